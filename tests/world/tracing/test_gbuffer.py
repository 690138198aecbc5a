"""Guides of small displays: what they must show by geometry alone."""

import dataclasses

import numpy as np
import pytest

from sora2_nodes.world.assembly import placed
from sora2_nodes.world.display import Ground, Lamp, Particles
from sora2_nodes.world.primitives import KINDS, PATTERNS, Primitive
from sora2_nodes.world.tracing.gbuffer import Tracer
from sora2_nodes.world.tracing.preview import draw_assembly, preview
from sora2_nodes.world.tracing.raster import FAR, GROUND, SKY
from sora2_nodes.world.tracing.table import linear, load_table, table_of
from sora2_nodes.world.tracing.textures import grounds
from sora2_nodes.world.tracing.textures.atlas import draw_text
from tests.world.tracing.displays import EXAMPLES, NOON, PROFILE, assembly, ball, display


def trace(shown, width=160, height=90, frame=0, **other):
    return Tracer(shown, width, height, **other).trace(frame)


def test_nothing_but_ground_and_sky():
    maps = trace(display(ground=Ground(pattern="snow", colour=(0.5, 0.5, 0.5), second=(0.5, 0.5, 0.5))))
    assert set(np.unique(maps.ident)) == {GROUND, SKY}
    ground = maps.cover == 1
    assert np.allclose(maps.albedo[ground], linear(np.array(0.5)), atol=1e-6)
    assert np.allclose(maps.normal[ground], (0, 1, 0)) and (maps.sun[ground] == 1).all()
    assert (maps.depth[maps.cover == 0] == FAR).all() and (maps.sky[maps.cover == 0] > 0.05).all()


def test_a_balls_silhouette_depth_and_normals_are_those_of_a_ball():
    maps = trace(display(ball(radius=0.5), eye=(0, 0.5, 4.0), ground=Ground(pattern="none")), 200, 200, rays=4)
    area = maps.cover.sum() / maps.cover.size
    tangent = np.tan(np.arcsin(0.5 / 4.0)) / np.tan(np.radians(35.0 / 2))
    assert area == pytest.approx(np.pi * tangent**2 / 4, rel=2e-3)
    assert maps.depth[100, 100] == pytest.approx(3.5, abs=1e-3)
    assert np.allclose(maps.normal[100, 100], (0, 0, 1), atol=0.02)
    solid = maps.cover == 1
    assert np.allclose(np.linalg.norm(maps.normal[solid], axis=-1), 1, atol=1e-4)
    assert ((maps.cover > 0) & (maps.cover < 1)).sum() > 100  # soft edges
    assert (maps.edge[(maps.cover > 0) & (maps.cover < 1)] == 1).all()


def test_cover_at_edges_is_the_share_of_a_much_finer_picture():
    shown = display(*(Primitive(kind="capsule", size=(0.02, 0.5, 0.02), at=(x, 0.6, 0), turn=(0, 0, 20)) for x in (-0.5, 0.3)),
                    ground=Ground(pattern="none"))  # fmt: skip
    coarse, fine = trace(shown, 64, 36, rays=4), trace(shown, 512, 288, rays=1)
    mean = fine.cover.reshape(36, 8, 64, 8).mean((1, 3))
    assert np.abs(coarse.cover - mean).max() < 0.2 and coarse.cover.mean() == pytest.approx(mean.mean(), rel=0.03)


def test_a_ball_throws_its_shadow_where_the_sun_says():
    maps = trace(display(ball(radius=0.4), lighting=dataclasses.replace(NOON, sun_radius_deg=0.3)), 320, 180)
    away = -0.4 * NOON.sun_direction[0] / NOON.sun_direction[0, 1]  # of the ball's middle, on the ground
    x, z = ground_points(maps, 320, 180)
    ground = (maps.ident == GROUND) & (maps.edge == 0)
    near = np.hypot(x - away[0], z - away[2])
    assert (maps.sun[ground & (near < 0.3)] == 0).all() and (maps.sun[ground & (near > 0.7)] == 1).all()


