"""Make `vocabulary/nouns.tsv`: every common noun that leads, by WordNet's is-a tree, to something of the catalogue.

    python scripts/build_nouns.py --wordnet /usr/share/wordnet --out sora2_nodes/vocabulary/nouns.tsv

Reads WordNet 3.0 as Debian's package `wordnet-base` installs it. A noun is kept where the sense that people mean by it (its first,
or one with three tenths of its counted uses) leads to an anchor of `noun_anchors.txt`; names and Latin are left out.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

FILES = ("", "", "", "tops", "act", "animal", "artifact", "attribute", "body", "cognition", "communication", "event", "feeling",
         "food", "group", "location", "motive", "object", "person", "phenomenon", "plant", "possession", "process", "quantity",
         "relation", "shape", "state", "substance", "time", "body", "change", "cognition", "communication", "competition", "consumption",
         "contact", "creation", "emotion", "motion", "perception", "possession", "social", "stative", "weather")  # fmt: skip
POINTED_AT = {"animal", "artifact", "food", "object", "person", "plant", "tops"}
FAVOURED = 0.3  # share of a noun's counted uses that make a later sense the one meant
INSULTS = (
    "slur",
    "offensive",
    "obscene",
    "disparag",
    "derogat",
    "vulgar",
    "insult",
    "contempt",
    "prostitut",
    "sexual",
    "despicable",
)
ALIVE_RATHER = {"food": ("animal",), "substance": ("plant", "animal")}
DEEPEST = 14  # steps up the tree
# what is meant otherwise in a film's prompt, worn (garments do that), a part of a body, or a place
BELOW_ARE_NONE = ("clothing.artifact", "footwear.artifact", "headdress.artifact", "fabric.artifact", "body part.body", "medicine.artifact",
                  "jewelry.artifact", "part.artifact", "surface.artifact", "way.artifact", "room.artifact", "area.artifact")  # fmt: skip
NEVER = """lens shot scene frame stock palette key_light fill rim lighting light set film movie video footage clip picture image photo photograph
closeup take cut grade view angle background foreground setting style look ad advertisement animation cast crew subject object thing item
product brand logo model end start top bottom side edge center middle corner front back left right back_light lead head face hand life power force
weather air water land ground floor ceiling sky world nature beauty love art music song game play sport match race show story action hero
wonder killer mover sleeper diver runner one two three self someone somebody other others number figure character detail pattern texture drawing
sketch print poster copy sample sense cover coat dress spring fall rise drop jump roll turn spin slide lift pull push kick throw catch hit punch
bounce swing walk run step pace stop go might will may can must shall down up over under through still pop crash smash break crack split slow-motion
motion movement moment minute second hour day week night morning evening dawn dusk dream vision landscape portrait panorama close black white
red blue green gold silver brown pink violet lavender ivory ginger amber pearl cream olive mustard salmon peach coral sand stone metal wood
glass rubber plastic paper leather silk cotton wool steel iron copper bronze tin lead concrete marble clay ice fire smoke steam dust fog mist rain
snow storm wind wave foam bubble tail wing horn fur skin hair mane claw paw beak fin shell nose eye ear mouth lip tooth neck shoulder arm leg foot
finger toe knee elbow wrist waist chest back belly heart blood bone dinner lunch breakfast meal supper being creature individual human kill kid
pit runway driver past present future tender sport dear darling do being fly flies strip double single pair couple group crowd team band
first last best male female master professional expert leader lot base range board sound cyberpunk punk extra works architecture outlet colors blade needle thread pocket manifold home human_being human_race mankind
humans people folk buff commuter steep amphibian patron matter touch cheap rookie genius mortal maker offspring wretch brute sinner captive
prey foe victim hulk colt mate mates nude miniature album adult whiz drone record records switch switches machine machinery terminal desktop mouse_pad
interior exterior design facade level block blocks trim stage column crystal pad studio shop_floor mount party presence rainbow rest drink drinks
trailer snack feast delicacy treat ingredient ingredients dessert cuisine starter course side_dish spread filling flavor mix mixture blend topping platter""".split()


@dataclass
class Synset:
    """One meaning: its words, its file and what it is a kind of."""

    file: str
    words: list[str]
    above: list[str] = field(default_factory=list)
    is_instance: bool = False
    is_insult: bool = False


def read_synsets(path: Path) -> dict[str, Synset]:
    """Read data.noun: offset → synset."""
    found: dict[str, Synset] = {}
    for line in path.read_text(encoding="latin-1").splitlines():
        if line.startswith("  "):
            continue
        rest, _, gloss = line.partition(" | ")
        cells = rest.split()
        count = int(cells[3], 16)
        words = cells[4 : 4 + 2 * count : 2]
        synset = Synset(FILES[int(cells[1])], words, is_insult=any(mark in gloss for mark in INSULTS))
        start = 4 + 2 * count
        for i in range(int(cells[start])):
            pointer, target = cells[start + 1 + 4 * i : start + 3 + 4 * i]
            if pointer == "@":
                synset.above.append(target)
            synset.is_instance = synset.is_instance or pointer == "@i"
        found[cells[0]] = synset
    return found


def read_senses(path: Path) -> dict[str, list[str]]:
    """Read index.noun: word → offsets of its senses, the likeliest first."""
    found: dict[str, list[str]] = {}
    for line in path.read_text(encoding="latin-1").splitlines():
        if not line.startswith("  "):
            cells = line.split()
            found[cells[0]] = cells[-int(cells[2]) :]
    return found


def read_counts(path: Path) -> dict[tuple[str, int], int]:
    """Read cntlist.rev: (word, number of the sense from 1) → how often it was met."""
    found: dict[tuple[str, int], int] = {}
    for word, kind, number, count in _counted(path):
        if kind == "1":
            found[word, number] = count
    return found


def read_rivals(path: Path) -> dict[str, int]:
    """Read cntlist.rev: word → how often it was met as an adjective, adverb or verb."""
    found: dict[str, int] = defaultdict(int)
    for word, kind, _, count in _counted(path):
        found[word] += count if kind != "1" else 0
    return found


def _counted(path: Path) -> Iterator[tuple[str, str, int, int]]:
    for line in path.read_text(encoding="latin-1").splitlines():
        key, number, count = line.split()
        word, _, rest = key.partition("%")
        yield word, rest[0], int(number), int(count)


class Tree:
    """The is-a tree with the catalogue's names hung into it."""

    def __init__(self, folder: Path) -> None:
        self.synsets = read_synsets(folder / "data.noun")
        self.senses = read_senses(folder / "index.noun")
        self.counts = read_counts(folder / "cntlist.rev")
        self.rivals = read_rivals(folder / "cntlist.rev")
        self.adjectives = {
            line.split(" ", 1)[0] for line in (folder / "index.adj").read_text(encoding="latin-1").splitlines()
        }
        self.below: dict[str, str] = {}  # offset → a name of the catalogue, for it and what is below
        self.only: dict[str, str] = {}  # ... for it alone
        self.none = {offset for label in BELOW_ARE_NONE if (offset := self.offset(label))}

    def offset(self, label: str) -> str | None:
        """The synset of "word.file" or "word.file.N"."""
        word, file, *number = label.split(".")
        nth = int(number[0]) if number else 1
        found = [o for o in self.senses.get(word.replace(" ", "_"), ()) if self.synsets[o].file == file]
        return found[nth - 1] if len(found) >= nth else None

    def hang(self, lines: Iterable[str], names: set[str]) -> None:
        """Hang names into the tree; complain of those that are of no catalogue or lead nowhere."""
        for line in lines:
            name, _, labels = line.partition(":")
            if not labels or line.startswith("#"):
                continue
            alone, name = name.startswith("="), name.lstrip("=").strip()
            if name not in names:
                raise SystemExit(f"{name!r} is not of the catalogue")
            for label in map(str.strip, labels.split(",")):
                offset = self.offset(label)
                if offset is None:
                    print(f"nothing is called {label!r}", file=sys.stderr)
                    continue
                (self.only if alone else self.below).setdefault(offset, name)

    def nearest(self, offset: str) -> tuple[str, bool] | None:
        """The catalogue's nearest name for a synset, and whether it is that very thing."""
        if offset in self.only:
            return self.only[offset], False
        level = [offset]
        for depth in range(DEEPEST):
            if found := next((self.below[o] for o in level if o in self.below), None):
                return found, depth == 0
            if any(o in self.none for o in level):
                return None
            level = [above for o in level for above in self.synsets[o].above]
        return None

    def is_noun(self, word: str) -> bool:
        """Whether a word is met as a noun rather than as an adjective or a verb."""
        as_noun = sum(self.counts.get((word, n), 0) for n in range(1, len(self.senses[word]) + 1))
        return self.rivals.get(word, 0) <= 2 * as_noun and not (as_noun == 0 and word in self.adjectives)

    def meant(self, word: str) -> Iterator[str]:
        """The senses people mean by a word: the first, and those often met."""
        offsets = self.senses[word]
        counts = [self.counts.get((word, n), 0) for n in range(1, len(offsets) + 1)]
        total = sum(counts)
        first = self.synsets[offsets[0]].file
        if first in ALIVE_RATHER:  # the animal rather than its meat, the tree rather than its wood
            yield from (o for o in offsets[1:] if self.synsets[o].file in ALIVE_RATHER[first])
        for n, offset in enumerate(offsets):
            often = total >= 3 and counts[n] >= FAVOURED * total
            if (n == 0 and not (total >= 3 and counts[0] < FAVOURED * total)) or often:
                yield offset
        if total == 0:  # "larch": the wood, then the tree
            yield from (o for o in offsets[1:] if self.synsets[o].file == first)


