"""Names of made-up clients: any likeness is chance. Phones are 555-01xx, mails at example.com."""

GIVEN_NAMES: dict[str, tuple[str, ...]] = {
    "en": (
        "Alice", "Ben", "Carol", "Derek", "Emma", "Frank", "Grace", "Henry", "Ivy", "Jasper", "Karen", "Liam",
        "Mónica", "Noah", "Olivia", "Peter", "Quinn", "Rosa", "Samir", "Tara", "Uma", "Victor", "Wendy",
        "Xavier", "Yasmin", "Zach", "Aiyana", "Björn", "Chinedu", "Mei-Ling", "Jean", "Pat", "J. R.",
        "Anne Marie",
    ),
    "fr": (
        "Annie", "Benoît", "Chantal", "Daniel", "Émilie", "Félix", "Ginette", "Hugo", "Isabelle", "Jacques",
        "Karine", "Louis-Philippe", "Manon", "Nathalie", "Océane", "Pierre", "Raphaël", "Sylvie", "Thérèse",
        "Ulysse", "Valérie", "William", "Xavier", "Yvon", "Zoé", "Marie-Claude", "Jean-Guy", "Anh",
        "Fatoumata",
    ),
}  # fmt: skip

FAMILY_NAMES: dict[str, tuple[str, ...]] = {
    "en": (
        "Abbott", "Bennett", "Carlson", "Dhillon", "Ellis", "Fraser", "Gill", "Hansen", "Ito", "Jensen",
        "Kowalchuk", "Larsen", "McKay", "Nowak", "O'Connor", "Patel", "Quill", "Reimer", "Schmidt", "Tanaka",
        "Unger", "Vogel", "Wiebe", "Xu", "Young", "Zimmer", "Littlechild", "Smith-Jones", "De La Cruz",
        "MacDonald", "Nguyễn", "St. John", "Fitzgerald", "Cardinal", "Bergstrom",
    ),
    "fr": (
        "Arsenault", "Bélanger", "Cloutier", "Desrosiers", "Émond", "Ferland", "Gélinas", "Hébert",
        "Isabelle", "Jacob", "Lacoursière", "Massicotte", "Neault", "Ouellet", "Paquin", "Quessy", "Rivard",
        "Saint-Onge", "Trudel", "Thibeault", "Vallée", "Verrette", "L'Heureux", "D'Aoust", "Le Blanc",
        "G.-Dupuis",
        "Nguyễn", "Diallo", "MacKenzie", "Awashish",
    ),
}  # fmt: skip
