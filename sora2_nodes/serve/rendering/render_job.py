"""The real renderer: a job's shots, one after another on the built-in model, written and recorded; then one film."""

from __future__ import annotations

from collections.abc import Callable, Mapping
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
from .graph_job import render_workflow
from .job_cast import cast_for
from .job_film import finish
from .job_shots import shots_for, take_name

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
