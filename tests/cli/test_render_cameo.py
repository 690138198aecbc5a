"""`sora2 render --cameo`: consent is asked for before anything slow is loaded."""

from __future__ import annotations

import argparse
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from fractions import Fraction

import numpy as np
import pytest

from sora2_nodes.cameo import library
from sora2_nodes.cameo.cameo_file import new_cameo
from sora2_nodes.cameo.consent import new_consent
from sora2_nodes.cameo.face import palette_of
from sora2_nodes.cameo.features import Features, Voice
from sora2_nodes.cli import main
from sora2_nodes.cli.actors import actors_from, add_arguments
from sora2_nodes.cli.spoken_lines import with_lines, with_mouths
from sora2_nodes.engine.pipeline.planning import RenderSettings, plan_shot
from sora2_nodes.errors import ConsentError, InputError
from sora2_nodes.media.files.clip import Clip
from sora2_nodes.media.speech.offline_voice import median_f0
from sora2_nodes.story.storyboard import Shot


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


def test_an_allowed_cameo_brings_its_figure_consent_and_mark() -> None:
    actors = actors_from(asked("mira walks", "--cameo", "mira"))
    assert [person.outfit for person in actors.people] == ["red"]
    assert actors.consent_ids == (library.find_cameo("mira").consent.id,)
    grey = np.full((180, 320, 3), 90, np.uint8)
    (frame,) = actors.marking(lambda: iter([grey]), Fraction(24))()
    assert (frame != grey).any()


def test_without_a_cameo_frames_pass_untouched() -> None:
    actors = actors_from(asked("a ball drops"))

    def frames() -> object:
        return iter(())

    assert actors.marking(frames, Fraction(24)) is frames
    assert actors.consent_ids == ()


def test_what_the_consent_or_the_policy_does_not_allow_stops() -> None:
    with pytest.raises(ConsentError, match="not approved"):
        actors_from(asked("mira walks", "--cameo", "mira", "--account", "bob"))
    with pytest.raises(ConsentError, match="may not be used for advertising"):
        actors_from(asked("mira walks", "--cameo", "mira", "--purpose", "advertising"))
    with pytest.raises(ConsentError, match="visible mark"):
        actors_from(asked("mira walks", "--cameo", "mira", "--no-mark"))
    with pytest.raises(InputError, match="doesn't name cameo 'mira'"):
        actors_from(asked("a ball drops", "--cameo", "mira"))


def test_a_revoked_cameo_stops_the_command_in_one_line(capsys: pytest.CaptureFixture) -> None:
    library.revoke_cameo("mira", now=datetime.now(timezone.utc), reason="enough")
    assert main(["render", "mira walks", "--cameo", "mira", "-o", "never.mp4"]) == 1
    assert "was revoked" in capsys.readouterr().err


def test_a_quoted_line_is_spoken_in_the_cameos_voice_and_its_mouth_follows() -> None:
    voice = Voice(f0_hz=110.0, rate=3.9, formant_scale=0.9)
    planned = plan_shot(Shot(prompt='mira says "Good morning everyone."', duration_s=3.0), RenderSettings(), seed=1,
                        people=actors_from(asked('mira says "x"', "--cameo", "mira")).people)  # fmt: skip
    quiet = Clip(
        width=64, height=36, fps=Fraction(24), num_frames=72, frames=lambda: iter(()), sample_rate=24_000,
        waveform=np.zeros((1, 72_000), np.float32),
    )  # fmt: skip
    spoken = {
        who: with_lines(quiet, planned, voices, 3) for who, voices in (("mira", {"mira": voice.asked()}), ("plain", {}))
    }
    pitch = {who: median_f0(clip.waveform, 24_000) for who, clip in spoken.items()}
    assert pitch["mira"] == pytest.approx(110, rel=0.1)
    assert pitch["plain"] > 150
    (line,) = spoken["mira"].record["sync"]["lines"]
    assert (line["speaker"], line["text"]) == ("mira", "Good morning everyone.")
    mouth = with_mouths(planned, {"mira": voice.asked()}).plan.mouths["person:0"]
    at = slice(round(line["start_s"] * 100), round(line["end_s"] * 100))
    assert mouth[at].max() > 0.5
    assert mouth[at.stop + 10 :].max() < 0.05
    long = replace(planned, shot=replace(planned.shot, duration_s=1.0))
    with pytest.raises(InputError, match="extend the shot"):
        with_mouths(long, {})
    silent = plan_shot(Shot(prompt="a ball drops", duration_s=3.0), RenderSettings(), seed=1)
    assert with_mouths(silent, {}) is silent
    assert with_lines(quiet, silent, {}, 3) is quiet


def test_only_a_consent_that_covers_the_voice_lends_it() -> None:
    face, now = library.find_cameo("mira").open_features(), datetime.now(timezone.utc)
    heard = replace(face, voice=Voice(f0_hz=110.0, rate=3.9, formant_scale=0.9))
    for name, uses in (("anna", ("likeness", "voice")), ("bela", ("likeness",))):
        consent = new_consent(subject=name, made_at=now, expires_at=now + timedelta(days=9), uses=uses)
        library.save_cameo(new_cameo(name=name, features=heard, consent=consent, sources=(), made_at=now))
    actors = actors_from(asked("anna and bela walk", "--cameo", "anna", "--cameo", "bela"))
    assert list(actors.voices) == ["anna"]
    assert actors.voices["anna"]["f0_hz"] == 110.0
