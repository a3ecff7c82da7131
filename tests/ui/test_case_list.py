"""Today's cases by veterinarian: their order, what is said of each, and what is painted."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from covet_desktop.core.visits import Case
from covet_desktop.ui import theme
from covet_desktop.ui.home.case_list import CaseDelegate, CaseModel
from covet_desktop.ui.home.case_rows import rows_of
from covet_desktop.ui.home.cases_card import CasesCard
from tests.ui import home_states as home
from tests.ui.conftest import Dress

pytestmark = pytest.mark.usefixtures("in_english")


def plain(words: str) -> str:
    return words.replace("\u00a0", " ")


def shown(qtbot: QtBot, cases: tuple[Case, ...] = home.CASES) -> CasesCard:
    card = CasesCard()
    qtbot.addWidget(card)
    card.resize(620, 700)
    card.draw(replace(home.TODAYS, cases=cases))
    card.show()
    return card


def painted(card: CasesCard, row: int, token: str) -> bool:
    """Whether a row has pixels of that colour."""
    image = card.list.grab().toImage()
    box = card.list.visualRect(card.list.model().index(row, 0))
    wanted = QColor(theme.colour(token))
    return any(
        image.pixelColor(x, y) == wanted
        for x in range(box.left(), box.right())
        for y in range(box.top() + 1, min(box.bottom(), image.height()))
    )


def test_each_veterinarian_has_a_heading_and_the_cases_in_order_of_time() -> None:
    rows = rows_of(replace(home.TODAYS, cases=home.CASES[::-1]))

    told = [(row.title, plain(row.under) if not row.case_id else plain(row.time)) for row in rows]

    assert told[:6] == [
        ("Dre Geneviève Côté Lévesque", "4 cases"),
        ("Luna", "8:00 AM"),
        ("Ti-Gris", "8:20 AM"),
        ("Monsieur Moustache", "8:40 AM"),
        ("Bella", "9:20 AM"),
        ("François D'Amours", "5 cases"),
    ]


def test_a_case_shows_time_patient_species_client_reason_and_link() -> None:
    luna, bella = rows_of(home.TODAYS)[1], rows_of(home.TODAYS)[4]

    assert (plain(luna.time), luna.title, luna.under, luna.reason) == (
        "8:00 AM",
        "Luna",
        "Canine · J. Tremblay",
        "Annual exam + vaccines",
    )
    assert plain(luna.spoken).endswith("Annual exam + vaccines, linked to Cornerstone")
    assert plain(bella.spoken).endswith("v+d x 3d, not linked to Cornerstone")


def test_a_member_who_has_left_is_nobody_in_covet() -> None:
    rows = rows_of(replace(home.TODAYS, members=home.MEMBERS[:1]))

    assert [row.title for row in rows if not row.case_id][-1] == "Nobody in CoVet"


def test_a_case_without_an_appointment_is_shown_by_its_title() -> None:
    bare = replace(home.CASES[0], appointment=None, patient=None, client=None, title="Walk-in")

    rows = rows_of(replace(home.TODAYS, cases=(bare,)))

    assert (rows[1].title, rows[1].time, rows[1].spoken) == ("Walk-in", "", "Walk-in, linked to Cornerstone")


def test_names_are_never_markup() -> None:
    model = CaseModel()
    model.take(rows_of(home.TODAYS))
    row = next(number for number, row in enumerate(rows_of(home.TODAYS)) if row.title == "<b>Null</b>")

    tip = model.data(model.index(row, 0), Qt.ItemDataRole.ToolTipRole)

    assert "&lt;b&gt;Null&lt;/b&gt;" in str(tip)
    assert "Anh &amp; Fils" in str(tip)
    assert model.data(QModelIndex(), Qt.ItemDataRole.DisplayRole) is None


def test_a_refresh_that_changes_nothing_keeps_the_selection(qtbot: QtBot) -> None:
    card = shown(qtbot)
    model = card.list.model()
    card.list.selectionModel().select(model.index(2, 0), QItemSelectionModel.SelectionFlag.Select)

    card.draw(replace(home.TODAYS, cases=tuple(home.CASES)))
    assert [index.row() for index in card.list.selectedIndexes()] == [2]

    card.draw(replace(home.TODAYS, cases=home.CASES[:1]))
    assert model.rowCount() == 2


def test_a_heading_can_not_be_selected(qtbot: QtBot) -> None:
    card = shown(qtbot)

    flags = card.list.model().flags(card.list.model().index(0, 0))

    assert not flags & Qt.ItemFlag.ItemIsSelectable


def test_arrow_keys_walk_through_the_cases(qtbot: QtBot) -> None:
    card = shown(qtbot)
    card.list.setCurrentIndex(card.list.model().index(1, 0))

    qtbot.keyClick(card.list, Qt.Key.Key_Down)

    assert plain(str(card.list.currentIndex().data())).startswith("8:20 AM, Ti-Gris")


@pytest.mark.parametrize("dark", [False, True])
def test_linked_and_unlinked_are_drawn_in_the_theme_s_colours(
    qtbot: QtBot, dress: Dress, *, dark: bool
) -> None:
    dress(dark=dark)
    card = shown(qtbot)

    assert painted(card, 1, "accent")
    assert not painted(card, 4, "accent")
    assert painted(card, 4, "muted")
    assert painted(card, 1, "text")


def test_a_case_that_is_chosen_says_open_and_a_click_there_opens_it(qtbot: QtBot) -> None:
    card = shown(qtbot)
    opened: list[str] = []
    card.open_case.connect(opened.append)
    box = card.list.visualRect(card.list.model().index(1, 0))
    middle, end = box.center(), QPoint(box.right() - 30, box.center().y())
    ground = card.list.viewport()

    qtbot.mouseClick(ground, Qt.MouseButton.LeftButton, pos=middle)
    qtbot.mouseClick(ground, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, pos=end)
    qtbot.mouseClick(ground, Qt.MouseButton.RightButton, pos=end)
    assert opened == []

    qtbot.mouseClick(ground, Qt.MouseButton.LeftButton, pos=end)

    assert opened == [home.CASES[0].id]


def test_rows_grow_with_the_text(qtbot: QtBot, dress: Dress) -> None:
    dress(text=2)
    card = shown(qtbot)
    delegate = card.list.itemDelegate()
    assert isinstance(delegate, CaseDelegate)

    assert delegate.sizeHint(QStyleOptionViewItem(), card.list.model().index(1, 0)).height() == 108


def test_without_cases_a_line_says_what_comes_here(qtbot: QtBot) -> None:
    card = shown(qtbot, ())
    assert not card.list.isVisible()
    assert card.empty_words() == "The day's cases, by veterinarian, appear here."

    card.draw(home.RUNNING)
    assert card.empty_words() == "The cases appear here as soon as the import is done."

    card.draw(home.TODAYS)
    assert card.empty_words() == ""
