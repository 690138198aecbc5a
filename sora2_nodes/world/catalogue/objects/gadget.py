"""Electronic things: phone, laptop, tablet, computer, camera, microphone, headphones, printer, radio, game pad."""

from __future__ import annotations

import math

from ..recipe import Recipe, recipe, turned_joint
from ..swatch import BLACK, CHROME, GREY, IRON, MAIN, PANE, RED, SCREEN, SECOND, STEEL, WHITE, Swatch
from ..workbench import Bench

ICONS = (
    (0.95, 0.3, 0.25),
    (0.98, 0.75, 0.15),
    (0.3, 0.75, 0.35),
    (0.25, 0.55, 0.95),
    (0.65, 0.35, 0.85),
    (0.95, 0.95, 0.95),
)


def draw_selfie_stick(bench: Bench) -> None:
    """A telescopic rod with a grip, a phone in the clamp at its end."""
    bench.rod((0, 0, 0), (0, 0.16, 0), 0.017, BLACK)
    bench.bar((0, 0.16, 0), (0, 0.80, 0), 0.008, MAIN)
    bench.box((0, 0.82, 0), (0.024, 0.022, 0.016), BLACK, edge=0.006)
    bench.box((0, 0.87, 0), (0.085, 0.042, 0.006), BLACK.of("gloss"), edge=0.005)
    bench.box((0, 0.87, 0.0065), (0.078, 0.037, 0.001), SCREEN.glowing(0.9), edge=0)
    bench.socket("handle", (0, 0.08, 0))


def draw_phone(bench: Bench, *, tall: float = 0.075, wide: float = 0.036, icons: int = 4) -> None:
    """A slab that leans a little back on its edge, screen toward +z: lit, with icons and cameras behind."""
    with bench.frame((0, tall, 0)):
        bench.box((0, 0, 0), (wide, tall, 0.0042), MAIN, edge=0.004)
        bench.box((0, 0, 0.0042), (wide * 0.95, tall * 0.975, 0.0008), BLACK.of("gloss"), edge=0)
        bench.box((0, 0, 0.0048), (wide * 0.9, tall * 0.93, 0.0006), SCREEN.glowing(0.9), edge=0)
        pitch = wide * 1.7 / icons
        for i in range(icons):
            for k in range(icons + 1):
                look = Swatch("icon", ICONS[(i + 2 * k) % 6], "light", glow=0.9)
                bench.box(
                    (-wide * 0.85 + pitch * (i + 0.5), tall * 0.72 - pitch * 1.25 * k, 0.0056),
                    (pitch * 0.34, pitch * 0.34, 0.0004),
                    look,
                    edge=0,
                )
        bench.rod((-wide * 0.25, tall * 0.94, 0.0056), (wide * 0.25, tall * 0.94, 0.0056), 0.002, BLACK)
        bench.box((-wide * 0.5, tall * 0.72, -0.005), (wide * 0.36, wide * 0.36, 0.0012), MAIN.toned(0.8), edge=0.001)
        for dx, dy in ((-0.15, 0.15), (-0.15, -0.15), (0.15, 0.0)):
            bench.drum((-wide * 0.5 + wide * dx, tall * 0.72 + wide * dy, -0.0062), wide * 0.12, 0.001, PANE, axis="z")
        bench.socket("handle", (0, -tall * 0.3, -0.004), (0, 90, 0))  # its screen toward who holds it
        bench.socket("screen", (0, 0, 0.006))


