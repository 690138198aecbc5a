"""The real renderer: a job's shots, one after another on the built-in model, written and recorded; then one film."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...errors import InputError
from ...media.files.clip import Clip
from ...media.files.foreign_clips import vet_clip
from ...media.files.video_files import write_clip
from ...story import Storyboard
from ...studio.orders import seed_of
from ..inputs.job_boards import board_for
from ..inputs.job_references import open_looks
from ..queue.api_models import VideoModel, load_models
from ..queue.queue_worker import OnShot, OnStep, Task
from ..queue.store import Store
from .graph_job import render_workflow
from .job_cast import Troupe, troupe_for
from .job_film import finish, marked, with_sound
from .job_shots import speech_request, spoken_in, stage_for
from .shot_ends import save_end

if TYPE_CHECKING:
    from ...engine.pipeline.planning import ShotEnd
    from ...engine.pipeline.rendering import Pocket
    from ...media.speech.dialogue import Dialogue

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
        self.device = "cpu" if device.startswith("cpu") else device  # "cpu:1" names a second worker, not a device
        self._pocket: Pocket | None = None

    def __call__(self, task: Task, on_step: OnStep, on_shot: OnShot) -> Mapping[str, Path]:
        """Render the shots that are not finished, join them all, sign the file. Raises ConsentError before anything."""
        model, troupe = self._model(task), troupe_for(self.store, task.job)
        self._vet_footage(task)
        if model.workflow is not None:
            return render_workflow(self.store, task, model, on_step, on_shot)
        board = board_for(task.job.request)
        missing = range(len(task.finished), len(board.shots))
        said = {
            number: spoken_in(self.store, board, number, troupe) for number in missing
        }  # refused before any is drawn
        for number in missing:
            clip, end = self._draw(task, board, number, model, troupe, said[number], on_step)
            clip = marked(with_sound(clip, speech_request(self.store, board, number, troupe)), task.job, troupe)
            path = task.folder / f"shot{number}.mp4"
            write_clip(clip, path, on_frame=_writing(on_step))
            save_end(end, task.folder / f"shot{number}.end.npz")
            on_shot(path, {key: clip.record[key] for key in NOTED if key in clip.record})
        return {
            "video": finish(self.store, task, board, troupe, sha256="" if self._pocket is None else self._pocket.sha256)
        }

    def _vet_footage(self, task: Task) -> None:
        """Decode an uploaded clip once where it can do no harm. Raises MediaError for one that is damaged."""
        asked = task.job.request
        if asked.footage is not None and asked.source is None:
            vet_clip(self.store.inside(asked.footage))

    def _draw(
        self,
        task: Task,
        board: Storyboard,
        number: int,
        model: VideoModel,
        troupe: Troupe,
        said: Dialogue | None,
        on_step: OnStep,
    ) -> tuple[Clip, ShotEnd]:
        from ...engine.pipeline.planning import RenderSettings, plan_shot
        from ...engine.pipeline.references import for_shot
        from ...engine.pipeline.rendering import render_shot
        from ...engine.pipeline.speaking import mouths_told, speaking

        settings = RenderSettings(width=board.width, height=board.height, preset=model.preset, negative=board.negative)
        seed = seed_of(board, number)
        shown = for_shot(open_looks(self.store, task.job.request.references), number)
        stage = stage_for(self.store, task, board, number, troupe.people)
        planned = plan_shot(
            stage.shot, settings, seed=stage.world_seed, end=stage.end, people=troupe.people, references=shown
        )
        planned = speaking(planned, said.voices() if said else {})
        clip, end = render_shot(
            self._loaded(), planned, settings, seed=seed, references=shown, on_step=_drawing(on_step)
        )
        return mouths_told(clip, planned), end

    def _loaded(self) -> Pocket:
        if self._pocket is None:
            from ...engine.pipeline.rendering import load_pocket

            self._pocket = load_pocket(device=self.device)
        return self._pocket

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
