"""What happens on the table of a demonstration: in the plan, by where things are from frame to frame."""

import numpy as np
import pytest

from sora2_nodes.story.reader.briefing import brief_for
from sora2_nodes.story.storyboard import Shot
from sora2_nodes.world.staging.cue_check import checked
from sora2_nodes.world.staging.performing import performances, root_of
from sora2_nodes.world.staging.scenario import stage
from sora2_nodes.world.staging.showing import display_of, plan_of


def made(text, seconds=4.0):
    staged = stage(brief_for(Shot(prompt=text, duration_s=seconds)), seed=2, duration_s=seconds, aspect=16 / 9)
    assert staged.brief.demonstration
    return staged, plan_of(staged)


def members(staged, name):
    return [m for m in staged.members if m.name == name]


def way(staged, plan, member):
    """Places (F, 3) of a member over the table's top, in metres."""
    times = np.arange(len(plan.position)) / plan.fps
    root = root_of(staged, member, plan, performances(staged, times)[member.owner])
    place = root[:, :, 3].copy()
    place[:, 1] -= staged.script.floor_y
    return place * staged.unit


@pytest.mark.parametrize(
    ("thing", "name", "target"),
    [
        ("red ball", "ball", "cushion"),
        ("blue block", "toy block", "brick"),
        ("yellow rubber duck", "rubber duck", "sponge"),
    ],
)
def test_what_a_grabber_lets_go_of_falls_onto_what_is_below_it(thing, name, target):
    staged, plan = made(f"A {thing} is held by a grabber tool over a {target} on a table. The grabber releases it.")
    (body,), y = members(staged, name), way(staged, plan, members(staged, name)[0])[:, 1]
    assert y[0] == pytest.approx(y[20], abs=1e-3)  # held at first
    assert y[-1] < y[0] - 0.08
    assert y[-1] > 0.0 and body.owner in staged.physical
    assert members(staged, "grabber tool")


def test_the_dominoes_before_a_gap_fall_and_those_after_it_stand():
    staged, plan = made("Two rows of red and blue dominoes stand on a table with a gap between the rows. A stick attached to a rotating platform rotates clockwise and knocks the first domino.")  # fmt: skip
    tilts = [abs(plan.angle[-1, staged.index[m.owner]]) for m in members(staged, "domino")]
    half = len(tilts) // 2
    assert min(tilts[:half]) > 0.5
    assert max(tilts[half:]) < 0.1


@pytest.mark.parametrize(("word", "sign"), [("clockwise", -1), ("counterclockwise", 1)])
def test_a_platform_turns_the_way_that_was_said_as_seen_from_above(word, sign):
    staged, plan = made(f"A red mug stands on a black turntable that rotates {word}.")
    yaw = np.unwrap(plan.yaw[:, staged.index[members(staged, "rotating platform")[0].owner]])
    assert np.sign(yaw[30] - yaw[0]) == sign


def test_a_weight_comes_down_on_a_cup_of_foam_and_crushes_it_but_not_a_mug():
    heights = {}
    for cup in ("styrofoam cup", "mug"):
        staged, plan = made(f"A kettlebell is slowly lowered onto a {cup} on a table.")
        y = way(staged, plan, members(staged, "kettlebell")[0])[:, 1]
        heights[cup] = y[-1]
        assert (np.diff(y) < 1e-6).all()
    assert heights["styrofoam cup"] < 0.04 < heights["mug"]


def test_a_cover_ends_around_what_it_covers_and_is_lifted_again():
    staged, plan = made(
        "A woven basket hangs from a rope over a ball on a table. The basket is lowered and covers the ball, then the basket is lifted."
    )
    y = way(staged, plan, members(staged, "woven basket")[0])[:, 1]
    assert y.min() == pytest.approx(0.0, abs=1e-3) and y[-1] > 0.1


