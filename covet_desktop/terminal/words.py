"""Words in the terminal: the window's own texts, said without a window.

A PC without a display may lack the libraries that Qt's windows need, so nothing here imports them; the
French catalogue is read by Qt's core alone, and only for French.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Callable
from datetime import date, datetime, tzinfo
from decimal import Decimal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from covet_desktop.adapters import system
from covet_desktop.core.model import Fee
from covet_desktop.core.text import Text

log = logging.getLogger("covet.terminal")

_CONTEXT = "CoVet"
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_JOURS = ("lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim.")
# fmt: off
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_MOIS = ("janv.", "févr.", "mars", "avr.", "mai", "juin", "juill.", "août", "sept.", "oct.", "nov.", "déc.")
# fmt: on

_NO_BREAK = "\u00a0\u202f"
"""Blanks that French texts have before their marks; to Python they aren't printable."""

_french = False
_translate: Callable[[str], str] = str


def set_language(code: str) -> None:
    """From now on everything is said in ``code``; "" is the language of this terminal."""
    global _french, _translate
    _french = (code or _of_the_terminal()) == "fr"
    _translate = _catalogue() if _french else str


def _of_the_terminal() -> str:
    return "fr" if _locale().startswith("fr") else "en"


def country_of_the_terminal() -> str:
    """ISO 3166-1 alpha-2 as the locale names it ("fr_CA.UTF-8"), or ""."""
    country = _locale().partition(".")[0].partition("_")[2]
    return country.upper() if len(country) == 2 else ""


def _locale() -> str:
    return os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""


def _catalogue() -> Callable[[str], str]:
    """Looks a text up in the French catalogue; what isn't there stays English, as in the window."""
    try:
        from PySide6.QtCore import QTranslator
    except ImportError as error:  # a server without the system's part of Qt
        log.warning("no French texts here: %s", error)
        return str
    translator = QTranslator()
    if not translator.load(str(system.resources_dir() / "i18n" / "covet_fr.qm")):
        return str
    return lambda source: translator.translate(_CONTEXT, source) or source


def tr(source: str, **values: object) -> str:
    """The sentence in the reader's language, with its ``{names}`` filled in."""
    return _translate(source).format(**values)


def tr_n(one: str, many: str, n: int, **values: object) -> str:
    """The form that fits ``n``; both forms are literals and contain ``{n}``. French says zero in the
    singular."""
    return _translate(one if n == 1 or (_french and n == 0) else many).format(n=n, **values)


def say(sentence: Text | str) -> str:
    """A sentence of the core; a plain string is a name and stays as it is."""
    if isinstance(sentence, str):
        return printable(sentence)
    return printable(sentence.render(_translate, _written)) if sentence.source else ""


def _written(value: object) -> object:
    if isinstance(value, datetime) and value.tzinfo is not None:
        return day_and_clock(value, value.tzinfo)
    return day(value) if isinstance(value, date) else value


def unmarked(label: str) -> str:
    """A label of the window without its mark for a key: "&Clinic name" is "Clinic name" here."""
    return label.replace("&", "")


def printable(value: object) -> str:
    """Text from outside without control characters: it must not steer the terminal."""
    return "".join(letter for letter in str(value or "") if letter.isprintable() or letter in _NO_BREAK)


def day(when: date) -> str:
    """The day without its year: "Tue 24 Nov", "mar. 24 nov."."""
    days, months = (_JOURS, _MOIS) if _french else (_DAYS, _MONTHS)
    return f"{days[when.weekday()]} {when.day} {months[when.month - 1]}"


def clock(moment: datetime, zone: tzinfo) -> str:
    """The time of day there: "06:04", in French "6 h 04"."""
    there = moment.astimezone(zone)
    return f"{there.hour}\u00a0h\u00a0{there.minute:02}" if _french else f"{there:%H:%M}"


def day_and_clock(moment: datetime, zone: tzinfo) -> str:
    there = moment.astimezone(zone)
    return tr("{day}, {clock}", day=day(there.date()), clock=clock(there, zone))


def zone_of(name: str) -> tzinfo:
    """The zone of that name, or this PC's."""
    try:
        return ZoneInfo(name or system.local_zone_name())
    except (ValueError, OSError, ZoneInfoNotFoundError):
        return ZoneInfo("UTC")


def fee_words(fee: Fee, servers: int = 1) -> str:
    """What so many servers cost: "70.00 USD a month"; an unknown interval is shown as it came."""
    words = _money(fee.total(servers), fee.currency)
    return tr("{amount} a month", amount=words) if fee.interval == "month" else f"{words} / {fee.interval}"


def year_words(fee: Fee, servers: int) -> str:
    return _money(fee.total(servers) * 12, fee.currency)


def _money(amount: Decimal, currency: str) -> str:
    exponent = amount.normalize().as_tuple().exponent
    places = max(2, -exponent) if isinstance(exponent, int) else 2
    number = f"{amount:.{places}f}"
    return f"{number.replace('.', ',') if _french else number} {currency}"
