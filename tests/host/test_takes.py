"""A script that is run again on the canvas: only the shot that changed is made, the others are as they were."""

from __future__ import annotations

import json
import urllib.request
from typing import Any

import av
import numpy as np
import pytest

from .graphs import film, pocket_film
from .server import HostServer, Result

pytestmark = pytest.mark.host

SCRIPT = "Shot 1 (0.5 s): A red ball drops onto wood\n\nShot 2 (0.5 s): A blue box slides on ice"


def made(result: Result) -> list[tuple[int, int]]:
    """(shot, take) of every shot that a run made."""
    assert result.status == "success", result.error
    return [(told["shot"], told["take"]) for kind, told in result.events if kind == "sora2.take"]


def frames(output_folder: Any, result: Result) -> list[np.ndarray]:
    """(F, H, W, 3) of every clip that a run saved."""
    found = []
    for entry in result.outputs["12"]["images"]:
        with av.open(str(output_folder / entry["subfolder"] / entry["filename"])) as clip:
            found.append(np.stack([frame.to_ndarray(format="rgb24") for frame in clip.decode(video=0)]))
    return found


@pytest.mark.parametrize("graph", [lambda **c: film("wan", **c), pocket_film], ids=["wan", "built-in"])
def test_only_the_shot_that_changed_is_made_again(host: HostServer, output_folder: Any, graph: Any) -> None:
    wish = {"seed": 4021, "duration_s": 0.5}
    first = host.run(graph(prompt=SCRIPT, **wish))
    assert made(first) == [(1, 1), (2, 1)]
    retaken = host.run(graph(prompt=f"{SCRIPT} [take: 2]", **wish))
    assert made(retaken) == [(2, 2)]
    moved = host.run(graph(prompt="\n\n".join(reversed(SCRIPT.split("\n\n"))), **wish))
    assert made(moved) == []
    one, two, three = (frames(output_folder, result) for result in (first, retaken, moved))
    np.testing.assert_array_equal(one[0], two[0])
    assert (one[1] != two[1]).any()
    np.testing.assert_array_equal(one[1], three[0])
    np.testing.assert_array_equal(one[0], three[1])
    if "13" in first.outputs:
        assert first.outputs["13"]["digest"] == moved.outputs["13"]["digest"][::-1]
    assert made(host.run(graph(prompt=SCRIPT, **{**wish, "seed": 4022}))) == [(1, 1), (2, 1)]


def test_a_sampler_of_other_settings_makes_all_of_them(host: HostServer) -> None:
    wish = {"seed": 4023, "prompt": SCRIPT}
    host.run(film("wan", **wish))
    assert made(host.run(film("wan", steps=4, **wish))) == [(1, 1), (2, 1)]


def test_the_editor_is_shown_the_take_and_told_of_all_that_are_made(host: HostServer) -> None:
    wish = {"text": f"{SCRIPT} [take: 2]", "duration_s": 0.5, "width": 64, "height": 64, "fps": 24, "seed": 4024}
    for text in (SCRIPT, wish["text"]):
        assert host.run(film("wan", prompt=text, seed=4024)).status == "success"
    code, told = host.post("/sora2/plan_shots", wish)
    assert code == 200
    assert [(shot["take"], shot["takes"]) for shot in told["shots"]] == [(1, [1]), (2, [1, 2])]
    request = urllib.request.Request(
        f"http://{host.address}/sora2/plan_still", json.dumps({**wish, "shot": 2}).encode(), {"Content-Type": "application/json"}
    )  # fmt: skip
    with urllib.request.urlopen(request, timeout=300) as answer:
        assert answer.headers["X-Sora2-Shows"] == "take"
        assert answer.read(2) == b"\xff\xd8"
