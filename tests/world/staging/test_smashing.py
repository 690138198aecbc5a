"""What flies at something and breaks it: the other breaks, when it is struck, and both are seen."""

import numpy as np
import pytest

from sora2_nodes.story.reader.briefing import brief_for
from sora2_nodes.story.storyboard import Shot
from sora2_nodes.world.staging.layouts.fitted_sizes import fitted
from sora2_nodes.world.staging.layouts.strikers import SHARES, strikes
from sora2_nodes.world.staging.roster import size_m
from sora2_nodes.world.staging.scenario import stage


@pytest.mark.parametrize(
    ("prompt", "striker", "broken"),
    [
        ("A tennis ball breaks a window", "tennis ball", "window"),
        ("A stone flies into a vase and the vase shatters", None, "vase"),
        ("A soccer ball flies into a mirror", None, "mirror"),
    ],
)
def test_the_other_one_breaks_when_it_is_struck(prompt, striker, broken):
    shot = stage(brief_for(Shot(prompt=prompt, duration_s=3)), seed=1, duration_s=3, aspect=16 / 9)
    own = next(m for m in shot.members if m.name == striker or (striker is None and m.name != broken))
    aim = next(m for m in shot.members if m.name == broken)
    assert set(shot.script.breaks) == {aim.owner}
    when, _ = shot.script.breaks[aim.owner]
    way = shot.script.parts[own.owner].way
    at = way.frames[int(np.searchsorted(way.times, when)), :, 3]
    there = shot.spots[aim.owner]
    assert abs(at[0] - there.x) < 0.6 * float(max(aim.size)) and when < 1.5


@pytest.mark.parametrize("prompt", ["A marble breaks a mirror", "A boulder breaks a vase"])
def test_what_strikes_is_neither_lost_nor_hides_what_it_breaks(prompt):
    brief = fitted(brief_for(Shot(prompt=prompt)))
    ((_, who, aim),) = strikes(brief)
    assert SHARES[0] - 0.01 <= size_m(brief, who) / size_m(brief, aim) <= SHARES[1] + 0.01


@pytest.mark.parametrize("prompt", ["A ball rolls into a wall", "A hammer breaks a glass", "A boy breaks a window"])
def test_nothing_else_flies_at_what_it_meets(prompt):
    assert not strikes(brief_for(Shot(prompt=prompt)))
