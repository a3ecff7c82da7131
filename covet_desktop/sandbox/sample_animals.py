"""Words for animals, as people type them into Cornerstone: free text, several spellings, some left blank.

Shares are those of domain §5. Each language has its own habits, and a Québec clinic uses both.
"""

DOG, CAT, OTHER = "dog", "cat", "other"

SPECIES_SHARES = {DOG: 0.61, CAT: 0.33, OTHER: 0.06}

# The first spelling is what the clinic's own list offers; the others are what happened over the years.
SPECIES: dict[tuple[str, str], tuple[str, ...]] = {
    ("en", DOG): ("Canine", "Canine", "Canine", "CANINE", "K9", "Dog", "canine"),
    ("en", CAT): ("Feline", "Feline", "Feline", "FELINE", "Cat", "DSH", "feline"),
    ("fr", DOG): ("Canin", "Canin", "Chien", "Chien", "CANIN", "Canine", "K9"),
    ("fr", CAT): ("Félin", "Félin", "Chat", "Chat", "FELIN", "Feline", "Chatte"),
    ("en", OTHER): ("Rabbit", "Lagomorph", "Guinea pig", "Avian", "Ferret", "Reptile", "EXOTIC"),
    ("fr", OTHER): ("Lapin", "Cobaye", "Cochon d'Inde", "Oiseau", "Furet", "Reptile", "Exotique"),
}

BREEDS: dict[tuple[str, str], tuple[str, ...]] = {
    ("en", DOG): (
        "Labrador Retriever", "Golden Retriever", "Mixed", "MIXED LG", "Shih Tzu", "German Shepherd Dog",
        "Chihuahua", "Goldendoodle", "Border Collie", "French Bulldog", "Yorkshire Terrier", "Lab X", "",
    ),
    ("en", CAT): ("DSH", "DMH", "DLH", "Domestic Shorthair", "Siamese", "Maine Coon", "Ragdoll", ""),
    ("en", OTHER): ("",),
    ("fr", DOG): (
        "Labrador", "Golden", "Croisé", "CROISÉ GR", "Shih Tzu", "Berger allemand", "Chihuahua", "Doodle",
        "Berger australien", "Bouledogue français", "Yorkshire", "Lab X", "",
    ),
    ("fr", CAT): ("DSH", "Poil court", "Poil long", "Siamois", "Maine Coon", "Ragdoll", "Domestique", ""),
    ("fr", OTHER): ("",),
}  # fmt: skip

SEXES: dict[str, tuple[str, ...]] = {
    "en": ("MN", "FS", "Neutered Male", "Spayed Female", "M", "F", "CM", "SF", "U"),
    "fr": ("MC", "FS", "Mâle castré", "Femelle stérilisée", "M", "F", "MN", "Femelle", ""),
}

# Grown-up weights in kg, from lightest to heaviest.
WEIGHTS: dict[str, tuple[float, float]] = {DOG: (2.4, 46.0), CAT: (2.9, 7.8), OTHER: (0.1, 3.2)}

_TOY, _LARGE = (1.6, 7.0), (21.0, 46.0)
# Where the breed tells more; a Chihuahua of 27 kg would be the first thing that a vet sees.
BREED_WEIGHTS: dict[str, tuple[float, float]] = {
    **dict.fromkeys(("Shih Tzu", "Chihuahua", "Yorkshire Terrier", "Yorkshire"), _TOY),
    **dict.fromkeys(("Labrador Retriever", "Golden Retriever", "Labrador", "Golden", "Lab X"), _LARGE),
    **dict.fromkeys(("MIXED LG", "CROISÉ GR", "German Shepherd Dog", "Berger allemand"), _LARGE),
    **dict.fromkeys(("French Bulldog", "Bouledogue français"), (8.0, 14.5)),
}

PET_NAMES: dict[str, tuple[str, ...]] = {
    "en": (
        "Luna", "Charlie", "Bella", "Milo", "Coco", "Max", "Daisy", "Cooper", "Lucy", "Buddy", "Rocky",
        "Sadie", "Molly", "Bear", "Willow", "Duke", "Maggie", "Oliver", "Leo", "Stella", "Zeus", "Nala",
        "Finn", "Pepper", "Mr. Whiskers", "Zoë", "Princess Fluffybutt III", "Biscuit", "Null", "#3 kitten",
        "Oreo", "Shadow", "Tux", "Gizmo", "Penny", "Hank", "JACK", "Sam I Am", "Mochi", "Ziggy", "Bo",
    ),
    "fr": (
        "Luna", "Charlie", "Bella", "Milo", "Coco", "Max", "Ti-Gris", "Monsieur Moustache", "Minou", "Œdipe",
        "Zoë", "Caramel", "Réglisse", "Noisette", "Filou", "Grisou", "Chanel", "Mila", "Léo", "Maya", "Rocky",
        "Pépère", "Mademoiselle Câline", "Toutou", "Null", "#3 kitten", "Biscuit", "Kiwi", "Chipie", "Félix",
        "Boulette", "Garfield", "MINOUCHE", "Praline", "Gros-Minet", "Simba", "Ti-Loup", "Zorro", "Poutine",
    ),
}  # fmt: skip

YOUNG_WORDS: dict[tuple[str, str], str] = {
    ("en", DOG): "puppy",
    ("en", CAT): "kitten",
    ("en", OTHER): "baby",
    ("fr", DOG): "chiot",
    ("fr", CAT): "chaton",
    ("fr", OTHER): "jeune",
}
