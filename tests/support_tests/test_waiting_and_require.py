import pytest

from tests.support.require import require
from tests.support.waiting import wait_until


def test_waiting_gives_the_first_true_value() -> None:
    answers = iter([None, "", "there"])

    assert wait_until(lambda: next(answers), 5, "an answer") == "there"


def test_waiting_in_vain_says_for_what() -> None:
    with pytest.raises(AssertionError, match="the cows to come home"):
        wait_until(lambda: False, 0.1, "the cows to come home")


def test_a_missing_component_skips_on_a_developers_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CI", raising=False)

    with pytest.raises(pytest.skip.Exception, match="A tray is missing: no trayer"):
        require("A tray", False, "no trayer")


def test_a_missing_component_fails_in_ci(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")

    with pytest.raises(pytest.fail.Exception, match="A tray is missing: no trayer"):
        require("A tray", False, "no trayer")


def test_a_present_component_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")

    require("A tray", True, "")
