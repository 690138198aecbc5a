"""Which process holds credits, and whether it still lives. Knows no ledger."""

from __future__ import annotations

import os
import socket
import sys
from dataclasses import dataclass
from pathlib import Path

import psutil

BOOT_ID = Path("/proc/sys/kernel/random/boot_id")
PID_SPACE = Path("/proc/self/ns/pid")
BEAT_S = 10.0  # how often a holder says that it lives
SILENT_S = 60.0  # an owner that can't be seen from here and is silent for so long is dead


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
