"""What a shot of another shot's world leaves unsaid, said again: place, hour, tone, and the looks of what is named.

"The ball bounces" after "a blue metal ball rolls in a park" becomes "The blue metal ball bounces, in the park".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from ...errors import PromptError
from ...limits import GOING_ON
from ...vocabulary.families import FAMILY_OF
from ..reader.briefing import brief_for
from ..storyboard import Brief, Carried, Person, Shot, Storyboard, Thing
from .carried_looks import carry
from .casting import cast, introduced, says_name
from .cuts import described
from .film_cast import with_cast
from .pronoun_meanings import opens_with_a_pronoun, with_meant
from .storyboard_rules import entries_of

PLACES = {"surface": "on {}", "backdrop": "in the {}", "gravity": "gravity {:g} m/s2"}  # of a Brief: said in words
FIELDS = {"time_of_day": "lighting", "tone": "tone"}  # of a Brief: a Shot's field that says it
DEFINITE = r"(?i)\b(the|this|that)((?:\s+[\w-]+){{0,4}}?)\s+{}\b"
GROUNDS = (
    "sand",
    "the sand",
    "snow",
    "the snow",
    "ice",
    "grass",
    "the grass",
    "gravel",
    "dirt",
    "mud",
    "rocks",
    "water",
    "the water",
)
STANDING = ("furniture", "appliance", "fitting", "instrument")  # families of what stays in its room


def in_its_world(board: Storyboard, number: int, people: Sequence[Person] = ()) -> Shot:
    """Return shot `number` (from 0) with what other shots of its world say and it doesn't; a new world as it is.

    people: cameos; what they wear of their own is not said again.
    """
    return _told(board, number, people, _known(board, tuple(people)))


@lru_cache(maxsize=8)
def _known(board: Storyboard, people: tuple[Person, ...]) -> dict[int, Shot]:
    """The shots of a storyboard that were told already, by number: each is told once, however often it is asked for."""
    return {}


@lru_cache(maxsize=1024)
def _read(shot: Shot) -> Brief:
    return brief_for(shot)


def _told(board: Storyboard, number: int, people: Sequence[Person], known: dict[int, Shot]) -> Shot:
    """Shot `number` in its world. known: those that were told already, by number."""
    if number not in known:
        shot = _naming(board.shots[number], _names(board))
        world = _world_of(board, number)  # the neighbour first; the others tell of whom and what only they name
        back = _gone_back_to(board, number, world, people, known)
        scene, later = True, number
        for other in world if back is None else (back, *(n for n in world if n != back)):
            before = _told(board, other, people, known)
            scene = scene and not (other < later and begins_scene(board, later, before)) and later != back
            if later == number or _tells_of(shot, before) or opens_with_a_pronoun(shot.prompt):
                shot = carried(before, shot, people, scene=scene)
            later = other
        if shot.continuity == "continue" and (number - 1) in known and not board.shots[number - 1].footage:
            shot = _staying(known[number - 1], shot, people)
        shot = shot if shot.footage else with_cast(shot, board.cast)
        known[number] = replace(shot, carried=None) if shot.carried == Carried() else shot
    return known[number]


def _gone_back_to(
    board: Storyboard, number: int, world: Sequence[int], people: Sequence[Person], known: dict[int, Shot]
) -> int | None:
    """The earlier shot to whose room a shot goes back: it names what stands there, "on the sofa", and not in the room before it."""
    shot = board.shots[number]
    if shot.footage or shot.continuity not in ("film", "same_world") or not world or _places(shot):
        return None
    told = [(other, _read(_told(board, other, people, known))) for other in world if other < number]
    named = {t.noun for t in _read(shot).things if FAMILY_OF.get(t.kind) in STANDING and not t.implied}
    if not named or not told or named & {t.noun for t in told[0][1].things}:
        return None
    return next(
        (
            other
            for other, brief in told[1:]
            if named & {t.noun for t in brief.things} and brief.place.name != told[0][1].place.name
        ),
        None,
    )


def _places(shot: Shot) -> bool:
    """Whether a shot names its place."""
    try:
        place = _read(shot).place
    except PromptError:
        return True
    return bool(place.name and not place.implied)


@lru_cache(maxsize=8)
def _names(board: Storyboard) -> tuple[str, ...]:
    """Names that the film's cast or any of its shots gives to somebody."""
    said = [name for name in entries_of(board.cast) if name[:1].isupper()]
    for shot in board.shots:
        said += [person.name for person in _people(shot) if person.name[:1].isupper() and not person.implied]
    return tuple(dict.fromkeys(said))


def _people(shot: Shot) -> tuple[Person, ...]:
    try:
        return () if shot.footage else _read(shot).people
    except PromptError:
        return ()


def _naming(shot: Shot, names: Sequence[str]) -> Shot:
    """A shot whose words tell of whom they name where a name alone says nothing: "Close-up of Mara" of a film with a Mara."""
    said = [name for name in names if says_name(shot.prompt, name)]
    if not said or shot.footage:
        return shot
    read = {person.name.casefold() for person in _people(shot) if not person.implied}  # who only speaks is not read yet
    return replace(shot, prompt=introduced(shot.prompt, {name: name for name in said if name.casefold() not in read}))


def starts_scene(board: Storyboard, number: int) -> bool:
    """Whether shot `number` (from 0) plays in another place than the one before it."""
    return number == 0 or begins_scene(board, number, in_its_world(board, number - 1))


