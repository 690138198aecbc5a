"""The drawn people of `people.py`, importable by the tests beside it, and one cameo for a test that asks for it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

import people

from sora2_nodes.cameo.cameo_file import Cameo


@pytest.fixture
def mira(sora2_home: Path) -> Cameo:
    """A signed cameo named mira, without a voice."""
    return people.cameo()
