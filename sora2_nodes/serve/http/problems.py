"""What goes wrong with a request, in the form the API's clients read: status, and {"error": {...}}."""

from __future__ import annotations

import logging
from http import HTTPStatus

from aiohttp import web
from pydantic import BaseModel
from sqlalchemy.exc import SQLAlchemyError

from ...credits.database import database_outage, disk_outage
from ...errors import ConsentError, CreditError, OutputError, Sora2Error
from ..queue.answered_requests import KeyReusedError
from ..queue.job_queue import JobBusyError, JobMissingError, QueueFullError
from ..queue.jobs import MODERATION_BLOCKED

TYPES = {
    401: "authentication_error",
    403: "permission_error",
    429: "rate_limit_error",
    500: "server_error",
    503: "server_error",
}
INVALID = "invalid_request_error"
FULL_RETRY_S = 10
OUTAGE_RETRY_S = 30
FAILURES = (OSError, SQLAlchemyError)  # of the disk or the database, which `outage` tells

log = logging.getLogger(__name__)


class ErrorBody(BaseModel):
    """What is wrong, as clients know it. param: the field of the request."""

    message: str
    type: str
    param: str | None
    code: str | None


class ErrorAnswer(BaseModel):
    """The answer to a request that can't be met."""

    error: ErrorBody


class Problem(Sora2Error):
    """A request that can't be answered. `param` names the field that is wrong; `retry_s` says when to come again."""

    def __init__(
        self, status: int, message: str, *, code: str | None = None, param: str | None = None,
        retry_s: float | None = None, again: bool = False,
    ) -> None:  # fmt: skip
        super().__init__(message)
        self.status, self.code, self.param, self.retry_s = status, code, param, retry_s
        self.again = again or retry_s is not None  # whether a client should try the same once more

    def body(self) -> ErrorAnswer:
        """Return what the answer says."""
        return error_body(self.status, str(self), code=self.code, param=self.param)

    def response(self) -> web.Response:
        """Compose the answer. Clients repeat a 409 or 429 by themselves unless x-should-retry forbids it."""
        return error_response(self.status, str(self), code=self.code, param=self.param, headers=self._headers())

    def _headers(self) -> dict[str, str]:
        headers = {"x-should-retry": "true" if self.again else "false"}
        if self.retry_s is not None:
            headers["Retry-After"] = str(max(1, round(self.retry_s)))
        if self.status == HTTPStatus.UNAUTHORIZED:
            headers["WWW-Authenticate"] = "Bearer"
        return headers


def error_body(status: int, message: str, *, code: str | None = None, param: str | None = None) -> ErrorAnswer:
    """Compose an error."""
    return ErrorAnswer(error=ErrorBody(message=message, type=TYPES.get(status, INVALID), param=param, code=code))


def error_response(
    status: int,
    message: str,
    *,
    code: str | None = None,
    param: str | None = None,
    headers: dict[str, str] | None = None,
) -> web.Response:
    """Compose the answer of an error."""
    text = error_body(status, message, code=code, param=param).model_dump_json()
    return web.Response(status=status, text=text, content_type="application/json", headers=headers)


def wrong(param: str, message: str, code: str = "invalid_value") -> Problem:
    """Compose the refusal of one field's value."""
    return Problem(HTTPStatus.BAD_REQUEST, message, code=code, param=param)


def problem_for(error: Sora2Error) -> Problem:
    """Turn one of our errors into an answer."""
    if isinstance(error, Problem):
        return error
    text = str(error)
    if isinstance(error, JobMissingError):
        return Problem(HTTPStatus.NOT_FOUND, text, code="not_found")
    if isinstance(error, KeyReusedError):
        return Problem(HTTPStatus.BAD_REQUEST, text, code="idempotency_key_reused", param="Idempotency-Key")
    if isinstance(error, JobBusyError):
        return Problem(HTTPStatus.CONFLICT, text, code="conflict")
    if isinstance(error, QueueFullError):
        return Problem(HTTPStatus.TOO_MANY_REQUESTS, text, code="queue_full", retry_s=FULL_RETRY_S)
    if isinstance(error, CreditError):
        return Problem(HTTPStatus.TOO_MANY_REQUESTS, text, code="insufficient_quota")
    if isinstance(error, ConsentError):
        return Problem(HTTPStatus.BAD_REQUEST, text, code=MODERATION_BLOCKED)
    if isinstance(error, OutputError):
        return _unavailable(text)
    return Problem(HTTPStatus.BAD_REQUEST, text, code="invalid_value")


def outage(error: OSError | SQLAlchemyError) -> Problem:
    """Turn a full disk or an absent database into an answer, and tell the log in one line. Raises what is something else."""
    words = disk_outage(error) if isinstance(error, OSError) else database_outage(error)
    if words is None:
        raise error
    return _unavailable(words)


def _unavailable(why: str) -> Problem:
    log.error("%s", why)
    told = f"The server can't use its disk or its database now. Try again in {OUTAGE_RETRY_S} seconds; its log names the cause."
    return Problem(HTTPStatus.SERVICE_UNAVAILABLE, told, code="storage_unavailable", retry_s=OUTAGE_RETRY_S)
