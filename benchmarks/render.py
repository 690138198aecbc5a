"""How long `sora2 render` takes, start and model load included: python -m benchmarks.render [--staged]

Each row is a process of its own. The table goes to stdout as Markdown; RTF is wall seconds per second of clip, peak
memory the most that the process held. `CPU` is processor time of the process and those it started; `of ffmpeg` how often that of
`ffmpeg -c:v libx264 -preset veryfast -crf 20` for the same frames it is, measured right after it, so that a busy machine counts for both. Stages are the command's own (`--json`); `start` is what is left: the
interpreter, imports and the end of the process.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import platform
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PROMPT = "a red rubber ball drops onto a wooden floor and bounces"
STAGED = (
    "a woman walks a dog in a park",
    "a woman in a red dress walks down a wet city street at night, neon signs",
    "a man sits on a sofa in a living room and reads a book, evening lamp light",
    "a golden retriever runs through tall grass, tracking shot, golden hour",
    "a medieval castle on a hill at dawn, fog, camera pans left",
)
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
    cpu_s: float
    ffmpeg_s: float  # of processor, nan where there is no ffmpeg


def main() -> int:
    args = _arguments()
    prompts = STAGED if args.staged else (args.prompt,)
    for prompt in prompts:
        _table(args, prompt)
    return 0


def _table(args: argparse.Namespace, prompt: str) -> None:
    """Print the rows of one prompt."""
    print(f"{machine()}. Prompt: {prompt!r}, preset {args.preset}; median of {args.repeats}.\n")
    print(f"| clip | size | wall, s | RTF | CPU, s | of ffmpeg | peak, MB | {' | '.join(f'{c}, s' for c in COLUMNS)} |")
    print("|" + "---|" * (7 + len(COLUMNS)), flush=True)
    for seconds, size in _rows(args):
        runs = [measure(prompt, seconds, size, args.preset, args.threads) for _ in range(args.repeats)]
        print(row(sorted(runs, key=lambda run: run.wall_s)[len(runs) // 2]), flush=True)
    print()


def measure(prompt: str, seconds: float, size: str, preset: str, threads: int) -> Run:
    """Run the command once and take its time and memory."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "sora2_nodes", "render", prompt, "--seconds", str(seconds), "--size", size]
        command += ["--seed", "1", "--preset", preset, "-o", str(Path(folder) / "clip.mp4"), "--json"]
        environment = os.environ | {"PYTHONPATH": str(ROOT)}  # kernels stay compiled from run to run
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
        encoded_s = encoding_s(Path(folder) / "clip.mp4", Path(folder))
    stages = json.loads(answer)["wall_s"]
    stages["start"] = wall - stages.pop("total")
    peak = used.ru_maxrss / (1 << 20 if sys.platform == "darwin" else 1 << 10)
    return Run(seconds, size, wall, stages, peak, used.ru_utime + used.ru_stime, encoded_s)


def encoding_s(clip: Path, folder: Path) -> float:
    """Processor time in which ffmpeg encodes a clip's frames, given raw; nan where there is no ffmpeg."""
    if shutil.which("ffmpeg") is None:
        return math.nan
    raw = folder / "frames.y4m"
    quiet = ["ffmpeg", "-v", "error", "-y", "-i"]
    subprocess.run([*quiet, str(clip), "-pix_fmt", "yuv420p", str(raw)], check=True)
    command = [*quiet, str(raw), "-c:v", "libx264", "-preset", "veryfast", "-crf", "20", str(folder / "encoded.mp4")]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def row(run: Run) -> str:
    stages = " | ".join(f"{run.stages.get(name, 0.0):.1f}" for name in COLUMNS)
    return f"| {run.seconds:g} s | {run.size} | {run.wall_s:.1f} | {run.wall_s / run.seconds:.2f} | {run.cpu_s:.1f} | {run.cpu_s / run.ffmpeg_s:.1f} | {run.peak_mb:.0f} | {stages} |"


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
    add("--staged", action="store_true", help="five staged shots instead of one prompt")
    add("--preset", choices=("fast", "fine"), default="fast", help="as in `sora2 render` (default: fast)")
    add("--repeats", type=int, default=1, help="runs per row, of which the median counts (default: 1)")
    add("--size", default="1280x720", help="size of the rows over length (default: 1280x720)")
    add("--at", type=float, default=10, help="seconds of the rows over size (default: 10)")
    add("--only", type=float, metavar="SECONDS", help="one row of this length, at --size")
    add("--threads", type=int, default=0, help="threads for the networks (default: as the machine gives)")
    return parser.parse_args()


if __name__ == "__main__":
    raise SystemExit(main())
