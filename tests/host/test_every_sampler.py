"""A cameo reaches the host's own samplers on every family that takes a picture of somebody, and leaves the latent's shape."""

from __future__ import annotations

import copy
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timezone

import pytest

from sora2_nodes.cameo import library

from .graphs import ASKED, VAES, film, ksampler_on, with_sampler_custom_advanced
from .test_families import needs

pytestmark = pytest.mark.host

REACHED = [
    "ltx2", "ltxv", "wan", "wan_image", "wan22_image", "wan22_5b", "vace", "hunyuan_image", "hunyuan15",
]  # fmt: skip
PICTURE = "97"


def carrying(graph, family, *, strength=1.0, vae=True, phantom=False, samplers=("21",)):
    """Put a cameo of this test's own on the MODEL of a graph's samplers; "97" to "99"."""
    carried = copy.deepcopy(graph)
    face = {"width": 96, "height": 96, "batch_size": 1, "color": 0xB47850}
    asked = {
        "model": ["1", 0], "cameo": "make from face", "strength": strength, "name": "wanda", "face": [PICTURE, 0],
        "consent": True,
    }  # fmt: skip
    asked |= {"vae": VAES.get(family, {"vae": ["3", 0]})["vae"]} if vae else {}
    asked |= {"face_as": "Wan Phantom"} if phantom else {}
    carried[PICTURE] = {"class_type": "EmptyImage", "inputs": face}
    carried["98"] = {"class_type": "CameoAdapter", "inputs": asked}
    carried["99"] = {"class_type": "PreviewAny", "inputs": {"source": ["98", 2]}}
    for sampler in samplers:
        carried[sampler]["inputs"]["model"] = ["98", 0]
    return carried


def digests(host, *graphs):
    """Run graphs that must end well with finite numbers of one shape; return their digests."""
    results = [host.run(graph) for graph in graphs]
    for result in results:
        assert result.status == "success", result.error
        assert result.outputs["13"]["finite"] == [True]
    assert len({str(result.outputs["13"]["shapes"]) for result in results}) == 1
    return [result.outputs["13"]["digest"][0] for result in results]


@pytest.mark.parametrize("family", REACHED)
def test_ksampler_feels_a_cameo_on_every_family_that_takes_one(host, family):
    needs(host, family)
    graph = ksampler_on(family)
    phantom = family == "wan"
    plain, off, on = digests(
        host,
        graph,
        carrying(graph, family, strength=0.0, phantom=phantom),
        carrying(graph, family, phantom=phantom),
    )
    assert plain == off
    assert off != on


@pytest.mark.parametrize("family", ["vace", "ltxv", "ltx2"])
def test_its_strength_counts_where_the_family_has_one(host, family):
    needs(host, family)
    graph = ksampler_on(family)
    whole, half = digests(host, carrying(graph, family), carrying(graph, family, strength=0.5))
    assert whole != half


@pytest.mark.parametrize("family", ["wan", "wan_control", "hunyuan"])
def test_a_model_that_takes_no_picture_is_left_as_it_was_and_the_report_says_so(host, family):
    graph = ksampler_on(family)
    plain, carried = host.run(graph), host.run(carrying(graph, family))
    assert plain.outputs["13"]["digest"] == carried.outputs["13"]["digest"]
    assert "not used: the face" in str(carried.outputs["99"])


def test_without_a_vae_other_samplers_feel_nothing_and_the_report_says_what_to_connect(host):
    graph = ksampler_on("vace")
    plain, carried = host.run(graph), host.run(carrying(graph, "vace", vae=False))
    assert plain.outputs["13"]["digest"] == carried.outputs["13"]["digest"]
    assert "nothing of it; connect vae" in str(carried.outputs["99"])


@pytest.mark.parametrize("family", ["ltxv", "ltx2", "vace"])
def test_sampler_custom_advanced_gives_both_its_latents_in_the_clips_own_shape(host, family):
    needs(host, family)
    graph = with_sampler_custom_advanced(ksampler_on(family), steps=3, cfg=4.0, seed=5)
    carried = carrying(graph, family, samplers=("31", "33"))
    carried["14"] = {"class_type": "TestDigest", "inputs": {"latent": ["21", 1]}}
    plain, shown = digests(host, graph, carried)
    assert plain != shown
    result = host.run(carried)
    assert result.outputs["14"]["shapes"] == result.outputs["13"]["shapes"]


def test_it_joins_what_the_hosts_own_vace_node_says(host):
    graph = ksampler_on("vace")
    asked = {
        "positive": ["10", 1], "negative": ["10", 2], "vae": ["3", 0], "width": 64, "height": 64, "length": 9,
        "batch_size": 1, "strength": 1.0, "control_video": ["51", 0],
    }  # fmt: skip
    video = {"width": 64, "height": 64, "batch_size": 9, "color": 0x2080F0}
    graph["50"] = {"class_type": "WanVaceToVideo", "inputs": asked}
    graph["51"] = {"class_type": "EmptyImage", "inputs": video}
    graph["21"]["inputs"] |= {"positive": ["50", 0], "negative": ["50", 1], "latent_image": ["50", 2]}
    plain, shown = digests(host, graph, carrying(graph, "vace"))
    assert plain != shown


