"""`sora2 render --cameo`: consent is asked for before anything slow is loaded."""

from __future__ import annotations

import argparse
from datetime import datetime, timedelta, timezone
from fractions import Fraction

import numpy as np
import pytest

from sora2_nodes.cameo import library
from sora2_nodes.cameo.cameo_file import new_cameo
from sora2_nodes.cameo.consent import new_consent
from sora2_nodes.cameo.face import palette_of
from sora2_nodes.cameo.features import Features
from sora2_nodes.cli import main
from sora2_nodes.cli.actors import actors_from, add_arguments
from sora2_nodes.errors import ConsentError, InputError


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
