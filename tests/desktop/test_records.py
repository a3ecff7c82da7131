"""The log lets through fixed texts and harmless values, and nothing that could tell of anyone."""

import logging
from collections.abc import Callable, Iterator
from enum import Enum
from pathlib import Path

import pytest

from covet_desktop import records
from covet_desktop.core.problems import Kind

log = logging.getLogger("covet.test")
NAME = "Biscuit Tremblay"
PHONE = 8195550142


@pytest.fixture
def written(tmp_path: Path) -> Iterator[Callable[[], str]]:
    """What the log's file holds, without the time of each line."""
    handler = records.open_log(tmp_path)

    def read() -> str:
        handler.flush()
        file = tmp_path / records.FILE
        return file.read_text(encoding="utf-8") if file.exists() else ""

    yield read
    records.close_log(handler)


def test_what_support_needs_is_there(written: Callable[[], str]) -> None:
    log.info("%s %s %d %d ms %s", "GET", "v1/connections/…/cases", 200, 12, "req_0a1b2c3d4e5f6071")
    log.info("%s %s failed: %s", "PUT", "v1/connections", ConnectionError.__name__)
    log.warning("not revoked at the service: %s", Kind.SIGNED_OUT.value)
    log.info("keychain: %s", "json.decoder")

    assert "INFO covet.test: GET v1/connections/…/cases 200 12 ms req_0a1b2c3d4e5f6071" in written()
    assert "PUT v1/connections failed: ConnectionError" in written()
    assert "WARNING covet.test: not revoked at the service: signed_out" in written()
    assert "keychain: json.decoder" in written()


class Colour(Enum):
    TABBY = NAME


@pytest.mark.parametrize(
    "value",
    [NAME, "Marie", PHONE, "+1 819 555 0142", "marie@example.com", "eyJhbGciOiJI.abc.def", b"bytes", [NAME],
     {"name": NAME}, ValueError(NAME), Path("/home/marie"), "v1/clients/Marie", "pat_9x8w7v", 10.0**12],
)  # fmt: skip
def test_other_values_are_left_out(written: Callable[[], str], value: object) -> None:
    log.warning("the case of %s is there, %d", value, 3)

    assert "the case of … is there, 3" in written()


def test_a_value_that_was_worked_into_the_text_takes_the_text_with_it(written: Callable[[], str]) -> None:
    log.warning(f"the case of {NAME}")  # noqa: G004 - what must not be done
    log.warning("the case of " + NAME)  # noqa: G003 - as above
    log.warning("%(who)s", {"who": NAME})
    log.warning(ValueError(NAME))

    assert written().count("WARNING covet.test: …\n") == 4
    assert NAME not in written()


def test_of_an_exception_only_its_class_is_written(written: Callable[[], str]) -> None:
    try:
        raise KeyError(NAME)
    except KeyError:
        log.exception("a use case failed")

    assert "a use case failed (KeyError)" in written()
    assert NAME not in written()
    assert "Traceback" not in written()


def test_a_text_that_expects_a_number_is_written_without_it(written: Callable[[], str]) -> None:
    log.info("%d cases", PHONE)

    assert "%d cases" in written()


def test_an_enumeration_is_written_by_its_name(written: Callable[[], str]) -> None:
    log.info("a cat: %s", Colour.TABBY)

    assert "a cat: TABBY" in written()


def test_other_handlers_get_the_record_as_it_was(
    written: Callable[[], str], caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO):
        log.info("the case of %s", "somebody")

    assert "somebody" in caplog.text
    assert "somebody" not in written()


def test_the_log_stays_small(tmp_path: Path, written: Callable[[], str]) -> None:
    for number in range(records.LARGEST // 20):
        log.info("a line like many others: %d", number)

    files = sorted(tmp_path.glob("covet.log*"))

    assert [file.name for file in files] == ["covet.log", "covet.log.1", "covet.log.2"]
    assert all(file.stat().st_size <= records.LARGEST for file in files)
    assert written()


def test_a_log_that_cant_be_written_stops_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    handler = records.open_log(tmp_path / "gone")
    log.warning("nobody will read this")
    records.close_log(handler)

    assert capsys.readouterr().err == ""
