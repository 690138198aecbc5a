"""kill -9 of the server and of workers, at any moment: no job is lost, none is done twice, and the books are right."""

from __future__ import annotations

import os
import random
import signal
import socket
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import openai
import pytest
from sqlalchemy import select

from sora2_nodes.credits.history import Query, history
from sora2_nodes.credits.owners import Owner, is_alive, this_host
from sora2_nodes.serve.queue.jobs import COMPLETED, FAILED, IN_PROGRESS, VideoRequest
from sora2_nodes.serve.queue.store import Store, open_store
from sora2_nodes.serve.queue.tables import DELIVERIES, SHOTS, WORKERS

pytestmark = [
    pytest.mark.slow,
    pytest.mark.filterwarnings("ignore:The Sora API is scheduled:DeprecationWarning"),
]
ROOT = Path(__file__).parents[2]
JOBS, KILLS, STEP_S, GRANT = 50, 14, 0.05, 10_000
SOON_S = 120.0


class Cast:
    """The processes of a small installation: a server with its worker, and one worker beside it."""

    def __init__(self, environment: dict[str, str]) -> None:
        self.environment = environment
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.server = self._start("tiny_server", str(self.port), str(STEP_S), "ann")
        self.second = self._start("tiny_worker", "cpu:1", str(STEP_S))

    @property
    def client(self) -> openai.OpenAI:
        return openai.OpenAI(base_url=f"http://127.0.0.1:{self.port}/v1", api_key="unused", max_retries=0, timeout=20)

    def kill(self, store: Store, dice: random.Random) -> None:
        """Kill the server or one of the workers, whichever the dice say, and start again what has nobody to do so."""
        victim = dice.choice(["server", "second", "first"])
        if victim == "server":
            _end(self.server)
            self.server = self._start("tiny_server", str(self.port), str(STEP_S), "ann")
        elif victim == "second":
            _end(self.second)
            self.second = self._start("tiny_worker", "cpu:1", str(STEP_S))
        else:
            for pid in _first_workers(store):
                os.kill(pid, signal.SIGKILL)

    def close(self) -> None:
        for process in (self.server, self.second):
            _end(process)

    def _start(self, module: str, *words: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", f"tests.serve.{module}", *words]
        return subprocess.Popen(
            command, cwd=ROOT, env=self.environment, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )  # fmt: skip


def test_killing_server_and_workers_loses_nothing_and_does_nothing_twice(
    url: str, sora2_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SORA2_DATABASE_URL", url)
    store, dice = open_store(), random.Random(2026)
    store.ledger.grant("ann", GRANT)
    with _cast() as cast:
        known = _submit_while_killing(cast, store, dice)
        _wait(lambda: not store.queue.counts().keys() - {COMPLETED, FAILED})
        jobs = store.queue.page(limit=1000).jobs
    assert known <= {job.id for job in jobs}, "what was accepted is there"
    assert Counter(job.status for job in jobs) == {COMPLETED: len(jobs)}
    _check_files(store, [job.id for job in jobs])
    _check_books(store, len(jobs))


def _submit_while_killing(cast: Cast, store: Store, dice: random.Random) -> set[str]:
    """Queue jobs over HTTP and directly, kill in between; return the ids that were answered."""
    known: set[str] = set()
    at_work = 0
    kills = sorted(dice.sample(range(JOBS), KILLS))
    two_shots = VideoRequest(prompt="two", durations_s=(2, 2), width=1280, height=720)
    for number in range(JOBS):
        try:
            known.add(cast.client.videos.create(prompt=f"ball {number}", size="1280x720").id)
        except openai.APIConnectionError:  # the server is down just now
            known.add(store.queue.submit(two_shots, account="ann", charged=True).id)
        if number in kills:
            time.sleep(dice.uniform(0.2, 1.5))
            at_work += store.queue.counts().get(IN_PROGRESS, 0)
            cast.kill(store, dice)
    assert at_work > KILLS // 2, "most kills found somebody at work"
    return known


def _check_files(store: Store, ids: list[str]) -> None:
    with store.ledger.engine.begin() as connection:
        shots = Counter(connection.execute(select(SHOTS.c.job_id)).scalars())
        assert connection.execute(select(DELIVERIES)).all() == []
    for job_id in ids:
        job = store.queue.find(job_id)
        assert shots[job_id] == job.request.shots
        assert all(store.inside(path).is_file() for path in job.files.values())


def _check_books(store: Store, jobs: int) -> None:
    assert store.ledger.open_holds() == [], "every hold is settled or released"
    balance = store.ledger.balance("ann")
    assert (balance.held, balance.free) == (0, GRANT - 12 * jobs), "each job was delivered and paid once"
    entries = history(store.ledger, Query(account="ann"))
    settled = Counter((entry.job, entry.shot) for entry in entries if entry.kind == "settle")
    assert set(settled.values()) == {1}


@contextmanager
def _cast() -> Iterator[Cast]:
    cast = Cast(dict(os.environ))
    try:
        yield cast
    finally:
        cast.close()


def _end(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    process.communicate()


def _first_workers(store: Store) -> list[int]:
    with store.ledger.engine.begin() as connection:
        rows = connection.execute(select(WORKERS).where(WORKERS.c.device == "cpu")).all()
    mine = [row for row in rows if is_alive(Owner(host=this_host(), pid=row.pid, start=row.start), 0.0)]
    return [row.pid for row in mine]


def _wait(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + SOON_S
    while not condition():
        if time.monotonic() > deadline:
            pytest.fail(f"not within {SOON_S:g} s")
        time.sleep(0.2)
