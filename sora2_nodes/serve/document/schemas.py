"""The shapes of requests and answers as JSON Schema, for the OpenAPI document. Plain data."""

from __future__ import annotations

from typing import Any

from ...cameo.consent import AUDIENCES
from ...limits import API_SECONDS, API_SIZES, MOST_SEED, ROLES
from ..batches.batch_records import ENDPOINT as BATCH_ENDPOINT
from ..batches.batch_records import MOMENTS, STATUSES, WINDOW
from ..http.fields import MAX_PROMPT
from ..inputs.character_consent import MOST_DAYS
from ..inputs.job_references import MOST
from ..inputs.uploads import PURPOSES
from ..webhooks.outbox import EVENT_TYPES

Schema = dict[str, Any]

TEXT: Schema = {"type": "string"}
WHOLE: Schema = {"type": "integer"}
TIME: Schema = {"type": "integer", "description": "Unix seconds"}
OR_NULL_TIME: Schema = {"type": ["integer", "null"], "description": "Unix seconds"}
OR_NULL_TEXT: Schema = {"type": ["string", "null"]}
FILE: Schema = {"type": "string", "format": "binary"}
PROMPT: Schema = {"type": "string", "minLength": 1, "maxLength": MAX_PROMPT, "pattern": "\\S"}
NAME: Schema = {"type": "string", "minLength": 1, "maxLength": 80, "pattern": "\\S"}
SEED: Schema = {
    "type": "integer", "minimum": 0, "maximum": MOST_SEED,
    "description": "The same seed repeats a video exactly; a new one is drawn when it is left out.",
}  # fmt: skip
LENGTH: Schema = {"type": "string", "enum": [str(s) for s in API_SECONDS], "description": "Length in seconds"}
TEXTS: Schema = {
    "oneOf": [
        {"type": "string", "minLength": 1, "maxLength": 200, "pattern": "^[^,]*[^,\\s][^,]*$"},
        {"type": "array", "maxItems": 16, "items": {"type": "string", "minLength": 1, "maxLength": 200}},
    ]
}


def shape(properties: dict[str, Schema], needed: list[str] | None = None, **more: Any) -> Schema:
    """Describe an object with these properties and no others; all are needed unless `needed` names them."""
    required = list(properties) if needed is None else needed
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False, **more}


def ref(name: str) -> Schema:
    """Refer to a schema by name."""
    return {"$ref": f"#/components/schemas/{name}"}


def page_of(name: str) -> Schema:
    """Describe one page of a listing."""
    ends = {"first_id": OR_NULL_TEXT, "last_id": OR_NULL_TEXT, "has_more": {"type": "boolean"}}
    return shape({"object": {"const": "list"}, "data": {"type": "array", "items": ref(name)}, **ends})


def deleted(kind: str) -> Schema:
    """Describe what a deletion answers."""
    return shape({"id": TEXT, "object": {"const": kind}, "deleted": {"const": True}})


