"""The words of the sign-in pages, in English and French (Québec)."""

from collections.abc import Mapping

from starlette.requests import Request

ENGLISH = {
    "lang": "en",
    "note_title": "This is the practice service.",
    "note": "It is for training: the people are made up, there is no password, and nothing costs money.",
    "sign_in_to": "Sign in to CoVet",
    "who": "Who are you today?",
    "asks": "asks for access to",
    "it_may": "It may:",
    "allow": "Allow",
    "deny": "Deny",
    "owner": "Owner",
    "admin": "Admin",
    "member": "Member",
    "pending": "Invited, can’t sign in yet",
    "choose_first": "Choose a person first.",
    "scope_integrations": "Set up and run the connection to Cornerstone",
    "scope_cases": "See cases and link them to appointments",
    "scope_documents": "Export documents to Cornerstone",
    "scope_offline_access": "Stay signed in on this computer",
    "connect_device": "Connect a computer",
    "device_why": "Type the code that CoVet Desktop shows.",
    "code": "Code",
    "code_hint": "Eight letters, such as BDWP-HQPK",
    "code_unknown": "This code is unknown, was used, or has expired. Check it, or ask for a new one.",
    "continue": "Continue",
    "check_code": "Go on only if the computer in front of you shows this code:",
    "allowed": "The computer is signed in",
    "denied": "Access was denied",
    "close_window": "You can close this window and go back to CoVet Desktop.",
    "bad_link": "This sign-in link doesn’t work",
    "bad_link_why": "It names a program or an address that is unknown here. Start again from CoVet Desktop.",
}
FRENCH = {
    "lang": "fr",
    "note_title": "Ceci est le service d’entraînement.",
    "note": "Les personnes ci-dessous sont fictives, il n’y a pas de mot de passe et rien n’est facturé.",
    "sign_in_to": "Ouvrir une session CoVet",
    "who": "Qui êtes-vous aujourd’hui?",
    "asks": "demande l’accès à",
    "it_may": "L’application pourra :",
    "allow": "Autoriser",
    "deny": "Refuser",
    "owner": "Propriétaire",
    "admin": "Administrateur·trice",
    "member": "Membre",
    "pending": "Invitation en attente",
    "choose_first": "Choisissez d’abord une personne.",
    "scope_integrations": "Configurer et utiliser la connexion à Cornerstone",
    "scope_cases": "Voir les cas et les associer aux rendez-vous",
    "scope_documents": "Exporter des documents vers Cornerstone",
    "scope_offline_access": "Garder la session ouverte sur cet ordinateur",
    "connect_device": "Connecter un ordinateur",
    "device_why": "Entrez le code affiché par CoVet Desktop.",
    "code": "Code",
    "code_hint": "Huit lettres, par exemple BDWP-HQPK",
    "code_unknown": "Ce code est inconnu, déjà utilisé ou expiré. Vérifiez-le ou demandez-en un nouveau.",
    "continue": "Continuer",
    "check_code": "Continuez seulement si l’ordinateur devant vous affiche ce code :",
    "allowed": "La session est ouverte sur l’ordinateur",
    "denied": "L’accès a été refusé",
    "close_window": "Vous pouvez fermer cette fenêtre et revenir à CoVet Desktop.",
    "bad_link": "Ce lien de connexion ne fonctionne pas",
    "bad_link_why": "Il nomme un programme ou une adresse inconnus ici. Recommencez depuis CoVet Desktop.",
}
LANGUAGES = {"en": ENGLISH, "fr": FRENCH}


def words(language: str) -> Mapping[str, str]:
    """The words of a language, English when it isn't spoken here."""
    return LANGUAGES.get(language, ENGLISH)


def language_of(request: Request, ui_locales: str | None) -> str:
    """The first language that we speak: of ``ui_locales``, else of the browser's Accept-Language."""
    weighed: list[tuple[float, str]] = []
    for part in request.headers.get("accept-language", "").split(","):
        tag, _, weight = part.partition(";q=")
        try:
            weighed.append((float(weight or 1), tag.strip()))
        except ValueError:
            continue  # a weight that isn't a number: the browser's mistake, the tag doesn't count
    accepted = [tag for _, tag in sorted(weighed, key=lambda item: -item[0])]
    for tag in [*(ui_locales or "").split(), *accepted]:
        language = tag.lower().partition("-")[0]
        if language in LANGUAGES:
            return language
    return "en"
