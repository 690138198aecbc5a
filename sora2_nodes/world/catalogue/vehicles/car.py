"""Cars: a lower body, a cabin with glass all round, doors, lamps, grille, bumpers and four wheels."""

from __future__ import annotations

from ...primitives import Vec3
from ..recipe import Recipe, recipe, turned_joint
from ..swatch import AMBER, BLACK, BLUE, CHROME, HEADLAMP, MAIN, SECOND, TAIL_LAMP, WHITE, YELLOW, Swatch
from ..workbench import Bench
from .wheel import four_wheels

TINT = Swatch("tint", (0.34, 0.4, 0.45), "glass")
SITTING = 1.0  # m from a seat to the roof above it, so that a head has room
ROW = 0.72  # m from one row of seats to the next
LINING = Swatch("lining", (0.12, 0.12, 0.13), "matte")
SEAT = Swatch("seat", (0.78, 0.68, 0.52), "leather")


def cabin(
    bench: Bench, at: Vec3, half: Vec3, top: tuple[float, float], posts: tuple[float, ...] = (0.0,), body: Swatch = MAIN
) -> None:
    """A tapering cabin of posts with tinted glass between them, without its roof. posts: x of more of them, as shares of its half length."""
    x, y, z = half
    low = 0.14  # share of its height below the glass
    bench.wedge(
        (at[0], at[1] - y * (1 - low), at[2]), (x, y * low, z), (1 - (1 - top[0]) * low, 1 - (1 - top[1]) * low), body
    )

    floor = at[1] - y * (1 - 2 * low)
    bench.box((at[0], floor, at[2]), (x * (1 - (1 - top[0]) * low) * 0.95, 0.012, z * 0.93), LINING, edge=0)
    bench.box((at[0] + x * 0.62, floor + 0.03, at[2]), (x * 0.12, 0.06, z * 0.86), LINING, edge=0.02)

    def point(along: float, across: float, up: float) -> Vec3:
        grow = 1 - (1 - top[0]) * up, 1 - (1 - top[1]) * up
        return at[0] + along * x * grow[0], at[1] + y * (2 * up - 1), at[2] + across * z * grow[1]

    for s in (-1, 1):
        for along in (-1.0, *posts, 1.0):
            bench.beam(point(along * 0.985, s * 0.985, low), point(along * 0.985, s * 0.985, 1.0), (0.045, 0.035), body)
        share = (1 - (1 - top[0])) / (1 - (1 - top[0]) * low)
        up = (0.0, 2 * y, -s * z * (1 - top[1]))
        bench.blade(
            point(0, s * 0.98, low),
            point(0, s * 0.98, 1.0),
            x * (1 - (1 - top[0]) * low),
            0.006,
            share,
            TINT,
            (0, -up[2] * s, s * up[1]),
        )
        share = top[1] / (1 - (1 - top[1]) * low)
        bench.blade(
            point(s * 0.98, 0, low),
            point(s * 0.98, 0, 1.0),
            z * (1 - (1 - top[1]) * low),
            0.006,
            share,
            TINT,
            (s * 1.0, 0.3, 0),
        )


def _inside(bench: Bench, x: float, belt: float, roof: float, width: float, *, behind: bool) -> None:
    """Seats and a steering wheel behind the glass, with the sockets of who sits there. behind: there is a row for three behind the first."""
    for name, z in (("seat", -0.42), ("seat_2", 0.42)):
        bench.box((x - 0.25, belt + 0.05, z * width), (0.07, 0.3, 0.2), SEAT, turn=(0, 0, 8), edge=0.06)
        bench.box((x - 0.29, belt + 0.38, z * width), (0.045, 0.07, 0.1), SEAT, edge=0.04)
        bench.socket(name, (x - 0.1, roof - SITTING, z * width))
    if behind:
        bench.box((x - ROW - 0.22, belt - 0.02, 0), (0.07, 0.26, 0.7 * width), SEAT, turn=(0, 0, 8), edge=0.06)
        for name, z in (("seat_3", -0.46), ("seat_4", 0.46), ("seat_5", 0.0)):
            bench.socket(name, (x - ROW - 0.05, roof - SITTING - 0.03, z * width))
    with bench.node("steering_wheel", (x + 0.42, belt + 0.04, -0.42 * width)):
        bench.put("torus", (0.17, 0.018, 360), (x + 0.42, belt + 0.04, -0.42 * width), BLACK, (0, 0, 62))
        bench.socket("left_hand", (x + 0.42, belt + 0.06, -0.42 * width - 0.16))
        bench.socket("right_hand", (x + 0.42, belt + 0.06, -0.42 * width + 0.16))


