"""Sora2Sampler on the host's own models, through the real host."""

from __future__ import annotations

import json

import av
import numpy as np
import pytest

from .graphs import film, from_picture

pytestmark = pytest.mark.host


FAMILIES = [
    "ltx2", "ltxv", "wan", "wan_image", "wan22", "wan22_image", "wan22_5b", "vace", "hunyuan", "hunyuan_image", "hunyuan15",
    "minimax_h3", "kandinsky5", "cogvideox", "cogvideox_image", "mochi",
]  # fmt: skip
FROM_PICTURE = [
    "ltx2", "ltxv", "wan_image", "wan22_image", "wan22_5b", "hunyuan_image", "hunyuan15", "minimax_h3", "kandinsky5",
    "cogvideox_image",
]  # fmt: skip
TO_PICTURE = ["ltx2", "ltxv", "wan_image", "minimax_h3"]
SOUNDING = ("ltx2", "minimax_h3")
PREVIEWED = ["wan", "ltx2", "ltxv", "vace", "hunyuan", "hunyuan15", "minimax_h3", "kandinsky5", "mochi"]
UNREAD = "reads its first frame through CLIP vision"
NEWER = {  # the node that a host with it has
    "ltx2": "LTXVAudioVAELoader", "hunyuan15": "HunyuanVideo15ImageToVideo", "minimax_h3": "EmptyMiniMaxH3LatentAV",
    "kandinsky5": "Kandinsky5ImageToVideo", "hunyuan15_sr": "HunyuanVideo15SuperResolution",
    "wan_causal": "SamplerARVideo", "cogvideox": "VOIDInpaintConditioning", "cogvideox_image": "VOIDInpaintConditioning",
    "cogvideox_inpaint": "VOIDInpaintConditioning",
}  # fmt: skip


def needs(host, family):
    if family in NEWER and not host.has(NEWER[family]):
        pytest.skip(f"this host is older than {family}")


def frames_of(output_folder, result):
    """Return the saved clip's frames (F, H, W, 3)."""
    saved = result.outputs["12"]["images"][0]
    with av.open(str(output_folder / saved["subfolder"] / saved["filename"])) as container:
        return np.stack([frame.to_ndarray(format="rgb24") for frame in container.decode(video=0)])


@pytest.mark.parametrize("family", FAMILIES)
def test_a_prompt_becomes_a_video_on_every_family(host, output_folder, family):
    needs(host, family)
    result = host.run(film(family), workflow={"nodes": [], "marker": family})
    assert result.status == "success", result.error
    saved = result.outputs["12"]["images"][0]
    with av.open(str(output_folder / saved["subfolder"] / saved["filename"])) as container:
        video = container.streams.video[0]
        assert (video.width, video.height) == (64, 64)
        assert float(video.frames / video.average_rate) == pytest.approx(0.5, abs=0.04)
        assert bool(container.streams.audio) == (family in SOUNDING)
        if family in SOUNDING:
            sound = sum(frame.samples for frame in container.decode(audio=0))
            assert sound / container.streams.audio[0].rate == pytest.approx(0.5, abs=0.05)
        assert json.loads(container.metadata["prompt"])["11"]["class_type"] == "Sora2Sampler"
        assert json.loads(container.metadata["workflow"])["marker"] == family
    assert result.outputs["13"]["finite"] == [True]
    assert [value for value, _ in result.progress("11")] == [1, 2, 3]


@pytest.mark.parametrize("family", FROM_PICTURE)
def test_a_first_frame_reaches_every_family_that_takes_one(host, output_folder, family):
    needs(host, family)
    red, blue = (host.run(from_picture(film(family), colour)) for colour in (0xC83020, 0x2030C8))
    assert red.status == blue.status == "success", red.error or blue.error
    assert red.outputs["13"]["shapes"] == blue.outputs["13"]["shapes"]
    assert red.outputs["13"]["digest"] != blue.outputs["13"]["digest"]
    assert frames_of(output_folder, red).shape == frames_of(output_folder, blue).shape


@pytest.mark.parametrize("family", TO_PICTURE)
def test_a_last_frame_reaches_every_family_that_ends_with_one(host, output_folder, family):
    needs(host, family)
    ended = [from_picture(film(family), colour, role="last_frame") for colour in (0xC83020, 0x2030C8)]
    plain, red, blue = (host.run(graph) for graph in (film(family), *ended))
    assert red.status == blue.status == "success", red.error or blue.error
    assert len({result.outputs["13"]["digest"][0] for result in (plain, red, blue)}) == 3
    assert len(frames_of(output_folder, red)) == len(frames_of(output_folder, plain))


@pytest.mark.parametrize("family", ["wan", "wan22_5b", "vace", "hunyuan15", "kandinsky5"])
def test_a_last_frame_is_refused_by_a_model_that_can_not_end_with_one(host, family):
    needs(host, family)
    result = host.run(from_picture(film(family), 0xC83020, role="last_frame"))
    assert "can't end with a picture (LTX-2, LTXV, Wan, MiniMax H3 can)" in result.error


def test_minimax_h3_is_told_of_who_appears_with_its_words(host, output_folder):
    needs(host, "minimax_h3")
    graph = film("minimax_h3")
    plain, shown = host.run(graph), host.run(from_picture(graph, 0xC83020, role="identity"))
    assert shown.status == "success", shown.error
    assert shown.outputs["13"]["digest"] != plain.outputs["13"]["digest"]
    assert len(frames_of(output_folder, shown)) == len(frames_of(output_folder, plain))


