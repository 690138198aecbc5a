"""Brief → an English prompt, in varied wording, for evaluation prompts with a known answer."""

from __future__ import annotations

import numpy as np

from ...story.storyboard import Action, Brief, Thing
from .templates import pick

COUNTS = ("a", "a", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
PHRASES = {
    "drop": ("falls", "drops from above", "falls down"),
    "bounce": ("bounces", "keeps bouncing"),
    "roll": ("rolls", "rolls along"),
    "throw": ("flies through the air", "is thrown"),
    "collide": ("collides", "crashes"),
    "slide": ("slides", "slides along"),
    "stack": ("is stacked", "is piled up"),
    "topple": ("topples", "tips over"),
    "domino": ("falls like dominoes", "tumbles like dominoes"),
    "pendulum": ("swings on a string", "swings as a pendulum"),
    "ramp": ("goes down a ramp",),
    "seesaw": ("drops onto a seesaw",),
    "rest": ("lies still", "rests"),
    "walk": ("walks", "strolls"),
    "sprint": ("sprints", "runs"),
    "leap": ("leaps", "jumps"),
    "wave": ("waves",),
    "talk": ("talks to the camera", "speaks"),
}
ONTO = {
    "drop": "onto",
    "roll": "into",
    "throw": "at",
    "collide": "with",
    "slide": "into",
    "stack": "on",
    "topple": "onto",
    "pendulum": "into",
    "seesaw": "with",
    "ramp": "into",
}
PLURALS = {"is": "are", "flies": "fly", "goes": "go", "crashes": "crash", "tips": "tip", "lies": "lie"}
DIRECTED = ("roll", "slide", "throw", "walk", "sprint", "leap", "bounce")
PLACES = {
    "studio": "in a studio",
    "room": "in a room",
    "park": "in a park",
    "beach": "at the beach",
    "city": "in a city",
    "mountains": "in the mountains",
    "desert": "in the desert",
    "forest": "in a forest",
}
TIMES = {
    "morning": "in the morning",
    "day": "in daylight",
    "overcast": "under an overcast sky",
    "sunset": "at sunset",
    "night": "at night",
}
ANGLES = {
    "eye_level": "",
    "low": "low angle",
    "high": "high angle",
    "close_up": "close-up",
    "wide": "wide shot",
}
GRAVITIES = {0.0: "in zero gravity", 1.62: "on the moon", 3.71: "on mars", 24.79: "on jupiter"}


def describe(brief: Brief, rng: np.random.Generator) -> str:
    """Put a brief into one or two English sentences that a reader can turn back into it."""
    text = _events(brief, rng) or "an empty scene"
    place = f"on {_ground(brief.surface)} {PLACES[brief.backdrop]} {TIMES[brief.time_of_day]}"
    if brief.gravity is not None and brief.gravity in GRAVITIES:
        place += " " + GRAVITIES[brief.gravity]
    tail = [ANGLES[brief.angle], brief.camera.replace("_", " ") if brief.camera != "static" else ""]
    tail += [f"{brief.tone} tones" if brief.tone != "neutral" else "", _pace(brief.pace)]
    extras = ", ".join(t for t in tail if t)
    return f"{text[0].upper()}{text[1:]} {place}." + (f" {extras[0].upper()}{extras[1:]}." if extras else "")


def _events(brief: Brief, rng: np.random.Generator) -> str:
    """Tell the actions in order; subjects of one verb are told together, a subject is named once in a row."""
    text, last = "", None
    seen: list[str] = []
    for group in _alike(sorted(brief.actions, key=lambda a: a.order)):
        first = group[0]
        if last and first.subject == last.subject and len(group) == 1:
            text += f", then {_does(brief, first, 1, rng)}"
        else:
            who = _and([_named_once(brief, a.subject, seen, rng) for a in group])
            many = sum(_count(brief, a.subject) for a in group)
            joint = "" if last is None else ", then " if first.order > last.order else " while "
            text += f"{joint}{who} {_does(brief, first, many, rng)}"
        last = first
    idle = [k for k in _everybody(brief) if k not in {x for a in brief.actions for x in (a.subject, a.target)}]
    return ", ".join([text] * bool(text) + [_named_once(brief, key, seen, rng) for key in idle])


def _alike(actions: list[Action]) -> list[list[Action]]:
    """Actions that one verb tells: equal verb, order and direction, and no target."""
    groups: list[list[Action]] = []
    for action in actions:
        for group in groups:
            other = group[0]
            way = other.direction == action.direction or action.verb not in DIRECTED
            same = way and (other.verb, other.order) == (action.verb, action.order)
            if same and other.target is None and action.target is None and other.subject[0] == action.subject[0]:
                group.append(action)
                break
        else:
            groups.append([action])
    return groups


def _everybody(brief: Brief) -> list[tuple[str, int]]:
    return [("thing", i) for i in range(len(brief.things))] + [("person", i) for i in range(len(brief.people))]


def _count(brief: Brief, key: tuple[str, int]) -> int:
    return brief.things[key[1]].count if key[0] == "thing" else 1


def _named_once(brief: Brief, key: tuple[str, int], seen: list[str], rng: np.random.Generator) -> str:
    """A noun phrase; the second man is another man."""
    if key[0] == "thing":
        return named(brief.things[key[1]], rng)
    person = brief.people[key[1]]
    article = "another" if person.name in seen else _article(person.name)
    seen.append(person.name)
    return f"{article} {person.name} in {_article(person.outfit)} {person.outfit} shirt and {person.legs} trousers"


def _and(phrases: list[str]) -> str:
    return phrases[0] if len(phrases) == 1 else ", ".join(phrases[:-1]) + " and " + phrases[-1]


def named(thing: Thing, rng: np.random.Generator) -> str:
    """A noun phrase such as "three small red striped wooden balls"."""
    material = {"wood": "wooden", "earth": "clay"}.get(thing.material, thing.material)
    pattern = {"stripes": "striped", "checker": "checkered", "spots": "spotted"}.get(thing.pattern, "")
    size = "" if thing.size == "medium" else thing.size
    noun = thing.noun if thing.count == 1 else _plural(thing.noun)
    words = [size, thing.colour, pattern, material, noun]
    phrase = " ".join(w for w in words if w)
    count = COUNTS[min(thing.count, len(COUNTS) - 1)]
    return f"{_article(phrase)} {phrase}" if thing.count == 1 else f"{count} {phrase}"


def _does(brief: Brief, action: Action, many: int, rng: np.random.Generator) -> str:
    verb = pick(rng, PHRASES[action.verb])
    if many > 1:
        first, _, rest = verb.partition(" ")
        verb = f"{PLURALS.get(first, first.removesuffix('s'))} {rest}".strip()
    text = verb
    if action.target and action.target[0] == "thing":
        text += f" {ONTO.get(action.verb, 'near')} {named(brief.things[action.target[1]], rng)}"
    if action.direction and action.verb in DIRECTED:
        text += f" to the {action.direction}"
    return text


def _article(phrase: str) -> str:
    return "an" if phrase[:1].lower() in "aeiou" else "a"


def _plural(noun: str) -> str:
    return {"box": "boxes", "domino": "dominoes"}.get(noun, f"{noun}s")


def _ground(surface: str) -> str:
    return {
        "wood": "a wooden floor", "tile": "a tiled floor", "concrete": "concrete", "grass": "grass", "sand": "sand",
        "carpet": "a carpet", "metal": "a metal floor", "ice": "ice",
    }[surface]  # fmt: skip


def _pace(pace: str) -> str:
    return {"slow": "slow motion", "fast": "fast-paced"}.get(pace, "")
