"""What a shot on the canvas is found again by: the graph behind its sampler, but for words that other shots are told."""

from __future__ import annotations

from typing import Any

import pytest

from sora2_nodes.nodes.shots.canvas_takes import graph_behind


class Nodes:
    """A graph as the host hands it to a running node."""

    def __init__(self, graph: dict[str, Any]) -> None:
        self.graph = graph

    def get_node(self, node_id: str) -> dict[str, Any]:
        return self.graph[node_id]


def graph(**changes: Any) -> dict[str, Any]:
    """A picture, a loader, words, physics and a sampler; changes: "NODE_INPUT" to another value."""

    def node(kind: str, **inputs: Any) -> dict[str, Any]:
        return {"class_type": kind, "inputs": inputs}

    made = {
        "1": node("Sora2Loader", weights="pocket"),
        "2": node("LoadImage", image="a.png"),
        "3": node("PromptEncode", clip=["1", 1], prompt="A ball", seed=1, recording_1=["6", 0]),
        "4": node("PhysicsGuidance", model=["1", 0], storyboard=["3", 0], gravity="earth"),
        "5": node("Sora2Sampler", model=["4", 0], storyboard=["3", 0], references=["2", 0], credits=["7", 0], steps=2),
        "6": node("LoadAudio", audio="a.wav"),
        "7": node("CreditMeter", storyboard=["3", 0], budget=9),
    }
    for name, value in changes.items():
        of, _, key = name.removeprefix("n").partition("_")
        made[of]["inputs"][key] = value
    return made


def behind(**changes: Any) -> str:
    return graph_behind(Nodes(graph(**changes)), "5")


@pytest.mark.parametrize("change", [{"n3_prompt": "A box"}, {"n3_seed": 2}, {"n7_budget": 3}, {"n3_prompt": ["2", 0]}])
def test_words_seeds_and_prices_are_left_to_each_shot(change: dict[str, Any]) -> None:
    assert behind(**change) == behind()


@pytest.mark.parametrize(
    "change",
    [{"n1_weights": "other"}, {"n2_image": "b.png"}, {"n4_gravity": "moon"}, {"n5_steps": 3}, {"n6_audio": "b.wav"}],
)
def test_models_pictures_recordings_and_settings_count(change: dict[str, Any]) -> None:
    assert behind(**change) != behind()


def test_words_count_where_something_else_reads_them() -> None:
    other = graph(n5_model=["8", 0])
    other["8"] = {"class_type": "Another", "inputs": {"positive": ["3", 1]}}
    told = graph(n5_model=["8", 0], n3_prompt="A box")
    told["8"] = other["8"]
    assert graph_behind(Nodes(other), "5") != graph_behind(Nodes(told), "5")
