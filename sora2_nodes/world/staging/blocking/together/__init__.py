"""What two or more do with one thing or for one another: they carry it between them, work on it from both sides, hand it over, dress and feed each other."""

from __future__ import annotations

from ..sheet import Sheet
from .handing import hand_over
from .helping import help_one_another
from .joint_work import work_together
from .shared_loads import bear_together


def join(sheet: Sheet) -> None:
    """Take the acts of those who act on one thing, or for one another, before all others."""
    bear_together(sheet)
    work_together(sheet)
    hand_over(sheet)
    help_one_another(sheet)
