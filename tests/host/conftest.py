"""One host for all host tests; with several in COMFYUI_PATH, each in turn."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import find_comfyuis

from .server import HostServer


@pytest.fixture(scope="session", params=find_comfyuis() or [None], ids=lambda place: place.name if place else "none")
def host(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[HostServer]:
    server = HostServer(request.param, tmp_path_factory.mktemp("host"))
    yield server
    server.stop()


@pytest.fixture
def output_folder(host: HostServer) -> Path:
    return host.base / "output"
