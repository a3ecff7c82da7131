"""A command that a page sent and whose end it waits for."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import Self

from covet_desktop.core.events import Topic
from covet_desktop.core.problems import Problem
from covet_desktop.core.setup import Step
from covet_desktop.core.state import AppState


class Outcome(Enum):
    PENDING = "pending"
    ACCEPTED = "accepted"
    OVER = "over"
    """It failed, or was called off: the page is the person's again."""


@dataclass(frozen=True, slots=True)
class Awaited:
    """``ended`` and ``problem`` are the state's at the moment of sending."""

    step: Step
    topic: Topic
    ended: int
    problem: Problem | None
    began: bool = False

    @classmethod
    def of(cls, step: Step, topic: Topic, state: AppState) -> Self:
        return cls(step, topic, state.ended.get(topic, 0), state.problems.get(topic))

    def seen(self, state: AppState) -> Self:
        """With what a newer state tells about having begun."""
        began = self.began or self.topic in state.busy or state.problems.get(self.topic) is not self.problem
        return replace(self, began=began)

    def outcome(self, state: AppState) -> Outcome:
        if state.ended.get(self.topic, 0) > self.ended:
            return Outcome.ACCEPTED
        if self.began and self.topic not in state.busy:
            return Outcome.OVER
        return Outcome.PENDING
