"""Words that describe what was named before: "made of glass", "a red one", "is green", "with stripes"."""

from __future__ import annotations

from dataclasses import replace

from ...vocabulary.families import FAMILY_OF
from ...vocabulary.nouns import nearest
from .lexicon.place_words import MATERIAL_SURFACES
from .nouns.catalogue_words import describe_face
from .nouns.colour_groups import in_many_colours, split_colours
from .nouns.draft_cast import Ref
from .nouns.drafts import describe_thing
from .nouns.noun_phrase import HOW, NounPhrase
from .nouns.noun_reader import read_noun_phrase
from .nouns.pronouns import refer
from .walk import Walk

BUILDING = ("book", "card", "crate", "cardboard box", "log", "rock", "cup", "glass", "dice")
PARTS_OF = ("door", "window", "flag", "gate", "stairs", "wall")
UNDERFOOT = ("on", "onto", "across", "over", "along", "upon")
HEAPED_IN = ("basket", "bucket", "crate", "cardboard box")  # containers that food is seen in


def made_of(walk: Walk, phrase: NounPhrase) -> int:
    """ "made of glass": the material of the last thing; returns where to go on, 0 where it is none."""
    walk.made = False
    if phrase.kind == "thing" and phrase.plural and walk.cast.recent and walk.cast.recent[-1][0] == "thing":
        shown = nearest(walk.lexemes[phrase.head].text)
        if shown and FAMILY_OF[shown.name] != "solid" and shown.name not in BUILDING:
            walk.prep = ""
            return phrase.end  # "made of feathers": what it is, not what is there
        return _built_of(walk, phrase, walk.cast.recent[-1])
    at = next((i for i in range(phrase.start, phrase.end) if walk.lexemes[i].get("material")), -1)
    kind, index = walk.cast.recent[-1] if walk.cast.recent else ("", 0)
    if at < 0 or kind != "thing":
        return 0
    material = walk.lexemes[at].get("material")
    assert material is not None
    made = NounPhrase(at, at + 1, modifiers=[*phrase.all("colour"), (material, at)])
    describe_thing(walk.cast.things[index], made, walk.cast.notes)
    walk.prep = ""
    return phrase.end


def _built_of(walk: Walk, phrase: NounPhrase, whole: Ref) -> int:
    """ "a tower made of ten blocks": the blocks, stacked."""
    walk.cast.add_thing(phrase)
    walk.cast.things[whole[1]] = replace(walk.cast.things.pop(), group="stack")
    walk.prep = ""
    return phrase.end


def adjectives(walk: Walk, phrase: NounPhrase) -> int:
    """Adjectives without a noun: "a red one", "the other blue", "is green", "with stripes"."""
    following = walk.at(phrase.end)
    colours = [entry.value for entry, _ in phrase.all("colour")]
    materials = phrase.all("material")
    end = max(phrase.end, phrase.start + 1)
    if phrase.all("hues") and walk.cast.recent and walk.cast.recent[-1][0] == "thing":
        refs = in_many_colours(walk.cast, walk.cast.recent[-1], phrase)
        if refs[0] in walk.subjects:
            walk.subjects += refs[1:]
        walk.cast.met(refs)
    elif phrase.one and walk.cast.things and not phrase.modifiers and phrase.determiner not in ("another", "other"):
        doing = walk.clause.subjects if walk.clause else []
        walk.role(refer(walk.cast, "thing", doing), phrase.end)  # "the last one"
    elif (phrase.one or phrase.determiner == "other") and walk.cast.things:
        refs = walk.cast.copy_thing(phrase)
        if not any(ref in walk.subjects for ref in refs):
            walk.role(refs, phrase.end)
    elif materials and walk.prep in UNDERFOOT:  # "bounces on clay"
        entry, at = materials[0]
        shown = MATERIAL_SURFACES[entry.value[0]]
        walk.choices.choose("surface", shown, asked=shown if shown == entry.word else entry.word, at=at)
    elif phrase.determiner and (colours or materials) and following is not None and following.text in ("and", ","):
        walk.waiting.append([*phrase.modifiers])
        return end
    elif len(set(colours)) > 1 and (ref := _uncoloured_group(walk)):  # "three balls: red, green and blue"
        refs = split_colours(walk.cast, ref, phrase)
        walk.subjects = refs if not walk.subjects or ref in walk.subjects else walk.subjects
    elif set(colours) == {"black", "white"} and not walk.prep:
        walk.choices.choose("tone", "noir", asked="noir", at=phrase.modifiers[-1][1])
        walk.used |= {at for _, at in phrase.all("colour")}
    elif any(phrase.all(kind) for kind in HOW) and walk.subjects[-1:] and walk.subjects[-1][0] == "person":
        for _, index in [ref for ref in walk.subjects if ref[0] == "person"]:  # "is happy", "walks sadly"
            describe_face(walk.cast.people[index], phrase, walk.cast.notes)
        walk.dressing = walk.prep == "with" or walk.dressing
    elif (
        phrase.modifiers
        and (not phrase.determiner or (walk.prep == "with" and phrase.all("pattern")))
        and walk.cast.recent
        and walk.cast.recent[-1][0] == "thing"
    ):
        describe_thing(walk.cast.things[walk.cast.recent[-1][1]], phrase, walk.cast.notes)
    walk.prep = ""
    return end


def _uncoloured_group(walk: Walk) -> Ref | None:
    ref = walk.cast.recent[-1] if walk.cast.recent else ("", 0)
    group = ref[0] == "thing" and walk.cast.things[ref[1]].count > 1 and not walk.cast.things[ref[1]].coloured
    return ref if group else None


def after_of(walk: Walk, phrase: NounPhrase) -> int:
    """ "ball of glass": what it is made of; "cup of coffee": left unused."""
    at = phrase.end
    following, after = walk.at(at), walk.at(at + 1)
    if phrase.kind not in ("thing", "unknown") or following is None or after is None or following.text != "of":
        return at
    material = after.get("material")
    if material and walk.cast.recent and walk.cast.recent[-1][0] == "thing":
        made = NounPhrase(at + 1, at + 2, modifiers=[(material, at + 1)])
        describe_thing(walk.cast.things[walk.cast.recent[-1][1]], made, walk.cast.notes)
        return at + 2
    inner = read_noun_phrase(walk.lexemes, at + 1, fresh=True)
    end = inner.end if inner else at + 1 + (after.kind == "word")
    ref = walk.cast.recent[-1] if walk.cast.recent else ("", 0)
    held = walk.cast.things[ref[1]].kind if ref[0] == "thing" else ""
    if FAMILY_OF.get(held) == "vessel" or (
        held in HEAPED_IN and inner and inner.entry_of("thing")
    ):  # "a cup of coffee"
        inside = " ".join(walk.lexemes[i].text for i in range(at + 1, end) if not walk.lexemes[i].get("determiner"))
        walk.cast.things[ref[1]].holds = inside
        walk.cast.notes.add("contents", inside, inside, *range(at + 1, end))
    elif ref[0] == "thing" and walk.cast.things[ref[1]].kind in PARTS_OF and inner and inner.entry_of("thing"):
        walk.cast.background(inner)  # "the door of a red phone box": it is there too
    return end if inner or ref[0] == "thing" else at + 1
