"""What stands in streets: lamps, lights, signs, boards, boxes, cones, stops."""

from __future__ import annotations

import math

from ..recipe import Recipe, recipe
from ..swatch import (
    BLACK,
    BRASS,
    CLEAR,
    IRON,
    LAMPLIGHT,
    MAIN,
    PANE,
    RED,
    SECOND,
    STEEL,
    STONE,
    WHITE,
    WOOD,
    Swatch,
    toned,
)
from ..workbench import Bench


def draw_traffic_light(bench: Bench) -> None:
    """Three lamps with hoods toward +x on a pole: nodes signal_red, signal_amber, signal_green."""
    bench.drum((0, 0.05, 0), 0.16, 0.05, IRON)
    bench.bar((0, 0.05, 0), (0, 2.6, 0), 0.06, IRON)
    bench.box((0.05, 3.0, 0), (0.13, 0.5, 0.18), MAIN, edge=0.03)
    bench.box((-0.1, 3.0, 0), (0.01, 0.6, 0.28), MAIN.toned(0.8), edge=0.005)
    for name, y, colour, glow in (
        ("red", 3.3, (1.0, 0.1, 0.06), 4.0),
        ("amber", 3.0, (1.0, 0.62, 0.05), 0.12),
        ("green", 2.7, (0.1, 0.95, 0.3), 0.12),
    ):
        with bench.node(f"signal_{name}", (0.18, y, 0)):
            bench.drum(
                (0.185, y, 0),
                0.115,
                0.012,
                Swatch(name, colour if glow > 1 else toned(colour, 0.4), "light", glow=glow),
                axis="x",
            )
        bench.put("torus", (0.12, 0.016, 200), (0.24, y, 0), BLACK, (90, 90, 90))
        bench.put("torus", (0.12, 0.016, 190), (0.2, y, 0), BLACK, (90, 90, 90))


def draw_street_lamp(bench: Bench) -> None:
    """An old street lantern on a fluted post with a ladder bar."""
    bench.turned(
        (0, 0, 0),
        [(0.22, 0), (0.2, 0.15), (0.12, 0.3), (0.08, 0.6), (0.06, 1.0), (0.05, 2.8), (0.09, 2.9), (0.05, 3.0)],
        MAIN,
    )
    for y in (0.35, 1.05):
        bench.ring((0, y, 0), 0.1 if y < 1 else 0.07, 0.025, MAIN)
    bench.rod((0, 2.65, -0.3), (0, 2.65, 0.3), 0.02, MAIN)
    with bench.node("bulb", (0, 3.2, 0)):
        bench.cone((0, 3.25, 0), 0.12, 0.2, 0.2, Swatch("glass", (1.0, 0.88, 0.6), "light", glow=2.2))
        bench.ball((0, 3.25, 0), (0.07, 0.11, 0.07), LAMPLIGHT)
    for i in range(4):
        a = math.tau * (i + 0.5) / 4
        bench.rod(
            (0.13 * math.cos(a), 3.04, 0.13 * math.sin(a)),
            (0.215 * math.cos(a), 3.46, 0.215 * math.sin(a)),
            0.016,
            MAIN,
        )
    bench.drum((0, 3.03, 0), 0.13, 0.025, MAIN)
    bench.turned((0, 3.45, 0), [(0.27, 0), (0.2, 0.08), (0.07, 0.2), (0.05, 0.26), (0, 0.32)], MAIN)
    bench.ball((0, 3.8, 0), 0.045, MAIN)
    bench.socket("bulb", (0, 3.25, 0))


