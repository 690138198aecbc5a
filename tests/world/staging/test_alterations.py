"""Changes in the display: surfaces that turn, sizes, what melts, dries up, freezes, burns and is stirred; and the tracer sees them."""

from __future__ import annotations

import numpy as np
import pytest

from sora2_nodes.story.reader.reading import read_prompt
from sora2_nodes.world.display import Display
from sora2_nodes.world.extents import corners
from sora2_nodes.world.staging.scenario import Staged, stage
from sora2_nodes.world.staging.showing import display_of, plan_of
from sora2_nodes.world.tracing.gbuffer import Tracer
from sora2_nodes.world.tracing.table import table_of


def staged(text: str) -> Staged:
    return stage(read_prompt(text), seed=3, duration_s=4.0, aspect=16 / 9)


def shown(text: str) -> tuple[Staged, Display]:
    shot = staged(text)
    return shot, display_of(shot, plan_of(shot))


def box(display: Display, owner: str, frame: int, *roles: str) -> tuple[np.ndarray, np.ndarray]:
    found = [
        corners(p, display.poses[frame, i].astype(float))
        for i, p in enumerate(display.primitives)
        if display.owners[i] == owner and (not roles or p.role in roles)
    ]
    return np.min([low for low, _ in found], 0), np.max([high for _, high in found], 0)


def changed(shot: Staged) -> str:
    return next(m.owner for m in shot.members if m.ref == shot.brief.changes[0].subject)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("A van changes from red to white.", (0.80, 0.10, 0.09), (0.93, 0.93, 0.92)),
        ("A teapot turns from yellow to blue.", (0.95, 0.82, 0.12), (0.12, 0.28, 0.78)),
        ("A tulip fades from purple to orange.", (0.45, 0.16, 0.62), (0.93, 0.46, 0.07)),
    ],
)
def test_a_thing_has_the_first_colour_at_first_and_the_last_in_the_end(text: str, first: tuple, last: tuple) -> None:
    _, display = shown(text)
    ends = [(t.colour[0], t.colour[-1]) for t in display.turnings]
    assert any(np.abs(a - first).max() < 0.1 and np.abs(b - last).max() < 0.1 for a, b in ends)


def test_the_tracer_sees_what_turns_and_leaves_the_rest() -> None:
    _, display = shown("A van changes from red to white.")
    tracer = Tracer(display, 96, 54, rays=1)
    before, after = tracer.trace(0), tracer.trace(len(display.camera.eye) - 1)
    mine = np.isin(
        before.ident, [t.primitive for t in display.turnings if np.abs(t.colour[0] - t.colour[-1]).max() > 0.5]
    )
    assert mine.sum() > 60
    assert (after.albedo[mine].mean(0) - before.albedo[mine].mean(0))[1:].min() > 0.3
    ground = (before.ident == after.ident) & (before.ident == -1)
    assert np.abs(after.albedo[ground] - before.albedo[ground]).max() < 1e-5


def test_what_turns_counts_as_moving_and_is_written_to_the_table() -> None:
    _, display = shown("A mug turns from green to red.")
    table = table_of(display)
    assert len(table.turning) == len(display.turnings) > 0
    assert table.moving[table.turning].all() and table.surface.shape[:2] == (len(display.poses), len(table.turning))


@pytest.mark.parametrize(("text", "grows"), [("A wolf changes from big to small.", False), ("A cactus changes from small to large.", True)])  # fmt: skip
def test_sizes_change_in_the_picture_and_the_largest_is_framed(text: str, grows: bool) -> None:
    shot, display = shown(text)
    owner = changed(shot)
    sizes = [float((box(display, owner, k)[1] - box(display, owner, k)[0]).max()) for k in (0, -1)]
    small, large = sorted(sizes)
    assert small < 0.5 * large and (sizes[1] > sizes[0]) == grows


@pytest.mark.parametrize("text", ["A timelapse of the transformation of beeswax as the temperature rises to 80°C.", "An ice cream melts in the sun.", "A snowman melts."])  # fmt: skip
def test_what_melts_slumps_and_a_puddle_spreads_around_it(text: str) -> None:
    shot, display = shown(text)
    owner = changed(shot)
    own = [box(display, owner, k, "main", "shade", "light") for k in (0, -1)]
    assert own[1][1][1] - own[1][0][1] < 0.4 * (own[0][1][1] - own[0][0][1])
    pool = [box(display, owner, k, "puddle") for k in (0, -1)]
    assert (pool[1][1] - pool[1][0])[0] > 5 * (pool[0][1] - pool[0][0])[0]
    assert (pool[1][1] - pool[1][0])[0] > (own[0][1] - own[0][0])[0]


@pytest.mark.parametrize(("liquid", "celsius", "falls"), [("acetone", 40, True), ("water", 30, False)])
def test_a_liquid_near_its_boiling_point_dries_up(liquid: str, celsius: int, falls: bool) -> None:
    shot, display = shown(
        f"A timelapse of the transformation of {liquid} in a beaker as the temperature is {celsius}°C."
    )
    owner = next(m.owner for m in shot.members if m.name == "beaker")
    inside = [
        i for i, p in enumerate(display.primitives) if display.owners[i] == owner and p.node.startswith("contents")
    ]
    high = display.poses[:, inside, 1, 1].max(1)
    assert (high[-1] < 0.3 * high[0]) == falls


