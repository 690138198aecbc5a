"""The log: a line an event, no raw control characters, no floods, requests and jobs told once each."""

from __future__ import annotations

import io
import json
import logging
import sys
import time

import requests

from sora2_nodes.serve.operation.server_log import ACCESS, BURST, FloodGate, JsonLines, PlainLines, StandardError
from sora2_nodes.serve.queue.jobs import VideoRequest
from sora2_nodes.serve.queue.queue_worker import Worker
from sora2_nodes.serve.queue.store import Store
from tests.serve.conftest import Running
from tests.serve.renderers import TinyRender


def _told(formatter: logging.Formatter, message: str, *args: object, **more: object) -> str:
    record = logging.LogRecord("any", logging.WARNING, __file__, 1, message, args, None)
    vars(record).update(more)
    return formatter.format(record)


def test_control_characters_are_written_as_escapes() -> None:
    line = _told(PlainLines(), "webhook %s", "http://x/\r\nFORGED \x1b[31m\x07 \ud800 \u202e")
    assert "\n" not in line and "\x1b" not in line and "\u202e" not in line
    assert "\\r\\n" in line and "\\x1b" in line
    line.encode()


def test_a_trace_follows_indented_and_json_lines_are_one_object_each() -> None:
    try:
        raise ValueError("two\nlines")
    except ValueError as error:
        trace = (ValueError, error, error.__traceback__)
    text = _told(PlainLines("worker"), "it failed", exc_info=trace)
    assert all(line.startswith("  | ") for line in text.splitlines()[1:]) and "worker: warning: it failed" in text
    told = json.loads(_told(JsonLines(), "it failed\n", exc_info=trace, told={"status": 200}))
    assert told["text"] == "it failed\n" and "ValueError" in told["trace"] and told["status"] == 200


def test_lines_alike_are_counted_instead_of_written() -> None:
    now = [0.0]
    gate, out = FloodGate(clock=lambda: now[0]), io.StringIO()
    handler = logging.StreamHandler(out)
    handler.addFilter(gate)
    log = logging.Logger("flooded")
    log.addHandler(handler)
    for number in range(1000):
        log.warning("no room for %d", number)
    assert len(out.getvalue().splitlines()) == BURST
    now[0] = 61.0
    log.warning("no room for %d", 7)
    assert "980 like it were left out" in out.getvalue().splitlines()[-1]


def test_a_log_goes_to_the_standard_error_of_the_moment(monkeypatch) -> None:
    handler, first, second = StandardError(), io.StringIO(), io.StringIO()
    log = logging.Logger("moving")
    log.addHandler(handler)
    monkeypatch.setattr(sys, "stderr", first)
    log.warning("one")
    first.close()
    monkeypatch.setattr(sys, "stderr", second)
    log.warning("two")
    assert second.getvalue() == "two\n"
    monkeypatch.setattr(sys, "stderr", None)
    log.warning("three")


def test_every_request_is_one_line(server: Running, caplog) -> None:
    caplog.set_level(logging.INFO, ACCESS)
    answer = requests.get(f"{server.url}/v1/videos/nothing%0d%0aFORGED", headers=server.headers, timeout=120)
    deadline = time.monotonic() + 5  # it is written once the answer is sent
    while not (lines := [record for record in caplog.records if record.name == ACCESS]):
        assert time.monotonic() < deadline
        time.sleep(0.01)
    assert len(lines) == 1
    told = lines[0].told
    assert told["status"] == 404 and told["method"] == "GET" and told["request_id"] == answer.headers["x-request-id"]
    assert "\n" not in lines[0].getMessage() and told["caller"] == "127.0.0.1"


def test_a_job_is_told_when_it_begins_and_when_it_ends(store: Store, caplog) -> None:
    caplog.set_level(logging.INFO)
    good, bad = store.queue.submit(VideoRequest(prompt="x")), store.queue.submit(VideoRequest(prompt="no"))

    def refuse(prompt: str) -> None:
        if prompt == "no":
            raise RuntimeError("a lens cap")

    worker = Worker(store, TinyRender(on_prompt=refuse))
    worker.work_once()
    worker.work_once()
    text = caplog.text
    assert f"{good.id} begins on cpu" in text and f"{good.id} is completed after" in text
    assert f"{bad.id} is failed" in text and "a lens cap" in text and "Traceback" in text
