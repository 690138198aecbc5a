"""A job that a host renders goes on after its last finished shot: Sora2Sampler itself, on tiny networks."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from sora2_nodes.media.files.clip import Clip
from sora2_nodes.nodes.prompt_encode import PromptEncode
from sora2_nodes.nodes.shots.shot_listeners import LISTENER
from sora2_nodes.nodes.shots.storyboard_shots import RenderedShot, SamplerJob, render_storyboard
from sora2_nodes.nodes.sora2_loader import Sora2Loader
from sora2_nodes.serve.queue.host_jobs import HostedJobs
from sora2_nodes.serve.queue.jobs import VideoRequest
from sora2_nodes.serve.queue.store import Store
from sora2_nodes.serve.rendering.kept_shots import KEPT
from tests.nodes.tiny_weights import write_tiny_weights

WORDS = "Shot 1: A red ball rolls.\n\nShot 2 (continue): The red ball rolls.\n\nShot 3 (continue): The red ball rolls."
PROMPT = {"shots": {"class_type": "Sora2Sampler", "inputs": {"steps": 2}}}
SIZE = {"duration_s": 0.5, "width": 288, "height": 160, "fps": 24, "seed": 1}


class Crash(BaseException):
    """The host dies."""


class Host:
    """A host that only remembers."""

    def submit(self, job: Any) -> None: ...

    def cancel(self, job: Any) -> None: ...


class Bench:
    """Renders the three shots of one job, and can die at a step. sampled: the shots that were, of the last run."""

    def __init__(self, store: Store, loaded: Any) -> None:
        self.store, self.loaded = store, loaded
        self.jobs = HostedJobs(store, Host())
        asked = VideoRequest(prompt="three", durations_s=(4, 4, 4), width=1280, height=720)  # 12 credits each
        self.job_id = store.queue.submit(asked, account="ann", charged=True, runner="host").id
        self.sampled: set[int] = set()

    @property
    def kept(self) -> Path:
        return self.store.video_folder(self.job_id) / KEPT

    def run(self, *, die_at: float | None = None, prompt: Any = PROMPT, words: str = WORDS) -> list[RenderedShot]:
        """die_at: shots done when the host dies, such as 1.5."""
        self.sampled = set()

        def on_step(done: int, total: int, _preview: Any) -> None:
            shots = 3 * done / total
            self.sampled.add(min(2, int(shots - 1e-6)))
            if die_at is not None and shots >= die_at:
                raise Crash

        encoded = PromptEncode().encode(self.loaded[1], words, "", "", **SIZE)[0]
        token = LISTENER.set(self.jobs.listener(self.job_id, prompt))
        try:
            with suppress(Crash):
                return render_storyboard(SamplerJob(model=self.loaded[0], storyboard=encoded, steps=2), on_step)
            return []
        finally:
            LISTENER.reset(token)


@pytest.fixture
def bench(store: Store, sora2_home: Path) -> Callable[[], Bench]:
    write_tiny_weights(sora2_home / "weights/tiny")
    store.ledger.grant("ann", 1000)
    loaded = Sora2Loader().load("tiny")
    return lambda: Bench(store, loaded)


def pixels(shots: list[RenderedShot]) -> list[np.ndarray]:
    return [np.stack(list(shot.clip.frames())) for shot in shots]


def same(one: Clip, other: Clip) -> bool:
    return (
        np.array_equal(np.stack(list(one.frames())), np.stack(list(other.frames())))
        and np.array_equal(one.waveform, other.waveform)
        and one.record == other.record
    )


def test_a_restarted_job_renders_only_what_is_missing_and_makes_the_same_film(bench: Callable[[], Bench]) -> None:
    whole, crashed = bench(), bench()
    expected = whole.run()
    assert whole.sampled == {0, 1, 2}
    assert crashed.run(die_at=2.1) == []
    made = crashed.run()
    assert crashed.sampled == {2}
    assert len(made) == 3
    assert all(same(a.clip, b.clip) for a, b in zip(expected, made, strict=True)), "the third continues the second"
    assert crashed.store.ledger.balance("ann").held == 12 + 12, "each shot but the last is paid, once"


def test_a_shot_that_was_cut_short_while_it_was_written_is_rendered_again(bench: Callable[[], Bench]) -> None:
    job = bench()
    job.run(die_at=0.7)
    assert list(job.kept.rglob("*.mp4")) == []
    assert len(job.run()) == 3
    assert job.sampled == {0, 1, 2}


@pytest.mark.parametrize("suffix", ["mp4", "npz"])
@pytest.mark.parametrize("harm", [lambda whole: whole[:-1], lambda whole: b"", lambda whole: b"foreign"])
def test_a_damaged_shot_is_rendered_again(bench: Callable[[], Bench], suffix: str, harm: Any) -> None:
    job = bench()
    job.run(die_at=2.1)
    (path,) = job.kept.rglob(f"shot1-*.{suffix}")
    path.write_bytes(harm(path.read_bytes()))
    assert len(job.run(die_at=2.1)) == 0
    assert job.sampled == {1, 2}


def test_shots_of_another_prompt_or_storyboard_are_not_taken(bench: Callable[[], Bench]) -> None:
    job = bench()
    job.run(die_at=2.1)
    job.run(die_at=2.1, prompt={"shots": {"class_type": "Sora2Sampler", "inputs": {"steps": 3}}})
    assert job.sampled == {0, 1, 2}
    job.run(die_at=2.1, words=WORDS.replace("red", "blue"))
    assert job.sampled == {0, 1, 2}


def test_a_graph_that_takes_latents_keeps_none(bench: Callable[[], Bench]) -> None:
    job = bench()
    decoded = {"decode": {"class_type": "VAEDecode", "inputs": {"samples": ["shots", 1]}}}
    assert all(shot.latent for shot in job.run(prompt=PROMPT | decoded))
    assert not job.kept.exists()


def test_kept_shots_go_with_the_job_and_its_clips_stay_readable(bench: Callable[[], Bench]) -> None:
    job = bench()
    made = job.run()
    assert len(list(job.kept.rglob("*.mp4"))) == 3
    job.jobs.failed(job.job_id, "out of memory")
    assert not job.kept.exists()
    assert [len(frames) for frames in pixels(made)] == [12, 12, 12]
