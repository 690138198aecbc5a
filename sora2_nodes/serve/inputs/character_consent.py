"""Makes a cameo of a character's clip when the request says that its subject agreed. The cameo room does the work."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from pathlib import Path

from ...cameo.cameo_maker import Photo, VoiceRecording, check_clip_length, make_cameo
from ...cameo.consent import DEFAULT_ACCOUNT, new_consent
from ...cameo.library import save_cameo
from ...errors import InputError, MediaError
from ...media.files.foreign_clips import probe_foreign, sharpest_frame
from ...media.files.recordings import read_recording
from ...whole_files import sha256_of
from ..http.problems import wrong
from ..schemas.library_requests import Consent


def cameo_of(clip: Path, name: str, agreement: Consent, account: str | None) -> str:
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
            subject=agreement.subject or name, made_at=now, expires_at=now + timedelta(days=agreement.days),
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
