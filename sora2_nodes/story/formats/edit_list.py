"""An edit decision list in the form of CMX3600: events with source and record timecodes, non-drop."""

from __future__ import annotations

import re

from ..storyboard import Storyboard
from .edit_timeline import EditClip, EditTimeline, timeline_of
from .held_fields import Written, left_out
from .timecode import timecode

FIRST_HOUR = 1  # of the record side, as editors begin films
REEL = 8  # characters of a reel's name
EVENT = r"(?m)^\s*\d{3,6}\s+\S+\s+(?:B|V|A\d?|AA|AA/V|A2/V|NONE)\s+(?:C|D|W\d{3}|KB?)\b"


def is_one(text: str) -> bool:
    """Tell whether a text is an edit decision list."""
    return re.search(EVENT, text) is not None and re.search(r"(?m)^(?:TITLE|FCM):", text) is not None


def edl_text(timeline: EditTimeline) -> str:
    """Write a film's cuts as CMX3600. A dissolve is the event of the clip that comes in; sound that is cut elsewhere has its own."""
    lines = [f"TITLE: {' '.join(timeline.title.split())[:70]}", "FCM: NON-DROP FRAME", ""]
    starts, number = timeline.starts, 0
    for place, (clip, start) in enumerate(zip(timeline.clips, starts, strict=True)):
        following = timeline.clips[place + 1].overlap if place + 1 < len(timeline.clips) else 0
        end = start + clip.frames - following
        split = clip.lead or clip.tail
        number += 1
        lines += _event(timeline, number, clip, "V" if split else "AA/V", clip.first, start, end, place)
        if split:
            number += 1
            first, last = clip.first - clip.lead, end + clip.tail
            lines += _event(timeline, number, clip, "AA", first, start - clip.lead, last, place, plain=True)
    return "\n".join(lines) + "\n"


def _event(
    timeline: EditTimeline,
    number: int,
    clip: EditClip,
    channel: str,
    first: int,
    start: int,
    end: int,
    place: int,
    *,
    plain: bool = False,
) -> list[str]:
    """One edit, with the clip that goes out before it where it is a dissolve."""
    before = timeline.clips[place - 1] if place else None
    lines = []
    if clip.overlap and before and not plain:
        at = before.first + before.frames - clip.overlap
        lines.append(_row(timeline, number, before, channel, "C", at, at, start, start))
        lines.append(
            _row(timeline, number, clip, channel, f"D    {clip.overlap:03d}", first, first + end - start, start, end)
        )
        lines.append(f"* FROM CLIP NAME: {_file(before)}")
        lines.append(f"* TO CLIP NAME: {_file(clip)}")
    else:
        lines.append(_row(timeline, number, clip, channel, "C", first, first + end - start, start, end))
        lines.append(f"* FROM CLIP NAME: {_file(clip)}")
    if plain:
        return [*lines, ""]
    if clip.dip:
        lines.append(f"* DIP TO BLACK, {clip.dip} FRAMES")
    lines += [f"* COMMENT: {words}" for words in _wrapped(clip.shot.prompt)]
    lines += [
        f"* LOC: {timecode(start + m.frame - clip.first, timeline.fps, FIRST_HOUR)} WHITE   {m.name}: {m.comment}"
        for m in clip.markers
        if first <= m.frame
    ]
    return [*lines, ""]


def _row(
    timeline: EditTimeline,
    number: int,
    clip: EditClip,
    channel: str,
    kind: str,
    first: int,
    last: int,
    start: int,
    end: int,
) -> str:
    source = [timecode(frame, timeline.fps) for frame in (first, last)]
    record = [timecode(frame, timeline.fps, FIRST_HOUR) for frame in (start, end)]
    return f"{number:03d}  {_reel(clip):<{REEL}} {channel:<5} {kind:<8} {' '.join(source + record)}"


def _reel(clip: EditClip) -> str:
    return re.sub(r"[^A-Z0-9]", "", clip.name.upper())[:REEL] or "AX"


def _file(clip: EditClip) -> str:
    return clip.files[0][1].name if clip.files else clip.name


def _wrapped(words: str) -> list[str]:
    flat = " ".join(words.split())
    return [flat[at : at + 70] for at in range(0, len(flat), 70)]


def write(board: Storyboard) -> Written:
    """Write a storyboard's cuts before it is rendered."""
    return written_edl(timeline_of(board))


def written_edl(timeline: EditTimeline) -> Written:
    """Write a film's cuts, and name what an edit decision list has no place for."""
    shot = {"prompt", "duration_s", "id", "dialogue", "transition_in", "transition_s", "sound_lead_s", "sound_tail_s", "footage",
            "footage_in_s", "footage_out_s"}  # fmt: skip
    told = left_out(timeline.board, shot=shot, film={"title", "fps"})
    broken = (
        [
            f"the rate {float(timeline.fps):.6g}: timecode counts {-(-timeline.fps.numerator // timeline.fps.denominator)} frames a second"
        ]
        if timeline.fps.denominator > 1
        else []
    )
    dips = ["dips to black, which stand as comments"] if any(clip.dip for clip in timeline.clips) else []
    return Written(text=edl_text(timeline), not_held=(*told, *broken, *dips))
