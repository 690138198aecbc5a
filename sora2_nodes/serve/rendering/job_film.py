"""A job's finished shots joined to one published file, with the footage it extends before them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ...studio.film_join import join_shots
from ...studio.publish import SIGNED, Edition, publish_again, publish_film
from ...studio.takes import TakeFolder
from ..queue.jobs import Job
from ..queue.queue_worker import Task
from ..queue.store import Store
from .job_shots import OrderedShots, take_name


def finish(store: Store, task: Task, shots: OrderedShots) -> Path:
    """Make one signed file of the footage and all shots, and return it."""
    takes, video = TakeFolder(task.folder), task.folder / "video.mp4"
    parts = [takes.video(take_name(number)) for number in range(len(shots.board.shots))]
    footage = None if task.job.request.footage is None else store.inside(task.job.request.footage)
    film = join_shots(shots.board, parts, before=[] if footage is None else [footage])
    publish_film(film, video, Edition(notes=notes_for(task.job)))
    return video


def notes_for(job: Job) -> dict[str, Any]:
    """What a job's file says beside what its shots do."""
    price = None if job.charge is None else sum(job.charge.shots)
    return {"video_id": job.id, "requested": job.request.model, "cost_credits": price}


def sign_for(job: Job, video: Path) -> None:
    """Sign a file that a graph made anew, with what its job knows of it; a container that can't hold it stays as it is."""
    if video.suffix.lower() in SIGNED:
        publish_again(video, notes_for(job), prompt=job.request.prompt)
