"""The page of films: in Chromium, and what its routes refuse."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from sora2_nodes.cli import film_verb, main
from sora2_nodes.errors import PromptError
from sora2_nodes.serve.films.film_runs import FilmRuns
from sora2_nodes.serve.http.mount import build_api
from sora2_nodes.serve.http.server import build_app
from sora2_nodes.serve.http.server_settings import ServeSettings
from sora2_nodes.serve.inputs.job_boards import shot_durations
from sora2_nodes.serve.queue.store import Store
from tests.serve.conftest import serve_app
from tests.studio.tiny_renderer import TinyRenderer

SCRIPTS = Path(__file__).resolve().parents[1] / "js"
SCRIPT = """Title: Two balls
Size: 128x72

Shot 1 (1s): A red ball drops onto wood [id: drop]
Shot 2 (2s): A <b>red</b> ball rolls [id: roll]
ANNA (at 0.1s): "Look!"
Shot 3 (1s): A blue ball drops [id: blue]
"""


@pytest.fixture
def films(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A server of a machine on which one film was made."""
    monkeypatch.setattr(film_verb, "make_renderer", TinyRenderer)
    (tmp_path / "board.txt").write_text(SCRIPT)
    assert main(["film", str(tmp_path / "board.txt"), "-o", str(tmp_path / "balls.mp4"), "--json"]) == 0
    api = build_api(store, settings=ServeSettings(trust_loopback=True))
    runs = FilmRuns(command=(sys.executable, "-m", "tests.serve.tiny_films"))
    url, stop = serve_app(build_app(api, films=runs))
    yield url
    stop()


def asked(url: str, *, body: object = None, headers: dict[str, str] | None = None) -> tuple[int, bytes]:
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(url, data=data, headers={"Content-Type": "application/json", **(headers or {})})
    try:
        with urllib.request.urlopen(request, timeout=300) as answer:
            return answer.status, answer.read()
    except urllib.error.HTTPError as error:
        return error.code, error.read()


@pytest.mark.browser
@pytest.mark.skipif(not (SCRIPTS / "node_modules" / "playwright-core").is_dir(), reason="run npm ci in tests/js first")
def test_the_page_does_in_chromium_what_it_promises(films: str, tmp_path: Path) -> None:
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or ""
    command = ["node", str(SCRIPTS / "films_page.mjs"), films, chromium, str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=600, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert sum(line.startswith("ok ") for line in done.stdout.splitlines()) == 6


def test_films_are_told_without_paths_of_the_machine(films: str, tmp_path: Path) -> None:
    status, text = asked(f"{films}/sora2/films")
    told = json.loads(text)
    assert status == 200 and [film["title"] for film in told["films"]] == ["Two balls"]
    assert told["films"][0]["shots"][1]["lines"] == ["ANNA: Look!"]
    assert str(tmp_path) not in text.decode()


def test_what_is_not_there_or_not_allowed_is_refused(films: str) -> None:
    told = json.loads(asked(f"{films}/sora2/films")[1])
    name, token = told["films"][0]["name"], told["token"]
    prefix = f"{films}/sora2/films"
    assert asked(f"{prefix}/nothing/retake", body={"shot": 1})[0] == 400
    assert asked(f"{prefix}/..%2F../film?token={token}")[0] in (400, 404)
    for body in ({"shot": 9}, {"shot": True}, {"shot": "1"}, [], {"shot": 1}):
        assert asked(f"{prefix}/{name}/take", body=body)[0] == 400
    assert asked(f"{prefix}/{name}/film")[0] == 403
    assert asked(f"{prefix}/{name}/film?token={token}")[0] == 200
    assert asked(f"{prefix}/{name}/shots/1?token={token}")[1][:2] == b"\xff\xd8"
    assert asked(f"{prefix}/{name}/shots/7?token={token}")[0] == 400
    assert asked(f"{prefix}/{name}/export/exe?token={token}")[0] == 400
    assert asked(prefix, headers={"Host": "evil.example"})[0] == 403
    assert asked(f"{prefix}/{name}/retake", body={"shot": 1}, headers={"Origin": "http://evil.example"})[0] == 403
    assert asked(f"{films}/films")[0] == 200 and asked(f"{films}/films", headers={"Host": "evil.example"})[0] == 403


def test_a_request_names_no_font_of_the_machine() -> None:
    with pytest.raises(PromptError, match="names a font file of this machine"):
        shot_durations("Font: /etc/hostname\n\nShot 1: A red ball drops", 4.0)
