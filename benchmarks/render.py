"""How long `sora2 render` takes, start and model load included: python -m benchmarks.render

Each row is a process of its own. The table goes to stdout as Markdown; RTF is wall seconds per second of clip, peak
memory the most that the process held. Stages are the command's own (`--json`); `start` is what is left: the
interpreter, imports and the end of the process.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PROMPT = "a red rubber ball drops onto a wooden floor and bounces"
LENGTHS_S = (2, 5, 10, 20)
SIZES = ("854x480", "1280x720", "1920x1080", "1080x1920", "1024x1024")
COLUMNS = ("start", "plan", "load", "draw", "write", "sign")


@dataclass(frozen=True)
class Run:
    """One render: wall seconds by stage and in all, peak memory in MB."""

    seconds: float
    size: str
    wall_s: float
    stages: dict[str, float]
    peak_mb: float


def main() -> int:
    args = _arguments()
    print(f"{machine()}. Prompt: {args.prompt!r}, preset {args.preset}; median of {args.repeats}.\n")
    print(f"| clip | size | wall, s | RTF | peak, MB | {' | '.join(f'{c}, s' for c in COLUMNS)} |")
    print("|" + "---|" * (5 + len(COLUMNS)), flush=True)
    for seconds, size in _rows(args):
        runs = [measure(args.prompt, seconds, size, args.preset, args.threads) for _ in range(args.repeats)]
        print(row(sorted(runs, key=lambda run: run.wall_s)[len(runs) // 2]), flush=True)
    return 0


def measure(prompt: str, seconds: float, size: str, preset: str, threads: int) -> Run:
    """Run the command once and take its time and memory."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "sora2_nodes", "render", prompt, "--seconds", str(seconds), "--size", size]
        command += ["--seed", "1", "--preset", preset, "-o", str(Path(folder) / "clip.mp4"), "--json"]
        environment = os.environ | {"SORA2_HOME": folder, "PYTHONPATH": str(ROOT)}
        if threads:
            environment |= {"OMP_NUM_THREADS": str(threads)}
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=subprocess.PIPE, env=environment, text=True)
        assert process.stdout is not None
        answer = process.stdout.read()
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise SystemExit(f"{' '.join(command)} ended with {process.returncode}")
    stages = json.loads(answer)["wall_s"]
    stages["start"] = wall - stages.pop("total")
    return Run(seconds, size, wall, stages, used.ru_maxrss / (1 << 20 if sys.platform == "darwin" else 1 << 10))


def row(run: Run) -> str:
    stages = " | ".join(f"{run.stages.get(name, 0.0):.1f}" for name in COLUMNS)
    return f"| {run.seconds:g} s | {run.size} | {run.wall_s:.1f} | {run.wall_s / run.seconds:.2f} | {run.peak_mb:.0f} | {stages} |"


def machine() -> str:
    """Name the machine: processor, cores it may use, memory, interpreter and torch."""
    name = platform.processor() or platform.machine()
    if Path("/proc/cpuinfo").exists():
        lines = Path("/proc/cpuinfo").read_text().splitlines()
        name = next((line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")), name)
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9 if hasattr(os, "sysconf") else 0
    from importlib.metadata import version

    return f"{name}, {cores} cores, {memory:.0f} GB; Python {platform.python_version()}, torch {version('torch')}"


def _rows(args: argparse.Namespace) -> list[tuple[float, str]]:
    if args.only:
        return [(args.only, args.size)]
    return [(s, args.size) for s in LENGTHS_S] + [(args.at, size) for size in SIZES if size != args.size]


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.render", description="Time `sora2 render`.")
    add = parser.add_argument
    add("--prompt", default=PROMPT, help="what to render")
    add("--preset", choices=("fast", "fine"), default="fast", help="as in `sora2 render` (default: fast)")
    add("--repeats", type=int, default=1, help="runs per row, of which the median counts (default: 1)")
    add("--size", default="1280x720", help="size of the rows over length (default: 1280x720)")
    add("--at", type=float, default=10, help="seconds of the rows over size (default: 10)")
    add("--only", type=float, metavar="SECONDS", help="one row of this length, at --size")
    add("--threads", type=int, default=0, help="threads for the networks (default: as the machine gives)")
    return parser.parse_args()


if __name__ == "__main__":
    raise SystemExit(main())
