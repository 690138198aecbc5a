"""Swatches: what a primitive is made of, and whose colour it wears. Words and numbers only."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ..primitives import RGB

DARK: RGB = (0.1, 0.1, 0.11)


@dataclass(frozen=True)
class Swatch:
    """A surface. role: "main" and "second" take the thing's own colours; any other keeps `colour`. tone: < 1 darker, > 1 lighter."""

    role: str
    colour: RGB = (0.5, 0.5, 0.5)
    finish: str = ""
    pattern: str = "plain"
    second: RGB = DARK
    scale: float = 0.1
    glow: float = 0.0
    tone: float = 1.0
    text: str = ""

    def toned(self, tone: float) -> Swatch:
        """Darker (< 1) or lighter (> 1)."""
        return replace(self, tone=self.tone * tone)

    def of(self, finish: str) -> Swatch:
        """Of another finish."""
        return replace(self, finish=finish)

    def patterned(self, pattern: str, scale: float, second: RGB | None = None) -> Swatch:
        """With a pattern in a second colour."""
        return replace(self, pattern=pattern, scale=scale, second=self.second if second is None else second)

    def glowing(self, glow: float) -> Swatch:
        """Sending out light."""
        return replace(self, glow=glow)

    def lettered(self, text: str, second: RGB) -> Swatch:
        """With text on the face toward +z."""
        return replace(self, pattern="text", text=text, second=second)


def toned(colour: RGB, tone: float) -> RGB:
    """A colour made darker (tone < 1) or nearer to white (tone > 1)."""
    if tone <= 1:
        return colour[0] * tone, colour[1] * tone, colour[2] * tone
    share = min(1.0, tone - 1)
    return tuple(c + (1 - c) * share for c in colour)  # type: ignore[return-value]


MAIN = Swatch("main")
SECOND = Swatch("second")
BLACK = Swatch("black", (0.05, 0.05, 0.055), "plastic")
GREY = Swatch("grey", (0.45, 0.46, 0.48), "satin")
WHITE = Swatch("white", (0.92, 0.92, 0.9), "satin")
TYRE = Swatch("tyre", (0.055, 0.055, 0.06), "rubber")
CHROME = Swatch("chrome", (0.82, 0.83, 0.85), "chrome")
STEEL = Swatch("steel", (0.62, 0.64, 0.67), "metal")
IRON = Swatch("iron", (0.16, 0.16, 0.17), "satin")
BRASS = Swatch("brass", (0.86, 0.66, 0.28), "metal")
GOLD = Swatch("gold", (0.95, 0.74, 0.25), "metal")
PANE = Swatch("pane", (0.13, 0.19, 0.25), "gloss")
CLEAR = Swatch("clear", (0.86, 0.93, 0.95), "glass")
SOLID = Swatch("clear", (0.94, 0.97, 0.98), "crystal")
WATER = Swatch("water", (0.35, 0.6, 0.72), "water")
WOOD = Swatch("wood", (0.55, 0.36, 0.2), "wood", "grain", (0.42, 0.26, 0.13), 0.06)
DARK_WOOD = Swatch("dark wood", (0.3, 0.18, 0.1), "wood", "grain", (0.22, 0.13, 0.07), 0.06)
STONE = Swatch("stone", (0.58, 0.56, 0.52), "stone", "mottle", (0.47, 0.45, 0.42), 0.15)
PLASTER = Swatch("plaster", (0.9, 0.86, 0.77), "matte")
PAPER = Swatch("paper", (0.95, 0.94, 0.9), "paper")
LEATHER = Swatch("leather", (0.25, 0.14, 0.08), "leather")
CLOTH = Swatch("cloth", (0.8, 0.78, 0.72), "cloth")
STRAW = Swatch("straw", (0.76, 0.62, 0.32), "matte", "stripes", (0.62, 0.48, 0.22), 0.05)
LEAF = Swatch("leaf", (0.2, 0.42, 0.13), "leaf")
HEADLAMP = Swatch("headlamp", (1.0, 0.97, 0.86), "gloss", glow=1.5)
TAIL_LAMP = Swatch("tail lamp", (0.85, 0.05, 0.05), "gloss", glow=0.6)
AMBER = Swatch("amber", (1.0, 0.55, 0.08), "gloss", glow=0.8)
LAMPLIGHT = Swatch("lamplight", (1.0, 0.86, 0.6), "light", glow=6.0)
SCREEN = Swatch("screen", (0.35, 0.6, 0.95), "light", glow=1.3)
FLAME = Swatch("flame", (1.0, 0.4, 0.05), "light", glow=2.6)
EMBER = Swatch("ember", (1.0, 0.22, 0.04), "light", glow=1.6)
RED = Swatch("red", (0.8, 0.08, 0.07), "paint")
YELLOW = Swatch("yellow", (0.97, 0.78, 0.1), "paint")
GREEN = Swatch("green", (0.1, 0.5, 0.2), "paint")
BLUE = Swatch("blue", (0.1, 0.3, 0.75), "paint")
