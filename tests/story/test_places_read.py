"""Where a shot plays, as its words say it."""

from __future__ import annotations

import pytest

from sora2_nodes.story.reader.reading import read_prompt


@pytest.mark.parametrize(
    ("prompt", "place"),
    [
        ("A rocket launches into space", ""),  # where it goes, not where it is
        ("A girl watches a balloon float up into the blue sky", ""),
        ("A plane flies through the sky", "sky"),
        ("A shoe floats in the air with coloured powder behind it", ""),
        ("A lighthouse on a cliff in a storm, waves crashing", "rocky coast"),
        ("A climber stands on a cliff", "mountain"),
        ("A time-lapse of a city from day to night", "skyline"),
        ("A man walks in the city", "street"),
        ("A car drives along a coastal road", "coastal road"),
        ("A man walks into a bar", "bar"),
    ],
)
def test_a_place_is_where_it_happens(prompt, place):
    assert read_prompt(prompt).place.name == place
