"""Frames between RGB arrays and video frames: size, colour matrix, range. It knows no files."""

from __future__ import annotations

import numpy as np
from av.video.frame import VideoFrame
from av.video.reformatter import ColorPrimaries, ColorRange, Colorspace, ColorTrc, Interpolation, VideoReformatter

from ...errors import InputError, MediaError

_FULL_CHROMA = Interpolation.FULL_CHR_H_INP | Interpolation.FULL_CHR_H_INT
_QUALITY = Interpolation.LANCZOS | _FULL_CHROMA | Interpolation.ACCURATE_RND
_MATRICES = {  # ISO/IEC 23091-4 matrix number -> the scaler's name
    1: Colorspace.ITU709,
    5: Colorspace.ITU601,
    6: Colorspace.ITU601,
    7: Colorspace.SMPTE240M,
    9: Colorspace.BT2020,
}
LARGEST = 8192  # pixels per side that H.264 and VP9 encoders accept
Picture = np.ndarray | VideoFrame  # (H, W, 3) uint8 RGB, or a decoded frame that no one has touched


def even_size(width: int, height: int) -> tuple[int, int]:
    """Round a size up to even numbers, as 4:2:0 colour needs. Raises InputError outside 2..8192 pixels."""
    if not (1 <= width <= LARGEST and 1 <= height <= LARGEST):
        raise InputError(f"a picture of {width}x{height} pixels can't be encoded; each side must be 1 to {LARGEST}")
    return width + width % 2, height + height % 2


class Converter:
    """Turn pictures into 4:2:0 BT.709 limited-range frames of one size and pixel format. Holds the scaler's tables."""

    def __init__(self, width: int, height: int, pixel_format: str = "yuv420p") -> None:
        self.width, self.height, self.pixel_format = width, height, pixel_format
        self._scaler = VideoReformatter()

    def encode(self, picture: Picture) -> VideoFrame:
        """Scale (Lanczos) and convert; odd sizes one pixel short are padded by repeating the edge."""
        if isinstance(picture, np.ndarray):
            frame, source, source_range = self._wrap(picture), None, ColorRange.JPEG
        else:
            frame, source, source_range = picture, _matrix(picture), _range(picture)
            if _is_ready(picture, self.width, self.height, self.pixel_format):
                return picture
        made = self._scaler.reformat(
            frame, self.width, self.height, self.pixel_format, source, Colorspace.ITU709, _QUALITY,
            source_range, ColorRange.MPEG, ColorTrc.BT709, ColorPrimaries.BT709, 1,
        )  # fmt: skip
        return made

    def _wrap(self, picture: np.ndarray) -> VideoFrame:
        if picture.dtype != np.uint8 or picture.ndim != 3 or picture.shape[2] != 3:
            raise MediaError(f"a frame must be (H, W, 3) uint8 RGB, not {picture.shape} {picture.dtype}")
        short = self.height - picture.shape[0], self.width - picture.shape[1]
        if short != (0, 0) and max(short) <= 1 and min(short) >= 0:
            picture = np.pad(picture, ((0, short[0]), (0, short[1]), (0, 0)), mode="edge")
        return VideoFrame.from_ndarray(np.ascontiguousarray(picture), format="rgb24")


class Decoder:
    """Turn decoded frames into (H, W, 3) uint8 RGB arrays, in display orientation."""

    def __init__(self) -> None:
        self._scaler = VideoReformatter()

    def array(self, frame: VideoFrame, size: tuple[int, int] | None = None) -> np.ndarray:
        """(H, W, 3) uint8 RGB of one frame, by its own colour matrix and range; `size`: averaged down to it."""
        width, height, how = (*size, Interpolation.AREA) if size else (None, None, _QUALITY)
        made = self._scaler.reformat(
            frame, width, height, "rgb24", _matrix(frame), None, how, _range(frame), ColorRange.JPEG, None, None, 1
        )
        return made.to_ndarray()


def _matrix(frame: VideoFrame) -> Colorspace:
    """The frame's colour matrix; untagged footage is BT.709 from 720 lines up and BT.601 below, as players assume."""
    if int(frame.colorspace) in _MATRICES:
        return _MATRICES[int(frame.colorspace)]
    return Colorspace.ITU709 if frame.height >= 720 else Colorspace.ITU601


def _range(frame: VideoFrame) -> ColorRange:
    full = int(frame.color_range) == int(ColorRange.JPEG) or frame.format.name.startswith("yuvj")
    return ColorRange.JPEG if full or frame.format.is_rgb else ColorRange.MPEG


def _is_ready(frame: VideoFrame, width: int, height: int, pixel_format: str) -> bool:
    return (frame.width, frame.height, frame.format.name) == (width, height, pixel_format) and is_standard(frame)


def is_standard(frame: VideoFrame) -> bool:
    """Tell whether a frame's colours are BT.709 in limited range, by its tags or by what players assume."""
    return _matrix(frame) == Colorspace.ITU709 and _range(frame) == ColorRange.MPEG
