"""Sora's video API on a real host's server: jobs run as prompts in its queue."""

from __future__ import annotations

import io
import time
from pathlib import Path

import av
import openai
import pytest

from sora2_nodes.credits.history import Query, costs_of, history
from sora2_nodes.credits.records import Balance
from sora2_nodes.provenance import verify_file
from sora2_nodes.serve.http.api_keys import new_key
from sora2_nodes.serve.queue.store import Store, open_store
from sora2_nodes.serve.rendering.job_prompts import prompt_id_of
from sora2_nodes.serve.rendering.kept_shots import KEPT

from .server import HostServer

pytestmark = [
    pytest.mark.host,
    pytest.mark.slow,
    pytest.mark.filterwarnings("ignore:The Sora API is scheduled:DeprecationWarning"),
]


@pytest.fixture
def client(host: HostServer) -> openai.OpenAI:
    """The published client, pointed at the host."""
    return openai.OpenAI(base_url=f"http://{host.address}/sora2/v1", api_key="unused", timeout=120)


def test_a_video_is_rendered_by_the_hosts_queue(
    host: HostServer, client: openai.OpenAI, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    video = client.videos.create_and_poll(prompt="a red ball rolls", size="1280x720", poll_interval_ms=500)
    assert video.status == "completed", video.error
    prompt_id = prompt_id_of(video.id)
    assert host.get(f"/history/{prompt_id}")[prompt_id]["status"]["status_str"] == "success"
    content = io.BytesIO(client.videos.download_content(video.id).read())
    with av.open(content) as container:
        stream = container.streams.video[0]
        assert (stream.width, stream.height, stream.frames) == (1280, 720, 96)
        assert container.streams.audio
    (tmp_path / "video.mp4").write_bytes(content.getvalue())
    monkeypatch.setenv("SORA2_HOME", str(host.base / "sora2-home"))
    found = verify_file(tmp_path / "video.mp4")
    assert (found.status, found.record["prompt"]) == ("valid", "a red ball rolls")
    assert found.record["details"]["video_id"] == video.id


def test_a_queued_video_leaves_the_hosts_queue_when_it_is_cancelled(host: HostServer, client: openai.OpenAI) -> None:
    ids = [client.videos.create(prompt=f"ball {n}", seconds="8").id for n in range(3)]
    for video_id in reversed(ids):
        client.post(f"/videos/{video_id}/cancel", cast_to=object)
    for video_id in ids:
        video = client.videos.poll(video_id, poll_interval_ms=200)
        assert video.error is not None
        assert video.error.code == "cancelled"
    assert host.get("/queue")["queue_pending"] == []


def test_a_videos_shots_are_paid_for_as_they_are_drawn_and_the_rest_comes_back(host: HostServer) -> None:
    store, client = paying(host, "ann")
    script = "\n\n".join(f"Shot {number}: a red ball rolls to the right" for number in range(1, 6))
    video = client.videos.create(prompt="five", seconds="8", size="1280x720", extra_body={"storyboard": script})
    paid = wait_for_paid_shots(store, video.id, 1)
    assert paid[0] == (0, 24), "while the video is still being drawn"
    assert store.ledger.balance("ann").held > 0
    client.post(f"/videos/{video.id}/cancel", cast_to=object)
    ended = client.videos.poll(video.id, poll_interval_ms=200)
    assert ended.error is not None
    assert ended.error.code == "cancelled"
    spent = sum(amount for _, amount in settled(store, video.id))
    assert 24 <= spent < 5 * 24
    assert store.ledger.balance("ann") == Balance(standard=1000 - spent)
    assert costs_of(store.ledger, video.id)[0][1].cpu_s > 0
    store.ledger.engine.dispose()


def test_a_video_goes_on_after_its_last_finished_shot_when_the_host_was_killed(host: HostServer) -> None:
    store, client = paying(host, "bo")
    script = "\n\n".join(f"Shot {number}: a red ball rolls to the left" for number in range(1, 4))
    video = client.videos.create(prompt="three", seconds="4", size="1280x720", extra_body={"storyboard": script})
    wait_for_paid_shots(store, video.id, 1)
    before = first_kept(store, video.id)
    host.kill_and_start_again()
    wait_for_paid_shots(store, video.id, 2)
    assert first_kept(store, video.id) == before, "it was taken, not rendered and written again"
    done = client.videos.poll(video.id, poll_interval_ms=200)
    assert done.status == "completed", done.error
    assert settled(store, video.id) == [(0, 12), (1, 12), (2, 12)]
    assert store.ledger.balance("bo") == Balance(standard=1000 - 36)
    with av.open(io.BytesIO(client.videos.download_content(video.id).read())) as container:
        assert container.streams.video[0].frames == 3 * 96
    assert not (store.video_folder(video.id) / KEPT).exists()
    store.ledger.engine.dispose()


def paying(host: HostServer, account: str) -> tuple[Store, openai.OpenAI]:
    """Return the host's store, and a client of it whose videos an account of 1000 credits pays for."""
    home = host.base / "sora2-home"
    store = open_store(f"sqlite:///{home / 'sora2.db'}", home)
    store.ledger.grant(account, 1000)
    _, secret = new_key(store.ledger, account, account=account)
    return store, openai.OpenAI(base_url=f"http://{host.address}/sora2/v1", api_key=secret, timeout=120)


def first_kept(store: Store, job_id: str) -> tuple[str, int]:
    """Return the name of the kept clip of a job's first shot, and when it was written."""
    (path,) = (store.video_folder(job_id) / KEPT).rglob("shot0-*.mp4")
    return path.name, path.stat().st_mtime_ns


def wait_for_paid_shots(store: Store, job_id: str, count: int) -> list[tuple[int | None, int]]:
    """Wait until `count` shots of a job are paid for, 5 minutes at most, and return what was paid."""
    until = time.monotonic() + 300
    while len(paid := settled(store, job_id)) < count and time.monotonic() < until:
        time.sleep(0.2)
    assert len(paid) >= count
    return paid


def settled(store: Store, job_id: str) -> list[tuple[int | None, int]]:
    """Return (shot, credits) of what was spent on a job, in order."""
    entries = history(store.ledger, Query(account=None, job=job_id))
    return [(entry.shot, -entry.held) for entry in reversed(entries) if entry.kind == "settle"]
