"""Storyboard, Shot and Brief: what a prompt asks for, before anything is drawn. Plain data, no torch."""

from __future__ import annotations

from dataclasses import dataclass

from .face_features import Face


@dataclass(frozen=True, kw_only=True)
class Thing:
    """One object, or `count` alike."""

    shape: str = "sphere"  # vocabulary.SHAPES
    colour: str = "red"  # vocabulary.COLOURS
    material: str = "rubber"
    pattern: str = "plain"
    size: str = "medium"
    count: int = 1
    noun: str = "ball"  # the user's own word


@dataclass(frozen=True, kw_only=True)
class Person:
    """One figure."""

    name: str = "person"
    outfit: str = "blue"  # vocabulary.COLOURS, upper body
    legs: str = "navy"
    hair: str = "brown"
    skin: str = "tan"
    cameo: str | None = None  # name of a cameo to carry
    face: Face | None = None  # None: one that follows from the world's seed


@dataclass(frozen=True, kw_only=True)
class Action:
    """One event in order. Subjects and objects are ("thing"|"person", index).

    Equal orders happen together. A collide whose target is its own subject: the thing's copies collide with one another.
    """

    verb: str  # vocabulary.ACTIONS
    subject: tuple[str, int]
    target: tuple[str, int] | None = None
    order: int = 0
    direction: str | None = None  # "left" | "right"


@dataclass(frozen=True, kw_only=True)
class DialogueLine:
    speaker: str
    text: str
    at_s: float | None = None  # None: placed in order
    audio: str | None = None  # a recording of it, heard instead of the offline voice


@dataclass(frozen=True, kw_only=True)
class Cue:
    """A choice and the words it came from; `shown` differs from `asked` when the nearest stands in."""

    field: str  # "colour", "surface", "camera", ...
    asked: str
    shown: str
    words: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Brief:
    """Everything understood from one shot's words."""

    things: tuple[Thing, ...] = ()
    people: tuple[Person, ...] = ()
    actions: tuple[Action, ...] = ()
    surface: str = "wood"
    backdrop: str = "studio"
    time_of_day: str = "day"
    tone: str = "neutral"
    camera: str = "static"
    angle: str = "eye_level"
    pace: str = "normal"
    soundtrack: str = "none"
    gravity: float | None = None  # m/s²; None: earth
    cues: tuple[Cue, ...] = ()
    unused_words: tuple[str, ...] = ()
    dialogue: tuple[DialogueLine, ...] = ()  # lines quoted in the prompt, then the shot's own


@dataclass(frozen=True, kw_only=True)
class Shot:
    """One shot as the user wrote it. None means: read it from the prompt, else the default."""

    prompt: str
    duration_s: float = 4.0
    camera: str | None = None
    perspective: str | None = None
    lighting: str | None = None
    tone: str | None = None
    soundtrack: str | None = None
    pace: str | None = None
    dialogue: tuple[DialogueLine, ...] = ()
    references: tuple[str, ...] = ()  # "FILE", "ROLE: FILE" or "ROLE WEIGHT: FILE"
    transition_in: str = "cut"
    continuity: str = "new"
    seed: int | None = None  # None: derived from the storyboard's seed and the shot's id
    footage: str | None = None  # a real clip that stands here untouched
    id: str = ""  # what its seed and its takes hang on; empty: see boards.shot_ids


@dataclass(frozen=True, kw_only=True)
class Storyboard:
    """An ordered list of shots and what they share."""

    shots: tuple[Shot, ...]
    version: int = 1
    title: str = ""
    width: int = 1280
    height: int = 720
    fps: int = 24
    seed: int = 0
    negative: tuple[str, ...] = ()
    after: str | None = None  # a folder of takes whose film the first shot continues