def ground_points(maps, width, height, eye=(0.0, 1.0, 4.0), target=(0.0, 0.5, 0.0)):
    ahead = np.subtract(target, eye) / np.linalg.norm(np.subtract(target, eye))
    right = np.cross(ahead, (0, 1, 0)) / np.linalg.norm(np.cross(ahead, (0, 1, 0)))
    tangent = np.tan(np.radians(17.5))
    u = ((np.arange(width) + 0.5) / width * 2 - 1) * tangent * width / height
    v = (1 - (np.arange(height) + 0.5) / height * 2) * tangent
    d = ahead + u[None, :, None] * right + v[:, None, None] * np.cross(right, ahead)
    p = np.array(eye) + maps.depth[..., None] * d
    return p[..., 0], p[..., 2]


def test_the_suns_disc_softens_shadows_away_from_what_throws_them():
    board = Primitive(kind="box", size=(0.6, 0.4, 0.02, 0.0), at=(0, 1.0, 0.3), turn=(90, 0, 0))
    sharp, soft = (
        trace(
            display(
                board,
                lighting=dataclasses.replace(NOON, sun_radius_deg=r),
                eye=(-2.0, 4.0, 0.5),
                target=(-0.8, 0.0, -0.3),
            ),
            320,
            180,
        )
        for r in (0.2, 5.0)
    )
    ground = (sharp.edge == 0) & (sharp.ident == GROUND)
    half_lit = [((m.sun > 0.1) & (m.sun < 0.9) & ground).sum() for m in (sharp, soft)]
    dark = [((m.sun == 0) & ground).sum() for m in (sharp, soft)]
    assert half_lit[1] > 2 * half_lit[0] and dark[1] < 0.8 * dark[0]
    assert sharp.sun.mean() == pytest.approx(soft.sun.mean(), abs=0.005)


def test_a_lamp_is_hidden_by_what_stands_before_it():
    lamp = Lamp(position=np.array([[0.0, 0.35, 1.5]]), colour=np.ones((1, 3)), radius=0.02)
    wall = Primitive(kind="box", size=(2.0, 1.0, 0.02, 0.0), at=(0, 1.0, -1.0))
    shown = display(wall, ball(radius=0.3), lighting=dataclasses.replace(NOON, lamps=(lamp,)))
    maps = trace(shown)
    on_wall = (maps.ident == 0) & (maps.edge == 0)
    lit = maps.lamps[..., 0][on_wall]
    assert 0.01 < (lit == 0).mean() < 0.5 and (lit == 1).mean() > 0.4
    assert maps.lamps.shape == (90, 160, 4) and (maps.lamps[..., 1:] == 0).all()


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_seen_whole_inside_its_window(kind):
    size = EXAMPLES[kind]
    p = Primitive(
        kind=kind, size=size, at=(0.2, 0.6, 0.1), turn=(20, 30, 40), profile=PROFILE if kind == "revolve" else ()
    )
    tracer = Tracer(display(p, ground=Ground(pattern="none")), 96, 54)
    maps = tracer.trace(0)
    whole = tracer._moment(0)
    assert (maps.ident == 0).sum() > 50
    assert (maps.ident == 0).any(0)[
        whole.spans[0, 0] : whole.spans[0, 1]
    ].mean() > 0.5  # and the window is not far wider
    wide = dataclasses.replace(whole, spans=np.array([[0, 96, 0, 54]]))
    assert (tracer._whole(wide, np.ones(1, bool)).ident == maps.ident).all()


