"""A model that the owner mapped to a workflow is rendered by the graph room, with nodes of a few lines here."""

from __future__ import annotations

import json
import threading
from pathlib import Path
from typing import Any, ClassVar

import pytest

from sora2_nodes.graph import runner as graph
from sora2_nodes.graph.standins import OUTPUT_FOLDER
from sora2_nodes.nodes.shots import storyboard_shots as rendering
from sora2_nodes.nodes.shots.shot_listeners import heard
from sora2_nodes.serve.queue import lease
from sora2_nodes.serve.queue.jobs import COMPLETED, QUEUED, VideoRequest
from sora2_nodes.serve.queue.queue_worker import Worker
from sora2_nodes.serve.queue.store import Store
from sora2_nodes.serve.rendering.render_job import RenderJob
from sora2_nodes.story import Shot, Storyboard, write_storyboard
from tests.nodes.tiny_weights import write_tiny_weights
from tests.serve.renderers import write_mp4

FLOW = {
    "1": {"class_type": "PromptEncode", "inputs": {"prompt": "old", "seed": 0, "width": 64, "height": 64}},
    "2": {"class_type": "SaveVideo", "inputs": {"words": ["1", 0], "filename_prefix": "old"}},
}


class PromptEncode:
    """Says what it was given."""

    FUNCTION, RETURN_TYPES = "encode", ("STRING",)

    @classmethod
    def INPUT_TYPES(cls) -> dict[str, Any]:
        words = {"prompt": ("STRING", {}), "negative": ("STRING", {"default": ""}), "seed": ("INT", {})}
        sizes = {"width": ("INT", {}), "height": ("INT", {}), "duration_s": ("FLOAT", {"default": 4.0})}
        return {"required": {**words, **sizes}}

    def encode(self, prompt: str, seed: int, **size: Any) -> tuple[str]:
        return (f"{prompt} {seed}",)


class SaveVideo:
    """Writes a clip, and notes the words."""

    told: ClassVar[list[str]] = []
    FUNCTION, RETURN_TYPES, OUTPUT_NODE = "save", (), True

    @classmethod
    def INPUT_TYPES(cls) -> dict[str, Any]:
        return {"required": {"words": ("STRING", {}), "filename_prefix": ("STRING", {})}}

    def save(self, words: str, filename_prefix: str) -> dict[str, Any]:
        folder = OUTPUT_FOLDER.get() or Path()
        self.told.append(f"{words} {filename_prefix}")
        return {"ui": {"videos": [str(write_mp4(folder / "out.mp4"))]}}


