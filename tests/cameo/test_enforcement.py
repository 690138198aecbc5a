"""Who may use a cameo, when and for what: every refusal has its reason, and nothing slips through."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from datetime import datetime, timedelta, timezone

import people
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sora2_nodes.cameo import signing
from sora2_nodes.cameo.cameo_file import Cameo
from sora2_nodes.cameo.consent import AUDIENCES, PURPOSES, USES
from sora2_nodes.cameo.enforcement import ConsentGrant, Refused, authorize, check_cast_size
from sora2_nodes.cameo.revocation import Revocation, Revocations
from sora2_nodes.errors import ConsentError, InputError

NOW = people.NOON + timedelta(days=1)
ONE_HOME = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)


def ask(cameo: Cameo, **changed: object) -> ConsentGrant:
    asked = {"account": "local", "purpose": "creative", "now": NOW, "revocations": Revocations()}
    return authorize(cameo, **{**asked, **changed})  # type: ignore[arg-type]


def reason_of(cameo: Cameo, **changed: object) -> str:
    with pytest.raises(ConsentError) as caught:
        ask(cameo, **changed)
    assert isinstance(caught.value, Refused)
    assert len(str(caught.value)) > 30
    return caught.value.reason


def outcome_of(cameo: Cameo, **changed: object) -> str:
    try:
        ask(cameo, **changed)
    except Refused as refused:
        return refused.reason
    return "granted"


def test_a_signed_current_cameo_is_granted_with_what_the_ledger_and_record_name() -> None:
    cameo = people.cameo(restrictions="no politics")
    grant = ask(cameo)
    assert (grant.consent_id, grant.cameo_id, grant.name) == (cameo.consent.id, cameo.id, "mira")
    assert (grant.restrictions, grant.spoken_challenge) == ("no politics", False)


def test_each_refusal_names_its_reason() -> None:
    cameo = people.cameo(purposes=("creative", "education"))
    unsigned = replace(cameo, paper={k: v for k, v in cameo.paper.items() if k != "signature"})
    assert reason_of(unsigned) == "unsigned"
    assert reason_of(replace(cameo, paper={**cameo.paper, "name": "someone"})) == "tampered"
    assert reason_of(cameo, trusted=frozenset()) == "untrusted"
    assert reason_of(cameo, now=people.NOON + timedelta(days=365)) == "expired"
    assert reason_of(cameo, now=people.NOON - timedelta(days=1)) == "not_yet"
    assert reason_of(cameo, purpose="advertising") == "scope"
    assert reason_of(cameo, uses=("voice",)) == "scope"
    assert reason_of(cameo, account="bob") == "audience"
    entry = Revocation(cameo_id=cameo.id, consent_id=cameo.consent.id, at="2026-11-23T13:00:00+00:00", reason="no more")
    assert reason_of(cameo, revocations=Revocations((entry,))) == "revoked"
    assert reason_of(cameo, revocations=Revocations((replace(entry, deleted=True),))) == "deleted"


def test_a_question_that_makes_no_sense_is_an_input_error() -> None:
    cameo = people.cameo()
    for wrong in ({"purpose": "fun"}, {"uses": ()}, {"uses": ("soul",)}, {"now": datetime(2026, 11, 24)}):
        with pytest.raises(InputError):
            ask(cameo, **wrong)


def test_a_cameo_made_anew_by_someone_else_is_not_trusted_until_they_are(monkeypatch, tmp_path) -> None:
    mine = people.cameo()
    monkeypatch.setenv("SORA2_HOME", str(tmp_path / "attacker"))
    forged = mine.resigned(replace(mine.consent, audience="everyone"))
    monkeypatch.setenv("SORA2_HOME", str(tmp_path / "friend"))
    assert reason_of(forged) == "untrusted"
    signing.trust_signer(signing.signer_of(forged.paper, "cameo"))
    assert ask(forged, account="anyone").account == "anyone"


def test_at_most_two_cameos_stand_in_a_scene() -> None:
    check_cast_size(["a", "b"])
    with pytest.raises(InputError, match="at most 2"):
        check_cast_size(["a", "b", "c"])


@ONE_HOME
@given(
    audience=st.sampled_from(AUDIENCES),
    approved=st.lists(st.sampled_from(["ann", "bob", "cy"]), max_size=3),
    account=st.sampled_from(["local", "ann", "bob", "cy", "dee", "LOCAL", "", "ann "]),
)
def test_exactly_the_audience_is_let_in(mira: Cameo, audience: str, approved: list[str], account: str) -> None:
    cameo = mira.resigned(replace(mira.consent, audience=audience, approved=tuple(approved)))
    expected = audience == "everyone" or account == "local" or (audience == "approved" and account in approved)
    assert outcome_of(cameo, account=account) == ("granted" if expected else "audience")


@ONE_HOME
@given(
    purposes=st.sets(st.sampled_from(PURPOSES), min_size=1),
    uses=st.sets(st.sampled_from(USES), min_size=1),
    purpose=st.sampled_from(PURPOSES),
    use=st.sampled_from(USES),
)
def test_exactly_the_scope_is_allowed(mira: Cameo, purposes: set, uses: set, purpose: str, use: str) -> None:
    cameo = mira.resigned(replace(mira.consent, purposes=tuple(purposes), uses=tuple(uses)))
    allowed = purpose in purposes and use in uses
    assert outcome_of(cameo, purpose=purpose, uses=(use,)) == ("granted" if allowed else "scope")


@ONE_HOME
@given(days=st.integers(1, 3650), seconds=st.integers(-(10**6), 4 * 10**8), zone=st.integers(-12, 14))
def test_a_consent_holds_from_its_making_to_its_expiry_in_any_time_zone(
    mira: Cameo, days: int, seconds: int, zone: int
) -> None:
    ends = (people.NOON + timedelta(days=days)).isoformat()
    cameo = mira.resigned(replace(mira.consent, expires_at=ends))
    now = (people.NOON + timedelta(seconds=seconds)).astimezone(timezone(timedelta(hours=zone)))
    outcome = outcome_of(cameo, now=now)
    if seconds >= days * 86_400:
        assert outcome == "expired"
    elif seconds < -600:
        assert outcome == "not_yet"
    else:
        assert outcome == "granted"


def paths(values: object, path: tuple = ()) -> list[tuple]:
    """Every place in JSON values that holds something other than a dict."""
    if isinstance(values, dict):
        return [inner for key, value in values.items() for inner in paths(value, (*path, key))]
    return [path]


@ONE_HOME
@given(choice=st.randoms(use_true_random=False), value=st.none() | st.booleans() | st.integers() | st.text(max_size=12))
def test_any_change_of_any_signed_field_is_told(mira: Cameo, choice, value: object) -> None:
    cameo = mira
    paper = json.loads(json.dumps(dict(cameo.paper)))
    path = choice.choice(paths(paper))
    place = paper
    for key in path[:-1]:
        place = place[key]
    if place[path[-1]] == value and type(place[path[-1]]) is type(value):
        return
    place[path[-1]] = value
    assert reason_of(replace(cameo, paper=paper)) in ("tampered", "unsigned")


@ONE_HOME
@given(key=st.text(min_size=1, max_size=10), value=st.integers() | st.text(max_size=5))
def test_an_added_field_is_told(mira: Cameo, key: str, value: object) -> None:
    cameo = mira
    if key in cameo.paper:
        return
    assert reason_of(replace(cameo, paper={**cameo.paper, key: value})) == "tampered"


def test_a_consent_record_of_another_version_or_shape_stops() -> None:
    cameo = people.cameo()
    for wrong in ({"extra": 1}, {"audience": "all"}, {"expires_at": "tomorrow"}, {"uses": []}, {"subject": 3}):
        paper = {**cameo.paper, "consent": {**asdict(cameo.consent), **wrong}}
        signed = replace(cameo, paper=signing.sign(json.loads(json.dumps(paper)), "cameo"))
        with pytest.raises(ConsentError):
            ask(signed)
