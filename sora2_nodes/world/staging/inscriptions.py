"""What is written on a thing and what is in it: the text of a sign, a flag, a mug, and the colour of a drink."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from ...story.storyboard import Brief, Thing
from ...story.vocabulary import COLOURS
from ...vocabulary.liquids import LIQUIDS, SERVED, flavoured, liquid_of
from ..assembly import Assembly, matrices, placed
from ..extents import corners
from ..primitives import RGB, Primitive
from .layouts.heaps import heaped
from .pictures.prints import printed
from .roster import Member

INK, PALE = (0.10, 0.09, 0.10), (0.97, 0.96, 0.92)
MOST_A_LINE = 14  # letters; longer texts part at a space
WIDE, HIGH = 0.78, 0.42  # of a thing's front: what its letters take
DRINKS: Mapping[str, RGB] = {
    "coffee": (0.20, 0.11, 0.06), "espresso": (0.14, 0.07, 0.04), "tea": (0.58, 0.30, 0.10), "green tea": (0.62, 0.66, 0.28), "milk": (0.95, 0.94, 0.90), "cocoa": (0.34, 0.19, 0.12),
    "hot chocolate": (0.34, 0.19, 0.12), "water": (0.62, 0.78, 0.86), "wine": (0.36, 0.03, 0.09), "red wine": (0.36, 0.03, 0.09), "white wine": (0.90, 0.84, 0.52), "beer": (0.88, 0.58, 0.14),
    "orange juice": (0.98, 0.60, 0.12), "juice": (0.98, 0.60, 0.12), "lemonade": (0.95, 0.90, 0.55), "soup": (0.85, 0.42, 0.16), "tomato soup": (0.80, 0.20, 0.10), "blood": (0.45, 0.02, 0.03),
    "honey": (0.90, 0.58, 0.10), "oil": (0.85, 0.70, 0.20), "ink": (0.06, 0.07, 0.20), "paint": (0.20, 0.40, 0.80), "lava": (1.0, 0.36, 0.06), "cola": (0.18, 0.08, 0.05), "whiskey": (0.72, 0.40, 0.12),
}  # fmt: skip


def inscribed(member: Member, brief: Brief) -> Assembly:
    """A member's assembly with what was said to be written on it and to be in it."""
    made = member.assembly
    if member.person:
        return replace(made, primitives=tuple(_printed(p) for p in made.primitives))
    thing = brief.things[member.ref[1]]
    if (drink := _drink(thing)) is not None:
        made = filled(made, drink, "main" if thing.kind in SERVED else "contents")
    elif thing.holds:
        made = heaped(made, thing.holds)
    elif (poured := _poured_in(member, brief)) is not None:
        made = filled(made, poured)
    if made.name == "jar" and any(
        r.kind in ("in", "inside") and member.ref in r.objects and r.subject[0] == "thing" for r in brief.relations
    ):  # what is in it is seen
        made = replace(
            made, primitives=tuple(p for p in made.primitives if p.role != "contents" and p.pattern != "text")
        )
    letters = next((letters for letters in brief.letterings if letters.on == member.ref), None)
    if letters is not None:
        made = lettered(made, letters.text, letters.colour, letters.background)
    if thing.bears:
        made = printed(made, thing.bears, silhouette=thing.bears_outline)
    return made


def _poured_in(member: Member, brief: Brief) -> RGB | None:
    """The colour of what is poured into a vessel of which nobody says that something is in it."""
    if brief.things[member.ref[1]].kind in SERVED:
        return None
    sources = [
        a.role("object") if a.subject[0] == "person" else a.subject
        for a in brief.actions
        if a.act == "pour" and member.ref in (a.target, a.role("into", "in"))
    ]
    things = [brief.things[ref[1]] for ref in sources if ref is not None and ref != member.ref and ref[0] == "thing"]
    found = [liquid_of(name) for thing in things for name in (thing.holds, thing.noun)]
    return next((liquid.colour for liquid in found if liquid is not None), None)


def _drink(thing: Thing) -> RGB | None:
    """The colour of what is in a vessel, where something is said of it."""
    if thing.kind not in SERVED:
        return None if thing.kind == "glass" and thing.holds.endswith("water") else DRINKS.get(thing.holds)
    tasting = flavoured(" ".join((*thing.adjectives, thing.holds, thing.noun)))
    liquid = LIQUIDS.get(thing.holds)
    if tasting is None and thing.coloured:
        return thing.rgb or COLOURS.get(thing.colour)
    return tasting or (liquid.colour if liquid is not None and liquid.served == thing.kind else None)


def _printed(part: Primitive) -> Primitive:
    """Letters on clothes: large, and dark on light or light on dark."""
    if part.pattern != "text":
        return part
    dark = 0.2126 * part.colour[0] + 0.7152 * part.colour[1] + 0.0722 * part.colour[2] < 0.5
    text = in_lines(part.text, 7)
    tall = part.size[1] * (1.5 if "\n" in text else 1.0)
    return replace(part, text=text, second=PALE if dark else INK, size=(part.size[0], tall, *part.size[2:]))


def filled(made: Assembly, colour: RGB, role: str = "contents") -> Assembly:
    """An assembly whose contents have a colour. role: of what is in it."""
    return replace(
        made,
        primitives=tuple(
            replace(p, colour=colour, second=colour, finish="gloss" if role == "contents" else p.finish)
            if p.role == role
            else p
            for p in made.primitives
        ),
    )


