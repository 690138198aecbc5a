"""Job and VideoRequest: what was asked for, and where it stands. Plain data; it does not know how it is stored."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field, fields
from typing import Any

from sqlalchemy import RowMapping

from ...credits.records import CreditHold

QUEUED, IN_PROGRESS, COMPLETED, FAILED = "queued", "in_progress", "completed", "failed"
DONE = (COMPLETED, FAILED)
PRIORITY, STANDARD, BATCHED = 0, 1, 2  # buckets: every job of a lower number goes first, first in first out inside
WORKER, HOST = "worker", "host"  # who renders: our own workers, or the host's queue

CANCELLED = "cancelled"
MODERATION_BLOCKED = "moderation_blocked"
INSUFFICIENT_CREDITS = "insufficient_credits"
BILLING_FAILED = "billing_failed"
INVALID_PROMPT = "invalid_prompt"
RENDER_FAILED = "video_generation_failed"


FIRST_FRAME = "first_frame"


@dataclass(frozen=True, kw_only=True)
class JobReference:
    """A picture that says how a video looks. path: under the data folder. weight: above 0, up to 1."""

    path: str
    role: str = FIRST_FRAME
    weight: float = 1.0

    @classmethod
    def from_json(cls, stored: dict[str, Any] | str) -> JobReference:
        """Read what was stored; a plain path is a first frame."""
        return cls(path=stored) if isinstance(stored, str) else cls(**stored)


@dataclass(frozen=True, kw_only=True)
class VideoRequest:
    """What a job renders. Paths are relative to the data folder.

    durations_s: seconds of each shot that is rendered. footage_s: length of the clip that stands before them.
    storyboard: a script or storyboard JSON that replaces the prompt's single shot.
    """

    prompt: str
    kind: str = "create"  # create | remix | edit | extension
    model: str = "sora-2"
    width: int = 720
    height: int = 1280
    seed: int = 0
    negative: tuple[str, ...] = ()
    storyboard: str | None = None
    durations_s: tuple[float, ...] = (4,)  # of the shots that are rendered
    cameos: tuple[str, ...] = ()
    consents: tuple[str, ...] = ()  # ids under which they were allowed when an account's credits were held
    references: tuple[JobReference, ...] = ()
    source: str | None = None  # id of the video this came from
    footage: str | None = None
    footage_s: float = 0
    user: str | None = None  # whom the caller asks for, in its own words
    metadata: dict[str, str] = field(default_factory=dict)  # what the caller notes beside it

    @property
    def shots(self) -> int:
        """Number of shots that are rendered."""
        return len(self.durations_s)

    @property
    def total_s(self) -> float:
        """Length of the finished clip in seconds."""
        return sum(self.durations_s) + self.footage_s

    @property
    def work(self) -> float:
        """How much there is to render: seconds times megapixels."""
        return sum(self.durations_s) * self.width * self.height / 1e6

    def to_json(self) -> dict[str, Any]:
        """Return plain JSON values."""
        return asdict(self)

    @classmethod
    def from_json(cls, stored: dict[str, Any]) -> VideoRequest:
        """Read what to_json wrote; lists become tuples."""
        known = {f.name for f in fields(cls)}
        values: dict[str, Any] = {k: tuple(v) if isinstance(v, list) else v for k, v in stored.items() if k in known}
        values["references"] = tuple(map(JobReference.from_json, values.get("references", ())))
        return cls(**values)


@dataclass(frozen=True, kw_only=True)
class JobCharge:
    """The hold that pays for a job, and the price of each of its shots in credits."""

    hold: CreditHold
    shots: tuple[int, ...]

    def to_json(self) -> dict[str, Any]:
        """Return plain JSON values."""
        return {"hold": asdict(self.hold), "shots": list(self.shots)}

    @classmethod
    def from_json(cls, stored: dict[str, Any]) -> JobCharge:
        """Read what to_json wrote."""
        return cls(hold=CreditHold(**stored["hold"]), shots=tuple(stored["shots"]))


@dataclass(frozen=True, kw_only=True)
class Job:
    """One row of the queue. Times are Unix seconds."""

    id: str
    number: int
    account: str | None
    runner: str
    bucket: int
    status: str
    request: VideoRequest
    created_at: float
    started_at: float | None = None
    completed_at: float | None = None
    progress: int = 0  # 0..100
    eta_at: float | None = None
    attempts: int = 0
    worker: dict[str, Any] | None = None
    charge: JobCharge | None = None
    cancel_asked: bool = False
    error_code: str | None = None
    error_message: str | None = None
    files: dict[str, str] = field(default_factory=dict)  # variant -> path under the data folder
    cost: dict[str, Any] = field(default_factory=dict)

    @classmethod
    def from_row(cls, row: RowMapping) -> Job:
        """Build from a row of video_jobs."""
        columns = {f.name: row[f.name] for f in fields(cls) if f.name not in ("request", "charge")}
        charge = JobCharge.from_json(row["charge"]) if row["charge"] else None
        return cls(request=VideoRequest.from_json(row["request"]), charge=charge, **columns)


@dataclass(frozen=True, kw_only=True)
class FinishedShot:
    """A shot that is rendered and recorded; a resumed job starts after it."""

    shot: int
    path: str  # under the data folder
    record: dict[str, Any]
