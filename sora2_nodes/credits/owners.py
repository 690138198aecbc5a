"""Which process holds credits, and whether it still lives.

A thread for each database beats while the process has open holds there, so that other machines see when it does not, and ends with the last
of them. The time written is the database's, so that clocks of different machines need not agree.
"""

from __future__ import annotations

import logging
import os
import socket
import sys
import threading
import time
from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import psutil
from sqlalchemy import CursorResult, Engine, update
from sqlalchemy.exc import DBAPIError

from .database import database_now
from .records import holds

BOOT_ID = Path("/proc/sys/kernel/random/boot_id")
PID_SPACE = Path("/proc/self/ns/pid")
BEAT_S = 10.0  # how often a holder says that it lives
SILENT_S = 60.0  # an owner that can't be seen from here and is silent for so long is dead


log = logging.getLogger(__name__)
_lock = threading.Lock()
_beating = threading.Lock()  # held while a beat is at the database: a fork in the middle would leave its locks taken
_asked: Counter[tuple[int, Engine]] = Counter()  # how often a thread was asked for, by process and database


@dataclass(frozen=True, kw_only=True)
class Owner:
    """A process: `host` it runs on, `pid`, and `start`, which tells it from a later process of the same pid."""

    host: str
    pid: int
    start: str


def this_process() -> Owner:
    """Return the calling process."""
    pid = os.getpid()
    return Owner(host=this_host(), pid=pid, start=_start(pid) or "")


def this_host() -> str:
    """Return this machine's name."""
    return socket.gethostname()


def is_alive(owner: Owner, silent_s: float) -> bool:
    """Tell whether the process runs; `silent_s` is how long ago it last said so, by the database's clock.

    One that can be seen from here is looked at, however silent. One on another machine or in another container, or
    from before this machine was last started, is dead once it was silent for SILENT_S.
    """
    if _in_sight(owner):
        return owner.start == _start(owner.pid)
    return silent_s < SILENT_S


def _in_sight(owner: Owner) -> bool:
    """Tell whether the owner's pid means anything here; two containers may have the same name, but not the same pids."""
    if owner.host != this_host():
        return False
    return sys.platform != "linux" or owner.start.rpartition(":")[0] == _space()


def _space() -> str:
    return f"{BOOT_ID.read_text(encoding='ascii').strip()}:{PID_SPACE.stat().st_ino}"


def _start(pid: int) -> str | None:
    """Return when `pid` started, None when it does not run. A process that ended but was not reaped does not run.

    On Linux it is counted in clock ticks of one boot and one set of pids, so that setting the clock can't make a live process look dead.
    """
    if sys.platform == "linux":
        return _start_on_linux(pid)
    try:
        process = psutil.Process(pid)
        return None if process.status() == psutil.STATUS_ZOMBIE else str(round(process.create_time(), 2))
    except psutil.NoSuchProcess:
        return None


def _start_on_linux(pid: int) -> str | None:
    try:
        fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
    except (FileNotFoundError, ProcessLookupError):
        return None
    state, ticks = fields[0], fields[19]
    return None if state in "ZX" else f"{_space()}:{ticks}"


def keep_beating(engine: Engine) -> None:
    """Beat for this process's holds in `engine` from now on; called after each hold it takes."""
    key = os.getpid(), engine  # a thread does not survive a fork
    with _lock:
        _asked[key] += 1
        if _asked[key] > 1:
            return
    _wait_before_forks()
    threading.Thread(target=_beat_while_held, args=(key,), name="sora2-hold-beat", daemon=True).start()


def beat(engine: Engine) -> int:
    """Beat once for every open hold of this process; return how many there are."""
    me = this_process()
    mine = (holds.c.host == me.host) & (holds.c.pid == me.pid) & (holds.c.process_start == me.start)
    with _beating, engine.begin() as connection:
        beaten: CursorResult[Any] = connection.execute(
            update(holds).where(mine, holds.c.closed_at.is_(None)).values(beat_at=database_now())
        )
        return beaten.rowcount


@cache
def _wait_before_forks() -> None:
    if hasattr(os, "register_at_fork"):
        os.register_at_fork(before=_beating.acquire, after_in_parent=_beating.release, after_in_child=_beating.release)


def _beat_while_held(key: tuple[int, Engine]) -> None:
    reached = True
    while True:
        time.sleep(BEAT_S)
        asked = _asked[key]
        try:
            held = beat(key[1])
        except DBAPIError as error:  # busy or away; the next beat may reach it
            held = 0 if _is_gone(error) else 1
            if held and reached:  # said once, however long it lasts
                log.warning("no beat for the credits held here until their database answers again: %s", error)
            reached = False
        else:
            if not reached:
                log.warning("the credits held here beat again")
            reached = True
        with _lock:
            if not held and _asked[key] == asked:  # nothing was held meanwhile
                del _asked[key]
                return


def _is_gone(error: DBAPIError) -> bool:
    """Say whether the database itself no longer exists, and with it every hold (PostgreSQL: invalid_catalog_name)."""
    return getattr(error.orig, "sqlstate", None) == "3D000"
