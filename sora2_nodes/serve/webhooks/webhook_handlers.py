"""The handlers under /webhook_endpoints."""

from __future__ import annotations

from typing import Any

from aiohttp import web

from ..http import fields
from ..http.form import read_form
from ..http.handler_context import Call
from ..http.problems import Problem, wrong
from ..http.video_handlers import page_query
from ..http.views import list_json
from .deliveries import send_sample
from .endpoints import (
    change_endpoint,
    delete_endpoint,
    endpoint_json,
    get_endpoint,
    list_endpoints,
    make_endpoint,
    rotate_secret,
)
from .outbox import EVENT_TYPES

KEEP_OLD = "keep_old_secret_active_for_24_hours"


async def create_endpoint(call: Call) -> web.Response:
    """POST /webhook_endpoints"""
    asked = await _values(call)
    if unknown := asked.keys() - {"name", "url", "event_types"}:
        raise wrong(min(unknown)[:80], f"Unknown parameter: {min(unknown)[:80]!r}.", "unknown_parameter")
    endpoint = await call.api.off_loop(
        make_endpoint, call.api.store, call.caller.account, asked, call.api.settings.webhook_networks
    )
    return web.json_response(endpoint_json(endpoint, with_secret=True))


async def list_hooks(call: Call) -> web.Response:
    """GET /webhook_endpoints"""
    after, limit, _ = page_query(call, frozenset({"after", "limit"}))
    found = await call.api.off_loop(list_endpoints, call.api.store, call.caller.account)
    if after is not None:
        places = [i for i, endpoint in enumerate(found) if endpoint.id == after]
        if not places:
            raise Problem(404, f"No such webhook endpoint: {after}", code="not_found", param="after")
        found = found[places[0] + 1 :]
    shown = [endpoint_json(endpoint) for endpoint in found[:limit]]
    return web.json_response(list_json(shown, has_more=len(found) > limit))


async def show_endpoint(call: Call) -> web.Response:
    """GET /webhook_endpoints/{endpoint_id}"""
    return web.json_response(endpoint_json(await call.api.off_loop(get_endpoint, call.api.store, *_named(call))))


async def update_endpoint(call: Call) -> web.Response:
    """POST /webhook_endpoints/{endpoint_id}"""
    asked = await _values(call)
    endpoint = await call.api.off_loop(
        change_endpoint, call.api.store, *_named(call), asked, call.api.settings.webhook_networks
    )
    return web.json_response(endpoint_json(endpoint))


async def remove_endpoint(call: Call) -> web.Response:
    """DELETE /webhook_endpoints/{endpoint_id}"""
    account, endpoint_id = _named(call)
    await call.api.off_loop(delete_endpoint, call.api.store, account, endpoint_id)
    return web.json_response({"id": endpoint_id, "object": "webhook_endpoint.deleted", "deleted": True})


async def rotate_endpoint(call: Call) -> web.Response:
    """POST /webhook_endpoints/{endpoint_id}/rotate_secret"""
    asked = await _values(call)
    keep_old = asked.get(KEEP_OLD, False)
    if asked.keys() - {KEEP_OLD} or not isinstance(keep_old, bool):
        raise wrong(KEEP_OLD, f"Give {KEEP_OLD} as true or false, and nothing else.")
    endpoint = await call.api.off_loop(rotate_secret, call.api.store, *_named(call), keep_old=keep_old)
    return web.json_response(endpoint_json(endpoint, with_secret=True))


async def sample_endpoint(call: Call) -> web.Response:
    """POST /webhook_endpoints/{endpoint_id}/test"""
    asked = await _values(call)
    event_type = fields.choice(asked, "event_type", EVENT_TYPES, EVENT_TYPES[0])
    endpoint = await call.api.off_loop(get_endpoint, call.api.store, *_named(call))
    status = await send_sample(call.api, endpoint, event_type)
    if status is None:
        raise Problem(400, f"{endpoint.url} did not answer.", code="endpoint_unreachable", param="url")
    body = {"object": "webhook_endpoint.test", "event_type": event_type, "status_code": status, "success": True}
    return web.json_response(body | {"webhook_endpoint_id": endpoint.id})


async def list_event_types(call: Call) -> web.Response:
    """GET /webhook_event_types"""
    return web.json_response({"object": "list", "data": list(EVENT_TYPES)})


async def _values(call: Call) -> dict[str, Any]:
    limit = call.api.settings.field_bytes
    async with read_form(call.request, call.api, file_bytes={}, text_bytes=limit) as form:
        return form.values


def _named(call: Call) -> tuple[str | None, str]:
    return call.caller.account, call.request.match_info["endpoint_id"]