VIDEO = shape(
    {
        "id": TEXT,
        "object": {"const": "video"},
        "created_at": TIME,
        "completed_at": OR_NULL_TIME,
        "expires_at": OR_NULL_TIME,
        "status": {"type": "string", "enum": ["queued", "in_progress", "completed", "failed"]},
        "progress": {"type": "integer", "minimum": 0, "maximum": 100},
        "error": {"oneOf": [{"type": "null"}, shape({"code": TEXT, "message": TEXT})]},
        "model": TEXT,
        "prompt": OR_NULL_TEXT,
        "remixed_from_video_id": OR_NULL_TEXT,
        "seconds": TEXT,
        "size": {"type": "string", "pattern": "^[0-9]+x[0-9]+$"},
        "seed": {**WHOLE, "description": "Not in Sora's API: the seed that repeats this video"},
        "eta_s": {"type": ["integer", "null"], "description": "Not in Sora's API: seconds until it should be done"},
        "credits": {"type": ["integer", "null"], "description": "Not in Sora's API: its price, null when free"},
        "metadata": {
            "type": "object",
            "additionalProperties": TEXT,
            "description": "Not in Sora's API: as it was sent",
        },
    }
)
PICTURES: tuple[dict[str, Schema], ...] = (
    {"image_url": {"type": "string", "pattern": "^(data:image/(png|jpe?g|webp);base64,|https://)"}},
    {"file_id": {"type": "string", "minLength": 1, "maxLength": 80}},
)
ROLE_AND_WEIGHT: dict[str, Schema] = {
    "role": {"type": "string", "enum": list(ROLES)},
    "weight": {"type": "number", "exclusiveMinimum": 0, "maximum": 1, "description": "1 when left out"},
}
REFERENCE = {"oneOf": [shape(picture) for picture in PICTURES]}
USER: Schema = {"type": "string", "minLength": 1, "maxLength": 512, "pattern": "\\S"}
NOTES: Schema = {
    "type": "object", "maxProperties": 16, "propertyNames": {"minLength": 1, "maxLength": 64},
    "additionalProperties": {"type": "string", "maxLength": 512},
}  # fmt: skip
EXTRAS = {
    "user": USER,
    "metadata": NOTES,
    "references": {
        "type": "array",
        "maxItems": MOST,
        "items": {"oneOf": [shape(picture | ROLE_AND_WEIGHT, [*picture, "role"]) for picture in PICTURES]},
        "description": "Further pictures, each with what it stands for; in a form as JSON text",
    },
    "seed": SEED,
    "negative": {**TEXTS, "description": "What to avoid: a text with commas, or a list"},
    "storyboard": {
        "oneOf": [{"type": "string", "minLength": 1}, {"type": "object"}],
        "description": "A script with shot headings, or storyboard JSON; replaces the prompt's single shot. A line's audio is the id of "
        "an uploaded recording",
    },
    "cameo": {**TEXTS, "description": "Characters (char_...) or names of cameos that appear"},
    "characters": {"type": "array", "items": shape({"id": {"type": "string", "minLength": 1, "maxLength": 80}})},
}
SOURCE = shape({"id": {"type": "string", "minLength": 1, "maxLength": 80}})
EVENTS = {"type": "array", "minItems": 1, "items": {"type": "string", "enum": list(EVENT_TYPES)}}
ADDRESS = {"type": "string", "format": "uri", "pattern": "^https?://", "maxLength": 2000}
ENDPOINT = {
    "id": TEXT, "object": {"const": "webhook_endpoint"}, "created_at": TIME, "updated_at": TIME, "name": TEXT,
    "url": TEXT, "event_types": {"type": "array", "items": TEXT}, "signing_secret_hint": TEXT,
}  # fmt: skip


def create_body(models: list[str], *, reference: Schema) -> Schema:
    """Describe the body of POST /videos."""
    fields = {
        "prompt": PROMPT,
        "model": {"type": "string", "enum": models},
        "seconds": LENGTH,
        "size": {"type": "string", "enum": list(API_SIZES)},
        "input_reference": reference,
    }
    return shape(fields | EXTRAS, ["prompt"])


def remix_body() -> Schema:
    """Describe the body of POST /videos/{video_id}/remix."""
    return shape({"prompt": PROMPT, "seed": SEED, "user": USER, "metadata": NOTES}, ["prompt"])


def edit_body(video: Schema) -> Schema:
    """Describe the body of POST /videos/edits."""
    return shape({"prompt": PROMPT, "video": video, "seed": SEED, "user": USER, "metadata": NOTES}, ["prompt", "video"])


def extend_body(video: Schema) -> Schema:
    """Describe the body of POST /videos/extensions."""
    properties = {"prompt": PROMPT, "seconds": LENGTH, "video": video, "seed": SEED, "user": USER, "metadata": NOTES}
    return shape(properties, ["prompt", "seconds", "video"])


