"""Ledgers on both databases: SQLite always, PostgreSQL where its server programs are found."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from sora2_nodes.credits.ledger import Ledger, open_ledger


@dataclass
class FakeClock:
    """A clock that stands still until told."""

    now: float = 1_780_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """Start a PostgreSQL server on a free port in a folder of its own; give its URL without a database name."""
    programs = _programs()
    folder = Path(tempfile.mkdtemp(prefix="sora2-pg-"))
    if os.geteuid() == 0:  # PostgreSQL refuses to run as root
        shutil.chown(folder, "postgres")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    store, options = folder / "data", f"-p {port} -c listen_addresses=127.0.0.1 -k {folder} -N 300 -c fsync=off"
    _as_server([programs / "initdb", "-D", store, "-U", "sora2", "--auth=trust", "-E", "UTF8", "--no-sync"])
    _as_server([programs / "pg_ctl", "-D", store, "-o", options, "-l", folder / "log", "-w", "start"])
    try:
        yield f"postgresql://sora2@127.0.0.1:{port}"
    finally:
        _as_server([programs / "pg_ctl", "-D", store, "-m", "immediate", "-w", "stop"])
        shutil.rmtree(folder)


@pytest.fixture
def postgres_url(postgres_server: str) -> Iterator[str]:
    """Give the URL of an empty database."""
    from sqlalchemy import text

    from sora2_nodes.credits.database import open_engine

    admin = open_engine(f"{postgres_server}/postgres").execution_options(isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        connection.execute(text("CREATE DATABASE ledger"))
    try:
        yield f"{postgres_server}/ledger"
    finally:
        with admin.connect() as connection:
            connection.execute(text("DROP DATABASE ledger WITH (FORCE)"))
        admin.dispose()


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Give the URL of an empty database, of each kind in turn."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'ledger.db'}"
    return str(request.getfixturevalue("postgres_url"))


@pytest.fixture
def ledger(url: str, clock: FakeClock) -> Iterator[Ledger]:
    """Open an empty ledger in which account "local" has 100 credits."""
    opened = open_ledger(url, clock=clock, first_grant=100)
    yield opened
    opened.engine.dispose()


def _programs() -> Path:
    if found := shutil.which("initdb"):
        return Path(found).resolve().parent
    return max(Path("/usr/lib/postgresql").glob("*/bin/initdb")).parent


def _as_server(command: list[object]) -> None:
    words = [str(word) for word in command]
    if os.geteuid() == 0:
        words = ["runuser", "-u", "postgres", "--", *words]
    subprocess.run(words, check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, cwd="/")
