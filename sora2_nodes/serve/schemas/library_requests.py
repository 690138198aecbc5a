"""What is sent for all that videos are made with and told by: files, characters, batches and webhooks; and what lists are asked."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from annotated_types import Interval, Len
from pydantic import Field, Strict

from ...cameo.consent import AUDIENCES
from ..batches.batch_records import ENDPOINT, WINDOW
from ..inputs.uploads import PURPOSES, WRITTEN
from ..webhooks.outbox import EVENT_TYPES
from .field_types import AsList, Characters, Id, Incoming, Name, Notes, Number, OneOf, RequestBody

MAX_PAGE, DEFAULT_PAGE = 100, 20
DAYS, MOST_DAYS = 365, 3650
VARIANTS = ("video", "thumbnail", "spritesheet")


class Expiry(RequestBody):
    """How long a file is kept after it was made."""

    anchor: Literal["created_at"]
    seconds: Annotated[int, Interval(ge=3600, le=30 * 86_400), Number]


class NewFile(RequestBody):
    """A file to keep."""

    files: ClassVar = ("file",)
    file: Incoming
    purpose: Annotated[str, OneOf(PURPOSES)] = "user_data"
    expires_after: Expiry | None = None


class CharacterConsent(RequestBody):
    """What the subject of a likeness agrees to."""

    subject: Annotated[str, Characters(64)] | None = Field(
        None, description="Whose likeness it is; the name when left out"
    )
    audience: Annotated[str, OneOf(AUDIENCES)] = Field("only_me", description="Who may use it")
    days: Annotated[int, Interval(ge=1, le=MOST_DAYS), Number] = Field(DAYS, description="Until consent expires")


class NewCharacter(CharacterConsent):
    """A character of a clip."""

    files: ClassVar = ("video",)
    name: Name
    video: Incoming
    consent: bool | None = Field(None, description="Not in Sora's API: the subject agreed; makes a cameo")


class NewBatch(RequestBody):
    """A file of requests, one a line."""

    input_file_id: Id
    endpoint: Annotated[str, OneOf((ENDPOINT,))]
    completion_window: Annotated[str, OneOf((WINDOW,))]
    metadata: Notes = Field({})
    output_expires_after: Expiry | None = None


EventType = Annotated[str, OneOf(EVENT_TYPES)]
EventTypes = Annotated[list[EventType], Len(1, 16), AsList]
Address = Annotated[str, Characters(2000), Field(json_schema_extra={"format": "uri", "pattern": "^https?://"})]


class EndpointChanges(RequestBody):
    """What changes of a webhook."""

    name: Name | None = None
    url: Address | None = None
    event_types: EventTypes | None = None


class NewEndpoint(EndpointChanges):
    """A webhook."""

    name: Name
    url: Address
    event_types: EventTypes


class SecretRotation(RequestBody):
    """How a webhook's secret is renewed."""

    keep_old_secret_active_for_24_hours: Annotated[bool, Strict()] = False


class SampleEvent(RequestBody):
    """The event that a webhook is tried with."""

    event_type: EventType = EVENT_TYPES[0]


class PageQuery(RequestBody):
    """Which part of a list is shown."""

    after: Id | None = None
    limit: Annotated[int, Interval(ge=0, le=MAX_PAGE), Number] = DEFAULT_PAGE


class OrderedQuery(PageQuery):
    """Which part of a list is shown, in which order."""

    order: Annotated[str, OneOf(("asc", "desc"))] = "desc"

    @property
    def newest_first(self) -> bool:
        """Whether the list begins with what was made last."""
        return self.order == "desc"


class FileQuery(OrderedQuery):
    """Which files are shown."""

    purpose: Annotated[str, OneOf((*PURPOSES, *WRITTEN))] | None = None


class ContentQuery(RequestBody):
    """What of a video is downloaded."""

    variant: Annotated[str, OneOf(VARIANTS)] = "video"
