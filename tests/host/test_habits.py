"""The host's habits: lists, caching, interrupt, patches that plain KSampler feels, and clear refusals."""

from __future__ import annotations

import json

import pytest

from .graphs import ASKED, LOADERS, film, pocket_film, with_sampler_custom_advanced
from .test_families import needs

pytestmark = pytest.mark.host
STOPPED = ["wan", "ltx2", "ltxv", "vace", "hunyuan", "hunyuan15", "minimax_h3", "kandinsky5", "cogvideox", "mochi"]

SAMPLED = {
    "steps": 5, "cfg": 5.0, "sampler_name": "euler", "scheduler": "simple", "denoise": 1.0, "seed": 5,
    "positive": ["10", 1], "negative": ["10", 2], "latent_image": ["20", 0],
}  # fmt: skip


def with_physics(strength, mode="auto"):
    guided = {"model": ["1", 0], "storyboard": ["10", 0], "strength": strength, "gravity": "earth", "mode": mode}
    return {"class_type": "PhysicsGuidance", "inputs": guided}


def ksampler(strength):
    """The host's own KSampler on Wan, its MODEL through PhysicsGuidance."""
    size = {"width": 64, "height": 64, "length": 9, "batch_size": 1}
    return {
        **LOADERS["wan"],
        "10": {"class_type": "PromptEncode", "inputs": ASKED},
        "15": with_physics(strength),
        "20": {"class_type": "EmptyHunyuanLatentVideo", "inputs": size},
        "21": {"class_type": "KSampler", "inputs": {**SAMPLED, "model": ["15", 0]}},
        "13": {"class_type": "TestDigest", "inputs": {"latent": ["21", 0]}},
    }


def test_the_same_prompt_is_cached_and_a_changed_seed_is_not(host):
    first = host.run(film("wan", seed=41))
    again = host.run(film("wan", seed=41))
    changed = host.run(film("wan", seed=42))
    assert {"10", "11"} <= again.cached()
    assert "11" not in changed.cached()
    assert first.outputs["13"]["digest"] != changed.outputs["13"]["digest"]


def test_every_shot_of_a_script_is_made_in_one_run(host):
    script = "Shot 1: A red ball drops onto wood\n\nShot 2: A blue box slides on ice"
    result = host.run(film("wan", prompt=script))
    assert result.status == "success", result.error
    assert len(result.outputs["13"]["digest"]) == 2
    assert len(set(result.outputs["13"]["digest"])) == 2
    assert result.progress("11")[-1] == (6, 6)


@pytest.mark.parametrize("kind", ["pocket", *STOPPED])
def test_an_interrupt_stops_within_one_step(host, kind):
    """Some steps pass while the request is on its way, since these are very short."""
    if kind != "pocket":
        needs(host, kind)
    late = 5 if kind == "pocket" else 8
    graph = pocket_film(seed=99) if kind == "pocket" else film(kind, steps=60, seed=99)
    graph["11"]["inputs"]["steps"] = 60
    result = host.run(graph, interrupt_at=2)
    assert result.status == "error"
    assert any(name == "execution_interrupted" for name, _ in result.events)
    assert max(value for value, _ in result.progress("11")) <= late
    assert "12" not in result.outputs


@pytest.mark.parametrize("advanced", [False, True], ids=["KSampler", "SamplerCustomAdvanced"])
def test_the_hosts_samplers_feel_physics_guidance(host, advanced):
    graphs = [_unguided(), ksampler(0.0), ksampler(1.0)]
    if advanced:
        graphs = [with_sampler_custom_advanced(graph, steps=5, cfg=5.0, seed=5) for graph in graphs]
    plain, off, on = (host.run(graph) for graph in graphs)
    assert plain.status == off.status == on.status == "success", on.error
    digests = [run.outputs["13"]["digest"] for run in (plain, off, on)]
    assert digests[0] == digests[1]
    assert digests[1] != digests[2]
    assert on.outputs["13"]["finite"] == [True]


def test_sora2_sampler_gives_what_the_hosts_own_sampler_gives(host):
    ours = host.run(film("wan", steps=5, cfg=5.0, seed=5))
    theirs = host.run(with_sampler_custom_advanced(_unguided(), steps=5, cfg=5.0, seed=5))
    assert ours.outputs["13"]["digest"] == theirs.outputs["13"]["digest"]


@pytest.mark.parametrize(
    ("graph", "words"),
    [
        (film("wan", width=1000, height=562), ("multiples of 16", "1000x562", "use 992x560")),
        (film("ltxv", width=1280, height=720), ("multiples of 32", "use 1280x704")),
        (film("wan", prompt="  "), ("prompt", "empty")),
    ],
)
def test_bad_input_is_refused_with_what_to_do(host, output_folder, graph, words):
    before = sorted(output_folder.rglob("*"))
    result = host.run(graph)
    assert result.status == "error"
    assert all(word in result.error for word in words), result.error
    assert sorted(output_folder.rglob("*")) == before


def test_a_vae_of_another_model_is_named(host):
    graph = film("wan")
    graph["5"] = {"class_type": "CheckpointLoaderSimple", "inputs": {"ckpt_name": "ltxv.safetensors"}}
    graph["11"]["inputs"]["vae"] = ["5", 2]
    result = host.run(graph)
    assert "128 latent channels" in result.error
    assert "VAE that belongs to Wan" in result.error


def test_words_of_the_built_in_clip_are_refused_by_another_model(host):
    graph = film("wan")
    graph["6"] = {"class_type": "Sora2Loader", "inputs": {"weights": "tiny"}}
    graph["10"]["inputs"]["clip"] = ["6", 1]
    result = host.run(graph)
    assert "encoded with the built-in model's CLIP, but the model is Wan; connect the CLIP of Wan" in result.error


@pytest.mark.parametrize(("seconds", "fault"), [(0.0, "value_smaller_than_min"), (900.0, "value_bigger_than_max")])
def test_a_length_that_cant_be_rendered_is_refused_before_anything_runs(host, seconds, fault):
    code, answer = host.post("/prompt", {"prompt": film("wan", duration_s=seconds)})
    assert code == 400
    assert fault in str(answer)


def test_a_scripts_own_impossible_length_is_named(host):
    result = host.run(film("wan", prompt="Shot 1 (900 s): A red ball drops onto wood"))
    assert "900 s" in result.error


def test_a_storyboard_of_a_newer_version_is_named(host):
    (host.base / "input/newer.json").write_text(json.dumps({"version": 9, "shots": [{"prompt": "A ball"}]}))
    result = host.run(film("wan", storyboard_file="newer.json"))
    assert "this storyboard is version 9, and this program reads up to 1" in result.error


def test_a_storyboard_file_outside_the_input_folder_is_refused(host):
    code, answer = host.post("/prompt", {"prompt": film("wan", storyboard_file="../secret.json")})
    assert code == 400
    assert "value_not_in_list" in str(answer)


def _unguided():
    graph = ksampler(0.0)
    del graph["15"]
    graph["21"]["inputs"]["model"] = ["1", 0]
    return graph
