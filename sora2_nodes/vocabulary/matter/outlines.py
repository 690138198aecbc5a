"""Words for the shape that a thing is said to have, by the outline or the solid that is drawn."""

from __future__ import annotations

OUTLINE_WORDS: dict[str, tuple[str, ...]] = {
    "square": ("square", "square-shaped"),
    "rectangle": ("rectangular", "rectangle-shaped"),
    "round": ("circular", "disc-shaped", "disk-shaped", "round"),
    "oval": ("oval", "oval-shaped", "elliptical", "elliptic", "egg-shaped", "oblong"),
    "triangle": ("triangular", "triangle-shaped"),
    "pentagon": ("pentagonal", "pentagon-shaped"),
    "hexagon": ("hexagonal", "hexagon-shaped", "six-sided"),
    "octagon": ("octagonal", "octagon-shaped", "eight-sided"),
    "diamond": ("diamond-shaped", "rhombus-shaped", "lozenge-shaped"),
    "star": ("star-shaped",),
    "heart": ("heart-shaped",),
    "L": ("l-shaped",),
    "cube": ("cubic", "cubical", "cube-shaped", "box-shaped"),
    "ball": ("spherical", "ball-shaped", "globe-shaped"),
    "cylinder": ("cylindrical", "cylinder-shaped", "tube-shaped"),
    "cone": ("conical", "cone-shaped"),
    "pyramid": ("pyramidal", "pyramid-shaped"),
}
OUTLINE_OF: dict[str, str] = {word: outline for outline, words in OUTLINE_WORDS.items() for word in words}
