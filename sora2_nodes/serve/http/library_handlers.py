"""The handlers for what videos are made with: files, characters, models and batches."""

from __future__ import annotations

import logging

from aiohttp import web

from ..batches.batch_progress import advance
from ..batches.batch_records import OPEN, cancel_batch, get_batch, list_batches, make_batch
from ..inputs.characters import delete_character, get_character, keep_character, list_characters
from ..inputs.job_folder import check_video
from ..inputs.uploads import delete_upload, get_upload, keep_upload, list_uploads
from ..schemas.answers import ListedModel, ModelList
from ..schemas.library_answers import (
    File,
    FileDeleted,
    FileList,
    VideoBatch,
    VideoBatchList,
    VideoCharacter,
    VideoCharacterDeleted,
    VideoCharacterList,
)
from ..schemas.library_requests import FileQuery, NewBatch, NewCharacter, NewFile, OrderedQuery, PageQuery
from .byte_ranges import file_response
from .claim_pages import claim_url, keep_clip
from .form import query_of, read_form
from .handler_context import Call
from .problems import Problem, wrong

log = logging.getLogger(__name__)


async def create_file(call: Call) -> web.Response:
    """POST /files"""
    api, settings = call.api, call.api.settings
    limits = {"file": settings.video_bytes}
    async with read_form(call.request, api, file_bytes=limits, text_bytes=settings.field_bytes) as form:
        asked = form.read(NewFile)
        upload = await api.off_loop(
            keep_upload, api.store, asked.file, purpose=asked.purpose, account=call.caller.account,
            most=settings.upload_count, keep_s=None if asked.expires_after is None else asked.expires_after.seconds,
        )  # fmt: skip
    return File.of(upload).response()


async def list_files(call: Call) -> web.Response:
    """GET /files"""
    page = query_of(call.request, FileQuery)
    uploads, has_more = await call.api.off_loop(
        list_uploads, call.api.store, account=call.caller.account, after=page.after, limit=page.limit,
        newest_first=page.newest_first, purpose=page.purpose,
    )  # fmt: skip
    return FileList.of([File.of(upload) for upload in uploads], has_more=has_more).response()


async def get_file(call: Call) -> web.Response:
    """GET /files/{file_id}"""
    return File.of(await call.api.off_loop(get_upload, call.api.store, *_file(call))).response()


async def download_file(call: Call) -> web.StreamResponse:
    """GET /files/{file_id}/content"""
    upload = await call.api.off_loop(get_upload, call.api.store, *_file(call))
    path = call.api.store.inside(upload.path)
    if not path.is_file():
        raise Problem(404, f"The content of {upload.id} is gone.", code="not_found")
    headers = {
        "Content-Type": "application/octet-stream",
        "Content-Disposition": f'attachment; filename="{upload.id}"',
        "X-Content-Type-Options": "nosniff",
    }
    return file_response(call.request, path, headers)


async def delete_file(call: Call) -> web.Response:
    """DELETE /files/{file_id}"""
    file_id, account = _file(call)
    await call.api.off_loop(delete_upload, call.api.store, file_id, account)
    return FileDeleted(id=file_id).response()


async def create_character(call: Call) -> web.Response:
    """POST /videos/characters"""
    api, settings = call.api, call.api.settings
    limits = {"video": settings.video_bytes}
    async with read_form(call.request, api, file_bytes=limits, text_bytes=settings.field_bytes) as form:
        asked = form.read(NewCharacter)
        agreed = settings.callers_vouch if asked.consent is None else asked.consent
        name, clip = asked.name.strip(), asked.video.path
        await api.off_loop(check_video, clip)
        character = await api.off_loop(
            keep_character, api.store, name, clip, call.caller.account, asked if agreed else None
        )
        token = None if agreed else await api.off_loop(keep_clip, api.store, character, clip)
    if token is None:
        return VideoCharacter.of(character).response()
    link = claim_url(call.request, token)
    log.info("character %s waits for its subject's consent: %s", character.id, link)
    return VideoCharacter.of(character, claim_url=link).response()


async def show_character(call: Call) -> web.Response:
    """GET /videos/characters/{character_id}"""
    named = call.request.match_info["character_id"], call.caller.account
    return VideoCharacter.of(await call.api.off_loop(get_character, call.api.store, *named)).response()


async def list_all_characters(call: Call) -> web.Response:
    """GET /videos/characters"""
    page = query_of(call.request, OrderedQuery)
    found, has_more = await call.api.off_loop(
        list_characters,
        call.api.store,
        account=call.caller.account,
        after=page.after,
        limit=page.limit,
        newest_first=page.newest_first,
    )
    return VideoCharacterList.of([VideoCharacter.of(one) for one in found], has_more=has_more).response()


async def remove_character(call: Call) -> web.Response:
    """DELETE /videos/characters/{character_id}"""
    character_id = call.request.match_info["character_id"]
    await call.api.off_loop(delete_character, call.api.store, character_id, call.caller.account)
    return VideoCharacterDeleted(id=character_id).response()


async def list_models(call: Call) -> web.Response:
    """GET /models"""
    return ModelList(data=[ListedModel.of(model) for model in call.api.models.values()]).response()


async def get_model(call: Call) -> web.Response:
    """GET /models/{model}"""
    name = call.request.match_info["model"]
    if name not in call.api.models:
        raise Problem(404, f"The model {name!r} does not exist.", code="model_not_found", param="model")
    return ListedModel.of(call.api.models[name]).response()


def _file(call: Call) -> tuple[str, str | None]:
    return call.request.match_info["file_id"], call.caller.account


async def create_batch(call: Call) -> web.Response:
    """POST /batches"""
    api, account = call.api, call.caller.account
    async with read_form(call.request, api, file_bytes={}, text_bytes=api.settings.field_bytes) as form:
        asked = form.read(NewBatch)
    upload = await api.off_loop(get_upload, api.store, asked.input_file_id, account)
    if upload.purpose != "batch":
        why = f"{upload.id} was uploaded with the purpose {upload.purpose!r}; upload it with 'batch'."
        raise wrong("input_file_id", why, "invalid_purpose")
    kept = asked.output_expires_after
    batch = await api.off_loop(
        make_batch, api.store, upload, account=account, note=asked.metadata,
        output_keep_s=None if kept is None else kept.seconds,
    )  # fmt: skip
    return VideoBatch.of(batch).response()


async def list_all_batches(call: Call) -> web.Response:
    """GET /batches"""
    page = query_of(call.request, PageQuery)
    found, has_more = await call.api.off_loop(
        list_batches, call.api.store, account=call.caller.account, after=page.after, limit=page.limit
    )
    return VideoBatchList.of([VideoBatch.of(batch) for batch in found], has_more=has_more).response()


async def show_batch(call: Call) -> web.Response:
    """GET /batches/{batch_id}"""
    batch = await call.api.off_loop(get_batch, call.api.store, *_named(call))
    if call.api.host is not None and batch.status in OPEN:  # in a host nothing runs beside the requests
        await call.api.off_loop(advance, call.api, batch.id)
        batch = await call.api.off_loop(get_batch, call.api.store, *_named(call))
    return VideoBatch.of(batch).response()


async def end_batch(call: Call) -> web.Response:
    """POST /batches/{batch_id}/cancel"""
    return VideoBatch.of(await call.api.off_loop(cancel_batch, call.api.store, *_named(call))).response()


def _named(call: Call) -> tuple[str, str | None]:
    return call.request.match_info["batch_id"], call.caller.account
