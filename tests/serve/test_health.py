"""Whoever keeps the server running sees how it does, and nobody else sees whose videos there are."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Callable

import requests

from sora2_nodes.home import unfinished
from sora2_nodes.serve.http.api_keys import new_key
from sora2_nodes.serve.http.server import _left_to_do
from sora2_nodes.serve.queue.store import INCOMING, Store
from tests.serve.conftest import Running


def test_health_needs_no_key_and_tells_nothing(server: Running) -> None:
    answer = requests.get(f"{server.url}/healthz", timeout=120)
    assert (answer.status_code, answer.json()) == (200, {"status": "ok"})


def test_metrics_are_in_prometheus_form_and_count(start: Callable[..., Running]) -> None:
    server = start(worker=False)
    server.client().videos.create(prompt="a ball")
    requests.get(f"{server.url}/v1/nothing", headers=server.headers, timeout=120)
    text = requests.get(f"{server.url}/metrics", headers=server.headers, timeout=120).text
    assert 'sora2_videos{status="queued"} 1' in text
    assert re.search(r'sora2_requests_total\{method="GET",status="404"\} 1', text)
    for line in text.splitlines():
        assert re.fullmatch(r'# (HELP|TYPE) \w+ .+|\w+(\{\w+="[^"]*"(,\w+="[^"]*")*\})? [0-9.e+-]+', line), line


def test_metrics_are_for_who_sees_every_account(server: Running) -> None:
    _, ann = new_key(server.store.ledger, "ann", account="ann")
    assert requests.get(f"{server.url}/metrics", timeout=120).status_code == 401
    assert (
        requests.get(f"{server.url}/metrics", headers={"Authorization": f"Bearer {ann}"}, timeout=120).status_code
        == 403
    )


def test_stopping_says_what_goes_on_later() -> None:
    assert "nothing is left" in _left_to_do({"completed": 3})
    assert "2 videos wait and 1 go back" in _left_to_do({"queued": 2, "in_progress": 1})


def test_what_a_dead_server_left_half_written_is_removed_at_the_start(
    start: Callable[..., Running], store: Store
) -> None:
    folder, incoming = store.folder / "videos" / "video_1" / "takes", store.folder / INCOMING
    folder.mkdir(parents=True)
    incoming.mkdir()
    left = [
        unfinished(folder / "shot0.mp4"),
        unfinished(store.folder / "keys.json"),
        incoming / "cut",
        incoming / "batch.jsonl",
    ]
    left[2].mkdir()
    kept = [folder / "shot0.mp4", incoming / "new.jsonl"]
    for path in (*left[:2], left[3], *kept):
        path.write_bytes(b"x")
    for path in left:
        os.utime(path, (1, 1))
    start(worker=False)
    until = time.monotonic() + 60
    while any(path.exists() for path in left) and time.monotonic() < until:
        time.sleep(0.05)
    assert [path for path in left if path.exists()] == [] and all(path.exists() for path in kept)
