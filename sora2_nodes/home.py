"""Where this installation keeps its data (ledger, queue, takes, cameos, keys) and where its weights lie."""

from __future__ import annotations

import os
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


def weights_folder() -> Path:
    """Return the built-in model's weights folder: $SORA2_WEIGHTS, else the installed package's, else the checkout's."""
    if folder := os.environ.get("SORA2_WEIGHTS"):
        return Path(folder).expanduser()
    package = Path(__file__).resolve().parent
    installed = package / "weights"
    return installed if installed.is_dir() else package.parent / "weights"
