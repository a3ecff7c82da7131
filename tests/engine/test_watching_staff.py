"""Changes among Cornerstone's staff: told once, and never made silently."""

from covet_desktop import messages as msg
from covet_desktop.core.model import MappingRow, ProviderMapping
from covet_desktop.core.problems import Kind
from covet_desktop.core.staff_changes import Change
from tests.engine.desk import Desk
from tests.engine.watches import add_vet, changed, later, told, wanted


def test_the_staff_that_is_seen_first_is_no_change(watched: Desk) -> None:
    assert changed(watched) == []


def test_a_new_veterinarian_is_noticed_and_stays_so_over_a_restart(watched: Desk) -> None:
    add_vet(watched, "Roy, Chloe DVM")
    later(watched, 5)
    watched.do(msg.Watch())
    assert changed(watched) == [Change.NEW]

    watched.restart()
    watched.do(msg.Start())

    assert changed(watched) == [Change.NEW]
    assert wanted(watched) == ["new"]
    assert told(watched) == []


def test_another_person_under_a_mapped_id_is_told_and_only_a_mapping_settles_it(watched: Desk) -> None:
    watched.practice.act(action="change_provider", provider_id="prv-amo", display_name="Okafor, Ngozi DVM")
    later(watched, 5)
    watched.do(msg.Watch())
    assert (changed(watched), told(watched)) == ([Change.REUSED], ["reused"])

    watched.do(msg.AcceptStaffChanges())
    assert changed(watched) == [Change.REUSED]

    watched.do(msg.LoadStaff())
    assert watched.state.mapping is not None
    watched.do(msg.AcceptMapping(watched.state.mapping))
    assert changed(watched) == []
    later(watched, 1)
    watched.do(msg.Watch())
    assert (changed(watched), told(watched)) == ([], ["reused"])


def test_a_renamed_one_is_settled_by_having_been_seen(watched: Desk) -> None:
    watched.practice.act(
        action="change_provider", provider_id="prv-amo", display_name="Moreau-Roy, Alice DVM"
    )
    later(watched, 5)
    watched.do(msg.Watch())
    assert changed(watched) == [Change.RENAMED]

    watched.do(msg.AcceptStaffChanges())

    assert watched.state.staff_changes == ()
    watched.restart()
    watched.do(msg.Start())
    assert changed(watched) == []


def test_one_who_is_gone_is_noticed(watched: Desk) -> None:
    watched.practice.act(action="change_provider", provider_id="prv-amo", active=False)
    later(watched, 5)
    watched.do(msg.Watch())

    assert changed(watched) == [Change.GONE]
    assert wanted(watched) == ["gone"]


def test_whoever_edits_the_mapping_is_still_told_that_it_was_changed_elsewhere(watched: Desk) -> None:
    """Watching reads the mapping too, but not into the hand of the person who edits it."""
    watched.do(msg.LoadStaff())
    mine = watched.engine.mapping
    assert mine is not None
    elsewhere = watched.engine.api.set_provider_mapping(
        watched.connection_id, mine.etag, ProviderMapping(mine.value.items, ("prv-tec",))
    )
    later(watched, 5)
    watched.do(msg.Watch())

    row = MappingRow(mine.value.items[0].member_id, ("prv-amo",))
    problem = watched.problem_of(msg.AcceptMapping(ProviderMapping((row,), ("prv-rm1",))))

    assert problem.kind is Kind.CHANGED_ELSEWHERE
    assert elsewhere.etag != mine.etag


def test_whose_appointments_belong_to_nobody_is_said(watched: Desk) -> None:
    watched.do(msg.LoadStaff())
    assert watched.state.mapping is not None
    assert watched.state.unclaimed == ()
    row = MappingRow(watched.state.mapping.items[0].member_id, ("prv-tec",))

    watched.do(msg.AcceptMapping(ProviderMapping((row,))))
    assert wanted(watched) == ["unclaimed"]
    later(watched, 5)
    watched.do(msg.Watch())

    assert [each.id for each in watched.state.unclaimed] == ["prv-amo"]
    assert wanted(watched) == ["unclaimed"]
