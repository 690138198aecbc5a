"""Where every shot lies in a film: joins, trims, corrections, what can be copied as it is. No frame is made here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

import numpy as np
from PIL.ImageFilter import Color3DLUT

from ...errors import InputError
from ...limits import TRANSITION_S, TRANSITIONS
from ..files.frame_colours import STANDARD, FrameColours
from ..files.frames import even_size
from ..sound.loudness import MUSIC_UNDER_DB, check_music_under
from ..speech.dialogue import Recording
from .colour_match import Correction, corrected, correction_to, look_of_frames
from .copied_shots import copy_obstacle, film_colours
from .lettering import SUBTITLE, Letters, check_font, overlay_letters
from .seams import MotionSeam, Seam, motion_seams, picture_seam
from .shot_sources import Framer, Source, edge_of

KINDS = TRANSITIONS
CONTINUITIES = ("new", "same_world", "continue")
STRENGTH = {"same_world": 0.7, "continue": 1.0}  # how far colours are brought together
AT_THE_CUT = 1  # frames either side that say whether a continued shot jumps
MATCH_REACH = 5  # frames a match cut may trim on either side


@dataclass(frozen=True, kw_only=True)
class Join:
    """How a shot begins, after the one before. seconds: length of a dissolve or dip.

    lead_s, tail_s: how long it is heard before and after it is seen (J and L cuts); its picture is that much shorter.
    """

    kind: str = "cut"
    seconds: float = 0.5
    continuity: str = "new"
    lead_s: float = 0.0
    tail_s: float = 0.0

    def __post_init__(self) -> None:
        for name, value, known in (("transition", self.kind, KINDS), ("continuity", self.continuity, CONTINUITIES)):
            if value not in known:
                raise InputError(f"{name} {value!r} is unknown; choose one of {', '.join(known)}")
        if not TRANSITION_S[0] <= self.seconds <= TRANSITION_S[1]:
            raise InputError(
                f"a transition of {self.seconds:g} s is outside {TRANSITION_S[0]:g} to {TRANSITION_S[1]:g} s; change its length"
            )


@dataclass(frozen=True, kw_only=True)
class FilmSettings:
    """What a film is made to. None: size, rate and sound of the first shot (sound: the best of all shots).

    loudness_lufs: EBU R128 target, None to keep levels. ambience: one bed under the shots of a world.
    copy: pass shots through without re-encoding where nothing changes. stabilise: remove camera jitter. music: styles of
    music.STYLES, "none" or Recordings: one for the whole film, or one per shot; music_under_db: how far it lies under speech.
    overlays: words over each shot, or none at all. burn: lines are written on the picture. font: of both, a file.
    """

    size: tuple[int, int] | None = None
    fps: Fraction | None = None
    sample_rate: int | None = None
    loudness_lufs: float | None = -16.0
    ambience: bool = True
    match_colours: bool = True
    stabilise: bool = False
    copy: bool = True
    music: tuple[str | Recording, ...] = ()
    music_under_db: float = MUSIC_UNDER_DB
    overlays: tuple[str, ...] = ()
    burn: bool = False
    font: str | None = None


@dataclass(frozen=True, kw_only=True)
class Placed:
    """A shot in the film. Frames are the film's: it is shown from `start`, its own frames `first` to `stop`."""

    source: Source
    join: Join
    start: int
    first: int
    stop: int
    overlap: int = 0  # frames shared with the shot before, in a dissolve
    dip_in: int = 0
    dip_out: int = 0
    lead: int = 0  # frames it is heard before it is seen
    tail: int = 0  # and after
    table: Color3DLUT | None = None
    obstacle: str = ""  # what keeps its packets from going into the film as they are
    footage: bool = False

    @property
    def copied(self) -> bool:
        return not self.obstacle

    @property
    def length(self) -> int:
        return self.stop - self.first

    @property
    def end(self) -> int:
        return self.start + self.length


