"""What a cameo remembers of a person: face, colours and voice, as one safetensors payload. Plain data and numpy."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from typing import Any

import numpy as np
from safetensors import SafetensorError
from safetensors.numpy import load, save

from ..errors import ConsentError
from ..story.face_features import PLAIN, Face
from .face_reader import read_face

FACE_SIDE = 128  # px of the face crop
THUMBNAIL_SIDE = 64
BUILT_IN_F0_HZ = 191.0  # of the voice that speaks lines, median over spoken sentences
BUILT_IN_RATE = 3.9  # its syllables per second, likewise
PATCH = 16  # px of a face token's side
SIZES = (0.82, 1.22)  # of formants, as far as a voice can be moved and stay clear

_LONGEST = 8 * 1024 * 1024  # bytes of a payload


@dataclass(frozen=True, kw_only=True)
class Palette:
    """Colours of a person: sRGB 0..1 as measured, and the nearest names that the built-in world can draw."""

    skin: tuple[float, float, float]
    hair: tuple[float, float, float]
    outfit: tuple[float, float, float]
    skin_name: str
    hair_name: str
    outfit_name: str


@dataclass(frozen=True, kw_only=True)
class Voice:
    """A voice in five measures.

    f0_hz: median pitch. rate: syllables per second of speech. formant_scale: formant frequencies over those of the
    built-in voice (above 1: a smaller speaker). embedding: (256,) float32 of unit length from the speaker encoder, or
    None where it is not installed. timbre: (2, 32) float32, mean level and swing of mel bands in nepers, None in files of
    earlier versions. share: how much of the timbre counts, 0..1.
    """

    f0_hz: float
    rate: float
    formant_scale: float
    embedding: np.ndarray | None = None
    timbre: np.ndarray | None = None
    share: float = 1.0

    @property
    def pace(self) -> float:
        """How fast it speaks against the built-in voice, 0.8..1.25: beyond that words get unclear."""
        return min(max(self.rate / BUILT_IN_RATE, 0.8), 1.25)

    def asked(self) -> dict[str, Any]:
        """Return what speech is moved toward, as `media.speech.offline_voice.VoiceLook` takes it."""
        size = min(max(self.formant_scale, SIZES[0]), SIZES[1])
        timbre = None if self.timbre is None else tuple(tuple(map(float, row)) for row in self.timbre)
        return {"f0_hz": self.f0_hz, "formants": size, "pace": self.pace, "timbre": timbre, "timbre_share": self.share}

    def at(self, strength: float) -> Voice:
        """Return the voice moved from the built-in one (strength 0) to this one (1)."""
        f0_hz = BUILT_IN_F0_HZ * (self.f0_hz / BUILT_IN_F0_HZ) ** strength
        rate = BUILT_IN_RATE * (self.rate / BUILT_IN_RATE) ** strength if self.rate > 0 else BUILT_IN_RATE
        return replace(self, f0_hz=f0_hz, formant_scale=self.formant_scale**strength, rate=rate, share=strength)


@dataclass(frozen=True, kw_only=True)
class Features:
    """face: (128, 128, 3) uint8 sRGB. thumbnail: (64, 64, 3) uint8. voice: None for a cameo made from photos alone.

    drawn: the face's features as the built-in world draws them.
    """

    face: np.ndarray
    thumbnail: np.ndarray
    palette: Palette
    voice: Voice | None = None
    drawn: Face = PLAIN

    @property
    def face_tokens(self) -> np.ndarray:
        """The face as (64, 768) float32 tokens in -1..1: its 16 x 16 px patches in reading order, rows of RGB."""
        rows = FACE_SIDE // PATCH
        patches = self.face.reshape(rows, PATCH, rows, PATCH, 3).swapaxes(1, 2)
        return patches.reshape(rows * rows, -1).astype(np.float32) / 127.5 - 1.0


def pack(features: Features) -> bytes:
    """Write features as safetensors bytes."""
    voice = features.voice
    scalars = {"palette": asdict(features.palette), "voice": None, "drawn": list(features.drawn)}
    arrays = {"face": features.face, "thumbnail": features.thumbnail}
    if voice is not None:
        scalars["voice"] = {"f0_hz": voice.f0_hz, "rate": voice.rate, "formant_scale": voice.formant_scale}
        if voice.embedding is not None:
            arrays["embedding"] = voice.embedding.astype(np.float32)
        if voice.timbre is not None:
            arrays["timbre"] = voice.timbre.astype(np.float32)
    text = np.frombuffer(json.dumps(scalars, sort_keys=True).encode(), dtype=np.uint8)
    return save({**{name: np.ascontiguousarray(array) for name, array in arrays.items()}, "scalars": text})


def unpack(payload: bytes) -> Features:
    """Read what `pack` wrote. Raises ConsentError for bytes that are no features."""
    if len(payload) > _LONGEST:
        raise ConsentError(f"the cameo's features have {len(payload):,} bytes, more than {_LONGEST:,}: refuse the file")
    try:
        arrays = load(payload)
        scalars = json.loads(arrays["scalars"].tobytes())
        palette = _palette_of(scalars["palette"])
        heard = Voice(**scalars["voice"]) if scalars["voice"] else None
        voice = heard and replace(heard, embedding=arrays.get("embedding"), timbre=arrays.get("timbre"))
        face = arrays["face"].reshape(FACE_SIDE, FACE_SIDE, 3)
        thumbnail = arrays["thumbnail"].reshape(THUMBNAIL_SIDE, THUMBNAIL_SIDE, 3)
        drawn = Face(*map(float, scalars["drawn"])) if "drawn" in scalars else read_face(face)
    except (SafetensorError, KeyError, TypeError, ValueError) as error:
        raise ConsentError(
            f"the cameo's features can't be read ({error}): get the file again from its owner"
        ) from error
    return Features(face=face, thumbnail=thumbnail, palette=palette, voice=voice, drawn=drawn)


def _palette_of(values: dict[str, list[float] | str]) -> Palette:
    colours = {part: tuple(float(v) for v in values[part]) for part in ("skin", "hair", "outfit")}
    names = {f"{part}_name": str(values[f"{part}_name"]) for part in ("skin", "hair", "outfit")}
    return Palette(**colours, **names)  # type: ignore[arg-type]
