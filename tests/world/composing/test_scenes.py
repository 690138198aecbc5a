"""Every brief becomes a scene that moves, stays in view and repeats."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace

import numpy as np
import pytest

from sora2_nodes.story.storyboard import Action, Brief, Person, Thing
from sora2_nodes.story.vocabulary import ACTIONS, ANGLES, CAMERA_MOVES, PERSON_ACTIONS
from sora2_nodes.world import TEMPLATES, compose, plan_end, sample_brief, simulate
from sora2_nodes.world.briefs.templates import dress
from tests.world.scenes import brief_of, seen, shot

ROUND_TRIP = (float, int, str, bool, type(None))
THING_ACTIONS = tuple(a for a in ACTIONS if a not in PERSON_ACTIONS)


def check(scene, plan):
    frames, parts = len(plan.position), len(scene.parts)
    assert frames == round(scene.duration_s * 24)
    assert plan.position.shape == (frames, parts, 3)
    assert plan.angle.shape == plan.yaw.shape == (frames, parts)
    assert plan.velocity.shape == (frames, parts, 2)
    assert plan.rolling.shape == plan.sliding.shape == (len(plan.speech), parts)
    for array in (plan.position, plan.angle, plan.velocity, plan.yaw, plan.rolling, plan.sliding, plan.speech):
        assert array.dtype == np.float32
        assert np.isfinite(array).all()
    for contact in plan.contacts:
        assert 0 <= contact.time_s < scene.duration_s
        assert contact.impulse > 0
        assert contact.speed > 0
    assert [c.time_s for c in plan.contacts] == sorted(c.time_s for c in plan.contacts)


def plain(value):
    if isinstance(value, dict):
        return all(isinstance(k, str) and plain(v) for k, v in value.items())
    if isinstance(value, tuple):
        return all(plain(v) for v in value)
    return isinstance(value, ROUND_TRIP) and type(value).__module__ == "builtins"


def test_there_are_at_least_sixty_templates():
    assert len(TEMPLATES) >= 60


@pytest.mark.parametrize("name", TEMPLATES)
def test_every_template_composes_and_simulates(name):
    for seed in range(5):
        rng = np.random.default_rng(seed)
        scene, plan = shot(dress(TEMPLATES[name](rng), rng), seed=seed)
        check(scene, plan)
        assert plain(scene.script)


@pytest.mark.parametrize("aspect", [16 / 9, 9 / 16, 1.0])
@pytest.mark.parametrize("verb", ACTIONS)
def test_every_action_keeps_its_subject_in_the_frame(verb, aspect):
    shares = []
    for seed in range(3):
        scene, plan = shot(brief_of(verb, target=verb == "seesaw"), seed=seed, aspect=aspect)
        subject = [i for i, p in enumerate(scene.parts) if p.owner == "thing:0:0" or p.name.endswith("torso")]
        inside = seen(plan, aspect)[:, subject]
        assert inside[0].all()
        shares.append(inside.mean())
    assert np.mean(shares) > 0.85


@pytest.mark.parametrize("move", CAMERA_MOVES)
def test_camera_moves_keep_the_subject_in_the_frame(move):
    for verb in ("drop", "roll", "walk"):
        scene, plan = shot(replace(brief_of(verb), camera=move), seed=1)
        subject = [i for i, p in enumerate(scene.parts) if p.owner == "thing:0:0" or p.name.endswith("torso")]
        assert seen(plan)[:, subject].mean() > 0.9


@pytest.mark.parametrize("move", CAMERA_MOVES)
def test_a_camera_move_moves_the_camera_and_static_does_not(move):
    _, plan = shot(replace(brief_of("rest"), camera=move), seed=1)
    change = (
        np.abs(plan.camera.eye - plan.camera.eye[0]).max() + np.abs(plan.camera.target - plan.camera.target[0]).max()
    )
    assert (change == 0) if move == "static" else (change > 0.01)


def test_dolly_in_comes_nearer_and_pan_right_looks_right():
    _, near = shot(replace(brief_of("rest"), camera="dolly_in"), seed=1)
    assert near.camera.eye[-1, 2] < near.camera.eye[0, 2] - 0.2
    _, right = shot(replace(brief_of("rest"), camera="pan_right"), seed=1)
    assert right.camera.target[-1, 0] > right.camera.target[0, 0] + 0.2
    assert np.allclose(right.camera.eye, right.camera.eye[0])


@pytest.mark.parametrize("angle", ANGLES)
def test_angles_stand_where_they_say(angle):
    _, plan = shot(replace(brief_of("rest"), angle=angle), seed=1)
    _, level = shot(brief_of("rest"), seed=1)
    eye, usual = plan.camera.eye[0], level.camera.eye[0]
    assert {
        "eye_level": np.allclose(eye, usual),
        "low": eye[1] < usual[1] - 0.3,
        "high": eye[1] > usual[1] + 1,
        "close_up": eye[2] < usual[2] - 0.5,
        "wide": eye[2] > usual[2] + 1,
    }[angle]


@pytest.mark.parametrize("duration_s", [2.0, 5.0, 20.0])
def test_people_stay_in_view_in_long_shots(duration_s):
    for verb in PERSON_ACTIONS:
        scene, plan = shot(brief_of(verb), seed=2, duration_s=duration_s)
        torso = next(i for i, p in enumerate(scene.parts) if p.name.endswith("torso"))
        assert seen(plan)[:, torso].mean() > 0.97


def odd_briefs():
    rng = np.random.default_rng(0)
    yield Brief()
    yield Brief(things=(Thing(count=12),))
    yield Brief(things=tuple(Thing(shape=str(rng.choice(["sphere", "box", "plank"]))) for _ in range(12)))
    yield Brief(people=tuple(Person() for _ in range(5)))
    yield Brief(actions=(Action(verb="roll", subject=("thing", 3)),))
    yield Brief(things=(Thing(),), actions=(Action(verb="collide", subject=("thing", 0), target=("thing", 0)),))
    yield Brief(things=(Thing(),), actions=(Action(verb="collide", subject=("thing", 0), target=("person", 0)),))
    yield Brief(
        things=(Thing(),),
        people=(Person(),),
        actions=(Action(verb="throw", subject=("person", 0), target=("thing", 0)),),
    )
    yield Brief(
        things=(Thing(), Thing()),
        people=(Person(),),
        actions=(Action(verb="leap", subject=("person", 0), target=("thing", 1)),),
    )
    yield Brief(things=(Thing(),), actions=(Action(verb="walk", subject=("thing", 0)),))
    yield Brief(things=(Thing(shape="tetrahedron", colour="beige", material="jelly", size="odd", noun="blob"),))
    yield Brief(
        things=(Thing(count=0),), surface="lava", backdrop="space", time_of_day="dawn", camera="spin", angle="dutch"
    )
    yield Brief(things=(Thing(),), gravity=-3.0)
    yield Brief(things=(Thing(size="huge", count=12),), actions=(Action(verb="stack", subject=("thing", 0)),))
    verbs = ("drop", "roll", "stack", "domino", "pendulum", "ramp", "seesaw", "rest")
    yield Brief(
        things=tuple(Thing(shape="box") for _ in verbs),
        actions=tuple(Action(verb=v, subject=("thing", i), target=("thing", 0), order=i) for i, v in enumerate(verbs)),
    )
    yield Brief(
        things=(Thing(),),
        actions=tuple(Action(verb=v, subject=("thing", 0), order=i) for i, v in enumerate(THING_ACTIONS)),
    )
    for _ in range(60):
        things, people = int(rng.integers(0, 6)), int(rng.integers(0, 3))
        actions = []
        for order in range(int(rng.integers(0, 6))):
            subject, target = ((str(rng.choice(["thing", "person"])), int(rng.integers(0, 5))) for _ in range(2))
            actions.append(Action(verb=str(rng.choice(ACTIONS)), subject=subject, target=target, order=order // 2))
        yield Brief(
            things=tuple(Thing(shape=str(rng.choice(["sphere", "box", "cylinder", "disc", "plank"])), count=int(rng.integers(1, 5))) for _ in range(things)),
            people=tuple(Person() for _ in range(people)), actions=tuple(actions), gravity=float(rng.choice([0.0, 1.62, 9.81, 24.79])),
        )  # fmt: skip


@pytest.mark.parametrize("brief", list(odd_briefs()))
def test_odd_briefs_never_fail(brief):
    for aspect in (16 / 9, 9 / 16):
        scene, plan = shot(brief, seed=1, aspect=aspect)
        check(scene, plan)
        assert all(np.hypot(plan.position[0, :, 0], plan.position[0, :, 1]) < 6)
        owners = {p.owner.rsplit(":", 1)[0] for p in scene.parts if p.owner.startswith("thing")}
        assert owners == {f"thing:{i}" for i in range(len(brief.things))}


@pytest.mark.parametrize("duration_s", [0.3, 1.0, 7.3, 20.0])
def test_any_duration_works(duration_s):
    for seed in range(3):
        scene, plan = shot(sample_brief(np.random.default_rng(seed)), seed=seed, duration_s=duration_s)
        check(scene, plan)


@pytest.mark.parametrize("fps", [8, 24, 25, 30, 60])
def test_frame_rates_show_the_same_motion(fps):
    _scene, plan = shot(brief_of("bounce"), seed=1, fps=fps)
    _, fine = shot(brief_of("bounce"), seed=1, fps=480)
    assert len(plan.position) == 2 * fps
    for i in (0, fps // 2, fps, 2 * fps - 1):
        assert np.allclose(plan.position[i, 0], fine.position[round(i * 480 / fps), 0], atol=0.02)


def test_equal_seeds_give_equal_plans_and_others_differ():
    for seed in range(6):
        brief = sample_brief(np.random.default_rng(seed))
        first, again = (shot(brief, seed=9)[1] for _ in range(2))
        assert np.array_equal(first.position, again.position)
        assert np.array_equal(first.angle, again.angle)
        assert first.contacts == again.contacts
    brief = brief_of("drop")
    assert not np.array_equal(shot(brief, seed=1)[1].position, shot(brief, seed=2)[1].position)


def test_another_process_gives_the_same_plan():
    code = """
