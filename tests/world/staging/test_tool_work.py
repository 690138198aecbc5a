"""Tools that nobody holds work on what they are said to work on."""

from __future__ import annotations

import numpy as np
import pytest

from sora2_nodes.engine.pipeline.planning import RenderSettings, plan_shot
from sora2_nodes.story.reader.briefing import brief_for
from sora2_nodes.story.storyboard import Shot
from sora2_nodes.world.assembly import socket_frame
from sora2_nodes.world.staging.performing import performances
from sora2_nodes.world.staging.scenario import Staged, stage
from sora2_nodes.world.staging.showing import display_of, plan_of

TIMES = np.linspace(0.0, 4.0, 97)


def staged(prompt: str) -> Staged:
    return stage(brief_for(Shot(prompt=prompt)), seed=3, duration_s=4.0, aspect=16 / 9)


def tip_of(shot: Staged, name: str) -> np.ndarray:
    """The way (F, 3) of a tool's working point."""
    part = next(p for p in shot.script.parts.values() if p.member.name == name)
    made = performances(shot, TIMES)[part.member.owner]
    return np.asarray(socket_frame(part.member.assembly, "tip", made.root, made.joints)[:, :, 3])


def top_of(shot: Staged, name: str) -> np.ndarray:
    part = next(p for p in shot.script.parts.values() if p.member.name == name)
    return np.array([part.spot.x, part.spot.y + float(part.member.high[1]) * part.spot.scale, part.spot.z])


@pytest.mark.parametrize(
    ("prompt", "tool", "vessel"),
    [
        ("A ladle stirs stew in a pot", "spoon", "pot"),
        ("A whisk beats eggs in a bowl", "whisk", "bowl"),
        ("A spoon stirs tea in a cup", "spoon", "cup"),
        ("A spatula stirs vegetables in a wok", "spatula", "wok"),
    ],
)
def test_what_stirs_goes_round_inside_its_vessel(prompt: str, tool: str, vessel: str) -> None:
    shot = staged(prompt)
    part = next(p for p in shot.script.parts.values() if p.member.name == vessel)
    way = tip_of(shot, tool)
    inside = np.hypot(way[:, 0] - part.spot.x, way[:, 2] - part.spot.z) < 0.6 * max(part.member.size[[0, 2]])
    assert inside.all()
    assert (way[:, 1] < top_of(shot, vessel)[1]).all()
    turned = np.unwrap(np.arctan2(way[:, 2] - way[:, 2].mean(), way[:, 0] - way[:, 0].mean()))
    assert abs(turned[-1] - turned[0]) > 4 * np.pi


def test_a_pot_that_is_stirred_has_no_lid_and_its_soup_no_bowl() -> None:
    brief = brief_for(Shot(prompt="A wooden spoon stirs tomato soup in a pot"))
    assert [thing.kind for thing in brief.things if not thing.furnishes] == ["spoon", "pot"]
    shot = staged("A wooden spoon stirs tomato soup in a pot")
    pot = next(p for p in shot.script.parts.values() if p.member.name == "pot")
    assert "uncover" in [deed.verb for deed in pot.deeds]


@pytest.mark.parametrize(
    "prompt", ["A hammer drives a nail into a plank", "A hammer hits a nail", "A hammer pounds a nail into a board"]
)
def test_a_nail_goes_in_blow_by_blow(prompt: str) -> None:
    shot = staged(prompt)
    nail = next(p for p in shot.script.parts.values() if p.member.name == "nail")
    hammer = next(p for p in shot.script.parts.values() if p.member.name == "hammer")
    made = performances(shot, TIMES)
    foot = made[nail.member.owner].root[:, 1, 3]
    assert hammer.way is not None
    assert len(hammer.way.strikes) >= 3
    assert (np.diff(foot) <= 1e-6).all()
    assert foot[0] - foot[-1] > 0.5 * nail.member.size[1] * nail.spot.scale
    way = tip_of(shot, "hammer")
    for at in hammer.way.strikes:
        k = int(np.argmin(np.abs(TIMES - at)))
        assert np.hypot(way[k, 0] - made[nail.member.owner].root[k, 0, 3], way[k, 2] - made[nail.member.owner].root[k, 2, 3]) < 0.35 * hammer.member.size.max()  # fmt: skip


def test_a_roller_leaves_paint_of_its_colour_where_it_has_been() -> None:
    shot = staged("A roller applies a coat of green paint to a brick wall")
    (coat,) = shot.script.coats
    assert coat.colour[1] > coat.colour[0]
    display = display_of(shot, plan_of(shot))
    plates = [i for i, p in enumerate(display.primitives) if p.role == "coat"]
    assert display.shown is not None
    seen = display.shown[:, plates].sum(1)
    assert seen[0] < 0.2 * len(plates)
    assert seen[-1] == len(plates)
    assert (np.diff(seen.astype(int)) >= 0).all()


def test_a_saw_goes_deeper() -> None:
    way = tip_of(staged("A saw cuts through a wooden plank"), "saw")
    assert way[0, 1] - way[-1, 1] > 0.02
    assert (np.abs(np.diff(np.sign(np.diff(way[:, 0])))) > 0).sum() >= 6


def test_what_is_smashed_breaks_at_the_first_blow() -> None:
    shot = staged("A hammer smashes a glass vase")
    vase = next(p.member for p in shot.script.parts.values() if p.member.name == "vase")
    hammer = next(p for p in shot.script.parts.values() if p.member.name == "hammer")
    assert hammer.way is not None
    assert shot.script.breaks[vase.owner][0] == hammer.way.strikes[0]


def test_a_shoe_flattens_what_it_comes_down_on() -> None:
    shot = staged("A shoe squashes a beetle")
    crushed = next(p for p in shot.script.parts.values() if p.way is not None and p.member.name != "shoe")
    frames = performances(shot, TIMES)[crushed.member.owner].root
    assert np.linalg.norm(frames[-1, 1, :3]) < 0.2 * np.linalg.norm(frames[0, 1, :3])


@pytest.mark.parametrize(
    ("said", "act"),
    [
        ("Garden shears are used to trim a hedge", "cut"),
        ("A broom is used by a janitor to sweep the hall", "sweep"),
    ],
)
def test_what_is_used_has_somebody_who_uses_it(said: str, act: str) -> None:
    brief = brief_for(Shot(prompt=said))
    assert len(brief.people) == 1
    assert act in [action.act for action in brief.actions]


def test_somebody_who_holds_a_tool_uses_it_with_the_hands() -> None:
    shot = staged("A carpenter drives a nail into a plank with a hammer")
    assert all(part.way is None for part in shot.script.parts.values())


def test_what_a_tool_does_is_told_as_used() -> None:
    planned = plan_shot(
        Shot(prompt="A hammer drives a nail into a plank"), RenderSettings(width=320, height=192), seed=3
    )
    told = {cue.words: cue.shown for cue in planned.brief.cues if cue.field == "action"}
    assert told[("drives",)] == "hammer"
    assert "drives" not in planned.brief.unused_words
