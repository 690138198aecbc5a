"""A member as each value of a change has it: of another colour, of another stuff, lit or dark, in another state."""

from __future__ import annotations

from dataclasses import replace

from ....story.setting import RGB, Change
from ....story.storyboard import Brief
from ....story.vocabulary import COLOURS
from ....vocabulary.families import FAMILY_OF
from ....vocabulary.matter.alterations import COLOUR, LIGHT, LIGHTS, RIPE, STATE, STUFF
from ...assembly import Assembly
from ...catalogue.repainting import TINTED, Wish, akin, brightness, lighter, worn
from ...catalogue.stuffs import STUFFS, made_of
from ...primitives import Primitive
from ..roster import Member, assembled
from .surface_states import in_state, mixed

HELD_IN = ("vessel", "container")  # families whose contents change, not they
GLOWS = 0.3  # of a primitive that shines by itself
SHINE, DULL = (
    0.7,
    (0.30, 0.30, 0.31),
)  # how much what is bright shines where nothing of it does; what is dull is mixed with
DARK: RGB = (0.02, 0.02, 0.025)
PLASTICS: RGB = (0.86, 0.20, 0.16)
HUELESS, NEAR = 0.08, 0.09  # of sRGB: a colour without a hue; what is the same for the eye
CLEAR_STATES = ("with a stick in it", "with a running drop", "in a beam")  # of what one sees through
OF_PARTS = (
    "lever handle",
    "car headlamp",
    "vehicle window",
    "door knocker",
    "picture frame",
)  # what is shown with something around it that stays
STUFF_FINISH = {
    "plastic": "plastic",
    "leather": "leather",
    "clay": "matte",
    "brick": "stone",
    "concrete": "stone",
    "metal": "metal",
}


def variants_of(brief: Brief, member: Member, change: Change, unit: float, seed: int) -> list[Assembly]:
    """The member's assembly by each value of a change, all of the same primitives in the same order; empty where they would not be."""
    made = [_variant(brief, member, change, k, unit, seed) for k in range(len(change.values))]
    alike = all(len(one.primitives) == len(member.assembly.primitives) for one in made)
    return made if alike else []


def _variant(brief: Brief, member: Member, change: Change, k: int, unit: float, seed: int) -> Assembly:
    value, colour = change.values[k], change.colours[k] if k < len(change.colours) else None
    own = member.assembly
    if change.attribute == COLOUR and value:
        return _coloured(brief, member, change, value, colour, unit, seed)
    if change.attribute == STUFF and value:
        return _of_stuff(own, value, float(max(member.size)))
    if change.attribute == LIGHT:
        return _lit(own, LIGHTS.get(value, 1.0), value)
    if change.attribute == STATE:
        return _in_state(own, value, colour, first=k == 0, ripens="ripe" in change.values)
    return own


def _coloured(
    brief: Brief, member: Member, change: Change, value: str, colour: RGB | None, unit: float, seed: int
) -> Assembly:
    kind, index = member.ref
    if change.part == "eyes":
        return replace(member.assembly, primitives=tuple(_iris(p, colour) for p in member.assembly.primitives))
    if kind == "person":
        field = {"hair": "hair", "shirt": "outfit", "legs": "legs", "skin": "skin"}.get(change.part)
        if field is None:
            return worn(member.assembly, Wish(colour=colour))
        own = member.assembly
        made = _dressed(brief, member, field, value, colour, unit, seed)
        if len(made.primitives) == len(own.primitives):
            return made
        person = brief.people[index]
        worn_now = COLOURS.get(
            person.clothes[0].colour if field == "outfit" and person.clothes else getattr(person, field)
        )
        if worn_now is None or colour is None:
            return made
        return replace(own, primitives=tuple(_shaded(p, worn_now, colour) for p in own.primitives))
    thing = brief.things[index]
    if _holds(member.assembly):
        return replace(
            member.assembly,
            primitives=tuple(
                replace(p, colour=colour or p.colour) if _inside(p) else p for p in member.assembly.primitives
            ),
        )
    turned = replace(
        thing, colour=value, coloured=True, rgb=colour, colours=(), said=tuple(s for s in thing.said if s != "material")
    )
    things = tuple(turned if i == index else t for i, t in enumerate(brief.things))
    made = assembled(replace(brief, things=things), member, unit, seed)
    if not any(p.role in TINTED for p in member.assembly.primitives) and colour is not None:
        made = replace(made, primitives=tuple(_dyed(p, colour) for p in made.primitives))
    return made


def _iris(part: Primitive, colour: RGB | None) -> Primitive:
    """A part of an eye in a colour, unless it is its white or its pupil."""
    if not (part.role.startswith(("eye", "iris")) or part.node.startswith("eye")) or colour is None:
        return part
    return replace(part, colour=colour) if max(part.colour) > 0.12 and min(part.colour) < 0.8 else part


def _dressed(
    brief: Brief, member: Member, field: str, value: str, colour: RGB | None, unit: float, seed: int
) -> Assembly:
    """Somebody with hair, clothes or skin of a colour."""
    index = member.ref[1]
    person = brief.people[index]
    clothes = person.clothes
    if field == "outfit":
        clothes = tuple(replace(g, colour=value, rgb=colour) for g in person.clothes)
    changed = replace(person, **{field: value}, clothes=clothes, said=tuple(dict.fromkeys((*person.said, field))))  # type: ignore[arg-type]
    people = tuple(changed if i == index else p for i, p in enumerate(brief.people))
    return assembled(replace(brief, people=people), member, unit, seed)


