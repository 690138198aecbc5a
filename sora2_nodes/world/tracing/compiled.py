"""Compiles the tracer's kernels where numba can be had, and keeps what was compiled in the data folder.

A kernel is a plain Python function over floats and arrays. Without numba it runs as it is: right, and very much slower.
numba takes seconds to compile them all, most of it in Python: the first time on a machine, two processes share the work.
"""

from __future__ import annotations

import functools
import hashlib
import os
import subprocess
import sys
import threading
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from ...home import data_folder

numba: Any
try:
    import numba
except ImportError:  # no wheel for this Python or machine
    numba = None

Function = TypeVar("Function", bound=Callable[..., Any])
LOOSE = {"nsz"}  # nothing is reordered or contracted: the same to the last bit however kernels are inlined
OPTIONS = {"nogil": True, "error_model": "numpy", "boundscheck": False, "fastmath": LOOSE}
INNER = {"_nrt": False, "no_cpython_wrapper": True, "no_cfunc_wrapper": True}  # no arrays made, none counted, no door
OWN = (
    "draw",
    "mark",
    "look",
    "smooth",
    "find",
    "expose",
    "glow",
    "shrink",
)  # what is compiled here while another process does the rest
MARKS = (b"\n@device\n", b"\n@inlined\n", b"\n@entry")
KERNELS = ("world/tracing", "engine/picture")  # where files are that hold some
PATIENCE_S = 120.0  # with another process
CHILD = """import importlib, sys
sys.path.insert(0, sys.argv[1])
for name in sys.argv[3].split():
    importlib.import_module(name)
from {0} import compile_now
compile_now(sys.argv[2].split())"""

_entries: dict[str, tuple[Any, str | None]] = {}  # name → what numba made of it, its signature
_lock = threading.Lock()


def available() -> bool:
    """Say whether kernels are compiled."""
    return numba is not None


def device(function: Function) -> Function:
    """Mark a function that other kernels call, on the CPU or on CUDA. It makes no arrays."""
    return function if numba is None else numba.njit(**OPTIONS, **INNER)(function)


def inlined(function: Function) -> Function:
    """Mark a device function that is woven into what calls it: for one that each pixel or ray asks, and that takes many arrays,
    handing these over takes as long as its work. It compiles once for every place that calls it."""
    return function if numba is None else numba.njit(**OPTIONS, **INNER, forceinline=True)(function)


def entry(function: Function | str) -> Any:
    """Mark a kernel that Python calls: what is compiled for it is kept by `prepare`. It may give its signature first."""
    if isinstance(function, str):
        return functools.partial(_entry, signature=function)
    return _entry(function)


def _entry(function: Function, signature: str | None = None) -> Any:
    if numba is None:
        return function
    made = numba.njit(**OPTIONS)(function)
    _entries[f"{function.__module__}.{function.__name__}"] = (made, signature)
    return made


def prepare() -> bool:
    """Keep compiled kernels in the data folder, and compile them if none are there; say, and warn, if there is no compiler."""
    with _lock:
        return _prepare()


def prepare_beside() -> None:
    """Begin `prepare` in a thread, while weights are read: whoever calls `prepare` then waits for it."""
    threading.Thread(target=prepare, name="kernels", daemon=True).start()


@functools.cache
def _prepare() -> bool:
    if numba is None:
        warnings.warn("numba is not installed: pictures are traced in plain Python, very slowly", stacklevel=4)
        return False
    folder = cache_folder()
    fresh = not folder.is_dir()
    if not _keep(folder) or not fresh:
        return True
    other = _compile_elsewhere([name for name in _names() if name not in OWN])
    compile_now([name for name in _names() if name in OWN])
    if other is not None:
        try:
            other.wait(PATIENCE_S)
        except subprocess.TimeoutExpired:  # its half is compiled here, when it is called
            other.kill()
    return True


def _names() -> list[str]:
    return [full.rpartition(".")[2] for full, (_, signature) in _entries.items() if signature]


def compile_now(names: list[str] | tuple[str, ...]) -> None:
    """Compile and keep entries that give their signatures, of all modules that were imported."""
    _keep(cache_folder())
    for full, (made, signature) in list(_entries.items()):
        if full.rpartition(".")[2] in names and signature and not numba.config.DISABLE_JIT:
            made.compile(numba.core.sigutils.normalize_signature(signature)[0])  # as it is named when it is called


def _keep(folder: Path) -> bool:
    """Have entries kept in a folder; False, with a warning, if it can't be written."""
    before, numba.config.CACHE_DIR = numba.config.CACHE_DIR, str(folder)
    try:
        for made, _ in _entries.values():
            if not numba.config.DISABLE_JIT:
                made.enable_caching()
    except (OSError, RuntimeError) as error:
        warnings.warn(f"compiled kernels cannot be kept in {folder}: {error}", stacklevel=5)
        return False
    finally:
        numba.config.CACHE_DIR = before
    return not numba.config.DISABLE_JIT


def _compile_elsewhere(names: list[str] | tuple[str, ...]) -> subprocess.Popen[bytes] | None:
    """Compile entries in a process of their own; None if it can't be started."""
    top = __name__.partition(".world.")[0]
    root = Path(__file__).parents[__name__[len(top) :].count(".") - 1]
    code = CHILD.format(f"{root.name}{__name__[len(top) :]}")
    modules = {full.rpartition(".")[0] for full in _entries if full.rpartition(".")[2] in names}
    needed = " ".join(f"{root.name}{module[len(top) :]}" for module in sorted(modules))
    command = [sys.executable, "-c", code, str(root.parent), " ".join(names), needed]
    try:
        return subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    except OSError:
        return None


def cache_folder() -> Path:
    """Return the folder of compiled kernels: one for each state of the files that hold some. NUMBA_CACHE_DIR puts it elsewhere."""
    digest = hashlib.sha256(sys.version.encode())
    top = Path(__file__).parents[__name__[len(__name__.partition(".world.")[0]) :].count(".") - 1]
    for path in sorted(path for folder in KERNELS for path in (top / folder).rglob("*.py")):
        source = path.read_bytes()
        if any(mark in source for mark in MARKS) or path == Path(__file__):
            digest.update(source)
    place = os.environ.get("NUMBA_CACHE_DIR")
    return (Path(place) if place else data_folder() / "compiled") / digest.hexdigest()[:16]
