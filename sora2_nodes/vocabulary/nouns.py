"""Which thing of the catalogue a noun is shown as: the catalogue's own names, people's words for them, then WordNet's is-a tree.

`nouns.tsv` holds some twenty thousand nouns and was made by `scripts/build_nouns.py` from WordNet 3.0, (c) 2006 Princeton
University, under the terms in WORDNET-LICENCE.txt. It is read when it is first asked.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from .families import FAMILY_OF
from .synonyms import SYNONYMS

TABLE = Path(__file__).with_name("nouns.tsv")
ODD_PLURALS = {
    "men": "man", "women": "woman", "children": "child", "people": "person", "feet": "foot", "geese": "goose", "mice": "mouse", "dice": "dice",
    "oxen": "ox", "grandchildren": "grandchild", "grandkids": "grandkid", "wolves": "wolf", "leaves": "leaf", "knives": "knife", "loaves": "loaf", "shelves": "shelf", "calves": "calf", "elves": "elf",
    "dwarves": "dwarf", "thieves": "thief", "wives": "wife", "hooves": "hoof", "cacti": "cactus", "fungi": "fungus", "cookies": "cookie",
    "movies": "movie", "pies": "pie", "ties": "tie", "lies": "lie", "skis": "skis", "buses": "bus", "taxis": "taxi", "octopi": "octopus",
    "zombies": "zombie", "selfies": "selfie", "hippies": "hippie", "genies": "genie", "doughnuts": "doughnut", "bookshelves": "bookshelf",
}  # fmt: skip


class Nearest(NamedTuple):
    """A thing of the catalogue, whether the noun means just that, and whether the noun was a plural."""

    name: str
    exact: bool = True
    plural: bool = False


def nearest(noun: str) -> Nearest | None:
    """Return what a noun (or several words, any case) is shown as; None for what nobody can point at."""
    plain = " ".join(noun.lower().replace("-", " ").split())
    for word in dict.fromkeys((noun.lower(), plain)):
        if found := _own().get(word):
            return found
    for table in (_own(), _dictionary()):
        for word in dict.fromkeys((noun.lower(), plain)):
            if found := table.get(word):
                return found
            for one in singulars(word):
                if found := table.get(one):
                    return found._replace(plural=True)
    return None


def singulars(word: str) -> Iterator[str]:
    """Yield what a word may be the plural of, the likeliest first; the last word of several is inflected."""
    head, space, last = word.rpartition(" ")
    if last in ODD_PLURALS:
        yield head + space + ODD_PLURALS[last]
    if last.endswith("men") and len(last) > 4:
        yield f"{head}{space}{last[:-3]}man"
    if last.endswith("ies") and len(last) > 4:
        yield f"{head}{space}{last[:-3]}y"
    if last.endswith(("ches", "shes", "xes", "sses", "zes", "oes", "uses")):
        yield f"{head}{space}{last[:-2]}"
    if last.endswith("s") and not last.endswith(("ss", "us", "is")) and len(last) > 3:
        yield f"{head}{space}{last[:-1]}"


@cache
def _own() -> dict[str, Nearest]:
    """The catalogue's names and people's words for them."""
    found = {name: Nearest(name) for name in FAMILY_OF}
    for name, row in SYNONYMS.items():
        cells = [cell.strip() for cell in row.split(",")]
        words = {name, *(cell.lstrip("~") for cell in cells)}
        for cell in cells:
            word = cell.lstrip("~")
            plural = any(one in words for one in singulars(word))
            found.setdefault(word.replace("-", " "), Nearest(name, not cell.startswith("~"), plural))
    for name in FAMILY_OF:
        found.setdefault(name.replace("-", " "), Nearest(name))
    return found


@cache
def _dictionary() -> dict[str, Nearest]:
    """The nouns of the table."""
    found: dict[str, Nearest] = {}
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        name, _, nouns = line.partition("\t")
        for noun in nouns.split(","):
            found[noun.lstrip("=")] = Nearest(name, noun.startswith("="))
    return found


def known_phrases() -> frozenset[str]:
    """Return every name and synonym of more than one word, for readers that look for the longest first."""
    return frozenset(word for word in _own() if " " in word)
