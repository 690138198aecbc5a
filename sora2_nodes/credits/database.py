"""The one database of an installation: how it is opened, how any room's tables are brought up to date, and what it says when it can't be used.

Owns connections, transaction modes and migrations. Knows no table: a room hands in its own migration folder.
"""

from __future__ import annotations

import errno
import os
import sqlite3
import threading
import time
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.util.exc import CommandError
from sqlalchemy import URL, Connection, Engine, Float, create_engine, event, make_url, text
from sqlalchemy.exc import ArgumentError, DBAPIError
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.pool import ConnectionPoolEntry
from sqlalchemy.sql.expression import FunctionElement

from ..errors import CreditError
from ..home import data_folder, private_home
from ..whole_files import reason_of

URL_VARIABLE = "SORA2_DATABASE_URL"
BUSY_TIMEOUT_S = 60
POSTGRES_DRIVER = "psycopg"
UPGRADE_LOCK = 7_302_026  # PostgreSQL advisory lock taken while tables change

_WHERE = f"check ${URL_VARIABLE}, or $SORA2_HOME for the data folder"
_alembic_lock = threading.Lock()  # alembic keeps its context in module globals
_making = threading.Lock()  # held until the file that was made is shut, before anyone can have opened it


NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EMFILE, errno.ENFILE)


class database_now(FunctionElement[float]):
    """The database's clock in SQL, Unix seconds: the one clock that processes on several machines share."""

    name = "database_now"
    type = Float(53)
    inherit_cache = True


@compiles(database_now, "sqlite")
def _now_in_sqlite(_element: object, _compiler: object, **_options: object) -> str:
    return "((julianday('now') - 2440587.5) * 86400.0)"


@compiles(database_now, "postgresql")
def _now_in_postgresql(_element: object, _compiler: object, **_options: object) -> str:
    return "CAST(EXTRACT(EPOCH FROM clock_timestamp()) AS DOUBLE PRECISION)"


def open_engine(url: str | None = None) -> Engine:
    """Open the database: `url`, else $SORA2_DATABASE_URL, else the SQLite file sora2.db in the data folder.

    SQLite runs in WAL mode with foreign keys, and `engine.begin()` takes the write lock at once (BEGIN IMMEDIATE), so
    that a read followed by a write inside it can't be overtaken; `reading(engine)` is for reads alone. PostgreSQL
    opens by URL. Raises CreditError for a URL that can't be used.
    """
    chosen = _parse(url or os.environ.get(URL_VARIABLE) or f"sqlite:///{data_folder() / 'sora2.db'}")
    if chosen.get_backend_name() == "sqlite":
        return _open_sqlite(chosen)
    if chosen.get_backend_name() == "postgresql":
        unprepared = {"prepare_threshold": None}  # a pooler hands a connection's next transaction to another backend
        return create_engine(chosen, pool_pre_ping=True, pool_timeout=BUSY_TIMEOUT_S, connect_args=unprepared)
    raise CreditError(f"database {chosen.render_as_string()!r} is not SQLite or PostgreSQL; check ${URL_VARIABLE}")


def reading(engine: Engine) -> Connection:
    """Open a connection for reads alone: it sees one moment and never waits for a writer. Use it in a `with`."""
    return engine.connect().execution_options(sora2_read_only=True)


def upgrade(engine: Engine, scripts: Path, version_table: str) -> None:
    """Run the numbered migrations in `scripts` that `version_table` has not seen, all of them or none.

    Safe when several threads and processes start at once: the first does the work, the others wait and find it done.
    Raises CreditError for a database that can't be opened, is none, or was written by a newer version.
    """
    try:
        _upgrade(engine, scripts, version_table)
    except DBAPIError as error:
        raise CreditError(
            f"database {_shown(engine.url)} can't be used: {_first_line(error.orig)}; {_WHERE}"
        ) from error
    except CommandError as error:
        if "Can't locate revision" not in str(error):
            raise
        raise CreditError(f"database {_shown(engine.url)} was written by a newer version; update this one") from error


