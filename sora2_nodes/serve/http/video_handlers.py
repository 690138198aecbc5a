"""The handlers under /videos: making, looking up, listing, stopping, deleting and downloading videos."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from typing import Any

from aiohttp import web

from ..inputs import new_jobs
from ..inputs.job_references import MOST
from ..operation.retention import tidy_job
from ..queue.answered_requests import answered, fingerprint, note_answer
from ..queue.job_queue import JobMissingError
from ..queue.jobs import COMPLETED, DONE, FAILED, IN_PROGRESS, QUEUED, Job
from . import fields
from .byte_ranges import file_response
from .form import RequestForm, read_form
from .handler_context import Call
from .problems import Problem, wrong
from .views import list_json, video_json

VARIANTS = ("video", "thumbnail", "spritesheet")
MEDIA_TYPES = {".mp4": "video/mp4", ".webm": "video/webm", ".webp": "image/webp", ".jpg": "image/jpeg"}
MAX_PAGE, DEFAULT_PAGE = 100, 20
API_VERSION = "api-version"  # Azure's clients add it to every address
POLL_LEAST_MS, POLL_MOST_MS = 500, 5000


async def create_video(call: Call) -> web.Response:
    """POST /videos"""
    return await _ask(call, new_jobs.create, {"input_reference": call.api.settings.picture_bytes})


async def remix_video(call: Call) -> web.Response:
    """POST /videos/{video_id}/remix"""
    video_id = call.request.match_info["video_id"]
    return await _ask(call, lambda call, form: new_jobs.remix(call, form, video_id), {})


async def edit_video(call: Call) -> web.Response:
    """POST /videos/edits"""
    return await _ask(call, new_jobs.edit, {"video": call.api.settings.video_bytes})


async def extend_video(call: Call) -> web.Response:
    """POST /videos/extensions"""
    return await _ask(call, new_jobs.extend, {"video": call.api.settings.video_bytes})


async def get_video(call: Call) -> web.Response:
    """GET /videos/{video_id}"""
    job = await call.api.off_loop(call.api.store.queue.find, *_named(call))
    if job.status == QUEUED and (wait_s := await call.api.off_loop(call.api.store.queue.expected_s, job)) is not None:
        job = replace(job, eta_at=call.api.store.queue.clock() + wait_s)
    return _video(call, job)


async def cancel_video(call: Call) -> web.Response:
    """POST /videos/{video_id}/cancel"""
    job = await call.api.off_loop(call.api.store.queue.cancel, *_named(call))
    if call.api.host is not None:
        call.api.host.cancel(job)
    if job.status in DONE:  # it waited, and has ended
        await call.api.off_loop(tidy_job, call.api.store, job)
    return _video(call, job)


async def retry_video(call: Call) -> web.Response:
    """POST /videos/{video_id}/retry"""
    return _video(call, await call.api.off_loop(new_jobs.retry, call, call.request.match_info["video_id"]))


async def delete_video(call: Call) -> web.Response:
    """DELETE /videos/{video_id}"""
    job = await call.api.off_loop(call.api.store.queue.delete, *_named(call))
    await call.api.off_loop(call.api.store.remove_video, job.id)
    return web.json_response({"id": job.id, "object": "video.deleted", "deleted": True})


async def list_videos(call: Call) -> web.Response:
    """GET /videos"""
    after, limit, newest_first = page_query(call, frozenset({"after", "limit", "order"}))
    queue, account = call.api.store.queue, call.caller.account
    page = await call.api.off_loop(
        queue.page, account=account, after=after, limit=limit, newest_first=newest_first
    )  # fmt: skip
    now = queue.clock()
    keep_s = call.api.settings.keep_s
    return web.json_response(list_json([video_json(job, now, keep_s) for job in page.jobs], has_more=page.has_more))


async def download_video(call: Call) -> web.StreamResponse:
    """GET /videos/{video_id}/content: the file, or the part of it that a Range header names."""
    variant = fields.choice(call.request.query, "variant", VARIANTS, "video")
    return await send_file(call, await call.api.off_loop(call.api.store.queue.find, *_named(call)), variant)


async def send_file(call: Call, job: Job, variant: str) -> web.StreamResponse:
    """Answer with a file of a finished video."""
    if job.status == FAILED:
        raise Problem(404, f"{job.id} failed: {job.error_message}", code="video_failed")
    if job.status != COMPLETED:
        raise Problem(404, f"{job.id} is not ready yet; see its status with GET /videos/{job.id}", code="not_ready")
    path = call.api.store.inside(job.files.get(variant, ""))
    if not path.is_file():
        raise Problem(404, f"The {variant} of {job.id} is gone.", code="not_found")
    headers = {
        "Content-Type": MEDIA_TYPES.get(path.suffix, "application/octet-stream"),
        "Content-Disposition": f'attachment; filename="{job.id}{path.suffix}"',
        "X-Content-Type-Options": "nosniff",
    }
    return file_response(call.request, path, headers)


def page_query(call: Call, known: frozenset[str]) -> tuple[str | None, int, bool]:
    """Read `after`, `limit` and `order`. Raises Problem 400 for what is unknown or wrong."""
    query = call.request.query
    if unknown := query.keys() - known - {API_VERSION}:
        name = min(unknown)[:80]
        raise wrong(name, f"Unknown parameter: {name!r}.", "unknown_parameter")
    limit = fields.whole(query, "limit", 0, MAX_PAGE)
    limit = DEFAULT_PAGE if limit is None else limit
    return fields.text(query, "after"), limit, fields.choice(query, "order", ("asc", "desc"), "desc") == "desc"


async def _ask(call: Call, ask: Callable[[Call, RequestForm], Job], file_bytes: dict[str, int]) -> web.Response:
    settings = call.api.settings
    pictures = MOST if "input_reference" in file_bytes else 0  # they may come as data URLs
    large = settings.data_url_chars if pictures else 0
    text_bytes = settings.field_bytes + large + max(0, pictures - 1) * settings.picture_bytes * 4 // 3
    async with read_form(call.request, call.api, file_bytes=file_bytes, text_bytes=text_bytes) as form:
        key = call.request.headers.get("Idempotency-Key")
        if key is None:
            return _video(call, await call.api.off_loop(ask, call, form))
        async with call.api.one_at_a_time(
            f"{call.caller.name} {key}"
        ):  # the second of two equal ones waits for the first
            return _video(call, await call.api.off_loop(_once, call, form, ask, key))


def _once(call: Call, form: RequestForm, ask: Callable[[Call, RequestForm], Job], key: str) -> Job:
    """Make the job of a request, or return the one that the same request made before under this key."""
    if not (key.isprintable() and 1 <= len(key) <= 255):
        raise wrong("Idempotency-Key", "An Idempotency-Key has 1 to 255 printable characters.")
    store, whose = call.api.store, call.caller.account or ""
    files = {name: hashlib.sha256(file.path.read_bytes()).hexdigest() for name, file in form.files.items()}
    same = fingerprint(call.request.path, form.values, files)
    known = answered(store, whose, key, same)
    if known is not None:
        with suppress(JobMissingError):  # it was deleted since
            return store.queue.find(known, call.caller.account)
    job = ask(call, form)
    note_answer(store, whose, key, same, job.id)
    return job


def _named(call: Call) -> tuple[str, str | None]:
    return call.request.match_info["video_id"], call.caller.account


def _video(call: Call, job: Job) -> web.Response:
    now = call.api.store.queue.clock()
    body: dict[str, Any] = video_json(job, now, call.api.settings.keep_s)
    headers = {}
    if job.status not in (COMPLETED, FAILED):
        rest_ms = 1000 * (job.eta_at - now) / 4 if job.eta_at and job.status == IN_PROGRESS else 2 * POLL_LEAST_MS
        headers["openai-poll-after-ms"] = str(round(min(POLL_MOST_MS, max(POLL_LEAST_MS, rest_ms))))
    return web.Response(text=json.dumps(body), content_type="application/json", headers=headers)
