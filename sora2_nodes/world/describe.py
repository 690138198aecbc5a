"""Brief → an English prompt, in varied wording, for evaluation prompts with a known answer."""

from __future__ import annotations

import numpy as np

from ..story.storyboard import Action, Brief, Person, Thing
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
    "domino": ("falls like a domino", "falls in a domino row"),
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
    "collide": "into",
    "slide": "into",
    "stack": "on",
    "topple": "onto",
    "pendulum": "into",
    "seesaw": "with",
    "ramp": "into",
}
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
    actions = sorted(brief.actions, key=lambda a: a.order)
    clauses, last = [], None
    for action in actions:
        clause = _clause(brief, action, rng)
        joint = "then " if last is not None and action.order > last else ""
        clauses.append(joint + clause)
        last = action.order
    shown = {a.subject for a in actions} | {a.target for a in actions}
    clauses += [named(t, rng) for i, t in enumerate(brief.things) if ("thing", i) not in shown]
    clauses += [_figure(p) for i, p in enumerate(brief.people) if ("person", i) not in shown]
    place = f"on {_ground(brief.surface)} {PLACES[brief.backdrop]} {TIMES[brief.time_of_day]}"
    if brief.gravity is not None and brief.gravity in GRAVITIES:
        place += " " + GRAVITIES[brief.gravity]
    tail = [ANGLES[brief.angle], brief.camera.replace("_", " ") if brief.camera != "static" else ""]
    tail += [f"{brief.tone} tones" if brief.tone != "neutral" else "", _pace(brief.pace)]
    text = ", ".join(clauses) or "an empty scene"
    extras = ", ".join(t for t in tail if t)
    return f"{text[0].upper()}{text[1:]} {place}." + (f" {extras[0].upper()}{extras[1:]}." if extras else "")


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


def _clause(brief: Brief, action: Action, rng: np.random.Generator) -> str:
    kind, index = action.subject
    many = kind == "thing" and brief.things[index].count > 1
    who = named(brief.things[index], rng) if kind == "thing" else _figure(brief.people[index])
    verb = pick(rng, PHRASES[action.verb])
    if many:
        first, _, rest = verb.partition(" ")
        plain = {"is": "are", "flies": "fly", "goes": "go", "crashes": "crash", "tips": "tip", "lies": "lie"}
        verb = f"{plain.get(first, first.removesuffix('s'))} {rest}".strip().replace("a domino row", "a row")
    text = f"{who} {verb}"
    if action.target and action.target[0] == "thing":
        text += f" {ONTO.get(action.verb, 'near')} {named(brief.things[action.target[1]], rng)}"
    if action.direction and action.verb in ("roll", "slide", "throw", "walk", "sprint", "leap", "bounce"):
        text += f" to the {action.direction}"
    return text


def _figure(person: Person) -> str:
    return f"{_article(person.name)} {person.name} in {_article(person.outfit)} {person.outfit} shirt and {person.legs} trousers"


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
    return {"slow": "slow pace", "fast": "fast pace"}.get(pace, "")
