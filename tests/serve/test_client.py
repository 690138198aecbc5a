"""The published client, with nothing but base_url changed, gets from us what it got from Sora's API."""

from __future__ import annotations

import asyncio
import base64
import io
import json
from pathlib import Path
from typing import Any

import av
import openai
import pytest
from openai import AsyncOpenAI
from PIL import Image

from sora2_nodes.cameo.library import find_cameo
from sora2_nodes.serve.http.api_keys import local_key
from sora2_nodes.serve.inputs.characters import get_character
from sora2_nodes.serve.queue.jobs import COMPLETED
from tests.serve.conftest import Running
from tests.serve.renderers import write_mp4

# This client's edit and extend refuse {"id": ...} as the argument `video`, against their own types; it rides along.
OMIT: Any = openai.omit
pytestmark = pytest.mark.filterwarnings("ignore:The Sora API is scheduled:DeprecationWarning")
SIZE = "1280x720"


def picture(side: int = 320, form: str = "PNG") -> bytes:
    """Return a small picture file."""
    out = io.BytesIO()
    Image.radial_gradient("L").resize((side, side)).convert("RGB").save(out, form)
    return out.getvalue()


def test_create_and_poll_returns_a_finished_video(server: Running) -> None:
    video = server.client().videos.create_and_poll(
        prompt="a red ball bounces", model="sora-2", seconds="8", size=SIZE, poll_interval_ms=20
    )
    assert (video.status, video.progress, video.error) == ("completed", 100, None)
    assert (video.model, video.seconds, video.size, video.object) == ("sora-2", "8", SIZE, "video")
    assert video.prompt == "a red ball bounces"
    assert video.completed_at is not None
    assert video.completed_at >= video.created_at


def test_the_defaults_are_those_of_sora(server: Running) -> None:
    video = server.client().videos.create(prompt="a ball")
    assert (video.model, video.seconds, video.size, video.status) == ("sora-2", "4", "720x1280", "queued")
    assert server.client().videos.poll(video.id).status == "completed", "at the pace that the server suggests"


def test_retrieve_list_and_delete(server: Running) -> None:
    client = server.client()
    made = [client.videos.create_and_poll(prompt=f"ball {i}", poll_interval_ms=20).id for i in range(5)]
    assert client.videos.retrieve(made[0]).id == made[0]
    assert [video.id for video in client.videos.list(limit=2)] == made[::-1], "the client walks the pages"
    assert [video.id for video in client.videos.list(order="asc", after=made[2], limit=10)] == made[3:]
    gone = client.videos.delete(made[0])
    assert (gone.id, gone.deleted, gone.object) == (made[0], True, "video.deleted")
    assert not server.store.video_folder(made[0]).exists()
    with pytest.raises(openai.NotFoundError) as missing:
        client.videos.retrieve(made[0])
    assert missing.value.type == "invalid_request_error"


def test_download_content_gives_the_video_and_its_pictures(server: Running, tmp_path: Path) -> None:
    client = server.client()
    video = client.videos.create_and_poll(prompt="a ball", poll_interval_ms=20)
    client.videos.download_content(video.id).write_to_file(tmp_path / "v.mp4")
    with av.open(str(tmp_path / "v.mp4")) as container:
        assert container.streams.video[0].frames == 12
    for variant in ("thumbnail", "spritesheet"):
        content = client.videos.download_content(video.id, variant=variant)
        with Image.open(io.BytesIO(content.read())) as poster:
            assert poster.width > 16


def test_a_reference_comes_as_a_file_a_data_url_or_a_file_id(server: Running) -> None:
    client = server.client()
    data_url = "data:image/webp;base64," + base64.b64encode(picture(form="WEBP")).decode()
    file = client.files.create(file=("look.jpg", picture(form="JPEG")), purpose="vision")
    made = [client.videos.create(prompt="a ball", input_reference=("look.png", picture()))]
    for reference in ({"image_url": data_url}, {"file_id": file.id}):  # this client refuses an object as the argument
        made.append(client.videos.create(prompt="a ball", extra_body={"input_reference": reference}))
    for video in made:
        (look,) = server.store.queue.find(video.id).request.references
        assert (look.role, look.weight) == ("first_frame", 1.0)
        with Image.open(server.store.inside(look.path)) as kept:
            assert kept.size == (320, 320)


@pytest.mark.parametrize("as_text", [False, True])
def test_further_references_ride_in_extra_body_each_with_its_role(server: Running, as_text: bool) -> None:
    client = server.client()
    files = [client.files.create(file=("a.png", picture(side)), purpose="vision") for side in (300, 310)]
    listed = [
        {"file_id": files[0].id, "role": "identity", "weight": 0.5},
        {"file_id": files[1].id, "role": "environment", "weight": 0.25},
    ]
    extra = {"references": json.dumps(listed) if as_text else listed}
    made = client.videos.create_and_poll(
        prompt="a ball", input_reference=("look.png", picture()), extra_body=extra, poll_interval_ms=20
    )
    assert looks_of(server, made.id) == [(320, "first_frame", 1.0), (300, "identity", 0.5), (310, "environment", 0.25)]
    again = client.videos.remix(made.id, prompt="blue")
    assert looks_of(server, again.id) == looks_of(server, made.id)
    edited = client.videos.edit(prompt="at night", video=OMIT, extra_body={"video": {"id": made.id}})
    assert looks_of(server, edited.id)[1:] == looks_of(server, made.id)[1:]
    more = client.videos.extend(prompt="on", seconds="4", video=OMIT, extra_body={"video": {"id": made.id}})
    assert looks_of(server, more.id) == looks_of(server, made.id)[1:]