@pytest.mark.parametrize("pattern", [p for p in PATTERNS if p not in ("plain", "text")])
def test_patterns_show_both_colours_and_keep_their_mean_when_they_are_far_away(pattern):
    box = Primitive(kind="box", size=(0.5, 0.5, 0.5, 0.0), at=(0, 0.5, 0), colour=(0, 0, 0), second=(1, 1, 1), pattern=pattern, scale=0.2)  # fmt: skip
    shown = display(box, eye=(0.6, 0.9, 3.0), ground=Ground(pattern="none"))
    if pattern == "belly":
        shown = display(ball(colour=(0, 0, 0), second=(1, 1, 1), pattern=pattern), eye=(0, 0.2, 3.0))
    fine, coarse = trace(shown, 400, 400), trace(shown, 40, 40)
    values = fine.albedo[(fine.ident == 0) & (fine.edge == 0)][:, 0]
    assert values.max() - values.min() > 0.25 and 0.02 < values.mean() < 0.98
    seen = fine.cover.reshape(40, 10, 40, 10).mean((1, 3)) == 1
    mean = fine.albedo[..., 0].reshape(40, 10, 40, 10).mean((1, 3))[seen]
    assert np.abs(coarse.albedo[..., 0][seen] - mean).mean() < 0.06


@pytest.mark.parametrize("pattern", [p for p in grounds.NAMES if p != "none"])
def test_grounds_show_their_colours_and_grow_even_with_distance(pattern):
    shown = display(ground=Ground(pattern=pattern, colour=(0, 0, 0), second=(1, 1, 1)), eye=(0.3, 1.6, 4.0))
    maps = trace(shown, 320, 180)
    rows = [maps.albedo[y, :, 0].std() for y in range(180) if maps.cover[y].min() == 1]
    assert max(rows) > 0.04 and rows[0] < 0.5 * max(rows) + 0.01  # the first row is the furthest


def test_wet_ground_is_darker_and_smoother():
    dry, wet = (trace(display(ground=Ground(pattern="asphalt", wet=w))) for w in (0.0, 0.8))
    on = dry.cover == 1
    assert wet.albedo[on].mean() < 0.85 * dry.albedo[on].mean() and wet.roughness[on].min() < 0.1


def test_waves_tilt_water_and_move():
    shown = display(ground=Ground(pattern="water", finish="water"), frames=10)
    tracer = Tracer(shown, 160, 90)
    first, later = tracer.trace(0), tracer.trace(9)
    on = (first.ident == GROUND) & (first.depth < 6)
    assert first.normal[on][:, 0].std() > 0.01 and np.abs(first.normal[on] - later.normal[on]).max() > 0.02


