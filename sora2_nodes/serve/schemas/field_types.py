"""The kinds of fields that requests have, and how a wrong one is refused. Every refusal names the field and what is accepted."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, ClassVar, TypeVar

from annotated_types import Interval, Len, MaxLen
from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    ValidationError,
    WithJsonSchema,
    model_validator,
)
from pydantic_core import CoreSchema, ErrorDetails, PydanticCustomError, core_schema

from ...limits import MOST_SEED
from ..http.problems import Problem, wrong
from ..http.request_bodies import NO_TEXT, parse_json

MOST_ITEMS = 64  # of an object or a list
LONGEST_SHOWN = 80  # characters of what a caller sent, in a refusal
CODES = {
    "missing": "missing_required_parameter",
    "extra_forbidden": "unknown_parameter",
    "is_instance_of": "invalid_type",
    **dict.fromkeys(("string_too_short", "string_too_long", "too_short", "too_long"), "invalid_length"),
}
WORDS = {"model_type": "input should be an object", "is_instance_of": "input should be a file"}
VISIBLE = re.compile("[^\\s\ufeff]")
PLAIN_PATTERN = "^[^\\x00]*$"
VISIBLE_PATTERN = (
    "^[^\\x00]*[^\\s\\x00\\x1c-\\x1f\\x85\\ufeff][^\\x00]*$"  # as VISIBLE where \\s is less, as in a schema
)
BINARY = {"type": "string", "format": "binary"}


class RequestBody(BaseModel):
    """A request's body or query, or an object in it. null is as good as left out, and nothing unknown is taken.

    files: the fields that a form may fill with a file.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)
    files: ClassVar[tuple[str, ...]] = ()

    @model_validator(mode="before")
    @classmethod
    def _given(cls, values: Any) -> Any:
        values = _parsed(values)
        if not isinstance(values, dict):
            return values
        return {k: v for k, v in values.items() if v is not None or k not in cls.model_fields}


B = TypeVar("B", bound=RequestBody)


def checked(kind: type[B], values: Mapping[str, Any]) -> B:
    """Read values as a kind of request. Raises Problem 400 for the first that is wrong."""
    try:
        return kind.model_validate(dict(values))
    except ValidationError as error:
        raise _refusal(error.errors(include_url=False)[0]) from error


