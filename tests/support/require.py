"""A test whose real component is missing: skipped on a developer's machine, a failure in CI."""

import os

import pytest


def in_ci() -> bool:
    return os.environ.get("CI", "").lower() in {"1", "true", "yes"}


def require(component: str, present: bool, reason: str) -> None:
    """Go on only with ``component`` ``present``; ``reason`` says what is missing and how to get it."""
    if present:
        return
    sentence = f"{component} is missing: {reason}"
    if in_ci():
        pytest.fail(f"{sentence} (in CI nothing may be missing)", pytrace=False)
    pytest.skip(sentence)
