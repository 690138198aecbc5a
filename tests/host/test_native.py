"""The built-in architecture as the host's own MODEL, CLIP, VAE and audio VAE."""

from __future__ import annotations

import copy

import av
import numpy as np
import pytest

from .graphs import pocket_film, pocket_ksampler, sampled_only, with_cameo, with_sampler_custom_advanced

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
    assert result.progress("11")[-1] == (100, 100)  # its steps, then its frames as they are drawn
    assert result.previews >= 2


def latent_shapes(host, frames, sound):
    """Return the shapes of a latent of picture and sound as this host carries it."""
    picture = [1, 24, frames, 10, 18]
    if host.nests:
        return [picture, [1, 48, sound, 1]]
    return [[1, 1, 24 * frames * 10 * 18 + 48 * sound]]


def test_ksampler_and_the_hosts_decoders_work_on_it(host, output_folder):
    result = host.run(pocket_ksampler(host))
    assert result.status == "success", result.error
    assert result.outputs["13"]["finite"] == [True]
    assert result.outputs["13"]["shapes"] == latent_shapes(host, 3, 13)
    with av.open(saved(output_folder, result)) as container:
        assert (container.streams.video[0].width, container.streams.video[0].height) == (288, 160)
        assert container.streams.video[0].frames == 12
        sound = sum(frame.samples for frame in container.decode(audio=0))
        assert sound / container.streams.audio[0].rate == pytest.approx(0.5, abs=0.05)
        assert container.streams.audio[0].channels == 2


def test_a_latent_sounds_through_the_hosts_decoder_as_its_clip_does(host, output_folder):
    graph = pocket_film(prompt="a ball drops onto a wooden floor", duration_s=2.0)
    decoder = pocket_ksampler(host)["23"]
    graph["23"] = {**decoder, "inputs": {**decoder["inputs"], "samples": ["11", 1]}}
    graph["40"] = {"class_type": "TestLoudness", "inputs": {"audio": ["23", 0]}}
    graph["41"] = {"class_type": "GetVideoComponents", "inputs": {"video": ["11", 0]}}
    graph["42"] = {"class_type": "TestLoudness", "inputs": {"audio": ["41", 1]}}
    result = host.run(graph)
    assert result.status == "success", result.error
    decoded, drawn = (np.array(result.outputs[key]["levels"]) for key in ("40", "42"))
    assert decoded.shape == drawn.shape
    assert np.abs(decoded - drawn).max() < 0.02


def test_ksampler_shows_a_picture_of_every_step(host):
    graph = sampled_only(pocket_ksampler(host, seed=31, steps=4))
    result = host.run(graph)
    assert result.progress("21")[-1] == (4, 4)
    assert result.previews >= 4


def test_ksampler_shows_no_pictures_where_previews_are_off(host):
    if not host.nests:
        pytest.skip("this host has no preview method per prompt")
    result = host.run(sampled_only(pocket_ksampler(host, seed=32, steps=4)), preview_method="none")
    assert result.status == "success", result.error
    assert result.previews == 0


@pytest.mark.parametrize("advanced", [False, True], ids=["KSampler", "SamplerCustomAdvanced"])
def test_the_hosts_samplers_feel_physics_guidance_on_it(host, advanced):
    graphs = [sampled_only(pocket_ksampler(host, physics=physics)) for physics in (False, True)]
    if advanced:
        graphs = [with_sampler_custom_advanced(graph, steps=3, cfg=2.0, seed=3) for graph in graphs]
    plain, guided = (host.run(graph) for graph in graphs)
    assert plain.status == guided.status == "success", guided.error
    assert plain.outputs["13"]["digest"] != guided.outputs["13"]["digest"]


@pytest.mark.parametrize("advanced", [False, True], ids=["KSampler", "SamplerCustomAdvanced"])
def test_the_hosts_samplers_feel_a_cameo_on_it(host, advanced):
    graph = sampled_only(pocket_ksampler(host))
    if advanced:
        graph = with_sampler_custom_advanced(graph, steps=3, cfg=2.0, seed=3)
    graph["10"]["inputs"] |= {"prompt": "nina waves in a park"}
    plain = host.run(graph)
    carried = host.run(with_cameo(graph))
    assert carried.status == plain.status == "success", carried.error
    assert carried.outputs["13"]["finite"] == [True]
    assert plain.outputs["13"]["digest"] != carried.outputs["13"]["digest"]


def test_a_lora_changes_what_both_samplers_make_and_leaves_the_model_as_it_was(host):
    plain = sampled_only(pocket_ksampler(host))
    plain["11"] = pocket_film()["11"]
    plain["11"]["inputs"]["model"] = ["1", 0]
    plain["14"] = {"class_type": "TestDigest", "inputs": {"latent": ["11", 1]}}
    loaded = copy.deepcopy(plain)
    lora = {"model": ["1", 0], "lora_name": "tiny.safetensors", "strength_model": 1.0}
    loaded["50"] = {"class_type": "LoraLoaderModelOnly", "inputs": lora}
    for sampler in ("21", "11"):
        loaded[sampler]["inputs"]["model"] = ["50", 0]
    first, changed, again = (host.run(graph) for graph in (plain, loaded, plain))
    assert changed.status == "success", changed.error
    assert not {"11", "21"} & again.cached()
    for node_id in ("13", "14"):
        assert changed.outputs[node_id]["finite"] == [True]
        assert first.outputs[node_id]["digest"] != changed.outputs[node_id]["digest"]
        assert first.outputs[node_id]["digest"] == again.outputs[node_id]["digest"]


