"""The queue through a pooler that gives every transaction another connection of few."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import make_url, text

from sora2_nodes.serve.queue.jobs import VideoRequest
from sora2_nodes.serve.queue.lease import recover, take
from sora2_nodes.serve.queue.store import open_store

pytestmark = [
    pytest.mark.postgres,
    pytest.mark.skipif(not shutil.which("pgbouncer"), reason="needs Debian's pgbouncer"),
]
BACKENDS, WORKERS = 2, 12


@pytest.fixture
def pooled_url(postgres_url: str) -> Iterator[str]:
    """Start PgBouncer before an empty database; give the database's URL through it."""
    there = make_url(postgres_url)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    folder = Path(tempfile.mkdtemp(prefix="sora2-pool-"))
    (folder / "pool.ini").write_text(
        f"[databases]\nledger = host={there.host} port={there.port} user={there.username}\n[pgbouncer]\nlisten_port = {port}\n"
        "listen_addr = 127.0.0.1\nunix_socket_dir =\nauth_type = any\npool_mode = transaction\nmax_client_conn = 200\n"
        f"default_pool_size = {BACKENDS}\n"
    )
    user = ("runuser", "-u", "postgres", "--") if os.geteuid() == 0 else ()
    if user:  # PgBouncer refuses to run as root
        shutil.chown(folder, "postgres")
    pooler = subprocess.Popen([*user, "pgbouncer", folder / "pool.ini"], stderr=subprocess.DEVNULL)
    try:
        _wait_for(port)
        yield str(there.set(port=port))
    finally:
        pooler.terminate()
        pooler.wait()
        shutil.rmtree(folder)


def _wait_for(port: int) -> None:
    for _ in range(600):
        with socket.socket() as client:
            if client.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise AssertionError("PgBouncer does not listen")


def test_many_workers_share_two_connections(pooled_url: str, tmp_path: Path) -> None:
    store = open_store(pooled_url, tmp_path)
    jobs = {store.queue.submit(VideoRequest(prompt=f"ball {number}")).id for number in range(WORKERS)}

    def work(_: int) -> str:
        mine = open_store(pooled_url, tmp_path)  # as a process of its own would
        try:
            lease = take(mine.queue, "cpu")
            assert lease is not None
            for _ in range(8):  # more often than a driver waits before it prepares a statement
                lease.beat()
            lease.shot_done("videos/a.mp4", {})
            return lease.job.id
        finally:
            mine.ledger.engine.dispose()

    with ThreadPoolExecutor(WORKERS) as pool:
        assert set(pool.map(work, range(WORKERS))) == jobs
    assert recover(store.queue) == []
    with store.ledger.engine.connect() as connection:
        backends = text("SELECT count(*) FROM pg_stat_activity WHERE datname = 'ledger'")
        assert connection.execute(backends).scalar_one() <= BACKENDS
    store.ledger.engine.dispose()
