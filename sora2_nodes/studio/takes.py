"""Finished takes in a folder, and which of them each shot uses. A take is there whole, or not at all.

takes/<key>.mp4        the clip
takes/<key>.npz        how it ended, for a shot that continues it
takes/<key>.json       its record, written last: a take without it does not count
film.json              take numbers each shot has, by its id, and the one chosen
"""

from __future__ import annotations

import json
import os
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from filelock import FileLock, Timeout

from ..errors import InputError, MediaError, OutputError
from ..media.files.clip import Clip
from ..media.files.video_files import OnFrame, write_clip
from ..story.storyboard import Shot
from ..whole_files import replacing, sha256_of, write_text
from .orders import End

CRF = 10  # at 14 the first frames of a take lose 1 % of their texture, which shows at joins; at 10 it is 0.1 %
FILM, LOCK = "film.json", "film.lock"
NOTED = ("shot", "take", "seed", "prompt", "sha256", "settings", "native_size", "onset_offset_ms", "consent_ids")
VERSION = 2  # of film.json


@dataclass(frozen=True, kw_only=True)
class Choice:
    """Take numbers a shot has, and the one its film uses. Both count from 1."""

    takes: tuple[int, ...] = (1,)
    chosen: int = 1


FIRST = Choice()


def written_choice(shot: Shot) -> Choice:
    """The takes of a shot as its storyboard has them chosen."""
    return Choice(takes=tuple(range(1, shot.take + 1)), chosen=shot.take)


