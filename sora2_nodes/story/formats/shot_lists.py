"""Shot lists as OpenAI's guide to prompting Sora writes them, and MiniMax H3's storyboard prompt.

The guide's long form has headings for the whole film (Format & Look, Grade / Palette ...), then a list of timed shots:
`0.00–2.40 — "Arrival Drift" (32 mm, slow dolly left)`, each with what happens below it.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ...errors import PromptError
from ..storyboard import DialogueLine, Shot, Storyboard
from .held_fields import Written, board_of, fitting, left_out
from .timecode import seconds_in

ENTRY = r"^\s*(?:[-*•]\s*)?\**(\d{1,3}(?:\.\d{1,3})?)\s*s?\s*[-–—]\s*(\d{1,3}(?:\.\d{1,3})?)\s*s?\**\s*[-–—:]\s*(\S.*)$"
LIST = r"(?i)^\W*(?:optimi[sz]ed\s+)?shot\s+list\b.*$"
TITLED = r"^[\"“]([^\"”]+)[\"”]\s*(?:\(([^)]*)\))?\s*[-–—:.]?\s*(.*)$"
SAID = r"^\s*[-–—•]?\s*([A-Z][\w .'-]{0,30}?)\s*(?:\(([^)]*)\))?\s*:\s*[\"“]([^\"”]+)[\"”]\s*$"
SHARED = {  # headings for the whole film: the words that a prompt's own heading has
    "format & look": "Style", "format and look": "Style", "lenses & filtration": "Lens", "lenses and filtration": "Lens",
    "grade / palette": "Palette", "grade & palette": "Palette", "palette": "Palette", "lighting & atmosphere": "Lighting",
    "lighting and atmosphere": "Lighting", "location & framing": "Location", "location and framing": "Location",
    "wardrobe / props / extras": "Wardrobe", "wardrobe & props": "Wardrobe", "sound": "Sound", "sound design": "Sound",
}  # fmt: skip
FOR_PEOPLE = ("camera notes", "finishing", "purpose", "poster frame", "post", "edit notes")
TITLE_WORDS = 8
H3 = r"(?is)\bdetailed_description\s*:"
H3_SHOT = r"\[Shot\s+(\d+)\]\s*(?:At\s+((?:\d{1,2}:)?\d{1,2}:\d{2}\.\d{1,3})\s*,?\s*)?"
H3_KEY = r"(?im)^\s*(subject_definitions|retention_analysis|detailed_description|overall_soundscape|non_diegetic_music)\s*:\s*"


def is_one(text: str) -> bool:
    """Tell whether a text is a shot list: its heading above timed shots, or H3's sections."""
    if re.search(H3, text) and re.search(H3_SHOT, text, re.I):
        return True
    lines = text.split("\n")
    return any(re.match(LIST, line) for line in lines) and any(re.match(ENTRY, line) for line in lines)


def read(text: str, shot_s: float) -> Storyboard:
    """Read a shot list; what it says of the whole film is said of each shot's world."""
    if re.search(H3, text):
        return _read_h3(text, shot_s)
    title, rest = _titled(text.replace("\r\n", "\n").strip().split("\n"))
    shared, entries, not_held = _sorted_lines(rest)
    shots = []
    before = None
    for number, (start, end, head, body) in enumerate(entries, 1):
        if end <= start or (before is not None and start < before - 0.011):
            raise PromptError(
                f"shot {number} of the list runs from {start:g} to {end:g} s: each must end after it begins, and begin after the one before"
            )
        if before is not None and start > before + 0.011:
            not_held.append(f"the gap of {start - before:g} s before shot {number}")
        before = end
        shots.append(_shot(head, body, fitting(end - start), first=number == 1, shared=shared, not_held=not_held))
    return board_of(shots, [True] * len(shots), Storyboard(shots=(), title=title), not_held)


def _titled(lines: list[str]) -> tuple[str, list[str]]:
    """The list's title, a few words alone above it, and what stands below."""
    first = lines[0].strip().strip("#*").strip()
    alone = (
        len(lines) > 1
        and not lines[1].strip()
        and len(first.split()) <= TITLE_WORDS
        and first[-1:] not in (".", ":", "!")
    )
    if not alone or first.lower() in (*SHARED, *FOR_PEOPLE) or re.match(LIST, first):
        return "", lines
    return first, lines[1:]


def _sorted_lines(lines: list[str]) -> tuple[str, list[tuple[float, float, str, list[str]]], list[str]]:
    """What is said of the whole film, the list's entries, and what is for people only."""
    shared: list[str] = []
    entries: list[tuple[float, float, str, list[str]]] = []
    not_held: list[str] = []
    heading, opened = "", False
    for line in lines:
        bare = line.strip().strip("#*").strip()
        key = re.sub(r"\s*\(.*\)\s*$", "", bare.rstrip(":")).lower()
        if re.match(LIST, line):
            heading, opened = "", True
        elif match := re.match(ENTRY, line):
            entries.append((float(match[1]), float(match[2]), match[3], []))
            opened = True
        elif key in SHARED:
            heading, opened = SHARED[key], False
        elif key in FOR_PEOPLE:
            heading, opened = "-", False
            not_held.append(f"its {bare.rstrip(':')!r}")
        elif bare and opened and entries:
            entries[-1][3].append(line.strip())
        elif bare and heading != "-":
            shared.append(f"{heading}: {_bare_look(bare)}" if heading else bare)
    return "\n".join(line for line in shared if line.rstrip(": ")), entries, not_held


