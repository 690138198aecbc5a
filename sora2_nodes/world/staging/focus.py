"""What a shot is about: what the camera was told to show, else who acts, else what was named first."""

from __future__ import annotations

from collections.abc import Sequence

from ...story.setting import Ref
from ...story.storyboard import Action, Brief
from ...vocabulary.families import FAMILY_OF
from ..catalogue import entry
from .blocking.doers import FALLING
from .blocking.goals.going_in import entered
from .blocking.goals.shots_in import HOOPS
from .framing.accessories import (
    TOWERING,
    homes_of,
    is_far_off,
    is_plant,
    is_setting,
    only_shines,
    without_lamps,
    without_supports,
)
from .layouts.duos import duo_of, two_things
from .layouts.fitted_sizes import GIANT, in_company
from .layouts.pairs import shown_of_pair
from .layouts.side_moves import side_moves
from .roster import SELF_MOVING, kind_of, refs_of, size_m

FRAMED = (
    "object",
    "with",
    "into",
    "at",
    "to",
    "off",
    "from",
    "off the edge of",
)  # roles whose things are in the picture with who acts
WATCHED = {
    ("shoot", "on"),
    ("splash", "on"),
    ("look", "through"),
    ("look", "into"),
    ("pounce", "on"),
    ("melt", "on"),
    ("swim", "in"),
    ("run", "in"),
    ("hover", "at"),
    ("chase", "after"),
}  # and whose things too, by act
POURED_ON = ("into", "in", "onto", "over", "on")
MET, SHOW_TWO = (
    ("talk", "kiss", "hug", "argue", "slow dance", "shake hands"),
    ("medium", "medium wide", "wide"),
)  # acts of two, and sizes that show both
PLATFORMS = ("station platform", "subway platform")
MANY_TIMES = 12.0  # over what moves about it, from which a building is what a shot is about
FEW_TIMES = 3.0  # over bits in the air about it, from which a thing is what a shot is about
IN_THE_AIR = ("float", "fly", "drift", "swirl", "splash", "scatter", "rain")
LOOKS = ("look", "look around", "smell", "search")
MOUNT = 12.0  # times an animal that rides it: a train that is seen whole
MUCH_SMALLER = 0.2  # of who acts: what is smaller than that is no company
CROWD = 4  # so many who watch are no subject of a shot
WIDE_GAMES = ("goal", "net")  # what a game is played into or over: the players are what one looks at
BUILT = 1.8  # the same of walls, gates and houses beside people


