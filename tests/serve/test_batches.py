"""Batches: files of requests, answered within a day, behind everything else that waits."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from typing import Any

import openai
import pytest
from openai import OpenAI
from sqlalchemy import select, update

from sora2_nodes.credits.database import reading
from sora2_nodes.serve.batches import batch_progress
from sora2_nodes.serve.batches.batch_lines import check_file
from sora2_nodes.serve.http.api_keys import new_key
from sora2_nodes.serve.http.mount import build_api
from sora2_nodes.serve.operation.retention import sweep_old
from sora2_nodes.serve.queue.tables import BATCH_REQUESTS, BATCHES, DELIVERIES, JOBS
from tests.serve.conftest import Running
from tests.serve.renderers import TinyRender

pytestmark = pytest.mark.filterwarnings("ignore:The Sora API is scheduled:DeprecationWarning")


def lines(*bodies: dict[str, Any]) -> bytes:
    asked = [
        {"custom_id": f"r{n}", "method": "POST", "url": "/v1/videos", "body": body} for n, body in enumerate(bodies, 1)
    ]
    return "\n".join(map(json.dumps, asked)).encode()


def begin(client: OpenAI, content: bytes, **more: Any) -> Any:
    file = client.files.create(file=("b.jsonl", content), purpose="batch")
    return client.batches.create(input_file_id=file.id, endpoint="/v1/videos", completion_window="24h", **more)


def ended(client: OpenAI, batch_id: str) -> Any:
    for _ in range(300):
        batch = client.batches.retrieve(batch_id)
        if batch.status in ("completed", "failed", "expired", "cancelled"):
            return batch
        time.sleep(0.1)
    raise AssertionError(f"still {batch.status}")


def announced(server: Running, batch_id: str) -> list[str]:
    """Return the events about a batch that wait for their endpoints."""
    with reading(server.store.ledger.engine) as connection:
        told = [json.loads(payload) for payload in connection.execute(select(DELIVERIES.c.payload)).scalars()]
    return [event["type"] for event in told if event["data"]["id"] == batch_id]


def answers(client: OpenAI, file_id: str | None) -> dict[str, Any]:
    read = [json.loads(line) for line in client.files.content(file_id or "").text.splitlines()] if file_id else []
    return {one["custom_id"]: one for one in read}


def test_a_batch_answers_each_request_and_keeps_the_good_and_the_bad_apart(server: Running) -> None:
    client = server.client()
    content = lines({"prompt": "a red ball", "seconds": "8"}, {"prompt": "a dog", "seconds": "7"}, {"prompt": "a cat"})
    client.webhooks.create(name="mine", url="https://example.org/hook", event_types=["batch.completed", "batch.failed"])
    begun = begin(client, content, metadata={"for": "ann"})
    assert (begun.status, begun.endpoint, begun.metadata) == ("validating", "/v1/videos", {"for": "ann"})
    assert begun.expires_at == begun.created_at + 24 * 3600
    batch = ended(client, begun.id)
    assert announced(server, begun.id) == ["batch.completed"]
    counts = batch.request_counts
    assert (batch.status, counts.total, counts.completed, counts.failed) == ("completed", 3, 2, 1)
    fine, wrong = answers(client, batch.output_file_id), answers(client, batch.error_file_id)
    assert set(fine) == {"r1", "r3"} and set(wrong) == {"r2"}
    video = fine["r1"]["response"]["body"]
    assert (fine["r1"]["response"]["status_code"], video["status"], video["seconds"]) == (200, "completed", "8")
    assert client.videos.download_content(video["id"]).read()
    refused = wrong["r2"]["response"]
    assert (refused["status_code"], refused["body"]["error"]["param"]) == (400, "seconds")
    assert {file.purpose for file in client.files.list()} == {"batch", "batch_output"}
    assert [one.id for one in client.batches.list()] == [begun.id]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty_file"),
        (b"{]\n", "invalid_json_line"),
        (b"[1]\n", "invalid_json_line"),
        (b'{"custom_id": "a"}', "missing_required_parameter"),
        (lines({"prompt": "a"}).replace(b"/v1/videos", b"/v1/images"), "invalid_url"),
        (lines({"prompt": "a"}).replace(b"POST", b"GET"), "invalid_method"),
        (lines({"prompt": "a"}).replace(b'"r1"', b"7"), "invalid_custom_id"),
        (lines({"prompt": "a"}) + b"\n" + lines({"prompt": "b"}), "duplicate_custom_id"),
        (b'{"custom_id": "a", "method": "POST", "url": "/v1/videos", "body": "\xff"}', "invalid_json_line"),
    ],
)  # fmt: skip
def test_a_file_that_is_no_batch_fails_as_a_whole_and_says_where(content: bytes, code: str, server: Running) -> None:
    batch = ended(server.client(), begin(server.client(), content or b"\n").id)
    assert batch.status == "failed"
    assert batch.errors.data[0].code == code
    assert server.client().videos.list().data == []


def test_lines_are_found_again_by_their_place(tmp_path: Any) -> None:
    path = tmp_path / "b.jsonl"
    path.write_bytes(b"\n" + lines({"prompt": "a"}, {"prompt": "é" * 40}) + b"\r\n\n" + b"x" * 900 + b"\n")
    found = check_file(path, 400)
    assert [error["line"] for error in found.errors] == [5]
    raw = path.read_bytes()
    assert [json.loads(raw[one.place : one.place + one.length])["custom_id"] for one in found.lines] == ["r1", "r2"]


def test_what_can_be_no_batch_is_refused_at_once(server: Running) -> None:
    client = server.client()
    file = client.files.create(file=("b.jsonl", lines({"prompt": "a"})), purpose="user_data")
    asked: dict[str, Any] = {"endpoint": "/v1/videos", "completion_window": "24h"}
    for changed, param in (
        ({"input_file_id": file.id}, "input_file_id"),
        ({"input_file_id": file.id, "endpoint": "/v1/images/edits"}, "endpoint"),
        ({"input_file_id": file.id, "completion_window": "1h"}, "completion_window"),
    ):
        with pytest.raises(openai.BadRequestError) as refused:
            client.batches.create(**{**asked, **changed})
        assert refused.value.param == param
    with pytest.raises(openai.NotFoundError):
        client.batches.create(input_file_id="file-none", **asked)


def test_a_batch_is_its_accounts_alone_and_its_videos_are_charged_to_it(start: Callable[..., Running]) -> None:
    server = start()
    server.store.ledger.grant("ann", 12)
    (_, ann), (_, ben) = (new_key(server.store.ledger, name, account=name) for name in ("ann", "ben"))
    batch = begin(server.client(ann), lines({"prompt": "a ball"}, {"prompt": "a dog"}))
    done = ended(server.client(ann), batch.id)
    assert (done.request_counts.completed, done.request_counts.failed) == (1, 1)  # credits for one
    refused = answers(server.client(ann), done.error_file_id).popitem()[1]
    assert refused["response"]["body"]["error"]["code"] == "insufficient_quota"
    assert server.client(ben).batches.list().data == []
    with pytest.raises(openai.NotFoundError):
        server.client(ben).batches.retrieve(batch.id)


def test_other_videos_go_before_those_of_a_batch(start: Callable[..., Running]) -> None:
    order: list[str] = []
    server = start(render=TinyRender(step_s=0.05, on_prompt=order.append))
    batch = begin(server.client(), lines(*({"prompt": f"batched {n}"} for n in range(4))))
    while not order:
        time.sleep(0.02)
    server.client().videos.create_and_poll(prompt="in a hurry", poll_interval_ms=20)
    ended(server.client(), batch.id)
    assert order.index("in a hurry") <= 2


def test_a_cancelled_batch_keeps_what_was_done(start: Callable[..., Running]) -> None:
    server = start(render=TinyRender(step_s=0.2))
    client = server.client()
    batch = begin(client, lines(*({"prompt": f"ball {n}"} for n in range(50))))
    while client.batches.retrieve(batch.id).request_counts.completed < 1:
        time.sleep(0.05)
    assert client.batches.cancel(batch.id).status == "cancelling"
    done = ended(client, batch.id)
    fine, wrong = answers(client, done.output_file_id), answers(client, done.error_file_id)
    assert done.status == "cancelled" and len(fine) + len(wrong) == 50 and fine
    assert {one["error"]["code"] for one in wrong.values()} == {"batch_cancelled"}
    with pytest.raises(openai.ConflictError):
        client.batches.cancel(batch.id)


def test_what_is_not_done_after_a_day_expires(start: Callable[..., Running]) -> None:
    server = start(worker=False)
    client = server.client()
    batch = begin(client, lines({"prompt": "a ball"}))
    while client.batches.retrieve(batch.id).status != "in_progress":
        time.sleep(0.05)
    with server.store.ledger.engine.begin() as connection:
        connection.execute(update(BATCHES).values(expires_at=1.0))
    done = ended(client, batch.id)
    assert done.status == "expired" and done.output_file_id is None
    assert answers(client, done.error_file_id)["r1"]["error"]["code"] == "batch_expired"
    assert server.store.queue.counts() == {"failed": 1}


def test_a_server_that_dies_between_a_requests_id_and_its_video_asks_it_once(store: Any) -> None:
    api = build_api(store)
    path = store.folder / "b.jsonl"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(lines({"prompt": "a ball"}))
    upload = type("Upload", (), {"id": "file-x", "path": "b.jsonl"})
    batch = batch_progress.records.make_batch(store, upload, account=None, note={}, output_keep_s=None)
    batch_progress._validated(api, batch)
    with store.ledger.engine.begin() as connection:
        connection.execute(update(BATCH_REQUESTS).values(job_id="video_0"))
    store.video_folder("video_0").mkdir(parents=True)
    for _ in range(3):
        batch_progress.advance(api, batch.id)
    with reading(store.ledger.engine) as connection:
        assert list(connection.execute(select(JOBS.c.id, JOBS.c.bucket))) == [("video_0", 2)]


def test_two_servers_do_not_move_one_batch_at_once(store: Any) -> None:
    path = store.folder / "b.jsonl"
    path.write_bytes(lines({"prompt": "a ball"}))
    upload = type("Upload", (), {"id": "file-x", "path": "b.jsonl"})
    batch = batch_progress.records.make_batch(store, upload, account=None, note={}, output_keep_s=None)
    assert batch_progress._hold(store, batch.id)
    assert not batch_progress._hold(store, batch.id)


def test_a_batch_that_ended_long_ago_is_removed_with_its_answers(start: Callable[..., Running]) -> None:
    server = start()
    client, store = server.client(), server.store
    old = ended(client, begin(client, lines({"prompt": "a red ball"}, {"prompt": "a dog", "seconds": "7"})).id)
    waiting = begin(client, lines({"prompt": "a cat"}))
    now = store.queue.clock()
    assert sweep_old(store, keep_s=1000.0, keep_bytes=None) == []
    store.queue.clock = lambda: now + 1500
    ended(client, waiting.id)
    gone = sweep_old(store, keep_s=1000.0, keep_bytes=None)
    assert {old.id, old.output_file_id, old.error_file_id} <= set(gone) and waiting.id not in gone
    assert [one.id for one in client.batches.list()] == [waiting.id]
    assert old.output_file_id not in {file.id for file in client.files.list()}
    assert not (store.folder / "uploads" / old.output_file_id).exists()
