"""The arguments of an action, from JSON or from a form, where everything is text."""

import math
from datetime import datetime
from urllib.parse import parse_qsl

from covet_desktop.sandbox.clock import parse_instant
from covet_desktop.sandbox.conventions import FieldError, decode_body, invalid
from covet_desktop.sandbox.store import Document, Json


class Arguments:
    """Reads arguments by name; what is missing or wrong is 422."""

    def __init__(self, values: Document) -> None:
        self._values = values

    @classmethod
    def of_json(cls, raw: bytes) -> "Arguments":
        """Arguments of a JSON body."""
        value = decode_body(raw)
        if not isinstance(value, dict):
            raise invalid(FieldError("", "invalid", "An object is expected here."))
        return cls(value)

    @classmethod
    def of_form(cls, raw: bytes) -> "Arguments":
        """Arguments of a form; fields left empty count as not sent."""
        return cls(dict(parse_qsl(raw.decode("utf-8", "replace"))))

    def value(self, name: str) -> Json:
        """The argument as it is, None when it is missing."""
        return self._values.get(name)

    def given(self, name: str) -> bool:
        """Whether the argument is there."""
        return self._values.get(name) not in (None, "")

    def text(self, name: str, default: str | None = None) -> str:
        """A text."""
        value = self._values.get(name)
        if value is None or value == "":
            if default is None:
                raise invalid(FieldError(f"/{name}", "required", f"{name} is missing."))
            return default
        return str(value).strip()

    def number(
        self, name: str, default: float | None = None, *, least: float = -1e12, most: float = 1e12
    ) -> float:
        """A finite number."""
        text = self.text(name, None if default is None else str(default))
        try:
            number = float(text)
        except ValueError:
            number = math.nan
        if not least <= number <= most:
            raise invalid(FieldError(f"/{name}", "invalid", f"{name} is not a fitting number."))
        return number

    def flag(self, name: str) -> bool:
        """True or false; missing is false."""
        return self._values.get(name) in (True, "true", "on", "1", "yes")

    def one_of(self, name: str, values: tuple[str, ...], default: str | None = None) -> str:
        """One of ``values``."""
        text = self.text(name, default)
        if text not in values:
            raise invalid(FieldError(f"/{name}", "invalid", f"One of: {', '.join(values)}."))
        return text

    def instant(self, name: str) -> datetime:
        """An instant."""
        try:
            return parse_instant(self.text(name))
        except ValueError as error:
            raise invalid(
                FieldError(f"/{name}", "invalid", "An instant, such as 2026-11-24T10:31:00Z.")
            ) from error

    def texts(self, name: str) -> list[str]:
        """A list of texts; in a form, separated by blanks or commas."""
        value = self._values.get(name) or []
        return value.replace(",", " ").split() if isinstance(value, str) else [str(item) for item in value]