def _shaded(p: Primitive, before: RGB, after: RGB) -> Primitive:
    """Of another colour where it has one, or a shade of it."""
    hueless = max(before) - min(before) < HUELESS
    near = max(abs(a - b) for a, b in zip(p.colour, before, strict=True)) < NEAR
    if not near and (hueless or not akin(p.colour, before)):
        return p
    tone = brightness(p.colour) / max(brightness(before), 1e-3)
    made = tuple(min(1.0, c * tone) for c in after)
    return replace(p, colour=made, second=made if p.pattern == "plain" else p.second)  # type: ignore[arg-type]


def _dyed(p: Primitive, colour: RGB) -> Primitive:
    """Of what has no colour that words paint: all of it is."""
    if p.role in ("eye", "clear") or p.pattern == "text":
        return p
    tone = 0.75 + 0.5 * brightness(p.colour)
    made = tuple(min(1.0, c * tone) for c in colour)
    return replace(p, colour=made, second=made)  # type: ignore[arg-type]


def _of_stuff(own: Assembly, stuff: str, size: float) -> Assembly:
    made = _all_of_stuff(own, stuff, size)
    if own.name not in OF_PARTS:
        return made
    parts = (p if q.role in (*TINTED, "pane") else q for p, q in zip(made.primitives, own.primitives, strict=True))
    return replace(own, primitives=tuple(parts))


def _all_of_stuff(own: Assembly, stuff: str, size: float) -> Assembly:
    if stuff in STUFFS:
        return _thoroughly(made_of(own, stuff, size), own)
    finish = STUFF_FINISH.get(stuff, "plastic")
    if stuff == "plastic" or stuff == "leather":
        first = PLASTICS if stuff == "plastic" else (0.34, 0.19, 0.10)
        painted = tuple(
            replace(
                p,
                colour=mixed(first, p.colour, 0.25),
                second=mixed(first, p.second, 0.25),
                finish=finish,
                pattern="plain",
            )
            if p.role not in ("eye",)
            else p
            for p in own.primitives
        )
        return replace(own, primitives=painted)
    grey = {
        "metal": (0.70, 0.72, 0.75),
        "clay": (0.66, 0.36, 0.24),
        "brick": (0.60, 0.26, 0.18),
        "concrete": (0.56, 0.56, 0.55),
    }.get(stuff, (0.6, 0.6, 0.6))
    return replace(
        own,
        primitives=tuple(
            replace(p, colour=mixed(grey, p.colour, 0.12), second=grey, finish=finish) for p in own.primitives
        ),
    )


def _thoroughly(made: Assembly, own: Assembly) -> Assembly:
    """Of one stuff down to what usually stays as it is: a mirror's pane, a window's."""
    look = next(
        (
            p
            for p, q in zip(made.primitives, own.primitives, strict=True)
            if p.finish != q.finish or p.pattern != q.pattern
        ),
        None,
    )
    if look is None:
        return made
    kept = ("pane", "window", "clear", "screen", "label")
    return replace(
        made,
        primitives=tuple(
            replace(
                p,
                colour=look.colour,
                second=look.second,
                finish=look.finish,
                pattern=look.pattern,
                scale=look.scale,
                glow=0.0,
            )
            if p.role in kept
            else p
            for p in made.primitives
        ),
    )


def _lit(own: Assembly, share: float, value: str) -> Assembly:
    """With as much of its light as a share says; what has none shines where it is bright, and is grey where it is dull."""
    glows = any(p.glow >= GLOWS for p in own.primitives)
    return replace(own, primitives=tuple(_lit_part(p, share, glows) for p in own.primitives))


def _lit_part(p: Primitive, share: float, glows: bool) -> Primitive:
    if glows:
        if p.glow <= 0.0:
            return p
        return replace(
            p, glow=p.glow * share, colour=mixed(DARK, p.colour, 0.12 + 0.88 * share) if share < 0.9 else p.colour
        )
    if p.role == "eye":
        return p
    dull = mixed(DULL, p.colour, 0.35)
    bright = lighter(p.colour, 0.15)
    return replace(p, colour=mixed(dull, bright, share), second=mixed(mixed(DULL, p.second, 0.35), lighter(p.second, 0.15), share), glow=SHINE * max(share - 0.25, 0.0))  # fmt: skip


def _in_state(own: Assembly, state: str, colour: RGB | None, *, first: bool, ripens: bool) -> Assembly:
    if not state and ripens and first and own.name in RIPE:
        return replace(
            own,
            primitives=tuple(
                replace(p, colour=mixed(RIPE[own.name][0], p.colour, 0.1), second=RIPE[own.name][0])
                if p.role in ("main", "shade", "light")
                else p
                for p in own.primitives
            ),
        )
    if not state:
        if colour is not None and _holds(own):
            return replace(
                own,
                primitives=tuple(
                    replace(p, colour=colour, second=colour, finish=_thick(p)) if _inside(p) else p
                    for p in own.primitives
                ),
            )
        return own
    only = _holds(own) and state not in ("rusted", "condensed", "red-hot", "dirty")
    if only and state not in CLEAR_STATES:
        own = replace(own, primitives=tuple(replace(p, finish=_thick(p)) if _inside(p) else p for p in own.primitives))
    return replace(own, primitives=tuple(in_state(p, state, own.name, colour, contents=only) for p in own.primitives))


def _thick(p: Primitive) -> str:
    """The finish of what is looked at in a glass: not what is behind it."""
    return "gloss" if p.finish == "water" else p.finish


def _holds(own: Assembly) -> bool:
    return FAMILY_OF.get(own.name) in HELD_IN and any(_inside(p) for p in own.primitives)


def _inside(p: Primitive) -> bool:
    return p.role == "contents" or p.node.startswith("contents")
