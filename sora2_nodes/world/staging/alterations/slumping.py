"""How shapes change with a state: what melts slumps, what evaporates falls in its vessel, what sublimes grows small. Lengths are the scene's units."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from ....story.setting import Change, Ref
from ....vocabulary.matter.alterations import OWN, SIZE, SIZES, STATE
from ...assembly import Assembly
from ...extents import corners
from ...primitives import Primitive
from .drops_on import BOILS, BOUNCES, BURSTS
from .wisps import SMOKES, SPRAYS, STEAMS

ENDS: Mapping[str, tuple[float, float]] = {  # state: how high and how wide something is in the end, as shares
    "melted": (0.18, 1.26), "sublimed": (0.32, 0.32), "wilted": (0.72, 1.02), "rotten": (0.80, 0.98), "softened": (0.74, 1.12), "charred": (0.86, 0.94), "alight": (0.62, 0.86), "dissolved": (0.03, 0.6),
    "fogging": (0.55, 0.60),
}  # fmt: skip
LEVELS: Mapping[str, float] = {  # and how high what is in a vessel stands
    "boiling": 0.62, "evaporated": 0.14, "emptied": 0.02, "frozen": 1.09, "fizzing": 1.2, "risen": 2.7, "fallen": 0.45, "blended": 1.32, "dyed": 1.28, "layered under": 1.34,
}  # fmt: skip
EMPTIEST = 0.02
REACHES: Mapping[str, tuple[float, float]] = {  # state: by how much of its height what goes up is seen over a thing, and of its width what spreads beside it
    **dict.fromkeys((BOILS, BOUNCES, BURSTS), (1.15, 0.0)),
    **dict.fromkeys((SMOKES, STEAMS, SPRAYS), (0.62, 0.05)),
    "alight": (1.1, 0.12), "flared": (1.6, 0.0), "boiling": (0.25, 0.0), "evaporated": (0.15, 0.0), "sublimed": (0.8, 0.0), "fogging": (0.15, 0.45), "melted": (0.0, 0.40), "charred": (0.25, 0.0),
    "in a beam": (0.25, 1.1),
    "beaming": (0.1, 1.2),
    "with a stick in it": (0.75, 0.0),
    "fizzing": (0.15, 0.0), "fizzing over": (0.3, 0.0),
}  # fmt: skip
HEAPED = ("petri dish",)  # vessels in which a solid lies: it slumps and goes as it does on a table


def is_inside(p: Primitive) -> bool:
    """Whether a primitive is of what is in a vessel."""
    return p.role == "contents" or p.node.startswith("contents")


def box_at(primitives: Sequence[Primitive], poses: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Lowest and highest corner (3,) of primitives with poses (P, 3, 4)."""
    found = [corners(p, pose.astype(float)) for p, pose in zip(primitives, poses, strict=True)]
    return np.min([low for low, _ in found], 0), np.max([high for _, high in found], 0)


def reaching(
    changes: Sequence[Change], subject: Ref, low: np.ndarray, high: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """The box (F, 3) of a thing with what a change sends up from it and spreads around it."""
    found = [
        REACHES[c.values[-1]]
        for c in changes
        if c.subject == subject and c.attribute == STATE and c.values[-1] in REACHES
    ]
    for up, aside in found:
        size = high - low
        low, high = low - aside * size * [1.0, 0.0, 1.0], high + size * [aside, 0.0, aside]
        high = high + np.array([0.0, 1.0, 0.0]) * up * np.maximum(size[:, 1:2], 0.45 * size[:, :1])
    return low, high


def size_stages(values: Sequence[str]) -> np.ndarray:
    """How large something is at each value of a change of size, (N, 3); the largest is as it is framed."""
    shares = np.array([SIZES.get(value, 0.6) for value in values])
    return np.repeat((shares / shares.max())[:, None], 3, 1)


def stretched(poses: np.ndarray, foot: np.ndarray, by: np.ndarray) -> np.ndarray:
    """Poses (F, P, 3, 4) stretched along the world's axes by (F, 3) about a foot (F, 3)."""
    made = poses.astype(float).copy()
    made[..., :3] = by[:, None, :, None] * made[..., :3]
    made[..., 3] = foot[:, None] + by[:, None] * (made[..., 3] - foot[:, None])
    return made


def slump_of(attribute: str, values: Sequence[str], contents: bool) -> np.ndarray | None:
    """Stretches (N, 3) of a whole thing at each value of a change; None where its shape stays. contents: what changes is in it."""
    if attribute == SIZE:
        return size_stages(values)
    if attribute != STATE or contents:
        return None
    if not set(values) & set(ENDS):
        return None
    rows = [ENDS.get(value, (1.0, 1.0)) for value in values]
    return np.array([(wide, high, wide) for high, wide in rows])


def levels_of(values: Sequence[str]) -> np.ndarray | None:
    """How high what is in a vessel stands at each value, (N,); None where it stays."""
    if not set(values) & {*LEVELS, "filled"}:
        return None
    found = [LEVELS.get(value, 1.0) for value in values]
    if values[-1] == "filled" and values[0] == OWN:
        found[0] = EMPTIEST
    return np.array(found)


def heap_set(assembly: Assembly, poses: np.ndarray, by: np.ndarray) -> np.ndarray:
    """Poses (F, P, 3, 4) with what lies in a dish stretched by (F, 3) about its foot."""
    inside = [i for i, p in enumerate(assembly.primitives) if is_inside(p)]
    low, high = box_at([assembly.primitives[i] for i in inside], poses[0, inside])
    foot = np.tile([(low[0] + high[0]) / 2, low[1], (low[2] + high[2]) / 2], (len(poses), 1))
    made = poses.astype(float).copy()
    made[:, inside] = stretched(poses[:, inside], foot, np.minimum(by, [1.12, 9.0, 1.12]))
    return made


def level_set(assembly: Assembly, poses: np.ndarray, level: np.ndarray) -> np.ndarray:
    """Poses (F, P, 3, 4) with what is in a vessel as high as a level (F,) says; its floor stays."""
    inside = [i for i, p in enumerate(assembly.primitives) if is_inside(p)]
    if not inside:
        return poses
    low, high = box_at([assembly.primitives[i] for i in inside], poses[0, inside])
    middle = (low + high) / 2
    flat = high[1] - low[1] < 0.25 * min(high[0] - low[0], high[2] - low[2])
    floor = float(box_at(assembly.primitives, poses[0])[0][1]) if flat else float(low[1])
    foot = np.tile([middle[0], floor + (0.25 * (low[1] - floor) if flat else 0.0), middle[2]], (len(poses), 1))
    by = np.ones((len(poses), 3))
    by[:, 1] = level
    made = poses.astype(float).copy()
    made[:, inside] = stretched(poses[:, inside], foot, by)
    return made