def _bare_look(line: str) -> str:
    """A line of look without the length, which the list's times say."""
    return re.sub(r"(?i)\bduration\s*:?\s*\d+(?:\.\d+)?\s*s(?:econds)?\b\s*[;,.]?\s*", "", line)


def _shot(head: str, body: list[str], seconds: float, *, first: bool, shared: str, not_held: list[str]) -> Shot:
    match = re.match(TITLED, head)
    name, camera, rest = (match[1], match[2], match[3]) if match else ("", None, head)
    words, lines = [rest] if rest else [], []
    for line in body:
        if said := re.match(SAID, line):
            lines.append(DialogueLine(speaker=said[1], text=said[3], manner=(said[2] or "").strip()))
            continue
        kept = re.sub(r"\s*\b(?:Purpose|Intent)\s*:.*$", "", line)
        if kept != line:
            not_held.append("what shots are for (Purpose)")
        if kept.strip():
            words.append(kept.strip())
    prompt = " ".join(words)
    shot = Shot(
        prompt="\n".join(part for part in (prompt, shared if first else "") if part), duration_s=seconds, dialogue=tuple(lines),
        camera=camera or None, id=re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:60], continuity="new" if first else "same_world",
    )  # fmt: skip
    return shot if shot.prompt else replace(shot, prompt=name)


def _read_h3(text: str, shot_s: float) -> Storyboard:
    """Read MiniMax H3's storyboard prompt: [Shot 1] ... [Shot 2] At 00:01.500, ..."""
    parts = re.split(H3_KEY, text)
    said = {key.lower(): value.strip() for key, value in zip(parts[1::2], parts[2::2], strict=True)}
    if "detailed_description" not in said:
        raise PromptError("the prompt has no detailed_description of its own: give one, with [Shot 1] in it")
    pieces = re.split(H3_SHOT, said["detailed_description"], flags=re.I)
    opening, found = pieces[0].strip().rstrip("."), list(zip(pieces[2::3], pieces[3::3], strict=True))
    if not found:
        raise PromptError("detailed_description has no [Shot 1]: begin each shot with its number")
    starts = [seconds_in(at, f"shot {n}") if at else None for n, (at, _) in enumerate(found, 1)]
    starts[0] = starts[0] or 0.0
    shots, timed = [], []
    for number, (_, words) in enumerate(found, 1):
        start, end = starts[number - 1], starts[number] if number < len(found) else None
        known = start is not None and end is not None
        if known and end <= start:  # type: ignore[operator]
            raise PromptError(f"shot {number + 1} begins at {end:g} s, not after shot {number} ({start:g} s)")
        seconds = fitting(end - start) if known else shot_s  # type: ignore[operator]
        prompt = ". ".join(part for part in (opening if number == 1 else "", " ".join(words.split())) if part)
        if number == 1 and said.get("overall_soundscape"):
            prompt += f"\nSound: {said['overall_soundscape']}"
        music = said.get("non_diegetic_music") if number == 1 else None
        shots.append(
            Shot(
                prompt=prompt,
                duration_s=seconds,
                soundtrack=music or None,
                continuity="new" if number == 1 else "same_world",
            )
        )
        timed.append(known)
    told = [f"its {key}" for key in ("subject_definitions", "retention_analysis") if said.get(key)]
    return board_of(shots, timed, None, told)


def write(board: Storyboard) -> Written:
    """Write a storyboard as a shot list of the guide."""
    total = sum(shot.duration_s for shot in board.shots)
    parts = [board.title] if board.title else []
    parts.append(f"Optimized Shot List ({len(board.shots)} shot{'s' * (len(board.shots) > 1)} / {total:g} s total)")
    start = 0.0
    for number, shot in enumerate(board.shots, 1):
        name = shot.id or f"shot-{number}"
        camera = f" ({shot.camera})" if shot.camera else ""
        lines = [f'- {d.speaker}{f" ({d.manner})" if d.manner else ""}: "{d.text}"' for d in shot.dialogue]
        words = " ".join((shot.prompt or shot.footage or "").split())
        parts.append("\n".join([f'{start:.2f}–{start + shot.duration_s:.2f} — "{name}"{camera}', words, *lines]))
        start += shot.duration_s
    timed = ["times of spoken lines"] if any(d.at_s is not None for s in board.shots for d in s.dialogue) else []
    told = left_out(
        board, shot=("prompt", "duration_s", "id", "camera", "dialogue", "manner", "continuity"), film=("title",)
    )
    new = ["new worlds: a shot list has one"] if any(s.continuity != "same_world" for s in board.shots[1:]) else []
    return Written(text="\n\n".join(parts) + "\n", not_held=(*told, *timed, *new))
