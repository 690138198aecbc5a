"""Azure's older way of asking: generation jobs under /openai/v1/video/generations, each of one to four videos of the queue.

A job, its first generation and the video have one id under three prefixes, further generations the same id with a number, so
nothing more is kept.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

from aiohttp import web

from ...errors import QueueError, Sora2Error
from ...limits import SIZES
from ..http import video_handlers
from ..http.form import query_of, read_form
from ..http.gate import Handler
from ..http.handler_context import Call
from ..http.problems import Problem, wrong
from ..inputs import new_jobs
from ..queue.job_queue import JobMissingError, new_job_id
from ..queue.jobs import CANCELLED, COMPLETED, DONE, FAILED, IN_PROGRESS, QUEUED, Job
from ..schemas.library_requests import MAX_PAGE
from .azure_requests import FILES, MOST_VARIANTS, TaskQuery, VideoTask, beginning_of

PREFIX = "/video/generations"
VIDEO, TASK, GENERATION = "video_", "task_", "gen_"
MODELS = {"sora": "sora-2"}  # names of theirs, and ours for them
SIDES = {f"{width}x{height}" for width, height in SIZES}
STATUSES = {QUEUED: "queued", IN_PROGRESS: "running", COMPLETED: "succeeded", FAILED: "failed"}


async def create_task(call: Call) -> web.Response:
    """POST /video/generations/jobs"""
    settings = call.api.settings
    limits = {FILES: settings.video_bytes}
    async with read_form(call.request, call.api, file_bytes=limits, text_bytes=settings.field_bytes) as form:
        jobs = await call.api.off_loop(_create, call, form.read(VideoTask))
    return web.json_response(task_json(jobs), status=201)


async def show_task(call: Call) -> web.Response:
    """GET /video/generations/jobs/{job_id}"""
    job = await _found(call, "job_id", TASK)
    return web.json_response(task_json(await call.api.off_loop(_variants, call, job)))


async def list_tasks(call: Call) -> web.Response:
    """GET /video/generations/jobs"""
    asked = query_of(call.request, TaskQuery)
    if asked.before is not None:
        raise wrong("before", "Lists are walked with 'after' and 'limit' here.", "unsupported_parameter")
    after = None if asked.after is None else _video_id(asked.after, TASK)
    tasks, has_more = await call.api.off_loop(_tasks, call, after, asked.limit, asked.statuses)
    shown = [task_json(jobs) for jobs in tasks]
    ends = {"first_id": shown[0]["id"], "last_id": shown[-1]["id"]} if shown else {"first_id": None, "last_id": None}
    return web.json_response({"object": "list", "data": shown, "has_more": has_more, **ends})


async def delete_task(call: Call) -> web.Response:
    """DELETE /video/generations/jobs/{job_id}"""
    job = await _found(call, "job_id", TASK)
    await call.api.off_loop(_delete, call, job)
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


def task_json(jobs: Sequence[Job]) -> dict[str, Any]:
    """Compose a job of several videos as Azure's clients know it."""
    asked, status = jobs[0].request, _status(jobs)
    ended = [job.completed_at for job in jobs if job.completed_at is not None]
    failed = next((job for job in jobs if job.status == FAILED), None)
    return {
        "object": "video.generation.job", "id": _named(jobs[0], TASK), "created_at": int(jobs[0].created_at),
        "finished_at": int(max(ended)) if len(ended) == len(jobs) else None, "expires_at": None, "status": status,
        "failure_reason": failed.error_code if failed and status == "failed" else None,
        "generations": [generation_json(job) for job in jobs if job.status == COMPLETED],
        "prompt": asked.prompt, "model": asked.model, "n_variants": len(jobs), "n_seconds": round(asked.total_s),
        "width": asked.width, "height": asked.height,
    }  # fmt: skip


def _status(jobs: Sequence[Job]) -> str:
    """A job runs as long as one of its videos is not done, and failed when one of them has."""
    found = {"cancelled" if job.error_code == CANCELLED else STATUSES[job.status] for job in jobs}
    if len(found) == 1:
        return found.pop()
    if found & {"queued", "running"}:
        return "running"
    return "failed" if "failed" in found else "cancelled"


def generation_json(job: Job) -> dict[str, Any]:
    """Compose the one generation of a job."""
    asked = job.request
    return {
        "object": "video.generation", "id": _named(job, GENERATION), "job_id": TASK + _hex(job).partition("_")[0],
        "created_at": int(job.completed_at or job.created_at), "width": asked.width, "height": asked.height,
        "n_seconds": round(asked.total_s), "prompt": asked.prompt,
    }  # fmt: skip


def _create(call: Call, asked: VideoTask) -> list[Job]:
    """Queue a job's videos, all or none. Raises Problem 400."""
    size = f"{asked.width}x{asked.height}"
    if size not in SIDES:
        raise wrong("width", f"The size {size} is not one this makes; choose from {', '.join(sorted(SIDES))}.")
    picture, clip = beginning_of(asked)
    one = new_jobs.SizedRequest(
        prompt=asked.prompt, model=MODELS.get(asked.model, asked.model), size=(asked.width, asked.height),
        seconds=asked.n_seconds, picture=picture, clip=clip,
    )  # fmt: skip
    first, jobs = new_job_id(), []
    try:
        for number in range(asked.n_variants):
            jobs.append(new_jobs.create_sized(call, one, _variant(first, number)))
    except Sora2Error:
        for job in jobs:
            with suppress(QueueError):
                call.api.store.queue.cancel(job.id)
        raise
    return jobs


def _variant(first: str, number: int) -> str:
    return f"{first}_{number}" if number else first


def _variants(call: Call, first: Job) -> list[Job]:
    """Return all videos of a job, those that are still there."""
    jobs = [first]
    for number in range(1, MOST_VARIANTS):
        with suppress(JobMissingError):
            jobs.append(call.api.store.queue.find(_variant(first.id, number), call.caller.account))
    return jobs


def _tasks(call: Call, after: str | None, limit: int, statuses: list[str]) -> tuple[list[list[Job]], bool]:
    """Return a page of jobs with their videos, newest first, of these statuses alone unless there are none, and whether more follow."""
    tasks: list[list[Job]] = []
    found: dict[str, list[Job]] = {}  # videos by the hex of their job's first, which is the oldest
    while True:
        page = call.api.store.queue.page(account=call.caller.account, after=after, limit=MAX_PAGE)
        for job in page.jobs:
            first, _, number = _hex(job).partition("_")
            found.setdefault(first, []).insert(0, job)
            if number or (statuses and _status(found[first]) not in statuses):
                continue
            if len(tasks) == limit:
                return tasks, True
            tasks.append(found.pop(first))
        if not page.has_more:
            return tasks, False
        after = page.jobs[-1].id


def _delete(call: Call, first: Job) -> None:
    """Forget a job's videos. Raises JobBusyError while one is not done."""
    for job in sorted(_variants(call, first), key=lambda job: (job.status in DONE, job is first)):
        call.api.store.queue.delete(job.id, call.caller.account)
        call.api.store.remove_video(job.id)


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
    return prefix + _hex(job)


def _hex(job: Job) -> str:
    return job.id.removeprefix(VIDEO)
