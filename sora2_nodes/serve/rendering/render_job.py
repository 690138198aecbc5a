"""The real renderer: a job's shots, one after another on the built-in model, written and recorded, then one film; or the owner's workflow, which the graph room runs where no host is installed."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from ...errors import InputError
from ...media.files.foreign_clips import vet_clip
from ...studio.pocket_renderer import PocketRenderer
from ...studio.shoot import shoot
from ...studio.takes import TakeFolder
from ..queue.api_models import VideoModel, load_models
from ..queue.queue_worker import OnShot, OnStep, Task
from ..queue.store import Store
from .job_film import finish, sign_for
from .job_prompts import Prompt, prompt_for, takes_latents
from .job_shots import cast_for, shots_for, take_name
from .kept_shots import KEPT, KeptShots

DRAWN = 40  # per cent of a shot's time until its frames are painted and written
NOTED = ("seed", "sha256", "settings", "native_size", "onset_offset_ms")


def choose_device(asked: str) -> str:
    """Return the device asked for, or for "auto" the first GPU, else "cpu". Raises InputError when it is not there."""
    import torch

    gpu = "cuda:0" if torch.cuda.is_available() else "mps" if torch.backends.mps.is_available() else "cpu"
    device = gpu if asked == "auto" else asked
    kind, _, number = device.partition(":")
    if number and not number.isdigit():
        raise InputError(f"device {asked!r} is not one; give cpu, cuda:0, cuda:1 or mps")
    there = {"cpu": True, "mps": gpu == "mps", "cuda": int(number or 0) < torch.cuda.device_count()}
    if not there.get(kind, False):
        raise InputError(f"device {asked!r} is not on this machine; the best here is {gpu}")
    return device


class RenderJob:
    """Renders jobs of the queue. The model is loaded at the first job and kept."""

    def __init__(self, store: Store, device: str = "cpu") -> None:
        self.store = store
        # "cpu:1" names a second worker, not a device
        self.renderer = PocketRenderer(device="cpu" if device.startswith("cpu") else device)

    def __call__(self, task: Task, on_step: OnStep, on_shot: OnShot) -> Mapping[str, Path]:
        """Render the shots that are not finished, join them all, sign the file. Raises ConsentError before anything."""
        model, cast = self._model(task), cast_for(self.store, task.job)
        self._vet_footage(task)
        if model.workflow is not None:
            return render_workflow(self.store, task, model, on_step, on_shot)
        first, takes = len(task.finished), TakeFolder(task.folder)
        shots = shots_for(self.store, task.job.request, model, cast, first=first)  # refused before any is drawn
        for number in range(first, len(shots.board.shots)):
            take = shoot(shots.joined(number, takes), self.renderer, _drawing(on_step))
            takes.keep(take_name(number), take.clip, take.end, _writing(on_step))
            on_shot(takes.video(take_name(number)), {key: take.record[key] for key in NOTED if key in take.record})
        return {"video": finish(self.store, task, shots)}

    def _vet_footage(self, task: Task) -> None:
        """Decode an uploaded clip once where it can do no harm. Raises MediaError for one that is damaged."""
        asked = task.job.request
        if asked.footage is not None and asked.source is None:
            vet_clip(self.store.inside(asked.footage))

    def _model(self, task: Task) -> VideoModel:
        name, models = task.job.request.model, load_models(self.store.folder)
        if name not in models:
            raise InputError(f"the model {name!r} is no longer in models.json")
        return models[name]


def _drawing(on_step: OnStep) -> OnStep:
    def on_denoised(step: int, total: int, preview: Any = None) -> None:
        on_step(DRAWN * step // max(1, total), 100, preview)

    return on_denoised


def _writing(on_step: OnStep) -> Callable[[int, int], None]:
    def on_frame(done: int, total: int) -> None:
        on_step(DRAWN + (100 - DRAWN) * done // max(1, total), 100, None)

    return on_frame


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
