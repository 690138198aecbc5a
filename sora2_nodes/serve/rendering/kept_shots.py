"""Keeps the finished shots of a job's graph in the job's folder, so that a restart goes on after them."""

from __future__ import annotations

import hashlib
import json
import logging
import shutil
import tempfile
import weakref
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from ...errors import MediaError
from ...media.files.clip import Clip
from ...media.files.video_files import open_clip, write_clip
from .job_prompts import Prompt
from .shot_ends import load_end, save_end

if TYPE_CHECKING:
    from ...engine.pipeline.planning import ShotEnd

KEPT = "kept"  # folder in a job's
CRF = 10  # as takes have

log = logging.getLogger(__name__)


class KeptShots:
    """Takes and keeps the shots of one run of a job's prompt: each a clip, and its end where there is one.

    A file is named after the shot's place in the run, the prompt, what the shot is made of and its own content. What has
    another name or is damaged counts as not kept.
    """

    def __init__(self, folder: Path, prompt: Prompt) -> None:
        self.folder, self._prompt = folder, json.dumps(prompt, sort_keys=True)
        self._place, self._name = -1, ""

    def take(self, asked: str) -> tuple[Clip, ShotEnd | None] | None:
        """Return the next shot of the run as it was kept, None when it is to be rendered. asked: what it is made of."""
        self._place += 1
        self._name = f"shot{self._place}-{hashlib.sha256((self._prompt + asked).encode()).hexdigest()[:16]}"
        for path in sorted(self.folder.glob(f"{self._name}-*.mp4")):
            try:
                if path.stem == f"{self._name}-{self._content(path)}":
                    return _copied(path), load_end(self._end) if self._end.is_file() else None
            except (MediaError, OSError) as error:
                log.warning("%s is rendered again: %s", path.name, error)
        return None

    def keep(self, clip: Clip, end: ShotEnd | None, on_frame: Callable[[int, int], None]) -> Clip:
        """Write the shot that was just asked for, whole or not at all, and return the clip of what was written.

        on_frame(frames written, frames in all) may raise to stop.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        self._end.unlink(missing_ok=True)
        if end is not None:
            save_end(end, self._end)
        unfinished = self.folder / f"unfinished-{self._name}.mp4"
        write_clip(clip, unfinished, crf=CRF, on_frame=on_frame)
        return _copied(unfinished.replace(self.folder / f"{self._name}-{self._content(unfinished)}.mp4"))

    @property
    def _end(self) -> Path:
        return self.folder / f"{self._name}.end.npz"

    def _content(self, clip: Path) -> str:
        digest = hashlib.sha256(clip.read_bytes())
        digest.update(self._end.read_bytes() if self._end.is_file() else b"")
        return digest.hexdigest()[:16]


def _copied(path: Path) -> Clip:
    """Open a copy that lasts as long as the clip: a host may use it in later prompts, when the job's files are gone."""
    folder = tempfile.TemporaryDirectory(prefix="sora2-shot-")
    try:
        clip = open_clip(shutil.copyfile(path, Path(folder.name) / "shot.mp4"))
    except BaseException:
        folder.cleanup()
        raise

    def frames() -> Iterator[np.ndarray]:
        return clip.frames()

    weakref.finalize(frames, folder.cleanup)
    return replace(clip, frames=frames)
