"""What stock clients and browsers send beside the plain calls is understood as they mean it."""

from __future__ import annotations

import base64
import io
import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import openai
import pytest
import requests
from PIL import Image

from sora2_nodes.serve.http.api_keys import new_key
from sora2_nodes.serve.inputs.job_boards import board_for
from sora2_nodes.serve.operation.retention import span_from, sweep_old
from sora2_nodes.serve.queue.jobs import COMPLETED, FAILED, VideoRequest
from sora2_nodes.serve.queue.queue_worker import OnShot, OnStep, Task, Worker
from sora2_nodes.serve.queue.store import Store
from sora2_nodes.serve.rendering.render_job import RenderJob
from tests.serve.conftest import Running
from tests.serve.renderers import TinyRender, write_mp4

pytestmark = pytest.mark.filterwarnings("ignore:The Sora API is scheduled:DeprecationWarning")
Start = Callable[..., Running]
PAGE = "https://pages.example"


@pytest.fixture
def idle(start: Start) -> Running:
    """Start a server whose jobs stay queued, which lets the pages of one site call."""
    return start(worker=False, origins=(PAGE,))


def send(server: Running, method: str, path: str, **more: object) -> requests.Response:
    headers = {**server.headers, **more.pop("headers", {})}
    return requests.request(method, server.url + path, headers=headers, timeout=120, **more)


def test_a_browser_asks_before_it_sends_and_reads_what_comes(idle: Running) -> None:
    asked = {
        "Origin": PAGE, "Access-Control-Request-Method": "POST",
        "Access-Control-Request-Headers": "authorization,content-type,x-stainless-lang",
        "Access-Control-Request-Private-Network": "true",
    }  # fmt: skip
    told = requests.options(f"{idle.url}/v1/videos", headers=asked, timeout=120)
    assert told.status_code == 204
    assert (
        told.headers["Access-Control-Allow-Origin"] == PAGE and "POST" in told.headers["Access-Control-Allow-Methods"]
    )
    assert told.headers["Access-Control-Allow-Headers"] == asked["Access-Control-Request-Headers"]
    assert told.headers["Access-Control-Allow-Private-Network"] == "true"
    for path in ("/v1/videos", "/v1/nothing", "/v1/videos/video_none"):
        answer = send(idle, "GET", path, headers={"Origin": PAGE})
        assert answer.headers["Access-Control-Allow-Origin"] == PAGE and answer.headers["Vary"] == "Origin"
        assert "x-request-id" in answer.headers["Access-Control-Expose-Headers"]
    refused = requests.get(f"{idle.url}/v1/videos", headers={"Origin": PAGE}, timeout=120)
    assert refused.status_code == 401 and refused.headers["Access-Control-Allow-Origin"] == PAGE, "it may read why"


def test_pages_of_other_sites_are_told_nothing(idle: Running) -> None:
    asked = {"Origin": "https://evil.example", "Access-Control-Request-Method": "POST"}
    told = requests.options(f"{idle.url}/v1/videos", headers=asked, timeout=120)
    assert told.status_code == 403 and "Access-Control-Allow-Origin" not in told.headers
    assert "Access-Control-Allow-Origin" not in send(idle, "GET", "/v1/videos", headers={"Origin": "null"}).headers
    assert requests.options(f"{idle.url}/v1/videos", timeout=120).status_code == 405


def test_every_answer_has_an_id_and_says_what_is_left_of_the_rate(idle: Running) -> None:
    paths = (
        "/v1/videos",
        "/v1/videos/video_none",
        "/v1/nothing",
        "/",
        "/healthz",
        "/metrics",
        "/sora2/credits/balance",
        "/credits",
    )
    answers = [send(idle, "GET", path) for path in paths]
    assert len({answer.headers["x-request-id"] for answer in answers}) == len(paths)
    for path, answer in zip(paths, answers, strict=True):
        if path.endswith(("videos", "metrics", "balance")):
            assert answer.headers["x-ratelimit-limit-requests"], path
    first, second = (int(answer.headers["x-ratelimit-remaining-requests"]) for answer in answers[:2])
    assert int(answers[0].headers["x-ratelimit-limit-requests"]) >= first > 900 and second > 900
    assert answers[0].headers["x-ratelimit-reset-requests"].endswith("s")


