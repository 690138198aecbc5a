"""Takes in a store that several machines share."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from sora2_nodes.cluster import take_store
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


@pytest.fixture
def bucket(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Serve what speaks S3 on this machine; give the address of a folder in a bucket that is not there yet."""
    moto = pytest.importorskip("moto.server", reason="needs moto[server]")
    s3fs = pytest.importorskip("s3fs")
    server = moto.ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    told = {"ENDPOINT_URL": f"http://{host}:{port}", "ACCESS_KEY_ID": "a", "SECRET_ACCESS_KEY": "b"}
    for name, value in (told | {"DEFAULT_REGION": "us-east-1"}).items():
        monkeypatch.setenv(f"AWS_{name}", value)
    s3fs.S3FileSystem.clear_instance_cache()
    yield "s3://takes/a-film"
    s3fs.S3FileSystem.clear_instance_cache()
    server.stop()


def test_takes_meet_in_a_bucket(bucket: str, tmp_path: Path) -> None:
    one, two = TakeStore(bucket), TakeStore(bucket)
    assert not one.has("a") and not one.get("a", TakeFolder(tmp_path / "two"))
    takes = kept(tmp_path / "one")
    one.put("a", takes)
    one.put("a", takes)
    other = TakeFolder(tmp_path / "two")
    assert two.has("a") and two.get("a", other) and other.intact("a") and other.end("a")["level"] == 3
    assert other.video("a").read_bytes() == takes.video("a").read_bytes()
    assert not two.has("b")


def test_a_take_in_a_bucket_without_its_record_does_not_count(bucket: str, tmp_path: Path) -> None:
    store = TakeStore(bucket)
    store.put("a", kept(tmp_path / "one"))
    store._files.rm("takes/a-film/a.json")
    assert not TakeStore(bucket).has("a") and not store.get("a", TakeFolder(tmp_path / "two"))


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


@pytest.mark.parametrize(("misses", "opens"), [(2, True), (20, False)])
def test_a_store_opens_while_another_thread_is_importing_what_reads_it(
    misses: int, opens: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = iter([None] * misses)

    def imported(name: str) -> object:
        next(found, "whole") or _half()
        return importlib.import_module(name)

    def _half() -> None:
        raise AttributeError("partially initialized module 'fsspec' has no attribute 'utils'")

    monkeypatch.setattr(take_store, "import_module", imported)
    monkeypatch.setattr(take_store, "IMPORT_WAITS_S", (0.0, 0.0, 0.0))
    if opens:
        assert not TakeStore(str(tmp_path)).has("k")
    else:
        with pytest.raises(AttributeError):
            TakeStore(str(tmp_path))
