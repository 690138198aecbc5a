"""What a video frame's numbers mean as colours, and frames brought from one meaning to another, high dynamic range among them (BT.2020 primaries, PQ or HLG). It knows no files.

Where a frame doesn't say: BT.709 from 1280 pixels across or more than 576 lines up, BT.601 below, as players assume.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

import av
import numpy as np
from av.video.frame import VideoFrame
from av.video.reformatter import ColorRange, Colorspace, Interpolation, VideoReformatter

from ...errors import MediaError

HLG, PQ = "HDR", "HDR PQ"  # as the host's save node calls them
WHITE_NITS = 203.0  # cd/m² of standard white in an HDR picture (ITU-R BT.2408)
HLG_PEAK_NITS, HLG_GAMMA = 1000.0, 1.2  # the display that BT.2100 gives HLG's system gamma for

_TO_2020 = np.array(
    [[0.6274, 0.3293, 0.0433], [0.0691, 0.9195, 0.0114], [0.0164, 0.0880, 0.8956]], dtype=np.float32
)  # ITU-R BT.2087
_FROM_2020 = np.linalg.inv(_TO_2020).astype(np.float32)
_LUMINANCE = np.array([0.2627, 0.6780, 0.0593], dtype=np.float32)
_LINEAR = np.arange(256, dtype=np.float32) / 255
_LINEAR = np.where(_LINEAR <= 0.04045, _LINEAR / 12.92, ((_LINEAR + 0.055) / 1.055) ** 2.4)
_STEPS = np.linspace(0, 1, 1 << 14)
_SRGB = np.where(_STEPS <= 0.0031308, 12.92 * _STEPS, 1.055 * _STEPS ** (1 / 2.4) - 0.055)  # of light in 2^14 steps
_SRGB = (_SRGB * 255 + 0.5).astype(np.uint8)
_M1, _M2, _C1, _C2, _C3 = 2610 / 16384, 2523 / 32, 3424 / 4096, 2413 / 128, 2392 / 128  # SMPTE ST 2084
_A, _B, _C = 0.17883277, 0.28466892, 0.55991073  # ARIB STD-B67


FULL_CHROMA = Interpolation.FULL_CHR_H_INP | Interpolation.FULL_CHR_H_INT
QUALITY = Interpolation.LANCZOS | FULL_CHROMA | Interpolation.ACCURATE_RND
HD = 1280, 576  # pixels across from which, and lines above which, untagged pictures are BT.709
BT709, UNSAID = 1, 2  # ISO/IEC 23091-4 numbers, of matrix, primaries and transfer alike
BT470BG, SMPTE170M, BT2020 = 5, 6, 9
HDR_TRANSFERS = {16: PQ, 18: HLG}
MATRICES = {  # number -> the scaler's name, the converter's
    1: (Colorspace.ITU709, "bt709"),
    4: (Colorspace.FCC, "fcc"),
    5: (Colorspace.ITU601, "bt470bg"),
    6: (Colorspace.ITU601, "smpte170m"),
    7: (Colorspace.SMPTE240M, "smpte240m"),
    9: (Colorspace.BT2020, "bt2020ncl"),
}
PRIMARIES = {  # number -> the converter's name
    1: "bt709", 4: "bt470m", 5: "bt470bg", 6: "smpte170m", 7: "smpte240m", 8: "film", 9: "bt2020", 11: "smpte431",
    12: "smpte432", 22: "jedec-p22",
}  # fmt: skip
PLANES = {(2, 2): "420", (2, 1): "422", (1, 1): "444"}  # luma samples to one of colour, across and down


@dataclass(frozen=True, kw_only=True)
class FrameColours:
    """Matrix, primaries and transfer by their ISO/IEC 23091-4 numbers; whether blacks are at 0 and whites at the top."""

    matrix: int = BT709
    primaries: int = BT709
    transfer: int = BT709
    full: bool = False

    @property
    def hdr(self) -> str:
        """HLG or PQ; nothing for standard pictures."""
        return HDR_TRANSFERS.get(self.transfer, "")

    @property
    def same_look(self) -> FrameColours:
        """These colours without what changes nothing: transfers of standard pictures are shown alike."""
        return self if self.hdr else replace(self, transfer=BT709)

    def in_words(self) -> str:
        """What they are called."""
        name = {BT709: "BT.709", BT2020: "BT.2020", 7: "SMPTE 240M"}.get(self.matrix, "BT.601")
        return f"{name}, {'full' if self.full else 'limited'} range" + (f", {self.hdr}" if self.hdr else "")


STANDARD = FrameColours()


def colours_of(frame: VideoFrame) -> FrameColours:
    """What a frame's tags say, and what players assume where they say nothing."""
    small = frame.width < HD[0] and frame.height <= HD[1]
    lines = {576: BT470BG, 480: SMPTE170M, 486: SMPTE170M}.get(frame.height, BT709) if small else BT709
    matrix, primaries, transfer = (int(value) for value in (frame.colorspace, frame.color_primaries, frame.color_trc))
    if matrix == 10:  # BT.2020 of constant luminance, which hardly anything writes
        matrix = BT2020
    if matrix not in MATRICES:
        matrix = (BT470BG if lines == BT470BG else SMPTE170M) if small else BT709
    if primaries not in PRIMARIES:
        primaries = BT2020 if matrix == BT2020 else lines if matrix in (BT470BG, SMPTE170M) else BT709
    full = int(frame.color_range) == int(ColorRange.JPEG) or frame.format.name.startswith("yuvj")
    return FrameColours(
        matrix=matrix, primaries=primaries, transfer=transfer if transfer != UNSAID else BT709,
        full=full or frame.format.is_rgb,
    )  # fmt: skip