def draw_neon_sign(bench: Bench) -> None:
    """A glowing OPEN in a frame with an arrow, on legs, toward +x."""
    bench.box((-0.05, 1.1, 0), (0.03, 0.42, 0.95), BLACK, edge=0.02)
    for s in (-1, 1):
        bench.bar((-0.05, 0, s * 0.6), (-0.05, 0.75, s * 0.6), 0.03, IRON)
        bench.box((-0.05, 0.02, s * 0.6), (0.22, 0.02, 0.05), IRON)
    tube = MAIN.of("light").glowing(4)
    frame = [(0.02, 0.76, -0.86), (0.02, 0.76, 0.86), (0.02, 1.44, 0.86), (0.02, 1.44, -0.86), (0.02, 0.76, -0.86)]
    bench.tubes(frame, 0.026, SECOND.of("light").glowing(3.5))
    x = 0.02

    def stroke(z: float, points: list[tuple[float, float]]) -> None:
        bench.tubes([(x, 1.1 + v, -(z + u)) for u, v in points], 0.028, tube)

    stroke(-0.57, [(0.16 * math.cos(math.tau * i / 10), 0.19 * math.sin(math.tau * i / 10)) for i in range(11)])
    stroke(-0.33, [(0, -0.19), (0, 0.19), (0.17, 0.16), (0.2, 0.08), (0.16, 0.0), (0, -0.02)])
    stroke(0.05, [(0.2, 0.19), (0, 0.19), (0, -0.19), (0.2, -0.19)])
    stroke(0.05, [(0, 0), (0.16, 0)])
    stroke(0.43, [(0, -0.19), (0, 0.19), (0.22, -0.19), (0.22, 0.19)])


def draw_billboard(bench: Bench) -> None:
    """A great board on posts with a picture and words toward +x, lamps above it."""
    for z in (-2.2, 2.2):
        bench.bar((-0.2, 0, z), (-0.2, 3.2, z), 0.14, IRON)
        bench.rod((-1.4, 0, z), (-0.2, 3.0, z), 0.09, IRON)
    bench.box((-0.05, 4.6, 0), (0.12, 1.65, 3.6), MAIN, edge=0.02)
    bench.box((0.075, 4.6, 0), (0.01, 1.5, 3.45), Swatch("sky", (0.3, 0.65, 0.9), "matte", glow=0.15), edge=0)
    bench.drum((0.09, 4.9, -2.0), 0.8, 0.01, Swatch("sun", (1.0, 0.82, 0.2), "matte", glow=0.2), axis="x")
    for z, tall, wide in ((-1.9, 1.2, 1.1), (-2.8, 0.8, 0.6), (-0.9, 0.9, 0.9)):
        bench.pennant(
            (0.11, 3.12, z),
            (0.11, 3.12 + tall, z),
            min(wide, 3.4 - abs(z)),
            Swatch("hill", (0.2, 0.5, 0.25), "matte"),
            (1, 0, 0),
        )
    with bench.frame((0.1, 4.9, 1.35), (0, 90, 0)):
        bench.box(
            (0, 0, 0),
            (1.9, 0.6, 0.01),
            Swatch("sky", (0.3, 0.65, 0.9), "matte", glow=0.15).lettered("HELLO", (1.0, 1.0, 1.0)),
            edge=0,
        )
        bench.box((0, -0.85, 0), (1.7, 0.25, 0.01), SECOND.lettered("BUY NOW", (0.98, 0.98, 0.95)), edge=0)
    for z in (-2.0, 0, 2.0):
        bench.rod((0.0, 6.25, z), (0.7, 6.55, z), 0.04, IRON)
        bench.box((0.75, 6.5, z), (0.14, 0.06, 0.2), IRON, turn=(0, 0, -30))
        bench.box((0.73, 6.43, z), (0.1, 0.02, 0.17), LAMPLIGHT, turn=(0, 0, -30), edge=0)


def draw_road_sign(bench: Bench) -> None:
    """An octagonal stop sign on a post, toward +x."""
    bench.bar((0, 0, 0), (0, 2.4, 0), 0.03, STEEL)
    with bench.frame((0.035, 2.2, 0), (0, 90, 0)):
        for look, half, z in ((WHITE, 0.38, 0.0), (MAIN, 0.35, 0.006)):
            for turn in (0, 45):
                with bench.frame((0, 0, z + turn * 0.00001), (0, 0, turn)):
                    bench.box((0, 0, 0), (half, half * 0.4142, 0.006), look, edge=0)
                    bench.box((0, 0, 0), (half * 0.4142, half, 0.006), look, edge=0)
                    bench.box((0, 0, 0), (half * 0.74, half * 0.66, 0.006), look, edge=0)
        bench.box((0, 0, 0.013), (0.3, 0.12, 0.003), MAIN.lettered("STOP", (0.98, 0.98, 0.97)), edge=0)


