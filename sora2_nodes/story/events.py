"""Clauses to actions: who does what to whom, and in which order."""

from __future__ import annotations

from dataclasses import dataclass, field

from .cast import Cast, Ref
from .lexicon import Entry
from .storyboard import Action, Cue
from .vocabulary import PERSON_ACTIONS

ROUND = ("sphere", "cylinder", "disc")
ALONGSIDE = ("wave", "talk")  # done while walking or running
RAMP_VERBS = ("roll", "slide", "drop", "rest", "ramp", "bounce", "topple")
HITTING_PREPOSITIONS = ("into", "with", "against", "at", "on", "onto", "to", "towards", "toward", "over", "off", "past", "around", "across",
                        "in", "behind", "under", "between", "through", "near", "beside", "from", "upon", "atop", "before", "after")  # fmt: skip


@dataclass
class Clause:
    """A verb with what was said around it, before it becomes actions."""

    entry: Entry
    words: str
    subjects: list[Ref]
    link: str = "next"  # next | same | before
    objects: list[Ref] = field(default_factory=list)
    aside: list[Ref] = field(default_factory=list)  # after a preposition
    aside_word: str = ""
    particle: str = ""  # "over", "down": knocks them over
    prop: str = ""
    direction: str | None = None
    passive: bool = False


