"""FilmVideo: a joined film on the host's VIDEO socket. Saving it copies what nothing changes. It plans no film."""

from __future__ import annotations

import shutil
import tempfile
import weakref
from collections.abc import Sequence
from pathlib import Path
from typing import IO, Any

from ...errors import InputError
from ...media.files.clip import Clip
from ...media.files.video_files import write_clip
from ...media.film.cut_list import FilmSettings, Join
from ...media.film.film_file import write_film
from ...media.film.stitch import Film, stitch
from .clip_video import ClipVideo

SPOOL_CRF = 10  # as takes have; shots wait in files at this quality, and go into the film as they are


class FilmVideo(ClipVideo):
    """A film whose shots wait in a temporary folder, removed with it."""

    def __init__(self, film: Film, folder: tempfile.TemporaryDirectory) -> None:
        super().__init__(film.clip())
        self.film = film
        self._folder = folder
        weakref.finalize(self, folder.cleanup)

    def save_to(
        self,
        path: str | Path | IO[bytes],
        format: Any = "auto",
        codec: Any = "auto",
        metadata: dict[str, Any] | None = None,
    ) -> None:
        """Write an MP4; `metadata` and the film's report become tags. Raises InputError for another format or codec."""
        _check_form(format, codec)
        if isinstance(path, (str, Path)):
            write_film(self.film, Path(path), metadata=metadata)
            return
        whole = Path(self._folder.name) / "film.mp4"
        write_film(self.film, whole, metadata=metadata)
        with whole.open("rb") as source:
            shutil.copyfileobj(source, path)
        whole.unlink()


def _check_form(format: Any, codec: Any) -> None:
    for name, value, known in (("format", format, ("auto", "mp4")), ("codec", codec, ("auto", "h264"))):
        if str(getattr(value, "value", value)) not in known:
            raise InputError(f"{name}: {value!s} can't be written; use one of {', '.join(known)}")


def film_of(clips: Sequence[Clip], joins: Sequence[Join], settings: FilmSettings, footage: Sequence[bool]) -> FilmVideo:
    """Write clips to a temporary folder, each drawn only once, and plan the film of them."""
    folder = tempfile.TemporaryDirectory(prefix="sora2-film-")
    try:
        paths = [write_clip(clip, Path(folder.name) / f"{n:04}.mp4", crf=SPOOL_CRF) for n, clip in enumerate(clips)]
        return FilmVideo(stitch(paths, joins, settings, untouched=footage), folder)
    except BaseException:
        folder.cleanup()
        raise
