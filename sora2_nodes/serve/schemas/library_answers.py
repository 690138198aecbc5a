"""What the API answers of files, characters, batches and webhooks."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from ..batches.batch_records import ENDPOINT, STATUSES, WINDOW, Batch
from ..inputs.characters import Character
from ..inputs.uploads import Upload
from ..webhooks.endpoints import Endpoint
from .answers import Answer, Deleted, Listing, UnixSeconds, whole_or_none
from .field_types import OneOf


class VideoCharacter(Answer):
    """A character."""

    id: str
    object: Literal["character"] = "character"
    created_at: UnixSeconds
    name: str
    claim_url: str | None = Field(
        description="Not in Sora's API: where its subject agrees, told once of a new one without consent"
    )

    @classmethod
    def of(cls, character: Character, claim_url: str | None = None) -> VideoCharacter:
        """Tell of a character."""
        return cls(
            id=character.id, created_at=int(character.created_at), name=character.name, claim_url=claim_url
        )  # fmt: skip


class VideoCharacterList(Listing[VideoCharacter]):
    """One page of characters."""


class VideoCharacterDeleted(Deleted):
    """A character that is gone."""

    object: Literal["character.deleted"] = "character.deleted"


class File(Answer):
    """A file."""

    id: str
    object: Literal["file"] = "file"
    bytes: int
    created_at: UnixSeconds
    filename: str
    purpose: str
    status: Literal["processed"] = "processed"
    expires_at: UnixSeconds | None

    @classmethod
    def of(cls, upload: Upload) -> File:
        """Tell of an upload."""
        return cls(
            id=upload.id, bytes=upload.bytes, created_at=int(upload.created_at), filename=upload.filename,
            purpose=upload.purpose, expires_at=whole_or_none(upload.expires_at),
        )  # fmt: skip


class FileList(Listing[File]):
    """One page of files."""


class FileDeleted(Deleted):
    """A file that is gone."""

    object: Literal["file"] = "file"


class RequestCounts(Answer):
    """How many requests of a batch there are, and are done."""

    total: int
    completed: int
    failed: int


class FileErrors(Answer):
    """What is wrong with the file of a batch."""

    object: Literal["list"] = "list"
    data: list[dict[str, Any]]


class VideoBatch(Answer):
    """A batch and how far it is."""

    id: str
    object: Literal["batch"] = "batch"
    endpoint: str = ENDPOINT
    completion_window: str = WINDOW
    status: Annotated[str, OneOf(STATUSES)]
    input_file_id: str
    output_file_id: str | None
    error_file_id: str | None
    errors: FileErrors | None
    request_counts: RequestCounts
    metadata: dict[str, str]
    created_at: UnixSeconds
    expires_at: UnixSeconds
    in_progress_at: UnixSeconds | None
    finalizing_at: UnixSeconds | None
    cancelling_at: UnixSeconds | None
    completed_at: UnixSeconds | None
    failed_at: UnixSeconds | None
    expired_at: UnixSeconds | None
    cancelled_at: UnixSeconds | None

    @classmethod
    def of(cls, batch: Batch) -> VideoBatch:
        """Tell of a batch."""
        moments: dict[str, Any] = {
            f"{status}_at": whole_or_none(batch.moments.get(f"{status}_at")) for status in (*STATUSES[1:], "finalizing")
        }
        counts = {name: batch.counts.get(name, 0) for name in RequestCounts.model_fields}
        return cls(
            id=batch.id, status=batch.status, input_file_id=batch.input_file, output_file_id=batch.output_file,
            error_file_id=batch.error_file, errors=FileErrors(data=batch.errors) if batch.errors else None,
            request_counts=RequestCounts(**counts), metadata=dict(batch.note), expires_at=int(batch.expires_at),
            created_at=int(batch.moments["created_at"]), **moments,
        )  # fmt: skip


class VideoBatchList(Listing[VideoBatch]):
    """One page of batches."""


class WebhookEndpoint(Answer):
    """A webhook."""

    id: str
    object: Literal["webhook_endpoint"] = "webhook_endpoint"
    created_at: UnixSeconds
    updated_at: UnixSeconds
    name: str
    url: str
    event_types: list[str]
    signing_secret_hint: str

    @classmethod
    def of(cls, endpoint: Endpoint, **more: Any) -> WebhookEndpoint:
        """Tell of an endpoint."""
        return cls(
            id=endpoint.id, created_at=int(endpoint.created_at), updated_at=int(endpoint.updated_at), name=endpoint.name,
            url=endpoint.url, event_types=endpoint.event_types, signing_secret_hint=f"...{endpoint.secret[-4:]}", **more,
        )  # fmt: skip


class WebhookEndpointList(Listing[WebhookEndpoint]):
    """One page of webhooks."""


class NewWebhookEndpoint(WebhookEndpoint):
    """A webhook whose secret is new: it is shown this once."""

    signing_secret: str


class WebhookEndpointDeleted(Deleted):
    """A webhook that is gone."""

    object: Literal["webhook_endpoint.deleted"] = "webhook_endpoint.deleted"


class WebhookEndpointTest(Answer):
    """How a webhook answered."""

    object: Literal["webhook_endpoint.test"] = "webhook_endpoint.test"
    event_type: str
    status_code: int
    success: Literal[True] = True
    webhook_endpoint_id: str


class EventTypeList(Answer):
    """The events that webhooks can be told of."""

    object: Literal["list"] = "list"
    data: list[str]
