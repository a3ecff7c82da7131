"""Words on the screen: translation, and dates, clocks and money as the reader's language writes them.

Sources are literal English strings in one context, so that translators find them. What the core has
to say arrives as :class:`~covet_desktop.core.text.Text` and is said here.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, tzinfo
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime, QTranslator

from covet_desktop.ui import theme

if TYPE_CHECKING:
    from decimal import Decimal

    from covet_desktop.core.text import Text

CONTEXT = "CoVet"
LANGUAGES = {"en": QLocale.Language.English, "fr": QLocale.Language.French}
_NO_BREAK = "\u00a0"
_TWO_STOPS = re.compile(r"(?<=\w)\.\.(?=\s|$)")

_current = "en"
_installed: QTranslator | None = None


def _translate(source: str) -> str:
    return QCoreApplication.translate(CONTEXT, source)


def tr(source: str, **values: object) -> str:
    """The sentence in the reader's language, with its ``{names}`` filled in."""
    return _ended(_translate(source).format(**values))


def tr_n(one: str, many: str, n: int, **values: object) -> str:
    """The form that fits ``n``; both forms are literals, and ``many`` contains ``{n}``. French says zero
    in the singular, where that form says the number."""
    alone = n == 1 or (n == 0 and _current == "fr" and "{n}" in one)
    return _ended(_translate(one if alone else many).format(n=n, **values))


def say(sentence: Text | str) -> str:
    """A sentence of the core in the reader's language; a plain string is a name and stays as it is."""
    if isinstance(sentence, str):
        return sentence
    return _ended(sentence.render(_translate, _written)) if sentence.source else ""


def _ended(sentence: str) -> str:
    """With one full stop after an abbreviation that ends it, as French months are."""
    return _TWO_STOPS.sub(".", sentence)


def _written(value: object) -> object:
    """Moments (in the zone whose clock is meant), days and fees of a sentence, as they are written
    everywhere."""
    from covet_desktop.core.model import Fee  # the first window says nothing of the core's

    if isinstance(value, datetime) and value.tzinfo is not None:
        return day_and_clock(value, value.tzinfo)
    if isinstance(value, time):
        return clock(datetime.combine(date(2000, 1, 1), value, UTC), UTC)
    if isinstance(value, Fee):
        return money(value.amount, value.currency)
    return day(value) if isinstance(value, date) else value


def say_in(code: str, sentence: Text) -> str:
    """A sentence of the core in a language that needn't be the window's: for somebody else to read."""
    if code == _current:
        return say(sentence)
    catalogue = _catalogue(code)

    def translate(source: str) -> str:
        return catalogue.translate(CONTEXT, source) or source

    def written(value: object) -> object:
        if isinstance(value, datetime) and value.tzinfo is not None:
            on, at = day(value.date(), code), clock(value, value.tzinfo, code)
            return translate("{day}, {clock}").format(day=on, clock=at)
        return day(value, code) if isinstance(value, date) else value

    return sentence.render(translate, written) if sentence.source else ""


@lru_cache
def _catalogue(code: str) -> QTranslator:
    translator = QTranslator()
    translator.load(theme.resource(f"i18n/covet_{code}.qm"))  # English has none: what isn't found stays
    return translator


def language() -> str:
    return _current


def set_language(app: QCoreApplication, code: str) -> None:
    """From now on everything is said in ``code`` ("en", "fr"); windows get a LanguageChange event."""
    global _current, _installed
    if _installed is not None:
        app.removeTranslator(_installed)
        _installed = None
    _current = code if code in LANGUAGES else "en"
    QLocale.setDefault(_locale())
    translator = QTranslator()
    if translator.load(theme.resource(f"i18n/covet_{_current}.qm")):
        app.installTranslator(translator)
        _installed = translator


def _locale(code: str = "") -> QLocale:
    """The chosen language as it is written in the system's country."""
    return QLocale(LANGUAGES[code or _current], QLocale.system().territory())


def clock(moment: datetime, zone: tzinfo, code: str = "") -> str:
    """The time of day there: "6:04 AM", in French "6 h 04"."""
    there = moment.astimezone(zone)
    if (code or _current) == "fr":
        return f"{there.hour}{_NO_BREAK}h{_NO_BREAK}{there.minute:02}"
    written = _locale(code).toString(QTime(there.hour, there.minute), QLocale.FormatType.ShortFormat)
    return written.replace("\u202f", _NO_BREAK).replace(" ", _NO_BREAK)


def day(when: date, code: str = "") -> str:
    """The day without its year: "Fri 20 Nov", "ven. 20 nov."."""
    return _locale(code).toString(QDate(when.year, when.month, when.day), "ddd d MMM")


def day_and_clock(moment: datetime, zone: tzinfo) -> str:
    return tr("{day}, {clock}", day=day(moment.astimezone(zone).date()), clock=clock(moment, zone))


def money(amount: Decimal, currency: str) -> str:
    """The amount and its currency's code, which says better than a sign whose dollars they are."""
    exponent = amount.normalize().as_tuple().exponent
    places = max(2, -exponent) if isinstance(exponent, int) else 2
    number = _locale().toString(float(amount), "f", places).replace("\u202f", _NO_BREAK)
    return f"{number}{_NO_BREAK}{currency}"