def test_text_can_be_read_from_the_reflectance():
    words = "OPEN 24h"
    sign = Primitive(kind="box", size=(1.0, 0.25, 0.02, 0.0), at=(0, 0.5, 0), colour=(1, 1, 1), second=(0, 0, 0), pattern="text", text=words)  # fmt: skip
    maps = trace(display(sign, eye=(0, 0.5, 2.5), target=(0, 0.5, 0), ground=Ground(pattern="none")), 480, 270)
    ink = 1 - maps.albedo[..., 0]
    rows, columns = (np.flatnonzero(((maps.ident == 0) & (ink > 0.3)).any(axis)) for axis in (1, 0))
    seen = ink[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    drawn = draw_text(words)
    drawn = drawn[(drawn > 0.3).any(1)][
        :, np.flatnonzero((drawn > 0.3).any(0))[0] : np.flatnonzero((drawn > 0.3).any(0))[-1] + 1
    ]
    y, x = (np.linspace(0, n - 1, m).round().astype(int) for n, m in zip(drawn.shape, seen.shape, strict=True))
    assert np.corrcoef(seen.ravel(), drawn[np.ix_(y, x)].ravel())[0, 1] > 0.85
    assert ink[maps.ident == 0].sum() == pytest.approx(seen.sum(), rel=0.01)


def test_what_reaches_behind_the_eye_is_traced_only_where_it_may_show():
    wall = Primitive(kind="box", size=(0.1, 1.0, 8.0), at=(-1.2, 1.0, 0))
    pole = Primitive(kind="capsule", size=(0.05, 4.0, 0.05), at=(3.0, 0.3, 4.0), turn=(90, 0, 0))
    shown = display(wall, pole, eye=(0, 0.5, 4.0))
    tracer = Tracer(shown, 160, 90)
    maps, spans = tracer.trace(0), tracer._moment(0).spans
    columns = np.flatnonzero((maps.ident == 0).any(0))
    assert spans[0, 0] <= columns[0] and columns[-1] < spans[0, 1] < 160
    assert spans[1, 0] >= 80 or spans[1, 0] == spans[1, 1]


def test_a_shadow_on_two_by_two_pixels_is_that_of_single_pixels():
    soft = dataclasses.replace(NOON, sun_radius_deg=4.0)
    shown = display(ball(radius=0.4), lighting=soft)
    shared, single = Tracer(shown, 800, 450), Tracer(shown, 800, 450)
    assert shared.pitch == 2
    single.pitch = 1
    apart = np.abs(shared.trace(0).sun - single.trace(0).sun)
    assert apart.max() > 0 and apart.mean() < 2e-3 and np.quantile(apart, 0.999) < 0.2


def test_what_glows_is_in_the_emission():
    maps = trace(display(ball(glow=5.0, colour=(1, 1, 1), finish="light"), ball(x=1.2)))
    assert np.allclose(maps.emission[(maps.ident == 0) & (maps.edge == 0)], 5.0, atol=1e-4)
    assert (maps.emission[maps.ident == 1] <= 5).all() and maps.emission[maps.ident == GROUND].max() < 5


def test_glass_tints_what_is_behind_and_leaves_it_where_it_is():
    back = Primitive(kind="box", size=(1, 1, 0.1, 0), at=(0, 1, -1), colour=(1, 1, 1))
    pane = Primitive(kind="box", size=(0.4, 0.4, 0.01, 0), at=(0, 0.6, 0.5), colour=(0.5, 1, 0.5), finish="glass")
    with_, without = (trace(display(*things)) for things in ((back, pane), (back,)))
    assert (with_.ident == without.ident).all() and np.allclose(with_.depth, without.depth)
    through = with_.coat == 1
    assert through.sum() > 200 and (with_.coat_ident[through] == 1).all()
    assert np.allclose(with_.coat_normal[through][:, 2], 1, atol=0.01)
    seen = through & (with_.ident == 0)
    assert with_.albedo[seen][:, 0].mean() < 0.5 * with_.albedo[seen][:, 1].mean()
    assert np.allclose(with_.albedo[with_.coat == 0], without.albedo[with_.coat == 0])


def test_what_moves_over_a_resting_set_is_traced_as_if_all_moved():
    things = (
        ball(-0.8),
        ball(0.4, radius=0.3, pattern="spots"),
        Primitive(kind="box", size=(0.3, 0.3, 0.3, 0.02), at=(0.9, 0.3, -0.5)),
    )
    poses = np.stack([np.stack([placed(p.at) for p in things])] * 4)
    poses[:, 1, 0, 3] = (0.4, 0.1, -0.3, -0.7)
    shown = display(*things, poses=poses, frames=4)
    kept, whole = Tracer(shown, 160, 90), Tracer(shown, 160, 90)
    whole.moving = np.ones(3, bool)
    for frame in (0, 3, 1):
        a, b = kept.trace(frame), whole.trace(frame)
        assert (a.ident == b.ident).all()
        assert all(
            np.allclose(getattr(a, name), getattr(b, name), atol=1e-5)
            for name in ("albedo", "normal", "depth", "cover")
        )
        assert (np.abs(a.sun - b.sun) > 0.26).mean() < 2e-3
        assert np.allclose(a.sky[a.cover < 1], b.sky[a.cover < 1], atol=1e-5)


def test_what_is_not_shown_is_not_traced():
    shown = dataclasses.replace(display(ball(), ball(1.0)), shown=np.array([[True, False]]))
    assert set(np.unique(trace(shown).ident)) == {0, GROUND, SKY}


def test_a_stretched_pose_is_the_stretched_solid():
    pose = placed((0.0, 0.6, 0.0), (0, 0, 30))
    pose[:, :3] = pose[:, :3] * (0.6, 0.3, 0.4)
    one = display(Primitive(kind="ellipsoid", size=(1, 1, 1)), poses=pose[None, None])
    two = display(Primitive(kind="ellipsoid", size=(0.6, 0.3, 0.4)), poses=placed((0, 0.6, 0), (0, 0, 30))[None, None])
    a, b = trace(one), trace(two)
    assert (a.ident == b.ident).mean() > 0.9995 and np.abs(a.normal - b.normal)[
        (a.edge == 0) & (b.edge == 0)
    ].max() < 1e-3


def test_a_table_is_read_back_as_it_was_written(tmp_path):
    table = table_of(display(ball(), Primitive(kind="revolve", profile=PROFILE)))
    table.save(tmp_path / "table.npz")
    back = load_table(tmp_path / "table.npz")
    assert (
        all((a == b).all() for a, b in zip(table.solids, back.solids, strict=True)) and (table.pose == back.pose).all()
    )


def test_a_preview_frames_an_assembly_with_a_margin():
    picture = draw_assembly(assembly(ball(colour=(0.9, 0.1, 0.1)), ball(1.0, colour=(0.9, 0.1, 0.1))), 160, 120)
    red = picture[..., 0].astype(int) - picture[..., 1] > 60
    rows, columns = np.flatnonzero(red.any(1)), np.flatnonzero(red.any(0))
    assert picture.dtype == np.uint8 and min(rows[0], columns[0], 119 - rows[-1], 159 - columns[-1]) >= 3
    assert columns[-1] - columns[0] > 0.6 * 160 or rows[-1] - rows[0] > 0.6 * 120


def test_a_preview_is_brighter_in_the_sun():
    shown = display(ball())
    maps = trace(shown)
    picture = preview(maps, NOON).astype(int)
    ground = (maps.ident == GROUND) & (maps.edge == 0)
    assert picture[ground & (maps.sun == 1)].mean() > picture[ground & (maps.sun == 0)].mean() + 40


def test_particles_hide_what_is_behind_them_and_not_what_is_before():
    places = np.array([[[-0.8, 0.6, 1.0], [0.8, 0.6, -1.0], [0.0, -5.0, 0.0]]])
    snow = Particles(position=places, radius=np.full(3, 0.1), colour=(1.0, 1.0, 1.0), opacity=0.8)
    wall = Primitive(kind="box", size=(2, 2, 0.1, 0), at=(0, 1, 0))
    maps = trace(display(wall, particles=(snow,)))
    hidden = maps.veil[..., 0]
    assert hidden[:, :80].max() == pytest.approx(0.8, abs=1e-5) and hidden[:, 80:].max() == 0
    area = hidden.sum() / 0.8 * (2 * np.tan(np.radians(17.5)) / 90) ** 2  # at unit depth
    assert area == pytest.approx(np.pi * (0.1 / 3.0) ** 2, rel=0.15)
    assert np.allclose(maps.veil[hidden > 0][:, 1:4], 1, atol=1e-5)


def test_rain_is_streaks_along_its_way_and_sparks_glow():
    fall = np.zeros((1, 1, 3))
    fall[..., 1] = -0.5
    rain = Particles(
        position=np.array([[[0.0, 0.5, 0.0]]]), radius=np.array([0.01]), tail=fall, glow=3.0, colour=(1, 1, 1)
    )
    veil = trace(display(particles=(rain,))).veil
    rows, columns = (np.flatnonzero((veil[..., 0] > 0).any(axis)) for axis in (1, 0))
    assert len(rows) > 12 and len(columns) <= 4
    assert np.allclose(veil[..., 4], 3 * veil[..., 0], atol=1e-4)
