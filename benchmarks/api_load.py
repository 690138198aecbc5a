"""Load on the API: hundreds of queued jobs and polling clients, with the renderer stubbed by a sleep or real.

    python -m benchmarks.api_load [--jobs 500] [--clients 50] [--render-ms 100] [--soak] [--real] [--json]

Starts a server and two workers as processes of their own, queues the jobs over HTTP, and lets every client poll one
job after another until all are done. Prints errors, latencies of GET /videos/{id}, memory, open files and disk, the machine.
With --soak every client asks for a video only when its last one is done, downloads it and deletes it, so that nothing may grow.
With --real the server is `sora2 serve` with a worker of its own, and what is asked for is drawn: clips of 640x360 and one second.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import json
import os
import platform
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

import aiohttp
import psutil

ROOT = Path(__file__).parents[1]
STEPS = 10
MB = 1024 * 1024
DRAWN = (
    "a {} ball rolls on a beach", "a {} cube slides on ice", "two {} balls fall on a wooden floor",
    "a dog with a {} collar runs in a park", "a man in a {} coat walks on a street at night",
)  # fmt: skip
COLOURS = ("red", "green", "blue", "yellow", "white", "black", "orange")


@dataclass(frozen=True, kw_only=True)
class Held:
    """What the processes hold at a moment. memory: bytes of the server and of its workers. disk: bytes of the data folder."""

    server_memory: int
    worker_memory: int
    open_files: int
    files: int
    disk: int


@dataclass
class Figures:
    """What is measured. latencies in milliseconds."""

    latencies: list[float] = field(default_factory=list)
    creations: list[float] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    held: list[Held] = field(default_factory=list)
    states: dict[str, int] = field(default_factory=dict)
    wall_s: float = 0.0


def main() -> int:
    """Measure, print, and return 1 if anything went wrong."""
    parser = argparse.ArgumentParser(description="Load on the API, with a renderer that sleeps, or a real one.")
    parser.add_argument("--jobs", type=int, default=500, help="videos to queue (default: 500)")
    parser.add_argument("--clients", type=int, default=50, help="clients that poll (default: 50)")
    parser.add_argument("--poll-ms", type=float, default=200, help="pause of a client between polls (default: 200)")
    parser.add_argument("--render-ms", type=float, default=100, help="how long a job sleeps (default: 100)")
    parser.add_argument("--soak", action="store_true", help="ask, download and delete one after another")
    parser.add_argument("--real", action="store_true", help="draw small clips instead of sleeping")
    parser.add_argument("--minutes", type=float, default=1e6, help="with --soak, begin no video after so long")
    parser.add_argument("--json", action="store_true", help="print one JSON record")
    parser.add_argument("--role", choices=("server", "worker"), help=argparse.SUPPRESS)
    parser.add_argument("--port", type=int, default=0, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.role == "server":
        serve(args.port)
        return 0
    if args.role == "worker":
        work(args.port, args.render_ms / 1000)
        return 0
    figures = measure(args)
    report = summary(args, figures)
    print(json.dumps(report) if args.json else "\n".join(f"{name:24}{value}" for name, value in report.items()))
    return 1 if figures.errors or figures.states != {"completed": len(figures.creations)} else 0


def serve(port: int) -> None:
    """Be the server, without a worker of its own and without rate limits."""
    from sora2_nodes.serve.http.mount import build_api
    from sora2_nodes.serve.http.server import Address, build_app, run
    from sora2_nodes.serve.http.server_settings import Rate, ServeSettings
    from sora2_nodes.serve.queue.store import open_store

    free = Rate(per_s=1e6, burst=1_000_000)
    api = build_api(
        open_store(), settings=ServeSettings(trust_loopback=True, reads=free, writes=free, max_unfinished=100_000)
    )
    run(build_app(api), Address(host="127.0.0.1", port=port), lambda url: None)


def work(number: int, render_s: float) -> None:
    """Be a worker whose renderer sleeps. The files it returns are made once, before the load begins."""
    from PIL import Image

    from sora2_nodes.serve.queue.queue_worker import OnShot, OnStep, Task, Worker
    from sora2_nodes.serve.queue.store import open_store

    store = open_store()
    files = {"video": "video.mp4", "thumbnail": "thumbnail.webp", "spritesheet": "spritesheet.jpg"}

    def sleep(task: Task, on_step: OnStep, on_shot: OnShot) -> dict[str, Path]:
        for step in range(STEPS):
            time.sleep(render_s / STEPS)
            on_step(step + 1, STEPS, None)
        Image.new("RGB", (16, 9)).save(task.folder / files["thumbnail"])
        Image.new("RGB", (16, 9)).save(task.folder / files["spritesheet"])
        (task.folder / files["video"]).write_bytes(bytes(1000))
        on_shot(task.folder / files["video"], {})
        return {variant: task.folder / name for variant, name in files.items()}

    Worker(store, sleep, device=f"cpu:{number}").run(threading.Event())


def measure(args: argparse.Namespace) -> Figures:
    """Start the processes, run the clients, stop the processes."""
    with tempfile.TemporaryDirectory() as home, socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
        probe.close()
        environment = {**os.environ, "SORA2_HOME": home}
        environment.pop("SORA2_DATABASE_URL", None)
        roles = [("server", port)] if args.real else [("server", port), ("worker", 0), ("worker", 1)]
        processes = [_start(environment, role, number, args) for role, number in roles]
        try:
            watched = _Watch([psutil.Process(process.pid) for process in processes], Path(home))
            return asyncio.run(_load(args, f"http://127.0.0.1:{port}/v1", watched))
        finally:
            for process in processes:
                process.terminate() if args.real else process.kill()  # so that its own worker ends, too
                process.wait()


def _start(environment: dict[str, str], role: str, port: int, args: argparse.Namespace) -> subprocess.Popen:
    command = ["-m", "benchmarks.api_load", "--role", role, "--port", str(port), "--render-ms", str(args.render_ms)]
    if args.real:
        told = ["serve", "--port", str(port), "--trust-loopback", "--log-level", "warning"]
        command = ["-c", f"from sora2_nodes.cli import main; raise SystemExit(main({told!r}))"]
    return subprocess.Popen([sys.executable, *command], cwd=ROOT, env=environment)


async def _load(args: argparse.Namespace, url: str, watched: _Watch) -> Figures:
    figures, began = Figures(), time.perf_counter()
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=args.clients)) as session:
        await _until_ready(session, url)
        watch = asyncio.create_task(watched.watch(figures))
        ids: list[str] = []
        share = [args.jobs // args.clients + (n < args.jobs % args.clients) for n in range(args.clients)]
        if args.soak:
            await asyncio.gather(*(_use(session, url, count, args, figures) for count in share))
        else:
            await asyncio.gather(*(_queue(session, url, count, ids, args, figures) for count in share))
            await asyncio.gather(
                *(_poll(session, url, ids[n :: args.clients], args, figures) for n in range(args.clients))
            )
        watch.cancel()
    figures.held.append(watched.look())
    figures.wall_s = time.perf_counter() - began
    return figures


async def _use(
    session: aiohttp.ClientSession, url: str, count: int, args: argparse.Namespace, figures: Figures
) -> None:
    """Ask for a video, wait for it, download and delete it, `count` times."""
    ends = time.perf_counter() + 60 * args.minutes
    for _ in range(count):
        if time.perf_counter() > ends:
            return
        ids: list[str] = []
        await _queue(session, url, 1, ids, args, figures)
        await _poll(session, url, ids, args, figures)
        for job_id in ids:
            async with session.get(f"{url}/videos/{job_id}/content") as answer:
                await answer.read()
            async with session.delete(f"{url}/videos/{job_id}") as gone:
                if {answer.status, gone.status} != {200}:
                    figures.errors.append(f"GET content {answer.status}, DELETE {gone.status}")


async def _until_ready(session: aiohttp.ClientSession, url: str) -> None:
    for _ in range(600):
        try:
            async with session.get(f"{url}/models") as answer:
                if answer.status == 200:
                    return
        except aiohttp.ClientError:
            await asyncio.sleep(0.2)
    raise SystemExit("the server did not start")


async def _queue(
    session: aiohttp.ClientSession, url: str, count: int, ids: list[str], args: argparse.Namespace, figures: Figures
) -> None:
    for _ in range(count):
        began = time.perf_counter()
        path, asked = _asked(len(figures.creations), args)
        async with session.post(url.removesuffix("/v1") + path, json=asked) as answer:
            body = await answer.json()
            figures.creations.append(1000 * (time.perf_counter() - began))
            if answer.ok:
                ids.append(body["id"].replace("task_", "video_"))
            else:
                figures.errors.append(f"POST {answer.status}: {body}")


def _asked(number: int, args: argparse.Namespace) -> tuple[str, dict[str, object]]:
    """Return where a video is asked for, and with what: only Azure's older jobs are as small and short as one likes."""
    if not args.real:
        return "/v1/videos", {"prompt": f"ball {number}"}
    prompt = DRAWN[number % len(DRAWN)].format(COLOURS[number % len(COLOURS)])
    return "/openai/v1/video/generations/jobs", {"prompt": prompt, "width": 640, "height": 360, "n_seconds": 1}


