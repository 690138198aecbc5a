"""Films that `sora2 film` made on this machine, as their folders of takes tell of them. It renders nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ...errors import InputError
from ...home import data_folder
from ...studio.takes import TakeFolder

NAME = re.compile(r"[\w.-]{1,120}")


@dataclass(frozen=True, kw_only=True)
class ShelvedFilm:
    """A film: its folder's name, the command that makes it again, and its last report."""

    name: str
    folder: Path
    command: tuple[str, ...]
    report: dict[str, Any]
    title: str

    @property
    def file(self) -> Path | None:
        """The film itself, where it is still there."""
        path = Path(str(self.report.get("film", "")))
        return path if path.is_file() else None

    def as_json(self) -> dict[str, Any]:
        """What the page is told; no paths of this machine but the film's name."""
        shots = [
            {
                key: shot[key]
                for key in ("shot", "state", "take", "takes", "prompt", "transition", "continuity", "seconds", "lines")
                if key in shot
            }
            for shot in self.report.get("shots", [])
        ]
        return {
            "name": self.name, "title": self.title, "seconds": self.report.get("seconds"), "file": self.file.name if self.file else None,
            "changed": round(self.file.stat().st_mtime, 3) if self.file else None, "shots": shots,
        }  # fmt: skip


def films_here() -> list[ShelvedFilm]:
    """All films of the data folder, the newest first."""
    found = list(_films())
    return sorted(found, key=lambda film: film.file.stat().st_mtime if film.file else 0.0, reverse=True)


def _films() -> Iterator[ShelvedFilm]:
    folder = data_folder() / "films"
    for place in sorted(folder.iterdir()) if folder.is_dir() else ():
        if place.is_dir() and (noted := TakeFolder(place).run_noted()):
            yield ShelvedFilm(
                name=place.name, folder=place, command=tuple(map(str, noted["command"])), report=noted["report"], title=str(noted["title"])
            )  # fmt: skip


def film_named(name: str) -> ShelvedFilm:
    """Return a film by its folder's name. Raises InputError where there is none."""
    found = next((film for film in _films() if film.name == name), None) if NAME.fullmatch(name) else None
    if found is None:
        raise InputError(f"there is no film {name[:80]!r} on this machine; make one with `sora2 film`")
    return found


def shot_file(film: ShelvedFilm, number: int) -> Path:
    """The file of a shot (from 1) as it is used. Raises InputError where it is not rendered."""
    shots = film.report.get("shots", [])
    path = Path(str(shots[number - 1]["file"])) if 1 <= number <= len(shots) else None
    if path is None or not path.is_file():
        raise InputError(f"{film.title} has no finished shot {number}")
    return path
