"""Clips of any count joined into one film that streams: nothing grows with its length. It does not know who asks.

Rules: size and rate are those asked for, else the first shot's. Another rate shows the frame nearest in time;
another shape is scaled to fit and centred on black. Sound is stereo at 48 kHz.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import islice

import numpy as np
from av.video.frame import VideoFrame

from ...errors import InputError
from ..files.clip import Clip
from ..files.frames import Decoder, Picture
from ..files.sound_track import SOUND_CHANNELS, SOUND_RATE, Sound
from ..files.video_files import counted
from ..sound.loudness import LoudnessReport
from .colour_match import corrected
from .cut_list import CutList, FilmSettings, Join, Placed, cut
from .film_beds import NO_MUSIC
from .film_sound import FilmSound
from .lettering import with_letters
from .seams import Seam, sound_seam
from .shot_sources import Framer, Shown, Source, open_source, retimed
from .stabiliser import stabilised

MOST_SHOTS = 2000


@dataclass(frozen=True, kw_only=True)
class Film:
    """A joined film. `pictures` and `sound` make it piece by piece; `seams` says what every join measures."""

    cuts: CutList
    sound: Sound | None
    seams: tuple[Seam, ...]
    loudness: LoudnessReport | None = None
    parts: Callable[[str], Sound] | None = None  # each of film_sound.PARTS by its name

    @property
    def num_frames(self) -> int:
        return self.cuts.num_frames

    @property
    def duration_s(self) -> float:
        return float(self.num_frames / self.cuts.fps)

    def pictures(self) -> Iterator[Picture]:
        """Every frame; those that nothing changes come as they were decoded."""
        return counted(stream(self.cuts.shots, self.cuts), self.num_frames)

    def frames(self) -> Iterator[np.ndarray]:
        """Every frame as an (H, W, 3) uint8 array."""
        decoder = Decoder()
        return (_array(picture, decoder) for picture in self.pictures())

    def clip(self) -> Clip:
        """The film as a Clip: pictures still stream, the sound is made at once."""
        sound = self.sound
        return Clip(
            width=self.cuts.width, height=self.cuts.height, fps=self.cuts.fps, num_frames=self.num_frames,
            frames=self.frames, waveform=None if sound is None else sound.read(0, sound.samples),
            sample_rate=sound.sample_rate if sound else 0, record=self.record(),
        )  # fmt: skip

    def record(self) -> dict:
        """What a film's file says about itself."""
        shots = [
            {"start_s": round(float(s.start / self.cuts.fps), 4), "frames": s.length, "copied": s.copied}
            | ({"record": s.source.clip.record} if s.source.clip and s.source.clip.record else {})
            for s in self.cuts.shots
        ]
        return {"film": {"shots": shots, "seams": [seam.as_record() for seam in self.seams]}}

    def in_words(self) -> str:
        """The report: the film in one line, then a line per seam."""
        copied = sum(shot.copied for shot in self.cuts.shots)
        said = [
            f"{len(self.cuts.shots)} shot{'s' * (len(self.cuts.shots) > 1)}, {self.duration_s:.2f} s, {self.cuts.width}x{self.cuts.height} at "
            f"{float(self.cuts.fps):.6g} fps; {copied} of them can be copied without re-encoding"
        ]
        said += [
            f"shot {number} is footage, but is re-encoded: {shot.obstacle}"
            for number, shot in enumerate(self.cuts.shots, 1)
            if shot.footage and not shot.copied
        ]
        said += [told for number, shot in enumerate(self.cuts.shots, 1) for told in _told(number, shot)]
        if self.loudness is not None:
            said.append(self.loudness.in_words())
        return "\n".join([*said, *(seam.in_words() for seam in self.seams)])


def _told(number: int, shot: Placed) -> list[str]:
    """What is shown of a shot otherwise than its file has it."""
    info, missing = shot.source.info, shot.source.part.missing_s
    said = []
    if missing:
        said.append(f"shot {number} is {float(missing):.2f} s shorter than asked: its footage ends there")
    if info and info.alpha:
        said.append(f"shot {number} is partly transparent, and shown over black")
    if info and info.colours.hdr:
        said.append(f"shot {number} is HDR, and shown in standard colours: what is brighter than white is white")
    return said


