"""Rays through solids that bend light: where they land, by geometry alone; and scenes without any, in which nothing changes."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest

from sora2_nodes.world.assembly import placed
from sora2_nodes.world.display import Ground
from sora2_nodes.world.primitives import KINDS, LENSES, Primitive
from sora2_nodes.world.tracing.bodies import INDEX, THICK, rows_at, still_rows
from sora2_nodes.world.tracing.clear.refraction import LENGTH, NORMAL, PLACE, TINT, bend, bent, lenses_of
from sora2_nodes.world.tracing.compiled import entry
from sora2_nodes.world.tracing.gbuffer import Tracer
from sora2_nodes.world.tracing.maps import NOTHING
from sora2_nodes.world.tracing.probing.probe_rays import bundled, bundles_of
from sora2_nodes.world.tracing.raster import GROUND, SKY
from sora2_nodes.world.tracing.table import linear, table_of

from .displays import ball, display, each_kind

BARE = Ground(pattern="none")
FAR = np.array([0.0, 0.0, 9.0])
W, H = 128, 72


@entry
def follow(lenses, rows, bodies, bundles, profile, start, way, far, out):
    """Write what `bend` gives for the first row, since only kernels can call it."""
    out[0], out[1], out[2], out[3], out[4], out[5], out[6], out[7], _, out[8], _, _ = bend(
        lenses, rows, 0, bodies, bundles, profile, 0.0, start[0], start[1], start[2], way[0], way[1], way[2], far
    )


@entry
def past(ratio, way, normal, out):
    """Write what `bent` gives."""
    out[0], out[1], out[2], out[3] = bent(ratio, way[0], way[1], way[2], normal[0], normal[1], normal[2])


def mirrored(index, cosine):
    """Share of light that is mirrored (Schlick 1994)."""
    straight = ((index - 1) / (index + 1)) ** 2
    return straight + (1 - straight) * (1 - cosine) ** 5


def followed(things, start, way, far):
    """Follow a ray of the display's first thing: place where it leaves, direction, distance and row of what it meets, share of red."""
    made = display(*things)
    table = table_of(made)
    rows = rows_at(still_rows(table.solids), table, 0)
    lenses, solid = lenses_of(rows, FAR), np.flatnonzero(rows[:, INDEX] == 0)
    order, ends = bundled(rows[solid])
    bodies = np.ascontiguousarray(rows[solid[order]])
    profile = table.solids.profile.astype(float)
    way = np.array(way, float) / np.linalg.norm(way)
    out = np.zeros(9)
    follow(lenses, rows, bodies, bundles_of(bodies, ends), profile, np.array(start, float), way, float(far), out)
    return out[:3], out[3:6], out[6], int(out[7] if out[7] < 0 else solid[order[int(out[7])]]), out[8]


def clear(kind, size, finish="crystal", **other):
    return Primitive(kind=kind, size=size, finish=finish, colour=(1, 1, 1), **other)


@pytest.mark.parametrize("finish", LENSES)
@pytest.mark.parametrize("off", [0.0, 0.2, 0.45, 0.7])
def test_a_ray_through_a_ball_lands_where_snell_says(finish, off):
    index = LENSES[finish][0]
    wall = Primitive(kind="box", size=(9, 9, 0.1, 0), at=(0, 0, -5))
    start = np.array([off, 0.0, 5.0])
    far = 5.0 - math.sqrt(1 - off * off)
    place, way, stop, met, _ = followed((clear("ellipsoid", (1, 1, 1), finish), wall), start, (0, 0, -1), far)
    outside, inside = math.asin(off), math.asin(off / index)
    turned, around = (
        2 * (outside - inside),
        math.pi - 2 * inside,
    )  # deviation; angle from where it comes in to where it goes out
    left = np.array([math.sin(outside + around), 0.0, math.cos(outside + around)])
    assert np.allclose(place, left, atol=1e-6)
    assert np.allclose(way, (-math.sin(turned), 0, -math.cos(turned)), atol=1e-6)
    assert met == 1 and np.allclose((place + stop * way)[2], -4.9, atol=1e-6)


