"""What a noun phrase does in its clause: subject, object, place, prop, music, or a description of what came before."""

from __future__ import annotations

from dataclasses import replace

from ...vocabulary.acts import acts_by_word
from ...vocabulary.body_places import BORNE, PLACE_ON_BODY, said_of_body
from ...vocabulary.nouns import nearest
from .camera_words import of_a_view
from .descriptions import adjectives, after_of, made_of
from .lexicon import LexiconEntry
from .names.apposition import is_apposition, is_predicate
from .noises import noise
from .nouns import attire
from .nouns.catalogue_words import catalogue_name
from .nouns.colour_groups import cast_things
from .nouns.draft_cast import DEFINITE, Ref
from .nouns.furnishing import IGNORED, furnish
from .nouns.noun_phrase import SCENE_WIDE, NounPhrase
from .nouns.noun_reader import read_noun_phrase
from .nouns.noun_words import CROWDS
from .nouns.part_words import HUMAN_PARTS, OWN, coloured, is_part, lives
from .nouns.pronouns import SEX_SAID, stranger
from .walk import Walk

DONE_FOR_SOMEBODY = frozenset("pour cook sing read open dance cut pose hold write".split()) | {
    "play guitar",
    "play piano",
    "play violin",
}
FROM_WHERE = ("from above", "from below", "from a distance", "from afar")
FURNISHING = ("ground", "surface", "place", "prop")
NO_TRADES = (
    "meter",
    "kilometer",
    "centimeter",
    "liter",
    "sprinkler",
    "over",
    "under",
    "layer",
    "corner",
    "weather",
    "laser",
    "color",
    "motor",
    "predator",
    "alligator",
    "flavor",
    "humor",
)
DOERS = (
    "boarder",
    "rider",
    "jumper",
    "climber",
    "racer",
    "hopper",
    "walker",
    "seeker",
    "goer",
    "keeper",
    "monger",
    "herder",
    "wrangler",
    "dancer",
    "fighter",
    "player",
    "surfer",
)  # ends of nouns that nobody lists, of those who do it
STATES_OF_PEOPLE = ("sit", "stand", "lie", "kneel", "crouch", "slouch", "frighten", "startle", "excite", "perch")
LIKENESS = ("pattern", "patterns", "print", "shape", "shaped", "design", "logo", "style", "costume", "themed", "motif")
LAMPS = (
    "practical",
    "light",
    "lamp",
    "lighting",
    "bulb",
    "fluorescent",
    "lantern",
    "spotlight",
    "fan",
    "wire",
    "cable",
    "train",
)
PENDULUM_BOB = ("sphere", "silver", "metal", "plain", "medium")
CROWD = LexiconEntry("person", ("blue", "navy", "brown"), "person", True, "plural")


def place(walk: Walk, phrase: NounPhrase) -> int:
    """Give a noun phrase its role; return where to go on."""
    for at in phrase.scene_wide:
        if entry := walk.lexemes[at].any(*SCENE_WIDE):
            scene_wide(walk, entry, at)
    place_at = (
        PLACE_ON_BODY.get(walk.lexemes[phrase.head].text, "")
        if phrase.kind == "thing" and phrase.determiner in OWN
        else ""
    )
    if place_at and walk.prep in BORNE and _on_own_body(walk, phrase, place_at):
        return phrase.end
    head = walk.lexemes[phrase.head].text.rstrip("s") if phrase.head >= 0 else ""
    grown = phrase.kind == "clothes" and phrase.determiner in OWN and head == "wing"  # "flaps its wings"
    if (phrase.kind == "thing" or grown) and is_part(walk, phrase):
        walk.used |= {*range(phrase.start, phrase.end)}
        walk.prep = ""
        coloured(walk, phrase)
        return phrase.end
    for entry, at in phrase.placing:
        walk.choices.apply(entry, at)
    if walk.made and (end := made_of(walk, phrase)):
        return end
    if phrase.kind == "unknown" and walk.prep == "in" and walk.cast.people and _of_clothes(walk, phrase.end):
        return phrase.end  # "in an elegant black dress": only an adjective
    if phrase.kind == "unknown" and (inner := _many_of(walk, phrase)):
        return place(walk, inner)
    if attire.is_worn(walk, phrase):
        return attire.put_on(walk, phrase)
    walk.dressing = False
    if phrase.kind == "adjectives":
        return adjectives(walk, phrase)
    if phrase.kind == "noise":
        return noise(walk, phrase)
    _by_kind(walk, phrase)
    return after_of(walk, phrase)


