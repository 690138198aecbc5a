"""Looks: what a figure is, how old and how built, and all that it wears. Plain data, no shapes."""

from __future__ import annotations

from dataclasses import dataclass

from ...story.face_features import Face
from ..primitives import RGB

SKINS: dict[str, RGB] = {
    "pale": (0.96, 0.82, 0.74),
    "light": (0.93, 0.74, 0.62),
    "tan": (0.80, 0.58, 0.42),
    "brown": (0.55, 0.36, 0.24),
    "dark": (0.34, 0.21, 0.15),
}
HAIRS: dict[str, RGB] = {
    "black": (0.07, 0.06, 0.06),
    "brown": (0.26, 0.15, 0.08),
    "chestnut": (0.38, 0.18, 0.08),
    "red": (0.62, 0.23, 0.07),
    "blond": (0.85, 0.66, 0.34),
    "grey": (0.60, 0.60, 0.60),
    "white": (0.92, 0.91, 0.89),
}
HAIR_STYLES = (
    "bald", "short", "crop", "long", "bob", "bun", "ponytail", "pigtails", "braids", "curls", "afro", "mohawk", "spiky",
    "fringe",
)  # fmt: skip
BEARDS = ("none", "stubble", "short", "moustache", "goatee", "long")
BODIES = (
    "flesh",
    "robot",
    "ghost",
    "snowman",
    "bones",
    "mermaid",
    "scarecrow",
    "monster",
    "alien",
    "beast",
    "thing",
)
SHAPES = ("male", "female", "neutral")
DEFAULT_FACE = Face(brows=0.5)


@dataclass(frozen=True, kw_only=True)
class WornGarment:
    """One layer of clothes, or a thing worn. name: a row of wardrobe.CUTS, of headgear or of gear."""

    name: str
    colour: RGB = (0.2, 0.35, 0.7)
    second: RGB = (0.9, 0.9, 0.9)
    pattern: str = "plain"  # primitives.PATTERNS
    text: str = ""  # printed on the chest


@dataclass(frozen=True, kw_only=True)
class Look:
    """What a figure looks like.

    age: years. build: 0 thin .. 1 heavy. height_m: 0 follows from age and shape. clothes: from the skin outward, with
    hats, glasses, gloves, wings and the rest among them.
    """

    kind: str = "man"
    age: float = 30.0
    build: float = 0.35
    height_m: float = 0.0
    shape: str = "male"
    body: str = "flesh"
    skin: RGB = SKINS["light"]
    hair: str = "short"
    hair_colour: RGB = HAIRS["brown"]
    beard: str = "none"
    eyes: RGB = (0.28, 0.18, 0.10)
    clothes: tuple[WornGarment, ...] = ()
    face: Face = DEFAULT_FACE
    beast: str = ""  # of a body that is an animal's, or a thing's: its kind
    coat: RGB | None = None  # and the colour that was said of it, or of a costume
    costume: str = ""  # what is worn over all else: a kind of the catalogue, an animal or a thing

    def __post_init__(self) -> None:
        assert self.hair in HAIR_STYLES and self.beard in BEARDS and self.body in BODIES and self.shape in SHAPES, self

    def wears(self, *names: str) -> bool:
        """Say whether any of the garments is worn."""
        return any(garment.name in names for garment in self.clothes)
