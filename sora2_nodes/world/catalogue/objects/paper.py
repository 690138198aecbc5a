"""Books, newspapers, letters and playing cards."""

from __future__ import annotations

from ..recipe import Recipe, recipe, turned_joint
from ..swatch import MAIN, PAPER, SECOND, Swatch
from ..workbench import Bench

INK = Swatch("ink", (0.15, 0.15, 0.17), "paper")


def draw_book(bench: Bench) -> None:
    """A thick book standing a little open, spine at -x: cover with title, pages, ribbon."""
    bench.box((-0.088, 0.12, 0), (0.006, 0.12, 0.026), MAIN, edge=0.005)
    bench.box((0, 0.12, -0.012), (0.08, 0.113, 0.011), PAPER.patterned("stripes", 500, (0.8, 0.78, 0.7)), edge=0)
    bench.box((0, 0.12, -0.025), (0.088, 0.12, 0.0025), MAIN, edge=0.001)
    with bench.node("page", (-0.08, 0.12, 0.0)), bench.frame((-0.08, 0.12, 0.0), (0, -9, 0)):
        bench.box((0.08, 0, 0.0), (0.078, 0.113, 0.006), PAPER, edge=0)
    with bench.node("lid", (-0.088, 0.12, 0.02)), bench.frame((-0.088, 0.12, 0.02), (0, -14, 0)):
        bench.box((0.088, 0, 0), (0.09, 0.12, 0.0025), MAIN, edge=0.001)
        bench.box((0.09, 0.045, 0.003), (0.065, 0.025, 0.001), SECOND.lettered("BOOK", (0.2, 0.1, 0.05)), edge=0)
        for y in (0.1, -0.1):
            bench.box((0.09, y, 0.003), (0.075, 0.003, 0.001), SECOND, edge=0)
        bench.drum((0.09, -0.045, 0.003), 0.028, 0.001, SECOND, axis="z")
    bench.box((0.02, 0.235, -0.005), (0.003, 0.012, 0.001), Swatch("ribbon", (0.8, 0.1, 0.1), "cloth"))
    bench.state("open", lid=turned_joint(y=-130), page=turned_joint(y=-120))
    bench.socket("handle", (0.02, 0.05, 0.0), (0, 90, 0))  # its front toward who holds it
    bench.socket("left_hand", (-0.088, 0.05, 0.02))
    bench.socket("right_hand", (0.09, 0.05, -0.01))


def draw_open_book(bench: Bench) -> None:
    """An open book lying, two curved heaps of pages with lines; its reader at +x."""
    for s in (-1, 1):
        bench.box((0, 0.004, s * 0.085), (0.12, 0.003, 0.088), MAIN, turn=(-s * 3, 0, 0), edge=0.002)
        with bench.node("page" if s > 0 else "page_2", (0, 0.012, 0)):
            bench.box((0, 0.016, s * 0.08), (0.114, 0.008, 0.08), PAPER, turn=(-s * 5, 0, 0), edge=0.006)
            bench.put("cylinder", (0.012, 0.114, 0.06), (0, 0.018, s * 0.06), PAPER, (0, 0, 90))
            for i in range(9):
                wide = 0.052 if i != 8 else 0.03
                bench.box(
                    (-0.09 + 0.021 * i, 0.0272, s * 0.088),
                    (0.0014, 0.004, wide),
                    INK.toned(1.45),
                    turn=(s * 9, 0, 0),
                    edge=0,
                )
    bench.socket("handle", (0, 0.0, 0), (0, 180, 0))
    bench.socket("left_hand", (0.02, 0.01, 0.17))
    bench.socket("right_hand", (0.02, 0.01, -0.17))


def draw_books(bench: Bench) -> None:
    """A stack of five books, each turned a little."""
    y = 0.0
    for i, colour in enumerate(
        ((0.6, 0.12, 0.1), (0.15, 0.3, 0.5), (0.85, 0.65, 0.2), (0.2, 0.42, 0.28), (0.45, 0.25, 0.5))
    ):
        half, tall = 0.12 - 0.008 * i, 0.014 + 0.005 * (i % 3)
        with bench.frame((0, y, 0), (0, (-12, 9, -4, 17, 2)[i], 0)):
            bench.box((0.004, tall, 0), (half - 0.006, tall * 0.78, half * 0.72), PAPER, edge=0)
            look = MAIN if i == 0 else Swatch("cover", colour, "matte")
            for t in (0.1, 1.9):
                bench.box((0, tall * t, 0), (half, tall * 0.13, half * 0.76), look, edge=0)
            bench.box((-half, tall, 0), (0.004, tall, half * 0.76), look, edge=0.003)
        y += 2 * tall
    bench.socket("top", (0, y, 0))
    bench.socket("handle", (0, 0, 0))


