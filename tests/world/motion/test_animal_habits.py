"""What animals do where they stand: rearing, rolling over, howling, spreading wings."""

from __future__ import annotations

import numpy as np
import pytest

from sora2_nodes.story.reader.reading import read_prompt
from sora2_nodes.world.assembly import frames_of
from sora2_nodes.world.catalogue import build
from sora2_nodes.world.motion import Deed, perform

T = np.linspace(0.0, 4.0, 49)


def height_of(name: str, verb: str, node: str) -> np.ndarray:
    made = perform(build(name), (Deed(verb=verb, start_s=0.0, end_s=4.0),), T)
    return frames_of(build(name), made.root, made.joints)[node][:, 1, 3]


def test_a_horse_that_rears_has_its_chest_and_head_high():
    assert height_of("horse", "rear", "head").max() > 1.25 * height_of("horse", "stand", "head").max()


def test_a_wolf_that_howls_turns_its_nose_up():
    made = perform(build("wolf"), (Deed(verb="howl", start_s=0.0, end_s=4.0),), T)
    ahead = frames_of(build("wolf"), made.root, made.joints)["head"][:, 1, 0]
    assert ahead.max() > 0.8 * np.linalg.norm(frames_of(build("wolf"), made.root, made.joints)["head"][0, :, 0])


def test_a_dog_that_rolls_over_is_on_its_back_and_stays_where_it_is():
    made = perform(build("dog"), (Deed(verb="wallow", start_s=0.0, end_s=4.0),), T)
    up = frames_of(build("dog"), made.root, made.joints)["body"][:, 1, 1]
    assert up.min() < -0.5 and np.ptp(made.root[:, 0, 3]) < 0.05


def test_a_swan_spreads_its_wings_on_the_ground():
    def wide(verb: str) -> float:
        made = perform(build("swan"), (Deed(verb=verb, start_s=0.0, end_s=4.0),), T)
        turn = made.joints["wing_left_inner"].turn
        return float(np.abs(turn).max())

    assert wide("spread wings") > 60 > wide("stand")


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("A goose spreads its wings", "spread wings"),
        ("An ape is beating its chest", "beat chest"),
        ("A pony rears up", "rear"),
        ("A coyote howls at the moon", "howl"),
        ("A donkey rolls on its back", "wallow"),
        ("A dog stands on a hill", "stand"),
        ("An armadillo curls up into a tight ball", "crouch"),
    ],
)
def test_such_acts_are_read(text: str, act: str):
    assert [a.act for a in read_prompt(text).actions] == [act]