def lettered(made: Assembly, text: str, colour: RGB | None = None, background: RGB | None = None) -> Assembly:
    """An assembly with a text in place of what is written on it; on one without letters a plate bears it in front."""
    if made.name == "neon sign":
        tube = colour or next(p.colour for p in made.primitives if p.glow > 0)
        return replace(made, primitives=neon(made.primitives, text, tube, None))
    if made.name == "flag":
        return replace(made, primitives=(*made.primitives, *_on_cloth(made, in_lines(text), colour, background)))
    text = in_lines(text)
    written = [i for i, p in enumerate(made.primitives) if p.pattern == "text"]
    if not written:
        return replace(made, primitives=(*made.primitives, _plate(made, text, colour, background)))
    largest = max(written, key=lambda i: float(np.prod(made.primitives[i].size[:2])))
    own = made.primitives[largest]
    if len(text) > 2 * len(own.text) and own.kind == "box":  # a longer text has a plate as wide as the thing
        wide, tall = 1.9 * own.size[0], 2.4 * own.size[1]
        plate = replace(
            own,
            size=(wide, tall, own.size[2] * 1.5, 0.0),
            text=text,
            second=colour or own.second,
            colour=background or own.colour,
        )
        return replace(made, primitives=tuple(plate if i == largest else p for i, p in enumerate(made.primitives)))
    alike = [i for i in written if made.primitives[i].text == own.text]
    changed = replace(own, text=text, second=colour or own.second, colour=background or own.colour)
    return replace(
        made,
        primitives=tuple(
            replace(p, text=text, second=changed.second, colour=background or p.colour) if i in alike else p
            for i, p in enumerate(made.primitives)
        ),
    )


def neon(parts: Sequence[Primitive], text: str, tube: RGB, frame: RGB | None) -> tuple[Primitive, ...]:
    """The parts of a neon sign with other words: the tubes of its letters give way to lit ones, its frame keeps or takes a colour."""
    letters = max((p.colour for p in parts if p.glow >= 4), key=lambda c: sum(p.colour == c for p in parts))
    kept = [p for p in parts if not (p.glow >= 4 and p.colour == letters)]
    kept = [replace(p, colour=frame, second=frame) if frame and p.glow > 0 else p for p in kept]
    unit = max(p.size[2] for p in kept if p.kind == "box") / 0.95  # of the board, as it is drawn
    plate = Primitive(
        kind="box", size=(0.80 * unit, 0.30 * unit, 0.004 * unit, 0.0), at=(0.0, 1.1 * unit, 0.0), turn=(0.0, 90.0, 0.0), colour=(0.02, 0.02, 0.03), second=tube,
        pattern="text", text=in_lines(text, 9), finish="light", glow=4.0, role="letters",
    )  # fmt: skip
    return (*kept, plate)


def in_lines(text: str, most: int = MOST_A_LINE) -> str:
    """A long text in lines of about equal length."""
    words = text.split()
    if len(text) <= most or len(words) < 2:
        return text
    lines = round(max(2.0, len(text) / most))
    aim, row = len(text) / lines, ""
    made: list[str] = []
    for word in words:
        if row and len(row) + len(word) / 2 > aim and len(made) < lines - 1:
            made.append(row)
            row = word
        else:
            row = f"{row} {word}".strip()
    return "\n".join([*made, row])


def _on_cloth(made: Assembly, text: str, colour: RGB | None, background: RGB | None) -> list[Primitive]:
    """Letters on both sides of a flag's cloth, which goes with it."""
    cloth = [p for p in made.primitives if p.node == "flag"]
    boxes = np.array([[np.subtract(p.at, p.size[:3]), np.add(p.at, p.size[:3])] for p in cloth])
    low, high = boxes[:, 0].min(0), boxes[:, 1].max(0)
    middle, half = (low + high) / 2, (high - low) / 2
    paint = background or cloth[0].colour
    dark = 0.2126 * paint[0] + 0.7152 * paint[1] + 0.0722 * paint[2] < 0.45
    sides = []
    for side, turn in ((1.0, 0.0), (-1.0, 180.0)):
        at = (float(middle[0]), float(middle[1]), float(middle[2] + side * (half[2] + 0.004)))
        sides.append(
            Primitive(
                kind="box", size=(0.96 * float(half[0]), 0.62 * float(half[1]), 0.003, 0.0), at=at, turn=(0.0, turn, 0.0), node="flag",
                colour=paint, second=colour or (PALE if dark else INK), pattern="text", text=text, finish="cloth", role="letters",
            )
        )  # fmt: skip
    return sides


def _plate(made: Assembly, text: str, colour: RGB | None, background: RGB | None) -> Primitive:
    """Letters on the front of a thing, on its largest part there, or on its whole front."""
    root = matrices(made, placed((0, 0, 0))[None])[0]
    boxes = [corners(p, m) for p, m in zip(made.primitives, root, strict=True)]
    fronts = [(float((high - low)[1] * (high - low)[2]), low, high) for low, high in boxes]
    _, low, high = max(fronts, key=lambda row: row[0])
    top = max(float(h[0]) for low_, h in boxes if (h[1] > low[1]) and (low_[1] < high[1]))
    size = high - low
    paint = background or made.primitives[fronts.index(max(fronts, key=lambda row: row[0]))].colour
    dark = 0.2126 * paint[0] + 0.7152 * paint[1] + 0.0722 * paint[2] < 0.45
    lines = text.count("\n") + 1
    wide = WIDE * float(size[2]) / 2
    tall = min(HIGH * float(size[1]) / 2, 2.2 * lines * wide / max(len(line) for line in text.split("\n")))
    return Primitive(
        kind="box", size=(wide, tall, 0.002 * float(size.max()), 0.0), at=(float(min(high[0], top)) + 0.003 * float(size.max()), float((low + high)[1] / 2), float((low + high)[2] / 2)),
        turn=(0.0, 90.0, 0.0), colour=paint, second=colour or (PALE if dark else INK), pattern="text", text=text, finish="paint", role="letters",
    )  # fmt: skip
