"""A worker process with the tiny renderer: python -m tests.serve.tiny_worker DEVICE STEP_SECONDS."""

from __future__ import annotations

import sys
import threading

from sora2_nodes.serve.queue import queue_worker
from sora2_nodes.serve.queue.store import open_store
from tests.serve.renderers import TinyRender


def main() -> None:
    """Work until the standard input ends."""
    queue_worker.RECOVER_EVERY_S = 0.3
    stop = threading.Event()

    def wait() -> None:
        sys.stdin.buffer.read()
        stop.set()

    threading.Thread(target=wait, daemon=True).start()
    render = TinyRender(step_s=float(sys.argv[2]))
    queue_worker.Worker(open_store(), render, device=sys.argv[1], idle_s=0.05).run(stop)


if __name__ == "__main__":
    main()
