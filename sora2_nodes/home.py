"""Where this installation keeps its data: ledger, queue, takes, cameos, keys."""

from __future__ import annotations

import os
import secrets
import sys
from contextlib import suppress
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


def private_home() -> Path:
    """Make the data folder where it is missing, keep it to its owner (mode 0700), and return it."""
    home = data_folder()
    home.mkdir(parents=True, exist_ok=True, mode=0o700)
    with suppress(OSError):  # somebody else's, or read-only: then it is theirs to keep
        if home.stat().st_mode & 0o077:
            home.chmod(0o700)
    return home


def keys_folder() -> Path:
    """Return the folder of this installation's keys, inside the data folder. It is not created here."""
    return data_folder() / "keys"


def write_private(path: Path, content: bytes, *, keep: bool = False) -> None:
    """Write a file only its owner may read (mode 0600), whole or not at all. keep: leave one that is there as it is."""
    if path.is_relative_to(data_folder()):
        private_home()
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    part = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if not keep:
            os.replace(part, path)
        elif not path.exists():
            os.link(part, path)  # fails where another process was first
    except FileExistsError:
        pass
    finally:
        part.unlink(missing_ok=True)
