"""A cameo's consent is asked for before a job's credits are held, and the ledger names it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from pathlib import Path

import numpy as np
import openai
import pytest
import requests

from sora2_nodes.cameo import library
from sora2_nodes.cameo.cameo_file import Cameo, new_cameo
from sora2_nodes.cameo.consent import new_consent
from sora2_nodes.cameo.face import palette_of
from sora2_nodes.cameo.features import Features
from sora2_nodes.credits.history import Query, history
from sora2_nodes.serve.http.api_keys import new_key
from sora2_nodes.serve.inputs.characters import get_character
from tests.serve.conftest import Running
from tests.serve.renderers import write_mp4

Start = Callable[..., Running]


def kept(name: str, *, days: float = 5, **chosen: object) -> Cameo:
    made = datetime.now(timezone.utc) - timedelta(days=1)
    consent = new_consent(subject=name, made_at=made, expires_at=made + timedelta(days=days), **chosen)
    palette = palette_of((0.8, 0.65, 0.5), (0.1, 0.1, 0.1), (0.8, 0.1, 0.1))
    face = Features(face=np.zeros((128, 128, 3), np.uint8), thumbnail=np.zeros((64, 64, 3), np.uint8), palette=palette)
    cameo = new_cameo(name=name, features=face, consent=consent, sources=(), made_at=made)
    library.save_cameo(cameo)
    return cameo


def asked_by_ann(start: Start) -> tuple[Running, openai.OpenAI]:
    server = start(account="ann", worker=False)
    server.store.ledger.grant("ann", 100)
    return server, server.client()


@pytest.mark.parametrize(
    ("why", "chosen"),
    [
        ("expired", {"days": 0.5, "audience": "everyone"}),
        ("there is no cameo", {"audience": "only_me", "owner": "bob"}),
        ("may not be used", {"audience": "everyone", "purposes": ("advertising",)}),
        ("revoked", {"audience": "everyone"}),
    ],
)
def test_no_credit_is_held_for_a_cameo_that_may_not_be_used(start: Start, why: str, chosen: dict) -> None:
    cameo = kept("mira", **chosen)
    if why == "revoked":
        library.revoke_cameo("mira", now=datetime.now(timezone.utc))
    server, client = asked_by_ann(start)
    with pytest.raises(openai.APIStatusError, match=why) as refused:
        client.videos.create(prompt="mira walks", seconds="4", extra_body={"cameo": "mira"})
    assert refused.value.code == "moderation_blocked"
    entries = history(server.store.ledger, Query(account="ann"))
    assert [entry.kind for entry in entries if entry.kind != "grant"] == []
    assert cameo.consent.id


def test_the_hold_names_the_consent_it_was_made_under(start: Start) -> None:
    cameo = kept("mira", audience="everyone")
    server, client = asked_by_ann(start)
    video = client.videos.create(prompt="mira walks", seconds="4", extra_body={"cameo": "mira"})
    held = [entry for entry in history(server.store.ledger, Query(account="ann")) if entry.kind == "hold"]
    assert [entry.reason for entry in held] == [f"queued, under {cameo.consent.id}"]
    assert server.store.queue.find(video.id).request.consents == (cameo.consent.id,)


def clip_of(folder: Path) -> Path:
    """A clip of three seconds, from which a character can be made."""
    return write_mp4(folder / "clip.mp4", seconds=3.0, width=320, height=320)


def test_characters_are_listed_and_deleted_and_their_names_are_free_again(start: Start, tmp_path: Path) -> None:
    server = start(worker=False)
    clip, client = clip_of(tmp_path), server.client()
    made = [
        client.videos.create_character(name=name, video=clip, extra_body={"consent": True}).id for name in ("Al", "Bo")
    ]
    listed = requests.get(f"{server.url}/v1/videos/characters?order=asc", headers=server.headers, timeout=120).json()
    assert [one["id"] for one in listed["data"]] == made and not listed["has_more"]
    page = requests.get(f"{server.url}/v1/videos/characters?limit=1", headers=server.headers, timeout=120).json()
    assert [one["id"] for one in page["data"]] == made[1:] and page["has_more"]
    with pytest.raises(openai.BadRequestError, match="exists"):
        client.videos.create_character(name="al", video=clip)
    gone = requests.delete(f"{server.url}/v1/videos/characters/{made[0]}", headers=server.headers, timeout=120).json()
    assert gone == {"id": made[0], "object": "character.deleted", "deleted": True}
    with pytest.raises(openai.NotFoundError):
        client.videos.get_character(made[0])
    left = [path for path in (server.store.folder / "cameos").rglob("*.cameo") if b'"Al"' in path.read_bytes()]
    assert left == [], "its name is nowhere any more"
    again = client.videos.create_character(name="Al", video=clip, extra_body={"consent": True})
    library.delete_cameo(get_character(server.store, again.id, None).cameo, now=datetime.now(timezone.utc))
    assert client.videos.create_character(name="Al", video=clip).id != again.id, "its cameo was deleted elsewhere"


def test_other_accounts_learn_nothing_of_ones_characters_and_cameos(start: Start, tmp_path: Path) -> None:
    server = start(worker=False)
    for account in ("ann", "bob"):
        server.store.ledger.grant(account, 1000)
    keys = {account: new_key(server.store.ledger, account, account=account)[1] for account in ("ann", "bob")}
    ann, bob = (server.client(keys[account]) for account in ("ann", "bob"))
    made = ann.videos.create_character(name="Anna", video=clip_of(tmp_path), extra_body={"consent": True})
    cameo = get_character(server.store, made.id, "ann").cameo
    told = []
    for which in ("Anna", cameo, "nobody", "ab" * 16):
        with pytest.raises(openai.BadRequestError) as refused:
            bob.videos.create(prompt="x", extra_body={"cameo": which})
        told.append(refused.value.message.replace(which, "WHO"))
    assert len(set(told)) == 1 and "Anna" not in told[0]
    headers = {"Authorization": f"Bearer {keys['bob']}"}
    assert requests.get(f"{server.url}/v1/videos/characters", headers=headers, timeout=120).json()["data"] == []
    assert (
        requests.delete(f"{server.url}/v1/videos/characters/{made.id}", headers=headers, timeout=120).status_code == 404
    )
    bob.videos.create_character(name="Anna", video=tmp_path / "clip.mp4", extra_body={"consent": True})
    assert ann.videos.create(prompt="x", extra_body={"cameo": "Anna"}).status == "queued"
