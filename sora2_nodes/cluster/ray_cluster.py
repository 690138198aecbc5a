"""The Ray cluster that work is given to: connecting to it, what a task takes of a machine, and Ray's errors as ours."""

from __future__ import annotations

import logging
import os
import signal
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from ..errors import InputError, MediaError, Sora2Error
from ..limits import MB

NAMESPACE = "sora2"
RETRIES = 3  # of a task whose process or machine died
REACH_S = 10.0
CANCEL_S = 2.5  # for tasks that are cancelled to stop by themselves

log = logging.getLogger(__name__)


class ClusterError(Sora2Error):
    """The cluster lost a task more often than it is tried."""


@dataclass(frozen=True, kw_only=True)
class ClusterSettings:
    """address: of Ray's head as HOST:PORT, "auto" for the cluster this machine is in, "local" for one of this machine alone.

    cpus, gpus, memory_mb: what one task takes of a machine; Ray places it where that is free.
    """

    address: str = "auto"
    cpus: float = 1
    gpus: float = 0
    memory_mb: int | None = None

    @property
    def device(self) -> str:
        """What a task renders on; Ray shows it only the GPUs that are its own."""
        return "cuda:0" if self.gpus else "cpu"

    @property
    def resources(self) -> dict[str, Any]:
        """The same in Ray's words."""
        memory = {} if self.memory_mb is None else {"memory": self.memory_mb * MB}
        return {"num_cpus": self.cpus, "num_gpus": self.gpus, **memory}


@contextmanager
def connected(settings: ClusterSettings, **local: Any) -> Iterator[Any]:
    """Connect to the cluster and give Ray's module. local: what Ray is told of one that it starts, such as num_cpus.

    Raises InputError where there is no Ray, or no cluster.
    """
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")  # nothing is sent anywhere
    os.environ.setdefault("RAY_NUM_REDIS_GET_RETRIES", "2")  # of 20, which take minutes where nobody answers
    try:
        import ray
    except ImportError as error:
        raise InputError("Ray is not installed; run: pip install 'sora2-nodes[cluster]'") from error
    try:
        with _own_signals():
            _check_reachable(settings.address)
            ray.init(
                address=settings.address, namespace=NAMESPACE, log_to_driver=False, logging_level=logging.ERROR, **local
            )  # fmt: skip
    except (OSError, RuntimeError, ValueError, AssertionError, ray.exceptions.RayError) as error:
        reason = str(error).strip().partition("\n")[0]
        raise InputError(
            f"no Ray cluster at {settings.address!r} ({reason}); start one with `ray start --head`, or give --address local"
        ) from error
    try:
        _warn_if_none_fits(ray, settings)
        yield ray
    finally:
        ray.shutdown()


@contextmanager
def _own_signals() -> Iterator[None]:
    """Put our signal handlers back in the place of those that Ray sets when it connects."""
    numbers = (signal.SIGTERM, signal.SIGINT) if threading.current_thread() is threading.main_thread() else ()
    ours = {number: signal.getsignal(number) for number in numbers}
    try:
        yield
    finally:
        for number, handler in ours.items():
            signal.signal(number, handler)


def _check_reachable(address: str) -> None:
    """Raise OSError where nobody listens at HOST:PORT; Ray itself would try for minutes."""
    host, _, port = address.rpartition(":")
    if host and "/" not in host and port.isdigit():
        socket.create_connection((host, int(port)), REACH_S).close()


def outcome(ray: Any, task: Any, what: str) -> Any:
    """Return what a finished task gave. Raises our own errors as they were raised there, ClusterError for a lost task."""
    try:
        return ray.get(task)
    except ray.exceptions.RayTaskError as error:
        cause = getattr(error, "cause", None)
        if isinstance(cause, Sora2Error):
            raise cause from None
        log.error("%s failed on its machine:\n%s", what, error)
        reason = str(cause or error).strip().rpartition("\n")[2]
        raise MediaError(f"{what} failed on its machine: {type(cause or error).__name__}: {reason}") from None
    except ray.exceptions.RayError as error:
        reason = str(error).strip().partition("\n")[0]
        raise ClusterError(
            f"{what} was lost {RETRIES + 1} times ({reason}); look at the machines' memory and logs"
        ) from None


def give_up(ray: Any, tasks: list[Any]) -> None:
    """Cancel tasks, gently first, then for good."""
    for force, patience_s in ((False, CANCEL_S), (True, 0.5)):
        for task in tasks:
            ray.cancel(task, force=force, recursive=True)
        if tasks:
            _, tasks = ray.wait(tasks, num_returns=len(tasks), timeout=patience_s)


def _warn_if_none_fits(ray: Any, settings: ClusterSettings) -> None:
    there = [node["Resources"] for node in ray.nodes() if node["Alive"]]
    asked = {"CPU": settings.cpus, "GPU": settings.gpus, "memory": (settings.memory_mb or 0) * MB}
    if not any(all(node.get(name, 0) >= amount for name, amount in asked.items()) for node in there):
        wanted = ", ".join(f"{amount:g} {name}" for name, amount in asked.items() if amount)
        log.warning("no machine of the cluster has what one task takes (%s): tasks wait until one comes", wanted)
