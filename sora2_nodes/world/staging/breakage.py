"""What breaks in a shot and when: said of a thing, or done to it; a thing that falls breaks where it strikes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import numpy as np

from ..catalogue.food.flesh import flesh_of
from ..motion.halving import halved
from ..motion.shattering import Pieces, shattered
from ..scene import Plan
from .blocking.goals.cutting import across_of

if TYPE_CHECKING:
    from .roster import Member
    from .scenario import Staged

BREAKING: Mapping[str, float] = {"break": 1.0, "explode": 1.7}  # act: speed of its pieces, m/s at half a metre
PIECES = {"break": 56, "explode": 96}
HARD = 0.6  # closing speed of a blow that breaks, m/s


def break_time(staged: Staged, plan: Plan, member: Member) -> tuple[float, str] | None:
    """When a member breaks and by which act, or None: what falls breaks at its first hard blow."""
    said = staged.script.breaks.get(member.owner)
    if said is None:
        return None
    when, act = said
    if act == "break" and member.owner in staged.physical:
        i = staged.index[member.owner]
        blows = [
            c.time_s for c in plan.contacts if i in (c.a, c.b) and c.kind == "impact" and c.speed * staged.unit > HARD
        ]
        when = min(blows, default=when)
    return when, act


def broken(staged: Staged, plan: Plan, member: Member, poses: np.ndarray, times: np.ndarray) -> Pieces | None:
    """The pieces of a member that breaks in this shot, or None. poses: (F, P, 3, 4) of its primitives."""
    said = break_time(staged, plan, member)
    if said is None or not member.assembly.primitives:
        return None
    when, act = said
    i = staged.index[member.owner]
    at = int(np.clip(np.searchsorted(times, when), 1, max(len(times) - 1, 1)))
    if act == "cut":
        flesh, core = flesh_of(member.assembly)
        return halved(member.assembly.primitives, poses, times, when_s=when, across=across_of(), flesh=flesh, core=core)
    middles = poses[:, :, :, 3].mean(1).astype(float)
    before = max(at - 2, 0)
    velocity = (middles[at - 1] - middles[before]) / max((at - 1 - before) * (times[1] - times[0]), 1e-6)
    ground = staged.script.floor_y if member.owner in staged.physical else staged.spots[member.owner].y
    return shattered(
        member.assembly.primitives, poses, times, when_s=when, velocity=np.clip(velocity, -6, 6), ground=ground, seed=staged.seed + i,
        burst=BREAKING[act] * float(np.sqrt(2 * max(member.size))), gravity=max(staged.scene.gravity, 0.2), count=PIECES[act],
    )  # fmt: skip
