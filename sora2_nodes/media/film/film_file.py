"""A film to a file: shots that nothing changes are copied packet by packet, the others encoded. It plans nothing."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import av
from av.bitstream import BitStreamFilterContext
from av.container import OutputContainer
from av.packet import Packet
from av.video.codeccontext import VideoCodecContext
from av.video.stream import VideoStream

from ...whole_files import replacing
from ..files.frames import Converter
from ..files.sound_track import SoundTrack
from ..files.video_files import OnFrame, add_video, counted, describe, encoder_options, file_format, open_output, tags
from ..speech.subtitle_track import SubtitleLine, SubtitleTrack
from .cut_list import Placed
from .stitch import Film, stream

ENCODER_DELAY = 3  # frames; more than x264's default frame order needs


@dataclass(frozen=True, kw_only=True)
class Quality:
    """crf: 0 (lossless) to 51. preset: an x264 preset, speed against file size."""

    crf: int = 18
    preset: str = "veryfast"


def write_film(
    film: Film,
    path: str | os.PathLike,
    *,
    quality: Quality | None = None,
    metadata: Mapping | None = None,
    on_frame: OnFrame | None = None,
    subtitles: Sequence[SubtitleLine] = (),
) -> Path:
    """Write a film as MP4 or, by suffix, WebM (which re-encodes all).

    Shots marked as copied keep their picture bit for bit; the sound is one track, encoded once. Raises OutputError with
    nothing left behind, MediaError for a broken shot. subtitles: a soft track of these lines.
    """
    quality, form = quality or Quality(), file_format(path)
    copies = form != "webm" and any(shot.copied for shot in film.cuts.shots)
    with replacing(path) as temporary, open_output(temporary, form) as out:
        out.metadata.update(tags(metadata, film.record()))
        video = _video_stream(film, out, form, quality, copies=copies)
        track = SoundTrack(out, form, film.sound) if film.sound else None
        words = SubtitleTrack(out, form, subtitles) if subtitles else None
        packets = _mixed_packets(film, video, quality) if copies else _encoded_packets(film, video)
        _mux(film, out, packets, [one for one in (track, words) if one], on_frame)
    return Path(path)


def _mux(
    film: Film,
    out: OutputContainer,
    packets: Iterator[Packet],
    tracks: Sequence[SoundTrack | SubtitleTrack],
    on_frame: OnFrame | None,
) -> None:
    """Write packets, and the other tracks up to each of them."""
    for count, packet in enumerate(packets, start=1):
        out.mux(packet)
        for track in tracks:
            track.write_until(min(count, film.num_frames) / film.cuts.fps)
        if on_frame:
            on_frame(min(count, film.num_frames), film.num_frames)
    for track in tracks:
        track.close()


def _video_stream(film: Film, out: OutputContainer, form: str, quality: Quality, *, copies: bool) -> VideoStream:
    """The picture's stream: a copy of the first file's where every shot is copied with one set of parameters."""
    size = film.cuts.width, film.cuts.height
    if not copies or not same_parameters(film.cuts.shots):
        return add_video(
            out, form, film.cuts.fps, size, crf=quality.crf, preset=quality.preset, colours=film.cuts.colours
        )
    info = film.cuts.shots[0].source.info
    assert info is not None
    with av.open(str(info.path)) as template:
        made = out.add_stream_from_template(template.streams.video[0], opaque=True)
    assert isinstance(made, VideoStream)
    return made


def same_parameters(shots: tuple[Placed, ...]) -> bool:
    """Tell whether all shots are copied and share one set of H.264 parameters."""
    found = set()
    for shot in shots:
        if not shot.copied or shot.source.info is None:
            return False
        with av.open(str(shot.source.info.path)) as container:
            found.add(container.streams.video[0].codec_context.extradata)
    return len(found) == 1


def _encoded_packets(film: Film, video: VideoStream) -> Iterator[Packet]:
    """Every frame through the stream's own encoder."""
    converter = Converter(video.width, video.height, colours=film.cuts.colours)
    for index, picture in enumerate(film.pictures()):
        frame = converter.encode(picture)
        frame.pts, frame.time_base = index, 1 / film.cuts.fps
        yield from video.encode(frame)
    yield from video.encode(None)


def _mixed_packets(film: Film, video: VideoStream, quality: Quality) -> Iterator[Packet]:
    """Copied and encoded runs of shots on one even time line."""
    shots = film.cuts.shots
    verbatim = same_parameters(shots)
    delays = [shot.source.info.timing.delay for shot in shots if shot.copied and shot.source.info]
    delay = max([ENCODER_DELAY, *delays])
    done = 0
    for copied, run in groupby(shots, key=lambda shot: shot.copied):
        members = list(run)
        makers: list[Callable[[], Iterator[Packet]]] = (
            [lambda s=shot: _copied(s, verbatim=verbatim) for shot in members]  # type: ignore[misc]
            if copied
            else [lambda m=members: _encoded_run(m, film, quality)]  # type: ignore[misc]
        )
        starts = [shot.start for shot in members] if copied else [members[0].start]
        for start, make in zip(starts, makers, strict=True):
            for packet in make():
                packet.stream = video
                packet.pts, packet.dts, packet.duration = start + (packet.pts or 0), done - delay, 1
                packet.time_base = 1 / film.cuts.fps
                done += 1
                yield packet


def _copied(shot: Placed, *, verbatim: bool) -> Iterator[Packet]:
    """A file's packets with display times counted in frames; unless verbatim, as Annex B with parameters in band."""
    info = shot.source.info
    assert info is not None
    with av.open(str(info.path)) as container:
        stream = container.streams.video[0]
        order = BitStreamFilterContext("h264_mp4toannexb", stream) if not verbatim and _is_avc(stream) else None
        for packet in container.demux(stream):
            if not packet.size:
                continue
            at = (packet.pts or 0) * packet.time_base - info.timing.start_s
            for plain in order.filter(packet) if order else [packet]:
                plain.pts = round(at * info.timing.fps)
                yield plain


def _is_avc(stream: VideoStream) -> bool:
    """Tell whether packets are length-prefixed, as in MP4."""
    extradata = stream.codec_context.extradata
    return extradata is not None and extradata[:1] == b"\x01"


def _encoded_run(shots: list[Placed], film: Film, quality: Quality) -> Iterator[Packet]:
    """Neighbouring shots through an encoder of their own, display times counted from the run's first frame."""
    size = film.cuts.width, film.cuts.height
    encoder = av.CodecContext.create("libx264", "w")
    assert isinstance(encoder, VideoCodecContext)
    describe(encoder, film.cuts.fps, size, film.cuts.colours)
    encoder.options = encoder_options("mp4", film.cuts.fps, crf=quality.crf, preset=quality.preset)
    converter = Converter(*size, colours=film.cuts.colours)
    expected = shots[-1].end - shots[0].start
    for index, picture in enumerate(counted(stream(shots, film.cuts), expected)):
        frame = converter.encode(picture)
        frame.pts, frame.time_base = index, 1 / film.cuts.fps
        yield from encoder.encode(frame)
    yield from encoder.encode(None)