class Events:
    """Actions in the order they happen."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self.actions: list[Action] = []
        self.cues: list[Cue] = []
        self.order = -1

    def add(self, clause: Clause) -> None:
        """Turn a clause into actions."""
        found = self._read(clause)
        if not found:
            return
        order = self._order(clause, found)
        for step, (verb, subject, target) in enumerate(found):
            at = order + (1 if step and verb in ("topple", "domino") else 0)
            action = Action(verb=verb, subject=subject, target=target, order=at, direction=clause.direction)
            if not self._repeats(action):
                self.actions.append(action)
                self.order = max(self.order, at)
        shown = found[0][0]
        asked = shown if self._said(clause, shown) else clause.entry.word
        self.cues.append(Cue(field="action", asked=asked, shown=shown, words=(clause.words,)))

    def start_with(self, verb: str, refs: list[Ref]) -> None:
        """Add a standing arrangement (a stack, a row of dominoes, a swing) before all else."""
        for ref in refs:
            if not any(action.verb == verb and action.subject == ref for action in self.actions):
                self.actions.insert(
                    0, Action(verb=verb, subject=ref, order=max(0, min((a.order for a in self.actions), default=0)))
                )
                self.order = max(self.order, 0)

    def _said(self, clause: Clause, shown: str) -> bool:
        return (clause.entry.exact and shown in clause.entry.value) or clause.entry.word == shown

    def _repeats(self, action: Action) -> bool:
        return any(
            (a.verb, a.subject, a.target) == (action.verb, action.subject, action.target) and a.order == action.order
            for a in self.actions
        )

    def _order(self, clause: Clause, found: list[tuple[str, Ref, Ref | None]]) -> int:
        if self.order < 0:
            return 0
        if clause.link == "before" and self.actions:
            last = self.order
            self.actions = [Action(**{**vars(a), "order": a.order + (a.order >= last)}) for a in self.actions]
            self.order += 1
            return last
        verbs = {verb for verb, _, _ in found}
        last_verbs = {a.verb for a in self.actions if a.order == self.order and a.subject in clause.subjects}
        together = last_verbs and all(v in PERSON_ACTIONS for v in verbs | last_verbs)
        if clause.link == "same" or (clause.link == "and" and together and (verbs | last_verbs) & set(ALONGSIDE)):
            return self.order
        return self.order + 1

    def _read(self, clause: Clause) -> list[tuple[str, Ref, Ref | None]]:
        """(verb, subject, target) of every action a clause asks for."""
        things = [ref for ref in clause.subjects if ref[0] == "thing"]
        people = [ref for ref in clause.subjects if ref[0] == "person"]
        if clause.passive and clause.aside_word == "by" and clause.aside:
            agent = clause.aside
            return self._read(
                Clause(
                    **{
                        **vars(clause),
                        "subjects": agent,
                        "objects": clause.subjects,
                        "passive": False,
                        "aside_word": "",
                    }
                )
            )
        if clause.prop in ("pendulum", "seesaw") or (
            clause.prop == "ramp" and clause.entry.value[0] in RAMP_VERBS and things
        ):
            moved = things or [r for r in clause.objects if r[0] == "thing"]
            if moved:
                return [(clause.prop, moved[0], self._hit(clause))] + [(clause.prop, ref, None) for ref in moved[1:]]
        if clause.objects and (people or not clause.subjects):
            return self._done_to(clause, people)
        found = self._by_things(clause, things) if things else []
        for ref in people:
            found.append((self._person_verb(clause.entry), ref, self._hit(clause)))
        return found

    def _done_to(self, clause: Clause, people: list[Ref]) -> list[tuple[str, Ref, Ref | None]]:
        """Somebody does something to something: "a man throws a ball"."""
        _, by_person, caused = clause.entry.value
        things = [ref for ref in clause.objects if ref[0] == "thing"]
        if not things:
            return [(self._person_verb(clause.entry), ref, clause.objects[0]) for ref in people]
        if by_person in PERSON_ACTIONS and caused == by_person:
            return [(by_person, ref, things[0]) for ref in people]
        if people and caused in ("throw", "collide"):
            return [("throw", people[0], ref) for ref in things]
        if people and caused == "rest":
            return [("rest", ref, things[0]) for ref in people]
        caused = self._thing_verb(clause, things[0], caused)
        return [(caused, ref, self._hit(clause, but=ref)) for ref in things]

    def _by_things(self, clause: Clause, things: list[Ref]) -> list[tuple[str, Ref, Ref | None]]:
        does, _, caused = clause.entry.value
        hit = [ref for ref in clause.objects if ref not in things] or clause.objects
        if (
            hit
            and does in ("topple", "collide", "throw", "slide", "drop", "seesaw", "domino", "roll", "bounce")
            and hit[0] != things[0]
        ):
            found = [("collide", ref, hit[0]) for ref in things]
            if does in ("topple", "domino") or clause.particle in ("over", "down", "apart"):
                found.append(("domino" if self._dominoes(hit[0]) else "topple", hit[0], None))
            return found
        if does == "collide":
            return self._collision(clause, things)
        if does == "throw" and clause.subjects and not clause.passive and clause.entry.form == "ing":
            does = "throw"
        verb = self._thing_verb(clause, things[0], does)
        return [
            (self._thing_verb(clause, ref, does) if verb != "domino" else verb, ref, self._hit(clause, but=ref))
            for ref in things
        ]

    def _collision(self, clause: Clause, things: list[Ref]) -> list[tuple[str, Ref, Ref | None]]:
        hit = self._hit(clause, but=things[0])
        if hit is None and len(things) > 1:
            return [("collide", things[0], ref) for ref in things[1:]]
        if hit is None and self.cast.things[things[0][1]].count > 1:
            return [("collide", things[0], things[0])]
        if hit is None and clause.particle in ("over", "down"):
            return [("topple", ref, None) for ref in things]
        if hit is None:  # hits the floor
            return [("drop", ref, None) for ref in things]
        found: list[tuple[str, Ref, Ref | None]] = [("collide", ref, hit) for ref in things]
        if clause.particle in ("over", "down") and hit[0] == "thing":
            found.append(("domino" if self._dominoes(hit) else "topple", hit, None))
        return found

    def _hit(self, clause: Clause, but: Ref | None = None) -> Ref | None:
        others = [ref for ref in clause.objects + clause.aside if ref != but and ref not in clause.subjects]
        return others[0] if others else None

    def _dominoes(self, ref: Ref) -> bool:
        return ref[0] == "thing" and self.cast.things[ref[1]].noun.startswith("domino")

    def _thing_verb(self, clause: Clause, ref: Ref, does: str) -> str:
        thing = self.cast.things[ref[1]]
        if self._dominoes(ref) and does in ("topple", "drop", "collide", "domino") and thing.count > 1:
            return "domino"
        if does == "roll" and thing.shape not in ROUND:
            return "slide"
        if does in ("walk", "sprint", "leap"):
            return "roll" if thing.shape in ROUND else "slide"
        if does in ("-", "wave", "talk"):
            return "rest"
        return does

    def _person_verb(self, entry: Entry) -> str:
        return entry.value[1]