def focus_of(brief: Brief, actions: Sequence[Action]) -> tuple[Ref, ...]:
    """What the shot is about: what the camera was told to show, else who acts, else what was named first."""
    framing = brief.framing
    if framing.subject is not None:
        into = [
            ref
            for a in actions
            if a.act == "pour" and a.subject == framing.subject
            for said, ref in a.roles
            if said in POURED_ON
        ]
        homes = homes_of(brief, (framing.subject,))
        homes += tuple(
            ref
            for a in actions
            if a.subject == framing.subject and (ref := a.role("out of", "from inside")) is not None
        )
        pairs = [(a.subject, a.target) for a in actions if a.act in MET and framing.size in SHOW_TWO]
        met = [
            ref
            for pair in pairs
            if framing.subject in pair
            for ref in pair
            if ref is not None and ref != framing.subject
        ]
        return (*homes[:1], framing.subject, *met[:1], *_handling(brief, actions, framing.subject)[:1], *into[:1])
    if framing.follows is not None:
        chased = [a.target for a in actions if a.act == "chase" and a.subject == framing.follows and a.target]
        return (framing.follows, *chased)
    acting = list(
        dict.fromkeys(
            a.subject for a in actions if (a.act or a.verb) not in ("wait", "rest", "stand") or a.subject[0] == "person"
        )
    )
    lookers = [ref for ref in acting if _looks_on(brief, actions, ref)]
    if len(lookers) < len(acting):
        acting = [ref for ref in acting if ref not in lookers]
    lively = [ref for ref in acting if ref[0] == "person" or _goes(brief, ref)]
    if not lively and not brief.framing.subject:
        acting = without_lamps(brief, actions, acting)
    if lively:  # a sign that shines while somebody walks is not what the shot is about
        falling = {a.subject for a in actions if a.verb in FALLING}
        acting = [ref for ref in acting if ref in lively or ref in falling]
    if brief.people and brief.place.name in PLATFORMS:  # the train comes in behind who waits
        acting = [
            ref for ref in acting if ref[0] == "person" or FAMILY_OF.get(kind_of(brief.things[ref[1]])) != "rail"
        ] or acting
    aside = {ref for a in actions for said, ref in a.roles if said not in FRAMED}
    busy = [a for a in actions if (a.act or a.verb) not in ("wait", "rest", "stand")]
    going = {a.subject for a in actions if a.verb not in ("rest", "do") and a.subject[0] == "thing"}
    aside |= {ref for a in busy if a.act in LOOKS and a.subject in going for _, ref in a.roles if is_plant(brief, ref)}
    done_to = [a.target for a in busy if a.target is not None and a.target not in acting and a.target not in aside]
    roles = [ref for a in busy for said, ref in a.roles if said in FRAMED or (a.act, said) in WATCHED]
    roles = [ref for ref in roles if not (is_plant(brief, ref) and ref in aside)]
    chosen = list(dict.fromkeys([*acting, *done_to, *roles]))
    refs = refs_of(brief)
    chosen = [ref for ref in chosen if ref in refs and (ref in acting or not acting or not only_shines(brief, ref))]
    largest = max((size_m(brief, ref) for ref in chosen if ref in acting), default=0.0)
    chosen = [ref for ref in chosen if ref in acting or size_m(brief, ref) < _most(brief, ref) * max(largest, 0.05)]
    chosen += [move.around for move in side_moves(brief, actions) if move.around not in chosen]
    heavenly = [
        ref for ref in chosen if ref[0] == "thing" and FAMILY_OF.get(kind_of(brief.things[ref[1]])) == "celestial"
    ]
    if len(heavenly) < len(chosen):  # the earth is what a station flies over
        chosen = [ref for ref in chosen if ref not in heavenly]
    ridden = [o for r in brief.relations if r.kind == "riding" and r.subject[0] == "thing" for o in r.objects]
    if any(a.act == "surf" and a.subject[0] == "thing" for a in actions):
        ridden += [ref for ref in refs if ref[0] == "thing" and kind_of(brief.things[ref[1]]) == "surfboard"]
    chosen += [ref for ref in ridden if ref not in chosen and size_m(brief, ref) < MOUNT * max(largest, 0.05)]
    becomes = [ref for a in busy if a.act == "transform" for word, ref in a.roles if word in ("into", "to")]
    chosen += [ref for ref in becomes if ref not in chosen and ref in refs]
    chosen += [ref for ref in _company(brief, chosen) if ref not in chosen]
    chosen += [ref for ref in (*goals_of(brief, actions), *entered(brief, actions)) if ref not in chosen]
    if not chosen:
        chosen = [ref for ref in refs if ref[0] == "person"] or [
            ref for ref in refs if ref[0] == "thing" and not brief.things[ref[1]].implied
        ]
        chosen = without_supports(brief, chosen)
    chosen = [ref for ref in chosen if not is_far_off(brief, ref)] or [
        ref for ref in refs if not is_far_off(brief, ref)
    ]
    if (
        refs
        and all(is_far_off(brief, ref) or is_setting(brief, ref) for ref in refs if ref[0] == "thing")
        and not brief.people
        and any(is_far_off(brief, ref) for ref in refs)
    ):
        return ()  # waves on cliffs with a lighthouse in the distance: the land is what one looks at
    chosen += [ref for ref in homes_of(brief, chosen) if ref not in chosen]
    if in_company(brief) >= set(chosen) and len(chosen) > 1:  # whales, sharks and fish: the largest first
        chosen = sorted(chosen, key=lambda ref: -size_m(brief, ref))
    chosen += [ref for ref in shown_of_pair(brief) if ref not in chosen]
    chosen += [ref for ref in (*two_things(brief), *duo_of(brief)) if ref not in chosen]
    changing = [c.subject for c in brief.changes if c.subject is not None]
    chosen += [ref for ref in dict.fromkeys(changing) if ref in refs and ref not in chosen]
    return tuple(dict.fromkeys([*_landmark(brief, chosen), *among_bits(brief, actions, chosen), *chosen]))[:6]