def test_a_clip_that_starts_from_a_frame_of_its_own_keeps_it(host):
    graph = ksampler_on("wan_image")
    asked = {
        "positive": ["10", 1], "negative": ["10", 2], "vae": ["3", 0], "width": 64, "height": 64, "length": 9,
        "batch_size": 1, "start_image": ["51", 0],
    }  # fmt: skip
    graph["50"] = {"class_type": "WanImageToVideo", "inputs": asked}
    graph["51"] = {"class_type": "EmptyImage", "inputs": {"width": 64, "height": 64, "batch_size": 1, "color": 255}}
    graph["21"]["inputs"] |= {"positive": ["50", 0], "negative": ["50", 1], "latent_image": ["50", 2]}
    plain, carried = digests(host, graph, carrying(graph, "wan_image"))
    assert plain == carried


def test_a_picture_starts_ltx_and_a_cameo_guides_it(host):
    graph = ksampler_on("ltxv")
    asked = {
        "positive": ["10", 1], "negative": ["10", 2], "vae": ["1", 2], "image": ["51", 0], "width": 64, "height": 64,
        "length": 9, "batch_size": 1, "strength": 1.0,
    }  # fmt: skip
    graph["50"] = {"class_type": "LTXVImgToVideo", "inputs": asked}
    graph["51"] = {"class_type": "EmptyImage", "inputs": {"width": 64, "height": 64, "batch_size": 1, "color": 255}}
    graph["21"]["inputs"] |= {"positive": ["50", 0], "negative": ["50", 1], "latent_image": ["50", 2]}
    plain, shown = digests(host, graph, carrying(graph, "ltxv"))
    assert plain != shown


@pytest.mark.parametrize("family", ["vace", "ltxv"])
def test_a_batch_is_shown_it_whole(host, family):
    graph = ksampler_on(family)
    graph["20"]["inputs"]["batch_size"] = 2
    plain, shown = digests(host, graph, carrying(graph, family))
    assert plain != shown


@pytest.mark.parametrize("family", ["vace", "ltxv", "wan_image"])
def test_sora2_sampler_shows_it_once_with_and_without_a_vae(host, family):
    graph = film(family)
    graph["10"]["inputs"] = {**ASKED, "prompt": "wanda waves"}
    plain, with_vae, without = digests(
        host, graph, *(carrying(graph, family, vae=vae, samplers=("11",)) for vae in (True, False))
    )
    assert with_vae == without
    assert plain != with_vae


def test_two_adapters_show_two(host):
    graph = ksampler_on("wan")
    one = carrying(graph, "wan", phantom=True)
    two = copy.deepcopy(one)
    two["95"] = {"class_type": "EmptyImage", "inputs": {**one[PICTURE]["inputs"], "color": 0x8C5A3C}}
    second = {"model": ["98", 0], "name": "wilma", "face": ["95", 0]}
    two["96"] = {"class_type": "CameoAdapter", "inputs": {**one["98"]["inputs"], **second}}
    del two["96"]["inputs"]["vae"]  # the first one's is taken
    two["21"]["inputs"]["model"] = ["96", 0]
    first, both = digests(host, one, two)
    assert first != both


def test_a_vae_of_another_model_is_named(host):
    graph = carrying(ksampler_on("vace"), "vace")
    graph["5"] = {"class_type": "CheckpointLoaderSimple", "inputs": {"ckpt_name": "ltxv.safetensors"}}
    graph["98"]["inputs"]["vae"] = ["5", 2]
    assert "128 latent channels" in host.run(graph).error


def test_consent_that_ends_after_the_adapter_ran_stops_the_hosts_own_sampler(host, monkeypatch):
    monkeypatch.setenv("SORA2_HOME", str(host.base / "sora2-home"))
    flag = host.base / "input/paused"
    graph = carrying(ksampler_on("ltxv"), "ltxv")
    graph["98"]["inputs"] |= {"name": "walter"}
    graph["94"] = {"class_type": "TestPause", "inputs": {"model": ["98", 0], "name": flag.name}}
    graph["21"]["inputs"]["model"] = ["94", 0]
    with ThreadPoolExecutor() as pool:
        running = pool.submit(host.run, graph)
        while not flag.exists() and not running.done():
            time.sleep(0.05)
        library.revoke_cameo("walter", now=datetime.now(timezone.utc), reason="asked by its subject")
        flag.unlink()
    result = running.result()
    assert "revoked" in result.error
    assert "13" not in result.outputs
