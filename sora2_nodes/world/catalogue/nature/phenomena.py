"""What weather, water and fire make: waterfall, cliff, tornado, cloud, geyser, mushroom cloud, and their smallest pieces: snowflake, icicle, drop, bubble."""

from __future__ import annotations

import math
import random

from ...assembly import Assembly
from ...primitives import RGB
from ..entries import Entry, Shelf
from ..kit import Coat, Kit

ROCK, FOAM, WATER, ICE = (0.4, 0.38, 0.35), (0.95, 0.97, 0.98), (0.62, 0.8, 0.88), (0.82, 0.92, 0.98)


def _entry(
    name: str, size_m: float, mass_kg: float, material: str, *, family: str = "phenomenon", carriage: str = "rests", voice: str = "", **colours: RGB
) -> Entry:  # fmt: skip
    return Entry(
        name=name,
        family=family,
        size_m=size_m,
        mass_kg=mass_kg,
        material=material,
        carriage=carriage,
        voice=voice,
        colours=colours,
    )


ENTRIES = (
    _entry("waterfall", 44.0, 1e6, "stone", family="building", voice="waterfall", main=FOAM, second=ROCK),
    _entry("rock cliff", 60.0, 1e8, "stone", family="building", main=(0.47, 0.43, 0.38)),
    _entry("geyser", 30.0, 1e5, "stone", family="building", main=FOAM, second=(0.66, 0.58, 0.48)),
    _entry("tornado", 120.0, 1e4, "fabric", carriage="slithers", main=(0.42, 0.42, 0.43), second=(0.55, 0.45, 0.34)),
    _entry("cloud", 14.0, 100.0, "fabric", carriage="hovers", main=(0.96, 0.97, 0.99)),
    _entry("mushroom cloud", 400.0, 1e5, "fabric", main=(0.5, 0.44, 0.4), second=(1.0, 0.5, 0.12)),
    _entry("snowflake", 0.01, 0.0001, "glass", main=(0.9, 0.96, 1.0)),
    _entry("icicle", 0.4, 0.3, "glass", main=ICE),
    _entry("water drop", 0.01, 0.001, "rubber", main=(0.62, 0.82, 0.92)),
    _entry("bubble", 0.12, 0.001, "glass", carriage="hovers", main=(0.85, 0.93, 1.0), second=(0.9, 0.6, 0.85)),
)


def _stone(colour: RGB, scale: float, role: str = "main") -> Coat:
    dark = (colour[0] * 0.62, colour[1] * 0.62, colour[2] * 0.62)
    return Coat(colour=colour, second=dark, pattern="mottle", scale=scale, finish="stone", role=role)


