"""What the API answers, field by field as its clients know it, composed of the records that it keeps: videos and models."""

from __future__ import annotations

from collections.abc import Sequence
from http import HTTPStatus
from typing import Annotated, Any, Generic, Literal, TypeVar

from aiohttp import web
from annotated_types import Interval
from pydantic import BaseModel, ConfigDict, Field

from ..queue.api_models import VideoModel
from ..queue.jobs import FAILED, Job
from .field_types import OneOf

UnixSeconds = Annotated[int, Field(description="Unix seconds")]


class Answer(BaseModel):
    """One object of an answer; every field is there, some of them null."""

    model_config = ConfigDict(extra="forbid", json_schema_serialization_defaults_required=True)

    def response(self, status: int = HTTPStatus.OK) -> web.Response:
        """Answer with it."""
        return web.Response(status=status, text=self.model_dump_json(), content_type="application/json")


T = TypeVar("T", bound=Answer)


class Listing(Answer, Generic[T]):
    """One page of a list."""

    object: Literal["list"] = "list"
    data: list[T]
    first_id: str | None
    last_id: str | None
    has_more: bool

    @classmethod
    def of(cls, items: Sequence[Any], *, has_more: bool) -> Listing[T]:
        """Compose a page of objects that have ids."""
        first, last = (items[0].id, items[-1].id) if items else (None, None)
        return cls(data=list(items), first_id=first, last_id=last, has_more=has_more)


class Deleted(Answer):
    """Something that is gone."""

    id: str
    deleted: Literal[True] = True


class VideoError(Answer):
    """Why a video failed."""

    code: str
    message: str


class Video(Answer):
    """A video and how far it is."""

    id: str
    object: Literal["video"] = "video"
    created_at: UnixSeconds
    completed_at: UnixSeconds | None
    expires_at: UnixSeconds | None
    status: Annotated[str, OneOf(("queued", "in_progress", "completed", "failed"))]
    progress: Annotated[int, Interval(ge=0, le=100)]
    error: VideoError | None
    model: str
    prompt: str | None
    remixed_from_video_id: str | None
    seconds: str
    size: Annotated[str, Field(pattern="^[0-9]+x[0-9]+$")]
    seed: int = Field(description="Not in Sora's API: the seed that repeats this video")
    eta_s: int | None = Field(description="Not in Sora's API: seconds until it should be done")
    credits: int | None = Field(description="Not in Sora's API: its price, null when free")
    metadata: dict[str, str] = Field(description="Not in Sora's API: as it was sent")

    @classmethod
    def of(cls, job: Job, now: float, keep_s: float | None = None) -> Video:
        """Tell of a job. keep_s: how long a finished video is kept, None without limit."""
        asked, failed = job.request, job.status == FAILED
        done, credits = job.completed_at, None if job.charge is None else sum(job.charge.shots)
        return cls(
            id=job.id, created_at=int(job.created_at), completed_at=whole_or_none(done), status=job.status, progress=job.progress,
            expires_at=None if keep_s is None or done is None else int(done + keep_s),
            error=VideoError(code=job.error_code or "", message=job.error_message or "") if failed else None,
            model=asked.model, prompt=asked.prompt, remixed_from_video_id=asked.source if asked.kind == "remix" else None,
            seconds=f"{asked.total_s:g}", size=f"{asked.width}x{asked.height}", seed=asked.seed,
            eta_s=None if job.eta_at is None else max(0, round(job.eta_at - now)), credits=credits,
            metadata=dict(asked.metadata),
        )  # fmt: skip


class VideoList(Listing[Video]):
    """One page of videos."""


class VideoDeleted(Deleted):
    """A video that is gone."""

    object: Literal["video.deleted"] = "video.deleted"


class ListedModel(Answer):
    """A name under which videos are asked for."""

    id: str
    object: Literal["model"] = "model"
    created: UnixSeconds
    owned_by: str

    @classmethod
    def of(cls, model: VideoModel) -> ListedModel:
        """Tell of a model."""
        return cls(id=model.id, created=model.created, owned_by=model.owned_by)


class ModelList(Answer):
    """All models."""

    object: Literal["list"] = "list"
    data: list[ListedModel]


def whole_or_none(time_s: float | None) -> int | None:
    """Cut a moment to whole seconds."""
    return None if time_s is None else int(time_s)