@pytest.mark.parametrize("prefix", ["/v1", "/openai/v1", "/proxy/openai/v1"])
def test_azures_and_the_hosts_clients_find_what_they_ask_for(idle: Running, prefix: str) -> None:
    key = idle.headers["Authorization"].removeprefix("Bearer ")
    for headers in ({"api-key": key}, {"X-API-KEY": key}):
        path = f"{idle.url}{prefix}/videos?limit=1&api-version=preview"
        assert requests.get(path, headers=headers, timeout=120).status_code == 200
    made = openai.OpenAI(base_url=f"{idle.url}{prefix}", api_key=key).videos.create(prompt="a red ball")
    assert idle.store.queue.find(made.id)


def test_head_answers_like_get_without_a_body(server: Running) -> None:
    video = server.client().videos.create_and_poll(prompt="a red ball", poll_interval_ms=20)
    whole = send(server, "GET", f"/v1/videos/{video.id}/content")
    head = send(server, "HEAD", f"/v1/videos/{video.id}/content")
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["Content-Length"] == str(len(whole.content))
    assert send(server, "HEAD", "/v1/videos").status_code == 200


def test_two_parts_of_a_file_come_in_one_answer(server: Running) -> None:
    video = server.client().videos.create_and_poll(prompt="a red ball", poll_interval_ms=20)
    path = f"/v1/videos/{video.id}/content"
    whole = send(server, "GET", path).content
    answer = send(server, "GET", path, headers={"Range": "bytes=0-9, 20-29,-5"})
    assert answer.status_code == 206
    boundary = answer.headers["Content-Type"].partition("boundary=")[2]
    assert answer.headers["Content-Type"].startswith("multipart/byteranges")
    parts = answer.content.split(f"--{boundary}".encode())[1:-1]
    found = [part.partition(b"\r\n\r\n") for part in parts]
    assert [body[:-2] for _, _, body in found] == [whole[:10], whole[20:30], whole[-5:]]
    assert f"Content-Range: bytes 20-29/{len(whole)}".encode() in found[1][0]
    assert send(server, "GET", path, headers={"Range": "bytes=5-9"}).content == whole[5:10]
    beyond = send(server, "GET", path, headers={"Range": f"bytes={len(whole)}-,{len(whole) + 5}-"})
    assert (beyond.status_code, beyond.headers["Content-Range"]) == (416, f"bytes */{len(whole)}")


def test_a_page_of_nothing_is_a_page(idle: Running) -> None:
    idle.client().videos.create(prompt="a red ball")
    page = send(idle, "GET", "/v1/videos?limit=0").json()
    assert (page["data"], page["has_more"]) == ([], True)


@pytest.mark.parametrize("seconds", [8, "8", 8.0, "8.0", "8.00"])
def test_eight_seconds_can_be_written_in_many_ways(idle: Running, seconds: object) -> None:
    assert send(idle, "POST", "/v1/videos", json={"prompt": "a ball", "seconds": seconds}).json()["seconds"] == "8"


@pytest.mark.parametrize("seconds", [8.5, "8.5", "eight", "8.", True, [8], 1e400])
def test_other_lengths_are_refused(idle: Running, seconds: object) -> None:
    body = json.dumps({"prompt": "a ball", "seconds": seconds}).replace("Infinity", "1e400")
    headers = {"Content-Type": "application/json"}
    assert send(idle, "POST", "/v1/videos", data=body, headers=headers).status_code == 400


def test_one_key_makes_one_job(idle: Running) -> None:
    def ask(prompt: str = "a red ball", key: str = "k-1", **more: object) -> requests.Response:
        return send(idle, "POST", "/v1/videos", json={"prompt": prompt}, headers={"Idempotency-Key": key, **more})

    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: ask().json()["id"], range(8)))
    assert len(set(answers)) == 1
    assert ask(key="k-2").json()["id"] != answers[0]
    other = ask(prompt="a blue ball")
    assert (other.status_code, other.json()["error"]["code"]) == (400, "idempotency_key_reused")
    _, ann = new_key(idle.store.ledger, "ann", account="ann")
    idle.store.ledger.grant("ann", 100)
    assert ask(Authorization=f"Bearer {ann}").json()["id"] not in answers, "another account's key is another key"
    now = idle.store.queue.clock()
    idle.store.queue.clock = lambda: now + 25 * 3600
    assert ask().json()["id"] not in answers, "after a day it is new"


def test_a_refused_request_is_not_remembered(idle: Running) -> None:
    headers = {"Idempotency-Key": "k"}
    assert send(idle, "POST", "/v1/videos", json={"prompt": ""}, headers=headers).status_code == 400
    assert send(idle, "POST", "/v1/videos", json={"prompt": "a ball"}, headers=headers).status_code == 200


