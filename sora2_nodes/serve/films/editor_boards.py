"""What the storyboard's editor asks about a text, and what it is told of its shots: lengths, lines, music, people, takes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ...errors import InputError, MediaError
from ...story import brief_for, in_its_world
from ...story.storyboard import Brief, Shot, Storyboard
from ...studio.kept_takes import kept_takes, shot_words
from ...studio.material import files_in
from ...studio.orders import Material, speech_for
from ...studio.prompt_wish import PromptWish, read_wish

MOST_TEXT = 200_000  # characters
TEXTS, NUMBERS = ("text", "negative", "tags"), ("duration_s", "fps")
WHOLE = ("width", "height", "seed")
MOST_PEOPLE = 8  # whose faces are shown


@dataclass(frozen=True, kw_only=True)
class EditorAsk:
    """A storyboard as the editor has it. cameos: names of those that are connected. told: the rest of what was asked."""

    board: Storyboard
    cameos: tuple[str, ...] = ()
    told: Mapping[str, Any] = field(default_factory=dict)

    @property
    def number(self) -> int:
        """The shot that is asked for, from 0. Raises InputError for none of the storyboard's."""
        shot, count = self.told.get("shot"), len(self.board.shots)
        if type(shot) is not int or not 1 <= shot <= count:
            raise InputError(f"shot {shot!r} is none of the {count} of the storyboard")
        return shot - 1


def read_ask(body: str) -> EditorAsk:
    """Read a request: the fields of a PromptWish, and "shot", "name" or "cameos". Raises InputError or PromptError with what is wrong."""
    try:
        told = json.loads(body)
    except (ValueError, RecursionError):
        told = None
    if not isinstance(told, dict) or "text" not in told:
        raise InputError('the request must be JSON with "text"')
    for name in TEXTS:
        if not isinstance(told.get(name, ""), str) or len(told.get(name, "")) > MOST_TEXT:
            raise InputError(f"{name} must be a text of at most {MOST_TEXT} characters")
    if not all(type(told.get(name, 1)) in (int, float) for name in NUMBERS):
        raise InputError(f"{' and '.join(NUMBERS)} must be numbers")
    if not all(type(told.get(name, 1)) is int for name in WHOLE):
        raise InputError(f"{', '.join(WHOLE)} must be whole numbers")
    if not all(64 <= told.get(name, 64) <= 4096 for name in ("width", "height")):
        raise InputError("width and height must be 64 to 4096 pixels")
    cameos = told.get("cameos", [])
    if not isinstance(cameos, list) or not all(isinstance(name, str) for name in cameos):
        raise InputError("cameos must be a list of names")
    wish = PromptWish(**{name: told[name] for name in (*TEXTS, *NUMBERS, *WHOLE) if name in told})
    return EditorAsk(board=read_wish(wish), cameos=tuple(cameos), told=told)


def shots_told(ask: EditorAsk) -> dict[str, Any]:
    """Tell the editor of a storyboard's shots and of who appears in them; times in seconds."""
    briefs = [_brief(ask.board, number) for number in range(len(ask.board.shots))]
    shots = [
        {
            "seconds": shot.planned_s, "take": shot.take, "footage": bool(shot.footage), "transition": shot.transition_in,
            "music": _music(shot, brief), **_lines(ask.board, number), "takes": sorted(takes_of(ask.board, number)),
        }
        for number, (shot, brief) in enumerate(zip(ask.board.shots, briefs, strict=True))
    ]  # fmt: skip
    return {"shots": shots, "cast": cast_of(briefs, ask.cameos)}


def takes_of(board: Storyboard, number: int) -> dict[int, bytes]:
    """The pictures of the takes of shot `number` (from 0) that are made, by their numbers."""
    return {} if board.shots[number].footage else kept_takes().stills(shot_words(board, number))


def cast_of(briefs: list[Brief], cameos: tuple[str, ...]) -> list[dict[str, Any]]:
    """Who appears or speaks: name, numbers of the shots from 1, and whether a cameo stands for the name."""
    known = {name.casefold() for name in cameos}
    seen: dict[str, dict[str, Any]] = {}
    for number, brief in enumerate(briefs, 1):
        shown = [person.name for person in brief.people if not person.implied and person.count == 1]
        for name in dict.fromkeys([*shown, *(line.speaker for line in brief.dialogue)]):
            one = seen.setdefault(name.casefold(), {"name": name, "shots": [], "cameo": name.casefold() in known})
            if number not in one["shots"]:
                one["shots"].append(number)
    return list(seen.values())[:MOST_PEOPLE]


def _brief(board: Storyboard, number: int) -> Brief:
    return Brief() if board.shots[number].footage else brief_for(in_its_world(board, number))


def _music(shot: Shot, brief: Brief) -> str:
    music = shot.soundtrack or brief.soundtrack
    return "" if music == "none" else music.replace("_", " ")


def _lines(board: Storyboard, number: int) -> dict[str, Any]:
    """A shot's lines as they will be heard; where they can't be spoken as they are, why."""
    if board.shots[number].footage:
        return {"lines": [], "fault": ""}
    try:
        said = speech_for(board, number, Material(files=files_in(Path.cwd()))).spoken()
    except (InputError, MediaError) as error:
        return {"lines": [], "fault": str(error)}
    spans = said.spans if said else ()
    return {
        "lines": [
            {"speaker": one.speaker, "text": one.text, "start_s": round(one.start_s, 2), "end_s": round(one.end_s, 2)} for one in spans
        ],
        "fault": "",
    }  # fmt: skip
