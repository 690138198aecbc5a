"""Drinks as they are served: lemonade with ice and lemon, beer with its head, whisky on the rocks, cocktails by their glass."""

from __future__ import annotations

import math
from collections.abc import Sequence

from ...primitives import RGB
from ..recipe import Recipe, recipe, scaled_joint
from ..swatch import CLEAR, MAIN, Swatch
from ..workbench import Bench

Profile = Sequence[tuple[float, float]]
ICE = Swatch("ice", (0.90, 0.95, 0.98), "gloss")
MINT = Swatch("leaf", (0.16, 0.46, 0.14), "leaf")
STRAW = Swatch("straw", (0.94, 0.94, 0.92), "plastic", "stripes", (0.80, 0.12, 0.12), 0.016)
FOAM = Swatch("foam", (0.98, 0.95, 0.87), "matte")
CREAM = Swatch("cream", (0.99, 0.97, 0.93), "satin")
GLASSES: dict[str, tuple[Profile, float, float, float, float]] = {  # profile; of the drink: foot, top, radius below, above
    "tall": ([(0, 0.001), (0.030, 0.001), (0.036, 0.150), (0.0345, 0.150)], 0.006, 0.128, 0.0310, 0.0356),
    "tumbler": ([(0, 0.001), (0.036, 0.001), (0.041, 0.012), (0.042, 0.085), (0.0395, 0.085)], 0.012, 0.050, 0.0416, 0.0424),
    "pint": ([(0, 0.001), (0.030, 0.001), (0.034, 0.020), (0.042, 0.150), (0.0405, 0.150)], 0.008, 0.126, 0.0348, 0.0424),
    "flute": ([(0.032, 0.0), (0.030, 0.003), (0.005, 0.008), (0.004, 0.080), (0.012, 0.092), (0.0255, 0.215), (0.0245, 0.215)], 0.092, 0.188, 0.0126, 0.0238),
    "martini": ([(0.036, 0.0), (0.034, 0.003), (0.005, 0.008), (0.004, 0.100), (0.060, 0.165)], 0.106, 0.152, 0.0100, 0.0500),
    "coupe": ([(0.036, 0.0), (0.034, 0.003), (0.005, 0.008), (0.004, 0.090), (0.030, 0.105), (0.058, 0.150)], 0.105, 0.138, 0.0308, 0.0514),
    "hurricane": ([(0.034, 0.0), (0.032, 0.004), (0.008, 0.014), (0.026, 0.036), (0.037, 0.165)], 0.036, 0.150, 0.0268, 0.0366),
}  # fmt: skip


def draw_drink(
    bench: Bench, *, glass: str = "tall", ice: int = 0, citrus: RGB | None = None, straw: bool = False, foam: float = 0.0, cream: bool = False,
    mint: bool = False, cherry: bool = False, olive: bool = False, pearls: bool = False, layer: RGB | None = None, handle: bool = False, thin: bool = False,
) -> None:  # fmt: skip
    """A drink in its glass, with what belongs in it. citrus: of the slice on its rim; layer: of the upper half of what is in it."""
    profile, foot, top, below, above = GLASSES[glass]
    bench.turned((0, 0, 0), profile, CLEAR)
    bench.ring((0, profile[-1][1], 0), profile[-1][0], 0.0011, CLEAR)
    _liquid(bench, foot, top, below, above, layer, thin)
    if foam:
        bench.cone((0, top + foam / 2, 0), above, foam / 2, above * 1.02, FOAM)
        bench.ball((0, top + foam, 0), (above * 1.02, foam * 0.45, above * 1.02), FOAM)
    _ice(bench, ice, top, above)
    rim, tall = profile[-1]
    if pearls:
        for i in range(16):
            a, r = 2.4 * i, below * 0.80
            bench.ball((r * math.cos(a), foot + 0.006 + 0.004 * (i % 3), r * math.sin(a)), 0.0058, Swatch("pearl", (0.08, 0.04, 0.03), "gloss"))  # fmt: skip
    if cream:
        for i, (r, y) in enumerate(((0.033, 0.008), (0.026, 0.022), (0.017, 0.034), (0.008, 0.044))):
            bench.ball((0.002 * i, tall + y - 0.006, 0), (r, 0.011, r), CREAM)
    if straw:
        bench.bar((-0.012, foot + 0.02, 0.004), (0.030, tall + 0.052, -0.006), 0.0032, STRAW)
    if citrus is not None:
        _slice(bench, (-rim, tall + 0.004, 0.006), 0.025, citrus)
    if mint:
        for i, (x, y, z, turn) in enumerate(((0.0, 0.012, 0.010, 20), (-0.014, 0.016, 0.004, 100), (0.012, 0.018, 0.008, -40), (0.0, 0.026, 0.004, 60))):  # fmt: skip
            bench.ball(
                (x, top + (0.012 if glass == "tall" else 0.006) + y, z),
                (0.013, 0.002, 0.008),
                MINT,
                (25 - 12 * i, turn, 24),
            )
    if cherry:
        bench.ball(
            (0, max(top, tall) + (0.048 if cream else 0.0), 0), 0.0095, Swatch("cherry", (0.72, 0.03, 0.06), "gloss")
        )
        bench.rod(
            (0, max(top, tall) + (0.056 if cream else 0.008), 0),
            (0.010, max(top, tall) + (0.085 if cream else 0.035), 0),
            0.0010,
            MINT,
        )
    if olive:
        bench.rod((-0.050, top + 0.030, 0), (0.030, top - 0.010, 0), 0.0012, Swatch("pick", (0.78, 0.62, 0.38), "wood"))
        for x, y in ((-0.012, 0.010), (0.006, 0.001)):
            bench.ball((x, top + y, 0), (0.0095, 0.008, 0.008), Swatch("olive", (0.45, 0.50, 0.14), "gloss"))
    if handle:
        bench.ring((above, 0.075, 0), 0.030, 0.006, CLEAR, axis="z", arc=200)
    bench.socket("handle", (0, tall / 2, rim))
    bench.socket("mouth", (-rim, tall, 0))


