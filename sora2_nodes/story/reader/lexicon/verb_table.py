"""By which act is shown what somebody does to somebody by a verb that no act names.

`verbs.tsv` was made by `scripts/build_verbs.py` from WordNet 3.0, (c) 2006 Princeton University, under the terms in
`vocabulary/WORDNET-LICENCE.txt`. It is read when it is first asked.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

TABLE = Path(__file__).with_name("verbs.tsv")


@cache
def acts_of_verbs() -> dict[str, str]:
    """Verb in its base form → act."""
    found: dict[str, str] = {}
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        act, _, verbs = line.partition("\t")
        found |= dict.fromkeys(verbs.split(","), act)
    return found