def test_what_falls_into_a_glass_makes_its_liquid_rise():
    staged, _ = made(
        "A potato is held by claws over a tall glass containing blue liquid. The claws drop the potato into the glass."
    )
    glass = staged.script.parts[members(staged, "tall glass")[0].owner]
    scale = glass.keys.joints["liquid"].scales
    assert scale[-1][1] > scale[0][1]
    assert staged.script.splashes


def test_balls_out_of_two_pipes_meet_and_part():
    staged, plan = made("A red and blue ball roll out of two pipes on a table and towards each other.")
    one, other = (way(staged, plan, m)[:, 0] for m in members(staged, "ball"))
    assert one[0] < 0 < other[0]
    nearest = np.abs(one - other).argmin()
    assert 0 < nearest < len(one) - 1
    assert abs(one[-1] - other[-1]) > abs(one[nearest] - other[nearest]) + 0.05


def test_one_of_two_candles_burns():
    staged, _ = made("Two tall green candles stand on a table. One of the candles is burning.")
    lit = [any(p.glow > 0 for p in m.assembly.primitives) for m in members(staged, "tall candle")]
    assert sorted(lit) == [False, True]


def test_the_camera_stands_still_and_has_all_of_it_in_the_picture():
    staged, plan = made("A grabber tool is placing a red block on top of a green block on a table.")
    assert (plan.camera.eye == plan.camera.eye[0]).all() and (plan.camera.target == plan.camera.target[0]).all()
    view = plan.camera.target[0] - plan.camera.eye[0]
    for name in ("toy block", "grabber tool"):
        for m in members(staged, name):
            place = way(staged, plan, m)[-1] / staged.unit + np.array([0.0, staged.script.floor_y, 0.0])
            ahead = float((place - plan.camera.eye[0]) @ view / np.linalg.norm(view))
            up = float((place - plan.camera.target[0])[1])
            assert abs(up) < ahead * np.tan(np.radians(17.5)) * 1.1


@pytest.mark.parametrize("gone", ["balloon", "mug"])
def test_only_what_is_shown_is_told(gone):
    text = {
        "balloon": "A red balloon stands by a rotating platform with a lit match taped to it on a table. The match rotates clockwise and touches the balloon.",
        "mug": "A red mug is held by a grabber tool over a brick on a table. The grabber releases the mug.",
    }[gone]
    staged, plan = made(text)
    brief = checked(staged)
    assert {c.field for c in brief.cues} >= {"thing", "action", "colour"}
    assert any(
        owner.startswith(f"thing:{[t.kind for t in staged.brief.things].index(gone)}:")
        for owner in staged.script.breaks
    )
    display = display_of(staged, plan)
    assert np.isfinite(display.poses).all()


def test_a_tower_that_a_ball_rolls_into_falls():
    staged, plan = made("A tower of wooden blocks stands on a table. A red ball rolls out of a pipe towards the tower.")
    heights = [way(staged, plan, m)[-1, 1] for m in members(staged, "toy block")]
    assert len(heights) >= 4
    assert max(heights) < 0.1


def test_a_hand_presses_a_sponge_flat_and_its_water_comes_out():
    staged, plan = made("A wet sponge is squeezed by a hand.")
    scales = staged.script.parts[members(staged, "sponge")[0].owner].keys.joints["soft"].scales
    assert scales[-1][1] < 0.5 < scales[0][1]
    assert members(staged, "puddle")
    y = way(staged, plan, members(staged, "pressing hand")[0])[:, 1]
    assert y[-1] < y[0]


@pytest.mark.parametrize("tool", ["needle", "pencil"])
def test_a_sharp_tip_goes_into_a_balloon_and_bursts_it(tool):
    staged, plan = made(f"A hand slowly presses a {tool} into the surface of a yellow balloon.")
    when, act = staged.script.breaks[members(staged, "balloon")[0].owner]
    assert act == "explode" and 1.0 < when < 4.0
    x = way(staged, plan, members(staged, tool)[0])[:, 0]
    assert x[-1] > x[0] + 0.1


