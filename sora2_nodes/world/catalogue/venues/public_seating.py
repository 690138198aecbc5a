"""Where many sit and wait: rows of an airport and of a cinema, booth of a diner, pew, barber's chair, seats of trains."""

from __future__ import annotations

from ..recipe import Recipe, recipe
from ..swatch import BLACK, CHROME, DARK_WOOD, GREY, MAIN, SECOND, STEEL, WHITE
from ..workbench import Bench


def draw_seat_row(bench: Bench) -> None:
    """Four shells of seats on one beam, as in waiting rooms; one sits toward +x."""
    bench.bar((0, 0.34, -1.05), (0, 0.34, 1.05), 0.035, STEEL)
    for z in (-0.8, 0.8):
        bench.bar((0, 0.02, z), (0, 0.34, z), 0.03, STEEL)
        bench.box((0, 0.02, z), (0.28, 0.02, 0.04), STEEL, edge=0)
    for k in range(4):
        z = -0.81 + 0.54 * k
        bench.box((0.03, 0.42, z), (0.24, 0.03, 0.24), MAIN, turn=(0, 0, 4), edge=0.03)
        bench.box((-0.23, 0.68, z), (0.03, 0.26, 0.24), MAIN, turn=(0, 0, 12), edge=0.03)
        bench.socket("seat" if k == 1 else f"seat_{k + 2 if k else 4}", (0.02, 0.46, z))
    for k in range(5):
        z = -1.08 + 0.54 * k
        bench.rod((-0.15, 0.62, z), (0.18, 0.62, z), 0.02, BLACK)
        bench.bar((0, 0.34, z), (0, 0.62, z), 0.015, BLACK)


def draw_cinema_row(bench: Bench) -> None:
    """Five deep velvet seats side by side with armrests between; one sits toward +x."""
    for k in range(5):
        z = -1.16 + 0.58 * k
        bench.box((0.0, 0.42, z), (0.25, 0.07, 0.24), MAIN, edge=0.06)
        bench.box((-0.27, 0.72, z), (0.07, 0.36, 0.24), MAIN, turn=(0, 0, 10), edge=0.06)
        bench.box((0.0, 0.20, z), (0.20, 0.16, 0.20), BLACK, edge=0.02)
        bench.socket("seat" if k == 2 else f"seat_{(2, 3, 0, 4, 5)[k]}", (0.02, 0.50, z))
    for k in range(6):
        bench.box((0.0, 0.50, -1.45 + 0.58 * k), (0.26, 0.14, 0.035), SECOND, edge=0.03)


def draw_booth(bench: Bench) -> None:
    """A booth of a diner: two padded benches that face each other across a table along z; open toward +x."""
    bench.box((0, 0.72, 0), (0.50, 0.025, 0.34), WHITE.of("gloss"), edge=0.02)
    bench.box((0.0, 0.72, 0), (0.51, 0.015, 0.35), CHROME, edge=0.01)
    bench.bar((0, 0, 0), (0, 0.70, 0), 0.04, CHROME)
    for s in (-1, 1):
        bench.box((0, 0.24, s * 0.72), (0.55, 0.22, 0.24), SECOND, edge=0.02)
        bench.box((0, 0.46, s * 0.70), (0.55, 0.06, 0.26), MAIN, edge=0.05)
        bench.box((0, 0.80, s * 0.98), (0.55, 0.34, 0.07), MAIN, edge=0.05)
        for x in (-0.33, 0.0, 0.33):
            bench.box((x, 0.82, s * 0.905), (0.012, 0.28, 0.01), SECOND, edge=0)
        bench.box((0, 1.15, s * 0.98), (0.56, 0.02, 0.08), CHROME, edge=0.015)
        bench.socket("seat" if s < 0 else "seat_2", (0.1, 0.53, s * 0.66), turn=(0, 90.0 * s, 0))
    bench.socket("top", (0.1, 0.75, 0))


def draw_pew(bench: Bench) -> None:
    """A church bench: a long seat, a high back with a rail, carved ends; one sits toward +x."""
    bench.box((0.02, 0.44, 0), (0.22, 0.025, 1.3), MAIN, edge=0.01)
    bench.box((-0.24, 0.68, 0), (0.02, 0.30, 1.3), MAIN, turn=(0, 0, 6), edge=0.01)
    bench.box((-0.28, 1.0, 0), (0.05, 0.02, 1.32), MAIN.toned(0.8), edge=0.01)
    bench.box((0.0, 0.22, 0), (0.16, 0.20, 1.2), MAIN.toned(0.7), edge=0)
    for s in (-1, 1):
        bench.box((-0.02, 0.42, s * 1.32), (0.27, 0.42, 0.03), DARK_WOOD, edge=0.02)
        bench.drum((-0.20, 0.92, s * 1.32), 0.13, 0.03, DARK_WOOD, axis="z")
    bench.socket("seat", (0.02, 0.47, -0.3))
    bench.socket("seat_2", (0.02, 0.47, 0.3))