def has_alpha(pixel_format: str) -> bool:
    """Tell whether a pixel format carries transparency."""
    return pixel_format.startswith(("yuva", "gbrap", "ya", "rgba", "bgra", "argb", "abgr", "pal8"))


class ColourConverter:
    """Bring frames from their own colours to others. Holds a converter per kind of frame."""

    def __init__(self, target: FrameColours = STANDARD) -> None:
        self.target = target
        self._scaler = VideoReformatter()
        self._graphs: dict[tuple, av.filter.Graph] = {}

    def convert(self, frame: VideoFrame, own: FrameColours) -> VideoFrame:
        """Return a planar YUV frame in the target's colours; matrix, range and primaries are converted in linear light.

        own: of the frame, and standard (not HDR). The arithmetic is libavfilter's `colorspace`.
        """
        planar = self._planar(frame, own)
        key = (planar.width, planar.height, planar.format.name, own.same_look)
        if key not in self._graphs:
            self._graphs[key] = _graph(planar, own, self.target)
        graph = self._graphs[key]
        planar.pts, planar.time_base = frame.pts, frame.time_base or Fraction(1, 90_000)
        try:
            graph.push(planar)
            made = graph.pull()
        except av.FFmpegError as error:
            raise MediaError(f"a frame of {own.in_words()} can't be converted: {error.strerror}") from error
        assert isinstance(made, VideoFrame)
        return made

    def _planar(self, frame: VideoFrame, own: FrameColours) -> VideoFrame:
        """The frame in a layout that the converter reads, in its own colours."""
        wanted = planar_format(frame)
        if frame.format.name == wanted:
            return frame
        source, matrix = (None, MATRICES[own.matrix][0]) if frame.format.is_rgb else (MATRICES[own.matrix][0],) * 2
        span = ColorRange.JPEG if own.full else ColorRange.MPEG
        return self._scaler.reformat(frame, None, None, wanted, source, matrix, QUALITY, span, span, None, None, 1)


def planar_format(frame: VideoFrame) -> str:
    """The plain planar YUV format that holds all of a frame's samples, transparency left out."""
    depth = max((part.bits for part in frame.format.components), default=8)
    shares = PLANES.get(_sampling(frame), "444")
    suffix = "" if depth <= 8 else "p10le" if depth <= 10 else "p12le"
    return f"yuv{shares}p" if not suffix else f"yuv{shares}{suffix}"


def _sampling(frame: VideoFrame) -> tuple[int, int]:
    """Luma samples to one of colour, across and down."""
    if frame.format.is_rgb or len(frame.format.components) < 3:
        return (1, 1)
    return tuple(round(whole / part) for whole, part in zip((64, 64), _chroma(frame), strict=True))  # type: ignore[return-value]


