"""Reference pictures: bytes that nobody vouches for become a checked RGB array. It does not know what they are for.

What a file is, is decided by its content (`picture_headers`); its size in bytes and pixels is checked before anything
is decoded, in a child process (`reader_process`). What comes out is 8-bit RGB, upright, on a stated background, at most 2048 px long, and free of metadata.
"""

from __future__ import annotations

import hashlib
import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image, ImageOps

from ...errors import InputError
from ...limits import PICTURE_BYTES
from .picture_checks import quality_warnings
from .picture_headers import Header, read_header
from .reader_process import Message, ask_apart

MAX_BYTES = PICTURE_BYTES
MAX_SIDE = 2048  # px, of what is handed on
MIN_SIDE = 16  # px, below it there is nothing to refer to
WHITE = (255, 255, 255)
RULE = "PNG, JPG, JPEG or WEBP, one still picture, at most 5 MB (5 x 1024 x 1024 bytes)"

_UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_ORIENTATION_TAG = 274
# What Pillow and its decoders raise on crafted files; a crafted file is the sender's fault, never a crash of ours.
_DECODER_ERRORS = (
    ArithmeticError, AssertionError, AttributeError, EOFError, LookupError, MemoryError, OSError, RuntimeError,
    SyntaxError, TypeError, ValueError, Image.DecompressionBombError, Image.DecompressionBombWarning,
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class CheckedPicture:
    """A checked reference picture.

    pixels: (H, W, 3) uint8 sRGB. size: (width, height) px in the file, before rotation and reduction. sha256: of the
    file as given. warnings: what makes it a poor reference, and why. notes: what was changed on the way in.
    """

    name: str
    format: str
    pixels: np.ndarray
    size: tuple[int, int]
    sha256: str
    warnings: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def load_reference(
    source: bytes | str | Path, *, name: str | None = None, background: tuple[int, int, int] = WHITE,
    most: int = MAX_BYTES,
) -> CheckedPicture:  # fmt: skip
    """Check and decode one reference picture.

    source: the file's bytes, or its path. name: what messages call it. background: sRGB under transparent pixels.
    most: bytes it may have.
    Raises InputError with the name, what the file is, and the rule.
    """
    content, name = _read(source, name, most)
    packed = np.frombuffer(content, dtype=np.uint8)
    told, (pixels,) = ask_apart("picture", name, {"background": list(background)}, [packed], failure=InputError)
    texts = {key: tuple(told[key]) for key in ("size", "warnings", "notes")}
    return CheckedPicture(name=name, format=told["format"], sha256=told["sha256"], pixels=pixels, **texts)


def answer(values: dict[str, Any], arrays: list[np.ndarray]) -> Iterator[Message]:
    """In the child: decode one picture."""
    picture = decode_reference(arrays[0].tobytes(), values["name"], tuple(values["background"]))
    told = {key: getattr(picture, key) for key in ("format", "size", "sha256", "warnings", "notes")}
    yield told, [picture.pixels]


def decode_reference(content: bytes, name: str, background: tuple[int, int, int] = WHITE) -> CheckedPicture:
    """Check and decode one picture's bytes in this process, as `load_reference` describes."""
    header = read_header(content, name, RULE)
    with _our_errors(name, header), Image.open(io.BytesIO(content), formats=[header.format]) as opened:
        _refuse_animation(opened, header, name)
        image, notes = _upright_rgb(opened, header, background)
    pixels = np.array(image, dtype=np.uint8)
    return CheckedPicture(
        name=name,
        format=header.format,
        pixels=pixels,
        size=(header.width, header.height),
        sha256=hashlib.sha256(content).hexdigest(),
        warnings=quality_warnings(pixels, (header.width, header.height)),
        notes=tuple(notes),
    )


def _read(source: bytes | str | Path, name: str | None, most: int) -> tuple[bytes, str]:
    if isinstance(source, bytes):
        name, size, content = name or "picture", len(source), source
    else:
        path = Path(source)
        name = name or path.name
        try:
            size = path.stat().st_size
            if not path.is_file():
                raise InputError(f"{name} is not a file: give {RULE}")
            content = path.read_bytes() if size <= most else b""
        except (OSError, ValueError) as error:
            raise InputError(
                f"{name} can't be read ({getattr(error, 'strerror', None) or error}): check the path {path}"
            ) from error
    if size > most:
        raise InputError(f"{name} has {size:,} bytes, more than the {most:,} allowed: accepted is {RULE}")
    if size == 0:
        raise InputError(f"{name} is empty: accepted is {RULE}")
    return content, name


@contextmanager
def _our_errors(name: str, header: Header) -> Iterator[None]:
    """Turn what a decoder raises into InputError, and keep its warnings off the user's screen."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    except InputError:
        raise
    except _DECODER_ERRORS as error:
        reason = str(error).strip()[:120] or type(error).__name__
        raise InputError(
            f"{name} begins like a {header.format} file but is damaged ({reason}): save it again as {RULE}"
        ) from error


def _refuse_animation(image: Image.Image, header: Header, name: str) -> None:
    frames = getattr(image, "n_frames", 1)
    if frames > 1 and header.format != "JPEG":  # phones write JPEGs with a second, smaller picture inside
        raise InputError(
            f"{name} is an animated {header.format} with {frames} frames; a reference is one still picture: "
            "save the frame you mean as a file of its own"
        )
    if min(image.size) < MIN_SIDE:
        raise InputError(
            f"{name} is {image.width}x{image.height} px; a reference needs at least {MIN_SIDE} px on each side"
        )


def _upright_rgb(
    opened: Image.Image, header: Header, background: tuple[int, int, int]
) -> tuple[Image.Image, list[str]]:
    """Decode, reduce, turn upright and lay on the background; return RGB and what was done."""
    notes: list[str] = []
    if header.format == "JPEG":
        opened.draft(None, (MAX_SIDE, MAX_SIDE))  # decodes at 1/2, 1/4 or 1/8: less memory for large photographs
    opened.load()
    orientation = _orientation(opened)
    image = _reduced(_eight_bit(opened, notes))
    if max(header.width, header.height) > MAX_SIDE:
        notes.append(f"reduced from {header.width}x{header.height} to {image.width}x{image.height} px")
    if orientation in _UPRIGHT:
        image = image.transpose(_UPRIGHT[orientation])
        notes.append(f"turned upright (EXIF orientation {orientation})")
    if image.mode in ("RGBA", "LA"):
        image = _on_background(image.convert("RGBA"), background, notes)
    return image.convert("RGB"), notes


def _orientation(image: Image.Image) -> int:
    try:
        value = image.getexif().get(_ORIENTATION_TAG, 1)
    except _DECODER_ERRORS:  # unreadable EXIF says nothing about the pixels
        return 1
    return value if isinstance(value, int) else 1


def _eight_bit(image: Image.Image, notes: list[str]) -> Image.Image:
    """Bring any mode of the three formats to L, LA, RGB or RGBA with 8 bits per channel."""
    if image.mode.startswith("I"):  # 16-bit grey
        notes.append("16-bit grey reduced to 8 bits")
        image = _reduced(image)
        return Image.fromarray((np.asarray(image).astype(np.uint32) >> 8).astype(np.uint8))
    if image.mode == "CMYK":
        notes.append("converted from CMYK without its colour profile")
        return _reduced(image).convert("RGB")
    if "transparency" in image.info and image.mode in ("1", "L", "P", "RGB"):
        return image.convert("RGBA")
    return image if image.mode in ("L", "LA", "RGB", "RGBA") else image.convert("RGB")


def _reduced(image: Image.Image) -> Image.Image:
    """Shrink to MAX_SIDE by whole factors first, which needs no full-size copy, then exactly."""
    longest = max(image.size)
    if longest <= MAX_SIDE:
        return image
    if image.mode.startswith("I"):
        return image.resize(_fitted(image.size), Image.Resampling.NEAREST)
    factor = longest // MAX_SIDE
    image = image.reduce(factor) if factor > 1 else image
    return ImageOps.contain(image, _fitted(image.size)) if max(image.size) > MAX_SIDE else image


def _fitted(size: tuple[int, int]) -> tuple[int, int]:
    scale = MAX_SIDE / max(size)
    return max(1, round(size[0] * scale)), max(1, round(size[1] * scale))


def _on_background(image: Image.Image, background: tuple[int, int, int], notes: list[str]) -> Image.Image:
    if np.asarray(image.getchannel("A")).min() < 255:
        notes.append("transparent pixels laid on rgb({}, {}, {})".format(*background))
    canvas = Image.new("RGBA", image.size, (*background, 255))
    return Image.alpha_composite(canvas, image)