def stitch(
    shots: Sequence[Shown],
    joins: Sequence[Join] | None = None,
    settings: FilmSettings | None = None,
    *,
    untouched: Sequence[bool] | None = None,
) -> Film:
    """Plan a film of clips and video files, or of parts of them. joins[i]: how shot i begins (the first is not used); default: cuts.

    untouched[i]: real footage, whose colours are never changed. Raises MediaError for a file that can't be used,
    InputError for counts that don't agree. Nothing is decoded but the frames around each seam, and the sound.
    """
    settings = settings or FilmSettings()
    joins = list(joins) if joins is not None else [Join()] * len(shots)
    kept = list(untouched) if untouched is not None else [False] * len(shots)
    if not len(shots) == len(joins) == len(kept):
        raise InputError(f"{len(shots)} shots need as many transitions, not {len(joins)}")
    if len(shots) > MOST_SHOTS:
        raise InputError(f"{len(shots)} shots are too many; {MOST_SHOTS} at most, join parts first")
    sources = [open_source(shot) for shot in shots]
    cuts = cut(sources, joins, kept, settings)
    return _with_sound(cuts, sources)


def _with_sound(cuts: CutList, sources: Sequence[Source]) -> Film:
    """Add the sound, and its numbers at every seam."""
    heard = [source for source in sources if source.sample_rate]
    if not heard and all(music == NO_MUSIC for music in cuts.settings.music):
        return Film(cuts=cuts, sound=None, seams=cuts.seams)
    rate = cuts.settings.sample_rate or SOUND_RATE
    sound = FilmSound(cuts, rate, SOUND_CHANNELS)
    seams = []
    for seam in cuts.seams:
        jump, correlation, lag_ms = sound_seam(*sound.around(seam.number), rate)
        seams.append(replace(seam, loudness_jump_db=jump, audio_correlation=correlation, audio_lag_ms=lag_ms))
    return Film(cuts=cuts, sound=sound.sound(), seams=tuple(seams), loudness=sound.loudness, parts=sound.part)


def stream(shots: Sequence[Placed], cuts: CutList) -> Iterator[Picture]:
    """Pictures of neighbouring shots with their joins and what is written on them; at most one dissolve's frames are held."""
    decoder = Decoder()
    for number, picture in enumerate(_joined(shots, cuts), shots[0].start):
        for letters in cuts.letters:
            if strength := letters.strength(number):
                picture = with_letters(_array(picture, decoder), letters, strength, cuts.settings.font)
        yield picture


def _joined(shots: Sequence[Placed], cuts: CutList) -> Iterator[Picture]:
    """Pictures of neighbouring shots with their joins."""
    decoder = Decoder()
    held: list[Picture] = []
    for number, shot in enumerate(shots):
        kept_from = shot.length - (shots[number + 1].overlap if number + 1 < len(shots) else 0)
        following: list[Picture] = []
        for index, picture in enumerate(shot_pictures(shot, cuts)):
            if index < len(held):
                share = (index + 1) / (len(held) + 1)
                picture = _mixed(_array(held[index], decoder), _array(picture, decoder), share)
            light = _light(shot, index)
            if light < 1:
                picture = (_array(picture, decoder) * light).astype(np.uint8)
            if index < kept_from:
                yield picture
            else:
                following.append(picture)
        held = following
    yield from held


def shot_pictures(shot: Placed, cuts: CutList) -> Iterator[Picture]:
    """One shot's pictures at the film's size and rate, corrected and stabilised as its plan says."""
    framer = Framer(shot.source, cuts.width, cuts.height)
    raw = stabilised(shot.source.pictures) if cuts.settings.stabilise else shot.source.pictures()
    decoder = Decoder()
    for picture in islice(retimed(iter(raw), shot.source, cuts.fps, shot.stop), shot.first, shot.stop):
        framed = framer.fit(picture)
        yield framed if shot.table is None else corrected(_array(framed, decoder), shot.table)


def _array(picture: Picture, decoder: Decoder) -> np.ndarray:
    return decoder.array(picture) if isinstance(picture, VideoFrame) else picture


def _mixed(one: np.ndarray, other: np.ndarray, share: float) -> np.ndarray:
    """Cross-dissolve of two frames, in 8-bit fixed point."""
    weight = round(256 * share)
    return ((one.astype(np.uint16) * (256 - weight) + other.astype(np.uint16) * weight) >> 8).astype(np.uint8)


def _light(shot: Placed, index: int) -> float:
    """Brightness 0..1 of a shot's frame while it dips from or to black."""
    rising = (index + 0.5) / shot.dip_in if shot.dip_in else 1.0
    falling = (shot.length - index - 0.5) / shot.dip_out if shot.dip_out else 1.0
    return min(1.0, rising, falling)


def duration_of(shot: Shown) -> Fraction:
    """Length of a shot in seconds."""
    return open_source(shot).seconds