def _upgrade(engine: Engine, scripts: Path, version_table: str) -> None:
    config = Config()
    config.set_main_option("script_location", _escaped(Path(__file__).parent / "migrations"))
    config.set_main_option("path_separator", "newline")
    config.set_main_option("version_locations", _escaped(scripts))
    with _alembic_lock, engine.begin() as connection:
        if engine.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": UPGRADE_LOCK})
        config.attributes.update(connection=connection, version_table=version_table)
        command.upgrade(config, "head")


def _shown(url: URL) -> str:
    """Return a database's place without its password."""
    return url.render_as_string() if url.host else str(url.database)


def _first_line(error: BaseException | None) -> str:
    return str(error).strip().partition("\n")[0]


def _escaped(path: Path) -> str:
    return str(path.resolve()).replace("%", "%%")


def _parse(text_url: str) -> URL:
    try:
        url = make_url(text_url.replace("postgres://", "postgresql://", 1))
    except ArgumentError as error:
        raise CreditError(f"${URL_VARIABLE} is not a database URL; write postgresql://user@host/name") from error
    if url.drivername != "postgresql":
        return url
    if not find_spec(POSTGRES_DRIVER):
        raise CreditError("no PostgreSQL driver is installed; run: pip install 'sora2-nodes[postgres]'")
    return url.set(drivername=f"postgresql+{POSTGRES_DRIVER}")


def _open_sqlite(url: URL) -> Engine:
    if url.database and url.database != ":memory:":
        _keep_private(Path(url.database))
    engine = create_engine(url, connect_args={"timeout": BUSY_TIMEOUT_S}, pool_timeout=BUSY_TIMEOUT_S)
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _keep_private(path: Path) -> None:
    """Make the database's file, and the data folder around it, its owner's alone; SQLite's other files follow the file."""
    try:
        if path.parent == data_folder():
            private_home()
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CreditError(f"database folder can't be made: {error}; {_WHERE}") from error
    with suppress(OSError):  # a read-only disk, somebody else's file: SQLite will say what it can't do
        _make_private(path)
        for file in (path, *(path.with_name(path.name + ending) for ending in ("-wal", "-shm"))):
            if file.exists() and file.stat().st_mode & 0o077:
                file.chmod(0o600)


def _make_private(path: Path) -> None:
    """Make an empty database file that is its owner's alone, where there is none.

    One that is there is left shut: POSIX drops all locks that a process has on a file when it closes it anywhere, and without
    its lock another process takes this one for gone and removes the WAL that it writes to (sqlite.org/howtocorrupt.html, 2.2).
    """
    with _making, suppress(FileExistsError):
        if not path.exists():
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))


def _prepare_sqlite(connection: sqlite3.Connection, _entry: ConnectionPoolEntry) -> None:
    connection.isolation_level = None  # transactions begin in _begin_sqlite, not in the driver
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = NORMAL")
    _switch_to_wal(connection)


def _switch_to_wal(connection: sqlite3.Connection) -> None:
    """Ask for WAL until it is granted: SQLite does not honour the busy timeout while another process switches."""
    deadline = time.monotonic() + BUSY_TIMEOUT_S
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > deadline:
                raise
            time.sleep(0.02)


def _begin_sqlite(connection: Connection) -> None:
    read_only = connection.get_execution_options().get("sora2_read_only")
    connection.exec_driver_sql("BEGIN" if read_only else "BEGIN IMMEDIATE")


def database_outage(error: Exception) -> str | None:
    """Name the usual causes by what SQLite and PostgreSQL say; None for a fault of ours."""
    said = str(getattr(error, "orig", None) or error).strip().partition("\n")[0]
    lower = said.lower()
    if "full" in lower or "no space" in lower:
        return "the database can't be written: the disk is full; free some space"
    if "readonly" in lower or "read-only" in lower or "unable to open" in lower:
        return "the database can't be written: no permission, or the disk is read-only; see $SORA2_HOME"
    if type(error).__name__ in ("OperationalError", "DatabaseError", "InterfaceError", "TimeoutError"):
        return f"the database can't be used: {said}"
    return None


def disk_outage(error: OSError) -> str | None:
    """Say that nothing can be written or opened any more; None for what concerns one file alone."""
    return f"{reason_of(error)} ({error.strerror})" if error.errno in NO_ROOM else None
