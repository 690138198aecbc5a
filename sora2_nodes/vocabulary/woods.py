"""Kinds of trees that a place is planted with, and the words for many of one kind."""

from __future__ import annotations

from collections.abc import Mapping

_OF_KIND = "{0} forest, {0} woods, {0} wood, {0} grove, {0} trees, {0} woodland, {0} trunks, {0} avenue, {0} alley, {0} lined, {0}-lined, rows of {0}s, {0} tree forest, {0} tree grove"


def _of(*kinds: str, also: str = "") -> tuple[str, ...]:
    """The words for many trees of some kinds, singular nouns, and further words."""
    words = [form.strip() for kind in kinds for form in _OF_KIND.format(kind).split(",")]
    return (*words, *(word.strip() for word in also.split(",") if word.strip()))


WOODS: Mapping[str, tuple[str, ...]] = {  # kind of tree: words for many of it
    "birch": _of("birch", "silver birch", "white birch", "aspen", "poplar", also="birches, silver birches, aspens, poplars"),
    "bamboo": _of("bamboo", also="bamboo stalks, bamboo thicket, bamboo stems, tall bamboo, bamboo canes, swaying bamboo"),
    "cherry": _of("cherry blossom", "sakura", "cherry", "blossom", "blossoming cherry", "plum blossom", "almond blossom",
                  also="cherry blossoms, sakura, cherry orchard, blossoming trees, blooming cherry trees, sakura blossoms, flowering cherry trees, cherry trees in bloom, blossoming orchard"),
    "maple": _of("maple", "red maple", "japanese maple", also="maples, japanese maples, red maples, maple leaves in autumn"),
    "redwood": _of("redwood", "sequoia", "giant sequoia", "giant redwood", also="redwoods, sequoias, giant sequoias, giant redwoods, sequoia national park"),
    "olive": _of("olive", also="olive orchard, olive groves, ancient olive trees"),
    "cypress": _of("cypress", "italian cypress", also="cypresses, cypress road, rows of cypress, row of cypresses, rows of cypresses"),
    "palm": _of("palm", "coconut palm", "coconut", "date palm", also="palms, coconut palms, palm fringed, date palms, palm oasis, swaying palms"),
    "pine": _of("fir", "spruce", "pine", "cedar", "evergreen", "conifer", also="pines, firs, spruces, cedars, conifers, evergreens"),
    "oak": _of("oak", "beech", "chestnut", "ancient oak", "linden", also="oaks, beeches, ancient oaks, giant oaks"),
    "willow": _of("willow", "weeping willow", also="willows, weeping willows"),
    "bare": _of("dead", "bare", "leafless", "burnt", "charred", "gnarled", "twisted", "skeletal", "burned", also="dead forest, bare trees, petrified forest"),
    "baobab": _of("baobab", also="baobabs, avenue of the baobabs"),
}  # fmt: skip
WOOD_OF: dict[str, str] = {
    word: kind for kind, words in reversed(tuple(WOODS.items())) for word in words
}  # first row wins
STANDS: Mapping[str, tuple[str, ...]] = {  # kind of tree: the catalogue's names for one, or several, of it
    "birch": ("birch", "tree"), "bamboo": ("bamboo", "tree"), "cherry": ("cherry tree", "tree"), "maple": ("autumn tree", "tree"), "redwood": ("redwood", "tree", "pine"),
    "olive": ("olive tree", "tree"), "cypress": ("cypress", "tree", "pine"), "palm": ("palm", "tree"), "pine": ("pine", "tree"), "oak": ("oak", "tree"), "willow": ("willow", "tree"),
    "bare": ("bare tree", "tree"), "baobab": ("baobab", "tree"),
}  # fmt: skip
WHERE_GROWN: Mapping[str, str] = {  # kind of tree: where many of it stand when no place is named
    "cherry": "park", "olive": "meadow", "cypress": "meadow", "palm": "beach", "willow": "river", "baobab": "savanna", "oak": "meadow", "maple": "park", "bare": "forest",
}  # fmt: skip
TRUNKS = ("trunk", "trunks", "stalk", "stalks")  # of a wood's trees, and no luggage