def lit_alike(board: Storyboard, number: int) -> bool:
    """Whether shot `number` (from 0) has the place, the hours and the lights of the one before it, as both are told: only then
    are their colours to match."""
    try:
        before, own = (_read(in_its_world(board, n)).place for n in (number - 1, number))
    except PromptError:
        return False
    return (before.name, before.hour, before.until_hour, before.lights) == (
        own.name,
        own.hour,
        own.until_hour,
        own.lights,
    )


def begins_scene(board: Storyboard, number: int, before: Shot) -> bool:
    """Whether a shot that asks for no continuity names another place, or another ground, than the one before it was told."""
    shot = board.shots[number]
    if shot.continuity != "film" or shot.footage or before.footage:
        return False
    try:
        own, earlier = _read(shot), _read(before)
    except PromptError:
        return False
    if own.place.name and not own.place.implied:
        underfoot = own.place.asked in GROUNDS and earlier.place.indoors is False  # "on the sand" of a sea
        return own.place.name != earlier.place.name and not underfoot
    nouns = {thing.noun for thing in own.things}  # a table that things stand on is no ground
    said = {cue.field for cue in own.cues if not nouns & set(cue.words)}
    return any(f in said and getattr(own, f) != getattr(earlier, f) for f in ("backdrop", "surface"))


def _tells_of(shot: Shot, other: Shot) -> bool:
    """Whether a shot names anybody or anything of another, which may tell how it looks."""
    words = shot.prompt.casefold()
    brief = _read(other)
    names = [p.cameo or p.name for p in brief.people] + [t.noun for t in brief.things]
    return any(name.casefold() in words for name in names)


def _staying(before: Shot, shot: Shot, people: Sequence[Person]) -> Shot:
    """A shot with everyone and everything of the one it continues."""
    earlier = cast(before, people, _read).brief if people else _read(before)
    return replace(shot, carried=replace(shot.carried or Carried(), before=earlier))


def _world_of(board: Storyboard, number: int) -> list[int]:
    """Numbers of the shots that tell a shot of its world, the nearest first; none for a new world, or across footage."""
    shot, found = board.shots[number], []
    if shot.continuity == "leads_in":
        found = [number + 1] if number + 1 < len(board.shots) else []
    while number and board.shots[number].continuity in GOING_ON and board.shots[number - 1].continuity != "leads_in":
        number -= 1
        found.append(number)
    shown = [not board.shots[other].footage for other in found]
    return [] if shot.footage else found[: shown.index(False) if False in shown else len(found)]


def carried(before: Shot, shot: Shot, people: Sequence[Person] = (), *, scene: bool = True) -> Shot:
    """Return a shot with the place, hour, tone and looks of another of its world, wherever it doesn't name its own.

    scene: both play in one place; else it takes over the looks alone.
    """
    earlier = cast(before, people, _read).brief if people else _read(before)
    plain = {(person.cameo, person.outfit) for person in people}
    shot = replace(shot, prompt=_recalled(shot.prompt, earlier))
    own = cast(shot, people, _read).brief if people else _read(shot)
    if scene and own.place.asked in GROUNDS and earlier.place.indoors is False:  # the sand of that place, no beach
        ground = rf"(?i)\b(on|onto|in|into|across|over|through)\s+(?:the\s+)?{own.place.asked.removeprefix('the ')}\b"
        shot = replace(shot, prompt=re.sub(ground, r"\1 the ground", shot.prompt))
        own = cast(shot, people, _read).brief if people else _read(shot)
    shot = replace(shot, carried=carry(shot.carried, earlier, own, plain, scene=scene))
    if not scene:
        return shot
    brief = _read(shot)
    named = {cue.field for cue in brief.cues}
    fields = {
        target: getattr(earlier, source)
        for source, target in FIELDS.items()
        if source not in named and getattr(earlier, source) != getattr(brief, source)
    }
    shot = replace(shot, **fields)
    for source, phrase in (*PLACES.items(), *PLACES.items()):  # a place may imply a ground, so once more
        wanted = getattr(earlier, source)
        again = source == "surface" and _ground_said(earlier) and phrase.format(wanted) not in shot.prompt
        if source == "backdrop" and earlier.place.asked and phrase.format(earlier.place.asked) in shot.prompt:
            continue
        if wanted is not None and source not in named and (getattr(_read(shot), source) != wanted or again):
            if source == "backdrop" and earlier.place.name:
                wanted = earlier.place.asked or earlier.place.name
            placed = replace(shot, prompt=f"{shot.prompt.rstrip(' .')}, {phrase.format(wanted)}")
            elsewhere = (
                source == "surface" and not _ground_said(earlier) and _read(placed).place.name != earlier.place.name
            )
            shot = shot if elsewhere else placed  # the sand of a sea would be a beach
    return shot


def _ground_said(brief: Brief) -> bool:
    """Whether a shot names its ground, and not what things stand on."""
    nouns = {thing.noun for thing in brief.things}
    return any(cue.field == "surface" and not nouns & set(cue.words) for cue in brief.cues)


def _recalled(prompt: str, earlier: Brief) -> str:
    """Give what is named again ("the ball", "it") the looks it had, and a pronoun its name."""
    prompt = with_meant(prompt, earlier, lambda words: _people(Shot(prompt=words)))
    for thing in earlier.things:
        prompt = _described_again(prompt, thing)
    return prompt


def _described_again(prompt: str, thing: Thing) -> str:
    full = described(thing)

    def looks(found: re.Match) -> str:
        said = found[2].lower().replace("same", "").split()
        return f"{found[1]} {full}" if set(said) <= set(full.split()) else found[0]

    return re.sub(DEFINITE.format(re.escape(thing.noun)), looks, prompt, count=1)