def draw_barber_chair(bench: Bench) -> None:
    """A padded chair on a steel column with a footrest and a headrest; one sits toward +x."""
    bench.turned((0, 0, 0), [(0.34, 0), (0.32, 0.04), (0.08, 0.08), (0.07, 0.40), (0.16, 0.44)], CHROME)
    bench.box((0.02, 0.54, 0), (0.28, 0.09, 0.27), MAIN, edge=0.07)
    bench.box((-0.28, 0.90, 0), (0.08, 0.33, 0.26), MAIN, turn=(0, 0, 12), edge=0.07)
    bench.box((-0.38, 1.32, 0), (0.06, 0.10, 0.15), MAIN, turn=(0, 0, 12), edge=0.05)
    for s in (-1, 1):
        bench.box((0.02, 0.76, s * 0.32), (0.24, 0.04, 0.05), MAIN, edge=0.03)
        bench.bar((0.20, 0.55, s * 0.32), (0.20, 0.74, s * 0.32), 0.02, CHROME)
        bench.bar((0.26, 0.50, s * 0.18), (0.52, 0.22, s * 0.18), 0.018, CHROME)
    bench.box((0.54, 0.20, 0), (0.14, 0.02, 0.22), CHROME, turn=(0, 0, -20), edge=0.01)
    bench.socket("seat", (0.02, 0.63, 0))


def draw_cabin_seats(bench: Bench) -> None:
    """Three seats of an aeroplane or a train side by side, high backs with white cloths; one sits toward +x."""
    bench.box((0, 0.20, 0), (0.20, 0.03, 0.74), GREY, edge=0.01)
    for z in (-0.6, 0.6):
        bench.box((0, 0.10, z), (0.22, 0.10, 0.03), GREY, edge=0)
    for k in range(3):
        z = -0.52 + 0.52 * k
        bench.box((0.02, 0.40, z), (0.25, 0.08, 0.23), MAIN, edge=0.06)
        bench.box((-0.28, 0.86, z), (0.07, 0.46, 0.22), MAIN, turn=(0, 0, 12), edge=0.06)
        bench.box((-0.30, 1.20, z), (0.07, 0.14, 0.17), WHITE.of("cloth"), turn=(0, 0, 12), edge=0.03)
        bench.socket("seat" if k == 1 else f"seat_{2 if k else 3}", (0.02, 0.49, z))
    for k in range(4):
        bench.box((0.0, 0.62, -0.78 + 0.52 * k), (0.22, 0.025, 0.025), SECOND, edge=0.02)


def draw_car_seat(bench: Bench) -> None:
    """The front seat of a car with its headrest; one sits toward +x."""
    bench.box((0.0, 0.42, 0), (0.26, 0.09, 0.27), MAIN, edge=0.08)
    bench.box((-0.30, 0.76, 0), (0.08, 0.36, 0.26), MAIN, turn=(0, 0, 10), edge=0.08)
    bench.box((-0.37, 1.20, 0), (0.06, 0.09, 0.14), MAIN, edge=0.05)
    bench.box((0.0, 0.16, 0), (0.22, 0.16, 0.22), BLACK, edge=0.02)
    bench.socket("seat", (0.02, 0.52, 0))


def draw_train_bench(bench: Bench) -> None:
    """Five upholstered places of a train or a bus side by side, a rail behind; one sits toward +x."""
    bench.box((-0.04, 0.18, 0), (0.18, 0.18, 1.42), GREY, edge=0.01)
    bench.box((0.0, 0.42, 0), (0.26, 0.06, 1.46), MAIN, edge=0.05)
    bench.box((-0.24, 0.76, 0), (0.05, 0.28, 1.46), MAIN, turn=(0, 0, 6), edge=0.04)
    for k in range(5):
        bench.socket("seat" if k == 2 else f"seat_{(4, 2, 0, 3, 5)[k]}", (0.02, 0.48, -1.12 + 0.56 * k))
    for z in (-1.5, 1.5):
        bench.bar((0.22, 0.0, z), (0.22, 2.3, z), 0.02, STEEL)
        bench.box((-0.04, 0.55, z), (0.26, 0.22, 0.02), SECOND, edge=0.02)


PUBLIC_SEATING: dict[str, Recipe] = {
    "seat row": recipe(draw_seat_row, 2.2, (0.13, 0.20, 0.34), mass=60, material="metal", finish="satin"),
    "cinema seats": recipe(draw_cinema_row, 2.97, (0.60, 0.06, 0.08), (0.10, 0.06, 0.06), mass=120, material="fabric", finish="cloth"),
    "diner booth": recipe(draw_booth, 2.1, (0.78, 0.10, 0.10), (0.90, 0.88, 0.84), mass=120, material="fabric", finish="leather"),
    "pew": recipe(draw_pew, 2.7, (0.44, 0.27, 0.15), mass=70, material="wood", finish="wood"),
    "barber chair": recipe(draw_barber_chair, 1.42, (0.55, 0.08, 0.08), mass=70, material="metal", finish="leather"),
    "car seat": recipe(draw_car_seat, 1.29, (0.42, 0.28, 0.18), mass=25, material="fabric", finish="leather"),
    "train bench": recipe(draw_train_bench, 3.04, (0.16, 0.34, 0.62), (0.55, 0.58, 0.62), mass=90, material="fabric", finish="cloth"),
    "cabin seats": recipe(draw_cabin_seats, 1.6, (0.16, 0.24, 0.46), (0.24, 0.25, 0.28), mass=60, material="fabric", finish="cloth"),
}  # fmt: skip