INK = (0.08, 0.08, 0.09)


def draw_notice(bench: Bench) -> None:
    """A rectangular board with a rim on two posts, toward z, for any words."""
    for x in (-0.62, 0.62):
        bench.bar((x, 0, -0.03), (x, 1.75, -0.03), 0.035, STEEL)
    bench.box((0, 1.3, 0), (0.86, 0.5, 0.012), BLACK, edge=0.004)
    bench.box((0, 1.3, 0.006), (0.83, 0.47, 0.012), MAIN, edge=0.004)
    bench.box((0, 1.3, 0.02), (0.74, 0.36, 0.003), MAIN.lettered("NOTICE", INK), edge=0)


def draw_round_sign(bench: Bench) -> None:
    """A round sign with a red rim on a post, toward z, for any words."""
    bench.bar((0, 0, -0.03), (0, 1.9, -0.03), 0.035, STEEL)
    bench.put("cylinder", (0.62, 0.012, 0.62), (0, 1.6, 0), RED, (90, 0, 0))
    bench.put("cylinder", (0.53, 0.012, 0.53), (0, 1.6, 0.008), MAIN, (90, 0, 0))
    bench.box((0, 1.6, 0.022), (0.44, 0.26, 0.003), MAIN.lettered("SLOW", INK), edge=0)


def draw_diamond_sign(bench: Bench) -> None:
    """A square sign on its corner with a dark rim, on a post, toward z, for any words."""
    bench.bar((0, 0, -0.03), (0, 1.9, -0.03), 0.035, STEEL)
    with bench.frame((0, 1.55, 0), (0, 0, 45)):
        bench.box((0, 0, 0), (0.56, 0.56, 0.012), BLACK, edge=0.004)
        bench.box((0, 0, 0.006), (0.52, 0.52, 0.012), MAIN, edge=0.004)
    bench.box((0, 1.55, 0.02), (0.50, 0.20, 0.003), MAIN.lettered("SLOW", INK), edge=0)


def draw_signpost(bench: Bench) -> None:
    """A wooden post with three pointed boards with words, toward z."""
    bench.bar((0, 0, 0), (0, 2.2, 0), 0.06, WOOD)
    bench.cone((0, 2.24, 0), 0.06, 0.05, 0.01, WOOD)
    for y, s, turn, text in ((1.95, 1, 8, "TOWN"), (1.65, -1, -6, "BEACH"), (1.35, 1, 4, "FOREST")):
        with bench.frame((0, y, 0.07), (0, turn, 0)):
            bench.box((s * 0.25, 0, 0), (0.36, 0.11, 0.014), MAIN, edge=0.004)
            bench.blade((s * 0.6, 0, 0), (s * 0.78, 0, 0), 0.11, 0.014, 0.02, MAIN, (0, 0, 1))
            bench.box((s * 0.25, 0, 0.014), (0.3, 0.075, 0.002), MAIN.lettered(text, (0.12, 0.08, 0.05)), edge=0)