def test_user_and_metadata_ride_along(idle: Running) -> None:
    noted = {"prompt": "a ball", "user": "u1", "metadata": {"project": "x"}}
    made = send(idle, "POST", "/v1/videos", json=noted).json()
    assert made["metadata"] == {"project": "x"}
    assert idle.store.queue.find(made["id"]).request.user == "u1"
    for wrong in (
        {"user": ""},
        {"metadata": {"a": 1}},
        {"metadata": {str(n): "x" for n in range(17)}},
        {"metadata": []},
    ):
        assert send(idle, "POST", "/v1/videos", json={"prompt": "a ball"} | wrong).status_code == 400


def test_a_file_expires_when_it_was_said_to(idle: Running) -> None:
    kept = idle.client().files.create(
        file=("a.txt", b"hello"), purpose="vision", expires_after={"anchor": "created_at", "seconds": 3600}
    )
    assert kept.expires_at == kept.created_at + 3600
    now = idle.store.queue.clock()
    idle.store.queue.clock = lambda: now + 3601
    with pytest.raises(openai.NotFoundError):
        idle.client().files.retrieve(kept.id)
    assert list(idle.client().files.list()) == []
    assert sweep_old(idle.store, keep_s=None, keep_bytes=None) == [kept.id]
    assert list((idle.store.folder / "uploads").iterdir()) == []
    for wrong in ({"anchor": "created_at", "seconds": 5}, {"anchor": "last_active_at", "seconds": 3600}):
        with pytest.raises(openai.BadRequestError):
            idle.client().files.create(file=("a.txt", b"x"), purpose="vision", expires_after=wrong)


def test_what_to_avoid_stands_in_a_line_of_the_prompt() -> None:
    prompt = "Primary request: a red ball rolls on a beach\nAvoid: jitter; flicker; blue boxes"
    board = board_for(VideoRequest(prompt=prompt, negative=("rain",)))
    assert board.negative == ("jitter", "flicker", "blue boxes", "rain")
    assert "box" not in board.shots[0].prompt and board.shots[0].duration_s == 4
    several = "Scene 1: a ball\nScene 2: a cube"
    assert board_for(VideoRequest(prompt=several)).shots[0].prompt == several


@pytest.mark.parametrize("prompt", ["一个红色的球在木地板上弹跳", "x" * 3000, "?!"])
def test_a_prompt_that_can_not_be_read_fails_with_a_code_and_costs_nothing(store: Store, prompt: str) -> None:
    store.ledger.grant("ann", 100)
    job = store.queue.submit(VideoRequest(prompt=prompt), account="ann", charged=True)
    Worker(store, RenderJob(store)).work_once()
    failed = store.queue.find(job.id)
    assert (failed.status, failed.error_code) == (FAILED, "invalid_prompt")
    assert "be read" in (failed.error_message or "")
    assert store.ledger.balance("ann").free == 100
    assert not store.video_folder(job.id).exists()


def test_what_is_over_leaves_no_files_behind(store: Store) -> None:
    def render(task: Task, on_step: OnStep, on_shot: OnShot) -> dict[str, Path]:
        takes = task.folder / "takes"
        takes.mkdir()
        for number in range(2):
            on_shot(write_mp4(takes / f"shot{number}.mp4"), {})
            np.savez(takes / f"shot{number}.npz", x=np.zeros(3))
            (takes / f"shot{number}.json").write_text("{}")
        return {"video": write_mp4(task.folder / "video.mp4")}

    job = store.queue.submit(VideoRequest(prompt="a ball", durations_s=(4, 4)))
    Worker(store, render).work_once()
    left = sorted(path.name for path in store.video_folder(job.id).rglob("*") if path.is_file())
    assert left == ["shot1.npz", "spritesheet.jpg", "thumbnail.webp", "video.mp4"], "where an extension goes on stays"


def test_a_video_that_is_cancelled_before_it_begins_leaves_no_folder(idle: Running) -> None:
    picture = (Path(__file__).parents[2] / "docs" / "contact_sheet.jpg").read_bytes()
    video = idle.client().videos.create(prompt="a ball", input_reference=("a.jpg", picture))
    assert idle.store.video_folder(video.id).is_dir()
    assert send(idle, "POST", f"/v1/videos/{video.id}/cancel").json()["error"]["code"] == "cancelled"
    assert not idle.store.video_folder(video.id).exists()


