"""When a member of a staged shot does what, and when something is done to it."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from ....story.setting import Ref
from ....story.storyboard import Action
from ...composing.agenda import slots
from ..scenario import Staged

Span = tuple[str, float, float]  # act, from, to in s


class ActTimes:
    """The spans of a shot's acts, as `blocking` times them."""

    def __init__(self, staged: Staged) -> None:
        self.actions = tuple(staged.scene.actions)
        self.duration_s = staged.scene.duration_s
        self.clock = staged.clock or slots(self.actions, self.duration_s, np.random.default_rng((staged.seed, 11)))

    def of(self, ref: Ref) -> list[Span]:
        """What somebody or something does."""
        return self._spans(a for a in self.actions if a.subject == ref)

    def done_to(self, ref: Ref) -> list[Span]:
        """What others do to it."""
        return self._spans(a for a in self.actions if a.subject != ref and ref in _objects(a))

    def objects(self, ref: Ref, act: str) -> set[Ref]:
        """What somebody does an act to."""
        return {other for a in self.actions if a.subject == ref and (a.act or a.verb) == act for other in _objects(a)}

    def _spans(self, actions: Iterable[Action]) -> list[Span]:
        rows = [(a.act or a.verb, self.clock[a.order], self._end(a)) for a in actions]
        return [row for row in rows if row[2] > row[1]]

    def _end(self, action: Action) -> float:
        later = [self.clock[a.order] for a in self.actions if a.subject == action.subject and a.order > action.order]
        return min(later, default=self.duration_s)


def _objects(action: Action) -> set[Ref]:
    return {ref for ref in (action.target, *(ref for _, ref in action.roles)) if ref is not None}
