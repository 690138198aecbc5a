"""The real renderer, with the networks replaced by a few lines: shots, extension, consent, credentials."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timezone
from fractions import Fraction
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from PIL import Image

from sora2_nodes.cameo import library
from sora2_nodes.engine.pipeline import rendering
from sora2_nodes.engine.pipeline.planning import PlannedShot, RenderSettings, ShotEnd
from sora2_nodes.engine.pipeline.references import Reference
from sora2_nodes.errors import InputError
from sora2_nodes.media.files.clip import Clip
from sora2_nodes.media.files.video_reader import open_clip, probe
from sora2_nodes.provenance.credentials import verify_file
from sora2_nodes.serve.inputs.characters import keep_character
from sora2_nodes.serve.queue import lease as leases
from sora2_nodes.serve.queue.jobs import COMPLETED, Job, JobReference, VideoRequest
from sora2_nodes.serve.queue.queue_worker import Worker
from sora2_nodes.serve.queue.store import Store
from sora2_nodes.serve.rendering.render_job import RenderJob, choose_device
from sora2_nodes.serve.schemas.library_requests import CharacterConsent
from tests.serve.renderers import write_mp4

FPS, RATE = 24, 24_000
BOARD = """Shot 1: a red ball rolls to the right

Shot 2: the red ball stops at a wall"""


class Drawn:
    """Stands in for the networks and remembers what it was asked to draw."""

    def __init__(self) -> None:
        self.asked: list[tuple[PlannedShot, RenderSettings, int, Sequence[Reference]]] = []

    def load(self, folder: Path | None = None, device: str = "cpu") -> Any:
        return SimpleNamespace(sha256="0" * 64)

    def render(
        self, pocket: Any, planned: PlannedShot, settings: RenderSettings, *, seed: int,
        references: Sequence[Reference] = (), on_step: Any = None,
    ) -> tuple[Clip, ShotEnd]:  # fmt: skip
        self.asked.append((planned, settings, seed, references))
        count = planned.num_frames
        for step in range(4):
            on_step(step + 1, 4, None)

        def frames() -> Iterator[np.ndarray]:
            for i in range(count):
                yield np.full((settings.height, settings.width, 3), (40 + i) % 256, dtype=np.uint8)

        wave = np.random.default_rng(seed).normal(0, 0.05, (1, count * RATE // FPS)).astype(np.float32)
        clip = Clip(
            width=settings.width, height=settings.height, fps=Fraction(FPS), num_frames=count, frames=frames,
            waveform=wave, sample_rate=RATE, record={"seed": seed, "sha256": "0" * 64},
        )  # fmt: skip
        arrays = {name: np.full((2, 2), len(self.asked), np.float32) for name in ("video", "audio", "maps", "contacts")}
        return clip, ShotEnd(state={}, seed=seed, **arrays)


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> Drawn:
    """Put the stand-in where the networks are."""
    stand_in = Drawn()
    monkeypatch.setattr(rendering, "load_pocket", stand_in.load)
    monkeypatch.setattr(rendering, "render_shot", stand_in.render)
    return stand_in


def request(**values: Any) -> VideoRequest:
    """Ask for something small."""
    asked = {"prompt": "a red ball rolls to the right", "durations_s": (2,), "width": 128, "height": 72, "seed": 5}
    return VideoRequest(**(asked | values))


def run(store: Store, asked: VideoRequest, account: str | None = None) -> Job:
    """Queue, work and return the job."""
    job = store.queue.submit(asked, account=account)
    Worker(store, RenderJob(store), idle_s=0.01).work_once()
    return store.queue.find(job.id)


def test_a_prompt_becomes_a_signed_file_of_the_length_asked_for(store: Store, drawn: Drawn) -> None:
    job = run(store, request(model="sora-2-pro", negative=("blur",)))
    assert job.status == COMPLETED, job.error_message
    path = store.inside(job.files["video"])
    found = probe(path)
    assert (found.timing.num_frames, found.width, found.height) == (48, 128, 72)
    (_, settings, seed, references) = drawn.asked[0]
    assert (settings.preset, settings.negative, seed, list(references)) == ("fine", ("blur",), 5, [])
    verdict = verify_file(path)
    assert verdict.status == "valid"
    assert verdict.record["prompt"] == "a red ball rolls to the right"


def test_a_storyboards_shots_are_joined_and_continue(store: Store, drawn: Drawn) -> None:
    job = run(store, request(storyboard=BOARD, durations_s=(2, 2)))
    assert job.status == COMPLETED, job.error_message
    assert probe(store.inside(job.files["video"])).timing.num_frames == 96
    assert len({seed for _, _, seed, _ in drawn.asked}) == 2


def test_a_resumed_job_draws_only_what_is_missing(store: Store, drawn: Drawn, monkeypatch: pytest.MonkeyPatch) -> None:
    job = store.queue.submit(request(storyboard=BOARD, durations_s=(2, 2)))
    worker = Worker(store, RenderJob(store), idle_s=0.01)

    def die(*args: Any, **named: Any) -> Any:
        if drawn.asked:
            raise KeyboardInterrupt
        return drawn.render(*args, **named)

    with monkeypatch.context() as patch:
        patch.setattr(rendering, "render_shot", die)
        patch.setattr(leases, "is_alive", lambda owner, silent_s: False)
        with pytest.raises(KeyboardInterrupt):
            worker.work_once()
        leases.recover(store.queue)
    assert worker.work_once()
    assert store.queue.find(job.id).status == COMPLETED
    prompts = [planned.shot.prompt for planned, *_ in drawn.asked]
    assert prompts == ["a red ball rolls to the right", "the red ball stops at a wall"]


def test_an_extension_begins_where_the_video_ended(store: Store, drawn: Drawn) -> None:
    source = run(store, request())
    job = run(
        store,
        request(kind="extension", source=source.id, footage=source.files["video"], footage_s=2.0, prompt="it stops"),
    )
    assert job.status == COMPLETED, job.error_message
    end = drawn.asked[1][0].end
    assert end is not None
    assert end.video[0, 0] == 1, "the end of the first job's only shot"
    assert probe(store.inside(job.files["video"])).timing.num_frames == 96


def test_every_reference_is_shown_to_the_networks_with_its_role_and_weight(store: Store, drawn: Drawn) -> None:
    store.folder.mkdir(exist_ok=True)
    Image.radial_gradient("L").convert("RGB").save(store.folder / "look.png")
    Image.linear_gradient("L").convert("RGB").save(store.folder / "place.png")
    looks = (
        JobReference(path="look.png", role="identity", weight=0.5),
        JobReference(path="place.png", role="environment"),
    )
    assert run(store, request(references=looks)).status == COMPLETED
    shown = drawn.asked[0][3]
    assert [(one.role, one.weight) for one in shown] == [("identity", 0.5), ("environment", 1.0)]
    assert not np.array_equal(shown[0].picture, shown[1].picture)
    old = request().to_json() | {"references": ["look.png"]}
    assert VideoRequest.from_json(old).references == (JobReference(path="look.png"),), "as it was stored before roles"


def clip_of_a_person(path: Path) -> Path:
    """Write a clip that is long enough for a cameo."""
    return write_mp4(path, seconds=3, width=320, height=240)


def test_a_character_without_consent_is_refused_before_anything_is_drawn(
    store: Store, drawn: Drawn, tmp_path: Path
) -> None:
    character = keep_character(store, "Ann", clip_of_a_person(tmp_path / "ann.mp4"), None)
    job = run(store, request(prompt="Ann walks", cameos=(character.id,)))
    assert job.error_code == "moderation_blocked"
    assert "consent" in (job.error_message or "")
    assert drawn.asked == []


def test_a_character_with_consent_acts_until_it_is_revoked(store: Store, drawn: Drawn, tmp_path: Path) -> None:
    agreement = CharacterConsent(subject="Ann", audience="only_me", days=30)
    character = keep_character(store, "Ann", clip_of_a_person(tmp_path / "ann.mp4"), None, agreement)
    asked = request(prompt="Ann walks to the right", cameos=(character.id,))
    job = run(store, asked)
    assert job.status == COMPLETED, job.error_message
    assert [person.cameo for person in drawn.asked[0][0].brief.people] == ["Ann"]
    assert len(verify_file(store.inside(job.files["video"])).record["consent_ids"]) == 1
    first = next(iter(open_clip(store.inside(job.files["video"])).frames()))
    assert first.max() > 150, "the visible mark is on it"
    library.revoke_cameo("Ann", now=datetime.now(timezone.utc), reason="no more")
    refused = run(store, replace(asked, seed=6))
    assert refused.error_code == "moderation_blocked"
    assert "revoked" in (refused.error_message or "")
    assert len(drawn.asked) == 1


def test_another_account_may_not_use_a_cameo_that_is_mine(store: Store, drawn: Drawn, tmp_path: Path) -> None:
    agreement = CharacterConsent(subject="Ann", audience="only_me", days=30)
    keep_character(store, "Ann", clip_of_a_person(tmp_path / "ann.mp4"), "ann", agreement)
    assert run(store, request(prompt="Ann walks", cameos=("Ann",)), account="bob").error_code == "moderation_blocked"


def test_a_device_that_is_not_there_is_refused() -> None:
    assert choose_device("cpu") == "cpu"
    assert choose_device("cpu:1") == "cpu:1"
    for device in ("cuda:99", "tpu", "cuda:x"):
        with pytest.raises(InputError, match=device):
            choose_device(device)
