"""Sora's video API on a real host's server: jobs run as prompts in its queue."""

from __future__ import annotations

import io
import time

import av
import openai
import pytest

from sora2_nodes.credits.history import Query, costs_of, history
from sora2_nodes.credits.records import Balance
from sora2_nodes.serve.keys import new_key
from sora2_nodes.serve.store import Store, open_store

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


def test_a_video_is_rendered_by_the_hosts_queue(host: HostServer, client: openai.OpenAI) -> None:
    video = client.videos.create_and_poll(prompt="a red ball rolls", size="1280x720", poll_interval_ms=500)
    assert video.status == "completed", video.error
    assert host.get(f"/history/{video.id}")[video.id]["status"]["status_str"] == "success"
    content = io.BytesIO(client.videos.download_content(video.id).read())
    with av.open(content) as container:
        stream = container.streams.video[0]
        assert (stream.width, stream.height, stream.frames) == (1280, 720, 96)
        assert container.streams.audio


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
    home = host.base / "sora2-home"
    store = open_store(f"sqlite:///{home / 'sora2.db'}", home)
    store.ledger.grant("ann", 1000)
    _, secret = new_key(store.ledger, "ann", account="ann")
    client = openai.OpenAI(base_url=f"http://{host.address}/sora2/v1", api_key=secret, timeout=120)
    script = "\n\n".join(f"Shot {number}: a red ball rolls to the right" for number in range(1, 6))
    video = client.videos.create(prompt="five", seconds="8", size="1280x720", extra_body={"storyboard": script})
    until = time.monotonic() + 300
    while not (paid := settled(store, video.id)) and time.monotonic() < until:
        time.sleep(0.2)
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


def settled(store: Store, job_id: str) -> list[tuple[int | None, int]]:
    """Return (shot, credits) of what was spent on a job, in order."""
    entries = history(store.ledger, Query(account="ann", job=job_id))
    return [(entry.shot, -entry.held) for entry in reversed(entries) if entry.kind == "settle"]
