"""The cameos of a job: their consent is asked for when the job starts, and they get their figures and voices."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timezone
from typing import Any

from ...cameo import library
from ...cameo.cameo_file import Cameo
from ...cameo.consent import DEFAULT_ACCOUNT
from ...cameo.enforcement import ConsentGrant, authorize, check_cast_size
from ...cameo.revocation import revocations
from ...errors import ConsentError, InputError
from ...story import Person
from ..http.problems import Problem
from ..inputs.characters import get_character
from ..queue.jobs import Job
from ..queue.store import Store

PURPOSE = "creative"


@dataclass(frozen=True, kw_only=True)
class Troupe:
    """Who acts in a job. voices: what lines are moved toward, by name. consent_ids: why they may."""

    people: tuple[Person, ...] = ()
    voices: dict[str, dict[str, Any]] = field(default_factory=dict)
    consent_ids: tuple[str, ...] = ()


def troupe_for(store: Store, job: Job) -> Troupe:
    """Ask for every cameo's consent now and open their features. Raises ConsentError with the reason."""
    people, voices, consents = [], {}, []
    for cameo, uses, grant in _granted(store, job.request.cameos, job.account):
        features = cameo.open_features()
        people.append(library.person_of(cameo, features))
        consents.append(grant.consent_id)
        if features.voice is not None and "voice" in uses:
            voices[cameo.name] = features.voice.asked()
    return Troupe(people=tuple(people), voices=voices, consent_ids=tuple(consents))


def consents_for(store: Store, cameos: Sequence[str], account: str | None) -> tuple[str, ...]:
    """Ask for every cameo's consent and return the ids, before credits are held. Raises ConsentError with the reason."""
    return tuple(grant.consent_id for _, _, grant in _granted(store, cameos, account))


def _granted(
    store: Store, named: Sequence[str], account: str | None
) -> list[tuple[Cameo, Sequence[str], ConsentGrant]]:
    cameos = [_cameo(store, which, account) for which in named]
    check_cast_size(cameos)
    asked: dict[str, Any] = {
        "account": account or DEFAULT_ACCOUNT, "purpose": PURPOSE, "now": datetime.now(timezone.utc),
        "revocations": revocations(),
    }  # fmt: skip
    return [(cameo, uses, authorize(cameo, uses=uses, **asked)) for cameo in cameos for uses in (_uses(cameo),)]


def cameo_names(store: Store, job: Job) -> tuple[str, ...]:
    """Return the names of a job's cameos in the library. Raises ConsentError for a character without consent."""
    return tuple(_cameo(store, which, job.account).name for which in job.request.cameos)


def _cameo(store: Store, which: str, account: str | None) -> Cameo:
    if not which.startswith("char_"):
        return library.find_cameo(which)
    try:
        character = get_character(store, which, account)
        if character.cameo is None:
            raise ConsentError(
                f"character {character.name!r} carries no consent: make it again and say that its subject agreed "
                '(extra_body={"consent": true}), or name a cameo made with `sora2 cameo new`'
            )
        return library.find_cameo(character.cameo)
    except (Problem, InputError) as error:
        raise ConsentError(f"the cameo of {which} is gone: {error}") from error


def _uses(cameo: Cameo) -> Sequence[str]:
    covered = cameo.consent.uses if cameo.paper.get("consent") else ()
    return ("likeness", "voice") if cameo.paper.get("has_voice") and "voice" in covered else ("likeness",)
