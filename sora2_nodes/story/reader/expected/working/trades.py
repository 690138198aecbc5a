"""What somebody does of whom only the trade is said: a violinist plays, a boxer boxes, chess players play chess."""

from __future__ import annotations

from dataclasses import replace

from .....vocabulary.acts import ACTS
from ....kept_refs import leaving_out
from ....setting import Ref
from ....storyboard import Action, Brief
from ...scene.framing_reader import NEAR
from ..furnished_pastimes import AT_A_TABLE, PLAYERS

TRADES = {  # act → who does it, by the last words of the noun
    "play violin": "violinist, fiddler, cellist, violin player, fiddle player, cello player",
    "play guitar": "guitarist, guitar player, bassist, banjo player, ukulele player",
    "play drums": "drummer, percussionist",
    "play piano": "pianist, organist, keyboardist, piano player",
    "play trumpet": "trumpeter, saxophonist, trombonist, flutist, flautist, trumpet player, saxophone player, sax player, flute player",
    "sing": "singer, soprano, tenor, rapper, vocalist, crooner",
    "conduct": "orchestra conductor",
    "mix music": "dj, disc jockey",
    "dance": "dancer, ballerina, breakdancer, belly dancer",
    "juggle": "juggler",
    "play chess": "chess player, checkers player, chess master, grandmaster",
    "play cards": "card player, poker player",
    "play video games": "gamer",
    "play tennis": "tennis player",
    "play golf": "golfer, golf player",
    "dribble": "basketball player",
    "box": "boxer, kickboxer",
    "fish": "angler",
    "paint": "portrait painter, landscape painter",
    "run": "runner, jogger, sprinter, marathon runner",
    "swim": "swimmer",
    "skate": "ice skater, figure skater, speed skater, roller skater, skateboarder",
    "ski": "skier, snowboarder",
    "surf": "surfer, windsurfer",
    "pedal": "cyclist, mountain biker, bmx rider",
    "row": "rower, kayaker, canoeist",
    "lift weights": "weightlifter, bodybuilder, powerlifter",
    "chop wood": "lumberjack, woodcutter",
    "cheer": "cheerleader",
    "play ball": "soccer player, footballer, football player, volleyball player, handball player, rugby player",
}  # fmt: skip
ACT_OF = {noun.strip(): act for act, nouns in TRADES.items() for noun in nouns.split(",")}
AMONG_SEVERAL = ("play ball",)  # what nobody does alone
WATCHED = ("look", "look up", "photograph", "draw", "paint", "cheer", "clap", "walk", "stroll", "run")
PLACED = ("on", "in", "inside")


def at_their_trades(brief: Brief) -> Brief:
    """Return a brief in which everybody of whom nothing is told does what the trade's name says.

    Portraits stay still, and so do those to whom something else is done, who sit or lie somewhere.
    """
    if brief.framing.size in NEAR or brief.framing.part:
        return brief
    busy = {a.subject for a in brief.actions if a.act}
    busy |= {ref for a in brief.actions if a.act not in WATCHED for ref in (a.target, *(r for _, r in a.roles)) if ref}
    seated: set[Ref] = {r.subject for r in brief.relations if r.kind in PLACED and r.objects[0][0] == "thing"}
    started = list(brief.actions)
    for i, person in enumerate(brief.people):
        ref: Ref = ("person", i)
        act = _act_of(person.name)
        if not act or ref in busy | seated or (act in AMONG_SEVERAL and len(brief.people) < PLAYERS):
            continue
        own = [a for a in started if a.subject == ref]
        words = (act, *person.name.lower().split()) if act in AMONG_SEVERAL else (act,)  # which ball it is
        started = [replace(a, verb=ACTS[act].motion[1], act=act, words=words) if a in own else a for a in started]
        started += [] if own else [Action(verb=ACTS[act].motion[1], subject=ref, act=act, words=words)]
    return _without_a_third(replace(brief, actions=tuple(started)), brief)


def _without_a_third(brief: Brief, before: Brief) -> Brief:
    """ "Two chess players, an old man moves his knight": the old man is one of the two."""
    for act in AT_A_TABLE:
        named = {a.subject for a in before.actions if a.act == act}
        players = [a.subject for a in brief.actions if a.act == act and a.subject not in named]
        if len(named) == 1 and len(players) == PLAYERS:
            return leaving_out(brief, players[-1:])
    return brief


def _act_of(name: str) -> str:
    words = name.lower().split()
    return next((ACT_OF[noun] for k in range(len(words)) if (noun := " ".join(words[k:])) in ACT_OF), "")
