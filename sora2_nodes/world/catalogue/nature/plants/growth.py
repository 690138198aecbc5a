"""What plant builders share: entries, shelves, bark and leaves, tufts, bent stems."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Mapping

from ....assembly import Assembly
from ....primitives import RGB, Vec3
from ...entries import Entry, Shelf
from ...kit import Coat, Kit

Growth = Callable[[Kit, Entry, random.Random], None]
BARK, DARK_BARK, STEM = (0.4, 0.28, 0.18), (0.28, 0.19, 0.12), (0.3, 0.55, 0.18)


def plant(name: str, size_m: float, mass_kg: float, *, material: str = "wood", **colours: RGB) -> Entry:
    """An entry of the family plant."""
    return Entry(name=name, family="plant", size_m=size_m, mass_kg=mass_kg, material=material, colours=colours)


def shelf_of(entries: tuple[Entry, ...], growths: Mapping[str, Growth]) -> Shelf:
    """A shelf whose plants grow by functions of their own; equal seeds give equal plants."""

    def build(entry: Entry, chance: random.Random) -> Assembly:
        kit = Kit()
        growths[entry.name](kit, entry, chance)
        return kit.done(entry)

    return Shelf(entries=entries, builder=build)


def foliage(entry: Entry, scale: float, role: str = "main") -> Coat:
    """Leaves seen from afar: a mottled coat."""
    colour = entry.colours[role]
    dark = (colour[0] * 0.72, colour[1] * 0.76, colour[2] * 0.72)
    return Coat(colour=colour, second=dark, pattern="mottle", scale=scale, finish="leaf", role=role)


def bark(colour: RGB = BARK, scale: float = 0.15) -> Coat:
    """Bark with a coarse grain."""
    dark = (colour[0] * 0.65, colour[1] * 0.65, colour[2] * 0.65)
    return Coat(colour=colour, second=dark, pattern="grain", scale=scale, finish="wood", role="bark")


def cluster(
    kit: Kit, middle: Vec3, size: Vec3, count: int, r: float, coat: Coat, chance: random.Random, *, node: str
) -> None:
    """Balls spread over an ellipsoid: a crown."""
    for i in range(count):
        y = 1 - 2 * (i + 0.5) / count
        a, flat = 2.39996 * i + chance.uniform(-0.3, 0.3), math.sqrt(1 - y * y)
        at = (
            middle[0] + size[0] * flat * math.cos(a),
            middle[1] + size[1] * y,
            middle[2] + size[2] * flat * math.sin(a),
        )
        s = r * chance.uniform(0.82, 1.2)
        kit.ball(at, (s, s * 0.88, s), coat, node=node)


def blade(
    kit: Kit, foot: Vec3, high: float, lean: float, heading: float, thick: float, coat: Coat, *, node: str
) -> None:
    """A blade of grass in two tapered pieces; lean: how far its tip goes sideways, heading in radians."""
    c, s = math.cos(heading), math.sin(heading)
    middle = (foot[0] + lean * 0.3 * c, foot[1] + high * 0.6, foot[2] + lean * 0.3 * s)
    tip = (foot[0] + lean * c, foot[1] + high, foot[2] + lean * s)
    kit.curve([foot, middle, tip], [thick, thick * 0.75, thick * 0.12], coat, node=node)


def flat_leaf(
    kit: Kit, at: Vec3, long: float, wide: float, heading: float, lift: float, coat: Coat, *, node: str
) -> None:
    """A flat leaf that starts at `at`; heading and lift in degrees."""
    b, e = math.radians(heading), math.radians(lift)
    flat = long * 0.5 * math.cos(e)
    middle = (at[0] + flat * math.cos(b), at[1] + long * 0.5 * math.sin(e), at[2] - flat * math.sin(b))
    kit.ball(middle, (long * 0.52, long * 0.03, wide * 0.5), coat, node=node, turn=(0, heading, lift))