def draw_newspaper(bench: Bench) -> None:
    """A folded newspaper standing open like a roof, with headline, picture and columns."""
    for s in (-1, 1):
        with bench.frame((s * 0.1, 0.2, 0), (0, s * -24, 0)):
            bench.box((s * 0.06, 0, 0), (0.15, 0.2, 0.002), MAIN, edge=0)
            if s > 0:
                for k in range(2):
                    bench.box(
                        (0.0 + 0.14 * k, -0.02, 0.003),
                        (0.055, 0.15, 0.0006),
                        INK.patterned("stripes", 0.012, (0.9, 0.9, 0.87)),
                        edge=0,
                    )
            else:
                bench.box(
                    (-0.06, 0.15, 0.003), (0.135, 0.035, 0.0006), MAIN.lettered("NEWS", (0.08, 0.08, 0.09)), edge=0
                )
                bench.box((-0.06, 0.1, 0.003), (0.135, 0.002, 0.0006), INK, edge=0)
                bench.box(
                    (-0.11, 0.02, 0.003), (0.075, 0.06, 0.0006), Swatch("photo", (0.45, 0.5, 0.55), "paper"), edge=0
                )
                bench.box(
                    (0.03, 0.02, 0.003), (0.04, 0.06, 0.0006), INK.patterned("stripes", 0.012, (0.9, 0.9, 0.87)), edge=0
                )
                bench.box(
                    (-0.06, -0.12, 0.003),
                    (0.13, 0.055, 0.0006),
                    INK.patterned("stripes", 0.012, (0.9, 0.9, 0.87)),
                    edge=0,
                )
    bench.socket("left_hand", (-0.28, 0.15, 0))
    bench.socket("right_hand", (0.28, 0.15, 0))
    bench.socket("handle", (0, 0.05, 0), (0, 90, 0))


def draw_letter(bench: Bench) -> None:
    """An envelope leaning upright with flap, red seal and a stamp."""
    with bench.frame((0, 0.075, 0), (-12, 0, 0)):
        bench.box((0, 0, 0), (0.11, 0.075, 0.002), MAIN, edge=0)
        for s in (-1, 1):
            bench.rod((s * 0.108, 0.073, 0.003), (0, -0.005, 0.004), 0.0014, MAIN.toned(0.6))
            bench.rod((s * 0.108, -0.073, 0.003), (s * 0.025, -0.01, 0.003), 0.0012, MAIN.toned(0.6))
        bench.drum((0, -0.003, 0.004), 0.016, 0.003, SECOND, axis="z")
        bench.drum((0, -0.003, 0.007), 0.009, 0.001, SECOND.toned(0.8), axis="z")
        bench.socket("handle", (0, -0.05, 0), (0, 90, 0))


def draw_banknotes(bench: Bench) -> None:
    """A fan of banknotes over a bundle of them, each with its frame, its medal and its number."""
    ink = MAIN.toned(0.55)
    for k in range(5):
        with bench.frame((0, 0.07, 0.004 * k), (-14, 0, 16 - 8 * k)):
            bench.box((0, 0.01, 0), (0.115, 0.05, 0.0015), MAIN, edge=0)
            bench.box((0, 0.01, 0.0016), (0.104, 0.040, 0.0006), MAIN.toned(1.25), edge=0)
            bench.drum((0, 0.01, 0.0026), 0.024, 0.0008, ink, axis="z")
            for s in (-1, 1):
                bench.box((s * 0.084, 0.036, 0.0026), (0.012, 0.008, 0.0006), ink, edge=0)
    bench.socket("handle", (0, -0.02, 0.008), (0, 90, 0))


def draw_cards(bench: Bench) -> None:
    """A fan of five playing cards, standing."""
    signs = ("A", "K", "Q", "J", "10")
    for i in range(5):
        with bench.frame((0, 0.0, 0.003 * i), (0, 0, 36 - 18 * i)):
            bench.box((0, 0.075, 0), (0.032, 0.045, 0.001), MAIN, edge=0)
            ink = (0.8, 0.05, 0.08) if i % 2 == 0 else (0.06, 0.06, 0.07)
            bench.box((-0.018, 0.1, 0.0015), (0.011, 0.013, 0.0006), MAIN.lettered(signs[i], ink), edge=0)
            for s in (-1, 1):
                bench.pennant(
                    (0.004, 0.074, 0.0018), (0.004, 0.074 + s * 0.018, 0.0018), 0.012, Swatch("pip", ink, "paper")
                )
    bench.socket("handle", (0, 0.03, 0), (0, 90, 0))


PAPERS: dict[str, Recipe] = {
    "book": recipe(draw_book, 0.24, (0.55, 0.12, 0.12), (0.9, 0.72, 0.35), front="z", mass=0.9, material="wood", voice="page", finish="cloth"),
    "open book": recipe(draw_open_book, 0.35, (0.5, 0.14, 0.12), mass=0.9, material="wood", voice="page", finish="cloth"),
    "pile of books": recipe(draw_books, 0.25, (0.6, 0.12, 0.1), mass=4, material="wood", finish="matte"),
    "newspaper": recipe(draw_newspaper, 0.52, (0.9, 0.9, 0.87), front="z", mass=0.15, material="plastic", voice="page", finish="paper"),
    "banknotes": recipe(draw_banknotes, 0.26, (0.46, 0.62, 0.42), (0.20, 0.36, 0.22), front="z", mass=0.05, material="fabric", finish="paper"),
    "letter": recipe(draw_letter, 0.22, (0.95, 0.92, 0.84), (0.75, 0.08, 0.08), front="z", mass=0.02, material="plastic", finish="paper"),
    "card": recipe(draw_cards, 0.22, (0.96, 0.96, 0.94), front="z", mass=0.01, material="plastic", finish="paper"),
}  # fmt: skip
