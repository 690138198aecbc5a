"""Figures: people and those who are built like them. A Look says what somebody is and wears; build_figure makes it an Assembly.

One skeleton for all (bones), faces that move (expressions), clothes from rows of cuts (wardrobe, tailoring), presets by kind.
`build_figure(look_of("wizard"))`; colours, age, hair and clothes are changed with dataclasses.replace.
"""

from .figure import build_figure
from .look import Look, WornGarment
from .presets import LOOKS, USUALLY_HOLDS, look_of

__all__ = ["LOOKS", "USUALLY_HOLDS", "Look", "WornGarment", "build_figure", "look_of"]