def draw_mailbox(bench: Bench) -> None:
    """A post box with a vaulted top on a post, a red flag and a lid toward +x."""
    bench.bar((0, 0, 0), (0, 0.95, 0), 0.045, WOOD)
    bench.box((0, 1.05, 0), (0.25, 0.1, 0.11), MAIN, edge=0.004)
    bench.put("cylinder", (0.11, 0.25, 0.11), (0, 1.15, 0), MAIN, (0, 0, 90))
    with bench.node("lid", (0.25, 0.95, 0)):
        bench.put("cylinder", (0.115, 0.008, 0.115), (0.256, 1.15, 0), MAIN.toned(0.8), (0, 0, 90))
        bench.box((0.256, 1.05, 0), (0.008, 0.1, 0.115), MAIN.toned(0.8), edge=0)
        bench.ball((0.275, 1.2, 0), 0.018, BRASS)
        bench.socket("handle", (0.28, 1.2, 0))
    with bench.node("flag", (0.05, 1.15, 0.115)):
        bench.box((0.05, 1.25, 0.12), (0.012, 0.13, 0.006), RED)
        bench.box((0.1, 1.34, 0.12), (0.06, 0.04, 0.006), RED)
    bench.socket("inside", (0, 1.0, 0))


def draw_post_box(bench: Bench) -> None:
    """A pillar box with a slot, a plate and a capped top."""
    bench.drum((0, 0.08, 0), 0.3, 0.08, BLACK)
    bench.drum((0, 0.75, 0), 0.26, 0.62, MAIN)
    bench.turned((0, 1.36, 0), [(0.32, 0), (0.32, 0.08), (0.2, 0.18), (0, 0.22)], MAIN)
    bench.box((0.255, 1.2, 0), (0.02, 0.03, 0.14), BLACK)
    bench.box((0.25, 1.26, 0), (0.03, 0.015, 0.16), MAIN)
    with bench.frame((0.262, 0.95, 0), (0, 90, 0)):
        bench.box((0, 0, 0), (0.09, 0.1, 0.006), WHITE.lettered("POST", (0.15, 0.1, 0.1)), edge=0)
    bench.box((0.25, 0.5, 0), (0.018, 0.3, 0.13), MAIN.toned(0.8), edge=0.01)
    bench.socket("mouth", (0.28, 1.2, 0))


def draw_hydrant(bench: Bench) -> None:
    """A fire hydrant with bolts, caps on both sides and a domed top."""
    bench.drum((0, 0.03, 0), 0.17, 0.03, MAIN)
    bench.drum((0, 0.32, 0), 0.115, 0.28, MAIN)
    bench.drum((0, 0.58, 0), 0.15, 0.025, MAIN)
    bench.dome((0, 0.6, 0), (0.125, 0.14, 0.125), 0.0, MAIN)
    bench.bar((0, 0.73, 0), (0, 0.8, 0), 0.03, SECOND)
    for x, z in ((1, 0), (0, 1), (0, -1)):
        bench.bar((0, 0.42, 0), (x * 0.17, 0.42, z * 0.17), 0.07, MAIN)
        bench.bar((x * 0.16, 0.42, z * 0.16), (x * 0.205, 0.42, z * 0.205), 0.08, SECOND)
        bench.bar((x * 0.2, 0.42, z * 0.2), (x * 0.23, 0.42, z * 0.23), 0.025, SECOND)
    for i in range(6):
        a = math.tau * i / 6
        bench.drum((0.14 * math.cos(a), 0.07, 0.14 * math.sin(a)), 0.018, 0.015, STEEL)
    bench.socket("mouth", (0.23, 0.42, 0))


def draw_cone(bench: Bench) -> None:
    """An orange traffic cone with white bands on a square foot."""
    bench.box((0, 0.02, 0), (0.2, 0.02, 0.2), MAIN, edge=0.012)
    bench.cone((0, 0.37, 0), 0.15, 0.33, 0.03, MAIN)
    for y, half in ((0.32, 0.065), (0.53, 0.045)):
        r = 0.15 - 0.12 * (y - 0.04) / 0.66
        bench.cone((0, y, 0), r + 0.18 * half + 0.003, half, r - 0.18 * half + 0.003, SECOND)
    bench.socket("handle", (0, 0.68, 0))