async def _poll(
    session: aiohttp.ClientSession, url: str, ids: list[str], args: argparse.Namespace, figures: Figures
) -> None:
    for job_id in ids:
        while True:
            began = time.perf_counter()
            async with session.get(f"{url}/videos/{job_id}") as answer:
                body = await answer.json()
                figures.latencies.append(1000 * (time.perf_counter() - began))
            if answer.status != 200:
                figures.errors.append(f"GET {answer.status}: {body}")
                break
            if body["status"] in ("completed", "failed"):
                figures.states[body["status"]] = figures.states.get(body["status"], 0) + 1
                break
            await asyncio.sleep(args.poll_ms / 1000)


class _Watch:
    """Looks at the server, its workers and the data folder."""

    def __init__(self, processes: list[psutil.Process], home: Path) -> None:
        self.processes, self.home = processes, home

    async def watch(self, figures: Figures) -> None:
        """Look twice a second until cancelled."""
        while True:
            figures.held.append(await asyncio.to_thread(self.look))
            await asyncio.sleep(0.5)

    def look(self) -> Held:
        """Look once. Workers are those that were started here, else whatever the server has started."""
        server, *workers = self.processes
        sizes = []
        for folder, _, names in os.walk(self.home):
            for name in names:
                with contextlib.suppress(FileNotFoundError):
                    sizes.append(os.stat(os.path.join(folder, name)).st_size)
        memory, open_files = 0, server.num_fds()
        for worker in workers or server.children(recursive=True):
            with contextlib.suppress(psutil.NoSuchProcess):
                memory, open_files = memory + worker.memory_info().rss, open_files + worker.num_fds()
        return Held(
            server_memory=server.memory_info().rss, worker_memory=memory, open_files=open_files, files=len(sizes),
            disk=sum(sizes),
        )  # fmt: skip


