"""Where this installation keeps its data: ledger, queue, takes, cameos, keys."""

from __future__ import annotations

import os
import secrets
import sys
from pathlib import Path


def data_folder() -> Path:
    """Return the data folder: $SORA2_HOME, else the platform's user data folder. It is not created here."""
    if home := os.environ.get("SORA2_HOME"):
        return Path(home).expanduser()
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData" / "Local")) / "sora2"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "sora2"
    return Path(os.environ.get("XDG_DATA_HOME", Path.home() / ".local" / "share")) / "sora2"
