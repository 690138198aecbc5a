"""`sora2 render --cameo`: consent is asked for before anything slow is loaded."""

from __future__ import annotations

import argparse
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from sora2_nodes.cameo import library
from sora2_nodes.cameo.cameo_file import new_cameo
from sora2_nodes.cameo.consent import new_consent
from sora2_nodes.cameo.face import palette_of
from sora2_nodes.cameo.features import Features, Voice
from sora2_nodes.cli import main
from sora2_nodes.cli.actors import add_arguments, cast_from, mark_asked
from sora2_nodes.errors import ConsentError, InputError
from sora2_nodes.media.files.clip import Clip
from sora2_nodes.media.speech.offline_voice import median_f0
from sora2_nodes.provenance import verify_file
from sora2_nodes.story.storyboard import DialogueLine, Shot, Storyboard
from sora2_nodes.studio.film_join import join_takes, publish
from sora2_nodes.studio.film_making import FilmOrder, render_missing, shots_of
from sora2_nodes.studio.material import files_in
from sora2_nodes.studio.orders import Material, ShotOrder, order_for, whole
from sora2_nodes.studio.pocket_renderer import plan_order
from sora2_nodes.studio.shoot import finished
from sora2_nodes.studio.takes import TakeFolder
from tests.studio.tiny_renderer import TinyRenderer


@pytest.fixture(autouse=True)
def mira() -> None:
    now = datetime.now(timezone.utc)
    consent = new_consent(subject="Mira Test", made_at=now, expires_at=now + timedelta(days=5), purposes=("creative",))
    palette = palette_of((0.8, 0.65, 0.5), (0.1, 0.1, 0.1), (0.8, 0.1, 0.1))
    face = Features(face=np.zeros((128, 128, 3), np.uint8), thumbnail=np.zeros((64, 64, 3), np.uint8), palette=palette)
    library.save_cameo(new_cameo(name="mira", features=face, consent=consent, sources=(), made_at=now))


