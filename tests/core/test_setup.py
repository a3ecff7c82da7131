"""The wizard as data: where it goes on, and what keeps it from going on."""

from dataclasses import replace
from datetime import date

import pytest

from covet_desktop.core.model import (
    AutoImport,
    Connection,
    LinkingScope,
    MappingRow,
    Practice,
    ProviderMapping,
    Status,
)
from covet_desktop.core.setup import (
    Draft,
    Step,
    after_purchase,
    is_editable,
    late_since,
    may_enter,
    problems,
    resume_at,
)
from tests.core.test_clinic_form import RIGHT

READY = Connection("c1", status=Status.READY_FOR_SETUP)
PRACTICE = Practice("7K2MQX04", "Clinic")
AUTO = AutoImport(enabled=False, time_zone="America/Toronto")


def resumed(
    connection: Connection | None, draft: Draft | None = None, *, purchase_open: bool = False
) -> Step:
    return resume_at(
        signed_in=True, connection=connection, draft=draft or Draft(), purchase_open=purchase_open
    )


@pytest.mark.parametrize(
    ("connection", "step"),
    [
        (None, Step.CLINIC),
        (Connection("c1", status=Status.REJECTED), Step.CLINIC),
        (Connection("c1", status=Status.REQUESTED), Step.WAITING),
        (Connection("c1", status=Status.PROCESSING), Step.WAITING),
        (Connection("c1", status=Status.SUSPENDED), Step.WAITING),
        (Connection("c1", status=Status.UNKNOWN), Step.WAITING),
        (READY, Step.PRACTICE),
        (replace(READY, practice=PRACTICE), Step.SCOPE),
        (replace(READY, practice=PRACTICE, linking_scope=LinkingScope.TEAM), Step.AUTO_IMPORT),
        (
            replace(READY, practice=PRACTICE, linking_scope=LinkingScope.TEAM, auto_import=AUTO),
            Step.VETERINARIANS,
        ),
        (
            replace(
                READY,
                status=Status.CONNECTED,
                practice=PRACTICE,
                linking_scope=LinkingScope.TEAM,
                auto_import=AUTO,
                mapped_members=2,
            ),
            Step.IMPORT,
        ),
    ],
)
def test_set_up_goes_on_where_the_service_says_it_stands(connection: Connection | None, step: Step) -> None:
    assert resumed(connection) is step


def test_nobody_signed_in_means_the_first_page() -> None:
    assert resume_at(signed_in=False, connection=READY, draft=Draft(), purchase_open=True) is Step.WELCOME


def test_a_form_that_was_finished_goes_on_at_the_fee() -> None:
    assert resumed(None, Draft(clinic=RIGHT, reached=int(Step.PURCHASE))) is Step.PURCHASE
    assert resumed(None, Draft(clinic=RIGHT, reached=int(Step.CLINIC))) is Step.CLINIC
    assert resumed(None, Draft(reached=int(Step.PURCHASE))) is Step.CLINIC


def test_a_request_without_an_answer_goes_on_at_the_fee() -> None:
    assert resumed(None, purchase_open=True) is Step.PURCHASE


def test_no_page_is_entered_before_what_it_needs_is_there() -> None:
    for step in Step:
        assert may_enter(step, signed_in=True, connection=READY, draft=Draft()) is (step <= Step.PRACTICE)


def test_past_the_purchase_the_form_can_only_be_looked_at() -> None:
    assert is_editable(Step.CLINIC, None)
    assert not is_editable(Step.CLINIC, READY)
    assert not is_editable(Step.PURCHASE, READY)
    assert is_editable(Step.CLINIC, Connection("c1", status=Status.REJECTED))
    assert is_editable(Step.SCOPE, READY)


def test_the_clinics_contacts_leave_the_draft_with_the_purchase() -> None:
    assert after_purchase(Draft(clinic=RIGHT, identifier="x")) == Draft(identifier="x")


def test_each_step_says_what_is_missing_at_its_field() -> None:
    empty = Draft()

    assert "name" in problems(Step.CLINIC, empty)
    assert set(problems(Step.PRACTICE, empty)) == {"identifier"}
    assert set(problems(Step.SCOPE, empty)) == {"linking_scope"}
    assert set(problems(Step.AUTO_IMPORT, empty)) == {"time_zone"}
    assert set(problems(Step.VETERINARIANS, empty)) == {"mapping"}
    nobody = Draft(mapping=ProviderMapping((MappingRow("m1", no_cases=True),)))
    assert set(problems(Step.VETERINARIANS, nobody)) == {"mapping"}
    someone = Draft(mapping=ProviderMapping((MappingRow("m1", ("p1",)),)))
    assert problems(Step.VETERINARIANS, someone) == {}


@pytest.mark.parametrize(
    ("expected", "today", "since"),
    [
        ("2026-11-25", "2026-11-25", None),
        ("2026-11-25", "2026-11-26", "2026-11-26"),
        ("2026-11-25", "2026-12-04", "2026-11-26"),
        ("2026-11-20", "2026-11-22", None),
        ("2026-11-20", "2026-11-23", "2026-11-23"),
    ],
)
def test_activation_is_late_from_the_business_day_after(expected: str, today: str, since: str | None) -> None:
    waits = Connection("c1", status=Status.PROCESSING, expected_by=date.fromisoformat(expected))
    found = late_since(waits, date.fromisoformat(today))

    assert found == (date.fromisoformat(since) if since else None)
    assert late_since(replace(waits, status=Status.SUSPENDED), date.fromisoformat(today)) is None
    assert late_since(replace(waits, expected_by=None), date.fromisoformat(today)) is None
