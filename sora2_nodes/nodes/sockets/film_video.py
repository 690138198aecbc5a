"""FilmVideo: a joined film on the host's VIDEO socket. Saving it copies what nothing changes. It plans no film."""

from __future__ import annotations

import tempfile
import weakref
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ... import host
from ...home import scratch_folder
from ...media.files.clip import Clip
from ...media.files.export import Form
from ...media.files.video_files import write_clip
from ...media.film.cut_list import FilmSettings, Join
from ...media.film.stitch import Film, stitch
from .clip_video import ClipVideo, edition_of

SPOOL_CRF = 10  # as takes have; shots wait in files at this quality, and go into the film as they are


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
