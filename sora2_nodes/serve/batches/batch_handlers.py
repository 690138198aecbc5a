"""The handlers under /batches."""

from __future__ import annotations

from aiohttp import web

from ..http import fields
from ..http.form import read_form
from ..http.handler_context import Call
from ..http.library_handlers import kept_for
from ..http.problems import wrong
from ..http.video_handlers import page_query
from ..http.views import list_json
from ..inputs.uploads import get_upload
from .batch_progress import advance
from .batch_records import ENDPOINT, OPEN, WINDOW, batch_json, cancel_batch, get_batch, list_batches, make_batch

FIELDS = frozenset({"input_file_id", "endpoint", "completion_window", "metadata", "output_expires_after"})


async def create_batch(call: Call) -> web.Response:
    """POST /batches"""
    api, settings = call.api, call.api.settings
    async with read_form(call.request, api, file_bytes={}, text_bytes=settings.field_bytes) as form:
        form.check_names(FIELDS)
        for name, wanted in (("endpoint", ENDPOINT), ("completion_window", WINDOW)):
            fields.needed(form.values, name)
            fields.choice(form.values, name, (wanted,), wanted)
        upload = await api.off_loop(
            get_upload, api.store, fields.needed(form.values, "input_file_id"), call.caller.account
        )
        if upload.purpose != "batch":
            why = f"{upload.id} was uploaded with the purpose {upload.purpose!r}; upload it with 'batch'."
            raise wrong("input_file_id", why, "invalid_purpose")
        batch = await api.off_loop(
            make_batch, api.store, upload, account=call.caller.account, note=fields.notes(form.values),
            output_keep_s=kept_for(form.values, "output_expires_after"),
        )  # fmt: skip
    return web.json_response(batch_json(batch))


async def list_all_batches(call: Call) -> web.Response:
    """GET /batches"""
    after, limit, _ = page_query(call, frozenset({"after", "limit"}))
    found, has_more = await call.api.off_loop(
        list_batches, call.api.store, account=call.caller.account, after=after, limit=limit
    )
    return web.json_response(list_json([batch_json(batch) for batch in found], has_more=has_more))


async def show_batch(call: Call) -> web.Response:
    """GET /batches/{batch_id}"""
    batch = await call.api.off_loop(get_batch, call.api.store, *_named(call))
    if call.api.host is not None and batch.status in OPEN:  # in a host nothing runs beside the requests
        await call.api.off_loop(advance, call.api, batch.id)
        batch = await call.api.off_loop(get_batch, call.api.store, *_named(call))
    return web.json_response(batch_json(batch))


async def end_batch(call: Call) -> web.Response:
    """POST /batches/{batch_id}/cancel"""
    return web.json_response(batch_json(await call.api.off_loop(cancel_batch, call.api.store, *_named(call))))


def _named(call: Call) -> tuple[str, str | None]:
    return call.request.match_info["batch_id"], call.caller.account
