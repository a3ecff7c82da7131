"""The answers file: what it may say, and every fault of it at once, each with its key."""

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from covet_desktop.core.answers import (
    ImportAnswer,
    MappingMode,
    MemberAnswer,
    Reading,
    Total,
    money_fault,
    read,
)
from covet_desktop.core.model import AutoImport, Fee, Hosting, LinkingScope
from covet_desktop.core.problems import Kind

EXAMPLE = (Path(__file__).parents[2] / "resources" / "examples" / "setup.toml").read_text("utf-8")


def keys(reading: Reading) -> list[str]:
    return [fault.key for fault in reading.faults]


def changed(*changes: tuple[str, str]) -> Reading:
    """The example with lines replaced; each must be there."""
    written = EXAMPLE
    for before, after in changes:
        assert before in written
        written = written.replace(before, after, 1)
    return read(written)


def test_the_example_is_a_whole_set_up() -> None:
    reading = read(EXAMPLE)

    assert reading.faults == ()
    answers = reading.answers
    assert answers.accept_total == Total(Decimal("35.00"), "USD")
    assert answers.practice_identifier == "7K2MQX04"
    assert answers.linking_scope is LinkingScope.TEAM
    assert answers.auto_import == AutoImport(True, "America/Toronto", 6, 1)
    assert answers.import_ == ImportAnswer(2)
    assert answers.mapping is not None
    assert answers.mapping.mode is MappingMode.EXPLICIT
    assert answers.mapping.members[0] == MemberAnswer("g.cote@example.com", ("GCL",))
    assert answers.mapping.members[-1] == MemberAnswer("room2@example.com")
    clinic = answers.clinic
    assert clinic is not None
    assert (clinic.phone, clinic.contact.phone) == ("+18195550142", "+18195550143")
    assert (clinic.hosting, clinic.server_count) == (Hosting.ON_PREMISES, 1)
    assert clinic.technical_contact is not None


def test_what_may_be_left_out() -> None:
    reading = changed(
        ('practice_identifier = "7K2MQX04"', ""),
        ("[clinic.technical_contact]", "[spare]"),
        ("[import]", "[spare2]"),
    )

    assert keys(reading) == ["spare", "spare2"], "nothing but the tables that aren't known"
    assert reading.answers.practice_identifier == ""
    assert reading.answers.import_ is None
    assert reading.answers.clinic is not None
    assert reading.answers.clinic.technical_contact is None


def test_an_empty_file_is_told_all_that_it_needs() -> None:
    assert keys(read("")) == ["accept_total", "clinic", "linking_scope", "auto_import", "provider_mapping"]


def test_every_fault_is_told_at_once_with_its_key() -> None:
    reading = changed(
        ('accept_total = "35.00 USD"', "accept_total = 35.00"),
        ('linking_scope = "team"', 'linking_scope = "everyone"'),
        ('city = "Trois-Rivières"\n', ""),
        ('postal_code = "G8Y 1A1"', 'postal_code = "05401"'),
        ('hosting = "on_premises"', 'hosting = "cloud"'),
        ("server_count = 1", 'server_count = "1"'),
        ('email = "marie-eve.roy@example.com"', 'email = "marie-eve.roy"'),
        ("hour = 6", "hour = 24"),
        ('time_zone = "America/Toronto" # on', 'time_zone = "Toronto" # on'),
        ('"g.cote@example.com" = ["GCL"]', '"g.cote@example.com" = "GCL"'),
        ("days = 2", "days = 15"),
        ("[import]", "[import]\nweeks = 1"),
    )

    assert set(keys(reading)) == {
        "accept_total",
        "linking_scope",
        "clinic.city",
        "clinic.postal_code",
        "clinic.hosting",
        "clinic.server_count",
        "clinic.contact.email",
        "auto_import.hour",
        "auto_import.time_zone",
        'provider_mapping.members."g.cote@example.com"',
        "import.days",
        "import.weeks",
    }
    assert len(keys(reading)) == len(set(keys(reading))), "one fault a key"
    assert all(str(fault.what) for fault in reading.faults)


