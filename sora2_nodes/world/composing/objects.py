"""Things of a brief → primitives: how many, how big, of what proportions. Where they stand is decided elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from ...story.storyboard import Action, Brief, Thing
from ...story.vocabulary import COLOURS, PATTERNS, SIZES
from .. import matter
from ..camera import View
from ..scene import Part

MOST_COPIES = 12
LEAST_DOMINOES = 5
MOST_LEVELS = 4  # more things than this stand in columns or as a pyramid
PROPORTIONS = {  # half extents over the half height
    "sphere": (1.0, 1.0, 1.0),
    "box": (1.0, 1.0, 1.0),
    "cylinder": (0.58, 1.0, 0.58),
    "disc": (1.0, 1.0, 0.24),
    "plank": (0.18, 1.0, 0.55),
}
LEAST_PLANK = 0.17  # m; a plank is so thin that it is never made smaller than this


def make_things(brief: Brief, actions: Sequence[Action], view: View, seed: int) -> list[list[Part]]:
    """The parts of each thing, one per copy, scaled alike where the frame is narrow or crowded."""
    counts = _copies(brief, actions)
    scale = _scale(brief, counts, actions, view)
    return [
        [_part(thing, i, copy, scale, np.random.default_rng((seed, 13, i, copy))) for copy in range(count)]
        for i, (thing, count) in enumerate(zip(brief.things, counts, strict=True))
    ]


def _part(thing: Thing, index: int, copy: int, scale: float, rng: np.random.Generator) -> Part:
    shape = thing.shape if thing.shape in PROPORTIONS else "sphere"
    size = SIZES.get(thing.size, SIZES["medium"]) * scale
    size = max(1.15 * size, LEAST_PLANK * scale) if shape == "plank" else size * float(rng.uniform(0.94, 1.06))
    x, y, z = (size * share for share in PROPORTIONS[shape])
    name = f"thing:{index}:{copy}"
    part = Part(
        name=name, shape=shape, half=(x, y, z), colour=COLOURS.get(thing.colour, COLOURS["red"]),
        material=thing.material if thing.material in matter.BOUNCE else "rubber",
        pattern=thing.pattern if thing.pattern in PATTERNS else "plain", owner=name,
    )  # fmt: skip
    return replace(part, mass=matter.mass_of(part))


def _copies(brief: Brief, actions: Sequence[Action]) -> list[int]:
    """How many of each thing; a row of dominoes needs several."""
    counts = [max(1, min(MOST_COPIES, t.count)) for t in brief.things]
    for action in actions:
        if action.verb == "domino" and sum(counts) < LEAST_DOMINOES - 1 and action.subject[0] == "thing":
            counts[action.subject[1]] = max(LEAST_DOMINOES, counts[action.subject[1]])
    return counts


def _scale(brief: Brief, counts: list[int], actions: Sequence[Action], view: View) -> float:
    """One factor for all sizes, so that rows, stacks and cradles fit into the frame."""
    sizes = [SIZES.get(t.size, SIZES["medium"]) for t in brief.things]
    wide = max(sum(2 * s * n for s, n in zip(sizes, counts, strict=True)), 1e-6)
    verbs = {a.verb for a in actions}
    fits = [1.0, max(0.3, 1.9 * view.reach - 0.06 * sum(counts)) / (1.25 * wide)]
    fits.append(0.36 * view.reach / max(sizes, default=0.1))
    if "pendulum" in verbs:
        fits.append(1.1 * view.reach / wide)
    if "ramp" in verbs:
        ramped = {a.subject[1] for a in actions if a.verb == "ramp"}
        fits.append(0.55 * view.reach / sum(2 * sizes[i] * counts[i] for i in ramped))
    if "seesaw" in verbs:
        fits.append(0.24 * view.reach / max(sizes))
    piled = {key[1] for a in actions if a.verb in ("stack", "tower") for key in (a.subject, a.target) if key}
    tall = sum(2 * sizes[i] * min(counts[i], MOST_LEVELS) for i in piled if i < len(sizes))
    fits.append(0.72 * view.top / max(tall, 1e-6))
    return max(0.35, min(fits))
