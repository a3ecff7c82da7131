"""The practice service, a real process, does what the description says: made-up calls, alone and in sequence.

Statuses, shapes, headers and media types of every answer are the description's; wrong calls are refused, right ones
aren't; without a token nothing is told. What the fuzzer is told besides stands in ``schemathesis.toml``.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.contract import fuzzer, seeded
from tests.contract.description import operations
from tests.sandbox.driver import Clinic

# The second test's: here it would end the one connection that everything hangs on, and none can be bought beside it.
BUYING = {"buyConnection", "removeConnection"}

EXAMPLES = 12
"""A call and phase, at most. Both tests together then take some 80 s; ten times as many have found nothing more."""


@pytest.fixture
def clinic(tmp_path: Path) -> Iterator[Clinic]:
    clinic = seeded.started(tmp_path / "practice")
    yield clinic
    clinic.close()


@pytest.mark.slow
@pytest.mark.timeout(240)
def test_every_call_keeps_to_the_description(clinic: Clinic, tmp_path: Path) -> None:
    words = seeded.fill(clinic)
    without = [option for name in sorted(BUYING) for option in ("--exclude-operation-id", name)]

    seen = fuzzer.run(clinic, words, tmp_path / "fuzzer", *without, examples=EXAMPLES)

    assert seen.returncode == 0, seen.said
    assert {operation.id for operation in operations()} - BUYING - seen.succeeded() == set()


@pytest.mark.slow
@pytest.mark.timeout(240)
def test_a_connection_keeps_to_the_description_from_purchase_to_removal(
    clinic: Clinic, tmp_path: Path
) -> None:
    only = ("--include-tag", "Connection", "--include-tag", "Set-up")

    seen = fuzzer.run(clinic, seeded.nothing(clinic), tmp_path / "fuzzer", *only, examples=EXAMPLES)

    assert seen.returncode == 0, seen.said
    assert BUYING - seen.succeeded() == set()
    assert {409, 422} <= seen.statuses["buyConnection"]
    assert 410 in seen.statuses["getConnection"]
