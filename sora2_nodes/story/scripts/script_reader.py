"""Scripts and plain prompts to storyboards: headings, times, tags, dialogue, an opening title, negative cues."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from ...errors import PromptError
from ..boards.line_lengths import with_room
from ..boards.shot_ids import id_by_words, unlike
from ..boards.storyboard_rules import check_duration, check_shot
from ..reader.briefing import OFF_SCREEN
from ..reader.scene.sections import HEADINGS
from ..storyboard import DialogueLine, Shot, Storyboard
from .headings import (
    AT,
    AUDIO,
    KEY_LINE,
    NARRATED,
    NUMBERED,
    SAID,
    SAID_BARE,
    TAG,
    Heading,
    clock_seconds,
    length_at_end,
    read_heading,
)
from .inline_shots import with_own_lines
from .script_tags import FILM_KEYS, SHOT_KEYS, TAGS_ONLY, film_tag, known_key, shot_tag

AVOIDING = r"(?i)(?<=[.;!?])[ \t]+(?=(?:avoid|negative(?:s| cues| prompt)?)\s*:)"  # in the line of what is to be seen
NOT_NAMES = (
    "pov",
    "fx",
    "sfx",
    "vfx",
    "note",
    "notes",
    "todo",
    "action",
    "cut to",
    "fade in",
    "fade out",
    "warning",
    "ps",
    "text",
    "title",
    "sign",
    "caption",
    "label",
    "logo",
    "lettering",
    "on screen",
    "super",
    "cut",
)


@dataclass
class DraftShot:
    """A shot while its lines are read."""

    line: int
    heading: Heading
    shot: Shot = field(default_factory=lambda: Shot(prompt=""))
    words: list[str] = field(default_factory=list)
    timed: bool = False  # its length was given


def read_script(text: str, *, shot_s: float | None = None) -> Storyboard:
    """Read a script, or a plain prompt as one shot. Raises PromptError with the line at fault.

    shot_s: seconds of a shot that gives no length, None for a Shot's own default.
    """
    text = re.sub(AVOIDING, "\n", text.replace("\r\n", "\n").replace("\r", "\n"))
    text, inline = with_own_lines(text)
    lines = text.split("\n")
    headings = _headings(lines)
    board = Storyboard(shots=())
    opening: list[str] = []
    drafts: list[DraftShot] = [] if headings else [DraftShot(1, Heading())]
    for number, line in enumerate(lines, 1):
        if number in headings:
            drafts = _headed(drafts, _start(number, headings[number]))
            line = headings[number].rest
        if not drafts:
            board = _film_line(board, line, number, opening)
            continue
        if film := _film_key(line):
            board = film_tag(board, *film, number)
        else:
            _shot_line(drafts[-1], line, number, scripted=bool(headings))
    kept = [draft for draft in drafts if not _is_blank(draft)]
    if not kept:
        raise PromptError(
            f"line {drafts[0].line if drafts else 1}: the script has no shots: describe what happens under a heading"
        )
    for draft in kept:
        if draft.shot.footage and not draft.timed:
            draft.shot = replace(draft.shot, duration_s=0.0)  # as long as its footage
        elif shot_s is not None and not draft.timed:
            draft.shot = replace(draft.shot, duration_s=shot_s)
    shots = _named(_finish(kept, opening)) if headings else _finish(kept, opening)
    if inline:  # told in one breath: they share a world
        shots = [shots[0], *(replace(s, continuity="same_world") if s.continuity == "film" else s for s in shots[1:])]
    return replace(board, shots=tuple(shots), title=board.title or " ".join(opening).strip("# *").strip())


def _headings(lines: list[str]) -> dict[int, Heading]:
    """Line number → heading. A numbered list counts where it runs 1, 2, ... and nothing else heads shots."""
    found = {n: heading for n, line in enumerate(lines, 1) if (heading := read_heading(line))}
    if found and all(heading.rule for heading in found.values()):  # what stands above the first rule is a shot too
        first = next(
            (n for n, line in enumerate(lines, 1) if line.strip() and not line.startswith("#") and not _film_key(line)),
            1,
        )
        return found if first in found else {first: Heading(rest=lines[first - 1], rule=True), **found}
    if found:
        return found
    numbered = [(n, match) for n, line in enumerate(lines, 1) if (match := re.match(NUMBERED, line))]
    if len(numbered) > 1 and [int(match[1]) for _, match in numbered] == list(range(1, len(numbered) + 1)):
        return {n: _numbered(match[2]) for n, match in numbered}
    return {}


def _numbered(words: str) -> Heading:
    """A numbered shot's words, with the span that they may begin with, "[0:00-0:04] A ball rolls"."""
    return (read_heading(words) if words.startswith(("[", "(")) else None) or Heading(rest=words)


