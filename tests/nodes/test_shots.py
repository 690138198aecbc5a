"""Whoever runs a graph hears of each shot that is rendered: its steps, and its end."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from sora2_nodes.errors import Cancelled
from sora2_nodes.media.files.video_files import write_clip
from sora2_nodes.nodes.prompt_encode import PromptEncode
from sora2_nodes.nodes.shots.shot_listeners import LISTENER
from sora2_nodes.nodes.shots.storyboard_shots import SamplerJob, render_storyboard
from sora2_nodes.nodes.sockets.combo_files import INPUT_FOLDER
from sora2_nodes.nodes.sora2_loader import Sora2Loader
from sora2_nodes.story import Shot, Storyboard, write_storyboard

from .tiny_weights import write_tiny_weights

SIZE = {"duration_s": 0.5, "width": 288, "height": 160, "fps": 24, "seed": 1}


class Heard:
    """Remembers what it hears, and may stop a shot at a step."""

    keeper = None

    def __init__(self, stop_at: tuple[int, int] | None = None) -> None:
        self.steps: list[tuple[int, int, int]] = []
        self.finished: list[int] = []
        self.stop_at = stop_at

    @contextmanager
    def shot(self, number: int) -> Iterator[Any]:
        def watch(inner: Any) -> Any:
            def step(done: int, total: int, preview: Any = None) -> None:
                self.steps.append((number, done, total))
                inner(done, total, preview)
                if (number, done) == self.stop_at:
                    raise Cancelled("enough")

            return step

        yield watch
        self.finished.append(number)


@pytest.fixture
def loaded(sora2_home: Any) -> Any:
    write_tiny_weights(sora2_home / "weights/tiny")
    return Sora2Loader().load("tiny")


def render(loaded: Any, words: str, heard: Heard) -> list[Any]:
    encoded = PromptEncode().encode(loaded[1], words, "", "", **SIZE)[0]
    token = LISTENER.set(heard)
    try:
        return render_storyboard(SamplerJob(model=loaded[0], storyboard=encoded, steps=2), lambda *_: None)
    finally:
        LISTENER.reset(token)


def test_each_shot_is_heard_with_its_steps_and_its_end(loaded: Any) -> None:
    heard = Heard()
    render(loaded, "Shot 1: A red ball drops.\n\nShot 2: A blue box slides.", heard)
    assert heard.steps == [(0, 1, 2), (0, 2, 2), (1, 1, 2), (1, 2, 2)]
    assert heard.finished == [0, 1]


def test_a_shot_that_is_stopped_is_not_finished(loaded: Any) -> None:
    heard = Heard(stop_at=(1, 1))
    with pytest.raises(Cancelled):
        render(loaded, "Shot 1: A red ball drops.\n\nShot 2: A blue box slides.", heard)
    assert (heard.steps[-1], heard.finished) == ((1, 1, 2), [0])


def test_real_footage_is_not_counted(loaded: Any, tmp_path: Any) -> None:
    before = Heard()
    (first,) = render(loaded, "A red ball drops", before)
    write_clip(first.clip, tmp_path / "take.mp4")
    shots = (
        Shot(prompt="what was", duration_s=0.5, footage="take.mp4"),
        Shot(prompt="a red ball rolls", duration_s=0.5),
    )
    token, heard = INPUT_FOLDER.set(tmp_path), Heard()
    try:
        made = render(loaded, write_storyboard(Storyboard(shots=shots, width=288, height=160)), heard)
    finally:
        INPUT_FOLDER.reset(token)
    assert len(made) == 2
    assert heard.finished == [0], "the shot that was drawn is the first of the job"
