"""A Brief in words for people, in their own words: what was used and for what, what stands in, what had no use, and where to cut."""

from __future__ import annotations

from collections.abc import Iterable

from ..boards.cuts import events_of, room_for, suggest_cuts
from ..boards.line_lengths import pace_of
from ..scripts.headings import read_heading
from ..scripts.inline_shots import with_own_lines
from ..storyboard import Brief, Cue, Shot
from .reading import read_prompt

LABELS = {"time_of_day": "time of day", "thing": "object", "negative": "left out", "outfit": "clothes", "prop": "prop"}


def report(brief: Brief, shot: Shot | None = None) -> str:
    """Say how a prompt was read, in several lines; with its shot, also whether it asks for too much."""
    used = [cue for cue in brief.cues if cue.asked == cue.shown]
    instead = [cue for cue in brief.cues if cue.asked != cue.shown and cue.field != "negative"]
    left_out = [cue for cue in brief.cues if cue.field == "negative"]
    lines = _section("Used", (f"{_words(cue, brief)} → {_label(cue)}{_value(cue, brief)}" for cue in used))
    lines += _section("Shown instead", (f"{_words(cue, brief)} → {_label(cue)}: {cue.shown}" for cue in instead))
    lines += _section("Left out", (_words(cue, brief) for cue in left_out))
    unused = _unused(brief)
    lines += _section("Not used", [", ".join(unused)] if unused else [])
    if not brief.things and not brief.people:
        place = brief.place.name or brief.backdrop.replace("_", " ")
        lines.append(f"Nobody and nothing was named: the shot shows the {place} alone. Name an object or a person.")
    if shot is not None:
        lines += several_lines(shot) + room_lines(shot) + cut_lines(shot, brief)
    return "\n".join(lines)


def cue_record(brief: Brief) -> dict[str, list]:
    """Return what was understood and what was not as JSON-ready data: `cues` and `unused_words`."""
    cues = [{"field": c.field, "asked": c.asked, "shown": c.shown, "words": _said(c.words, brief)} for c in brief.cues]
    return {"cues": cues, "unused_words": _unused(brief)}


def several_lines(shot: Shot) -> list[str]:
    """Say that a prompt that was asked for as one clip tells of several shots, and what makes them."""
    lines, several = with_own_lines(shot.prompt)
    count = sum(1 for line in lines.split("\n") if read_heading(line)) if several else 0
    if count < 2:
        return []
    return [
        f"These are {count} shots, shown here as one: save the prompt as a file, and `sora2 film FILE` makes each with its cut."
    ]


def room_lines(shot: Shot) -> list[str]:
    """Say where a shot was lengthened for its lines, or where they are spoken faster."""
    if shot.asked_s is not None:
        return [f"Lengthened from {shot.asked_s:g} s to {shot.duration_s:g} s, so that its lines can be spoken."]
    pace = pace_of(shot)
    return (
        [f"Its lines are spoken {pace:.2f} times as fast as usual, to fit into {shot.duration_s:g} s."]
        if pace > 1.05
        else []
    )


def cut_lines(shot: Shot, brief: Brief) -> list[str]:
    """Say into which shots to cut one that asks for more events than its length holds; nothing where it fits."""
    events = max(events_of(brief), events_of(read_prompt(shot.prompt)))  # of a plot only the beginning is shown
    if events <= room_for(shot.duration_s):
        return []
    lines = [f"Over-full: this shot asks for {events} events in {shot.duration_s:g} s."]
    cuts = suggest_cuts(shot)
    if len(cuts) < 2:
        return [f"{lines[0]} Make it about {events * 1.25:g} s long, or say less."]
    lines.append(f"Cut it into {len(cuts)}:")
    return lines + [f"  {n}. ({cut.duration_s:g} s) {cut.prompt}" for n, cut in enumerate(cuts, 1)]


def _section(title: str, items: Iterable[str]) -> list[str]:
    found = [f"  {item}" for item in dict.fromkeys(items)]
    return [f"{title}:", *found] if found else []


def _words(cue: Cue, brief: Brief) -> str:
    return f'"{" ".join(_said(cue.words, brief)) or cue.asked}"'


def _label(cue: Cue) -> str:
    return LABELS.get(cue.field, cue.field)


def _value(cue: Cue, brief: Brief) -> str:
    return "" if cue.shown == " ".join(_said(cue.words, brief)) else f": {cue.shown}"


def _said(words: Iterable[str], brief: Brief) -> list[str]:
    """Words of a cue as they stand in the prompt, where others were read for them."""
    told = [next((said for read, said in brief.respoken if said and word in _bare(read)), word) for word in words]
    return list(dict.fromkeys(told))


def _unused(brief: Brief) -> list[str]:
    """Words of the prompt that had no use: none that only its reading put in, and those too that it passed over."""
    put_in = {word for read, said in brief.respoken for word in set(_bare(read)) - set(_bare(said))}
    passed = [said for read, said in brief.respoken if not _bare(read) and _bare(said)]
    return [word for word in brief.unused_words if word.casefold() not in put_in] + passed


def _bare(words: str) -> list[str]:
    return words.casefold().split()
