"""Renders a job with the owner's workflow where no host is installed: the graph room runs it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from ...errors import InputError
from ..queue.api_models import VideoModel
from ..queue.queue_worker import OnShot, OnStep, Task
from ..queue.store import Store
from .job_film import sign_for
from .job_prompts import Prompt, prompt_for, takes_latents
from .kept_shots import KEPT, KeptShots


def render_workflow(
    store: Store, task: Task, model: VideoModel, on_step: OnStep, on_shot: OnShot
) -> Mapping[str, Path]:
    """Run the workflow of `model` with the job's words, and return its video.

    Raises InputError for a workflow that can't run here or that saves no video, and whatever its nodes raise.
    """
    from ...graph.runner import Places, Runner, run_graph, runnable_classes

    inputs, outputs = task.folder / "inputs", task.folder / "outputs"
    for folder in (inputs, outputs):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()

    def place_input(path: str) -> str:
        source = store.inside(path)
        os.link(source, inputs / source.name)
        return source.name

    prompt = prompt_for(task.job, model, place_input)
    shots = _Shots(task, prompt, on_step, on_shot, workflow=Path(str(model.workflow)).name)
    shown = run_graph(prompt, Runner(runnable_classes()), Places(inputs=inputs, outputs=outputs), shots=shots)
    videos = [path for values in shown.values() for path in values.get("videos", [])]
    if not videos:
        raise InputError(f"the workflow {model.workflow} saved no video")
    video = Path(videos[-1]).replace(shots.video)
    sign_for(task.job, video)
    while shots.reported < task.job.request.shots:
        shots.report()  # drawn by nodes that do not tell
    return {"video": video}


class _Shots:
    """Tells the worker of the steps and shots of a graph; a resumed job tells of the finished ones no more."""

    def __init__(self, task: Task, prompt: Prompt, on_step: OnStep, on_shot: OnShot, *, workflow: str) -> None:
        self.count, self.reported = task.job.request.shots, len(task.finished)
        self.video, self.record = task.folder / "video.mp4", {"workflow": workflow}
        self.on_step, self.on_shot = on_step, on_shot
        self.keeper = None if takes_latents(prompt) else KeptShots(task.folder / KEPT, prompt)

    @contextmanager
    def shot(self, number: int) -> Iterator[Callable[[OnStep], OnStep]]:
        """Enclose the rendering of shot `number` of the graph, from 0."""

        def watch(inner: OnStep) -> OnStep:
            def step(done: int, total: int, preview: Any = None) -> None:
                inner(done, total, preview)
                self.on_step(done if number == self.reported else 0, total, preview)

            return step

        yield watch
        if number == self.reported < self.count:
            self.report()

    def report(self) -> None:
        """Say that the next shot is finished. Its picture is in the video that the graph saves at its end."""
        self.on_shot(self.video, self.record)
        self.reported += 1
