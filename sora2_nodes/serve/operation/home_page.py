"""The page at / for people, its files, and the API keys for whoever shows the key of this machine."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import asdict
from typing import Any

from aiohttp import web
from pydantic import Field

from ...credits.history_routes import script_folder
from ...errors import InputError, Sora2Error
from ..http.api_keys import SCOPES, Key, list_keys, new_key, revoke_key
from ..http.form import read_form
from ..http.gate import guarded
from ..http.handler_context import Api, Call
from ..http.problems import Problem, wrong
from ..schemas.field_types import Name, RequestBody, Texts

FILES = {
    "home/home.css": "text/css",
    "home/start.mjs": "text/javascript",
    "home/key_list.mjs": "text/javascript",
    "home/server_calls.mjs": "text/javascript",
    "home/video_card.mjs": "text/javascript",
    "lib/videos.js": "text/javascript",
}
HEADERS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src blob: data:; "
    "media-src blob:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer", "Cache-Control": "no-cache", "X-Content-Type-Options": "nosniff",
}  # fmt: skip
KEYS, MOST_BYTES = "/sora2/keys", 10_000


class NewKey(RequestBody):
    """A key to make. scopes: all when left out."""

    name: Name
    scopes: Texts = Field([])
    account: Name | None = None


def add_home(app: web.Application, api: Api) -> None:
    """Mount the page. It holds nothing of anybody: what it shows it asks for, with the key of whoever looks at it."""

    async def page(_request: web.Request) -> web.StreamResponse:
        return _file("home/index.html", "text/html")

    async def file(request: web.Request) -> web.StreamResponse:
        name = request.match_info["file"]
        if name not in FILES:
            raise web.HTTPNotFound
        return _file(name, FILES[name])

    app.router.add_get("/", page)
    app.router.add_get("/sora2/home/{file:.+}", file)
    for method, path, handler, scope in (
        ("GET", KEYS, _show_keys, "read"),
        ("POST", KEYS, _make_key, "write"),
        ("DELETE", f"{KEYS}/{{key_id}}", _end_key, "write"),
    ):
        app.router.add_route(method, path, guarded(lambda: api, _for_owner(handler), scope))


def _for_owner(handler: Callable[[Call], Awaitable[web.Response]]) -> Callable[[Call], Awaitable[web.Response]]:
    """Let in whoever may read the data folder: keys are made there, and no key makes another."""

    async def answer(call: Call) -> web.Response:
        if not call.caller.is_owner:
            why = "Keys are shown to who has the key of this machine (sora2 keys local), here, and to nobody else."
            raise Problem(403, why, code="insufficient_permissions")
        return await handler(call)

    return answer


async def _show_keys(call: Call) -> web.Response:
    found = await call.api.off_loop(list_keys, call.api.store.ledger)
    return web.json_response({"object": "list", "data": [_key_json(key) for key in reversed(found)]})


async def _make_key(call: Call) -> web.Response:
    async with read_form(call.request, call.api, file_bytes={}, text_bytes=MOST_BYTES) as form:
        asked = form.read(NewKey)
    scopes = asked.scopes or tuple(SCOPES)
    try:
        key, secret = await call.api.off_loop(
            new_key, call.api.store.ledger, asked.name, scopes=scopes, account=asked.account
        )
    except InputError as error:
        raise wrong("scopes", str(error)) from error
    return web.json_response({**_key_json(key), "secret": secret})


async def _end_key(call: Call) -> web.Response:
    try:
        key = await call.api.off_loop(revoke_key, call.api.store.ledger, call.request.match_info["key_id"])
    except Sora2Error as error:
        raise Problem(404, str(error), code="not_found") from error
    return web.json_response(_key_json(key))


def _key_json(key: Key) -> dict[str, Any]:
    return {"object": "api_key", **asdict(key)}


def _file(name: str, media_type: str) -> web.StreamResponse:
    headers = {**HEADERS, "Content-Type": f"{media_type}; charset=utf-8"}
    return web.FileResponse(script_folder() / name, headers=headers)