@dataclass(frozen=True)
class OneOf:
    """Marks a text that is one of these."""

    choices: tuple[str, ...]

    def __get_pydantic_core_schema__(self, _source: Any, _handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.literal_schema(list(self.choices))


@dataclass(frozen=True)
class Characters:
    """Marks a text of 1 to `most` characters, not all of them white space."""

    most: int

    def __get_pydantic_core_schema__(self, _source: Any, _handler: GetCoreSchemaHandler) -> CoreSchema:
        plain = core_schema.str_schema(min_length=1, max_length=self.most)
        return core_schema.no_info_after_validator_function(_plain_text, plain)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {**handler(schema), "pattern": VISIBLE_PATTERN}


@dataclass(frozen=True, kw_only=True)
class Incoming:
    """A file that came with a request. It is deleted with the request; move it to keep it."""

    path: Path
    filename: str
    bytes: int

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: Any, _handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.is_instance_schema(cls)  # never made of what a caller writes

    @classmethod
    def __get_pydantic_json_schema__(cls, _schema: CoreSchema, _handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return dict(BINARY)


def _describe_ways(schema: dict[str, Any], kind: type[Any]) -> None:
    del schema["properties"]["upload"]
    schema["oneOf"] = [{"required": [way]} for way in kind.ways]


class FileSource(RequestBody):
    """Something that a form may bring as a file, and that is named in one of these ways otherwise."""

    ways: ClassVar[tuple[str, ...]]
    hint: ClassVar[str]  # what to give
    model_config = ConfigDict(json_schema_extra=_describe_ways)
    upload: Incoming | None = None

    @model_validator(mode="before")
    @classmethod
    def _file(cls, values: Any) -> Any:
        return {"upload": values} if isinstance(values, Incoming) else values

    @model_validator(mode="after")
    def _one_way(self) -> Any:
        if len({"upload", *self.ways} & self.model_fields_set) != 1:
            raise PydanticCustomError("one_way", self.hint)
        return self


def _plain_text(text: str) -> str:
    if not VISIBLE.search(text):
        raise PydanticCustomError("string_too_short", "The text should not be blank")
    if NO_TEXT.search(text):
        raise PydanticCustomError("no_text", "It holds a character that is no text (NUL or half a surrogate pair)")
    return text


def _parsed(value: Any) -> Any:
    """Forms bring objects and lists as JSON text. One with too much in it is refused before each item of it is."""
    if isinstance(value, str):
        try:
            value = parse_json(value)
        except ValueError:
            return value
    if isinstance(value, (dict, list)) and len(value) > MOST_ITEMS:
        raise PydanticCustomError("too_long", "It should have at most {most} items", {"most": MOST_ITEMS})
    return value


def _split(value: Any) -> Any:
    return [part.strip() for part in value.split(",") if part.strip()] if isinstance(value, str) else value


def _number(value: Any) -> Any:
    if isinstance(value, bool):
        raise PydanticCustomError("bool_as_number", "Input should be a number")
    return value


AsJson = BeforeValidator(_parsed)
AsList = BeforeValidator(_split)
Number = BeforeValidator(_number)  # forms bring numbers as text
TEXTS_SCHEMA = {
    "oneOf": [
        {"type": "string", "maxLength": 200, "pattern": "^[^,\\x00]*$"},
        {
            "type": "array",
            "maxItems": 16,
            "items": {"type": "string", "minLength": 1, "maxLength": 200, "pattern": VISIBLE_PATTERN},
        },
    ]
}
NOTES_SCHEMA = {
    "type": "object", "maxProperties": 16,
    "propertyNames": {"minLength": 1, "maxLength": 64, "pattern": PLAIN_PATTERN},
    "additionalProperties": {"type": "string", "maxLength": 512, "pattern": PLAIN_PATTERN},
}  # fmt: skip

Name = Annotated[str, Characters(80)]
Id = Annotated[str, Characters(80)]
Texts = Annotated[
    list[Annotated[str, Characters(200)]], MaxLen(16), AsList, WithJsonSchema(TEXTS_SCHEMA)
]  # one text with commas, an empty one for none, or a list
Notes = Annotated[
    dict[Annotated[str, Len(1, 64)], Annotated[str, MaxLen(512)]],
    MaxLen(16),
    AsJson,
    WithJsonSchema(NOTES_SCHEMA),
]
Seed = Annotated[int, Interval(ge=0, le=MOST_SEED), Number]


def _refusal(error: ErrorDetails) -> Problem:
    kind, value, place = error["type"], error["input"], error["loc"]
    is_choice = kind == "literal_error" and isinstance(value, str)
    code = CODES.get(kind, "invalid_value")
    if kind.endswith("_type") or (kind == "literal_error" and not is_choice):
        code = "invalid_type"
    of_whole = kind in ("extra_forbidden", "model_type") and len(place) > 1  # told of what it is a part of
    param = _param(place[:-1] if of_whole else place) or "body"
    name = repr(str(place[-1])[:LONGEST_SHOWN] if of_whole else param)
    if kind == "missing":
        return wrong(param, f"Missing required parameter: {name}.", code)
    if kind == "extra_forbidden":
        return wrong(param, f"Unknown parameter: {name}.", code)
    if is_choice:
        supported = error["ctx"]["expected"]
        return wrong(param, f"Invalid value: {value[:LONGEST_SHOWN]!r}. Supported values are: {supported}.", code)
    why = WORDS.get(kind, error["msg"])
    return wrong(param, f"Invalid value for {name}: {why[0].lower()}{why[1:]}{_but(value)}.", code)


def _but(value: Any) -> str:
    """Say a number or a short text that was sent."""
    told = json.dumps(value) if isinstance(value, (str, int, float)) else ""
    return f", not {told}" if 0 < len(told) <= LONGEST_SHOWN else ""


def _param(place: tuple[int | str, ...]) -> str:
    """Write a place as clients know it, such as references[0].role."""
    steps = [f"[{step}]" if isinstance(step, int) else f".{step}" for step in place if step != "[key]"]
    return "".join(steps).strip(".")[:LONGEST_SHOWN]
