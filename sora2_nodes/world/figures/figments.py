"""Bodies that aren't flesh, on the same skeleton: robots, ghosts, snowmen, bones, mermaids, scarecrows, monsters, aliens."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

from .bones import EYE_HEIGHT, JAW_PIVOT, SIDES
from .countenance import build_head, features_of
from .look import Look
from .measures import Measures
from .modelling import Model, Paint, mixed, shaded
from .physique import Clad, build_body, radii

BLACK = Paint(colour=(0.02, 0.02, 0.025), finish="eye")


def robot(model: Model, look: Look, m: Measures, clad: Clad) -> None:
    """Build a robot: boxes with rounded edges, ball joints, lamps for eyes, a grille for a mouth."""
    h, u = m.height, m.limb
    shell = Paint(colour=look.skin, finish="paint", role="main")
    joint = Paint(colour=(0.22, 0.23, 0.25), finish="brushed")
    lamp = Paint(colour=(0.35, 0.9, 1.0), finish="light", glow=2.0)
    model.add(
        "chest", "box", (1.15 * m.depth, 0.30 * m.torso, 0.88 * m.shoulder, 0.025 * h), shell, (0, 0.22 * m.torso, 0)
    )
    model.add(
        "chest",
        "box",
        (0.01 * h, 0.14 * m.torso, 0.5 * m.shoulder, 0.008 * h),
        shell.shade(0.6),
        (1.15 * m.depth, 0.22 * m.torso, 0),
    )
    for k, hue in enumerate(((0.95, 0.2, 0.15), (0.95, 0.8, 0.15), (0.2, 0.85, 0.3))):
        model.ball(
            "chest",
            (1.15 * m.depth + 0.012 * h, 0.26 * m.torso, (k - 1) * 0.26 * m.shoulder),
            0.013 * h,
            Paint(colour=hue, glow=1.2),
        )
    model.add("spine", "cylinder", (0.7 * m.depth, 0.22 * m.torso, 0.6 * m.waist), joint, (0, 0.12 * m.torso, 0))
    model.add(
        "hips", "box", (0.95 * m.depth, 0.13 * m.torso, m.hip + 0.05 * u, 0.02 * h), shell, (0, 0.02 * m.torso, 0)
    )
    model.limb("neck", m.neck + 0.06 * h, 0.03 * u, 0.03 * u, joint, top=-m.neck - 0.02 * h)
    for side, sign in SIDES:
        for zone in ("upper_arm", "forearm", "thigh", "shin"):
            top, low = radii(m)[zone]
            long = getattr(m, zone)
            model.ball(f"{zone}_{side}", (0, 0, 0), 1.12 * top, joint)
            model.tube(f"{zone}_{side}", 0.72 * long, 1.0 * top, 1.25 * low, shell, top=0.14 * long)
            model.limb(f"{zone}_{side}", long, 0.5 * top, 0.5 * low, joint)
        model.ball(f"hand_{side}", (0, -0.2 * m.hand, 0), 0.24 * m.hand, joint)
        for z in (-1.0, 1.0):
            model.rod(
                f"fingers_{side}",
                (0.05 * m.hand, 0.1 * m.hand, z * 0.14 * m.hand),
                (0.05 * m.hand, -0.34 * m.hand, z * 0.10 * m.hand),
                0.09 * m.hand,
                0.07 * m.hand,
                shell,
            )
        model.rod(
            f"thumb_{side}",
            (0, 0.1 * m.hand, 0),
            (0.1 * m.hand, -0.25 * m.hand, -sign * 0.05 * m.hand),
            0.09 * m.hand,
            0.07 * m.hand,
            shell,
        )
        model.add(
            f"foot_{side}",
            "box",
            (0.36 * m.foot, 0.45 * m.ankle, 0.24 * m.foot, 0.012 * h),
            shell,
            (0.12 * m.foot, -0.55 * m.ankle, 0),
        )
        model.add(
            f"toe_{side}",
            "box",
            (0.14 * m.foot, 0.22 * m.ankle, 0.22 * m.foot, 0.01 * h),
            shell.shade(0.8),
            (0.06 * m.foot, -0.23 * m.ankle, 0),
        )
    _robot_head(model, look, m, shell, joint, lamp)


def _robot_head(model: Model, look: Look, m: Measures, shell: Paint, joint: Paint, lamp: Paint) -> None:
    k = m.head
    model.add("head", "box", (0.40 * k, 0.42 * k, 0.44 * k, 0.12 * k), shell, (0.04 * k, 0.52 * k, 0))
    model.add("head", "box", (0.03 * k, 0.17 * k, 0.36 * k, 0.03 * k), BLACK, (0.43 * k, 0.60 * k, 0))
    model.rod("head", (0, 0.92 * k, 0), (0, 1.16 * k, 0), 0.025 * k, 0.02 * k, joint)
    model.ball("head", (0, 1.20 * k, 0), 0.06 * k, Paint(colour=(1.0, 0.25, 0.2), glow=2.0))
    f = features_of(look, m)
    for side, sign in SIDES:
        model.ball(
            f"eye_{side}",
            (0.46 * k - f.eye[0], 0.60 * k - f.eye[1], sign * (0.18 * k - f.eye[2])),
            (0.04 * k, 0.105 * k, 0.105 * k),
            lamp,
        )
        model.add("head", "cylinder", (0.12 * k, 0.05 * k, 0.12 * k), joint, (0, 0.52 * k, sign * 0.47 * k), (90, 0, 0))
    model.add("jaw", "box", (0.22 * k, 0.07 * k, 0.30 * k, 0.03 * k), shell.shade(0.8), (0.22 * k, -0.10 * k, 0))
    for j in range(5):
        model.add("jaw", "box", (0.01 * k, 0.035 * k, 0.02 * k, 0.0), lamp, (0.445 * k, -0.09 * k, (j - 2) * 0.09 * k))


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


def bones(model: Model, look: Look, m: Measures, clad: Clad) -> None:
    """Build a skeleton that is only bones."""
    h, bone = m.height, Paint(colour=look.skin, finish="stone", role="main")
    r = 0.013 * h
    for k in range(6):
        model.ball("spine", (0, (0.02 + 0.07 * k) * m.torso, 0), (0.016 * h, 0.018 * h, 0.016 * h), bone)
    for k in range(5):
        wide = (0.72, 0.86, 0.92, 0.86, 0.72)[k] * m.shoulder
        for sign in (-1.0, 1.0):
            y = (0.40 - 0.10 * k) * m.torso
            model.rod("chest", (-0.7 * m.depth, y + 0.02 * h, 0), (0, y, sign * wide), r, 0.8 * r, bone)
            model.rod(
                "chest", (0, y, sign * wide), (0.85 * m.depth, y - 0.02 * h, sign * 0.12 * wide), 0.8 * r, 0.7 * r, bone
            )
    model.rod("chest", (0.85 * m.depth, 0.40 * m.torso, 0), (0.85 * m.depth, 0.02 * m.torso, 0), r, 0.8 * r, bone)
    model.rod("chest", (-0.7 * m.depth, 0.5 * m.torso, 0), (-0.5 * m.depth, -0.1 * m.torso, 0), r, r, bone)
    model.rod("chest", (0, 0.42 * m.torso, -m.shoulder), (0, 0.42 * m.torso, m.shoulder), 0.9 * r, 0.9 * r, bone)
    model.ball("hips", (0, 0.06 * m.torso, 0), (0.5 * m.depth, 0.05 * h, m.hip + 0.02 * h), bone)
    model.limb("neck", m.neck + 0.03 * h, 0.014 * h, 0.014 * h, bone, top=-m.neck - 0.02 * h)
    for side, _ in SIDES:
        for zone in ("upper_arm", "forearm", "thigh", "shin"):
            long, fat = getattr(m, zone), 1.25 if zone in ("thigh", "shin") else 1.0
            model.limb(f"{zone}_{side}", long, 0.8 * r * fat, 0.75 * r * fat, bone)
            model.ball(f"{zone}_{side}", (0, 0, 0), 1.5 * r * fat, bone)
        model.ball(f"hand_{side}", (0, -0.15 * m.hand, 0), (0.16 * m.hand, 0.2 * m.hand, 0.09 * m.hand), bone)
        for x in (-1.0, 0.0, 1.0):
            model.rod(
                f"fingers_{side}",
                (x * 0.12 * m.hand, 0.2 * m.hand, 0),
                (x * 0.16 * m.hand, -0.42 * m.hand, 0),
                0.05 * m.hand,
                0.04 * m.hand,
                bone,
            )
        model.ball(
            f"foot_{side}", (0.16 * m.foot, -0.6 * m.ankle, 0), (0.4 * m.foot, 0.3 * m.ankle, 0.15 * m.foot), bone
        )
        model.ball(
            f"toe_{side}", (0.08 * m.foot, -0.2 * m.ankle, 0), (0.15 * m.foot, 0.2 * m.ankle, 0.18 * m.foot), bone
        )
    _skull(model, look, m, bone)


def _skull(model: Model, look: Look, m: Measures, bone: Paint) -> None:
    k, f = m.head, features_of(look, m)
    model.ball("head", (0.0, 0.60 * k, 0), (0.42 * k, 0.40 * k, 0.37 * k), bone)
    model.ball("head", (0.20 * k, 0.36 * k, 0), (0.20 * k, 0.18 * k, 0.22 * k), bone)
    for side, sign in SIDES:
        model.ball("head", (0.345 * k, 0.52 * k, sign * 0.155 * k), (0.07 * k, 0.105 * k, 0.10 * k), BLACK)
        model.ball(
            f"eye_{side}",
            (0.385 * k - f.eye[0], 0.52 * k - f.eye[1], sign * (0.155 * k - f.eye[2])),
            0.028 * k,
            Paint(colour=(0.95, 0.3, 0.1), glow=1.0),
        )
    model.add("head", "wedge", (0.03 * k, 0.06 * k, 0.05 * k, 1.0, 0.1), BLACK, (0.40 * k, 0.37 * k, 0))
    model.ball("jaw", (0.20 * k, -0.20 * k, 0), (0.20 * k, 0.09 * k, 0.20 * k), bone)
    for j in range(6):
        z = (j - 2.5) * 0.062 * k
        model.add(
            "head",
            "box",
            (0.02 * k, 0.035 * k, 0.024 * k, 0.008 * k),
            bone.shade(1.3),
            (0.38 * k - 3 * z * z / k, 0.20 * k, z),
        )
        model.add(
            "jaw",
            "box",
            (0.02 * k, 0.03 * k, 0.024 * k, 0.008 * k),
            bone.shade(1.3),
            (0.37 * k - 3 * z * z / k, (0.145 - JAW_PIVOT) * k, z),
        )


def mermaid(model: Model, look: Look, m: Measures, clad: Clad) -> None:
    """Build a mermaid: a woman above, a scaled tail with a fluke below."""
    scales = Paint(
        colour=(0.08, 0.55, 0.50), second=(0.10, 0.75, 0.62), pattern="scales", scale=0.05, finish="gloss", role="main"
    )
    clad.put("pelvis", scales, 0.12)
    for zone in ("thigh", "shin", "foot"):
        clad.put(zone, scales, 0.35)
    build_body(model, look, m, clad)
    build_head(model, look, m)
    hip, knee = 1.12 * (m.hip + 0.046 * m.limb), 0.064 * m.limb
    model.add(
        "skirt",
        "revolve",
        (),
        scales,
        profile=((0.8 * m.waist, 0.14 * m.torso), (hip, 0.0), (0.9 * hip, -0.5 * m.thigh), (knee * 1.15, -m.thigh)),
    )
    model.add(
        "skirt_low",
        "revolve",
        (),
        scales,
        profile=((knee * 1.15, 0.0), (0.7 * knee, -0.6 * m.shin), (0.45 * knee, -m.shin)),
    )
    fin = replace(scales, colour=(0.12, 0.70, 0.62), pattern="plain")
    for sign in (-1.0, 1.0):
        model.ball(
            "skirt_low",
            (0.10 * m.height, -m.shin - 0.5 * m.ankle, sign * 0.085 * m.height),
            (0.13 * m.height, 0.014 * m.height, 0.06 * m.height),
            fin,
            (0, sign * -36, -18),
        )
    for sign in (-1.0, 1.0):
        model.ball(
            "chest",
            (0.80 * m.depth, 0.17 * m.torso, sign * 0.36 * m.shoulder),
            (0.46 * m.depth, 0.12 * m.torso, 0.33 * m.shoulder),
            Paint(colour=(0.62, 0.25, 0.65), finish="gloss"),
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


def monster(model: Model, look: Look, m: Measures, clad: Clad) -> None:
    """Build a furry monster: a round body, a large mouth with teeth, horns."""
    fur = Paint(
        colour=look.skin,
        second=shaded(look.skin, 0.8),
        pattern="mottle",
        scale=0.03,
        finish="fur",
        role="main",
    )
    pale, h = Paint(colour=(0.92, 0.86, 0.72), finish="gloss"), m.height
    clad.put("chest", fur, 0.25)
    for zone in ("pelvis", "upper_arm", "forearm", "hand", "thigh", "shin"):
        clad.put(zone, fur, 0.45)
    build_body(model, look, m, clad)
    model.ball("spine", (0.02 * h, 0.16 * m.torso, 0), (1.55 * m.depth, 0.52 * m.torso, 1.35 * m.waist), fur)
    model.ball(
        "spine",
        (0.06 * h, 0.12 * m.torso, 0),
        (1.40 * m.depth, 0.36 * m.torso, 0.95 * m.waist),
        replace(fur, colour=mixed(look.skin, (0.89, 0.89, 0.89), 0.45), pattern="plain"),
    )
    for side, sign in SIDES:
        model.horn(
            "head",
            (0.0, 0.86 * m.head, sign * 0.28 * m.head),
            (0.04 * m.head, 1.24 * m.head, sign * 0.42 * m.head),
            0.11 * m.head,
            0.015 * m.head,
            pale,
        )
        for j in (-1, 0, 1):
            model.horn(
                f"toe_{side}",
                (0.16 * m.foot, 0, j * 0.12 * m.foot),
                (0.30 * m.foot, -0.2 * m.ankle, j * 0.12 * m.foot),
                0.045 * m.foot,
                0.005,
                pale,
            )
    model.ball("head", (0.0, 0.48 * m.head, 0), (0.44 * m.head, 0.52 * m.head, 0.46 * m.head), fur)
    _monster_face(model, look, m, fur, pale)


def _monster_face(model: Model, look: Look, m: Measures, fur: Paint, pale: Paint) -> None:
    k, f = m.head, features_of(look, m)
    for side, sign in SIDES:
        node, at = f"eye_{side}", (0.0, 0.0, 0.0)
        model.ball(node, at, 0.15 * k, Paint(colour=(0.96, 0.96, 0.93), finish="eye"))
        model.ball(
            node,
            (at[0] + 0.10 * k, at[1], at[2]),
            (0.07 * k, 0.085 * k, 0.085 * k),
            Paint(colour=(0.75, 0.6, 0.1), finish="eye"),
        )
        model.ball(node, (at[0] + 0.14 * k, at[1], at[2]), (0.045 * k, 0.05 * k, 0.05 * k), BLACK)
        model.add(f"lid_{side}", "shell", (0.17 * k, 0.17 * k, 0.17 * k, 0.0), fur.shade(0.85), at, (sign * 12, 0, 40))
        model.rod(
            f"brow_{side}",
            (0.42 * k - f.eye[0], 0.07 * k, -sign * 0.10 * k),
            (0.36 * k - f.eye[0], 0.10 * k, sign * 0.16 * k),
            0.04 * k,
            0.03 * k,
            fur.shade(0.55),
        )
    model.ball("jaw", (0.18 * k, -0.18 * k, 0), (0.34 * k, 0.17 * k, 0.38 * k), fur)
    model.ball(
        "mouth",
        (0.41 * k - f.mouth[0], 0.17 * k - f.mouth[1], 0),
        (0.07 * k, 0.022 * k, 0.28 * k),
        Paint(colour=(0.18, 0.02, 0.05)),
    )
    for j in range(6):
        z = (j - 2.5) * 0.09 * k
        model.add("head", "cone", (0.0, 0.05 * k, 0.035 * k), pale, (0.47 * k - 1.2 * z * z / k, 0.20 * k, z))
    for sign in (-1.0, 1.0):
        model.add("jaw", "cone", (0.045 * k, 0.075 * k, 0.0), pale, (0.46 * k, (0.16 - JAW_PIVOT) * k, sign * 0.20 * k))


def alien(model: Model, look: Look, m: Measures, clad: Clad) -> None:
    """Build an alien: thin, with a large bare skull and large dark eyes."""
    build_body(model, look, m, clad)
    k, skin, f = m.head, Paint(colour=look.skin, finish="skin", role="main"), features_of(look, m)
    model.ball("head", (-0.02 * k, 0.62 * k, 0), (0.46 * k, 0.40 * k, 0.44 * k), skin)
    model.ball("head", (0.10 * k, 0.36 * k, 0), (0.29 * k, 0.30 * k, 0.28 * k), skin)
    model.ball("jaw", (0.16 * k, -0.14 * k, 0), (0.17 * k, 0.14 * k, 0.15 * k), skin)
    for side, sign in SIDES:
        y = (EYE_HEIGHT + 0.02) * k
        model.ball(
            f"eye_{side}",
            (0.305 * k - f.eye[0], y - f.eye[1], sign * (0.185 * k - f.eye[2])),
            (0.09 * k, 0.17 * k, 0.115 * k),
            BLACK,
            (sign * 28, sign * -24, 0),
        )
        model.ball(
            f"eye_{side}",
            (0.39 * k - f.eye[0], y + 0.06 * k - f.eye[1], sign * (0.17 * k - f.eye[2])),
            0.022 * k,
            Paint(colour=(1, 1, 1), glow=0.8),
        )
        model.add("head", "sheet", (0.01 * k, 0.02 * k, 1.0), BLACK, (0.40 * k, 0.30 * k, sign * 0.03 * k), (0, 90, 0))
        model.rod(
            "head",
            (0.05 * k, 0.95 * k, sign * 0.15 * k),
            (0.08 * k, 1.25 * k, sign * 0.28 * k),
            0.02 * k,
            0.015 * k,
            skin,
        )
        model.ball("head", (0.08 * k, 1.28 * k, sign * 0.285 * k), 0.055 * k, Paint(colour=(0.7, 1.0, 0.4), glow=1.0))
    model.ball(
        "mouth",
        (0.335 * k - f.mouth[0], 0.185 * k - f.mouth[1], 0),
        (0.03 * k, 0.012 * k, 0.07 * k),
        Paint(colour=(0.1, 0.03, 0.05)),
    )


FIGMENTS: dict[str, Callable[[Model, Look, Measures, Clad], None]] = {
    "robot": robot, "ghost": ghost, "snowman": snowman, "bones": bones, "mermaid": mermaid, "scarecrow": scarecrow,
    "monster": monster, "alien": alien,
}  # fmt: skip