def asked(prompt: str, *options: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("prompt")
    add_arguments(parser)
    return parser.parse_args([prompt, *options])


def ordered(prompt: str, *options: str, seconds: float = 3.0) -> ShotOrder:
    """A prompt's order with its cast."""
    args = asked(prompt, *options)
    board = Storyboard(shots=(Shot(prompt=prompt, duration_s=seconds),), width=320, height=180)
    material = Material(files=files_in(Path()), cast=cast_from(args, board), mark=mark_asked(args))
    return whole(order_for(board, 0, material), board, material)


def quiet() -> Clip:
    grey = np.full((180, 320, 3), 90, np.uint8)
    return Clip(
        width=320, height=180, fps=Fraction(24), num_frames=72, frames=lambda: iter([grey]), sample_rate=24_000,
        waveform=np.zeros((1, 72_000), np.float32),
    )  # fmt: skip


def test_an_allowed_cameo_brings_its_figure_consent_and_mark() -> None:
    order = ordered("mira walks", "--cameo", "mira")
    assert [person.outfit for person in order.people] == ["red"]
    assert order.consent_ids == (library.find_cameo("mira").consent.id,)
    clip = finished(quiet(), order, speech=True)
    (frame,) = clip.frames()
    assert (frame != 90).any()
    assert clip.record["consent_ids"] == list(order.consent_ids)


def test_without_a_cameo_frames_pass_untouched() -> None:
    order, clip = ordered("a ball drops"), quiet()
    assert finished(clip, order, speech=True).frames is clip.frames
    assert order.consent_ids == ()


def test_what_the_consent_or_the_policy_does_not_allow_stops() -> None:
    with pytest.raises(ConsentError, match="not approved"):
        ordered("mira walks", "--cameo", "mira", "--account", "bob")
    with pytest.raises(ConsentError, match="may not be used for advertising"):
        ordered("mira walks", "--cameo", "mira", "--purpose", "advertising")
    with pytest.raises(ConsentError, match="visible mark"):
        ordered("mira walks", "--cameo", "mira", "--no-mark")
    with pytest.raises(InputError, match="doesn't name cameo 'mira'"):
        ordered("a ball drops", "--cameo", "mira")


def test_a_revoked_cameo_stops_the_command_in_one_line(capsys: pytest.CaptureFixture) -> None:
    library.revoke_cameo("mira", now=datetime.now(timezone.utc), reason="enough")
    assert main(["render", "mira walks", "--cameo", "mira", "-o", "never.mp4"]) == 1
    assert "was revoked" in capsys.readouterr().err


def test_a_quoted_line_is_spoken_in_the_cameos_voice_and_its_mouth_follows() -> None:
    speaking("anna", ("likeness", "voice"))
    spoken = {who: finished(quiet(), order, speech=True) for who, order in (
        ("anna", ordered('anna says "Good morning everyone."', "--cameo", "anna")),
        ("plain", ordered('Anna says "Good morning everyone."')),
    )}  # fmt: skip
    pitch = {who: median_f0(clip.waveform, 24_000) for who, clip in spoken.items()}
    assert pitch["anna"] == pytest.approx(110, rel=0.1)
    assert pitch["plain"] > 150
    (line,) = spoken["anna"].record["sync"]["lines"]
    assert (line["speaker"], line["text"]) == ("anna", "Good morning everyone.")
    planned, _ = plan_order(ordered('anna says "Good morning everyone."', "--cameo", "anna"))
    mouth = planned.plan.mouths["person:0"]
    at = slice(round(line["start_s"] * 100), round(line["end_s"] * 100))
    assert mouth[at].max() > 0.5
    assert mouth[at.stop + 10 :].max() < 0.05
    with pytest.raises(InputError, match="extend the shot"):
        ordered('anna says "Good morning everyone."', seconds=1.0)
    assert "sync" not in finished(quiet(), ordered("a ball drops"), speech=True).record


def speaking(name: str, uses: tuple[str, ...]) -> None:
    """Keep a cameo with a voice whose consent covers `uses`."""
    face, now = library.find_cameo("mira").open_features(), datetime.now(timezone.utc)
    heard = replace(face, voice=Voice(f0_hz=110.0, rate=3.9, formant_scale=0.9))
    consent = new_consent(subject=name, made_at=now, expires_at=now + timedelta(days=9), uses=uses)
    library.save_cameo(new_cameo(name=name, features=heard, consent=consent, sources=(), made_at=now))


def test_only_a_consent_that_covers_the_voice_lends_it() -> None:
    speaking("anna", ("likeness", "voice"))
    speaking("bela", ("likeness",))
    args = asked("", "--cameo", "anna", "--cameo", "bela")
    lines = tuple(DialogueLine(speaker=who, text="Hello.") for who in ("Anna", "Bela"))
    board = Storyboard(shots=(Shot(prompt="Anna and Bela talk", duration_s=4.0, dialogue=lines),))
    material = Material(files=files_in(Path()), cast=cast_from(args, board))
    order = whole(order_for(board, 0, material), board, material)
    assert order.speech.voices["anna"].f0_hz == pytest.approx(110)
    assert order.speech.lent == {"anna"}
    assert order.speech.voices["bela"].f0_hz != pytest.approx(110)  # a voice of her sort, not hers


def test_a_film_has_the_cameo_in_the_shots_that_name_it(tmp_path: Path) -> None:
    speaking("anna", ("likeness", "voice"))
    shots = (Shot(prompt="anna waves", duration_s=1.0), Shot(prompt="a ball drops", duration_s=1.0))
    board = Storyboard(shots=shots, width=96, height=64)
    cast = cast_from(asked("", "--cameo", "anna"), board)
    order, renderer = FilmOrder(board=board, base=tmp_path, takes=TakeFolder(tmp_path), cast=cast), TinyRenderer()
    with order.takes.locked():
        states = render_missing(order, renderer)
    assert [person.cameo for person in renderer.orders[0].people] == ["anna"]
    publish(join_takes(order, states), tmp_path / "film.mp4", board)
    found = verify_file(tmp_path / "film.mp4")
    consent = library.find_cameo("anna").consent.id
    assert (found.status, found.record["consent_ids"]) == ("valid", [consent])
    assert [shot.get("consent_ids", []) for shot in found.record["details"]["shots"]] == [[consent], []]
    plain = replace(order, cast=())
    assert [state.done for state in shots_of(plain, renderer)] == [False, True]
    library.revoke_cameo("anna", now=datetime.now(timezone.utc), reason="enough")
    with pytest.raises(ConsentError, match="revoked"), order.takes.locked():
        render_missing(order, renderer)
