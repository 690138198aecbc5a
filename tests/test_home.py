"""The data folder and what lies in it belong to their owner alone."""

from __future__ import annotations

from pathlib import Path

from sora2_nodes.home import keys_folder, private_home, write_private
from sora2_nodes.serve.queue.store import open_store


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


def test_the_data_folder_and_the_database_are_their_owners_alone(sora2_home: Path) -> None:
    store = open_store()
    store.ledger.grant("ann", 1)
    assert mode(sora2_home) == 0o700
    files = list(sora2_home.glob("sora2.db*"))
    assert len(files) >= 2 and {mode(file) for file in files} == {0o600}


def test_one_that_an_earlier_version_left_open_is_closed(sora2_home: Path) -> None:
    sora2_home.mkdir(mode=0o755)
    (sora2_home / "sora2.db").touch(mode=0o644)
    sora2_home.chmod(0o755)
    open_store()
    assert (mode(sora2_home), mode(sora2_home / "sora2.db")) == (0o700, 0o600)


def test_a_private_file_makes_a_private_home(sora2_home: Path) -> None:
    write_private(keys_folder() / "some.key", b"x")
    assert [mode(path) for path in (sora2_home, keys_folder(), keys_folder() / "some.key")] == [0o700, 0o700, 0o600]


def test_a_home_on_a_read_only_disk_is_left_as_it_is(sora2_home: Path, monkeypatch) -> None:
    sora2_home.mkdir()

    def refuse(self: Path, mode: int) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(Path, "chmod", refuse)
    assert private_home() == sora2_home