def test_minimax_h3_needs_its_audio_vae_and_its_own_vae(host):
    needs(host, "minimax_h3")
    graph = film("minimax_h3")
    silent = {**graph, "11": {**graph["11"], "inputs": {**graph["11"]["inputs"], "audio_vae": ["3", 0]}}}
    assert "needs its audio VAE" in host.run(silent).error
    other = {**graph, "11": {**graph["11"], "inputs": {**graph["11"]["inputs"], "vae": ["5", 0]}}}
    assert "this VAE has 32 latent channels, but the model (MiniMax H3) has 24" in host.run(other).error


def test_a_distilled_ltx_2_is_sampled_at_the_levels_it_is_made_for(host):
    needs(host, "ltx2")
    made = host.run(film("ltx2", steps=8, cfg=1.0))
    assert made.status == "success", made.error
    assert made.progress("11") == [(step, 8) for step in range(1, 9)]


def with_vision(graph, width, kind):
    """Connect a CLIP vision model to a graph's sampler; "25"."""
    vision = {"class_type": "TestVisionLoader", "inputs": {"width": width, "kind": kind}}
    sampler = {**graph["11"], "inputs": {**graph["11"]["inputs"], "clip_vision": ["25", 0]}}
    return {**graph, "25": vision, "11": sampler}


@pytest.mark.parametrize(
    ("family", "role", "vision"),
    [
        ("wan_image", "first_frame", (1280, "clip_vision_model")),
        ("wan_image", "identity", (1280, "clip_vision_model")),
        ("hunyuan15", "first_frame", (1152, "siglip_vision_model")),
    ],
)
def test_clip_vision_reads_the_first_frame_where_a_model_asks_for_it(host, family, role, vision):
    needs(host, family)
    started = from_picture(
        film(family, seed=31), 0xC83020, role=role
    )  # a seed of its own, so that nothing is made already
    results, told = [], []
    for graph in (started, with_vision(started, *vision)):
        before = host.log.read_text().count(UNREAD)
        results.append(host.run(graph))
        told.append(host.log.read_text().count(UNREAD) - before)
    without, seen = results
    assert without.status == seen.status == "success", without.error or seen.error
    assert seen.outputs["13"]["finite"] == [True]
    assert without.outputs["13"]["digest"] != seen.outputs["13"]["digest"]
    assert told == [1, 0]


@pytest.mark.parametrize("family", ["wan", "wan22_image", "wan_control", "ltxv"])
def test_clip_vision_is_refused_by_a_model_that_reads_none(host, family):
    result = host.run(with_vision(film(family), 1280, "clip_vision_model"))
    assert "reads none (Wan 2.1 image-to-video and HunyuanVideo 1.5 do); leave it open" in result.error


@pytest.mark.parametrize("family", ["wan", "hunyuan", "cogvideox", "mochi"])
def test_a_first_frame_is_refused_by_a_model_that_takes_none(host, family):
    needs(host, family)
    result = host.run(from_picture(film(family), 0xC83020))
    assert "makes video from text only; load its image-to-video model" in result.error


def test_a_model_of_no_known_family_is_named_with_those_that_are_known(host):
    result = host.run(film("camera"))
    assert "wan2.1 camera_2.2 is not a video model Sora2Sampler knows" in result.error
    assert "LTX-2, LTXV, Wan, Wan VACE, HunyuanVideo, MiniMax H3, Kandinsky 5, CogVideoX, Mochi" in result.error


@pytest.mark.parametrize(
    ("family", "words"),
    [
        ("wan_causal", "draws frame after frame and needs a sampler of its own"),
        ("hunyuan15_sr", "upscaler; load its text-"),
        ("cogvideox_inpaint", "CogVideoX's inpainting model"),
    ],
)
def test_a_model_that_only_looks_alike_is_refused_by_name(host, family, words):
    needs(host, family)
    assert words in host.run(film(family)).error


@pytest.mark.parametrize("pair", [("wan", "wan22"), ("wan22_image", "wan22_image")])
def test_wan_22_hands_over_to_its_low_noise_expert(host, pair):
    high, both = film(pair[0], steps=6), film(pair[1], steps=6)
    high["11"]["inputs"].pop("low_noise_model", None)
    alone, together = host.run(high), host.run(both)
    assert together.status == "success", together.error
    assert alone.outputs["13"]["digest"] != together.outputs["13"]["digest"]
    assert together.progress("11") == [(step, 6) for step in range(1, 7)]


def test_an_identity_picture_reaches_vace_and_changes_its_clip_but_not_its_length(host, output_folder):
    graph = film("vace")
    plain = host.run(graph)
    assert plain.status == "success", plain.error
    shown = host.run(from_picture(graph, 0xC83020, role="identity"))
    assert shown.status == "success", shown.error
    assert shown.outputs["13"] != plain.outputs["13"]
    assert len(frames_of(output_folder, plain)) == len(frames_of(output_folder, shown))


@pytest.mark.parametrize("family", PREVIEWED)
def test_every_step_is_reported_with_a_preview(host, family):
    needs(host, family)
    result = host.run(film(family, steps=4, seed=100))
    assert result.progress("11") == [(1, 4), (2, 4), (3, 4), (4, 4)]
    assert result.previews >= 4
