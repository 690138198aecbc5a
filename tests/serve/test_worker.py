"""A worker renders, resumes, stops when told, and says what went wrong."""

from __future__ import annotations

import logging
import sqlite3
import threading
import time
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import update
from sqlalchemy.exc import OperationalError, ProgrammingError

from sora2_nodes.credits.history import costs_of
from sora2_nodes.errors import ConsentError, MediaError, PromptError, QueueError, Sora2Error
from sora2_nodes.serve.queue import lease, queue_worker
from sora2_nodes.serve.queue.jobs import COMPLETED, QUEUED, VideoRequest
from sora2_nodes.serve.queue.lease import take
from sora2_nodes.serve.queue.queue_worker import OnShot, OnStep, Task, Worker, claim_device, free_device, note_look
from sora2_nodes.serve.queue.store import Store
from sora2_nodes.serve.queue.tables import WORKERS
from tests.serve.renderers import TinyRender, write_mp4

TWO_SHOTS = VideoRequest(prompt="two", durations_s=(4, 4))


def test_a_job_is_rendered_with_its_posters(store: Store) -> None:
    job = store.queue.submit(TWO_SHOTS)
    render = TinyRender()
    assert Worker(store, render).work_once()
    done = store.queue.find(job.id)
    assert done.status == COMPLETED
    assert sorted(done.files) == ["spritesheet", "thumbnail", "video"]
    assert all(store.inside(path).is_file() for path in done.files.values())
    assert render.rendered == [(job.id, 0), (job.id, 1)]
    assert done.cost["wall_s"] > 0
    assert [cost.wall_s for _, cost in costs_of(store.ledger, job.id)] == [done.cost["wall_s"]]
    assert not Worker(store, render).work_once(), "the queue is empty"


def test_a_job_resumes_after_its_last_finished_shot(store: Store) -> None:
    job = store.queue.submit(TWO_SHOTS)
    lease = take(store.queue, "cpu")
    folder = store.video_folder(job.id)
    folder.mkdir(parents=True)
    lease.shot_done(store.relative(write_mp4(folder / "shot0.mp4")), {})
    lease.give_back()
    render = TinyRender()
    Worker(store, render).work_once()
    assert render.rendered == [(job.id, 1)]


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (ConsentError("ann's cameo has expired"), "moderation_blocked"),
        (PromptError("nothing to draw"), "invalid_prompt"),
        (MediaError("no sound"), "video_generation_failed"),
        (RuntimeError("out of memory"), "video_generation_failed"),
        (KeyError("nobody thought of this"), "video_generation_failed"),
        (UnicodeEncodeError("utf-8", "\ud800", 0, 1, "half a pair"), "video_generation_failed"),
    ],
)
def test_a_failed_render_says_why(store: Store, error: Exception, code: str) -> None:
    def refuse(prompt: str) -> None:
        raise error

    job = store.queue.submit(TWO_SHOTS)
    Worker(store, TinyRender(on_prompt=refuse)).work_once()
    failed = store.queue.find(job.id)
    assert failed.error_code == code
    assert str(error) in (failed.error_message or "")


def test_what_no_database_can_hold_in_an_error_is_kept_as_escapes(store: Store) -> None:
    def refuse(prompt: str) -> None:
        raise MediaError("a name with \ud800 and \x00")

    job = store.queue.submit(TWO_SHOTS)
    Worker(store, TinyRender(on_prompt=refuse)).work_once()
    assert store.queue.find(job.id).error_message == "a name with \\ud800 and \\x00"


def test_a_cancelled_job_stops_at_its_next_step(store: Store) -> None:
    job = store.queue.submit(TWO_SHOTS)

    def render(task: Task, on_step: OnStep, on_shot: OnShot) -> dict[str, Path]:
        store.queue.cancel(task.job.id)
        for step in range(1000):
            time.sleep(0.02)
            on_step(step, 1000, None)
        raise AssertionError("nobody stopped it")

    Worker(store, render).work_once()
    assert store.queue.find(job.id).error_code == "cancelled"


