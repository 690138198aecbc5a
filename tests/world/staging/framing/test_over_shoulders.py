"""Over a shoulder one sees who speaks, and the shoulder leaves most of the picture free."""

from __future__ import annotations

import numpy as np
import pytest

from sora2_nodes.story import brief_for
from sora2_nodes.story.storyboard import DialogueLine, Shot
from sora2_nodes.world.staging.scenario import stage
from sora2_nodes.world.staging.showing import plan_of


@pytest.mark.parametrize(("speaker", "other"), [("woman", "man"), ("man", "woman")])
def test_who_speaks_is_the_further_one(speaker: str, other: str) -> None:
    line = DialogueLine(speaker=speaker, text="Where have you been?")
    shot = Shot(prompt="Over the shoulder shot: a woman and a man look at each other in a park", dialogue=(line,))
    staged = stage(brief_for(shot), seed=1, duration_s=3.0, aspect=16 / 9)
    camera = plan_of(staged).camera
    places = {staged.brief.people[m.ref[1]].name: staged.spots[m.owner] for m in staged.members if m.person}
    far = {name: float(np.hypot(camera.eye[0, 0] - s.x, camera.eye[0, 2] - s.z)) for name, s in places.items()}
    assert far[speaker] > 1.3 * far[other]
