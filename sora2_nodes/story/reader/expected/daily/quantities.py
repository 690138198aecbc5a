"""How many there are of what nobody counted: books that whirl about somebody, coins out of a chest, leaves off a tree."""

from __future__ import annotations

from dataclasses import replace

from .....vocabulary.families import FAMILY_OF
from .....vocabulary.nouns import singulars
from ....storyboard import Brief

MANY, WHIRLING = 3, 9  # how many "books" are where nobody counts them, and how many of them whirl
PLENTY = 12  # how many of them fall
SPILLED = ("fall", "fall softly", "drop", "appear", "walk", "flow", "roll", "jump", "fly")  # acts of what spills
SHEDDING = ("tree", "oak", "palm", "pine", "cherry tree", "birch", "willow", "bush", "christmas tree")
SMALL = ("held", "ware", "food", "plant", "tool", "gadget", "toy", "light", "vessel", "weapon")  # families


def whirling(brief: Brief) -> Brief:
    """Books, leaves and the like that fly around somebody are many."""
    around = {
        a.subject[1] for a in brief.actions
        if a.subject[0] == "thing" and a.act in ("fly", "float", "orbit", "spin", "swirl", "hover") and a.role("around", "round", "all around")
    }  # fmt: skip
    things = tuple(replace(t, count=WHIRLING) if i in around and t.count == MANY and FAMILY_OF.get(t.kind) in SMALL else t for i, t in enumerate(brief.things))  # fmt: skip
    return replace(brief, things=things)


def in_plenty(brief: Brief) -> Brief:
    """What comes out of something or off a tree in an uncounted number is many: coins, leaves, sweets."""
    told = [word.lower() for cue in brief.cues if cue.field == "count" for word in cue.words]
    uncounted = {one for word in told if word.endswith("s") for one in singulars(word)}  # "coins", and no "three"
    opened = any(a.act in ("open", "unwrap") for a in brief.actions)
    trees = any(t.kind in SHEDDING for t in brief.things)
    falling = {
        a.subject[1]
        for a in brief.actions
        if a.subject[0] == "thing" and a.act in SPILLED and (opened or trees or a.role("out of"))
    }
    many = {
        i
        for i in falling
        if brief.things[i].count == MANY
        and brief.things[i].noun.split()[-1] in uncounted
        and FAMILY_OF.get(brief.things[i].kind) in SMALL
    }
    things = tuple(replace(t, count=PLENTY) if i in many else t for i, t in enumerate(brief.things))
    return replace(brief, things=things)
