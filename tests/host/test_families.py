"""Sora2Sampler on the host's own models, through the real host."""

from __future__ import annotations

import json

import av
import pytest

from .graphs import film

pytestmark = pytest.mark.host


def needs(host, family):
    if family == "ltx2" and "LTXVAudioVAELoader" not in host.get("/object_info/LTXVAudioVAELoader"):
        pytest.skip("this host is older than LTX-2")


@pytest.mark.parametrize("family", ["ltx2", "ltxv", "wan", "hunyuan"])
def test_a_prompt_becomes_a_video_on_every_family(host, output_folder, family):
    needs(host, family)
    result = host.run(film(family), workflow={"nodes": [], "marker": family})
    assert result.status == "success", result.error
    saved = result.outputs["12"]["images"][0]
    with av.open(str(output_folder / saved["subfolder"] / saved["filename"])) as container:
        video = container.streams.video[0]
        assert (video.width, video.height) == (64, 64)
        assert float(video.frames / video.average_rate) == pytest.approx(0.5, abs=0.04)
        assert bool(container.streams.audio) == (family == "ltx2")
        assert json.loads(container.metadata["prompt"])["11"]["class_type"] == "Sora2Sampler"
        assert json.loads(container.metadata["workflow"])["marker"] == family
    assert result.outputs["13"]["finite"] == [True]


def test_every_step_is_reported_with_a_preview(host):
    result = host.run(film("wan", steps=4, seed=100))
    assert result.progress("11") == [(1, 4), (2, 4), (3, 4), (4, 4)]
    assert result.previews >= 4