@dataclass(frozen=True, kw_only=True)
class CutList:
    """All shots in order, the film's form, and the picture's numbers at every seam."""

    shots: tuple[Placed, ...]
    seams: tuple[Seam, ...]
    width: int
    height: int
    fps: Fraction
    settings: FilmSettings
    colours: FrameColours = STANDARD
    letters: tuple[Letters, ...] = ()

    @property
    def num_frames(self) -> int:
        return self.shots[-1].end


def cut(sources: Sequence[Source], joins: Sequence[Join], untouched: Sequence[bool], settings: FilmSettings) -> CutList:
    """Place shots one after another. joins[i] and untouched[i] belong to sources[i]; the first join is not used."""
    if not sources:
        raise InputError("there is nothing to join; give at least one clip")
    check_music_under(settings.music_under_db)
    width, height = even_size(*(settings.size or (sources[0].width, sources[0].height)))
    fps = settings.fps or sources[0].fps
    if len(settings.music) not in (0, 1, len(sources)):
        raise InputError(f"{len(sources)} shots need one music or {len(sources)}, not {len(settings.music)}")
    sources = [source.on_grid(fps) for source in sources]
    edges = _Edges(sources, width, height, fps)
    placed = _placed(sources, joins, fps, edges)
    seams: list[Seam] = []
    for number in range(1, len(placed)):
        shot = placed[number]
        tail = [_through(frame, placed[number - 1].table) for frame in edges.tail(number - 1, placed[number - 1])]
        raw = edges.head(number, shot)
        if settings.match_colours and not untouched[number]:
            correction = _correction(tail, raw, shot.join.continuity)
            placed[number] = shot = replace(shot, table=correction.table() if correction else None)
        numbers = picture_seam(tail, [_through(frame, shot.table) for frame in raw], raw)
        seams.append(
            Seam(
                number=number, at_s=float(shot.start / fps), kind=shot.join.kind, continuity=shot.join.continuity,
                motion=_motion(placed[number - 1], shot, fps), **numbers,
            )
        )  # fmt: skip
        edges.forget(number - 1)
    colours = film_colours(sources, untouched, (width, height, fps))
    film = CutList(
        shots=tuple(placed), seams=tuple(seams), width=width, height=height, fps=fps, settings=settings, colours=colours
    )
    film = replace(film, letters=_letters(film))
    shots = (replace(shot, obstacle=copy_obstacle(film, i), footage=untouched[i]) for i, shot in enumerate(film.shots))
    return replace(film, shots=tuple(shots))


def _motion(before: Placed, shot: Placed, fps: Fraction) -> tuple[MotionSeam, ...]:
    """How everything moves over a plain cut that continues a shot."""
    whole = before.stop == before.source.frames_at(fps) and shot.first == 0
    if shot.join.kind != "cut" or shot.join.continuity != "continue" or not whole:
        return ()
    return motion_seams(before.source.record, shot.source.record)


def _letters(film: CutList) -> tuple[Letters, ...]:
    """What is written on the film: overlays, and lines where they are burnt in. Raises InputError for a font that lacks a letter."""
    from .film_lines import lines_in

    overlays = film.settings.overlays or ("",) * len(film.shots)
    made = [
        overlay_letters(text, shot.start + shot.overlap, shot.end, film.fps)
        for text, shot in zip(overlays, film.shots, strict=True)
        if text
    ]
    for line in lines_in(film.shots, film.fps) if film.settings.burn else ():
        start, stop = round(line.start_s * film.fps), round(line.end_s * film.fps)
        made.append(Letters(start=start, stop=max(stop, start + 1), text=line.text, place=SUBTITLE))
    if made:
        check_font(film.settings.font, "".join(one.text for one in made))
    return tuple(made)