def table(tree: Tree) -> dict[str, tuple[str, bool]]:
    """Noun → (catalogue's name, whether it is that very thing)."""
    found: dict[str, tuple[str, bool]] = {}
    never = set(NEVER)
    for word in tree.senses:
        if (
            word in never
            or len(word) < 2
            or word.count("_") > 3
            or any(c in word for c in ".'/0123456789")
            or not tree.is_noun(word)
        ):
            continue
        for offset in tree.meant(word):
            synset = tree.synsets[offset]
            spelled = next((w for w in synset.words if w.lower() == word), word)
            if (
                synset.is_instance
                or synset.is_insult
                or spelled[0].isupper()
                or not (synset.file in POINTED_AT or offset in tree.below)
            ):
                continue
            if near := tree.nearest(offset):
                found[word.replace("_", " ")] = near
                break
    return found


def write(found: dict[str, tuple[str, bool]], path: Path) -> None:
    """Write one line per name of the catalogue: the name, a tab, its nouns; `=` before those that are that very thing."""
    rows: dict[str, list[str]] = defaultdict(list)
    for noun, (name, exact) in sorted(found.items()):
        rows[name].append(f"={noun}" if exact else noun)
    text = "".join(f"{name}\t{','.join(nouns)}\n" for name, nouns in sorted(rows.items()))
    path.write_text(text, encoding="utf-8")


def main() -> None:
    """Build the table."""
    from sora2_nodes.vocabulary.families import FAMILY_OF

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--wordnet", type=Path, default=Path("/usr/share/wordnet"))
    parser.add_argument("--anchors", type=Path, default=Path(__file__).with_name("noun_anchors.txt"))
    parser.add_argument("--out", type=Path, default=ROOT / "sora2_nodes" / "vocabulary" / "nouns.tsv")
    chosen = parser.parse_args()
    tree = Tree(chosen.wordnet)
    tree.hang(chosen.anchors.read_text(encoding="utf-8").splitlines(), set(FAMILY_OF))
    found = table(tree)
    write(found, chosen.out)
    print(f"{len(found)} nouns lead to {len({name for name, _ in found.values()})} names: {chosen.out}")


if __name__ == "__main__":
    main()