def arches(bench: Bench, axles: tuple[float, ...], radius: float, width: float, belt: float = 9.0) -> None:
    """The dark openings round the wheels. width: half of the body's breadth; belt: how high they may reach, m."""
    wide = min(radius * 1.16, (belt - 0.05) / 2)
    for x in axles:
        for s in (-1, 1):
            bench.drum((x, wide, s * (width - 0.1)), wide, 0.106, BLACK, axis="z")


def _ends(bench: Bench, length: float, width: float, lamp: float, low: float, grille: float) -> None:
    """Lamps, grille, bumpers and plates at both ends. lamp, low: heights; grille: half its breadth, m."""
    front, back = length, -length
    for s in (-1, 1):
        bench.ball((front - 0.03, lamp, s * width * 0.72), (0.07, 0.085, 0.15), HEADLAMP)
        bench.box((back + 0.02, lamp + 0.02, s * width * 0.76), (0.04, 0.07, 0.15), TAIL_LAMP, edge=0.02)
        bench.box((front - 0.02, low + 0.12, s * width * 0.82), (0.03, 0.025, 0.06), AMBER)
    bench.box((front + 0.0, lamp - 0.02, 0), (0.025, 0.075, grille), BLACK)
    for y in (lamp - 0.045, lamp + 0.01):
        bench.box((front + 0.02, y, 0), (0.012, 0.008, grille * 0.96), CHROME, edge=0)
    for x in (front + 0.02, back - 0.02):
        bench.box((x, low, 0), (0.09, 0.075, width * 0.97), BLACK, edge=0.05)
        bench.box((x + (0.085 if x > 0 else -0.085), low + 0.02, 0), (0.012, 0.05, 0.22), WHITE, edge=0)


def _doors(bench: Bench, x: float, y: float, z: float, half: float, tall: float, behind: bool) -> None:
    """Doors proud of the body by a finger, with handles, on nodes at their hinges."""
    for hand, s in (("left", -1), ("right", 1)):
        with bench.node(f"door_{hand}", (x + half, y, s * z)):
            bench.box((x, y, s * z), (half - 0.012, tall, 0.014), MAIN, edge=0.012)
            bench.box((x - half * 0.66, y + tall * 0.55, s * (z + 0.02)), (0.09, 0.018, 0.018), CHROME)
            bench.box((x + half * 0.7, y + tall + 0.1, s * (z + 0.06)), (0.06, 0.055, 0.09), MAIN, edge=0.03)
            bench.socket(f"door_{hand}", (x - half * 0.66, y + tall * 0.55, s * (z + 0.04)))
        if behind:
            bench.box((x - 2 * half, y, s * z), (half - 0.012, tall, 0.013), MAIN, edge=0.012)
            bench.box((x - half * 2.66, y + tall * 0.55, s * (z + 0.02)), (0.09, 0.018, 0.018), CHROME)
    bench.state("open", door_left=turned_joint(y=55), door_right=turned_joint(y=-55))


def draw_car(
    bench: Bench, *, length: float = 2.15, width: float = 0.88, sill: float = 0.24, belt: float = 0.84, roof: float = 1.45,
    cabin_x: float = -0.15, cabin_half: float = 1.25, taper: tuple[float, float] = (0.6, 0.84), wheel_radius: float = 0.33,
    axles: tuple[float, float] = (1.32, -1.32), edge: float = 0.17, grille: float = 0.38, posts: tuple[float, ...] = (-0.02,),
    rear_doors: bool = True, extra: str = "", open_top: bool = False,
) -> None:  # fmt: skip
    """Any car. length, width: halves; sill, belt, roof: heights of the body's underside, the windows' foot and the roof, m."""
    middle, tall = (belt + sill) / 2, (belt - sill) / 2
    bench.box((0, middle, 0), (length, tall, width), MAIN, edge=min(edge, tall * 0.9))
    bench.box((0, sill + 0.03, 0), (length * 0.9, 0.08, width * 0.94), BLACK)
    bench.wedge((cabin_x + cabin_half * 0.95, belt + 0.02, 0), (length * 0.36, 0.06, width * 0.85), (0.7, 0.8), MAIN)
    if open_top:
        _windscreen(bench, cabin_x, cabin_half, belt, roof, width)
    else:
        _roofed(bench, cabin_x, cabin_half, belt, roof, width, taper, posts)
    arches(bench, axles, wheel_radius, width, belt)
    _ends(bench, length, width, belt - 0.2, sill + 0.1, grille)
    _doors(bench, cabin_x + cabin_half * 0.28, middle + 0.03, width, cabin_half * 0.32, tall * 0.82, rear_doors)
    four_wheels(bench, axles[0], axles[1], width - 0.09, wheel_radius, 0.115)
    _inside(bench, cabin_x + 0.1, belt, roof, width, behind=rear_doors or open_top)
    bench.socket("top", (cabin_x, roof + 0.035, 0))
    if extra:
        EXTRAS[extra](bench, cabin_x, roof, width, length, belt)


