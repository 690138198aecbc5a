"""Compiles the tracer's kernels where numba can be had, and keeps what was compiled in the data folder.

A kernel is a plain Python function over floats and arrays. Without numba it runs as it is: right, and very much slower.
"""

from __future__ import annotations

import functools
import hashlib
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
OPTIONS = {"nogil": True, "error_model": "numpy", "boundscheck": False}
INNER = {"_nrt": False, "no_cpython_wrapper": True, "no_cfunc_wrapper": True}  # no arrays made, none counted, no door

_entries: list[Any] = []


def available() -> bool:
    """Say whether kernels are compiled."""
    return numba is not None


def device(function: Function) -> Function:
    """Mark a function that other kernels call, on the CPU or on CUDA. It makes no arrays."""
    return function if numba is None else numba.njit(**OPTIONS, **INNER)(function)


def entry(function: Function) -> Function:
    """Mark a kernel that Python calls: what is compiled for it is kept by `prepare`."""
    if numba is None:
        return function
    made = numba.njit(**OPTIONS)(function)
    _entries.append(made)
    return made


@functools.cache
def prepare() -> bool:
    """Keep compiled kernels in the data folder, once per process; say whether there is a compiler, and warn if not."""
    if numba is None:
        warnings.warn("numba is not installed: pictures are traced in plain Python, small and slowly", stacklevel=2)
        return False
    before, numba.config.CACHE_DIR = numba.config.CACHE_DIR, str(cache_folder())
    try:
        for made in _entries:
            made.enable_caching()
    except (OSError, RuntimeError) as error:  # a folder that cannot be written: compile anew each time
        warnings.warn(f"compiled kernels cannot be kept in {cache_folder()}: {error}", stacklevel=2)
    finally:
        numba.config.CACHE_DIR = before
    return True


def cache_folder() -> Path:
    """Return the folder of compiled kernels: one for each state of the tracer's sources."""
    digest = hashlib.sha256()
    for path in sorted(Path(__file__).parent.rglob("*.py")):
        digest.update(path.read_bytes())
    return data_folder() / "compiled" / digest.hexdigest()[:16]
