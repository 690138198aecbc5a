"""Consent: what a person agreed to, in which words, for whom and until when. Plain data; JSON in and out."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import datetime, timezone
from typing import Any

from ..errors import ConsentError, InputError

AUDIENCES = ("only_me", "approved", "everyone")
PURPOSES = ("creative", "storytelling", "social", "education", "design", "advertising")
USES = ("likeness", "voice")
LONGEST_TEXT = 2_000  # characters
LONGEST_NAME = 64
DEFAULT_ACCOUNT = "local"


@dataclass(frozen=True, kw_only=True)
class Challenge:
    """A phrase that was shown and spoken. score: cosine of the recording's speaker to the cameo's voice.

    What it proves: someone whose voice the encoder takes for the cameo's spoke for a fitting time within minutes of
    the phrase being shown. What it does not: that they read these words, or that no machine spoke for them.
    """

    phrase: str
    issued_at: str
    recorded_at: str
    recording_sha256: str
    score: float
    threshold: float
    encoder: str


@dataclass(frozen=True, kw_only=True)
class Consent:
    """A consent record. Times are ISO 8601 in UTC.

    subject: whose likeness it is, in their own words. uses: of USES. purposes: of PURPOSES. owner: the account that
    made it. approved: accounts that may use it where the audience is "approved". restrictions: in words, shown to
    whoever uses it.
    """

    id: str
    subject: str
    uses: tuple[str, ...]
    purposes: tuple[str, ...]
    audience: str
    owner: str
    made_at: str
    expires_at: str
    approved: tuple[str, ...] = ()
    restrictions: str = ""
    challenge: Challenge | None = None


def new_consent(
    *, subject: str, made_at: datetime, expires_at: datetime, audience: str = "only_me", owner: str = DEFAULT_ACCOUNT,
    purposes: tuple[str, ...] = PURPOSES, uses: tuple[str, ...] = USES, restrictions: str = "",
) -> Consent:  # fmt: skip
    """Make a consent record under a new id. Raises InputError for a value outside the lists or a past expiry."""
    consent = Consent(
        id=f"consent-{secrets.token_hex(8)}",
        subject=subject.strip(),
        uses=tuple(uses),
        purposes=tuple(purposes),
        audience=audience,
        owner=owner,
        made_at=iso(made_at),
        expires_at=iso(expires_at),
        restrictions=restrictions.strip(),
    )
    if problem := _problem(consent):
        raise InputError(problem)
    return consent


def consent_of(values: Mapping[str, Any]) -> Consent:
    """Read a record from JSON values. Raises ConsentError for one that is incomplete, of wrong types or unknown."""
    known = {f.name for f in fields(Consent)}
    if unknown := sorted(set(values) - known):
        raise ConsentError(f"the consent record has unknown fields {unknown}: it was made by a newer version; update")
    try:
        challenge = Challenge(**values["challenge"]) if values.get("challenge") else None
        lists = {key: tuple(map(str, values.get(key, ()))) for key in ("uses", "purposes", "approved")}
        consent = Consent(**{**values, **lists, "challenge": challenge})
    except (TypeError, KeyError) as error:
        raise ConsentError(f"the consent record is incomplete ({error}): get the file again from its owner") from error
    if problem := _problem(consent):
        raise ConsentError(f"the consent record can't be used: {problem}")
    return consent


def iso(moment: datetime) -> str:
    """Write a moment as ISO 8601 in UTC to the second. Raises InputError for one without a time zone."""
    if moment.tzinfo is None:
        raise InputError(f"the time {moment} has no time zone: give one, such as 2027-01-31T12:00+01:00")
    return moment.astimezone(timezone.utc).isoformat(timespec="seconds")


def moment_of(text: str) -> datetime:
    """Read ISO 8601 with a time zone. Raises InputError."""
    try:
        moment = datetime.fromisoformat(text.replace("Z", "+00:00"))
    except (ValueError, AttributeError, TypeError) as error:
        raise InputError(f"{text!r} is no time in ISO 8601, such as 2027-01-31T12:00+00:00") from error
    if moment.tzinfo is None:
        raise InputError(f"the time {text!r} has no time zone: add one, such as +00:00")
    return moment


def _problem(consent: Consent) -> str:
    """Say what is wrong with a record, or nothing."""
    texts = (consent.id, consent.subject, consent.owner, consent.restrictions, *consent.approved)
    if not all(isinstance(text, str) for text in texts):
        return "its texts must be strings"
    if not consent.subject or len(consent.subject) > LONGEST_NAME:
        return f"the subject must be named with 1 to {LONGEST_NAME} characters"
    if len(consent.restrictions) > LONGEST_TEXT:
        return f"the restrictions have {len(consent.restrictions)} characters, at most {LONGEST_TEXT} are allowed"
    if consent.audience not in AUDIENCES:
        return f"audience {consent.audience!r} is unknown: use one of {', '.join(AUDIENCES)}"
    for name, chosen, allowed in (("purposes", consent.purposes, PURPOSES), ("uses", consent.uses, USES)):
        if not chosen or not set(chosen) <= set(allowed):
            return f"{name} {list(chosen)} must be one or more of {', '.join(allowed)}"
    try:
        if moment_of(consent.expires_at) <= moment_of(consent.made_at):
            return f"it expires at {consent.expires_at}, not after it is made ({consent.made_at}): choose a later time"
    except InputError as error:
        return str(error)
    return ""
