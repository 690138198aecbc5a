"""Sound that is read as it is needed, and its encoding beside a picture. It does not know where the sound is made."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

import numpy as np
from av.audio.frame import AudioFrame
from av.audio.stream import AudioStream
from av.container import OutputContainer

from ...errors import InputError
from ..sound.waveforms import to_channels, to_rate

OPUS_RATES = (48_000, 24_000, 16_000, 12_000, 8_000)
LAYOUTS = {1: "mono", 2: "stereo", 6: "5.1"}
CHUNK = 1024  # samples handed to the encoder at once
BLOCK = 16 * CHUNK  # samples read from the source at once


SOUND_RATE, SOUND_CHANNELS = 48_000, 2  # of every file
DIALOGUE = "dialogue"  # title of a track that holds the spoken part of the first


@dataclass(frozen=True, kw_only=True)
class Sound:
    """A sound of known length. read(start, stop): (channels, stop - start) float32 in -1..1, within 0..samples."""

    channels: int
    samples: int
    sample_rate: int
    read: Callable[[int, int], np.ndarray]

    @staticmethod
    def of(waveform: np.ndarray, sample_rate: int) -> Sound:
        """Wrap a (channels, S) array."""
        channels, samples = waveform.shape
        return Sound(
            channels=channels,
            samples=samples,
            sample_rate=sample_rate,
            read=lambda start, stop: waveform[:, start:stop],
        )


def stereo(waveform: np.ndarray, sample_rate: int) -> Sound:
    """Wrap a (channels, S) array as stereo at 48 kHz, as files have it."""
    return Sound.of(to_channels(to_rate(waveform, sample_rate, SOUND_RATE), SOUND_CHANNELS), SOUND_RATE)


class SoundTrack:
    """Encode sound into a container as its picture advances, so that the muxer never has to hold either back."""

    def __init__(
        self, container: OutputContainer, form: str, sound: Sound, *, as_is: bool = False, title: str = ""
    ) -> None:
        """as_is: 24 bits a sample and no compression, for editing. title: what the track is called."""
        if sound.channels not in LAYOUTS:
            raise InputError(f"sound with {sound.channels} channels can't be written; give 1, 2 or 6")
        self._container, self._sound, self._layout = container, sound, LAYOUTS[sound.channels]
        self._stream = self._add(form, as_is)
        if title:
            self._stream.metadata["handler_name"] = self._stream.metadata["title"] = title
        self._done = 0
        self._block = np.zeros((sound.channels, 0), dtype=np.float32)

    def _add(self, form: str, as_is: bool) -> AudioStream:
        rate = self._sound.sample_rate
        if form == "webm":
            rate = min((r for r in OPUS_RATES if r >= rate), default=OPUS_RATES[0])
        codec = "pcm_s24le" if as_is else "libopus" if form == "webm" else "aac"
        stream = self._container.add_stream(codec, rate=rate, layout=self._layout)
        assert isinstance(stream, AudioStream)
        if not as_is:
            stream.codec_context.bit_rate = (96_000 if rate > 24_000 else 80_000) * self._sound.channels
        return stream

    def write_until(self, seconds: Fraction) -> None:
        """Encode all samples before `seconds`, in whole chunks."""
        end = min(math.floor(seconds * self._sound.sample_rate), self._sound.samples)
        while self._done + CHUNK <= end:
            self._write(CHUNK)

    def close(self) -> None:
        """Encode what is left and flush."""
        while self._done < self._sound.samples:
            self._write(min(CHUNK, self._sound.samples - self._done))
        self._container.mux(self._stream.encode(None))

    def _write(self, count: int) -> None:
        if self._block.shape[1] == 0:
            self._block = self._sound.read(self._done, min(self._done + BLOCK, self._sound.samples))
        chunk, self._block = self._block[:, :count], self._block[:, count:]
        frame = AudioFrame.from_ndarray(
            np.ascontiguousarray(chunk, dtype=np.float32), format="fltp", layout=self._layout
        )
        frame.sample_rate, frame.pts = self._sound.sample_rate, self._done
        self._done += count
        self._container.mux(self._stream.encode(frame))
