"""Who may import whom: the one-way rule of the rooms, read from the source without running it."""

from __future__ import annotations

import ast
import functools
import graphlib
import importlib
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from sora2_nodes import cli

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "sora2_nodes"

GROUND = {"version", "errors", "foreign_files", "frame_rates", "home", "limits", "oklab", "whole_files"}
STORY = GROUND | {"vocabulary", "story"}
WORLD = STORY | {"engine.shapes", "world"}
LAYER = GROUND | {"engine.shapes", "engine.config"}
SIDES = {"media", "provenance", "cameo", "credits"}
ENGINE = WORLD | LAYER | {"media", "engine.model", "engine.sampling", "engine.pipeline"}
STUDIO = ENGINE | SIDES | {"studio"}
NODES = STUDIO | {"host", "nodes"}
SERVE = STUDIO | {"graph", "cluster", "serve"}

MAY_IMPORT: dict[str, set[str]] = {  # room: the rooms it may import, itself left out
    "version": set(),
    "errors": set(),
    "foreign_files": {"errors"},
    "frame_rates": {"errors", "limits"},
    "home": {"errors"},
    "limits": set(),
    "oklab": set(),
    "whole_files": {"errors", "home"},
    "vocabulary": GROUND,
    "media": GROUND,
    "provenance": GROUND,
    "story": GROUND | {"vocabulary"},
    "engine.shapes": GROUND,
    "engine.config": GROUND | {"engine.shapes"},
    "engine.model": LAYER,
    "engine.sampling": LAYER,
    "world": STORY | {"engine.shapes"},
    "cameo": STORY | {"media"},
    "credits": STORY,
    "engine.pipeline": ENGINE - {"engine.pipeline"},  # and every other file straight in engine/
    "studio": STUDIO - {"studio"},
    "cluster": STUDIO,
    "host": ENGINE,
    "nodes": NODES - {"nodes"},
    "graph": NODES,
    "serve": SERVE - {"serve"},
    "host_api": SERVE | {"host"},
    "cli": SERVE | {"nodes"},
}
HOST_MODULES = {"comfy", "comfy_extras", "comfy_api", "comfy_execution", "folder_paths", "nodes", "server", "execution"}
HOST_ROOMS = {"host", "host_api"}
TORCH_ROOMS = {"engine.config", "engine.model", "engine.sampling", "media", "engine.pipeline", "nodes", "host"}
MOST_FILES = 18  # in a folder, its __init__.py left out
SOURCES = sorted(path for path in PACKAGE.rglob("*.py") if "weights" not in path.parts)


def room_of(module: str) -> str:
    """Return the room of a module named relative to the package, such as `media.files.clip`."""
    head, _, rest = module.partition(".")
    if head in ("", "__init__", "__version__"):
        return "version"
    if head == "__main__":
        return "cli"
    if head == "engine":
        part = rest.partition(".")[0]
        return f"engine.{part}" if f"engine.{part}" in MAY_IMPORT else "engine.pipeline"
    return head


