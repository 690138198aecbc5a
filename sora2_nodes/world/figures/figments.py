"""Bodies that aren't flesh, on the same skeleton: robots, ghosts, snowmen, bones, mermaids, scarecrows, monsters, aliens."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

from .automata import bones, robot
from .beast_folk import beast
from .bones import SIDES
from .countenance import features_of
from .fabulous import alien, mermaid, monster
from .look import Look
from .measures import Measures
from .modelling import Model, Paint
from .physique import Clad, build_body
from .thing_folk import thing_folk

BLACK = Paint(colour=(0.02, 0.02, 0.025), finish="eye")


def ghost(model: Model, look: Look, m: Measures, clad: Clad) -> None:
    """Build a ghost: a sheet with a round top and a wavy hem, dark eyes and mouth, two stubs for arms."""
    h, sheet = m.height, Paint(colour=look.skin, finish="cloth", glow=0.25, role="main")
    profile = ((0.0, 0.0), (0.10, -0.012), (0.155, -0.06), (0.175, -0.14), (0.18, -0.30), (0.21, -0.55), (0.25, -0.78))
    top = h - m.hip_height - 0.48 * m.torso
    model.add("chest", "revolve", (), sheet, (0, top, 0), profile=tuple((r * h, y * h) for r, y in profile))
    for k in range(9):
        a = k * 6.2832 / 9
        from_axis = (0.225 * h * math.cos(a), 0.225 * h * math.sin(a))
        model.ball("chest", (from_axis[0], top - 0.79 * h, from_axis[1]), (0.075 * h, 0.075 * h, 0.075 * h), sheet)
    for side, sign in SIDES:
        model.ball("head", (0.165 * h, 0.50 * m.head, sign * 0.055 * h), (0.03 * h, 0.045 * h, 0.030 * h), BLACK)
        model.limb(f"upper_arm_{side}", m.upper_arm, 0.06 * h, 0.05 * h, sheet)
        model.limb(f"forearm_{side}", 0.8 * m.forearm, 0.05 * h, 0.035 * h, sheet)
    f = features_of(look, m)
    model.ball(
        "mouth", (0.175 * h - f.mouth[0], 0.20 * m.head - f.mouth[1], 0), (0.025 * h, 0.022 * h, 0.03 * h), BLACK
    )


def snowman(model: Model, look: Look, m: Measures, clad: Clad) -> None:
    """Build a snowman: three balls, a carrot, coals, sticks for arms."""
    h, snow = m.height, Paint(colour=look.skin, finish="matte", role="main")
    coal, wood = Paint(colour=(0.04, 0.04, 0.045), finish="stone"), Paint(colour=(0.30, 0.19, 0.10), finish="wood")
    model.ball("hips", (0, 0.235 * h - m.hip_height, 0), (0.25 * h, 0.235 * h, 0.25 * h), snow)
    model.ball("chest", (0, 0.535 * h - m.hip_height - 0.48 * m.torso, 0), (0.19 * h, 0.18 * h, 0.19 * h), snow)
    k = 0.135 * h
    y = 0.80 * h - (h - m.head)
    model.ball("head", (0, y, 0), k, snow)
    model.horn("head", (0.9 * k, y, 0), (2.0 * k, y - 0.1 * k, 0), 0.2 * k, 0.02 * k, Paint(colour=(0.93, 0.45, 0.08)))
    for side, sign in SIDES:
        model.ball("head", (0.86 * k, y + 0.35 * k, sign * 0.36 * k), 0.14 * k, coal)
        model.limb(f"upper_arm_{side}", m.upper_arm, 0.014 * h, 0.012 * h, wood)
        model.limb(f"forearm_{side}", m.forearm + 0.3 * m.hand, 0.012 * h, 0.009 * h, wood)
        for z in (-1.0, 1.0):
            model.rod(
                f"hand_{side}",
                (0, -0.2 * m.hand, 0),
                (0.02 * h, -0.9 * m.hand, z * 0.03 * h),
                0.008 * h,
                0.005 * h,
                wood,
            )
    for j in range(5):
        a = (j - 2) * 0.3
        model.ball(
            "head", (0.86 * k * math.cos(a), y - (0.50 - 0.12 * abs(j - 2)) * k, 0.9 * k * math.sin(a)), 0.08 * k, coal
        )
    for j in range(3):
        model.ball(
            "chest",
            ((0.185 - 0.01 * abs(j - 1)) * h, (0.625 - 0.075 * j) * h - m.hip_height - 0.48 * m.torso, 0),
            0.022 * h,
            coal,
        )


def scarecrow(model: Model, look: Look, m: Measures, clad: Clad) -> None:
    """Build a scarecrow: a sack for a head with stitches, straw at cuffs and collar."""
    straw = Paint(colour=(0.88, 0.70, 0.28), finish="matte")
    clad.put("hand", straw, 0.1)
    build_body(model, replace(look, skin=(0.80, 0.68, 0.45)), m, clad)
    k, sack, f = (
        m.head,
        Paint(colour=(0.80, 0.68, 0.45), second=(0.7, 0.58, 0.36), pattern="mottle", scale=0.02, role="skin"),
        features_of(look, m),
    )
    model.ball("head", (0.03 * k, 0.50 * k, 0), (0.44 * k, 0.47 * k, 0.44 * k), sack)
    model.add(
        "neck", "torus", (0.05 * m.limb, 0.016 * m.limb, 360.0), Paint(colour=(0.4, 0.28, 0.14)), (0, 0.5 * m.neck, 0)
    )
    for side, sign in SIDES:
        for tip in (45, -45):
            model.add(
                f"eye_{side}",
                "box",
                (0.015 * k, 0.10 * k, 0.02 * k, 0.0),
                BLACK,
                (0.45 * k - f.eye[0], 0.03 * k, sign * (0.17 * k - f.eye[2])),
                (tip, 0, 0),
            )
        for node, long, top in ((f"forearm_{side}", m.forearm, 0.02), (f"shin_{side}", m.shin, 0.028)):
            for j in range(5):
                a = j * 1.2566
                model.rod(
                    node,
                    (0, -0.9 * long, 0),
                    (0.035 * m.height * math.cos(a), -1.14 * long, 0.035 * m.height * math.sin(a)),
                    top * m.height * 0.5,
                    0.004 * m.height,
                    straw,
                )
    for j in range(5):
        z = (j - 2) * 0.10 * k
        y = (0.26 + 0.012 * (j - 2) ** 2) * k
        model.add("head", "box", (0.02 * k, 0.045 * k, 0.012 * k, 0.0), BLACK, (f.front(y, z) + 0.03 * k, y, z))
    model.rod("head", (0.43 * k, 0.25 * k, -0.22 * k), (0.46 * k, 0.25 * k, 0.22 * k), 0.014 * k, 0.014 * k, BLACK)
    model.add(
        "head",
        "wedge",
        (0.02 * k, 0.06 * k, 0.05 * k, 1.0, 0.0),
        Paint(colour=(0.85, 0.35, 0.12)),
        (0.47 * k, 0.42 * k, 0),
    )


FIGMENTS: dict[str, Callable[[Model, Look, Measures, Clad], None]] = {
    "robot": robot, "ghost": ghost, "snowman": snowman, "bones": bones, "mermaid": mermaid, "scarecrow": scarecrow,
    "monster": monster, "alien": alien, "beast": beast, "thing": thing_folk,
}  # fmt: skip
