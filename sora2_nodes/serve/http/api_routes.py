"""Every route of the API in one table, with what the OpenAPI document says about it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from ..batches import batch_handlers
from ..document import schemas
from ..document.schemas import Schema
from ..webhooks import webhook_handlers
from . import library_handlers, video_handlers
from .gate import Handler

JSON, FORM = "application/json", "multipart/form-data"
BodyOf = Callable[[list[str]], dict[str, Schema]]  # from the models' names: media type -> schema


@dataclass(frozen=True, kw_only=True)
class Route:
    """One operation. answer: the name of its schema, or None for a file. bodies: schema by media type."""

    method: str
    path: str
    handler: Handler
    scope: str
    answer: str | None
    summary: str
    bodies: BodyOf | None = None
    query: dict[str, Schema] = field(default_factory=dict)
    errors: tuple[int, ...] = ()


PAGE: dict[str, Schema] = {
    "after": {"type": "string", "minLength": 1, "maxLength": 80, "pattern": "\\S"},
    "limit": {"type": "integer", "minimum": 0, "maximum": video_handlers.MAX_PAGE},
    "order": {"type": "string", "enum": ["asc", "desc"]},
}
VARIANT: dict[str, Schema] = {"variant": {"type": "string", "enum": list(video_handlers.VARIANTS)}}
PURPOSE: dict[str, Schema] = {
    "purpose": {"type": "string", "enum": [*library_handlers.PURPOSES, *library_handlers.WRITTEN]}
}
AFTER: dict[str, Schema] = {name: PAGE[name] for name in ("after", "limit")}


def _create_bodies(models: list[str]) -> dict[str, Schema]:
    return {
        JSON: schemas.create_body(models, reference=schemas.REFERENCE),
        FORM: schemas.create_body(models, reference=schemas.FILE),
    }


def _video_bodies(body: Callable[[Schema], Schema], _models: list[str]) -> dict[str, Schema]:
    return {JSON: body(schemas.SOURCE), FORM: body(schemas.FILE)}


def _body(schema: Schema, media_type: str = JSON) -> BodyOf:
    return lambda _models: {media_type: schema}


def _get(
    path: str, handler: Handler, answer: str | None, summary: str, query: dict[str, Schema] | None = None
) -> Route:
    return Route(
        method="GET", path=path, handler=handler, scope="read", answer=answer, summary=summary, query=query or {},
        errors=(404,) if "{" in path or query else (),
    )  # fmt: skip


def _post(path: str, handler: Handler, answer: str, summary: str, bodies: BodyOf | None = None) -> Route:
    return Route(
        method="POST", path=path, handler=handler, scope="write", answer=answer, summary=summary, bodies=bodies,
        errors=(404, 409, 413, 415),
    )  # fmt: skip


def _delete(path: str, handler: Handler, answer: str, summary: str) -> Route:
    return Route(
        method="DELETE", path=path, handler=handler, scope="write", answer=answer, summary=summary, errors=(404, 409)
    )


def _hook(method: str, path: str, handler: Handler, answer: str, summary: str, bodies: BodyOf | None = None) -> Route:
    listing = method == "GET" and not path
    return Route(
        method=method, path=f"/webhook_endpoints{path}", handler=handler, scope="webhooks", answer=answer,
        summary=summary, bodies=bodies, query=AFTER if listing else {},
        errors=(404, 413, 415) if method == "POST" else (404,),
    )  # fmt: skip


_EDITS = partial(_video_bodies, schemas.edit_body)
_EXTENSIONS = partial(_video_bodies, schemas.extend_body)
_WORDS = _body(schemas.remix_body())
_CHARACTER = _body(schemas.CHARACTER_BODY, FORM)
_UPLOAD = _body(schemas.UPLOAD_BODY, FORM)
_ONE = "/{endpoint_id}"

ROUTES: tuple[Route, ...] = (  # a fixed word in a path stands before a name in its place
    _post("/videos", video_handlers.create_video, "Video", "Make a video from a prompt", _create_bodies),
    _get("/videos", video_handlers.list_videos, "VideoList", "List videos", PAGE),
    _post("/videos/edits", video_handlers.edit_video, "Video", "Change a video", _EDITS),
    _post("/videos/extensions", video_handlers.extend_video, "Video", "Continue a video", _EXTENSIONS),
    _post("/videos/characters", library_handlers.create_character, "Character", "Make a character of a clip", _CHARACTER),
    _get("/videos/characters", library_handlers.list_all_characters, "CharacterList", "List characters", PAGE),
    _get("/videos/characters/{character_id}", library_handlers.show_character, "Character", "Look a character up"),
    _delete(
        "/videos/characters/{character_id}", library_handlers.remove_character, "CharacterDeleted",
        "Delete a character, its name and its cameo, for good",
    ),
    _get("/videos/{video_id}", video_handlers.get_video, "Video", "Look a video up"),
    _delete("/videos/{video_id}", video_handlers.delete_video, "VideoDeleted", "Delete a finished video and its files"),
    _get("/videos/{video_id}/content", video_handlers.download_video, None, "Download a video or a picture of it", VARIANT),
    _post("/videos/{video_id}/remix", video_handlers.remix_video, "Video", "Make a video again with other words", _WORDS),
    _post("/videos/{video_id}/cancel", video_handlers.cancel_video, "Video", "Stop a video (not in Sora's API)"),
    _post(
        "/videos/{video_id}/retry", video_handlers.retry_video, "Video", "Try a failed video again (not in Sora's API)"
    ),
    _post("/files", library_handlers.create_file, "File", "Upload a file", _UPLOAD),
    _get("/files", library_handlers.list_files, "FileList", "List files", PAGE | PURPOSE),
    _get("/files/{file_id}", library_handlers.get_file, "File", "Look a file up"),
    _delete("/files/{file_id}", library_handlers.delete_file, "FileDeleted", "Delete a file"),
    _get("/files/{file_id}/content", library_handlers.download_file, None, "Download a file"),
    _post("/batches", batch_handlers.create_batch, "Batch", "Ask for all videos of a file", _body(schemas.BATCH_BODY)),
    _get("/batches", batch_handlers.list_all_batches, "BatchList", "List batches", AFTER),
    _get("/batches/{batch_id}", batch_handlers.show_batch, "Batch", "Look a batch up"),
    _post("/batches/{batch_id}/cancel", batch_handlers.end_batch, "Batch", "Stop a batch"),
    _get("/models", library_handlers.list_models, "ModelList", "List models"),
    _get("/models/{model}", library_handlers.get_model, "Model", "Look a model up"),
    _hook("POST", "", webhook_handlers.create_endpoint, "EndpointWithSecret", "Add a webhook", _body(schemas.ENDPOINT_BODY)),
    _hook("GET", "", webhook_handlers.list_hooks, "EndpointList", "List webhooks"),
    _hook("GET", _ONE, webhook_handlers.show_endpoint, "Endpoint", "Look a webhook up"),
    _hook("POST", _ONE, webhook_handlers.update_endpoint, "Endpoint", "Change a webhook", _body(schemas.ENDPOINT_CHANGES)),
    _hook("DELETE", _ONE, webhook_handlers.remove_endpoint, "EndpointDeleted", "Delete a webhook"),
    _hook(
        "POST", f"{_ONE}/rotate_secret", webhook_handlers.rotate_endpoint, "EndpointWithSecret", "Renew a secret",
        _body(schemas.ROTATE_BODY),
    ),
    _hook("POST", f"{_ONE}/test", webhook_handlers.sample_endpoint, "EndpointTested", "Try it", _body(schemas.SAMPLE_BODY)),
    _get("/webhook_event_types", webhook_handlers.list_event_types, "EventTypes", "List the events there are"),
)  # fmt: skip
