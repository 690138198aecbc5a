"""`sora2 cameo`: the whole life of a cameo from the command line."""

from __future__ import annotations

import json
import wave
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import numpy as np
import people
import pytest
from PIL import Image

from sora2_nodes.cameo import library
from sora2_nodes.cameo.vault import key_path
from sora2_nodes.cli import main
from sora2_nodes.home import data_folder


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "me.png"
    Image.fromarray(people.portrait()).save(path)
    return path


@pytest.fixture
def voice(tmp_path: Path) -> Path:
    path = tmp_path / "me.wav"
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(24_000)
        file.writeframes((people.vowels(130.0) * 32_000).astype("<i2").tobytes())
    return path


def said(capsys: pytest.CaptureFixture, *arguments: object, code: int = 0) -> str:
    assert main(["cameo", *map(str, arguments)]) == code
    shown = capsys.readouterr()
    return shown.out if code == 0 or shown.out else shown.err


def test_the_life_of_a_cameo(photo: Path, voice: Path, tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
    made = json.loads(
        said(capsys, "new", "mira", "--photo", photo, "--voice", voice, "--i-have-consent", "--purpose", "education",
             "--restrictions", "no ads", "--json")
    )  # fmt: skip
    assert made["consent"]["purposes"] == ["education"]
    assert made["has_voice"]
    thumbnail = tmp_path / "face.png"
    shown = json.loads(said(capsys, "show", "mira", "--thumbnail", thumbnail, "--json"))
    assert shown["voice"]["f0_hz"] == pytest.approx(130, rel=0.05)
    assert shown["palette"]["outfit_name"] == "red"
    assert Image.open(thumbnail).size == (128, 128)
    assert "no (scope)" in said(capsys, "verify", "mira", code=1)
    assert "restrictions  no ads" in said(capsys, "verify", "mira", "--purpose", "education")
    assert "no (audience)" in said(capsys, "verify", "mira", "--purpose", "education", "--account", "bob", code=1)
    assert "approved: bob" in said(capsys, "approve", "mira", "bob")
    verdict = json.loads(said(capsys, "verify", "mira", "--purpose", "education", "--account", "bob", "--json"))
    assert (verdict["allowed"], verdict["consent_id"]) == (True, made["consent"]["id"])
    said(capsys, "revoke", "mira", "--reason", "enough")
    refused = json.loads(said(capsys, "verify", "mira", "--purpose", "education", "--json", code=1))
    assert (refused["reason"], "enough" in refused["message"]) == ("revoked", True)
    assert json.loads(said(capsys, "list", "--json"))[0]["status"] == "revoked"
    assert "status        revoked" in said(capsys, "show", "mira")
    assert made["id"] in said(capsys, "delete", "mira")
    assert b"enough" not in (data_folder() / "cameos" / "revocations.json").read_bytes()
    assert "no cameos yet" in said(capsys, "list")


def test_a_cameo_whose_features_were_changed_or_whose_key_is_gone_is_not_called_usable(
    photo: Path, voice: Path, tmp_path: Path, capsys: pytest.CaptureFixture
) -> None:
    said(capsys, "new", "mira", "--photo", photo, "--voice", voice, "--i-have-consent")
    assert "130 Hz, " in said(capsys, "show", "mira")
    content = bytearray(library.find_path("mira").read_bytes())
    content[-100] ^= 1
    (tmp_path / "changed.cameo").write_bytes(content)
    assert "no (unreadable): the cameo's features were changed" in said(
        capsys, "verify", tmp_path / "changed.cameo", code=1
    )
    assert "yes" in said(capsys, "verify", "mira")
    key_path(library.find_cameo("mira").id).unlink()
    assert "its key is not in this data folder" in said(capsys, "verify", "mira", code=1)


def test_an_expired_cameo_is_listed_as_expired(photo: Path, capsys: pytest.CaptureFixture) -> None:
    said(capsys, "new", "mira", "--photo", photo, "--i-have-consent", "--days", 1)
    cameo, later = library.find_cameo("mira"), datetime.now(timezone.utc) + timedelta(days=2)
    assert (library.status_of(cameo), library.status_of(cameo, later)) == ("active", "expired")
    library.save_cameo(
        cameo.resigned(
            replace(cameo.consent, made_at="2020-01-01T00:00:00+00:00", expires_at="2021-01-01T00:00:00+00:00")
        )
    )
    assert " expired " in said(capsys, "list")
    assert "no (expired)" in said(capsys, "verify", "mira", code=1)


def test_a_cameo_needs_consent_and_a_picture(photo: Path, capsys: pytest.CaptureFixture) -> None:
    assert "--i-have-consent" in said(capsys, "new", "mira", "--photo", photo, code=1)
    assert "at least one --photo" in said(capsys, "new", "mira", "--i-have-consent", code=1)
    assert "left,top,right,bottom" in said(
        capsys, "new", "mira", "--photo", photo, "--box", "1,2", "--i-have-consent", code=1
    )
    assert "outside 1 to 3650" in said(capsys, "new", "m", "--photo", photo, "--days", 0, "--i-have-consent", code=1)


def test_a_gif_under_a_png_name_is_refused_by_name(tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
    path = tmp_path / "face.png"
    Image.fromarray(people.portrait()).save(path, "GIF")
    assert "face.png is a GIF" in said(capsys, "new", "mira", "--photo", path, "--i-have-consent", code=1)


def test_a_clip_with_sound_is_enough(tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
    path = clip(tmp_path / "me.mp4", seconds=3)
    made = json.loads(said(capsys, "new", "mira", "--clip", path, "--i-have-consent", "--json"))
    assert made["has_voice"]
    assert len(made["sources_sha256"]) == 1
    assert "2 to 4 s" in said(
        capsys, "new", "long", "--clip", clip(tmp_path / "long.mp4", seconds=6), "--i-have-consent", code=1
    )


def clip(path: Path, seconds: int) -> Path:
    from fractions import Fraction

    import av

    picture = np.ascontiguousarray(people.portrait()[::2, ::2])
    with av.open(str(path), "w") as container:
        video, sound = container.add_stream("libx264", rate=12), container.add_stream("aac", rate=24_000)
        video.width, video.height, video.pix_fmt = picture.shape[1], picture.shape[0], "yuv420p"
        for _ in range(12 * seconds):
            container.mux(video.encode(av.VideoFrame.from_ndarray(picture, format="rgb24")))
        container.mux(video.encode())
        audio = av.AudioFrame.from_ndarray(people.vowels(150.0, seconds=seconds)[None], format="fltp", layout="mono")
        audio.sample_rate, audio.pts, audio.time_base = 24_000, 0, Fraction(1, 24_000)
        container.mux(sound.encode(audio))
        container.mux(sound.encode())
    return path


def test_a_cameo_moves_between_installations(
    photo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture
) -> None:
    secret, packed = tmp_path / "secret.txt", tmp_path / "out.cameo"
    secret.write_text("a long passphrase\n")
    said(capsys, "new", "mira", "--photo", photo, "--audience", "everyone", "--i-have-consent")
    said(capsys, "export", "mira", packed, "--passphrase-file", secret)
    assert "is there already" in said(capsys, "export", "mira", packed, "--passphrase-file", secret, code=1)
    monkeypatch.setenv("SORA2_HOME", str(tmp_path / "elsewhere"))
    said(capsys, "import", packed, "--passphrase-file", secret)
    assert "no (untrusted)" in said(capsys, "verify", "mira", code=1)
    said(capsys, "trust", packed)
    assert "yes: local may use mira" in said(capsys, "verify", "mira")


def test_a_challenge_is_shown_with_what_to_do_next(photo: Path, capsys: pytest.CaptureFixture) -> None:
    issued = json.loads(said(capsys, "challenge", "--json"))
    assert len(issued["phrase"].split()) == 7
    assert f"--challenge {issued['id']}" not in said(capsys, "challenge")
    assert "belong together" in said(
        capsys, "new", "m", "--photo", photo, "--challenge", issued["id"], "--i-have-consent", code=1
    )
