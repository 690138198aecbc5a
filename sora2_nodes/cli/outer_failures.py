"""What goes wrong outside this package, in one line: disks, databases, memory, words that are no text. Anything else is ours."""

from __future__ import annotations


def failure_in_words(error: Exception) -> str | None:
    """Say what failed and what to do; None for an error that only a fault of this package explains."""
    if isinstance(error, OSError):
        from ..whole_files import reason_of

        where = error.filename if isinstance(error.filename, str) else ""
        return f"{where + ': ' if where else ''}{reason_of(error)}"
    if isinstance(error, MemoryError):
        return "there is not enough memory for this; make it smaller or shorter, or close other programs"
    if isinstance(error, UnicodeError):
        return "a word or file holds bytes that are no text; write it as UTF-8"
    if type(error).__module__.startswith("sqlalchemy.exc"):
        return _database(error)
    return None


def _database(error: Exception) -> str | None:
    """Name the usual causes by what SQLite and PostgreSQL say."""
    said = str(getattr(error, "orig", None) or error).strip().partition("\n")[0]
    lower = said.lower()
    if "full" in lower or "no space" in lower:
        return "the database can't be written: the disk is full; free some space"
    if "readonly" in lower or "read-only" in lower or "unable to open" in lower:
        return "the database can't be written: no permission, or the disk is read-only; see $SORA2_HOME"
    if type(error).__name__ in ("OperationalError", "DatabaseError", "InterfaceError", "TimeoutError"):
        return f"the database can't be used: {said}"
    return None
