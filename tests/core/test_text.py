"""Texts keep their source and are said in any language."""

from datetime import datetime
from zoneinfo import ZoneInfo

from covet_desktop.core.text import NOTHING, plural, text

FRENCH = {"{n} cases": "{n} cas", "Hello {name}": "Bonjour {name}", "the vet": "la vétérinaire"}


def test_a_text_is_said_in_the_language_of_its_translation() -> None:
    said = text("Hello {name}", name="Luna").render(lambda source: FRENCH.get(source, source))

    assert said == "Bonjour Luna"


def test_a_text_inside_a_text_is_translated_as_well() -> None:
    said = text("Hello {name}", name=text("the vet")).render(lambda source: FRENCH.get(source, source))

    assert said == "Bonjour la vétérinaire"


def test_braces_in_a_value_are_left_alone() -> None:
    assert str(text("Hello {name}", name="{oops}")) == "Hello {oops}"


def test_the_plural_has_the_form_for_its_number() -> None:
    assert str(plural("{n} case", "{n} cases", 1)) == "1 case"
    assert str(plural("{n} case", "{n} cases", 0)) == "0 cases"


def test_nothing_to_say_is_false() -> None:
    assert not NOTHING
    assert text("a")


def test_moments_and_days_are_written_as_the_reader_does() -> None:
    at = datetime(2026, 11, 24, 6, 4, tzinfo=ZoneInfo("America/Toronto"))
    sentence = text("{what} since {at} or {day}", what=text("Nothing"), at=at, day=at.date())

    assert str(sentence) == "Nothing since Tue 24 Nov, 6:04 or Tue 24 Nov"
    assert sentence.render(write=lambda value: f"<{type(value).__name__}>") == (
        "Nothing since <datetime> or <date>"
    )
