"""Sora's video API on the host's own server: jobs become prompts in the host's queue, and its queue says how far they are, what they saved, why they failed or were refused."""

from __future__ import annotations

import asyncio
import functools
import http.client
import json
import logging
import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import folder_paths
import nodes
from aiohttp import web
from server import PromptServer
from sqlalchemy.exc import DBAPIError

from ..credits.database import URL_VARIABLE
from ..credits.owners import BEAT_S
from ..errors import Cancelled, ConsentError, Sora2Error
from ..home import data_folder
from ..host.prompt_server import LISTENERS
from ..serve.http.mount import add_to
from ..serve.queue.api_models import load_models
from ..serve.queue.host_jobs import HostedJobs
from ..serve.queue.jobs import PRIORITY, Job
from ..serve.rendering.job_prompts import prompt_for, prompt_id_of
from ..serve.rendering.job_shots import cameo_names, cast_for

LOOK_EVERY_S, RESUME_EVERY_S = 0.5, 30.0
FIRST = -1_000_000_000  # numbers of priority prompts start here; the host's own count up from 0

log = logging.getLogger(__name__)


CONSENT_ERRORS = ("ConsentError", "Refused")


@functools.cache
def mount_video_api() -> None:
    """Add the routes to the host's, once, and watch its queue. No database is opened before somebody asks.

    A process that only imports the host, without its server, has nowhere to mount them.
    """
    server = getattr(PromptServer, "instance", None)
    if server is None:
        return
    queue = HostQueue(server)
    queue.jobs = add_to(server.routes, host=queue)

    async def start(_app: web.Application) -> None:
        queue.watching = asyncio.create_task(queue.watch())

    server.app.on_startup.append(start)


class HostQueue:
    """The host's queue as the API uses it. active: prompt ids by job id."""

    def __init__(self, server: Any) -> None:
        self.server = server
        self.active: dict[str, str] = {}
        self.jobs: Callable[[], HostedJobs]
        self.watching: asyncio.Task[None] | None = None  # kept, so that it is not collected

    def submit(self, job: Job) -> None:
        """Queue the job's prompt; one that the host refuses fails with the host's reason."""
        jobs = self.jobs()
        try:
            model = load_models(jobs.store.folder)[job.request.model]
            cast_for(jobs.store, job)  # consent is asked for before anything is queued
            names = cameo_names(jobs.store, job)
            prompt = prompt_for(job, model, functools.partial(self._place_input, job), names)
            LISTENERS[prompt_id_of(job.id)] = jobs.listener(job.id, prompt)  # before the prompt can begin
            self.active[job.id] = self._post(job, prompt)
        except Sora2Error as error:
            self._forget(job.id, error)

    def cancel(self, job: Job) -> None:
        """Take the prompt out of the queue, or interrupt it when it is the one that runs."""
        prompt_id = prompt_id_of(job.id)
        self.server.prompt_queue.delete_queue_item(lambda item: item[1] == prompt_id)
        self._interrupt(prompt_id)

    def _interrupt(self, prompt_id: str) -> None:
        """Interrupt a prompt if it is the one that runs; newer hosts look and interrupt in one step."""
        queue = self.server.prompt_queue
        if hasattr(queue, "interrupt_if_running"):
            queue.interrupt_if_running(prompt_id)
        elif any(item[1] == prompt_id for item in queue.get_current_queue()[0]):
            nodes.interrupt_processing()

    async def watch(self) -> None:
        """Take over what a dead host left, then report on active prompts, for as long as this host runs."""
        known = bool(os.environ.get(URL_VARIABLE)) or (data_folder() / "sora2.db").is_file()
        beats_at = resumes_at = 0.0
        while True:
            await asyncio.sleep(LOOK_EVERY_S)  # the first time, the host is about to listen
            now = time.monotonic()
            try:
                if known and now >= resumes_at:
                    resumes_at = now + RESUME_EVERY_S
                    await asyncio.to_thread(lambda: self.jobs().resume())
                if self.active and now >= beats_at:
                    beats_at = now + BEAT_S
                    await asyncio.to_thread(lambda: self.jobs().beat(list(self.active)))
                if self.active:
                    await asyncio.to_thread(self.look)
            except DBAPIError as error:  # the database is busy or away
                log.warning("the video API waits for its database: %s", error)

    def look(self) -> None:
        """Report on every active prompt."""
        queue = self.server.prompt_queue
        running, pending = getattr(queue, "get_current_queue_volatile", queue.get_current_queue)()
        at_work, waiting = {item[1] for item in running}, {item[1] for item in pending}
        for job_id, prompt_id in list(self.active.items()):
            try:
                if prompt_id in at_work:
                    self._report_progress(job_id, prompt_id)
                elif prompt_id not in waiting:
                    self._report_end(job_id, prompt_id)
            except Sora2Error as error:
                log.warning("%s: %s", job_id, error)
                self._forget(job_id, error)

    def _report_progress(self, job_id: str, prompt_id: str) -> None:
        jobs, part = self.jobs(), part_done(prompt_id)
        if jobs.store.queue.find(job_id).started_at is None:
            jobs.started(job_id)
        try:
            jobs.progress(job_id, round(100 * part), 100)
        except Cancelled:
            self._interrupt(prompt_id)

    def _report_end(self, job_id: str, prompt_id: str) -> None:
        told = self.server.prompt_queue.get_history(prompt_id=prompt_id).get(prompt_id)
        if told is None:
            self._forget(job_id, Cancelled("the prompt was taken out of the host's queue"))
            return
        videos = [path for path in saved_files(told["outputs"]) if path.is_file() and job_id in path.name]
        if told["status"]["status_str"] == "success" and videos:
            self.jobs().completed(job_id, videos[-1])
            self._forget(job_id)
        else:
            self._forget(job_id, reason(told["status"]["messages"]))

    def _forget(self, job_id: str, error: Sora2Error | str | None = None) -> None:
        if error is not None:
            self.jobs().failed(job_id, error)
        self.active.pop(job_id, None)
        LISTENERS.pop(prompt_id_of(job_id), None)
        for left in Path(folder_paths.get_input_directory()).glob(f"{job_id}-*"):
            left.unlink(missing_ok=True)

    def _place_input(self, job: Job, path: str) -> str:
        """Copy a file of the job into the host's input folder; it is removed when the job ends."""
        store = self.jobs().store
        source = store.inside(path)
        target = Path(folder_paths.get_input_directory()) / f"{job.id}-{source.name}"
        target.unlink(missing_ok=True)
        shutil.copyfile(source, target)
        return target.name

    def _post(self, job: Job, prompt: dict[str, Any]) -> str:
        """Queue a prompt the way every client of the host does, and return its id. Raises Sora2Error with the host's reason."""
        body: dict[str, Any] = {"prompt": prompt, "prompt_id": prompt_id_of(job.id)}
        if job.bucket == PRIORITY:
            body["number"] = FIRST + job.number
        connection = http.client.HTTPConnection(self._address(), self.server.port, timeout=60)
        try:
            connection.request("POST", "/prompt", json.dumps(body).encode(), {"Content-Type": "application/json"})
            answer = connection.getresponse()
            said = answer.read()
        except (OSError, http.client.HTTPException) as error:
            raise Sora2Error(f"the host can't be reached: {error}") from error
        finally:
            connection.close()
        if answer.status != 200:
            raise Sora2Error(f"the host refused the prompt: {refusal(said)}")
        return str(json.loads(said)["prompt_id"])

    def _address(self) -> str:
        return self.server.address if self.server.address not in ("0.0.0.0", "::", "") else "127.0.0.1"


