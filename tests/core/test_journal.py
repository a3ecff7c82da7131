"""A journal's lines in words, filtered, and as a table; whatever wrote them."""

import json
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from covet_desktop.core.journal import Journal, JournalRead, Line, Names, learn, names_of
from covet_desktop.core.journal_changes import NO_CASES, rows_of
from covet_desktop.core.journal_view import (
    Filter,
    Subject,
    days,
    entries,
    matching,
    people,
    row,
    subject_of,
)
from covet_desktop.core.journal_words import HEADS, told
from covet_desktop.core.model import Provider
from covet_desktop.core.notices import Page
from covet_desktop.core.people import Member
from covet_desktop.core.visits import Appointment, Case, Patient

ZONE = ZoneInfo("America/Toronto")
NOW = datetime(2026, 11, 24, 15, 41, tzinfo=UTC)
NAMES = names_of(
    (Member("m-t", "Dre Tremblay"), Member("m-r", "Dr Roy")),
    (Provider("p-1", "CTR", "Chloe Tremblay-Roy"), Provider("p-2", "", "", "Marc", "Roy")),
    (
        Case("c-1", patient=Patient("pt", "Luna"), appointment=Appointment("a", starts_at=NOW)),
        Case("c-2", title="Walk-in"),
        Case("c-3", title="Gone", deleted=True),
    ),
    ZONE,
)


def line(kind: str, who: str = "m-t", minutes: int = 0, **ids: str) -> Line:
    return Line(NOW - timedelta(minutes=minutes), kind, who, "FRONTDESK", ids, f"req-{minutes}")


def said(kind: str, who: str = "m-t", **ids: str) -> str:
    return str(told(line(kind, who, **ids), NAMES, ZONE).what)


