"""A store in the test's own data folder, and a server of its own in front of it, with a worker beside it."""

from __future__ import annotations

import asyncio
import logging
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass

import pytest
from aiohttp import web
from openai import OpenAI

from sora2_nodes.serve.http import server as server_module
from sora2_nodes.serve.http.api_keys import local_key
from sora2_nodes.serve.http.connections import ConnectionLimits, Connections
from sora2_nodes.serve.http.mount import build_api
from sora2_nodes.serve.http.server import build_app
from sora2_nodes.serve.http.server_settings import ServeSettings
from sora2_nodes.serve.operation.server_log import ACCESS, AccessLines
from sora2_nodes.serve.queue.queue_worker import Worker
from sora2_nodes.serve.queue.store import Store, open_store
from tests.credits.conftest import postgres_server, postgres_url, url
from tests.serve.renderers import TinyRender

__all__ = ["postgres_server", "postgres_url", "server", "start", "store", "url"]  # of the credits room, and ours


@dataclass
class Running:
    """A server that runs in a thread."""

    url: str
    store: Store
    render: TinyRender

    def client(self, key: str | None = None, **more: object) -> OpenAI:
        """Return the published client, with nothing but its address and key changed; None: the key of this machine."""
        return OpenAI(base_url=f"{self.url}/v1", api_key=key or local_key(), **more)

    @property
    def headers(self) -> dict[str, str]:
        """What a caller on this machine shows."""
        return {"Authorization": f"Bearer {local_key()}"}


@pytest.fixture
def store() -> Store:
    """Open the store of the test's empty data folder."""
    return open_store()


@pytest.fixture
def start(store: Store, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Running]]:
    """Return a function that starts a server with the given settings, and a worker unless told otherwise. It sweeps at its start alone."""
    monkeypatch.setattr(server_module, "SWEEP_S", 3600.0)
    stops: list[Callable[[], None]] = []

    def run(*, worker: bool = True, render: TinyRender | None = None, **settings: object) -> Running:
        url, stop_server = serve_app(build_app(build_api(store, settings=ServeSettings(**settings))))
        stops.append(stop_server)
        render = render or TinyRender()
        if worker:
            stops.append(_work(store, render))
        return Running(url=url, store=store, render=render)

    yield run
    for stop in reversed(stops):
        stop()


@pytest.fixture
def server(start: Callable[..., Running]) -> Running:
    """Start a server with default settings and a worker."""
    return start()


def _work(store: Store, render: TinyRender) -> Callable[[], None]:
    stop = threading.Event()
    thread = threading.Thread(target=Worker(store, render, idle_s=0.02).run, args=(stop,))
    thread.start()

    def end() -> None:
        stop.set()
        thread.join()

    return end


def serve_app(app: web.Application, limits: ConnectionLimits | None = None) -> tuple[str, Callable[[], None]]:
    """Serve an application in a thread, as `sora2 serve` does; return its address and what stops it."""
    loop, ready = asyncio.new_event_loop(), Future()
    done = asyncio.Event()

    async def main() -> None:
        told = logging.getLogger(ACCESS)
        runner = web.AppRunner(app, access_log_class=AccessLines, access_log=told, shutdown_timeout=1.0)
        await runner.setup()
        connections = Connections(runner.server, limits or ConnectionLimits())
        listening = await loop.create_server(connections.factory, "127.0.0.1", 0)
        ready.set_result(listening.sockets[0].getsockname()[1])
        await done.wait()
        listening.close()
        await runner.cleanup()

    thread = threading.Thread(target=lambda: loop.run_until_complete(main()))
    thread.start()
    url = f"http://127.0.0.1:{ready.result(10)}"

    def end() -> None:
        loop.call_soon_threadsafe(done.set)
        thread.join()
        loop.close()

    return url, end