def summary(args: argparse.Namespace, figures: Figures) -> dict[str, object]:
    """Say what was measured, and on what."""
    drawn = "640x360, 1 s, drawn by 1 worker" if args.real else f"{args.render_ms:g} ms of sleep each, 2 workers"
    return {
        "machine": f"{_processor()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}, Python {platform.python_version()}",
        "jobs, clients": f"{len(figures.creations)}, {args.clients}; {drawn}",
        "errors": len(figures.errors),
        "first errors": figures.errors[:3],
        "states": figures.states,
        "wall_s": round(figures.wall_s, 1),
        "GET /videos/{id}": f"{len(figures.latencies)} requests, " + _percentiles(figures.latencies),
        "POST /videos": f"{len(figures.creations)} requests, " + _percentiles(figures.creations),
        "server memory, MB": _course([held.server_memory / MB for held in figures.held]),
        "workers' memory, MB": _course([held.worker_memory / MB for held in figures.held]),
        "open files": _course([held.open_files for held in figures.held]),
        "files on disk": _course([held.files for held in figures.held]),
        "disk, MB": _course([held.disk / MB for held in figures.held]),
    }


def _course(values: list[float]) -> str:
    """Say how a figure went from the start to the end, each the median of the looks of half a minute around."""
    at = [0, len(values) // 3, 2 * len(values) // 3, len(values) - 1]
    first, third, later, last = (statistics.median(values[max(0, place - 30) : place + 30]) for place in at)
    return (
        f"start {first:.4g}, after a third {third:.4g}, two thirds {later:.4g}, end {last:.4g}, most {max(values):.4g}"
    )


def _percentiles(values: list[float]) -> str:
    ordered = sorted(values) or [0.0]
    at = {share: ordered[min(len(ordered) - 1, int(share * len(ordered)))] for share in (0.5, 0.99)}
    return f"median {at[0.5]:.1f} ms, p99 {at[0.99]:.1f} ms, most {ordered[-1]:.1f} ms"


def _processor() -> str:
    """Return the processor's name, where the machine tells."""
    path = Path("/proc/cpuinfo")
    lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor() or platform.machine()


if __name__ == "__main__":
    raise SystemExit(main())