def _of_clothes(walk: Walk, at: int) -> bool:
    """Whether a garment stands here, after its colour and stuff at most."""
    for i in range(at, at + 4):
        lexeme = walk.at(i)
        if lexeme is None or lexeme.kind != "word":
            return False
        if lexeme.any("clothes", "garment"):
            return True
        if not lexeme.any("colour", "material", "pattern", "size", "shade"):
            return False
    return False


def _by_kind(walk: Walk, phrase: NounPhrase) -> None:
    if phrase.kind in FURNISHING and furnish(walk, phrase):
        return
    if phrase.kind in ("ground", "surface"):
        if walk.clause and walk.clause.leaves(walk.prep):  # "rolls off a table onto the carpet"
            walk.choices.left.append(phrase)
        elif walk.prep not in ("with", "like", "without"):  # "a car with a black roof"
            walk.choices.ground(phrase)
    elif phrase.kind == "place" and phrase.entry:
        walk.choices.apply(phrase.entry, phrase.head)
    elif phrase.kind == "music":
        _music(walk, phrase)
    elif phrase.kind == "prop":
        return _prop(walk, phrase)
    elif phrase.kind == "body":
        return _body(walk, phrase)
    elif phrase.kind == "event" and walk.prep in ("during", "of", "for", "about"):
        pass  # "during the gold rush"
    elif phrase.kind == "event" and phrase.entry:
        entry = phrase.entry
        walk.event, walk.event_at = LexiconEntry("verb", entry.value, entry.word, entry.exact, "ing"), phrase.head
    else:
        return _character(walk, phrase)
    walk.prep = ""


def scene_wide(walk: Walk, entry: LexiconEntry, at: int) -> None:
    """Use a word that holds for the whole shot, or gives a direction."""
    following = walk.at(at + 1)
    if entry.kind == "pace":
        (walk.clause.manner if walk.clause else walk.adverbs).append(entry.word)
    if entry.kind == "direction":
        if walk.clause and (entry.word not in ("left", "right") or at - walk.clause_at <= 2):
            walk.used.add(at)
            if entry.value in ("up", "down"):
                walk.clause.toward = entry.value
            else:
                walk.clause.direction = entry.value
    elif entry.kind == "angle" and walk.clause and entry.word in FROM_WHERE:
        walk.used.add(at)  # "drops from above" is no camera angle
    elif entry.kind == "angle" and following is not None and following.text.rstrip("s") in LAMPS:
        walk.used.add(at)  # "an overhead lamp"
    elif entry.kind == "angle" and entry.word == "wide" and not of_a_view(walk, at):
        walk.used.add(at)  # "its eyes are wide", "wings spread wide"
    elif entry.kind == "pace" and following is not None and following.get("camera"):
        walk.used.add(at)  # "slow zoom out" is the camera's pace
    elif entry.word == "hard" and (before := walk.at(at - 1)) and before.any("generic", "be", "determiner"):
        return  # "something hard" is not in a hurry
    else:
        walk.choices.apply(entry, at)


def _character(walk: Walk, phrase: NounPhrase) -> None:
    if walk.naming and phrase.kind in ("name", "unknown", "thing"):
        walk.cast.call_last(phrase.head)
        walk.naming = False
        return
    following = walk.at(phrase.end)
    if (
        following is not None and following.text in LIKENESS and phrase.kind == "thing"
    ):  # "a star pattern", "leopard print"
        walk.prep = ""
        return
    if _is_served(walk, phrase):
        walk.prep = "to"
    if walk.prep in IGNORED and not walk.event and (walk.subjects or walk.clause):
        if walk.prep == "than" and phrase.kind == "thing" and phrase.determiner in DEFINITE:
            walk.cast.background(phrase)  # "bigger than the box": it is there
        walk.prep = ""
        return
    if phrase.kind == "group" and phrase.group and phrase.group.word in CROWDS:
        phrase.entry, phrase.kind = CROWD._replace(word="child") if phrase.group.word == "class" else CROWD, "person"
        phrase.number = phrase.number or phrase.group.value[1]
    if phrase.kind == "group" and (
        walk.prep == "in" or _of_nothing(walk, phrase)
    ):  # "walk in a row", "between the rows"
        walk.used.add(phrase.head)
        walk.prep = ""
        return
    if phrase.kind == "unknown" and _is_trade(walk, phrase):
        phrase.kind, phrase.entry = (
            "person",
            LexiconEntry("person", ("blue", "navy", "brown"), walk.lexemes[phrase.head].text, False),
        )
    if phrase.kind == "unknown":  # nothing one can point at
        doer = not walk.prep and (walk.clause is None or walk.boundary != "")
        if doer and phrase.said and _acts_next(walk, phrase.end):
            walk.close()
            walk.nobody = True
        walk.unread, walk.prep = True, ""
        return
    if walk.boundary == "," and not walk.clause and is_apposition(walk, phrase):
        return
    if is_predicate(walk, phrase):
        return
    refs = walk.cast.person(phrase) if phrase.kind in ("person", "name") else _things(walk, phrase)
    walk.named.append((walk.lexemes[phrase.start].start, list(refs)))
    for entry, at in phrase.verbs:
        walk.used.add(at)
        if (
            entry.form == "ed"
            and refs
            and all(ref[0] == "person" for ref in refs)
            and entry.word not in STATES_OF_PEOPLE
        ):
            continue  # "a tattooed barista" is not being tattooed
        walk.events.premodify(entry, at, refs)
    walk.role(refs, phrase.end)


