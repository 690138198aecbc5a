"""What renders cost: known prices, and the arithmetic's promises for any render."""

from __future__ import annotations

import math
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sora2_nodes.credits.prices import CURRENT, PRICE_TABLES, part_done, quote
from sora2_nodes.errors import InputError

durations = st.lists(st.integers(1, 60_000).map(lambda ms: ms / 1000), min_size=1, max_size=12)
sides = st.integers(16, 4096)


@pytest.mark.parametrize(
    ("seconds", "width", "height", "angles", "credits"),
    [
        (10, 1280, 720, 1, 30),
        (10, 720, 1280, 1, 30),
        (10, 1920, 1080, 1, 68),  # 67.5
        (10, 1792, 1024, 1, 60),  # 59.73
        (10, 848, 480, 1, 30),  # never below 720p
        (20, 1280, 720, 1, 60),
        (4, 1280, 720, 1, 12),
        (10, 1280, 720, 3, 90),
        (0.1, 1280, 720, 1, 1),
        (3.3, 1280, 720, 1, 10),  # 9.9
        (1.1, 1280, 720, 10, 33),  # exactly 33: the float product would round up to 34
    ],
)
def test_known_renders_cost_what_the_price_table_says(
    seconds: float, width: int, height: int, angles: int, credits: int
) -> None:
    assert quote([seconds], width=width, height=height, angles=angles).credits == credits


def test_rounding_happens_once_over_all_shots() -> None:
    three = quote([1.1, 1.1, 1.1], width=1280, height=720)
    assert three.credits == 10  # 3 x 3.3, not 3 x 4
    assert three.shots == (4, 3, 3)


@given(durations, sides, sides, st.integers(1, 16))
def test_shots_add_up_to_the_quote_which_is_the_exact_price_rounded_up(
    shots: list[float], width: int, height: int, angles: int
) -> None:
    table = PRICE_TABLES[CURRENT]
    priced = quote(shots, width=width, height=height, angles=angles)
    seconds = sum(Fraction(round(shot * 1000), 1000) for shot in shots)
    pixels = max(Fraction(width * height, table.pixels), Fraction(1))
    assert priced.credits == math.ceil(Fraction(table.credits, table.seconds) * seconds * pixels * angles)
    assert sum(priced.shots) == priced.credits
    assert min(priced.shots) >= 0


@given(durations, sides, sides, st.integers(1, 15))
def test_more_of_anything_never_costs_less(shots: list[float], width: int, height: int, angles: int) -> None:
    price = quote(shots, width=width, height=height, angles=angles).credits
    assert quote([*shots, 1.0], width=width, height=height, angles=angles).credits >= price
    assert quote(shots, width=width + 1, height=height, angles=angles).credits >= price
    assert quote(shots, width=width, height=height, angles=angles + 1).credits >= price


@given(st.integers(0, 10_000), st.integers(1, 200), st.data())
def test_a_part_is_never_dearer_than_its_share(credits: int, total: int, data: st.DataObject) -> None:
    done = data.draw(st.integers(0, total))
    due = part_done(credits, done, total)
    assert due <= Fraction(credits * done, total) < due + 1
    assert part_done(credits, total, total) == credits
    assert part_done(credits, 0, total) == 0


@pytest.mark.parametrize("seconds", [0, -1, math.nan, math.inf])
def test_a_duration_that_is_no_time_is_refused_with_its_value(seconds: float) -> None:
    with pytest.raises(InputError, match=f"duration {seconds} s"):
        quote([seconds], width=1280, height=720)


def test_what_else_cannot_be_priced_is_refused() -> None:
    with pytest.raises(InputError, match="at least one shot"):
        quote([], width=1280, height=720)
    with pytest.raises(InputError, match="0x720"):
        quote([1], width=0, height=720)
    with pytest.raises(InputError, match="0 angles"):
        quote([1], width=1280, height=720, angles=0)
    with pytest.raises(InputError, match="no price table '1999'"):
        quote([1], width=1280, height=720, price_version="1999")
    with pytest.raises(InputError, match="5 of 4 steps"):
        part_done(30, 5, 4)


def test_a_quote_describes_itself_in_one_line() -> None:
    text = quote([4.0, 6.5], width=1920, height=1080, angles=2).describe()
    assert text == "142 credits: 10.5 s in 2 shots at 1920x1080, 2 angles (prices 2026-11)"