def _liquid(bench: Bench, foot: float, top: float, below: float, above: float, layer: RGB | None, thin: bool) -> None:
    """What is in the glass, on its own node. thin: one sees through it."""
    look = MAIN.of("water" if thin else "gloss")
    column = top - foot
    with bench.node("contents", (0, foot, 0)):
        bench.cone((0, foot + column / 2, 0), below, column / 2, above, look)
        if layer is not None:
            upper = Swatch("layer", layer, "gloss", "fade", layer)
            mid = (below + above) / 2
            bench.cone((0, foot + column * 0.76, 0), mid + 0.0004, column * 0.24, above + 0.0004, upper)
        bench.socket("inside", (0, top, 0))
    bench.state("empty", contents=scaled_joint(0.001, 0.001, 0.001))


def _ice(bench: Bench, count: int, top: float, radius: float) -> None:
    for i in range(count):
        a, side = 2.2 * i + 0.4, 0.0115 if radius < 0.036 else 0.0145
        reach = (radius - side * 1.15) * (0.0 if count == 1 else 1.0)
        at = (reach * math.cos(a), top + side * (0.25 + 0.42 * (i % 2)), reach * math.sin(a))
        bench.box(at, side, ICE, turn=(14 + 21 * i, 37 * i, 10 + 13 * i), edge=side * 0.25)


def _slice(bench: Bench, at: tuple[float, float, float], radius: float, colour: RGB) -> None:
    """A wheel of citrus stuck on the rim: rind, pith, flesh in segments; it faces +z."""
    rind, pith = Swatch("rind", colour, "gloss"), Swatch("pith", (0.98, 0.97, 0.86), "satin")
    flesh = Swatch("flesh", tuple(0.25 + 0.75 * c for c in colour), "gloss")  # type: ignore[arg-type]
    x, y, z = at
    bench.put("cylinder", (radius, 0.0022, radius), at, rind, (90, 0, 0))
    bench.put("cylinder", (radius * 0.90, 0.0025, radius * 0.90), at, pith, (90, 0, 0))
    for i in range(8):
        a = 2 * math.pi * (i + 0.5) / 8
        place = (x + radius * 0.54 * math.cos(a), y + radius * 0.54 * math.sin(a), z)
        bench.ball(place, (radius * 0.33, radius * 0.19, 0.0034), flesh, (0, 0, math.degrees(a)))


LEMON, LIME, ORANGE = (0.97, 0.85, 0.12), (0.42, 0.66, 0.10), (0.96, 0.52, 0.06)
DRINKS: dict[str, Recipe] = {
    "lemonade": recipe(draw_drink, 0.205, (0.96, 0.90, 0.52), mass=0.4, material="glass", front="z", ice=4, citrus=LEMON, straw=True, mint=True),
    "iced tea": recipe(draw_drink, 0.205, (0.62, 0.27, 0.06), mass=0.4, material="glass", front="z", ice=4, citrus=LEMON, straw=True, thin=True),
    "cola": recipe(draw_drink, 0.205, (0.14, 0.06, 0.03), mass=0.4, material="glass", front="z", ice=4, straw=True),
    "iced coffee": recipe(draw_drink, 0.205, (0.30, 0.16, 0.08), mass=0.4, material="glass", front="z", ice=4, straw=True, layer=(0.72, 0.54, 0.36)),
    "juice": recipe(draw_drink, 0.17, (0.98, 0.60, 0.10), mass=0.4, material="glass", front="z", citrus=ORANGE),
    "mojito": recipe(draw_drink, 0.205, (0.80, 0.88, 0.62), mass=0.4, material="glass", front="z", ice=4, citrus=LIME, mint=True, straw=True),
    "cocktail": recipe(draw_drink, 0.20, (0.95, 0.42, 0.16), mass=0.4, material="glass", front="z", glass="hurricane", citrus=ORANGE, cherry=True, layer=(0.97, 0.70, 0.16)),
    "margarita": recipe(draw_drink, 0.16, (0.78, 0.86, 0.42), mass=0.3, material="glass", front="z", glass="coupe", citrus=LIME, ice=2),
    "martini": recipe(draw_drink, 0.17, (0.86, 0.90, 0.80), mass=0.25, material="glass", front="z", glass="martini", olive=True, thin=True),
    "milkshake": recipe(draw_drink, 0.21, (0.95, 0.66, 0.72), mass=0.5, material="glass", front="z", glass="hurricane", cream=True, cherry=True, straw=True),
    "smoothie": recipe(draw_drink, 0.205, (0.80, 0.30, 0.45), mass=0.45, material="glass", front="z", straw=True),
    "beer": recipe(draw_drink, 0.165, (0.90, 0.56, 0.08), mass=0.7, material="glass", front="z", glass="pint", foam=0.026),
    "stout": recipe(draw_drink, 0.165, (0.07, 0.035, 0.02), mass=0.7, material="glass", front="z", glass="pint", foam=0.024),
    "whisky": recipe(draw_drink, 0.09, (0.80, 0.40, 0.06), mass=0.4, material="glass", front="z", glass="tumbler", ice=2, thin=True),
    "champagne": recipe(draw_drink, 0.22, (0.95, 0.80, 0.38), mass=0.2, material="glass", front="z", glass="flute", thin=True),
    "bubble tea": recipe(draw_drink, 0.205, (0.80, 0.60, 0.42), mass=0.5, material="plastic", front="z", pearls=True, straw=True, ice=2),
}  # fmt: skip
