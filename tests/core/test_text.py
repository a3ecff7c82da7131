"""Texts keep their source and are said in any language."""

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
