"""Keeps the server's own worker alive: a child process that is started again when it ends, and ends with the server."""

from __future__ import annotations

import asyncio
import logging
from asyncio.subprocess import PIPE, Process
from collections.abc import Sequence

GENTLE_S = 2.5  # how long a worker may take to put its job back
FIRST_PAUSE_S, LONGEST_PAUSE_S = 0.5, 30.0
STEADY_S = 10.0  # a worker that ran for so long starts again after the first pause

log = logging.getLogger(__name__)


async def keep_worker(command: Sequence[str]) -> None:
    """Run the command until cancelled. Its standard input stays open as long as this process lives."""
    pause_s, loop = FIRST_PAUSE_S, asyncio.get_running_loop()
    while True:
        began = loop.time()
        process = await asyncio.create_subprocess_exec(*command, stdin=PIPE)
        try:
            code = await process.wait()
        except asyncio.CancelledError:
            await _end(process)
            raise
        steady = loop.time() - began > STEADY_S
        pause_s = FIRST_PAUSE_S if steady else pause_s
        log.warning("the worker ended with code %s; it starts again in %g s", code, pause_s)
        await asyncio.sleep(pause_s)
        pause_s = min(LONGEST_PAUSE_S, 2 * pause_s)


async def _end(process: Process) -> None:
    if process.stdin is not None:
        process.stdin.close()  # the worker reads the end of its input, and stops
    try:
        await asyncio.wait_for(process.wait(), GENTLE_S)
    except asyncio.TimeoutError:
        process.kill()
        await process.wait()
