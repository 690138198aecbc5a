"""Joining many shots: memory against few shots, time against ffmpeg: python -m benchmarks.stitch

Every row is a process of its own, on the same files. ffmpeg (the command line on the path) joins by its concat demuxer and
re-encodes with the same encoder, preset, quality, key frame distance and threads; `copy` copies streams. CPU is user and
system seconds of the whole process, which says more than wall time on a busy machine. `--seams` measures the joins of
shots that continue one another, cut from one longer clip.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np

from sora2_nodes.engine.media.clip import Clip

ROOT = Path(__file__).resolve().parents[1]
DISTINCT = 3  # files generated; the others are copies of them
FPS, RATE, THREADS = 24, 24_000, 2
PLAIN = {"loudness_lufs": None, "ambience": False, "match_colours": False}
MODES: dict[str, dict[str, Any]] = {  # film settings per mode
    "encode": {**PLAIN, "copy": False},
    "full": {"copy": False},
    "copy": PLAIN,
}


@dataclass(frozen=True)
class Run:
    """One process: seconds of wall clock and CPU, peak memory in MB, size of what it wrote in MB."""

    wall_s: float
    cpu_s: float
    peak_mb: float
    written_mb: float


def main() -> int:
    args = _arguments()
    if args.child:
        return _stitch(json.loads(args.child))
    width, height = (int(side) for side in args.size.split("x"))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files = make_files(folder, args.shots, args.seconds, width, height)
        print(
            f"{platform.machine()}, {os.cpu_count()} CPUs, load {os.getloadavg()[0]:.1f}; {args.seconds} s shots of {args.size}\n"
        )
        table(folder, files, args.few, args.modes.split(","))
        if args.seams:
            seams(folder, width, height)
    return 0


def table(folder: Path, files: list[Path], few: int, modes: list[str]) -> None:
    """Run every case and print it beside its peer."""
    print("| join | shots | wall, s | CPU, s | peak, MB | written, MB |\n|---|---|---|---|---|---|", flush=True)
    rows = {}
    for mode in modes:
        for count in (few, len(files)):
            rows["sora2", mode, count] = show("sora2", mode, count, _ours(folder, files[:count], mode))
    if shutil.which("ffmpeg"):
        for mode in (mode for mode in modes if mode != "full"):
            rows["ffmpeg", mode, len(files)] = show("ffmpeg", mode, len(files), _ffmpeg(folder, files, mode))
    many = len(files)
    for mode in modes:
        ratio = rows["sora2", mode, many].peak_mb / rows["sora2", mode, few].peak_mb
        print(f"\n{mode}: peak memory of {many} shots is {ratio:.2f}x that of {few}")
        if peer := rows.get(("ffmpeg", mode, many)):
            ours = rows["sora2", mode, many]
            print(
                f"{mode}: {ours.wall_s / peer.wall_s:.2f}x ffmpeg's wall time, {ours.cpu_s / peer.cpu_s:.2f}x its CPU time"
            )


def show(who: str, mode: str, count: int, run: Run) -> Run:
    """Print one row and pass it on."""
    row = f"{run.wall_s:.1f} | {run.cpu_s:.1f} | {run.peak_mb:.0f} | {run.written_mb:.1f}"
    print(f"| {who} {mode} | {count} | {row} |", flush=True)
    return run


def _ours(folder: Path, files: list[Path], mode: str) -> Run:
    output = folder / f"ours-{mode}.mp4"
    order = json.dumps({"files": [str(file) for file in files], "output": str(output), "mode": mode})
    environment = os.environ | {"OMP_NUM_THREADS": "1", "PYTHONPATH": str(ROOT)}
    return measured([sys.executable, "-m", "benchmarks.stitch", "--child", order], output, environment)


def _ffmpeg(folder: Path, files: list[Path], mode: str) -> Run:
    names = folder / "files.txt"
    names.write_text("".join(f"file '{file}'\n" for file in files))
    output = folder / f"ffmpeg-{mode}.mp4"
    command = ["ffmpeg", "-v", "error", "-y", "-f", "concat", "-safe", "0", "-i", str(names), "-threads", str(THREADS)]
    encode = ["-c:v", "libx264", "-preset", "veryfast", "-crf", "18", "-g", str(2 * FPS), "-c:a", "aac", "-b:a", "80k"]
    command += encode if mode == "encode" else ["-c", "copy"]
    return measured([*command, "-movflags", "+faststart", str(output)], output, dict(os.environ))


def measured(command: list[str], output: Path, environment: dict[str, str]) -> Run:
    """Run a command to its end and take its time and memory."""
    start = time.perf_counter()
    process = subprocess.Popen(command, env=environment, cwd=ROOT)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{command[0]} ended with {process.returncode}")
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, output.stat().st_size / 1e6)


def _stitch(order: dict) -> int:
    """In a process of its own: join files and write the film."""
    from sora2_nodes.engine.media.cutting import FilmSettings
    from sora2_nodes.engine.media.film_file import write_film
    from sora2_nodes.engine.media.stitch import stitch

    write_film(stitch(order["files"], settings=FilmSettings(**MODES[order["mode"]])), order["output"])
    return 0


def make_files(folder: Path, count: int, seconds: float, width: int, height: int) -> list[Path]:
    """Write `count` shots of a textured picture in motion with sound; all but the first few are copies."""
    from sora2_nodes.engine.media.video import write_clip

    files: list[Path] = []
    for number in range(count):
        file = folder / f"shot-{number:03}.mp4"
        if number < DISTINCT:
            write_clip(moving_clip(seconds, width, height, seed=number), file)
        else:
            shutil.copyfile(files[number % DISTINCT], file)
        files.append(file)
    return files


def moving_clip(seconds: float, width: int, height: int, *, seed: int, start_s: float = 0.0) -> Clip:
    """A slow pan over soft blocks with a moving bright square, and noise with a tone as sound."""
    from PIL import Image

    random = np.random.default_rng(seed)
    cells = random.integers(30, 220, (height // 40 + 2, width // 20 + 2, 3)).astype(np.uint8)
    wall = np.asarray(Image.fromarray(cells).resize((2 * width, height), Image.Resampling.BICUBIC))
    wall = np.clip(wall + random.normal(0, 3, wall.shape), 0, 255).astype(np.uint8)
    first, count = round(start_s * FPS), round(seconds * FPS)

    def frames() -> Iterator[np.ndarray]:
        for index in range(first, first + count):
            frame = np.roll(wall, -2 * index, axis=1)[:, :width].copy()
            x = (7 * index) % (width - height // 4)
            frame[height // 2 : 3 * height // 4, x : x + height // 4] = 235
            yield frame

    sound = np.random.default_rng(seed).normal(0, 0.03, (1, round((start_s + seconds) * RATE)))
    sound = sound + 0.1 * np.sin(2 * np.pi * 330 * np.arange(sound.shape[1]) / RATE)
    return Clip(
        width=width, height=height, fps=Fraction(FPS), num_frames=count, frames=frames, sample_rate=RATE,
        waveform=sound[:, round(start_s * RATE) :].astype(np.float32),
    )  # fmt: skip


def seams(folder: Path, width: int, height: int) -> None:
    """Print what the joins of shots measure that continue one another, each from a file of its own."""
    from sora2_nodes.engine.media.cutting import Join
    from sora2_nodes.engine.media.stitch import stitch
    from sora2_nodes.engine.media.video import write_clip

    parts = [
        write_clip(moving_clip(2, width, height, seed=1, start_s=2.0 * n), folder / f"part-{n}.mp4") for n in range(4)
    ]
    film = stitch(parts, [Join(continuity="continue")] * 4)
    print("\n" + film.in_words())


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--shots", type=int, default=30, help="shots in the long film (default: 30)")
    parser.add_argument("--few", type=int, default=3, help="shots in the short film (default: 3)")
    parser.add_argument("--seconds", type=float, default=10.0, help="length of a shot in seconds (default: 10)")
    parser.add_argument("--size", default="1280x720", help="width x height in pixels (default: 1280x720)")
    parser.add_argument(
        "--modes", default=",".join(MODES), help="encode, full (with sound and colours), copy (default: all)"
    )
    parser.add_argument("--seams", action="store_true", help="measure the joins of continued shots too")
    parser.add_argument("--child", help=argparse.SUPPRESS)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
