"""The server keeps its worker alive, and takes it along when it ends."""

from __future__ import annotations

import asyncio
import contextlib
import sys
from pathlib import Path

import psutil
import pytest

from sora2_nodes.serve.queue import worker_keeper

STARTS = "import os, sys; open(sys.argv[1], 'a').write(f'{os.getpid()}\\n')"
DIES = f"{STARTS}; sys.exit(3)"
WAITS = f"{STARTS}; sys.stdin.buffer.read(); open(sys.argv[1], 'a').write('gentle\\n')"


async def keep_until(command: list[str], log: Path, lines: int) -> None:
    """Keep a worker until it has written so many lines, then stop keeping it."""
    task = asyncio.create_task(worker_keeper.keep_worker(command))
    while not log.is_file() or len(log.read_text().splitlines()) < lines:
        await asyncio.sleep(0.02)
    await asyncio.sleep(0.3)  # the child may have started before its keeper knows
    task.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await task


def test_a_worker_that_dies_is_started_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker_keeper, "FIRST_PAUSE_S", 0.01)
    log = tmp_path / "log"
    asyncio.run(keep_until([sys.executable, "-c", DIES, str(log)], log, 3))
    assert len(set(log.read_text().splitlines())) >= 3


def test_the_worker_is_asked_gently_when_the_server_ends(tmp_path: Path) -> None:
    log = tmp_path / "log"
    asyncio.run(keep_until([sys.executable, "-c", WAITS, str(log)], log, 1))
    pid, gentle = log.read_text().splitlines()
    assert gentle == "gentle"
    assert not psutil.pid_exists(int(pid))


def test_a_worker_that_will_not_end_is_killed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker_keeper, "GENTLE_S", 0.1)
    log = tmp_path / "log"
    stubborn = f"{STARTS}; import time; time.sleep(600)"
    asyncio.run(keep_until([sys.executable, "-c", stubborn, str(log)], log, 1))
    assert not psutil.pid_exists(int(log.read_text().split()[0]))
