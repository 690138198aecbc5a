"""A Ray cluster of two nodes on this machine; the second can be killed, and another takes its place in the next test."""

from __future__ import annotations

import os
import shutil
import signal
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from sora2_nodes.cluster.ray_cluster import ClusterSettings, connected
from tests.credits.conftest import postgres_server, postgres_url

__all__ = ["nodes", "postgres_server", "postgres_url", "ray"]  # of the credits room, and ours

SMALL = {"num_cpus": 1, "object_store_memory": 80 * 2**20, "include_dashboard": False}


@dataclass
class Nodes:
    """The cluster: a head with one logical CPU, and one more node with another."""

    cluster: Any
    second: Any = field(default=None)

    @property
    def settings(self) -> ClusterSettings:
        """How to connect to it."""
        return ClusterSettings(address=self.cluster.address)

    def kill_second(self) -> None:
        """End every process of the second node at once, as a power failure does."""
        raylet = self.second.all_processes["raylet"][0].process
        for child in _children(raylet.pid):
            os.kill(child, signal.SIGKILL)
        os.kill(raylet.pid, signal.SIGKILL)
        raylet.wait()
        self.second = None

    def both(self) -> Nodes:
        """See to it that there are two."""
        if self.second is None:
            self.second = self.cluster.add_node(**{**SMALL, "include_dashboard": None})
        return self


def _children(pid: int) -> list[int]:
    import psutil

    return [child.pid for child in psutil.Process(pid).children(recursive=True)]


@pytest.fixture(scope="session")
def _cluster() -> Iterator[Nodes]:
    pytest.importorskip("ray", reason="Ray is not installed: pip install 'sora2-nodes[cluster]'")
    from ray.cluster_utils import Cluster

    folder = tempfile.mkdtemp(prefix="ray-", dir="/tmp")  # a short path: Ray's sockets lie in it
    root = str(Path(__file__).parents[2])
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("RAY_TMPDIR", folder)
        patch.setenv("RAY_USAGE_STATS_ENABLED", "0")
        patch.setenv("RAY_raylet_start_wait_time_s", "120")
        patch.setenv("PYTHONPATH", root, prepend=os.pathsep)
        cluster = Cluster(initialize_head=True, head_node_args=SMALL)
        try:
            yield Nodes(cluster=cluster)
        finally:
            cluster.shutdown()
            shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def nodes(_cluster: Nodes) -> Nodes:
    """Give the cluster with both nodes alive."""
    return _cluster.both()


@pytest.fixture
def ray(nodes: Nodes) -> Iterator[Any]:
    """Connect to the cluster for one test."""
    with connected(nodes.settings) as module:
        yield module