def module_of(path: Path) -> str:
    """Name a source file relative to the package: its folder for an `__init__.py`."""
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@functools.cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imports(path: Path, *, deep: bool = True) -> Iterator[tuple[int, str]]:
    """Yield (level, module) of every import in a file; level 0 is absolute. deep: those inside functions too."""
    tree = parsed(path)
    for node in ast.walk(tree) if deep else tree.body:
        if isinstance(node, ast.Import):
            yield from ((0, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            prefix = f"{node.module}." if node.module else ""
            yield from ((node.level, prefix + alias.name) for alias in node.names)


def inner_imports(path: Path) -> Iterator[str]:
    """Yield the modules of this package that a file imports, named relative to the package."""
    here = module_of(path).split(".") if module_of(path) else []
    package = here if path.name == "__init__.py" else here[:-1]
    for level, module in imports(path):
        if level:
            yield ".".join([*package[: len(package) - (level - 1)], module])


def relative(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", SOURCES, ids=relative)
def test_a_room_imports_only_the_rooms_below_it(path):
    room = room_of(module_of(path))
    assert room in MAY_IMPORT, f"{relative(path)} is in a room that the rule does not know: {room}"
    known = MAY_IMPORT[room] | {room, "version"}
    assert {name for name in inner_imports(path) if room_of(name) not in known} == set()


def test_the_rule_has_no_cycle():
    graphlib.TopologicalSorter(MAY_IMPORT).prepare()  # raises CycleError and names the rooms


def test_a_folder_holds_few_enough_files_to_read_at_a_glance():
    folders = Counter(p.parent.relative_to(PACKAGE).as_posix() for p in SOURCES if p.name != "__init__.py")
    assert {name: n for name, n in folders.items() if n > MOST_FILES} == {}


def test_no_two_files_have_one_name():
    names = Counter(p.name for p in SOURCES if p.name != "__init__.py")
    assert {name: n for name, n in names.items() if n > 1} == {}


def test_no_two_classes_have_one_name():
    names = Counter(
        node.name
        for p in SOURCES
        for node in ast.walk(parsed(p))
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_")
    )
    assert {name: n for name, n in names.items() if n > 1} == {}


def test_imports_inside_the_package_are_relative():
    absolute = [
        relative(p) for p in SOURCES for level, m in imports(p) if not level and m.split(".")[0] == PACKAGE.name
    ]
    assert absolute == []


def test_nothing_in_the_package_imports_training_or_tests():
    outside = {"training", "tests", "benchmarks"}
    assert [relative(p) for p in SOURCES for level, m in imports(p) if not level and m.split(".")[0] in outside] == []


def test_only_the_rooms_of_the_host_name_the_hosts_modules():
    named = {
        relative(path)
        for path in SOURCES
        for level, module in imports(path)
        if not level and module.split(".")[0] in HOST_MODULES and room_of(module_of(path)) not in HOST_ROOMS
    }
    assert named == set()


def test_only_rooms_with_tensors_load_torch_when_they_are_imported():
    named = {
        relative(path)
        for path in SOURCES
        for level, module in imports(path, deep=False)
        if not level and module.split(".")[0] == "torch" and room_of(module_of(path)) not in TORCH_ROOMS
    }
    assert named == set()


def test_only_the_api_names_pydantic():
    """A verb that asks nothing of the API starts without it."""
    named = {
        room_of(module_of(path))
        for path in SOURCES
        for level, module in imports(path)
        if not level and module.split(".")[0].startswith("pydantic")
    }
    assert named == {"serve"}


def test_no_verb_loads_torch_before_it_works():
    modules = [f"sora2_nodes.cli.{module}" for module, _ in cli.VERBS.values()]
    script = f"import importlib, sys; [importlib.import_module(m) for m in {modules}]; print('torch' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_no_file_catches_everything():
    """`except Exception` and a bare `except` would swallow the host's interrupt; a handler that re-raises may."""
    caught = [
        f"{relative(path)}:{node.lineno}"
        for path in SOURCES
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or (isinstance(node.type, ast.Name) and node.type.id in ("Exception", "BaseException")))
        and not any(isinstance(inner, ast.Raise) and inner.exc is None for inner in ast.walk(node))
    ]
    assert caught == []


def test_programs_beside_the_package_name_what_is_in_it():
    """Benchmarks and scripts are run by hand; what they import from the package must be there."""
    lacking = []
    for path in (*(ROOT / "benchmarks").glob("*.py"), *(ROOT / "scripts").glob("*.py")):
        for node in ast.walk(parsed(path)):
            named = str(getattr(node, "module", None) or "")
            if isinstance(node, ast.ImportFrom) and named.split(".")[0] == PACKAGE.name and not _of_the_host(named):
                module = importlib.import_module(named)
                inside = ROOT.joinpath(*named.split("."))
                lacking += [
                    f"{relative(path)}: {named}.{alias.name}"
                    for alias in node.names
                    if not hasattr(module, alias.name) and not list(inside.glob(f"{alias.name}*"))
                ]
    assert lacking == []


def _of_the_host(module: str) -> bool:
    """Tell whether a module of the package can be imported in a host only."""
    return module.split(".")[1:2] in ([room] for room in HOST_ROOMS)