def _waterfall(kit: Kit, entry: Entry, chance: random.Random) -> None:
    """A cliff that falls off into green slopes at its ends; white strands fall over its middle into a pool, from which a stream runs; it faces +x."""
    rock, white = _stone(entry.colours["second"], 0.12, "second"), Coat(colour=entry.colours["main"], finish="satin")
    turf = Coat(colour=(0.24, 0.42, 0.16), second=(0.16, 0.31, 0.11), pattern="mottle", scale=0.08, finish="leaf", role="bush")  # fmt: skip
    for k in range(19):
        z = -2.16 + 0.24 * k
        gap, aside = abs(z) < 0.4, max(0.0, abs(z) - 0.9)
        high = (1.18 if gap else 1.42 - 0.42 * aside) * chance.uniform(0.92, 1.06)
        ahead = -0.34 + (0.0 if gap else 0.16 + 0.10 * chance.random())
        kit.box((ahead, high / 2, z), (0.3, high / 2, 0.17), rock, edge=0.06, turn=(chance.uniform(-3, 3), chance.uniform(-14, 14), chance.uniform(-4, 4)))  # fmt: skip
        if not gap:
            kit.ball((ahead - 0.10, high, z), (0.34, 0.09, 0.19), turf)
    for side in (-1, 1):
        for x, z, wide, tall in ((-0.35, 2.45, 0.75, 0.95), (0.05, 2.25, 0.50, 0.42), (-0.55, 1.5, 0.8, 1.62)):
            kit.add("shell", (0.6 * wide + 0.2, tall, wide, 0.0), (x, 0.0, side * z), turf)
    for _ in range(18):
        z = chance.choice((-1, 1)) * chance.uniform(0.42, 1.9)
        r = chance.uniform(0.1, 0.22)
        kit.box((0.12 + chance.uniform(0, 0.25), r * 0.6, z), (r, r * 0.8, r), rock, edge=r * 0.3, turn=(chance.uniform(-20, 20), chance.uniform(0, 90), 8))  # fmt: skip
    for k in range(12):
        z = -0.36 + 0.065 * k
        out, shade = chance.uniform(0.0, 0.05), chance.uniform(0.80, 1.0)
        red, green, blue = entry.colours["main"]
        strand = white.but(colour=(red * shade, green * (0.3 + 0.7 * shade), blue), role="main" if k % 3 == 0 else "water")  # fmt: skip
        kit.curve(
            [(-0.1, 1.24, z), (0.02 + out, 1.2, z), (0.1 + out, 0.9, z), (0.13 + out, 0.1, z * 1.08)],
            [0.05, 0.05, 0.042, 0.05],
            strand,
        )
    water = Coat(colour=(0.20, 0.50, 0.56), finish="gloss", role="pool")
    kit.ball((1.0, 0.024, 0), (1.0, 0.024, 1.7), water)
    kit.ball((2.1, 0.020, 0.3), (0.9, 0.020, 0.55), water)
    for k in range(12):
        a = 0.26 * (k + 0.5) - 1.57
        r = chance.uniform(0.05, 0.11)
        if abs(math.sin(a)) > 0.35:
            kit.ball((1.0 + 0.99 * math.cos(a), r * 0.8, 1.71 * math.sin(a)), (r * 1.2, r * 0.8, r), rock)
    for _ in range(22):
        kit.ball(
            (0.2 + abs(chance.gauss(0, 0.12)), chance.uniform(0.02, 0.12), chance.gauss(0, 0.26)),
            chance.uniform(0.05, 0.11),
            white.but(role="spray"),
        )


def _rock_cliff(kit: Kit, entry: Entry, chance: random.Random) -> None:
    """A wall of broken columns with grass on top and boulders at its foot; it faces +x."""
    for k in range(22):
        z = -1.6 + 0.152 * k
        high = 1.0 * (0.86 + 0.14 * math.cos(1.6 * z)) * chance.uniform(0.95, 1.04)
        light = chance.uniform(0.85, 1.1)
        colour = tuple(min(1.0, c * light) for c in entry.colours["main"])
        coat = _stone((colour[0], colour[1], colour[2]), 0.1)
        x = -0.3 + 0.1 * math.sin(3.0 * z) + chance.uniform(-0.04, 0.04)
        kit.box((x, high / 2, z), (0.34, high / 2, 0.12), coat, edge=0.03, turn=(0, chance.uniform(-15, 15), 0))
        kit.box(
            (x + 0.22, high * 0.28, z + 0.05),
            (0.24, high * 0.28, 0.1),
            coat,
            edge=0.04,
            turn=(0, chance.uniform(-20, 20), 6),
        )
        kit.ball((x - 0.04, high, z), (0.34, 0.03, 0.13), Coat(colour=(0.33, 0.46, 0.18), finish="leaf", role="grass"))
    for _ in range(26):
        r = chance.uniform(0.05, 0.13)
        kit.box(
            (0.3 + abs(chance.gauss(0, 0.2)), r * 0.5, chance.uniform(-1.6, 1.6)),
            (r, r * 0.7, r),
            _stone(entry.colours["main"], 0.08),
            edge=r * 0.3,
            turn=(10, chance.uniform(0, 90), 12),
        )


