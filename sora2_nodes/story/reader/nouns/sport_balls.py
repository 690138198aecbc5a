"""Which ball is meant where a sport is spoken of: "kicks the ball into the goal" is a football."""

from __future__ import annotations

from collections.abc import Iterable

from .drafts import DraftThing

SPORTS = {
    "basketball": ("basketball", "dunk", "dunks", "dribble", "dribbles", "hoop", "hoops", "nba", "layup"),
    "football": ("football", "soccer", "goalkeeper", "footballer", "penalty", "striker"),
    "tennis ball": ("tennis",),
    "baseball": ("baseball", "batter", "pitcher", "pitches", "cricket"),
    "golf ball": ("golf", "golfer", "tee", "putts"),
    "volleyball": ("volleyball",),
}


PLAYED_WITH = {
    "catch": "ball", "dodgeball": "ball", "handball": "ball", "ball": "ball", "fetch": "tennis ball", "rugby": "rugby ball", "frisbee": "frisbee",
}  # fmt: skip


def ball_of(words: Iterable[str], usual: str) -> str:
    """What is played with by the name of the game, where nobody named it: `usual` for one that has no other."""
    said = {part for word in words for part in word.split()}
    sport = next((ball for ball, signs in SPORTS.items() if said & set(signs)), "")
    return sport or next((ball for game, ball in PLAYED_WITH.items() if game in said), usual)


def name_balls(things: Iterable[DraftThing], words: Iterable[str]) -> None:
    """Give every plain ball the kind of the sport that a text speaks of."""
    said = {part for word in words for part in word.split()}
    sport = next((ball for ball, signs in SPORTS.items() if said & set(signs)), None)
    for thing in things if sport else ():
        if thing.kind == "ball" and thing.noun == "ball" and not thing.coloured:
            thing.kind = sport or thing.kind
