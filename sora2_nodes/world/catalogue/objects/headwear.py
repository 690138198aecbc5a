"""What is worn on the head: hats, helmet, crown, mask, glasses."""

from __future__ import annotations

import math

from ..recipe import Recipe, recipe
from ..swatch import BLACK, CHROME, MAIN, PANE, SECOND, Swatch
from ..workbench import Bench

JEWELS = ((0.85, 0.05, 0.12), (0.1, 0.3, 0.85), (0.1, 0.65, 0.3))


def draw_hat(bench: Bench) -> None:
    """A felt hat: brim curled at its sides, dented crown, a band."""
    bench.turned(
        (0, 0.0, 0), [(0.09, 0.005), (0.14, 0.0), (0.165, 0.008), (0.168, 0.014), (0.14, 0.006), (0.09, 0.012)], MAIN
    )
    bench.cone((0, 0.055, 0), 0.096, 0.055, 0.08, MAIN)
    bench.ball((0, 0.108, 0), (0.082, 0.022, 0.078), MAIN)
    bench.ball((0.01, 0.127, 0), (0.055, 0.006, 0.016), MAIN.toned(0.6))
    bench.cone((0, 0.025, 0), 0.099, 0.016, 0.0965, SECOND)
    bench.box((0, 0.026, 0.1), (0.016, 0.014, 0.006), SECOND)
    bench.socket("handle", (0, 0.04, 0.15))


def draw_top_hat(bench: Bench) -> None:
    """A tall silk hat with a band."""
    bench.turned(
        (0, 0, 0), [(0.09, 0.01), (0.13, 0.004), (0.16, 0.016), (0.162, 0.022), (0.13, 0.01), (0.09, 0.016)], MAIN
    )
    bench.turned((0, 0.01, 0), [(0.094, 0), (0.088, 0.08), (0.1, 0.18), (0, 0.182)], MAIN)
    bench.cone((0, 0.04, 0), 0.095, 0.024, 0.0925, SECOND)
    bench.socket("handle", (0, 0.02, 0.15))
    bench.socket("inside", (0, 0.05, 0))


def draw_cap(bench: Bench) -> None:
    """A baseball cap: panels, a button and a curved peak toward +x."""
    bench.dome((0, 0.01, 0), (0.098, 0.115, 0.085), 0.0, MAIN)
    bench.put("shell", (0.105, 0.03, 0.075, 0.2), (0.095, 0.004, 0), SECOND, (0, 0, -6))
    bench.ball((0, 0.126, 0), (0.01, 0.006, 0.01), SECOND)
    for i in range(3):
        with bench.frame((0, 0.01, 0), (0, 60 * i + 30, 0)):
            bench.put("torus", (0.1, 0.0015, 180), (0, 0, 0), MAIN.toned(0.8), (90, 0, 90))
    bench.socket("handle", (0.15, 0.02, 0))


def draw_party_hat(bench: Bench) -> None:
    """A cone with dots and a pompon at its tip."""
    bench.cone((0, 0.15, 0), 0.1, 0.15, 0.004, MAIN)
    for k in range(12):
        y, a = 0.03 + 0.02 * k, 2.4 * k
        r = 0.1 * (1 - y / 0.3) + 0.002
        bench.ball((r * math.cos(a), y, r * math.sin(a)), 0.012, SECOND)
    bench.ball((0, 0.31, 0), 0.025, SECOND)


def draw_helmet(bench: Bench) -> None:
    """A motor-cycle helmet with a visor toward +x and a stripe."""
    bench.ball((0, 0.13, 0), (0.15, 0.13, 0.12), MAIN)
    bench.ball((0.035, 0.07, 0), (0.115, 0.07, 0.105), MAIN)
    with bench.node("lid", (0, 0.15, 0)):
        bench.ball((0.03, 0.145, 0), (0.128, 0.055, 0.112), PANE)
    bench.ball((0, 0.135, 0), (0.151, 0.128, 0.03), SECOND)
    for s in (-1, 1):
        bench.drum((0.0, 0.15, s * 0.115), 0.02, 0.008, CHROME, axis="z")
    bench.socket("handle", (0, 0.02, 0))


def draw_crown(bench: Bench) -> None:
    """A gold crown with points, balls, jewels and a red lining."""
    bench.turned((0, 0, 0), [(0.085, 0), (0.092, 0.006), (0.088, 0.02), (0.092, 0.045)], MAIN)
    bench.ring((0, 0.008, 0), 0.089, 0.007, MAIN)
    bench.ball((0, 0.04, 0), (0.08, 0.045, 0.08), Swatch("lining", (0.6, 0.04, 0.08), "cloth"))
    for i in range(8):
        a = math.tau * i / 8
        x, z = math.cos(a), math.sin(a)
        bench.blade((0.09 * x, 0.04, 0.09 * z), (0.104 * x, 0.105, 0.104 * z), 0.03, 0.003, 0.06, MAIN, (x, 0, z))
        bench.ball((0.105 * x, 0.11, 0.105 * z), 0.009, MAIN)
        bench.ball(
            (0.092 * x, 0.028, 0.092 * z), (0.009, 0.009, 0.009), Swatch("gem", JEWELS[i % 3], "gloss", glow=0.3)
        )
    bench.socket("handle", (0, 0.02, 0.09))


