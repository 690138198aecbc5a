"""The row of a four-legged mammal: proportions in metres of a typical one, kinds of parts, colours by role."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ....primitives import RGB
from ...entries import Entry
from ...kit import Coat
from ...repainting import akin, brightness

STANDING: dict[str, RGB] = {  # of parts that look much the same on all
    "nose": (0.05, 0.04, 0.04),
    "nostril": (0.3, 0.12, 0.12),
    "claw": (0.12, 0.1, 0.09),
    "inner": (0.85, 0.6, 0.55),
    "tongue": (0.85, 0.35, 0.38),
    "teeth": (0.95, 0.93, 0.86),
    "whisker": (0.93, 0.93, 0.92),
    "hoof": (0.13, 0.11, 0.1),
    "horn": (0.8, 0.72, 0.55),
    "tusk": (0.95, 0.91, 0.8),
    "cheek": (0.95, 0.94, 0.91),
    "eyewhite": (0.95, 0.94, 0.92),
    "blaze": (0.95, 0.94, 0.92),
}

COAT_PARTS = (
    "belly",
    "muzzle",
    "socks",
    "chest",
    "tip",
    "ear",
    "tail",
    "saddle",
    "fleece",
    "legs",
    "hair",
    "hand",
    "skull",
)


@dataclass(frozen=True, kw_only=True)
class Trunk:
    """Shoulder to hip. y: height of its middle, m; radii of chest, waist and rump, m; width: sideways share of a radius."""

    y: float
    length: float
    chest: float
    waist: float
    rump: float
    width: float = 0.82
    slope: float = 0.0  # m by which the shoulder is higher than the hip
    humps: tuple[tuple[float, float], ...] = ()  # (place along the length -0.5..0.5, height m)


@dataclass(frozen=True, kw_only=True)
class Legs:
    """thigh, shank: radii, m. foot: paw, hoof, pad. size: of the foot, m. apart: between left and right, share of the trunk."""

    thigh: float
    shank: float
    foot: str = "paw"
    size: float = 0.04
    bend: float = 0.1  # how far knee and hock stand out, share of the leg
    apart: float = 0.62


@dataclass(frozen=True, kw_only=True)
class Neck:
    """length m from the shoulder's top to the head's middle, rise in degrees, radii at both ends."""

    length: float
    rise: float
    low: float
    high: float


@dataclass(frozen=True, kw_only=True)
class Head:
    """face: dog, cat, cow, horse, pig, mouse, bear, ape, plain. r: skull radius, m. snout: length beyond the skull, radii, dip in degrees."""

    r: float
    face: str = "dog"
    wide: float = 0.9
    snout: float = 0.1
    root: float = 0.06
    tip: float = 0.04
    dip: float = 18.0
    nose: float = 0.02
    eye: float = 0.16  # of the skull's radius
    gaze: float = 48.0  # degrees of the eyes out of straight ahead
    brow: float = 0.25  # height of the eyes, skull radii


@dataclass(frozen=True, kw_only=True)
class Ears:
    """kind: up, long, flop, round, fan, side, none. size: length, m."""

    kind: str
    size: float
    lean: float = 15.0  # degrees outward


@dataclass(frozen=True, kw_only=True)
class Tail:
    """kind: whip, up, curl, bush, puff, hair, stub, pink, ringed, thick. length and thickness, m."""

    kind: str
    length: float
    thick: float


@dataclass(frozen=True, kw_only=True)
class Extra:
    """What few have. horns: cow, bull, goat, ram, antler, palm, unicorn, rhino, giraffe. mane: crest, stiff, ruff. marks: what the face wears."""

    horns: str = ""
    horn_size: float = 0.2
    mane: str = ""
    marks: tuple[str, ...] = ()
    trunk: float = 0.0  # m of an elephant's trunk
    tusks: float = 0.0
    fleece: float = 0.0  # m of wool beyond the trunk
    spines: bool = False


@dataclass(frozen=True, kw_only=True)
class Mammal:
    """A whole row. pattern, scale: of its coat; colours: roles main, second, belly, muzzle, socks, mane, tip, hoof, horn, ear, saddle ..."""

    size_m: float
    mass_kg: float
    voice: str
    trunk: Trunk
    legs: Legs
    neck: Neck
    head: Head
    ears: Ears
    tail: Tail
    colours: Mapping[str, RGB]
    extra: Extra = Extra()
    pattern: str = "plain"
    scale: float = 0.1
    finish: str = "fur"
    carriage: str = "legs4"

    def entry(self, name: str, family: str = "quadruped") -> Entry:
        """The catalogue's entry of this row."""
        return Entry(
            name=name,
            family=family,
            size_m=self.size_m,
            mass_kg=self.mass_kg,
            material="flesh",
            carriage=self.carriage,
            voice=self.voice,
            colours=self.colours,
        )


@dataclass(frozen=True, kw_only=True)
class Wardrobe:
    """The coats of one animal, by role; a role without a colour of its own wears the main coat."""

    row: Mammal
    made: dict[str, Coat] = field(default_factory=dict)

    def __getitem__(self, role: str) -> Coat:
        if role not in self.made:
            self.made[role] = self._coat(role)
        return self.made[role]

    def _coat(self, role: str) -> Coat:
        row = self.row
        own = row.colours.get(role, STANDING.get(role))
        if role == "main":
            second = row.colours.get("second", (0.2, 0.2, 0.2))
            return Coat(
                colour=row.colours["main"], second=second, pattern=row.pattern, scale=row.scale, finish=row.finish
            )
        if own is None and role in ("legs", "tail") and row.pattern in ("stripes", "spots"):
            return self["main"].but(scale=row.scale * (0.8 if role == "legs" else 0.9))
        if own is None:
            return self["main"].plain()
        if role in COAT_PARTS and "marks" not in row.colours:
            soft = role in ("belly", "muzzle", "socks", "chest", "tip")
            if soft or akin(own, row.colours["main"]):
                paler = brightness(own) > brightness(row.colours["main"])
                return Coat(colour=own, finish=row.finish, role="light" if paler else "shade")
        if role == "tail" and row.tail.kind == "ringed":
            return Coat(
                colour=own,
                second=row.colours["second"],
                pattern="stripes",
                scale=row.tail.length / 4,
                finish=row.finish,
            )
        return Coat(
            colour=own, finish=row.finish if role not in ("nose", "claw", "hoof", "horn") else "satin", role=role
        )