def draw_laptop(bench: Bench) -> None:
    """An open laptop for a user at +x: keys, pad, and a lid hinged at -x whose screen glows."""
    bench.box((0, 0.009, 0), (0.115, 0.008, 0.16), MAIN, edge=0.006)
    bench.box((-0.02, 0.0172, 0), (0.058, 0.0008, 0.145), BLACK, edge=0)
    for i in range(5):
        for k in range(11 if i < 4 else 5):
            wide = 0.0105 if i < 4 or k != 2 else 0.042
            z = -0.132 + 0.0264 * k if i < 4 else (-0.125, -0.09, 0.0, 0.09, 0.125)[k]
            bench.box((-0.068 + 0.0235 * i, 0.019, z), (0.0088, 0.0014, wide), GREY.toned(0.45), edge=0)
    bench.box((0.075, 0.0174, 0), (0.03, 0.0006, 0.045), MAIN.toned(0.8), edge=0)
    with bench.node("lid", (-0.113, 0.016, 0)), bench.frame((-0.113, 0.016, 0), (0, 0, 18)):
        bench.box((0, 0.11, 0), (0.005, 0.108, 0.16), MAIN, edge=0.0045)
        bench.box((0.0048, 0.11, 0), (0.0012, 0.1, 0.152), BLACK, edge=0)
        bench.box((0.006, 0.113, 0), (0.0008, 0.091, 0.145), SCREEN, edge=0)
        for y, z, half in ((0.17, -0.06, 0.06), (0.15, -0.05, 0.07), (0.13, -0.07, 0.05)):
            bench.box((0.0072, y, z), (0.0004, 0.004, half), WHITE.glowing(1.2), edge=0)
        bench.box(
            (0.0072, 0.1, 0.08), (0.0004, 0.045, 0.045), Swatch("window", (0.98, 0.8, 0.4), "light", glow=1.0), edge=0
        )
        bench.drum((-0.0055, 0.11, 0), 0.018, 0.0008, CHROME, axis="x")
        bench.socket("screen", (0.008, 0.113, 0))
    bench.state("shut", lid=turned_joint(z=-108))
    bench.socket("left_hand", (0.04, 0.025, -0.06))
    bench.socket("right_hand", (0.04, 0.025, 0.06))
    bench.socket("handle", (0.0, 0.0, 0.0))


def draw_computer(bench: Bench) -> None:
    """A desktop: screen on its stand, tower with a lamp, keyboard and mouse before it (+x)."""
    bench.box((-0.12, 0.33, 0), (0.018, 0.18, 0.3), MAIN, edge=0.012)
    bench.box((-0.101, 0.335, 0), (0.003, 0.16, 0.283), SCREEN, edge=0)
    for y, z, half in ((0.44, -0.1, 0.12), (0.41, -0.13, 0.09), (0.38, -0.11, 0.11)):
        bench.box((-0.097, y, z), (0.001, 0.006, half), WHITE.glowing(1.2), edge=0)
    bench.box((-0.097, 0.3, 0.12), (0.001, 0.08, 0.1), Swatch("window", (0.98, 0.75, 0.35), "light", glow=1.0), edge=0)
    bench.rod((-0.14, 0.02, 0), (-0.14, 0.3, 0), 0.018, GREY)
    bench.box((-0.13, 0.008, 0), (0.09, 0.008, 0.12), GREY, edge=0.006)
    bench.box((-0.1, 0.2, 0.46), (0.2, 0.2, 0.09), MAIN, edge=0.01)
    bench.box((0.102, 0.33, 0.46), (0.004, 0.02, 0.07), BLACK, edge=0)
    bench.drum((0.103, 0.24, 0.46), 0.012, 0.003, Swatch("lamp", (0.3, 0.8, 1.0), "light", glow=4), axis="x")
    bench.box((0.102, 0.1, 0.46), (0.003, 0.06, 0.07), BLACK.patterned("stripes", 0.014, (0.25, 0.25, 0.25)), edge=0)
    bench.box((0.12, 0.012, -0.02), (0.07, 0.01, 0.22), SECOND, edge=0.006)
    for i in range(4):
        for k in range(12):
            bench.box((0.073 + 0.031 * i, 0.024, -0.215 + 0.0355 * k), (0.012, 0.004, 0.014), GREY.toned(0.6), edge=0)
    bench.ball((0.12, 0.014, 0.27), (0.05, 0.02, 0.03), SECOND)
    bench.socket("left_hand", (0.13, 0.03, -0.1))
    bench.socket("right_hand", (0.13, 0.03, 0.08))
    bench.socket("screen", (-0.09, 0.335, 0))


