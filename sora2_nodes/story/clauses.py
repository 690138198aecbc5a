"""The walk over a text's lexemes: subjects, verbs, objects and what stands after prepositions."""

from __future__ import annotations

from .camera import read_camera
from .cast import Cast, Ref
from .choices import Choices
from .events import Clause, Events
from .lexicon import Entry
from .nouns import SCENE_WIDE, NounPhrase, read_noun_phrase
from .phrases import PhraseRoles
from .storyboard import Cue, DialogueLine
from .tokens import Lexeme

SENTENCE_ENDS = (".", "!", "?", "\n", ";", ":", "(", ")")
THEN = ("then", "afterwards", "followed", "finally", "until", "before", "so")
MEANWHILE = ("while", "as", "meanwhile", "whilst")
EARLIER = ("when", "after", "once", "because", "where")
PARTICLES = ("over", "down", "apart")


class ClauseWalk(PhraseRoles):
    """Reads lexemes left to right into a cast, events and choices."""

    def read(self) -> None:
        """Walk over the whole text."""
        at = 0
        while at < len(self.lexemes):
            at = max(self._step(at), at + 1)
        self.close()
        self.finish()

    def _step(self, at: int) -> int:
        """Read what starts at a lexeme; return where to go on."""
        lexeme = self.lexemes[at]
        if lexeme.kind == "mark":
            return self._mark(at)
        if lexeme.kind == "quote":
            return self._quote(at)
        if lexeme.kind != "word":
            return at + 1
        if lexeme.get("negation"):
            return self.negated(at)
        if lexeme.get("camera_noun"):
            return self._camera(at)
        if self._is_pronoun(at):
            return self._pronoun(at)
        if (phrase := read_noun_phrase(self.lexemes, at, fresh=self._fresh())) and not self._verb_first(at, phrase):
            return self.place(phrase)
        if verb := lexeme.get("verb"):
            return self._verb(at, verb)
        return self._small_word(at)

    def _small_word(self, at: int) -> int:
        lexeme = self.lexemes[at]
        if entry := lexeme.any(*SCENE_WIDE):
            self.scene_wide(entry, at)
        elif lexeme.get("conjunction"):
            self._conjunction(at)
        elif lexeme.get("preposition"):
            self._preposition(at)
        elif lexeme.get("prop"):
            self.used.add(at)
        elif lexeme.text in ("wearing", "wears", "wear", "dressed"):
            self.wearing, self.prep = True, "in"
        elif lexeme.text in ("named", "called"):
            self.naming = True
        return at + 1

    def _verb_first(self, at: int, phrase: NounPhrase) -> bool:
        """Whether a verb at the start of a "noun phrase" is a verb after all."""
        lexeme = self.lexemes[at]
        if not lexeme.get("verb") or phrase.head == at:
            return False
        return bool(self.subjects and not self.prep) or phrase.kind == "adjectives"

    def _fresh(self) -> bool:
        return bool(self.prep or not self.subjects or (self.clause and not self.boundary))

    def _mark(self, at: int) -> int:
        text = self.lexemes[at].text
        if text == ",":
            self.boundary = self.boundary or ","
            self.prep = ""
        elif text in SENTENCE_ENDS:
            self.close()
            self.old_subjects = self.subjects or self.old_subjects
            self.subjects, self.boundary, self.prep, self.link = [], "", "", "next"
            self.wearing = self.naming = False
        return at + 1

    def _quote(self, at: int) -> int:
        text = self.lexemes[at].raw
        people: list[Ref] = [r for r in self.subjects + self.cast.refer("person") if r[0] == "person"]
        if not people or not text:
            return at + 1
        self.lines.append(DialogueLine(speaker=self.cast.people[people[0][1]].name, text=text))
        self.events.cues.append(Cue(field="dialogue", asked=text, shown=text, words=(text,)))
        self.used.add(at)
        if not self.clause or self.clause.entry.value[1] != "talk":
            talk = Entry("verb", ("rest", "talk", "talk"), "talk")
            self.open(talk, "says", people[:1], "same")
        return at + 1

    def _camera(self, at: int) -> int:
        self.close()
        end, move, words = read_camera(self.lexemes, at)
        self.used |= set(range(at, end))
        if move:
            self.choices.choose("camera", move, asked=move, at=at, word=" ".join(words))
            self.choices.reword("camera", words)
        self.subjects, self.prep, self.boundary = [], "", ""
        return end

    # pronouns

    def _is_pronoun(self, at: int) -> bool:
        lexeme = self.lexemes[at]
        if not lexeme.get("pronoun"):
            return False
        if not lexeme.get("determiner"):
            return True
        following = self.lexemes[at + 1] if at + 1 < len(self.lexemes) else None
        if following is None or following.kind != "word":
            return True
        return bool(following.any("verb", "be", "negation", "preposition", "conjunction")) and not following.any(
            "colour", "material", "size"
        )

    def _pronoun(self, at: int) -> int:
        meaning = self.lexemes[at].get("pronoun")
        assert meaning is not None
        if meaning.word in ("each other", "one another", "together", "itself", "himself", "herself", "themselves"):
            return at + 1
        relative = meaning.value in ("last",) or meaning.word == "who"
        refs = self.cast.refer(meaning.value)
        if relative:
            self.close()
            self.subjects, self.boundary = refs, ""
        else:
            self.role(refs, at + 1)
        return at + 1

    # verbs

    def _verb(self, at: int, entry: Entry) -> int:
        self.used.add(at)
        words = self.lexemes[at].text
        reduced = entry.form in ("ing", "ed") and self.last_object and self.last_object[0] == at and not self.boundary
        if reduced and self.last_object:
            subjects, link = self.last_object[1], "same" if entry.form == "ing" else "next"
            self.close()
            return self._open_verb(at, entry, words, list(subjects), link)
        if self.clause and self.clause_at == at - 1 and entry.form == "ing":  # "comes crashing down"
            self.clause.entry, self.clause.words, self.clause_at = entry, words, at
            return at + 1
        link = self.link
        if self.boundary in ("and", ",") and link == "next":
            link = "and" if self.boundary == "and" else ("same" if entry.form == "ing" else "next")
        self.close()
        return self._open_verb(at, entry, words, self.subjects or self._left_out(at), link)

    def _left_out(self, at: int) -> list[Ref]:
        """The subject of a verb without one: "Then bounces." An imperative ("Drop a ball") has none."""
        form = self.lexemes[at].get("verb")
        return (
            []
            if form and form.form == "base" and not self.boundary and not self.after_then
            else list(self.old_subjects)
        )

    def _open_verb(self, at: int, entry: Entry, words: str, subjects: list[Ref], link: str) -> int:
        self.open(entry, words, subjects, link)
        assert self.clause is not None
        before = self.lexemes[at - 1] if at else None
        following = self.lexemes[at + 1] if at + 1 < len(self.lexemes) else None
        by_next = following is not None and following.text == "by"
        self.clause.passive = entry.form == "ed" and (bool(before and before.get("be")) or by_next)
        self.clause_at = at
        return at + 1

    def _conjunction(self, at: int) -> None:
        word = self.lexemes[at].text
        self.wearing = self.wearing and word == "and"
        if word in ("and", "or", "but", "plus", "&"):
            self.boundary, self.prep = "and", ""
            return
        self.close()
        self.old_subjects = self.subjects or self.old_subjects
        self.prep, self.boundary = "", word
        started = bool(self.events.actions)
        if word in MEANWHILE:
            self.link = "same"
        elif word in EARLIER:
            self.link = "before" if started and not self.sentence_start(at) else "next"
        else:
            self.link, self.after_then = "next", True

    def _preposition(self, at: int) -> None:
        word = self.lexemes[at].text
        if word in PARTICLES and self.clause:
            self.clause.particle = word
        self.prep = word
        if word == "of" and self.clause is None:
            self.prep = "of" if self.cast.recent else ""


__all__ = ["Cast", "Choices", "Clause", "ClauseWalk", "Events", "Lexeme"]
