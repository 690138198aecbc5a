"""Bread, cakes, pies, cookies and doughnuts."""

from __future__ import annotations

import math
import random

from ...primitives import RGB
from ..entries import Entry
from ..kit import Coat, Kit
from ..recipe import scaled_joint
from .foodstuff import food, plate, scattered, shelf_of, skin

CRUST, CREAM, CHOC = (0.72, 0.44, 0.18), (0.98, 0.95, 0.88), (0.24, 0.12, 0.06)
SPRINKLES: tuple[RGB, ...] = (
    (0.95, 0.25, 0.3),
    (0.25, 0.6, 0.95),
    (0.98, 0.85, 0.2),
    (0.35, 0.8, 0.4),
    (0.98, 0.98, 0.98),
)

ENTRIES = (
    food("bread", 0.3, 0.5, material="fabric", main=(0.74, 0.46, 0.2), second=(0.93, 0.76, 0.5)),
    food("dough", 0.30, 0.8, material="fabric", main=(0.93, 0.85, 0.68), second=(0.98, 0.96, 0.92)),
    food("cake", 0.28, 1.5, material="fabric", main=(0.98, 0.75, 0.8), second=CREAM),
    food("cupcake", 0.09, 0.08, material="fabric", main=(0.97, 0.62, 0.74), second=(0.55, 0.78, 0.9)),
    food("birthday cake", 0.32, 2.0, material="fabric", main=(0.99, 0.97, 0.93), second=(0.95, 0.42, 0.55)),
    food("pie", 0.27, 1.0, material="earth", main=(0.82, 0.55, 0.25), second=(0.6, 0.12, 0.12)),
    food("cookie", 0.09, 0.03, material="wood", main=(0.8, 0.56, 0.3)),
    food("doughnut", 0.1, 0.07, material="fabric", main=(0.97, 0.5, 0.68), second=(0.8, 0.54, 0.26)),
)


def _dough(kit: Kit, entry: Entry, chance: random.Random) -> None:
    pale = skin(entry, "matte")
    flour = pale.but(colour=(0.98, 0.97, 0.94))
    kit.add("cylinder", (1.35, 0.012, 1.2), (0, 0.012, 0), flour)
    kit.ball((0, 0.32, 0), (0.95, 0.34, 0.85), pale)
    kit.ball((0.35, 0.42, 0.18), (0.5, 0.26, 0.45), pale)
    kit.ball((-0.4, 0.38, -0.12), (0.5, 0.28, 0.5), pale)


def _bread(kit: Kit, entry: Entry, chance: random.Random) -> None:
    crust = skin(entry, "matte").but(pattern="mottle", second=(0.6, 0.34, 0.12), scale=0.25)
    kit.limb((-0.85, 0.42, 0), (0.85, 0.42, 0), 0.42, 0.42, crust)
    kit.ball((0, 0.44, 0), (1.2, 0.5, 0.52), crust)
    for i in range(5):
        x = -0.72 + 0.36 * i
        kit.ball(
            (x, 0.9 - 0.045 * abs(i - 2), 0),
            (0.11, 0.06, 0.36),
            Coat(colour=entry.colours["second"], finish="matte", role="second"),
            turn=(0, 28, 0),
        )


def _tier(kit: Kit, y: float, r: float, high: float, icing: Coat, sponge: Coat | None = None) -> None:
    if sponge is None:
        kit.rod((0, y, 0), (0, y + high, 0), r, icing)
    else:
        kit.rod((0, y, 0), (0, y + high, 0), r * 0.985, sponge)
        kit.rod((0, y + high * 0.44, 0), (0, y + high * 0.56, 0), r, Coat(colour=CREAM, finish="satin", role="cream"))
        kit.rod((0, y + high * 0.84, 0), (0, y + high, 0), r, icing)
    kit.add("torus", (r - 0.05, 0.05, 360.0), (0, y + high, 0), icing)


def _drips(kit: Kit, y: float, r: float, icing: Coat, chance: random.Random) -> None:
    for i in range(14):
        a = 2 * math.pi * i / 14
        x, z = r * math.cos(a), r * math.sin(a)
        kit.limb((x, y, z), (x, y - chance.uniform(0.1, 0.28), z), 0.06, 0.055, icing)


def _pearls(kit: Kit, y: float, r: float, n: int, size: float, coat: Coat) -> None:
    for i in range(n):
        a = 2 * math.pi * i / n
        kit.ball((r * math.cos(a), y, r * math.sin(a)), size, coat)


def _cake(kit: Kit, entry: Entry, chance: random.Random) -> None:
    y = plate(kit, 1.25)
    icing = skin(entry, "satin")
    _tier(
        kit,
        y,
        0.95,
        0.75,
        icing,
        Coat(
            colour=(0.88, 0.66, 0.36),
            finish="matte",
            pattern="mottle",
            second=(0.8, 0.56, 0.28),
            scale=0.08,
            role="sponge",
        ),
    )
    _drips(kit, y + 0.72, 0.95, icing, chance)
    _pearls(kit, y + 0.83, 0.74, 8, 0.13, Coat(colour=entry.colours["second"], role="second"))
    _pearls(kit, y + 0.99, 0.74, 8, 0.1, Coat(colour=(0.82, 0.04, 0.1), finish="gloss", role="cherry"))


