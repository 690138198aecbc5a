"""Azure's older way of asking: generation jobs under /openai/v1/video/generations, each of one video of the queue.

A job, its one generation and the video have one id under three prefixes, so nothing more is kept.
"""

from __future__ import annotations

import json
from typing import Any

from aiohttp import web

from ...limits import SIZES
from ..http import fields, video_handlers
from ..http.form import RequestForm, read_form
from ..http.gate import Handler
from ..http.handler_context import Call
from ..http.problems import Problem, wrong
from ..http.views import list_json
from ..inputs import new_jobs
from ..queue.jobs import CANCELLED, COMPLETED, FAILED, IN_PROGRESS, QUEUED, Job

PREFIX = "/video/generations"
VIDEO, TASK, GENERATION = "video_", "task_", "gen_"
MODELS = {"sora": "sora-2"}  # names of theirs, and ours for them
FIELDS = frozenset({"prompt", "model", "width", "height", "n_seconds", "n_variants"})
SIDES = {f"{width}x{height}" for width, height in SIZES}
MOST_S = 20
STATUSES = {QUEUED: "queued", IN_PROGRESS: "running", COMPLETED: "succeeded", FAILED: "failed"}


async def create_task(call: Call) -> web.Response:
    """POST /video/generations/jobs"""
    async with read_form(call.request, call.api, file_bytes={}, text_bytes=call.api.settings.field_bytes) as form:
        asked = _translated(form)
        job = await call.api.off_loop(new_jobs.create_sized, call, asked)
    return web.json_response(task_json(job), status=201)


async def show_task(call: Call) -> web.Response:
    """GET /video/generations/jobs/{job_id}"""
    return web.json_response(task_json(await _found(call, "job_id", TASK)))


async def list_tasks(call: Call) -> web.Response:
    """GET /video/generations/jobs"""
    query = call.request.query
    if unknown := query.keys() - {"after", "limit", "before", "statuses", video_handlers.API_VERSION}:
        raise wrong(min(unknown)[:80], f"Unknown parameter: {min(unknown)[:80]!r}.", "unknown_parameter")
    if "before" in query or "statuses" in query:
        raise wrong("before", "Lists are walked with 'after' and 'limit' here.", "unsupported_parameter")
    after = fields.text(query, "after")
    limit = fields.whole(query, "limit", 1, video_handlers.MAX_PAGE) or video_handlers.DEFAULT_PAGE
    page = await call.api.off_loop(
        call.api.store.queue.page, account=call.caller.account, after=after and _video_id(after, TASK), limit=limit
    )
    return web.json_response(list_json([task_json(job) for job in page.jobs], has_more=page.has_more))


async def delete_task(call: Call) -> web.Response:
    """DELETE /video/generations/jobs/{job_id}"""
    job = await _found(call, "job_id", TASK)
    gone = await call.api.off_loop(call.api.store.queue.delete, job.id, call.caller.account)
    await call.api.off_loop(call.api.store.remove_video, gone.id)
    return web.Response(status=204)


async def show_generation(call: Call) -> web.Response:
    """GET /video/generations/{generation_id}"""
    job = await _found(call, "generation_id", GENERATION)
    if job.status != COMPLETED:
        raise Problem(404, f"{_named(job, GENERATION)} is not ready.", code="not_found")
    return web.json_response(generation_json(job))


async def download_generation(call: Call) -> web.StreamResponse:
    """GET /video/generations/{generation_id}/content/{what}"""
    job = await _found(call, "generation_id", GENERATION)
    if call.request.match_info["what"] not in ("video", "thumbnail"):
        raise Problem(404, "There is a video and a thumbnail.", code="not_found")
    return await video_handlers.send_file(call, job, call.request.match_info["what"])


ROUTES: tuple[tuple[str, str, Handler, str], ...] = (
    ("POST", f"{PREFIX}/jobs", create_task, "write"),
    ("GET", f"{PREFIX}/jobs", list_tasks, "read"),
    ("GET", f"{PREFIX}/jobs/{{job_id}}", show_task, "read"),
    ("DELETE", f"{PREFIX}/jobs/{{job_id}}", delete_task, "write"),
    ("GET", f"{PREFIX}/{{generation_id}}", show_generation, "read"),
    ("GET", f"{PREFIX}/{{generation_id}}/content/{{what}}", download_generation, "read"),
)


def task_json(job: Job) -> dict[str, Any]:
    """Compose a job as Azure's clients know it."""
    asked, cancelled = job.request, job.error_code == CANCELLED
    ended = None if job.completed_at is None else int(job.completed_at)
    return {
        "object": "video.generation.job", "id": _named(job, TASK), "created_at": int(job.created_at), "finished_at": ended,
        "expires_at": None, "status": "cancelled" if cancelled else STATUSES[job.status],
        "failure_reason": None if cancelled or job.status != FAILED else job.error_code,
        "generations": [generation_json(job)] if job.status == COMPLETED else [],
        "prompt": asked.prompt, "model": asked.model, "n_variants": 1, "n_seconds": round(asked.total_s),
        "width": asked.width, "height": asked.height,
    }  # fmt: skip


def generation_json(job: Job) -> dict[str, Any]:
    """Compose the one generation of a job."""
    asked = job.request
    return {
        "object": "video.generation", "id": _named(job, GENERATION), "job_id": _named(job, TASK),
        "created_at": int(job.completed_at or job.created_at), "width": asked.width, "height": asked.height,
        "n_seconds": round(asked.total_s), "prompt": asked.prompt,
    }  # fmt: skip


def _translated(form: RequestForm) -> new_jobs.SizedRequest:
    """Read a request in our words. Raises Problem 400."""
    form.check_names(FIELDS)
    values = form.values
    if (fields.whole(values, "n_variants", 1, 4) or 1) > 1:
        raise wrong("n_variants", "'n_variants' is 1 here; ask several times.")
    width, height = (fields.whole(values, name, 1, 4096) for name in ("width", "height"))
    size = f"{width or 720}x{height or 720}"
    if size not in SIDES:
        raise wrong("width", f"The size {size} is not one this makes; choose from {', '.join(sorted(SIDES))}.")
    model = fields.text(values, "model") or "sora"
    return new_jobs.SizedRequest(
        prompt=fields.needed(values, "prompt", most=fields.MAX_PROMPT), model=MODELS.get(model, model),
        size=(width or 720, height or 720), seconds=fields.whole(values, "n_seconds", 1, MOST_S) or 5,
    )  # fmt: skip


async def _found(call: Call, name: str, prefix: str) -> Job:
    video_id = _video_id(call.request.match_info[name], prefix)
    return await call.api.off_loop(call.api.store.queue.find, video_id, call.caller.account)


def _video_id(named: str, prefix: str) -> str:
    if not named.startswith(prefix):
        raise Problem(
            404, f"There is nothing under {json.dumps(named[:80])}; ids begin with {prefix!r} here.", code="not_found"
        )
    return VIDEO + named.removeprefix(prefix)


def _named(job: Job, prefix: str) -> str:
    return prefix + job.id.removeprefix(VIDEO)
