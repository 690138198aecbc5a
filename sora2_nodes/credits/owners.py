"""Which process holds credits, and whether it still lives. Knows no ledger."""

from __future__ import annotations

import os
import socket
import sys
from dataclasses import dataclass
from pathlib import Path

import psutil

BOOT_ID = Path("/proc/sys/kernel/random/boot_id")


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


def is_alive(owner: Owner) -> bool:
    """Tell whether the process runs. One on another machine can't be seen from here and counts as alive."""
    if owner.host != this_host():
        return True
    return owner.start == _start(owner.pid)


def _start(pid: int) -> str | None:
    """Return when `pid` started, None when it does not run. A process that ended but was not reaped does not run.

    On Linux it is counted in clock ticks of one boot, so that setting the clock can't make a live process look dead.
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
    return None if state in "ZX" else f"{BOOT_ID.read_text(encoding='ascii').strip()}:{ticks}"
