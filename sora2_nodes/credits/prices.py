"""What a render costs in credits. Prices are data with a version; arithmetic is exact and rounds up once, at the end.

Knows no account and no database.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from .. import limits
from ..errors import InputError
from ..story.storyboard import Storyboard


@dataclass(frozen=True, kw_only=True)
class PriceTable:
    """`credits` buy `seconds` of one angle at `pixels` or fewer; longer, larger and more angles cost in proportion."""

    version: str
    credits: int
    seconds: int
    pixels: int


PRICE_TABLES = {
    "2026-11": PriceTable(
        version="2026-11", credits=limits.PRICE_CREDITS, seconds=limits.PRICE_SECONDS, pixels=limits.PRICE_PIXELS
    ),
}
CURRENT = "2026-11"
MAX_ANGLES = 16


@dataclass(frozen=True, kw_only=True)
class Quote:
    """A render's price: `shots` are credits per shot, `credits` their sum; `durations_s` are of what is rendered."""

    credits: int
    shots: tuple[int, ...]
    durations_s: tuple[float, ...]
    width: int
    height: int
    angles: int
    price_version: str

    def describe(self) -> str:
        """Say the price and where it comes from, in one line."""
        seconds = float(sum(_exact(duration) for duration in self.durations_s))
        angles = f", {self.angles} angles" if self.angles > 1 else ""
        shots = f"{len(self.shots)} shot{'s' if len(self.shots) > 1 else ''}"
        return (
            f"{self.credits} credits: {seconds:g} s in {shots} at {self.width}x{self.height}{angles} "
            f"(prices {self.price_version})"
        )


def quote(
    durations_s: Sequence[float], *, width: int, height: int, angles: int = 1, price_version: str = CURRENT
) -> Quote:
    """Price a render of shots lasting `durations_s` seconds at `width` x `height` pixels from `angles` cameras each.

    The sum is rounded up once; a shot's share is what it adds to the rounded running sum. Raises InputError for a
    duration, size or number of angles that can't be rendered, and for an unknown price table.
    """
    table = _table(price_version)
    _check(durations_s, width, height, angles)
    rate = Fraction(table.credits, table.seconds) * max(Fraction(width * height, table.pixels), Fraction(1)) * angles
    seconds, before, shots = Fraction(0), 0, []
    for duration in durations_s:
        seconds += _exact(duration)
        after = math.ceil(seconds * rate)
        shots.append(after - before)
        before = after
    return Quote(
        credits=before, shots=tuple(shots), durations_s=tuple(durations_s), width=width, height=height,
        angles=angles, price_version=price_version,
    )  # fmt: skip


def quote_storyboard(board: Storyboard, *, angles: int = 1, price_version: str = CURRENT) -> Quote:
    """Price a storyboard's shots at its size; shots that are real footage are not rendered and cost nothing."""
    rendered = [number for number, shot in enumerate(board.shots) if not shot.footage]
    durations_s = [board.shots[number].duration_s for number in rendered]
    if not durations_s:
        return _free(board, angles, price_version)
    priced = quote(durations_s, width=board.width, height=board.height, angles=angles, price_version=price_version)
    shots = dict(zip(rendered, priced.shots, strict=True))
    return replace(priced, shots=tuple(shots.get(number, 0) for number in range(len(board.shots))))


def part_done(credits: int, done: int, total: int) -> int:
    """Return the credits due for `done` of `total` steps of a shot, rounded in the account's favour."""
    if total < 1 or not 0 <= done <= total:
        raise InputError(f"{done} of {total} steps is not a part; count steps from 0 to the total")
    return credits * done // total


def _free(board: Storyboard, angles: int, price_version: str) -> Quote:
    return Quote(
        credits=0, shots=(0,) * len(board.shots), durations_s=(), width=board.width, height=board.height,
        angles=angles, price_version=price_version,
    )  # fmt: skip


def _exact(duration_s: float) -> Fraction:
    """Read a duration as the decimal it was written as: 3.3 is 33/10, not its binary neighbour."""
    return Fraction(str(duration_s))


def _table(version: str) -> PriceTable:
    if version not in PRICE_TABLES:
        raise InputError(f"no price table {version!r}; there are: {', '.join(PRICE_TABLES)}")
    return PRICE_TABLES[version]


def _check(durations_s: Sequence[float], width: int, height: int, angles: int) -> None:
    if not durations_s:
        raise InputError("nothing to price: give at least one shot's duration in seconds")
    for duration in durations_s:
        if not (math.isfinite(duration) and duration > 0):
            raise InputError(f"duration {duration} s can't be priced; give seconds above 0")
    if width < 1 or height < 1:
        raise InputError(f"size {width}x{height} can't be priced; give pixels above 0")
    if not 1 <= angles <= MAX_ANGLES:
        raise InputError(f"{angles} angles can't be priced; give 1 to {MAX_ANGLES}")
