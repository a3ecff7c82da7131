"""Linking scope: the team or only oneself, and who would be dropped."""

from dataclasses import replace

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from covet_desktop.core.events import Topic
from covet_desktop.core.model import LinkingScope
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.setup import Draft, Step, problems
from covet_desktop.core.text import text
from covet_desktop.messages import LoadStaff, SetScope
from covet_desktop.ui.widgets import Banner, ChoiceCard
from covet_desktop.ui.wizard.scope import ScopePage
from tests.ui.ready_clinic import MAPPED, Stage, connection, ready, staged, with_staff


def cards(stage: Stage) -> tuple[ChoiceCard, ChoiceCard]:
    team, me = stage.page.findChildren(ChoiceCard)
    return team, me


def warning(stage: Stage) -> str:
    return " ".join(f"{b.title()} {b.advice()}" for b in stage.page.findChildren(Banner) if b.isVisible())


def test_nothing_is_chosen_beforehand_and_a_missing_choice_is_said(qtbot: QtBot) -> None:
    with staged(qtbot, ScopePage(), replace(ready(), connection=connection(None))) as stage:
        team, me = cards(stage)
        assert not team.isChecked()
        assert not me.isChecked()

        stage.page.show_problems(problems(Step.SCOPE, stage.page.read(Draft())))

        assert "Choose who is linked." in [label.text() for label in stage.page.findChildren(QLabel)]


def test_the_team_is_sent_and_its_price_is_said(qtbot: QtBot) -> None:
    state = replace(ready(), connection=connection(None))
    with staged(qtbot, ScopePage(), state) as stage:
        team, _me = cards(stage)
        assert "cheapest" in team.description()

        team.click()

        assert stage.edits == 1
        assert stage.page.read(Draft()).linking_scope is LinkingScope.TEAM
        assert stage.page.submit(state) == SetScope(LinkingScope.TEAM)


def test_going_from_the_team_to_me_names_who_is_dropped(qtbot: QtBot) -> None:
    state = with_staff(MAPPED)
    with staged(qtbot, ScopePage(), state) as stage:
        _team, me = cards(stage)
        assert warning(stage) == ""

        me.click()

        assert "2 people will no longer be linked" in warning(stage)
        assert "François D'Amours, Jean-François Saint-Pierre" in warning(stage)
        assert "Côté" not in warning(stage)
        assert stage.page.submit(state) == SetScope(LinkingScope.ME)


def test_the_same_scope_is_not_sent_again_but_somebody_elses_is(qtbot: QtBot) -> None:
    state = replace(ready(), connection=connection(LinkingScope.ME))
    with staged(qtbot, ScopePage(), state) as stage:
        assert cards(stage)[1].isChecked()
        assert stage.page.submit(state) is None

        others = replace(state, connection=replace(connection(LinkingScope.ME), linking_member_id="m-chen"))

        assert stage.page.submit(others) == SetScope(LinkingScope.ME)


def test_who_is_mapped_is_read_where_it_is_not_known(qtbot: QtBot) -> None:
    with staged(qtbot, ScopePage(), replace(ready(), connection=connection(mapped=3))) as stage:
        assert stage.sent == [LoadStaff()]


def test_nobody_is_dropped_before_it_is_said_who(qtbot: QtBot) -> None:
    unknown = replace(with_staff(MAPPED), mapping=None)
    with staged(qtbot, ScopePage(), unknown) as stage:
        _team, me = cards(stage)
        assert stage.page.isComplete()

        me.click()
        stage.draw(replace(unknown, busy=frozenset({Topic.STAFF})))
        assert "Reading who is linked now…" in stage.words()
        assert not stage.page.isComplete()

        offline = Problem(Kind.OFFLINE, text("CoVet can't be reached."))
        stage.draw(replace(unknown, problems={Topic.STAFF: offline}))
        assert "CoVet can't be reached." in warning(stage)
        assert not stage.page.isComplete()
        before = len(stage.sent_of(LoadStaff))
        next(banner for banner in stage.page.findChildren(Banner) if banner.isVisible()).action.emit()
        assert len(stage.sent_of(LoadStaff)) == before + 1

        stage.draw(with_staff(MAPPED))
        assert "2 people will no longer be linked" in warning(stage)
        assert stage.page.isComplete()


def test_a_mapping_read_here_counts_whatever_the_connection_counts(qtbot: QtBot) -> None:
    counts_otherwise = replace(with_staff(MAPPED), connection=connection(mapped=4))
    with staged(qtbot, ScopePage(), counts_otherwise) as stage:
        cards(stage)[1].click()
        stage.draw(counts_otherwise)
        assert not stage.page.isComplete()

        stage.draw(replace(counts_otherwise, ended={Topic.STAFF: 1}))

        assert stage.page.isComplete()