def _geyser(kit: Kit, entry: Entry, chance: random.Random) -> None:
    white = Coat(colour=entry.colours["main"], finish="matte")
    kit.turned(
        [(1.1, 0.0), (0.6, 0.08), (0.3, 0.12), (0.16, 0.06), (0.0, 0.05)],
        (0, 0, 0),
        _stone(entry.colours["second"], 0.12, "second"),
    )
    for k in range(26):
        y = 0.1 + 0.075 * k
        r = 0.07 + 0.05 * (k / 26) ** 1.4 * 3
        kit.ball((chance.uniform(-0.3, 0.3) * r, y, chance.uniform(-0.3, 0.3) * r), (r, 0.09, r), white)
    for _ in range(26):
        a, y = chance.uniform(0, 6.28), chance.uniform(1.2, 2.1)
        kit.ball((0.28 * y / 2 * math.cos(a), y, 0.28 * y / 2 * math.sin(a)), chance.uniform(0.1, 0.2), white)


def _tornado(kit: Kit, entry: Entry, chance: random.Random) -> None:
    """A funnel of turning rings that widens into a dark cloud, dust around its foot."""
    node = kit.node("radar", (0, 0, 0))
    grey, dust = entry.colours["main"], Coat(colour=entry.colours["second"], finish="matte", role="second")
    for k in range(34):
        u = k / 33
        y, r = 2.3 * u, 0.07 + 0.85 * u**2.2
        light = 0.8 + 0.35 * ((k * 7) % 5) / 5
        coat = Coat(
            colour=(grey[0] * light, grey[1] * light, grey[2] * light),
            second=(0.3, 0.3, 0.31),
            pattern="mottle",
            scale=0.16,
            finish="matte",
            role="main" if k % 3 == 0 else "funnel",
        )
        sway = (0.16 * math.sin(3.2 * u), 0.08 * math.cos(4.0 * u))
        kit.add(
            "torus",
            (r, 0.06 + 0.05 * u, 360.0),
            (sway[0], y, sway[1]),
            coat,
            node=node,
            turn=(chance.uniform(-9, 9), 0, chance.uniform(-9, 9)),
        )
        kit.ball((sway[0], y, sway[1]), (r * 0.96, 0.07, r * 0.96), coat)
    for _ in range(30):
        a, r = chance.uniform(0, 6.28), chance.uniform(0.15, 0.5)
        kit.ball(
            (r * math.cos(a), abs(chance.gauss(0.05, 0.08)), r * math.sin(a)),
            chance.uniform(0.06, 0.14),
            dust,
            node=node,
        )
    for i in range(16):
        a = 2 * math.pi * i / 16
        kit.ball(
            (1.0 * math.cos(a), 2.36 + chance.uniform(-0.06, 0.1), 0.8 * math.sin(a)),
            (0.5, 0.2, 0.45),
            Coat(colour=(0.33, 0.33, 0.35), finish="matte", role="cloud"),
        )


def _cloud(kit: Kit, entry: Entry, chance: random.Random) -> None:
    white = Coat(colour=entry.colours["main"], second=(0.84, 0.87, 0.92), pattern="belly", finish="matte")
    kit.ball((0, 0.28, 0), (1.1, 0.26, 0.6), white)
    for x, y, r in (
        (-0.7, 0.34, 0.36),
        (-0.25, 0.56, 0.48),
        (0.3, 0.5, 0.42),
        (0.75, 0.32, 0.33),
        (0.0, 0.36, 0.46),
        (-1.05, 0.24, 0.22),
        (1.08, 0.24, 0.2),
    ):
        kit.ball((x, y, chance.uniform(-0.12, 0.16)), (r, r * 0.86, r * 0.9), white)


def _mushroom_cloud(kit: Kit, entry: Entry, chance: random.Random) -> None:
    """A stem of fire and ash with a rolling cap, a skirt of dust around its foot."""
    ash, fire = (
        _stone(entry.colours["main"], 0.3),
        Coat(
            colour=entry.colours["second"],
            second=(1.0, 0.8, 0.3),
            pattern="mottle",
            scale=0.3,
            finish="light",
            glow=1.6,
            role="second",
        ),
    )
    kit.curve([(0, 0.1, 0), (0, 0.7, 0), (0, 1.5, 0)], [0.34, 0.22, 0.3], ash)
    kit.curve([(0.1, 0.2, 0.14), (-0.04, 0.8, 0.16), (0.06, 1.4, 0.2)], [0.14, 0.1, 0.13], fire)
    for ring, (y, r, size) in enumerate(((1.62, 0.62, 0.34), (1.9, 0.5, 0.36), (2.12, 0.24, 0.34))):
        for i in range(12 - 2 * ring):
            a = 2 * math.pi * i / (12 - 2 * ring) + 0.4 * ring
            s = size * chance.uniform(0.85, 1.15)
            kit.ball((r * math.cos(a), y, r * math.sin(a)), s, ash if (i + ring) % 4 else fire.but(glow=0.9))
    for i in range(18):
        a = 2 * math.pi * i / 18
        kit.ball((0.85 * math.cos(a), 0.1, 0.85 * math.sin(a)), (0.26, 0.16, 0.26), ash)


