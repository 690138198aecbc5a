"""What a staged shot makes of its words: every cue compared with what was built, is done and is set, before it is told as used."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

import numpy as np

from ...story.reader.nouns.drafts import exact_colour
from ...story.setting import Ref
from ...story.storyboard import Action, Brief, Cue
from ...story.vocabulary import COLOURS
from ...vocabulary.acts import ACTS
from ...vocabulary.framing import ANGLE_OF, MOVE_OF
from ...vocabulary.scenery import LIGHT_OF, PLACE_OF
from ...vocabulary.weather import WEATHERS
from ..figures.outfits import UNSEEN
from .alterations.member_variants import variants_of
from .blocking.doers import MOVE_FOR
from .blocking.seats import RIDDEN
from .blocking.shoving import SHOVES
from .framing.camera_path import ANGLES_MADE, LAPSE, MOVES_MADE
from .places import PLACES
from .roster import FINISHED, PATTERNED, Member
from .scenario import Staged
from .set_choice import place_name, plays_in
from .surroundings import LIGHTS_MADE, OUTDOOR, WEATHERS_MADE, ground_named

STILL = ("", "rest", "wait", "stand", "pose", "look", "hang", "idle")  # acts that standing there shows
IN_COMPANY = {
    "chase": ("run", "fly", "swim", "drive", "sail"),
    "follow": ("walk", "fly", "swim", "drive"),
    "dance": ("slow dance",),
    "hit": ("swing", "kick"),
}
PASSED = (
    "throw",
    "play ball",
    "kick",
    "catch",
    "give",
    "put down",
    "pick up",
    "take",
    "dunk",
    "dribble",
)  # acts that passes show
ALIKE = {
    "photograph": "film",
    "turn": "spin",
    "hover": "bob",
    "swing to and fro": "swing",
    "turn wheels": "spin",
    "wait": "stand",
    "rest": "stand",
}
CLOSE = 0.13  # of sRGB: how far a primitive may be from the colour that was said
EXACT = 0.5 / 255  # of sRGB: the very colour
SCENE = ("backdrop", "surface", "time_of_day", "camera", "angle", "pace", "tone")  # of the older picture's words
Check = Callable[[Staged, Cue], Cue | None]


def checked(staged: Staged) -> Brief:
    """The brief of a staged shot, whose cues say what is shown; words of cues that nothing came of are unused."""
    brief = staged.brief
    scene = list(dict.fromkeys(brief.scene_cues))
    covered = [_words(cue) for cue in scene]
    own = [
        cue
        for cue in brief.cues
        if cue not in scene and not (cue.field in SCENE and any(_words(cue) <= words for words in covered))
    ]
    kept: list[Cue] = []
    unused: list[str] = []
    for cue in (*own, *scene):
        seen = CHECKS.get(cue.field, _as_told)(staged, cue)
        if seen is not None:
            kept.append(seen)
        else:
            unused.append(" ".join(cue.words) or cue.asked)
    told = {word for cue in kept for word in _words(cue)}
    lost = tuple(text for text in dict.fromkeys(unused) if not set(text.lower().split()) <= told)
    return replace(brief, cues=tuple(dict.fromkeys(kept)), unused_words=(*brief.unused_words, *lost))


def _words(cue: Cue) -> set[str]:
    return set(" ".join(cue.words).lower().replace("-", " ").split())


def _as_told(staged: Staged, cue: Cue) -> Cue | None:
    return cue


def _of(staged: Staged, ref: Ref) -> list[Member]:
    return [m for m in staged.members if m.ref == ref]


def _thing(staged: Staged, cue: Cue) -> Cue | None:
    if cue.asked in ("beam", "beams", "light beam") and any(m.name == "lighthouse" for m in staged.members):
        return cue
    found = [i for i, thing in enumerate(staged.brief.things) if thing.noun == cue.asked]
    return cue if any(_of(staged, ("thing", i)) for i in found) else None


def _person(staged: Staged, cue: Cue) -> Cue | None:
    if not any(m.person for m in staged.members):
        return None
    found = next((p for p in staged.brief.people if p.name == cue.asked), None)
    if found is None or found.exact:
        return cue
    return replace(cue, shown=found.figure or cue.shown)


def _count(staged: Staged, cue: Cue) -> Cue | None:
    counts = {len(_of(staged, m.ref)) for m in staged.members}
    asked = int(cue.asked) if cue.asked.isdigit() else 0
    if asked in counts:
        return replace(cue, shown=cue.asked)
    near = min(counts, key=lambda n: abs(n - asked), default=0)
    return replace(cue, shown=str(near)) if near > 1 else None


def _action(staged: Staged, cue: Cue) -> Cue | None:
    """What is done where these words were: the act itself, or what the body makes of it."""
    actions = [a for a in staged.scene.actions if a.words and a.words == cue.words] or [
        a for a in staged.brief.actions if a.words == cue.words
    ]
    if not actions:
        return None
    seen = [done(staged, action) for action in actions]
    shown = next((s for s in seen if s), None)
    if shown is None:
        return None
    asked = next((a.act for a in actions if a.act), "") or cue.asked
    return replace(cue, asked=asked, shown=shown)


def done(staged: Staged, action: Action) -> str:
    """What is seen of an action: its act where that is done, else what is done instead; "" for nothing."""
    act = action.act or action.verb
    if staged.brief.demonstration:
        return act if action in staged.script.shown else ""
    owners = [m.owner for m in _of(staged, action.subject)]
    if not owners:
        return ""
    script = staged.script
    if any(script.breaks.get(owner, (0.0, ""))[1] == act for owner in owners):
        return act
    if any(script.parts[owner].way is not None for owner in owners):  # a tool at work, a ball on its way
        return act
    if any(_same(action, a) for a in script.falling):
        moves = (action.verb, ACTS[act].motion[0] if act in ACTS else act, ACTS[act].motion[2] if act in ACTS else act)
        return act if action.verb in moves or act == action.verb else action.verb
    verbs = [deed.verb for owner in _with_mounts(staged, owners) for deed in script.parts[owner].deeds]
    if {act, ALIKE.get(act, act)} & set(verbs) or (act in RIDDEN.values() and set(verbs) & set(RIDDEN.values())):
        return act
    if act in SHOVES and any(shove.by in owners for shove in script.shoves):
        return act
    if _together(staged, act, owners, verbs):
        return act
    if act in STILL:
        return act
    instead = [v for v in (MOVE_FOR.get(act, ""), *verbs) if v in verbs and v not in ("stand", "hold", "hold both")]
    return instead[0] if instead else ""


def _together(staged: Staged, act: str, owners: Sequence[str], verbs: Sequence[str]) -> bool:
    """Whether an act is done that goes by another verb: a chase, a dance of two, a fight with weapons, what goes from hand to hand."""
    if set(IN_COMPANY.get(act, ())) & set(verbs):
        return True
    holds = {hold[0] for part in staged.script.parts.values() for p in part.passes for hold in (p.before, p.after)}
    return act in PASSED and bool(holds & set(owners))


def _same(one: Action, other: Action) -> bool:
    return (one.verb, one.act, one.subject) == (other.verb, other.act, other.subject)


def _with_mounts(staged: Staged, owners: Iterable[str]) -> list[str]:
    found = list(owners)
    return found + [p.held_by for o in found if (p := staged.script.parts[o]).held_by in staged.script.parts]


def _colour(staged: Staged, cue: Cue) -> Cue | None:
    asked = COLOURS.get(cue.shown)
    if asked is None:
        return cue
    wanted = [np.array(asked)] + [np.array(t.rgb) for t in staged.brief.things if t.rgb is not None]
    seen = [np.array(c) for m in staged.members for p in m.assembly.primitives for c in (p.colour, p.second)]
    exact = exact_colour(cue.asked)
    if exact is not None and any(np.abs(s - exact).max() < EXACT for s in seen):
        return replace(cue, shown=cue.asked)
    return cue if any(np.abs(s - w).max() < CLOSE for w in wanted for s in seen) else None


def _outfit(staged: Staged, cue: Cue) -> Cue | None:
    return None if cue.shown in UNSEEN else _colour(staged, cue)


def _material(staged: Staged, cue: Cue) -> Cue | None:
    finish = FINISHED.get(cue.shown)
    seen = {m.assembly.material for m in staged.members} | {
        p.finish for m in staged.members for p in m.assembly.primitives
    }
    return cue if {cue.shown, finish} & seen else None


def _pattern(staged: Staged, cue: Cue) -> Cue | None:
    wanted = PATTERNED.get(cue.shown, cue.shown)
    return cue if any(p.pattern == wanted for m in staged.members for p in m.assembly.primitives) else None


def _size(staged: Staged, cue: Cue) -> Cue | None:
    return cue if any(t.scale != 1.0 for t in staged.brief.things) else None


def _state(staged: Staged, cue: Cue) -> Cue | None:
    made = {d.verb for p in staged.script.parts.values() for d in p.deeds if d.end_s <= 0}
    return cue if cue.shown in made else None


def _lettering(staged: Staged, cue: Cue) -> Cue | None:
    return cue if any(letters.text == cue.shown for letters in staged.brief.letterings) else None


def _backdrop(staged: Staged, cue: Cue) -> Cue | None:
    """A place: as asked where the set is the one that its words name, else the set that stands for it."""
    name = place_name(staged)
    text = " ".join(cue.words).lower()
    meant = PLACE_OF.get(text) or PLACE_OF.get(cue.asked)
    fits = name in (cue.asked, text) or (meant is not None and plays_in(meant) == name)
    return replace(cue, field="place", asked=text or cue.asked, shown=text or cue.asked if fits else name)


def _surface(staged: Staged, cue: Cue) -> Cue | None:
    return cue if ground_named(staged.brief) and cue.shown == staged.brief.surface else None


def _hour(staged: Staged, cue: Cue) -> Cue | None:
    """A time of day: where no hour was said, or where it is what says the hour."""
    brief, said = staged.brief, " ".join(cue.words).rpartition(": ")[2].lower()
    says_it = any(other.field == "hour" and " ".join(other.words).lower() == said for other in brief.scene_cues)
    return cue if (brief.place.hour is None or says_it) and cue.shown == brief.time_of_day else None


def _camera(staged: Staged, cue: Cue) -> Cue | None:
    framing = staged.brief.framing
    move = MOVE_OF.get(cue.asked, "") or framing.move or staged.brief.camera
    return cue if move in MOVES_MADE and (move in (framing.move, staged.brief.camera) or framing.handheld) else None


def _angle(staged: Staged, cue: Cue) -> Cue | None:
    angle = ANGLE_OF.get(cue.asked)
    if angle is None:
        return cue  # of the older words: how near
    if angle == "over the shoulder" and sum(m.person for m in staged.members) < 2:
        return None
    return cue if angle in ANGLES_MADE and angle == staged.brief.framing.angle else None


def _light(staged: Staged, cue: Cue) -> Cue | None:
    return cue if LIGHT_OF.get(cue.asked, "") in LIGHTS_MADE & set(staged.brief.place.lights) else None


def _weather(staged: Staged, cue: Cue) -> Cue | None:
    kinds = {kind for kind, words in WEATHERS.items() if cue.asked in words} & WEATHERS_MADE
    if PLACES[place_name(staged)].walls is not None:
        kinds -= OUTDOOR
    return cue if kinds & {w.kind for w in staged.brief.place.weather} else None


def _pace(staged: Staged, cue: Cue) -> Cue | None:
    return cue if staged.brief.look.speed != 1.0 or staged.script.falling else None


def _speed(staged: Staged, cue: Cue) -> Cue | None:
    speed = staged.brief.look.speed
    if speed >= LAPSE:
        return cue if PLACES[place_name(staged)].walls is None else None
    return cue if staged.tempo != 1.0 else None


def _change(staged: Staged, cue: Cue) -> Cue | None:
    """A change whose subject is there and is drawn as each of its values."""
    found = next((c for c in staged.brief.changes if c.words == cue.words), None)
    if found is None:
        return None
    if found.subject is None:
        return cue
    made = (variants_of(staged.brief, m, found, staged.unit, staged.world_seed) for m in _of(staged, found.subject))
    return cue if any(made) else None


CHECKS: Mapping[str, Check] = {
    "thing": _thing, "person": _person, "count": _count, "action": _action, "colour": _colour, "outfit": _outfit, "hair": _colour,
    "material": _material, "pattern": _pattern, "size": _size, "state": _state, "lettering": _lettering, "backdrop": _backdrop,
    "place": _backdrop, "surface": _surface, "time_of_day": _hour, "camera": _camera, "light": _light, "weather": _weather, "pace": _pace,
    "angle": _angle, "speed": _speed, "change": _change,
}  # fmt: skip
