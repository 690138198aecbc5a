"""`sora2 credits` as people and programs use it."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from sora2_nodes.cli import main
from sora2_nodes.credits.ledger import open_ledger
from sora2_nodes.story import write_storyboard
from sora2_nodes.story.storyboard import Shot, Storyboard


def answer(capsys: pytest.CaptureFixture[str], *words: str) -> dict:
    assert main(["credits", *words, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_a_new_installation_has_a_thousand_credits(capsys: pytest.CaptureFixture[str]) -> None:
    assert answer(capsys, "balance") == {"account": "local", "standard": 1000, "priority": 0, "held": 0, "free": 1000}
    assert main(["credits", "balance"]) == 0
    assert capsys.readouterr().out == "local: 1000 credits (1000 standard, 0 priority)\n"


def test_credits_are_granted_and_moved(capsys: pytest.CaptureFixture[str]) -> None:
    assert answer(capsys, "grant", "20", "--account", "studio", "--bucket", "priority")["priority"] == 20
    assert answer(capsys, "transfer", "5", "--account", "studio", "--to", "standard")["standard"] == 5


def test_the_history_is_newest_first_and_can_be_filtered(capsys: pytest.CaptureFixture[str]) -> None:
    ledger = open_ledger()
    ledger.settle(ledger.hold("local", 30, "job-1"), 30, 0)
    rows = answer(capsys, "history")
    assert [row["kind"] for row in rows] == ["settle", "hold", "grant"]
    assert [row["kind"] for row in answer(capsys, "history", "--job", "job-1", "--limit", "1")] == ["settle"]
    assert answer(capsys, "history", "--until", "2020-01-01") == []
    assert main(["credits", "history"]) == 0
    assert "job-1 shot 1  rendered" in capsys.readouterr().out.splitlines()[0]


def test_a_quote_holds_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    priced = answer(capsys, "quote", "--seconds", "4", "--seconds", "8", "--size", "1920x1080", "--angles", "2")
    assert (priced["credits"], priced["shots"]) == (162, [54, 108])
    assert answer(capsys, "balance")["held"] == 0


def test_a_storyboard_is_priced_at_its_own_size(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    board = Storyboard(
        shots=(Shot(prompt="A red ball drops onto wood", duration_s=4.0), Shot(prompt="It rolls", duration_s=6.0)),
        width=1920,
        height=1080,
    )
    file = tmp_path / "film.json"
    file.write_text(write_storyboard(board), encoding="utf-8")
    priced = answer(capsys, "quote", "--storyboard", str(file))
    assert (priced["credits"], priced["shots"], priced["width"]) == (68, [27, 41], 1920)


def test_the_export_is_a_csv_file(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    target = tmp_path / "credits.csv"
    assert answer(capsys, "export", str(target)) == {"file": str(target), "entries": 1}
    with target.open(encoding="utf-8", newline="") as file:
        assert [row["reason"] for row in csv.DictReader(file)] == ["first use"]


def test_a_hold_left_by_a_lost_machine_is_released_by_hand(capsys: pytest.CaptureFixture[str]) -> None:
    open_ledger().hold("local", 30, "job-1", durable=True)
    assert answer(capsys, "release", "job-1") == {"job": "job-1", "released": 30}
    assert main(["credits", "release", "job-1"]) == 1
    assert "nothing is held for job 'job-1'" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["grant", "0"], "0 credits can't be moved"),
        (["transfer", "2000", "--to", "priority"], "1000 of 2000 are missing"),
        (["history", "--since", "yesterday"], "--since 'yesterday' is not a date"),
        (["history", "--limit", "0"], "--limit 0 shows nothing"),
        (["quote", "--angles", "99"], "99 angles can't be priced"),
        (["quote", "--storyboard", "nowhere.json"], "nowhere.json: it can't be read"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(
    capsys: pytest.CaptureFixture[str], words: list[str], message: str
) -> None:
    assert main(["credits", *words]) == 1
    shown = capsys.readouterr()
    assert message in shown.err
    assert shown.err.count("\n") == 1
    assert shown.out == ""