SCHEMAS: dict[str, Schema] = {
    "Error": shape({"error": shape({"message": TEXT, "type": TEXT, "param": OR_NULL_TEXT, "code": OR_NULL_TEXT})}),
    "Video": VIDEO,
    "VideoList": page_of("Video"),
    "VideoDeleted": deleted("video.deleted"),
    "Character": shape(
        {
            "id": TEXT, "object": {"const": "character"}, "created_at": TIME, "name": TEXT,
            "claim_url": {**TEXT, "description": "Not in Sora's API: where its subject agrees, of a new one without consent"},
        },
        ["id", "object", "created_at", "name"],
    ),
    "File": shape(
        {
            "id": TEXT, "object": {"const": "file"}, "bytes": WHOLE, "created_at": TIME, "filename": TEXT,
            "purpose": TEXT, "status": {"const": "processed"}, "expires_at": OR_NULL_TIME,
        }
    ),
    "Batch": shape(
        {
            "id": TEXT, "object": {"const": "batch"}, "endpoint": {"const": BATCH_ENDPOINT}, "completion_window": {"const": WINDOW},
            "status": {"type": "string", "enum": list(STATUSES)}, "input_file_id": TEXT, "output_file_id": OR_NULL_TEXT,
            "error_file_id": OR_NULL_TEXT, "created_at": TIME, "expires_at": TIME, "finalizing_at": OR_NULL_TIME,
            **dict.fromkeys(MOMENTS, OR_NULL_TIME),
            "errors": {"oneOf": [{"type": "null"}, shape({"object": {"const": "list"}, "data": {"type": "array"}})]},
            "request_counts": shape({"total": WHOLE, "completed": WHOLE, "failed": WHOLE}),
            "metadata": {"type": "object", "additionalProperties": TEXT},
        }
    ),
    "BatchList": page_of("Batch"),
    "CharacterList": page_of("Character"),
    "CharacterDeleted": deleted("character.deleted"),
    "FileList": page_of("File"),
    "FileDeleted": deleted("file"),
    "Model": shape({"id": TEXT, "object": {"const": "model"}, "created": TIME, "owned_by": TEXT}),
    "ModelList": shape({"object": {"const": "list"}, "data": {"type": "array", "items": ref("Model")}}),
    "Endpoint": shape(ENDPOINT),
    "EndpointWithSecret": shape({**ENDPOINT, "signing_secret": TEXT}),
    "EndpointList": page_of("Endpoint"),
    "EndpointDeleted": deleted("webhook_endpoint.deleted"),
    "EndpointTested": shape(
        {
            "object": {"const": "webhook_endpoint.test"}, "event_type": TEXT, "status_code": WHOLE,
            "success": {"const": True}, "webhook_endpoint_id": TEXT,
        }
    ),
    "EventTypes": shape({"object": {"const": "list"}, "data": {"type": "array", "items": TEXT}}),
}  # fmt: skip
EXPIRY = shape(
    {"anchor": {"const": "created_at"}, "seconds": {"type": "integer", "minimum": 3600, "maximum": 2_592_000}}
)
BATCH_BODY = shape(
    {
        "input_file_id": {"type": "string", "minLength": 1, "maxLength": 80, "pattern": "\\S"},
        "endpoint": {"const": BATCH_ENDPOINT}, "completion_window": {"const": WINDOW}, "metadata": NOTES,
        "output_expires_after": EXPIRY,
    },
    ["input_file_id", "endpoint", "completion_window"],
)  # fmt: skip
UPLOAD_BODY = shape(
    {"file": FILE, "purpose": {"type": "string", "enum": list(PURPOSES)}, "expires_after": EXPIRY}, ["file"]
)
CHARACTER_BODY = shape(
    {
        "name": NAME,
        "video": FILE,
        "consent": {"type": "boolean", "description": "Not in Sora's API: the subject agreed; makes a cameo"},
        "subject": {**NAME, "maxLength": 64, "description": "Whose likeness it is; the name when left out"},
        "audience": {"type": "string", "enum": list(AUDIENCES), "description": "Who may use it"},
        "days": {"type": "integer", "minimum": 1, "maximum": MOST_DAYS, "description": "Until consent expires"},
    },
    ["name", "video"],
)
ENDPOINT_BODY = shape({"name": NAME, "url": ADDRESS, "event_types": EVENTS})
ENDPOINT_CHANGES = shape({"name": NAME, "url": ADDRESS, "event_types": EVENTS}, [])
ROTATE_BODY = shape({"keep_old_secret_active_for_24_hours": {"type": "boolean"}}, [])
SAMPLE_BODY = shape({"event_type": {"type": "string", "enum": list(EVENT_TYPES)}}, [])
