"""The page at / for people, and what only the owner of the machine may do on it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openai
import pytest
import requests

from sora2_nodes.credits.history_routes import script_folder
from sora2_nodes.serve.http.api_keys import find_key, local_key, new_key
from sora2_nodes.serve.operation.home_page import FILES
from sora2_nodes.serve.queue.queue_worker import OnShot, OnStep, Task
from tests.serve.conftest import Running
from tests.serve.renderers import TinyRender

pytestmark = pytest.mark.filterwarnings("ignore:The Sora API is scheduled:DeprecationWarning")
SCRIPTS = Path(__file__).parents[1] / "js"


def test_the_page_and_every_file_that_it_names_are_served_and_nothing_else(server: Running) -> None:
    page = requests.get(server.url, timeout=120)
    assert page.status_code == 200
    assert "default-src 'none'" in page.headers["Content-Security-Policy"]
    named = {f"home/{one}" for one in re.findall(r'/sora2/home/home/([\w.]+)"', page.text)}
    for name in FILES:
        text = (script_folder() / name).read_text(encoding="utf-8")
        folder = name.rpartition("/")[0]
        named |= {os.path.normpath(f"{folder}/{one}") for one in re.findall(r' from "([^"]+)"', text)}
        assert requests.get(f"{server.url}/sora2/home/{name}", timeout=120).status_code == 200
    assert named <= set(FILES)
    for other in ("sora2.js", "credits/panel.js", "%2e%2e/pyproject.toml", "home/index.html"):
        assert requests.get(f"{server.url}/sora2/home/{other}", timeout=120).status_code == 404


def test_keys_are_for_the_key_of_this_machine_alone(start: Callable[..., Running]) -> None:
    server = start(worker=False)
    _, every = new_key(server.store.ledger, "all")

    def ask(method: str, path: str = "", key: str = every, **more: Any) -> requests.Response:
        headers = {"Authorization": f"Bearer {key}"} if key else {}
        return requests.request(method, f"{server.url}/sora2/keys{path}", headers=headers, timeout=120, **more)

    for method, path in (("GET", ""), ("POST", ""), ("DELETE", "/key_0")):
        assert ask(method, path, json={"name": "x"}).status_code == 403
        assert ask(method, path, key="", json={"name": "x"}).status_code == 401
    evil = {"Authorization": f"Bearer {local_key()}", "Origin": "https://evil.example"}
    assert requests.post(f"{server.url}/sora2/keys", headers=evil, json={"name": "x"}, timeout=120).status_code == 403
    made = ask("POST", key=local_key(), json={"name": "laptop", "scopes": ["read"], "account": "ann"}).json()
    key = find_key(server.store.ledger, made["secret"])
    assert key is not None and (key.name, key.scopes, key.account) == ("laptop", ("read",), "ann")
    listed = ask("GET", key=local_key())
    assert made["secret"] not in listed.text and [one["name"] for one in listed.json()["data"]] == ["laptop", "all"]
    assert ask("DELETE", f"/{made['id']}", key=local_key()).status_code == 200
    assert find_key(server.store.ledger, made["secret"]) is None
    assert ask("POST", key=local_key(), json={"name": "x", "scopes": ["all"]}).status_code == 400
    assert ask("DELETE", "/key_none", key=local_key()).status_code == 404


def test_without_a_key_being_here_shows_no_keys(start: Callable[..., Running]) -> None:
    server = start(worker=False, trust_loopback=True)
    assert requests.get(f"{server.url}/sora2/keys", timeout=120).status_code == 403
    assert requests.get(f"{server.url}/v1/videos", timeout=120).status_code == 200


def test_a_failed_video_is_tried_again_as_it_was_asked_for(start: Callable[..., Running]) -> None:
    server = start(worker=False)
    client = server.client()
    asked = {"prompt": "a ball", "seconds": "8", "size": "1280x720"}
    video = client.videos.create(**asked, extra_body={"seed": 7, "metadata": {"for": "ann"}})
    with pytest.raises(openai.ConflictError):
        client.post(f"/videos/{video.id}/retry", cast_to=object)
    client.post(f"/videos/{video.id}/cancel", cast_to=object)
    again: Any = client.post(f"/videos/{video.id}/retry", cast_to=object)
    assert again["id"] != video.id and again["status"] == "queued"
    assert {name: again[name] for name in asked} == asked
    assert (again["seed"], again["metadata"]) == (7, {"for": "ann"})


class PatientRender(TinyRender):
    """What is asked for slowly is made until somebody cancels it."""

    def __call__(self, task: Task, on_step: OnStep, on_shot: OnShot) -> dict[str, Path]:
        while "slow" in task.job.request.prompt:
            time.sleep(0.1)
            on_step(1, 4, None)
        return super().__call__(task, on_step, on_shot)


@pytest.mark.browser
@pytest.mark.slow
def test_the_page_in_a_browser(start: Callable[..., Running], tmp_path: Path) -> None:
    if not (SCRIPTS / "node_modules").is_dir():
        pytest.skip("no playwright-core: run npm ci in tests/js")
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or ""
    server = start(render=PatientRender())
    picture = os.environ.get("SORA2_PICTURES", "")
    done = subprocess.run(
        ["node", "home_page.mjs", server.url, chromium, local_key(), picture],
        cwd=SCRIPTS, capture_output=True, text=True, timeout=300,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
