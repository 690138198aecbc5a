"""The handlers for what videos are made with: files, characters and models."""

from __future__ import annotations

import logging

from aiohttp import web

from ..claims.claim_links import keep_clip
from ..claims.claim_pages import claim_url
from ..inputs.characters import delete_character, get_character, keep_character, list_characters
from ..inputs.job_folder import check_video
from ..inputs.uploads import delete_upload, get_upload, keep_upload, list_uploads
from ..schemas.answers import Model, ModelList
from ..schemas.library_answers import (
    File,
    FileDeleted,
    FileList,
    VideoCharacter,
    VideoCharacterDeleted,
    VideoCharacterList,
)
from ..schemas.library_requests import FileQuery, NewCharacter, NewFile, OrderedQuery
from .byte_ranges import file_response
from .form import query_of, read_form
from .handler_context import Call
from .problems import Problem

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
    return ModelList(data=[Model.of(model) for model in call.api.models.values()]).response()


async def get_model(call: Call) -> web.Response:
    """GET /models/{model}"""
    name = call.request.match_info["model"]
    if name not in call.api.models:
        raise Problem(404, f"The model {name!r} does not exist.", code="model_not_found", param="model")
    return Model.of(call.api.models[name]).response()


def _file(call: Call) -> tuple[str, str | None]:
    return call.request.match_info["file_id"], call.caller.account
