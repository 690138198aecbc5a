"""Puts clips and files into a job's own folder, checked first."""

from __future__ import annotations

import math
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ...errors import MediaError
from ...limits import API_SIZES
from ...media.files.foreign_clips import probe_foreign
from ..http.problems import wrong
from ..queue.store import Store

MIN_CLIP_S, MAX_CLIP_S = 0.1, 120.0


@contextmanager
def job_folder(store: Store, job_id: str) -> Iterator[Path]:
    """Make a job's folder; it is removed again when the block raises."""
    folder = store.video_folder(job_id)
    folder.mkdir(parents=True)
    kept = False
    try:
        yield folder
        kept = True
    finally:
        if not kept:
            store.remove_video(job_id)


def place_video(store: Store, source: Path, folder: Path) -> tuple[str, float, tuple[int, int]]:
    """Place a clip; return its path, its length in seconds and its (width, height). Raises Problem 400."""
    seconds, size = check_video(source)
    return place_file(store, source, folder / "source.mp4"), seconds, size


def check_video(path: Path) -> tuple[float, tuple[int, int]]:
    """Return a clip's length in seconds and its (width, height) in pixels. Raises Problem 400 if it is none."""
    try:
        found = probe_foreign(path)
    except MediaError as error:
        raise wrong("video", f"The video can't be read: {error}") from error
    seconds = float(found.timing.num_frames / found.timing.fps)
    if not MIN_CLIP_S <= seconds <= MAX_CLIP_S:
        raise wrong("video", f"The video lasts {seconds:.1f} s; give one of {MIN_CLIP_S:g} to {MAX_CLIP_S:g} s.")
    return seconds, (found.width, found.height)


def place_file(store: Store, source: Path, target: Path) -> str:
    """Place a file beside the job without copying it where the disk allows that; return its path."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)
    return store.relative(target)


def nearest_size(size: tuple[int, int]) -> tuple[int, int]:
    """Choose the size whose shape, and then whose area, is nearest to a clip's."""
    sizes = [(int(w), int(h)) for w, _, h in (name.partition("x") for name in API_SIZES)]
    shape, area = math.log(size[0] / size[1]), size[0] * size[1]
    return min(sizes, key=lambda s: (round(abs(math.log(s[0] / s[1]) - shape), 2), abs(s[0] * s[1] - area)))
