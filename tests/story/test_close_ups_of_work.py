"""What hands are busy with: a drink that is poured has a cup, a thing that is looked into a table, stairs a way up and down."""

from __future__ import annotations

import numpy as np
import pytest

from sora2_nodes.story.reader.briefing import brief_for
from sora2_nodes.story.reader.reading import read_prompt
from sora2_nodes.story.storyboard import Shot
from sora2_nodes.world.staging.scenario import stage


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [
        ("A butler pours coffee", "cup"),
        ("A woman pours champagne", "wine glass"),
        ("A man pours juice, a mug on the table", "mug"),
    ],
)
def test_what_is_poured_is_poured_into_something(prompt: str, kind: str) -> None:
    brief = read_prompt(prompt)
    pouring = next(a for a in brief.actions if a.act == "pour")
    into = pouring.role("into", "in")
    assert into is not None
    assert brief.things[into[1]].kind == kind


@pytest.mark.parametrize("prompt", ["A gypsy woman gazes into a crystal ball", "A boy looks at a birthday cake"])
def test_what_somebody_looks_into_stands_on_a_table(prompt: str) -> None:
    brief = read_prompt(prompt)
    assert any(r.kind == "on" and brief.things[r.objects[0][1]].kind == "table" for r in brief.relations)


@pytest.mark.parametrize(
    "prompt", ["Close-up of a violin as a girl plays it", "A nurse holds a phone, close-up of the phone"]
)
def test_a_close_up_of_what_is_in_a_hand_shows_the_hand(prompt: str) -> None:
    staged = stage(brief_for(Shot(prompt=prompt)), seed=1, duration_s=4.0, aspect=16 / 9)
    assert staged.brief.framing.part == "hand"
    assert staged.unit > 0.5


@pytest.mark.parametrize(
    ("prompt", "rises"),
    [
        ("A monk climbs the stairs", True),
        ("A nurse runs up a staircase", True),
        ("A queen descends a staircase", False),
        ("A dog walks down the stairs", False),
    ],
)
def test_stairs_are_gone_along_their_slope(prompt: str, rises: bool) -> None:
    staged = stage(brief_for(Shot(prompt=prompt)), seed=2, duration_s=6.0, aspect=16 / 9)
    goer = next(p for p in staged.script.parts.values() if any(d.path is not None for d in p.deeds))
    path = next(d.path for d in goer.deeds if d.path is not None)
    stairs = next(m for m in staged.members if m.name == "stairs")
    assert path.shape[1] == 3
    assert (path[-1, 1] > path[0, 1]) == rises
    slope = abs(path[-1, 1] - path[0, 1])
    assert 0.4 * float(stairs.size[1]) < slope < 1.1 * float(stairs.size[1])
    assert float(np.ptp(path[:, 0])) > slope


@pytest.mark.parametrize("prompt", ["An old sailor smokes a pipe", "A detective lights his pipe"])
def test_a_pipe_that_is_smoked_is_no_pipe_of_a_works(prompt: str) -> None:
    assert [t.kind for t in read_prompt(prompt).things if not t.implied] == ["tobacco pipe"]
