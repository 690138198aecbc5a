"""Renders a job with the owner's workflow where no host is installed: the graph room runs it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from pathlib import Path

from ..errors import InputError
from .models import VideoModel
from .prompts import prompt_for
from .store import Store
from .worker import OnShot, OnStep, Task


def render_workflow(
    store: Store, task: Task, model: VideoModel, on_step: OnStep, on_shot: OnShot
) -> Mapping[str, Path]:
    """Run the workflow of `model` with the job's words, and return its video.

    Raises InputError for a workflow that can't run here or that saves no video, and whatever its nodes raise.
    """
    from ..graph import Places, Runner, run_graph, runnable_classes

    inputs, outputs = task.folder / "inputs", task.folder / "outputs"
    for folder in (inputs, outputs):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()

    def place_input(path: str) -> str:
        source = store.inside(path)
        os.link(source, inputs / source.name)
        return source.name

    prompt = prompt_for(task.job, model, place_input)
    shown = run_graph(prompt, Runner(runnable_classes()), Places(inputs=inputs, outputs=outputs), on_step=on_step)
    videos = [path for values in shown.values() for path in values.get("videos", [])]
    if not videos:
        raise InputError(f"the workflow {model.workflow} saved no video")
    video = Path(videos[-1]).replace(task.folder / "video.mp4")
    for _ in range(len(task.finished), task.job.request.shots):
        on_shot(video, {"workflow": Path(str(model.workflow)).name})
    return {"video": video}
