"""`sora2 serve`: the API on a server of its own, with the credits page, webhooks, and a worker it keeps alive."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import shutil
import signal
import threading
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Sequence
from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path
from typing import Any

from aiohttp import web
from aiohttp.typedefs import Middleware
from sqlalchemy.exc import DBAPIError, OperationalError

from ...credits.history_routes import add_routes
from ...errors import InputError, Sora2Error
from ...home import sweep_unfinished
from ...limits import MB
from ..batches.batch_progress import advance_all
from ..films.film_pages import add_films
from ..films.film_runs import FilmRuns
from ..operation.health_routes import add_health
from ..operation.home_page import add_home
from ..operation.retention import sweep_old
from ..operation.server_log import ACCESS, AccessLines, end_process
from ..queue.jobs import IN_PROGRESS, QUEUED
from ..queue.lease import recover
from ..queue.store import INCOMING
from ..queue.worker_keeper import keep_worker
from ..webhooks.deliveries import deliver_forever
from ..webhooks.endpoints import seal_all
from .answer_headers import complete, is_preflight, preflight
from .claim_pages import add_claims, sweep_unclaimed
from .connections import NOBODY, ConnectionLimits, Connections, connection_of, limits_here
from .handler_context import Api
from .mount import AZURE_PREFIX, credits_account, mount
from .problems import FAILURES, error_response, outage, problem_for

SWEEP_S, BATCHES_S = 15.0, 1.0
STOP_S, IDLE_S = 2.5, 75.0  # for requests under way when it stops; for a connection that asks for nothing
COUNT_S = 1.0  # for counting what goes on later
STOP_AT_MOST_S = 4.0  # from the signal to the end of the process
CREDITS_PAGE = "/credits"
OTHER_PREFIXES = (AZURE_PREFIX, "/proxy/openai/v1")  # as Azure's clients, and the host's own nodes, ask
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
Engine = Callable[[Api], Coroutine[Any, Any, None]]

log = logging.getLogger(__name__)


@dataclass(frozen=True, kw_only=True)
class Address:
    """Where to listen. Port 0 takes a free one."""

    host: str
    port: int

    @property
    def is_loopback(self) -> bool:
        """Whether only this machine can reach it."""
        try:
            return self.host == "localhost" or ip_address(self.host).is_loopback
        except ValueError:
            return False


def build_app(api: Api, *, engine: Engine | None = None, films: FilmRuns | None = None) -> web.Application:
    """Put the application together. engine: renders what is queued, until it is cancelled; None: others do. films: makes the
    films of this machine again; None: by `sora2 film`."""
    app = web.Application(middlewares=[_plain_errors(api)], client_max_size=api.settings.video_bytes + MB)
    for prefix in (api.prefix, *OTHER_PREFIXES):
        mount(app, lambda: api, prefix)
    add_routes(app, lambda: api.store.ledger, account_of=credits_account(lambda: api), page=CREDITS_PAGE)
    add_home(app, api)
    add_health(app, api)
    add_claims(app, api)
    add_films(app, api, films)
    app.cleanup_ctx.append(lambda app: _background(app, api, engine))
    return app


def worker_engine(command: Sequence[str]) -> Engine:
    """Render with one worker of our own: the command that starts it, which is then kept alive."""
    return lambda _api: keep_worker(command)


def run(app: web.Application, address: Address, ready: Callable[[str], None]) -> None:
    """Serve until interrupted. `ready` is told the address, with the port that was taken."""
    asyncio.run(_serve(app, address, ready))


async def _serve(app: web.Application, address: Address, ready: Callable[[str], None]) -> None:
    runner = web.AppRunner(
        app, shutdown_timeout=STOP_S, keepalive_timeout=IDLE_S, access_log_class=AccessLines,
        access_log=logging.getLogger(ACCESS),
    )  # fmt: skip
    await runner.setup()
    assert runner.server is not None
    listening, loop = Connections(runner.server, limits_here(ConnectionLimits())), asyncio.get_running_loop()
    try:
        try:
            server = await loop.create_server(
                listening.factory, address.host, address.port, backlog=listening.limits.backlog
            )
        except OSError as error:
            taken = f"{address.host}:{address.port} can't be listened on: {error.strerror or error}"
            raise InputError(f"{taken}; choose another --port, or stop what uses it") from error
        host, port = server.sockets[0].getsockname()[:2]
        ready(f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}")
        try:
            await _until_told()
        finally:
            _leave_in_time()
            server.close()
    finally:
        await runner.cleanup()


def _leave_in_time() -> None:
    """End the process when stopping takes too long: what a thread still does is undone by the database and by renames."""

    def leave() -> None:
        log.warning("stopped with requests under way")
        end_process()

    last = threading.Timer(STOP_AT_MOST_S, leave)
    last.daemon = True
    last.start()


async def _until_told() -> None:
    """Wait for SIGTERM or SIGHUP; SIGINT cancels the task by itself."""
    told = asyncio.Event()
    for name in ("SIGTERM", "SIGHUP"):
        with contextlib.suppress(NotImplementedError, AttributeError):  # Windows has no signal handlers in its loop
            asyncio.get_running_loop().add_signal_handler(getattr(signal, name), told.set)
    await told.wait()


def _plain_errors(api: Api) -> Middleware:
    @web.middleware
    async def handle(request: web.Request, handler: Handler) -> web.StreamResponse:
        if connection := connection_of(request):
            connection.begin()
        if is_preflight(request):
            return preflight(api, request)
        began = time.monotonic()
        try:
            answer = await handler(request)
        except Sora2Error as error:
            answer = problem_for(error).response()
        except FAILURES as error:
            answer = outage(error).response()
        except web.HTTPException as error:
            if error.status < 400:
                raise
            headers = {"Allow": _allowed(request, error)} if isinstance(error, web.HTTPMethodNotAllowed) else None
            answer = error_response(error.status, f"{request.method} {request.path}: {error.reason}", headers=headers)
        if not answer.prepared and "x-request-id" not in answer.headers:  # a page, the credits, a fault
            known = connection.caller if connection and connection.caller != NOBODY else None
            complete(api, request, answer, caller=known, began=began)
        return answer

    return handle


def _allowed(request: web.Request, error: web.HTTPMethodNotAllowed) -> str:
    """Name the methods of a path as it is written, not those of an id in its last place, if there are any."""
    of_path = [one for one in request.app.router.resources() if one.canonical == request.path]
    return ",".join(sorted({route.method for one in of_path for route in one} or error.allowed_methods))


async def _background(app: web.Application, api: Api, engine: Engine | None) -> AsyncIterator[None]:
    """Send webhooks, take over from dead workers and let the engine render, as long as the server runs."""
    work = [
        deliver_forever(api),
        _sweep_forever(api),
        _batches_forever(api),
        *([] if engine is None else [engine(api)]),
    ]
    tasks = [asyncio.create_task(one) for one in work]

    async def stop(_app: web.Application) -> None:
        """Begin to stop while requests under way are still answered: both take their time."""
        for task in tasks:
            task.cancel()
        with contextlib.suppress(DBAPIError, asyncio.TimeoutError):
            log.info("%s", _left_to_do(await asyncio.wait_for(asyncio.to_thread(api.store.queue.counts), COUNT_S)))

    app.on_shutdown.append(stop)
    yield
    await asyncio.gather(*tasks, return_exceptions=True)
    api.pool.shutdown(wait=False, cancel_futures=True)


def _left_to_do(counts: dict[str, int]) -> str:
    running, waiting = counts.get(IN_PROGRESS, 0), counts.get(QUEUED, 0)
    if not running and not waiting:
        return "stopping; nothing is left to do"
    return f"stopping; {waiting} videos wait and {running} go back to their places: they go on when it is started again"


async def _batches_forever(api: Api) -> None:
    while True:
        try:
            await api.off_loop(advance_all, api)
        except OperationalError as error:  # the database is busy or away
            log.warning("the batches wait: %s", error)
        await asyncio.sleep(BATCHES_S)


async def _sweep_forever(api: Api) -> None:
    await api.off_loop(_remove_unfinished, api)
    await api.off_loop(seal_all, api.store)
    while True:
        try:
            for job_id in await api.off_loop(recover, api.store.queue):
                log.warning("%s was left by a dead worker and goes on", job_id)
            await api.off_loop(api.store.ledger.sweep)
            await api.off_loop(sweep_unclaimed, api.store)
            settings = api.settings
            await api.off_loop(sweep_old, api.store, keep_s=settings.keep_s, keep_bytes=settings.keep_bytes)
        except OperationalError as error:  # the database is busy or away
            log.warning("the sweep waits: %s", error)
        await asyncio.sleep(SWEEP_S)


def _remove_unfinished(api: Api) -> None:
    """Delete what a crash has left: files half-written anywhere in the data folder, and uploads cut off an hour ago."""
    for folder, _, _ in os.walk(api.store.folder):
        sweep_unfinished(Path(folder))
    incoming = api.store.folder / INCOMING
    for left in incoming.iterdir() if incoming.is_dir() else ():
        if time.time() - left.stat().st_mtime > 3600:
            shutil.rmtree(left) if left.is_dir() else left.unlink(missing_ok=True)
