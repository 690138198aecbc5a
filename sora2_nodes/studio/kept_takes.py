"""The takes that a canvas has made since its host started: a shot that is asked for again is not drawn again, and shows its picture.

Frames are kept in a file without loss, for as long as somebody uses them."""

from __future__ import annotations

import functools
import hashlib
import io
import json
import tempfile
import weakref
from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from threading import Lock
from typing import Any

import av
import numpy as np
from av.video.frame import VideoFrame
from av.video.stream import VideoStream
from PIL import Image

from ..frame_rates import written_rate
from ..media.files.clip import Clip
from ..media.files.video_files import OnFrame, counted
from ..story.storyboard import Storyboard
from .material import files_in
from .orders import End, Material, order_for
from .seeds import neighbour_of, world_seed_of

MOST_BYTES = 6_000_000_000  # of all takes together; the oldest goes first
STILL_WIDTH = 320  # pixels
JOINS = ("transition_in", "transition_s", "sound_lead_s", "sound_tail_s", "overlay", "id", "take", "seed", "carried")


OPTIONS = {"slices": "4", "context": "0", "coder": "1"}  # of FFV1: a tenth of the time that drawing takes
PIXELS = "bgr0"


@dataclass(frozen=True, kw_only=True)
class KeptTake:
    """One finished shot. latent: as the sampler gave it; end: how it ended, for a shot that continues it. shot: of its words; size in bytes."""

    clip: Clip
    latent: Any
    end: End | None
    shot: str
    take: int
    still: bytes
    size: int


class KeptTakes:
    """Takes by the key of all that makes them, and the pictures of a shot's takes by its words."""

    def __init__(self, most_bytes: int = MOST_BYTES) -> None:
        self._kept: OrderedDict[str, KeptTake] = OrderedDict()
        self._most, self._lock = most_bytes, Lock()

    def find(self, key: str) -> KeptTake | None:
        """Return a take, None where it is to be made."""
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
            return self._kept.get(key)

    def keep(
        self, key: str, clip: Clip, *, latent: Any, end: End | None, shot: str, take: int, folder: Path, on_frame: OnFrame | None = None
    ) -> KeptTake:  # fmt: skip
        """Write a shot's frames into `folder` without loss, and return the take. on_frame may raise to stop."""
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(prefix="sora2-take-", suffix=".mkv", dir=folder, delete=False) as file:
            path = Path(file.name)
        written = keep_lossless(clip, path, on_frame)
        made = KeptTake(
            clip=written.clip, latent=latent, end=end, shot=shot, take=take, still=_still(written), size=path.stat().st_size
        )  # fmt: skip
        with self._lock:
            self._kept.pop(key, None)
            self._kept[key] = made
            while len(self._kept) > 1 and sum(one.size for one in self._kept.values()) > self._most:
                self._kept.popitem(last=False)
        return made

    def stills(self, shot: str) -> dict[int, bytes]:
        """Return the picture of every take of a shot that is kept, by its number. shot: of `shot_words`."""
        with self._lock:
            return {one.take: one.still for one in self._kept.values() if one.shot == shot}


@functools.cache
def kept_takes() -> KeptTakes:
    """Return the takes of this process."""
    return KeptTakes()


def shot_words(board: Storyboard, number: int) -> str:
    """A digest of what shot `number` (from 0) is told, whichever of its takes is shown and whichever model draws it."""
    order = order_for(
        board, number, Material(files=files_in(Path())), take=1, world_seed=world_seed_of(board, number, 1)
    )
    told = {name: value for name, value in asdict(order.shot).items() if name not in JOINS}
    carried = repr(order.shot.carried)
    other = neighbour_of(board, number)
    before = [shot_words(board, other), board.shots[other].take] if 0 <= other < len(board.shots) else None
    seeds = order.seed, order.world_seed, order.staging_seed
    parts = [told, carried, *seeds, board.width, board.height, written_rate(board.fps), board.negative, before]
    return hashlib.sha256(json.dumps(parts, default=str, sort_keys=True).encode()).hexdigest()


def _still(written: LosslessClip) -> bytes:
    picture = Image.fromarray(written.middle)
    picture.thumbnail((STILL_WIDTH, STILL_WIDTH))
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=85)
    return out.getvalue()


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
