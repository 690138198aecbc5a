"""The handlers under /webhook_endpoints."""

from __future__ import annotations

from aiohttp import web

from ..http.form import query_of, read_form
from ..http.handler_context import Call
from ..http.problems import Problem
from ..schemas.field_types import B
from ..schemas.library_answers import (
    EventTypeList,
    NewWebhookEndpoint,
    WebhookEndpoint,
    WebhookEndpointDeleted,
    WebhookEndpointList,
    WebhookEndpointTest,
)
from ..schemas.library_requests import EndpointChanges, NewEndpoint, PageQuery, SampleEvent, SecretRotation
from .deliveries import send_sample
from .endpoints import (
    Endpoint,
    change_endpoint,
    delete_endpoint,
    get_endpoint,
    list_endpoints,
    make_endpoint,
    rotate_secret,
)
from .outbox import EVENT_TYPES


async def create_endpoint(call: Call) -> web.Response:
    """POST /webhook_endpoints"""
    asked = await _read(call, NewEndpoint)
    endpoint = await call.api.off_loop(
        make_endpoint, call.api.store, call.caller.account, asked, call.api.settings.webhook_networks
    )
    return _with_secret(endpoint)


async def list_hooks(call: Call) -> web.Response:
    """GET /webhook_endpoints"""
    page = query_of(call.request, PageQuery)
    found = await call.api.off_loop(list_endpoints, call.api.store, call.caller.account)
    if page.after is not None:
        places = [i for i, endpoint in enumerate(found) if endpoint.id == page.after]
        if not places:
            raise Problem(404, f"No such webhook endpoint: {page.after}", code="not_found", param="after")
        found = found[places[0] + 1 :]
    shown = [WebhookEndpoint.of(endpoint) for endpoint in found[: page.limit]]
    return WebhookEndpointList.of(shown, has_more=len(found) > page.limit).response()


async def show_endpoint(call: Call) -> web.Response:
    """GET /webhook_endpoints/{endpoint_id}"""
    return WebhookEndpoint.of(await call.api.off_loop(get_endpoint, call.api.store, *_named(call))).response()


async def update_endpoint(call: Call) -> web.Response:
    """POST /webhook_endpoints/{endpoint_id}"""
    asked = await _read(call, EndpointChanges)
    endpoint = await call.api.off_loop(
        change_endpoint, call.api.store, *_named(call), asked, call.api.settings.webhook_networks
    )
    return WebhookEndpoint.of(endpoint).response()


async def remove_endpoint(call: Call) -> web.Response:
    """DELETE /webhook_endpoints/{endpoint_id}"""
    account, endpoint_id = _named(call)
    await call.api.off_loop(delete_endpoint, call.api.store, account, endpoint_id)
    return WebhookEndpointDeleted(id=endpoint_id).response()


async def rotate_endpoint(call: Call) -> web.Response:
    """POST /webhook_endpoints/{endpoint_id}/rotate_secret"""
    asked = await _read(call, SecretRotation)
    keep_old = asked.keep_old_secret_active_for_24_hours
    return _with_secret(await call.api.off_loop(rotate_secret, call.api.store, *_named(call), keep_old=keep_old))


async def sample_endpoint(call: Call) -> web.Response:
    """POST /webhook_endpoints/{endpoint_id}/test"""
    event_type = (await _read(call, SampleEvent)).event_type
    endpoint = await call.api.off_loop(get_endpoint, call.api.store, *_named(call))
    status = await send_sample(call.api, endpoint, event_type)
    if status is None:
        raise Problem(400, f"{endpoint.url} did not answer.", code="endpoint_unreachable", param="url")
    return WebhookEndpointTest(event_type=event_type, status_code=status, webhook_endpoint_id=endpoint.id).response()


async def list_event_types(call: Call) -> web.Response:
    """GET /webhook_event_types"""
    return EventTypeList(data=list(EVENT_TYPES)).response()


async def _read(call: Call, kind: type[B]) -> B:
    limit = call.api.settings.field_bytes
    async with read_form(call.request, call.api, file_bytes={}, text_bytes=limit) as form:
        return form.read(kind)


def _with_secret(endpoint: Endpoint) -> web.Response:
    return NewWebhookEndpoint.of(endpoint, signing_secret=endpoint.secret).response()


def _named(call: Call) -> tuple[str | None, str]:
    return call.caller.account, call.request.match_info["endpoint_id"]