def looks_of(server: Running, job_id: str) -> list[tuple[int, str, float]]:
    """Return (width, role, weight) of a job's pictures, which lie in its own folder."""
    looks = server.store.queue.find(job_id).request.references
    found = []
    for look in looks:
        assert look.path.startswith(f"videos/{job_id}/")
        with Image.open(server.store.inside(look.path)) as kept:
            found.append((kept.width, look.role, look.weight))
    return found


def test_remix_keeps_seed_and_size_and_names_its_source(server: Running) -> None:
    client = server.client()
    source = client.videos.create_and_poll(
        prompt="a ball", size=SIZE, seconds="8", extra_body={"seed": 7}, poll_interval_ms=20
    )
    remix = client.videos.remix(source.id, prompt="a blue ball")
    assert (remix.remixed_from_video_id, remix.size, remix.seconds) == (source.id, SIZE, "8")
    assert server.store.queue.find(remix.id).request.seed == 7
    assert client.videos.poll(remix.id, poll_interval_ms=20).status == "completed"


def test_edit_takes_a_video_of_ours_or_a_file(server: Running, tmp_path: Path) -> None:
    client = server.client()
    source = client.videos.create_and_poll(prompt="a ball", poll_interval_ms=20)
    edited = client.videos.edit(prompt="at night", video=OMIT, extra_body={"video": {"id": source.id}})
    clip = write_mp4(tmp_path / "mine.mp4", seconds=5, width=128, height=72)
    uploaded = client.videos.edit(prompt="at night", video=clip)
    assert (edited.seconds, edited.size) == ("4", "720x1280")
    assert (uploaded.seconds, uploaded.size) == ("4", SIZE), "the length and shape nearest to the file's"
    asked = [server.store.queue.find(video.id).request for video in (edited, uploaded)]
    assert asked[0].references == () and "a ball, at night" in (asked[0].storyboard or ""), "its storyboard is kept"
    (first,) = asked[1].references
    assert server.store.inside(first.path).is_file(), "nothing but its picture says what was there"
    for video in (edited, uploaded):
        assert client.videos.poll(video.id, poll_interval_ms=20).status == "completed"


def test_extend_tells_the_stitched_length(server: Running, tmp_path: Path) -> None:
    client = server.client()
    source = client.videos.create_and_poll(prompt="a ball", size=SIZE, seconds="12", poll_interval_ms=20)
    extended = client.videos.extend(
        prompt="it rolls away", seconds="8", video=OMIT, extra_body={"video": {"id": source.id}}
    )
    clip = write_mp4(tmp_path / "mine.mp4", seconds=3, width=128, height=72)
    uploaded = client.videos.extend(prompt="it rolls away", seconds="4", video=clip)
    assert (extended.seconds, extended.size) == ("20", SIZE)
    assert uploaded.seconds == "7"
    assert client.videos.poll(extended.id, poll_interval_ms=20).status == "completed"


def test_characters_are_made_and_found(server: Running, tmp_path: Path) -> None:
    client = server.client()
    made = client.videos.create_character(name="Ann", video=write_mp4(tmp_path / "ann.mp4"))
    found = client.videos.get_character(made.id)
    assert (found.id, found.name, found.created_at) == (made.id, "Ann", made.created_at)
    named = client.videos.create(prompt="a street", extra_body={"characters": [{"id": made.id}]})
    mentioned = client.videos.create(prompt="@ann walks down a street")
    for video in (named, mentioned):
        assert server.store.queue.find(video.id).request.cameos == (made.id,)
    with pytest.raises(openai.BadRequestError, match="exists"):
        client.videos.create_character(name="ann", video=write_mp4(tmp_path / "ann.mp4"))
    with pytest.raises(openai.NotFoundError):
        client.videos.get_character("char_nobody")


def test_a_character_whose_subject_agreed_gets_a_cameo(server: Running, tmp_path: Path) -> None:
    client = server.client()
    clip = write_mp4(tmp_path / "ann.mp4", seconds=3, width=320, height=240)
    agreed = {"consent": True, "subject": "Ann Smith", "audience": "everyone"}
    made = client.videos.create_character(name="Ann", video=clip, extra_body=agreed)
    assert find_cameo(get_character(server.store, made.id, None).cameo or "").consent.subject == "Ann Smith"
    content = clip.read_bytes()
    kept = [path for path in server.store.folder.rglob("*") if path.is_file() and path.read_bytes() == content]
    assert kept == [], "a clip shows a face, and only sealed features are kept"
    with pytest.raises(openai.BadRequestError, match="2 to 4 s"):
        client.videos.create_character(name="Bo", video=write_mp4(tmp_path / "bo.mp4"), extra_body={"consent": True})
    with pytest.raises(openai.BadRequestError):
        client.videos.create_character(name="Cy", video=clip, extra_body={"consent": "perhaps"})


