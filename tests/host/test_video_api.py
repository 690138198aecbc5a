"""Sora's video API on a real host's server: jobs run as prompts in its queue."""

from __future__ import annotations

import io

import av
import openai
import pytest

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
