"""What is sent to /videos: a field a line, with its kind, its range, what it means, and what it is when it is left out."""

from __future__ import annotations

import json
from typing import Annotated, Any, ClassVar

from annotated_types import Interval, MaxLen
from pydantic import BeforeValidator, Field, WithJsonSchema

from ...limits import API_REFERENCES, API_SECONDS, API_SIZES, ROLES
from ..http.server_settings import DEFAULT_SECONDS, DEFAULT_SIZE
from ..queue.api_models import DEFAULT_MODEL
from .field_types import (
    VISIBLE_PATTERN,
    AsJson,
    Characters,
    FileSource,
    Id,
    Name,
    Notes,
    Number,
    OneOf,
    RequestBody,
    Seed,
    Texts,
)  # fmt: skip

MAX_PROMPT, MAX_BOARD = 32_000, 200_000  # characters

BOARD_SCHEMA = {
    "type": "object",
    "required": ["shots"],
    "properties": {"shots": {"type": "array", "minItems": 1, "items": {"type": "object"}}},
}


def _whole_seconds(value: Any) -> Any:
    """8, 8.0 and "8.0" are "8"."""
    if isinstance(value, (int, float, str)) and not isinstance(value, bool):
        number, _, zeros = str(value).partition(".")
        return number if zeros.strip("0") == "" and str(value)[-1:] != "." else str(value)
    return value


def _board_text(value: Any) -> Any:
    return json.dumps(value) if isinstance(value, dict) else value


Prompt = Annotated[str, Characters(MAX_PROMPT), Field(description="What is seen and heard")]
Seconds = Annotated[str, OneOf(tuple(map(str, API_SECONDS))), BeforeValidator(_whole_seconds)]
Board = Annotated[
    str,
    Characters(MAX_BOARD),
    BeforeValidator(_board_text),
    WithJsonSchema({"oneOf": [{"type": "string", "minLength": 1, "pattern": VISIBLE_PATTERN}, BOARD_SCHEMA]}),
]
PictureAddress = Annotated[str, Field(json_schema_extra={"pattern": "^(data:image/(png|jpe?g|webp);base64,|https://)"})]


class PictureSource(FileSource):
    """A picture: a data URL or, where the operator allows it, an https address; or an uploaded file."""

    ways = ("image_url", "file_id")
    hint = "give a file, or an object with either image_url or file_id"
    image_url: PictureAddress | None = None
    file_id: Id | None = None


class ReferencePicture(PictureSource):
    """A picture with what it stands for."""

    role: Annotated[str, OneOf(ROLES)]
    weight: Annotated[float, Interval(gt=0, le=1), Number] = 1.0


class VideoSource(FileSource):
    """A finished video of this server, by its id."""

    ways = ("id",)
    hint = 'give a video file, or an object such as {"id": "video_..."}'
    id: Id | None = None


class NamedCharacter(RequestBody):
    """A character, by its id."""

    id: Id


class VideoRemix(RequestBody):
    """A finished video, made again with a change."""

    prompt: Prompt
    seed: Seed | None = Field(None, description="Repeats a video exactly; a new one is drawn when it is left out")
    user: Annotated[str, Characters(512)] | None = Field(
        None, description="Whose request this is, in the caller's words"
    )
    metadata: Notes = Field({}, description="Kept with the video; in a form as JSON text")


class VideoEdit(VideoRemix):
    """A change of a video, which keeps what it was not asked to change."""

    files: ClassVar = ("video",)
    video: VideoSource


class VideoExtension(VideoEdit):
    """What follows a video."""

    seconds: Seconds = Field(description="Length in seconds")


def _whole_columns(listed: Any) -> Any:
    """Refuse a form whose weights can't be told apart: forms send lists field by field."""
    items = [item for item in listed if isinstance(item, dict)] if isinstance(listed, list) else []
    weights = [item["weight"] for item in items if "weight" in item]
    if any(isinstance(weight, str) for weight in weights) and len(weights) < len(items):
        raise ValueError("in a form give every reference a weight or none, or send the list as JSON text")
    return listed


class NewVideo(VideoRemix):
    """A video of a prompt."""

    files: ClassVar = ("input_reference",)
    model: Name = DEFAULT_MODEL
    seconds: Seconds = Field(str(DEFAULT_SECONDS), description="Length in seconds")
    size: Annotated[str, OneOf(API_SIZES)] = Field(DEFAULT_SIZE, description="Width and height in pixels")
    input_reference: PictureSource | None = Field(None, description="The picture that the video begins with")
    references: Annotated[list[ReferencePicture], MaxLen(API_REFERENCES), BeforeValidator(_whole_columns), AsJson] = (
        Field([], description="Further pictures, each with what it stands for; in a form as JSON text")
    )
    negative: Texts = Field([], description="What to avoid: a text with commas, or a list")
    storyboard: Board | None = Field(
        None,
        description="A script with shot headings, or storyboard JSON; replaces the prompt's single shot. A line's audio is the id of "
        "an uploaded recording",
    )
    cameo: Texts = Field([], description="Characters (char_...) or names of cameos that appear")
    characters: Annotated[list[NamedCharacter], MaxLen(16), AsJson] = Field([], description="Characters that appear")

    @property
    def sides(self) -> tuple[int, int]:
        """Width and height in pixels."""
        width, _, height = self.size.partition("x")
        return int(width), int(height)