def _is_served(walk: Walk, phrase: NounPhrase) -> bool:
    """ "A man pours tea for a woman": she for whom it is done is there; nobody is told of "for children"."""
    one = phrase.kind in ("person", "name") and not phrase.plural and phrase.group is None
    if walk.prep != "for" or not one or walk.clause is None:
        return False
    acts = acts_by_word().get(walk.clause.entry.word, ())
    return bool(acts) and acts[0] in DONE_FOR_SOMEBODY


def _of_nothing(walk: Walk, phrase: NounPhrase) -> bool:
    """Whether a row or a set is of nothing that was named: a school is a thing itself."""
    members = phrase.group is None or phrase.group.value[0] or walk.cast.known_things(phrase)
    return not members and nearest(walk.lexemes[phrase.head].text) is None


def _body(walk: Walk, phrase: NounPhrase) -> None:
    """ "A hand drops a ball": somebody does it; "on its head" says nothing that can be shown."""
    text = walk.lexemes[phrase.head].text
    place = PLACE_ON_BODY.get(text, "")
    if place and not walk.prep and walk.clause is not None and walk.clause_at == phrase.start - 1:
        last = walk.clause.entry.word.split()[-1]  # "perched on his shoulder"
        walk.prep = last if last in BORNE else ""
    owner = walk.lexemes[phrase.head - 1].any("thing", "person") if phrase.head > phrase.start else None
    at = phrase.head - 1
    for i in phrase.candidates:  # "an elderly woman's wrinkled hands"
        if owner is None and i < phrase.head and (found := walk.lexemes[i].get("person")):
            owner, at = found, i
    if owner:  # "the snowman's head"
        phrase.kind, phrase.entry, phrase.head, phrase.plural = owner.kind, owner, at, owner.form == "plural"
        if place and walk.prep in BORNE:
            walk.prep = said_of_body(walk.prep, place)
        return _character(walk, phrase)
    following = walk.at(phrase.end)
    if walk.prep and following is not None and following.text == "of":  # "on the shoulder of a pirate"
        walk.body_prep = said_of_body(walk.prep, place) if place and walk.prep in BORNE else walk.prep
        return
    if place and walk.prep in BORNE and phrase.determiner in OWN and _on_own_body(walk, phrase, place):
        return
    people: list[Ref] = [ref for ref in walk.cast.recent if ref[0] == "person" or lives(walk, ref)]
    doer = not walk.prep and not walk.clause
    if people and doer:
        walk.used.add(phrase.head)
        walk.role(people[-1:], phrase.end)
    elif (
        (doer or (walk.prep == "of" and not walk.cast.things and not people))
        and text.rstrip("s") in HUMAN_PARTS
        and phrase.determiner not in ("its", "their")
    ):
        walk.prep = ""
        phrase.entry = CROWD._replace(word=text, exact=False)
        phrase.plural, phrase.number = False, None
        walk.role(walk.cast.person(phrase), phrase.end)
    elif doer:
        walk.unread = True
    walk.prep = ""


def _on_own_body(walk: Walk, phrase: NounPhrase, place: str) -> bool:
    """ "with a cat on her head", "sits on his shoulder": the body of who has it there, or of who was named before."""
    bodies: list[Ref] = [ref for ref in walk.cast.recent if ref[0] == "person" or lives(walk, ref)]
    borne = walk.last_object[1] if walk.last_object and walk.last_object[0] == walk.prep_at else []
    owners = [ref for ref in walk.subjects if ref in bodies and ref not in borne]
    prep = said_of_body(walk.prep, place)
    human = phrase.determiner in ("his", "her")
    if borne and owners:
        walk.places_of.append((list(borne), prep, owners[-1:]))
    elif place == "back":  # one lies on one's own
        return False
    elif others := [
        ref
        for ref in bodies
        if ref not in walk.subjects
        and ref not in borne
        and ((ref[0] == "person") == human or phrase.determiner == "their")
    ]:
        if walk.clause is None and not walk.subjects:
            return False
        walk.beside(prep, others[-1:])
    else:
        return False
    walk.used.add(phrase.head)
    walk.prep = ""
    return True