def draw_camera(bench: Bench) -> None:
    """A reflex camera: lens toward +x, prism, grip, flash shoe, shutter button."""
    bench.box((0, 0.045, 0), (0.03, 0.045, 0.068), MAIN, edge=0.012)
    bench.box((-0.002, 0.095, 0), (0.028, 0.017, 0.03), MAIN, edge=0.012)
    bench.box((0.0, 0.045, 0), (0.031, 0.028, 0.069), SECOND, edge=0.01)
    bench.box((0.028, 0.045, -0.052), (0.016, 0.042, 0.016), SECOND, edge=0.014)
    for x, r, half, look in ((0.045, 0.037, 0.018, BLACK), (0.068, 0.034, 0.008, GREY), (0.088, 0.036, 0.014, BLACK)):
        bench.drum((x, 0.045, 0), r, half, look, axis="x")
    bench.ring((0.101, 0.045, 0), 0.033, 0.003, STEEL, axis="x")
    bench.put("shell", (0.03, 0.012, 0.03, 0.0), (0.095, 0.045, 0), PANE, (0, 0, -90))
    bench.drum((0.02, 0.095, -0.05), 0.009, 0.005, STEEL)
    bench.drum((-0.005, 0.095, 0.048), 0.014, 0.007, BLACK)
    bench.box((0.028, 0.085, 0.045), (0.005, 0.006, 0.006), RED, edge=0)
    bench.box((-0.031, 0.045, 0), (0.001, 0.026, 0.036), SCREEN.glowing(0.5), edge=0)
    bench.socket("handle", (0.01, 0.03, -0.06))
    bench.socket("left_hand", (0.07, 0.01, 0.0))


def draw_video_camera(bench: Bench) -> None:
    """A film camera on a tripod, lens toward +x, with two reels."""
    for i in range(3):
        a = math.tau * i / 3
        bench.rod((0, 1.05, 0), (0.42 * math.cos(a), 0.01, 0.42 * math.sin(a)), 0.022, SECOND, end=0.015)
    bench.drum((0, 1.08, 0), 0.06, 0.035, BLACK)
    with bench.node("turntable", (0, 1.12, 0)):
        bench.box((0, 1.26, 0), (0.2, 0.13, 0.1), MAIN, edge=0.02)
        for x in (-0.11, 0.11):
            bench.drum((x, 1.5, 0), 0.12, 0.035, MAIN, axis="z")
            bench.drum((x, 1.5, 0), 0.035, 0.042, STEEL, axis="z")
        bench.bar((0.2, 1.26, 0), (0.34, 1.26, 0), 0.055, BLACK, end=0.065)
        bench.drum((0.345, 1.26, 0), 0.055, 0.004, PANE, axis="x")
        bench.box((0.38, 1.335, 0), (0.05, 0.005, 0.075), BLACK, turn=(0, 0, 18))
        bench.rod((-0.2, 1.3, 0.06), (-0.28, 1.3, 0.06), 0.03, BLACK)
        bench.drum((-0.05, 1.3, 0.1), 0.012, 0.006, RED.glowing(3), axis="z")
        bench.rod((-0.15, 1.14, 0.05), (-0.45, 1.0, 0.1), 0.012, BLACK)
        bench.socket("handle", (-0.43, 1.01, 0.1))
        bench.socket("mouth", (0.35, 1.26, 0))


def draw_microphone(bench: Bench) -> None:
    """A hand microphone on a table stand: mesh head, band, tapered body."""
    bench.turned((0, 0, 0), [(0.07, 0), (0.068, 0.012), (0.012, 0.02)], BLACK)
    bench.bar((0, 0.015, 0), (0, 0.1, 0), 0.006, STEEL)
    with bench.frame((0, 0.11, 0), (0, 0, 0)):
        bench.rod((0, 0.0, 0), (0, 0.14, 0), 0.012, MAIN, end=0.02)
        bench.drum((0, 0.155, 0), 0.025, 0.006, SECOND)
        bench.ball((0, 0.185, 0), (0.03, 0.034, 0.03), STEEL.patterned("checker", 0.006, (0.3, 0.31, 0.33)))
        bench.box((0.016, 0.09, 0), (0.004, 0.012, 0.005), RED)
    bench.socket("handle", (0, 0.17, 0))
    bench.socket("mouth", (0, 0.33, 0))


