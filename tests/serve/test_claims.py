"""A character made as stock clients make it waits for its subject, who agrees or refuses at a link."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import openai
import pytest
import requests

from sora2_nodes.cameo.library import cameos
from sora2_nodes.serve.http.claim_pages import WAITS_S, sweep_unclaimed
from tests.serve.conftest import Running
from tests.serve.renderers import write_mp4

pytestmark = pytest.mark.filterwarnings("ignore:The Sora API is scheduled:DeprecationWarning")
AGREED = {"answer": "yes", "is_me": "yes", "subject": "Mara Test", "audience": "only_me", "days": "30"}


@pytest.fixture
def made(start: Callable[..., Running], tmp_path: Path) -> tuple[Running, str, str]:
    """A server, a character that waits, and its link."""
    server = start(worker=False)
    clip = write_mp4(tmp_path / "clip.mp4", seconds=3.0, width=320, height=320)
    character = server.client().videos.create_character(name="Mascot", video=clip).to_dict()
    return server, character["id"], character["claim_url"]


def use(server: Running, character_id: str) -> str:
    return server.client().videos.create(prompt="x", extra_body={"characters": [{"id": character_id}]}).status


def clips(server: Running) -> list[Path]:
    folder = server.store.folder / "characters"
    return list(folder.iterdir()) if folder.is_dir() else []


def test_its_subject_agrees_and_the_clip_is_gone(made) -> None:
    server, character_id, link = made
    assert link.startswith(f"{server.url}/claims/char_") and len(clips(server)) == 1
    shown = requests.get(link, timeout=120)
    assert shown.status_code == 200 and "Mascot" in shown.text and "script-src" not in shown.text
    assert "default-src 'none'" in shown.headers["Content-Security-Policy"]
    assert requests.post(link, data={**AGREED, "is_me": ""}, timeout=120).status_code == 400
    assert requests.post(link, data={**AGREED, "subject": " "}, timeout=120).status_code == 400
    assert requests.post(link, data=AGREED, timeout=120).status_code == 200
    ((_, cameo),) = cameos()
    assert (cameo.consent.subject, cameo.name) == ("Mara Test", "Mascot")
    assert clips(server) == [] and use(server, character_id) == "queued"
    assert requests.get(link, timeout=120).status_code == 404, "it was used"


def test_its_subject_refuses(made) -> None:
    server, _, link = made
    assert requests.post(link, data={"answer": "no"}, timeout=120).status_code == 200
    assert clips(server) == [] and cameos() == []
    assert requests.post(link, data=AGREED, timeout=120).status_code == 404


def test_a_link_can_not_be_guessed_nor_answered_by_other_sites(made) -> None:
    server, character_id, link = made
    for wrong in (
        f"{server.url}/claims/{character_id}",
        link[:-1],
        link[:-1] + "!",
        f"{server.url}/claims/char_0.0",
        link + "0",
    ):
        assert requests.get(wrong, timeout=120).status_code == 404
    evil = requests.post(link, data=AGREED, headers={"Origin": "https://evil.example"}, timeout=120)
    assert evil.status_code == 403 and len(clips(server)) == 1
    assert requests.post(link, data={"answer": "x" * 20_000}, timeout=120).status_code == 413


def test_what_nobody_claims_is_deleted_after_a_week(made) -> None:
    server, _, link = made
    now = server.store.queue.clock()
    sweep_unclaimed(server.store)
    assert len(clips(server)) == 1
    server.store.queue.clock = lambda: now + WAITS_S + 1
    assert requests.get(link, timeout=120).status_code == 404
    sweep_unclaimed(server.store)
    assert clips(server) == []


def test_deleting_the_character_deletes_its_clip(made) -> None:
    server, character_id, _ = made
    requests.delete(f"{server.url}/v1/videos/characters/{character_id}", headers=server.headers, timeout=120)
    assert clips(server) == []


def test_where_the_operator_lets_callers_vouch_no_link_is_needed(start: Callable[..., Running], tmp_path: Path) -> None:
    server = start(worker=False, callers_vouch=True)
    clip = write_mp4(tmp_path / "clip.mp4", seconds=3.0, width=320, height=320)
    character = server.client().videos.create_character(name="Mascot", video=clip)
    assert character.to_dict()["claim_url"] is None and use(server, character.id) == "queued"
    said_no = server.client().videos.create_character(name="Other", video=clip, extra_body={"consent": False})
    assert said_no.to_dict()["claim_url"], "a caller may still say no"
    with pytest.raises(openai.BadRequestError):
        server.client().videos.create_character(name="Other", video=clip)
