"""What is kept on this PC: one account's, encrypted, and only for as long as it may be."""

from datetime import UTC, datetime, timedelta

from covet_desktop import messages as msg
from covet_desktop.core.events import DataSetAside
from covet_desktop.core.setup import Draft
from covet_desktop.engine.belongings import draft_of
from covet_desktop.engine.services import Owner
from tests.engine.desk import Desk


def test_a_draft_survives_a_kill(desk: Desk) -> None:
    desk.do(msg.SaveDraft(Draft(identifier="4F7K2M9Q", reached=3)))
    desk.restart()

    desk.do(msg.Start())

    assert desk.state.draft == Draft(identifier="4F7K2M9Q", reached=3)


def test_a_draft_that_cant_be_read_is_an_empty_one(desk: Desk) -> None:
    owner = desk.engine.signed_in_owner().name
    for body in (b"{", b'{"reached": "far"}', b"\xff"):
        desk.engine.ledger.save_draft(owner, body)

        assert draft_of(desk.engine) == Draft()


def test_names_of_clients_are_in_no_file(connected: Desk) -> None:
    connected.do(msg.ImportDays(3))
    days = (connected.engine.today() + timedelta(days=more) for more in range(3))
    cases = [case for day in days for case in connected.engine.open_cache().cases_of_day(day)]
    names = {case.client.display_name for case in cases if case.client}
    connected.kill()

    written = b"".join(path.read_bytes() for path in connected.folder.iterdir() if path.is_file())

    assert names
    assert not [name for name in names if name.encode() in written]
    connected.start()


def test_a_broken_cache_is_set_aside_and_said(connected: Desk) -> None:
    connected.do(msg.ImportDays(1))
    connected.kill()
    (cache,) = connected.folder.glob("cache-*.db")
    cache.write_bytes(b"not a database" * 1000)
    connected.start()

    connected.do(msg.Start())

    assert connected.of(DataSetAside)
    assert connected.state.connection is not None


def test_what_is_too_old_is_erased_at_opening(connected: Desk) -> None:
    connected.do(msg.ImportDays(1))
    today = connected.engine.today()
    connected.restart()
    connected.now = datetime.now(UTC) + timedelta(days=32)

    connected.do(msg.Start())

    assert connected.engine.open_cache().count_of_day(today) == 0


def test_without_a_keychain_nothing_is_written(desk: Desk) -> None:
    desk.do(msg.SignOut())
    desk.kill()
    desk.start()
    desk.engine.vault._backend = None

    desk.sign_in()

    assert not desk.state.lasting
    assert list(desk.folder.glob("cache-*")) == []


def test_a_file_name_tells_nothing_about_anyone(desk: Desk) -> None:
    owner = desk.engine.signed_in_owner()

    name = Owner(owner.service, owner.workspace, owner.person).name

    assert owner.person not in name
    assert name == owner.name
    assert name != Owner(owner.service, owner.workspace, "somebody else").name
