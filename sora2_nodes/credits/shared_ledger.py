"""The ledger that everything in one process shares: opened when first needed, once per database."""

from __future__ import annotations

import os
import threading

from ..home import data_folder
from .database import URL_VARIABLE
from .ledger import Ledger, open_ledger

_lock = threading.Lock()
_opened: dict[str, Ledger] = {}


def shared_ledger() -> Ledger:
    """Return this process's ledger in the database of this installation, opened at the first call."""
    place = f"{os.getpid()} {os.environ.get(URL_VARIABLE) or data_folder()}"  # connections don't survive a fork
    with _lock:
        if place not in _opened:
            _opened[place] = open_ledger()
        return _opened[place]
