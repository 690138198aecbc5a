"""The OpenAPI document of the API, made from the table of routes and the schemas, so that it can't fall behind."""

from __future__ import annotations

import re
from typing import Any

from ..http.api_routes import JSON, ROUTES, Route
from ..http.handler_context import Api
from .schemas import SCHEMAS, Schema, ref

BINARY = {
    "content": {
        media_type: {"schema": {"type": "string", "format": "binary"}}
        for media_type in ("video/mp4", "video/webm", "image/webp", "image/jpeg", "application/octet-stream")
    }
}
ALWAYS = (400, 401, 403, 408, 429)  # what any operation may answer
REASONS = {
    400: "Something in the request is wrong; `param` names it",
    401: "A key is needed, or is wrong",
    403: "The key lacks the scope, or the page may not call",
    404: "Not here, or not ready",
    408: "The body came too slowly",
    409: "The state does not allow this",
    413: "Too large",
    415: "Another content type is needed",
    416: "No such part",
    429: "Too many requests, too long a queue, or too few credits",
}


def document(api: Api) -> dict[str, Any]:
    """Compose the document for this API as it is mounted and configured."""
    from ... import __version__

    paths: dict[str, dict[str, Any]] = {}
    for route in ROUTES:
        paths.setdefault(route.path, {})[route.method.lower()] = _operation(api, route)
    return {
        "openapi": "3.1.0",
        "info": {"title": "Sora 2 Nodes: Sora's video API, answered locally", "version": __version__},
        "servers": [{"url": api.prefix}],
        "security": [{}, {"bearer": []}],
        "paths": paths,
        "components": {"schemas": SCHEMAS, "securitySchemes": {"bearer": {"type": "http", "scheme": "bearer"}}},
    }


def _operation(api: Api, route: Route) -> dict[str, Any]:
    words = re.findall(r"[a-z0-9]+", f"{route.method.lower()} {route.path}")
    operation: dict[str, Any] = {
        "operationId": "_".join(words),
        "summary": route.summary,
        "parameters": _parameters(route),
        "responses": _responses(route),
    }
    if route.bodies is not None:
        bodies = route.bodies(list(api.models))
        operation["requestBody"] = {
            "required": any("required" in body and body["required"] for body in bodies.values()),
            "content": {media_type: {"schema": schema} for media_type, schema in bodies.items()},
        }
    return operation


def _parameters(route: Route) -> list[dict[str, Any]]:
    named = [
        {"name": name, "in": "path", "required": True, "schema": {"type": "string", "minLength": 1}}
        for name in re.findall(r"\{(\w+)\}", route.path)
    ]
    asked = [{"name": name, "in": "query", "schema": schema} for name, schema in route.query.items()]
    return named + asked


def _responses(route: Route) -> dict[str, Any]:
    answer: Schema = {JSON: {"schema": ref(route.answer)}} if route.answer else BINARY["content"]
    responses: dict[str, Any] = {"200": {"description": "Done", "content": answer}}
    if route.answer is None:
        responses["206"] = {"description": "The part that the Range header names", "content": answer}
        responses["416"] = {"description": REASONS[416]}
    for status in sorted({*ALWAYS, *route.errors}):
        responses[str(status)] = {
            "description": REASONS[status],
            "content": {JSON: {"schema": ref("Error")}},
        }
    return responses
