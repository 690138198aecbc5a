"""What lessons show by itself, by the plan of a shot."""

from __future__ import annotations

import numpy as np
import pytest

from sora2_nodes.story import read_prompt
from sora2_nodes.story.reader.briefing import brief_for
from sora2_nodes.story.storyboard import Shot
from sora2_nodes.world.assembly import matrices
from sora2_nodes.world.staging.performing import performances
from sora2_nodes.world.staging.scenario import Staged, stage

TIMES = np.linspace(0.0, 4.0, 193)


def staged(prompt: str) -> Staged:
    return stage(brief_for(Shot(prompt=prompt)), seed=3, duration_s=4.0, aspect=16 / 9)


def roots(shot: Staged, name: str) -> list[np.ndarray]:
    """Frames (F, 3, 4) of all members of a name."""
    made = performances(shot, TIMES)
    return [made[p.member.owner].root for p in shot.script.parts.values() if p.member.name == name]


@pytest.mark.parametrize(
    "prompt", ["A beating human heart", "A heart pumping blood on a dark background", "The heart beats"]
)
def test_a_heart_beats_and_stays_where_it_is(prompt: str) -> None:
    (root,) = roots(staged(prompt), "heart")
    size = np.linalg.norm(root[:, :, 0], axis=1)
    peaks = ((size[1:-1] > size[:-2]) & (size[1:-1] >= size[2:]) & (size[1:-1] > size.min() * 1.02)).sum()
    assert 6 <= peaks <= 12
    assert np.ptp(root[:, :, 3], axis=0).max() < 1e-4


@pytest.mark.parametrize(
    ("prompt", "name"),
    [("A tower is built storey by storey, time-lapse", "tower"), ("Time-lapse of a house being constructed", "house")],
)
def test_what_is_built_rises_on_its_ground(prompt: str, name: str) -> None:
    (root,) = roots(staged(prompt), name)
    tall = np.linalg.norm(root[:, :, 1], axis=1)
    assert tall[-1] > 10 * tall[0]
    assert (np.diff(tall) >= -1e-9).all()
    assert np.ptp(np.linalg.norm(root[:, :, 0], axis=1)) < 1e-4


def test_magnets_pull_each_other_and_meet() -> None:
    first, second = roots(staged("Two magnets attract each other and snap together"), "magnet")
    gap = np.abs(first[:, 0, 3] - second[:, 0, 3])
    assert gap[-1] < 0.6 * gap[0]
    closing = -np.diff(gap)
    meets = int(np.argmax(gap <= gap[-1] + 1e-6))
    assert closing[meets - 8] > closing[meets - 40] >= 0


def test_a_load_on_a_lever_goes_up_with_it() -> None:
    (rock,) = roots(staged("A lever lifts a heavy rock"), "rock")
    assert rock[-1, 1, 3] - rock[0, 1, 3] > 0.15


@pytest.mark.parametrize(
    ("said", "kinds"),
    [
        ("A brutalist apartment building at noon", 0),
        ("An art deco hotel lobby", 0),
        ("A steam locomotive's wheels and pistons in motion", 0),
    ],
)
def test_no_style_and_no_part_of_a_machine_is_somebody(said: str, kinds: int) -> None:
    assert len(read_prompt(said).people) == kinds


def test_a_train_whose_wheels_are_shown_is_shown() -> None:
    assert [thing.kind for thing in read_prompt("A locomotive's wheels in motion, close-up").things] == ["train"]


def test_a_fly_through_moves_the_camera() -> None:
    assert read_prompt("A fly-through of a modern kitchen").framing.move == "push_in"


def test_what_hangs_over_a_crate_falls_onto_it_when_its_rope_is_let_go() -> None:
    shot = staged("A pumpkin hangs on a rope over a wooden crate, then the rope is cut")
    (root,) = roots(shot, "pumpkin")
    crate = next(p for p in shot.script.parts.values() if p.member.name == "crate")
    high = root[:, 1, 3]
    (cord,) = shot.script.cords
    falls = cord.until_s < TIMES
    assert np.ptp(high[~falls]) < 0.02
    first = int(np.argmax(falls))
    fit = np.polyfit(TIMES[first + 2 : first + 14], high[first + 2 : first + 14], 2)
    assert 2 * fit[0] == pytest.approx(-shot.scene.gravity, rel=0.15)
    assert high[-1] == pytest.approx(
        float(crate.member.high[1]) * crate.spot.scale, abs=0.12 * float(crate.member.size[1])
    )
    assert not any(p.member.name == "rope" for p in shot.script.parts.values())


@pytest.mark.parametrize(
    ("prompt", "name"),
    [
        ("Time-lapse of a daisy blooming", "daisy"),
        ("A lily opens in a pot on a window sill", "lily"),
        ("A flower is opening", "flower"),
    ],
)
def test_a_flower_that_opens_was_a_bud(prompt: str, name: str) -> None:
    shot = staged(prompt)
    member = next(p.member for p in shot.script.parts.values() if p.member.name == name)
    made = performances(shot, TIMES)[member.owner]
    petals = [i for i, p in enumerate(member.assembly.primitives) if p.node.startswith("petal")]
    places = matrices(member.assembly, made.root, made.joints)[:, petals, :, 3]
    middle = places.mean(1, keepdims=True)
    wide = np.linalg.norm((places - middle)[:, :, [0, 2]], axis=-1).mean(1)
    assert wide[-1] > 1.4 * wide[0]


def test_a_flower_grows_in_no_cooking_pot() -> None:
    assert "flowerpot" in [thing.kind for thing in read_prompt("A tulip in a pot on a sill").things]
    assert "pot" in [thing.kind for thing in read_prompt("A chef stirs soup in a pot").things]
