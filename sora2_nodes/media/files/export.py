"""A clip in every form that a save node offers: MP4, Matroska or WebM, H.264, AV1 or VP9, 8 or 10 bit, standard or HDR."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from av.container import OutputContainer
from av.video.frame import VideoFrame
from av.video.reformatter import ColorRange, Colorspace, VideoReformatter
from av.video.stream import VideoStream

from ...errors import InputError
from ...whole_files import replacing
from ..speech.subtitle_track import SubtitleLine, SubtitleTrack
from .clip import Clip
from .frame_colours import HLG, PQ, to_hdr
from .frames import Converter, even_size
from .sound_track import SoundTrack, stereo
from .video_files import OnFrame, WrittenTrack, counted, describe, encode, fit_sound, open_output, tags

CONTAINERS = {"mp4": "mp4", "mkv": "matroska", "webm": "webm", "mov": "mov"}
SUFFIXES = {".mp4": "mp4", ".m4v": "mp4", ".mov": "mov", ".mkv": "matroska", ".webm": "webm"}
ENCODERS = {
    "h264": "libx264", "h265": "libx265", "av1": "libsvtav1", "vp9": "libvpx-vp9", "prores": "prores_ks", "dnxhr": "dnxhd",
}  # fmt: skip
MEZZANINE = ("prores", "dnxhr")  # for editing: every frame whole, 4:2:2, sound as it is
CODECS = {
    "mp4": ("h264", "h265", "av1"), "mov": ("h264", "h265", "av1", *MEZZANINE), "matroska": ("h264", "h265", "av1", "prores"),
    "webm": ("vp9", "av1"),
}  # fmt: skip
CRF = {"h264": 18.0, "h265": 21.0, "av1": 28.0, "vp9": 25.0, "prores": 0.0, "dnxhr": 0.0}
MOST_CRF = {"h264": 51.0, "h265": 51.0, "av1": 63.0, "vp9": 63.0, "prores": 0.0, "dnxhr": 0.0}
PRESETS = ("ultrafast", "superfast", "veryfast", "faster", "fast", "medium", "slow", "slower", "veryslow")
COLOURS = ("sRGB", HLG, PQ)
TRANSFERS = {HLG: 18, PQ: 16}  # ISO/IEC 23091-4 numbers
BT2020 = 9


@dataclass(frozen=True, kw_only=True)
class Form:
    """How a clip is written. crf: 0 (best) to 51 (H.264) or 63. bits: 8 or 10 a sample. colours: one of COLOURS."""

    container: str = "mp4"
    codec: str = "h264"
    crf: float = CRF["h264"]
    preset: str = "veryfast"
    bits: int = 8
    colours: str = "sRGB"

    @property
    def pixel_format(self) -> str:
        """The encoder's pixel format: 4:2:0, and 4:2:2 for editing."""
        if self.codec == "prores":
            return "yuv422p10le"
        if self.codec == "dnxhr":
            return "yuv422p10le" if self.bits > 8 else "yuv422p"
        return "yuv420p10le" if self.bits > 8 else "yuv420p"

    @property
    def options(self) -> dict[str, str]:
        """The encoder's options, without its key frames."""
        crf = {"crf": f"{self.crf:g}"}
        if self.codec == "h264":
            return crf | {"preset": self.preset, "x264-params": "cpu-independent=1"}
        if self.codec == "h265":
            return crf | {"preset": self.preset, "x265-params": "log-level=error"}
        if self.codec == "prores":
            return {"profile": "hq", "vendor": "apl0"}
        if self.codec == "dnxhr":
            return {"profile": "dnxhr_hqx" if self.bits > 8 else "dnxhr_hq"}
        if self.codec == "av1":
            return crf | {"preset": str(12 - PRESETS.index(self.preset))}
        return crf | {"deadline": "realtime", "cpu-used": "6", "row-mt": "1", "b": "0"}


