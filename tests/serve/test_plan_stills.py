"""Pictures of plans for the storyboard's editor, and the editor with them in Chromium."""

from __future__ import annotations

import io
import json
import shutil
import subprocess
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from aiohttp import web
from PIL import Image

from sora2_nodes.serve.films import plan_stills
from sora2_nodes.serve.films.plan_stills import add_plan_stills
from sora2_nodes.serve.http.connections import ConnectionLimits
from sora2_nodes.serve.http.mount import build_api
from sora2_nodes.serve.http.server_settings import ServeSettings
from sora2_nodes.serve.queue.store import Store
from sora2_nodes.story.storyboard import Storyboard
from sora2_nodes.studio.kept_takes import kept_takes, shot_words
from sora2_nodes.studio.prompt_wish import PromptWish, read_wish
from tests.media.media_makers import make_clip
from tests.serve.conftest import serve_app
from tests.serve.test_films import asked

ROOT = Path(__file__).resolve().parents[2]
SCRIPTS = ROOT / "tests/js"
PAGE = """<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">
<body style="--input-text:#ddd;--comfy-input-bg:#333;--border-color:#555;background:#222;color:#ddd;font-family:sans-serif"><div id="editor" style="display:flex;flex-direction:column;gap:4px;font-size:12px;height:700px"></div>
<script type="module">
import { ShotList } from "/js/lib/shot_list.js";
const text = 'Shot 1 (4 s): A red ball drops. It bounces.\\n\\nShot 2 (3 s): Anna smiles in a park, piano music.\\nANNA: "Look at that."\\n\\nShot 3 (1 s): A cat sleeps';
window.written = text;
window.renders = 0;
const asked = (path, body) => fetch(path, { method: "POST", body: JSON.stringify({ ...body, width: 1280, height: 720 }) });
const picture = async (path, body) => {
  const answer = await asked(path, body);
  return answer.ok ? { address: URL.createObjectURL(await answer.blob()), shows: answer.headers.get("X-Sora2-Shows") } : null;
};
window.list = new ShotList(document.getElementById("editor"), text, {
  write: (made) => { window.written = made; },
  picture: (told, shot) => picture("/sora2/plan_still", { text: told, shot }),
  face: (told, name, shot) => picture("/sora2/plan_face", { text: told, name, shot }),
  shots: async (told) => {
    const answer = await asked("/sora2/plan_shots", { text: told });
    const found = await answer.json();
    return answer.ok ? found : found.error.message;
  },
  render: () => { window.renders += 1; },
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
    url, stop = serve_app(app, ConnectionLimits(ask_s=300.0))  # a busy machine speaks its first line slowly
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
        ({"seed": 1.5}, "must be whole numbers"), ({"fps": "fast"}, "must be numbers"), ({"cameos": [3]}, "a list of names"),
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


SCRIPT = (
    'Shot 1 (3 s): Anna smiles in a park, piano music.\nANNA: "Look at that."\n\nShot 2 (1 s): A box slides [take: 2]'
)


def test_the_editor_is_told_of_lines_music_takes_and_who_appears(editor: str) -> None:
    status, text = asked(f"{editor}/sora2/plan_shots", body={"text": SCRIPT, "cameos": ["anna"]})
    told = json.loads(text)
    assert status == 200
    first, second = told["shots"]
    assert [(one["speaker"], one["text"]) for one in first["lines"]] == [("ANNA", "Look at that.")]
    assert 0 <= first["lines"][0]["start_s"] < first["lines"][0]["end_s"] <= 3
    assert (first["seconds"], first["take"], first["music"], first["takes"]) == (3, 1, "calm", [])
    assert (second["seconds"], second["take"], second["music"], second["lines"]) == (1, 2, "", [])
    assert told["cast"] == [{"name": "Anna", "shots": [1], "cameo": True}]


def test_lines_that_overlap_are_told_as_a_fault_of_their_shot(editor: str) -> None:
    both = 'Shot 1 (4 s): Anna smiles.\nANNA (at 0.5s): "Look at that over there."\nANNA (at 0.6s): "And at that."'
    _, text = asked(f"{editor}/sora2/plan_shots", body={"text": both})
    (shot,) = json.loads(text)["shots"]
    assert shot["lines"] == [] and "ANNA" in shot["fault"]


def test_a_shot_shows_its_take_once_that_is_made_and_its_plan_before(
    editor: str, drawn: list[str], tmp_path: Path
) -> None:
    board = read_wish(PromptWish(text=SCRIPT, seed=77))
    body = {"text": SCRIPT, "seed": 77, "shot": 2}
    assert headers_of(f"{editor}/sora2/plan_still", body)["X-Sora2-Shows"] == "plan"
    kept_takes().keep(
        "of the second shot", make_clip(num_frames=3), latent=None, end=None, shot=shot_words(board, 1), take=2, folder=tmp_path
    )  # fmt: skip
    assert headers_of(f"{editor}/sora2/plan_still", body)["X-Sora2-Shows"] == "take"
    other = {**body, "text": SCRIPT.replace("take: 2", "take: 1")}
    assert headers_of(f"{editor}/sora2/plan_still", other)["X-Sora2-Shows"] == "plan"
    _, text = asked(f"{editor}/sora2/plan_shots", body=other)
    assert [shot["takes"] for shot in json.loads(text)["shots"]] == [[], [2]]


def test_whoever_is_named_has_a_face_in_the_look_that_was_told(editor: str, drawn: list[str]) -> None:
    status, made = asked(f"{editor}/sora2/plan_face", body={"text": SCRIPT, "shot": 1, "name": "Anna"})
    assert status == 200 and made[:2] == b"\xff\xd8"
    assert drawn == ["Anna looks into the camera, close-up"]


def headers_of(address: str, body: dict[str, object]) -> dict[str, str]:
    request = urllib.request.Request(address, json.dumps(body).encode())
    with urllib.request.urlopen(request, timeout=300) as answer:
        return dict(answer.headers)


@pytest.mark.browser
@pytest.mark.skipif(not (SCRIPTS / "node_modules" / "playwright-core").is_dir(), reason="run npm ci in tests/js first")
def test_the_editor_does_in_chromium_what_it_promises(editor: str, drawn: list[str], tmp_path: Path) -> None:
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or ""
    command = ["node", str(SCRIPTS / "shot_list_page.mjs"), editor, chromium, str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert sum(line.startswith("ok ") for line in done.stdout.splitlines()) == 8
