"""Negative cues over a Brief: what a film or a render must not show, left out of what its prompt asks for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..kept_refs import keeping
from ..storyboard import Brief, Cue, Thing
from .lexicon import LexiconEntry
from .lexicon.tokens import lexemes
from .nouns.catalogue_words import means_kind
from .nouns.draft_cast import ALIKE, Ref

ANYBODY = ("person", "human", "figure", "character", "somebody", "someone", "individual", "pedestrian")
USUAL = {"time": ("time_of_day", "day"), "tone": ("tone", "neutral"), "place": ("backdrop", "studio"),
         "camera": ("camera", "static"), "angle": ("angle", "eye_level"), "pace": ("pace", "normal"),
         "surface": ("surface", "wood"), "soundtrack": ("soundtrack", "none")}  # fmt: skip


def without(brief: Brief, negative: Sequence[str]) -> Brief:
    """Leave out of a brief what negative cues name: people, things, actions, patterns, music, camera moves, a time or tone.

    A cue that names nothing this world could show otherwise ("blur") is listed among the unused words.
    """
    for cue in negative:
        found = [lexeme for lexeme in lexemes(cue) if lexeme.known]
        shorter, understood = brief, False
        for lexeme in found:
            for entry in lexeme.entries:
                after = _leave_out(shorter, entry, cue)
                understood = understood or after is not None
                shorter = after or shorter
        if understood:
            note = Cue(field="negative", asked=cue, shown="left out", words=(cue,))
            brief = replace(shorter, cues=(*shorter.cues, note))
        else:
            brief = replace(brief, unused_words=(*brief.unused_words, f"negative: {cue}"))
    return brief


def _leave_out(brief: Brief, entry: LexiconEntry, cue: str) -> Brief | None:
    """The brief without what one word means; None where the word means nothing that can be left out."""
    if entry.kind == "person":
        return _cut(
            brief, [("person", i) for i, p in enumerate(brief.people) if entry.word in (*ANYBODY, p.name.lower())]
        )
    if entry.kind == "thing":
        return _cut(brief, [("thing", i) for i, thing in enumerate(brief.things) if _means(thing, entry, cue)])
    if entry.kind in ("verb", "event"):
        kept = tuple(a for a in brief.actions if a.verb not in entry.value[:2])
        return replace(brief, actions=kept)
    if entry.kind == "pattern":
        plain = tuple(replace(t, pattern="plain") if t.pattern == entry.value else t for t in brief.things)
        return replace(brief, things=plain)
    if entry.kind == "music":
        return replace(brief, soundtrack="none")
    if entry.kind == "camera_noun":  # "camera movement", "camera shake"
        return replace(brief, camera="static")
    if entry.kind in USUAL:
        field, usual = USUAL[entry.kind]
        changed: dict[str, str] = {field: usual} if getattr(brief, field) == entry.value else {}
        return replace(brief, **changed)  # type: ignore[arg-type]
    return None


def _means(thing: Thing, entry: LexiconEntry, cue: str) -> bool:
    """Whether "red balls" means a thing: its noun, and its colour and material where the cue names them."""
    for lexeme in lexemes(cue):
        colour, material = lexeme.get("colour"), lexeme.get("material")
        if lexeme.get("thing") and len(lexeme.entries) > 1:
            continue
        if (colour and colour.value != thing.colour) or (material and material.value[0] != thing.material):
            return False
    if thing.kind and means_kind(entry.word, thing.kind):
        return True
    return thing.noun == entry.word or thing.noun.split()[-1] == entry.word or ALIKE.get(entry.word) == thing.shape


def _cut(brief: Brief, gone: Sequence[Ref]) -> Brief:
    """Take things and people out, with what they do; what was done to them is done to nobody."""
    kept: dict[Ref, Ref] = {}
    for kind, count in (("thing", len(brief.things)), ("person", len(brief.people))):
        stays = [i for i in range(count) if (kind, i) not in gone]
        kept |= {(kind, old): (kind, new) for new, old in enumerate(stays)}
    return keeping(brief, kept)
