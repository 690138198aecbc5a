"""The lines that a host's model with sound is given as they are: a cameo's, spoken toward its voice, around which it draws."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from ...media.speech.dialogue import Span
from ...media.speech.offline_voice import VOICE_RATE
from ...studio.cast import CarriedCameo
from ..sockets.voices import Story, speech_in


@dataclass(frozen=True, kw_only=True)
class HeldLines:
    """audio: AUDIO as long as the shot, silent outside the spans. spans: where each held line is heard."""

    audio: dict[str, Any]
    spans: tuple[Span, ...]

    @property
    def times_s(self) -> tuple[tuple[float, float], ...]:
        """(start, end) of each line in seconds into the shot."""
        return tuple((span.start_s, span.end_s) for span in self.spans)

    def as_record(self) -> list[dict[str, Any]]:
        """The held lines for a clip's record."""
        return [
            {"speaker": s.speaker, "text": s.text, "start_s": round(s.start_s, 3), "end_s": round(s.end_s, 3)}
            for s in self.spans
        ]


def takes_speech(model: Any) -> bool:
    """Tell whether a MODEL of the host samples sound with its picture, so that lines can be held in it."""
    config = getattr(getattr(model, "model", None), "model_config", None)
    return getattr(config, "unet_config", {}).get("image_model") in ("ltxav", "minimax_h3")


def held_lines(story: Story, number: int, carried: Sequence[CarriedCameo]) -> HeldLines | None:
    """Speak a shot's lines and keep those of cameos with a voice, at their times; None where there is none.

    Lines of others are left to the model, which reads them in its words. Raises InputError for lines that overlap or end
    after the shot, ConsentError for a cameo whose consent ended.
    """
    speech = speech_in(story, number, [one for one in carried if one.strength > 0])
    said = speech.spoken() if speech.lent else None
    if said is None:
        return None
    spans = tuple(span for span in said.spans if span.speaker in speech.lent)
    return HeldLines(audio=_audio(said.waveform, spans), spans=spans)


def _audio(waveform: np.ndarray, spans: Sequence[Span]) -> dict[str, Any]:
    """Wrap (1, S) at 24 kHz as AUDIO, (1, 1, S), with silence outside the spans."""
    import torch

    at_s = np.arange(waveform.shape[1]) / VOICE_RATE
    heard = np.any([(span.start_s <= at_s) & (at_s < span.end_s) for span in spans], axis=0)
    return {"waveform": torch.from_numpy(waveform * heard)[None].float(), "sample_rate": VOICE_RATE}
