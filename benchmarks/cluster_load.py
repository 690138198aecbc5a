"""How well a cluster is used: shots of known cost, which sleep, on real Ray workers; and the queue under many simulated ones.

    python -m benchmarks.cluster_load film [--workers 2 4 8] [--shot-s 4] [--rounds 8]
    python -m benchmarks.cluster_load queue [--workers 1000] [--shot-s 30] [--rounds 2] [--processes 4]

`film` makes films with `render_on_cluster` on a Ray cluster of this machine whose CPUs are logical: sleeping costs none.
Efficiency is the time that the shots sleep, shared among the workers, over the time that the film took; workers are started
before. `queue` runs the queue's own workers as threads of a few processes against the PostgreSQL of --database (or
$SORA2_DATABASE_URL), or a pooler before it, with a renderer that sleeps and writes a take of --take-kb: claims, leases, beats,
progress, recovery and takes are as in production, and every worker has a connection of its own; only drawing is not. It prints
what the database did for it, from its own statistics and its processes' CPU, and what it did while all workers were idle.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import os
import tempfile
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import psutil

IDLE_S = 20.0  # that all workers are watched looking for work
HELD = "held"  # no worker takes jobs of this runner
STEP_S = 2.0  # how often a sleeping shot tells of a step: as often as a lease writes one


class SleepyRenderer:
    """Draws nothing: it sleeps, and gives a clip of a few grey frames."""

    identity = "sleep"

    def __init__(self, shot_s: float) -> None:
        self.shot_s = shot_s

    def render(self, order: Any, on_step: Any) -> tuple[Any, None]:
        """Sleep a shot's cost, step by step."""
        from sora2_nodes.media.files.clip import Clip

        until, steps = time.monotonic() + self.shot_s, max(1, round(self.shot_s / STEP_S))
        for step in range(steps):
            time.sleep(max(0.0, until - (steps - 1 - step) * STEP_S - time.monotonic()))
            on_step(step + 1, steps, None)

        def frames() -> Iterator[np.ndarray]:
            return (np.full((order.height, order.width, 3), 99, np.uint8) for _ in range(8))

        clip = Clip(
            width=order.width,
            height=order.height,
            fps=Fraction(24),
            num_frames=8,
            frames=frames,
            waveform=None,
            sample_rate=48_000,
        )
        return clip, None


def sleepy(device: str, *, shot_s: float) -> SleepyRenderer:
    """Make a renderer on a machine of the cluster."""
    return SleepyRenderer(shot_s)


def measure_film(workers: int, shot_s: float, rounds: int) -> dict[str, object]:
    """Make a film of `rounds` shots a worker."""
    from sora2_nodes.cluster.film_shots import ClusterFilm, render_on_cluster
    from sora2_nodes.cluster.ray_cluster import ClusterSettings, connected
    from sora2_nodes.story.storyboard import Shot, Storyboard
    from sora2_nodes.studio.film_making import FilmOrder
    from sora2_nodes.studio.takes import TakeFolder

    def make(name: str, shots: int, cost_s: float) -> float:
        board = Storyboard(
            shots=tuple(Shot(prompt=f"A red ball rolls past {n}", duration_s=1.0) for n in range(shots)),
            width=96,
            height=64,
        )
        order = FilmOrder(board=board, base=Path(folder), takes=TakeFolder(Path(folder) / name))
        film = ClusterFilm(ray=ray, make_renderer=partial(sleepy, shot_s=cost_s))
        began = time.perf_counter()
        with order.takes.locked():
            render_on_cluster(order, film)
        return time.perf_counter() - began

    os.environ |= {"RAY_TMPDIR": tempfile.mkdtemp(prefix="ray-", dir="/tmp"), "RAY_USAGE_STATS_ENABLED": "0"}
    with tempfile.TemporaryDirectory() as folder, connected(ClusterSettings(address="local"), num_cpus=workers) as ray:
        make("first", 2 * workers, 1.0)
        wall_s = make("measured", rounds * workers, shot_s)
    ideal_s = rounds * shot_s
    return {
        "workers": workers,
        "shots": rounds * workers,
        "ideal_s": ideal_s,
        "wall_s": round(wall_s, 1),
        "efficiency": round(ideal_s / wall_s, 3),
    }


@dataclass(frozen=True, kw_only=True)
class Load:
    """What the simulated workers do."""

    url: str
    home: str
    workers: int
    shot_s: float
    rounds: int
    take_kb: int
    per_machine: int = 4


