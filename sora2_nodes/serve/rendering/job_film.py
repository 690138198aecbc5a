"""What happens to a job's clips once they are drawn: spoken lines, the mark on cameos, the film, its credentials."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from ...cameo.consent import DEFAULT_ACCOUNT
from ...media.files.clip import Clip
from ...media.film.film_file import write_film
from ...media.film.stitch import Join, stitch
from ...media.sound.soundtrack_sync import SyncRequest, sync_sound
from ...provenance.credentials import sign_file
from ...provenance.policy import mark_wanted
from ...provenance.visible_mark import mark_frame
from ...story import Shot, Storyboard
from ...studio.orders import seed_of
from ..inputs.job_folder import place_file
from ..queue.jobs import Job
from ..queue.queue_worker import Task
from ..queue.store import Store
from .job_cast import Troupe


def with_sound(clip: Clip, asked: SyncRequest) -> Clip:
    """Let the lines of a shot be heard; a shot without lines keeps its own sound."""
    return sync_sound(clip, asked)[0] if asked.lines else clip


def marked(clip: Clip, job: Job, troupe: Troupe) -> Clip:
    """Put the visible mark on a clip with a cameo, as the account's policy says."""
    if not mark_wanted(account=job.account or DEFAULT_ACCOUNT, consent_ids=troupe.consent_ids):
        return clip

    def frames() -> Iterator[np.ndarray]:
        return (mark_frame(frame, float(i / clip.fps)) for i, frame in enumerate(clip.frames()))

    return replace(clip, frames=frames)


def finish(store: Store, task: Task, board: Storyboard, troupe: Troupe, *, sha256: str) -> Path:
    """Make one signed file of the footage and all shots and return it; a single shot is the file.

    sha256: of the weights that drew the shots.
    """
    parts = [task.folder / f"shot{number}.mp4" for number in range(len(board.shots))]
    video, footage = task.folder / "video.mp4", task.job.request.footage
    video.unlink(missing_ok=True)
    if footage is None and len(parts) == 1:
        place_file(store, parts[0], video)
    else:
        before = [] if footage is None else [store.inside(footage)]
        joins = [*(Join() for _ in before), *(_join(shot) for shot in board.shots)]
        untouched = [*(True for _ in before), *(False for _ in parts)]
        write_film(stitch([*before, *parts], joins, untouched=untouched), video)
    sign_file(video, _record(task.job, board, troupe, sha256))
    return video


def _join(shot: Shot) -> Join:
    return Join(kind=shot.transition_in, continuity=shot.continuity)


def _record(job: Job, board: Storyboard, troupe: Troupe, sha256: str) -> dict[str, Any]:
    return {
        "prompt": job.request.prompt,
        "seeds": [seed_of(board, number) for number in range(len(board.shots))],
        "settings": {"width": board.width, "height": board.height, "model": job.request.model},
        "model": {"name": "pocket", "sha256": sha256},
        "consent_ids": list(troupe.consent_ids),
        "cost_credits": None if job.charge is None else sum(job.charge.shots),
        "video_id": job.id,
    }
