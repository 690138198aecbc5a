"""Lines of a script: shot headings, times, tags, dialogue. Each pattern with what it gives."""

from __future__ import annotations

import re
from dataclasses import dataclass

# Patterns are texts, compiled by `re` on first use; (?i) where case does not matter.
CLOCK = r"(?:\d{1,2}:)?\d{1,2}:\d{2}(?:\.\d+)?"
LENGTH = r"(\d+(?:\.\d+)?)\s*(?:s|sec|secs|second|seconds)\b\.?"
SHOT = (
    r"(?i)^\s*[#*>\-\s]*\[?\s*(?:shot|scene|clip|take)\s*#?\s*"
    r"(\d+[a-z]?|[a-z](?=\s*[\]:.(\-–—]|\s*$))(?!\w)\s*(.*)$"
)
SLUG = r"^\s*(INT\.?/EXT\.?|EXT\.?/INT\.?|I/E\.?|INT\.?|EXT\.?)[\s.]+(\S.*)$"
RULE = r"^\s*(?:-{3,}|\*{3,}|={3,}|_{3,})\s*$"
SPAN = (
    rf"^\s*[\[(]?\s*({CLOCK}|\d+(?:\.\d+)?)\s*s?\s*(?:-|–|—|to)\s*({CLOCK}|\d+(?:\.\d+)?)\s*(s?)(?:ec(?:onds?)?)?"
    r"\s*[\])]?\s*[:.\-–—]?\s*(.*)$"
)
NUMBERED = r"^\s*(\d{1,3})[.)]\s+(\S.*)$"
TAG = r"\[\s*([A-Za-z][A-Za-z _-]{1,20}?)\s*[:=]\s*([^\]\n]*)\]"
KEY_LINE = r"^\s*([A-Za-z][A-Za-z _-]{1,20}?)\s*[:=]\s*(\S.*?)\s*$"
SAID = r'^\s*([^:"\[\]()\n]{1,40}?)\s*(?:\(([^)]*)\))?\s*:\s*"([^"]*)"\s*(?:\(([^)]*)\))?\s*$'
SAID_BARE = r"^\s*([A-Z][A-Z0-9 .'_-]{0,30}?)\s*(?:\(([^)]*)\))?\s*:\s*([^\s\[].*?)()\s*$"
NARRATED = r"(?i)^\s*(voice[ -]?over|narration|narrator|announcer|v\.?o\.?)\s*(?:\(([^)]*)\))?\s*:\s*([^\s\[].*?)()\s*$"
AT = rf"(?i)at\s+(?:({CLOCK})|(\d+(?:\.\d+)?)\s*s?)"
AUDIO = r"(?i)audio\s*[:=]\s*([^;]*[^;\s])"
FROM_TO = (
    r"(?i)^[-–—,:]?\s*[\[(]?\s*(\d+(?:\.\d+)?)\s*s?\s*(?:-|–|—|to)\s*(\d+(?:\.\d+)?)\s*s(?:ec(?:ond)?s?)?\b\s*[\])]?"
)
IN_BRACKETS = rf"(?i)[\[(]\s*(?:{LENGTH}|({CLOCK}))\s*[\])]"


@dataclass(frozen=True)
class Heading:
    """A line that starts a shot."""

    rest: str = ""  # description on the same line
    duration_s: float | None = None
    starts_s: float | None = None  # its place in the film
    place: str = ""  # of a slugline: "room, night"
    rule: bool = False  # only a line between shots


def clock_seconds(text: str) -> float:
    """Read hh:mm:ss, mm:ss or plain seconds as seconds."""
    seconds = 0.0
    for part in text.split(":"):
        seconds = seconds * 60 + float(part)
    return seconds


def length_at_end(words: str) -> tuple[str, float | None]:
    """Words without the length that stands in brackets at their end, "A ball rolls (3 s)", and that length in seconds."""
    match = re.search(rf"{IN_BRACKETS}\s*\.?\s*$", words)
    if match is None or not match.start():
        return words, None
    return words[: match.start()].rstrip(), float(match[1]) if match[1] else clock_seconds(match[2])


def read_heading(line: str) -> Heading | None:
    """Read a line as a shot heading, None where it is none."""
    if re.match(RULE, line):
        return Heading(rule=True)
    if match := re.match(SHOT, line):
        return _shot(match[2])
    if match := re.match(SLUG, line):
        return _slug(match[2])
    if match := re.match(SPAN, line):
        clocks = ":" in match[1] or ":" in match[2]
        if clocks or match[3] or line.lstrip().startswith(("[", "(")):
            start, end = clock_seconds(match[1]), clock_seconds(match[2])
            if end > start:
                return Heading(rest=match[4], duration_s=round(end - start, 3), starts_s=start)
    return None


def _shot(tail: str) -> Heading:
    tail = tail.strip()
    starts = duration = None
    if match := re.match(rf"^\]?\s*(?:at|@)\s*({CLOCK})\s*", tail, re.I):
        starts, tail = clock_seconds(match[1]), tail[match.end() :]
    if match := re.match(r"^[\]*\s]*", tail):
        tail = tail[match.end() :]
    if match := re.match(rf"^[-–—,:]?\s*[\[(]?\s*({CLOCK})\s*(?:-|–|—|to)\s*({CLOCK})\s*[\])]?", tail):
        starts = clock_seconds(match[1])
        duration, tail = clock_seconds(match[2]) - starts, tail[match.end() :]
    elif (match := re.match(FROM_TO, tail)) and float(match[2]) > float(match[1]):  # "(4-8s)"
        starts, duration, tail = float(match[1]), float(match[2]) - float(match[1]), tail[match.end() :]
    elif match := re.match(IN_BRACKETS, tail):
        duration = float(match[1]) if match[1] else clock_seconds(match[2])
        tail = tail[match.end() :]
    elif match := re.match(rf"^[-–—,:]?\s*{LENGTH}", tail, re.I):
        duration, tail = float(match[1]), tail[match.end() :]
    if match := re.match(rf"^\s*(?:at|@)\s*({CLOCK})", tail, re.I):
        starts, tail = clock_seconds(match[1]), tail[match.end() :]
    rest = re.sub(r"^[\s\])*:.\-–—]+", "", tail).strip()
    slug = re.match(SLUG, rest)
    place = _slug(slug[2]).place if slug else ""
    return Heading("" if slug else rest, duration, starts, place)


def _slug(tail: str) -> Heading:
    """ "KITCHEN - NIGHT": where and when, as words for the prompt."""
    duration = None
    if match := re.search(IN_BRACKETS, tail):
        duration = float(match[1]) if match[1] else clock_seconds(match[2])
        tail = tail[: match.start()] + tail[match.end() :]
    parts = [part.strip().lower() for part in re.split(r"\s+[-–—]\s+|\s*,\s*", tail.strip(" :.")) if part.strip()]
    return Heading(duration_s=duration, place=", ".join(parts))
