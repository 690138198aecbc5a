"""What is said to break is in pieces, and what somebody opens, shuts or fills does so."""

from __future__ import annotations

import numpy as np
import pytest

from sora2_nodes.story.reader.reading import read_prompt
from sora2_nodes.world.staging.scenario import Staged, stage
from sora2_nodes.world.staging.showing import display_of, plan_of


def staged(text: str) -> Staged:
    return stage(read_prompt(text), seed=3, duration_s=4.0, aspect=16 / 9)


def test_a_vase_that_falls_breaks_where_it_strikes():
    shot = staged("A vase falls from the sky and shatters on the floor")
    plan = plan_of(shot, fps=24)
    display = display_of(shot, plan)
    strike = min(c.time_s for c in plan.contacts if c.kind == "impact")
    assert display.shown is not None
    whole = [i for i, owner in enumerate(display.owners) if owner == "thing:0:0"]
    first = display.shown[0, whole]
    gone = np.flatnonzero(~display.shown[:, whole][:, first].any(1))
    assert gone[0] / 24 == pytest.approx(strike, abs=0.06)
    last = display.shown[-1, whole]
    assert (first ^ last).all()
    assert (display.poses[-1, whole][last][:, 1, 3] < 0.2).all()


def test_a_thing_that_explodes_is_seen_whole_first():
    shot = staged("A house explodes")
    display = display_of(shot, plan_of(shot, fps=24))
    assert display.shown is not None
    mine = [i for i, owner in enumerate(display.owners) if owner == "thing:0:0"]
    assert (display.shown[:, mine] == display.shown[0, mine]).all(1).sum() >= 23


def test_whole_things_are_always_shown():
    shot = staged("A red ball rests on a table")
    assert display_of(shot, plan_of(shot, fps=24)).shown is None


@pytest.mark.parametrize(
    ("text", "verb"), [("A man opens a fridge", "open"), ("A woman closes the door", "close"), ("A girl opens a laptop", "open")]
)  # fmt: skip
def test_what_somebody_opens_or_shuts_does_so(text, verb):
    shot = staged(text)
    deeds = [d for owner, part in shot.script.parts.items() if owner.startswith("thing") for d in part.deeds]
    person = next(part for owner, part in shot.script.parts.items() if owner.startswith("person"))
    assert verb in [d.verb for d in deeds]
    assert min(d.start_s for d in deeds) > min(d.start_s for d in person.deeds)
