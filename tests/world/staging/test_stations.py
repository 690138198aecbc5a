"""Where people are for what they do at a thing, how near they are shown, and the crowd around them."""

import itertools

import numpy as np
import pytest

from sora2_nodes.engine.pipeline.planning import PlannedShot, RenderSettings, plan_shot
from sora2_nodes.story.storyboard import Shot

SETTINGS = RenderSettings(width=320, height=180)


def planned(prompt: str) -> PlannedShot:
    return plan_shot(Shot(prompt=prompt, duration_s=3.0), SETTINGS, seed=3)


def test_players_sit_on_both_sides_of_their_board_and_face_each_other() -> None:
    shot = planned("Two old men play chess at a table in the park")
    assert shot.staged is not None
    spots = shot.staged.spots
    board = next(m.owner for m in shot.staged.members if m.name == "chess set")
    left, right = sorted((spots["person:0"], spots["person:1"]), key=lambda s: s.x)
    assert left.x < spots[board].x < right.x
    assert np.cos(np.radians(left.yaw)) > 0.8 and np.cos(np.radians(right.yaw)) < -0.8
    for person in ("person:0", "person:1"):
        assert spots[person].relation == "seat"
        assert any(d.verb == "play chess" for d in shot.staged.script.parts[person].deeds)


def test_hands_that_work_on_a_table_come_down_to_their_work() -> None:
    from sora2_nodes.world.assembly import socket_frame
    from sora2_nodes.world.staging.performing import performances

    shot = planned("A baker kneads dough on a table")
    assert shot.staged is not None
    staged = shot.staged
    acted = performances(staged, np.linspace(0.5, 2.5, 25))
    baker = next(m for m in staged.members if m.person)
    dough = next(m.owner for m in staged.members if m.name == "dough")
    spot = staged.spots[dough]
    for hand in ("hand_left", "hand_right"):
        place = socket_frame(baker.assembly, hand, acted[baker.owner].root, acted[baker.owner].joints)[:, :, 3]
        away = np.linalg.norm(place - [spot.x, spot.y + 0.05, spot.z], axis=1) * staged.unit
        assert away.min() < 0.32, (hand, away.min())


@pytest.mark.parametrize(
    "prompt", ["Close-up of a barista pouring milk into a cup", "Close-up of a chef chopping carrots"]
)
def test_a_close_up_of_what_hands_do_shows_hands_and_their_work(prompt: str) -> None:
    shot = planned(prompt)
    assert shot.staged is not None and shot.staged.brief.framing.part == "hand"
    person = next(m for m in shot.staged.members if m.person)
    assert 0.3 < shot.plan.camera.target[40, 1] / person.size[1] < 0.72


@pytest.mark.parametrize(
    "prompt", ["A man and a woman argue in a kitchen", "A grandmother blows out the candles on a birthday cake"]
)
def test_people_who_deal_with_one_another_fill_the_picture(prompt: str) -> None:
    shot = planned(prompt)
    camera = shot.plan.camera
    tall = 2 * np.linalg.norm(camera.eye[30] - camera.target[30]) * np.tan(np.radians(camera.fov_deg) / 2)
    assert shot.staged is not None
    people = [m for m in shot.staged.members if m.person]
    assert tall < 1.6 * max(m.size[1] for m in people)


def test_boxers_keep_their_feet_down_and_stand_within_reach() -> None:
    shot = planned("Two boxers spar in a boxing ring")
    assert shot.staged is not None
    verbs = {d.verb for part in shot.staged.script.parts.values() for d in part.deeds}
    assert "fight" in verbs and "kick" not in verbs
    a, b = (shot.staged.spots[o] for o in ("person:0", "person:1"))
    assert abs(a.x - b.x) * shot.staged.unit < 0.9


def test_those_who_hold_things_do_not_stand_in_one_another() -> None:
    shot = planned("A reporter with a microphone and an old man with an umbrella talk in a street")
    assert shot.staged is not None
    places = [(s.x, s.z) for o, s in shot.staged.spots.items() if o.startswith("person")]
    for a, b in itertools.combinations(places, 2):
        assert np.hypot(a[0] - b[0], a[1] - b[1]) * shot.staged.unit > 0.5


def test_a_crowd_is_part_of_the_set_and_moves() -> None:
    quiet, loud = (planned(f"A singer sings on a stage{more}").display for more in ("", " before a cheering crowd"))
    more = [i for i, owner in enumerate(loud.owners) if owner == "set"][len([o for o in quiet.owners if o == "set"]) :]
    assert len(more) > 60
    assert np.ptp(loud.poses[:, more, 1, 3], 0).max() > 0.02


def test_who_watches_does_not_jump() -> None:
    display = planned("A man juggles while onlookers watch").display
    crowd = [i for i, owner in enumerate(display.owners) if owner == "set"]
    assert np.ptp(display.poses[:, crowd, 1, 3], 0).max() < 0.02


@pytest.mark.parametrize("board", ["blackboard", "whiteboard"])
def test_who_writes_on_a_board_stands_at_its_side_turned_to_it(board: str) -> None:
    shot = planned(f"A woman writes on a {board}")
    assert shot.staged is not None
    parts = {part.member.name: part for part in shot.staged.script.parts.values()}
    there, writer = parts[board].spot, parts["woman"].spot
    assert 0.2 * max(parts[board].member.size) < writer.x - there.x < 0.6 * max(parts[board].member.size)
    assert writer.z > there.z and 90.0 < writer.yaw < 180.0
