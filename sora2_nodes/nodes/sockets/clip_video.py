"""ClipVideo and FilmVideo: a Clip, or a joined film, on the host's VIDEO socket. They answer what the host's video nodes ask, and work without them.

Saving a film copies what nothing changes."""

from __future__ import annotations

import io
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import islice
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import numpy as np

from ... import host
from ...errors import InputError
from ...home import scratch_folder
from ...media.files.clip import Clip
from .host_types import audio_of, clip_from_parts, image_of

if TYPE_CHECKING:
    import torch

    from ...media.files.export import Form
    from ...studio.publish import Edition
import tempfile
import weakref
from collections.abc import Sequence

from ...media.files.export import Form
from ...media.files.video_files import write_clip
from ...media.film.cut_list import FilmSettings, Join
from ...media.film.stitch import Film, stitch

SPOOL_CRF = 10  # as takes have; shots wait in files at this quality, and go into the film as they are


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
        kind = host.components_class(Components)
        return kind(images=image_of(frames), audio=audio_of(self.clip), frame_rate=self.clip.fps)

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

    def get_bit_depth(self) -> int:
        """Return the bits a sample; the engine draws 8."""
        return 8

    def get_color_space(self) -> str:
        """Return the colours by the host's name for them."""
        return "sRGB"

    def as_trimmed(
        self, start_time: float | None = 0.0, duration: float | None = 0.0, strict_duration: bool = True
    ) -> ClipVideo:
        """Return the part from `start_time` s, below zero counted from the end, `duration` s long (0: to the end)."""
        clip, start_s, length_s = self.clip, start_time or 0.0, duration or 0.0
        first = round(start_s * clip.fps) if start_s >= 0 else max(0, clip.num_frames + round(start_s * clip.fps))
        count = round(length_s * clip.fps) if length_s else clip.num_frames - first
        if count < 1 or first >= clip.num_frames or (strict_duration and first + count > clip.num_frames):
            raise InputError(f"trim: {start_s:g} s + {length_s:g} s is outside a clip of {clip.duration_s:g} s")
        return video_of(_part(clip, first, min(first + count, clip.num_frames)))

    def save_to(
        self,
        path: str | Path | IO[bytes],
        format: Any = "auto",
        codec: Any = "auto",
        metadata: dict[str, Any] | None = None,
        **encoding: Any,
    ) -> None:
        """Write a file, or into a stream, with `metadata` and the clip's own record as tags.

        encoding: crf, color_space, bit_depth, preset; names that a newer host adds are passed over. Raises InputError for a
        container, codec or colour space that can't be written.
        """
        from ...media.files.export import SUFFIXES, form_for

        file = Path(path) if isinstance(path, (str, Path)) else None
        container, encoder = (str(getattr(value, "value", value)) for value in (format, codec))
        form = form_for(file, container, encoder, encoding)
        if file is not None:
            self._publish(file, form, metadata or {})
            return
        assert not isinstance(path, (str, Path))
        with scratch_folder("sora2-clip") as folder:
            whole = Path(folder) / f"clip{next(end for end, kind in SUFFIXES.items() if kind == form.container)}"
            self._publish(whole, form, metadata or {})
            with whole.open("rb") as source:
                shutil.copyfileobj(source, path)

    def _publish(self, path: Path, form: Form, metadata: dict[str, Any]) -> None:
        """Write one file in a form, and sign it."""
        from ...studio.publish import publish_clip

        publish_clip(self.clip, path, edition_of(metadata, self.clip.record), form=form)


def edition_of(metadata: Mapping[str, Any], record: Mapping[str, Any] | None = None) -> Edition:
    """How a video of a graph is published: with the graph it came from, and its metadata and record as tags."""
    from ...studio.publish import Edition

    graph = metadata.get("workflow") or metadata.get("prompt")
    return Edition(workflow=graph if isinstance(graph, dict) else None, tags={**(record or {}), **metadata})


def _part(clip: Clip, first: int, last: int) -> Clip:
    """Return frames `first` to `last` of a clip, the last one left out, with their sound."""
    cut = [round(n / clip.fps * clip.sample_rate) for n in (first, last)]
    wave = None if clip.waveform is None else clip.waveform[:, cut[0] : cut[1]]
    return replace(
        clip, num_frames=last - first, frames=lambda: islice(clip.frames(), first, last), waveform=wave, dialogue=None
    )


def video_of(clip: Clip) -> ClipVideo:
    """Wrap a Clip for a VIDEO socket, of the host's own kind where a host runs."""
    return host.video_class(ClipVideo)(clip)


def clip_of(video: Any) -> Clip:
    """Unwrap a VIDEO socket: a ClipVideo, or any video of the host.

    Raises InputError for anything that is not a video.
    """
    if isinstance(video, ClipVideo):
        return video.clip
    source = video.get_stream_source() if _is_whole_file(video) else None
    if isinstance(source, (str, Path)):
        from ...media.files.video_files import open_clip

        return open_clip(Path(source))
    if not hasattr(video, "get_components"):
        raise InputError(f"video: expected a VIDEO, got {type(video).__name__}")
    parts = video.get_components()
    return clip_from_parts(parts.images, parts.audio, Fraction(parts.frame_rate).limit_denominator(1001), {})


def _is_whole_file(video: Any) -> bool:
    """Tell whether a video of the host is all of what its source holds: neither trimmed nor edited."""
    if not hasattr(video, "get_stream_source"):
        return False
    trimmed = getattr(video, "get_active_trim_window", lambda: (0.0, 0.0))()
    return tuple(trimmed) == (0.0, 0.0) and not getattr(video, "has_pending_frame_edits", lambda: False)()


class FilmVideo(ClipVideo):
    """A film whose shots wait in a temporary folder, removed with it."""

    def __init__(self, film: Film, folder: tempfile.TemporaryDirectory) -> None:
        super().__init__(film.clip())
        self.film = film
        self._folder = folder
        weakref.finalize(self, folder.cleanup)

    def _publish(self, path: Path, form: Form, metadata: dict[str, Any]) -> None:
        """Write and sign the film, its untouched shots as they are; in any form but the usual one, shot by shot anew."""
        from ...studio.publish import publish_film

        publish_film(self.film, path, edition_of(metadata), form=form)


def film_of(clips: Sequence[Clip], joins: Sequence[Join], settings: FilmSettings, footage: Sequence[bool]) -> FilmVideo:
    """Write clips to a temporary folder, each drawn only once, and plan the film of them."""
    folder = scratch_folder("sora2-film")
    try:
        paths = [
            write_clip(clip, Path(folder.name) / f"{n:04}.mp4", crf=SPOOL_CRF, parts=True)
            for n, clip in enumerate(clips)
        ]
        return host.video_class(FilmVideo)(stitch(paths, joins, settings, untouched=footage), folder)
    except BaseException:
        folder.cleanup()
        raise