def test_a_storyboard_rides_in_extra_body(server: Running) -> None:
    script = "Shot 1: a red ball rolls\n\nShot 2 (3s): the ball stops at a wall"
    video = server.client().videos.create(prompt="a story", seconds="8", extra_body={"storyboard": script})
    assert (video.seconds, server.store.queue.find(video.id).request.durations_s) == ("11", (8, 3))
    shots = [{"prompt": "a ball", "duration_s": 2}, {"prompt": "a box", "duration_s": 2}]
    board = {"version": 1, "shots": shots}
    made = server.client().post("/videos", body={"prompt": "x", "storyboard": board}, cast_to=dict)
    assert made["seconds"] == "4"
    said = {"speaker": "Ann", "text": "Hi", "audio": "/etc/passwd"}
    boards = [{"shots": []}, {"shots": [{"prompt": "a ball", "footage": "/etc/passwd"}]}]
    boards += [
        {"shots": [{"prompt": "a ball", "dialogue": [said]}]},
        {"shots": [{"prompt": "a ball"}], "after": "/etc"},
    ]
    boards += [{"shots": [{"prompt": "a ball", "continuity": "leads_in"}, {"prompt": "a box"}]}]
    for wrong in ("{", *(json.dumps(board) for board in boards)):
        with pytest.raises(openai.BadRequestError) as refused:
            server.client().videos.create(prompt="a story", extra_body={"storyboard": wrong})
        assert refused.value.param == "storyboard"


def test_our_extras_ride_in_extra_body(server: Running) -> None:
    extras = {"seed": 42, "negative": ["text", "blur"], "cameo": "ann"}
    video = server.client().videos.create(prompt="a ball", extra_body=extras)
    asked = server.store.queue.find(video.id).request
    assert (asked.seed, asked.negative, asked.cameos) == (42, ("text", "blur"), ("ann",))
    assert video.to_dict()["seed"] == 42


def test_a_failed_video_is_returned_with_its_code(server: Running) -> None:
    from sora2_nodes.errors import ConsentError

    def refuse(prompt: str) -> None:
        raise ConsentError("ann's cameo has expired; ask ann to approve it again")

    server.render.on_prompt = refuse
    video = server.client().videos.create_and_poll(prompt="ann", poll_interval_ms=20)
    assert video.status == "failed"
    assert video.error is not None
    assert (video.error.code, video.error.message[:5]) == ("moderation_blocked", "ann's")
    with pytest.raises(openai.NotFoundError, match="failed"):
        server.client().videos.download_content(video.id)


def test_the_models_are_listed(server: Running) -> None:
    client = server.client()
    names = [model.id for model in client.models.list()]
    assert names[:2] == ["sora-2", "sora-2-pro"]
    assert client.models.retrieve("sora-2-pro").object == "model"
    with pytest.raises(openai.NotFoundError):
        client.models.retrieve("sora-9")


def test_files_are_kept_listed_and_deleted(server: Running) -> None:
    client = server.client()
    kept = [client.files.create(file=(f"{i}.png", picture()), purpose="vision") for i in range(3)]
    assert [file.id for file in client.files.list(limit=2)] == [file.id for file in reversed(kept)]
    assert client.files.content(kept[0].id).read() == picture()
    assert client.files.retrieve(kept[0].id).filename == "0.png"
    assert client.files.delete(kept[0].id).deleted
    with pytest.raises(openai.NotFoundError):
        client.files.retrieve(kept[0].id)


def test_the_asynchronous_client_has_all_twelve_methods_too(server: Running, tmp_path: Path) -> None:
    async def use() -> None:
        async with AsyncOpenAI(base_url=f"{server.url}/v1", api_key=local_key()) as client:
            videos = client.videos
            source = await videos.create_and_poll(prompt="a ball", poll_interval_ms=20)
            assert (await videos.retrieve(source.id)).status == COMPLETED
            assert len((await videos.download_content(source.id)).read()) > 500
            created = await videos.create(prompt="another", input_reference=("a.png", picture()))
            assert (await videos.poll(created.id, poll_interval_ms=20)).status == COMPLETED
            remix = await videos.remix(source.id, prompt="blue")
            edit = await videos.edit(prompt="at night", video=OMIT, extra_body={"video": {"id": source.id}})
            more = await videos.extend(
                prompt="on and on", seconds="4", video=OMIT, extra_body={"video": {"id": source.id}}
            )
            for video in (remix, edit, more):
                assert (await videos.poll(video.id, poll_interval_ms=20)).status == COMPLETED
            made = await videos.create_character(name="Bo", video=write_mp4(tmp_path / "bo.mp4"))
            assert (await videos.get_character(made.id)).name == "Bo"
            assert len([video.id async for video in await videos.list(limit=2)]) == 5
            assert (await videos.delete(source.id)).deleted

    asyncio.run(use())
