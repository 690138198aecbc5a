"""Figures: from a look to an assembly on the one skeleton."""

from __future__ import annotations

from dataclasses import replace

from ..assembly import Assembly
from .beast_folk import beast_nodes
from .bones import skeleton, sockets_of
from .clothes.gear import cover_hands, load, shod
from .clothes.headgear import put_on
from .clothes.tailoring import dress
from .costumes import costume_nodes, costumed, worn_over
from .countenance import build_head, features_of
from .figments import FIGMENTS
from .hair import build_hair
from .look import Look, WornGarment
from .measures import Measures, measure
from .modelling import Model
from .physique import Clad, build_body
from .thing_folk import thing_nodes

VOICES = {"baby": 2, "child": 12}  # voice: younger than, years
FAMILY = "person"


def build_figure(look: Look) -> Assembly:
    """Build a look's figure, standing with its arms hanging, facing +x, its soles on y = 0."""
    m, model, clad = measure(look), Model(), Clad()
    look = _bespectacled(look)
    dress(model, look, m, clad)
    for garment in look.clothes:
        _ = (
            shod(model, m, garment, clad)
            or cover_hands(clad, garment)
            or load(model, look, m, garment)
            or put_on(model, look, m, garment)
        )
    if look.costume:
        costumed(model, look, m, clad)
    if look.body == "flesh":
        build_body(model, look, m, clad)
        build_head(model, look, m)
    else:
        FIGMENTS[look.body](model, look, m, clad)
    if look.body in ("flesh", "mermaid") and not (look.costume and not worn_over(look)):
        build_hair(model, look, m)
    features = features_of(look, m)
    return Assembly(
        name=look.kind,
        family=FAMILY,
        primitives=tuple(model.made),
        nodes=skeleton(m, features.eye, features.mouth)
        + (beast_nodes(look, m) if look.body == "beast" else ())
        + (thing_nodes(look, m) if look.body == "thing" else ())
        + (costume_nodes(look, m) if look.costume else ()),
        sockets=sockets_of(m),
        half=(0.09 * m.height, m.height / 2, 1.25 * m.shoulder),
        mass=mass_of(look, m),
        material="fabric",
        carriage="floats" if look.body == "ghost" else "swims" if look.body == "mermaid" else "legs2",
        voice=voice_of(look),
    )


def _bespectacled(look: Look) -> Look:
    """Wear what the face's shares ask for: glasses and a beard."""
    face = look.face
    if look.body == "thing":
        return look
    if face.glasses > 0 and not look.wears("glasses", "sunglasses"):
        look = replace(look, clothes=(*look.clothes, WornGarment(name="glasses", colour=(0.05, 0.05, 0.06))))
    if face.beard > 0 and look.beard == "none":
        look = replace(look, beard="stubble" if face.beard < 0.25 else "short" if face.beard < 0.8 else "long")
    return look


def mass_of(look: Look, m: Measures) -> float:
    """Mass by height and girth, kg."""
    return round(21.5 * m.height**2 * (0.72 + 0.8 * look.build), 1)


def voice_of(look: Look) -> str:
    """What the figure sounds like: baby, child, woman or man."""
    return next((v for v, age in VOICES.items() if look.age < age), "woman" if look.shape == "female" else "man")
