"""The cameos of a job: their consent is asked for when the job starts, and they get their figures and voices."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timezone

from ..cameo import library
from ..cameo.cameo_file import Cameo
from ..cameo.consent import DEFAULT_ACCOUNT
from ..cameo.enforcement import authorize, check_cast_size
from ..cameo.revocation import revocations
from ..errors import ConsentError, InputError
from ..story import Person
from .characters import get_character
from .jobs import Job
from .problems import Problem
from .store import Store

PURPOSE = "creative"


@dataclass(frozen=True, kw_only=True)
class Troupe:
    """Who acts in a job. voices: (median pitch in Hz, formant scale) by name. consent_ids: why they may."""

    people: tuple[Person, ...] = ()
    voices: dict[str, tuple[float, float]] = field(default_factory=dict)
    consent_ids: tuple[str, ...] = ()


def troupe_for(store: Store, job: Job) -> Troupe:
    """Ask for every cameo's consent now and open their features. Raises ConsentError with the reason."""
    cameos = [_cameo(store, which, job.account) for which in job.request.cameos]
    check_cast_size(cameos)
    people, voices, consents = [], {}, []
    for cameo in cameos:
        uses = _uses(cameo)
        grant = authorize(
            cameo,
            account=job.account or DEFAULT_ACCOUNT,
            purpose=PURPOSE,
            now=datetime.now(timezone.utc),
            revocations=revocations(),
            uses=uses,
        )
        features = cameo.open_features()
        people.append(library.person_of(cameo, features))
        consents.append(grant.consent_id)
        if features.voice is not None and "voice" in uses:
            voices[cameo.name] = features.voice.f0_hz, features.voice.formant_scale
    return Troupe(people=tuple(people), voices=voices, consent_ids=tuple(consents))


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
