"""How a job ends: its row, its credits and its webhooks change in one transaction, or not at all."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, update

from ...credits.ledger import Ledger
from ..webhooks import outbox
from .job_charge import close_charge, settle_film
from .jobs import CANCELLED, COMPLETED, FAILED, Job
from .tables import JOBS

MAX_MESSAGE = 2000  # characters


@dataclass(frozen=True, kw_only=True)
class Ending:
    """Why and with what a job ends. part: (shot, steps done, steps in all) of a shot that was cut short."""

    status: str
    error_code: str | None = None
    error_message: str | None = None
    files: dict[str, str] = field(default_factory=dict)
    cost: dict[str, Any] = field(default_factory=dict)
    part: tuple[int, int, int] | None = None


def failed(code: str, message: str, part: tuple[int, int, int] | None = None) -> Ending:
    """Compose the ending of a job that failed. What no database can hold in the message is written as escapes."""
    plain = message.replace("\x00", "\\x00").encode("utf-8", "backslashreplace").decode()
    return Ending(status=FAILED, error_code=code, error_message=plain[:MAX_MESSAGE], part=part)


def cancelled(part: tuple[int, int, int] | None = None) -> Ending:
    """Compose the ending of a job that its owner stopped."""
    return failed(CANCELLED, "The video was cancelled.", part)


def end_job(connection: Connection, ledger: Ledger, job: Job, ending: Ending, now: float) -> None:
    """Write an ending inside the caller's transaction, which has made sure that the job is the caller's to end.

    A completed job has delivered, and pays for, all its shots.
    """
    values: dict[str, Any] = {
        "status": ending.status,
        "completed_at": now,
        "eta_at": None,
        "lease": None,
        "files": ending.files,
        "cost": ending.cost,
    }
    values |= {"error_code": ending.error_code, "error_message": ending.error_message}
    if ending.status == COMPLETED:
        values["progress"] = 100
    connection.execute(update(JOBS).where(JOBS.c.id == job.id).values(**values))
    if job.charge is not None and ending.status == COMPLETED:
        settle_film(ledger, connection, job.charge)
    if job.charge is not None:
        close_charge(ledger, connection, job.charge, ending.error_code or ending.status, ending.part)
    event = outbox.COMPLETED_EVENT if ending.status == COMPLETED else outbox.FAILED_EVENT
    outbox.announce(connection, job.account, job.id, event, now)
