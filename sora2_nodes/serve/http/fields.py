"""Checks single values of a request. Every refusal names the field, the value and what is accepted."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from typing import Any

from ...limits import API_SECONDS, API_SIZES
from .problems import Problem, wrong
from .request_bodies import NO_TEXT, parse_json
from .server_settings import DEFAULT_SECONDS, DEFAULT_SIZE

MAX_PROMPT = 32_000  # characters


def text(values: Mapping[str, Any], name: str, *, most: int = 80) -> str | None:
    """Return a text of 1 to `most` characters, or None when it is not given."""
    value = values.get(name)
    if value is None:
        return None
    if not isinstance(value, str):
        raise wrong(name, f"Invalid type for {name!r}: expected a string, got {_kind(value)}.", "invalid_type")
    if not value.strip() or len(value) > most:
        raise wrong(name, f"{name!r} must have 1 to {most} characters, not {len(value)}.", "invalid_length")
    if NO_TEXT.search(value):
        raise wrong(name, f"{name!r} holds a character that is no text (NUL or half a surrogate pair).")
    return value


def needed(values: Mapping[str, Any], name: str, *, most: int = 80) -> str:
    """Return a text that must be given."""
    value = text(values, name, most=most)
    if value is None:
        raise missing(name)
    return value


def missing(name: str) -> Problem:
    """Compose the refusal of a request that lacks a field."""
    return wrong(name, f"Missing required parameter: {name!r}.", "missing_required_parameter")


def choice(values: Mapping[str, Any], name: str, choices: Sequence[str], default: str) -> str:
    """Return one of `choices`."""
    value = text(values, name)
    if value is None:
        return default
    if value not in choices:
        supported = ", ".join(map(repr, choices))
        raise wrong(name, f"Invalid value: {value!r}. Supported values are: {supported}.")
    return value


def size(values: Mapping[str, Any]) -> tuple[int, int]:
    """Return (width, height) in pixels."""
    width, _, height = choice(values, "size", API_SIZES, DEFAULT_SIZE).partition("x")
    return int(width), int(height)


def seconds(values: Mapping[str, Any]) -> int:
    """Return the length in seconds; it may be given as a number or as text."""
    value = values.get("seconds")
    if isinstance(value, float) or (isinstance(value, str) and re.fullmatch(r"[0-9]{1,4}\.0{1,9}", value)):
        value = int(float(value)) if float(value).is_integer() else str(value)
    plain = str(value) if isinstance(value, int) and not isinstance(value, bool) else value
    return int(choice({"seconds": plain}, "seconds", [str(s) for s in API_SECONDS], str(DEFAULT_SECONDS)))


def whole(values: Mapping[str, Any], name: str, low: int, high: int) -> int | None:
    """Return a whole number; forms and query strings carry it as text."""
    value = values.get(name)
    if value is None:
        return None
    digits = str(value) if isinstance(value, int) and not isinstance(value, bool) else value
    if not isinstance(digits, str) or not re.fullmatch(r"-?[0-9]{1,19}", digits) or not low <= int(digits) <= high:
        raise wrong(name, f"Invalid value: {str(value)[:40]!r}. {name!r} is a whole number from {low} to {high}.")
    return int(digits)


def texts(values: Mapping[str, Any], name: str, *, most: int = 16, length: int = 200) -> tuple[str, ...]:
    """Return a list of texts, given as a list, or as one text with commas."""
    value = values.get(name)
    if value is None:
        return ()
    items = [part for part in value.split(",") if part.strip()] if isinstance(value, str) else value
    if not isinstance(items, list) or len(items) > most:
        raise wrong(name, f"{name!r} must be a text or a list of at most {most} texts.", "invalid_type")
    return tuple(needed({name: item}, name, most=length).strip() for item in items)


def as_object(values: Mapping[str, Any], name: str) -> dict[str, Any] | None:
    """Return an object, given as one or as JSON text."""
    value = values.get(name)
    if isinstance(value, str):
        try:
            value = parse_json(value)
        except ValueError:
            value = None
        if value is None:
            raise wrong(name, f"{name!r} must be an object or a file.", "invalid_type")
    if value is not None and not isinstance(value, dict):
        raise wrong(name, f"Invalid type for {name!r}: expected an object, got {_kind(value)}.", "invalid_type")
    return value


def objects(values: Mapping[str, Any], name: str, *, most: int) -> list[dict[str, Any]]:
    """Return a list of at most `most` objects, given as one or as JSON text."""
    value = values.get(name)
    if isinstance(value, str):
        try:
            value = parse_json(value)
        except ValueError as error:
            raise wrong(name, f"{name!r} is not a list, nor JSON text of one.", "invalid_type") from error
    if value is None:
        return []
    if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
        raise wrong(name, f"{name!r} must be a list of objects.", "invalid_type")
    if len(value) > most:
        raise wrong(name, f"{name!r} has {len(value)} items, {most} at most.", "invalid_length")
    return value


def notes(values: Mapping[str, Any], name: str = "metadata") -> dict[str, str]:
    """Return up to 16 short texts by name, given as an object or as JSON text."""
    asked = as_object(values, name) or {}
    if len(asked) > 16 or any(not key or len(key) > 64 for key in asked):
        raise wrong(name, f"{name!r} has at most 16 names of 1 to 64 characters.", "invalid_length")
    if any(not isinstance(value, str) or len(value) > 512 for value in asked.values()):
        raise wrong(name, f"The values of {name!r} are texts of at most 512 characters.", "invalid_type")
    return asked


def part(values: Mapping[str, Any], name: str) -> float | None:
    """Return a number above 0, up to 1; forms carry it as text."""
    value = values.get(name)
    if value is None:
        return None
    try:
        number = math.nan if isinstance(value, bool) else float(value)
    except (TypeError, ValueError):
        number = math.nan
    if not 0 < number <= 1:
        raise wrong(name, f"Invalid value: {str(value)[:40]!r}. {name!r} is a number above 0, up to 1.")
    return number


def _kind(value: object) -> str:
    names = {bool: "a boolean", int: "an integer", float: "a number", list: "an array", dict: "an object"}
    return names.get(type(value), "null" if value is None else "a string")
