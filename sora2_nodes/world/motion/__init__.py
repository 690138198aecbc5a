"""Motion: deeds become joints. People by tables of keyed poses, gaits, footing and inverse kinematics; all others by carriage.

`perform(assembly, deeds, t)` gives a Performance: root (F, 3, 4) and joints, as assembly.matrices takes them, with what touches
what and when. A figure is an assembly with the nodes of figures.bones; anything else moves by its `carriage`. A hand's place at
every frame is `assembly.socket_frame(figure, "hand_right", performance.root, performance.joints)`: what is held is put there;
`attached(thing, held_frame(figure, performance, way), way)` with `way = way_of_holding(verb)` does so for both hands, shafts and instruments too.
Deeds of the body follow one another; gestures and talk may lie over them. `moments(...)` tells when a deed's event happens.
"""

from .deeds import Deed, Mind, Performance, Plant, Touch
from .holding import attached, held_frame, way_of_holding
from .performer import moments, perform

__all__ = [
    "Deed",
    "Mind",
    "Performance",
    "Plant",
    "Touch",
    "attached",
    "held_frame",
    "moments",
    "perform",
    "way_of_holding",
]