def test_frost_grows_on_what_freezes_and_its_content_turns_pale() -> None:
    shot, display = shown(
        "A timelapse of the transformation of grape juice in a bottle as the temperature drops to -30°C."
    )
    flakes = [i for i, p in enumerate(display.primitives) if p.role == "frost"]
    grown = np.abs(np.linalg.det(display.poses[:, flakes, :, :3].astype(float)))
    assert len(flakes) > 60 and (grown[-1] > 1e3 * grown[0]).all()
    juice = [t for t in display.turnings if np.abs(t.colour[-1] - t.colour[0]).max() > 0.2]
    assert juice and all(t.colour[-1].mean() > t.colour[0].mean() for t in juice)
    assert shot.brief.things[0].kind == "reagent bottle"


@pytest.mark.parametrize(("metal", "channel"), [("copper", 1), ("lithium", 0), ("potassium", 2)])
def test_a_flame_has_the_colour_of_what_burns(metal: str, channel: int) -> None:
    _, display = shown(f"A piece of {metal} is ignited.")
    flames = [p for p in display.particles if p.glow > 0.5 and p.soft]
    assert flames and all(int(np.argmax(p.colour)) == channel for p in flames)


def test_paints_go_around_until_all_of_them_are_one() -> None:
    _, display = shown("Equal amounts of yellow and red paint are mixed and stirred.")
    plates = [t for t in display.turnings if display.primitives[t.primitive].role == "paint"]
    first, last = np.stack([t.colour[0] for t in plates]), np.stack([t.colour[-1] for t in plates])
    assert np.ptp(first, 0).max() > 0.5 > 0.02 > np.ptp(last, 0).max()


def test_the_light_of_a_room_comes_up() -> None:
    _, display = shown("A bedroom changes from dark to bright.")
    light = display.lighting.zenith.mean(1)
    assert light[-1] > 4 * light[0]


def test_the_water_of_a_river_turns_with_the_ground() -> None:
    _, display = shown("A river changes from brown to blue.")
    assert display.ground.pattern == "water" and display.ground_colours is not None and not display.rests
    assert display.ground_colours[0, 0, 0] > display.ground_colours[0, 0, 2] < display.ground_colours[-1, 0, 2]


def test_what_is_poured_runs_from_a_vessel_over_the_other() -> None:
    shot = staged("Ammonia is poured into a glass of red cabbage juice.")
    assert len(shot.script.pours) == 1
    pour = shot.script.pours[0]
    assert shot.script.parts[pour.vessel].member.name == "glass" and pour.source != pour.vessel


def test_a_change_is_told_as_used_only_where_something_turns() -> None:
    from sora2_nodes.world.staging.cue_check import checked

    shot = staged("A van changes from red to white.")
    assert any(cue.field == "change" for cue in checked(shot).cues)


@pytest.mark.parametrize(("through", "colours"), [("a crystal", 7), ("a wooden stool", 1)])
def test_a_beam_meets_what_it_shines_on_and_is_parted_by_crystals(through: str, colours: int) -> None:
    shot, display = shown(f"A beam of light passes through {through}.")
    rays = [p for p in display.particles if p.tail is not None and p.soft]
    assert len({p.colour for p in rays}) == colours
    low, high = box(display, changed(shot), 0, "main", "shade", "light", "second")
    ends = np.concatenate([p.position[0] for p in rays])
    nearest = np.linalg.norm(ends - (low + high) / 2, axis=1).min()
    assert nearest < float(max(high - low))
    assert any(p.role == "lamp" and p.glow > 1 for p in display.primitives)


def test_light_of_a_place_is_no_beam_on_a_table() -> None:
    assert read_prompt("Beams of sunlight pass through the forest canopy.").changes == ()


def test_ink_sinks_before_all_of_the_water_is_tinged() -> None:
    _, display = shown("Red ink spreads in a glass of water.")
    drops = [p for p in display.particles if p.colour[0] > 2 * p.colour[1]]
    seen = [(p.position[:, :, 1] > -10).sum(1) for p in drops]
    assert drops and seen[0][len(seen[0]) // 3] > 20 > seen[0][-1]
    water = [t for t in display.turnings if t.colour[0][2] > 0.7]
    assert water and all(t.colour[-1][0] > 1.5 * t.colour[-1][2] for t in water)


def test_a_stick_looks_bent_where_it_goes_into_water() -> None:
    shot, display = shown("A bamboo skewer is slowly lowered into a glass of water.")
    over, under = (i for i, p in enumerate(display.primitives) if p.role == "stick")
    slants = []
    for i in (over, under):
        way = display.poses[-1, i, :, 1].astype(float)
        slants.append(np.degrees(np.arccos(way[1] / np.linalg.norm(way))))
    assert slants[1] > slants[0] + 8
    low, high = box(display, changed(shot), 0, "contents")
    foot = corners(display.primitives[under], display.poses[-1, under].astype(float))
    assert low[0] < foot[0][0] and foot[1][0] < high[0]


@pytest.mark.parametrize("target", ["a blue vase", "a tall glass"])
def test_a_drop_runs_down_what_is_smooth(target: str) -> None:
    _, display = shown(f"A droplet of water slides slowly down the surface of {target}.")
    drop = next(i for i, p in enumerate(display.primitives) if p.role == "drop")
    high = display.poses[:, drop, 1, 3]
    assert high[0] - high[-1] > 0.4 and (np.diff(high) < 1e-5).all()


@pytest.mark.parametrize(("text", "kind"), [("An oil puddle on a wet street.", "rainbow puddle"), ("A soap film in the sunlight.", "soap ring"), ("A layer of suds on a plate.", "soap suds")])  # fmt: skip
def test_thin_films_are_seen_in_their_colours(text: str, kind: str) -> None:
    _, display = shown(text)
    assert any(kind == m.name for m in staged(text).members)
    assert len({p.colour for i, p in enumerate(display.primitives) if display.owners[i].startswith("thing:0")}) > 3
