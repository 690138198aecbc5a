"""Run one piece of work in many forked processes at once. Each opens its own database connections."""

from __future__ import annotations

import os
from collections.abc import Callable


def fork(work: Callable[[int], int], number: int = 0) -> int:
    """Run `work(number)` in a child and return its pid; the child exits with what `work` returns, 99 when it raises."""
    pid = os.fork()
    if pid:
        return pid
    code = 99
    try:
        code = work(number)
    finally:
        os._exit(code)


def exit_codes(pids: list[int]) -> list[int]:
    """Wait for children and return their exit codes, minus the signal for killed ones."""
    return [os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) for pid in pids]


def in_processes(count: int, work: Callable[[int], int]) -> list[int]:
    """Run `work(0)` to `work(count - 1)` in as many processes at once and return their exit codes."""
    return exit_codes([fork(work, number) for number in range(count)])
