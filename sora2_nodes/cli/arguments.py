"""Words on the command line → values: size, length, gravity, cues, files. Errors name the value and the way out."""

from __future__ import annotations

import argparse
import math
import re
import tempfile
from pathlib import Path

from ..cluster.ray_cluster import ClusterSettings
from ..errors import InputError, OutputError
from ..limits import PRESETS, RENDER_S, SIZES
from ..story.vocabulary import GRAVITIES

GRAVITY_RANGE = 0.0, 50.0  # m/s²
HERE, RAY = "local", "ray"  # engines


def size_from(text: str) -> tuple[int, int]:
    """Read "1280x720". Raises InputError with the nearest size when it is none of SIZES."""
    match = re.fullmatch(r"\s*(\d{1,5})\s*[x×*:]\s*(\d{1,5})\s*", text, re.IGNORECASE)
    if not match:
        raise InputError(f"size {text!r} can't be read; write width x height in pixels, such as 1280x720")
    size = int(match[1]), int(match[2])
    if size not in SIZES:
        near = "x".join(map(str, nearest_size(*size)))
        raise InputError(f"size {size[0]}x{size[1]} is not one this makes; the nearest is {near}")
    return size


def nearest_size(width: int, height: int) -> tuple[int, int]:
    """Return the size of SIZES nearest in shape and area."""
    aspect, area = math.log(max(width, 1) / max(height, 1)), math.log(max(width * height, 1))
    return min(SIZES, key=lambda s: 2 * abs(math.log(s[0] / s[1]) - aspect) + abs(math.log(s[0] * s[1]) - area) / 2)


def seconds_from(value: float) -> float:
    """Check a length in seconds. Raises InputError outside 2..20."""
    if not RENDER_S[0] <= value <= RENDER_S[1]:
        raise InputError(f"seconds must be {RENDER_S[0]:g} to {RENDER_S[1]:g}, not {value:g}")
    return value


def gravity_from(text: str) -> float:
    """Read m/s² or a name of vocabulary.GRAVITIES."""
    name = text.strip().lower()
    if name in GRAVITIES:
        return GRAVITIES[name]
    try:
        value = float(name)
    except ValueError:
        raise InputError(f"gravity {text!r} is neither a number of m/s² nor one of {', '.join(GRAVITIES)}") from None
    if not GRAVITY_RANGE[0] <= value <= GRAVITY_RANGE[1]:
        raise InputError(f"gravity must be {GRAVITY_RANGE[0]:g} to {GRAVITY_RANGE[1]:g} m/s², not {value:g}")
    return value


def cues_from(texts: list[str]) -> tuple[str, ...]:
    """Split comma-separated negative cues, given once or more."""
    return tuple(cue.strip() for text in texts for cue in text.split(",") if cue.strip())


def output_from(text: str | None, stem: str, endings: tuple[str, ...]) -> Path:
    """Choose the file to write: `text`, or the first free `stem`, `stem-2`, ... of the first ending.

    Raises InputError when the ending is none of `endings`.
    """
    if text is None:
        names = (Path(f"{stem}{'' if n == 1 else f'-{n}'}{endings[0]}") for n in range(1, 10_000))
        return next(name for name in names if not name.exists())
    path = Path(text).expanduser()
    if path.suffix.lower() not in endings:
        raise InputError(f"{path.name}: the ending must be {' or '.join(endings)}")
    _check_folder(path)
    return path


def _check_folder(path: Path) -> None:
    """Refuse a file that could not be written, before the work and not after it."""
    folder = next(parent for parent in path.absolute().parents if parent.exists())
    if not folder.is_dir():
        raise OutputError(f"{path} can't be written: {folder} is a file, not a folder")
    if path.is_dir():
        raise OutputError(f"{path} can't be written: it is a folder; give a file name in it")
    try:
        tempfile.TemporaryFile(dir=folder).close()  # permissions alone don't tell of read-only or full disks
    except OSError as error:
        reason = error.strerror or error
        raise OutputError(f"{path} can't be written: {reason} in {folder}; choose another folder") from error


def add_preset(parser: argparse.ArgumentParser) -> None:
    """Add --preset, how carefully shots are drawn."""
    parser.add_argument(
        "--preset",
        choices=PRESETS,
        default=PRESETS[0],
        help="fast, or fine: edges composed at twice the size, two steps instead of one (default: fast)",
    )


def add_log(parser: argparse.ArgumentParser) -> None:
    """Add what `sora2 serve` and `sora2 worker` take about their log."""
    levels = ("debug", "info", "warning", "error")
    parser.add_argument(
        "--log-level",
        choices=levels,
        default="info",
        help="the least that is logged, to the standard error (default: info)",
    )
    parser.add_argument("--log-json", action="store_true", help="log one JSON object a line")


def add_engine(parser: argparse.ArgumentParser, what: str) -> None:
    """Add the options. what: that becomes a task."""
    add = parser.add_argument
    add(
        "--engine",
        choices=(HERE, RAY),
        default=HERE,
        help=f"where it renders: here, or {what} as tasks of a Ray cluster",
    )
    add("--address", default="auto", metavar="HOST:PORT",
        help="head of the Ray cluster; auto: the one this machine is in; local: one of this machine alone (default: auto)")  # fmt: skip
    add("--task-cpus", type=float, default=1, metavar="N", help="CPUs that a task takes (default: 1)")
    add("--task-gpus", type=float, default=0, metavar="N", help="GPUs that a task takes; 0.5 shares one (default: 0)")
    add("--task-memory-gb", type=float, metavar="N", help="memory that a task takes (default: not counted)")


def cluster_from(args: argparse.Namespace) -> ClusterSettings | None:
    """Read them; None for rendering here. Raises InputError for amounts that no task can take."""
    if args.engine != RAY:
        return None
    if not 0 < args.task_cpus <= 4096:
        raise InputError(f"--task-cpus {args.task_cpus:g} is no number of CPUs; give one above 0")
    if not 0 <= args.task_gpus <= 64 or (args.task_gpus > 1 and not args.task_gpus.is_integer()):
        raise InputError(
            f"--task-gpus {args.task_gpus:g} is no number of GPUs; give 0, a part of one, or a whole number"
        )
    if args.task_memory_gb is not None and not 0 < args.task_memory_gb < 1e6:
        raise InputError(f"--task-memory-gb {args.task_memory_gb:g} is no amount of memory; give one above 0")
    memory_mb = None if args.task_memory_gb is None else max(1, round(1024 * args.task_memory_gb))
    return ClusterSettings(address=args.address, cpus=args.task_cpus, gpus=args.task_gpus, memory_mb=memory_mb)
