"""Make `story/reader/lexicon/verbs.tsv`: verbs that no act names, and by which act is shown what one does by them to somebody.

    python scripts/build_verbs.py --wordnet /usr/share/wordnet --out sora2_nodes/story/reader/lexicon/verbs.tsv

Reads WordNet 3.0 as Debian's package `wordnet-base` installs it. Of its first three senses that counts by which one does something to somebody or, with the
hands, to something: the nearest anchor of `verb_anchors.txt` up its tree, else the field that WordNet files it in.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from pathlib import Path

from build_nouns import ROOT, Synset, read_senses, read_synsets

sys.path.insert(0, str(ROOT))

BY_HAND = ("contact", "creation", "change")  # fields of what hands do to things
BY_FIELD = {  # a field of WordNet → the act of its verbs
    "contact": "touch", "body": "touch", "communication": "talk", "social": "talk", "emotion": "talk", "perception": "look",
    "competition": "hit", "possession": "give", "creation": "touch", "change": "touch",
}  # fmt: skip
TO_SOMEBODY = {9, 10, 14, 17, 18, 20, 24, 25, 30}  # numbers of WordNet's sentence frames with somebody as the object
TO_SOMETHING = {8, 21}
NOBODY = "-"
DEEPEST, SENSES = 12, 3  # steps up the tree; senses of a verb that are looked at


def frames_of(path: Path) -> dict[str, set[int]]:
    """Read data.verb: offset → numbers of the sentence frames of all its words."""
    found: dict[str, set[int]] = {}
    for line in path.read_text(encoding="latin-1").splitlines():
        if line.startswith("  "):
            continue
        cells = line.partition(" | ")[0].split()
        start = 4 + 2 * int(cells[3], 16)
        at = start + 1 + 4 * int(cells[start])
        found[cells[0]] = {int(cells[at + 2 + 3 * i]) for i in range(int(cells[at]))} if at < len(cells) else set()
    return found


def anchors(lines: list[str], synsets: dict[str, Synset], senses: dict[str, list[str]]) -> dict[str, str]:
    """Offset → act, of the lines of `verb_anchors.txt`; complain of what leads nowhere."""
    found: dict[str, str] = {}
    for line in lines:
        act, _, labels = line.partition(":")
        if line.startswith("#") or not labels:
            continue
        for label in map(str.strip, labels.split(",")):
            word, file, *number = label.split(".")
            offsets = [o for o in senses.get(word, ()) if synsets[o].file == file]
            nth = int(number[0]) if number else 1
            if len(offsets) < nth:
                print(f"nothing is called {label!r}", file=sys.stderr)
            else:
                found.setdefault(offsets[nth - 1], act.strip())
    return found


def act_of(offset: str, synsets: dict[str, Synset], hung: dict[str, str]) -> str:
    """The act that a sense is shown by, "" for none."""
    level = [offset]
    for _ in range(DEEPEST):
        if found := next((hung[o] for o in level if o in hung), None):
            return "" if found == NOBODY else found
        level = [above for o in level for above in synsets[o].above]
    return BY_FIELD.get(synsets[offset].file, "")


def table(folder: Path, lines: list[str], known: set[str]) -> dict[str, str]:
    """Verb → act. known: verbs that acts name."""
    synsets, senses = read_synsets(folder / "data.verb"), read_senses(folder / "index.verb")
    frames, hung = frames_of(folder / "data.verb"), anchors(lines, synsets, senses)
    found: dict[str, str] = {}
    for verb, offsets in senses.items():
        if verb in known or not (verb.isalpha() and verb.isascii()) or len(verb) < 3:
            continue
        for sense in offsets[:SENSES]:
            by_hand = synsets[sense].file in BY_HAND and frames[sense] & TO_SOMETHING
            if frames[sense] & TO_SOMEBODY or by_hand:
                if act := act_of(sense, synsets, hung):
                    found[verb] = act
                break
    return found


def main() -> None:
    """Build the table."""
    from sora2_nodes.vocabulary.acts import ACTS, acts_by_word

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--wordnet", type=Path, default=Path("/usr/share/wordnet"))
    parser.add_argument("--anchors", type=Path, default=Path(__file__).with_name("verb_anchors.txt"))
    parser.add_argument("--out", type=Path, default=ROOT / "sora2_nodes" / "story" / "reader" / "lexicon" / "verbs.tsv")
    chosen = parser.parse_args()
    lines = chosen.anchors.read_text(encoding="utf-8").splitlines()
    found = table(chosen.wordnet, lines, set(acts_by_word()))
    rows: dict[str, list[str]] = defaultdict(list)
    for verb, act in sorted(found.items()):
        if act not in ACTS:
            raise SystemExit(f"{act!r} is no act")
        rows[act].append(verb)
    chosen.out.write_text(
        "".join(f"{act}\t{','.join(verbs)}\n" for act, verbs in sorted(rows.items())), encoding="utf-8"
    )
    print(f"{len(found)} verbs lead to {len(rows)} acts: {chosen.out}")


if __name__ == "__main__":
    main()
