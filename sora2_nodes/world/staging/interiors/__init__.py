"""Rooms that are more than four walls: carriages, cockpits, naves, terminals, malls, and a village in the trees. Each builder gives a set's primitives in the world's frame, m."""

from __future__ import annotations

from collections.abc import Callable

from ...primitives import Primitive
from .carriages import car_cabin, lift_cabin, plane_cabin, train_carriage
from .cockpits import bridge_of_spaceship, cockpit
from .glowing_wood import glowing_wood
from .halls import aquarium, cavern, hangar, ice_cavern, mall, museum, nave, terminal
from .joinery import Room
from .picture_gallery import picture_gallery
from .porches import poolside, porch, track_lanes, under_bridge
from .railway_halts import halt, platform
from .ship_deck import ship_deck
from .tree_village import tree_village

INTERIORS: dict[str, Callable[[Room], list[Primitive]]] = {
    "train carriage": train_carriage,
    "plane cabin": plane_cabin,
    "car cabin": car_cabin,
    "lift cabin": lift_cabin,
    "cockpit": cockpit,
    "spaceship": bridge_of_spaceship,
    "nave": nave,
    "terminal": terminal,
    "mall": mall,
    "aquarium": aquarium,
    "hangar": hangar,
    "tree village": tree_village,
    "ship deck": ship_deck,
    "museum": museum,
    "picture gallery": picture_gallery,
    "glowing wood": glowing_wood,
    "cavern": cavern,
    "ice cavern": ice_cavern,
    "porch": porch,
    "poolside": poolside,
    "track lanes": track_lanes,
    "under bridge": under_bridge,
    "platform": platform,
    "halt": halt,
}

__all__ = ["INTERIORS", "Room"]