def test_old_and_too_many_videos_are_removed_the_oldest_first(start: Start) -> None:
    server = start(worker=False, keep_s=1000.0)
    store = server.store
    began, ids = store.queue.clock(), []
    for number in range(4):
        store.queue.clock = lambda at=began + 100 * number: at
        ids.append(store.queue.submit(VideoRequest(prompt="a ball")).id)
        Worker(store, TinyRender()).work_once()
    waiting = store.queue.submit(VideoRequest(prompt="later")).id
    shown = server.client().videos.retrieve(ids[0])
    assert shown.expires_at == shown.completed_at + 1000
    assert sweep_old(store, keep_s=1000.0, keep_bytes=None) == []
    store.queue.clock = lambda: began + 1050
    assert sweep_old(store, keep_s=1000.0, keep_bytes=None) == ids[:1]
    one = sum(path.stat().st_size for path in store.video_folder(ids[3]).rglob("*") if path.is_file())
    assert sweep_old(store, keep_s=None, keep_bytes=one + 10) == ids[1:3]
    assert [job.status for job in store.queue.page().jobs] == ["queued", COMPLETED]
    assert store.queue.find(waiting).status == "queued"


def test_spans_are_read_as_people_write_them() -> None:
    assert [span_from(text) for text in ("30d", "12h", "1.5 w", "90s")] == [2_592_000, 43_200, 907_200, 90]
    for wrong in ("", "30", "d", "-1d", "0d", "1y"):
        with pytest.raises(Exception, match="is no span"):
            span_from(wrong)


def test_remix_and_edit_keep_what_they_were_not_asked_to_change(server: Running) -> None:
    client = server.client()
    source = client.videos.create_and_poll(
        prompt="a blue cube slides on ice", extra_body={"seed": 7, "negative": "text"}, poll_interval_ms=20
    )
    remix = client.videos.remix(source.id, prompt="make the cube red")
    edit = client.videos.edit(prompt="at night", video=openai.omit, extra_body={"video": {"id": source.id}})
    first, *others = (board_for(server.store.queue.find(video.id).request) for video in (source, remix, edit))
    assert [board.shots[0].prompt for board in others] == [
        "a red cube slides on ice",
        "a blue cube slides on ice, at night",
    ]
    for board in others:
        assert (board.seed, board.width, board.height, board.negative) == (7, 720, 1280, ("text",))
        assert [(shot.id, shot.duration_s) for shot in board.shots] == [
            (shot.id, shot.duration_s) for shot in first.shots
        ]
    assert remix.prompt == "make the cube red", "as the published API shows it"
    again = client.videos.poll(remix.id, poll_interval_ms=20)
    more = client.videos.remix(again.id, prompt="closer")
    prompt = board_for(server.store.queue.find(more.id).request).shots[0].prompt
    assert prompt == "a red cube slides on ice, close-up", "a change of a change"


def test_a_storyboards_shots_stay_shots_and_keep_their_files(server: Running) -> None:
    client = server.client()
    script = "Shot 1 [4s]: a blue cube slides on ice\nShot 2 [8s]: the blue cube stops"
    source = client.videos.create_and_poll(
        prompt="x", extra_body={"storyboard": script, "seed": 3}, poll_interval_ms=20
    )
    remix = client.videos.remix(source.id, prompt="make the cube red, and add a small dog")
    before, after = (board_for(server.store.queue.find(video.id).request) for video in (source, remix))
    assert [shot.duration_s for shot in after.shots] == [shot.duration_s for shot in before.shots] == [4, 8]
    assert [shot.prompt for shot in after.shots] == [
        "a red cube slides on ice", "the red cube stops. There is a small dog.",
    ]  # fmt: skip
    assert remix.seconds == "12"


def test_a_remix_of_an_extension_is_the_whole_story(server: Running) -> None:
    client = server.client()
    source = client.videos.create_and_poll(prompt="a blue cube slides on ice", poll_interval_ms=20)
    longer = client.videos.extend(
        prompt="the cube stops", seconds="4", video=openai.omit, extra_body={"video": {"id": source.id}}
    )
    longer = client.videos.poll(longer.id, poll_interval_ms=20)
    remix = client.videos.remix(longer.id, prompt="make the cube red")
    request = server.store.queue.find(remix.id).request
    assert (request.footage, remix.seconds) == (None, "8")
    shots = board_for(request).shots
    assert [(shot.prompt, shot.continuity) for shot in shots] == [
        ("a red cube slides on ice", "new"), ("the red cube stops", "continue"),
    ]  # fmt: skip


