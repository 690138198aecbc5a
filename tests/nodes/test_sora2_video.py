"""Sora2Video: the nodes that one node stands for."""

from __future__ import annotations

import pytest

from sora2_nodes.errors import InputError
from sora2_nodes.limits import API_SIZES
from sora2_nodes.nodes import classes
from sora2_nodes.nodes.sora2_video import Sora2Video, shot_graph

ASKED = {"prompt": "A red ball drops", "size": "720x1280", "duration_s": 4, "seed": 9}


def test_it_stands_for_the_packs_nodes_with_their_defaults():
    made = Sora2Video().make("A red ball drops", "720x1280", 4, 9)
    nodes = {key.removeprefix("sora2."): node for key, node in made["expand"].items()}
    assert made["result"] == (["sora2.film", 0],)
    assert [node["class_type"] for node in nodes.values()] == [
        "Sora2Loader", "PromptEncode", "PhysicsGuidance", "Sora2Sampler", "AudioSync", "ShotStitch",
    ]  # fmt: skip
    words = nodes["words"]["inputs"]
    assert (words["width"], words["height"], words["duration_s"], words["seed"]) == (720, 1280, 4.0, 9)
    assert words["clip"] == ["sora2.loader", 1]
    assert nodes["sampler"]["inputs"]["audio_vae"] == ["sora2.loader", 3]


@pytest.mark.parametrize("links", [{}, {"image": ["7", 0]}, {"model": ["1", 0], "clip": ["1", 1], "vae": ["1", 2]}])
def test_every_node_behind_it_is_given_all_that_it_requires(links):
    graph, known = shot_graph(**ASKED, links=links), classes()
    for node in graph.values():
        declared = known[node["class_type"]].INPUT_TYPES()
        assert set(declared["required"]) <= set(node["inputs"])
        assert set(node["inputs"]) <= set(declared["required"]) | set(declared.get("optional", {}))


def test_a_picture_becomes_the_first_frame():
    graph = shot_graph(**ASKED, links={"image": ["7", 0]})
    assert graph["picture"]["inputs"]["images"] == ["7", 0]
    assert graph["picture"]["inputs"]["images_role"] == "first_frame"
    assert graph["sampler"]["inputs"]["references"] == ["picture", 0]


def test_another_model_brings_its_clip_and_vaes():
    graph = shot_graph(**ASKED, links={"model": ["1", 0], "clip": ["2", 0], "vae": ["3", 0], "audio_vae": ["4", 0]})
    assert "loader" not in graph
    assert graph["words"]["inputs"]["clip"] == ["2", 0]
    assert (graph["sampler"]["inputs"]["vae"], graph["sampler"]["inputs"]["audio_vae"]) == (["3", 0], ["4", 0])
    with pytest.raises(InputError, match="needs its own text encoder"):
        shot_graph(**ASKED, links={"model": ["1", 0]})


def test_a_size_that_is_none_is_refused():
    with pytest.raises(InputError, match="is none of 1280x720"):
        shot_graph(**{**ASKED, "size": "12x"}, links={})
    assert {"720x1280", "1280x720", "1024x1792", "1792x1024"} <= set(API_SIZES), "the retired node's"