def _chroma(frame: VideoFrame) -> tuple[int, int]:
    return frame.format.chroma_width(64), frame.format.chroma_height(64)


def _graph(frame: VideoFrame, own: FrameColours, target: FrameColours) -> av.filter.Graph:
    graph = av.filter.Graph()
    source = graph.add(
        "buffer",
        f"video_size={frame.width}x{frame.height}:pix_fmt={frame.format.name}:time_base=1/90000:"
        f"colorspace={own.matrix}:range={2 if own.full else 1}",
    )
    spans = {False: "tv", True: "pc"}
    change = graph.add(
        "colorspace",
        f"ispace={MATRICES[own.matrix][1]}:iprimaries={PRIMARIES[own.primaries]}:itrc=bt709:irange={spans[own.full]}:"
        f"space={MATRICES[target.matrix][1]}:primaries={PRIMARIES[target.primaries]}:trc=bt709:range={spans[target.full]}",
    )
    sink = graph.add("buffersink")
    source.link_to(change)
    change.link_to(sink)
    graph.configure()
    return graph


def over_black(rgb: np.ndarray, alpha: np.ndarray) -> np.ndarray:
    """(H, W, 3) uint8 of a picture with (H, W) uint8 transparency, shown over black."""
    return ((rgb.astype(np.uint16) * alpha[..., None] + 127) // 255).astype(np.uint8)


def to_hdr(picture: np.ndarray, transfer: str) -> np.ndarray:
    """Turn (H, W, 3) uint8 sRGB into (H, W, 3) uint16 full-range RGB of BT.2020; transfer: HLG or PQ."""
    nits = _LINEAR[picture] @ _TO_2020.T * WHITE_NITS
    signal = _pq(nits) if transfer == PQ else _hlg(nits)
    return (signal.clip(0, 1) * 65535 + 0.5).astype(np.uint16)


def from_hdr(picture: np.ndarray, transfer: str) -> np.ndarray:
    """Turn (H, W, 3) uint16 full-range RGB of BT.2020 into (H, W, 3) uint8 sRGB, white at 203 cd/m², what is brighter white.

    transfer: HLG or PQ.
    """
    shown = (_from_pq if transfer == PQ else _from_hlg)(picture) @ _FROM_2020.T
    return _SRGB[(shown.clip(0, 1) * (len(_SRGB) - 1) + 0.5).astype(np.uint16)]


def _from_pq(picture: np.ndarray) -> np.ndarray:
    """Light of a PQ signal, white as one."""
    power = np.linspace(0, 1, 1 << 16) ** (1 / _M2)
    nits = 10_000 * (np.maximum(power - _C1, 0) / (_C2 - _C3 * power)) ** (1 / _M1)
    return (nits / WHITE_NITS).astype(np.float32)[picture]


def _from_hlg(picture: np.ndarray) -> np.ndarray:
    """Light that a display of 1000 cd/m² shows of an HLG signal, white as one."""
    signal = np.linspace(0, 1, 1 << 16)
    scene = np.where(signal <= 0.5, signal**2 / 3, (np.exp((signal - _C) / _A) + _B) / 12).astype(np.float32)[picture]
    luminance = np.maximum(scene @ _LUMINANCE, 1e-6)[..., None]
    return scene * luminance ** (HLG_GAMMA - 1) * (HLG_PEAK_NITS / WHITE_NITS)


def _pq(nits: np.ndarray) -> np.ndarray:
    """Signal 0..1 of light (ST 2084)."""
    part = (np.maximum(nits, 0) / 10_000) ** _M1
    return ((_C1 + _C2 * part) / (1 + _C3 * part)) ** _M2


def _hlg(nits: np.ndarray) -> np.ndarray:
    """Signal 0..1 of light that a display of 1000 cd/m² shows (BT.2100, its opto-optical transfer undone)."""
    shown = np.maximum(nits, 0) / HLG_PEAK_NITS
    luminance = np.maximum(shown @ _LUMINANCE, 1e-6)[..., None]
    scene = shown * luminance ** ((1 - HLG_GAMMA) / HLG_GAMMA)
    return np.where(scene <= 1 / 12, np.sqrt(3 * scene), _A * np.log(np.maximum(12 * scene - _B, 1e-6)) + _C)
