"""Azure's older way of asking for videos, as its published samples do."""

from __future__ import annotations

import io
import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import requests
from PIL import Image

from sora2_nodes.serve.http.api_keys import local_key, new_key
from tests.serve.conftest import Running
from tests.serve.renderers import write_mp4

DOG = {"frame_index": 0, "type": "image", "file_name": "dog.png"}
ASKED = {"prompt": "a red ball bounces", "width": 480, "height": 480, "n_seconds": 5, "n_variants": 1, "model": "sora"}


def ask(server: Running, method: str, path: str, *, key: str | None = None, **more: Any) -> requests.Response:
    headers = {"api-key": key or local_key()}
    url = f"{server.url}/openai/v1/video/generations{path}"
    return requests.request(method, url, headers=headers, params={"api-version": "preview"}, timeout=120, **more)


def succeeded(server: Running, job_id: str) -> dict[str, Any]:
    for _ in range(200):
        job = ask(server, "GET", f"/jobs/{job_id}").json()
        if job["status"] in ("succeeded", "failed", "cancelled"):
            return job
        time.sleep(0.05)
    raise AssertionError(job)


def test_a_job_is_made_polled_and_its_video_downloaded(server: Running) -> None:
    made = ask(server, "POST", "/jobs", json=ASKED)
    assert made.status_code == 201
    job = made.json()
    assert (job["object"], job["status"], job["generations"]) == ("video.generation.job", "queued", [])
    assert {name: job[name] for name in ("prompt", "width", "height", "n_seconds", "n_variants")} == {
        name: ASKED[name] for name in ("prompt", "width", "height", "n_seconds", "n_variants")
    }
    done = succeeded(server, job["id"])
    generation = done["generations"][0]
    assert (done["status"], generation["job_id"], generation["object"]) == ("succeeded", job["id"], "video.generation")
    assert ask(server, "GET", f"/{generation['id']}").json() == generation
    video = ask(server, "GET", f"/{generation['id']}/content/video")
    assert (video.status_code, video.headers["Content-Type"]) == (200, "video/mp4")
    assert ask(server, "GET", f"/{generation['id']}/content/thumbnail").status_code == 200
    assert [one["id"] for one in ask(server, "GET", "/jobs").json()["data"]] == [job["id"]]
    assert ask(server, "DELETE", f"/jobs/{job['id']}").status_code == 204
    assert ask(server, "GET", f"/jobs/{job['id']}").status_code == 404


@pytest.mark.parametrize(
    ("changed", "param"),
    [
        ({"n_variants": 5}, "n_variants"), ({"width": 481}, "width"), ({"n_seconds": 21}, "n_seconds"), ({"prompt": " "}, "prompt"),
        ({"model": "dall-e"}, "model"), ({"height": "tall"}, "height"), ({"inpaint_items": [DOG, DOG]}, "inpaint_items"),
        ({"inpaint_items": [DOG]}, "inpaint_items[0].file_name"), ({"inpaint_items": [{**DOG, "type": "sound"}]}, "inpaint_items[0].type"),
        ({"inpaint_items": [{**DOG, "frame_index": 5}]}, "inpaint_items[0].frame_index"),
        ({"inpaint_items": [{**DOG, "crop_bounds": {"left_fraction": 0.9, "right_fraction": 0.1}}]}, "inpaint_items[0].crop_bounds"),
    ],
)  # fmt: skip
def test_what_is_not_made_here_is_refused_by_its_name(changed: dict[str, Any], param: str, server: Running) -> None:
    answer = ask(server, "POST", "/jobs", json={**ASKED, **changed})
    assert (answer.status_code, answer.json()["error"]["param"]) == (400, param)


def with_file(server: Running, item: dict[str, Any], content: bytes, **changed: Any) -> requests.Response:
    fields = {**ASKED, "inpaint_items": json.dumps([item]), **changed}
    return ask(server, "POST", "/jobs", data=fields, files={"files": (item["file_name"], content, "image/png")})


def test_a_picture_is_what_every_variant_begins_with_cropped_as_asked(start: Callable[..., Running]) -> None:
    server, content = start(worker=False), io.BytesIO()
    halves = np.zeros((64, 128, 3), np.uint8)
    halves[:, 64:] = 255
    Image.fromarray(halves).save(content, "PNG")
    bright = {
        **DOG,
        "crop_bounds": {"left_fraction": 0.5, "top_fraction": 0, "right_fraction": 1, "bottom_fraction": 1},
    }
    for item, size, mean in ((DOG, (128, 64), 127.5), (bright, (64, 64), 255)):
        assert with_file(server, item, content.getvalue(), n_variants=2).status_code == 201
        for job in server.store.queue.page(limit=2).jobs:
            (look,) = job.request.references
            placed = Image.open(server.store.inside(look.path))
            assert (look.role, placed.size, np.asarray(placed).mean()) == ("first_frame", size, mean)


