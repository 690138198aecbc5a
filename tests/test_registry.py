"""What ComfyUI's registry asks of a pack, and what its scanner stops at."""

from __future__ import annotations

import ast
import re
import sys
from pathlib import Path

import pytest

if sys.version_info >= (3, 11):
    import tomllib
else:
    tomllib = pytest.importorskip("tomli")

ROOT = Path(__file__).resolve().parent.parent
SECURITY = (ROOT / "docs/security.md").read_text(encoding="utf-8")
STOPS = {
    "pickle",
    "subprocess",
    "urlopen",
    "eval",
    "exec",
    "system",
    "popen",
    "create_subprocess_exec",
    "marshal",
    "ctypes",
}


def test_everything_that_the_registry_shows_is_there():
    told = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    comfy, project = told["tool"]["comfy"], told["project"]
    assert all(comfy[name] for name in ("PublisherId", "DisplayName", "Icon", "Banner", "requires-comfyui"))
    assert all((ROOT / comfy[name]).is_file() for name in ("Icon", "Banner"))
    assert re.fullmatch(r"[a-z0-9-]+", project["name"])
    assert {"Operating System :: OS Independent", "Environment :: GPU :: NVIDIA CUDA"} <= set(project["classifiers"])


def stops_in(path: Path) -> set[str]:
    """The names in a source that a scanner stops at."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {part for name in node.names for part in name.name.split(".")}
        elif isinstance(node, ast.ImportFrom):
            found |= set((node.module or "").split(".")) | {name.name for name in node.names}
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            found.add(node.func.id)
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr != "eval":
            found.add(node.func.attr)  # a module of torch has another eval
    return found & STOPS


@pytest.mark.parametrize("path", sorted((ROOT / "sora2_nodes").rglob("*.py")), ids=lambda path: path.name)
def test_what_a_scanner_stops_at_is_argued(path):
    if stops_in(path):
        assert path.relative_to(ROOT / "sora2_nodes").as_posix() in SECURITY, sorted(stops_in(path))