def _start(number: int, heading: Heading) -> DraftShot:
    draft = DraftShot(number, heading)
    if heading.duration_s is not None:
        check_duration(heading.duration_s, f"line {number}: the shot")
        draft.shot = replace(draft.shot, duration_s=heading.duration_s)
        draft.timed = True
    return draft


def _headed(drafts: list[DraftShot], new: DraftShot) -> list[DraftShot]:
    """Add a shot; "SHOT 3" and "INT. KITCHEN - NIGHT" right after one another head the same shot."""
    last = drafts[-1] if drafts else None
    if last is None or last.words or last.shot.dialogue or last.heading.rest or last.heading.rule:
        return [*drafts, new]
    if bool(last.heading.place) == bool(new.heading.place):
        return [*drafts, new]
    first, second = last.heading, new.heading
    both = Heading(
        rest=second.rest,
        duration_s=second.duration_s or first.duration_s,
        starts_s=second.starts_s if first.starts_s is None else first.starts_s,
        place=first.place or second.place,
    )
    shot = new.shot if new.timed else last.shot
    return [*drafts[:-1], DraftShot(last.line, both, shot, timed=last.timed or new.timed)]


def _film_line(board: Storyboard, line: str, number: int, opening: list[str]) -> Storyboard:
    """A line above the first heading: a title, or something about the whole film."""
    if film := _film_key(line):
        return film_tag(board, *film, number)
    if line.strip():
        opening.append(line.strip())
    return board


def _film_key(line: str) -> tuple[str, str] | None:
    match = re.match(KEY_LINE, line)
    key = match[1].lower().strip() if match else ""
    return (key, match[2]) if match and key in FILM_KEYS else None


def _shot_line(draft: DraftShot, line: str, number: int, *, scripted: bool) -> None:
    """One line under a heading: tags, then dialogue, a key line, or description."""

    def take(match_key: str, value: str) -> None:
        draft.shot, timed = shot_tag(draft.shot, match_key, value, number)
        draft.timed = draft.timed or timed

    rest = _take_tags(line, take)
    if spoken := _spoken(rest, scripted=scripted):
        draft.shot = replace(draft.shot, dialogue=(*draft.shot.dialogue, spoken))
        return
    match = re.match(KEY_LINE, rest)
    key = match[1].lower().strip() if match else ""
    if match and key in SHOT_KEYS and key not in TAGS_ONLY and (scripted or _is_short(match[2])):
        take(key, match[2])
    elif rest.strip():
        draft.words.append(rest.strip())


def _is_short(value: str) -> bool:
    """A tag's value, not a sentence: "Camera: dolly in", but not "Camera: dolly in. A ball drops"."""
    return len(value.split()) <= 5 and "." not in value.rstrip(".")


def _take_tags(line: str, take: Callable[[str, str], None]) -> str:
    """Hand every [key: value] of a line on; return the line without them. A tag nobody knows stays, and is told as unused."""
    for match in re.finditer(TAG, line):
        if key := known_key(match[1]):
            take(key, match[2].strip())
            line = line.replace(match[0], " ", 1)
    return " ".join(line.split()) if re.search(TAG, line) is None else line


