"""The store of an installation: its database, opened once, and the folder its files lie in."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from ...credits.ledger import Ledger, open_ledger
from ...errors import InputError
from ...home import private_home
from .job_queue import Queue
from .tables import open_tables

VIDEOS, UPLOADED, INCOMING = "videos", "uploads", "incoming"


@dataclass(frozen=True, kw_only=True)
class Store:
    """Where jobs and files live. Paths kept in the database are relative to `folder`."""

    folder: Path
    ledger: Ledger
    queue: Queue

    def inside(self, relative: str) -> Path:
        """Return the absolute path of a file of ours. Raises InputError for one that leads out of the data folder."""
        path = (self.folder / relative).resolve()
        if not path.is_relative_to(self.folder.resolve()):
            raise InputError(f"{relative!r} is not in the data folder")
        return path

    def relative(self, path: Path) -> str:
        """Return how the database names a file in the data folder. Raises InputError for any other file."""
        try:
            return path.resolve().relative_to(self.folder.resolve()).as_posix()
        except ValueError as error:
            raise InputError(f"{path} is not in the data folder {self.folder}") from error

    def video_folder(self, job_id: str) -> Path:
        """Return the folder of one job's files. It is not created here."""
        return self.inside(f"{VIDEOS}/{job_id}")

    def remove_video(self, job_id: str) -> None:
        """Delete one job's files."""
        shutil.rmtree(self.video_folder(job_id), ignore_errors=True)


def open_store(url: str | None = None, folder: Path | None = None) -> Store:
    """Open the database at `url` (default: the installation's) and bring every table up to date."""
    ledger = open_ledger(url)
    open_tables(ledger.engine)
    home = folder or private_home()
    home.mkdir(parents=True, exist_ok=True)
    return Store(folder=home, ledger=ledger, queue=Queue(ledger))
