"""Pictures of plans for the storyboard's editor, and the editor with them in Chromium."""

from __future__ import annotations

import io
import json
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from aiohttp import web
from PIL import Image

from sora2_nodes.serve.films import plan_stills
from sora2_nodes.serve.films.plan_stills import add_plan_stills
from sora2_nodes.serve.http.mount import build_api
from sora2_nodes.serve.http.server_settings import ServeSettings
from sora2_nodes.serve.queue.store import Store
from sora2_nodes.story.storyboard import Storyboard
from tests.serve.conftest import serve_app
from tests.serve.test_films import asked

ROOT = Path(__file__).resolve().parents[2]
SCRIPTS = ROOT / "tests/js"
PAGE = """<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><div id="editor" style="display:flex;flex-direction:column;gap:4px;background:#222"></div>
<script type="module">
import { ShotList } from "/js/lib/shot_list.js";
const text = "Shot 1 (4 s): A red ball drops. It bounces.\\n\\nShot 2: A box slides\\n\\nShot 3 (1 s): A cat sleeps";
window.written = text;
window.list = new ShotList(document.getElementById("editor"), text, {
  write: (made) => { window.written = made; },
  picture: async (told, shot) => {
    const body = JSON.stringify({ text: told, shot, width: 1280, height: 720 });
    const answer = await fetch("/sora2/plan_still", { method: "POST", body });
    return answer.ok ? URL.createObjectURL(await answer.blob()) : null;
  },
});
</script>"""


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was drawn, in place of planning it."""
    told: list[str] = []

    def draw(board: Storyboard, number: int) -> bytes:
        told.append(board.shots[number].prompt)
        out = io.BytesIO()
        Image.fromarray(np.full((54, 96, 3), 40 * number + 80, np.uint8)).save(out, "JPEG")
        return out.getvalue()

    monkeypatch.setattr(plan_stills, "_drawn", draw)
    return told


@pytest.fixture
def editor(store: Store) -> Iterator[str]:
    api = build_api(store, settings=ServeSettings(trust_loopback=True))
    app = web.Application()
    add_plan_stills(app, lambda: api)
    app.router.add_static("/js", ROOT / "js")

    async def page(_request: web.Request) -> web.Response:
        return web.Response(text=PAGE, content_type="text/html")

    app.router.add_get("/editor", page)
    url, stop = serve_app(app)
    yield url
    stop()


def test_a_plan_is_drawn_once_for_its_words(editor: str, drawn: list[str]) -> None:
    script = "Shot 1: A red ball drops\nShot 2: A box slides"
    for text, shot in ((script, 1), (script, 1), (f"{script} slowly", 1), (f"{script} slowly", 2)):
        body = {"text": text, "shot": shot, "width": 1280, "height": 720}
        status, made = asked(f"{editor}/sora2/plan_still", body=body)
        assert status == 200 and made[:2] == b"\xff\xd8"
    assert drawn == ["A red ball drops", "A box slides slowly"]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"shot": 3}, "shot 3 is none of the 1"), ({"shot": True}, "is none of"), ({"width": 9}, "64 to 4096"), ({"text": 3}, "text must be"),
        ({"text": ""}, "empty"), ({"text": "WEBVTT"}, "have no lines"),
    ],
)  # fmt: skip
def test_what_cannot_be_drawn_is_refused(
    editor: str, drawn: list[str], change: dict[str, object], message: str
) -> None:
    body = {"text": "A red ball drops", "shot": 1, "width": 1280, "height": 720, **change}
    status, text = asked(f"{editor}/sora2/plan_still", body=body)
    assert status == 400 and message in json.loads(text)["error"]["message"]
    assert drawn == []


@pytest.mark.browser
@pytest.mark.skipif(not (SCRIPTS / "node_modules" / "playwright-core").is_dir(), reason="run npm ci in tests/js first")
def test_the_editor_does_in_chromium_what_it_promises(editor: str, drawn: list[str], tmp_path: Path) -> None:
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or ""
    command = ["node", str(SCRIPTS / "shot_list_page.mjs"), editor, chromium, str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert sum(line.startswith("ok ") for line in done.stdout.splitlines()) == 5