def draw_barrier(bench: Bench) -> None:
    """A road barrier: red and white boards on feet with a lamp."""
    for y in (0.45, 0.85):
        for i in range(6):
            bench.box((-0.75 + 0.3 * i, y, 0), (0.15, 0.11, 0.02), MAIN if i % 2 else SECOND, edge=0)
    for s in (-1, 1):
        bench.bar((s * 0.65, 0, 0), (s * 0.65, 1.0, 0), 0.03, IRON)
        bench.box((s * 0.65, 0.025, 0), (0.05, 0.025, 0.3), IRON)
        bench.drum((s * 0.65, 1.08, 0), 0.07, 0.05, Swatch("lamp", (1.0, 0.6, 0.05), "light", glow=2.5), axis="z")
    bench.socket("top", (0, 0.96, 0))


def draw_bus_stop(bench: Bench) -> None:
    """A glass shelter with a bench, a roof and a sign on a pole."""
    for s in (-1, 1):
        bench.bar((-0.6, 0, s * 1.4), (-0.6, 2.35, s * 1.4), 0.04, MAIN)
        bench.bar((0.5, 0, s * 1.4), (0.5, 2.35, s * 1.4), 0.04, MAIN)
        bench.box((-0.05, 1.25, s * 1.4), (0.5, 0.95, 0.01), CLEAR, edge=0)
    bench.box((-0.6, 1.25, 0), (0.01, 0.95, 1.36), CLEAR, edge=0)
    bench.box((0.05, 2.4, 0), (0.85, 0.06, 1.6), MAIN, edge=0.03)
    bench.box((-0.35, 0.47, 0), (0.18, 0.025, 1.1), WOOD, edge=0.01)
    for z in (-0.8, 0.8):
        bench.bar((-0.4, 0, z), (-0.4, 0.46, z), 0.03, STEEL)
    bench.box((-0.55, 1.45, 0.85), (0.02, 0.5, 0.35), Swatch("poster", (0.95, 0.8, 0.3), "paper"), edge=0)
    bench.bar((0.85, 0, 1.85), (0.85, 2.7, 1.85), 0.03, STEEL)
    bench.drum((0.87, 2.6, 1.85), 0.26, 0.02, SECOND, axis="x")
    with bench.frame((0.895, 2.6, 1.85), (0, 90, 0)):
        bench.box((0, 0, 0), (0.19, 0.09, 0.004), SECOND.lettered("BUS", (0.98, 0.98, 0.98)), edge=0)
    bench.socket("seat", (-0.3, 0.5, -0.4))
    bench.socket("seat_2", (-0.3, 0.5, 0.4))


def draw_parking_meter(bench: Bench) -> None:
    """A meter on a post with a domed window and a coin slot toward +x."""
    bench.bar((0, 0, 0), (0, 1.05, 0), 0.03, STEEL)
    bench.box((0, 1.2, 0), (0.07, 0.14, 0.09), MAIN, edge=0.03)
    bench.put("cylinder", (0.1, 0.07, 0.1), (0, 1.36, 0), MAIN, (0, 0, 90))
    bench.put("cylinder", (0.075, 0.006, 0.075), (0.068, 1.37, 0), PANE, (0, 0, 90))
    bench.box((0.074, 1.37, 0.0), (0.003, 0.03, 0.004), RED, turn=(35, 0, 0), edge=0)
    bench.box((0.072, 1.2, 0), (0.004, 0.022, 0.006), BLACK, edge=0)
    bench.drum((0.075, 1.13, 0), 0.025, 0.01, STEEL, axis="x")


