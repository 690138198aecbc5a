"""A film as an editor's timeline: clips with handles, takes, markers and transitions, counted in frames. No format of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from ..storyboard import Shot, Storyboard
from .subtitle_text import cues_of

FOOTAGE_S = 4.0  # of footage whose length nobody says


@dataclass(frozen=True, kw_only=True)
class EditMarker:
    """A note at a frame of a clip, counted from its file's first: a spoken line."""

    frame: int
    name: str
    comment: str


@dataclass(frozen=True, kw_only=True)
class EditClip:
    """A shot on the timeline. Its file's frames `first` to `first + frames` are shown, `overlap` of them over the clip before.

    available: frames of its file, all that is not shown is handle. files: (name, path) of its takes, the first is used; empty
    where nothing is rendered. lead, tail: frames of sound before and after the picture.
    """

    name: str
    shot: Shot
    frames: int
    available: int
    first: int = 0
    overlap: int = 0
    dip: int = 0
    lead: int = 0
    tail: int = 0
    files: tuple[tuple[str, Path], ...] = ()
    markers: tuple[EditMarker, ...] = ()


@dataclass(frozen=True, kw_only=True)
class CutSpan:
    """What a clip shows between its two cuts, where the middle of a dissolve is the cut.

    first: its file's frame at the cut. start: of the film. into: frames of a dissolve before and after the cut it begins with.
    """

    clip: EditClip
    first: int
    frames: int
    start: int
    into: tuple[int, int]


@dataclass(frozen=True, kw_only=True)
class EditTimeline:
    """A film's clips in order."""

    board: Storyboard
    fps: Fraction
    clips: tuple[EditClip, ...]

    @property
    def title(self) -> str:
        return self.board.title or "Untitled"

    @property
    def starts(self) -> tuple[int, ...]:
        """The film's frame at which each clip is first seen."""
        found, at = [], 0
        for clip in self.clips:
            found.append(at := at - clip.overlap)
            at += clip.frames
        return tuple(found)

    @property
    def num_frames(self) -> int:
        return self.starts[-1] + self.clips[-1].frames

    def spans(self) -> tuple[CutSpan, ...]:
        """Every clip from cut to cut: together exactly as long as the film."""
        made = []
        for number, (clip, start) in enumerate(zip(self.clips, self.starts, strict=True)):
            before = clip.overlap // 2
            following = self.clips[number + 1].overlap if number + 1 < len(self.clips) else 0
            frames = clip.frames - before - (following - following // 2)
            into = (before, clip.overlap - before)
            made.append(CutSpan(clip=clip, first=clip.first + before, frames=frames, start=start + before, into=into))
        return tuple(made)


def timeline_of(board: Storyboard, transition_s: float = 0.5) -> EditTimeline:
    """Lay a storyboard out before anything is rendered: every shot as long as it says, with its lines as markers."""
    fps = board.fps
    clips: list[EditClip] = []
    for number, shot in enumerate(board.shots):
        frames = max(1, round(Fraction(length_of(shot)).limit_denominator(100_000) * fps))
        span = round(Fraction(shot.transition_s if shot.transition_s is not None else transition_s) * fps)
        room = min(frames // 2, (clips[-1].frames - clips[-1].overlap) // 2) if clips else 0
        lead = round(shot.sound_lead_s * fps) if number else 0
        tail = round(shot.sound_tail_s * fps) if number + 1 < len(board.shots) else 0
        clips.append(
            EditClip(
                name=shot.id or f"shot {number + 1}", shot=shot, frames=frames - lead - tail, available=frames, first=lead, lead=lead,
                tail=tail, overlap=min(span, room) if shot.transition_in == "dissolve" else 0,
                dip=span if number and shot.transition_in == "dip" else 0, markers=markers_of(shot, fps),
            )
        )  # fmt: skip
    return EditTimeline(board=board, fps=fps, clips=tuple(clips))


def length_of(shot: Shot) -> float:
    """Seconds that a shot lasts; 4 of footage that does not say."""
    return shot.planned_s or FOOTAGE_S


def markers_of(shot: Shot, fps: Fraction, times: Sequence[float] | None = None) -> tuple[EditMarker, ...]:
    """A shot's lines as markers. times: seconds at which they are heard; None: as written or about."""
    cues = cues_of(Storyboard(shots=(shot,))) if shot.dialogue else ()
    starts = times if times is not None and len(times) == len(cues) else [cue.start_s for cue in cues]
    return tuple(
        EditMarker(frame=round(start * fps), name=cue.speaker, comment=cue.text)
        for cue, start in zip(cues, starts, strict=True)
    )