import hashlib, numpy as np
from sora2_nodes.world import compose, sample_brief, simulate
digest = hashlib.sha256()
for seed in range(8):
    scene = compose(sample_brief(np.random.default_rng(seed)), seed=seed, duration_s=2.0)
    plan = simulate(scene)
    digest.update(plan.position.tobytes() + plan.angle.tobytes() + repr(plan.contacts).encode())
print(digest.hexdigest())
"""
    runs = {
        subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=True, env={"PYTHONHASHSEED": salt}
        ).stdout
        for salt in ("1", "2")
    }
    assert len(runs) == 1


def test_orders_happen_one_after_another():
    things = (Thing(colour="red"), Thing(colour="blue"))
    actions = (Action(verb="drop", subject=("thing", 0)), Action(verb="roll", subject=("thing", 1), order=1))
    _, plan = shot(Brief(things=things, actions=actions), seed=1, duration_s=4.0)
    moving = np.hypot(plan.velocity[..., 0], plan.velocity[..., 1]) > 0.2
    assert moving[:, 0].argmax() + 12 < moving[:, 1].argmax()


def test_one_thing_can_drop_and_then_roll():
    actions = (
        Action(verb="drop", subject=("thing", 0)),
        Action(verb="roll", subject=("thing", 0), order=1, direction="right"),
    )
    _, plan = shot(Brief(things=(Thing(material="fabric"),), actions=actions, surface="carpet"), seed=1, duration_s=5.0)
    assert plan.velocity[:, 0, 1].min() < -2
    assert plan.velocity[60:, 0, 0].max() > 0.5


def test_directions_are_followed():
    for verb in ("roll", "slide", "throw", "bounce", "ramp", "walk", "sprint", "leap"):
        for direction, sign in (("left", -1), ("right", 1)):
            scene, plan = shot(brief_of(verb, direction=direction), seed=3)
            subject = next(i for i, p in enumerate(scene.parts) if p.owner == "thing:0:0" or p.name.endswith("torso"))
            assert sign * (plan.position[30, subject, 0] - plan.position[0, subject, 0]) > 0.15, verb


def test_counts_colours_and_materials_are_kept():
    thing = Thing(shape="box", colour="teal", material="glass", pattern="spots", count=3)
    scene, _ = shot(Brief(things=(thing,)), seed=1)
    assert len(scene.parts) == 3
    assert {(p.shape, p.material, p.pattern) for p in scene.parts} == {("box", "glass", "spots")}


def test_bigger_sizes_are_bigger():
    halves = [
        shot(brief_of("rest", size=size), seed=1)[0].parts[0].half[0]
        for size in ("tiny", "small", "medium", "large", "huge")
    ]
    assert halves == sorted(halves)


def test_a_continued_shot_goes_on_from_where_the_first_ended():
    brief = brief_of("throw", direction="right")
    scene, plan = shot(brief, seed=1, duration_s=0.6)
    end = json.loads(json.dumps(plan_end(scene, plan)))
    later = compose(brief_of("rest"), seed=1, duration_s=2.0)
    more = simulate(later, start=end)
    assert np.allclose(more.position[0, 0], plan.after.position[0], atol=1e-5)
    assert np.allclose(more.velocity[0, 0], plan.after.velocity[0], atol=0.03)
    assert np.abs(np.diff(more.position[:, 0], axis=0)).max() < 0.3


def test_a_continued_thing_can_be_pushed_again():
    scene, plan = shot(brief_of("rest"), seed=1)
    later = compose(brief_of("roll"), seed=1, duration_s=2.0)
    more = simulate(later, start=plan_end(scene, plan))
    assert np.allclose(more.position[0, 0], plan.after.position[0], atol=1e-5)
    assert abs(more.position[-1, 0, 0] - more.position[0, 0, 0]) > 0.5


def test_a_continued_person_does_not_jump():
    scene, plan = shot(brief_of("walk", direction="right"), seed=1)
    later = compose(brief_of("wave"), seed=1, duration_s=2.0)
    more = simulate(later, start=plan_end(scene, plan))
    assert np.allclose(more.position[0], plan.after.position, atol=1e-4)
    assert np.abs(np.diff(more.position, axis=0)).max() < 0.15


def test_the_world_loads_no_torch_and_pymunk_only_to_simulate():
    code = "import sys, sora2_nodes.world as w; print([m for m in ('torch', 'pymunk', 'scipy') if m in sys.modules])"
    assert (
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"
    )


def test_a_seed_keeps_its_looks_whatever_happens():
    first, _ = shot(brief_of("drop"), seed=4)
    second, _ = shot(replace(brief_of("roll"), camera="pan_left"), seed=4)
    assert first.parts[0].half == second.parts[0].half
    assert first.light == second.light
    people = [shot(brief_of(verb), seed=4)[0] for verb in ("walk", "talk")]
    assert people[0].parts == people[1].parts


def test_a_person_throws_from_the_hand():
    brief = Brief(
        things=(Thing(size="small"),),
        people=(Person(),),
        actions=(Action(verb="throw", subject=("person", 0), target=("thing", 0)),),
    )
    scene, plan = shot(brief, seed=2)
    ball, torso = (next(i for i, p in enumerate(scene.parts) if p.name == n) for n in ("thing:0:0", "person:0:torso"))
    start = plan.position[0]
    assert np.abs(start[ball] - start[torso])[[0, 2]].max() < 0.4
    assert start[ball, 1] > 0.5
    assert abs(plan.position[-1, ball, 0] - start[ball, 0]) > 0.6
    assert np.ptp(plan.position[:, torso, 0]) < 0.1


def test_a_close_up_of_somebody_talking_shows_the_face_larger():
    def face_width(angle):
        scene, plan = shot(replace(brief_of("talk"), angle=angle), seed=1)
        head = next(i for i, p in enumerate(scene.parts) if p.face)
        assert seen(plan)[:, head].all()
        return scene.parts[head].half[0] / np.linalg.norm(plan.camera.eye[0] - plan.position[0, head])

    assert face_width("close_up") > 1.5 * face_width("eye_level")


def test_falling_and_then_bouncing_is_one_event():
    actions = (Action(verb="drop", subject=("thing", 0)), Action(verb="bounce", subject=("thing", 0), order=1))
    scene, _plan = shot(Brief(things=(Thing(),), actions=actions), seed=1, duration_s=4.0)
    assert [a.verb for a in scene.actions] == ["drop"]
    assert not scene.script["kicks"]


def test_what_is_hit_after_a_roll_stands_in_its_way():
    things = (Thing(), Thing(shape="cylinder", colour="blue"))
    for verb in ("roll", "slide", "ramp", "throw"):
        actions = (
            Action(verb=verb, subject=("thing", 0)),
            Action(verb="collide", subject=("thing", 0), target=("thing", 1), order=1),
        )
        scene, plan = shot(Brief(things=things, actions=actions), seed=2, duration_s=4.0)
        a, b = (next(i for i, p in enumerate(scene.parts) if p.name == n) for n in ("thing:0:0", "thing:1:0"))
        assert [c for c in plan.contacts if {c.a, c.b} == {a, b}], verb


@pytest.mark.parametrize("count", [3, 6, 10])
def test_a_tower_stands_until_it_is_hit(count):
    things = (Thing(shape="box", count=count, size="small"), Thing(material="metal", colour="black"))
    actions = (
        Action(verb="stack", subject=("thing", 0)),
        Action(verb="pendulum", subject=("thing", 1), target=("thing", 0), order=1),
    )
    scene, plan = shot(Brief(things=things, actions=actions), seed=2, duration_s=4.0)
    boxes = [i for i, p in enumerate(scene.parts) if p.owner.startswith("thing:0")]
    ball = next(i for i, p in enumerate(scene.parts) if p.name == "thing:1:0")
    hit = min(c.time_s for c in plan.contacts if ball in (c.a, c.b))
    moved = np.abs(plan.position[:, boxes] - plan.position[0, boxes]).max(axis=(1, 2))
    assert moved[: int(hit * 24) - 1].max() < 0.03
    assert moved[-1] > 0.15


def test_a_leap_goes_over_what_is_named():
    brief = Brief(
        things=(Thing(shape="box", size="small"),),
        people=(Person(),),
        actions=(Action(verb="leap", subject=("person", 0), target=("thing", 0)),),
    )
    scene, plan = shot(brief, seed=3)
    box, feet = plan.position[0, 0], [i for i, p in enumerate(scene.parts) if ":foot_" in p.name]
    torso = next(i for i, p in enumerate(scene.parts) if p.name.endswith("torso"))
    over = np.abs(plan.position[:, torso, 0] - box[0]) < 0.1
    assert over.any()
    assert plan.position[over][:, feet, 1].min() > scene.parts[0].half[1] * 1.5
    assert abs(plan.position[0, feet[0], 2] - box[2]) < 0.3


@pytest.mark.parametrize("aspect", [16 / 9, 9 / 16])
def test_nothing_starts_inside_something_else_and_nothing_explodes(aspect):
    from sora2_nodes.world.simulation.physics import Physics

    for seed in range(60):
        scene = compose(sample_brief(np.random.default_rng((seed, 5))), seed=seed, duration_s=1.5, aspect=aspect)
        record = Physics(scene, {}).run()
        overlap = -record.points[record.step < 4][:, 0, 2]
        assert overlap.max(initial=0) < 0.01, scene.actions
        assert np.abs(record.velocity).max(initial=0) < 10, scene.actions


@pytest.mark.parametrize("aspect", [16 / 9, 9 / 16])
def test_several_things_fit_on_a_ramp(aspect):
    scene, plan = shot(brief_of("ramp", count=3, size="large"), seed=1, aspect=aspect)
    board = next(p for p in scene.parts if p.name.startswith("ramp"))
    balls = [i for i, p in enumerate(scene.parts) if p.owner.startswith("thing")]
    assert sum(2 * scene.parts[i].half[0] for i in balls) < 2 * board.half[0]
    assert (plan.position[0, balls, 1] > [scene.parts[i].half[1] + 0.03 for i in balls]).all()
    assert np.abs(plan.position[-1, balls, 0] - plan.position[0, balls, 0]).min() > 0.3
