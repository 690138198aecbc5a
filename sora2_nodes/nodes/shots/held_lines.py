"""What a host's model with sound is given of a cameo's voice: its lines as they are, around which it draws, and a sample of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from ...media.speech.dialogue import Line, LineSpan, speak_lines
from ...media.speech.offline_voice import VOICE_RATE, VoiceLook
from ...story.boards.casting import says_name
from ...story.storyboard import Shot
from ...studio.cast import CarriedCameo, voices_for
from ..sockets.cameo_socket import ID_LORA
from ..sockets.pocket_sockets import option_of
from ..sockets.voices import Story, speech_in

SAMPLE_S = 12.0  # room for the sentences at any pace
SENTENCES = (
    "The birch canoe slid on the smooth planks. Glue the sheet to the dark blue background."  # IEEE 297-1969, list 1
)


@dataclass(frozen=True, kw_only=True)
class HeldLines:
    """audio: AUDIO as long as the shot, silent outside the spans. spans: where each held line is heard."""

    audio: dict[str, Any]
    spans: tuple[LineSpan, ...]

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
    return _kind_of(model) in ("ltxav", "minimax_h3")


def hears_voice(model: Any) -> bool:
    """Tell whether a MODEL of the host is given a sample of a voice: MiniMax H3, and LTX-2 with an ID-LoRA."""
    kind = _kind_of(model)
    return kind == "minimax_h3" or (kind == "ltxav" and bool(option_of(model, ID_LORA)))


def _kind_of(model: Any) -> str:
    config = getattr(getattr(model, "model", None), "model_config", None)
    return str(getattr(config, "unet_config", {}).get("image_model", ""))


def voices_for_reference(carried: Sequence[CarriedCameo], shot: Shot) -> dict[str, dict[str, Any]]:
    """Return some seconds of AUDIO in the voice of each cameo that a shot names or that speaks in it, by the cameo's name.

    Raises ConsentError for a cameo whose consent ended.
    """
    speakers = {line.speaker.casefold() for line in shot.dialogue}
    named = [one for one in carried if says_name(shot.prompt, one.name) or one.name.casefold() in speakers]
    looks = voices_for([one.name for one in named if one.strength > 0], named)
    return {name: _sample_of(name, look) for name, look in looks.items()}


def _sample_of(name: str, look: VoiceLook) -> dict[str, Any]:
    said = speak_lines([Line(speaker=name, text=SENTENCES)], SAMPLE_S, voices={name: look})
    return _audio(said.waveform[:, : round(said.spans[0].end_s * VOICE_RATE)], said.spans)


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


def _audio(waveform: np.ndarray, spans: Sequence[LineSpan]) -> dict[str, Any]:
    """Wrap (1, S) at 24 kHz as AUDIO, (1, 1, S), with silence outside the spans."""
    import torch

    at_s = np.arange(waveform.shape[1]) / VOICE_RATE
    heard = np.any([(span.start_s <= at_s) & (at_s < span.end_s) for span in spans], axis=0)
    return {"waveform": torch.from_numpy(waveform * heard)[None].float(), "sample_rate": VOICE_RATE}
