"""Clauses to actions: who does what to whom, and in which order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ....vocabulary.acts import THING
from ...storyboard import Action
from ...vocabulary import PERSON_ACTIONS
from ..lexicon import LexiconEntry
from ..nouns.draft_cast import Cast, Ref
from .clause import Clause
from .meant_acts import act_of, doer_of
from .sequels import Step, aimed, approaches, going_on, missed

ROUND = ("sphere", "cylinder", "disc")
ALONGSIDE = ("wave", "talk")  # done while walking or running
RAMP_VERBS = ("roll", "slide", "drop", "rest", "ramp", "bounce", "topple", "sprint", "walk")
CHASING = ("chase", "pursue", "follow", "race", "run after", "go after", "race after", "overtake")
MOST = 100  # actions in one shot
MEETING = ("roll", "slide", "bounce", "throw")  # "toward each other": they meet
UPRIGHT = (
    "tree",
    "pole",
    "post",
    "tower",
    "pillar",
    "column",
    "wall",
    "lamppost",
    "fence",
    "ladder",
    "domino",
    "pin",
)  # they fall over
PULLING = ("pull", "drag", "tow", "haul")  # both move
HOLDING = ("carry", "hold", "raise", "lift")
ENDINGS = (
    "break",
    "explode",
    "burn",
    "melt",
    "splash",
    "open",
    "transform",
    "light up",
    "vanish",
    "grow",
    "shrink",
    "sink",
    "float",
)
ROPES = ("rope", "net")
LETTING_GO = ("let", "release", "cut", "snap", "break", "untie", "drop", "sever", "loosen", "tear")
BUOYANT = ("balloon", "sky lantern", "dove", "butterfly", "sparrow", "pigeon")  # let go, they rise
RELEASING = ("let", "release", "untie", "loosen", "lose")
FLOATING = ("float", "hover", "levitate")


class Events:
    """Actions in the order they happen."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self.actions: list[Action] = []
        self.order = -1
        self.held: list[Ref] = []  # those who carry something
        self.floats = False  # something was said to float
        self.premodified: set[tuple[Ref, int]] = (
            set()
        )  # who does what a participle before a noun says, and in which order

    def add(self, clause: Clause, *at: int) -> None:
        """Turn a clause into actions."""
        self.floats = self.floats or (clause.entry.word in FLOATING and any(r[0] == "thing" for r in clause.subjects))
        if clause.entry.word == "miss":
            self.actions = missed(self.actions, clause.subjects)
            self.cast.notes.used |= set(at)
            return
        if self._let_go(clause, *at):
            return
        found = self._read(clause)
        if not found or len(self.actions) >= MOST:
            return
        shown, known = found[0][0], list(self.actions)
        if last := going_on(self.actions, clause, found):
            self.actions, shown = aimed(self.actions, found), last.verb
            self._end(clause, found)
        elif not self._only_repeats(clause, found):
            self._append(clause, found)
        else:
            self._end(clause, found)
        ends = last is not None or clause.mutual
        said = ends or (
            clause.entry.exact and (shown in clause.entry.value or shown in (clause.prop, "ramp", "domino"))
        )
        words = self.cast.notes.words(*at)
        self.actions = [a if a in known else replace(a, words=words) for a in self.actions]
        self.cast.notes.add("action", shown if said or clause.entry.word == shown else clause.entry.word, shown, *at)

    def _let_go(self, clause: Clause, *at: int) -> bool:
        """ "The rope is let go": what hangs from it falls."""
        ropes = [
            ref
            for ref in (*clause.objects, *clause.subjects)
            if ref[0] == "thing" and self.cast.things[ref[1]].kind in ROPES
        ]
        hanging = [action.subject for action in self.actions if action.act == "hang" or action.verb == "pendulum"]
        if not (ropes and hanging and clause.entry.word.split()[0] in LETTING_GO):
            return False
        self.order += 1
        self.actions.append(
            Action(verb="drop", subject=hanging[-1], order=self.order, act="drop", roles=(("from", ropes[0]),))
        )
        self.cast.notes.add("action", "let go", "let go", *at)
        return True

    def premodify(self, entry: LexiconEntry, at: int, refs: list[Ref]) -> None:
        """Add what a participle before a noun says: "two bouncing balls"."""
        self.add(Clause(entry, "", list(refs), "and"), at)
        self.premodified |= {(ref, self.order) for ref in refs}

    def start_with(self, verb: str, refs: Sequence[Ref]) -> None:
        """Put a standing arrangement (a stack, something on a string) before all else."""
        todo = [ref for ref in refs if not any(a.verb == verb and a.subject == ref for a in self.actions)]
        if not todo:
            return
        shift = 1 if self.actions else 0
        later = [replace(action, order=action.order + shift) for action in self.actions]
        self.actions = [Action(verb=verb, subject=ref) for ref in todo] + later
        self.order += 1

    def then(self, verb: str, ref: Ref) -> None:
        """Add an action after all others."""
        self.order += 1
        self.actions.append(Action(verb=verb, subject=ref, order=self.order))

    def _append(self, clause: Clause, found: list[Step]) -> None:
        way = approaches(self.actions, clause, found)
        if way:
            self.actions = [action for action in self.actions if action not in way]
            self.order = max((action.order for action in self.actions), default=-1)
            clause.direction = clause.direction or way[0].direction
        order = self._order(clause, found)
        self._mean(clause, found, order)
        for step, (verb, subject, target) in enumerate(found):
            at = order + (1 if step and verb in ("topple", "domino", "collide") and found[0][0] != verb else 0)
            at += 1 if step > 1 and found[0][0] == "throw" and verb == "topple" else 0
            action = Action(verb=verb, subject=subject, target=target, order=at, direction=clause.direction)
            if (
                verb == "drop"
                and clause.passive
                and self._buoyant(subject)
                and clause.entry.word.split()[0] in RELEASING
            ):
                action = replace(action, verb="rest", act="rise")
            elif subject in clause.subjects or clause.passive:
                action = replace(action, **act_of(self.cast, clause, subject, target))
            elif verb == "drop" and self._buoyant(subject) and clause.entry.word.split()[0] in RELEASING:
                action = replace(action, verb="rest", act="rise")
            same = next((i for i, a in enumerate(self.actions) if _alike(a, action)), None)
            if same is None:
                self.actions.append(action)
                self.order = max(self.order, at)
            elif not self.actions[same].act:
                self.actions[same] = action

    def _buoyant(self, ref: Ref) -> bool:
        return ref[0] == "thing" and self.cast.things[ref[1]].kind in BUOYANT

    def _mean(self, clause: Clause, found: list[Step], order: int) -> None:
        """Say what people do to things that then move by themselves: somebody pours, and the soup falls."""
        moved = {subject for _, subject, _ in found}
        for subject in clause.subjects:
            if subject in moved or clause.passive or doer_of(self.cast, subject) == THING:
                continue
            target = next((ref for ref in clause.objects if ref != subject), None)
            meant = act_of(self.cast, clause, subject, target)
            action = Action(verb="do", subject=subject, target=target, order=order, direction=clause.direction, **meant)
            if meant["act"] and action not in self.actions:
                self.actions.append(action)

    def _end(self, clause: Clause, found: list[Step]) -> None:
        """ "falls and shatters": the end of a motion that is more than its end."""
        for _, subject, _ in found:
            meant = act_of(self.cast, clause, subject, None)
            if meant["act"] in ENDINGS:
                self.order += 1
                self.actions.append(Action(verb="do", subject=subject, order=self.order, **meant))

    def _only_repeats(self, clause: Clause, found: list[Step]) -> bool:
        """ "falls and shatters", "drops, hitting the floor": the fall is already there."""
        done = {(action.verb, action.subject) for action in self.actions}
        return clause.entry.value[0] == "collide" and all(
            v == "drop" and (v, subject) in done for v, subject, _ in found
        )

    def _order(self, clause: Clause, found: list[Step]) -> int:
        held, self.held = self.held, clause.subjects if clause.entry.word in HOLDING else []
        if self.order < 0:
            return 0
        if clause.link == "before":
            last = self.order
            self.actions = [replace(action, order=action.order + (action.order >= last)) for action in self.actions]
            self.order += 1
            return last
        verbs = {verb for verb, _, _ in found}
        last_verbs = {a.verb for a in self.actions if a.order == self.order and a.subject in clause.subjects}
        both = verbs | last_verbs
        together = last_verbs and all(verb in PERSON_ACTIONS for verb in both) and both & set(ALONGSIDE)
        if held and held == clause.subjects and clause.link != "before":  # "carrying a box, he walks"
            return self.order
        if clause.link == "alongside":  # "Ann walks and Bob waves", but "he throws a ball and she catches it"
            here = {ref for a in self.actions if a.order == self.order for ref in (a.subject, a.target)}
            return self.order + bool(here & {ref for _, subject, target in found for ref in (subject, target) if ref})
        if clause.link == "same" or (clause.link == "and" and together):
            return self.order
        going_on = {a.subject for a in self.actions if a.order == self.order}
        only_said_so = all((ref, self.order) in self.premodified for ref in going_on)
        others = bool(clause.subjects) and not going_on & set(clause.subjects)
        lively = all(doer_of(self.cast, ref) != THING for ref in clause.subjects)
        return self.order + (not (only_said_so and others and lively))  # "a dog runs beside a moving bus"

    def _read(self, clause: Clause) -> list[Step]:
        """Every step a clause asks for."""
        if clause.passive and clause.aside_word == "by" and clause.aside:
            active = replace(
                clause, subjects=clause.aside, objects=clause.subjects, aside=[], passive=False, aside_word=""
            )
            return self._read(active)
        if clause.entry.word.startswith("play") and clause.aside_word == "with" and not clause.objects:
            clause = replace(clause, objects=clause.aside, aside=[])
        if clause.mutual and clause.entry.value[0] in MEETING:
            clause = replace(clause, entry=clause.entry._replace(value=("collide", "walk", "collide"), exact=False))
        things = [ref for ref in clause.subjects if ref[0] == "thing"]
        people = [ref for ref in clause.subjects if ref[0] == "person"]
        moved = things or [ref for ref in clause.objects if ref[0] == "thing"]
        usable = clause.prop in ("pendulum", "seesaw") or (
            clause.prop == "ramp" and clause.entry.value[0] in RAMP_VERBS
        )
        if usable and moved:
            other = self._counterweight(clause, moved[0])
            return [(clause.prop, moved[0], self._hit(clause, moved[0]) or other)] + [
                (clause.prop, ref, None) for ref in moved[1:]
            ]
        if clause.objects and (people or not clause.subjects):
            return self._done_to(clause, people)
        found = self._by_things(clause, things) if things else []
        return found + [(clause.entry.value[1], ref, self._hit(clause)) for ref in people]

    def _done_to(self, clause: Clause, people: list[Ref]) -> list[Step]:
        """Somebody does something to something: "a man throws a ball", "knock them over with a ball"."""
        _, by_person, caused = clause.entry.value
        things = [ref for ref in clause.objects if ref[0] == "thing"]
        tools = [ref for ref in clause.aside if ref[0] == "thing" and clause.aside_word == "with"]
        if not things:
            return [(by_person, ref, clause.objects[0]) for ref in people]
        if tools and caused in ("collide", "topple", "domino"):
            thrown: list[Step] = [("throw", people[0], tools[0])] if people else []
            return thrown + self._struck(clause, tools, things[0])
        if by_person in PERSON_ACTIONS and caused == by_person:
            return self._pursued(clause, things[0]) + [(by_person, ref, things[0]) for ref in people]
        if clause.topples and (
            caused == "collide" or (caused == "throw" and clause.particle == "over" and not clause.aside)
        ):  # "knocks them down"
            return [("domino" if self._dominoes(ref) else "topple", ref, None) for ref in things]
        if people and (caused in ("throw", "collide") or (clause.entry.word == "play" and self._round(things[0]))):
            return [("throw", people[0], ref) for ref in things]
        if people and caused == "rest":
            return [("rest", ref, things[0]) for ref in people]
        beside = clause if caused == "collide" else replace(clause, objects=[])  # "drop a ball and a box": not onto it
        return [(self._thing_verb(ref, caused), ref, self._hit(beside, ref)) for ref in things]

    def _by_things(self, clause: Clause, things: list[Ref]) -> list[Step]:
        does, _, caused = clause.entry.value
        does = caused if clause.passive and does == "rest" else does
        hit = [ref for ref in clause.objects if ref not in things]
        if clause.entry.word == "catch" and not hit:  # "catches the light"
            does = "rest"
        if hit and clause.entry.word in PULLING:
            return [(self._thing_verb(ref, does), ref, None) for ref in [*things, *hit]]
        if hit and self._launched(clause, things[0], hit[0]):
            return []
        if hit and does in ("drop", "bounce", "roll", "throw") and caused == does and hit[0][0] == "thing":
            return [(self._thing_verb(hit[0], caused), hit[0], None)]
        if hit and does in ("topple", "collide", "slide", "domino"):
            return self._struck(clause, things, hit[0])
        if does == "collide" and clause.passive and not hit and not clause.aside:  # "is hit by a wave"
            return [("topple", ref, None) for ref in things]
        if does == "collide":
            return self._collision(clause, things)
        chased = self._pursued(clause, hit[0]) if hit and hit[0][0] == "thing" else []
        standing = clause.entry.word in ("fall", "fall down", "come down")
        return [
            (self._thing_verb(ref, does, standing=standing), ref, self._hit(clause, ref)) for ref in things
        ] + chased

    def _struck(self, clause: Clause, strikers: list[Ref], hit: Ref) -> list[Step]:
        found: list[Step] = [("collide", ref, hit) for ref in strikers]
        if clause.topples and hit[0] == "thing":
            found.append(("domino" if self._dominoes(hit) else "topple", hit, None))
        return found

    def _launched(self, clause: Clause, thing: Ref, hit: Ref) -> bool:
        """ "falls on a seesaw and launches a ball": the ball lies on the other end."""
        for i, action in enumerate(self.actions):
            if (
                action.verb == "seesaw"
                and action.subject == thing
                and clause.entry.value[0] in ("throw", "topple", "rest")
            ):
                self.actions[i] = replace(action, target=hit)
                return True
        return False

    def _counterweight(self, clause: Clause, load: Ref) -> Ref | None:
        """The only other thing, where one tips a seesaw."""
        others: list[Ref] = [("thing", i) for i in range(len(self.cast.things)) if i != load[1]]
        alone = clause.prop == "seesaw" and len(others) == 1 and others[0] not in clause.subjects
        return others[0] if alone else None

    def _pursued(self, clause: Clause, hit: Ref) -> list[Step]:
        return (
            [(self._thing_verb(hit, "roll"), hit, None)] if clause.entry.word in CHASING and hit[0] == "thing" else []
        )

    def _collision(self, clause: Clause, things: list[Ref]) -> list[Step]:
        hit = self._hit(clause, things[0])
        if hit:
            return self._struck(clause, things, hit)
        if self.cast.things[things[0][1]].group == "stack":
            return [("topple", ref, None) for ref in things]
        if len(things) > 1:
            return [("collide", things[0], ref) for ref in things[1:]]
        if self.cast.things[things[0][1]].count > 1:
            return [("collide", things[0], things[0])]
        return [("topple" if clause.topples else "drop", things[0], None)]  # it hits the floor

    def _hit(self, clause: Clause, but: Ref | None = None) -> Ref | None:
        others = [ref for ref in clause.objects + clause.aside if ref != but and ref not in clause.subjects]
        return others[0] if others else None

    def _dominoes(self, ref: Ref) -> bool:
        thing = self.cast.things[ref[1]] if ref[0] == "thing" else None
        return thing is not None and thing.noun.startswith("domino") and (thing.count > 1 or thing.group == "row")

    def _round(self, ref: Ref) -> bool:
        return self.cast.things[ref[1]].shape in ROUND

    def _thing_verb(self, ref: Ref, does: str, *, standing: bool = False) -> str:
        if ref[0] == "person":
            return "leap" if does in ("bounce", "topple", "drop") else "walk"
        if self._dominoes(ref) and does in ("topple", "drop", "collide", "domino", "slide"):
            return "domino"
        if does == "drop" and standing and self.cast.things[ref[1]].noun.split()[-1] in UPRIGHT:
            return "topple"
        stacked = any(a.verb == "stack" and a.subject == ref for a in self.actions)
        if does == "drop" and (stacked or self.cast.things[ref[1]].group == "stack"):
            return "topple"
        if does in ("roll", "walk", "sprint"):
            return "roll" if self._round(ref) else "slide"
        return {"leap": "bounce", "wave": "rest", "talk": "rest", "-": "rest"}.get(does, does)


def _alike(one: Action, other: Action) -> bool:
    """Whether two actions move alike at the same time; of those that move nothing, only one and the same act is."""
    if one.verb == "rest" and one.act and other.act and one.act != other.act:
        return False
    return all(
        getattr(one, part) == getattr(other, part) for part in ("verb", "subject", "target", "order", "direction")
    )
