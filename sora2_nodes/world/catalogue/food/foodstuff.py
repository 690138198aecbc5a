"""What all food builders share: entries, shelves by name, plates, bowls, stalks and leaves."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Mapping

from ...assembly import Assembly
from ...primitives import RGB, Vec3
from ..entries import Entry, Shelf
from ..kit import Coat, Kit
from ..recipe import scaled_joint

Recipe = Callable[[Kit, Entry, random.Random], None]
GREEN, STALK, CHINA = (0.22, 0.52, 0.13), (0.32, 0.22, 0.11), (0.94, 0.94, 0.92)
BALLS = ("apple", "orange", "lemon", "cherry", "tomato", "watermelon", "potato", "onion", "egg", "pumpkin")  # they roll


def food(name: str, size_m: float, mass_kg: float, *, material: str = "earth", **colours: RGB) -> Entry:
    """An entry of the family food."""
    return Entry(name=name, family="food", size_m=size_m, mass_kg=mass_kg, material=material, colours=colours)


def shelf_of(entries: tuple[Entry, ...], recipes: Mapping[str, Recipe]) -> Shelf:
    """A shelf whose things are made by recipes of their own."""

    def build(entry: Entry, chance: random.Random) -> Assembly:
        kit = Kit()
        recipes[entry.name](kit, entry, chance)
        flames = [node.name for node in kit.nodes if node.name.startswith("flame")]
        states = {"off": dict.fromkeys(flames, scaled_joint(0.01, 0.01, 0.01))} if flames else {}
        return kit.done(entry, round=entry.name in BALLS, centred=True, states=states)

    return Shelf(entries=entries, builder=build)


def skin(entry: Entry, finish: str = "gloss", role: str = "main") -> Coat:
    """The coat of a role of an entry."""
    return Coat(colour=entry.colours[role], finish=finish, role=role)


def leaf(kit: Kit, at: Vec3, long: float, heading: float, *, lift: float = 10.0, colour: RGB = GREEN) -> None:
    """A pointed leaf that starts at `at` and goes off level, heading in degrees about y."""
    b = math.radians(heading)
    middle = (
        at[0] + long * 0.5 * math.cos(b),
        at[1] + long * 0.5 * math.sin(math.radians(lift)),
        at[2] - long * 0.5 * math.sin(b),
    )
    coat = Coat(colour=colour, finish="leaf", role="leaf")
    kit.ball(middle, (long * 0.55, long * 0.05, long * 0.24), coat, turn=(0, heading, lift))


def stalk(kit: Kit, at: Vec3, tip: Vec3, thick: float, colour: RGB = STALK) -> None:
    """A stalk from `at` to `tip`."""
    kit.limb(at, tip, thick, thick * 1.2, Coat(colour=colour, finish="wood", role="stalk"))


def plate(kit: Kit, r: float, *, y: float = 0.0) -> float:
    """A plate of radius r that stands at y; returns the height of its bottom inside."""
    coat = Coat(colour=CHINA, finish="gloss", role="plate")
    kit.turned(
        [
            (0.0, y + r * 0.02),
            (r * 0.62, y + r * 0.02),
            (r * 0.72, y + r * 0.07),
            (r, y + r * 0.13),
            (r, y + r * 0.15),
            (r * 0.7, y + r * 0.095),
            (r * 0.6, y + r * 0.045),
            (0.0, y + r * 0.045),
        ],
        (0, 0, 0),
        coat,
    )
    kit.rod((0, y, 0), (0, y + r * 0.03, 0), r * 0.55, coat)
    return y + r * 0.045


def bowl(kit: Kit, r: float, colour: RGB = CHINA) -> float:
    """A bowl of radius r; returns the height of its rim."""
    coat = Coat(colour=colour, finish="gloss", role="bowl")
    outside = [(r * 0.42, 0.0), (r * 0.45, r * 0.06), (r * 0.7, r * 0.2), (r * 0.9, r * 0.42), (r, r * 0.68)]
    inside = [(r * 0.95, r * 0.68), (r * 0.84, r * 0.42), (r * 0.6, r * 0.22), (0.0, r * 0.14)]
    kit.turned([(0.0, 0.0), *outside, *inside], (0, 0, 0), coat)
    kit.add("torus", (r * 0.975, r * 0.028, 360.0), (0, r * 0.68, 0), coat)
    return r * 0.68


def scattered(chance: random.Random, count: int, r: float) -> list[tuple[float, float]]:
    """Places (x, z) spread evenly over a disc of radius r, with a little chance in them."""
    made = []
    for i in range(count):
        reach, a = r * math.sqrt((i + 0.5) / count), 2.39996 * i + chance.uniform(-0.25, 0.25)
        made.append((reach * math.cos(a), reach * math.sin(a)))
    return made
