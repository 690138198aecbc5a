"""A model that the owner mapped to a workflow is rendered by the graph room, with nodes of a few lines here."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from sora2_nodes import graph
from sora2_nodes.nodes.standins import OUTPUT_FOLDER
from sora2_nodes.serve.jobs import COMPLETED, VideoRequest
from sora2_nodes.serve.render_job import RenderJob
from sora2_nodes.serve.store import Store
from sora2_nodes.serve.worker import Worker
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
    """Writes a clip, and the words beside it."""

    FUNCTION, RETURN_TYPES, OUTPUT_NODE = "save", (), True

    @classmethod
    def INPUT_TYPES(cls) -> dict[str, Any]:
        return {"required": {"words": ("STRING", {}), "filename_prefix": ("STRING", {})}}

    def save(self, words: str, filename_prefix: str) -> dict[str, Any]:
        folder = OUTPUT_FOLDER.get() or Path()
        (folder / "words.txt").write_text(f"{words} {filename_prefix}")
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
    words = (store.video_folder(job.id) / "outputs" / "words.txt").read_text()
    assert words == f"a ball 9 sora2/{job.id}"
    assert (store.ledger.balance("ann").free, store.ledger.balance("ann").held) == (88, 0)


def test_a_workflow_that_is_broken_fails_the_job_with_its_name(store: Store) -> None:
    (store.folder / "flow.json").write_text("{}")
    (store.folder / "models.json").write_text(json.dumps({"sora-2-pro": {"workflow": "flow.json"}}))
    job = store.queue.submit(VideoRequest(prompt="a ball", model="sora-2-pro"))
    Worker(store, RenderJob(store)).work_once()
    failed = store.queue.find(job.id)
    assert failed.error_code == "video_generation_failed"
    assert "flow.json" in (failed.error_message or "")