@pytest.mark.parametrize("slant", [0.0, 20.0, 50.0])
def test_a_slab_shifts_a_ray_and_leaves_its_direction(slant):
    angle, thick = math.radians(slant), 0.8
    way = np.array([math.sin(angle), 0, -math.cos(angle)])
    place, after, _, met, red = followed((clear("box", (3, 3, thick / 2, 0)),), (0, 0, 0.4) - 2 * way, way, 2.0)
    within = math.asin(math.sin(angle) / 1.5)
    assert np.allclose(after, way, atol=1e-6) and met == SKY
    assert np.allclose(place, (thick * math.tan(within), 0, -0.4), atol=1e-6)
    assert red == pytest.approx((1 - mirrored(1.5, math.cos(angle))) ** 2, rel=1e-6)


def test_a_ray_that_comes_too_flat_from_within_is_thrown_back():
    slanted = math.radians(45)  # 41.8 degrees is as far as light comes out of glass
    way, out = np.array([math.sin(slanted), -math.cos(slanted), 0.0]), np.zeros(4)
    past(1.5, way, np.array([0.0, 1.0, 0.0]), out)
    assert out[3] == -1 and np.allclose(out[:3], (math.sin(slanted), math.cos(slanted), 0))


def test_a_block_mirrors_within_what_leaves_a_slab_again():
    """A ray that comes in flat at a block's front meets its side too flat, and leaves at its back as if mirrored there."""
    angle = math.radians(30)
    way = np.array([math.sin(angle), 0, -math.cos(angle)])
    place, after, _, _, _ = followed((clear("box", (0.5, 1, 2, 0)),), np.array([0, 0, 2.0]) - way, way, 1.0)
    assert place[2] == pytest.approx(-2, abs=1e-6) and abs(place[0]) < 0.5
    assert after[2] == pytest.approx(way[2], abs=1e-6) and abs(after[0]) == pytest.approx(way[0], abs=1e-6)


def test_solids_that_overlap_are_one():
    whole = (clear("box", (2, 1, 0.5, 0)),)
    parts = tuple(clear("box", (0.75, 1, 0.5, 0), at=(x, 0, 0)) for x in (-1.25, 0.0, 1.25))
    way = np.array([0.9, 0, -0.5]) / np.linalg.norm([0.9, 0, -0.5])
    one, some = (followed(things, (-1.2, 0, 0.5) - way, way, 1.0) for things in (whole, parts))
    assert np.allclose(one[0], some[0], atol=1e-6) and np.allclose(one[1], some[1], atol=1e-6)


@pytest.mark.parametrize(("half", "ways"), [((1, 1, 0.25), 0.25), ((1, 1, 1), 1.0), ((0.25, 0.25, 1), 4.0)])
def test_colour_is_taken_by_the_way_through_over_a_things_own_thickness(half, ways):
    thing = replace(clear("box", (*half, 0)), colour=(0.5, 1, 1))
    share = followed((thing,), (0, 0, 3), (0, 0, -1), 3 - half[2])[4]
    assert share == pytest.approx((1 - mirrored(1.5, 1.0)) ** 2 * linear(np.array(0.5)) ** ways, rel=1e-5)


def test_what_is_in_water_is_seen_in_it():
    fish = Primitive(kind="ellipsoid", size=(0.2, 0.2, 0.2), at=(0, 0, 0))
    place, way, stop, met, _ = followed((clear("box", (1, 1, 1, 0), "water"), fish), (0, 0, 3), (0, 0, -1), 2.0)
    assert met == 1 and np.allclose(place + stop * way, (0, 0, 0.2), atol=1e-6)


def four_about(thing):
    """A clear thing before four blocks, which are rows 1 to 4: left and right, low and high."""
    blocks = [Primitive(kind="box", size=(0.45, 0.45, 0.1, 0), at=(x, y, -3)) for y in (-0.5, 0.5) for x in (-0.5, 0.5)]
    return display(thing, *blocks, eye=(0, 0, 6), target=(0, 0, 0), ground=BARE)


