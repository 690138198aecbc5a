"""Making a cameo: photographs and a recording become sealed, signed features under a consent record."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from statistics import median

import numpy as np

from ..errors import ConsentError, InputError
from ..story.face_features import Face
from .cameo_file import Cameo, new_cameo
from .consent import Consent
from .face import Box, FaceLook, look_at, palette_of
from .face_reader import middle_face
from .features import Features, Palette, Voice
from .library import cameos
from .speaker import HOW_TO_INSTALL, encoder_available
from .spoken_challenge import answer_challenge
from .voice import voice_of

MOST_PHOTOS = 8
CLIP_S = (2.0, 4.0)  # a clip that a cameo is made from
_TOLERANCE_S = 0.1


@dataclass(frozen=True, kw_only=True)
class Photo:
    """A checked photograph. pixels: (H, W, 3) uint8. sha256: of the file. box: the head in px, None: guess it."""

    pixels: np.ndarray
    sha256: str
    box: Box | None = None


@dataclass(frozen=True, kw_only=True)
class VoiceRecording:
    """A voice. waveform: (S,) or (channels, S) float in -1..1. sha256: of the file."""

    waveform: np.ndarray
    sample_rate: int
    sha256: str


@dataclass(frozen=True, kw_only=True)
class ChallengeAnswer:
    """The recording that answers an open challenge."""

    challenge_id: str
    recording: VoiceRecording


@dataclass(frozen=True, kw_only=True)
class UnsavedCameo:
    """A new cameo, not yet saved. look: the photograph it was taken from. notes: what the maker should know.

    drawn: the face's features as the built-in world draws them, over all photographs.
    """

    cameo: Cameo
    look: FaceLook
    voice: Voice | None
    drawn: Face
    notes: tuple[str, ...]


def make_cameo(
    *, name: str, consent: Consent, photos: Sequence[Photo], recording: VoiceRecording | None, now: datetime,
    answer: ChallengeAnswer | None = None,
) -> UnsavedCameo:  # fmt: skip
    """Make a cameo from one to eight photographs and, where its voice may be used, a recording.

    Raises InputError for pictures or sound that can't be used, ConsentError where the challenge fails.
    """
    if not 1 <= len(photos) <= MOST_PHOTOS:
        raise InputError(f"a cameo is made from 1 to {MOST_PHOTOS} photographs, not {len(photos)}")
    looks = [look_at(photo.pixels, photo.box) for photo in photos]
    best = max(looks, key=lambda look: (look.found_by != "centre", look.found_by == "given", look.box[2] - look.box[0]))
    voice = voice_of(recording.waveform, recording.sample_rate) if recording is not None else None
    consent = _fitted(consent, voice)
    if answer is not None:
        consent = _challenged(consent, answer, voice, recording, now)
    drawn = middle_face([look.drawn for look in looks if look.found_by != "centre"] or [best.drawn])
    features = Features(face=best.face, thumbnail=best.thumbnail, palette=_blended(looks), voice=voice, drawn=drawn)
    sources = [photo.sha256 for photo in photos] + ([recording.sha256] if recording is not None else [])
    cameo = new_cameo(name=name, features=features, consent=consent, sources=tuple(dict.fromkeys(sources)), made_at=now)
    return UnsavedCameo(
        cameo=cameo, look=best, voice=voice, drawn=drawn, notes=(*best.warnings, *_notes(consent, voice))
    )


def check_clip_length(duration_s: float) -> None:
    """Raise InputError for a clip outside 2 to 4 s."""
    if not CLIP_S[0] - _TOLERANCE_S <= duration_s <= CLIP_S[1] + _TOLERANCE_S:
        raise InputError(f"the clip has {duration_s:.1f} s: a cameo is made from a clip of 2 to 4 s; cut it first")


def _fitted(consent: Consent, voice: Voice | None) -> Consent:
    """A consent can't cover a voice that was not recorded."""
    if voice is not None:
        return consent
    uses = tuple(use for use in consent.uses if use != "voice")
    if not uses:
        raise InputError("the consent covers only the voice, and no recording of it was given: add one")
    return replace(consent, uses=uses)


def _challenged(
    consent: Consent, answer: ChallengeAnswer, voice: Voice | None, recording: VoiceRecording | None, now: datetime
) -> Consent:
    if voice is None or recording is None:
        raise ConsentError("a spoken challenge needs the cameo's voice: give a recording or a clip with sound")
    if answer.recording.sha256 == recording.sha256:
        raise ConsentError("the answer is the same file as the cameo's voice: record the phrase that was shown")
    heard = answer.recording
    passed = answer_challenge(
        answer.challenge_id, heard.waveform, heard.sample_rate, voice=voice, now=now,
        others=_other_voices(consent.subject), seen=_used_recordings(),
    )  # fmt: skip
    return replace(consent, challenge=passed)


def _other_voices(subject: str) -> list[np.ndarray]:
    """Embeddings of the cameos here that are of someone else and can be read."""
    found = []
    for _, cameo in cameos():
        try:
            if cameo.consent.subject.casefold() != subject.casefold():
                voice = cameo.open_features().voice
                if voice is not None and voice.embedding is not None:
                    found.append(voice.embedding)
        except ConsentError:
            continue
    return found


def _used_recordings() -> list[str]:
    hashes = []
    for _, cameo in cameos():
        consent = cameo.paper.get("consent")
        challenge = consent.get("challenge") if isinstance(consent, dict) else None
        if isinstance(challenge, dict):
            hashes.append(str(challenge.get("recording_sha256")))
    return hashes


def _blended(looks: list[FaceLook]) -> Palette:
    """The median colour over all photographs, channel by channel, and its nearest names."""

    def middle(part: str) -> tuple[float, float, float]:
        colours = [getattr(look.palette, part) for look in looks]
        red, green, blue = (float(median(colour[i] for colour in colours)) for i in range(3))
        return red, green, blue

    return palette_of(middle("skin"), middle("hair"), middle("outfit"))


def _notes(consent: Consent, voice: Voice | None) -> list[str]:
    notes = []
    if voice is None:
        notes.append("no recording was given: lines of this cameo are spoken in the built-in voice")
    elif not encoder_available():
        notes.append(f"no speaker encoder is installed, so voices can't be compared: {HOW_TO_INSTALL}")
    if consent.challenge is None:
        notes.append("no spoken challenge was passed: the record rests on the word of whoever made it")
    return notes
