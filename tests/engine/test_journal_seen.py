"""What a person has seen or chosen without sending anything is written down too: fee, staff, language."""

import json
from dataclasses import replace
from datetime import timedelta

from covet_desktop import messages as msg
from covet_desktop.core.journal_view import Subject, entries, subject_of
from covet_desktop.core.staff_changes import Change
from covet_desktop.messages.manage import SeeStaffChange, SetClinic
from tests.engine.desk import TODAY, ZONE, Desk
from tests.engine.test_journal import lines, me, of_kind
from tests.engine.watches import add_vet, changed, later, told, wanted

ALICE = "prv-amo"


def kinds(desk: Desk) -> list[str]:
    return [line.kind for line in lines(desk)]


def words(desk: Desk) -> str:
    """The newest line, as it is read."""
    journal = desk.state.journal
    return str(entries(journal.lines, journal.names, ZONE)[0].told.what)


def test_a_fee_that_was_seen_is_written_with_what_it_was_and_is(watched: Desk) -> None:
    watched.practice.act(action="set_fee", amount=42)
    watched.at(10, day=TODAY + timedelta(days=1))
    watched.do(msg.Watch())
    assert wanted(watched) == ["fee"]
    assert "fee_seen" not in kinds(watched), "nobody has said so yet"

    watched.do(msg.AcceptFee())
    watched.do(msg.AcceptFee())

    line = of_kind(watched, "fee_seen")
    assert (line.who, line.device, line.at) == (me(watched), watched.engine.device, watched.engine.now())
    assert line.ids == {"before": "1", "after": "1", "fee_before": "35.00 USD", "fee_after": "42.00 USD"}
    assert words(watched).endswith("35.00 USD a month for 1 server → 42.00 USD a month for 1 server.")
    assert subject_of(line.kind) is Subject.CONNECTION


def test_what_was_confirmed_with_another_number_of_servers_is_no_news_later(watched: Desk) -> None:
    """The fee of now was shown and confirmed there, so nobody is asked to look at it once more."""
    watched.practice.act(action="set_fee", amount=42)
    watched.at(10, day=TODAY + timedelta(days=1))
    watched.do(msg.Watch())
    assert watched.state.connection is not None
    assert watched.state.tile is not None
    clinic = replace(watched.state.connection.clinic, server_count=2)

    watched.do(SetClinic(clinic, watched.state.tile.fee))

    assert wanted(watched) == []
    later(watched)
    watched.do(msg.Watch())
    assert (wanted(watched), told(watched)) == ([], [])
    line = of_kind(watched, "clinic_set")
    assert (line.ids["fee_before"], line.ids["fee_after"]) == ("35.00 USD", "42.00 USD")


def test_a_fee_that_changed_while_it_was_confirmed_is_remembered_as_it_is(watched: Desk) -> None:
    assert watched.state.connection is not None
    assert watched.state.tile is not None
    old, clinic = watched.state.tile.fee, replace(watched.state.connection.clinic, server_count=2)
    watched.practice.act(action="set_fee", amount=42)
    watched.problem_of(SetClinic(clinic, old))

    watched.do(SetClinic(clinic, watched.state.tile.fee))

    watched.at(10, day=TODAY + timedelta(days=1))
    watched.do(msg.Watch())
    assert wanted(watched) == [], "the fee that was confirmed is the one that is known"


def test_changes_among_the_staff_that_were_seen_are_written_each_once(watched: Desk) -> None:
    new = add_vet(watched, "Roy, Chloe DVM")
    watched.practice.act(action="change_provider", provider_id=ALICE, display_name="Moreau-Roy, Alice DVM")
    later(watched, 5)
    watched.do(msg.Watch())
    watched.do(SeeStaffChange(new))
    assert json.loads(of_kind(watched, "staff_seen").ids["changes"]) == {new: "new"}
    assert "Roy, Chloe DVM): new" in words(watched)

    watched.do(msg.AcceptStaffChanges())
    watched.do(msg.AcceptStaffChanges())  # there is nothing left to see

    seen = [line for line in lines(watched) if line.kind == "staff_seen"]
    assert [json.loads(line.ids["changes"]) for line in seen] == [{new: "new"}, {ALICE: "renamed"}]
    assert {line.who for line in seen} == {me(watched)}
    assert subject_of("staff_seen") is Subject.VETERINARIANS


def test_a_mapping_accepted_as_it_is_says_what_was_looked_at(watched: Desk) -> None:
    """The mapping itself is as it was, so nothing else tells that somebody has seen the other person."""
    watched.practice.act(action="change_provider", provider_id=ALICE, display_name="Okafor, Ngozi DVM")
    later(watched, 5)
    watched.do(msg.Watch())
    assert changed(watched) == [Change.REUSED]
    watched.do(msg.AcceptStaffChanges())
    assert "staff_seen" not in kinds(watched), "only a mapping settles it"

    watched.do(msg.LoadStaff())
    assert watched.state.mapping is not None
    watched.do(msg.AcceptMapping(watched.state.mapping))

    assert json.loads(of_kind(watched, "staff_seen").ids["changes"]) == {ALICE: "reused"}
    assert "mapping_set" not in kinds(watched)


def test_no_name_of_the_staff_is_in_the_file(watched: Desk) -> None:
    watched.practice.act(action="change_provider", provider_id=ALICE, display_name="Moreau-Roy, Alice DVM")
    later(watched, 5)
    watched.do(msg.Watch())
    watched.do(msg.AcceptStaffChanges())

    watched.kill()
    written = b"".join(each.read_bytes() for each in watched.folder.glob("ledger*"))
    watched.start()

    assert b"staff_seen" in written
    assert b"Moreau" not in written


def test_another_language_is_written_and_the_same_one_isnt(connected: Desk) -> None:
    connected.do(msg.SetLanguage("fr", "en"))
    connected.do(msg.SetLanguage("fr", "fr"))

    line = of_kind(connected, "language_set")
    assert (line.who, line.ids) == (me(connected), {"before": "en", "after": "fr"})
    assert words(connected).endswith("changed the language on this PC: English → Français.")
    assert subject_of(line.kind) is Subject.THIS_PC
