"""The handlers for what videos are made with: files, characters and models."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import Any

from aiohttp import web

from ..claims.claim_links import keep_clip
from ..claims.claim_pages import claim_url
from ..inputs.character_consent import CONSENT_FIELDS, agreement_in
from ..inputs.characters import delete_character, get_character, keep_character, list_characters
from ..inputs.job_folder import check_video
from ..inputs.uploads import PURPOSES, WRITTEN, delete_upload, get_upload, keep_upload, list_uploads
from . import fields
from .byte_ranges import file_response
from .form import read_form
from .handler_context import Call
from .problems import Problem, wrong
from .video_handlers import page_query
from .views import character_json, file_json, list_json, model_json

log = logging.getLogger(__name__)
FILE_FIELDS = frozenset({"file", "purpose", "expires_after"})
CHARACTER_FIELDS = frozenset({"name", "video"}) | CONSENT_FIELDS


async def create_file(call: Call) -> web.Response:
    """POST /files"""
    api, settings = call.api, call.api.settings
    limits = {"file": settings.video_bytes}
    async with read_form(call.request, api, file_bytes=limits, text_bytes=settings.field_bytes) as form:
        form.check_names(FILE_FIELDS)
        if "file" not in form.files:
            raise fields.missing("file")
        purpose = fields.choice(form.values, "purpose", PURPOSES, "user_data")
        keep_s, account = kept_for(form.values, "expires_after"), call.caller.account
        upload = await api.off_loop(
            keep_upload, api.store, form.files["file"], purpose=purpose, account=account, most=settings.upload_count,
            keep_s=keep_s,
        )  # fmt: skip
    return web.json_response(file_json(upload))


def kept_for(values: Mapping[str, Any], name: str) -> float | None:
    """Read `expires_after`: an anchor, which is when the file is made, and seconds from an hour to thirty days."""
    asked = fields.as_object(values, name)
    if asked is None:
        return None
    if set(asked) != {"anchor", "seconds"} or asked["anchor"] != "created_at":
        raise wrong(name, 'Give {"anchor": "created_at", "seconds": 3600}, from 3600 to 2592000 seconds.')
    try:
        return fields.whole(asked, "seconds", 3600, 30 * 86_400)
    except Problem as error:
        raise wrong(f"{name}.seconds", str(error)) from error


async def list_files(call: Call) -> web.Response:
    """GET /files"""
    after, limit, newest_first = page_query(call, frozenset({"after", "limit", "order", "purpose"}))
    purpose = fields.choice(call.request.query, "purpose", (*PURPOSES, *WRITTEN, ""), "") or None
    uploads, has_more = await call.api.off_loop(
        list_uploads, call.api.store, account=call.caller.account, after=after, limit=limit,
        newest_first=newest_first, purpose=purpose,
    )  # fmt: skip
    return web.json_response(list_json([file_json(upload) for upload in uploads], has_more=has_more))


async def get_file(call: Call) -> web.Response:
    """GET /files/{file_id}"""
    return web.json_response(file_json(await call.api.off_loop(get_upload, call.api.store, *_file(call))))


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
    return web.json_response({"id": file_id, "object": "file", "deleted": True})


async def create_character(call: Call) -> web.Response:
    """POST /videos/characters"""
    api, settings = call.api, call.api.settings
    limits = {"video": settings.video_bytes}
    async with read_form(call.request, api, file_bytes=limits, text_bytes=settings.field_bytes) as form:
        form.check_names(CHARACTER_FIELDS)
        name = fields.needed(form.values, "name").strip()
        if "video" not in form.files:
            raise wrong("video", "Missing required file: 'video'.", "missing_required_parameter")
        vouched = {"consent": True, **form.values} if settings.callers_vouch else form.values
        agreement = agreement_in(vouched, name)
        clip = form.files["video"].path
        await api.off_loop(check_video, clip)
        character = await api.off_loop(keep_character, api.store, name, clip, call.caller.account, agreement)
        token = None if agreement is not None else await api.off_loop(keep_clip, api.store, character, clip)
    if token is None:
        return web.json_response(character_json(character))
    link = claim_url(call.request, token)
    log.info("character %s waits for its subject's consent: %s", character.id, link)
    return web.json_response({**character_json(character), "claim_url": link})


async def show_character(call: Call) -> web.Response:
    """GET /videos/characters/{character_id}"""
    named = call.request.match_info["character_id"], call.caller.account
    return web.json_response(character_json(await call.api.off_loop(get_character, call.api.store, *named)))


async def list_all_characters(call: Call) -> web.Response:
    """GET /videos/characters"""
    after, limit, newest_first = page_query(call, frozenset({"after", "limit", "order"}))
    found, has_more = await call.api.off_loop(
        list_characters,
        call.api.store,
        account=call.caller.account,
        after=after,
        limit=limit,
        newest_first=newest_first,
    )
    return web.json_response(list_json([character_json(character) for character in found], has_more=has_more))


async def remove_character(call: Call) -> web.Response:
    """DELETE /videos/characters/{character_id}"""
    character_id = call.request.match_info["character_id"]
    await call.api.off_loop(delete_character, call.api.store, character_id, call.caller.account)
    return web.json_response({"id": character_id, "object": "character.deleted", "deleted": True})


async def list_models(call: Call) -> web.Response:
    """GET /models"""
    return web.json_response({"object": "list", "data": [model_json(m) for m in call.api.models.values()]})


async def get_model(call: Call) -> web.Response:
    """GET /models/{model}"""
    name = call.request.match_info["model"]
    if name not in call.api.models:
        raise Problem(404, f"The model {name!r} does not exist.", code="model_not_found", param="model")
    return web.json_response(model_json(call.api.models[name]))


def _file(call: Call) -> tuple[str, str | None]:
    return call.request.match_info["file_id"], call.caller.account
