"""A host that keeps what travels between nodes in 16 bits: the plan of a shot survives the cast."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from .graphs import pocket_film, pocket_ksampler
from .server import HostServer, Result

FLAG = "--fp16-intermediates"
pytestmark = pytest.mark.host


@pytest.fixture
def halved(host: HostServer, tmp_path: Path) -> Iterator[HostServer]:
    if FLAG not in (host.place / "comfy/cli_args.py").read_text():
        pytest.skip("this host keeps 32 bits")
    server = HostServer(host.place, tmp_path / "host", FLAG)
    yield server
    server.stop()


def pictures_of(server: HostServer, result: Result) -> np.ndarray:
    assert result.status == "success", result.error
    saved = [server.base / "output" / e["subfolder"] / e["filename"] for e in result.outputs["60"]["images"]]
    return np.stack([np.asarray(Image.open(path).convert("RGB")).astype(float) for path in saved])


def test_a_latent_that_the_host_casts_is_decoded_with_its_plan(host: HostServer, halved: HostServer) -> None:
    graph = {key: node for key, node in pocket_ksampler(host).items() if key not in ("23", "24", "12")}
    graph["60"] = {"class_type": "SaveImage", "inputs": {"images": ["22", 0], "filename_prefix": "halved"}}
    whole, half = (pictures_of(server, server.run(graph)) for server in (host, halved))
    assert np.abs(whole - half).mean() < 1, "without the plan it would be another picture"


def test_the_samplers_own_latent_is_decoded_with_its_plan_too(host: HostServer, halved: HostServer) -> None:
    graph = {key: node for key, node in pocket_film().items() if key in ("1", "10", "15", "11")}
    graph["22"] = {"class_type": "VAEDecode", "inputs": {"samples": ["11", 1], "vae": ["1", 2]}}
    graph["60"] = {"class_type": "SaveImage", "inputs": {"images": ["22", 0], "filename_prefix": "sampled"}}
    whole, half = (pictures_of(server, server.run(graph)) for server in (host, halved))
    assert np.abs(whole - half).mean() < 1
