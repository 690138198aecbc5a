"""A camera that looks along something tall goes from its foot to its top and back."""

from __future__ import annotations

import pytest

from sora2_nodes.story.reader.briefing import brief_for
from sora2_nodes.story.storyboard import Shot
from sora2_nodes.world.staging.scenario import stage
from sora2_nodes.world.staging.showing import plan_of


@pytest.mark.parametrize(
    ("prompt", "rises"), [("A statue. The camera tilts up", True), ("A tall tree. The camera tilts down", False)]
)
def test_a_tilt_covers_most_of_its_height(prompt: str, rises: bool) -> None:
    staged = stage(brief_for(Shot(prompt=prompt, duration_s=3)), seed=1, duration_s=3, aspect=16 / 9)
    looked = plan_of(staged).camera.target[:, 1]
    tall = max(float(m.size[1]) for m in staged.members)
    assert (looked[-1] > looked[0]) == rises
    assert abs(float(looked[-1] - looked[0])) > 0.4 * tall
