"""Between the start and the service's first word: what the cache holds is shown, and can be worked with."""

from datetime import timedelta

from covet_desktop import messages as msg
from covet_desktop.core.events import Checked, StaffKnown
from covet_desktop.core.model import LinkingScope
from covet_desktop.engine.belongings import show_what_is_known
from tests.engine.desk import TODAY, Desk
from tests.sandbox.driver import Clinic


def restarted(desk: Desk) -> Desk:
    """A new process that has read its cache, and asked the service nothing yet."""
    desk.restart()
    desk.run(show_what_is_known(desk.engine))
    return desk


def test_the_wait_for_activation_goes_on(desk: Desk, clinic: Clinic) -> None:
    clinic.buy()
    desk.do_look()

    restarted(desk)
    watching = desk.until(msg.WatchActivation(), lambda effect: isinstance(effect, Checked))
    watching.close()

    assert desk.state.connection is not None
    assert desk.state.connection.awaits_activation


def test_cornerstones_staff_can_be_loaded(connected: Desk) -> None:
    restarted(connected).do(msg.LoadStaff())

    assert connected.of(StaffKnown)


def test_a_setting_can_be_changed_although_the_versions_mark_is_not_kept(connected: Desk) -> None:
    restarted(connected).do(msg.SetScope(LinkingScope.ME))

    assert connected.state.connection is not None
    assert connected.state.connection.linking_scope is LinkingScope.ME


def test_after_a_restart_it_is_known_what_came_last_and_what_was_left_out(connected: Desk) -> None:
    connected.do(msg.ImportDays(3))
    assert connected.state.skipped is not None
    skipped = connected.state.skipped.items

    connected.restart()
    connected.do(msg.Start())

    assert connected.state.schedule.last_run is not None
    assert connected.state.schedule.last_run.counts.skipped == len(skipped) > 0
    assert connected.state.skipped is not None
    assert connected.state.skipped.items == skipped


def test_past_midnight_todays_cases_are_the_new_days(connected: Desk) -> None:
    connected.at(23, 59)
    connected.do(msg.ShowCases())
    assert connected.state.cases_day == TODAY

    connected.at(0, 1, day=TODAY + timedelta(days=1))
    connected.do(msg.Tick())

    assert connected.state.cases_day == TODAY + timedelta(days=1)


def test_past_midnight_a_day_that_a_person_chose_stays(connected: Desk) -> None:
    connected.at(23, 59)
    connected.do(msg.ShowCases(TODAY - timedelta(days=1)))

    connected.at(0, 1, day=TODAY + timedelta(days=1))
    connected.do(msg.Tick())

    assert connected.state.cases_day == TODAY - timedelta(days=1)