def test_a_clear_ball_turns_what_is_behind_it_upside_down():
    maps = Tracer(four_about(clear("ellipsoid", (0.6, 0.6, 0.6))), W, H).trace(0)
    assert (maps.ident[30:42, 58:70] == 0).all()
    low, high = (slice(y, y + 3) for y in (H // 2 + 3, H // 2 - 6))
    left, right = (slice(x, x + 3) for x in (W // 2 - 6, W // 2 + 3))
    assert [int(np.median(maps.met[v, h])) for v in (low, high) for h in (left, right)] == [4, 3, 2, 1]


@pytest.mark.parametrize("finish", ["glass", *LENSES])
def test_a_thin_pane_does_not_shift_the_picture(finish):
    pane = clear("box", (0.6, 0.6, 0.02, 0), finish, at=(0, 0, 0))
    maps, bare = (
        Tracer(four_about(pane), W, H).trace(0),
        Tracer(four_about(replace(pane, size=(1e-4,) * 3)), W, H).trace(0),
    )
    assert (maps.coat > 0).sum() > 200 and not (maps.met > NOTHING).any()
    inside = maps.edge + bare.edge == 0
    assert (maps.ident[inside] == bare.ident[inside]).all()


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_changes_where_nothing_bends_light(kind):
    made = each_kind(kind)
    one, other = Tracer(made, W, H).trace(0), Tracer(made, W, H, bent=False).trace(0)
    assert one.met.size == 0 and one.through.size == 0
    assert all(np.array_equal(a, b, equal_nan=True) for a, b in zip(one, other, strict=True))


def test_a_solid_about_the_eye_lets_all_straight_through():
    around = clear("ellipsoid", (9, 9, 9), "water")
    maps = Tracer(display(around, ball()), W, H).trace(0)
    assert (maps.ident != 0).all() and not (maps.met > NOTHING).any()


def test_what_moves_behind_a_lens_is_seen_to_have_changed():
    ball_, far = clear("ellipsoid", (0.6, 0.6, 0.6)), Primitive(kind="ellipsoid", size=(0.3, 0.3, 0.3))
    poses = np.stack([np.stack([placed((0, 0.6, 0)), placed((-1 + 0.4 * k, 0.5, -3))]) for k in range(5)])
    tracer, before = Tracer(display(ball_, far, frames=5, poses=poses), W, H), None
    for frame in range(5):
        maps, changed = tracer.trace_changes(frame)
        now = np.where((maps.met > NOTHING)[..., None], maps.through, 0.0)
        if before is not None:
            assert changed is not None and (now != before).any() and not ((now != before).any(-1) & ~changed).any()
        before = now.copy()


def test_rays_between_others_are_as_if_they_had_been_followed():
    made = replace(four_about(clear("ellipsoid", (0.9, 0.9, 0.9))), ground=Ground(pattern="tile"))
    maps, double = Tracer(made, W, H).trace(0), Tracer(made, W, H).trace(0)
    table = table_of(made)
    rows = rows_at(still_rows(table.solids), table, 0)
    found = 0
    for y, x in np.argwhere((maps.met >= GROUND) & (maps.edge == 0))[::17]:
        if y % 2 == 0 and x % 2 == 0:
            continue
        row = maps.through[y, x]
        away = (
            np.linalg.norm(row[PLACE:NORMAL] - rows[maps.met[y, x], 39:42])
            if maps.met[y, x] >= 0
            else abs(row[PLACE + 1])
        )
        assert away < (0.7 if maps.met[y, x] >= 0 else 2e-2) and row[LENGTH] > 5 and (row[TINT : TINT + 3] > 0.3).all()
        found += 1
    assert found > 20 and np.array_equal(maps.met, double.met)


def test_larger_things_are_thicker():
    made = display(clear("box", (0.1, 0.2, 0.3)), poses=placed((0, 1, 0))[None, None] * np.array([3, 3, 3, 1.0]))
    table = table_of(made)
    assert rows_at(still_rows(table.solids), table, 0)[0, THICK] == pytest.approx(3 * 0.4, rel=1e-5)