def _snowflake(kit: Kit, entry: Entry, chance: random.Random) -> None:
    ice = Coat(colour=entry.colours["main"], finish="gloss", glow=0.15)
    for i in range(6):
        a = math.radians(30 + 60 * i)
        way = (math.cos(a), math.sin(a))
        kit.limb((0, 0, 0), (way[0], way[1], 0), 0.045, 0.03, ice)
        for at, long in ((0.38, 0.26), (0.62, 0.3), (0.82, 0.16)):
            for turn in (-60, 60):
                b = a + math.radians(turn)
                kit.limb(
                    (at * way[0], at * way[1], 0),
                    (at * way[0] + long * math.cos(b), at * way[1] + long * math.sin(b), 0),
                    0.032,
                    0.02,
                    ice,
                )
    kit.rod((0, 0, -0.03), (0, 0, 0.03), 0.16, ice)


def _icicle(kit: Kit, entry: Entry, chance: random.Random) -> None:
    ice = Coat(colour=entry.colours["main"], finish="ice")
    for x, long, r in ((0, 1.0, 0.1), (0.2, 0.7, 0.08), (-0.2, 0.8, 0.09), (0.38, 0.45, 0.06), (-0.38, 0.5, 0.06)):
        kit.cone((x, 1.0 - long, 0), (x, 1.0, 0), 0.005, r, ice)
    kit.box((0, 1.03, 0), (0.55, 0.05, 0.14), Coat(colour=(0.95, 0.97, 1.0), finish="matte", role="snow"), edge=0.04)


def _water_drop(kit: Kit, entry: Entry, chance: random.Random) -> None:
    water = Coat(colour=entry.colours["main"], finish="water")
    kit.ball((0, 0.5, 0), 0.5, water)
    kit.cone((0, 0.72, 0), (0, 1.36, 0), 0.45, 0.01, water)
    kit.ball((0.2, 0.72, 0.36), 0.09, Coat(colour=(1, 1, 1), finish="gloss", glow=0.9, role="glint"))


def _bubble(kit: Kit, entry: Entry, chance: random.Random) -> None:
    kit.ball((0, 0, 0), 1.0, Coat(colour=entry.colours["main"], finish="glass"))
    for a, role in ((35, "second"), (215, "light")):
        colour = entry.colours["second"] if role == "second" else (0.6, 0.85, 0.95)
        kit.add(
            "torus",
            (0.9, 0.03, 80.0),
            (0, 0, 0),
            Coat(colour=colour, finish="gloss", glow=0.3, role=role),
            turn=(90, 0, a),
        )
    kit.ball((0.45, 0.6, 0.58), (0.14, 0.1, 0.06), Coat(colour=(1, 1, 1), finish="gloss", glow=0.9, role="glint"))


_MADE = {
    "waterfall": _waterfall, "rock cliff": _rock_cliff, "geyser": _geyser, "tornado": _tornado, "cloud": _cloud, "mushroom cloud": _mushroom_cloud,
    "snowflake": _snowflake, "icicle": _icicle, "water drop": _water_drop, "bubble": _bubble,
}  # fmt: skip


def _build(entry: Entry, chance: random.Random) -> Assembly:
    kit = Kit()
    _MADE[entry.name](kit, entry, chance)
    return kit.done(entry, centred=True, round=entry.name == "bubble")


PHENOMENA = Shelf(entries=ENTRIES, builder=_build)