IMPORT = {"import": "i-1", "trigger": "scheduled", "start": "2026-11-24", "days": "2", "created": "64"}
AUTO = {"enabled": True, "hour": 6, "days": 1, "time_zone": "America/Toronto"}
SENTENCES = [
    ("signed_in", {"way": "browser"}, "Dre Tremblay signed in."),
    ("signed_in", {"way": "code"}, "Dre Tremblay signed in with a code, on another device."),
    ("signed_out", {}, "Dre Tremblay signed out."),
    (
        "bought",
        {"fee": "35.00 USD", "servers": "2"},
        "Dre Tremblay bought the connection with Cornerstone: 35.00 USD a month for each of 2 servers.",
    ),
    ("import_started", IMPORT, "Dre Tremblay began to import Tue 24 Nov to Wed 25 Nov."),
    (
        "import_succeeded",
        {**IMPORT, "skipped": "3", "updated": "0"},
        "Dre Tremblay imported Tue 24 Nov to Wed 25 Nov: 64 new, 3 skipped.",
    ),
    (
        "import_succeeded",
        {"trigger": "catch_up", "start": "2026-11-23", "days": "1"},
        "Dre Tremblay caught up with Mon 23 Nov: nothing new.",
    ),
    ("import_failed", {"start": "2026-11-23"}, "Dre Tremblay imported Mon 23 Nov, which failed."),
    (
        "import_cancelled",
        {"start": "2026-11-23", "created": "4"},
        "Dre Tremblay imported Mon 23 Nov, which was cancelled. Before that: 4 new.",
    ),
    (
        "import_undone",
        {"import": "i-1", "removed": "12", "kept": "3"},
        "Dre Tremblay took an import back: 12 cases went, 3 stayed.",
    ),
    ("missed_left", {"first": "2026-11-21", "last": "2026-11-23"},
     "Dre Tremblay left days out that were missed: Sat 21 Nov to Mon 23 Nov."),
    (
        "mapping_set",
        {"before": "{}", "after": json.dumps({"m-r": ["p-1"]})},
        "Dre Tremblay accepted a mapping: Dr Roy: — → CTR (Chloe Tremblay-Roy)",
    ),
    (
        "mapping_undone",
        {"member": "m-r", "before": "p-1,p-2", "after": "p-2"},
        "Dre Tremblay went back to the mapping before: Dr Roy: CTR (Chloe Tremblay-Roy), Marc Roy → Marc Roy",
    ),
    ("not_ours", {"provider": "p-1"}, "Dre Tremblay said that CTR (Chloe Tremblay-Roy) isn't one of ours."),
    (
        "scope_set",
        {"before": "me", "after": "team"},
        "Dre Tremblay set who takes part: one account only → the whole team.",
    ),
    (
        "auto_import_set",
        {"before": "", "after": json.dumps(AUTO)},
        "Dre Tremblay set the auto-import: — → daily at 6:00 (America/Toronto), 1 day.",
    ),
    (
        "practice_set",
        {"before": "A", "after": "B"},
        "Dre Tremblay set the practice identifier: A → B.",
    ),
    ("clinic_set", {}, "Dre Tremblay changed the clinic's details."),
    (
        "clinic_set",
        {"fields": "phone,server_count", "before": "1", "after": "2"},
        "Dre Tremblay changed the clinic's details: Phone, Cornerstone servers.",
    ),
    ("not_ours", {"provider_id": "p-2"}, "Dre Tremblay said that Marc Roy isn't one of ours."),
    (
        "removed",
        {"fee_ends_on": "2026-12-15"},
        "Dre Tremblay ended the connection with Cornerstone; the fee ends on Tue 15 Dec.",
    ),
    (
        "fee_seen",
        {"before": "2", "after": "2", "fee_before": "35.00 USD", "fee_after": "42.00 USD"},
        ("Dre Tremblay saw what the connection costs now: 35.00 USD a month for each of 2 servers"
        " → 42.00 USD a month for each of 2 servers."),
    ),
    (
        "fee_seen",
        {"before": "1", "after": "2"},
        "Dre Tremblay saw what the connection costs now: 1 server → 2 servers.",
    ),
    (
        "staff_seen",
        {"changes": '{"p-1":"renamed","p-2":"gone","p-x":"sideways"}'},
        ("Dre Tremblay saw what has changed among Cornerstone's staff: "
         "CTR (Chloe Tremblay-Roy): another name, Marc Roy: not active any more"),
    ),
    ("staff_seen", {}, "Dre Tremblay saw what has changed among Cornerstone's staff."),
    (
        "language_set",
        {"before": "en", "after": "fr"},
        "Dre Tremblay changed the language on this PC: English → Français.",
    ),
    ("linked", {"case": "c-1"}, "Dre Tremblay linked Luna (Tue 24 Nov) to its appointment."),
    (
        "unlinked",
        {"case": "c-3"},
        "Dre Tremblay unlinked a case that isn't kept on this PC any more from its appointment.",
    ),
    ("exported", {"case": "c-2"}, "Dre Tremblay exported a document to Cornerstone: Walk-in."),
    ("export_failed", {"case": "c-2"}, "Dre Tremblay exported a document, which failed: Walk-in."),
    (
        "settings_set",
        {"before": '{"keep_days":30,"notices":true}', "after": '{"keep_days":90,"notices":false}'},
        "Dre Tremblay changed settings of this PC: how long cases are kept: 30 days → 90 days, notices: on → off",
    ),
    (
        "paused",
        {"until": "2026-11-25T05:00:00+00:00"},
        "Dre Tremblay paused the auto-import on this PC until Wed 25 Nov, 0:00.",
    ),
    ("paused", {"until": ""}, "Dre Tremblay paused the auto-import on this PC."),
    ("resumed", {}, "Dre Tremblay resumed the auto-import on this PC."),
    ("not_written", {"count": "3"}, "3 lines are missing here: they couldn't be written at the time."),
    ("grown_wings", {}, "Dre Tremblay did what this version has no words for: grown wings."),
]  # fmt: skip
KINDS = sorted({kind for kind, _ids, _words in SENTENCES})


@pytest.mark.parametrize(("kind", "ids", "words"), SENTENCES)
def test_every_kind_is_a_sentence(kind: str, ids: dict[str, str], words: str) -> None:
    assert said(kind, **ids) == words


ODD = (
    "",
    "x",
    "[1]",
    '{"items": 3}',
    '{"a": null}',
    "null",
    "{x}",
    "2026-13-40",
    "-1",
    "a=b",
    '{"keep_days": []}',
)


@given(
    st.sampled_from([*KINDS, "", "{what}"]),
    st.dictionaries(
        st.sampled_from(
            [
                "before",
                "after",
                "fee_before",
                "changes",
                "start",
                "days",
                "removed",
                "until",
                "member",
                "servers",
                "first",
            ]
        ),
        st.sampled_from(ODD),
    ),
)
def test_whatever_a_line_holds_it_can_be_read(kind: str, ids: dict[str, str]) -> None:
    found = told(line(kind, **ids), NAMES, ZONE)

    assert str(found.what)
    assert isinstance(str(found.before) + str(found.after), str)


def test_another_number_of_servers_is_told_with_what_it_cost_and_costs() -> None:
    ids = {"before": "1", "after": "2", "fee_before": "35.00 USD", "fee_after": "42.00 USD"}
    found = told(line("clinic_set", fields="phone,server_count", **ids), NAMES, ZONE)

    assert str(found.before) == "35.00 USD a month for 1 server"
    assert str(found.after) == "42.00 USD a month for each of 2 servers"