def measure_queue(load: Load, processes: int) -> dict[str, object]:
    """Queue a job for each worker and round, let all of them work, and say how the database did."""
    from sqlalchemy import update

    from sora2_nodes.serve.queue.jobs import WORKER, VideoRequest
    from sora2_nodes.serve.queue.store import open_store
    from sora2_nodes.serve.queue.tables import JOBS

    store = open_store(load.url, Path(load.home))
    began = time.perf_counter()
    for number in range(load.workers * load.rounds):
        store.queue.submit(VideoRequest(prompt=f"ball {number}"), runner=HELD)
    queued_s = time.perf_counter() - began
    ready, over = multiprocessing.Barrier(processes + 1), multiprocessing.Event()
    share = [load.workers // processes + (n < load.workers % processes) for n in range(processes)]
    crews = [multiprocessing.Process(target=_work, args=(load, count, ready, over)) for count in share]
    for crew in crews:
        crew.start()
    ready.wait()
    idle = _Usage(store)
    time.sleep(IDLE_S)
    idle_per_s, idle_cores, _ = idle.since()
    busy, began = _Usage(store), time.perf_counter()
    with store.ledger.engine.begin() as connection:
        connection.execute(update(JOBS).values(runner=WORKER))
    while (done := store.queue.counts().get("completed", 0)) < load.workers * load.rounds:
        time.sleep(0.5)
    wall_s = time.perf_counter() - began
    per_s, cores, pooler_cores = busy.since()
    over.set()
    for crew in crews:
        crew.join()
    ideal_s = load.rounds * load.shot_s
    return {
        "workers": load.workers, "shot_s": load.shot_s, "completed": done, "submitted_per_s": round(load.workers * load.rounds / queued_s),
        "ideal_s": ideal_s, "wall_s": round(wall_s, 1), "efficiency": round(ideal_s / wall_s, 3), "transactions_per_s": round(per_s),
        "database_cores": round(cores, 2), "pooler_cores": round(pooler_cores, 2), "database_ms_per_transaction": round(1000 * cores / per_s, 2),
        "backends": _backends(store), "idle_transactions_per_s": round(idle_per_s), "idle_database_cores": round(idle_cores, 2),
    }  # fmt: skip


def _work(load: Load, count: int, ready: Any, over: Any) -> None:
    """Be `count` workers in one process."""
    from sqlalchemy import create_engine

    from sora2_nodes.credits import database
    from sora2_nodes.serve.queue.queue_worker import OnShot, OnStep, Task, Worker
    from sora2_nodes.serve.queue.store import open_store

    threading.stack_size(512 * 1024)
    _spread(load.per_machine)
    database.create_engine = partial(create_engine, pool_size=count, max_overflow=count)  # as if each were a process
    store = open_store(load.url, Path(load.home))
    renderer, take = SleepyRenderer(load.shot_s), os.urandom(1024) * load.take_kb

    def sleep(task: Task, on_step: OnStep, on_shot: OnShot) -> dict[str, Path]:
        order = type("Size", (), {"width": 16, "height": 16})
        renderer.render(order, on_step)
        video = task.folder / "video.mp4"
        video.write_bytes(take)
        on_shot(video, {})
        return {"video": video, "thumbnail": video, "spritesheet": video}

    stop = threading.Event()
    workers = [Worker(store, sleep, device=f"{os.getpid()}:{number}") for number in range(count)]
    threads = [threading.Thread(target=one.run, args=(stop,), name=f"worker-{n}") for n, one in enumerate(workers)]
    for thread in threads:
        thread.start()
    ready.wait()
    over.wait()
    stop.set()
    for thread in threads:
        thread.join()


def _spread(per_machine: int) -> None:
    """Let every few workers of this process stand on a machine of their own, as they would: each looks after its machine's jobs."""
    from sora2_nodes.credits import owners
    from sora2_nodes.serve.queue import lease

    own = owners.this_host

    def this_host() -> str:
        number = threading.current_thread().name.rpartition("-")[2]
        return f"{own()}/{os.getpid()}/{int(number) // per_machine}" if number.isdigit() else own()

    owners.this_host = lease.this_host = this_host


class _Usage:
    """What the database, and a pooler before it, do from now on."""

    def __init__(self, store: Any) -> None:
        self.store, self.before, self.began = store, self._read(store), time.perf_counter()

    def since(self) -> tuple[float, float, float]:
        """Return transactions a second, and the cores that the database and the pooler took."""
        took_s = time.perf_counter() - self.began
        return tuple((now - then) / took_s for now, then in zip(self._read(self.store), self.before, strict=True))  # type: ignore[return-value]

    def _read(self, store: Any) -> tuple[float, float, float]:
        return _committed(store), _cpu_s("postgres"), _cpu_s("pgbouncer")


def _backends(store: Any) -> int:
    from sqlalchemy import text

    with store.ledger.engine.connect() as connection:
        query = text("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()")
        return int(connection.execute(query).scalar_one())


def _committed(store: Any) -> int:
    from sqlalchemy import text

    time.sleep(1.5)  # statistics come late
    with store.ledger.engine.connect() as connection:
        query = text("SELECT xact_commit FROM pg_stat_database WHERE datname = current_database()")
        return int(connection.execute(query).scalar_one())


def _cpu_s(name: str) -> float:
    """CPU seconds of all processes of one name on this machine so far, of children that ended too."""
    total = 0.0
    for process in psutil.process_iter(["name", "cpu_times"]):
        times = process.info["cpu_times"]
        if process.info["name"] == name and times:
            total += times.user + times.system + times.children_user + times.children_system
    return total


def main() -> int:
    """Measure and print one JSON record for each number of workers."""
    parser = argparse.ArgumentParser(description="How well a cluster is used.")
    parser.add_argument("part", choices=("film", "queue"))
    parser.add_argument("--workers", type=int, nargs="+", default=None, help="default: 2 4 8 for film, 1000 for queue")
    parser.add_argument("--shot-s", type=float, default=None, help="cost of a shot (default: 4 for film, 30 for queue)")
    parser.add_argument(
        "--rounds", type=int, default=None, help="shots of each worker (default: 8 for film, 2 for queue)"
    )
    parser.add_argument("--processes", type=int, default=4, help="that the simulated workers share (default: 4)")
    parser.add_argument("--take-kb", type=int, default=500, help="size of a simulated take (default: 500)")
    parser.add_argument("--database", default=os.environ.get("SORA2_DATABASE_URL", ""), help="PostgreSQL for queue")
    args = parser.parse_args()
    for workers in args.workers or ((2, 4, 8) if args.part == "film" else (1000,)):
        if args.part == "film":
            print(json.dumps(measure_film(workers, args.shot_s or 4, args.rounds or 8)), flush=True)
            continue
        with tempfile.TemporaryDirectory() as home:
            load = Load(
                url=args.database, home=home, workers=workers, shot_s=args.shot_s or 30, rounds=args.rounds or 2,
                take_kb=args.take_kb,
            )  # fmt: skip
            print(json.dumps(measure_queue(load, args.processes)), flush=True)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
