"""Liquids let out where nothing weighs: blobs that leave a vessel's mouth and drift off. Metres, seconds."""

from __future__ import annotations

import math

import numpy as np

from ...assembly import bounds
from ...catalogue.rigs import rig
from ...motion.keyframes import JointKeys, Keyframes
from .tabletop import Tabletop, liquid_colour

LETTING = ("pour", "squeeze", "open", "tilt", "drop")
COLOURS_OF = {"cup": "water", "bottle": "juice", "can": "cola", "bowl": "soup", "mug": "water", "tall glass": "water"}
BLOBS = 11
HEIGHT = 0.16  # of a floating vessel over the place it is filmed at


def drift_off(table: Tabletop) -> None:
    """A vessel floats and tips, and its liquid comes out as wobbling balls."""
    acts = table.acts(*LETTING)
    if table.gravity > 0.3 or not acts:
        return
    named = [
        ref
        for a in acts
        for ref in table.roles(a, "patient", "agent")
        if table.kind(ref) != "table" and not table.of(ref)
    ]
    if not named:
        return
    ref = named[0]
    made = table.make(ref, kind="mug" if table.kind(ref) == "tall glass" else "")
    tall = float(bounds(made)[1][1])
    end = table.duration_s
    begin = table.share(0.12)
    tip = -62.0
    at = (-0.12, HEIGHT, 0.0)
    keys = Keyframes(
        times=(0.0, begin, table.share(0.45), end), places=(at, at, (at[0] - 0.01, at[1] + 0.01, 0.0), (at[0] - 0.03, at[1] + 0.03, 0.0)),
        turns=((0, 0, 0), (0, 0, -4), (0, 0, tip), (0, 0, tip - 12)),
    )  # fmt: skip
    table.put(ref, at, made=made, yaw=0.0, keys=keys)
    colour = liquid_colour(table.thing(ref).holds or COLOURS_OF.get(table.kind(ref), "water")) or (0.6, 0.8, 0.9)
    out = table.extra("blobs", "blobs")
    rng = np.random.default_rng((table.seed, 83))
    mouth = np.array([math.sin(math.radians(-tip)) * tall, math.cos(math.radians(-tip)) * tall, 0.0])
    ahead = mouth / np.linalg.norm(mouth)
    joints = {}
    for n in range(BLOBS):
        born = table.share(0.28) + n * 0.055 * end
        way = ahead + rng.normal(0, 0.30, 3)
        far = (0.06 + 0.075 * (end - born)) * way
        place = [
            tuple(float(v) for v in mouth * 0.8),
            tuple(float(v) for v in mouth),
            tuple(float(v) for v in mouth + far),
        ]
        wobble = tuple(born + 0.3 + k * 0.25 for k in range(int(max(end - born, 0.5) / 0.25)))
        times = (0.0, born, born + 0.25, *wobble[1:])
        scales = [(1e-3,) * 3, (1e-3,) * 3, (1.0, 1.0, 1.0)]
        scales += [(1 + 0.12 * math.sin(k + n), 1 - 0.12 * math.sin(k + n), 1.0) for k in range(len(wobble[1:]))]
        shares = [min(max((t - born) / max(end - born, 0.3), 0.0), 1.0) for t in times]
        shifts = tuple(tuple(float(a + (b - a) * s) for a, b in zip(place[1], place[2], strict=True)) for s in shares)
        joints[f"blob{n}"] = JointKeys(times=times, scales=tuple(scales), shifts=shifts, eased=False)  # type: ignore[arg-type]
    sizes = tuple(float(s) for s in rng.uniform(0.010, 0.030, BLOBS))
    table.put(
        out,
        at,
        made=rig("blobs", colour=colour, sizes=sizes),
        yaw=0.0,
        keys=Keyframes(times=(0.0,), places=(at,), joints=joints),
    )
    table.tell(*acts)
