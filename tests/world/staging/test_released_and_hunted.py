"""What is let go rises out of hands; all who are chased run; a fist is a fist; a face that is told of is seen coming."""

from __future__ import annotations

import pytest

from sora2_nodes.story.reader.briefing import brief_for
from sora2_nodes.story.storyboard import Brief, Shot
from sora2_nodes.world.staging.roster import size_m
from sora2_nodes.world.staging.scenario import Staged, stage


def _brief(prompt: str) -> Brief:
    return brief_for(Shot(prompt=prompt, duration_s=4.0))


def _staged(prompt: str) -> Staged:
    return stage(_brief(prompt), seed=1, duration_s=4.0, aspect=16 / 9)


@pytest.mark.parametrize(
    ("prompt", "what"),
    [
        ("A girl lets go of a balloon", "balloon"),
        ("Two men release sky lanterns", "sky lantern"),
        ("A priest releases a dove", "dove"),
    ],
)
def test_what_is_let_go_begins_in_hands_and_rises(prompt: str, what: str) -> None:
    staged = _staged(prompt)
    holder = next(part for part in staged.script.parts.values() if part.member.person)
    for part in staged.script.parts.values():
        if part.member.person:
            continue
        heights = part.way.frames[:, 1, 3] if part.way is not None else part.deeds[-1].path[:, 1]
        assert heights[-1] > heights[0] + 0.4 * holder.member.size[1]
        assert abs(part.spot.x - holder.spot.x) < 2.0 * holder.member.size[1]


@pytest.mark.parametrize("prompt", ["A wolf chases two hikers", "A robot chases some soldiers"])
def test_all_who_are_chased_run(prompt: str) -> None:
    staged = _staged(prompt)
    verbs = [{d.verb for d in part.deeds} for part in staged.script.parts.values()]
    assert len(verbs) == 3
    assert all("run" in own for own in verbs)


@pytest.mark.parametrize("prompt", ["A dinosaur chases a girl", "A knight fights a dinosaur"])
def test_a_dinosaur_that_hunts_is_one_that_does_and_leaves_the_other_in_sight(prompt: str) -> None:
    staged = _staged(prompt)
    assert [t.kind for t in staged.brief.things if t.kind.endswith("saurus")] == ["tyrannosaurus"]
    assert size_m(staged.brief, ("thing", 0)) <= 3.1 * size_m(staged.brief, ("person", 0))


@pytest.mark.parametrize("prompt", ["A man clenches his fists", "An angry woman clenching her fists"])
def test_fists_are_clenched(prompt: str) -> None:
    assert "clench fists" in {a.act for a in _brief(prompt).actions}


@pytest.mark.parametrize(
    ("prompt", "toward"),
    [("A man walks into a kitchen with a broad smile", "camera"), ("A man walks into a kitchen", "")],
)
def test_a_face_that_is_told_of_comes_toward_the_viewer(prompt: str, toward: str) -> None:
    assert next(a.toward for a in _brief(prompt).actions if a.act == "walk") == toward
