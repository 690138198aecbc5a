"""A continued shot goes on as it would have without the cut: one shot of six seconds is the same as three of two."""

from __future__ import annotations

import json
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

import numpy as np
import pytest

from sora2_nodes.engine.pipeline.motion_edges import motion_edges
from sora2_nodes.engine.pipeline.planned_stretch import moment_at_end, origin_of
from sora2_nodes.engine.pipeline.planning import PlannedShot, ShotEnd
from sora2_nodes.media.film.seams import RECORD, motion_seams
from sora2_nodes.story.storyboard import Shot, Storyboard
from sora2_nodes.studio.material import files_in
from sora2_nodes.studio.orders import Material, order_for
from sora2_nodes.studio.pocket_renderer import arrays_of, plan_order
from sora2_nodes.world.simulation.continuity import plan_end


def board_of(*prompts: str, seconds: float = 2.0, **fields: str) -> Storyboard:
    """Shots that continue one another."""
    shots = [
        Shot(prompt=prompt, duration_s=seconds, continuity="continue" if number else "new", seed=7, **fields)  # type: ignore[arg-type]
        for number, prompt in enumerate(prompts)
    ]
    return Storyboard(shots=tuple(shots), width=480, height=270, fps=Fraction(24), seed=9)


def planned(board: Storyboard) -> list[PlannedShot]:
    """Plan the shots of a storyboard in turn, each from the end of the one before as its take would keep it."""
    material, end, made = Material(files=files_in(".")), None, []  # type: ignore[arg-type]
    for number in range(len(board.shots)):
        shot, _ = plan_order(replace(order_for(board, number, material), end=end))
        nothing = np.zeros((1, 1), np.float32)
        finished = ShotEnd(
            state=plan_end(shot.scene, shot.plan), video=nothing, audio=nothing, maps=nothing, contacts=nothing,
            seed=shot.scene.seed, elapsed_s=shot.since_s + shot.num_frames / 24, moment=moment_at_end(shot), origin=origin_of(shot),
        )  # fmt: skip
        end = arrays_of(finished)
        made.append(shot)
    return made


def jumps(shots: list[PlannedShot]) -> list[str]:
    """What the seam report would name of all cuts."""
    records = [{RECORD: json.loads(json.dumps(motion_edges(shot)))} for shot in shots]
    pairs = pairwise(records)
    return [one.in_words() for before, after in pairs for one in motion_seams(before, after) if one.named]


@pytest.mark.parametrize(
    "prompts",
    [
        ("A red ball rolls to the right on a wooden floor.", "The ball rolls on.", "It rolls on."),
        ("A red ball drops onto a table and bounces.",) * 3,
        ("Anna, a woman in a green jacket, walks through a park.", "Anna walks on.", "She walks."),
        ("A brown dog runs across a meadow in the rain. Tracking shot.",) * 3,
        ("A red car drives along a mountain road.", "The car drives on.", "The car drives."),
    ],
)
def test_one_shot_of_six_seconds_is_the_same_as_three_of_two_that_go_on(prompts: tuple[str, ...]) -> None:
    (whole,) = planned(board_of(prompts[0], seconds=6.0))
    parts = planned(board_of(*prompts))
    for name in ("position", "angle", "velocity", "yaw"):
        joined = np.concatenate([getattr(part.plan, name) for part in parts])
        np.testing.assert_allclose(joined, getattr(whole.plan, name), atol=1e-5)
    for name in ("eye", "target"):
        joined = np.concatenate([getattr(part.plan.camera, name) for part in parts])
        np.testing.assert_allclose(joined, getattr(whole.plan.camera, name), atol=1e-5)
    heard = [c.time_s + 2.0 * n for n, part in enumerate(parts) for c in part.plan.contacts]
    np.testing.assert_allclose(heard, [c.time_s for c in whole.plan.contacts], atol=1e-6)
    assert not jumps(parts)
    display = parts[1].display
    assert np.array_equal(display.poses, whole.display.poses)
    assert parts[1].first == 48


@pytest.mark.parametrize(
    "prompts",
    [
        ("A red rubber ball rolls to the right off a table and falls to a wooden floor.", "The ball bounces on the floor."),
        ("A red ball rolls to the right on a wooden floor.", "The ball rolls on. Tracking shot."),
        ("Anna, a woman in a green jacket, walks through a park.", "Anna walks on and waves.", "She stops."),
        ("A brown dog runs across a meadow.", "A cat watches from a fence."),
        ("A red car drives along a mountain road.", "It starts to rain."),
        ("Anna rides a bicycle through a city street.", "She waves."),
        ("Tom opens a door in a hallway.", "A cat walks in."),
    ],
)  # fmt: skip
def test_nothing_jumps_and_nobody_vanishes_where_the_words_change(prompts: tuple[str, ...]) -> None:
    shots = planned(board_of(*prompts))
    assert not jumps(shots)
    for before, after in pairwise(shots):
        named = {person.name for person in before.brief.people} | {thing.noun for thing in before.brief.things}
        assert named <= {person.name for person in after.brief.people} | {thing.noun for thing in after.brief.things}
        assert motion_edges(before)["last"].keys() <= motion_edges(after)["first"].keys()


def test_a_ball_goes_on_after_the_cut_with_nothing_hit() -> None:
    prompts = "A red rubber ball rolls to the right off a table and falls to a wooden floor.", "The ball bounces on the floor.", "The ball rolls on until it stops."  # fmt: skip
    shots = planned(board_of(*prompts))
    ball = [
        shot.plan.velocity[:, next(i for i, p in enumerate(shot.scene.parts) if p.owner == "thing:0:0")]
        for shot in shots
    ]
    assert (np.concatenate(ball)[24:, 0] > 0).all()


def test_a_view_of_its_own_is_a_cut_of_the_camera_and_nothing_else() -> None:
    shots = planned(board_of("Anna walks through a park.", "Close-up of Anna. She walks on."))
    assert shots[1].plan.camera.fov_deg != shots[0].plan.camera.fov_deg
    assert all(name.startswith("camera") for name in jumps(shots))
