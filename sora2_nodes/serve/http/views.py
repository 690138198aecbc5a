"""What the API says about jobs, files, characters and models, field by field as its clients know them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ..inputs.characters import Character
from ..inputs.uploads import Upload
from ..queue.api_models import VideoModel
from ..queue.jobs import FAILED, Job


def video_json(job: Job, now: float, keep_s: float | None = None) -> dict[str, Any]:
    """Compose a Video. Beside the known fields: eta_s (seconds until it should be done, or null), credits and metadata.

    keep_s: how long a finished video is kept, None without limit.
    """
    asked = job.request
    error = {"code": job.error_code, "message": job.error_message} if job.status == FAILED else None
    return {
        "id": job.id,
        "object": "video",
        "created_at": int(job.created_at),
        "completed_at": _whole(job.completed_at),
        "expires_at": None if keep_s is None or job.completed_at is None else int(job.completed_at + keep_s),
        "status": job.status,
        "progress": job.progress,
        "error": error,
        "model": asked.model,
        "prompt": asked.prompt,
        "remixed_from_video_id": asked.source if asked.kind == "remix" else None,
        "seconds": f"{asked.total_s:g}",
        "size": f"{asked.width}x{asked.height}",
        "seed": asked.seed,
        "eta_s": None if job.eta_at is None else max(0, round(job.eta_at - now)),
        "credits": None if job.charge is None else sum(job.charge.shots),
        "metadata": asked.metadata,
    }


def character_json(character: Character) -> dict[str, Any]:
    """Compose a character."""
    made = int(character.created_at)
    return {"id": character.id, "object": "character", "created_at": made, "name": character.name}


def file_json(upload: Upload) -> dict[str, Any]:
    """Compose a File."""
    return {
        "id": upload.id,
        "object": "file",
        "bytes": upload.bytes,
        "created_at": int(upload.created_at),
        "filename": upload.filename,
        "purpose": upload.purpose,
        "status": "processed",
        "expires_at": _whole(upload.expires_at),
    }


def model_json(model: VideoModel) -> dict[str, Any]:
    """Compose a Model."""
    return {"id": model.id, "object": "model", "created": model.created, "owned_by": model.owned_by}


def list_json(items: Sequence[dict[str, Any]], *, has_more: bool) -> dict[str, Any]:
    """Compose one page of a listing."""
    ends = {"first_id": items[0]["id"], "last_id": items[-1]["id"]} if items else {"first_id": None, "last_id": None}
    return {"object": "list", "data": list(items), "has_more": has_more, **ends}


def _whole(time_s: float | None) -> int | None:
    return None if time_s is None else int(time_s)
