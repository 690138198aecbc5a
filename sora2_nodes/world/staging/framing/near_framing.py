"""How near people are shown where nobody said: hands at work from the waist up, people who deal with one another from the knees up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ....story.setting import Ref
from ....story.storyboard import Action, Brief
from ....vocabulary.acts import ACTS, ALIVE, DRIVEN
from ....vocabulary.families import FAMILY_OF
from ..layouts.duos import duo_of
from ..layouts.pairs import pair_of
from ..layouts.relating import BOARDS
from ..roster import kind_of, size_m
from .camera_path import OLD_SIZES
from .shot_sizes import CLOSE
from .table_shots import is_ware, over_flames, takers_at_tops

WITH_HANDS = frozenset(
    "cut stir pour cook knead write type draw drink eat read phone build repair sew knit shave".split()
) | {
    "brush teeth",
    "comb hair",
    "put on makeup",
    "spread butter",
    "clench fists",
    "toss in pan",
    "break",
}  # acts that are seen from near
FINE_WORK = ("repair", "build")  # on small things, with the face close to it
STANDING_VESSELS = ("cauldron", "barrel", "bath")
LOW_WORK = ("potter's wheel", "fishing net", "anvil")  # what is worked on below the waist
DEALINGS = frozenset(
    [
        *"yawn sneeze cough blink squint think wink gasp surrender flex talk argue shout whisper laugh cry smile frown look nod shrug point clap hug give hold sing toast kiss wait stand rest open close press knock wave read".split(),
        *"play write type eat drink phone cook stir cut knead pour draw sit photograph breathe turn scream build repair sew hammer lie sleep".split(),
        *(
            "hand to mouth",
            "cross arms",
            "hands on hips",
            "thumbs up",
            "shake head",
            "clench fists",
            "shake hands",
            "high-five",
            "hold hands",
            "pick up",
            "put down",
            "look up",
            "look down",
            "look around",
            "nod off",
            "doze",
            "do hair",
            "turn off",
            "turn on",
            "get dressed",
            "sit down",
            "play chess",
        ),
        *(
            "fold laundry",
            "iron clothes",
            "wash up",
            "wash hands",
            "pack",
            "wrap",
            "spread butter",
            "help dress",
            "primp",
        ),
        *("arm wrestle", "cut hair", "brush teeth", "comb hair", "put on makeup", "knit", "shave", "wipe"),
        *("play cards", "play guitar", "play violin", "play trumpet", "play piano", "play video games", "mix music"),
    ]
)  # acts of faces, hands and arms
NEARING = ("push_in", "zoom_in", "orbit")  # moves about a small thing that stands there
HEADS = frozenset(
    (
        "shake head",
        "nod",
        "wink",
        "yawn",
        "sneeze",
        "cough",
        "blink",
        "squint",
        "gasp",
        "think",
        "sing",
        "whisper",
        "cry",
        "laugh",
        "smile",
        "frown",
        "snap fingers",
        "hand to mouth",
    )
)  # what is seen in a face
ON_FACES = ("pacifier", "red nose", "face paint", "eye patch", "mask")  # worn where one looks at a face
BESIDE_HEADS = ("look", "stand", "wait", "breathe")  # which who does something with the face may do besides
MOST = 4  # people who are shown together so near
LARGE = 1.5  # m: what is larger and is looked at or done to wants room
SEATS_AND_TABLES = ("furniture", "instrument", "fitting", "appliance")


def framed_near(brief: Brief, actions: Sequence[Action], focus: Sequence[Ref]) -> tuple[Brief, tuple[Ref, ...]]:
    """Return a brief with the size of its shot chosen, where nothing was said of it, and whom the camera frames."""
    people: list[Ref] = [("person", i) for i in range(len(brief.people))]
    if pair_of(brief) is not None or duo_of(brief):
        return brief, ()
    if (
        not people
        and brief.framing.move in NEARING
        and not (brief.framing.size or brief.framing.angle)
        and is_ware(brief, focus)
    ):
        return replace(brief, framing=replace(brief.framing, size="close-up", subject=focus[0])), tuple(focus[:1])
    lit = over_flames(brief, actions)
    if lit and not (brief.framing.follows or brief.framing.part) and brief.framing.size in ("", *CLOSE):
        near = "medium close-up" if any(a.act == "turn off" for a in actions) else "medium"
        return replace(brief, framing=replace(brief.framing, size=near, subject=lit[0])), lit
    working = tuple(dict.fromkeys(a.subject for a in actions if a.act in WITH_HANDS and a.subject[0] == "person"))
    holder = next(
        (
            r.subject
            for r in brief.relations
            if r.kind == "holding" and brief.framing.subject in r.objects and r.subject[0] == "person"
        ),
        None,
    )
    if (
        brief.framing.size in CLOSE and not brief.framing.part and holder is not None
    ):  # "close-up of a guitar", in hands
        return replace(brief, framing=replace(brief.framing, part="hand", subject=holder)), (holder,)
    if (
        brief.framing.size in CLOSE
        and not brief.framing.part
        and len(people) == 1
        and working
        and _by_hand(brief, actions)
    ):
        if _of_somebody(brief) and any(
            a.act in FINE_WORK for a in actions
        ):  # "close-up of a watchmaker mending a watch": face and hands
            return replace(brief, framing=replace(brief.framing, size="medium")), working
        into = [a.role("into", "in", "onto", "over", "on") for a in actions if a.act == "pour" and a.subject in working]
        framed = (*working, *(ref for ref in into if ref is not None))
        return replace(brief, framing=replace(brief.framing, part="hand", subject=people[0])), framed
    if (
        len(people) == 1
        and brief.framing.size == "close-up"
        and not brief.framing.part
        and (taking := takers_at_tops(brief, actions))
    ):  # face, hand and what is taken
        return replace(brief, framing=replace(brief.framing, size="medium close-up", subject=people[0])), taking
    if _dines_alone(brief, actions) and brief.framing.size in ("", "close-up", "medium") and not (brief.framing.follows or brief.framing.angle or brief.framing.part):  # face, hand and plate  # fmt: skip
        return replace(brief, framing=replace(brief.framing, size="medium close-up", subject=people[0])), tuple(people)
    if brief.framing.size or brief.framing.follows or brief.framing.angle or brief.angle in OLD_SIZES or not people:
        return brief, ()
    bearing = tuple(
        r.objects[0] for r in brief.relations if r.kind == "on" and r.part == "nose" and r.objects[0] in people
    )
    if bearing and len(people) == 1:  # a butterfly on a nose
        return replace(brief, framing=replace(brief.framing, size="close-up", subject=bearing[0])), bearing
    if sum(r.kind == "around" and r.subject[0] == "person" for r in brief.relations) > 1:
        return brief, ()  # a ring of people is seen whole
    if any(r.kind == "riding" or r.part in ("head", "shoulder", "neck") for r in brief.relations):
        return brief, ()
    if any(a.act and a.subject[0] == "thing" and a.verb != "rest" for a in actions):
        return brief, ()
    umbrellas = {("thing", i) for i, t in enumerate(brief.things) if t.kind == "umbrella"}
    if _animal_aboard(brief) or any(r.kind == "holding" and r.objects[0] in umbrellas for r in brief.relations):
        return brief, ()
    if _animal_met(brief, actions):
        return brief, ()
    if any(a.act == "build" and a.target is not None and a.target[0] == "person" for a in actions):
        return brief, ()  # a snowman is seen whole
    alone = len(people) == 1 and brief.people[0].count == 1
    large = any(a.act == "repair" for a in actions) and _looks_far(brief, focus)
    working = working or takers_at_tops(brief, actions)
    if alone and working and not large and not _goes(actions) and not _needs_room(brief):
        return replace(brief, framing=replace(brief.framing, size="medium")), working
    heads = {a.act for a in actions if a.subject[0] == "person" and a.act}
    still = (
        alone and not heads and (brief.people[0].expression or any(g.kind in ON_FACES for g in brief.people[0].extras))
    )
    if (
        alone
        and (heads & HEADS or still)
        and heads <= {*HEADS, *BESIDE_HEADS}
        and not brief.relations
        and not brief.things
    ):
        return replace(brief, framing=replace(brief.framing, size="medium close-up")), tuple(people)
    count = sum(person.count for person in brief.people)
    if count == 2 and any(a.act in ("give", "help dress") for a in actions) and not _looks_far(brief, focus):
        low = any(g.kind in ("shoes", "boots", "sandals") for p in brief.people for g in p.clothes)
        return replace(brief, framing=replace(brief.framing, size="medium wide" if low else "medium")), tuple(people)
    dealing = all(a.act in DEALINGS or (not a.act and a.verb == "rest") for a in actions if a.subject[0] == "person")
    if not dealing or count > MOST or _looks_far(brief, focus):
        return brief, ()
    return replace(brief, framing=replace(brief.framing, size="medium wide")), tuple(people)


def _dines_alone(brief: Brief, actions: Sequence[Action]) -> bool:
    """Whether one person alone eats what stands before them on a table, and does nothing else that wants room."""
    eaten = {ref for a in actions if a.act == "eat" and a.subject[0] == "person" for _, ref in a.roles}
    served = any(r.kind == "on" and r.subject in eaten for r in brief.relations)
    alone = len(brief.people) == 1 and brief.people[0].count == 1
    small = ("", "eat", "sit", "look", "close", *HEADS)
    return alone and served and all(a.act in small for a in actions if a.subject[0] == "person") and not _animals(brief)


def _animals(brief: Brief) -> bool:
    return any(FAMILY_OF.get(thing.kind) in ALIVE for thing in brief.things)


def _animal_met(brief: Brief, actions: Sequence[Action]) -> bool:
    """Whether somebody finds or shouts at an animal, or does something along with it, which is to be seen too."""
    own = {a.act for a in actions if a.subject[0] == "person"}
    if any(
        a.act in own - {""} and a.subject[0] == "thing" and FAMILY_OF.get(brief.things[a.subject[1]].kind) in ALIVE
        for a in actions
    ):
        return True
    met = [
        ref for a in actions if a.act in ("look", "shout", "open") and a.subject[0] == "person" for _, ref in a.roles
    ]
    return any(kind == "thing" and FAMILY_OF.get(brief.things[i].kind) in ("quadruped", "bird") for kind, i in met)


def _animal_aboard(brief: Brief) -> bool:
    """Whether an animal sits in a vehicle: both are what one looks at."""
    return any(
        r.kind in ("in", "on", "riding") and r.subject[0] == "thing" == r.objects[0][0]
        and FAMILY_OF.get(brief.things[r.subject[1]].kind) in ALIVE and FAMILY_OF.get(brief.things[r.objects[0][1]].kind) in DRIVEN
        for r in brief.relations
    )  # fmt: skip


def _by_hand(brief: Brief, actions: Sequence[Action]) -> bool:
    """Whether a close-up is of what hands do, and no face was named."""
    return any(a.act in WITH_HANDS - {"read", "phone", "drink", "eat"} for a in actions) and not brief.dialogue


def _of_somebody(brief: Brief) -> bool:
    """Whether a close-up is said to be of a person, at the work on a table, and not of a part or a thing."""
    subject = brief.framing.subject
    words = {word for cue in (*brief.cues, *brief.scene_cues) for word in " ".join(cue.words).lower().split()}
    return subject is not None and subject[0] == "person" and brief.framing.size == "close-up" and not words & {"hand", "hands", "fingers"}  # fmt: skip


def _goes(actions: Sequence[Action]) -> bool:
    return any(a.act in ACTS and ACTS[a.act].goes for a in actions)


def _needs_room(brief: Brief) -> bool:
    return any(t.kind in BOARDS or t.kind in (*STANDING_VESSELS, *LOW_WORK) for t in brief.things)


def _looks_far(brief: Brief, focus: Sequence[Ref]) -> bool:
    """Whether something large that is no furniture belongs into the picture."""
    large = [
        brief.things[i]
        for kind, i in focus
        if kind == "thing" and brief.things[i].kind not in LOW_WORK and size_m(brief, ("thing", i)) > LARGE
    ]
    return any(FAMILY_OF.get(kind_of(thing)) not in SEATS_AND_TABLES for thing in large)
