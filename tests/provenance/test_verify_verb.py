"""`sora2 verify`: one line of verdict for people, one object per file for programs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PIL import Image

from sora2_nodes.cli import main
from sora2_nodes.provenance.credentials import sign_file


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    path = tmp_path / "still.png"
    Image.new("RGB", (64, 64), (20, 90, 160)).save(path)
    return path


def test_verify_tells_people_and_programs(picture: Path, capsys: pytest.CaptureFixture) -> None:
    assert main(["verify", str(picture)]) == 1
    assert "unsigned (no credentials" in capsys.readouterr().out
    sign_file(picture, {"prompt": "a blue wall", "seed": 5, "consent_ids": ["c-1", "c-2"]})
    assert main(["verify", str(picture)]) == 0
    shown = capsys.readouterr().out
    assert "valid (signed by a trusted certificate" in shown
    assert "a blue wall" in shown
    assert "c-1, c-2" in shown
    assert main(["verify", "--json", str(picture)]) == 0
    report = json.loads(capsys.readouterr().out)
    assert (report["status"], report["record"]["seeds"], report["record_signed"]) == ("valid", [5], True)


def test_a_changed_file_prints_its_record_as_not_vouched_for(picture: Path, capsys: pytest.CaptureFixture) -> None:
    sign_file(picture, {"prompt": "a blue wall"})
    content = bytearray(picture.read_bytes())
    content[-20] ^= 1
    picture.write_bytes(bytes(content))
    assert main(["verify", str(picture)]) == 1
    shown = capsys.readouterr().out
    assert "tampered" in shown
    assert "not vouched for" in shown


def test_a_missing_file_is_one_line_on_stderr(tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
    assert main(["verify", str(tmp_path / "nobody.mp4")]) == 1
    assert "can't be read" in capsys.readouterr().err
