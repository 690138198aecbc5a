"""What materials and surfaces weigh, how they bounce, rub and roll. Tables and the formulas over them; no scene."""

from __future__ import annotations

import math

from .scene import Part

EARTH = 9.81  # m/s²
DENSITY = {  # kg/m³, of hollow or solid toys rather than of the raw stuff
    "rubber": 300.0,
    "wood": 500.0,
    "metal": 1500.0,
    "glass": 1000.0,
    "stone": 1600.0,
    "plastic": 200.0,
    "fabric": 120.0,
    "earth": 1100.0,
    "ice": 900.0,
    "flesh": 900.0,
}
BOUNCE = {  # the restitution of a pair is the product of both numbers
    "rubber": 0.93,
    "wood": 0.70,
    "metal": 0.76,
    "glass": 0.80,
    "stone": 0.66,
    "plastic": 0.80,
    "fabric": 0.32,
    "earth": 0.28,
    "flesh": 0.35,
}
SURFACE_BOUNCE = {
    "wood": 0.84,
    "tile": 0.90,
    "concrete": 0.90,
    "grass": 0.58,
    "sand": 0.22,
    "carpet": 0.62,
    "metal": 0.84,
    "ice": 0.78,
}
GRIP = {  # the friction coefficient of a pair is the product of both numbers
    "rubber": 0.95,
    "wood": 0.70,
    "metal": 0.55,
    "glass": 0.55,
    "stone": 0.80,
    "plastic": 0.60,
    "fabric": 0.85,
    "earth": 0.90,
    "flesh": 0.80,
}
SURFACE_GRIP = {
    "wood": 0.60,
    "tile": 0.50,
    "concrete": 0.85,
    "grass": 0.80,
    "sand": 0.95,
    "carpet": 0.90,
    "metal": 0.45,
    "ice": 0.06,
}
ROLLING = {  # rolling resistance over weight
    "wood": 0.024,
    "tile": 0.020,
    "concrete": 0.028,
    "grass": 0.080,
    "sand": 0.160,
    "carpet": 0.060,
    "metal": 0.018,
    "ice": 0.012,
}


def volume(part: Part) -> float:
    """Volume in m³."""
    hx, hy, hz = part.half
    if part.shape == "sphere":
        return 4 / 3 * math.pi * hx**3
    if part.shape == "cylinder":
        return 2 * math.pi * hx * hx * hy
    if part.shape == "disc":
        return 2 * math.pi * hx * hx * hz
    if part.shape == "capsule":
        return math.pi * hx * hx * (2 * hy + 4 / 3 * hx)
    return 8 * hx * hy * hz


def mass_of(part: Part) -> float:
    """Mass in kg from the volume and the material."""
    return max(0.02, DENSITY.get(part.material, 500.0) * volume(part))


def moment_of(part: Part) -> float:
    """Moment of inertia about z through the centre, kg·m²."""
    hx, hy, _ = part.half
    if part.shape == "sphere":
        return 0.4 * part.mass * hx * hx
    if part.shape == "disc":
        return 0.5 * part.mass * hx * hx
    return part.mass * (hx * hx + hy * hy) / 3


def is_round(part: Part) -> bool:
    """Whether the part rolls about z."""
    return part.shape in ("sphere", "disc")


def touch_of(part: Part) -> tuple[float, float]:
    """The part's factors of restitution and friction."""
    if part.owner == "prop":
        return 0.55, 0.8 if part.name.startswith("seesaw") else 0.22
    return BOUNCE[part.material], GRIP[part.material]


def restitution(material: str, surface: str) -> float:
    """Coefficient of restitution of a material on the ground."""
    return BOUNCE[material] * SURFACE_BOUNCE[surface]


def friction(material: str, surface: str) -> float:
    """Coulomb friction coefficient of a material on the ground."""
    return GRIP[material] * SURFACE_GRIP[surface]


def reduced_mass(mass_a: float, mass_b: float) -> float:
    """Mass that two bodies show to each other, kg; 0 stands for an immovable one."""
    if mass_a <= 0 or mass_b <= 0:
        return max(mass_a, mass_b)
    return mass_a * mass_b / (mass_a + mass_b)
