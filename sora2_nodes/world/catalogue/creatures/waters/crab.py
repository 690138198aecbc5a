"""The crab: a broad shell, stalked eyes, claws that open, eight legs."""

from __future__ import annotations

import random

from ....assembly import Assembly
from ....primitives import Vec3
from ...entries import Entry, Shelf
from ...kit import BLACK, SIDES, Coat, Kit

ENTRY = Entry(
    name="crab",
    family="sea",
    size_m=0.3,
    mass_kg=0.5,
    material="plastic",
    carriage="legs4",
    colours={"main": (0.88, 0.24, 0.1), "second": (0.98, 0.6, 0.42)},
)


def _crab(entry: Entry, chance: random.Random) -> Assembly:
    kit = Kit()
    shell = Coat(colour=entry.colours["main"], finish="gloss")
    kit.node("body", (0, 0.36, 0))
    kit.ball((0, 0.4, 0), (0.36, 0.2, 0.5), shell, node="body")
    kit.ball(
        (0.02, 0.33, 0),
        (0.34, 0.14, 0.46),
        Coat(colour=entry.colours["second"], finish="gloss", role="second"),
        node="body",
    )
    kit.curve(
        [(0.33, 0.36, -0.14), (0.36, 0.34, 0), (0.33, 0.36, 0.14)],
        [0.014] * 3,
        Coat(colour=(0.35, 0.06, 0.03), role="mouth"),
        node="body",
    )
    for side, sign in SIDES:
        kit.node(f"eye_{side}", (0.28, 0.48, 0.14 * sign), "body")
        kit.limb((0.28, 0.48, 0.14 * sign), (0.36, 0.66, 0.17 * sign), 0.035, 0.035, shell, node=f"eye_{side}")
        kit.eye((0.37, 0.69, 0.17 * sign), 0.075, (1, 0.2, 0.25 * sign), node=f"eye_{side}", white=True, iris=BLACK)
        _claw(kit, shell, side, sign)
        for i in range(4):
            _leg(kit, shell, f"leg_{side}_{i + 1}", i, sign)
    kit.socket("back", (0, 0.6, 0), "body")
    kit.socket("mouth", (0.37, 0.34, 0), "body")
    return kit.done(entry)


def _claw(kit: Kit, coat: Coat, side: str, sign: int) -> None:
    shoulder, elbow, wrist = (0.2, 0.4, 0.38 * sign), (0.34, 0.46, 0.78 * sign), (0.66, 0.46, 0.66 * sign)
    kit.node(f"arm_{side}_upper", shoulder, "body")
    kit.node(f"arm_{side}_lower", elbow, f"arm_{side}_upper")
    kit.node(f"claw_{side}", wrist, f"arm_{side}_lower")
    kit.limb(shoulder, elbow, 0.09, 0.08, coat, node=f"arm_{side}_upper")
    kit.limb(elbow, wrist, 0.08, 0.1, coat, node=f"arm_{side}_lower")
    kit.ball((0.8, 0.48, 0.6 * sign), (0.27, 0.2, 0.16), coat, node=f"arm_{side}_lower", turn=(0, 18.0 * sign, 12))
    tip: Vec3 = (1.18, 0.5, 0.46 * sign)
    kit.limb((0.9, 0.4, 0.56 * sign), tip, 0.11, 0.02, coat, node=f"arm_{side}_lower")
    kit.node(f"thumb_{side}", (0.86, 0.55, 0.57 * sign), f"arm_{side}_lower")
    kit.curve(
        [(0.88, 0.56, 0.56 * sign), (1.04, 0.68, 0.5 * sign), (1.18, 0.62, 0.44 * sign)],
        [0.1, 0.08, 0.02],
        coat,
        node=f"thumb_{side}",
    )


def _leg(kit: Kit, coat: Coat, name: str, i: int, sign: int) -> None:
    x = 0.16 - 0.14 * i
    hip, knee, tip = (
        (x, 0.36, 0.4 * sign),
        (x * 1.5 - 0.02, 0.5 - 0.02 * i, 0.78 * sign),
        (x * 2.0 - 0.05, 0.0, 1.0 * sign),
    )
    kit.node(f"{name}_upper", hip, "body")
    kit.node(f"{name}_lower", knee, f"{name}_upper")
    kit.limb(hip, knee, 0.06, 0.05, coat, node=f"{name}_upper")
    kit.limb(knee, tip, 0.05, 0.012, coat, node=f"{name}_lower")


CRAB = Shelf(entries=(ENTRY,), builder=_crab)
