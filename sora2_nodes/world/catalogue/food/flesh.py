"""What fruit and other food looks like within, where it is cut."""

from __future__ import annotations

from collections.abc import Mapping

from ...assembly import Assembly
from ...primitives import RGB
from ..repainting import lighter

FLESH: Mapping[str, tuple[RGB, RGB]] = {  # flesh and core
    "strawberry": ((0.93, 0.30, 0.28), (0.98, 0.84, 0.80)), "apple": ((0.97, 0.94, 0.80), (0.90, 0.84, 0.62)), "pear": ((0.97, 0.95, 0.84), (0.90, 0.86, 0.66)),
    "orange": ((0.98, 0.62, 0.16), (0.98, 0.88, 0.66)), "lemon": ((0.98, 0.92, 0.48), (0.98, 0.97, 0.84)), "lime": ((0.72, 0.86, 0.40), (0.92, 0.96, 0.80)),
    "kiwi": ((0.48, 0.70, 0.18), (0.93, 0.95, 0.80)), "watermelon": ((0.92, 0.17, 0.20), (0.96, 0.34, 0.34)), "tomato": ((0.90, 0.24, 0.16), (0.96, 0.56, 0.36)),
    "avocado": ((0.82, 0.86, 0.50), (0.42, 0.24, 0.12)), "peach": ((0.98, 0.78, 0.42), (0.55, 0.26, 0.14)), "mango": ((0.99, 0.72, 0.20), (0.94, 0.84, 0.56)),
    "plum": ((0.92, 0.66, 0.26), (0.48, 0.26, 0.14)), "onion": ((0.96, 0.94, 0.92), (0.90, 0.86, 0.90)), "potato": ((0.96, 0.90, 0.68), (0.95, 0.88, 0.62)),
    "pineapple": ((0.98, 0.86, 0.36), (0.94, 0.78, 0.30)), "coconut": ((0.98, 0.98, 0.97), (0.90, 0.93, 0.95)), "egg": ((0.98, 0.98, 0.96), (0.98, 0.74, 0.16)),
    "bread": ((0.96, 0.88, 0.70), (0.97, 0.91, 0.76)), "baguette": ((0.96, 0.88, 0.70), (0.97, 0.91, 0.76)), "pumpkin": ((0.97, 0.66, 0.22), (0.92, 0.52, 0.12)),
    "cucumber": ((0.82, 0.92, 0.66), (0.90, 0.95, 0.78)), "carrot": ((0.97, 0.60, 0.20), (0.98, 0.72, 0.36)), "banana": ((0.98, 0.94, 0.74), (0.94, 0.87, 0.62)),
    "pomegranate": ((0.82, 0.10, 0.18), (0.96, 0.86, 0.74)), "dragon fruit": ((0.96, 0.95, 0.94), (0.60, 0.60, 0.60)), "fig": ((0.80, 0.28, 0.30), (0.92, 0.70, 0.44)),
    "papaya": ((0.97, 0.46, 0.16), (0.30, 0.14, 0.08)), "cabbage": ((0.90, 0.95, 0.76), (0.96, 0.97, 0.88)), "cheese": ((0.99, 0.86, 0.44), (0.99, 0.88, 0.50)),
    "eggplant": ((0.95, 0.92, 0.78), (0.88, 0.82, 0.62)), "garlic": ((0.97, 0.94, 0.86), (0.95, 0.92, 0.80)), "soap": ((0.97, 0.88, 0.90), (0.98, 0.92, 0.93)),
}  # fmt: skip


def flesh_of(made: Assembly) -> tuple[RGB, RGB]:
    """The colours of a cut face and of its core; of what is cast in another stuff, paler shades of its skin."""
    skin = next((p for p in made.primitives if p.role == "main"), made.primitives[0])
    if made.name in FLESH and skin.finish not in ("ice", "crystal", "glass", "metal", "stone", "paper"):
        return FLESH[made.name]
    return lighter(skin.colour, 0.35), lighter(skin.colour, 0.7)
