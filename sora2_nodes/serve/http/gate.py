"""Who may come in: origin and host rules, keys and their scopes, rate limits. Every handler sits behind it."""

from __future__ import annotations

import secrets
from collections.abc import Awaitable, Callable
from http import HTTPStatus
from ipaddress import ip_address

from aiohttp import web
from yarl import URL

from ...errors import Sora2Error
from .api_keys import PREFIX, SCOPES, find_key
from .connections import connection_of
from .handler_context import Api, Call, Caller
from .problems import Problem, error_response, problem_for
from .request_bodies import check_texts

Handler = Callable[[Call], Awaitable[web.StreamResponse]]
LOCAL_NAMES = ("localhost", "127.0.0.1", "::1")
MAX_ID = 200  # characters
PROXY_HEADERS = ("Forwarded", "X-Forwarded-For", "X-Real-IP")


def guarded(
    source: Callable[[], Api], handler: Handler, scope: str
) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
    """Wrap a handler for aiohttp: admit the caller, answer errors in the API's form, name the request.

    source: gives the API, and opens it at the first request.
    """

    async def answer(request: web.Request) -> web.StreamResponse:
        response: web.StreamResponse
        try:
            api = source()
            caller = await admit(api, request, scope)
            _check_names(request)
            response = await handler(Call(api=api, request=request, caller=caller))
        except Sora2Error as error:
            response = problem_for(error).response()
        except web.HTTPException as error:
            response = error_response(error.status, error.reason)
        response.headers["x-request-id"] = f"req_{secrets.token_hex(16)}"
        return response

    return answer


async def admit(api: Api, request: web.Request, scope: str) -> Caller:
    """Return who asks. Raises Problem: 400, 401, 403 or 429."""
    check_texts(dict(request.query))
    _check_origin(api, request)
    caller = await _caller(api, request)
    if scope not in caller.scopes:
        raise Problem(HTTPStatus.FORBIDDEN, f"This key lacks the scope {scope!r}.", code="insufficient_permissions")
    limiter = api.reads if request.method in ("GET", "HEAD") else api.writes
    if wait_s := limiter.wait_s(caller.name):
        why = f"Too many requests; the limit is {limiter.rate.per_s:g} a second."
        raise Problem(HTTPStatus.TOO_MANY_REQUESTS, why, code="rate_limit_exceeded", retry_s=wait_s)
    if connection := connection_of(request):
        connection.caller = caller.name
    return caller


def _check_names(request: web.Request) -> None:
    """Refuse what no id of ours can be before it comes near a database or a disk."""
    for name, value in request.match_info.items():
        if not (value.isascii() and value.isprintable() and len(value) <= MAX_ID):
            raise Problem(HTTPStatus.NOT_FOUND, f"There is nothing under this {name}.", code="not_found", param=name)


def _check_origin(api: Api, request: web.Request) -> None:
    """Refuse pages of other sites: a browser says where a request comes from."""
    origin = request.headers.get("Origin")
    if origin is None or origin in api.settings.origins:
        return
    if not _same(origin, request.headers.get("Host", "")):
        raise Problem(HTTPStatus.FORBIDDEN, f"Pages of {origin!r} may not call this server.", code="origin_not_allowed")


def _same(origin: str, host: str) -> bool:
    try:
        return URL(origin).authority == host
    except ValueError:
        return False


async def _caller(api: Api, request: web.Request) -> Caller:
    secret = _bearer(request)
    if secret.startswith(PREFIX):
        key = await api.off_loop(find_key, api.store.ledger, secret)
        if key is None:
            raise Problem(HTTPStatus.UNAUTHORIZED, "This API key is wrong or was revoked.", code="invalid_api_key")
        return Caller(name=key.id, account=key.account, scopes=frozenset(key.scopes))
    if api.settings.key_required or not _is_local(api, request):
        why = "An API key made with `sora2 keys new` is needed; send it as: Authorization: Bearer KEY"
        raise Problem(HTTPStatus.UNAUTHORIZED, why, code="invalid_api_key")
    return Caller(name=request.remote or "", account=api.settings.account, scopes=frozenset(SCOPES))


def _bearer(request: web.Request) -> str:
    scheme, _, secret = request.headers.get("Authorization", "").partition(" ")
    return secret.strip() if scheme.lower() == "bearer" else ""


def _is_local(api: Api, request: web.Request) -> bool:
    """Tell whether a caller needs no key: on this machine, not through a proxy, and under a name of this machine.

    The name guards against pages that point a domain of their own at the loopback address.
    """
    if any(header in request.headers for header in PROXY_HEADERS):
        return False
    try:
        peer = ip_address((request.remote or "").removeprefix("::ffff:"))
        name = URL(f"//{request.headers.get('Host', '')}").host
    except ValueError:
        return False
    return peer.is_loopback and name in (*LOCAL_NAMES, *api.settings.hosts)