def _spoken(line: str, *, scripted: bool) -> DialogueLine | None:
    straight = line.replace("“", '"').replace("”", '"')
    bare = (re.match(SAID_BARE, straight) or re.match(NARRATED, straight)) if scripted else None
    match = re.match(SAID, straight) or bare
    speaker = re.sub(r"^[\s\-–—•*>#]+|[\s*]+$", "", match[1]) if match else ""
    if not match or not _is_name(speaker):
        return None
    name = speaker.lower()
    heard = name in OFF_SCREEN and (match is not bare or name != "voice")  # "VOICE: warm, female" is none
    if name in (*NOT_NAMES, *SHOT_KEYS, *HEADINGS) and not heard:
        return None
    at_s, audio, manner = read_notes("; ".join(part for part in (match[2], match[4]) if part))
    return DialogueLine(speaker=speaker, text=match[3].strip().strip('"'), at_s=at_s, audio=audio, manner=manner)


def read_notes(notes: str) -> tuple[float | None, str | None, str]:
    """Read what stands in a line's brackets: when it is said in seconds, its recording, and how it is said."""
    audio = re.search(AUDIO, notes)
    rest = re.sub(AUDIO, "", notes)
    at = re.search(AT, rest)
    at_s = None if not at else clock_seconds(at[1]) if at[1] else float(at[2])
    manner = "; ".join(part for piece in re.sub(AT, "", rest).split(";") if (part := piece.strip(" ,")))
    return at_s, audio[1] if audio else None, manner


def _is_name(speaker: str) -> bool:
    """Whether words before a colon name somebody: few of them, and no sentence."""
    return (
        bool(speaker)
        and "," not in speaker
        and "." not in speaker.rstrip(".").replace("V.O", "").replace("Mr.", "").replace("Dr.", "")
        and len(speaker.split()) <= 4
    )


def _is_blank(draft: DraftShot) -> bool:
    """Nothing between two rules, or after the last one."""
    nothing = not (draft.words or draft.shot.dialogue or draft.shot.footage)
    return nothing and draft.heading.rule and not draft.timed


def _finish(drafts: list[DraftShot], opening: list[str]) -> list[Shot]:
    """Set prompts and lengths: a shot lasts until the next one starts, unless it says how long."""
    shots = []
    for draft, following in zip(drafts, [*drafts[1:], None], strict=True):
        shot = _timed(replace(draft.shot, prompt=_prompt(draft)), draft)
        starts, ends = draft.heading.starts_s, following.heading.starts_s if following else None
        if starts is not None and ends is not None and not draft.timed:
            if ends <= starts:
                line = following.line if following else draft.line
                raise PromptError(
                    f"line {line}: this shot starts at {ends:g} s, not after the one before ({starts:g} s)"
                )
            shot = replace(shot, duration_s=round(ends - starts, 3))
        check_shot(shot, f"line {draft.line}: this shot" if len(drafts) > 1 or draft.line > 1 else "the shot")
        shots.append(with_room(shot))
    return shots


def _timed(shot: Shot, draft: DraftShot) -> Shot:
    """A shot as long as stands in brackets at its words' end, where nothing else says how long it is."""
    words, seconds = length_at_end(shot.prompt)
    if draft.timed or seconds is None:
        return shot
    draft.timed = True
    check_duration(seconds, f"line {draft.line}: the shot")
    return replace(shot, prompt=words, duration_s=seconds)


def _named(shots: list[Shot]) -> list[Shot]:
    """Give every shot of a script an id, so that it keeps it where its words are changed in a storyboard's JSON."""
    names = unlike(shot.id or id_by_words(shot) for shot in shots)
    return [replace(shot, id=name) for shot, name in zip(shots, names, strict=True)]


def _prompt(draft: DraftShot) -> str:
    headed = any(line.partition(":")[0].strip("*# ").lower() in HEADINGS for line in draft.words if ":" in line)
    words, place = ("\n" if headed else " ").join(draft.words), draft.heading.place
    if not place:
        if not words and draft.shot.dialogue:  # a shot of nothing but talk
            names = dict.fromkeys(line.speaker.title() for line in draft.shot.dialogue)
            return f"{' and '.join(names)} {'talk' if len(names) > 1 else 'talks'}"
        return words
    return f"{words.rstrip('.')}. {place.capitalize()}." if words else f"{place.capitalize()}."
