"""What happens in a demonstration: from a sentence's words and mentions to acts, whom they are done to, and where things are."""

from __future__ import annotations

from dataclasses import dataclass

from .apparatus import ACT_OF, BE, PREPOSITIONS, phrase_at
from .mentions import MARKS, Item

SKIPPED = frozenset(
    "slowly then gently carefully quickly suddenly rapidly gradually forcefully start starts begin begins to again now immediately freely tightly also first will can are".split()
)
RELATIVE = ("which", "that")
MANNERS = ("clockwise", "counterclockwise", "anticlockwise", "slowly", "gently", "again", "carefully", "quickly")


@dataclass(frozen=True, kw_only=True)
class Event:
    """One thing that happens, or is so. agent does it, patient has it done to it: numbers of things. roles: prepositions and things."""

    act: str
    agent: tuple[int, ...] = ()
    patient: tuple[int, ...] = ()
    roles: tuple[tuple[str, tuple[int, ...]], ...] = ()
    manner: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    part: str = ""  # of the patient, or of whom it is done to: first, one
    finite: bool = True

    def role(self, *names: str) -> tuple[int, ...]:
        """The things in the first of some roles that was said."""
        return next((things for said, things in self.roles if said in names and things), ())


class Reading:
    """Walks a sentence's items; keeps whom it is about."""

    def __init__(self, items: list[Item], earlier: tuple[int, ...]) -> None:
        self.items, self.subject, self.last = items, earlier, earlier
        self.texts = [item.text if not item.things else "" for item in items]
        self.events: list[Event] = []
        self.subject_part = ""
        self.at = 0
        self.before = earlier
        self.former: tuple[int, ...] = ()  # whom the clause before is about
        self.seen: list[tuple[int, ...]] = []
        self.after_preposition = False
        self.verb_open = False

    def read(self) -> list[Event]:
        fronted: list[tuple[str, tuple[int, ...]]] = []
        while self.at < len(self.items):
            item = self.items[self.at]
            if item.things:
                group, part = self._group()
                if not self.after_preposition:
                    self.former = self.subject if self.subject != self.before else ()
                    self.subject, self.subject_part = group, part
                self.last = group
                self.after_preposition = False
                nested = self._roles_here(group)
                if nested:
                    self._emit(Event(act="lie", patient=group, roles=tuple(nested), part=part, finite=False))
                if fronted and not self.after_preposition:
                    self._emit(Event(act="lie", patient=group, roles=tuple(fronted)))
                    fronted = []
                continue
            if (verb := phrase_at(ACT_OF, self.texts, self.at)) is not None:
                self._verb(*verb)
                continue
            if self.texts[self.at] in BE and self._goes_on():
                self.at += 1
                if roles := self._roles_here(self.subject):
                    self._emit(Event(act="lie", patient=self.subject, roles=tuple(roles)))
                continue
            if (found := phrase_at(PREPOSITIONS, self.texts, self.at)) is not None and found[0]:
                start = self.at
                self.at += found[1]
                self._skip()
                if self.at < len(self.items) and self.items[self.at].things and start == 0:
                    group, _ = self._group()
                    fronted.append((found[0], group))
                    self.last = group
                elif self.at < len(self.items) and self.items[self.at].things:
                    self.after_preposition = True
                elif self.at < len(self.items) and self.texts[self.at] in RELATIVE:
                    self.at += 1
                    self.events.append(Event(act="whence", roles=((found[0], self.last),)))
                continue
            self.at += 1
        return self.events

    def _group(self, within: bool = False) -> tuple[tuple[int, ...], str]:
        """The things named together here: "the ball and the block"."""
        things, part = list(self.items[self.at].things), self.items[self.at].part
        fixture = self.items[self.at].fixture
        self.at += 1
        while self.at + 1 < len(self.items) and self.texts[self.at] == "and" and self.items[self.at + 1].things:
            if self._acts_next(self.at + 2) and (within or not self._plural_next(self.at + 2)):
                break
            things += self.items[self.at + 1].things
            self.at += 2
        group = tuple(dict.fromkeys(things))
        if not fixture:
            self.seen.append(group)
        return group, part

    def _acts_next(self, at: int) -> bool:
        """Whether a verb stands at a place."""
        return at < len(self.items) and not self.items[at].things and (
            phrase_at(ACT_OF, self.texts, at) is not None or self.texts[at] in BE
        )  # fmt: skip

    def _plural_next(self, at: int) -> bool:
        return self.texts[at] in ("are", "were", "get", "hanging", "suspended") or (
            not self.texts[at].endswith(("s", "ed", "ing")) and self.texts[at] not in BE
        )

    def _skip(self) -> None:
        while (
            self.at < len(self.items)
            and not self.items[self.at].things
            and self.texts[self.at] in (SKIPPED | {"there", "it's"})
        ):
            self.at += 1

    def _verb(self, act: str, length: int) -> None:
        start = self.at
        before = [t for t in self.texts[max(0, start - 4) : start] if t not in SKIPPED or t in BE]
        form = self.texts[start + length - 1]
        participle = form.endswith(("ed", "ing", "ung", "wn", "id", "et", "it", "ut", "elt", "eld"))
        denied = "not" in self.texts[max(0, start - 2) : start]
        passive = bool(before) and before[-1] in BE
        relative = bool(set(before[-2:]) & set(RELATIVE))
        direct = start > 0 and bool(self.items[start - 1].things)
        subject = self.last if (relative or (direct and participle and not passive)) else self.subject
        if direct and not participle:
            subject = self.last if not self._in_phrase(start - 1) else self.subject
        self.at += length
        objects, part = ((), "") if act in ("lie", "hang") else self._objects()
        roles = self._roles_here(subject)
        manner = tuple(t for t in self.texts[max(0, start - 3) : min(len(self.texts), self.at + 2)] if t in MANNERS)
        words = tuple(t for t in self.texts[start : start + length])
        done_to = (passive or direct) and form.endswith(("ed", "ung", "wn", "id", "et", "eld", "it")) and not objects
        whence = next((e for e in reversed(self.events) if e.act == "whence"), None)
        if whence is not None and act in ("hang", "hold"):
            roles = [*roles, *whence.roles]
            self.events.remove(whence)
        agent, patient = (subject, objects) if objects else ((), subject)
        if done_to:
            agent, patient = (), subject
        self._emit(
            Event(
                act="lie" if denied else act,
                agent=agent,
                patient=patient,
                roles=tuple(roles),
                manner=manner,
                words=words,
                part=part or (self.subject_part if subject == self.subject else ""),
                finite=not direct,
            )
        )
        self.after_preposition = False

    def _in_phrase(self, at: int) -> bool:
        """Whether a mention follows a preposition."""
        return at > 0 and any(
            phrase_at(PREPOSITIONS, self.texts, at - n) is not None
            and phrase_at(PREPOSITIONS, self.texts, at - n)[1] == n  # type: ignore[index]
            for n in range(1, 5)
            if at - n >= 0
        )

    def _objects(self) -> tuple[tuple[int, ...], str]:
        self._skip()
        if self.at < len(self.items) and self.texts[self.at] in ("of", "each other"):
            self.at += 1
        self._skip()
        if self.at < len(self.items) and self.items[self.at].things:
            group, part = self._group()
            self.last = group
            return group, part
        if self.at < len(self.items) and self.texts[self.at] in ("it", "them", "both"):
            self.at += 1
            return self.before if self.before and self.before != self.subject else self.last, ""
        return (), ""

    def _roles_here(self, own: tuple[int, ...]) -> list[tuple[str, tuple[int, ...]]]:
        """Prepositions and what follows them, one after the other."""
        roles: list[tuple[str, tuple[int, ...]]] = []
        while self.at < len(self.items):
            here = self.at
            self._manners()
            found = (
                None
                if self.at >= len(self.items) or self.items[self.at].things
                else phrase_at(PREPOSITIONS, self.texts, self.at)
            )
            if found is None or not found[0]:
                self.at = here
                return roles
            self.at += found[1]
            verb_after = found[0] == "to" and phrase_at(ACT_OF, self.texts, self.at) is not None
            if self.at < len(self.items) and (self.texts[self.at] in RELATIVE or verb_after):
                self.at = here
                return roles
            self._skip()
            if self.at < len(self.items) and self.items[self.at].things:
                group, _ = self._group(within=True)
                self.last = group
                roles.append((found[0], group))
            elif self.at < len(self.items) and self.texts[self.at] in ("it", "them", "each", "one"):
                each = self.texts[self.at] in ("each", "one")
                self.at += 2 if each else 1
                roles.append(("each other" if each else found[0], self._antecedent(own, roles)))
            elif self.at < len(self.items) and not self.items[self.at].things and self.texts[self.at] not in MARKS:
                self.at += 1
                roles.append((f"{found[0]} {self.texts[self.at - 1]}", ()))
                self._pass_over()
            else:
                return roles
        return roles

    def _pass_over(self) -> None:
        """Go over the rest of a phrase of words that name nothing."""
        while (
            self.at < len(self.items)
            and not self.items[self.at].things
            and self.texts[self.at] not in (*MARKS, "and", *RELATIVE, *BE)
        ):
            if (
                phrase_at(ACT_OF, self.texts, self.at) is not None
                or phrase_at(PREPOSITIONS, self.texts, self.at) is not None
            ):
                return
            self.at += 1

    def _antecedent(self, own: tuple[int, ...], roles: list[tuple[str, tuple[int, ...]]]) -> tuple[int, ...]:
        """Whom "it" means: whom the sentence is about, else who was named last, neither itself nor what it is with."""
        if not set(own) & set(self.subject):
            return self.subject
        taken = {i for _, things in roles for i in things} | set(own)
        if self.former and not set(self.former) & taken:
            return self.former
        here = [group for group in self.seen if not set(group) & taken]
        return here[-1] if here else self.before

    def _manners(self) -> None:
        while (
            self.at < len(self.items)
            and not self.items[self.at].things
            and self.texts[self.at] in (*MANNERS, "and", "in the")
            and self._goes_on()
        ):
            self.at += 1

    def _goes_on(self) -> bool:
        """Whether a preposition follows an adverb or an "and"."""
        at = self.at + 1
        return (
            at < len(self.items) and not self.items[at].things and (phrase_at(PREPOSITIONS, self.texts, at) is not None)
        )

    def _emit(self, event: Event) -> None:
        self.events.append(event)


def events_of(items: list[Item], earlier: tuple[int, ...]) -> tuple[list[Event], tuple[int, ...]]:
    """What a sentence tells, and whom it is about in the end. earlier: whom the sentence before was about."""
    reading = Reading(items, earlier)
    found = [event for event in reading.read() if event.act not in ("whence", "make")]
    return found, reading.subject or earlier
