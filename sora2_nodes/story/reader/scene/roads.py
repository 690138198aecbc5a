"""Through which land a road goes that is no street."""

from __future__ import annotations

from collections.abc import Collection

ROADS = ("road", "avenue", "lane")  # that are no street where the land they run through is said
ROADS_THROUGH = {
    "desert": "desert road", "dunes": "desert road", "canyon": "desert road", "mountain": "mountain road", "snow field": "mountain road", "forest": "highway", "pine forest": "highway",
    "meadow": "highway", "farm": "highway", "hill": "highway", "vineyard": "highway", "wheat field": "highway", "savanna": "dirt road", "jungle": "dirt road",
}  # fmt: skip


def road_through(named: Collection[str], *, planted: bool) -> str:
    """The place that a road is among the places named with it. planted: trees grow along it; a street where neither is said."""
    return next((road for land, road in ROADS_THROUGH.items() if land in named), "highway" if planted else "street")
