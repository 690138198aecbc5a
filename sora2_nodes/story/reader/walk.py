"""The state of the walk over a text: the open clause, its subjects, and what is still to come."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ...vocabulary.acts import ALIVE, DRIVEN
from ...vocabulary.families import FAMILY_OF
from ...vocabulary.relations import BORNE_BY
from ...vocabulary.weather import WEATHERS
from ..setting import Lettering
from ..storyboard import Action, DialogueLine
from .choices import Choices
from .lexicon import LexiconEntry
from .lexicon.tokens import Lexeme
from .nouns.draft_cast import Cast, Ref
from .nouns.noun_phrase import NounPhrase
from .nouns.pronouns import stranger
from .verbs.clause import Clause, done_by_people
from .verbs.clause_actions import Events

SETTING = ("light", "street", "fitting", "furniture", "structure", "plant")  # families of what stands around
FAR = 40  # lexemes looked ahead for a verb
ENDINGS = ("off", "into", "over", "through", "past", "across", "along", "down", "around", "away", "in", "by")
OF_VERBS = (
    "from",
    "on",
    "at",
    "into",
    "through",
    "over",
    "across",
    "past",
    "around",
    "along",
    "down",
    "off",
    "to",
    "with",
    "for",
    "against",
    "in",
    "out of",
)
PARTICLES = (
    "switch",
    "turn",
    "put",
    "flick",
    "set",
    "lay",
    "pull",
    "cut",
    "tear",
    "break",
)  # "turns on the lamp": it is handled, and nobody is on it
SEATED_ON, SEATS = ("on", "in", "on top of"), ("furniture", "cycle", "car", "cart")  # families
MOUNTS = (
    "swing",
    "carousel",
    "horse",
    "white horse",
    "pony",
    "donkey",
    "camel",
    "elephant",
    "slide",
    "seesaw",
    "trampoline",
)
TURNED_TO = frozenset(
    "kneel bow pray curtsy wave look stare gaze glance point photograph film sketch draw serve bring sing smile nod walk run approach".split()
)  # what is done to somebody from where one is oneself
IN_HAND = ("flashlight", "torch", "lantern", "umbrella", "camera", "phone")  # what somebody has along
LAID = (
    "plate",
    "table",
    "desk",
    "basket",
    "cake",
    "shopping trolley",
    "cart",
    "bowl",
    "coffee table",
    "birthday cake",
)  # "a tray with glasses": on it
TABLES, CHAIRS = ("table", "round table", "desk", "picnic table"), ("chair", "stool", "armchair", "bench")
ALONGSIDE = {"while": "same", "as": "same", "and": "alongside"}  # word before a new subject: when its verb happens


IN_THE_AIR = frozenset(word for kind in ("snow", "hail", "confetti", "petals", "sparks", "dust", "smoke", "steam", "fog") for word in (*WEATHERS[kind], kind) if " " not in word)  # fmt: skip
# what falls and drifts without being a thing


class Walk:
    """What has been read so far. The modules phrases, attire and clauses move it on."""

    def __init__(self, lexemes: Sequence[Lexeme]) -> None:
        self.lexemes = lexemes
        words = [lexeme for lexeme in lexemes if lexeme.kind == "word"]
        self.title_case = sum(lexeme.raw[:1].isupper() for lexeme in words) > 0.7 * len(words) > 2
        self.cast, self.choices = Cast(lexemes), Choices(lexemes)
        self.events = Events(self.cast)
        self.lines: list[DialogueLine] = []
        self.used: set[int] = set()
        self.subjects: list[Ref] = []
        self.old_subjects: list[Ref] = []  # of the sentence before
        self.clause: Clause | None = None
        self.clause_at = -1
        self.last_object: tuple[int, list[Ref]] | None = None  # (index after it, refs)
        self.orphans: list[tuple[Clause, int]] = []  # "Bouncing twice, the ball ...": verbs before their subject
        self.antecedent: list[Ref] = []  # "the ball that the boy throws"
        self.prep = self.boundary = ""
        self.link = "next"
        self.wearing = self.dressing = self.naming = self.after_then = self.made = False
        self.waiting: list[
            list[tuple[LexiconEntry, int]]
        ] = []  # "a red and a blue ball": adjectives of a noun still to come
        self.event: LexiconEntry | None = None  # "a collision between ..."
        self.versus = False  # "a ball vs a tower"
        self.listed: list[Ref] = []  # the last subject, where it follows a comma as in a list of what there is
        self.quoted: tuple[str, int] | None = None  # a quotation whose speaker is still to come
        self.event_at = -1
        self.event_over = False  # the sentence of that event has ended
        self.meanwhile = False  # "While a ball rolls, ..."
        self.lone: tuple[Clause, int] | None = None  # "Jump!"
        self.dressed_ones: list[Ref] = []
        self.wearers: list[Ref] = []  # "two women, one in red": whom the clothes are for
        self.spoken_last: tuple[int, Ref] = (-1, ("person", -1))  # the last quotation and who speaks it
        self.answering: Ref | None = None  # who spoke before them
        self.group: list[Ref] = []  # "one of them": of whom
        self.picked: list[Ref] = []  # and who has been meant so far
        self.named: list[tuple[int, list[Ref]]] = []  # (token, whom or what it names)
        self.nobody = False  # the next verb is done by what nobody can point at
        self.prep_at = -1  # where the last preposition stands
        self.body_prep = ""  # "on the shoulder of": the preposition before a part of somebody still to come
        self.adverbs: list[str] = []  # said before their verb
        self.np_end = 0  # where the last noun phrase with a part of its own ended
        self.letterings: list[Lettering] = []
        self.sounds: list[str] = []  # what is to be heard
        self.unread = False  # a noun was said that nobody can point at
        self.props: list[tuple[str, int]] = []  # (prop, where it is said)
        self.leaning: list[tuple[Ref, Ref]] = []  # "a ball on a box"
        self.places_of: list[
            tuple[list[Ref], str, list[Ref]]
        ] = []  # who is where: subjects, preposition, what it is by

    def at(self, index: int) -> Lexeme | None:
        """The lexeme at an index, None outside the text."""
        return self.lexemes[index] if 0 <= index < len(self.lexemes) else None

    def open(self, entry: LexiconEntry, at: int, subjects: list[Ref], link: str) -> Clause:
        """Start a clause with its verb."""
        self.clause = Clause(entry, self.lexemes[at].text, list(subjects), link)
        self.clause_at = at
        self.clause.manner, self.adverbs = self.adverbs, []
        if self.props and subjects:
            self.clause.prop = self.props.pop()[0]
        if self.antecedent and subjects and subjects != self.antecedent:
            self.clause.objects, self.subjects, self.antecedent = self.antecedent, self.antecedent, []
        else:
            self.subjects = list(subjects)
        last = entry.word.split()[-1]  # "bounce off": what follows is not what is bounced
        self.prep = last if last in ENDINGS and entry.value[2] != "topple" else ""
        self.boundary = ""
        self.link, self.after_then, self.last_object = "next", False, None
        return self.clause

    def say(self, text: str, at: int, speaker: Ref) -> None:
        """Give a quotation to the one who speaks it."""
        manner = self.clause.spoken_so if self.clause else ""
        kind, i = speaker
        name = self.cast.people[i].name if kind == "person" else self.cast.things[i].noun
        self.lines.append(DialogueLine(speaker=name, text=text, manner=manner))
        self.cast.notes.add("dialogue", text, text, at)
        self.quoted = None

    def end_sentence(self) -> None:
        """End the clause and forget what only its sentence knows."""
        if self._is_participle_of_before():  # "A clerk at a desk. Stamping forms."
            assert self.clause is not None
            self.clause.subjects = list(self.old_subjects)
        self.close()
        self.old_subjects = self.subjects or self.old_subjects
        self.subjects, self.boundary, self.prep, self.link = [], "", "", "next"
        self.wearing = self.dressing = self.naming = self.made = False
        self.wearers = []
        self.antecedent = []
        self.event_over = self.event is not None
        self.nobody = False

    def _is_participle_of_before(self) -> bool:
        """Whether a sentence is but a participle of one person, or one animal, that the sentence before was about."""
        clause = self.clause
        if (
            clause is None
            or clause.subjects
            or self.subjects
            or clause.entry.form != "ing"
            or len(self.old_subjects) != 1
        ):
            return False
        kind, i = self.old_subjects[0]
        alive = kind == "person" or FAMILY_OF.get(self.cast.things[i].kind) in ALIVE
        return alive and 0 <= self.clause_at < len(self.lexemes) and self.lexemes[self.clause_at].opens

    def close(self) -> None:
        """End the clause that is open, if any."""
        bare = self.clause is not None and not self.clause.subjects and not self.clause.objects
        if bare and self._weather(self.clause_at - 1):
            self.clause = None
        elif self.clause and bare and self.clause.entry.form == "ing":
            self.orphans.append((self.clause, self.clause_at))
        elif self.clause:
            alone = not self.clause.subjects and not self.clause.objects and not self.clause.aside
            if alone and self.old_subjects:  # "Subject: a red ball. Action: bounce."
                self.clause.subjects = list(self.old_subjects)
            elif alone:
                self.lone = self.lone or (self.clause, self.clause_at)
            if (
                self.clause.prop == "ramp" and self.clause.entry.value[0] == "rest"
            ):  # "is placed on a ramp and rolls down"
                self.clause.prop = ""
                self.props.append(("ramp", self.clause_at))
            self.events.add(self.clause, self.clause_at)
        self.clause, self.last_object = None, None

    def role(self, refs: list[Ref], end: int) -> None:
        """Make things or people subject, object or aside of the clause; `end` is where their words end."""
        clause, self.np_end = self.clause, end
        if self.quoted and clause and not clause.subjects and not self.prep and refs[:1] and refs[0][0] == "person":
            clause.subjects = self.subjects = list(refs)  # ""Ready?" asks the coach"
            self.say(*self.quoted, refs[0])
            self.boundary = ""
            return
        if self.event and self.event_over and self.verb_ahead(end):  # "A crash test: a car drives ..."
            self.event = None
        if self.event and not clause:
            self.open(self.event, max(end - 1, 0), refs, "next")
            self.used.add(self.event_at)
            self.event = None
        elif clause is None:
            self._subject(refs, end)
        elif self.boundary and self.verb_ahead(end):
            met = {*clause.subjects, *clause.objects, *clause.aside}
            meanwhile, self.meanwhile = self.meanwhile or self._goes_on(end), False
            aside = self.boundary == "," and self._apart_and_alive(clause.subjects, refs)
            link = (
                "same"
                if meanwhile
                else "alongside"
                if aside and not set(refs) & met
                else ALONGSIDE.get(self.boundary, self.link)
                if not set(refs) & met
                else self.link
            )
            self.close()
            self.subjects, self.link = list(refs), link
            self._adopt(refs)
        elif self._apart(refs):
            self.close()
            self.subjects, self.link = list(refs), "next"
        elif self.boundary and not clause.objects and not clause.aside and not self.prep:
            clause.subjects += refs
        elif self.prep or (self.boundary and not clause.objects):
            self.beside(self.prep or (clause.roles[-1][0] if clause.roles else ""), refs)
            if not clause.misses(self.prep, refs):
                clause.aside += refs
                clause.aside_word = clause.aside_word or self.prep
            self.last_object = (end, refs)
        else:
            clause.objects += refs
            first, _, last = clause.entry.word.rpartition(" ")
            handled = first in PARTICLES and any(kind == "person" for kind, _ in clause.subjects)
            word = last if first and last in OF_VERBS and not handled else "object"
            clause.roles += [(word, ref) for ref in refs]
            self.last_object = (end, refs)
        self.prep = self.boundary = ""

    def _apart_and_alive(self, before: list[Ref], refs: list[Ref]) -> bool:
        """ "A monkey eats, a deer sleeps nearby": two who live or go by themselves, each busy with its own."""

        def lives(ref: Ref) -> bool:
            return ref[0] == "person" or FAMILY_OF.get(self.cast.things[ref[1]].kind) in (*ALIVE, *DRIVEN)

        return bool(before and refs) and all(lives(ref) for ref in (*before, *refs))

    def _apart(self, refs: list[Ref]) -> bool:
        """ "Two friends play chess, pigeons around their feet": what a comma sets off does not play too."""
        clause = self.clause
        after_verb = (
            clause is not None
            and self.boundary == ","
            and not self.prep
            and bool(clause.subjects)
            and (done_by_people(clause.entry.word) or self._lifeless(refs))
        )
        return after_verb and clause is not None and {k for k, _ in refs} == {"thing"} and {k for k, _ in clause.subjects} == {"person"}  # fmt: skip

    def _lifeless(self, refs: list[Ref]) -> bool:
        """Whether these are lamps, walls and the like, which never do what people do."""
        return bool(refs) and all(k == "thing" and FAMILY_OF.get(self.cast.things[i].kind) in SETTING for k, i in refs)

    def beside(self, prep: str, refs: list[Ref]) -> None:
        """Note what follows a preposition: a role in the open clause, or where the subjects are."""
        last = self.last_object
        adjacent = last[1][:1] if last is not None and last[0] == self.prep_at else []
        bears = any(kind == "thing" and self.cast.things[i].kind in LAID for kind, i in adjacent)
        alive = any(kind == "thing" and FAMILY_OF.get(self.cast.things[i].kind) in ALIVE for kind, i in refs)
        if prep in BORNE_BY and (holders := adjacent or self.subjects[-1:]):
            self.places_of.append((list(refs), BORNE_BY[prep], list(holders)))
            return
        if prep == "with" and self._are_chairs(refs) and (tables := adjacent or self.subjects[-1:]):
            self.places_of.append((list(refs), "around", list(tables)))  # "a table with four chairs"
            return
        own = self._by_hand(refs) or self._uses_tools()
        if prep == "with" and adjacent and adjacent[0][0] == "thing" and not alive and (bears or not own):
            self.places_of.append((list(refs), "on", list(adjacent)))  # "a cake with candles"
            return
        if prep in SEATED_ON and self._meets(adjacent) and self._are_seats(refs):
            self.places_of.append((list(adjacent), prep, list(refs)))  # "kneels before a queen on a throne"
            return
        if self.clause is None:
            if prep and self.subjects:
                self.places_of.append((list(self.listed or self.subjects), prep, list(refs)))
            return
        self.clause.roles += [(prep, ref) for ref in refs]

    def _are_chairs(self, refs: list[Ref]) -> bool:
        """Whether these are seats, and what they are said with is a table."""
        before = (self.last_object[1] if self.last_object else self.subjects)[-1:]
        return bool(before) and self._kinds(before) <= set(TABLES) and bool(refs) and self._kinds(refs) <= set(CHAIRS)

    def _kinds(self, refs: list[Ref]) -> set[str]:
        return {self.cast.things[i].kind if kind == "thing" else "person" for kind, i in refs}

    def _meets(self, adjacent: list[Ref]) -> bool:
        """Whether those who were named last are living ones whom somebody only looks at or turns to."""
        verb = self.clause.entry.word.split()[0] if self.clause is not None else ""
        alive = bool(adjacent) and all(
            kind == "person" or FAMILY_OF.get(self.cast.things[i].kind) in ALIVE for kind, i in adjacent
        )
        return alive and verb in TURNED_TO

    def _are_seats(self, refs: list[Ref]) -> bool:
        """Whether things are such as one sits, lies or rides on."""
        return bool(refs) and all(
            kind == "thing" and (FAMILY_OF.get(self.cast.things[i].kind) in SEATS or self.cast.things[i].kind in MOUNTS)
            for kind, i in refs
        )

    def _by_hand(self, refs: list[Ref]) -> bool:
        """Whether somebody who acts has what follows "with" in a hand: "walks past paintings with a flashlight"."""
        people = self.clause is not None and any(kind == "person" for kind, _ in self.clause.subjects)
        return people and bool(refs) and all(k == "thing" and self.cast.things[i].kind in IN_HAND for k, i in refs)

    def _uses_tools(self) -> bool:
        """Whether what follows "with" is what it is done with: "cuts the cake with a knife"."""
        return (
            self.clause is not None
            and bool({"person"} & {kind for kind, _ in self.clause.subjects})
            and bool(self.clause.objects)
        )

    def _subject(self, refs: list[Ref], end: int) -> None:
        if self.prep and self.subjects:  # "a ball on a box"
            self.beside(self.prep, refs)
            self.last_object = (end, refs)
            if refs and self.prep in ("on", "on top of", "atop", "upon", "against") and refs[0][0] == "thing":
                self.leaning.append((self.subjects[-1], refs[0]))
            return
        joined = self.boundary in ("and", ",") and self.subjects and not self.prep and not self._sets_off(refs, end)
        self.listed = list(refs) if joined and self.boundary == "," else []
        self.subjects = [*self.subjects, *[r for r in refs if r not in self.subjects]] if joined else list(refs)
        self._adopt(refs)

    def _sets_off(self, refs: list[Ref], end: int) -> bool:
        """ "Lamps on strings, friends dancing": lifeless things before a comma do not do what people after it are doing."""
        following = self.at(end)
        verb = following.get("verb") if following is not None else None
        lifeless = all(
            k == "thing" and FAMILY_OF.get(self.cast.things[i].kind) in (*SETTING, "held") for k, i in self.subjects
        )  # fmt: skip
        people = bool(refs) and all(kind == "person" for kind, _ in refs)
        return self.boundary == "," and verb is not None and verb.form == "ing" and lifeless and people

    def _goes_on(self, end: int) -> bool:
        """ "A girl is running, a boy is walking": both clauses say what is going on."""
        going = self.clause is not None and self.clause.entry.form == "ing" and self.boundary == ","
        be, verb = self.at(end), self.at(end + 1)
        return bool(going and be and be.get("be") and verb and (entry := verb.get("verb")) and entry.form == "ing")

    def _adopt(self, refs: list[Ref], *, late: bool = False) -> None:
        """Give the verbs that came before their subject to it: "Bouncing twice, the ball ..."."""
        orphans, self.orphans = self.orphans, []
        for orphan, at in orphans:
            if orphan.link == "later" and not late:  # "before rolling away, the ball bounces"
                self.orphans.append((orphan, at))
                continue
            self.events.add(replace(orphan, subjects=list(refs)), at)

    def _use_prop(self, prop: str, at: int) -> None:
        """Put the first thing on a ramp, string or seesaw that no verb used."""
        if prop == "seesaw" and not (self.cast.things or self.cast.people):
            load = LexiconEntry("thing", ("box", "brown", "wood", "plain", "medium"), "seesaw")
            self.cast.thing(NounPhrase(at, at + 1, "thing", at, load))
        things: list[Ref] = [("thing", i) for i in range(len(self.cast.things))]
        moving = (
            any(a.subject == things[0] and a.verb not in ("rest", "do") for a in self.events.actions)
            if things
            else False
        )
        lives = bool(things) and FAMILY_OF.get(self.cast.things[0].kind) in ALIVE
        borne = prop == "ramp" and (bool(self.cast.people) or lives) and not moving  # "raises a sword on a hill"
        if not things or borne:  # nothing here can use it
            self.cast.notes.forget("prop", at)
            return
        if prop == "ramp" and self.events.actions:  # "rolls along the floor and then down the stairs"
            self.events.then(prop, things[0])
            return
        self.events.start_with(prop, things[:1])
        if prop == "seesaw" and len(things) > 1:
            first = self.events.actions[0]
            self.events.actions[0] = replace(first, target=first.target or things[1])

    def _lone_verb(self) -> None:
        """ "Jump!": somebody or something for a verb with nobody to do it."""
        if (
            self.lone
            and not self.unread
            and not (self.cast.things or self.cast.people or "backdrop" in self.choices.chosen)
        ):
            clause, at = self.lone
            verb = clause.entry.value
            if verb[1] == verb[2]:
                refs = stranger(self.cast, "person")
            else:
                ball = LexiconEntry("thing", ("sphere", "red", "rubber", "plain", "medium"), "ball", False)
                refs = self.cast.thing(NounPhrase(at, at + 1, "thing", at, ball))
            self.events.add(replace(clause, subjects=refs), at)

    def _weather(self, at: int) -> bool:
        """ "Rain falls": nothing else does."""
        before = self.at(at)
        if before is not None and before.get("be"):  # "snow is falling"
            before = self.at(at - 1)
        return before is not None and (before.get("time") is not None or before.text in IN_THE_AIR)

    def verb_ahead(self, at: int) -> bool:
        """Whether the clause that starts here has a verb of its own."""
        for i in range(at, min(at + FAR, len(self.lexemes))):
            lexeme = self.lexemes[i]
            if lexeme.kind != "word" or lexeme.get("conjunction"):
                return False
            verb = lexeme.get("verb")
            at_once = i == at and verb is not None and verb.form in ("s", "base")  # "it flies", "birds fly"
            if lexeme.any("be") or at_once or (verb and not lexeme.any("thing", "group", "determiner")):
                return True
        return False

    def trail(self, prep: str) -> bool:
        """ "..., green cone behind": what was named last stands so to what was named before it; tell whether it does."""
        refs = self.subjects[-1:] or self.cast.recent[-1:]
        before = [ref for _, named in self.named for ref in named if ref not in refs]
        if refs and before and self.clause is None:
            self.places_of.append((list(refs), prep, before[-1:]))
            return True
        return False

    def finish(self) -> None:
        """Add what was named but never took part: stacks, swings, dominoes."""
        self.close()
        self._adopt(self.subjects or self.old_subjects, late=True)
        if self.events.floats:
            self.choices.let_float()
        stacks: list[Ref] = [("thing", i) for i, thing in enumerate(self.cast.things) if thing.group == "stack"]
        self.events.start_with("stack", stacks)
        if self.versus and stacks and len(self.cast.things) > 1 and all(a.verb == "stack" for a in self.events.actions):
            self.events.actions.append(
                Action(verb="collide", subject=("thing", 0), target=("thing", 1), order=len(stacks))
            )
        self._lone_verb()
        for prop, at in self.props:
            self._use_prop(prop, at)
        for subject, under in self.leaning:
            if not any(subject == action.subject for action in self.events.actions):
                self.events.actions.append(Action(verb="rest", subject=subject, target=under))
        busy = {action.subject for action in self.events.actions}
        rows = [
            i for i, thing in enumerate(self.cast.things) if thing.group == "row" and thing.noun.startswith("domino")
        ]
        if idle := [("thing", i) for i in rows if ("thing", i) not in busy]:
            verb = LexiconEntry("verb", ("domino", "walk", "domino"), "domino")
            self.events.add(Clause(verb, self.cast.things[rows[0]].words[0], idle))
