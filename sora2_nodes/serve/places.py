"""Puts what a job needs into its own folder: pictures and clips, checked first, from wherever a request names them."""

from __future__ import annotations

import base64
import binascii
import math
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from ..engine.media.decode import probe
from ..engine.media.images import load_reference
from ..errors import InputError, MediaError
from . import fields
from .form import Form
from .problems import wrong
from .settings import SIZES
from .store import Store
from .uploads import find_upload

_DATA_URL = re.compile(r"data:image/(png|jpe?g|webp)(?:;[^,;]+)*;base64,")
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


def place_reference(store: Store, form: Form, account: str | None, folder: Path, most: int) -> tuple[str, ...]:
    """Place `input_reference`, a file, {"image_url": data URL} or {"file_id": id}, and return its path, if given.

    Raises Problem 400 for anything but a still PNG, JPEG or WEBP of at most `most` bytes.
    """
    name = "input_reference"
    if name in form.files:
        return (_place_picture(store, form.files[name].path.read_bytes(), form.files[name].filename, folder),)
    asked = fields.as_object(form.values, name)
    if asked is None:
        return ()
    if set(asked) == {"image_url"}:
        return (_place_picture(store, _from_data_url(asked["image_url"], most), "image_url", folder),)
    if set(asked) == {"file_id"}:
        path, filename = find_upload(store, fields.needed(asked, "file_id"), account, param=name)
        return (_place_picture(store, path.read_bytes(), filename, folder),)
    raise wrong(name, "Give a file, or an object with either image_url or file_id.")


def place_video(store: Store, source: Path, folder: Path) -> tuple[str, float, tuple[int, int]]:
    """Place a clip; return its path, its length in seconds and its (width, height). Raises Problem 400."""
    seconds, size = check_video(source)
    return place_file(store, source, folder / "source.mp4"), seconds, size


def check_video(path: Path) -> tuple[float, tuple[int, int]]:
    """Return a clip's length in seconds and its (width, height) in pixels. Raises Problem 400 if it is none."""
    try:
        found = probe(path)
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
    sizes = [(int(w), int(h)) for w, _, h in (name.partition("x") for name in SIZES)]
    shape, area = math.log(size[0] / size[1]), size[0] * size[1]
    return min(sizes, key=lambda s: (round(abs(math.log(s[0] / s[1]) - shape), 2), abs(s[0] * s[1] - area)))


def _place_picture(store: Store, content: bytes, name: str, folder: Path) -> str:
    try:
        picture = load_reference(content, name=name or "input_reference")
    except InputError as error:
        raise wrong("input_reference", str(error), "invalid_image") from error
    path = folder / f"reference.{picture.format.lower()}"
    path.write_bytes(content)
    return store.relative(path)


def _from_data_url(url: Any, most: int) -> bytes:
    match = _DATA_URL.match(url) if isinstance(url, str) else None
    if match is None:
        why = "image_url must be a data URL (data:image/png;base64,...) of a PNG, JPEG or WEBP; nothing is downloaded."
        raise wrong("input_reference", why, "invalid_image")
    try:
        content = base64.b64decode(url[match.end() :], validate=True)
    except (binascii.Error, ValueError) as error:
        raise wrong("input_reference", f"image_url is not base64: {error}", "invalid_image") from error
    if len(content) > most:
        raise wrong("input_reference", f"The picture has {len(content)} bytes, {most} at most.", "file_too_large")
    return content
