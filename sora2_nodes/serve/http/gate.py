"""Who may come in: origin and host rules, keys and their scopes, rate limits. Every handler sits behind it."""

from __future__ import annotations

import secrets
import time
from collections.abc import Awaitable, Callable
from dataclasses import replace
from http import HTTPStatus
from ipaddress import ip_address

from aiohttp import web
from yarl import URL

from ...errors import Sora2Error
from .answer_headers import complete, is_allowed_origin
from .api_keys import PREFIX, SCOPES, find_key
from .connections import connection_of
from .handler_context import Api, Call, Caller
from .problems import FAILURES, Problem, error_response, outage, problem_for
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
        began, caller = time.monotonic(), None
        try:
            api = source()
        except Sora2Error as error:
            return problem_for(error).response()
        try:
            caller = await admit(api, request, scope)
            _check_names(request)
            response = await handler(Call(api=api, request=request, caller=caller))
        except Sora2Error as error:
            response = problem_for(error).response()
        except FAILURES as error:
            response = outage(error).response()
        except web.HTTPException as error:
            response = error_response(error.status, error.reason)
        complete(api, request, response, caller=None if caller is None else caller.name, began=began)
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
    if origin is not None and not is_allowed_origin(api, request):
        raise Problem(HTTPStatus.FORBIDDEN, f"Pages of {origin!r} may not call this server.", code="origin_not_allowed")


async def _caller(api: Api, request: web.Request) -> Caller:
    secret, here = _secret(request), not api.settings.key_required and _is_local(api, request)
    if here and _is_local_key(api, secret):
        return replace(_local(api, request), is_owner=True)
    if secret.startswith(PREFIX):
        key = await api.off_loop(find_key, api.store.ledger, secret)
        if key is None:
            raise Problem(HTTPStatus.UNAUTHORIZED, "This API key is wrong or was revoked.", code="invalid_api_key")
        return Caller(name=key.id, account=key.account, scopes=frozenset(key.scopes))
    if here and api.settings.trust_loopback:
        return _local(api, request)
    which = "the one that `sora2 keys local` prints, or one" if here else "one"
    why = f"An API key is needed, {which} made with `sora2 keys new`; send it as: Authorization: Bearer KEY"
    raise Problem(HTTPStatus.UNAUTHORIZED, why, code="invalid_api_key")


def _local(api: Api, request: web.Request) -> Caller:
    return Caller(name=request.remote or "", account=api.settings.account, scopes=frozenset(SCOPES))


def _secret(request: web.Request) -> str:
    """The key that a request shows: as a bearer, or as Azure's clients and the host's own nodes send it."""
    scheme, _, secret = request.headers.get("Authorization", "").partition(" ")
    bearer = secret.strip() if scheme.lower() == "bearer" else ""
    return bearer or request.headers.get("api-key", "").strip() or request.headers.get("X-API-KEY", "").strip()


def _is_local_key(api: Api, secret: str) -> bool:
    return secrets.compare_digest(secret.encode("utf-8", "surrogatepass"), api.local_key.encode())


def _is_local(api: Api, request: web.Request) -> bool:
    """Tell whether a caller is on this machine, not through a proxy that says so, and under a name of this machine.

    The name guards against pages that point a domain of their own at the loopback address. A proxy that says nothing looks
    the same, so that being here alone proves nothing: the key of this machine does.
    """
    if any(header in request.headers for header in PROXY_HEADERS):
        return False
    try:
        peer = ip_address((request.remote or "").removeprefix("::ffff:"))
        name = URL(f"//{request.headers.get('Host', '')}").host
    except ValueError:
        return False
    return peer.is_loopback and name in (*LOCAL_NAMES, *api.settings.hosts)
