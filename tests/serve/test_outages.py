"""A disk that is full and a database that is away: one line in the log, and an answer in the API's form that says to come again."""

from __future__ import annotations

import errno
import logging
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest
import requests
from sqlalchemy.exc import OperationalError

from sora2_nodes.errors import OutputError
from sora2_nodes.serve.http import form
from sora2_nodes.serve.http.problems import outage
from tests.serve.conftest import Running


def failing(error: Exception) -> Callable[..., Any]:
    def fail(*_args: object, **_named: object) -> None:
        raise error

    return fail


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (OperationalError("INSERT", {}, sqlite3.OperationalError("database or disk is full")), "the disk is full"),
        (OperationalError("INSERT", {}, sqlite3.OperationalError("attempt to write a readonly database")), "read-only"),
        (OperationalError("INSERT", {}, sqlite3.OperationalError("unable to connect")), "can't be used"),
        (OSError(errno.ENOSPC, "No space left on device", "/data/x"), "the disk is full"),
        (OSError(errno.EROFS, "Read-only file system"), "Read-only file system"),
        (OSError(errno.EMFILE, "Too many open files"), "raise the limit"),
        (OutputError("video.mp4 can't be written: the disk is full"), "video.mp4"),
    ],
)
def test_it_is_one_line_and_an_answer_that_can_be_read(
    start: Callable[..., Running], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture,
    error: Exception, told: str,
) -> None:  # fmt: skip
    server = start(worker=False)
    monkeypatch.setattr(server.store.queue, "submit", failing(error))
    with caplog.at_level(logging.WARNING):
        answer = requests.post(
            f"{server.url}/v1/videos", json={"prompt": "a ball"}, headers=server.headers, timeout=120
        )
    assert (answer.status_code, answer.json()["error"]["code"]) == (503, "storage_unavailable")
    assert answer.headers["Retry-After"] and answer.headers["x-should-retry"] == "true"
    assert "disk or its database" in answer.json()["error"]["message"] and "Try again in" in answer.text
    assert "/data" not in answer.text and "video.mp4" not in answer.text
    lines = [record for record in caplog.records if told in record.getMessage()]
    assert len(lines) == 1 and lines[0].exc_info is None and "\n" not in lines[0].getMessage()


def test_an_upload_that_finds_no_room_leaves_nothing(
    start: Callable[..., Running], monkeypatch: pytest.MonkeyPatch
) -> None:
    server = start(worker=False)
    monkeypatch.setattr(form, "_plain_name", failing(OSError(errno.ENOSPC, "No space left on device")))
    sent = {"file": ("a.txt", b"hello")}
    answer = requests.post(f"{server.url}/v1/files", files=sent, headers=server.headers, timeout=120)
    assert answer.status_code == 503
    assert not list((server.store.folder / form.INCOMING).iterdir())


@pytest.mark.parametrize(
    "error", [FileNotFoundError(errno.ENOENT, "No such file"), ConnectionResetError(), TimeoutError()]
)
def test_what_is_no_outage_is_not_called_one(error: OSError) -> None:
    with pytest.raises(type(error)):
        outage(error)


def test_a_worker_that_ends_by_itself_while_its_server_lives_ends_plainly() -> None:
    code = (
        "import threading, time; from sora2_nodes.cli.worker_verb import _stop_at_end_of_input as wait\n"
        "threading.Thread(target=wait, args=(threading.Event(),), daemon=True).start(); time.sleep(0.5)"
    )
    with subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.wait(120) == 0, process.stderr.read()
