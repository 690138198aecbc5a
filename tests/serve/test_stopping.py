"""A server that is told to stop does so, whatever is under way, and loses nothing."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest
import requests

from sora2_nodes.serve.queue.store import open_store

ROOT = Path(__file__).parents[2]
STUCK_S = 300  # a thread that would keep the process for so long
STUCK = f"""
import logging, sys, time
from sora2_nodes.serve.http import library_handlers
logging.basicConfig(level=logging.INFO)
library_handlers.list_uploads = lambda *_a, **_k: time.sleep({STUCK_S})
from tests.serve import tiny_server
sys.argv[1:] = [sys.argv[1], "0.5"]
tiny_server.main()
"""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def until_ready(url: str) -> None:
    for _ in range(600):
        try:
            if requests.get(f"{url}/healthz", timeout=5).ok:
                return
        except requests.ConnectionError:
            time.sleep(0.1)
    raise AssertionError("the server did not start")


@pytest.mark.slow
def test_requests_that_hang_bodies_that_stall_and_a_job_under_way_do_not_keep_it(sora2_home: Path) -> None:
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    command = [sys.executable, "-c", STUCK, str(port)]
    with subprocess.Popen(command, cwd=ROOT, env=dict(os.environ), stderr=subprocess.PIPE, text=True) as process:
        until_ready(url)
        made = [requests.post(f"{url}/v1/videos", json={"prompt": f"ball {n}"}, timeout=10).json() for n in range(3)]
        while requests.get(f"{url}/v1/videos/{made[0]['id']}", timeout=10).json()["status"] == "queued":
            time.sleep(0.1)
        stalled = [socket.create_connection(("127.0.0.1", port)) for _ in range(20)]
        for number, one in enumerate(stalled):
            asked = b"GET /v1/files HTTP/1.1\r\nHost: localhost\r\n\r\n"  # hangs in a thread of the pool
            half = b"POST /v1/videos HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 90\r\n\r\n{"
            one.sendall(half if number % 2 else asked)
        time.sleep(0.5)
        process.send_signal(signal.SIGTERM)
        _, told = process.communicate(timeout=STUCK_S / 5)
        for one in stalled:
            one.close()
    assert process.returncode == 0
    assert "go on when it is started again" in told
    assert "stopped with requests under way" in told
    counts = open_store().queue.counts()
    assert counts.get("queued", 0) + counts.get("in_progress", 0) + counts.get("completed", 0) == 3
