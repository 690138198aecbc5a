"""Prompt Relay's prompts with their lengths, and emphasis by weights, `(red coat:1.3)`."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from ...errors import InputError, PromptError
from ...frame_rates import read_rate
from ..storyboard import Shot, Storyboard
from .edit_timeline import length_of
from .held_fields import Written, board_of, fitting, left_out

WEIGHT = r"(?<!\\)\(([^():]+):\s*(\d+(?:\.\d+)?)\)"
KEY = r"(?im)^\s*(global_prompt|local_prompts|segment_lengths|epsilon|frame_rate|fps)\s*[:=]\s*"
FPS = 24
LEAST_FRAMES = 8  # of a segment: shorter ones are weights of each other
NODES = ("PromptRelayEncode", "PromptRelayEncodeTimeline")


def unweighted(words: str) -> tuple[str, list[str]]:
    """Return a prompt without its weights, and what they were: "the weight 1.3 of 'red coat'"."""
    found = [f"the weight {match[2]} of {match[1].strip()!r}" for match in re.finditer(WEIGHT, words)]
    return re.sub(WEIGHT, lambda match: match[1].strip(), words), found


def is_one(text: str) -> bool:
    """Tell whether a text is Prompt Relay's: its inputs as JSON, as lines, or in a graph."""
    return "local_prompts" in text and _inputs(text) is not None


def _inputs(text: str) -> dict[str, Any] | None:
    from .director_timelines import nodes_in

    if text.lstrip().startswith("{"):
        try:
            found = json.loads(text)
        except (ValueError, RecursionError):
            return None
        if isinstance(found, dict) and "local_prompts" in found:
            return found
        return next(
            (node for node in nodes_in(found) if node.get("class_type") in NODES and "local_prompts" in node), None
        )
    parts = re.split(KEY, text)
    keyed = {key.lower(): value.strip() for key, value in zip(parts[1::2], parts[2::2], strict=True)}
    return keyed if "local_prompts" in keyed and not parts[0].strip() else None


def read(text: str, shot_s: float) -> Storyboard:
    """Read Prompt Relay's inputs: a shot per local prompt, each going on from the one before.

    Lengths are frames; ones too short to be frames are weights, shared out over `shot_s` a shot. Raises PromptError.
    """
    inputs = _inputs(text)
    assert inputs is not None  # is_one said so
    prompts = [part.strip() for part in str(inputs["local_prompts"]).split("|")]
    if not all(prompts):
        raise PromptError("local_prompts has an empty prompt: write one on each side of every |")
    fps = _rate(inputs)
    seconds, not_held = _lengths(str(inputs.get("segment_lengths") or ""), len(prompts), fps, shot_s)
    shared = str(inputs.get("global_prompt") or "").strip()
    shots = []
    for number, (prompt, length) in enumerate(zip(prompts, seconds, strict=True)):
        words, weights = unweighted(prompt)
        not_held += weights
        whole = "\n".join(part for part in ("" if number else unweighted(shared)[0], words) if part)
        shots.append(Shot(prompt=whole, duration_s=fitting(length), continuity="continue" if number else "new"))
    not_held += unweighted(shared)[1]
    if float(inputs.get("epsilon") or 0.001) != 0.001:
        not_held.append(f"epsilon {inputs['epsilon']}, how softly one prompt gives way to the next")
    board = Storyboard(shots=(), fps=fps)
    return board_of(shots, [True] * len(shots), board, not_held)


def _rate(inputs: Mapping[str, Any]) -> Fraction:
    try:
        return read_rate(inputs.get("frame_rate") or inputs.get("fps") or FPS)
    except InputError as error:
        raise PromptError(str(error)) from None


def _lengths(text: str, count: int, fps: Fraction, shot_s: float) -> tuple[list[float], list[str]]:
    if not text.strip():
        return [shot_s] * count, []
    try:
        lengths = [float(part) for part in text.split(",") if part.strip()]
    except ValueError:
        raise PromptError(
            f"segment_lengths {text.strip()[:40]!r} can't be read: write frames, such as 48,24,36"
        ) from None
    if len(lengths) != count:
        raise PromptError(f"segment_lengths has {len(lengths)} numbers for {count} prompts: give one each, or none")
    if min(lengths) <= 0:
        raise PromptError(f"segment_lengths {text.strip()[:40]!r}: every length must be more than 0")
    if min(lengths) < LEAST_FRAMES:
        return [count * shot_s * one / sum(lengths) for one in lengths], [
            f"segment_lengths {text.strip()}, taken as weights of {shot_s:g} s a shot"
        ]
    return [float(one / fps) for one in lengths], []


def write(board: Storyboard) -> Written:
    """Write Prompt Relay's inputs as JSON, one local prompt a shot."""
    lines = any(shot.dialogue for shot in board.shots)
    prompts = []
    for shot in board.shots:
        spoken = " ".join(f'{line.speaker} says: "{line.text}"' for line in shot.dialogue)
        prompts.append(" ".join(part for part in (shot.prompt or shot.footage or "", spoken) if part).replace("|", "/"))
    frames = [max(1, round(length_of(shot) * board.fps)) for shot in board.shots]
    made = {
        "global_prompt": "", "local_prompts": " | ".join(prompts), "segment_lengths": ",".join(map(str, frames)),
        "epsilon": 0.001, "frame_rate": float(board.fps),
    }  # fmt: skip
    told = left_out(board, shot=("prompt", "duration_s", "id", "dialogue", "continuity"), film=("fps",))
    said = (
        *(["times of spoken lines, which stand in the prompts"] if lines else []),
        *(["new worlds and cuts: Prompt Relay draws one unbroken clip"] if any(s.continuity != "continue" for s in board.shots[1:]) else []),
    )  # fmt: skip
    return Written(text=json.dumps(made, indent=1, ensure_ascii=False) + "\n", not_held=(*told, *said))
