"""The handlers under /batches."""

from __future__ import annotations

from aiohttp import web

from ..http.form import query_of, read_form
from ..http.handler_context import Call
from ..http.problems import wrong
from ..inputs.uploads import get_upload
from ..schemas.library_answers import VideoBatch, VideoBatchList
from ..schemas.library_requests import NewBatch, PageQuery
from .batch_progress import advance
from .batch_records import OPEN, cancel_batch, get_batch, list_batches, make_batch


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
