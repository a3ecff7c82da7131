"""Why animals come, as the front desk types it, with the shares of domain §5.

No text stands under two reasons, so that shares can be counted from texts alone. ``{young}`` becomes puppy,
kitten or the like.
"""

from dataclasses import dataclass

VET, TECH = "vet", "technician"
"""Who does it: a vet, or a technician alone."""

YEAR = 365


@dataclass(frozen=True, slots=True)
class Reason:
    """``share`` in percent; ages in days, so that no puppy gets a senior's visit."""

    name: str
    share: int
    minutes: int
    en: tuple[str, ...]
    fr: tuple[str, ...]
    work: str = VET
    youngest: int = 200
    oldest: int = 13 * YEAR

    def texts(self, language: str) -> tuple[str, ...]:
        """The texts in a language."""
        return self.fr if language == "fr" else self.en


REASONS: tuple[Reason, ...] = (
    Reason("annual", 19, 30, ("ANN EX/V", "Annual exam + vaccines", "annual/vacc/HW", "AE + DHPP, Rabies"),
           ("EX ANNUEL/V", "Examen annuel + vaccins", "ex ann + rage", "Annuel, vaccins?"), youngest=YEAR),
    Reason("sick", 11, 30, ("v+d x 3d", "ADR", "sick - not eating", "coughing, O worried"),
           ("vom + diarrhée x 3j", "NVP - ne mange pas", "tousse depuis lundi", "malade, abattu")),
    Reason("recheck", 11, 15, ("Recheck", "RECHK 10d", "recheck ears", "prog exam"),
           ("Suivi", "SUIVI 10j", "contrôle oreilles", "revoir plaie")),
    Reason("skin", 9, 30, ("itchy, licking paws", "ear infection AU", "hot spot", "SKIN"),
           ("gratte ++", "otite AU", "hot spot joue", "peau/oreilles")),
    Reason("booster", 8, 15, ("Booster", "DHPP #2", "FVRCP booster", "Lepto 2nd"),
           ("Rappel", "Rappel vaccin", "DHPP rappel", "2e lepto")),
    Reason("young", 7, 30, ("{young} visit #1", "New {young} exam", "{young} vacc 8wk"),
           ("1re visite {young}", "Nouveau {young}", "vaccin {young} 8 sem"), youngest=50, oldest=150),
    Reason("lameness", 6, 30, ("limping RH", "Lameness", "LAME LF x 1wk"),
           ("boite PAD", "Boiterie", "boite patte arrière")),
    Reason("dental", 5, 120, ("COHAT", "Dental", "dental + ext?"),
           ("Détartrage", "Dentisterie", "dents + extr?"), youngest=2 * YEAR),
    Reason("spay_neuter", 5, 90, ("OVH", "Neuter", "spay + microchip"),
           ("Stérilisation", "Castration", "OVH + micropuce"), youngest=150, oldest=2 * YEAR),
    Reason("nail_trim", 5, 15, ("NT", "nail trim (tech)", "NT + AG"),
           ("griffes", "coupe de griffes (TSA)", "Griffes + GA"), TECH),
    Reason("blood_draw", 4, 15, ("BW", "blood draw T4", "fasted bloods - tech"),
           ("PS", "prise de sang T4", "bilan à jeun - TSA"), TECH, youngest=YEAR),
    Reason("mass", 3, 30, ("MASS CHECK", "lump on side", "FNA mass"),
           ("masse flanc", "bosse à vérifier", "CAF masse"), youngest=3 * YEAR),
    Reason("quality_of_life", 2, 45, ("QOL", "quality of life", "QOL talk - be gentle"),
           ("QdV", "qualité de vie", "discussion QdV - douceur"), youngest=9 * YEAR),
    Reason("emergency", 2, 45, ("EMERG", "HBC - coming now", "ate chocolate"),
           ("URGENCE", "frappé auto - arrive", "a mangé chocolat")),
    Reason("imaging", 2, 45, ("Rads", "AUS", "x-ray hips"),
           ("Radios", "Écho abdo", "rx hanches")),
    Reason("new_client", 1, 45, ("NEW CLIENT", "new client - records requested", "NC/NP"),
           ("NOUVEAU CLIENT", "nouv. client - dossier demandé", "NC/NP!")),
)  # fmt: skip

EMERGENCY = next(reason for reason in REASONS if reason.name == "emergency")
LITTER = {"en": "Litter of 5 - first exam", "fr": "Portée de 5 - 1er examen"}
LAST_VISIT = {"en": "Recheck arthritis", "fr": "Suivi arthrose"}
NOT_ENTERED_YET = {"en": "NC - pet not entered yet", "fr": "NC - animal pas encore au dossier"}

# One of each on every weekday: whatever shows a reason has to bear them.
LONG_TEXT = (
    "O says since Tuesday off food, drinking more than usual, hiding under the bed; other vet gave something "
    "(no records), O can't remember the name; please call before, do not leave a voice mail, she is deaf."
)
LONG_TEXT = f"{LONG_TEXT[:195]} deaf"
TRAP_TEXTS: tuple[str, ...] = (
    "*** MUZZLE ***",
    "",
    LONG_TEXT,
    "🐶 first groom & nails 💅",
    "<b>CAUTION</b> bites",
)

BLOCKED_TEXTS: dict[str, tuple[str, ...]] = {
    "en": ("DO NOT BOOK - lunch", "BLOCKED surgery", "staff mtg"),
    "fr": ("DO NOT BOOK - lunch", "NE PAS RÉSERVER - dîner", "réunion équipe"),
}
WALK_IN = {"en": "WI - ", "fr": "SRV - "}
