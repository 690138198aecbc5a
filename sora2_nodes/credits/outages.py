"""What a database or a disk says when it can't be used, in words for people."""

from __future__ import annotations

import errno

from ..whole_files import reason_of

NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EMFILE, errno.ENFILE)


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
