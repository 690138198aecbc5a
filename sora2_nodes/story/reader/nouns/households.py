"""Nouns that stand for several at once: a couple, a family, and the beam that a lighthouse has."""

from __future__ import annotations

import re
from dataclasses import replace

from ....vocabulary.garments import GARMENTS
from ...kept_refs import keeping
from ...setting import Ref
from ...storyboard import Brief

AGED = r"(?:(young|old|elderly|older|happy|loving) )?"
COUPLE = rf"(?i)\b(?:an?|the|one) {AGED}(?:married )?couple\b(?!\s+(?:of|dozen|hundred|thousand|more)\b)"
FAMILY = (
    rf"(?i)\b(?:an?|the) {AGED}family\b(?!\s+(?:of|room|home|house|car|dinner|portrait|photo|tree|dog|pet|reunion)\b)"
)


TRAINS = r"(?i)\b((?:an?|one) (?:\w+ ){1,3})trains(?= (?:with|in|at|for|hard|alone|on)\b)"  # one of them is not several
SCHOOL = r"(?i)\b(school|shoal|pod) of (?=[a-z]+)"  # not where children learn
SHOWN = r"(?i)\bshows(?= (?:an?|the|his|her|their|its|us) )"
PICTURES = frozenset(
    "scene shot video camera image film footage clip animation it ad advert trailer sequence frame picture view photo map close-up closeup story documentary timelapse time-lapse lapse screen".split()
)
BY_DRONE = r"(?i)\b(?:a|the) drone camera\b"
LIKENED = r"(?i),? as (?:if|though) [^.,;]*"  # a comparison is not there to be seen
MOUNTED = r"(?i)\bon horse ?back\b"
CLOTHES = "|".join(re.escape(word) for _, words in GARMENTS.values() for word in words)
PUT_ON = rf"(?i)\b(?:puts|pulls|slips|throws|putting|pulling|slipping|throwing) on(?= (?:an?|the|his|her|their|its) (?:[\w-]+ ){{0,3}}?(?:{CLOTHES})\b)"
KINDLED = (
    r"(?i)\b(light|lights|lighting)(?= (?:an?|the|his|her|their|its|some|one|two|three) (?:\w+ ){0,2}?"
    r"(?:candles?|cigarettes?|cigar|pipe|match|fire|campfire|bonfire|lantern|lamp|torch|stove|fireplace|fireworks?|firecracker|fuse|sparklers?)\b)"
)  # else it is no verb: "soft lights", "light blue"
ABLAZE = r"(?i)\b(?:in flames|ablaze|engulfed in (?:flames|fire))(?=\W|$)"


def spelt_out(text: str) -> str:
    """A text in which a couple is a man and a woman, a family has a child too, a school of fish is a flock, and horseback a horse."""
    text = re.sub(SHOWN, lambda m: m[0] if _of_pictures(text[: m.start()]) else "holds up", text)
    text = re.sub(LIKENED, "", re.sub(BY_DRONE, "the camera", text))
    text = re.sub(ABLAZE, "on fire", re.sub(MOUNTED, "riding a horse", text))
    text = re.sub(KINDLED, lambda m: "ignit" + {"light": "e", "lights": "es", "lighting": "ing"}[m[1].lower()], text)
    text = re.sub(PUT_ON, lambda m: "wearing" if "ing " in m[0] else "wears", text)
    text = re.sub(TRAINS, r"\1works out", re.sub(SCHOOL, "flock of ", text))
    text = re.sub(COUPLE, lambda m: _each(m[1], "man", "woman"), text)
    return re.sub(FAMILY, lambda m: _each(m[1], "man", "woman", "girl"), text)


def _of_pictures(before: str) -> bool:
    """Whether what shows something is the picture itself, and not somebody in it."""
    return bool(PICTURES & set(re.findall(r"[a-z-]+", before.lower().rpartition(".")[2])[-4:]))


def _each(adjective: str | None, *nouns: str) -> str:
    named = [
        f"{'an' if (adjective or n)[0] in 'aeiou' else 'a'} {adjective + ' ' if adjective else ''}{n}" for n in nouns
    ]
    return f"{', '.join(named[:-1])} and {named[-1]}"


def lit_by_beam(brief: Brief) -> Brief:
    """A brief without the beam of its lighthouse as a thing of its own: the lighthouse is lit."""
    house = next((i for i, thing in enumerate(brief.things) if thing.kind == "lighthouse"), None)
    beams = [i for i, thing in enumerate(brief.things) if thing.noun in ("beam", "beams", "light beam")]
    if house is None or not beams:
        return brief
    things = tuple(replace(t, state="on") if i == house else t for i, t in enumerate(brief.things))
    rest = [i for i in range(len(things)) if i not in beams]
    kept: dict[Ref, Ref] = {("thing", i): ("thing", n) for n, i in enumerate(rest)}
    kept |= {("person", i): ("person", i) for i in range(len(brief.people))}
    return keeping(replace(brief, things=things), kept)