def test_where_nothing_weighs_a_liquid_leaves_its_vessel_in_balls():
    staged, plan = made("A mug of milk is tilted in the space station, and the liquid drifts off.")
    assert plan.position.shape[0] and staged.scene.gravity == 0.0
    joints = staged.script.parts[members(staged, "blobs")[0].owner].keys.joints
    assert len(joints) > 5
    assert all(np.linalg.norm(keys.shifts[-1]) > np.linalg.norm(keys.shifts[0]) for keys in joints.values())


def test_a_drop_runs_down_a_sheet_of_metal_and_leaves_a_trail():
    staged, plan = made("A water droplet slides down a smooth sheet of aluminum.")
    y = way(staged, plan, members(staged, "droplet")[0])[:, 1]
    assert y[-1] < y[0] - 0.1
    assert members(staged, "water trail")


def test_a_magnet_takes_up_what_is_of_metal_and_leaves_the_rest():
    staged, plan = made("A magnet hangs from a rope above a metal coin and a plastic block. The magnet is lowered and lifted again.")  # fmt: skip
    assert way(staged, plan, members(staged, "coin")[0])[-1, 1] > 0.05
    assert way(staged, plan, members(staged, "toy block")[0])[-1, 1] < 0.01


def test_a_ball_that_rolls_over_the_edge_falls_to_the_floor():
    staged, plan = made("A tennis ball rolls off the edge of a wooden table.")
    assert way(staged, plan, members(staged, "tennis ball")[0])[-1, 1] < -0.3


def test_a_ball_on_a_rope_swings_into_a_tower_and_stays_on_its_rope():
    staged, plan = made("A tennis ball hangs from a rope and swings towards a tower of wooden blocks.")
    way_of_ball = way(staged, plan, members(staged, "tennis ball")[0])
    assert way_of_ball[0, 0] < -0.2 and way_of_ball[:, 0].max() > -0.1
    assert max(way(staged, plan, m)[-1, 1] for m in members(staged, "toy block")) < 0.12


def test_a_liquid_named_before_its_dispenser_is_in_it():
    staged, _ = made("Green liquid flows from a drink dispenser into a glass.")
    contents = [p.colour for p in members(staged, "beverage dispenser")[0].assembly.primitives if p.role == "contents"]
    assert contents and contents[0][1] > contents[0][0]


def test_what_a_ball_hits_passes_its_motion_on():
    staged, plan = made(
        "An orange and a brown tennis ball lie on a table. A grey ball rolls out of a pipe and hits them."
    )
    first, last = (way(staged, plan, m)[:, 0] for m in members(staged, "tennis ball"))
    assert last[-1] - last[0] > 0.1
    assert last[-1] - last[0] > first[-1] - first[0]


@pytest.mark.parametrize(("side", "sign"), [("left", 1), ("right", -1)])
def test_a_ball_comes_from_the_side_on_which_its_pipe_is(side, sign):
    staged, plan = made(
        f"A white pipe lies on the {side} side of a table. A red ball rolls out of the pipe towards a mug."
    )
    x = way(staged, plan, members(staged, "ball")[0])[:, 0]
    assert np.sign(x[30] - x[0]) == sign


def test_a_grabber_takes_up_what_lies_on_the_table():
    staged, plan = made("A blue sheet of paper lies on a table. A grabber tool lifts the paper.")
    y = way(staged, plan, members(staged, "paper sheet")[0])[:, 1]
    assert y[0] == pytest.approx(0.0, abs=1e-3) and y[-1] > 0.1


def test_a_candle_that_is_said_not_to_burn_does_not():
    staged, _ = made("A red candle burns on a table next to a blue candle that is not burning.")
    lit = [any(p.glow > 0 for p in m.assembly.primitives) for m in members(staged, "tall candle")]
    assert lit == [True, False]
