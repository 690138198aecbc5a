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


@pytest.mark.parametrize("family", ["ltx2", "ltxv", "wan", "vace", "hunyuan"])
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


def test_an_identity_picture_reaches_vace_and_changes_its_clip_but_not_its_length(host, output_folder):
    graph = film("vace")
    plain = host.run(graph)
    assert plain.status == "success", plain.error
    graph["20"] = {
        "class_type": "EmptyImage",
        "inputs": {"width": 96, "height": 96, "batch_size": 1, "color": 0xC83020},
    }
    graph["21"] = {
        "class_type": "ReferenceLoader",
        "inputs": {
            "file_1": "none", "role_1": "identity", "weight_1": 1.0, "images": ["20", 0], "images_role": "identity",
            "images_weight": 1.0,
        },
    }  # fmt: skip
    graph["11"]["inputs"]["references"] = ["21", 0]
    shown = host.run(graph)
    assert shown.status == "success", shown.error
    assert shown.outputs["13"] != plain.outputs["13"]
    lengths = []
    for result in (plain, shown):
        saved = result.outputs["12"]["images"][0]
        with av.open(str(output_folder / saved["subfolder"] / saved["filename"])) as container:
            lengths.append(container.streams.video[0].frames)
    assert lengths[0] == lengths[1]


def test_every_step_is_reported_with_a_preview(host):
    result = host.run(film("wan", steps=4, seed=100))
    assert result.progress("11") == [(1, 4), (2, 4), (3, 4), (4, 4)]
    assert result.previews >= 4