def _handling(brief: Brief, actions: Sequence[Action], subject: Ref) -> list[Ref]:
    """People who hold a thing or do something to it, by whose size it is staged: nobody pours into a cup from as near as it is wide."""
    if subject[0] == "person":
        return []
    doing = [a.subject for a in actions if a.target == subject or any(ref == subject for _, ref in a.roles)]
    holding = [r.subject for r in brief.relations if r.kind in ("holding", "wearing") and subject in r.objects]
    return [ref for ref in dict.fromkeys([*holding, *doing]) if ref[0] == "person"]


def _company(brief: Brief, chosen: Sequence[Ref]) -> list[Ref]:
    """Animals, vehicles and people whom somebody of the shot is said to be beside, and who are about as large."""
    largest = max((size_m(brief, ref) for ref in chosen), default=0.0)
    found = []
    for relation in brief.relations:
        if relation.subject not in chosen or relation.kind not in ("beside", "behind", "in_front_of", "around"):
            continue
        for ref in relation.objects:
            giant = relation.subject[0] == "thing" and brief.things[relation.subject[1]].scale >= GIANT
            moves = ref[0] == "person" or _goes(brief, ref) or giant
            if moves and MUCH_SMALLER * largest < size_m(brief, ref) < _most(brief, ref) * max(largest, 0.05):
                found.append(ref)
    return list(dict.fromkeys(found))


def goals_of(brief: Brief, actions: Sequence[Action]) -> list[Ref]:
    """Hoops through which something goes by itself."""
    said = [(a.subject, ref) for a in actions for word, ref in a.roles if word in ("through", "into", "in", "at")]
    hoops = [ref for who, ref in said if who[0] == "thing" == ref[0] and kind_of(brief.things[ref[1]]) in HOOPS]
    return list(dict.fromkeys(hoops))


def _landmark(brief: Brief, chosen: Sequence[Ref]) -> list[Ref]:
    """The building that a shot names first, where what moves about it is as small as birds are: both are seen."""
    first: Ref = ("thing", 0)
    if (
        not brief.things
        or brief.people
        or first in chosen
        or brief.things[0].implied
        or brief.things[0].furnishes
        or brief.things[0].far_off
    ):
        return []
    built = FAMILY_OF.get(kind_of(brief.things[0])) == "building"
    small = all(kind == "thing" and MANY_TIMES * size_m(brief, (kind, i)) < size_m(brief, first) for kind, i in chosen)
    return [first] if built and small and chosen else []


def among_bits(brief: Brief, actions: Sequence[Action], chosen: Sequence[Ref]) -> list[Ref]:
    """What a shot names first, where all else that was chosen are small bits in the air about it: a bottle among falling drops."""
    first: Ref = ("thing", 0)
    chosen = [ref for ref in chosen if ref != first]
    if not brief.things or brief.people or is_setting(brief, first) or is_far_off(brief, first):
        return []
    flying = {a.subject for a in actions if a.verb in FALLING or a.act in IN_THE_AIR}
    small = FEW_TIMES * max((size_m(brief, ref) for ref in chosen), default=0.0) < size_m(brief, first)
    several = all(kind == "thing" and (brief.things[i].count > 1 or (kind, i) in flying) for kind, i in chosen)
    return [first] if small and several and chosen and set(chosen) <= flying else []


def _looks_on(brief: Brief, actions: Sequence[Action], ref: Ref) -> bool:
    """Whether many are there who only watch."""
    own = {a.act for a in actions if a.subject == ref} - {"", "wait", "stand", "rest"}
    return ref[0] == "person" and brief.people[ref[1]].count >= CROWD and own <= {"look", "cheer", "clap", "smile"}


def _most(brief: Brief, ref: Ref) -> float:
    """How many times larger than who acts something may be and yet belong into the picture: of what is built, less."""
    kind = kind_of(brief.things[ref[1]]) if ref[0] == "thing" else ""
    built = FAMILY_OF.get(kind) in ("structure", "building") or kind in WIDE_GAMES
    return BUILT if built and any(kind == "person" for kind, _ in refs_of(brief)) else TOWERING


def _goes(brief: Brief, ref: Ref) -> bool:
    """Whether a thing goes by itself."""
    return ref[0] == "thing" and entry(kind_of(brief.things[ref[1]])).carriage in SELF_MOVING
