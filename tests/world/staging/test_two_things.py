"""The two things that a shot names are both framed and of sizes that one sees; what lies on a vehicle goes along."""

import numpy as np
import pytest

from sora2_nodes.story.reader.briefing import brief_for
from sora2_nodes.story.storyboard import Shot
from sora2_nodes.world.staging.layouts.duos import two_things
from sora2_nodes.world.staging.layouts.fitted_sizes import fitted
from sora2_nodes.world.staging.roster import size_m
from sora2_nodes.world.staging.scenario import stage


def staged(prompt):
    return stage(brief_for(Shot(prompt=prompt, duration_s=3)), seed=1, duration_s=3, aspect=16 / 9)


@pytest.mark.parametrize(
    "prompt",
    [
        "A grey donkey standing on a red ball",
        "A green van drives past a white oak",
        "A pear bouncing near a blue tree",
        "A cup beside a wardrobe",
    ],
)
def test_both_are_seen(prompt):
    brief = fitted(brief_for(Shot(prompt=prompt)))
    two = two_things(brief)
    assert len(two) == 2
    sizes = sorted(size_m(brief, ref) for ref in two)
    assert sizes[0] >= 0.33 * sizes[1]
    assert set(two) <= set(staged(prompt).focus)


def test_what_one_stands_on_bears_one():
    brief = fitted(brief_for(Shot(prompt="A hippo standing on a yellow ball")))
    sizes = {t.kind: size_m(brief, ("thing", i)) for i, t in enumerate(brief.things)}
    assert sizes["ball"] >= 0.49 * sizes["hippo"]


def test_a_load_goes_along():
    shot = staged("A green truck hauling a load of red apples")
    parts = [shot.script.parts[m.owner] for m in shot.members if m.name == "apple"]
    assert parts and all(p.held_by == "thing:0:0" for p in parts)


def test_a_ware_on_a_table_is_seen_from_near():
    shot = staged("a key on a table, camera pan from left to right")
    assert [shot.brief.things[i].kind for _, i in shot.focus] == ["key"]


def test_what_hangs_near_something_is_no_higher_than_that():
    shot = staged("A green balloon floating near a red car")
    top = float(np.max([shot.spots[m.owner].y + m.size[1] for m in shot.members if m.name == "car"]))
    (balloon,) = [shot.spots[m.owner] for m in shot.members if m.name == "balloon"]
    assert balloon.y < top


@pytest.mark.parametrize("prompt", ["A watch turns on a pedestal", "A cup stands on a desk"])
def test_what_only_bears_a_ware_takes_no_part(prompt):
    assert two_things(brief_for(Shot(prompt=prompt))) == []
