"""Every refusal that the description names is met by a person as a sentence of its own."""

import json

from covet_desktop.adapters.answers import problem_of
from covet_desktop.adapters.http import Answer
from covet_desktop.core.problems import Problem
from tests.contract.description import operations

# What any server may say, told by its status.
BY_STATUS = {"internal_error", "unavailable", "rate_limited", "too_large", "not_found"}


def refusals() -> dict[str, int]:
    """Code to status, of the calls under /v1; an OAuth error has its own words (RFC 6749)."""
    calls = [operation for operation in operations() if operation.path.startswith("/v1/")]
    return {code: status for call in calls for status, code in call.codes() if status >= 400}


def told(code: str, status: int) -> Problem:
    body = json.dumps({"type": "about:blank", "title": "in English", "status": status, "code": code}).encode()
    return problem_of(Answer(status, {"content-type": "application/problem+json"}, body))


def test_each_has_its_own_title_and_no_code_in_sight() -> None:
    codes = {code: status for code, status in refusals().items() if code not in BY_STATUS}

    titles = {code: str(told(code, status).title) for code, status in codes.items()}

    assert len(codes) > 25
    assert len(set(titles.values())) == len(titles)
    assert str(told("never_heard_of", 409).title) not in titles.values()
    assert not [title for title in titles.values() if "_" in title or "in English" in title]
