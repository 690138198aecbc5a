"""The OpenAPI document of the API, made from the table of routes and their classes, so that it can't fall behind."""

from __future__ import annotations

import re
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue, models_json_schema
from pydantic_core import core_schema

from ..http.api_routes import FORM, JSON, ROUTES, Route
from ..http.handler_context import Api
from ..http.problems import ErrorAnswer
from .field_types import BINARY, FileSource, RequestBody
from .video_requests import NewVideo

Schema = dict[str, Any]
SCHEMAS = "#/components/schemas/{model}"
MEDIA_TYPES = ("video/mp4", "video/webm", "image/webp", "image/jpeg", "application/octet-stream")
ALWAYS = (400, 401, 403, 408, 429, 503)  # what any operation may answer
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
    503: "The disk is full, or the database can't be reached",
}


class PlainSchemas(GenerateJsonSchema):
    """Leaves out what says nothing: titles, and that a field of a request may be null, which is as good as left out."""

    def field_title_should_be_set(self, schema: Any) -> bool:
        """None has a title."""
        return False

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """Describe null in answers alone."""
        return self.generate_inner(schema["schema"]) if self.mode == "validation" else super().nullable_schema(schema)

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        """Describe null as what a request's optional fields take, but for those of which one is needed."""
        told, kind = super().model_schema(schema), schema["cls"]
        if issubclass(kind, RequestBody):
            needed = {*told.get("required", ()), *(kind.ways if issubclass(kind, FileSource) else ())}
            told["properties"] = {
                name: one if name in needed else _or_null(one) for name, one in told.get("properties", {}).items()
            }
        return told

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Describe a default that is something."""
        return super().default_schema(schema) if schema.get("default") else self.generate_inner(schema["schema"])


def document(api: Api) -> dict[str, Any]:
    """Compose the document for this API as it is mounted and configured."""
    from ... import __version__

    paths: dict[str, dict[str, Any]] = {}
    schemas = _schemas(api)
    for route in ROUTES:
        paths.setdefault(route.path, {})[route.method.lower()] = _operation(route, schemas)
    return {
        "openapi": "3.1.0",
        "info": {"title": "Sora 2 Nodes: Sora's video API, answered locally", "version": __version__},
        "servers": [{"url": api.prefix}],
        "security": [{}, {"bearer": []}],
        "paths": paths,
        "components": {"schemas": schemas, "securitySchemes": {"bearer": {"type": "http", "scheme": "bearer"}}},
    }


def _schemas(api: Api) -> dict[str, Schema]:
    """Return the schema of every class by its name."""
    bodies = {route.body for route in ROUTES if route.body is not None}
    answers = {ErrorAnswer, *(route.answer for route in ROUTES if route.answer is not None)}
    classes: list[Any] = [(kind, "validation") for kind in bodies] + [(kind, "serialization") for kind in answers]
    classes.sort(key=lambda one: one[0].__name__)
    _, found = models_json_schema(classes, ref_template=SCHEMAS, schema_generator=PlainSchemas)
    schemas: dict[str, Schema] = found["$defs"]
    _without_null(schemas[NewVideo.__name__]["properties"]["model"])["enum"] = list(api.models)
    return schemas


def _operation(route: Route, schemas: dict[str, Schema]) -> dict[str, Any]:
    words = re.findall(r"[a-z0-9]+", f"{route.method.lower()} {route.path}")
    operation: dict[str, Any] = {
        "operationId": "_".join(words),
        "summary": route.summary,
        "parameters": _parameters(route),
        "responses": _responses(route),
    }
    if route.body is not None:
        operation["requestBody"] = {
            "required": "required" in schemas[route.body.__name__],
            "content": {kind: {"schema": _body_schema(route.body, kind, schemas)} for kind in route.media_types},
        }
    return operation


def _body_schema(body: type[RequestBody], media_type: str, schemas: dict[str, Schema]) -> Schema:
    """A form brings as files what JSON names, and can't say null."""
    if media_type != FORM:
        return _ref(body)
    whole = schemas[body.__name__]
    plain = {name: _without_null(one) for name, one in whole["properties"].items()}
    return {**whole, "properties": {**plain, **dict.fromkeys(body.files, BINARY)}}


def _or_null(schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": "null"}]}


def _without_null(schema: Schema) -> Schema:
    ways = schema.get("anyOf", ())
    return ways[0] if len(ways) == 2 and ways[1] == {"type": "null"} else schema


def _ref(kind: type[BaseModel]) -> Schema:
    return {"$ref": SCHEMAS.format(model=kind.__name__)}


def _parameters(route: Route) -> list[dict[str, Any]]:
    named = [
        {"name": name, "in": "path", "required": True, "schema": {"type": "string", "minLength": 1}}
        for name in re.findall(r"\{(\w+)\}", route.path)
    ]
    asked = {} if route.query is None else route.query.model_json_schema(schema_generator=PlainSchemas)["properties"]
    return named + [{"name": name, "in": "query", "schema": _without_null(one)} for name, one in asked.items()]


def _responses(route: Route) -> dict[str, Any]:
    files = {media_type: {"schema": BINARY} for media_type in MEDIA_TYPES}
    answer: Schema = {JSON: {"schema": _ref(route.answer)}} if route.answer else files
    responses: dict[str, Any] = {"200": {"description": "Done", "content": answer}}
    if route.answer is None:
        responses["206"] = {"description": "The part that the Range header names", "content": answer}
        responses["416"] = {"description": REASONS[416]}
    for status in sorted({*ALWAYS, *route.errors}):
        responses[str(status)] = {"description": REASONS[status], "content": {JSON: {"schema": _ref(ErrorAnswer)}}}
    return responses
