"""The guides name only what is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "sora2_nodes"
GUIDES = ("CONTRIBUTING.md", "docs/architecture.md")


@pytest.mark.parametrize("guide", GUIDES)
def test_every_file_a_guide_names_is_there(guide: str) -> None:
    text = (ROOT / guide).read_text(encoding="utf-8")
    named = re.findall(r"`([a-z_0-9/]+(?:/|\.(?:py|js|md|json)))`", text)
    assert len(named) > 15
    places = (ROOT, PACKAGE, PACKAGE / "serve/http", PACKAGE / "serve/queue", PACKAGE / "serve/rendering",
              PACKAGE / "media", PACKAGE / "story", PACKAGE / "engine", PACKAGE / "nodes", PACKAGE / "serve")  # fmt: skip
    assert [name for name in named if not any((place / name).exists() for place in places)] == []


def test_the_map_names_every_room() -> None:
    text = (ROOT / "docs/architecture.md").read_text(encoding="utf-8")
    rooms = {path.stem for path in PACKAGE.iterdir() if (path / "__init__.py").is_file() or path.suffix == ".py"}
    assert {room for room in rooms if not room.startswith("__") and room not in text} == set()