def test_a_jobs_words_go_into_the_owners_workflow(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(graph, "runnable_classes", lambda: {"PromptEncode": PromptEncode, "SaveVideo": SaveVideo})
    (store.folder / "flow.json").write_text(json.dumps(FLOW))
    (store.folder / "models.json").write_text(json.dumps({"sora-2-pro": {"workflow": "flow.json"}}))
    store.ledger.grant("ann", 100)
    asked = VideoRequest(prompt="a ball", model="sora-2-pro", seed=9)
    job = store.queue.submit(asked, account="ann", charged=True)
    Worker(store, RenderJob(store)).work_once()
    done = store.queue.find(job.id)
    assert done.status == COMPLETED, done.error_message
    assert sorted(done.files) == ["spritesheet", "thumbnail", "video"]
    assert SaveVideo.told[-1] == f"a ball 9 sora2/{job.id}"
    assert not (store.video_folder(job.id) / "outputs").exists(), "what the workflow left is removed"
    assert (store.ledger.balance("ann").free, store.ledger.balance("ann").held) == (88, 0)


class DrawShots:
    """Draws shots as Sora2Sampler does, four steps each."""

    FUNCTION, RETURN_TYPES = "draw", ("STRING",)
    count, on_step = 2, staticmethod(lambda shot, step: None)

    @classmethod
    def INPUT_TYPES(cls) -> dict[str, Any]:
        return {"required": {"words": ("STRING", {})}}

    def draw(self, words: str) -> tuple[str]:
        for shot in range(self.count):
            with heard(shot) as hear:
                on_step = hear(lambda step, total, preview: None)
                for step in range(4):
                    self.on_step(shot, step)
                    on_step(step + 1, 4, None)
        return (words,)


def submit_two_shots(store: Store, monkeypatch: pytest.MonkeyPatch, **changes: Any) -> str:
    classes = {"PromptEncode": PromptEncode, "SaveVideo": SaveVideo, "DrawShots": type("Draw", (DrawShots,), changes)}
    monkeypatch.setattr(graph, "runnable_classes", lambda: classes)
    flow = FLOW | {
        "2": {"class_type": "DrawShots", "inputs": {"words": ["1", 0]}},
        "3": {"class_type": "SaveVideo", "inputs": {"words": ["2", 0], "filename_prefix": "old"}},
    }
    (store.folder / "flow.json").write_text(json.dumps(flow))
    (store.folder / "models.json").write_text(json.dumps({"sora-2-pro": {"workflow": "flow.json"}}))
    store.ledger.grant("ann", 100)
    asked = VideoRequest(prompt="two", model="sora-2-pro", durations_s=(4, 4), width=1280, height=720)
    return store.queue.submit(asked, account="ann", charged=True).id


@pytest.mark.parametrize("count", [1, 2, 3])
def test_a_workflows_shots_are_paid_for_as_they_are_drawn(
    store: Store, monkeypatch: pytest.MonkeyPatch, count: int
) -> None:
    held = []

    def on_step(shot: int, step: int) -> None:
        held.append(store.ledger.balance("ann").held)

    job_id = submit_two_shots(store, monkeypatch, count=count, on_step=staticmethod(on_step))
    Worker(store, RenderJob(store)).work_once()
    assert held == [24] * 4 + [12] * 4 * (count > 1) + [12] * 4 * (count > 2), "the last one's price waits for the film"
    assert store.queue.find(job_id).status == COMPLETED
    assert (store.ledger.balance("ann").free, store.ledger.balance("ann").held) == (76, 0)


def wire(**nodes: dict[str, Any]) -> dict[str, Any]:
    return {name: {"class_type": node.pop("kind"), "inputs": node} for name, node in nodes.items()}


def test_a_workflow_goes_on_after_its_last_finished_shot(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    write_tiny_weights(store.folder / "weights/tiny")
    sampler = {"steps": 1, "cfg": 0.0, "solver": "default"}
    film = {"transition": "storyboard", "transition_s": 0.5, "match_colours": False, "ambience": False}
    flow = wire(
        loader={"kind": "Sora2Loader", "weights": "tiny"},
        words={"kind": "PromptEncode", "clip": ["loader", 1], "tags": "", "fps": 24},
        shots={"kind": "Sora2Sampler", "model": ["loader", 0], "storyboard": ["words", 0], **sampler},
        film={"kind": "ShotStitch", "video": ["shots", 0], "loudness_lufs": -16.0, "stabilise": False, **film},
        file={"kind": "SaveVideo", "video": ["film", 0], "format": "mp4", "codec": "h264"},
    )
    (store.folder / "flow.json").write_text(json.dumps(flow))
    (store.folder / "models.json").write_text(json.dumps({"sora-2-pro": {"workflow": "flow.json"}}))
    board = Storyboard(shots=(Shot(prompt="a red ball rolls", duration_s=0.5),) * 2, width=288, height=160)
    asked = VideoRequest(
        prompt="two", model="sora-2-pro", durations_s=(0.5, 0.5), width=288, height=160,
        storyboard=write_storyboard(board),
    )  # fmt: skip
    job_id, stop, made = store.queue.submit(asked).id, threading.Event(), []
    render = rendering._made

    def render_and_count(job: Any, number: int, *rest: Any) -> Any:
        made.append(number)
        if made == [0, 1]:
            stop.set()  # the worker is told to leave in the second shot
        return render(job, number, *rest)

    monkeypatch.setattr(rendering, "_made", render_and_count)
    worker = Worker(store, RenderJob(store))
    worker.work_once(stop)
    assert store.queue.find(job_id).status == QUEUED
    worker.work_once()
    assert store.queue.find(job_id).status == COMPLETED, store.queue.find(job_id).error_message
    assert made == [0, 1, 1]


def test_a_workflow_that_is_cancelled_in_its_second_shot_is_refunded_for_the_rest(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lease, "WRITE_EVERY_S", 0.0)

    def on_step(shot: int, step: int) -> None:
        if (shot, step) == (1, 2):
            store.queue.cancel(job_id)

    job_id = submit_two_shots(store, monkeypatch, on_step=staticmethod(on_step))
    Worker(store, RenderJob(store)).work_once()
    assert store.queue.find(job_id).error_code == "cancelled"
    assert store.ledger.balance("ann").free == 100 - 12 - 9, "one shot, and three of four steps"


def test_a_workflow_that_is_broken_fails_the_job_with_its_name(store: Store) -> None:
    (store.folder / "flow.json").write_text("{}")
    (store.folder / "models.json").write_text(json.dumps({"sora-2-pro": {"workflow": "flow.json"}}))
    job = store.queue.submit(VideoRequest(prompt="a ball", model="sora-2-pro"))
    Worker(store, RenderJob(store)).work_once()
    failed = store.queue.find(job.id)
    assert failed.error_code == "video_generation_failed"
    assert "flow.json" in (failed.error_message or "")
