"""One host for all host tests."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import find_comfyui

from .server import HostServer


@pytest.fixture(scope="session")
def host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HostServer]:
    found = find_comfyui()
    assert found is not None
    server = HostServer(found, tmp_path_factory.mktemp("host"))
    yield server
    server.stop()


@pytest.fixture
def output_folder(host: HostServer) -> Path:
    return host.base / "output"