def _birthday_cake(kit: Kit, entry: Entry, chance: random.Random) -> None:
    y = plate(kit, 1.3)
    icing, trim = skin(entry, "satin"), Coat(colour=entry.colours["second"], role="second")
    _tier(kit, y, 1.0, 0.5, icing)
    _tier(kit, y + 0.5, 0.68, 0.42, icing)
    _pearls(kit, y + 0.05, 1.0, 20, 0.075, trim)
    _pearls(kit, y + 0.53, 0.72, 15, 0.065, trim)
    _drips(kit, y + 0.92, 0.68, trim, chance)
    for i in range(6):
        a = 2 * math.pi * i / 6
        x, z, top = 0.44 * math.cos(a), 0.44 * math.sin(a), y + 1.38
        stripe = Coat(colour=SPRINKLES[i % 4], second=(1, 1, 1), pattern="stripes", scale=0.12, role="candle")
        kit.rod((x, y + 0.92, z), (x, top, z), 0.045, stripe)
        flame = kit.node(f"flame_{i + 1}", (x, top, z))
        kit.states.setdefault("off", {})[flame] = scaled_joint(0.01, 0.01, 0.01)
        kit.ball(
            (x, top + 0.1, z),
            (0.05, 0.1, 0.05),
            Coat(colour=(1.0, 0.7, 0.2), glow=6.0, finish="light", role="flame"),
            node=flame,
        )
        kit.ball(
            (x, top + 0.07, z),
            (0.028, 0.055, 0.028),
            Coat(colour=(1.0, 0.95, 0.7), glow=9.0, finish="light", role="flame"),
            node=flame,
        )
    kit.socket("top", (0, y + 0.95, 0))


def _cupcake(kit: Kit, entry: Entry, chance: random.Random) -> None:
    case = Coat(colour=entry.colours["second"], finish="paper", role="second")
    kit.cone((0, 0, 0), (0, 0.72, 0), 0.52, 0.72, case)
    for i in range(22):
        a = 2 * math.pi * i / 22
        c, s = math.cos(a), math.sin(a)
        kit.limb(
            (0.52 * c, 0.02, 0.52 * s), (0.72 * c, 0.72, 0.72 * s), 0.035, 0.045, case.but(colour=(0.45, 0.68, 0.82))
        )
    icing = skin(entry, "satin")
    for y, r in ((0.8, 0.5), (1.02, 0.38), (1.22, 0.26), (1.38, 0.12)):
        kit.add("torus", (r, 0.2, 360.0), (0, y, 0), icing)
        kit.ball((0, y, 0), (r, 0.2, r), icing)
    kit.ball((0, 1.62, 0), 0.15, Coat(colour=(0.85, 0.04, 0.1), finish="gloss", role="cherry"))
    for i, (x, z) in enumerate(scattered(chance, 12, 0.62)):
        y = 1.5 - 1.0 * math.hypot(x, z)
        kit.limb(
            (x, y, z),
            (x + 0.06, y - 0.01, z + 0.05),
            0.025,
            0.025,
            Coat(colour=SPRINKLES[i % 5], finish="gloss", role="sprinkle"),
        )


def _pie(kit: Kit, entry: Entry, chance: random.Random) -> None:
    tin = Coat(colour=(0.72, 0.73, 0.75), finish="metal", role="tin")
    kit.cone((0, 0, 0), (0, 0.32, 0), 0.78, 1.0, tin)
    kit.rod((0, 0.3, 0), (0, 0.37, 0), 0.92, Coat(colour=entry.colours["second"], finish="gloss", role="second"))
    crust = skin(entry, "matte")
    for i in range(22):
        a = 2 * math.pi * i / 22
        kit.ball(
            (0.98 * math.cos(a), 0.38, 0.98 * math.sin(a)), (0.15, 0.1, 0.11), crust, turn=(0, -math.degrees(a) + 30, 0)
        )
    for i in range(5):
        d = -0.64 + 0.32 * i
        w = math.sqrt(0.92**2 - d * d)
        kit.box((d, 0.4, 0), (0.085, 0.035, w), crust, edge=0.03)
        kit.box((0, 0.43, d), (w, 0.03, 0.085), crust, edge=0.03)


def _cookie(kit: Kit, entry: Entry, chance: random.Random) -> None:
    kit.ball(
        (0, 0.13, 0), (1.0, 0.17, 1.0), skin(entry, "matte").but(pattern="mottle", second=(0.66, 0.43, 0.2), scale=0.15)
    )
    kit.rod((0, 0.0, 0), (0, 0.12, 0), 0.9, skin(entry, "matte"))
    for x, z in scattered(chance, 13, 0.88):
        y = 0.14 + 0.16 * math.sqrt(max(0.05, 1 - x * x - z * z))
        kit.ball((x, y, z), (0.12, 0.09, 0.11), Coat(colour=CHOC, finish="satin", role="chip"), turn=(0, 40 * x, 0))


def _doughnut(kit: Kit, entry: Entry, chance: random.Random) -> None:
    kit.add(
        "torus", (0.62, 0.36, 360.0), (0, 0.36, 0), Coat(colour=entry.colours["second"], finish="matte", role="second")
    )
    kit.add("torus", (0.62, 0.345, 360.0), (0, 0.43, 0), skin(entry))
    for i in range(26):
        a, r = 2.39996 * i, 0.62 + 0.22 * math.sin(5.3 * i)
        y = 0.42 + math.sqrt(max(0.0, 0.355**2 - (r - 0.62) ** 2))
        x, z, b = r * math.cos(a), r * math.sin(a), 1.7 * i
        kit.limb(
            (x, y, z),
            (x + 0.09 * math.cos(b), y, z + 0.09 * math.sin(b)),
            0.024,
            0.024,
            Coat(colour=SPRINKLES[i % 5], finish="gloss", role="sprinkle"),
        )


BAKERY = shelf_of(
    ENTRIES,
    {
        "bread": _bread,
        "dough": _dough,
        "cake": _cake,
        "birthday cake": _birthday_cake,
        "cupcake": _cupcake,
        "pie": _pie,
        "cookie": _cookie,
        "doughnut": _doughnut,
    },
)
