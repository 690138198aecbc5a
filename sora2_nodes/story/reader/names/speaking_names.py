"""Names that stand only before a line, 'Two lovers sit at a table. ANNA: "Stay."': they are those of the people who are there."""

from __future__ import annotations

import re
from dataclasses import replace

from ...kept_refs import keeping
from ...setting import Ref
from ...storyboard import Brief
from ..lexicon.given_names import sex_of_name

LABEL = r"\s*(?:\([^)]*\))?\s*:\s*[\"“]"


def named_by_their_lines(brief: Brief, text: str) -> Brief:
    """Return a brief in which who only speaks is one of the nameless people told of, where as many or more are there."""
    labelled = [i for i, person in enumerate(brief.people) if _only_speaks(brief, i, text)]
    nameless = [i for i, p in enumerate(brief.people) if p.name.islower() and i not in labelled and p.count == 1]
    if not labelled or len(nameless) < len(labelled):
        return brief
    people, kept = list(brief.people), {}
    for speaker in labelled:
        sex = sex_of_name(people[speaker].name.split()[0].lower()) or ""
        one = next((i for i in nameless if not people[i].sex or not sex or people[i].sex == sex), None)
        if one is None:
            return brief
        nameless.remove(one)
        figure = "woman" if sex == "woman" and people[one].figure == "man" else people[one].figure
        people[one] = replace(people[one], name=people[speaker].name, sex=people[one].sex or sex, figure=figure)
        kept[speaker] = one
    stays = [i for i in range(len(people)) if i not in labelled]
    moved: dict[Ref, Ref] = {("thing", i): ("thing", i) for i in range(len(brief.things))}
    moved |= {("person", old): ("person", new) for new, old in enumerate(stays)}
    refs = dict(moved)
    refs |= {("person", speaker): moved["person", one] for speaker, one in kept.items()}
    changed = replace(brief, people=tuple(people))
    actions = tuple(
        replace(
            a,
            subject=refs[a.subject],
            target=refs[a.target] if a.target else None,
            roles=tuple((word, refs[ref]) for word, ref in a.roles),
        )
        for a in brief.actions
    )
    return replace(keeping(changed, moved), actions=actions)


def _only_speaks(brief: Brief, number: int, text: str) -> bool:
    """Whether somebody with a name is named before their lines alone, and does nothing but speak them."""
    name = brief.people[number].name
    if not name[:1].isupper():
        return False
    said = len(re.findall(rf"(?i)(?<![\w-]){re.escape(name)}(?![\w-])", text))
    lines = len(re.findall(rf"(?i)(?<![\w-]){re.escape(name)}{LABEL}", text))
    acts = {a.act or a.verb for a in brief.actions if a.subject == ("person", number)}
    return 0 < lines == said and acts <= {"talk", "rest", "stand"}