def test_nobody_did_it_the_schedule_did() -> None:
    assert said("import_succeeded", "", **IMPORT).startswith("The schedule imported")


def test_who_and_what_isnt_known_any_more_is_shown_as_such() -> None:
    assert said("resumed", "m-gone").startswith("Somebody who isn't in the team any more")
    assert "a staff record that isn't known any more (p-gone)" in said("not_ours", provider="p-gone")


def test_a_mapping_of_many_says_the_first_and_how_many_more() -> None:
    after = json.dumps({f"m-{number}": ["p-1"] for number in range(6)})
    found = told(line("mapping_set", before="", after=after), NAMES, ZONE)

    assert str(found.what).endswith(", 3 more")
    assert str(found.after).count("CTR") == 6


@pytest.mark.parametrize(
    ("written", "rows"),
    [
        ("", {}),
        ('{"m-r": "p-2,p-1"}', {"m-r": ("p-1", "p-2")}),
        ('[{"member_id": "m-r", "provider_ids": ["p-1"]}]', {"m-r": ("p-1",)}),
        (
            '{"items": [{"member_id": "m-r", "no_cases": true}], "ignored_provider_ids": ["p-9"]}',
            {"m-r": (NO_CASES,), "": ("p-9",)},
        ),
        ("m-r=p-1,p-2; m-t=", {"m-r": ("p-1", "p-2"), "m-t": ()}),
        ("no mapping at all", None),
    ],
)
def test_a_mapping_is_read_however_it_was_written(written: str, rows: object) -> None:
    assert rows_of(written) == rows


LINES = (
    line("linked", "m-r", 1, case="c-1"),
    line("mapping_set", "m-t", 2),
    line("import_succeeded", "", 3, **IMPORT),
    line("import_started", "", 4, **IMPORT),
    line("mapping_set", "m-t", 5),
    line("import_succeeded", "m-t", 1441, **{**IMPORT, "import": "i-0"}),
)


def test_an_import_that_ended_isnt_told_as_begun_too() -> None:
    kinds = [entry.line.kind for entry in entries(LINES, NAMES, ZONE)]

    assert kinds == ["linked", "mapping_set", "import_succeeded", "mapping_set", "import_succeeded"]
    assert [each.line.kind for each in entries(LINES[3:4], NAMES, ZONE)] == ["import_started"]


def test_only_the_last_import_and_the_last_mapping_lead_to_where_they_are_taken_back() -> None:
    found = entries(LINES, NAMES, ZONE)
    undone = (line("import_undone", "m-t", 0, **{"import": "i-1"}), line("mapping_undone"), *LINES)

    assert [entry.undo for entry in found] == [False, True, True, False, False]
    assert [entry.page for entry in found[:3]] == [None, Page.VETERINARIANS, Page.IMPORTS]
    assert found[0].case_id == "c-1"
    assert not any(entry.undo for entry in entries(undone, NAMES, ZONE))


@pytest.mark.parametrize(
    ("narrowed", "count"),
    [
        (Filter(), 5),
        (Filter(subject=Subject.IMPORTS), 2),
        (Filter(who="m-t"), 3),
        (Filter(who=""), 1),
        (Filter(day=date(2026, 11, 23)), 1),
        (Filter(words="lúna linked"), 1),
        (Filter(words="req-2"), 1),
        (Filter(words="frontdesk"), 5),
        (Filter(subject=Subject.IMPORTS, who="m-t", words="64"), 1),
        (Filter(words="zebra"), 0),
    ],
)
def test_lines_are_narrowed_down(narrowed: Filter, count: int) -> None:
    found = matching(entries(LINES, NAMES, ZONE), narrowed, str, NAMES, ZONE)

    assert len(found) == count
    assert narrowed.narrows == (narrowed != Filter())


def test_there_is_something_to_choose_for_whom_and_which_day() -> None:
    assert people(LINES) == ("m-r", "m-t", "")
    assert days(LINES, ZONE) == (date(2026, 11, 24), date(2026, 11, 23))
    assert subject_of("grown_wings") is Subject.OTHER


def test_a_row_has_a_cell_for_each_head() -> None:
    cells = row(entries(LINES, NAMES, ZONE)[0], str, NAMES, ZONE)

    assert len(cells) == len(HEADS)
    assert cells[:4] == (
        "2026-11-24 10:40",
        "Dr Roy",
        "FRONTDESK",
        "Dr Roy linked Luna (Tue 24 Nov) to its appointment.",
    )


def test_what_was_read_is_known() -> None:
    read = learn(Journal(), JournalRead(LINES, NAMES, more=True, unwritten=1))

    assert (read.lines, read.more, read.unwritten, read.read) == (LINES, True, 1, True)
    assert learn(read, object()) is read
    assert Names().person("x") == Names().person("y")
