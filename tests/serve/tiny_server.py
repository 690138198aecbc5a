"""A server process whose worker is tiny: python -m tests.serve.tiny_server PORT STEP_SECONDS [ACCOUNT]."""

from __future__ import annotations

import sys

from sora2_nodes.serve.http import server
from sora2_nodes.serve.http.mount import build_api
from sora2_nodes.serve.http.server_settings import Rate, ServeSettings
from sora2_nodes.serve.queue.store import open_store


def main() -> None:
    """Serve until killed."""
    port, step_s, account = int(sys.argv[1]), sys.argv[2], sys.argv[3] if len(sys.argv) > 3 else None
    server.SWEEP_S = 0.5
    free = Rate(per_s=10_000, burst=10_000)
    settings = ServeSettings(account=account, trust_loopback=True, reads=free, writes=free)
    worker = [sys.executable, "-m", "tests.serve.tiny_worker", "cpu", step_s]
    app = server.build_app(build_api(open_store(), settings=settings), engine=server.worker_engine(worker))
    server.run(app, server.Address(host="127.0.0.1", port=port), lambda url: None)


if __name__ == "__main__":
    main()