def _things(walk: Walk, phrase: NounPhrase) -> list[Ref]:
    if (
        phrase.kind == "hair_noun" and nearest(walk.lexemes[phrase.head].text) is None
    ):  # "the wind moves her hair": she is there, hair alone is nothing
        return (
            stranger(walk.cast, SEX_SAID[phrase.determiner])
            if phrase.determiner in SEX_SAID and not walk.cast.people
            else []
        )
    if (
        phrase.kind == "thing"
        and phrase.entry
        and catalogue_name(phrase.entry.word, walk.lexemes[phrase.head].text) is None
        and not walk.cast.known_things(phrase)
    ):
        walk.unread = True  # no box stands in for it
        return []
    head = walk.lexemes[phrase.head]
    if head.get("garment") and catalogue_name(head.text, head.text) is None and not walk.cast.known_things(phrase):
        walk.unread = True  # clothes that nobody has on
        return []
    if walk.cast.said_again(phrase) and (walk.clause is None or walk.verb_ahead(phrase.end)):
        phrase.determiner = "the"
    following = walk.at(phrase.end)
    verb = following.get("verb") if following else None
    round_one = bool(verb and verb.value[0] in ("roll", "bounce"))
    first: list[Ref] = []
    waiting, walk.waiting = walk.waiting, []
    for modifiers in waiting:
        twin = NounPhrase(phrase.start, phrase.end, phrase.kind, phrase.head, phrase.entry, "a", modifiers=modifiers)
        first += walk.cast.thing(twin, round_one=round_one)
    return first + cast_things(walk.cast, phrase, round_one=round_one)


def _many_of(walk: Walk, phrase: NounPhrase) -> NounPhrase | None:
    """ "an avalanche of balls": the balls."""
    following = walk.at(phrase.end)
    if following is None or following.text != "of":
        return None
    inner = read_noun_phrase(walk.lexemes, phrase.end + 1, fresh=True)
    return inner if inner and inner.plural and inner.kind in ("thing", "person") else None


def _is_trade(walk: Walk, phrase: NounPhrase) -> bool:
    """Whether a noun nobody listed is likely a person: "a beekeeper walks"."""
    if walk.lexemes[phrase.head].text.rstrip("s") in NO_TRADES or (walk.prep == "in" and walk.cast.people):
        return False
    following = walk.at(phrase.end)
    verb = following.get("verb") if following else None
    trade = (
        walk.lexemes[phrase.head]
        .text.rstrip("s")
        .endswith(("er", "or", "ist", "man", "woman", "ian", "ess", "smith", "wright", "eur"))
    )
    if walk.lexemes[phrase.head].text.rstrip("s").endswith(DOERS) and verb:
        return True
    return bool(trade and verb and (verb.value[1] == verb.value[2] or verb.value[1] == "rest"))


def _prop(walk: Walk, phrase: NounPhrase) -> None:
    assert phrase.entry is not None
    prop, exact = phrase.entry.value, phrase.entry.exact
    if prop == "ramp" and walk.prep == "up":  # things go down ramps, not up
        walk.prep = ""
        return
    walk.cast.notes.add("prop", prop if exact else phrase.entry.word, prop, phrase.head)
    if walk.clause:
        walk.clause.prop = prop
    elif not walk.prep and not walk.subjects and prop == "pendulum":
        entry = LexiconEntry("thing", PENDULUM_BOB, phrase.entry.word)
        number = 5 if "cradle" in phrase.entry.word else phrase.number or 1 + phrase.plural
        bob = replace(phrase, kind="thing", entry=entry, number=number, plural=False)
        refs = walk.cast.thing(bob)
        walk.props.append((prop, phrase.head))
        walk.used |= {at for _, at in phrase.verbs}  # "a swinging pendulum"
        walk.role(refs, phrase.end)
    else:
        walk.props.append((prop, phrase.head))
    walk.prep = ""


def _acts_next(walk: Walk, at: int) -> bool:
    """Whether a verb of its own follows a noun, at most an adverb between."""
    for i in (at, at + 1):
        lexeme = walk.at(i)
        if lexeme is None or lexeme.kind != "word":
            return False
        verb = lexeme.get("verb")
        if verb and verb.form in ("s", "base", "ed") and not lexeme.get("preposition"):
            return True
    return False


def _music(walk: Walk, phrase: NounPhrase) -> None:
    moods = phrase.all("mood")
    entry, at = moods[0] if moods else (LexiconEntry("mood", "calm", "music", False), phrase.head)
    walk.used.add(phrase.head)
    walk.choices.choose("soundtrack", entry.value, asked=entry.value if entry.exact else entry.word, at=at)
