"""Mounts the API: on our own server, and, the same handlers, on the server of a host."""

from __future__ import annotations

import functools
from collections.abc import Awaitable, Callable

from aiohttp import web

from ...credits.history_routes import named_account
from ..dialects.azure_jobs import ROUTES as AZURE_ROUTES
from ..queue.api_models import load_models
from ..queue.host_jobs import HostedJobs
from ..queue.store import Store, open_store
from ..schemas.openapi import document
from .api_routes import ROUTES
from .gate import admit, guarded
from .handler_context import Api, Call, JobHost
from .server_settings import ServeSettings

HOST_PREFIX, AZURE_PREFIX = "/sora2/v1", "/openai/v1"
HOST_SETTINGS = ServeSettings(trust_loopback=True)  # whoever reaches a host may run anything in it anyway


def build_api(
    store: Store, *, settings: ServeSettings | None = None, prefix: str = "/v1", host: JobHost | None = None
) -> Api:
    """Put an API together. Raises InputError when the owner's models.json can't be used."""
    models = load_models(store.folder)
    return Api(store=store, models=models, settings=settings or ServeSettings(), prefix=prefix, host=host)


def mount(target: web.Application | web.RouteTableDef, source: Callable[[], Api], prefix: str = "/v1") -> None:
    """Add every route of the API, and its OpenAPI document, to an application or to a route table.

    source: gives the API; it is asked at the first request, not before.
    """

    async def show_document(call: Call) -> web.Response:
        return web.json_response(document(call.api))

    handlers = [(route.method, route.path, guarded(source, route.handler, route.scope)) for route in ROUTES]
    if prefix == AZURE_PREFIX:
        handlers += [(method, path, guarded(source, handler, scope)) for method, path, handler, scope in AZURE_ROUTES]
    handlers.append(("GET", "/openapi.json", guarded(source, show_document, "read")))
    handlers += [("HEAD", path, handler) for method, path, handler in handlers if method == "GET"]
    for method, path, handler in handlers:
        if isinstance(target, web.Application):
            target.router.add_route(method, prefix + path, handler)
        else:
            target.route(method, prefix + path)(handler)


def credits_account(source: Callable[[], Api]) -> Callable[[web.Request], Awaitable[str]]:
    """Return what says whose credits a request may see, behind the API's own gate: its key's account; without one, any."""

    async def account(request: web.Request) -> str:
        return (await admit(source(), request, "read")).account or named_account(request)

    return account


def add_to(
    target: web.Application | web.RouteTableDef,
    *,
    host: JobHost,
    prefix: str = HOST_PREFIX,
    store: Callable[[], Store] = open_store,
    settings: ServeSettings | None = None,
) -> Callable[[], HostedJobs]:
    """Mount the API on a host's server, with jobs that become prompts in the host's queue.

    target: the host's route table, such as PromptServer.instance.routes, or its application; call it before the host
    adds its routes. host: `submit(job)` puts a prompt into the host's queue (compose it with prompts.prompt_for; jobs of
    a lower `job.bucket` go first), `cancel(job)` takes it out or interrupts it. Both may be called from any thread.
    store: opens the database; it is called once, when it is first needed.

    Returns a function that gives what the host reports to: started(id), progress(id, done, total), completed(id, file),
    failed(id, error). Call its resume() once the host can take prompts: jobs left from before a restart go on.
    """

    @functools.cache
    def api() -> Api:
        return build_api(store(), settings=settings or HOST_SETTINGS, prefix=prefix, host=host)

    mount(target, api, prefix)
    return functools.cache(lambda: HostedJobs(api().store, host))
