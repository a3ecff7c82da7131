"""Errors as OAuth 2.0 writes them: not problem+json, but RFC 6749 §5.2."""

from covet_desktop.sandbox.conventions import Answer


class OAuthError(Exception):
    """An error of RFC 6749 §5.2 (or RFC 8628 §3.5)."""

    def __init__(self, error: str, description: str, status: int = 400) -> None:
        super().__init__(error)
        self.error = error
        self.description = description
        self.status = status

    def answer(self) -> Answer:
        """The error as JSON."""
        body = {"error": self.error, "error_description": self.description}
        headers = {"Cache-Control": "no-store", "Pragma": "no-cache"}
        if self.status == 401:  # RFC 9110 §15.5.2: a 401 says how to do better
            headers["WWW-Authenticate"] = 'Basic realm="covet"'
        return Answer(self.status, body, headers)