def test_a_worker_told_to_stop_puts_its_job_back(store: Store) -> None:
    job = store.queue.submit(TWO_SHOTS)
    stop = threading.Event()
    render = TinyRender(on_prompt=lambda prompt: stop.set())
    Worker(store, render).run(stop)
    assert store.queue.find(job.id).status == QUEUED


def test_a_worker_waits_for_room_on_the_disk_says_so_once_and_goes_on(
    store: Store, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    job = store.queue.submit(TWO_SHOTS)
    stop, tries = threading.Event(), iter(range(4))

    def take_if_there_is_room(*args: Any) -> Any:
        if next(tries, None) is not None:
            raise OperationalError("UPDATE", {}, sqlite3.OperationalError("database or disk is full"))
        return take(*args)

    monkeypatch.setattr(queue_worker, "FIRST_WAIT_S", 0.01)
    monkeypatch.setattr(queue_worker, "take", take_if_there_is_room)
    with caplog.at_level(logging.INFO):
        worker = threading.Thread(target=Worker(store, TinyRender(), idle_s=0.01).run, args=(stop,))
        worker.start()
        while worker.is_alive() and store.queue.find(job.id).status != COMPLETED:
            time.sleep(0.02)
        stop.set()
        worker.join(60)
    told = [record.getMessage() for record in caplog.records if record.name == queue_worker.__name__]
    assert [line for line in told if line.startswith("waiting")] == [
        "waiting: the database can't be written: the disk is full; free some space"
    ]
    assert sum(line.startswith("going on") for line in told) == 1


def test_a_fault_of_ours_ends_the_worker(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_args: Any) -> None:
        raise ProgrammingError("SELECT", {}, Exception("no such column: nobody"))

    monkeypatch.setattr(queue_worker, "take", broken)
    with pytest.raises(ProgrammingError):
        Worker(store, TinyRender()).run(threading.Event())


def test_a_device_has_one_worker(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    claim_device(store.ledger, "cpu")
    other = queue_worker.Owner(host=queue_worker.this_process().host, pid=1, start="another")
    monkeypatch.setattr(queue_worker, "this_process", lambda: other)
    with pytest.raises(QueueError, match="works on cpu already"):
        claim_device(store.ledger, "cpu")
    claim_device(store.ledger, "cuda:0")
    monkeypatch.setattr(queue_worker, "is_alive", lambda owner, silent_s: False)
    claim_device(store.ledger, "cpu")
    free_device(store.ledger, "cpu")


def test_very_many_workers_ask_the_database_more_rarely_each(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    assert [lease.pause_s(2.0, many) for many in (1, 200, 1000, 1_000_000)] == [2.0, 2.0, 10.0, lease.SLOWEST_S]
    monkeypatch.setattr(lease, "SHARE_PER_S", 0.25)
    for _ in range(3):
        store.queue.submit(TWO_SHOTS)
    taken = [take(store.queue, "cpu") for _ in range(3)]
    assert [one.write_every_s for one in taken if one] == [4.0, 8.0, 12.0]
    assert [one.beat_every_s for one in taken if one] == [5.0, 8.0, 12.0]


def test_workers_that_look_for_work_are_counted_and_those_long_silent_are_not(store: Store) -> None:
    for device in ("cpu", "cuda:0"):
        claim_device(store.ledger, device)
    assert note_look(store.ledger, "cpu") == 2
    with store.ledger.engine.begin() as connection:
        connection.execute(update(WORKERS).values(since=WORKERS.c.since - 3600))
    assert note_look(store.ledger, "cpu") == 1


def test_files_outside_the_data_folder_are_refused(store: Store, tmp_path: Path) -> None:
    with pytest.raises(Sora2Error, match="not in the data folder"):
        store.inside("../../etc/passwd")
    with pytest.raises(Sora2Error, match="not in the data folder"):
        store.relative(tmp_path / "elsewhere.mp4")
