"""A knife that comes down by itself and cuts something in two."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from .....story.storyboard import Action
from .....vocabulary.families import FAMILY_OF
from ....assembly import matrices
from ...roster import Member
from ..sheet import Sheet

BLADES = ("knife", "sword", "katana", "axe")
CUT = ("food", "ware", "sport", "solid", "model", "toy", "plant")  # families that are cut in two
SPLIT = ("log", "plank", "stump", "rock")  # what comes apart along its grain
YAW = 32.0  # degrees by which the blade is turned out of the line of sight
LONGEST = 3.4  # times what it cuts: how long a knife is beside it at most
FROM, BEGINS, THROUGH, AWAY = (
    1.1,
    0.12,
    0.45,
    0.6,
)  # heights above it; of the shot: when the blade sets out, is through, and goes up again


def cut_open(sheet: Sheet) -> None:
    """Take cuts that nobody's hand makes."""
    for action in sheet.actions:
        if action.act != "cut" or action.subject[0] != "thing" or (action.subject, action.order) in sheet.settled:
            continue
        own = next(iter(sheet.of(action.subject)), None)
        others = [
            m for ref in (action.role("object"), action.target, *(r for _, r in action.roles)) for m in sheet.of(ref)
        ]
        involved = [m for m in ([own] if own else []) + others if not m.person]
        knife = next(
            (m for m in involved if m.name in BLADES), next((m for m in sheet.members if m.name in BLADES), None)
        )
        cut = next((m for m in involved if FAMILY_OF.get(m.name) in CUT and m is not knife), None)
        if knife is None or cut is None or knife.owner in sheet.held:
            continue
        _cut(sheet, knife, cut, action)


def _cut(sheet: Sheet, knife: Member, cut: Member, action: Action) -> None:
    spot, tall = sheet.spots[cut.owner], float(cut.size[1])
    scale = min(1.0, LONGEST * float(max(cut.size)) / float(max(knife.size)))
    blade = _blade(knife)
    turn = np.radians(YAW)
    aside = scale * np.array(
        [np.cos(turn) * blade[0] + np.sin(turn) * blade[2], 0.0, np.cos(turn) * blade[2] - np.sin(turn) * blade[0]]
    )
    place = np.array([spot.x, spot.y, spot.z]) - aside
    high = place + np.array([0.0, (1.0 + FROM) * tall, 0.0])
    low = high + (place - high) / scale  # a path's heights are scaled as what goes it
    sheet.spots[knife.owner] = replace(
        spot, x=float(high[0]), y=float(high[1]), z=float(high[2]), yaw=YAW, scale=scale, support="", relation=""
    )
    low[[0, 2]] = high[[0, 2]]
    start, through, away = (share * sheet.duration_s for share in (BEGINS, THROUGH, AWAY))
    nudge = np.array([0.0, 0.0, 1e-4])
    sheet.do(knife, "float", 0.0, start, path=np.stack([high + nudge, high]))
    sheet.do(knife, "float", start, through + 0.1, path=np.stack([high, low]), params={"moving": "in"})
    sheet.do(knife, "float", away, sheet.duration_s, path=np.stack([low, high]), params={"moving": "in"})
    sheet.breaks[cut.owner] = (through, "break" if cut.name in SPLIT else "cut")
    refs = (knife.ref, cut.ref)
    sheet.settled |= {(a.subject, a.order) for a in sheet.actions if a.subject in refs}


def _blade(knife: Member) -> np.ndarray:
    """The middle of a knife's blade from its origin, units: of its largest part of steel."""
    root = np.eye(3, 4)
    frames = matrices(knife.assembly, root[None])[0]
    steel = [i for i, p in enumerate(knife.assembly.primitives) if p.role == "steel"] or [0]
    largest = max(steel, key=lambda i: max(knife.assembly.primitives[i].size[:2]))
    return frames[largest][:, 3]


def across_of(yaw_deg: float = YAW) -> tuple[float, float, float]:
    """From one half to the other: square to the blade."""
    turn = np.radians(yaw_deg)
    return float(np.cos(turn)), 0.0, float(-np.sin(turn))


__all__ = ["across_of", "cut_open"]
