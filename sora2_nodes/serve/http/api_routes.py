"""Every route of the API in one table, with the classes of what it takes and answers, which the OpenAPI document is made of."""

from __future__ import annotations

from dataclasses import dataclass

from ..schemas import answers, library_answers
from ..schemas import library_requests as library
from ..schemas import video_requests as videos
from ..schemas.answers import Answer
from ..schemas.field_types import RequestBody
from ..webhooks import webhook_handlers
from . import library_handlers, video_handlers
from .gate import Handler

JSON, FORM = "application/json", "multipart/form-data"


@dataclass(frozen=True, kw_only=True)
class Route:
    """One operation. answer: its class, or None for a file. body, query: the classes of what it takes."""

    method: str
    path: str
    handler: Handler
    scope: str
    answer: type[Answer] | None
    summary: str
    body: type[RequestBody] | None = None
    media_types: tuple[str, ...] = (JSON,)
    query: type[RequestBody] | None = None
    errors: tuple[int, ...] = ()


def _get(
    path: str, handler: Handler, answer: type[Answer] | None, summary: str, query: type[RequestBody] | None = None
) -> Route:
    return Route(
        method="GET", path=path, handler=handler, scope="read", answer=answer, summary=summary, query=query,
        errors=(404,) if "{" in path or query else (),
    )  # fmt: skip


def _post(
    path: str,
    handler: Handler,
    answer: type[Answer],
    summary: str,
    body: type[RequestBody] | None = None,
    *media_types: str,
) -> Route:
    return Route(
        method="POST", path=path, handler=handler, scope="write", answer=answer, summary=summary, body=body,
        media_types=media_types or (JSON,), errors=(404, 409, 413, 415),
    )  # fmt: skip


def _delete(path: str, handler: Handler, answer: type[Answer], summary: str) -> Route:
    return Route(
        method="DELETE", path=path, handler=handler, scope="write", answer=answer, summary=summary, errors=(404, 409)
    )


def _hook(
    method: str, path: str, handler: Handler, answer: type[Answer], summary: str, body: type[RequestBody] | None = None
) -> Route:
    listing = method == "GET" and not path
    return Route(
        method=method, path=f"/webhook_endpoints{path}", handler=handler, scope="webhooks", answer=answer,
        summary=summary, body=body, query=library.PageQuery if listing else None,
        errors=(404, 409, 413, 415) if method == "POST" else (404,),
    )  # fmt: skip


_CHARACTERS, _CHARACTER, _ONE = "/videos/characters", "/videos/characters/{character_id}", "/{endpoint_id}"

ROUTES: tuple[Route, ...] = (  # a fixed word in a path stands before a name in its place
    _post("/videos", video_handlers.create_video, answers.Video, "Make a video from a prompt", videos.NewVideo, JSON, FORM),
    _get("/videos", video_handlers.list_videos, answers.VideoList, "List videos", library.OrderedQuery),
    _post("/videos/edits", video_handlers.edit_video, answers.Video, "Change a video", videos.VideoEdit, JSON, FORM),
    _post("/videos/extensions", video_handlers.extend_video, answers.Video, "Continue a video", videos.VideoExtension, JSON, FORM),
    _post(_CHARACTERS, library_handlers.create_character, library_answers.VideoCharacter, "Make a character of a clip", library.NewCharacter, FORM),
    _get(_CHARACTERS, library_handlers.list_all_characters, library_answers.VideoCharacterList, "List characters", library.OrderedQuery),
    _get(_CHARACTER, library_handlers.show_character, library_answers.VideoCharacter, "Look a character up"),
    _delete(
        _CHARACTER, library_handlers.remove_character, library_answers.VideoCharacterDeleted,
        "Delete a character, its name and its cameo, for good",
    ),
    _get("/videos/{video_id}", video_handlers.get_video, answers.Video, "Look a video up"),
    _delete("/videos/{video_id}", video_handlers.delete_video, answers.VideoDeleted, "Delete a finished video and its files"),
    _get("/videos/{video_id}/content", video_handlers.download_video, None, "Download a video or a picture of it", library.ContentQuery),
    _post("/videos/{video_id}/remix", video_handlers.remix_video, answers.Video, "Make a video again with other words", videos.VideoRemix),
    _post("/videos/{video_id}/cancel", video_handlers.cancel_video, answers.Video, "Stop a video (not in Sora's API)"),
    _post("/videos/{video_id}/retry", video_handlers.retry_video, answers.Video, "Try a failed video again (not in Sora's API)"),
    _post("/files", library_handlers.create_file, library_answers.File, "Upload a file", library.NewFile, FORM),
    _get("/files", library_handlers.list_files, library_answers.FileList, "List files", library.FileQuery),
    _get("/files/{file_id}", library_handlers.get_file, library_answers.File, "Look a file up"),
    _delete("/files/{file_id}", library_handlers.delete_file, library_answers.FileDeleted, "Delete a file"),
    _get("/files/{file_id}/content", library_handlers.download_file, None, "Download a file"),
    _post("/batches", library_handlers.create_batch, library_answers.VideoBatch, "Ask for all videos of a file", library.NewBatch),
    _get("/batches", library_handlers.list_all_batches, library_answers.VideoBatchList, "List batches", library.PageQuery),
    _get("/batches/{batch_id}", library_handlers.show_batch, library_answers.VideoBatch, "Look a batch up"),
    _post("/batches/{batch_id}/cancel", library_handlers.end_batch, library_answers.VideoBatch, "Stop a batch"),
    _get("/models", library_handlers.list_models, answers.ModelList, "List models"),
    _get("/models/{model}", library_handlers.get_model, answers.ListedModel, "Look a model up"),
    _hook("POST", "", webhook_handlers.create_endpoint, library_answers.NewWebhookEndpoint, "Add a webhook", library.NewEndpoint),
    _hook("GET", "", webhook_handlers.list_hooks, library_answers.WebhookEndpointList, "List webhooks"),
    _hook("GET", _ONE, webhook_handlers.show_endpoint, library_answers.WebhookEndpoint, "Look a webhook up"),
    _hook("POST", _ONE, webhook_handlers.update_endpoint, library_answers.WebhookEndpoint, "Change a webhook", library.EndpointChanges),
    _hook("DELETE", _ONE, webhook_handlers.remove_endpoint, library_answers.WebhookEndpointDeleted, "Delete a webhook"),
    _hook(
        "POST", f"{_ONE}/rotate_secret", webhook_handlers.rotate_endpoint, library_answers.NewWebhookEndpoint, "Renew a secret",
        library.SecretRotation,
    ),
    _hook("POST", f"{_ONE}/test", webhook_handlers.sample_endpoint, library_answers.WebhookEndpointTest, "Try it", library.SampleEvent),
    _get("/webhook_event_types", webhook_handlers.list_event_types, library_answers.EventTypeList, "List the events there are"),
)  # fmt: skip