def draw_mask(bench: Bench) -> None:
    """A carnival half mask toward +z with eye holes, gilt edges and a plume."""
    bench.ball((-0.045, 0.06, 0), (0.06, 0.045, 0.012), MAIN, turn=(0, 0, -14))
    bench.ball((0.045, 0.06, 0), (0.06, 0.045, 0.012), MAIN, turn=(0, 0, 14))
    bench.rod((0, 0.05, 0.006), (0, 0.028, 0.012), 0.014, MAIN)
    for s in (-1, 1):
        bench.ball((s * 0.042, 0.06, 0.008), (0.026, 0.014, 0.008), BLACK, turn=(0, 0, s * 14))
        bench.put("torus", (0.03, 0.004, 360), (s * 0.042, 0.06, 0.009), SECOND, (90, 0, 0))
        bench.ball((s * 0.1, 0.09, 0.004), 0.008, SECOND)
    for i in range(7):
        a = math.radians(50 + 13 * i)
        bench.rod(
            (0.0, 0.09, 0),
            (0.11 * math.cos(a), 0.09 + 0.11 * math.sin(a), -0.004),
            0.009,
            Swatch("plume", ((0.6, 0.1, 0.5), (0.1, 0.5, 0.6))[i % 2], "fur"),
            end=0.016,
        )
    bench.ball((0, 0.09, 0.01), 0.011, Swatch("gem", (0.85, 0.05, 0.12), "gloss"))
    bench.rod((-0.1, 0.05, 0), (-0.13, 0.0, 0), 0.004, SECOND)
    bench.socket("handle", (-0.12, 0.01, 0))


def draw_glasses(bench: Bench) -> None:
    """Spectacles with round rims, lenses toward +x, arms behind."""
    for s in (-1, 1):
        bench.ring((0.06, 0.026, s * 0.034), 0.024, 0.0028, MAIN, axis="x")
        bench.drum((0.06, 0.026, s * 0.034), 0.0225, 0.001, Swatch("lens", (0.7, 0.82, 0.9), "glass"), axis="x")
        bench.rod((0.06, 0.034, s * 0.059), (-0.055, 0.034, s * 0.064), 0.0026, MAIN)
        bench.rod((-0.055, 0.034, s * 0.064), (-0.078, 0.006, s * 0.062), 0.0028, MAIN)
    bench.ring((0.06, 0.026, 0), 0.0105, 0.0025, MAIN, axis="x", arc=180)
    bench.socket("handle", (0.06, 0.03, 0.06))


def draw_sunglasses(bench: Bench) -> None:
    """Dark glasses with broad lenses toward +x."""
    for s in (-1, 1):
        bench.box((0.06, 0.026, s * 0.035), (0.004, 0.024, 0.031), MAIN, edge=0.004)
        bench.box((0.0625, 0.0265, s * 0.035), (0.003, 0.019, 0.026), PANE, edge=0.003)
        bench.rod((0.06, 0.04, s * 0.064), (-0.055, 0.036, s * 0.066), 0.0038, MAIN)
        bench.rod((-0.055, 0.036, s * 0.066), (-0.08, 0.006, s * 0.063), 0.0036, MAIN)
    bench.rod((0.062, 0.036, -0.01), (0.062, 0.036, 0.01), 0.0035, MAIN)
    bench.socket("handle", (0.06, 0.03, 0.06))


HEADWEAR: dict[str, Recipe] = {
    "hat": recipe(draw_hat, 0.336, (0.4, 0.28, 0.18), (0.15, 0.1, 0.08), mass=0.15, material="fabric", finish="cloth"),
    "top hat": recipe(draw_top_hat, 0.324, (0.06, 0.06, 0.07), (0.6, 0.08, 0.1), mass=0.2, material="fabric", finish="satin"),
    "cap": recipe(draw_cap, 0.3, (0.12, 0.25, 0.6), (0.8, 0.1, 0.1), mass=0.1, material="fabric", finish="cloth"),
    "party hat": recipe(draw_party_hat, 0.3, (0.9, 0.2, 0.35), (0.98, 0.85, 0.2), mass=0.05, material="fabric", finish="paper"),
    "helmet": recipe(draw_helmet, 0.3, (0.8, 0.1, 0.08), (0.95, 0.95, 0.95), mass=1.3, material="plastic", finish="gloss"),
    "crown": recipe(draw_crown, 0.228, (0.95, 0.74, 0.25), mass=0.9, material="metal", finish="metal"),
    "mask": recipe(draw_mask, 0.24, (0.45, 0.06, 0.3), (0.92, 0.72, 0.25), front="z", mass=0.1, material="plastic", finish="satin"),
    "glasses": recipe(draw_glasses, 0.144, (0.12, 0.1, 0.1), mass=0.03, material="plastic", finish="gloss"),
    "sunglasses": recipe(draw_sunglasses, 0.146, (0.07, 0.07, 0.08), mass=0.03, material="plastic", finish="gloss"),
}  # fmt: skip
