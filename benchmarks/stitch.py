"""Joining many shots: memory against few shots, time against ffmpeg: python -m benchmarks.stitch

Every run is a process of its own, on the same files, and both sides take turns, every second round in reverse, so that they
meet the same load. ffmpeg (the
command line on the path) joins by its concat demuxer and re-encodes with the same encoder, preset, quality, key frame distance
and threads; `copy` copies streams where nothing changed, and says how many picture packets are the files' own. CPU is user and system seconds of the whole process, which says more than wall time on a
busy machine. A row is the median of its rounds; a ratio the median of the rounds' ratios.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from statistics import median
from typing import Any

import numpy as np

from sora2_nodes.media.files.clip import Clip

ROOT = Path(__file__).resolve().parents[1]
DISTINCT = 3  # files generated; the others are copies of them
FPS, RATE, THREADS = 24, 24_000, 2
PLAIN = {"loudness_lufs": None, "ambience": False, "match_colours": False}
MODES: dict[str, dict[str, Any]] = {  # film settings per mode
    "encode": {**PLAIN, "copy": False},
    "full": {"copy": False},
    "copy": PLAIN,
}


WATCH = """import json, os, resource, sys, time
start = time.perf_counter()
status = os.spawnvp(os.P_WAIT, sys.argv[1], sys.argv[1:])
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps([status, time.perf_counter() - start, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024]))
"""  # a small process between: the system counts what the one that starts a program holds as the program's own


@dataclass(frozen=True)
class Run:
    """One process: seconds of wall clock and CPU, peak memory in MB, size of what it wrote in MB."""

    wall_s: float
    cpu_s: float
    peak_mb: float
    written_mb: float


Case = tuple[str, str, int]  # who joins, in which mode, how many shots


def main() -> int:
    args = _arguments()
    if args.child:
        return _stitch(json.loads(args.child))
    width, height = (int(side) for side in args.size.split("x"))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files = make_files(folder, args.shots, args.seconds, width, height)
        print(
            f"{platform.machine()}, {os.cpu_count()} CPUs, load {os.getloadavg()[0]:.1f}; {args.seconds:g} s shots of "
            f"{args.size}, {args.rounds} rounds\n"
        )
        table(folder, files, args.few, args.modes.split(","), args.rounds)
    return 0


def table(folder: Path, files: list[Path], few: int, modes: list[str], rounds: int) -> None:
    """Run every case in turn, round by round, and print it beside its peer."""
    many, runs = len(files), {case: [] for case in cases(len(files), few, modes)}
    for number in range(rounds):
        for who, mode, count in list(runs)[:: -1 if number % 2 else 1]:
            run = (_ours if who == "sora2" else _ffmpeg)(folder, files[:count], mode)
            runs[who, mode, count].append(run)
            print(f"round {number + 1}: {who} {mode} {count}: {row([run])}", file=sys.stderr, flush=True)
    print("| join | shots | wall, s | CPU, s | peak, MB | written, MB |\n|---|---|---|---|---|---|")
    for (who, mode, count), made in runs.items():
        print(f"| {who} {mode} | {count} | {row(made)} |")
    for mode in modes:
        ours, peers = runs["sora2", mode, many], runs.get(("ffmpeg", mode, many))
        print(
            f"\n{mode}: peak memory of {many} shots is {ratio(ours, runs['sora2', mode, few], 'peak_mb'):.2f}x that of {few}"
        )
        if mode == "copy":
            kept, all_packets = copied(files, folder / f"ours-copy-{many}.mp4")
            print(f"copy: {kept} of {all_packets} picture packets are those of the files, byte for byte")
        if peers:
            wall, cpu = ratio(ours, peers, "wall_s"), ratio(ours, peers, "cpu_s")
            print(f"{mode}: {wall:.2f}x ffmpeg's wall time, {cpu:.2f}x its CPU time")


def cases(many: int, few: int, modes: list[str]) -> list[Case]:
    """Both sides of each comparison next to each other; ffmpeg has nothing like `full`."""
    made: list[Case] = []
    for mode in modes:
        made += [("sora2", mode, few), ("sora2", mode, many)]
        if shutil.which("ffmpeg") and mode != "full":
            made.append(("ffmpeg", mode, many))
    return made


def copied(files: list[Path], film: Path) -> tuple[int, int]:
    """How many picture packets of a film of all the files are the files' own, in their order, and how many it has."""
    own = [packet for file in files for packet in _packets(file)]
    made = list(_packets(film))
    return sum(a == b for a, b in zip(own, made, strict=False)), len(made)


