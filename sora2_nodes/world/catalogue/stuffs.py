"""A whole thing of one stuff: a shoe of ice, a spoon of wood, a strawberry of glass, an apple of gold. It knows no names of things."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from ..assembly import Assembly
from ..primitives import RGB, Primitive
from .repainting import brightness, darker, lighter

KEPT = (
    "eye",
    "window",
    "pane",
    "screen",
    "contents",
    "clear",
    "flame",
    "lamp",
    "letters",
    "label",
)  # roles that stay as they are
SHARE = 0.28  # how much of its own light and dark a part keeps under another colour
PALER = 0.7  # how much paler coloured glass is than what it is cast after


@dataclass(frozen=True, kw_only=True)
class Stuff:
    """colour: of all of it; None: each part keeps its own. pattern, second, scale: of its surface, the scale as a share of the thing."""

    finish: str
    colour: RGB | None = None
    pattern: str = "plain"
    second: RGB = (0.3, 0.3, 0.3)
    scale: float = 0.06


STUFFS: Mapping[str, Stuff] = {
    "glass": Stuff(finish="crystal"),
    "ice": Stuff(finish="ice", colour=(0.66, 0.84, 0.95)),
    "diamond": Stuff(finish="crystal", colour=(0.88, 0.95, 0.99)),
    "gold": Stuff(finish="metal", colour=(0.95, 0.72, 0.22)),
    "silver": Stuff(finish="metal", colour=(0.80, 0.82, 0.85)),
    "bronze": Stuff(finish="metal", colour=(0.62, 0.40, 0.22)),
    "wood": Stuff(finish="wood", colour=(0.62, 0.42, 0.24), pattern="grain", second=(0.46, 0.29, 0.15)),
    "stone": Stuff(finish="stone", colour=(0.60, 0.59, 0.57), pattern="mottle", second=(0.48, 0.47, 0.45)),
    "marble": Stuff(finish="gloss", colour=(0.93, 0.92, 0.90), pattern="mottle", second=(0.80, 0.79, 0.79), scale=0.2),
    "paper": Stuff(finish="paper", colour=(0.95, 0.94, 0.91)),
    "cardboard": Stuff(finish="paper", colour=(0.72, 0.55, 0.36)),
    "cloth": Stuff(finish="cloth"),
    "rubber": Stuff(finish="rubber"),
    "chocolate": Stuff(finish="gloss", colour=(0.27, 0.14, 0.07)),
    "lava": Stuff(finish="light", colour=(1.0, 0.36, 0.05)),
    "leaves": Stuff(finish="leaf", colour=(0.26, 0.52, 0.14), pattern="scales", second=(0.12, 0.32, 0.07), scale=0.05),
    "flowers": Stuff(finish="leaf", colour=(0.93, 0.45, 0.62), pattern="spots", second=(0.98, 0.90, 0.55), scale=0.05),
    "strawberries": Stuff(finish="gloss", colour=(0.92, 0.07, 0.12), pattern="scales", second=(0.50, 0.02, 0.05), scale=0.06),
    "jelly": Stuff(finish="ice", colour=(0.98, 0.50, 0.06)),
    "watermelon": Stuff(finish="gloss", colour=(0.16, 0.46, 0.14), pattern="stripes", second=(0.42, 0.70, 0.28), scale=0.07),
    "oranges": Stuff(finish="satin", colour=(0.97, 0.52, 0.06), pattern="mottle", second=(0.86, 0.40, 0.02), scale=0.04),
    "fruit": Stuff(finish="gloss", colour=(0.94, 0.30, 0.36), pattern="patches", second=(0.98, 0.80, 0.16), scale=0.06),
    "coins": Stuff(finish="metal", colour=(0.98, 0.76, 0.22), pattern="scales", second=(0.62, 0.42, 0.08), scale=0.05),
    "bills": Stuff(finish="paper", colour=(0.56, 0.72, 0.48), pattern="tiles", second=(0.20, 0.38, 0.20), scale=0.09),
    "jewels": Stuff(finish="ice", colour=(0.60, 0.22, 0.86), pattern="patches", second=(0.10, 0.78, 0.86), scale=0.05),
    "crystal": Stuff(finish="ice", colour=(0.72, 0.88, 0.99)),
    "rocks": Stuff(finish="stone", colour=(0.52, 0.50, 0.48), pattern="patches", second=(0.34, 0.32, 0.31), scale=0.07),
    "water": Stuff(finish="ice", colour=(0.20, 0.52, 0.82)),
    "clouds": Stuff(finish="fur", colour=(0.96, 0.97, 0.99)),
    "mud": Stuff(finish="matte", colour=(0.42, 0.29, 0.18), pattern="mottle", second=(0.30, 0.20, 0.12)),
    "cheese": Stuff(finish="satin", colour=(0.98, 0.80, 0.30), pattern="spots", second=(0.84, 0.60, 0.14), scale=0.08),
}  # fmt: skip


SIMPLE = 6  # parts of what may bend light as a lens does


def made_of(made: Assembly, stuff: str, size: float, colour: RGB | None = None, *, patterned: bool = False) -> Assembly:
    """Return a thing as if it were all of one stuff. size: of it in its own unit; colour: one that was said of it; patterned: its pattern was said and stays."""
    row = STUFFS[stuff]
    if row.finish == "crystal" and len(made.primitives) > SIMPLE:  # of many parts that bend light nothing is made out
        row = STUFFS["crystal"] if row.colour is None else replace(row, finish=STUFFS["crystal"].finish)
    row = replace(row, colour=colour) if colour is not None else row
    return replace(made, primitives=tuple(_cast(p, row, size, patterned) for p in made.primitives))


def _cast(part: Primitive, row: Stuff, size: float, patterned: bool) -> Primitive:
    if part.role in KEPT or part.glow > 0.5 or part.pattern == "text":
        return part
    colour = part.colour
    if row.colour is not None:
        shade = 1.0 + SHARE * (brightness(part.colour) - 0.5)
        colour = darker(row.colour, shade) if shade < 1 else lighter(row.colour, 0.5 * (shade - 1))
    elif row.finish == "crystal":
        colour = lighter(part.colour, PALER)
    if patterned and part.role == "main":
        return replace(part, colour=colour, finish=row.finish)
    if row.pattern == "plain":
        return replace(part, colour=colour, finish=row.finish, pattern="plain" if row.colour else part.pattern)
    return replace(
        part, colour=colour, finish=row.finish, pattern=row.pattern, second=row.second, scale=row.scale * size
    )