@pytest.mark.parametrize(
    ("before", "after", "key"),
    [
        ('"35.00 USD"', '"35,00 USD"', "accept_total"),
        ('"35.00 USD"', '"35.00"', "accept_total"),
        ('"35.00 USD"', '"35.00 usd"', "accept_total"),
        ('"35.00 USD"', '"-35.00 USD"', "accept_total"),
        ('"7K2MQX04"', '"vmo"', "practice_identifier"),
        ('"7K2MQX04"', "7", "practice_identifier"),
        ('country = "CA"', 'country = "Canada"', "clinic.country"),
        ('region = "QC"', 'region = "Québec"', "clinic.region"),
        ('phone = "819 555-0142"', 'phone = "none"', "clinic.phone"),
        ("location_count = 1", "location_count = true", "clinic.location_count"),
        ("[clinic.contact]", "[clinic.person]", "clinic.contact"),
        ("enabled = true", 'enabled = "yes"', "auto_import.enabled"),
        ('mode = "explicit"', 'mode = "best"', "provider_mapping.mode"),
        ('["FDA"]', "[]", 'provider_mapping.members."francois.damours@example.com"'),
        ('["FDA"]', '["gcl"]', 'provider_mapping.members."francois.damours@example.com"'),
        ('members = "all"', 'members = "everyone"', "import.members"),
        ('members = "all"', 'members = ["room2@example.com"]', "import.members"),
        ('"room2@example.com" =', '"G.Cote@example.com" =', "provider_mapping.members"),
    ],
)
def test_a_wrong_value_is_told_with_its_key(before: str, after: str, key: str) -> None:
    assert key in keys(changed((before, after)))


def test_an_explicit_mapping_needs_one_member_with_a_staff_code() -> None:
    head, _, _ = EXAMPLE.partition("[provider_mapping.members]")
    nobody = f'{head}[provider_mapping.members]\n"room2@example.com" = "no_cases"\n'

    assert keys(read(nobody)) == ["provider_mapping.members"]
    assert keys(read(nobody.replace('mode = "explicit"', 'mode = "suggested"'))) == []


def test_what_is_switched_off_needs_no_hour() -> None:
    reading = changed(("enabled = true", "enabled = false"), ("hour = 6 # 0 to 23\ndays = 1", "# days = 1"))

    assert keys(reading) == []
    assert reading.answers.auto_import is not None
    assert not reading.answers.auto_import.enabled


@pytest.mark.parametrize("written", ["a = ", "a = 2026-13-45", "[a]\n[a]", "a = '\x00'", "a=" + "[" * 5000])
def test_what_isnt_toml_is_told_and_nothing_else(written: str) -> None:
    reading = read(written)

    assert keys(reading) == [""]
    assert reading.answers.clinic is None


def test_a_file_of_windows_own_editor_is_read() -> None:
    assert read("\ufeff" + EXAMPLE.replace("\n", "\r\n")).faults == ()


@given(st.text(max_size=80))
def test_no_text_makes_it_crash(written: str) -> None:
    assert read(written).faults


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12),
        lambda parts: st.lists(parts, max_size=3) | st.dictionaries(st.text(max_size=8), parts, max_size=3),
        max_leaves=8,
    )
)
def test_no_value_in_a_known_place_makes_it_crash(value: object) -> None:
    from covet_desktop.core.answers import _auto_import, _import, _mapping, _scope, _total
    from covet_desktop.core.answers_clinic import clinic_of_table
    from covet_desktop.core.answers_table import Fault, Table

    for name, reader in (
        ("accept_total", _total),
        ("linking_scope", _scope),
        ("auto_import", _auto_import),
        ("provider_mapping", _mapping),
        ("import", _import),
    ):
        faults: list[Fault] = []
        reader(Table({name: value}, "", faults))
        assert faults or value in ("me", "team")
    faults = []
    clinic_of_table(Table({"name": value, "contact": value, "server_count": value}, "clinic", faults))
    assert faults


def test_the_total_is_the_fee_times_the_servers() -> None:
    fee = Fee(Decimal("35"), "USD")

    assert money_fault(Total(Decimal("70.00"), "USD"), fee, 2) is None
    wrong = money_fault(Total(Decimal("35.00"), "USD"), fee, 2)
    assert wrong is not None
    assert wrong.key == "accept_total"
    assert wrong.kind is Kind.FEE_CHANGED
    assert str(wrong.what) == "The total is 70.00 USD a month (35.00 USD × 2); the file accepts 35.00 USD."


@pytest.mark.parametrize(
    "fee",
    [
        None,
        Fee(Decimal("35.01"), "USD"),
        Fee(Decimal("35"), "CAD"),
        Fee(Decimal("35"), "USD", per="user"),
        Fee(Decimal("35"), "USD", interval="year"),
    ],
)
def test_anything_but_the_accepted_total_is_a_fault(fee: Fee | None) -> None:
    assert money_fault(Total(Decimal("35.00"), "USD"), fee, 1) is not None
