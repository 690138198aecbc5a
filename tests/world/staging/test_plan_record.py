"""The plan's record tells where everything is, in metres and in pixels."""

from __future__ import annotations

import numpy as np

from sora2_nodes.engine.pipeline.planning import RenderSettings, plan_shot
from sora2_nodes.story.reader.cue_report import report
from sora2_nodes.story.storyboard import Shot
from sora2_nodes.world.tracing.gbuffer import Tracer

SIZE = (320, 180)


def test_objects_have_their_real_size_and_stand_where_they_are_seen() -> None:
    shot = plan_shot(
        Shot(prompt="A horse stands in a meadow", duration_s=2.0), RenderSettings(width=SIZE[0], height=SIZE[1]), seed=4
    )
    (horse,) = [o for o in shot.objects(*SIZE) if o["shown"] == "horse"]
    assert 1.2 < horse["size_m"][1] < 2.6
    left, top, right, low = horse["path"][0]["box_px"]
    maps = Tracer(shot.display, *SIZE, aspect=SIZE[0] / SIZE[1]).trace(0)
    owners = np.array([*shot.display.owners, "", ""])
    rows, columns = np.nonzero(owners[np.clip(maps.ident, -1, len(owners) - 1)] == horse["object"])
    assert (
        left - 1 <= columns.min() < left + 32 and right - 32 < columns.max() <= right + 1
    )  # the box holds it, and little more
    assert top - 1 <= rows.min() < top + 32 and low - 32 < rows.max() <= low + 1


def test_who_walks_has_a_way_in_metres_and_pixels() -> None:
    shot = plan_shot(
        Shot(prompt="A man walks to the right", duration_s=3.0), RenderSettings(width=SIZE[0], height=SIZE[1]), seed=4
    )
    (man,) = shot.objects(*SIZE)
    times = [place["time_s"] for place in man["path"]]
    assert times[0] == 0 and len(times) == 12
    metres = [place["m"][0] for place in man["path"]]
    assert metres[-1] - metres[0] > 0.5
    assert all(0 < place["px"][0] < SIZE[0] for place in man["path"])


def test_several_shots_asked_for_as_one_clip_are_told() -> None:
    text = "Shot 1: a man walks. Shot 2: close-up, the man smiles."
    shot = Shot(prompt=text, duration_s=4.0)
    brief = plan_shot(shot, RenderSettings(width=320, height=180), seed=1).brief
    assert "These are 2 shots" in report(brief, shot)
    assert "These are" not in report(brief, Shot(prompt="A man walks", duration_s=4.0))
