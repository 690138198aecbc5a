"""Soft subtitles beside a picture, which players show on demand. It does not know where the lines come from."""

from __future__ import annotations

import struct
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from av.container import OutputContainer
from av.packet import Packet

CODECS = {"mp4": "mov_text", "mov": "mov_text", "matroska": "subrip", "webm": "webvtt"}
CLOCK = Fraction(1, 1000)  # of a track, in seconds


@dataclass(frozen=True, kw_only=True)
class SubtitleLine:
    """What is said and when, in seconds."""

    start_s: float
    end_s: float
    speaker: str
    text: str


class SubtitleTrack:
    """Soft subtitles in a container, which players show on demand, written as its picture advances."""

    def __init__(self, container: OutputContainer, form: str, lines: Sequence[SubtitleLine]) -> None:
        self._container, self._boxed = container, CODECS[form] == "mov_text"
        self._stream = container.add_mux_stream(CODECS[form])
        self._stream.time_base = CLOCK
        self._stream.metadata["language"] = "eng"
        self._left = deque(self._spans(lines))

    def _spans(self, lines: Sequence[SubtitleLine]) -> Iterator[tuple[int, int, str]]:
        """(start, end, text) in milliseconds; where two lines overlap, the earlier ends. MP4 tells silence too."""
        starts = [*(line.start_s for line in lines[1:]), float("inf")]
        before = 0
        for line, following in zip(lines, starts, strict=True):
            start = max(round(line.start_s * 1000), before)
            end = max(round(min(line.end_s, following) * 1000), start + 1)
            if self._boxed and start > before:
                yield before, start, ""
            yield start, end, line.text
            before = end

    def write_until(self, seconds: Fraction) -> None:
        """Write all lines that begin before `seconds`."""
        while self._left and self._left[0][0] < seconds * 1000:
            self._mux(*self._left.popleft())

    def close(self) -> None:
        """Write what is left."""
        while self._left:
            self._mux(*self._left.popleft())

    def _mux(self, start: int, end: int, text: str) -> None:
        raw = text.encode()
        packet = Packet(struct.pack(">H", len(raw)) + raw if self._boxed else raw)
        packet.stream, packet.time_base, packet.is_keyframe = self._stream, CLOCK, True
        packet.pts = packet.dts = start
        packet.duration = end - start
        self._container.mux(packet)
