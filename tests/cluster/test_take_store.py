"""Takes in a store that several machines share."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from sora2_nodes.cluster.take_store import TakeStore
from sora2_nodes.errors import InputError
from sora2_nodes.studio.takes import TakeFolder
from tests.media.media_makers import make_clip

pytest.importorskip("fsspec")


def kept(folder: Path, key: str = "a") -> TakeFolder:
    takes = TakeFolder(folder)
    with takes.locked():
        takes.keep(key, make_clip(num_frames=5), {"level": np.asarray(3)})
    return takes


@pytest.mark.parametrize("address", ["{}/store", "file://{}/store", "memory://takes-of-a-test{}"])
def test_a_take_comes_back_as_it_was_put(address, tmp_path):
    store, takes = TakeStore(address.format(tmp_path)), kept(tmp_path / "one")
    assert not store.has("a")
    store.put("a", takes)
    other = TakeFolder(tmp_path / "two")
    assert store.has("a") and store.get("a", other) and other.intact("a")
    assert other.end("a")["level"] == 3


def test_a_take_without_its_record_does_not_count(tmp_path):
    store, takes = TakeStore(str(tmp_path / "store")), kept(tmp_path / "one")
    store.put("a", takes)
    (tmp_path / "store" / "a.json").unlink()
    assert not store.has("a") and not store.get("a", TakeFolder(tmp_path / "two"))


def test_the_films_own_folder_is_a_store_of_itself(tmp_path):
    takes = kept(tmp_path / "one")
    store = TakeStore(str(tmp_path / "one" / "takes"))
    assert store.has("a") and store.get("a", takes)


def test_an_address_that_nothing_reads_is_refused_in_one_line():
    with pytest.raises(InputError, match="nosuch"):
        TakeStore("nosuch://bucket/takes")
