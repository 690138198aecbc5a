"""How far a planned mouth follows the speech that is heard with it. It draws no mouth and speaks no word."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from .dialogue import Dialogue
from .offline_voice import ENERGY_HZ

RECORD = "mouths"  # key in a clip's record: speaker → opening per frame in hundredths
FOLLOWS = 0.9  # agreement from which a mouth is said to follow its speech
FARTHEST_S = 0.3  # how late or early a mouth is looked for
OPEN = 0.02  # a mouth that never opens wider stays closed


@dataclass(frozen=True, kw_only=True)
class MouthFit:
    """One speaker's mouth beside what is heard.

    agreement: correlation of the mouth's opening with the speech's energy, -1..1; None where the clip's record tells of
    no mouth. lag_ms: how much later the mouth moves, where the two agree best. recorded: heard from a recording.
    """

    speaker: str
    agreement: float | None
    lag_ms: float = 0.0
    recorded: bool = False

    @property
    def follows(self) -> bool:
        return self.agreement is not None and self.agreement >= FOLLOWS

    def in_words(self) -> str:
        """One line for a report; it says what to do where a mouth goes its own way."""
        what = "recording" if self.recorded else "line"
        if self.agreement is None:
            return (
                f"{self.speaker}'s mouth: not measured, since the clip's record tells of no such mouth; "
                f"whether it follows this {what} is unknown"
            )
        if self.follows:
            return f"{self.speaker}'s mouth follows the {what}: agreement {self.agreement:.2f}, {self.lag_ms:+.0f} ms"
        cure = (
            "connect the recording to PromptEncode, before the picture is made"
            if self.recorded
            else "give PromptEncode this line, before the picture is made"
        )
        return f"{self.speaker}'s mouth does not follow this {what}: agreement {self.agreement:.2f}; {cure}"


def mouth_fits(
    record: Mapping, dialogue: Dialogue, fps: Fraction, num_frames: int, recorded: Sequence[str] = ()
) -> tuple[MouthFit, ...]:
    """Compare every speaker of a dialogue with the mouth that a clip's record plans. recorded: speakers with recordings."""
    planned = {str(who).casefold(): curve for who, curve in record.get(RECORD, {}).items()}
    fits = []
    for who in dict.fromkeys(span.speaker for span in dialogue.spans):
        curve = planned.get(who.casefold())
        if curve is None:
            fits.append(MouthFit(speaker=who, agreement=None, recorded=who in recorded))
            continue
        agreement, lag = _agreement(np.asarray(curve, np.float32) / 100, dialogue.energy(who), fps, num_frames)
        fits.append(MouthFit(speaker=who, agreement=agreement, lag_ms=lag, recorded=who in recorded))
    return tuple(fits)


def _agreement(mouth: np.ndarray, energy: np.ndarray, fps: Fraction, num_frames: int) -> tuple[float, float]:
    """Correlation of (F,) openings with (T,) energy at 100 Hz, and the mouth's lag in ms."""
    count = min(len(mouth), num_frames)
    if mouth[:count].max(initial=0.0) < OPEN:
        return 0.0, 0.0
    ticks = np.minimum((np.arange(count) / float(fps) * ENERGY_HZ).astype(int), len(energy) - 1)
    reach = int(FARTHEST_S * float(fps))
    at = {lag: _correlation(_moved(mouth[:count], lag), energy[ticks]) for lag in range(-reach, reach + 1)}
    best = max(at, key=lambda lag: (at[lag], -abs(lag)))
    return at[0], best / float(fps) * 1000


def _moved(curve: np.ndarray, frames: int) -> np.ndarray:
    """The curve `frames` earlier, closed where nothing is known."""
    made = np.zeros_like(curve)
    if frames >= 0:
        made[: len(curve) - frames] = curve[frames:]
    else:
        made[-frames:] = curve[:frames]
    return made


def _correlation(a: np.ndarray, b: np.ndarray) -> float:
    if a.std() < 1e-6 or b.std() < 1e-6:
        return 0.0
    return float(np.corrcoef(a, b)[0, 1])
