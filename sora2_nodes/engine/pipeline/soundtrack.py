"""One shot's sound: contacts by the networks, held to the plan; all else by the world's soundscape; in stereo at 48 kHz. No torch."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ...world.soundscape import SoundTail, mix
from ...world.staging.sound.listener import Listener
from .contact_sound import SOUND_RATE, contact_sound, hits_of, rows_of
from .planning import PlannedShot


@dataclass(frozen=True, kw_only=True)
class Soundtrack:
    """waveform (2, S) at SOUND_RATE, below full scale. ringing (3, 2, S) float16, hits (n, 5): what a continued shot takes."""

    waveform: np.ndarray
    ringing: np.ndarray
    hits: np.ndarray


def soundtrack(planned: PlannedShot, sampled: np.ndarray) -> Soundtrack:
    """Make a shot's sound from what the networks sampled of it, (S,) at 24 kHz; it goes on from the shot it continues."""
    end = planned.end
    listener = Listener(planned.plan, 1.0 if planned.staged is None else planned.staged.unit)
    earlier = None if end is None else end.hits
    contacts = contact_sound(sampled, planned.scene, planned.plan, listener, earlier=earlier)
    waveform, tail = mix(
        planned.sounds, SOUND_RATE, contacts=contacts, before=None if end is None else tail_from(end.ringing)
    )
    hits = hits_of(planned.scene, planned.plan, listener)
    return Soundtrack(
        waveform=waveform, ringing=tail_array(tail), hits=rows_of(hits, planned.num_frames / planned.plan.fps)
    )


def tail_array(tail: SoundTail) -> np.ndarray:
    """A tail as one array (3, 2, S) float16."""
    parts = (tail.lasting, tail.ringing, tail.answer)
    longest = max(part.shape[1] for part in parts)
    return np.stack([np.pad(part, ((0, 0), (0, longest - part.shape[1]))) for part in parts]).astype(np.float16)


def tail_from(rows: np.ndarray | None) -> SoundTail | None:
    """Read back what `tail_array` wrote."""
    if rows is None:
        return None
    lasting, ringing, answer = rows.astype(np.float32)
    return SoundTail(lasting=lasting, ringing=ringing, answer=answer)
