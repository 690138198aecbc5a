"""Timelines of the director nodes on ComfyUI's canvas: LTX Director and MiniMax H3 Director, as they keep them in `timeline_data`.

A timeline comes alone, or inside a workflow or an API prompt that was saved from the canvas. Times are frames; LTX Director draws
one unbroken clip, so that its segments continue one another; H3 Director's are shots of one world.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from fractions import Fraction
from typing import Any

from ...errors import PromptError
from ...frame_rates import read_rate
from ..storyboard import Shot, Storyboard
from .edit_timeline import length_of
from .held_fields import Written, board_of, fitting, left_out
from .prompt_weights import unweighted

FPS = 24
H3_KEYS = ("reference_mode", "prompt_format", "characters", "overall_soundscape", "non_diegetic_music")
TRACKS = {"motionSegments": "clips of the motion track", "audioSegments": "clips of the audio track"}
NODES = ("LTXDirector", "LTXStoryboard", "MiniMaxH3Director", "MiniMaxH3DirectorCS", "H3Director")


def is_one(text: str) -> bool:
    """Tell whether a text is a timeline of a director node, or a graph with one."""
    return ('"segments"' in text.replace('\\"', '"') and timeline_in(text) is not None) or _cards(text) is not None


def timeline_in(text: str) -> tuple[dict[str, Any], Mapping[str, Any]] | None:
    """Return the first timeline of a text and the inputs beside it; None where there is none."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if _is_timeline(found):
        return found, {}
    for node in nodes_in(found):
        for value in node.values():
            kept = _timeline(value)
            if kept is not None:
                return kept, node
    return None


def nodes_in(graph: Any) -> Iterator[dict[str, Any]]:
    """Yield the inputs of a graph's nodes by name, of an API prompt or of a workflow; places of a workflow's unnamed widgets
    are their names."""
    if not isinstance(graph, dict):
        return
    kept = list(graph.get("nodes") or ())
    for subgraph in (graph.get("definitions") or {}).get("subgraphs") or ():
        kept += subgraph.get("nodes") or ()
    for node in kept:
        values = node.get("widgets_values") if isinstance(node, dict) else None
        named = values if isinstance(values, dict) else dict(enumerate(values or ()))
        yield (
            {"class_type": node.get("type"), **{str(k): v for k, v in named.items()}} if isinstance(node, dict) else {}
        )
    for node in graph.values():
        if isinstance(node, dict) and "class_type" in node:
            yield {"class_type": node["class_type"], **(node.get("inputs") or {})}


def _timeline(value: Any) -> dict[str, Any] | None:
    if isinstance(value, str) and value.lstrip().startswith("{") and '"segments"' in value:
        try:
            value = json.loads(value)
        except (ValueError, RecursionError):
            return None
    return value if _is_timeline(value) else None


def _is_timeline(value: Any) -> bool:
    segments = value.get("segments") if isinstance(value, dict) else None
    return isinstance(segments, list) and (
        any(key in value for key in ("motionSegments", "audioSegments", "global_prompt"))
        or all(isinstance(one, dict) and {"start", "length"} <= one.keys() for one in segments)
    )


def _cards(text: str) -> list[Any] | None:
    """Shot cards: `{"shots": [{"prompt", "duration_seconds"}]}` or `{"cards": [...]}`, which no storyboard of ours is."""
    if not text.lstrip().startswith("{"):
        return None
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return None
    cards = found.get("cards") or found.get("shots")
    if not isinstance(cards, list) or not all(isinstance(card, dict) and "prompt" in card for card in cards):
        return None
    foreign = "cards" in found or any({"duration_seconds", "enabled"} & card.keys() for card in cards)
    return cards if cards and foreign else None


def read(text: str, shot_s: float) -> Storyboard:
    """Read a director's timeline or cards. Raises PromptError with the segment at fault."""
    if cards := _cards(text):
        return _of_cards(cards, shot_s)
    found = timeline_in(text)
    assert found is not None  # is_one said so
    timeline, beside = found
    fps = read_rate(beside.get("frame_rate") or _rate_beside(beside))
    not_held = [words for track, words in TRACKS.items() if timeline.get(track)]
    if timeline.get("retakeMode"):
        not_held.append("its retake")
    segments = [_checked(one, n) for n, one in enumerate(timeline["segments"], 1)]
    segments = sorted(
        (one for one in segments if str(one.get("prompt") or "").strip() or _picture(one)), key=lambda one: one["start"]
    )
    if not segments:
        raise PromptError("the director's timeline has no segments with words: write a prompt on at least one")
    h3 = any(key in timeline for key in H3_KEYS)
    return _of_segments(segments, timeline, fps, h3=h3, not_held=not_held)