def test_the_plan_of_a_remix_moves_as_its_source_did() -> None:
    from sora2_nodes.engine.pipeline.planning import RenderSettings, plan_shot
    from sora2_nodes.story import Shot
    from sora2_nodes.story.boards.prompt_changes import changed_prompt

    settings = RenderSettings(width=640, height=360)
    prompts = ("a blue cube slides on ice", changed_prompt("a blue cube slides on ice", "make the cube red").prompt)
    plans = [plan_shot(Shot(prompt=prompt, duration_s=2), settings, seed=5).plan for prompt in prompts]
    assert np.array_equal(plans[0].position, plans[1].position), "the same cube goes the same way"


def noisy(side: int, form: str) -> str:
    """A picture that does not compress, as a data URL."""
    pixels = np.random.default_rng(0).integers(0, 255, (side, side, 3), dtype=np.uint8)
    out = io.BytesIO()
    Image.fromarray(pixels).save(out, form)
    return f"data:image/{form.lower()};base64," + base64.b64encode(out.getvalue()).decode()


def test_a_data_url_may_have_twenty_mebibytes(idle: Running) -> None:
    url = noisy(2200, "PNG")
    assert 18 * 2**20 < len(url) < 20 * 2**20
    made = send(idle, "POST", "/v1/videos", json={"prompt": "a red ball", "input_reference": {"image_url": url}})
    assert made.status_code == 200, made.text
    (kept,) = idle.store.queue.find(made.json()["id"]).request.references
    assert idle.store.inside(kept.path).stat().st_size < 5 * 2**20, "what is kept is what is used of it"
    over = send(idle, "POST", "/v1/videos", json={"prompt": "a", "input_reference": {"image_url": noisy(2400, "PNG")}})
    assert (over.status_code, over.json()["error"]["code"]) == (400, "file_too_large")


def test_an_address_is_downloaded_only_where_the_operator_allows_and_never_from_here(
    start: Start, idle: Running
) -> None:
    asked = {"prompt": "a", "input_reference": {"image_url": "https://127.0.0.1:1/a.png"}}
    assert "nothing is downloaded" in send(idle, "POST", "/v1/videos", json=asked).text
    open_ = start(worker=False, fetch_pictures=True)
    refused = send(open_, "POST", "/v1/videos", json=asked)
    assert refused.status_code == 400 and "AddressRefused" in refused.text
    for url in ("http://127.0.0.1/a.png", "file:///etc/passwd", "ftp://x/a.png"):
        asked["input_reference"] = {"image_url": url}
        assert "must be a data URL" in send(open_, "POST", "/v1/videos", json=asked).text


def test_a_video_that_is_sent_back_is_known_again(server: Running, tmp_path: Path) -> None:
    client = server.client()
    source = client.videos.create_and_poll(prompt="a blue cube slides on ice", seconds="8", poll_interval_ms=20)
    path = tmp_path / "mine.mp4"
    client.videos.download_content(source.id).write_to_file(path)
    longer = client.videos.extend(prompt="the cube stops", seconds="4", video=path)
    assert server.store.queue.find(longer.id).request.source == source.id
    assert longer.seconds == "12", "it goes on from where the video itself ended"
    _, ann = new_key(server.store.ledger, "ann", account="ann")
    server.store.ledger.grant("ann", 1000)
    theirs = server.client(ann).videos.extend(prompt="the cube stops", seconds="4", video=path)
    assert server.store.queue.find(theirs.id).request.source is None, "another account's clip is a stranger's"


@pytest.mark.parametrize(("mode", "status"), [("block", 400), ("warn", 200), ("off", 200)])
def test_an_operators_own_words_are_kept_out(idle: Running, caplog, mode: str, status: int) -> None:
    (idle.store.folder / "moderation.json").write_text(json.dumps({"mode": mode, "words": ["Zorblax", "two words"]}))
    line = {"shots": [{"prompt": "a man", "dialogue": [{"speaker": "A", "text": "Hail two  words!"}]}]}
    for asked in ({"prompt": "a ZORBLAX walks"}, {"prompt": "x", "storyboard": line}):
        answer = send(idle, "POST", "/v1/videos", json=asked)
        assert answer.status_code == status
        if status == 400:
            assert answer.json()["error"]["code"] == "moderation_blocked"
    assert send(idle, "POST", "/v1/videos", json={"prompt": "zorblaxian words in two places"}).status_code == 200
    assert ("a word of moderation.json" in caplog.text) == (mode != "off")


def test_a_list_of_words_that_can_not_be_read_lets_nothing_through(idle: Running) -> None:
    (idle.store.folder / "moderation.json").write_text("{")
    assert send(idle, "POST", "/v1/videos", json={"prompt": "a ball"}).status_code == 400
