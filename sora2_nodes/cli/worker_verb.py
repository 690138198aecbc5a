"""`sora2 worker`: renders jobs from the queue on one device until it is told to stop."""

from __future__ import annotations

import argparse
import os
import signal
import sys
import threading

from ..serve.operation.server_log import end_process, start_log
from ..serve.queue.queue_worker import Worker
from ..serve.queue.store import open_store
from .arguments import add_log


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--device",
        default="auto",
        help="cpu, cuda:0, cuda:1, mps; one worker per device (default: the first GPU, else cpu)",
    )
    parser.add_argument(
        "--with-parent", action="store_true", help="stop when the standard input ends; used by sora2 serve"
    )
    add_log(parser)


def run(args: argparse.Namespace) -> int:
    from ..serve.rendering.render_job import RenderJob, choose_device

    start_log(level=args.log_level, as_json=args.log_json, who="worker")
    device = choose_device(args.device)
    store, stop = open_store(), threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT, getattr(signal, "SIGHUP", signal.SIGTERM)):
        signal.signal(number, lambda *_: stop.set())
    if args.with_parent:
        threading.Thread(target=_stop_at_end_of_input, args=(stop,), daemon=True).start()
    print(f"working on {device}; at Ctrl+C the job under way goes back to the queue", file=sys.stderr, flush=True)
    Worker(store, RenderJob(store, device), device=device).run(stop)
    end_process()


def _stop_at_end_of_input(stop: threading.Event) -> None:
    while os.read(0, 4096):  # not from a buffer, whose lock a process that ends while this waits could not get
        pass
    stop.set()