def _roofed(
    bench: Bench, x: float, half: float, belt: float, roof: float, width: float, taper: tuple[float, float], posts: tuple[float, ...]
) -> None:  # fmt: skip
    cabin(bench, (x, (belt + roof) / 2 - 0.03, 0), (half, (roof - belt) / 2 + 0.03, width * 0.93), taper, posts)
    bench.box((x, roof, 0), (half * taper[0] * 1.03, 0.035, width * 0.93 * taper[1] * 1.02), MAIN, edge=0.034)


def _windscreen(bench: Bench, x: float, half: float, belt: float, roof: float, width: float) -> None:
    """A car without a roof: its windscreen in a frame, the dark floor between its sides, and the folded top behind the seats."""
    foot, top = x + 0.86 * half, x + 0.52 * half
    high = belt + 0.78 * (roof - belt)
    for s in (-1, 1):
        bench.beam((foot, belt - 0.02, s * width * 0.84), (top, high, s * width * 0.70), (0.045, 0.035), MAIN)
    bench.beam((top, high, -width * 0.70), (top, high, width * 0.70), (0.045, 0.035), MAIN)
    bench.blade((foot, belt, 0), (top, high, 0), width * 0.82, 0.006, 0.85, TINT, (1.0, 0.6, 0))
    bench.box((x - 0.06 * half, belt + 0.005, 0), (half * 0.86, 0.02, width * 0.82), LINING, edge=0.02)
    bench.box((x - 0.84 * half, belt + 0.07, 0), (0.16, 0.08, width * 0.80), SECOND, edge=0.06)


def _taxi(bench: Bench, x: float, roof: float, width: float, length: float, belt: float) -> None:
    bench.box((x, roof + 0.11, 0), (0.1, 0.085, 0.28), YELLOW.glowing(0.5), edge=0.03)
    for turn, z in ((0.0, 0.0),):
        with bench.frame((x, roof + 0.11, z), (0, 90 + turn, 0)):
            bench.box((0, 0, 0.092), (0.26, 0.06, 0.012), WHITE.lettered("TAXI", (0.05, 0.05, 0.05)), edge=0)
    for s in (-1, 1):  # a checker band along the doors
        bench.box(
            (x, belt - 0.1, s * (width + 0.012)),
            (1.2, 0.05, 0.006),
            BLACK.patterned("checker", 0.1, (0.95, 0.95, 0.9)),
            edge=0,
        )


def _police(bench: Bench, x: float, roof: float, width: float, length: float, belt: float) -> None:
    bench.box((x, roof + 0.06, 0), (0.12, 0.035, 0.5), BLACK)
    bench.box((x, roof + 0.12, -0.27), (0.13, 0.06, 0.25), BLUE.glowing(2.5).of("gloss"), edge=0.04)
    bench.box((x, roof + 0.12, 0.27), (0.13, 0.06, 0.25), TAIL_LAMP.glowing(2.5), edge=0.04)
    bench.box((length * 0.7, belt + 0.012, 0), (length * 0.27, 0.03, width * 0.8), SECOND, edge=0.02)
    for s in (-1, 1):
        bench.box((x + 0.1, belt - 0.26, s * (width + 0.014)), (1.0, 0.2, 0.014), SECOND, edge=0.01)
        with bench.frame((x + 0.1, belt - 0.22, s * (width + 0.03)), (0, 0 if s > 0 else 180, 0)):
            bench.box((0, 0, 0), (0.62, 0.12, 0.004), SECOND.lettered("POLICE", (0.05, 0.08, 0.25)), edge=0)


