"""A picture as a graph loads it: upright colours at full size, and what its transparency covers. Decoded in a child process."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image, ImageOps

from ...errors import InputError
from .reader_process import Message, ReaderLimits, ask_apart

MAX_BYTES = 100 * 2**20
MAX_PIXELS = 50_000_000
LIMITS = ReaderLimits(memory_mb=900)


def load_layers(path: str | os.PathLike) -> tuple[np.ndarray, np.ndarray | None]:
    """Return (H, W, 3) uint8 sRGB, turned as its EXIF says, and (H, W) uint8 opacity, None without transparency.

    16-bit greys keep their upper half. Raises InputError for a file that is no picture, is damaged, or is too large.
    """
    path = Path(path)
    _, arrays = ask_apart("layers", path.name, {"path": str(path.absolute())}, failure=InputError, limits=LIMITS)
    return arrays[0], arrays[1] if len(arrays) > 1 else None


def answer(values: dict[str, Any], _arrays: list[np.ndarray]) -> Iterator[Message]:
    """In the child: decode one picture."""
    path = Path(values["path"])
    _check_file(path, values["name"])
    Image.MAX_IMAGE_PIXELS = None  # checked here, before decoding
    with Image.open(path) as opened:
        if opened.width * opened.height > MAX_PIXELS:
            raise InputError(
                f"{path.name} has {opened.width}x{opened.height} px, {MAX_PIXELS // 10**6} million at most"
            )
        picture = ImageOps.exif_transpose(opened)
        if picture.mode.startswith("I"):
            grey = np.asarray(picture).astype(np.uint32)
            picture = Image.fromarray((grey >> 8 if grey.max() > 255 else grey).astype(np.uint8))
        clear = "A" in picture.getbands() or "transparency" in picture.info
        layers = [np.asarray(picture.convert("RGB"))]
        if clear:
            layers.append(np.asarray(picture.convert("RGBA").getchannel("A")))
        yield {}, layers


def _check_file(path: Path, name: str) -> None:
    try:
        found = path.stat()
    except OSError as error:
        raise InputError(f"{name} can't be read ({error.strerror}): check the path") from error
    if not stat.S_ISREG(found.st_mode):
        raise InputError(f"{name} is not a file")
    if found.st_size > MAX_BYTES:
        raise InputError(f"{name} has {found.st_size:,} bytes, {MAX_BYTES:,} at most")
