"""What a noun phrase does in its clause: subject, object, place, clothes, prop, music."""

from __future__ import annotations

from .cast import Cast, Ref
from .choices import Choices
from .events import Clause, Events
from .lexicon import Entry
from .lexicon.things import FALLBACK
from .nouns import NounPhrase, read_noun_phrase
from .storyboard import Cue, DialogueLine
from .tokens import Lexeme

CLOTHES_PREPOSITIONS = ("in", "with")
IGNORED_PREPOSITIONS = ("like", "of", "without", "about", "for", "during")


class PhraseRoles:
    """State of the walk, and the placing of noun phrases in it."""

    def __init__(self, lexemes: list[Lexeme], cast: Cast, choices: Choices) -> None:
        self.lexemes, self.cast, self.choices = lexemes, cast, choices
        self.events = Events(cast)
        self.lines: list[DialogueLine] = []
        self.used: set[int] = set()
        self.subjects: list[Ref] = []
        self.old_subjects: list[Ref] = []
        self.clause: Clause | None = None
        self.clause_at = -1
        self.last_object: tuple[int, list[Ref]] | None = None  # (index after it, refs)
        self.prep = self.boundary = ""
        self.link = "next"
        self.wearing = self.naming = self.after_then = False
        self.waiting: list[tuple[Entry, int]] = []  # adjectives of a noun still to come: "a red and a blue ball"
        self.event: tuple[Entry, int] | None = None  # "a collision between ..."
        self.spare: NounPhrase | None = None  # a noun nobody listed and no verb used
        self.props: list[str] = []

    # clauses

    def open(self, entry: Entry, words: str, subjects: list[Ref], link: str) -> None:
        """Start a clause with its verb."""
        self.clause = Clause(entry, words, list(subjects), link)
        if self.props and subjects:
            self.clause.prop, self.props = self.props[-1], []
        self.subjects = list(subjects)
        self.prep = self.boundary = ""
        self.link, self.after_then, self.last_object = "next", False, None

    def close(self) -> None:
        """End the clause that is open, if any."""
        if self.clause:
            self.events.add(self.clause)
        self.clause, self.last_object = None, None

    def finish(self) -> None:
        """Add what was named but never took part: stacks, swings, a noun nobody listed."""
        for i, thing in enumerate(self.cast.things):
            if thing.group == "stack":
                self.events.start_with("stack", [("thing", i)])
        if self.spare and not self.cast.things and not self.cast.people:
            self.cast.thing(self.spare)
        for prop in self.props:
            refs: list[Ref] = [("thing", i) for i in range(len(self.cast.things))][:1]
            self.events.start_with(prop, refs or self._made_prop(prop))
        self._standing_dominoes()

    def _standing_dominoes(self) -> None:
        for i, thing in enumerate(self.cast.things):
            acts = [a.verb for a in self.events.actions if a.subject == ("thing", i)]
            if thing.noun.startswith("domino") and thing.count > 1 and not acts:
                order = self.events.order + 1
                clause = Clause(Entry("verb", ("domino", "walk", "domino"), "domino"), thing.words[0], [("thing", i)])
                self.events.order = order - 1
                self.events.add(clause)

    def _made_prop(self, prop: str) -> list[Ref]:
        """A pendulum or a seesaw needs something on it."""
        phrase = NounPhrase(0, kind="thing", head=0)
        phrase.entry = Entry(
            "thing",
            tuple(FALLBACK.split()) if prop == "seesaw" else ("sphere", "silver", "metal", "plain", "medium"),
            prop,
        )
        return self.cast.thing(phrase)

    def sentence_start(self, at: int) -> bool:
        """Whether nothing but marks and small words stands before a lexeme in its sentence."""
        return (
            at == 0
            or self.lexemes[at].opens
            or (self.lexemes[at - 1].kind == "mark" and self.lexemes[at - 1].text != ",")
        )

    # noun phrases

    def place(self, phrase: NounPhrase) -> int:
        """Give a noun phrase its role; return where to go on."""
        for at in phrase.scene_wide:
            entry = self.lexemes[at].any(
                "time", "tone", "angle", "pace", "gravity", "camera", "soundtrack", "direction"
            )
            if entry:
                self.scene_wide(entry, at)
        for entry, at in phrase.placing:
            self.choices.apply(entry, at)
        if self._is_clothes(phrase):
            return self._clothes(phrase)
        if phrase.kind in ("ground", "surface"):
            self.choices.ground(phrase)
        elif phrase.kind == "place":
            assert phrase.entry is not None
            self.choices.apply(phrase.entry, phrase.head)
        elif phrase.kind == "music":
            self._music(phrase)
        elif phrase.kind == "prop":
            self._prop(phrase)
        elif phrase.kind == "adjectives":
            return self._adjectives(phrase)
        elif phrase.kind == "event":
            self.event = (self._event_verb(phrase), phrase.head)
            self.used.add(phrase.head)
        else:
            self._character(phrase)
        if phrase.kind in ("ground", "surface", "place", "music"):
            self.prep = ""
        return self._after_of(phrase)

    def scene_wide(self, entry: Entry, at: int) -> None:
        """Use a word that holds for the whole shot, or gives a direction."""
        if entry.kind == "direction":
            self.used.add(at)
            if self.clause:
                self.clause.direction = entry.value
            return
        self.choices.apply(entry, at)

    def role(self, refs: list[Ref], end: int) -> None:
        """Make things or people subject, object or aside of the clause."""
        if self.event and not self.clause:
            entry, _ = self.event
            self.open(entry, entry.word, refs, "next")
            self.event, self.prep = None, ""
        elif self.clause and self.event is None and self.clause_at < 0:
            self.clause.subjects += refs
        elif self.clause and self.boundary and self._verb_ahead(end):
            self.close()
            self.subjects = list(refs)
        elif self.clause and self.prep:
            self.clause.aside += refs
            self.clause.aside_word = self.clause.aside_word or self.prep
            self.last_object = (end, refs)
        elif self.clause and self.boundary and not self.clause.objects:
            if self.clause.aside:
                self.clause.aside += refs
            else:
                self.clause.subjects += refs
        elif self.clause:
            self.clause.objects += refs
            self.last_object = (end, refs)
        elif self.prep and self.subjects:
            self.last_object = (end, refs)
        else:
            joined = self.boundary in ("and", ",") and self.subjects and not self.prep
            self.subjects = [*self.subjects, *[r for r in refs if r not in self.subjects]] if joined else list(refs)
        self.prep = self.boundary = ""

    def _verb_ahead(self, at: int) -> bool:
        """Whether the clause that starts here has a verb of its own."""
        for i in range(at, len(self.lexemes)):
            lexeme = self.lexemes[i]
            if lexeme.kind != "word" or lexeme.get("conjunction"):
                return False
            if lexeme.get("verb") and not lexeme.any("thing", "group", "determiner"):
                return True
            if lexeme.any("be"):
                return True
        return False

    def _character(self, phrase: NounPhrase) -> None:
        if self.prep in IGNORED_PREPOSITIONS and not (self.event or (self.prep == "of" and not self.subjects)):
            self.prep = ""
            return
        if self.naming and phrase.kind in ("name", "unknown", "thing"):
            self.cast.rename(self.lexemes[phrase.head].raw)
            self.used.add(phrase.head)
            self.naming = False
            return
        ahead = self._verb_ahead(phrase.end)
        if phrase.kind == "unknown" and not self._shows_unknown(phrase, ahead):
            self.spare = self.spare or phrase
            self.prep = ""
            return
        refs = self.cast.person(phrase) if phrase.kind in ("person", "name") else self._things(phrase)
        for entry, at in phrase.verbs:
            self.used.add(at)
            self.events.add(Clause(entry, self.lexemes[at].text, list(refs), "and"))
        self.role(refs, phrase.end)

    def _things(self, phrase: NounPhrase) -> list[Ref]:
        following = self.lexemes[phrase.end] if phrase.end < len(self.lexemes) else None
        verb = following.get("verb") if following else None
        round_one = bool(verb and verb.value[0] in ("roll", "bounce"))
        first: list[Ref] = []
        if self.waiting:
            twin = NounPhrase(
                phrase.start, phrase.end, phrase.kind, phrase.head, phrase.entry, modifiers=self.waiting, determiner="a"
            )
            first, self.waiting = self.cast.thing(twin, round_one=round_one), []
        return first + self.cast.thing(phrase, round_one=round_one)

    def _shows_unknown(self, phrase: NounPhrase, ahead: bool) -> bool:
        raw = self.lexemes[phrase.head].raw
        if phrase.group and phrase.group.value[0]:
            return True
        following = self.lexemes[phrase.end] if phrase.end < len(self.lexemes) else None
        verb_next = bool(following and following.get("verb"))
        if not self.clause and not self.prep:
            return verb_next or (ahead and phrase.said and raw.islower())
        return bool(self.clause and phrase.said and self.prep in ("", "into", "against") and not self.clause.objects)

    def _event_verb(self, phrase: NounPhrase) -> Entry:
        assert phrase.entry is not None
        return Entry("verb", phrase.entry.value, phrase.entry.word, phrase.entry.exact, "ing")

    # clothes, hair, props, music, adjectives

    def _is_clothes(self, phrase: NounPhrase) -> bool:
        if not self.cast.people:
            return False
        lexeme = self.lexemes[phrase.head] if phrase.head >= 0 else None
        worn = self.wearing or self.prep in CLOTHES_PREPOSITIONS
        if phrase.kind == "hair_noun":
            return True
        if lexeme and lexeme.get("clothes") and (worn or self._last_was_clothes):
            return True
        colour_only = phrase.kind == "adjectives" or (
            lexeme is not None and phrase.head == phrase.start and lexeme.get("colour")
        )
        return bool(
            colour_only
            and (self.wearing or self.prep == "in")
            and self._colour_here(phrase)
            and not self._place_here(phrase)
        )

    _last_was_clothes = False

    def _colour_here(self, phrase: NounPhrase) -> bool:
        return bool(phrase.all("colour")) or (phrase.head >= 0 and self.lexemes[phrase.head].get("colour") is not None)

    def _place_here(self, phrase: NounPhrase) -> bool:
        return phrase.head >= 0 and self.lexemes[phrase.head].any("surface", "place") is not None

    def _clothes(self, phrase: NounPhrase) -> int:
        lexeme = self.lexemes[phrase.head] if phrase.head >= 0 else None
        clothes = lexeme.get("clothes") if lexeme else None
        part, default = ("hair", None) if phrase.kind == "hair_noun" else (clothes.value if clothes else ("both", None))
        if not clothes and lexeme and (colour := lexeme.get("colour")):
            phrase.modifiers.append((colour, phrase.head))
        if part == "hair":
            hair = phrase.all("hair")
            default = hair[0][0].value if hair else None
            self.used |= {at for _, at in hair}
        plural = phrase.plural and part in ("outfit", "both")
        people: list[Ref] = [r for r in self.cast.recent if r[0] == "person"]
        done = [self.cast.dress(ref, part, default, phrase) for ref in (people if plural else self._dressed(people))]
        if any(done):
            self.used.add(phrase.head)
            shown = self.cast.people[people[-1][1]]
            field = "hair" if part == "hair" else "legs" if part == "legs" else "outfit"
            colour_shown = getattr(shown, field)
            self.cast.cues.append(Cue(field=field, asked=colour_shown, shown=colour_shown, words=self._words(phrase)))
        self._last_was_clothes, self.prep, self.boundary = True, "", ""
        return phrase.end

    def _dressed(self, people: list[Ref]) -> list[Ref]:
        """ "two men in red": both; "a man and a woman in red": the last."""
        last = people[-1]
        noun = self.cast.people[last[1]].words
        return [r for r in people if self.cast.people[r[1]].words == noun and r in self.subjects] or [last]

    def _words(self, phrase: NounPhrase) -> tuple[str, ...]:
        return tuple(lexeme.text for lexeme in self.lexemes[phrase.start : phrase.end] if not lexeme.get("determiner"))

    def _prop(self, phrase: NounPhrase) -> None:
        assert phrase.entry is not None
        prop = phrase.entry.value
        self.used.add(phrase.head)
        self.cast.cues.append(
            Cue(field="prop", asked=phrase.entry.word, shown=prop, words=(self.lexemes[phrase.head].text,))
        )
        if self.clause:
            self.clause.prop = prop
        else:
            self.props.append(prop)
            if not self.prep and not self.subjects and prop != "ramp":
                refs = self._made_prop(prop)
                self.role(refs, phrase.end)
        self.prep = ""

    def _music(self, phrase: NounPhrase) -> None:
        moods = phrase.all("mood")
        if not moods:
            moods = [
                (e, at)
                for at in phrase.scene_wide
                for e in self.lexemes[at].entries
                if e.kind in ("mood", "soundtrack")
            ]
        entry = moods[0][0] if moods else Entry("soundtrack", "calm", "music", False)
        at = moods[0][1] if moods else phrase.head
        self.used.add(phrase.head)
        self.choices.choose("soundtrack", entry.value, asked=entry.value if entry.exact else entry.word, at=at)

    def _adjectives(self, phrase: NounPhrase) -> int:
        following = self.lexemes[phrase.end] if phrase.end < len(self.lexemes) else None
        colours = phrase.all("colour") or phrase.all("material")
        if phrase.one and self.cast.things:
            refs = self.cast.copy_thing(phrase)
            if not any(r in self.subjects for r in refs):
                self.role(refs, phrase.end)
        elif phrase.determiner and colours and following is not None and following.text == "and" and not self.prep:
            self.waiting = [*phrase.modifiers]
        elif self.prep in ("", "of", "with", "in") and phrase.modifiers and not phrase.determiner and self.cast.recent:
            kind, index = self.cast.recent[-1]
            if kind == "thing":
                self.cast.describe_thing(index, phrase)
                self.used |= {at for _, at in phrase.modifiers if at in self.cast.used}
        self.prep = ""
        return max(phrase.end, phrase.start + 1)

    def _after_of(self, phrase: NounPhrase) -> int:
        """ "ball of yarn", "cup of coffee": what it is made of, else left unused."""
        at = phrase.end
        if phrase.kind not in ("thing", "unknown") or at + 1 >= len(self.lexemes) or self.lexemes[at].text != "of":
            return at
        inner = read_noun_phrase(self.lexemes, at + 1, fresh=True)
        material = self.lexemes[at + 1].get("material")
        if material and self.cast.recent and self.cast.recent[-1][0] == "thing":
            made = NounPhrase(at + 1, at + 2, modifiers=[(material, at + 1)])
            self.cast.describe_thing(self.cast.recent[-1][1], made)
            return at + 2
        return inner.end if inner else at + 1

    def negated(self, at: int) -> int:
        """Leave out what "no", "not" and "without" name; return where to go on."""
        inner = read_noun_phrase(self.lexemes, at + 1, fresh=True)
        if inner is None:
            i = at + 1
            while (
                i < len(self.lexemes)
                and self.lexemes[i].any("be", "function", "determiner")
                and not self.lexemes[i].get("verb")
            ):
                i += 1
            lexeme = self.lexemes[i] if i < len(self.lexemes) else None
            if lexeme and lexeme.any("verb", "camera_noun"):
                self._left_out_cue(lexeme.text, at, i + 1)
                return i + 1
            return at + 1
        if inner.kind == "music":
            self.choices.choose("soundtrack", "none", asked="none", at=inner.head)
        if inner.kind != "unknown":
            text = " ".join(self.lexemes[i].text for i in range(at + 1, inner.end))
            self._left_out_cue(text, at, inner.end)
        return inner.end

    def _left_out_cue(self, text: str, start: int, end: int) -> None:
        self.used |= set(range(start, end))
        self.cast.cues.append(
            Cue(field="negative", asked=text, shown="left out", words=(f"{self.lexemes[start].text} {text}",))
        )
