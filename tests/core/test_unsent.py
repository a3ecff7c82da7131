"""The draft holds what the service doesn't have: what was accepted leaves it, the rest stays."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from covet_desktop.core.identifier import same_identifier
from covet_desktop.core.model import (
    AutoImport,
    Connection,
    LinkingScope,
    MappingRow,
    Practice,
    ProviderMapping,
    Status,
)
from covet_desktop.core.setup import Draft, is_scope_of, unsent
from tests.core.test_clinic_form import RIGHT

HOUR = AutoImport(enabled=True, time_zone="America/Toronto", hour=6, days=2)
MAPPING = ProviderMapping((MappingRow("m2", ("p1", "p2")), MappingRow("m1", no_cases=True)), ("p9",))
SET = Connection(
    "c1",
    status=Status.CONNECTED,
    practice=Practice("7K2M-QX04", "Clinic"),
    linking_scope=LinkingScope.TEAM,
    auto_import=replace(HOUR, enabled_at=datetime(2026, 11, 20, tzinfo=UTC)),
    mapped_members=1,
)
TYPED = Draft(
    clinic=RIGHT, identifier=" 7k2m-qx04 ", linking_scope=LinkingScope.TEAM, auto_import=HOUR, mapping=MAPPING
)


def test_before_the_purchase_all_of_it_stays() -> None:
    for nothing in (None, replace(SET, status=Status.REJECTED)):
        assert unsent(TYPED, nothing, None, "m1") == TYPED


def test_what_the_service_has_goes() -> None:
    assert unsent(TYPED, SET, MAPPING, "m1") == Draft()


def test_what_it_has_otherwise_stays_typed() -> None:
    other = Draft(
        identifier="4F7K2M9Q",
        linking_scope=LinkingScope.ME,
        auto_import=replace(HOUR, hour=7),
        mapping=replace(MAPPING, ignored_provider_ids=()),
        reached=8,
    )

    assert unsent(other, SET, MAPPING, "m1") == other


def test_nothing_goes_that_isnt_set_or_known() -> None:
    ready = Connection("c1", status=Status.READY_FOR_SETUP)

    kept = unsent(TYPED, ready, None, "m1")

    assert kept == replace(TYPED, clinic=Draft().clinic)


def test_everybody_left_open_on_purpose_isnt_an_accepted_mapping() -> None:
    emptied = Draft(mapping=ProviderMapping())

    assert unsent(emptied, SET, ProviderMapping(), "m1") == emptied


@pytest.mark.parametrize(
    ("scope", "whose", "mine"),
    [
        (LinkingScope.ME, "m1", True),
        (LinkingScope.ME, "m2", False),
        (LinkingScope.ME, "", True),  # a service that doesn't say
        (LinkingScope.TEAM, "m2", True),
    ],
)
def test_only_my_account_is_mine_alone(scope: LinkingScope, whose: str, mine: bool) -> None:
    connection = replace(SET, linking_scope=scope, linking_member_id=whose)

    assert is_scope_of(connection, scope, "m1") is mine
    assert not is_scope_of(connection, None, "m1")


def test_identifiers_are_compared_as_the_service_does() -> None:
    assert same_identifier(" ab-1 ", "AB-1")
    assert not same_identifier("ab-1", "ab-2")


def test_the_order_of_a_mapping_says_nothing() -> None:
    turned = ProviderMapping((MappingRow("m1", no_cases=True), MappingRow("m2", ("p2", "p1"))), ("p9",))
    with_an_open_one = replace(MAPPING, items=(*MAPPING.items, MappingRow("m3")))

    assert MAPPING.same_as(turned)
    assert MAPPING.same_as(with_an_open_one)
    assert not MAPPING.same_as(replace(turned, ignored_provider_ids=()))
    assert not MAPPING.same_as(ProviderMapping((MappingRow("m2", ("p1",)),), ("p9",)))
