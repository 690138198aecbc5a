"""The spoken challenge: a random phrase is shown, the subject records it, and the recording is compared with the cameo.

A pass shows that a voice which the encoder takes for the cameo's spoke for a fitting time within minutes of the phrase
being shown, in a recording not used before. It does not show that these words were said, that the speaker is who the
record names, or that the recording was not made by a machine.
"""

from __future__ import annotations

import hashlib
import json
import random
import secrets
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

import numpy as np

from ..errors import ConsentError
from ..home import data_folder, write_private
from .consent import Challenge, iso, moment_of
from .features import Voice
from .speaker import ACCEPT_FROM, HOW_TO_INSTALL, NAME, RATE, embed, encoder_available, similarity
from .voice import mono_at, spoken_seconds, syllable_rate

MINUTES = 10
ATTEMPTS = 3
MARGIN = 0.03  # cosine, over every other voice known here
WORDS = (
    "amber anchor apple basket beacon blanket bottle bridge butter candle canyon carpet castle cherry cloud copper "
    "cotton desert dolphin dragon ember engine feather forest garden ginger glacier guitar hammer harbor honey island "
    "jacket kettle ladder lantern lemon marble meadow mirror mountain needle ocean olive orange paper pencil pepper "
    "pillow planet pocket rabbit ribbon river saddle silver spider summer table thunder tiger tunnel valley velvet "
    "violin walnut water window winter yellow zebra"
).split()
WORDS_IN_PHRASE = 7
_SYLLABLES_EACH = 2.05
_RATES = (1.4, 8.5)  # syllables per second that a person reading aloud can have


@dataclass(frozen=True, kw_only=True)
class OpenChallenge:
    """A phrase waiting to be spoken. Times in ISO 8601."""

    id: str
    phrase: str
    issued_at: str
    attempts: int = 0


def issue_challenge(*, now: datetime) -> OpenChallenge:
    """Choose a random phrase and remember when it was shown. It can be answered once, within ten minutes."""
    words = random.SystemRandom().sample(WORDS, WORDS_IN_PHRASE)
    challenge = OpenChallenge(id=secrets.token_hex(6), phrase=" ".join(words), issued_at=iso(now))
    _keep(challenge)
    return challenge


def answer_challenge(
    challenge_id: str, waveform: np.ndarray, sample_rate: int, *, voice: Voice, now: datetime,
    others: Iterable[np.ndarray] = (), seen: Iterable[str] = (),
) -> Challenge:  # fmt: skip
    """Check a recording against an open challenge and a cameo's voice; return what goes into the consent record.

    waveform: (S,) or (channels, S) in -1..1. others: embeddings of other people's voices known here. seen: hashes of
    recordings used before. Raises ConsentError with the reason; three failures close the challenge.
    """
    open_challenge = _take(challenge_id, now)
    mono = mono_at(waveform, sample_rate, RATE)
    digest = hashlib.sha256(np.round(mono * 32767).astype("<i2").tobytes()).hexdigest()
    if digest in set(seen):
        raise ConsentError("this recording was used before: record the phrase that was shown now")
    _check_length(mono)
    if voice.embedding is None or not encoder_available():
        raise ConsentError(
            "the recording can't be compared with the cameo's voice without a speaker encoder; install it with "
            f"`{HOW_TO_INSTALL}`, then make the cameo again, or leave the challenge out"
        )
    score = _checked_score(embed(mono), voice.embedding, list(others))
    _path(challenge_id).unlink(missing_ok=True)
    return Challenge(
        phrase=open_challenge.phrase,
        issued_at=open_challenge.issued_at,
        recorded_at=iso(now),
        recording_sha256=digest,
        score=round(score, 4),
        threshold=ACCEPT_FROM,
        encoder=NAME,
    )


def _checked_score(spoken: np.ndarray, expected: np.ndarray, others: list[np.ndarray]) -> float:
    score = similarity(spoken, expected)
    if score < ACCEPT_FROM:
        raise ConsentError(
            f"the recording's speaker does not match the cameo's voice: {score:.2f}, needed {ACCEPT_FROM:.2f}; record "
            "again close to the microphone, or make the cameo from a clearer recording"
        )
    nearest = max((similarity(spoken, other) for other in others), default=0.0)
    if score - nearest < MARGIN:
        raise ConsentError(
            f"the recording is about as near to another voice known here ({nearest:.2f}) as to the cameo's "
            f"({score:.2f}): a margin of {MARGIN:.2f} is needed; record again more clearly"
        )
    return score


def _check_length(mono: np.ndarray) -> None:
    syllables, seconds = WORDS_IN_PHRASE * _SYLLABLES_EACH, spoken_seconds(mono)
    shortest, longest = syllables / _RATES[1], syllables / _RATES[0]
    if not shortest <= seconds <= longest:
        raise ConsentError(
            f"the recording has {seconds:.1f} s of speech, and reading the phrase takes {shortest:.1f} to "
            f"{longest:.1f} s: read all {WORDS_IN_PHRASE} words, once"
        )
    counted = syllable_rate(mono) * seconds
    if not 0.5 * syllables <= counted <= 1.8 * syllables:
        raise ConsentError(
            f"about {counted:.0f} syllables were heard, and the phrase has {syllables:.0f}: read the words shown, once"
        )


def _take(challenge_id: str, now: datetime) -> OpenChallenge:
    """Read an open challenge and count one attempt. Raises ConsentError when it is unknown, too old or used up."""
    advice = "ask for a new phrase with `sora2 cameo challenge`"
    path = _path(challenge_id)
    try:
        challenge = OpenChallenge(**json.loads(path.read_text(encoding="ascii")))
    except FileNotFoundError as error:
        raise ConsentError(f"there is no open challenge {challenge_id!r}: {advice}") from error
    except (OSError, ValueError, TypeError) as error:
        raise ConsentError(f"the challenge {challenge_id!r} can't be read ({error}): {advice}") from error
    age = now - moment_of(challenge.issued_at)
    if not timedelta(0) <= age <= timedelta(minutes=MINUTES):
        path.unlink(missing_ok=True)
        raise ConsentError(
            f"the phrase was shown {age.total_seconds() / 60:.0f} min ago, {MINUTES} are allowed: {advice}"
        )
    if challenge.attempts >= ATTEMPTS:
        path.unlink(missing_ok=True)
        raise ConsentError(f"{ATTEMPTS} recordings were refused for this phrase: {advice}")
    _keep(replace(challenge, attempts=challenge.attempts + 1))
    return challenge


def _keep(challenge: OpenChallenge) -> None:
    write_private(_path(challenge.id), json.dumps(asdict(challenge)).encode())


def _path(challenge_id: str) -> Path:
    if len(challenge_id) != 12 or not set(challenge_id) <= set("0123456789abcdef"):
        raise ConsentError(f"{challenge_id!r} is no challenge id: use the one that `sora2 cameo challenge` printed")
    return data_folder() / "cameos" / "challenges" / f"{challenge_id}.json"