def _wing(bench: Bench, x: float, roof: float, width: float, length: float, belt: float) -> None:
    """A sports car's wing, intakes and twin stripes."""
    for s in (-1, 1):
        bench.box((-length + 0.2, belt + 0.12, s * width * 0.6), (0.05, 0.13, 0.02), BLACK)
        bench.box((length * 0.98, belt - 0.36, s * width * 0.55), (0.08, 0.06, 0.2), BLACK)
        bench.drum((-length - 0.07, 0.24, s * width * 0.45), 0.05, 0.05, CHROME, axis="x")
    bench.box((-length + 0.17, belt + 0.26, 0), (0.19, 0.022, width * 0.95), MAIN, edge=0.02, turn=(0, 0, -6))


def _rugged(bench: Bench, x: float, roof: float, width: float, length: float, belt: float) -> None:
    """Roof rack, spare wheel, steps and a bar before the grille."""
    for s in (-1, 1):
        bench.rod((x - 0.9, roof + 0.1, s * width * 0.72), (x + 0.85, roof + 0.1, s * width * 0.72), 0.022, BLACK)
        bench.box((x + 0.1, 0.45, s * (width + 0.08)), (0.95, 0.03, 0.09), BLACK)
        bench.rod((length + 0.1, 0.45, s * 0.35), (length + 0.1, 0.92, s * 0.35), 0.028, BLACK)
    for i in range(5):
        bench.rod(
            (x - 0.85 + 0.42 * i, roof + 0.09, -width * 0.72),
            (x - 0.85 + 0.42 * i, roof + 0.09, width * 0.72),
            0.014,
            BLACK,
        )
    bench.rod((length + 0.11, 0.9, -0.4), (length + 0.11, 0.9, 0.4), 0.026, BLACK)
    bench.ring((-length - 0.1, belt + 0.02, 0), 0.26, 0.1, BLACK, axis="x")
    bench.drum((-length - 0.1, belt + 0.02, 0), 0.2, 0.09, CHROME, axis="x")


EXTRAS = {"taxi": _taxi, "police": _police, "wing": _wing, "rugged": _rugged}


CARS: dict[str, Recipe] = {
    "car": recipe(draw_car, 4.3, (0.72, 0.06, 0.06), mass=1300, material="metal", carriage="wheels", voice="engine", finish="paint"),
    "sports car": recipe(
        draw_car, 4.5, (0.85, 0.1, 0.03), mass=1400, material="metal", carriage="wheels", voice="sports engine", finish="paint",
        length=2.2, width=0.96, sill=0.17, belt=0.76, roof=1.2, cabin_x=-0.25, cabin_half=1.15, taper=(0.42, 0.76),
        wheel_radius=0.34, axles=(1.35, -1.3), edge=0.24, grille=0.3, posts=(), rear_doors=False, extra="wing",
    ),
    "convertible": recipe(
        draw_car, 4.4, (0.80, 0.05, 0.05), (0.16, 0.13, 0.11), mass=1350, material="metal", carriage="wheels", voice="sports engine", finish="paint",
        length=2.15, width=0.9, sill=0.2, belt=0.82, roof=1.34, cabin_x=-0.2, cabin_half=1.2, taper=(0.6, 0.84), wheel_radius=0.34, rear_doors=False, open_top=True,
    ),
    "off-road car": recipe(
        draw_car, 4.6, (0.16, 0.28, 0.16), mass=2200, material="metal", carriage="wheels", voice="diesel engine", finish="paint",
        length=2.1, width=0.9, sill=0.5, belt=1.2, roof=1.92, cabin_x=-0.5, cabin_half=1.5, taper=(0.88, 0.93), wheel_radius=0.42,
        axles=(1.35, -1.3), edge=0.07, grille=0.5, posts=(0.33, -0.3), extra="rugged",
    ),
    "taxi": recipe(draw_car, 4.3, (0.98, 0.76, 0.05), mass=1400, material="metal", carriage="wheels", voice="engine", finish="paint", extra="taxi"),
    "police car": recipe(
        draw_car, 4.4, (0.08, 0.1, 0.16), (0.95, 0.95, 0.96), mass=1600, material="metal", carriage="wheels", voice="siren", finish="paint", extra="police",
    ),
}  # fmt: skip
