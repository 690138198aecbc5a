"""Whether a cameo may be used now, here, for this: asked before credits are held and again when a queued job starts."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from ..errors import ConsentError, InputError
from ..limits import CAMEOS
from .cameo_file import PAPER, Cameo
from .consent import PURPOSES, USES, Consent, moment_of
from .revocation import Revocations, clock_set_back, note_time
from .signing import fingerprint, signer_of, trusted_signers

MOST_PER_SCENE = CAMEOS
_CLOCK_SKEW = timedelta(minutes=10)


class Refused(ConsentError):
    """A cameo may not be used.

    reason: unsigned, tampered, untrusted, revoked, deleted, expired, not_yet, clock, scope or audience.
    """

    def __init__(self, reason: str, message: str) -> None:
        super().__init__(message)
        self.reason = reason


@dataclass(frozen=True, kw_only=True)
class ConsentGrant:
    """A cameo's use was allowed. The ledger and the output's record name `consent_id`."""

    consent_id: str
    cameo_id: str
    name: str
    subject: str
    account: str
    purpose: str
    uses: tuple[str, ...]
    restrictions: str
    expires_at: str
    spoken_challenge: bool


def authorize(
    cameo: Cameo, *, account: str, purpose: str, now: datetime, revocations: Revocations,
    uses: Sequence[str] = ("likeness",), trusted: Collection[str] | None = None,
) -> ConsentGrant:  # fmt: skip
    """Allow one use of a cameo, or raise Refused (a ConsentError) with the reason.

    account: whose job it is. purpose: of consent.PURPOSES. now: with a time zone. revocations: `revocations()`.
    uses: of consent.USES. trusted: public keys whose signature counts; None: this installation's trusted signers.
    """
    _check_question(purpose, uses, now)
    public_key = _signer(cameo)
    if public_key not in (trusted_signers() if trusted is None else trusted):
        raise Refused(
            "untrusted",
            f"cameo {cameo.name!r} is signed by {fingerprint(public_key)}, who is not trusted here: if you know that "
            "signer, add them with `sora2 cameo trust FILE`",
        )
    _check_revoked(cameo, revocations)
    if clock_set_back(revocations, now):
        raise Refused(
            "clock", f"the clock was set back: this installation has seen {revocations.seen_at}; set it right"
        )
    consent = cameo.consent
    _check_dates(cameo, consent, now)
    _check_scope(cameo, consent, purpose, uses)
    check_audience(cameo, consent, account)
    note_time(revocations, now)
    return ConsentGrant(
        consent_id=consent.id,
        cameo_id=cameo.id,
        name=cameo.name,
        subject=consent.subject,
        account=account,
        purpose=purpose,
        uses=tuple(uses),
        restrictions=consent.restrictions,
        expires_at=consent.expires_at,
        spoken_challenge=consent.challenge is not None,
    )


def check_cast_size(cameos: Collection[object]) -> None:
    """Raise InputError for more cameos than a scene may have."""
    if len(cameos) > MOST_PER_SCENE:
        raise InputError(f"{len(cameos)} cameos in one scene: at most {MOST_PER_SCENE} are allowed; leave some out")


def _check_question(purpose: str, uses: Sequence[str], now: datetime) -> None:
    if purpose not in PURPOSES:
        raise InputError(f"purpose {purpose!r} is unknown: use one of {', '.join(PURPOSES)}")
    if not uses or not set(uses) <= set(USES):
        raise InputError(f"uses {list(uses)} must be one or more of {', '.join(USES)}")
    if now.tzinfo is None:
        raise InputError("the time of use has no time zone")


def _signer(cameo: Cameo) -> str:
    try:
        return signer_of(cameo.paper, PAPER)
    except ConsentError as error:
        signed = cameo.paper.get("signature") and cameo.paper.get("public_key")
        raise Refused("tampered" if signed else "unsigned", f"cameo {cameo.name!r}: {error}") from error


def _check_revoked(cameo: Cameo, revocations: Revocations) -> None:
    entry = revocations.of(cameo.id, cameo.consented_at)
    if entry is None:
        return
    why = f" ({entry.reason})" if entry.reason else ""
    what = "deleted" if entry.deleted else "revoked"
    raise Refused(what, f"cameo {cameo.name!r} was {what} on {entry.at}{why}: remove it from the prompt")


def _check_dates(cameo: Cameo, consent: Consent, now: datetime) -> None:
    if now >= moment_of(consent.expires_at):
        raise Refused(
            "expired", f"the consent for cameo {cameo.name!r} expired on {consent.expires_at}: ask for a new one"
        )
    if now < moment_of(consent.made_at) - _CLOCK_SKEW:
        raise Refused(
            "not_yet",
            f"the consent for cameo {cameo.name!r} is dated {consent.made_at}, later than this clock: set the clock",
        )


def _check_scope(cameo: Cameo, consent: Consent, purpose: str, uses: Sequence[str]) -> None:
    if purpose not in consent.purposes:
        raise Refused(
            "scope",
            f"cameo {cameo.name!r} may not be used for {purpose}: its consent covers {', '.join(consent.purposes)}",
        )
    if missing := [use for use in uses if use not in consent.uses]:
        raise Refused(
            "scope",
            f"the {' and '.join(missing)} of cameo {cameo.name!r} may not be used: its consent covers "
            f"{', '.join(consent.uses)}",
        )


def check_audience(cameo: Cameo, consent: Consent, account: str) -> None:
    """Raise Refused where a consent does not reach an account."""
    allowed = {
        "only_me": account == consent.owner,
        "approved": account == consent.owner or account in consent.approved,
        "everyone": True,
    }
    if not allowed[consent.audience]:
        ask = "ask its owner" if consent.audience == "only_me" else "ask its owner for `sora2 cameo approve`"
        raise Refused("audience", f"account {account!r} is not approved for cameo {cameo.name!r}: {ask}")