class _Edges:
    """Reduced frames at the ends of shots, measured once and held while a seam needs them."""

    def __init__(self, sources: Sequence[Source], width: int, height: int, fps: Fraction) -> None:
        self._sources, self._size, self._fps = sources, (width, height), fps
        self._kept: dict[tuple[int, bool], list[np.ndarray]] = {}

    def of(self, number: int, *, tail: bool) -> list[np.ndarray]:
        if (number, tail) not in self._kept:
            source = self._sources[number]
            self._kept[number, tail] = edge_of(source, Framer(source, *self._size), tail=tail)
        return self._kept[number, tail]

    def forget(self, number: int) -> None:
        """Let go of a shot whose seams are measured, so that memory does not grow with their count."""
        for tail in (False, True):
            self._kept.pop((number, tail), None)

    def tail(self, number: int, shot: Placed) -> list[np.ndarray]:
        """The last frames shown of a shot, after a match cut's trim."""
        frames = self.of(number, tail=True)
        dropped = shot.source.num_frames - shot.stop if shot.source.fps == self._fps else 0
        return frames[: max(1, len(frames) - dropped)]

    def head(self, number: int, shot: Placed) -> list[np.ndarray]:
        """The first frames shown of a shot, after a match cut's trim."""
        frames = self.of(number, tail=False)
        return frames[min(shot.first, len(frames) - 1) :]


def _placed(sources: Sequence[Source], joins: Sequence[Join], fps: Fraction, edges: _Edges) -> list[Placed]:
    made: list[Placed] = []
    for number, source in enumerate(sources):
        length = source.frames_at(fps)
        shot = Placed(source=source, join=joins[number], start=0, first=0, stop=length)
        shot = _split(shot, fps, first=number == 0, last=number == len(sources) - 1)
        if made:
            made[-1], shot = _joined(made[-1], shot, fps, edges, number)
        made.append(shot)
    return made


def _split(shot: Placed, fps: Fraction, *, first: bool, last: bool) -> Placed:
    """Take the frames off a shot's picture that are only heard, and leave it one at least."""
    lead = 0 if first else min(round(shot.join.lead_s * fps), shot.length - 1)
    tail = 0 if last else min(round(shot.join.tail_s * fps), shot.length - lead - 1)
    return replace(shot, first=lead, stop=shot.stop - tail, lead=lead, tail=tail)


def _joined(before: Placed, shot: Placed, fps: Fraction, edges: _Edges, number: int) -> tuple[Placed, Placed]:
    """Fit two neighbours together: trims of a match cut, overlap of a dissolve, fades of a dip."""
    span = max(1, round(shot.join.seconds * fps))
    if shot.join.kind == "match":
        drop, skip = _best_match(edges.of(number - 1, tail=True), edges.of(number, tail=False))
        drop, skip = min(drop, before.length - 1), min(skip, shot.length - 1)
        before, shot = replace(before, stop=before.stop - drop), replace(shot, first=shot.first + skip)
    if shot.join.kind == "dissolve":
        overlap = min(span, (before.length - before.overlap) // 2, shot.length // 2)
        shot = replace(shot, overlap=overlap)
    if shot.join.kind == "dip":
        half = max(1, span // 2)
        before = replace(before, dip_out=min(half, before.length // 2))
        shot = replace(shot, dip_in=min(half, shot.length // 2))
    return before, replace(shot, start=before.end - shot.overlap)


def _best_match(tail: list[np.ndarray], head: list[np.ndarray]) -> tuple[int, int]:
    """Frames to drop before and to skip after a match cut, so that the two frames at the cut are most alike."""
    best = min(
        (float(np.abs(tail[-1 - drop].astype(np.int16) - head[skip]).mean()) + 0.01 * (drop + skip), drop, skip)
        for drop in range(min(MATCH_REACH + 1, len(tail)))
        for skip in range(min(MATCH_REACH + 1, len(head)))
    )
    return best[1], best[2]


def _correction(tail: list[np.ndarray], head: list[np.ndarray], continuity: str) -> Correction | None:
    """What brings a shot's colours to those before it.

    A continued shot is compared at the cut alone, since light that changes steadily is no jump, and keeps its contrast, for
    its detail's sake.
    """
    if continuity == "new":
        return None
    going_on = continuity == "continue"
    if going_on:
        tail, head = tail[-AT_THE_CUT:], head[:AT_THE_CUT]
    return correction_to(look_of_frames(tail), look_of_frames(head), STRENGTH[continuity], spread=not going_on)


def _through(frame: np.ndarray, table: Color3DLUT | None) -> np.ndarray:
    return frame if table is None else corrected(frame, table)
