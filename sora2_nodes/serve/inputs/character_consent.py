"""Makes a cameo of a character's clip when the request says that its subject agreed. The cameo room does the work."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

from ...cameo.cameo_maker import Photo, VoiceRecording, check_clip_length, make_cameo
from ...cameo.consent import AUDIENCES, DEFAULT_ACCOUNT, new_consent
from ...cameo.library import save_cameo
from ...errors import InputError, MediaError
from ...media.files.foreign_clips import probe_foreign, sharpest_frame
from ...media.files.recordings import read_recording
from ...whole_files import sha256_of
from ..http import fields
from ..http.problems import wrong

CONSENT_FIELDS = frozenset({"consent", "subject", "audience", "days"})
DAYS, MOST_DAYS = 365, 3650


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
        info = probe_foreign(clip)
        check_clip_length(float(info.timing.num_frames / info.timing.fps))
        digest = _digest(clip)
        voice = _voice(clip, digest) if info.sample_rate else None
        consent = new_consent(
            subject=agreement.subject, made_at=now, expires_at=now + timedelta(days=agreement.days),
            audience=agreement.audience, owner=account or DEFAULT_ACCOUNT,
        )  # fmt: skip
        photo = Photo(pixels=sharpest_frame(clip), sha256=digest)
        made = make_cameo(name=name, consent=consent, photos=[photo], recording=voice, now=now)
        save_cameo(made.cameo)
    except (InputError, MediaError) as error:
        raise wrong("video", str(error), "invalid_character") from error
    return made.cameo.id


def _voice(clip: Path, digest: str) -> VoiceRecording:
    waveform, sample_rate = read_recording(clip)
    return VoiceRecording(waveform=waveform, sample_rate=sample_rate, sha256=digest)


def _digest(path: Path) -> str:
    return sha256_of(path)
