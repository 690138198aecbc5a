"""A cameo's consent is asked for before a job's credits are held, and the ledger names it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta, timezone

import numpy as np
import openai
import pytest

from sora2_nodes.cameo import library
from sora2_nodes.cameo.cameo_file import Cameo, new_cameo
from sora2_nodes.cameo.consent import new_consent
from sora2_nodes.cameo.face import palette_of
from sora2_nodes.cameo.features import Features
from sora2_nodes.credits.history import Query, history
from tests.serve.conftest import Running

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
        ("not approved", {"audience": "only_me", "owner": "bob"}),
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