def _rate_beside(node: Mapping[str, Any]) -> Any:
    """A workflow's widgets have no names: of LTX and H3 Director the rate is the number before the way that times are shown."""
    values = list(node.values())
    at = next((n for n, value in enumerate(values) if value in ("seconds", "frames")), 0)
    rate = values[at - 1] if at else FPS
    return rate if isinstance(rate, int | float) and not isinstance(rate, bool) and 1 <= rate <= 240 else FPS


def _checked(segment: Any, number: int) -> dict[str, Any]:
    if not isinstance(segment, dict):
        raise PromptError(f"segment {number} of the timeline must be an object in braces")
    for key in ("start", "length"):
        value = segment.get(key)
        if isinstance(value, bool) or not isinstance(value, int | float) or value < 0:
            raise PromptError(
                f"segment {number} of the timeline: {key} must be a number of frames, not {json.dumps(value)[:30]}"
            )
    return segment


def _picture(segment: Mapping[str, Any]) -> str:
    kind = segment.get("type", "image")
    return str(segment.get("imageFile") or "") if kind == "image" else ""


def _of_segments(
    segments: list[dict[str, Any]], timeline: Mapping[str, Any], fps: Fraction, *, h3: bool, not_held: list[str]
) -> Storyboard:
    shared, shots, ended = str(timeline.get("global_prompt") or "").strip(), [], 0.0
    going_on = "same_world" if h3 else "continue"
    for number, segment in enumerate(segments, 1):
        if segment["start"] > ended + 0.5:
            not_held.append(f"the gap of {float((segment['start'] - ended) / fps):g} s before segment {number}")
        ended = max(ended, segment["start"] + segment["length"])
        words, weights = unweighted(_without_characters(str(segment.get("prompt") or "").strip(), timeline))
        not_held += weights
        asked = float(segment["length"] / fps)
        if fitting(asked) != round(asked, 3):
            not_held.append(f"segment {number} lasts {asked:g} s and is made {fitting(asked):g} s long")
        prompt = "\n".join(part for part in (shared if number == 1 else "", words) if part)
        shot = Shot(prompt=prompt or shared, duration_s=fitting(asked), continuity="new" if number == 1 else going_on)
        if _picture(segment):
            shot = _with_picture(shot, segment, number, not_held)
        elif segment.get("type") == "video":
            not_held.append(f"the video of segment {number}: give it as footage")
        shots.append(shot)
    shots[0] = _with_sound(shots[0], timeline)
    board = _sized(Storyboard(shots=(), fps=fps), timeline)
    return board_of(shots, [True] * len(shots), board, not_held)


def _without_characters(words: str, timeline: Mapping[str, Any]) -> str:
    """Say what H3 Director's @char1 to @char3 look like."""
    for number, one in enumerate(timeline.get("characters") or (), 1):
        looks = str((one or {}).get("description") or "").strip().rstrip(".")
        words = words.replace(f"@char{number}", looks or f"person {number}")
    return words


def _with_picture(shot: Shot, segment: Mapping[str, Any], number: int, not_held: list[str]) -> Shot:
    if segment.get("isEndFrame"):
        not_held.append(f"the end frame of segment {number}")
        return shot
    weight = segment.get("guideStrength")
    role = f"first_frame {weight:g}" if isinstance(weight, int | float) and 0 <= weight < 1 else "first_frame"
    return replace(shot, references=(f"{role}: {_picture(segment)}",))


def _with_sound(shot: Shot, timeline: Mapping[str, Any]) -> Shot:
    heard = str(timeline.get("overall_soundscape") or "").strip()
    music = str(timeline.get("non_diegetic_music") or "").strip()
    words = f"{shot.prompt}\nSound: {heard}" if heard else shot.prompt
    return replace(shot, prompt=words, soundtrack=music or shot.soundtrack)


def _sized(board: Storyboard, timeline: Mapping[str, Any]) -> Storyboard:
    width, height = timeline.get("width"), timeline.get("height")
    return (
        replace(board, width=width, height=height)
        if isinstance(width, int) and isinstance(height, int) and width and height
        else board
    )