def draw_gas_pump(bench: Bench) -> None:
    """A petrol pump: display, hose in a loop, nozzle, lit globe on top; faces +x."""
    bench.box((0, 0.06, 0), (0.28, 0.06, 0.36), STONE, edge=0.01)
    bench.box((0, 0.85, 0), (0.22, 0.75, 0.3), MAIN, edge=0.05)
    bench.box((0.215, 1.25, 0), (0.012, 0.22, 0.24), WHITE, edge=0.01)
    for i in range(2):
        with bench.frame((0.23, 1.34 - 0.18 * i, 0), (0, 90, 0)):
            bench.box(
                (0, 0, 0),
                (0.18, 0.065, 0.004),
                BLACK.lettered("24.50" if i == 0 else "12.3 L", (0.3, 1.0, 0.4)).glowing(0.4),
                edge=0,
            )
    with bench.node("bulb", (0, 1.75, 0)):
        bench.drum((0, 1.78, 0), 0.17, 0.07, Swatch("globe", (1.0, 0.95, 0.85), "light", glow=1.3), axis="x")
        bench.ring((0, 1.78, 0), 0.17, 0.02, SECOND, axis="x")
    bench.tubes(
        [
            (0.1, 1.4, 0.3),
            (0.16, 1.45, 0.42),
            (0.2, 0.9, 0.52),
            (0.22, 0.35, 0.46),
            (0.24, 0.6, 0.38),
            (0.22, 0.95, 0.36),
        ],
        0.022,
        BLACK,
    )
    bench.box((0.22, 1.0, 0.34), (0.03, 0.09, 0.025), RED, edge=0.015)
    bench.rod((0.22, 1.08, 0.34), (0.3, 1.16, 0.34), 0.014, STEEL)
    bench.socket("handle", (0.22, 1.0, 0.36))


STREET: dict[str, Recipe] = {
    "traffic light": recipe(draw_traffic_light, 3.6, (0.1, 0.11, 0.11), mass=60, material="metal", finish="satin"),
    "street lamp": recipe(draw_street_lamp, 3.85, (0.1, 0.15, 0.13), mass=90, material="metal", finish="satin"),
    "neon sign": recipe(draw_neon_sign, 1.9, (1.0, 0.15, 0.5), (0.1, 0.6, 1.0), mass=15, material="glass", voice="hum"),
    "billboard": recipe(draw_billboard, 7.2, (0.25, 0.26, 0.28), (0.9, 0.3, 0.1), mass=2000, material="metal", finish="matte"),
    "road sign": recipe(draw_road_sign, 2.6, (0.78, 0.05, 0.06), mass=12, material="metal", finish="paint"),
    "notice sign": recipe(draw_notice, 1.8, (0.96, 0.96, 0.94), front="z", mass=15, material="metal", finish="paint"),
    "round sign": recipe(draw_round_sign, 2.25, (0.97, 0.97, 0.96), front="z", mass=12, material="metal", finish="paint"),
    "diamond sign": recipe(draw_diamond_sign, 2.35, (0.98, 0.80, 0.10), front="z", mass=12, material="metal", finish="paint"),
    "signpost": recipe(draw_signpost, 2.3, (0.68, 0.48, 0.28), front="z", mass=20, material="wood", finish="wood"),
    "mailbox": recipe(draw_mailbox, 1.4, (0.55, 0.58, 0.62), mass=10, material="metal", finish="metal"),
    "post box": recipe(draw_post_box, 1.6, (0.78, 0.06, 0.06), mass=200, material="metal", finish="paint"),
    "fire hydrant": recipe(draw_hydrant, 0.8, (0.82, 0.1, 0.07), (0.95, 0.75, 0.15), mass=60, material="metal", finish="paint"),
    "traffic cone": recipe(draw_cone, 0.7, (0.98, 0.4, 0.05), (0.95, 0.95, 0.95), mass=2, material="rubber", finish="plastic"),
    "road barrier": recipe(draw_barrier, 1.9, (0.85, 0.1, 0.08), (0.95, 0.95, 0.94), front="z", mass=20, material="metal", finish="paint"),
    "bus stop": recipe(draw_bus_stop, 3.7, (0.22, 0.24, 0.27), (0.1, 0.45, 0.25), mass=300, material="metal"),
    "parking meter": recipe(draw_parking_meter, 1.46, (0.35, 0.38, 0.42), mass=15, material="metal"),
    "petrol pump": recipe(draw_gas_pump, 1.97, (0.8, 0.1, 0.08), (0.9, 0.75, 0.2), mass=200, material="metal", finish="paint"),
}  # fmt: skip
