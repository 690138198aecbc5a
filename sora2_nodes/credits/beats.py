"""Says of this process's holds, every few seconds, that their holder lives, so that other machines see when it does not.

A thread for each database beats while the process has open holds there, and ends with the last of them. The time
written is the database's, so that clocks of different machines need not agree.
"""

from __future__ import annotations

import logging
import os
import threading
import time
from collections import Counter
from functools import cache
from typing import Any

from sqlalchemy import CursorResult, Engine, update
from sqlalchemy.exc import DBAPIError

from .database import database_now
from .owners import BEAT_S, this_process
from .records import holds

log = logging.getLogger(__name__)
_lock = threading.Lock()
_beating = threading.Lock()  # held while a beat is at the database: a fork in the middle would leave its locks taken
_asked: Counter[tuple[int, Engine]] = Counter()  # how often a thread was asked for, by process and database


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
