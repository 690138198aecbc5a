"""The cameos of a job: their consent is asked for when the job starts, and they get their figures and voices."""

from __future__ import annotations

from collections.abc import Sequence

from ...cameo import library
from ...cameo.cameo_file import Cameo
from ...cameo.consent import DEFAULT_ACCOUNT
from ...cameo.enforcement import check_cast_size
from ...errors import ConsentError
from ...studio.cast import CarriedCameo, allowed, cast_of, uses_of
from ..http.problems import Problem
from ..inputs.characters import get_character
from ..queue.jobs import Job
from ..queue.store import Store

PURPOSE = "creative"


def cast_for(store: Store, job: Job) -> tuple[CarriedCameo, ...]:
    """Ask for every cameo's consent now and open their features. Raises ConsentError with the reason."""
    cameos = [_cameo(store, which, job.account) for which in job.request.cameos]
    return cast_of(cameos, account=job.account or DEFAULT_ACCOUNT, purpose=PURPOSE)


def consents_for(store: Store, cameos: Sequence[str], account: str | None) -> tuple[str, ...]:
    """Ask for every cameo's consent and return the ids, before credits are held. Raises ConsentError with the reason."""
    named = [_cameo(store, which, account) for which in cameos]
    check_cast_size(named)
    return tuple(allowed(one, account or DEFAULT_ACCOUNT, PURPOSE, uses_of(one)).consent_id for one in named)


def cameo_names(store: Store, job: Job) -> tuple[str, ...]:
    """Return the names of a job's cameos in the library. Raises ConsentError for a character without consent."""
    return tuple(_cameo(store, which, job.account).name for which in job.request.cameos)


def _cameo(store: Store, which: str, account: str | None) -> Cameo:
    if not which.startswith("char_"):
        return library.cameo_named(which, account or DEFAULT_ACCOUNT)
    try:
        character = get_character(store, which, account)
        if character.cameo is None:
            raise ConsentError(
                f"character {character.name!r} carries no consent yet: its subject agrees at the claim link that came with it, "
                'or make it again and say that they agreed (extra_body={"consent": true})'
            )
    except Problem as error:
        raise ConsentError(f"the character {which} is gone: {error}") from error
    return library.cameo_named(character.cameo, account or DEFAULT_ACCOUNT)
