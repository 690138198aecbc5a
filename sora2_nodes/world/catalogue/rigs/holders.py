"""What holds and weighs: grabber tools, hooks with their cords, kettlebells and weights. Metres; the origin of what hangs is where it holds."""

from __future__ import annotations

from ..swatch import CHROME, IRON, MAIN, SECOND, Swatch
from ..workbench import Bench

CORD = Swatch("cord", (0.16, 0.15, 0.15), "matte")
REACH = 1.1  # of poles and cords, out of the picture


def draw_grabber(bench: Bench, gap: float = 0.03) -> None:
    """A pole that comes in from above, with a coloured head and two jaws that close on what is at its origin. gap: half of that one's width."""
    top = 0.075 + gap
    bench.bar((0, top + 0.03, 0), (0, REACH, 0), 0.010, SECOND.of("metal"))
    bench.box((0, top + 0.025, 0), (0.022, 0.030, 0.014), MAIN)
    bench.bar((0, top + 0.10, 0), (0, top + 0.22, 0), 0.015, MAIN)
    bench.box((0.024, top + 0.17, 0), (0.006, 0.035, 0.008), MAIN, turn=(0, 0, -14))
    for name, side in (("jaw_left", -1), ("jaw_right", 1)):
        with bench.node(name, (side * 0.014, top, 0)):
            out = gap + 0.026
            bench.rod((side * 0.014, top, 0), (side * out, 0.55 * top, 0), 0.0075, SECOND)
            bench.rod((side * out, 0.55 * top, 0), (side * (gap + 0.012), 0.004, 0), 0.0075, SECOND)
            bench.box((side * (gap + 0.005), 0, 0), (0.006, 0.020, 0.016), MAIN, turn=(0, 0, side * -6))


def draw_hook(bench: Bench) -> None:
    """A cord from above with a hook at its origin."""
    bench.bar((0, 0.03, 0), (0, REACH, 0), 0.0035, CORD)
    bench.ring((0, 0.014, 0), 0.012, 0.003, CHROME, axis="z", arc=270, toward=-45)


def draw_kettlebell(bench: Bench, cord: bool = True) -> None:
    """A round iron weight with a thick handle and its number on it, hung on a cord."""
    bench.ball((0, 0.10, 0), (0.105, 0.100, 0.105), MAIN)
    bench.drum((0, 0.012, 0), 0.07, 0.012, MAIN)
    bench.ring((0, 0.205, 0), 0.062, 0.016, MAIN, axis="z", arc=200, toward=90)
    bench.rod((-0.062, 0.205, 0), (-0.078, 0.150, 0), 0.016, MAIN)
    bench.rod((0.062, 0.205, 0), (0.078, 0.150, 0), 0.016, MAIN)
    bench.box(
        (0, 0.105, 0.1035),
        (0.040, 0.028, 0.002),
        Swatch("letters", (0.09, 0.09, 0.10)).lettered("30 lb", (0.95, 0.95, 0.95)),
        edge=0,
    )
    bench.socket("handle", (0, 0.267, 0))
    if cord:
        bench.bar((0, 0.267, 0), (0, 0.267 + REACH, 0), 0.005, CORD)


def draw_weight(bench: Bench, cord: bool = True) -> None:
    """A steel cylinder with a knob, as on scales, hung on a cord."""
    bench.drum((0, 0.045, 0), 0.05, 0.045, MAIN)
    bench.drum((0, 0.10, 0), 0.018, 0.012, MAIN)
    bench.ball((0, 0.122, 0), 0.024, MAIN)
    bench.ring((0, 0.045, 0), 0.05, 0.003, IRON)
    if cord:
        bench.bar((0, 0.14, 0), (0, REACH, 0), 0.004, CORD)