def draw_headphones(bench: Bench) -> None:
    """A padded band over two ear cups."""
    bench.ring((0, 0.08, 0), 0.085, 0.011, MAIN, axis="x", arc=200)
    bench.ring((0, 0.083, 0), 0.083, 0.013, BLACK, axis="x", arc=90)
    for s in (-1, 1):
        bench.rod((0, 0.08, s * 0.088), (0, 0.05, s * 0.09), 0.008, STEEL)
        bench.put("cylinder", (0.042, 0.014, 0.042), (0, 0.042, s * 0.082), MAIN, (90, 0, 0))
        bench.put("torus", (0.028, 0.014, 360), (0, 0.042, s * 0.064), BLACK, (90, 0, 0))
        bench.put("cylinder", (0.026, 0.003, 0.026), (0, 0.042, s * 0.098), SECOND, (90, 0, 0))
    bench.socket("handle", (0, 0.17, 0))


def draw_printer(bench: Bench) -> None:
    """A printer with paper behind, a sheet coming out toward +x, buttons and a lamp."""
    bench.box((0, 0.1, 0), (0.2, 0.09, 0.24), MAIN, edge=0.025)
    bench.box((-0.05, 0.2, 0), (0.13, 0.02, 0.2), SECOND, edge=0.015)
    bench.box((0.195, 0.08, 0), (0.012, 0.035, 0.18), BLACK, edge=0)
    with bench.node("page", (0.2, 0.075, 0)):
        bench.box((0.27, 0.07, 0), (0.1, 0.0008, 0.105), WHITE.of("paper"), turn=(0, 0, -8), edge=0)
        bench.box(
            (0.27, 0.0722, -0.02),
            (0.07, 0.0006, 0.06),
            BLACK.patterned("bands", 0.03, (0.95, 0.95, 0.93)),
            turn=(0, 0, -8),
            edge=0,
        )
    bench.box((0.27, 0.045, 0), (0.09, 0.006, 0.14), SECOND, turn=(0, 0, -5))
    bench.box((-0.2, 0.3, 0), (0.004, 0.14, 0.105), WHITE.of("paper"), turn=(0, 0, 18), edge=0)
    bench.box((0.12, 0.195, 0.17), (0.04, 0.006, 0.045), SCREEN, turn=(0, 0, -20), edge=0)
    for i in range(3):
        bench.drum(
            (0.14, 0.192, 0.05 - 0.05 * i),
            0.01,
            0.005,
            Swatch("lamp", ((0.2, 0.9, 0.3), (0.9, 0.6, 0.1), (0.6, 0.6, 0.6))[i], "light", glow=1),
        )
    bench.socket("mouth", (0.28, 0.075, 0))


def draw_radio(bench: Bench) -> None:
    """An old wooden radio: round speaker cloth, dial, two knobs, aerial; faces +x."""
    bench.box((0, 0.11, 0), (0.07, 0.11, 0.17), MAIN, edge=0.03)
    bench.drum((0.067, 0.12, -0.06), 0.075, 0.006, SECOND.patterned("checker", 0.012, (0.55, 0.45, 0.3)), axis="x")
    bench.ring((0.07, 0.12, -0.06), 0.076, 0.005, CHROME, axis="x")
    bench.box(
        (0.07, 0.16, 0.085),
        (0.004, 0.03, 0.065),
        Swatch("dial", (1.0, 0.85, 0.55), "light", "bands", (0.5, 0.35, 0.15), 0.012, glow=0.7),
        edge=0,
    )
    for z in (0.05, 0.12):
        bench.drum((0.078, 0.075, z), 0.02, 0.012, CHROME, axis="x")
    bench.rod((-0.02, 0.21, 0.13), (-0.02, 0.45, 0.24), 0.003, CHROME)
    bench.ring((0, 0.215, 0), 0.07, 0.007, IRON, axis="x", arc=150)
    bench.socket("handle", (0, 0.28, 0))


