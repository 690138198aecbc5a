"""The file of a batch, a request a line: checked as a whole before any is asked, read again one by one."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..http.problems import Problem
from ..http.request_bodies import parse_json
from .batch_records import ENDPOINT

MOST_LINES = 50_000
MOST_ERRORS = 50  # that are told
LONGEST_ID = 256
LINE_FIELDS = {"custom_id", "method", "url", "body"}


@dataclass(frozen=True, kw_only=True)
class BatchLine:
    """One request. number: from 1. place, length: in bytes."""

    number: int
    custom_id: str
    place: int
    length: int


@dataclass(kw_only=True)
class CheckedFile:
    """What was found in a file: its requests, or what is wrong with it, as clients know such errors."""

    lines: list[BatchLine] = field(default_factory=list)
    errors: list[dict[str, Any]] = field(default_factory=list)

    def refuse(self, code: str, message: str, line: int | None = None, param: str | None = None) -> None:
        """Note an error."""
        if len(self.errors) < MOST_ERRORS:
            self.errors.append({"code": code, "message": message, "line": line, "param": param})


def check_file(path: Path, longest: int) -> CheckedFile:
    """Read a whole file. longest: bytes of a line."""
    found, ids = CheckedFile(), set[str]()
    for number, place, raw in _raw_lines(path, longest):
        if number > MOST_LINES:
            found.refuse("too_many_tasks", f"The file has more than {MOST_LINES:,} requests; split it.")
            break
        if len(raw) > longest:
            found.refuse("invalid_json_line", f"The line is longer than {longest:,} bytes.", number)
            continue
        try:
            asked = _read(raw)
        except Problem as error:
            found.refuse(str(error.code), str(error), number, error.param)
            continue
        if asked["custom_id"] in ids:
            found.refuse(
                "duplicate_custom_id", f"The custom_id {asked['custom_id']!r} is used twice.", number, "custom_id"
            )
        ids.add(asked["custom_id"])
        found.lines.append(BatchLine(number=number, custom_id=asked["custom_id"], place=place, length=len(raw)))
    if not found.lines and not found.errors:
        found.refuse("empty_file", "The file has no requests.")
    return found


def body_at(path: Path, place: int, length: int) -> dict[str, Any]:
    """Read the body of one request again. Raises Problem for a line that was changed since."""
    with path.open("rb") as file:
        file.seek(place)
        body: dict[str, Any] = _read(file.read(length))["body"]
        return body


def _raw_lines(path: Path, longest: int) -> Iterator[tuple[int, int, bytes]]:
    """Yield (number, place, bytes) of every line with something in it; of one too long, its beginning."""
    number = place = 0
    with path.open("rb") as file:
        while raw := file.readline(longest + 1):
            number, begin = number + 1, place
            place += len(raw)
            while not raw.endswith(b"\n") and (rest := file.readline(longest)):
                place += len(rest)
                if rest.endswith(b"\n"):
                    break
            if raw.strip():
                yield number, begin, raw


def _read(raw: bytes) -> dict[str, Any]:
    try:
        asked = parse_json(raw)
    except (ValueError, UnicodeDecodeError) as error:
        raise Problem(400, f"This line is not JSON: {error}", code="invalid_json_line") from error
    if not isinstance(asked, dict):
        raise Problem(400, "This line is not a JSON object.", code="invalid_json_line")
    if missing := sorted(LINE_FIELDS - asked.keys()):
        raise Problem(
            400, f"Missing required parameter: {missing[0]!r}.", code="missing_required_parameter", param=missing[0]
        )
    if not isinstance(asked["custom_id"], str) or not 1 <= len(asked["custom_id"]) <= LONGEST_ID:
        why = f"A custom_id is a text of 1 to {LONGEST_ID} characters, not {json.dumps(asked['custom_id'])[:40]}."
        raise Problem(400, why, code="invalid_custom_id", param="custom_id")
    for name, wanted in (("method", "POST"), ("url", ENDPOINT)):
        if asked[name] != wanted:
            why = f"The {name} of every request is {wanted!r} here, not {json.dumps(asked[name])[:60]}."
            raise Problem(400, why, code=f"invalid_{name}", param=name)
    if not isinstance(asked["body"], dict):
        raise Problem(400, "The body is not a JSON object.", code="invalid_body", param="body")
    return asked
