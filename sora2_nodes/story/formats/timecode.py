"""Times as the formats of film write them: clocks with milliseconds, and timecode that counts frames."""

from __future__ import annotations

import re
from fractions import Fraction

from ...errors import PromptError

CLOCK = r"(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,3}))?"


def seconds_in(text: str, where: str) -> float:
    """Read hh:mm:ss,mmm or mm:ss.mmm as seconds. Raises PromptError, which `where` opens, for anything else."""
    match = re.fullmatch(CLOCK, text.strip())
    if not match or int(match[2]) > 59 or int(match[3]) > 59:
        raise PromptError(f"{where}: the time {text.strip()!r} can't be read; write 00:00:01,500 or 00:01.500")
    whole = (int(match[1] or 0) * 60 + int(match[2])) * 60 + int(match[3])
    return whole + int((match[4] or "0").ljust(3, "0")) / 1000


def clock(seconds: float, mark: str = ".") -> str:
    """Write seconds as hh:mm:ss.mmm. mark: "," as SubRip has it."""
    whole, milliseconds = divmod(round(seconds * 1000), 1000)
    return f"{whole // 3600:02d}:{whole // 60 % 60:02d}:{whole % 60:02d}{mark}{milliseconds:03d}"


def timecode(frame: int, fps: Fraction, first_hour: int = 0) -> str:
    """Write a frame's number as non-drop timecode hh:mm:ss:ff, at the whole rate above a broken one."""
    rate = -(-fps.numerator // fps.denominator)
    whole, frames = divmod(frame, rate)
    return f"{whole // 3600 + first_hour:02d}:{whole // 60 % 60:02d}:{whole % 60:02d}:{frames:02d}"
