"""Deeds and performances: what somebody is to do, and what comes of it. Plain data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from ..assembly import Joint


@dataclass(frozen=True, kw_only=True)
class Deed:
    """One verb over a span of seconds.

    path: (N, 2) x, z or (N, 3) x, y, z points of the ground to go along, m; None stays where it is. facing: degrees about
    y that it looks at its end (0 is +x, -90 is toward the viewer); None follows the path. targets: world places (3,) or
    (F, 3) by name: hand_left, hand_right (of what the hands take), look, seat (top of what is sat or lain on), foot_left,
    foot_right. mount: (F, 3, 4) frame that carries it (the seat of what is ridden, the deck of what is stood on).
    A look of another length than F is a way, evenly over the deed's time. params: of the verb: speed (m/s), height (m), count, side ("left" | "right"), at_s (when its event happens: release,
    impact, take-off), rate (of its cycle), amount (of its size), about (hands move about their targets), moving ("in", "out", "both": on the way at its start or end).
    """

    verb: str
    start_s: float = 0.0
    end_s: float = 5.0
    path: np.ndarray | None = None
    facing: float | None = None
    targets: Mapping[str, np.ndarray] = field(default_factory=dict)
    mount: np.ndarray | None = None
    params: Mapping[str, float | str] = field(default_factory=dict)


def watched(deed: Deed, t: np.ndarray) -> np.ndarray:
    """Where what a deed looks at is at the times `t`, (F, 3): its one place, or its way over the deed's time."""
    place = np.asarray(deed.targets["look"], float)
    if place.ndim == 1 or len(place) == len(t):
        return np.broadcast_to(place, (len(t), 3))
    share = np.clip((t - deed.start_s) / max(deed.end_s - deed.start_s, 1e-6), 0.0, 1.0)
    at = np.linspace(0.0, 1.0, len(place))
    return np.stack([np.interp(share, at, place[:, k]) for k in range(3)], 1)


@dataclass(frozen=True, kw_only=True)
class Touch:
    """Something that can be heard or that physics wants to know: kind step, impact, release, grasp, splash, beat; where:
    the socket or node it happens at; place (3,) m; strength 0..1."""

    time_s: float
    kind: str
    where: str
    place: np.ndarray
    strength: float = 0.5


@dataclass(frozen=True, kw_only=True)
class Plant:
    """A foot that stands: from when to when, and where the ball of the foot (a beast's paw) is, (3,) m."""

    foot: str
    start_s: float
    end_s: float
    place: np.ndarray


@dataclass(frozen=True, kw_only=True)
class Performance:
    """Motion of an assembly over F frames, as assembly.matrices takes it."""

    root: np.ndarray  # (F, 3, 4)
    joints: Mapping[str, Joint]
    touches: tuple[Touch, ...] = ()
    plants: tuple[Plant, ...] = ()
    stride: np.ndarray | None = None  # (F,) pairs of steps since its way began, of who goes on foot at the end


@dataclass(frozen=True, kw_only=True)
class Mind:
    """What is in a face beside its deeds. speech: (F,) opening of the mouth 0..1. look: (3,) or (F, 3) place that is looked
    at. mood: an expression of figures.expressions."""

    speech: np.ndarray | None = None
    look: np.ndarray | None = None
    mood: str = "neutral"
