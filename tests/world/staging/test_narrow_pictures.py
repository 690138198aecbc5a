"""Pictures narrower than 16:9 are staged anew: the subject stays large, in sight, and nothing stands before it."""

from __future__ import annotations

import math

import numpy as np
import pytest

from sora2_nodes.story import brief_for
from sora2_nodes.story.storyboard import Shot
from sora2_nodes.world.staging import showing
from sora2_nodes.world.staging.framing import filming
from sora2_nodes.world.staging.framing.aim import Subject
from sora2_nodes.world.staging.framing.camera_path import frame_shot
from sora2_nodes.world.staging.framing.narrow_framing import hidden as covered
from sora2_nodes.world.staging.scenario import stage

PROMPTS = (
    "A woman in a red dress walks down a city street", "A penguin slides down an icy slope", "A teal can stands on an orange table in a studio",
    "A knight kneels before a queen in a throne room", "A red sports car drives along a mountain road", "An elderly woman feeds a pigeon in a park",
    "Three friends stand on a beach and wave", "Three penguins walk on the ice", "Two children play football in a park", "Six dancers dance on a stage",
    "A black off-road car in a luxury advert", "A grey cat sleeps on a sofa in a living room", "A man and a woman talk in a cafe", "A red mug stands on a desk in an office",
)  # fmt: skip


def boxed(middle: np.ndarray, size: tuple[float, float, float], *, person: bool = False) -> Subject:
    """A subject of a size at places (F, 3)."""
    return Subject(low=middle - np.array(size) / 2, high=middle + np.array(size) / 2, person=person)


def seen(prompt: str, aspect: float, monkeypatch: pytest.MonkeyPatch) -> tuple[float, float, list[bool]]:
    """Median height of a shot's first subject in the picture, how long its middle is in sight, and whether it is hidden."""
    framed: list[tuple] = []

    def noted(brief: object, subjects: list[Subject], **more: object) -> object:
        camera = frame_shot(brief, subjects, **more)  # type: ignore[arg-type]
        framed.append((subjects, more.get("others", ()), camera))
        return camera

    monkeypatch.setattr(filming, "frame_shot", noted)
    staged = stage(brief_for(Shot(prompt=prompt)), seed=3, duration_s=2.0, aspect=aspect)
    showing.plan_of(staged, fps=24)
    subjects, others, camera = framed[-1]
    subject, tan = subjects[0], math.tan(math.radians(camera.fov_deg) / 2)
    ahead = camera.target - camera.eye
    ahead = ahead / np.linalg.norm(ahead, axis=1, keepdims=True)
    right = np.cross(ahead, [0, 1, 0])
    right /= np.linalg.norm(right, axis=1, keepdims=True)

    def at(point: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        away = point - camera.eye
        depth = (away * ahead).sum(1) * tan
        return (away * right).sum(1) / depth / aspect, (away * np.cross(right, ahead)).sum(1) / depth

    half = np.array([0.0, subject.size[1] / 2, 0.0])
    (across, up), (_, top), (_, foot) = at(subject.middle), at(subject.middle + half), at(subject.middle - half)
    share = (np.clip(top, -1, 1) - np.clip(foot, -1, 1)) / 2
    side = camera.eye - camera.target
    turn = math.degrees(math.atan2(float(side[:, 0].mean()), float(side[:, 2].mean())))
    hidden = covered(subject, [*subjects[1:], *others], turn, float(np.linalg.norm(side, axis=1).mean()))
    return float(np.median(share)), float(((abs(across) < 1) & (abs(up) < 1)).mean()), [hidden]


@pytest.mark.parametrize("aspect", [9 / 16, 1.0], ids=["9:16", "1:1"])
@pytest.mark.parametrize("prompt", PROMPTS)
def test_the_subject_is_at_least_three_fifths_as_tall_as_in_a_wide_picture(
    prompt: str, aspect: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    wide, _, hidden_before = seen(prompt, 16 / 9, monkeypatch)
    narrow, in_sight, hidden = seen(prompt, aspect, monkeypatch)
    assert narrow >= 0.6 * wide
    assert in_sight > 0.95
    assert hidden <= hidden_before


def test_what_lies_between_arms_is_not_looked_at_from_the_side() -> None:
    sofa = boxed(np.tile([0.0, 0.45, 0.0], (9, 1)), (1.9, 0.9, 0.8))
    cat = boxed(np.tile([0.0, 0.55, 0.0], (9, 1)), (0.5, 0.2, 0.2))
    assert covered(cat, [sofa], 50.0, 4.0)
    assert not covered(cat, [sofa], 0.0, 4.0)
    table = boxed(np.tile([0.0, 0.2, 0.0], (9, 1)), (1.9, 0.4, 0.8))
    assert not covered(cat, [table], 50.0, 4.0)


def test_a_shot_is_about_what_stands_on_a_desk_and_not_about_the_desk() -> None:
    def focus(prompt: str) -> list[str]:
        staged = stage(brief_for(Shot(prompt=prompt)), seed=3, duration_s=2.0, aspect=16 / 9)
        return [staged.brief.things[index].noun for kind, index in staged.focus]

    assert focus("A red mug stands on a desk in an office") == ["mug"]
    assert focus("A large crate stands on a table") == ["crate", "table"]


def test_a_group_of_things_is_shown_whole() -> None:
    places = [np.tile([x, 0.5, 0.0], (24, 1)) for x in (-2.0, -1.0, 0.0, 1.0, 2.0)]
    group = [boxed(place, (0.5, 1.0, 0.5)) for place in places]
    brief = brief_for(Shot(prompt="five red balls"))
    camera = frame_shot(brief, group, aspect=9 / 16, frames=24, duration_s=1.0, goes_along=False, seed=1)
    width = (
        2
        * float(np.linalg.norm(camera.eye[0] - camera.target[0]))
        * math.tan(math.radians(camera.fov_deg) / 2)
        * 9
        / 16
    )
    assert width > 4.5


def test_a_wide_picture_is_framed_as_ever() -> None:
    middle = np.linspace([-2.0, 0.5, 0.0], [2.0, 0.5, 0.0], 24)
    walker = boxed(middle, (0.5, 1.0, 0.5), person=True)
    brief = brief_for(Shot(prompt="a man walks"))
    near = boxed(np.tile([0.0, 0.5, 1.0], (24, 1)), (1.0, 1.0, 1.0))
    plain = frame_shot(brief, [walker], aspect=16 / 9, frames=24, duration_s=1.0, goes_along=False, seed=1)
    crowded = frame_shot(
        brief, [walker], aspect=16 / 9, frames=24, duration_s=1.0, goes_along=False, seed=1, others=[near]
    )
    assert (plain.eye == crowded.eye).all() and (plain.target == crowded.target).all()
