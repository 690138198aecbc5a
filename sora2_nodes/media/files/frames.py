"""Frames between RGB arrays and video frames: size, colours, transparency. It knows no files."""

from __future__ import annotations

import numpy as np
from av.video.frame import VideoFrame
from av.video.reformatter import ColorPrimaries, ColorRange, Colorspace, ColorTrc, Interpolation, VideoReformatter

from ...errors import InputError, MediaError
from .frame_colours import (
    MATRICES,
    QUALITY,
    STANDARD,
    ColourConverter,
    FrameColours,
    colours_of,
    from_hdr,
    has_alpha,
    over_black,
)

LARGEST = 8192  # pixels per side that H.264 and VP9 encoders accept
Picture = np.ndarray | VideoFrame  # (H, W, 3) uint8 RGB, or a decoded frame that no one has touched


def even_size(width: int, height: int) -> tuple[int, int]:
    """Round a size up to even numbers, as 4:2:0 colour needs. Raises InputError outside 2..8192 pixels."""
    if not (1 <= width <= LARGEST and 1 <= height <= LARGEST):
        raise InputError(f"a picture of {width}x{height} pixels can't be encoded; each side must be 1 to {LARGEST}")
    return width + width % 2, height + height % 2


class Converter:
    """Turn pictures into 4:2:0 frames of one size, pixel format and colours. Holds the scaler's tables."""

    def __init__(
        self, width: int, height: int, pixel_format: str = "yuv420p", colours: FrameColours = STANDARD
    ) -> None:
        self.width, self.height, self.pixel_format, self.colours = width, height, pixel_format, colours
        self._scaler, self._decoder, self._converter = VideoReformatter(), Decoder(), ColourConverter(colours)

    def encode(self, picture: Picture) -> VideoFrame:
        """Scale (Lanczos) and convert; odd sizes one pixel short are padded by repeating the edge."""
        if isinstance(picture, VideoFrame):
            own = colours_of(picture)
            if not (own.hdr or has_alpha(picture.format.name) or picture.format.is_rgb):
                return self._from_video(picture, own)
            picture = self._decoder.array(picture)
        made = self._scaled(self._wrap(picture), None, ColorRange.JPEG)
        return made if self.colours.same_look == STANDARD else self._tagged(self._converter.convert(made, STANDARD))

    def _from_video(self, frame: VideoFrame, own: FrameColours) -> VideoFrame:
        """A decoded frame: as it is where it is what is wanted, else converted, then scaled."""
        if own.same_look != self.colours.same_look:
            frame = self._converter.convert(frame, own)
        if (frame.width, frame.height, frame.format.name) == (self.width, self.height, self.pixel_format):
            return self._tagged(frame)
        return self._tagged(self._scaled(frame, MATRICES[self.colours.matrix][0], ColorRange.MPEG))

    def _scaled(self, frame: VideoFrame, source: Colorspace | None, source_range: ColorRange) -> VideoFrame:
        matrix = Colorspace.ITU709 if source is None else source
        return self._scaler.reformat(
            frame, self.width, self.height, self.pixel_format, source, matrix, QUALITY, source_range,
            ColorRange.MPEG, ColorTrc.BT709, ColorPrimaries.BT709, 1,
        )  # fmt: skip

    def _tagged(self, frame: VideoFrame) -> VideoFrame:
        frame.colorspace, frame.color_range = self.colours.matrix, ColorRange.MPEG
        frame.color_primaries, frame.color_trc = self.colours.primaries, self.colours.transfer
        return frame

    def _wrap(self, picture: np.ndarray) -> VideoFrame:
        if picture.dtype != np.uint8 or picture.ndim != 3 or picture.shape[2] != 3:
            raise MediaError(f"a frame must be (H, W, 3) uint8 RGB, not {picture.shape} {picture.dtype}")
        short = self.height - picture.shape[0], self.width - picture.shape[1]
        if short != (0, 0) and max(short) <= 1 and min(short) >= 0:
            picture = np.pad(picture, ((0, short[0]), (0, short[1]), (0, 0)), mode="edge")
        return VideoFrame.from_ndarray(np.ascontiguousarray(picture), format="rgb24")


class Decoder:
    """Turn decoded frames into (H, W, 3) uint8 RGB arrays of BT.709 primaries; what is transparent is shown over black."""

    def __init__(self) -> None:
        self._scaler, self._alpha, self._converter = VideoReformatter(), VideoReformatter(), ColourConverter()

    def array(self, frame: VideoFrame, size: tuple[int, int] | None = None) -> np.ndarray:
        """(H, W, 3) uint8 RGB of one frame, by its own colours; `size`: averaged down to it."""
        own = colours_of(frame)
        if own.hdr:
            return from_hdr(self._reformatted(frame, own, size, "rgb48le"), own.hdr)
        plain = frame
        if own.primaries != STANDARD.primaries and not frame.format.is_rgb:
            plain, own = self._converter.convert(frame, own), STANDARD
        made = self._reformatted(plain, own, size, "rgb24")
        if not has_alpha(frame.format.name):
            return made
        width, height = made.shape[1], made.shape[0]
        return over_black(made, self._alpha.reformat(frame, width, height, "rgba").to_ndarray()[..., 3])

    def _reformatted(
        self, frame: VideoFrame, own: FrameColours, size: tuple[int, int] | None, pixel_format: str
    ) -> np.ndarray:
        width, height, how = (*size, Interpolation.AREA) if size else (None, None, QUALITY)
        span = ColorRange.JPEG if own.full else ColorRange.MPEG
        made = self._scaler.reformat(
            frame, width, height, pixel_format, MATRICES[own.matrix][0], None, how, span, ColorRange.JPEG, None, None, 1
        )
        return made.to_ndarray()


def is_standard(frame: VideoFrame) -> bool:
    """Tell whether a frame's colours are BT.709 in limited range, by its tags or by what players assume."""
    return colours_of(frame).same_look == STANDARD
