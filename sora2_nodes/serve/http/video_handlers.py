"""The handlers under /videos: making, looking up, listing, stopping, deleting and downloading videos."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from functools import partial

from aiohttp import web

from ...limits import API_REFERENCES
from ...whole_files import sha256_of
from ..inputs import new_jobs
from ..operation.retention import tidy_job
from ..queue.answered_requests import answered, fingerprint, note_answer
from ..queue.job_queue import JobMissingError
from ..queue.jobs import COMPLETED, DONE, FAILED, IN_PROGRESS, QUEUED, Job
from ..schemas.answers import Video, VideoDeleted, VideoList
from ..schemas.field_types import B
from ..schemas.library_requests import ContentQuery, OrderedQuery
from ..schemas.video_requests import NewVideo, VideoEdit, VideoExtension, VideoRemix
from .byte_ranges import file_response
from .form import RequestForm, query_of, read_form
from .handler_context import Call
from .problems import Problem, wrong

MEDIA_TYPES = {".mp4": "video/mp4", ".webm": "video/webm", ".webp": "image/webp", ".jpg": "image/jpeg"}
POLL_LEAST_MS, POLL_MOST_MS = 500, 5000


async def create_video(call: Call) -> web.Response:
    """POST /videos"""
    return await _ask(call, NewVideo, new_jobs.create, call.api.settings.picture_bytes)


async def remix_video(call: Call) -> web.Response:
    """POST /videos/{video_id}/remix"""
    return await _ask(call, VideoRemix, partial(new_jobs.remix, video_id=call.request.match_info["video_id"]))


async def edit_video(call: Call) -> web.Response:
    """POST /videos/edits"""
    return await _ask(call, VideoEdit, new_jobs.edit, call.api.settings.video_bytes)


async def extend_video(call: Call) -> web.Response:
    """POST /videos/extensions"""
    return await _ask(call, VideoExtension, new_jobs.extend, call.api.settings.video_bytes)


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
    return VideoDeleted(id=job.id).response()


async def list_videos(call: Call) -> web.Response:
    """GET /videos"""
    asked = query_of(call.request, OrderedQuery)
    queue, account = call.api.store.queue, call.caller.account
    page = await call.api.off_loop(
        queue.page, account=account, after=asked.after, limit=asked.limit, newest_first=asked.newest_first
    )  # fmt: skip
    now, keep_s = queue.clock(), call.api.settings.keep_s
    return VideoList.of([Video.of(job, now, keep_s) for job in page.jobs], has_more=page.has_more).response()


async def download_video(call: Call) -> web.StreamResponse:
    """GET /videos/{video_id}/content: the file, or the part of it that a Range header names."""
    variant = query_of(call.request, ContentQuery).variant
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


async def _ask(call: Call, kind: type[B], ask: Callable[[Call, B], Job], file_bytes: int = 0) -> web.Response:
    """Make the job that a body of this kind asks for. file_bytes: of the largest file that may come with it."""
    settings, limits = call.api.settings, dict.fromkeys(kind.files, file_bytes)
    text_bytes = settings.field_bytes
    if "input_reference" in kind.files:  # pictures may come as data URLs
        text_bytes += settings.data_url_chars + (API_REFERENCES - 1) * settings.picture_bytes * 4 // 3
    async with read_form(call.request, call.api, file_bytes=limits, text_bytes=text_bytes) as form:
        asked = await call.api.off_loop(form.read, kind)
        key = call.request.headers.get("Idempotency-Key")
        if key is None:
            return _video(call, await call.api.off_loop(ask, call, asked))
        async with call.api.one_at_a_time(
            f"{call.caller.name} {key}"
        ):  # the second of two equal ones waits for the first
            return _video(call, await call.api.off_loop(_once, call, form, partial(ask, call, asked), key))


def _once(call: Call, form: RequestForm, ask: Callable[[], Job], key: str) -> Job:
    """Make the job of a request, or return the one that the same request made before under this key."""
    if not (key.isprintable() and 1 <= len(key) <= 255):
        raise wrong("Idempotency-Key", "An Idempotency-Key has 1 to 255 printable characters.")
    store, whose = call.api.store, call.caller.account or ""
    files = {name: sha256_of(file.path) for name, file in form.files.items()}
    same = fingerprint(call.request.path, form.values, files)
    known = answered(store, whose, key, same)
    if known is not None:
        with suppress(JobMissingError):  # it was deleted since
            return store.queue.find(known, call.caller.account)
    job = ask()
    note_answer(store, whose, key, same, job.id)
    return job


def _named(call: Call) -> tuple[str, str | None]:
    return call.request.match_info["video_id"], call.caller.account


def _video(call: Call, job: Job) -> web.Response:
    now = call.api.store.queue.clock()
    response = Video.of(job, now, call.api.settings.keep_s).response()
    if job.status not in (COMPLETED, FAILED):
        rest_ms = 1000 * (job.eta_at - now) / 4 if job.eta_at and job.status == IN_PROGRESS else 2 * POLL_LEAST_MS
        response.headers["openai-poll-after-ms"] = str(round(min(POLL_MOST_MS, max(POLL_LEAST_MS, rest_ms))))
    return response
