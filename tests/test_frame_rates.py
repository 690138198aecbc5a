"""Frames per second as people write them."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sora2_nodes.errors import InputError
from sora2_nodes.frame_rates import rate_in_words, read_rate, written_rate

MEANT = {
    24: Fraction(24),
    "25 fps": Fraction(25),
    12.5: Fraction(25, 2),
    "23.976": Fraction(24_000, 1001),
    23.98: Fraction(24_000, 1001),
    29.97: Fraction(30_000, 1001),
    "59.94": Fraction(60_000, 1001),
    "30000/1001": Fraction(30_000, 1001),
    119.88: Fraction(120_000, 1001),
}


@pytest.mark.parametrize("written", MEANT, ids=str)
def test_the_rate_that_is_meant_is_read(written: object) -> None:
    assert read_rate(written) == MEANT[written]


@pytest.mark.parametrize("written", ["fast", "", "24/0", True, "-24", "1e9", 0, 121, "1/3"])
def test_what_is_no_rate_is_refused_with_what_to_write(written: object) -> None:
    with pytest.raises(InputError, match=r"write frames per second|must be 1 to 120"):
        read_rate(written)


@given(st.fractions(1, 120, max_denominator=1001))
def test_every_rate_that_is_written_reads_back_equal(rate: Fraction) -> None:
    assert read_rate(written_rate(rate)) == rate
    assert abs(float(rate_in_words(rate)) - float(rate)) <= 0.0006