def draw_game_pad(bench: Bench) -> None:
    """A game controller: two grips, sticks, a cross, four coloured buttons, tilted toward the viewer."""
    with bench.frame((0, 0.035, 0), (38, 0, 0)):
        bench.box((0, 0, 0), (0.06, 0.016, 0.035), MAIN, edge=0.015)
        for s in (-1, 1):
            bench.rod((s * 0.052, 0, 0.0), (s * 0.066, -0.004, 0.052), 0.022, MAIN, end=0.016)
            bench.drum((s * 0.025, 0.02, 0.018), 0.012, 0.008, BLACK)
            bench.ball((s * 0.025, 0.03, 0.018), (0.013, 0.004, 0.013), BLACK)
        for half in ((0.013, 0.003, 0.0045), (0.0045, 0.003, 0.013)):
            bench.box((-0.05, 0.018, -0.008), half, BLACK)
        for i in range(4):
            a = math.tau * i / 4
            bench.ball(
                (0.05 + 0.011 * math.cos(a), 0.017, -0.008 + 0.011 * math.sin(a)),
                (0.0055, 0.004, 0.0055),
                Swatch("button", ICONS[i], "gloss"),
            )
        bench.box((0, 0.017, -0.012), (0.012, 0.002, 0.006), SCREEN, edge=0)
        bench.socket("left_hand", (-0.065, -0.01, 0.05))
        bench.socket("right_hand", (0.065, -0.01, 0.05))


GADGETS: dict[str, Recipe] = {
    "selfie stick": recipe(draw_selfie_stick, 0.92, (0.72, 0.74, 0.78), front="z", mass=0.25, material="metal", finish="metal"),
    "phone": recipe(draw_phone, 0.15, (0.12, 0.13, 0.15), front="z", mass=0.18, material="glass", voice="phone", finish="gloss"),
    "tablet": recipe(draw_phone, 0.26, (0.6, 0.62, 0.65), front="z", mass=0.5, material="glass", finish="brushed", tall=0.13, wide=0.09),
    "laptop": recipe(draw_laptop, 0.33, (0.66, 0.68, 0.71), mass=1.6, material="metal", voice="keys", finish="brushed"),
    "computer": recipe(draw_computer, 0.88, (0.14, 0.14, 0.16), (0.85, 0.86, 0.88), mass=12, material="plastic", voice="computer", finish="plastic"),
    "camera": recipe(draw_camera, 0.14, (0.1, 0.1, 0.11), (0.16, 0.16, 0.17), mass=0.8, material="plastic", voice="shutter"),
    "film camera": recipe(draw_video_camera, 1.63, (0.13, 0.13, 0.15), (0.5, 0.33, 0.18), mass=14, material="metal", voice="camera"),
    "microphone": recipe(draw_microphone, 0.33, (0.14, 0.14, 0.15), (0.75, 0.76, 0.78), mass=0.5, material="metal"),
    "headphones": recipe(draw_headphones, 0.2, (0.85, 0.2, 0.15), (0.9, 0.9, 0.92), mass=0.3, material="plastic", finish="gloss"),
    "printer": recipe(draw_printer, 0.64, (0.86, 0.86, 0.85), (0.3, 0.31, 0.33), mass=8, material="plastic", voice="printer"),
    "radio": recipe(draw_radio, 0.45, (0.5, 0.28, 0.14), (0.75, 0.65, 0.45), mass=3, material="wood", voice="radio", finish="wood"),
    "game pad": recipe(draw_game_pad, 0.168, (0.9, 0.9, 0.92), front="z", mass=0.25, material="plastic", finish="plastic"),
}  # fmt: skip