def part_done(prompt_id: str) -> float:
    """Return how far the running prompt is, 0 to 1, by the node that counts its steps; 0 where the host can't tell."""
    try:
        from comfy_execution.progress import get_progress_state
    except ImportError:
        return 0.0
    registry = get_progress_state()
    if registry is None or registry.prompt_id != prompt_id:
        return 0.0
    counted = [state["value"] / state["max"] for state in list(registry.nodes.values()) if state["max"] > 1]
    return max(counted, default=0.0)


def saved_files(outputs: dict[str, Any]) -> list[Path]:
    """Return every file that a prompt's output nodes saved."""
    folder = Path(folder_paths.get_output_directory())
    shown = [entry for node in outputs.values() for entries in node.values() for entry in entries]
    named = [entry for entry in shown if isinstance(entry, dict) and "filename" in entry]
    return [folder / entry.get("subfolder", "") / entry["filename"] for entry in named]


def reason(messages: list[Any]) -> Sora2Error | str:
    """Return why a prompt did not end well, from the messages in its history."""
    for kind, told in messages:
        if kind == "execution_interrupted":
            return Cancelled("interrupted in the host")
        if kind == "execution_error":
            said = str(told.get("exception_message", "")).strip()
            consent = str(told.get("exception_type", "")).rpartition(".")[2] in CONSENT_ERRORS
            return ConsentError(said) if consent else said or "the host gave no reason"
    return "the workflow saved no video under the job's name"


def refusal(body: bytes) -> str:
    """Say in words what the host answered to a prompt that it did not take."""
    try:
        told = json.loads(body)
    except ValueError:
        return body[:300].decode("utf-8", "replace")
    found = [str(told.get("error", {}).get("message", ""))] if isinstance(told.get("error"), dict) else []
    for node in (told.get("node_errors") or {}).values():
        found += [f"{error.get('message', '')}: {error.get('details', '')}" for error in node.get("errors", [])]
    return "; ".join(part for part in found if part) or "no reason given"
