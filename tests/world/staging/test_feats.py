"""Feats in the plan: boards that turn under a jump, what is tossed and caught, ballet, sandcastles, splashes in a stream."""

from __future__ import annotations

import numpy as np
import pytest

from sora2_nodes.story.reader.reading import read_prompt
from sora2_nodes.world.assembly import frames_of, socket_frame
from sora2_nodes.world.staging.atmosphere.vapours import plumes
from sora2_nodes.world.staging.performing import performances
from sora2_nodes.world.staging.places import GROUNDS, PLACES
from sora2_nodes.world.staging.scenario import Staged, stage
from sora2_nodes.world.staging.set_choice import place_name
from sora2_nodes.world.staging.showing import display_of, plan_of

TIMES = np.arange(97) / 24


def staged(text: str) -> Staged:
    return stage(read_prompt(text), seed=7, duration_s=4.0, aspect=16 / 9)


def owner_of(shot: Staged, name: str) -> str:
    return next(m.owner for m in shot.members if m.name == name)


@pytest.mark.parametrize(
    ("text", "rolls"),
    [("A skateboarder does a kickflip in an empty pool", 1), ("A girl does an ollie on her skateboard", 0)],
)
def test_a_board_leaves_the_ground_under_who_jumps_and_turns_in_a_kickflip(text: str, rolls: int) -> None:
    shot = staged(text)
    assert GROUNDS[PLACES[place_name(shot)].ground].pattern != "water"
    acted = performances(shot, TIMES)
    board, rider = owner_of(shot, "skateboard"), next(m.owner for m in shot.members if m.person)
    part = shot.script.parts[board].member
    deck = frames_of(part.assembly, acted[board].root, acted[board].joints)["deck"]
    high = deck[:, 1, 3] - deck[0, 1, 3]
    assert high.max() > part.size[1]
    assert abs(high[-1]) < 1e-6
    assert (deck[:, 1, 1].min() < 0) == bool(rolls)
    hips = frames_of(shot.script.parts[rider].member.assembly, acted[rider].root, acted[rider].joints)["hips"][:, 1, 3]
    assert abs(int(hips.argmax()) - int(high.argmax())) < 6
    assert np.ptp(acted[board].root[:, 0, 3]) > 1.0


@pytest.mark.parametrize(
    "text", ["A chef tosses pizza dough in the air in a small Italian kitchen", "A man tosses an apple"]
)
def test_what_is_tossed_goes_up_and_comes_back_into_the_hands(text: str) -> None:
    shot = staged(text)
    acted = performances(shot, TIMES)
    thing, person = (next(m for m in shot.members if m.person is who) for who in (False, True))
    place = acted[thing.owner].root[:, :, 3]
    hand = socket_frame(person.assembly, "hand_right", acted[person.owner].root, acted[person.owner].joints)[..., 3]
    assert np.ptp(place[:, 1]) > 0.4 * person.size[1]
    peaks = (
        (place[1:-1, 1] > place[:-2, 1]) & (place[1:-1, 1] >= place[2:, 1]) & (place[1:-1, 1] > 1.1 * hand.max(0)[1])
    )
    assert peaks.sum() >= 3
    assert np.linalg.norm((place - hand)[:, [0, 2]], axis=1).max() < 0.3 * person.size[1]
    assert place[:, 1].min() > 0.3 * person.size[1]


def test_what_is_tossed_to_somebody_is_left_to_the_game() -> None:
    shot = staged("A boy tosses a ball to a girl")
    assert not any(deed.verb == "toss up" for part in shot.script.parts.values() for deed in part.deeds)


def test_a_ballerina_turns_on_her_toes_and_stands_in_an_arabesque() -> None:
    shot = staged("A ballerina dances alone on a stage under a spotlight")
    [dancer] = shot.members
    assert [deed.verb for deed in shot.script.parts[dancer.owner].deeds] == ["pirouette", "arabesque"]
    acted = performances(shot, TIMES)[dancer.owner]
    ahead = acted.root[:, [0, 2], 0]
    assert ahead[:, 0].max() > 0.9 and ahead[:, 0].min() < -0.9
    frames = frames_of(dancer.assembly, acted.root, acted.joints)
    feet = np.stack([frames[f"foot_{side}"][:, 1, 3] for side in ("left", "right")])
    assert feet[:, -1].max() > 0.3 * dancer.size[1] > 4 * feet[:, -1].min()


def test_a_spotlight_has_its_hood_about_its_lamp_so_that_its_light_is_a_pool() -> None:
    shot = staged("A ballerina dances alone on a stage under a spotlight")
    display = display_of(shot, plan_of(shot))
    lamp = display.lighting.lamps[0].position[0]
    hoods = [k for k, p in enumerate(display.primitives) if p.kind == "revolve" and p.role == "set"]
    [pose] = [pose for pose in display.poses[0, hoods] if np.linalg.norm(pose[:, 3] - lamp) < 1e-3]
    down = lamp - pose[:, 1] * lamp[1] / pose[1, 1]
    assert abs(down[1]) < 1e-6
    assert np.linalg.norm(down) < 0.3


def test_a_dance_that_is_named_is_danced() -> None:
    shot = staged("A woman breakdances in the street")
    assert [d.verb for d in shot.script.parts["person:0"].deeds] == ["breakdance"]


def test_who_builds_a_sandcastle_kneels_at_it_with_the_hands_on_it() -> None:
    shot = staged("Two kids build a sandcastle on the beach while waves roll in")
    acted = performances(shot, TIMES)
    castle = next(m for m in shot.members if m.name == "sandcastle")
    for child in (m for m in shot.members if m.person):
        body = frames_of(child.assembly, acted[child.owner].root, acted[child.owner].joints)
        assert body["hips"][:, 1, 3].max() < 0.4 * child.size[1]
        for side in ("left", "right"):
            hand = socket_frame(child.assembly, f"hand_{side}", acted[child.owner].root, acted[child.owner].joints)
            assert np.abs(hand[:, 0, 3]).max() < 0.75 * castle.size[0]
            assert hand[:, 1, 3].max() < castle.size[1]


def test_a_dog_that_splashes_through_a_stream_runs_in_water_and_throws_it_up() -> None:
    shot = staged("A golden retriever puppy splashes through a mountain stream")
    [dog] = shot.members
    assert GROUNDS[PLACES[place_name(shot)].ground].pattern == "water"
    [deed] = shot.script.parts[dog.owner].deeds
    assert deed.verb == "run" and deed.path is not None and -0.5 * dog.size[1] < deed.path[0, 1] < 0
    assert any((drops.position[30, :, 1] > 0.1 * dog.size[1]).any() for drops in plumes(shot, 60))
