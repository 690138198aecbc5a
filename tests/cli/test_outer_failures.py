"""What fails outside this package is one line: disks, databases, memory, bytes that are no text."""

from __future__ import annotations

import errno
import sqlite3

import pytest
from sqlalchemy.exc import OperationalError

from sora2_nodes import cli
from sora2_nodes.cli import failure_in_words


def database(said: str) -> OperationalError:
    return OperationalError("INSERT", {}, sqlite3.OperationalError(said))


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (OSError(errno.ENOSPC, "No space left on device", "/data/x"), "/data/x: the disk is full"),
        (OSError(errno.EROFS, "Read-only file system", "/data/x"), "no permission to write there"),
        (database("database or disk is full"), "the disk is full"),
        (database("attempt to write a readonly database"), "read-only"),
        (database("database is locked"), "database is locked"),
        (MemoryError(), "not enough memory"),
        (UnicodeEncodeError("utf-8", "\udcff", 0, 1, "surrogates not allowed"), "no text"),
    ],
)
def test_it_is_said_in_one_line(error: Exception, said: str, monkeypatch, capsys) -> None:
    def fail(words: list[str]) -> int:
        raise error

    monkeypatch.setattr(cli, "_dispatch", fail)
    assert cli.main(["credits"]) == 1
    told = capsys.readouterr().err
    assert said in told and told.count("\n") == 1


def test_a_fault_of_ours_keeps_its_trace(monkeypatch) -> None:
    def fail(words: list[str]) -> int:
        raise KeyError("who wrote this")

    monkeypatch.setattr(cli, "_dispatch", fail)
    assert failure_in_words(KeyError("x")) is None
    with pytest.raises(KeyError):
        cli.main(["credits"])


def test_amounts_are_bounded(capsys) -> None:
    for amount in ("99999999999999999999", str(2**63 - 1), "-1", "0"):
        assert cli.main(["credits", "grant", amount]) in (1, 2)
        assert capsys.readouterr().err.count("\n") == 1
    assert cli.main(["credits", "grant", str(2**63 - 1), "--account", "rich"]) == 0
    capsys.readouterr()
    assert cli.main(["credits", "grant", "1", "--account", "rich"]) == 1
    assert "too many to count" in capsys.readouterr().err
    assert cli.main(["credits", "history", "--account", "rich"]) == 0
