"""The catalogue of French texts is whole, right and compiled; and its check would notice if it weren't."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from covet_desktop.core.clinic_form import ClinicForm
from covet_desktop.terminal import words
from covet_desktop.terminal.clinic import label

PACKAGING = Path(__file__).parents[1] / "packaging"


@pytest.fixture
def texts(monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.syspath_prepend(PACKAGING)
    import texts

    return texts


def test_every_text_is_in_french_and_compiled(texts: Any) -> None:
    assert texts.check() == []


@pytest.mark.parametrize(
    ("translation", "fault"),
    [
        ("", "not translated"),
        ("{number} cas", "other placeholders"),
        ("&Les {n} cas", "other mnemonics"),
        ("l'un des {n} cas", "apostrophe or blank"),
        ("{n} cas :", "apostrophe or blank"),
        ("{n cas", "other placeholders"),
    ],
)
def test_a_wrong_translation_is_named(texts: Any, translation: str, fault: str) -> None:
    (found,) = texts.faults({"{n} cases": "somewhere.py"}, {"{n} cases": translation})

    assert found.startswith(fault)


def test_a_right_one_is_not(texts: Any) -> None:
    assert texts.faults({"&Show {n} cases": "somewhere.py"}, {"&Show {n} cases": "&Afficher {n} cas"}) == []


def test_a_text_is_missed_and_one_too_many_is_named(texts: Any) -> None:
    faults = texts.faults({"New": "somewhere.py"}, {"Old": "Ancien"})

    assert faults == ["not extracted: somewhere.py: New", "no longer used: Old"]


def test_what_is_said_must_be_a_literal(texts: Any, tmp_path: Path) -> None:
    package = tmp_path / "package"
    package.mkdir()
    (package / "said.py").write_text('tr("Yes")\ntr(words)\ntr_n("One", "{n}", 2)\n', encoding="utf-8")

    assert set(texts.sources(package)) == {"Yes", "One", "{n}"}
    assert texts.unseen(package) == ["package/said.py:2"]


def test_a_catalogue_that_was_changed_has_to_be_compiled(
    texts: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = tmp_path / "covet_fr.ts"
    copy.write_bytes(texts.CATALOGUE.read_bytes())
    monkeypatch.setattr(texts, "CATALOGUE", copy)
    texts.compile_catalogue(copy.with_suffix(".qm"))
    assert texts.is_compiled()

    copy.write_text(copy.read_text("utf-8").replace("Tapez le code ZIP.", "Entrez le code ZIP."), "utf-8")

    assert not texts.is_compiled()


@pytest.fixture
def terminal_in_french() -> Iterator[None]:
    words.set_language("fr")
    yield
    words.set_language("en")


@pytest.mark.parametrize(
    ("country", "region", "postal_code"),
    [
        ("CA", "Province ou territoire", "Code postal"),
        ("AU", "État ou territoire", "Code postal (postcode)"),
        ("IE", "Comté (facultatif)", "Eircode"),
        ("US", "État", "Code ZIP"),
    ],
)
@pytest.mark.usefixtures("terminal_in_french")
def test_the_terminal_calls_a_field_as_the_window_does(country: str, region: str, postal_code: str) -> None:
    form = ClinicForm(country=country)

    assert (label("region", form), label("postal_code", form)) == (region, postal_code)
