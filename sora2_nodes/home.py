"""Where this installation keeps its data: ledger, queue, takes, cameos, keys."""

from __future__ import annotations

import hashlib
import os
import re
import secrets
import shutil
import socket
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path

LEFT_FOR_S = 24 * 3600.0  # after which what nobody finished is nobody's
_UNFINISHED = re.compile(r"\..*?\.(?:(?P<machine>[0-9a-f]{6})-(?P<pid>\d{1,10})-)?[0-9a-z_]{8}\.part(?:\.\w{1,19})?")


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


def state_folder() -> Path:
    """Return the folder of what this machine remembers apart from the data folder: $SORA2_STATE, else the platform's."""
    if folder := os.environ.get("SORA2_STATE"):
        return Path(folder).expanduser()
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData" / "Local")) / "sora2-state"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "sora2-state"
    return Path(os.environ.get("XDG_STATE_HOME", Path.home() / ".local" / "state")) / "sora2"


def unfinished(target: Path) -> Path:
    """Return a name beside `target` for a file that is not whole yet: it says which process writes it."""
    return target.with_name(
        f".{target.stem[:40]}.{_machine()}-{os.getpid()}-{secrets.token_hex(4)}.part{target.suffix[:20]}"
    )


def sweep_unfinished(folder: Path) -> list[Path]:
    """Remove the files and folders that processes which no longer run have left in a folder; return them. Never raises."""
    gone: list[Path] = []
    with suppress(OSError):
        for entry in os.scandir(folder):
            match = _UNFINISHED.fullmatch(entry.name)
            with suppress(OSError):  # somebody else's, or gone by now
                if match and _is_left(entry, match):
                    _remove(entry)
                    gone.append(Path(entry.path))
    return gone


def scratch_folder(name: str) -> tempfile.TemporaryDirectory[str]:
    """Make a temporary folder that says which process it is of; what dead ones have left there is removed first."""
    sweep_unfinished(Path(tempfile.gettempdir()))
    return tempfile.TemporaryDirectory(prefix=f".{name}.{_machine()}-{os.getpid()}-", suffix=".part")


def _remove(entry: os.DirEntry[str]) -> None:
    if entry.is_dir(follow_symlinks=False):
        shutil.rmtree(entry.path)
    else:
        Path(entry.path).unlink(missing_ok=True)


def _is_left(entry: os.DirEntry[str], match: re.Match[str]) -> bool:
    if time.time() - entry.stat(follow_symlinks=False).st_mtime > LEFT_FOR_S:
        return True
    if match["machine"] != _machine() or sys.platform == "win32":  # who else runs there can't be told from here
        return False
    try:
        os.kill(int(match["pid"]), 0)
    except (ProcessLookupError, OverflowError):
        return True
    except OSError:
        return False
    return False


def _machine() -> str:
    """Six digits for this machine since it started, so that another's process ids are not taken for ours."""
    try:
        boot = Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii")
    except OSError:
        boot = ""
    return hashlib.sha256(f"{socket.gethostname()} {boot}".encode()).hexdigest()[:6]


def write_private(path: Path, content: bytes, *, keep: bool = False) -> None:
    """Write a file only its owner may read (mode 0600), whole or not at all. keep: leave one that is there as it is."""
    if path.is_relative_to(data_folder()):
        private_home()
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    sweep_unfinished(path.parent)
    part = unfinished(path)
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
