"""What games take and what they have already: the game that is played with a ball, the net of a court, the pieces of a board."""

from __future__ import annotations

from dataclasses import replace

from ....kept_refs import leaving_out
from ....storyboard import Brief
from ..brief_edits import first_of, with_one_more
from ..furnished_pastimes import PIECES

GAMES = {"tennis ball": "play tennis", "golf ball": "play golf", "baseball": "play baseball"}
PLAYED = (
    "carry",
    "hit",
    "throw",
    "swing",
    "shoot",
    "kick",
    "play",
    "play ball",
    "catch",
)  # what is said of a ball in play
RALLIED = ("tennis ball", "ball")


def with_games(brief: Brief) -> Brief:
    """Return a brief in which what is done to a ball of a game is the game; a net that the court has is not another thing, nor are pieces."""
    kinds = {("thing", i): thing.kind for i, thing in enumerate(brief.things)}
    actions = tuple(
        replace(a, act=GAMES[kinds[said]])
        if (said := a.role("object") or a.target) is not None
        and said in kinds
        and kinds[said] in GAMES
        and a.act in PLAYED
        and a.subject[0] == "person"
        else a
        for a in brief.actions
    )
    brief = replace(brief, actions=actions)
    if any(a.act == "play tennis" and a.subject[0] == "person" for a in actions) and first_of(brief, RALLIED) is None:
        brief, _ = with_one_more(brief, "tennis ball")
    nets = [ref for ref, kind in kinds.items() if kind in ("net", "tennis net")]
    if nets and any(a.act == "play tennis" for a in actions):
        brief = leaving_out(brief, nets)
    pieces = [("thing", i) for i, t in enumerate(brief.things) if not t.kind and t.noun in PIECES]
    if pieces and any(a.act == "play chess" for a in actions):
        brief = leaving_out(
            replace(brief, actions=tuple(a for a in brief.actions if a.role("object") not in pieces)), pieces
        )
    return brief
