"""Lines of a script: shot headings, times, tags, dialogue. Each pattern with what it gives."""

from __future__ import annotations

import re
from dataclasses import dataclass

CLOCK = r"(?:\d{1,2}:)?\d{1,2}:\d{2}(?:\.\d+)?"
LENGTH = r"(\d+(?:\.\d+)?)\s*(?:s|sec|secs|second|seconds)\b\.?"
SHOT = re.compile(
    r"^\s*[#*>\-\s]*\[?\s*(?:shot|scene|clip|take)\s*#?\s*(\d+[a-z]?|[a-z](?=\s*[\]:.(\-–—]|\s*$))\b\s*(.*)$", re.I
)
SLUG = re.compile(r"^\s*(INT\.?/EXT\.?|EXT\.?/INT\.?|I/E\.?|INT\.?|EXT\.?)[\s.]+(\S.*)$")
RULE = re.compile(r"^\s*(?:-{3,}|\*{3,}|={3,}|_{3,})\s*$")
SPAN = re.compile(
    rf"^\s*[\[(]?\s*({CLOCK}|\d+(?:\.\d+)?)\s*s?\s*(?:-|–|—|to)\s*({CLOCK}|\d+(?:\.\d+)?)\s*(s?)(?:ec(?:onds?)?)?\s*[\])]?\s*[:.\-–—]?\s*(.*)$"
)
NUMBERED = re.compile(r"^\s*(\d{1,3})[.)]\s+(\S.*)$")
TAG = re.compile(r"\[\s*([A-Za-z][A-Za-z _-]{1,20}?)\s*[:=]\s*([^\]\n]*)\]")
KEY_LINE = re.compile(r"^\s*([A-Za-z][A-Za-z _-]{1,20}?)\s*[:=]\s*(\S.*?)\s*$")
SAID = re.compile(r'^\s*([^:"\[\]()\n]{1,40}?)\s*(?:\(([^)]*)\))?\s*:\s*"([^"]*)"\s*(?:\(([^)]*)\))?\s*$')
SAID_BARE = re.compile(r"^\s*([A-Z][A-Z0-9 .'_-]{0,30}?)\s*(?:\(([^)]*)\))?\s*:\s*([^\s\[].*?)\s*$")
AT = re.compile(rf"at\s+(?:({CLOCK})|(\d+(?:\.\d+)?)\s*s?)", re.I)
IN_BRACKETS = re.compile(rf"[\[(]\s*(?:{LENGTH}|({CLOCK}))\s*[\])]", re.I)


@dataclass(frozen=True)
class Heading:
    """A line that starts a shot."""

    rest: str = ""  # description on the same line
    duration_s: float | None = None
    starts_s: float | None = None  # its place in the film
    place: str = ""  # of a slugline: "room, night"


def clock_seconds(text: str) -> float:
    """Read hh:mm:ss, mm:ss or plain seconds as seconds."""
    seconds = 0.0
    for part in text.split(":"):
        seconds = seconds * 60 + float(part)
    return seconds


def read_heading(line: str) -> Heading | None:
    """Read a line as a shot heading, None where it is none."""
    if RULE.match(line):
        return Heading()
    if match := SHOT.match(line):
        return _shot(match[2])
    if match := SLUG.match(line):
        return _slug(match[2])
    if match := SPAN.match(line):
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
    elif match := IN_BRACKETS.match(tail):
        duration = float(match[1]) if match[1] else clock_seconds(match[2])
        tail = tail[match.end() :]
    elif match := re.match(rf"^[-–—,:]?\s*{LENGTH}", tail, re.I):
        duration, tail = float(match[1]), tail[match.end() :]
    if match := re.match(rf"^\s*(?:at|@)\s*({CLOCK})", tail, re.I):
        starts, tail = clock_seconds(match[1]), tail[match.end() :]
    rest = re.sub(r"^[\s\])*:.\-–—]+", "", tail).strip()
    slug = SLUG.match(rest)
    place = _slug(slug[2]).place if slug else ""
    return Heading("" if slug else rest, duration, starts, place)


def _slug(tail: str) -> Heading:
    """ "KITCHEN - NIGHT": where and when, as words for the prompt."""
    duration = None
    if match := IN_BRACKETS.search(tail):
        duration = float(match[1]) if match[1] else clock_seconds(match[2])
        tail = tail[: match.start()] + tail[match.end() :]
    parts = [part.strip().lower() for part in re.split(r"\s+[-–—]\s+|\s*,\s*", tail.strip(" :.")) if part.strip()]
    return Heading(duration_s=duration, place=", ".join(parts))