def test_a_clip_is_what_the_video_begins_with_and_counts(server: Running, tmp_path: Path) -> None:
    clip = write_mp4(tmp_path / "dog.mp4", seconds=2.0, width=320, height=320).read_bytes()
    item = {**DOG, "type": "video", "file_name": "dog.mp4"}
    job = with_file(server, item, clip).json()
    assert (succeeded(server, job["id"])["status"], job["n_seconds"]) == ("succeeded", 5)
    made = server.store.queue.page().jobs[0].request
    assert (made.footage_s, made.durations_s) == (2.0, (3.0,))
    too_long = with_file(server, item, clip, n_seconds=2)
    assert (too_long.status_code, too_long.json()["error"]["param"]) == (400, "n_seconds")
    crop = {**item, "crop_bounds": {"left_fraction": 0.5}}
    assert with_file(server, crop, clip).json()["error"]["param"] == "inpaint_items[0].crop_bounds"


def test_a_job_of_several_variants_is_one_job(server: Running) -> None:
    one = ask(server, "POST", "/jobs", json=ASKED).json()
    many = ask(server, "POST", "/jobs", json={**ASKED, "n_variants": 3}).json()
    assert (many["n_variants"], many["generations"]) == (3, [])
    done = succeeded(server, many["id"])
    ids = [generation["id"] for generation in done["generations"]]
    assert done["status"] == "succeeded" and len(set(ids)) == 3
    assert {generation["job_id"] for generation in done["generations"]} == {many["id"]}
    assert all(ask(server, "GET", f"/{name}/content/video").status_code == 200 for name in ids)
    assert len({video.seed for video in server.store.queue.page().jobs for video in [video.request]}) == 4
    assert [job["id"] for job in ask(server, "GET", "/jobs").json()["data"]] == [many["id"], one["id"]]
    assert ask(server, "DELETE", f"/jobs/{many['id']}").status_code == 204
    assert [job.id for job in server.store.queue.page().jobs] == [one["id"].replace("task_", "video_")]


def test_a_job_fails_as_a_whole_and_is_queued_whole_or_not_at_all(start: Callable[..., Running]) -> None:
    server = start(worker=False, max_unfinished=4)
    job = ask(server, "POST", "/jobs", json={**ASKED, "n_variants": 3}).json()
    assert ask(server, "POST", "/jobs", json={**ASKED, "n_variants": 2}).status_code == 429
    assert server.store.queue.counts() == {"queued": 3, "failed": 1}
    assert ask(server, "DELETE", f"/jobs/{job['id']}").status_code == 409
    server.store.queue.cancel(job["id"].replace("task_", "video_") + "_1")
    assert ask(server, "GET", f"/jobs/{job['id']}").json()["status"] == "running"
    for number in ("", "_2"):
        server.store.queue.cancel(job["id"].replace("task_", "video_") + number)
    assert ask(server, "GET", f"/jobs/{job['id']}").json()["status"] == "cancelled"


def test_jobs_are_listed_page_by_page_and_by_status(start: Callable[..., Running]) -> None:
    server = start(worker=False)
    ids = [ask(server, "POST", "/jobs", json={**ASKED, "n_variants": n}).json()["id"] for n in (1, 3, 2)]
    server.store.queue.cancel(ids[0].replace("task_", "video_"))

    def listed(**query: object) -> tuple[list[str], bool]:
        asked = "&".join(f"{name}={value}" for name, value in query.items())
        page = ask(server, "GET", f"/jobs?{asked}").json()
        return [job["id"] for job in page["data"]], page["has_more"]

    assert listed(limit=1) == ([ids[2]], True)
    assert listed(limit=1, after=ids[2]) == ([ids[1]], True)
    assert listed(limit=1, after=ids[1]) == ([ids[0]], False)
    assert listed(statuses="cancelled") == ([ids[0]], False)
    assert listed(statuses="queued,running", limit=2) == ([ids[2], ids[1]], False)


def test_a_job_is_its_accounts_alone(server: Running) -> None:
    (_, ann), (_, ben) = (new_key(server.store.ledger, name, account=name) for name in ("ann", "ben"))
    server.store.ledger.grant("ann", 100)
    job = ask(server, "POST", "/jobs", key=ann, json=ASKED).json()
    assert ask(server, "GET", f"/jobs/{job['id']}", key=ann).status_code == 200
    assert ask(server, "GET", f"/jobs/{job['id']}", key=ben).status_code == 404
    assert ask(server, "GET", f"/jobs/{job['id'].replace('task_', 'video_')}", key=ann).status_code == 404
    assert ask(server, "GET", "/jobs", key="sk-sora2-wrong").status_code == 401