def _packets(path: Path) -> Iterator[bytes]:
    import av

    with av.open(str(path)) as container:
        for packet in container.demux(video=0):
            if packet.size:
                yield hashlib.sha256(bytes(packet)).digest()


def row(runs: list[Run]) -> str:
    """The medians of a case's rounds, as columns."""
    middle = [median(getattr(run, name) for run in runs) for name in ("wall_s", "cpu_s", "peak_mb", "written_mb")]
    return f"{middle[0]:.1f} | {middle[1]:.1f} | {middle[2]:.0f} | {middle[3]:.1f}"


def ratio(ones: list[Run], others: list[Run], name: str) -> float:
    """The median over rounds of one case's figure against another's."""
    return median(getattr(one, name) / getattr(other, name) for one, other in zip(ones, others, strict=True))


def _ours(folder: Path, files: list[Path], mode: str) -> Run:
    output = folder / f"ours-{mode}-{len(files)}.mp4"
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
    watch = [sys.executable, "-S", "-c", WATCH, *command]
    done = subprocess.run(watch, env=environment, cwd=ROOT, stdout=subprocess.PIPE, check=True)
    status, *figures = json.loads(done.stdout.splitlines()[-1])
    if status:
        raise SystemExit(f"{command[0]} ended with {status}")
    return Run(*figures, output.stat().st_size / 1e6)


def _stitch(order: dict) -> int:
    """In a process of its own: join files and write the film."""
    from sora2_nodes.media.film.cut_list import FilmSettings
    from sora2_nodes.media.film.film_file import write_film
    from sora2_nodes.media.film.stitch import stitch

    write_film(stitch(order["files"], settings=FilmSettings(**MODES[order["mode"]])), order["output"])
    return 0


def make_files(folder: Path, count: int, seconds: float, width: int, height: int) -> list[Path]:
    """Write `count` shots of a textured picture in motion with sound; all but the first few are copies."""
    from sora2_nodes.media.files.video_files import write_clip

    files: list[Path] = []
    for number in range(count):
        file = folder / f"shot-{number:03}.mp4"
        if number < DISTINCT:
            write_clip(moving_clip(seconds, width, height, seed=number), file)
        else:
            shutil.copyfile(files[number % DISTINCT], file)
        files.append(file)
    return files


def moving_clip(seconds: float, width: int, height: int, *, seed: int) -> Clip:
    """A slow pan over soft blocks with a moving bright square, and noise with a tone as sound."""
    from PIL import Image

    random = np.random.default_rng(seed)
    cells = random.integers(30, 220, (height // 40 + 2, width // 20 + 2, 3)).astype(np.uint8)
    wall = np.asarray(Image.fromarray(cells).resize((2 * width, height), Image.Resampling.BICUBIC))
    wall = np.clip(wall + random.normal(0, 3, wall.shape), 0, 255).astype(np.uint8)
    count = round(seconds * FPS)

    def frames() -> Iterator[np.ndarray]:
        for index in range(count):
            frame = np.roll(wall, -2 * index, axis=1)[:, :width].copy()
            x = (7 * index) % (width - height // 4)
            frame[height // 2 : 3 * height // 4, x : x + height // 4] = 235
            yield frame

    sound = np.random.default_rng(seed).normal(0, 0.03, (1, round(seconds * RATE)))
    sound = sound + 0.1 * np.sin(2 * np.pi * 330 * np.arange(sound.shape[1]) / RATE)
    return Clip(
        width=width, height=height, fps=Fraction(FPS), num_frames=count, frames=frames, sample_rate=RATE,
        waveform=sound.astype(np.float32),
    )  # fmt: skip


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--shots", type=int, default=30, help="shots in the long film (default: 30)")
    parser.add_argument("--few", type=int, default=3, help="shots in the short film (default: 3)")
    parser.add_argument("--seconds", type=float, default=10.0, help="length of a shot in seconds (default: 10)")
    parser.add_argument("--size", default="1280x720", help="width x height in pixels (default: 1280x720)")
    parser.add_argument(
        "--modes", default=",".join(MODES), help="encode, full (with sound and colours), copy (default: all)"
    )
    parser.add_argument("--rounds", type=int, default=3, help="times that every case is run, in turn (default: 3)")
    parser.add_argument("--child", help=argparse.SUPPRESS)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