@pytest.mark.parametrize("sampler", ["euler_ancestral", "dpmpp_2m", "heun", "uni_pc", "lcm"])
def test_other_samplers_work_on_it(host, sampler):
    result = host.run(sampled_only(pocket_ksampler(host, sampler_name=sampler)))
    assert result.status == "success", result.error
    assert result.outputs["13"]["finite"] == [True]


def test_a_long_shot_is_sampled_in_windows(host):
    graph = sampled_only(pocket_ksampler(host, steps=2, cfg=1.0))
    graph["10"]["inputs"]["duration_s"] = 5.0
    result = host.run(graph)
    assert result.status == "success", result.error
    assert result.outputs["13"]["shapes"] == latent_shapes(host, 30, 125)
    assert result.outputs["13"]["finite"] == [True]


def test_tiled_decoding_gives_what_plain_decoding_gives(host):
    graph = sampled_only(pocket_ksampler(host))
    tiles = {"tile_size": 64, "overlap": 0, "temporal_size": 8, "temporal_overlap": 4}
    graph["22"] = {"class_type": "VAEDecode", "inputs": {"samples": ["21", 0], "vae": ["1", 2]}}
    graph["60"] = {"class_type": "VAEDecodeTiled", "inputs": {"samples": ["21", 0], "vae": ["1", 2], **tiles}}
    graph["61"] = {"class_type": "TestDigest", "inputs": {"images": ["22", 0]}}
    graph["62"] = {"class_type": "TestDigest", "inputs": {"images": ["60", 0]}}
    result = host.run(graph)
    assert result.status == "success", result.error
    assert result.outputs["61"]["shapes"] == [[12, 160, 288, 3]]
    assert result.outputs["61"] == result.outputs["62"]


def test_what_its_vae_encodes_can_be_sampled_again(host):
    graph = pocket_ksampler(host)
    tiles = {"tile_size": 64, "overlap": 0, "temporal_size": 8, "temporal_overlap": 4}
    graph["30"] = {"class_type": "EmptyImage", "inputs": {"width": 288, "height": 160, "batch_size": 8, "color": 255}}
    graph["31"] = {"class_type": "VAEEncode", "inputs": {"pixels": ["30", 0], "vae": ["1", 2]}}
    graph["21"]["inputs"] |= {"latent_image": ["31", 0], "denoise": 0.5}
    graph["32"] = {"class_type": "PreviewImage", "inputs": {"images": ["22", 0]}}
    graph["33"] = {"class_type": "VAEEncodeTiled", "inputs": {"pixels": ["30", 0], "vae": ["1", 2], **tiles}}
    for node_id, source in (("34", "31"), ("35", "33")):
        graph[node_id] = {"class_type": "TestDigest", "inputs": {"latent": [source, 0]}}
    result = host.run({key: node for key, node in graph.items() if key not in ("23", "24", "12")})
    assert result.status == "success", result.error
    assert result.outputs["13"]["shapes"] == [[1, 24, 2, 10, 18]]
    assert len(result.outputs["32"]["images"]) == 8
    assert result.outputs["34"] == result.outputs["35"]


def test_clip_text_encode_and_sampler_custom_advanced_work_on_it(host):
    graph = with_sampler_custom_advanced(sampled_only(pocket_ksampler(host)), steps=3, cfg=2.0, seed=3)
    for node_id, text in (("40", "a red ball drops onto wood"), ("41", "")):
        graph[node_id] = {"class_type": "CLIPTextEncode", "inputs": {"text": text, "clip": ["1", 1]}}
    graph["31"]["inputs"] |= {"positive": ["40", 0], "negative": ["41", 0]}
    result = host.run(graph)
    if not host.nests:
        assert "connect the conditioning of PromptEncode" in result.error
        return
    assert result.status == "success", result.error
    assert result.outputs["13"]["finite"] == [True]


def test_missing_weights_are_named(host):
    code, answer = host.post(
        "/prompt", {"prompt": {**pocket_film(), "1": {"class_type": "Sora2Loader", "inputs": {"weights": "../other"}}}}
    )
    assert code == 400
    assert "value_not_in_list" in str(answer)


def test_a_latent_of_another_model_is_refused_with_what_it_takes(host):
    graph = sampled_only(pocket_ksampler(host))
    size = {"width": 64, "height": 64, "length": 9, "batch_size": 1}
    graph["20"] = {"class_type": "EmptyHunyuanLatentVideo", "inputs": size}
    graph["21"]["inputs"]["latent_image"] = ["20", 0]
    result = host.run(graph)
    assert "takes the empty latent of PromptEncode or what its VAE encodes" in result.error
