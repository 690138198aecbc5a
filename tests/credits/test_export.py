"""The history as CSV."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from sora2_nodes.credits.history import CSV_COLUMNS, Query, export_csv
from sora2_nodes.credits.ledger import Ledger
from sora2_nodes.errors import OutputError


def read_rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_export_holds_every_entry_newest_first(ledger: Ledger, tmp_path: Path) -> None:
    hold = ledger.hold("local", 30, "job-1")
    ledger.settle(hold, 30, 0)
    target = tmp_path / "out" / "credits.csv"
    assert export_csv(ledger, target, Query()) == 3
    rows = read_rows(target)
    assert tuple(rows[0]) == CSV_COLUMNS
    assert [(row["kind"], row["amount"], row["held"], row["free_after"]) for row in rows] == [
        ("settle", "0", "-30", "70"),
        ("hold", "-30", "30", "70"),
        ("grant", "100", "0", "100"),
    ]
    assert rows[0]["time"] == "2026-05-28T20:26:40Z"
    assert [file.name for file in target.parent.iterdir()] == ["credits.csv"]


def test_a_reason_cannot_become_a_formula(ledger: Ledger, tmp_path: Path) -> None:
    ledger.grant("local", 1, reason='=HYPERLINK("https://example.org")')
    export_csv(ledger, tmp_path / "credits.csv", Query(limit=1))
    assert read_rows(tmp_path / "credits.csv")[0]["reason"] == '\'=HYPERLINK("https://example.org")'


def test_a_place_that_cannot_be_written_is_named(ledger: Ledger, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError, match=r"credits\.csv can't be written"):
        export_csv(ledger, tmp_path / "file" / "credits.csv", Query())