def form_for(path: str | os.PathLike | None, container: str, codec: str, asked: Mapping[str, Any]) -> Form:
    """Return the form for a file and what a save node asks; what it does not name is chosen.

    path: None for a stream. container, codec: `auto` too. asked: crf, color_space, bit_depth and preset count where they
    are known; whatever else a newer host adds is passed over. Raises InputError for what can't be written.
    """
    suffix = Path(path).suffix.lower() if path is not None else ".mp4"
    if container not in ("auto", *CONTAINERS):
        raise InputError(f"format: {container} can't be written; use one of auto, {', '.join(CONTAINERS)}")
    kind = SUFFIXES.get(suffix, "mp4") if container == "auto" else CONTAINERS[container]
    colours = asked.get("color_space") or COLOURS[0]
    if colours not in ("auto", *COLOURS):
        raise InputError(f"color_space: {colours} can't be written; use one of {', '.join(COLOURS)}")
    colours = COLOURS[0] if colours == "auto" else colours
    bits = 10 if colours in TRANSFERS or (asked.get("bit_depth") or 8) > 8 else 8
    if codec == "auto":
        codec = "av1" if kind == "webm" and bits > 8 else CODECS[kind][0]
    if codec not in CODECS[kind]:
        raise InputError(f"codec: {codec} can't be written into {kind}; use one of auto, {', '.join(CODECS[kind])}")
    if codec == "vp9" and bits > 8:
        raise InputError("codec: VP9 is written with 8 bits only; use av1")
    crf, preset = asked.get("crf"), asked.get("preset")
    return Form(
        container=kind, codec=codec, crf=CRF[codec] if crf is None else min(max(float(crf), 0.0), MOST_CRF[codec]),
        preset=preset if preset in PRESETS else Form.preset, bits=bits, colours=colours,
    )  # fmt: skip


def export_clip(
    clip: Clip,
    path: str | os.PathLike,
    form: Form,
    *,
    metadata: Mapping | None = None,
    on_frame: OnFrame | None = None,
    subtitles: Sequence[SubtitleLine] = (),
) -> Path:
    """Write a clip in a form; sound is made exactly as long as the picture.

    Standard colours are kept as they look: for HDR they are brought to BT.2020 with white at 203 cd/m². Raises
    OutputError (nothing is left behind), InputError for what can't be encoded, MediaError for a broken clip. subtitles: a soft
    track of these lines.
    """
    width, height = even_size(clip.width, clip.height)
    with replacing(path) as temporary, open_output(temporary, form.container) as container:
        container.metadata.update(tags(metadata, clip.record))
        video = _add_video(container, form, clip, (width, height))
        sound = (
            None
            if clip.waveform is None
            else SoundTrack(
                container, form.container, stereo(fit_sound(clip), clip.sample_rate), as_is=form.codec in MEZZANINE
            )
        )
        words = SubtitleTrack(container, form.container, subtitles) if subtitles else None
        tracks: list[WrittenTrack] = [track for track in (sound, words) if track]
        encode(container, video, _frames(clip, form, width, height), tracks, clip, on_frame)
    return Path(path)


def _add_video(container: OutputContainer, form: Form, clip: Clip, size: tuple[int, int]) -> VideoStream:
    options = {"g": str(max(1, round(2 * clip.fps)))} | form.options
    stream = container.add_stream(ENCODERS[form.codec], rate=clip.fps, options=options)
    assert isinstance(stream, VideoStream)
    context = stream.codec_context
    describe(context, clip.fps, size)
    context.pix_fmt = form.pixel_format
    if form.codec == "h265" and form.container in ("mp4", "mov"):
        context.codec_tag = "hvc1"  # what Apple's players ask for
    if form.colours in TRANSFERS:
        context.colorspace = context.color_primaries = BT2020
        context.color_trc = TRANSFERS[form.colours]
    return stream


def _frames(clip: Clip, form: Form, width: int, height: int) -> Iterator[VideoFrame]:
    """Yield the clip's frames as the encoder takes them."""
    if form.colours not in TRANSFERS:
        converter = Converter(width, height, form.pixel_format)
        for picture in counted(getattr(clip.frames, "native", clip.frames)(), clip.num_frames):
            yield converter.encode(picture)
        return
    scaler = VideoReformatter()
    for picture in counted(clip.frames(), clip.num_frames):
        wide = to_hdr(np.asarray(picture), form.colours)
        short = height - wide.shape[0], width - wide.shape[1]
        wide = np.pad(wide, ((0, short[0]), (0, short[1]), (0, 0)), mode="edge")
        frame = scaler.reformat(
            VideoFrame.from_ndarray(np.ascontiguousarray(wide), format="rgb48le"), width, height, form.pixel_format,
            None, Colorspace.BT2020, None, ColorRange.JPEG, ColorRange.MPEG,
        )  # fmt: skip
        frame.colorspace, frame.color_range = BT2020, ColorRange.MPEG
        frame.color_primaries, frame.color_trc = BT2020, TRANSFERS[form.colours]
        yield frame
