"""Clips that nobody vouches for, read in a child process: what they are, one frame of them, or whether all of it decodes.

Takes and other files of this package's own making are opened by `video_reader` directly, which is faster.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import asdict, replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np

from .frame_colours import FrameColours
from .reader_process import Message, ReaderLimits, ask_apart, read_apart
from .video_reader import FileInfo, arrays, pictures, probe, sound_pieces
from .video_timing import Timing

TOLD_EVERY = 24  # frames between two signs of life
LOOKED_AT = 12  # frames of a clip, of which the sharpest is taken


def probe_foreign(path: str | os.PathLike) -> FileInfo:
    """Read a clip's sizes, rates and times as `video_reader.probe` does. Raises MediaError with the reason."""
    (told, _) = ask_apart("clip", Path(path).name, _of(path))
    return _from_json(told, Path(path).expanduser())


def first_frame(path: str | os.PathLike) -> np.ndarray:
    """(H, W, 3) uint8 RGB of a clip's first frame. Raises MediaError with the reason."""
    _, (frame,) = ask_apart("frames", Path(path).name, {**_of(path), "last": 0})
    return frame


def sharpest_frame(path: str | os.PathLike) -> np.ndarray:
    """(H, W, 3) uint8 RGB: of twelve frames spread over a clip the one with the strongest edges. Raises MediaError."""
    _, (frame,) = ask_apart("sharpest", Path(path).name, _of(path), limits=ReaderLimits(cpu_s=60, wall_s=60))
    return frame


def vet_clip(path: str | os.PathLike) -> FileInfo:
    """Decode all of a clip once where a crash does no harm; return what it is. Raises MediaError for one that is damaged."""
    limits = ReaderLimits(cpu_s=600)
    *_, (told, _) = read_apart("vetted", Path(path).name, _of(path), limits=limits)
    return _from_json(told, Path(path).expanduser())


def answer_info(values: dict[str, Any], _arrays: list[np.ndarray]) -> Iterator[Message]:
    """In the child: what a clip is."""
    yield _to_json(_seen(values)), []


def answer_frames(values: dict[str, Any], _arrays: list[np.ndarray]) -> Iterator[Message]:
    """In the child: the frames up to number `last`, one a part."""
    for number, frame in enumerate(arrays(_seen(values))):
        yield {}, [frame]
        if number >= values["last"]:
            return


def answer_sharpest(values: dict[str, Any], _arrays: list[np.ndarray]) -> Iterator[Message]:
    """In the child: one frame; no more than two are ever held."""
    info = _seen(values)
    every = max(1, info.timing.num_frames // LOOKED_AT)
    best = sharpest(frame for number, frame in enumerate(arrays(info)) if number % every == 0)
    if best is not None:
        yield {}, [best]


def sharpest(frames: Iterable[np.ndarray]) -> np.ndarray | None:
    """Return the frame with the strongest edges; no more than two are held. frames: (H, W, 3) uint8 each."""
    best, best_edge = None, -1.0
    for frame in frames:
        edge = _edge(frame)
        if edge > best_edge:
            best, best_edge = frame, edge
    return best


def answer_vetted(values: dict[str, Any], _arrays: list[np.ndarray]) -> Iterator[Message]:
    """In the child: decode picture and sound, keep nothing, give a sign of life now and then, at last what the clip is."""
    info = _seen(values)
    told = _to_json(info)
    for number, _ in enumerate(pictures(info)):
        if number % TOLD_EVERY == 0:
            yield told, []
    if info.sample_rate:
        for number, _ in enumerate(sound_pieces(info)):
            if number % 1000 == 0:
                yield told, []
    yield told, []


def _of(path: str | os.PathLike) -> dict[str, Any]:
    return {"path": str(Path(path).expanduser().absolute())}


def _seen(values: dict[str, Any]) -> FileInfo:
    return probe(values["path"], name=values["name"])


def _edge(frame: np.ndarray) -> float:
    """Mean squared step of the green channel from one pixel to the next, row by row of blocks, which bounds memory."""
    rows = [frame[i : i + 64, :, 1].astype(np.float32) for i in range(0, frame.shape[0], 64)]
    return float(sum(np.square(np.diff(block, axis=1)).sum() for block in rows) / frame[..., 1].size)


def _to_json(info: FileInfo) -> dict[str, Any]:
    timing = asdict(info.timing)
    timing |= {"fps": str(info.timing.fps), "start_s": str(info.timing.start_s)}
    return {"info": {**asdict(replace(info, path=Path())), "path": "", "timing": timing}}


def _from_json(told: dict[str, Any], path: Path) -> FileInfo:
    values = told["info"]
    timing = dict(values["timing"])
    timing |= {"fps": Fraction(timing["fps"]), "start_s": Fraction(timing["start_s"])}
    colours = FrameColours(**values["colours"])
    return FileInfo(**{**values, "path": path, "timing": Timing(**timing), "colours": colours})
