"""A guard against the next break: what the host's own sources use of our objects, they have."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest

from sora2_nodes.nodes import NODES
from tests.conftest import find_comfyuis
from tests.nodes.tiny_weights import write_tiny_weights

from .server import PROJECT, python_of

HERE = Path(__file__).resolve().parent
pytestmark = [
    pytest.mark.host,
    pytest.mark.parametrize("place", find_comfyuis() or [None], ids=lambda place: place.name if place else "none"),
]


def lacking(place: Path, folder: Path, *newer: Path) -> list[str]:
    """Return what the host at `place`, with these sources of a newer one, uses and ours lack."""
    command = [python_of(place), str(HERE / "surface.py"), str(place), str(write_tiny_weights(folder / "tiny"))]
    environment = {**os.environ, "PYTHONPATH": str(PROJECT), "SORA2_HOME": str(folder)}
    done = subprocess.run(
        [*command, *map(str, newer)], cwd=place, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr[-3000:]
    return json.loads(done.stdout.splitlines()[-1])


def test_ours_have_what_the_hosts_own_nodes_use(place: Path, tmp_path: Path) -> None:
    assert not (lacks := lacking(place, tmp_path)), "\n".join(lacks)


def test_what_a_newer_source_uses_is_named_in_a_sentence(place: Path, tmp_path: Path) -> None:
    newer = tmp_path / "nodes_newer.py"
    newer.write_text(
        "class VideoInput:\n    def as_given(self): ...\n    @abstractmethod\n    def as_trimmed(self): ...\n    @abstractmethod\n    def as_shown(self): ...\n"
        "def go(video, vae, audio_vae):\n    video.save_to('a', shine=1)\n    video.as_given()\n    video.as_shown()\n"
        "    video.as_trimmed(1, 2, mirrored=True)\n    vae.decode(1, 2, 3)\n    audio_vae.first_stage_model.shine(1)\n"
    )
    assert {said.partition(": ")[2] for said in lacking(place, tmp_path, newer)} == {
        "the host uses `shine` of an audio VAE's first_stage_model, which ours does not have",
        "the host uses `as_shown` of a VIDEO, which ours does not have",
        "the host calls `as_trimmed` of a VIDEO in a way that ours does not take: got an unexpected keyword argument 'mirrored'",
        "the host calls `decode` of a VAE in a way that ours does not take: too many positional arguments",
    }


def test_no_node_of_the_host_has_one_of_our_ids(place: Path) -> None:
    sources = [place / "nodes.py", *(place / "comfy_extras").glob("*.py"), *(place / "comfy_api_nodes").glob("*.py")]
    theirs = "\n".join(path.read_text(encoding="utf-8") for path in sources)
    assert [node_id for node_id in NODES if f'"{node_id}"' in theirs] == []
