"""Films made again on request: one process of `sora2 film` at a time, and how far it is."""

from __future__ import annotations

import asyncio
import contextlib
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ...errors import QueueError
from ...home import scratch_folder
from .film_shelf import ShelvedFilm

COMMAND = (sys.executable, "-m", "sora2_nodes", "film")
EXPORTS = ("otio", "edl", "fcpxml", "srt", "vtt", "fountain", "fdx", "pdf", "jpg")


@dataclass
class FilmRuns:
    """What is running. command: what `sora2 film` is started with."""

    command: Sequence[str] = COMMAND
    running: str = ""  # a film's name
    said: str = ""  # its last word
    failed: str = ""
    _task: asyncio.Task | None = field(default=None, repr=False)

    def state(self) -> dict[str, str]:
        """For the page."""
        return {"running": self.running, "said": self.said, "failed": self.failed}

    def begin(self, film: ShelvedFilm, *more: str) -> None:
        """Make a film again with more arguments. Raises QueueError while another is made."""
        if self.running:
            raise QueueError(f"{self.running} is being made; wait until it is finished")
        self.running, self.said, self.failed = film.name, "starting", ""
        self._task = asyncio.get_running_loop().create_task(self._run([*self.command, *film.command, *more]))

    async def export(self, film: ShelvedFilm, kind: str) -> bytes:
        """Write what goes beside a film, and return it. Raises QueueError while a film is made, or where it can't be written."""
        if self.running:
            raise QueueError(f"{self.running} is being made; wait until it is finished")
        with scratch_folder("sora2-film") as folder:
            path = Path(folder) / f"film.{kind}"
            self.running, self.said, self.failed = film.name, "exporting", ""
            await self._run([*self.command, *film.command, "--also", str(path)])
            if not path.is_file():
                raise QueueError(self.failed or f"{film.title} can't be exported as {kind}")
            return path.read_bytes()

    async def stop(self) -> None:
        """End what is running."""
        if self._task:
            self._task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._task

    async def _run(self, command: Sequence[str]) -> None:
        process = await asyncio.create_subprocess_exec(
            *command,
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.PIPE,
        )
        try:
            last = ""
            assert process.stderr
            while piece := await process.stderr.read(4096):
                lines = [
                    line for line in piece.decode(errors="replace").replace("\r", "\n").split("\n") if line.strip()
                ]
                last = self.said = lines[-1].strip() if lines else last
            self.failed = last if await process.wait() else ""
        finally:
            if process.returncode is None:
                process.terminate()
                await process.wait()
            self.running = ""
