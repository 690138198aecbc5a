"""Takes that many machines share, by content key: a folder on a shared disk, or any store that fsspec reaches, such as s3://."""

from __future__ import annotations

import shutil
import time
from importlib import import_module
from pathlib import Path
from typing import Any

from ..errors import InputError
from ..studio.takes import TakeFolder
from ..whole_files import replacing

IMPORT_WAITS_S = (0.1, 0.4, 1.6, 3.0)  # before fsspec is imported once more


class TakeStore:
    """Finished takes under one address. A take is there once its record is, which is written last."""

    def __init__(self, address: str) -> None:
        """address: a folder, or a URL such as s3://bucket/films. Raises InputError for one that can't be used."""
        self.address = address
        self._files, self._root = _opened(address)

    def has(self, key: str) -> bool:
        """Tell whether a take is there."""
        self._files.invalidate_cache()
        return bool(self._files.exists(f"{self._root}/{key}.json"))

    def put(self, key: str, takes: TakeFolder) -> None:
        """Copy a finished take here, whole or not at all."""
        self._files.makedirs(self._root, exist_ok=True)
        for path in takes.files(key):
            if path.is_file():
                self._place(path, f"{self._root}/{path.name}")

    def get(self, key: str, takes: TakeFolder) -> bool:
        """Copy a take into a film's folder unless it is there; tell whether it is there now."""
        if takes.has(key):
            return True
        if not self.has(key):
            return False
        for target in takes.files(key):
            if self._files.exists(source := f"{self._root}/{target.name}"):
                with replacing(target) as temporary:
                    self._files.get_file(source, str(temporary))
        return takes.has(key)

    def _place(self, path: Path, target: str) -> None:
        if "file" not in _protocols(self._files):
            self._files.put_file(str(path), target)  # an object appears when it is whole
            return
        with replacing(target) as temporary:
            shutil.copyfile(path, temporary)


def _opened(address: str) -> tuple[Any, str]:
    try:
        core = _core()
    except ImportError as error:
        raise InputError("fsspec is not installed; run: pip install 'sora2-nodes[cluster]'") from error
    try:
        files, root = core.url_to_fs(address)
    except (ImportError, ValueError) as error:
        raise InputError(f"the store {address!r} can't be opened: {error}") from error
    return files, root.rstrip("/")


def _core() -> Any:
    """fsspec.core. While another thread of a worker is importing fsspec, half of it is there and an attribute is missing."""
    for wait_s in IMPORT_WAITS_S:
        try:
            return import_module("fsspec.core")
        except AttributeError:
            time.sleep(wait_s)
    return import_module("fsspec.core")


def _protocols(files: Any) -> tuple[str, ...]:
    return (files.protocol,) if isinstance(files.protocol, str) else tuple(files.protocol)
