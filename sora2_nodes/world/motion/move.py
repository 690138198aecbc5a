"""Moves and gaits: a verb's motion as data. What the channels mean is in channels; who plays them is the player."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

Pose = Mapping[str, float]


@dataclass(frozen=True, kw_only=True)
class Gait:
    """How a body gets about on two feet. Lengths over body height, overlap in steps.

    step: at its usual speed. speed: usual, in body heights a second. lift: of a swinging foot. overlap: how much earlier
    than the other's landing a foot leaves (running, > 0), or how much later (walking, < 0). sink and bob: of the hips.
    wide: the feet's distance over the hips'. heel: degrees that a heel comes up before it leaves. uneven: how much shorter
    the right leg's steps are held (a limp).
    """

    step: float
    speed: float
    lift: float
    overlap: float
    sink: float
    bob: float = 0.0
    wide: float = 0.8
    heel: float = 38.0
    uneven: float = 0.0
    kick: float = 0.0  # how high the heel swings up behind, over body height


@dataclass(frozen=True, kw_only=True)
class Move:
    """A verb as keyed poses.

    keys: (when, pose); when in seconds, in shares of a cycle if cycle_s > 0 or gait is set, or in thirds if flight is set
    (0..1 crouch, 1..2 in the air, 2..3 landing). layer: body (one at a time), upper (over any body move), face. frame: in
    which hand goals are given: chest, head, hips or root. events: (when, kind, where, strength). hold: a key's time that is
    stretched when there is more time than the keys fill; None: the last. repeat: begin again instead. stance: feet's
    distance ahead, half distance aside (over the hips'), degrees the toes point out. expression: of the face.
    """

    keys: tuple[tuple[float, Pose], ...]
    cycle_s: float = 0.0
    layer: str = "body"
    enter_s: float = 0.35
    leave_s: float = 0.35
    frame: str = "chest"
    events: tuple[tuple[float, str, str, float], ...] = ()
    hold: float | None = None
    repeat: bool = False
    gait: Gait | None = None
    flight: bool = False
    high: float = 0.2  # of a flight, over body height
    stance: tuple[float, float, float] = (0.0, 1.15, 8.0)
    expression: str = ""
    travels: tuple[float, float] = (0.0, 0.0)  # how far it takes the body ahead and to the right, over body height
    glides: bool = False  # feet slide along under the body: on skates, skis, boards
    turns: float = 0.0  # whole turns about the vertical while it lasts, for dancers: degrees a second

    @property
    def length_s(self) -> float:
        """How long the keys take, s; of a cycle, one round."""
        return self.cycle_s or self.keys[-1][0]
