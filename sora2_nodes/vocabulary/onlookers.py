"""Words for many people around: a crowd that watches, and how full a place is."""

from __future__ import annotations

_NOUNS = {
    "crowd": 1.0, "crowds": 1.0, "audience": 1.0, "spectators": 0.9, "fans": 0.9, "onlookers": 0.4, "bystanders": 0.4, "supporters": 0.9, "crowd of people": 1.0, "crowds of people": 1.0, "crowd of fans": 1.0,
    "crowd of spectators": 1.0, "crowd of onlookers": 0.6, "hundreds of people": 1.0, "thousands of people": 1.0, "thousands of fans": 1.0, "hundreds of fans": 1.0, "sea of people": 1.0, "thousands of spectators": 1.0,
}  # fmt: skip
_DOING = (
    "cheers", "cheering", "cheer", "roars", "roaring", "roar", "watches", "watching", "watch", "applauds", "applauding", "applaud", "claps", "clapping", "clap", "goes wild", "going wild", "chants", "chanting",
    "screams", "screaming", "erupts", "erupting", "dances", "dancing", "jumps", "jumping", "looks on", "gasps", "laughs", "waves", "waving", "in the background", "behind them", "behind him", "behind her", "all around",
)  # fmt: skip
_LIVELY = ("cheering", "roaring", "screaming", "dancing", "excited", "ecstatic", "applauding", "chanting", "clapping")
_PASSING = ("pedestrians", "passersby", "passers-by", "commuters", "shoppers", "tourists", "strangers")
_MANY = ("many", "dozens of", "lots of", "hundreds of", "several", "crowds of", "numerous", "countless", "busy")
CROWDS: dict[str, float] = {  # words: how many, 0..1
    **{f"{many} {noun}{doing}": 0.5 for many in _MANY for noun in _PASSING for doing in ("", " walk about", " walk by", " walking by", " walk past", " pass by", " passing by", " stroll by", " hurry by", " rush by", " walk around")},
    **_NOUNS,
    **{f"{noun} {doing}": amount for noun, amount in _NOUNS.items() for doing in _DOING},
    **{f"{how} {noun}": amount for noun, amount in _NOUNS.items() for how in _LIVELY},
    "people in the background": 0.4, "people watching": 0.5, "packed stadium": 1.0, "full stadium": 1.0, "packed house": 1.0, "full house": 1.0, "sold out arena": 1.0, "packed arena": 1.0, "crowded dance floor": 0.8,
}  # fmt: skip
FULLNESS: dict[str, float] = {  # before a place: how full of people it is
    "busy": 0.4, "crowded": 0.7, "bustling": 0.55, "packed": 0.8, "lively": 0.35, "thronged": 0.8, "teeming": 0.7,
}  # fmt: skip
CALM = (
    "watch",
    "watches",
    "watching",
    "looks",
    "onlookers",
    "bystanders",
    "gasps",
    "audience",
    *_PASSING,
)  # words of crowds that only look
