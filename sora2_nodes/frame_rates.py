"""Frames per second as fractions: read from what people write, written so that they read back equal."""

from __future__ import annotations

import math
import re
from fractions import Fraction

from .errors import InputError
from .limits import FPS

NTSC = tuple(Fraction(whole * 1000, 1001) for whole in (12, 15, 24, 30, 48, 60, 90, 120))
NEAR = Fraction(1, 100)  # how far what is written may lie from an NTSC rate: 23.98 and 29.97 mean one
MOST_DENOMINATOR = 100_000


def read_rate(written: int | float | str | Fraction) -> Fraction:
    """Return the rate that is meant: 24, "12.5", 23.976 and 29.97 (the NTSC rates), "30000/1001", "25 fps".

    Raises InputError for what is no number, and for a rate outside the limits.
    """
    text = str(written).strip().lower().removesuffix("fps").strip()
    match = re.fullmatch(r"(\d+(?:\.\d+)?|\.\d+)(?:\s*/\s*(\d+(?:\.\d+)?))?", text)
    if isinstance(written, bool) or not match or (match[2] and Fraction(match[2]) == 0):
        raise InputError(f"fps {written!r} is no rate; write frames per second, such as 24, 23.976 or 30000/1001")
    rate = Fraction(match[1]) / Fraction(match[2] or 1)
    if not match[2] and rate.denominator > 1:
        near = min(NTSC, key=lambda known: abs(known - rate))
        rate = near if abs(near - rate) <= NEAR else rate
    rate = rate.limit_denominator(MOST_DENOMINATOR)
    if not FPS[0] <= rate <= FPS[1]:
        raise InputError(f"fps is {text}: it must be {FPS[0]} to {FPS[1]} frames per second")
    return rate


def written_rate(rate: Fraction) -> int | str:
    """Return a rate for a file: a whole number, else a fraction as text."""
    return int(rate) if rate.denominator == 1 else f"{rate.numerator}/{rate.denominator}"


def rate_in_words(rate: Fraction) -> str:
    """Return a rate for people: 24, 23.976."""
    return f"{math.floor(float(rate) * 1000 + 0.5) / 1000:g}"
