"""A clip's frames kept in a file without loss, for as long as somebody uses them. It does not know what they show."""

from __future__ import annotations

import weakref
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import av
import numpy as np
from av.video.frame import VideoFrame
from av.video.stream import VideoStream

from ..media.files.clip import Clip
from ..media.files.video_files import OnFrame, counted

OPTIONS = {"slices": "4", "context": "0", "coder": "1"}  # of FFV1: a tenth of the time that drawing takes
PIXELS = "bgr0"


@dataclass(frozen=True, kw_only=True)
class LosslessClip:
    """A clip whose frames are read from `path`, which is removed when the last such clip is gone. middle: its middle frame."""

    clip: Clip
    path: Path
    middle: np.ndarray


def keep_lossless(clip: Clip, path: Path, on_frame: OnFrame | None = None) -> LosslessClip:
    """Write a clip's frames to `path` (.mkv), and return the clip that reads them from there; equal to the last bit.

    on_frame(frames written, frames in all) may raise to stop; then nothing is left behind.
    """
    middle = np.zeros((clip.height, clip.width, 3), np.uint8)
    try:
        with av.open(str(path), "w", format="matroska") as container:
            stream = container.add_stream("ffv1", rate=clip.fps, options=OPTIONS)
            assert isinstance(stream, VideoStream)
            stream.width, stream.height, stream.pix_fmt = clip.width, clip.height, PIXELS
            for index, pixels in enumerate(counted(clip.frames(), clip.num_frames)):
                assert isinstance(pixels, np.ndarray)
                frame = VideoFrame.from_ndarray(np.ascontiguousarray(pixels), format="rgb24").reformat(format=PIXELS)
                frame.pts, frame.time_base = index, 1 / clip.fps
                container.mux(stream.encode(frame))
                middle = pixels if index == clip.num_frames // 2 else middle
                if on_frame:
                    on_frame(index + 1, clip.num_frames)
            container.mux(stream.encode(None))
    except BaseException:
        path.unlink(missing_ok=True)
        raise

    def frames() -> Iterator[np.ndarray]:
        with av.open(str(path)) as container:
            for frame in container.decode(video=0):
                yield frame.to_ndarray(format="rgb24")

    weakref.finalize(frames, path.unlink, missing_ok=True)
    return LosslessClip(clip=replace(clip, frames=frames), path=path, middle=middle.copy())