def _of_cards(cards: list[Any], shot_s: float) -> Storyboard:
    shots: list[Shot] = []
    timed: list[bool] = []
    not_held: list[str] = []
    for number, card in enumerate(cards, 1):
        if card.get("enabled") is False:
            not_held.append(f"card {number}, which is switched off")
            continue
        seconds = next(
            (card[key] for key in ("duration_seconds", "duration_s", "duration", "seconds") if key in card), None
        )
        if seconds is not None and (isinstance(seconds, bool) or not isinstance(seconds, int | float) or seconds <= 0):
            raise PromptError(
                f"card {number}: its duration must be a number of seconds, not {json.dumps(seconds)[:30]}"
            )
        words, weights = unweighted(str(card["prompt"]).strip())
        known = {"camera", "lighting", "tone"}
        extra = {key: str(card[key]).strip() for key in known if isinstance(card.get(key), str) and card[key].strip()}
        not_held += weights + [
            f"{key} of card {number}" for key in card
            if key not in {"prompt", "enabled", "id", "duration_seconds", "duration_s", "duration", "seconds", *known} and card[key]
        ]  # fmt: skip
        going_on = "same_world" if shots else "new"
        shots.append(Shot(prompt=words, duration_s=fitting(seconds or shot_s), continuity=going_on, **extra))  # type: ignore[arg-type]
        timed.append(seconds is not None)
    if not shots:
        raise PromptError("every card is switched off: switch on at least one")
    return board_of(shots, timed, None, not_held)


def write_ltx(board: Storyboard) -> Written:
    """Write the timeline of LTX Director."""
    told = left_out(board, shot=("prompt", "duration_s", "id", "dialogue", "references", "continuity"), film=("fps",))
    said = "new worlds and cuts: LTX Director draws one unbroken clip" if _cuts(board) else ""
    return Written(text=_written(board, {}), not_held=(*told, *_lines_told(board), *([said] if said else [])))


def write_h3(board: Storyboard) -> Written:
    """Write the timeline of MiniMax H3 Director."""
    music = next((shot.soundtrack for shot in board.shots if shot.soundtrack), "") or ""
    extra = {
        "reference_mode": "OFF", "prompt_format": "minimax", "overall_soundscape": "", "non_diegetic_music": music,
        "characters": [{"images": [], "description": ""} for _ in range(3)],
    }  # fmt: skip
    told = left_out(
        board, shot=("prompt", "duration_s", "id", "dialogue", "references", "continuity", "soundtrack"), film=("fps",)
    )
    said = (
        "music that changes: H3 Director has one"
        if len({s.soundtrack for s in board.shots if s.soundtrack}) > 1
        else ""
    )
    return Written(text=_written(board, extra), not_held=(*told, *_lines_told(board), *([said] if said else [])))


def _cuts(board: Storyboard) -> bool:
    return any(shot.continuity != "continue" for shot in board.shots[1:])


def _lines_told(board: Storyboard) -> list[str]:
    return ["times of spoken lines, which stand in the prompts"] if any(shot.dialogue for shot in board.shots) else []


def _written(board: Storyboard, extra: Mapping[str, Any]) -> str:
    start, segments = 0, []
    for number, shot in enumerate(board.shots):
        length = max(1, round(length_of(shot) * board.fps))
        spoken = " ".join(f'{line.speaker} says: "{line.text}"' for line in shot.dialogue)
        segment = {
            "id": f"seg{number}", "start": start, "length": length, "type": "text", "isEndFrame": False,
            "prompt": " ".join(part for part in (shot.prompt or shot.footage or "", spoken) if part),
        }  # fmt: skip
        first = next((ref for ref in shot.references if ref.startswith("first_frame")), None)
        if first:
            role, _, file = first.partition(": ")
            weight = float(role.partition(" ")[2] or 1)
            segment |= {"type": "image", "imageFile": file, "fileName": file, "guideStrength": weight}
        segments.append(segment)
        start += length
    made = {
        "mainTrackEnabled": True, "audioTrackEnabled": True, "motionTrackEnabled": True, "global_prompt": "", "retakeMode": False,
        "normalStartFrame": 0, "normalDurationFrames": start, **extra, "segments": segments, "motionSegments": [], "audioSegments": [],
    }  # fmt: skip
    return json.dumps(made, indent=1, ensure_ascii=False) + "\n"
