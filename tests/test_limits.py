"""Limits stand once, and whatever has to keep them elsewhere agrees."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.make_limits import TARGET, limits_text
from sora2_nodes import limits
from sora2_nodes.engine.pipeline.planning import PRESETS, SECONDS
from sora2_nodes.media.film.cut_list import KINDS
from sora2_nodes.media.sound.music_beds import STYLES

ROOT = Path(__file__).resolve().parent.parent


def test_the_pages_have_the_limits_of_the_package() -> None:
    assert TARGET.read_text(encoding="utf-8") == limits_text(), "run python -m scripts.make_limits"


def test_what_is_offered_is_what_can_be_made() -> None:
    assert tuple(PRESETS) == limits.PRESETS
    assert tuple(STYLES) == limits.MUSIC
    assert set(KINDS) == set(limits.TRANSITIONS)
    assert SECONDS[0] <= limits.SHOT_S[0]
    assert SECONDS[1] >= limits.SHOT_S[1]
    assert set(limits.API_SIZES) <= {f"{width}x{height}" for width, height in limits.SIZES}


@pytest.mark.parametrize("number", ["5 * 1024 * 1024", "1280 * 720", "921600"])
def test_a_limit_is_written_nowhere_else(number: str) -> None:
    sources = [*(ROOT / "sora2_nodes").rglob("*.py"), *(ROOT / "js").rglob("*.js")]
    named = [p.name for p in sources if number in p.read_text(encoding="utf-8") and p.stem != "limits"]
    assert named == []