class TakeFolder:
    """Takes of one film. Only one process at a time may write to it: see `locked`."""

    def __init__(self, folder: str | os.PathLike) -> None:
        self.folder = Path(folder).expanduser()

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Hold the folder for writing; remove what an interrupted run left half-written.

        Raises OutputError when another process holds it, or when it can't be written.
        """
        try:
            (self.folder / "takes").mkdir(parents=True, exist_ok=True)
            held = FileLock(self.folder / LOCK).acquire(blocking=False)
        except Timeout:
            raise OutputError(
                f"{self.folder} is in use by another sora2 film; wait for it, or give another --folder"
            ) from None
        except OSError as error:
            raise OutputError(f"{self.folder} can't be written ({error.strerror}); choose another --folder") from error
        with held:
            for left in (self.folder / "takes").glob(".*.part*"):
                with suppress(OSError):
                    left.unlink()
            yield

    def video(self, key: str) -> Path:
        """Where a take's clip lies."""
        return self.folder / "takes" / f"{key}.mp4"

    def files(self, key: str) -> tuple[Path, ...]:
        """Where a take's files lie: its clip, its end if it can be continued, and its record, which makes it count."""
        return tuple(self.folder / "takes" / f"{key}.{suffix}" for suffix in ("mp4", "npz", "json"))

    def has(self, key: str) -> bool:
        """Tell whether a take is finished."""
        return (self.folder / "takes" / f"{key}.json").is_file() and self.video(key).is_file()

    def keep(self, key: str, clip: Clip, end: End | None, on_frame: OnFrame | None = None) -> None:
        """Write a take. A process that dies at any point leaves a whole take or none."""
        self.forget(key)
        write_clip(clip, self.video(key), crf=CRF, on_frame=on_frame, parts=True)
        if end is not None:
            with replacing(self.folder / "takes" / f"{key}.npz") as temporary, temporary.open("wb") as file:
                np.savez(file, allow_pickle=False, **dict(end))
        kept = {name: clip.record[name] for name in NOTED if name in clip.record}
        spoken = bool((clip.record.get("sync") or {}).get("lines"))
        told = {**kept, "spoken": spoken, "key": key, "continues": end is not None, "content": self._content(key)}
        _write_json(self.folder / "takes" / f"{key}.json", told)

    def intact(self, key: str) -> bool:
        """Tell whether a take is finished and its files are as they were written."""
        return self.has(key) and self.record(key).get("content") == self._content(key)

    def forget(self, key: str) -> None:
        """Remove a take."""
        for path in reversed(self.files(key)):
            path.unlink(missing_ok=True)

    def _content(self, key: str) -> str:
        paths = (self.folder / "takes" / f"{key}.{suffix}" for suffix in ("mp4", "npz"))
        return sha256_of(*(path for path in paths if path.is_file()))

    def end(self, key: str) -> dict[str, np.ndarray] | None:
        """How a take ended; None for one that can't be continued. Raises MediaError for a damaged file."""
        path = self.folder / "takes" / f"{key}.npz"
        if not path.is_file():
            return None
        try:
            with np.load(path, allow_pickle=False) as arrays:
                return {name: arrays[name] for name in arrays.files}
        except (OSError, EOFError, ValueError, KeyError, zipfile.BadZipFile, zlib.error) as error:
            raise MediaError(f"{path.name} is damaged, so that no shot can continue it: {error}") from error

    def record(self, key: str) -> dict[str, Any]:
        """A take's record; empty when there is none."""
        return _read_json(self.folder / "takes" / f"{key}.json")

    def choices(self, ids: Sequence[str]) -> dict[str, Choice]:
        """Takes and choice, by shot id, of every shot that has more than the first. ids: of the film's shots, in order.

        A folder of version 1 named shots by their place.
        """
        film = _read_json(self.folder / FILM)
        kept = film.get("shots", {})
        if film.get("version", 1) == 1:
            kept = {ids[int(n) - 1]: c for n, c in kept.items() if 0 < int(n) <= len(ids)}
        return {name: Choice(takes=tuple(c["takes"]), chosen=c["chosen"]) for name, c in kept.items()}

    def choose(self, ids: Sequence[str], number: int, take: int, written: Choice = FIRST) -> None:
        """Use another take of a shot (from 0). written: as its storyboard has it. Raises InputError for a take that it doesn't have."""
        choice = self.choices(ids).get(ids[number], written)
        if take not in choice.takes:
            raise InputError(
                f"shot {number + 1} has no take {take}; it has {', '.join(map(str, choice.takes))} "
                f"(--retake {number + 1} makes another)"
            )
        self._keep_choice(ids, number, Choice(takes=choice.takes, chosen=take))

    def add_take(self, ids: Sequence[str], number: int, written: Choice = FIRST) -> int:
        """Give a shot (from 0) one more take, choose it, and return its number; it is rendered by the next run."""
        choice = self.choices(ids).get(ids[number], written)
        take = max(choice.takes) + 1
        self._keep_choice(ids, number, Choice(takes=(*choice.takes, take), chosen=take))
        return take

    def note_last(self, key: str, world_seed: int, world: str) -> None:
        """Remember the take the film ends with and its world, a storyboard's text, for a film that continues it."""
        kept = _read_json(self.folder / FILM)
        _write_json(self.folder / FILM, {**kept, "last": {"key": key, "world_seed": world_seed, "world": world}})

    def note_run(self, command: Sequence[str], title: str, report: Mapping[str, Any]) -> None:
        """Remember how the film was made and what came of it, for the page of films."""
        kept = _read_json(self.folder / FILM)
        _write_json(
            self.folder / FILM, {**kept, "run": {"command": list(command), "title": title, "report": dict(report)}}
        )

    def run_noted(self) -> dict[str, Any]:
        """How the film was made, its title and its report; empty where no film was finished."""
        noted = _read_json(self.folder / FILM).get("run")
        return noted if isinstance(noted, dict) and {"command", "title", "report"} <= noted.keys() else {}

    def world(self) -> str:
        """The storyboard of the world that the film ends in; empty where none was noted."""
        return str((_read_json(self.folder / FILM).get("last") or {}).get("world", ""))

    def last(self) -> tuple[str, int]:
        """Key and world seed of the take the film ends with. Raises InputError when no film was finished here."""
        last = _read_json(self.folder / FILM).get("last")
        if not last or not self.has(last["key"]):
            raise InputError(f"{self.folder} holds no finished film to continue; run sora2 film on it first")
        return last["key"], int(last["world_seed"])

    def _keep_choice(self, ids: Sequence[str], number: int, choice: Choice) -> None:
        choices = {**self.choices(ids), ids[number]: choice}
        shots = {name: {"takes": list(one.takes), "chosen": one.chosen} for name, one in choices.items()}
        _write_json(self.folder / FILM, {**_read_json(self.folder / FILM), "version": VERSION, "shots": shots})


def _write_json(path: Path, value: Mapping[str, Any]) -> None:
    write_text(path, json.dumps(value, indent=1, ensure_ascii=False) + "\n")


def _read_json(path: Path) -> dict[str, Any]:
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, RecursionError) as error:
        raise InputError(f"{path} can't be read ({error}); remove it to start over, takes stay") from error
