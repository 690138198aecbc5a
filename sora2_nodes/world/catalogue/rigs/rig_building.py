"""Builds apparatus by its row: a drawing in metres, its colours, its stuff and its mass."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from ...assembly import Assembly, bounds
from ...primitives import RGB
from ..recipe import settled
from ..repainting import resized
from ..workbench import Bench
from . import hands, holders, hung_covers, soft_goods, table_goods, turned_rigs, vessels_of_liquid

INK: RGB = (0.06, 0.06, 0.065)


@dataclass(frozen=True, kw_only=True)
class Row:
    """One kind of apparatus. hangs: its origin is where it holds, and stays there."""

    draw: Callable[..., None]
    main: RGB
    second: RGB = INK
    finish: str = "satin"
    mass: float = 0.3  # kg
    material: str = "plastic"
    round: bool = False
    hangs: bool = False


def _row(draw: Callable[..., None], main: RGB, second: RGB = INK, **more: Any) -> Row:
    return Row(draw=draw, main=main, second=second, **more)


WOOD, CARD, PALE_WOOD = (0.72, 0.52, 0.32), (0.74, 0.58, 0.38), (0.86, 0.72, 0.52)
RIGS: dict[str, Row] = {
    "plain table": _row(table_goods.draw_table, WOOD, finish="wood", mass=30, material="wood", hangs=True),
    "grabber tool": _row(holders.draw_grabber, (0.10, 0.32, 0.80), finish="rubber", hangs=True),
    "hook": _row(holders.draw_hook, (0.45, 0.46, 0.48), material="metal", hangs=True),
    "rotating platform": _row(turned_rigs.draw_platform, INK, (0.85, 0.85, 0.85), mass=1.0),
    "air pump": _row(turned_rigs.draw_pump, (0.14, 0.14, 0.16), (0.80, 0.10, 0.10), mass=1.0),
    "balloon": _row(turned_rigs.draw_balloon, (0.85, 0.12, 0.12), finish="gloss", mass=0.003, material="rubber"),
    "ball cradle": _row(turned_rigs.draw_cradle, (0.80, 0.81, 0.84), finish="chrome", material="metal", mass=1.2),
    "wooden rod": _row(turned_rigs.draw_rod, WOOD, finish="wood", material="wood", mass=0.05, hangs=True),
    "paint brush": _row(turned_rigs.draw_brush, WOOD, (0.30, 0.22, 0.16), finish="wood", material="wood", mass=0.03, hangs=True),
    "matchstick": _row(turned_rigs.draw_match, PALE_WOOD, (0.75, 0.12, 0.08), finish="wood", material="wood", mass=0.001, hangs=True),
    "match bundle": _row(turned_rigs.draw_match_bundle, PALE_WOOD, (0.75, 0.12, 0.08), finish="wood", material="wood", mass=0.01),
    "held match": _row(turned_rigs.draw_held_match, PALE_WOOD, (0.75, 0.12, 0.08), finish="wood", material="wood", mass=0.001),
    "incense stick": _row(turned_rigs.draw_incense, (0.36, 0.22, 0.14), (0.40, 0.28, 0.16), material="wood", mass=0.01),
    "tall candle": _row(table_goods.draw_candle, (0.95, 0.92, 0.84), (0.30, 0.22, 0.10), mass=0.2),
    "hand": _row(hands.draw_hand, (0.22, 0.36, 0.62), mass=0.5, material="flesh", hangs=True),
    "pressing hand": _row(hands.draw_pressing_hand, (0.22, 0.36, 0.62), mass=0.5, material="flesh", hangs=True),
    "squeeze tube": _row(hands.draw_squeeze_tube, (0.93, 0.94, 0.96), (0.15, 0.45, 0.80), mass=0.1),
    "soft cloth": _row(hands.draw_soft_cloth, (0.40, 0.62, 0.82), finish="cloth", mass=0.05, material="fabric"),
    "film sheet": _row(hands.draw_film, (0.86, 0.92, 0.96), (0.35, 0.36, 0.40), mass=0.1),
    "needle": _row(hands.draw_needle, (0.80, 0.81, 0.84), finish="chrome", mass=0.002, material="metal"),
    "foam block": _row(table_goods.draw_block, (0.97, 0.97, 0.96), finish="matte", mass=0.01),
    "droplet": _row(hands.draw_droplet, (0.5, 0.76, 0.95), mass=0.01, material="glass", hangs=True),
    "water trail": _row(hands.draw_water_trail, (0.6, 0.8, 0.95), mass=0.01, material="glass", hangs=True),
    "puddle": _row(hands.draw_puddle, (0.5, 0.72, 0.86), mass=0.1, material="glass", hangs=True),
    "blobs": _row(hands.draw_blobs, (0.62, 0.78, 0.86), finish="gloss", mass=0.1, material="glass", hangs=True),
    "water basin": _row(hands.draw_basin, (0.72, 0.70, 0.66), finish="stone", mass=8.0, material="stone"),
    "wide pane": _row(hands.draw_wide_pane, (0.80, 0.90, 0.94), (0.30, 0.31, 0.33), mass=2.0, material="glass"),
    "metal sheet": _row(hands.draw_metal_sheet, (0.78, 0.80, 0.82), (0.4, 0.4, 0.42), finish="metal", mass=1.0, material="metal"),
    "tea light": _row(table_goods.draw_tea_light, (0.95, 0.94, 0.90), mass=0.02),
    "standing card": _row(table_goods.draw_standing_card, (0.95, 0.95, 0.93), finish="paper", mass=0.02, material="fabric"),
    "kettlebell": _row(holders.draw_kettlebell, (0.09, 0.09, 0.10), (0.92, 0.92, 0.92), mass=13.6, material="metal"),
    "steel weight": _row(holders.draw_weight, (0.55, 0.56, 0.60), finish="metal", mass=2.0, material="metal"),
    "beverage dispenser": _row(vessels_of_liquid.draw_dispenser, (0.88, 0.94, 0.96), (0.60, 0.62, 0.66), mass=3.0, material="glass"),
    "tall glass": _row(vessels_of_liquid.draw_tall_glass, (0.88, 0.94, 0.96), mass=0.4, material="glass"),
    "bowl": _row(vessels_of_liquid.draw_bowl, (0.92, 0.92, 0.90), finish="gloss", mass=0.5, material="stone"),
    "baking pan": _row(vessels_of_liquid.draw_pan, INK, mass=0.6, material="metal"),
    "clear cover": _row(hung_covers.draw_clear_box, (0.86, 0.94, 0.96), mass=0.5, material="glass"),
    "clear jar": _row(hung_covers.draw_clear_jar, (0.86, 0.94, 0.96), mass=0.5, material="glass"),
    "woven basket": _row(hung_covers.draw_basket, (0.66, 0.46, 0.24), (0.40, 0.26, 0.12), finish="matte", mass=0.4, material="wood"),
    "silk cloth": _row(hung_covers.draw_cloth, (0.82, 0.20, 0.34), (0.60, 0.10, 0.22), mass=0.05, material="fabric"),
    "paper sheet": _row(soft_goods.draw_sheet, (0.95, 0.95, 0.93), finish="paper", mass=0.005, material="fabric"),
    "torn sheet": _row(soft_goods.draw_torn_sheet, (0.95, 0.95, 0.93), finish="paper", mass=0.005, material="fabric", hangs=True),
    "bridge sheet": _row(soft_goods.draw_bridge_sheet, (0.95, 0.95, 0.93), finish="paper", mass=0.005, material="fabric", hangs=True),
    "paper clip": _row(soft_goods.draw_paper_clip, (0.75, 0.76, 0.80), finish="chrome", mass=0.001, material="metal"),
    "paper ball": _row(soft_goods.draw_paper_ball, (0.95, 0.95, 0.93), finish="paper", mass=0.005, material="fabric"),
    "pillow": _row(soft_goods.draw_cushion, (0.94, 0.93, 0.90), finish="cloth", mass=0.5, material="fabric"),
    "sponge": _row(soft_goods.draw_sponge, (0.95, 0.80, 0.25), (0.80, 0.64, 0.14), finish="matte", mass=0.02, material="fabric"),
    "styrofoam cup": _row(soft_goods.draw_foam_cup, (0.96, 0.96, 0.95), finish="matte", mass=0.005),
    "fabric box": _row(soft_goods.draw_fabric_box, (0.36, 0.40, 0.20), finish="cloth", mass=0.4, material="fabric"),
    "lampshade": _row(soft_goods.draw_lampshade, (0.93, 0.88, 0.76), finish="cloth", mass=0.3, material="fabric"),
    "projection screen": _row(table_goods.draw_screen, (0.95, 0.95, 0.95), mass=4, hangs=True),
    "upright mirror": _row(table_goods.draw_mirror, (0.30, 0.22, 0.16), mass=3, material="glass"),
    "brick": _row(table_goods.draw_brick, (0.60, 0.59, 0.57), (0.54, 0.53, 0.51), finish="stone", mass=3, material="stone"),
    "glass sheet": _row(table_goods.draw_pane, (0.84, 0.95, 0.94), (0.40, 0.72, 0.66), mass=1.2, material="glass"),
    "flat pane": _row(table_goods.draw_flat_pane, (0.86, 0.95, 0.96), (0.55, 0.78, 0.80), mass=0.5, material="glass"),
    "cardboard ramp": _row(table_goods.draw_ramp, CARD, (0.56, 0.42, 0.26), finish="matte", mass=0.1, material="wood"),
    "paint blob": _row(table_goods.draw_paint, (0.80, 0.08, 0.08), finish="gloss", mass=0.01),
    "paint trail": _row(table_goods.draw_trail, (0.80, 0.08, 0.08), finish="gloss", mass=0.01, hangs=True),
    "short pipe": _row(table_goods.draw_pipe, INK, (0.02, 0.02, 0.02), finish="plastic", mass=0.3),
    "crate": _row(table_goods.draw_crate, INK, mass=1.0),
    "stream": _row(vessels_of_liquid.draw_stream, (0.8, 0.1, 0.1), finish="gloss", mass=0.01, hangs=True),
    "toy block": _row(table_goods.draw_block, WOOD, (0.50, 0.34, 0.20), finish="wood", mass=0.1, material="wood"),
    "marble track": _row(table_goods.draw_track, (0.16, 0.52, 0.80), (0.85, 0.30, 0.20), mass=0.2, hangs=True),
    "whiteboard": _row(table_goods.draw_whiteboard, (0.96, 0.97, 0.98), (0.60, 0.61, 0.64), mass=6, hangs=True),
}  # fmt: skip


def rig(
    name: str, *, colour: RGB | None = None, second: RGB | None = None, size: float = 1.0, **shape: Any
) -> Assembly:
    """Build a row of RIGS; size multiplies every length. shape: what its drawing takes beside."""
    row = RIGS[name]
    bench = Bench(main=colour or row.main, second=second or row.second, finish=row.finish, pattern_scale=0.02)
    row.draw(bench, **shape)
    made = Assembly(
        name=name, family="apparatus", primitives=tuple(bench.primitives), nodes=tuple(bench.nodes), sockets=dict(bench.sockets),
        round=row.round, material=row.material, states=dict(bench.states), mass=row.mass,
    )  # fmt: skip
    made = made if row.hangs else settled(made)
    low, high = bounds(made)
    half = (high - low) / 2
    made = _with_half(made, np.maximum(half, 1e-3))
    return resized(made, size)


def _with_half(made: Assembly, half: np.ndarray) -> Assembly:
    from dataclasses import replace

    return replace(made, half=(float(half[0]), float(half[1]), float(half[2])))


def drawn(name: str, draw: Callable[[Bench], None]) -> Assembly:
    """What a drawing makes by itself, where it was drawn."""
    bench = Bench(main=INK, second=INK)
    draw(bench)
    return Assembly(name=name, family="apparatus", primitives=tuple(bench.primitives), nodes=tuple(bench.nodes))
