"""The built-in architecture as the host's own MODEL, CLIP, VAE and audio VAE."""

from __future__ import annotations

import av
import pytest

from .graphs import pocket_film, pocket_ksampler

pytestmark = pytest.mark.host


def saved(output_folder, result):
    entry = result.outputs["12"]["images"][0]
    return str(output_folder / entry["subfolder"] / entry["filename"])


def test_the_built_in_model_makes_a_film_with_sound(host, output_folder):
    result = host.run(pocket_film(width=640, height=360))
    assert result.status == "success", result.error
    with av.open(saved(output_folder, result)) as container:
        assert (container.streams.video[0].width, container.streams.video[0].height) == (640, 360)
        assert container.streams.video[0].frames == 12
        assert len(container.streams.audio) == 1
    assert len(result.outputs["16"]["images"]) == 1
    assert result.progress("11")[-1] == (2, 2)
    assert result.previews >= 2


def test_ksampler_and_the_hosts_decoders_work_on_it(host, output_folder):
    result = host.run(pocket_ksampler())
    assert result.status == "success", result.error
    assert result.outputs["13"]["finite"] == [True]
    assert result.outputs["13"]["shapes"] == [[1, 24, 3, 10, 18], [1, 48, 13, 1]]
    with av.open(saved(output_folder, result)) as container:
        assert (container.streams.video[0].width, container.streams.video[0].height) == (288, 160)
        assert len(container.streams.audio) == 1


def test_ksampler_feels_physics_guidance_on_it(host):
    plain, guided = host.run(pocket_ksampler()), host.run(pocket_ksampler(physics=True))
    assert guided.status == "success", guided.error
    assert plain.outputs["13"]["digest"] != guided.outputs["13"]["digest"]


@pytest.mark.parametrize("sampler", ["euler_ancestral", "dpmpp_2m", "heun", "uni_pc", "lcm"])
def test_other_samplers_work_on_it(host, sampler):
    graph = pocket_ksampler(sampler_name=sampler)
    result = host.run({key: graph[key] for key in ("1", "10", "21", "13")})
    assert result.status == "success", result.error
    assert result.outputs["13"]["finite"] == [True]


def test_a_long_shot_is_sampled_in_windows(host):
    graph = pocket_ksampler(steps=2, cfg=1.0)
    graph["10"]["inputs"]["duration_s"] = 5.0
    result = host.run({key: graph[key] for key in ("1", "10", "21", "13")})
    assert result.status == "success", result.error
    assert result.outputs["13"]["shapes"][0] == [1, 24, 30, 10, 18]
    assert result.outputs["13"]["finite"] == [True]


def test_what_its_vae_encodes_can_be_sampled_again(host):
    graph = pocket_ksampler()
    graph["30"] = {"class_type": "EmptyImage", "inputs": {"width": 288, "height": 160, "batch_size": 8, "color": 255}}
    graph["31"] = {"class_type": "VAEEncode", "inputs": {"pixels": ["30", 0], "vae": ["1", 2]}}
    graph["21"]["inputs"] |= {"latent_image": ["31", 0], "denoise": 0.5}
    graph["32"] = {"class_type": "PreviewImage", "inputs": {"images": ["22", 0]}}
    result = host.run({key: graph[key] for key in ("1", "10", "30", "31", "21", "22", "32", "13")})
    assert result.status == "success", result.error
    assert result.outputs["13"]["shapes"] == [[1, 24, 2, 10, 18]]
    assert len(result.outputs["32"]["images"]) == 8


def test_clip_text_encode_and_sampler_custom_advanced_work_on_it(host):
    graph = pocket_ksampler()
    for node_id, text in (("40", "a red ball drops onto wood"), ("41", "")):
        graph[node_id] = {"class_type": "CLIPTextEncode", "inputs": {"text": text, "clip": ["1", 1]}}
    graph["42"] = {
        "class_type": "BasicScheduler",
        "inputs": {"model": ["1", 0], "scheduler": "simple", "steps": 3, "denoise": 1.0},
    }
    graph["43"] = {"class_type": "RandomNoise", "inputs": {"noise_seed": 3}}
    graph["44"] = {"class_type": "KSamplerSelect", "inputs": {"sampler_name": "euler"}}
    guided = {"model": ["1", 0], "positive": ["40", 0], "negative": ["41", 0], "cfg": 2.0}
    graph["45"] = {"class_type": "CFGGuider", "inputs": guided}
    sampled = {
        "noise": ["43", 0],
        "guider": ["45", 0],
        "sampler": ["44", 0],
        "sigmas": ["42", 0],
        "latent_image": ["10", 3],
    }
    graph["21"] = {"class_type": "SamplerCustomAdvanced", "inputs": sampled}
    result = host.run({key: value for key, value in graph.items() if key not in ("15", "16")})
    assert result.status == "success", result.error
    assert result.outputs["13"]["finite"] == [True]


def test_missing_weights_are_named(host):
    code, answer = host.post(
        "/prompt", {"prompt": {**pocket_film(), "1": {"class_type": "Sora2Loader", "inputs": {"weights": "../other"}}}}
    )
    assert code == 400
    assert "value_not_in_list" in str(answer)
