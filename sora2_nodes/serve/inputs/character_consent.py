"""Makes a cameo of a character's clip when the request says that its subject agreed. The cameo room does the work."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

from ...cameo.cameo_maker import Photo, Recording, check_clip_length, make_cameo, sharpest
from ...cameo.consent import AUDIENCES, DEFAULT_ACCOUNT, new_consent
from ...cameo.library import save_cameo
from ...errors import InputError
from ...media.files.video_reader import open_clip
from ..http import fields
from ..http.problems import wrong

CONSENT_FIELDS = frozenset({"consent", "subject", "audience", "days"})
DAYS, MOST_DAYS = 365, 3650
LOOKED_AT = 12  # frames of the clip, of which the sharpest is taken


@dataclass(frozen=True, kw_only=True)
class Agreement:
    """What the subject agreed to. days: until it expires."""

    subject: str
    audience: str
    days: int


def agreement_in(values: Mapping[str, Any], name: str) -> Agreement | None:
    """Read `consent` and what belongs to it; None where it is not given or false. Raises Problem 400."""
    said = values.get("consent", False)
    if said not in (True, False, "true", "false"):
        raise wrong("consent", "'consent' is true when the subject agreed, or false.", "invalid_type")
    if said in (False, "false"):
        return None
    return Agreement(
        subject=fields.text(values, "subject", most=64) or name,
        audience=fields.choice(values, "audience", AUDIENCES, "only_me"),
        days=fields.whole(values, "days", 1, MOST_DAYS) or DAYS,
    )


def cameo_of(clip: Path, name: str, agreement: Agreement, account: str | None) -> str:
    """Make a cameo of a clip of 2 to 4 s, keep it in the library and return its id.

    Raises Problem 400 for a clip or a name that can't be used.
    """
    now = datetime.now(timezone.utc)
    try:
        opened = open_clip(clip)
        check_clip_length(opened.duration_s)
        chosen = set(range(0, opened.num_frames, max(1, opened.num_frames // LOOKED_AT)))
        frames = [frame for number, frame in enumerate(opened.frames()) if number in chosen]
        digest = hashlib.sha256(clip.read_bytes()).hexdigest()
        sound = opened.waveform
        voice = None if sound is None else Recording(waveform=sound, sample_rate=opened.sample_rate, sha256=digest)
        consent = new_consent(
            subject=agreement.subject, made_at=now, expires_at=now + timedelta(days=agreement.days),
            audience=agreement.audience, owner=account or DEFAULT_ACCOUNT,
        )  # fmt: skip
        photo = Photo(pixels=sharpest(frames), sha256=digest)
        made = make_cameo(name=name, consent=consent, photos=[photo], recording=voice, now=now)
        save_cameo(made.cameo)
    except InputError as error:
        raise wrong("video", str(error), "invalid_character") from error
    return made.cameo.id
