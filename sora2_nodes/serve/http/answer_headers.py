"""What every answer carries beside its body: its request's id, what is left of the rate, and leave for allowed web pages to read it."""

from __future__ import annotations

import re
import secrets
import time

from aiohttp import web
from yarl import URL

from .handler_context import Api
from .server_settings import Limiter

METHODS = "GET, HEAD, POST, DELETE, OPTIONS"
READABLE = (
    "x-request-id, x-ratelimit-limit-requests, x-ratelimit-remaining-requests, x-ratelimit-reset-requests, x-should-retry, "
    "retry-after, openai-poll-after-ms, openai-processing-ms, content-disposition, content-range, accept-ranges"
)
PREFLIGHT_S = 600
_HEADER_NAMES = re.compile(r"[A-Za-z0-9-]{1,80}(?: *, *[A-Za-z0-9-]{1,80}){0,60}")


def is_allowed_origin(api: Api, request: web.Request) -> bool:
    """Tell whether a page of the request's origin may call: the server's own pages, and those that the operator names."""
    origin = request.headers.get("Origin", "")
    if origin in api.settings.origins:
        return True
    try:
        return URL(origin).authority == request.headers.get("Host", "")
    except ValueError:
        return False


def complete(api: Api, request: web.Request, response: web.StreamResponse, *, caller: str | None, began: float) -> None:
    """Add the headers to an answer that is not sent yet. caller: who asked, once that is known. began: time.monotonic()."""
    headers = response.headers
    headers["x-request-id"] = f"req_{secrets.token_hex(16)}"
    headers["openai-processing-ms"] = str(round(1000 * (time.monotonic() - began)))
    if caller is not None:
        headers.update(_rate(api.reads if request.method in ("GET", "HEAD") else api.writes, caller))
    if "Origin" in request.headers:
        headers["Vary"] = "Origin"
        if is_allowed_origin(api, request):
            headers["Access-Control-Allow-Origin"] = request.headers["Origin"]
            headers["Access-Control-Expose-Headers"] = READABLE


def is_preflight(request: web.Request) -> bool:
    """Tell whether a browser asks if a page may send a request."""
    return (
        request.method == "OPTIONS"
        and "Origin" in request.headers
        and "Access-Control-Request-Method" in request.headers
    )


def preflight(api: Api, request: web.Request) -> web.Response:
    """Answer that question; it needs no key."""
    response = web.Response(status=204)
    complete(api, request, response, caller=None, began=time.monotonic())
    if "Access-Control-Allow-Origin" not in response.headers:
        response.set_status(403)
        return response
    asked = request.headers.get("Access-Control-Request-Headers", "")
    response.headers["Access-Control-Allow-Methods"] = METHODS
    response.headers["Access-Control-Max-Age"] = str(PREFLIGHT_S)
    if _HEADER_NAMES.fullmatch(asked):
        response.headers["Access-Control-Allow-Headers"] = asked
    if request.headers.get("Access-Control-Request-Private-Network") == "true":
        response.headers["Access-Control-Allow-Private-Network"] = "true"
    return response


def _rate(limiter: Limiter, caller: str) -> dict[str, str]:
    left = limiter.left(caller)
    until_full = (limiter.rate.burst - left) / limiter.rate.per_s
    return {
        "x-ratelimit-limit-requests": str(limiter.rate.burst),
        "x-ratelimit-remaining-requests": str(int(left)),
        "x-ratelimit-reset-requests": f"{until_full:.3f}s",
    }
