"""SubRip (.srt) and WebVTT (.vtt): spoken lines with their times."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ...errors import PromptError
from ..boards.line_lengths import BEFORE_S, GAP_S, spoken_s
from ..storyboard import DialogueLine, Shot, Storyboard
from .held_fields import Written, board_of, fitting, left_out
from .timecode import clock, seconds_in

ARROW = r"^\s*(\S+)\s*-->\s*(\S+)(.*)$"
ALMOST = r"^\d{1,2}:\d{2}[\d:.,]*\s*(?:->|=>|–>|→|to|-|–)\s*\d{1,2}:\d{2}"
NAMED = r"^\s*(?:>>\s*)?([^\W\d][\w .'’-]{0,30}?)\s*:\s+(\S.*)$"
VOICE = r"^<v(?:\.[\w.-]+)*\s+([^>]+)>(.*?)(?:</v>)?$"
SHOT_GAP_S = 2.0  # of silence, where another shot begins
LONGEST_TALK_S = 12.0  # of a shot of talk
NOBODY = "Narrator"


@dataclass(frozen=True, kw_only=True)
class SpokenCue:
    """A line in a film: from when to when it is heard, in seconds, by whom ("" where nobody is named)."""

    start_s: float
    end_s: float
    text: str
    speaker: str = ""


def is_one(text: str) -> bool:
    """Tell whether a text is clearly subtitles: WEBVTT above it, or times with an arrow between them."""
    if text.lstrip("\ufeff").startswith("WEBVTT"):
        return True
    head = [line for line in text.split("\n")[:60] if "-->" in line]
    return bool(head) and any(re.search(r"\d\s*-->\s*\d", line) and ":" in line for line in head)


def read_cues(text: str) -> tuple[tuple[SpokenCue, ...], tuple[str, ...]]:
    """Read SubRip or WebVTT. Returns the cues in order, and what they say that a line doesn't hold.

    Raises PromptError with the line at fault.
    """
    lines = text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    cues: list[SpokenCue] = []
    not_held: list[str] = []
    at = 0
    while at < len(lines):
        line = lines[at]
        if re.match(r"(?:STYLE|REGION|NOTE)\b", line) and "-->" not in line:
            not_held.append(f"its {line.split()[0]} block")
            at = next((n for n in range(at, len(lines)) if not lines[n].strip()), len(lines))
        elif "-->" in line:
            words = []
            start, end = _span(line, at + 1)
            if re.match(ARROW, line)[3].strip():  # type: ignore[index]
                not_held.append("places of its cues on the screen")
            at += 1
            while at < len(lines) and lines[at].strip():
                if "-->" in lines[at]:
                    raise PromptError(f"line {at + 1}: a blank line is missing before these times")
                words.append(lines[at])
                at += 1
            cues += _cues(words, start, end)
        else:
            not_held += _stray(lines, at)
            at += 1
    if not cues:
        raise PromptError(
            "the subtitles have no lines: give at least one with its times, 00:00:01,000 --> 00:00:02,500"
        )
    return tuple(sorted(cues, key=lambda cue: (cue.start_s, cue.end_s))), tuple(dict.fromkeys(not_held))


def _stray(lines: Sequence[str], at: int) -> list[str]:
    """What a line that belongs to no cue says, told: its number, its name and what stands above all cues say nothing that is heard."""
    line, ahead = lines[at].strip(), lines[at + 1] if at + 1 < len(lines) else ""
    if re.search(ALMOST, line):
        raise PromptError(f"line {at + 1}: the times {line!r} can't be read; write 00:00:01,000 --> 00:00:02,500")
    heading = not any("-->" in one for one in lines[:at])
    return (
        []
        if not line or line.isdigit() or "-->" in ahead or heading
        else [f"line {at + 1}, which has no times: {line!r}"]
    )


def _span(line: str, number: int) -> tuple[float, float]:
    match = re.match(ARROW, line)
    if not match:
        raise PromptError(
            f"line {number}: the times {line.strip()!r} can't be read; write 00:00:01,000 --> 00:00:02,500"
        )
    start, end = (seconds_in(part, f"line {number}") for part in match.group(1, 2))
    if end <= start:
        raise PromptError(f"line {number}: this line ends at {end:g} s, not after it begins ({start:g} s)")
    return start, end


def _cues(words: Sequence[str], start: float, end: float) -> list[SpokenCue]:
    """The lines of one cue: several where more than one speaks."""
    said: list[tuple[str, str]] = []
    for line in words:
        voice, bare = re.match(VOICE, line.strip()), html.unescape(re.sub(r"<[^>]*>|\{\\[^}]*\}", "", line)).strip()
        named = re.match(NAMED, re.sub(r"^[-–—]\s*", "", bare))
        if voice:
            said.append((html.unescape(voice[1].strip()), html.unescape(re.sub("<[^>]*>", "", voice[2])).strip()))
        elif named:
            said.append((named[1], named[2]))
        elif bare.startswith(("- ", "– ", "-")) and len(words) > 1:
            said.append(("", bare.lstrip("-–— ")))
        elif said:
            said[-1] = (said[-1][0], f"{said[-1][1]} {bare}".strip())
        else:
            said.append(("", bare))
    said = [(speaker, text) for speaker, text in said if text]
    step = (end - start) / max(1, len(said))
    return [
        SpokenCue(
            start_s=round(start + n * step, 3), end_s=round(start + (n + 1) * step, 3), text=text, speaker=speaker
        )
        for n, (speaker, text) in enumerate(said)
    ]


def read(text: str, shot_s: float) -> Storyboard:
    """Read subtitles as a film of talk: a shot per stretch without a long silence, with its lines at their times."""
    cues, not_held = read_cues(text)
    groups: list[list[SpokenCue]] = []
    for cue in cues:
        last = groups[-1] if groups else None
        if last and cue.start_s - last[-1].end_s < SHOT_GAP_S and cue.end_s - last[0].start_s <= LONGEST_TALK_S:
            last.append(cue)
        else:
            groups.append([cue])
    shots, begins = [], 0.0
    for group, following in zip(groups, [*groups[1:], None], strict=True):
        ends = (group[-1].end_s + following[0].start_s) / 2 if following else group[-1].end_s + BEFORE_S
        seconds = fitting(max(ends - begins, group[-1].end_s - begins))
        names = list(dict.fromkeys(cue.speaker or NOBODY for cue in group))
        prompt = f"{' and '.join(name.title() for name in names[:3])} {'talk' if len(names) > 1 else 'talks'}"
        lines = tuple(
            DialogueLine(
                speaker=cue.speaker or NOBODY,
                text=cue.text,
                at_s=min(round(max(0.0, cue.start_s - begins), 3), round(seconds - 0.05, 3)),
            )
            for cue in group
        )
        shots.append(Shot(prompt=prompt, duration_s=seconds, dialogue=lines))
        begins += seconds
    told = (*not_held, "subtitles say nothing of the picture: each shot shows who talks until its prompt says more")
    return board_of(shots, [True] * len(shots), None, told)


def with_lines(board: Storyboard, text: str) -> Storyboard:
    """Give a storyboard the lines of subtitles in place of its own, each in the shot that is shown when it begins.

    Raises PromptError for a line after the last shot.
    """
    cues, not_held = read_cues(text)
    starts = [sum(shot.planned_s for shot in board.shots[:n]) for n in range(len(board.shots) + 1)]
    lines: list[list[DialogueLine]] = [[] for _ in board.shots]
    for cue in cues:
        number = next((n for n in range(len(board.shots)) if starts[n] <= cue.start_s < starts[n + 1]), None)
        if number is None:
            raise PromptError(
                f"the line {cue.text[:40]!r} begins at {cue.start_s:g} s, but the film lasts {starts[-1]:g} s"
            )
        at_s = round(cue.start_s - starts[number], 3)
        lines[number].append(DialogueLine(speaker=cue.speaker or NOBODY, text=cue.text, at_s=at_s))
    shots = tuple(replace(shot, dialogue=tuple(said)) for shot, said in zip(board.shots, lines, strict=True))
    return replace(board, shots=shots, not_held=(*board.not_held, *not_held))


def cues_of(board: Storyboard) -> tuple[SpokenCue, ...]:
    """The lines of a storyboard at the times it gives, or will about have: see `boards.line_lengths`."""
    cues, begins = [], 0.0
    for shot in board.shots:
        free = BEFORE_S
        for line in shot.dialogue:
            start = free if line.at_s is None else line.at_s
            end = min(start + spoken_s(line.text), max(shot.planned_s, start + 0.2))
            cues.append(
                SpokenCue(
                    start_s=round(begins + start, 3), end_s=round(begins + end, 3), text=line.text, speaker=line.speaker
                )
            )
            free = end + GAP_S
        begins += shot.planned_s
    return tuple(cues)


def srt_text(cues: Iterable[SpokenCue]) -> str:
    """Write cues as SubRip, the speaker before each line."""
    parts = []
    for number, cue in enumerate(cues, 1):
        said = f"{cue.speaker}: {_flat(cue.text)}" if cue.speaker else _flat(cue.text)
        parts.append(f"{number}\n{clock(cue.start_s, ',')} --> {clock(cue.end_s, ',')}\n{said}\n")
    return "\n".join(parts)


def vtt_text(cues: Iterable[SpokenCue]) -> str:
    """Write cues as WebVTT, the speaker as a voice."""
    parts = ["WEBVTT\n"]
    for cue in cues:
        said = html.escape(_flat(cue.text), quote=False)
        voice = f"<v {html.escape(cue.speaker, quote=False)}>{said}</v>" if cue.speaker else said
        parts.append(f"{clock(cue.start_s)} --> {clock(cue.end_s)}\n{voice}\n")
    return "\n".join(parts)


def _flat(text: str) -> str:
    return " ".join(text.split()).replace("-->", "→")


def write_srt(board: Storyboard) -> Written:
    """Write a storyboard's lines as SubRip."""
    return _written(board, srt_text(cues_of(board)))


def write_vtt(board: Storyboard) -> Written:
    """Write a storyboard's lines as WebVTT."""
    return _written(board, vtt_text(cues_of(board)))


def _written(board: Storyboard, text: str) -> Written:
    if not any(shot.dialogue for shot in board.shots):
        raise PromptError("nobody speaks in the storyboard, so there are no subtitles to write")
    said = ("pictures: what the shots show", *left_out(board, shot=("prompt", "duration_s", "dialogue", "id"), film=()))
    return Written(text=text, not_held=said)
