"""Requests are read as classes: what is taken, and how a wrong value is named."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from sora2_nodes.serve.http.problems import Problem
from sora2_nodes.serve.schemas.field_types import Incoming, RequestBody, checked
from sora2_nodes.serve.schemas.library_requests import NewCharacter, NewEndpoint, NewFile, PageQuery, SecretRotation
from sora2_nodes.serve.schemas.video_requests import NewVideo, VideoEdit

CLIP = Incoming(path=Path("clip.mp4"), filename="clip.mp4", bytes=1)
WRITTEN = {"path": "/etc/passwd", "filename": "clip.mp4", "bytes": 1}
LOOK = {"file_id": "file-1", "role": "texture"}


@pytest.mark.parametrize(
    ("kind", "values", "param", "code"),
    [
        (NewFile, {}, "file", "missing_required_parameter"),
        (NewFile, {"file": "text"}, "file", "invalid_type"),
        (NewFile, {"file": WRITTEN}, "file", "invalid_type"),
        (NewFile, {"file": CLIP, "expires_after": {"anchor": "now", "seconds": 3600}}, "expires_after.anchor", "invalid_value"),
        (NewFile, {"file": CLIP, "expires_after": {"anchor": "created_at", "seconds": 1}}, "expires_after.seconds", "invalid_value"),
        (VideoEdit, {"prompt": "a", "video": {"upload": WRITTEN}}, "video.upload", "invalid_type"),
        (VideoEdit, {"prompt": "a", "video": {}}, "video", "invalid_value"),
        (VideoEdit, {"prompt": "a", "video": {"id": "video_1", "name": "x"}}, "video", "unknown_parameter"),
        (VideoEdit, {"prompt": "a"}, "video", "missing_required_parameter"),
        (NewVideo, {"prompt": "a", "metadata": {"colour": 1}}, "metadata.colour", "invalid_type"),
        (NewVideo, {"prompt": "a", "metadata": {"": "red"}}, "metadata", "invalid_length"),
        (NewVideo, {"prompt": "a", "metadata": "not JSON"}, "metadata", "invalid_type"),
        (NewVideo, {"prompt": "a", "negative": ["x"] * 17}, "negative", "invalid_length"),
        (NewVideo, {"prompt": "a", "seed": True}, "seed", "invalid_value"),
        (NewCharacter, {"name": "Ann", "video": CLIP, "days": "0"}, "days", "invalid_value"),
        (NewEndpoint, {"name": "a", "url": "https://example.org", "event_types": []}, "event_types", "invalid_length"),
        (PageQuery, {"limit": "101"}, "limit", "invalid_value"),
        (PageQuery, {"after": "\x1e"}, "after", "invalid_length"),
        (NewVideo, {"prompt": "\ufeff \u2003"}, "prompt", "invalid_length"),
        (SecretRotation, {"keep_old_secret_active_for_24_hours": "yes"}, "keep_old_secret_active_for_24_hours", "invalid_type"),
        (PageQuery, {"after": "a\x00b"}, "after", "invalid_value"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_named(kind: type[RequestBody], values: dict[str, Any], param: str, code: str) -> None:
    with pytest.raises(Problem) as refused:
        checked(kind, values)
    assert (refused.value.status, refused.value.param, refused.value.code) == (400, param, code)


def test_a_refusal_says_the_value_and_what_is_accepted() -> None:
    for values, words in (
        ({"prompt": "a", "seconds": "5"}, "Invalid value: '5'. Supported values are: '4', '8', '12', '16' or '20'."),
        ({"prompt": "a", "seed": -1}, "Invalid value for 'seed': input should be greater than or equal to 0, not -1."),
        ({"prompt": "a", "quality": 1}, "Unknown parameter: 'quality'."),
        ({}, "Missing required parameter: 'prompt'."),
    ):
        with pytest.raises(Problem) as refused:
            checked(NewVideo, values)
        assert str(refused.value) == words


@pytest.mark.parametrize(
    ("values", "param"),
    [
        ({f"a{i}": 1 for i in range(1000)}, "body"),
        ({"prompt": "a", "metadata": {f"a{i}": 1 for i in range(1000)}}, "metadata"),
        ({"prompt": "a", "characters": [{}] * 1000}, "characters"),
        ({"prompt": "a", "references": [{}] * 1000}, "references"),
        ({"prompt": "a", "input_reference": {f"a{i}": 1 for i in range(1000)}}, "input_reference"),
    ],
)
def test_much_that_is_wrong_is_refused_as_a_whole_and_not_piece_by_piece(values: dict[str, Any], param: str) -> None:
    with pytest.raises(Problem) as refused:
        checked(NewVideo, values)
    assert (refused.value.param, refused.value.code) == (param, "invalid_length")
    assert isinstance(refused.value.__cause__, ValidationError) and refused.value.__cause__.error_count() <= 2


def test_null_is_as_good_as_left_out() -> None:
    assert checked(NewVideo, {"prompt": "a", "seed": None, "size": None, "metadata": None}) == NewVideo(prompt="a")


def test_a_form_says_the_same_in_text() -> None:
    as_json = {
        "prompt": "a",
        "seed": 7,
        "seconds": 8.0,
        "negative": ["rain", "fog"],
        "metadata": {"a": "b"},
        "references": [LOOK],
    }
    as_form = {
        "prompt": "a", "seed": "7", "seconds": "8.0", "negative": "rain, fog", "metadata": '{"a": "b"}',
        "references": '[{"file_id": "file-1", "role": "texture"}]',
    }  # fmt: skip
    assert checked(NewVideo, as_json) == checked(NewVideo, as_form)


def test_a_file_of_a_form_stands_where_json_names_one() -> None:
    sent = checked(VideoEdit, {"prompt": "a", "video": CLIP}).video
    named = checked(VideoEdit, {"prompt": "a", "video": '{"id": "video_1"}'}).video
    assert (sent.upload, sent.id, named.upload, named.id) == (CLIP, None, None, "video_1")


def test_an_unknown_field_is_refused_even_where_it_is_null() -> None:
    with pytest.raises(Problem) as refused:
        checked(NewVideo, {"prompt": "a ball", "": None})
    assert refused.value.code == "unknown_parameter"
    assert checked(NewVideo, {"prompt": "a ball", "seed": None}).seed is None
