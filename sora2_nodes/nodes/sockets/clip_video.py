"""ClipVideo: a Clip on the host's VIDEO socket. It answers what the host's video nodes ask, and works without them."""

from __future__ import annotations

import io
import json
import shutil
import tempfile
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import numpy as np

from ...errors import InputError
from ...media.files.clip import Clip
from .host_types import audio_of, clip_from_parts, image_of

if TYPE_CHECKING:
    import torch

SIGNED = (".mp4", ".m4v", ".mov")  # files that can hold content credentials


@dataclass(frozen=True)
class Components:
    """A video in memory, with the attributes of the host's VideoComponents."""

    images: torch.Tensor  # (F, H, W, 3) float 0..1
    audio: dict[str, Any] | None
    frame_rate: Fraction
    metadata: dict[str, Any] | None = None


class ClipVideo:
    """A Clip with the methods of the host's VideoInput."""

    def __init__(self, clip: Clip) -> None:
        self.clip = clip

    def get_components(self) -> Components:
        """Return every frame and the sound in memory."""
        frames = np.stack(list(self.clip.frames()))
        return Components(images=image_of(frames), audio=audio_of(self.clip), frame_rate=self.clip.fps)

    def get_dimensions(self) -> tuple[int, int]:
        """Return (width, height) in pixels."""
        return self.clip.width, self.clip.height

    def get_duration(self) -> float:
        """Return the length in seconds."""
        return self.clip.duration_s

    def get_frame_count(self) -> int:
        """Return the number of frames."""
        return self.clip.num_frames

    def get_frame_rate(self) -> Fraction:
        """Return frames per second."""
        return self.clip.fps

    def get_container_format(self) -> str:
        """Return the container that `save_to` writes."""
        return "mp4"

    def get_stream_source(self) -> io.BytesIO:
        """Return the clip as an MP4 in memory."""
        buffer = io.BytesIO()
        self.save_to(buffer)
        buffer.seek(0)
        return buffer

    def as_trimmed(self, start_time: float = 0.0, duration: float = 0.0, strict_duration: bool = True) -> ClipVideo:
        """Return the part from `start_time` s, `duration` s long (0: to the end)."""
        from itertools import islice

        first = round(start_time * self.clip.fps)
        count = round(duration * self.clip.fps) if duration else self.clip.num_frames - first
        if first < 0 or count < 1 or (strict_duration and first + count > self.clip.num_frames):
            raise InputError(f"trim: {start_time:g} s + {duration:g} s is outside a clip of {self.clip.duration_s:g} s")
        last = min(first + count, self.clip.num_frames)
        cut = [round(n / self.clip.fps * self.clip.sample_rate) for n in (first, last)]
        source, wave = self.clip.frames, self.clip.waveform
        return ClipVideo(
            Clip(
                width=self.clip.width,
                height=self.clip.height,
                fps=self.clip.fps,
                num_frames=last - first,
                frames=lambda: islice(source(), first, last),
                waveform=None if wave is None else wave[:, cut[0] : cut[1]],
                sample_rate=self.clip.sample_rate,
                record=self.clip.record,
            )
        )

    def save_to(
        self,
        path: str | Path | IO[bytes],
        format: Any = "auto",
        codec: Any = "auto",
        metadata: dict[str, Any] | None = None,
    ) -> None:
        """Write an MP4 (H.264, AAC) with `metadata` and the clip's own record as tags.

        Raises InputError for another container or codec.
        """
        for name, value, known in (("format", format, ("auto", "mp4")), ("codec", codec, ("auto", "h264"))):
            if str(getattr(value, "value", value)) not in known:
                raise InputError(f"{name}: {value!s} can't be written; use one of {', '.join(known)}")
        tags = {**self.clip.record, **(metadata or {})}
        texts = {key: value if isinstance(value, str) else json.dumps(value) for key, value in tags.items()}
        from ...media.files.video_files import write_clip

        if isinstance(path, (str, Path)):
            write_clip(self.clip, Path(path), metadata=texts)
            if Path(path).suffix.lower() in SIGNED:
                self._sign(Path(path), metadata or {})
            return
        with tempfile.TemporaryDirectory() as folder:
            whole = Path(folder) / "clip.mp4"
            write_clip(self.clip, whole, metadata=texts)
            with whole.open("rb") as source:
                shutil.copyfileobj(source, path)

    def _sign(self, path: Path, metadata: dict[str, Any]) -> None:
        """Attach content credentials that hold the clip's record and the graph it came from."""
        from ...provenance.credentials import sign_file

        graph = metadata.get("workflow") or metadata.get("prompt")
        sign_file(path, {**self.clip.record, "workflow": graph if isinstance(graph, dict) else None})


def video_of(clip: Clip) -> ClipVideo:
    """Wrap a Clip for a VIDEO socket, of the host's own kind where a host runs."""
    from ...host import adopt_video

    adopt_video(ClipVideo)
    return ClipVideo(clip)


def clip_of(video: Any) -> Clip:
    """Unwrap a VIDEO socket: a ClipVideo, or any video of the host.

    Raises InputError for anything that is not a video.
    """
    if isinstance(video, ClipVideo):
        return video.clip
    source = video.get_stream_source() if hasattr(video, "get_stream_source") else None
    if isinstance(source, (str, Path)):
        from ...media.files.video_files import open_clip

        return open_clip(Path(source))
    if not hasattr(video, "get_components"):
        raise InputError(f"video: expected a VIDEO, got {type(video).__name__}")
    parts = video.get_components()
    return clip_from_parts(parts.images, parts.audio, Fraction(parts.frame_rate).limit_denominator(1001), {})
