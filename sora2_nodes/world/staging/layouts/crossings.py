"""Ways of which a shot says to which side they go: across the picture, up it or down it, before a camera that rests."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ....story.setting import Ref
from ....story.storyboard import Action, Brief
from ....vocabulary.acts import ACTS
from ..roster import Member

SIDES = {"left": -1.0, "right": 1.0}
UPRIGHT = {"up": 1.0, "down": -1.0}
LENGTHS, LENGTHS_OF_PEOPLE, LENGTHS_UP = (
    2.3,
    1.7,
    1.8,
)  # of a body's length, or a person's height: how long a way across is; and one up or down, of the larger side
SHORTEST = 0.5  # units
LOW = 0.35  # of a body's height over the ground: where a way up begins, or one down ends
STANDING = ("", "stand", "wait", "rest", "sit", "look")


def course_of(action: Action) -> str:
    """The side that an action is said to go to: left, right, up or down; "" for none."""
    said = action.direction or action.toward or ""
    return said if said in SIDES or said in UPRIGHT else ""


def directed(brief: Brief, actions: Sequence[Action]) -> bool:
    """Whether a shot is of somebody or something that goes to a side that was said, before a camera that is told nothing else."""
    framing = brief.framing
    if framing.follows is not None or framing.move not in ("", "static") or framing.angle not in ("", "eye level"):
        return False
    going = [a for a in actions if course_of(a) and ((a.act in ACTS and ACTS[a.act].goes) or a.act not in STANDING)]
    who: set[Ref] = {a.subject for a in going}
    return bool(who) and all(a.subject in who or a.act in STANDING for a in actions)


def across(here: np.ndarray, side: float, member: Member) -> np.ndarray:
    """From one side of a place to the other (2, 3), as long as one sees it plainly."""
    own = (
        LENGTHS_OF_PEOPLE * float(member.size[1])
        if member.person
        else LENGTHS * float(max(member.size[0], member.size[2]))
    )
    half = np.array([0.5 * max(min(own, 4.0), SHORTEST) * side, 0.0, 0.0])
    return np.stack([here - half, here + half])


def upright(here: np.ndarray, up: float, member: Member, lean: float) -> np.ndarray:
    """From near the ground up, or down to it (2, 3)."""
    tall = float(max(member.size))
    low = np.array([here[0], LOW * float(member.size[1]), here[2]])
    high = low + np.array([lean * tall, max(LENGTHS_UP * tall, SHORTEST), 0.0])
    return np.stack([low, high] if up > 0 else [high, low])


__all__ = ["SIDES", "UPRIGHT", "across", "course_of", "directed", "upright"]
