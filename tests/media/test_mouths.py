"""Planned mouths beside the speech that is heard."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest

from sora2_nodes.media.speech.dialogue import Line, Recording, speak_lines
from sora2_nodes.media.speech.mouths import mouth_fits

FPS, FRAMES = Fraction(24), 72


def syllables(seed: int) -> Recording:
    rng = np.random.default_rng(seed)
    loud = np.repeat(rng.uniform(0, 1, 16) * (rng.uniform(0, 1, 16) > 0.4), 2_400)
    return Recording(
        waveform=(0.4 * loud * np.sin(np.arange(loud.size) * 0.04)).astype(np.float32)[None], sample_rate=24_000
    )


def dialogue(seed: int):
    return speak_lines([Line(speaker="Anna", text="Hello.", at_s=0.5)], 3.0, recordings={0: syllables(seed)})


def openings(seed: int, late: int = 0) -> list[int]:
    curve = dialogue(seed).energy("Anna")
    frames = [round(100 * float(curve[int(frame / 24 * 100)])) for frame in range(FRAMES)]
    return [0] * late + frames[: FRAMES - late]


@pytest.mark.parametrize("late", [0, 3])
def test_a_mouth_that_lags_is_measured_in_ms(late: int) -> None:
    (fit,) = mouth_fits({"mouths": {"ANNA": openings(1, late)}}, dialogue(1), FPS, FRAMES, ["Anna"])
    assert fit.lag_ms == pytest.approx(late / 24 * 1000)
    assert fit.follows is (late == 0)


def test_another_voice_a_closed_mouth_and_no_mouth_are_told_apart() -> None:
    (other,) = mouth_fits({"mouths": {"Anna": openings(2)}}, dialogue(1), FPS, FRAMES)
    (closed,) = mouth_fits({"mouths": {"Anna": [0] * FRAMES}}, dialogue(1), FPS, FRAMES)
    (unknown,) = mouth_fits({"mouths": {"Ben": openings(1)}}, dialogue(1), FPS, FRAMES)
    assert not other.follows
    assert "does not follow this line" in other.in_words()
    assert closed.agreement == 0.0
    assert unknown.agreement is None
    assert "not measured" in unknown.in_words()
