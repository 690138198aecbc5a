"""Keeps the finished shots of a job's graph in the job's folder, so that a restart goes on after them."""

from __future__ import annotations

import hashlib
import json
import shutil
import weakref
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np

from ...home import scratch_folder
from ...media.files.clip import Clip
from ...media.files.video_files import open_clip
from ...studio.orders import End
from ...studio.takes import TakeFolder
from .job_prompts import Prompt

KEPT = "kept"  # folder in a job's


class KeptShots:
    """Takes and keeps the shots of one run of a job's prompt.

    A take is named after the shot's place in the run, the prompt and what the shot is made of. What has another name or is
    damaged counts as not kept.
    """

    def __init__(self, folder: Path, prompt: Prompt) -> None:
        self.takes, self._prompt = TakeFolder(folder), json.dumps(prompt, sort_keys=True)
        self._place, self._name = -1, ""

    def take(self, asked: str) -> tuple[Clip, End | None] | None:
        """Return the next shot of the run as it was kept, None when it is to be rendered. asked: what it is made of."""
        self._place += 1
        self._name = f"shot{self._place}-{hashlib.sha256((self._prompt + asked).encode()).hexdigest()[:16]}"
        if not self.takes.intact(self._name):
            return None
        return _copied(self.takes.video(self._name)), self.takes.end(self._name)

    def keep(self, clip: Clip, end: End | None, on_frame: Callable[[int, int], None]) -> Clip:
        """Write the shot that was just asked for, whole or not at all, and return the clip of what was written.

        on_frame(frames written, frames in all) may raise to stop.
        """
        self.takes.keep(self._name, clip, end, on_frame)
        return _copied(self.takes.video(self._name))


def _copied(path: Path) -> Clip:
    """Open a copy that lasts as long as the clip: a host may use it in later prompts, when the job's files are gone."""
    folder = scratch_folder("sora2-shot")
    try:
        clip = open_clip(shutil.copyfile(path, Path(folder.name) / "shot.mp4"))
    except BaseException:
        folder.cleanup()
        raise

    def frames() -> Iterator[np.ndarray]:
        return clip.frames()

    weakref.finalize(frames, folder.cleanup)
    return replace(clip, frames=frames)
