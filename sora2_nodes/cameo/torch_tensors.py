"""Float tensors out of a checkpoint in torch's first format, without torch and without running what it pickles."""

from __future__ import annotations

import io
import pickle
import struct
from collections import OrderedDict
from typing import Any

import numpy as np

from ..errors import InputError


class _Slot:
    """A tensor whose numbers follow later in the file."""

    def __init__(
        self, storage: str, offset: int, size: tuple[int, ...], stride: tuple[int, ...], *rest: object
    ) -> None:
        self.storage, self.offset, self.size, self.stride = storage, offset, size, stride


class _Reader(pickle.Unpickler):
    """Knows an ordered dict and the rebuilding of a tensor, and refuses every other name."""

    def find_class(self, module: str, name: str) -> Any:
        known = {
            ("collections", "OrderedDict"): OrderedDict,
            ("torch._utils", "_rebuild_tensor_v2"): _Slot,
            ("torch", "FloatStorage"): "FloatStorage",
        }
        if (module, name) not in known:
            raise pickle.UnpicklingError(f"{module}.{name} has no place in a file of weights")
        return known[module, name]

    def persistent_load(self, pid: Any) -> str:
        return str(pid[2])


def read_tensors(content: bytes, key: str) -> dict[str, np.ndarray]:
    """Return the float32 tensors under `key` of a checkpoint. Raises InputError for a file of another form."""
    file = io.BytesIO(content)
    try:
        for _ in range(3):  # magic number, protocol, system
            _Reader(file).load()
        slots = _Reader(file).load()[key]
        storages = {}
        for name in _Reader(file).load():
            (count,) = struct.unpack("<q", file.read(8))
            storages[str(name)] = np.frombuffer(file.read(4 * count), dtype="<f4")
        return {name: _array(slot, storages) for name, slot in slots.items()}
    except (pickle.UnpicklingError, KeyError, TypeError, ValueError, IndexError, EOFError, struct.error) as error:
        raise InputError(f"the weights can't be read ({error}): install them again") from error


def _array(slot: _Slot, storages: dict[str, np.ndarray]) -> np.ndarray:
    storage = storages[slot.storage]
    strides = tuple(step * 4 for step in slot.stride)
    return np.lib.stride_tricks.as_strided(storage[slot.offset :], slot.size, strides).copy()
