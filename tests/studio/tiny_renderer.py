"""A renderer of tiny clips that keeps count, and a program that makes films with it."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import numpy as np

from sora2_nodes.media.files.clip import Clip
from sora2_nodes.story import load_storyboard
from sora2_nodes.studio.film_join import join_takes, publish
from sora2_nodes.studio.film_making import FilmOrder, render_missing
from sora2_nodes.studio.orders import End, OnStep, ShotOrder
from sora2_nodes.studio.takes import TakeFolder

RATE = 24_000


class TinyRenderer:
    """A grey level from the seed, going on from the end it is given or up to the beginning; every finished drawing is a line in `log`."""

    def __init__(self, log: Path | None = None, *, identity: str = "tiny", pause_s: float = 0.0) -> None:
        self.identity, self.orders = identity, []  # type: ignore[var-annotated]
        self._log, self._pause = log, pause_s

    def render(self, order: ShotOrder, on_step: OnStep | None) -> tuple[Clip, End | None]:
        for step in range(4):
            time.sleep(self._pause / 4)
            if on_step:
                on_step(step + 1, 4, None)
        self.orders.append(order)
        if self._log:
            with self._log.open("a") as log:
                log.write(f"{order.number + 1}\n")
        count = round(order.shot.duration_s * order.fps)
        start = int(order.end["level"]) if order.end is not None else 60 + order.seed % 97
        start = int(order.lead["begin"]) - count if order.lead is not None else start

        def frames() -> Iterator[np.ndarray]:
            for index in range(count):
                yield np.full((order.height, order.width, 3), (start + index) % 256, np.uint8)

        wave = np.random.default_rng(order.seed).normal(0, 0.05, (1, round(count / order.fps * RATE)))
        clip = Clip(
            width=order.width, height=order.height, fps=Fraction(order.fps), num_frames=count, frames=frames,
            waveform=wave.astype(np.float32), sample_rate=RATE, record={"seed": order.seed},
        )  # fmt: skip
        return clip, {"level": np.asarray(start + count), "begin": np.asarray(start)}


def make(storyboard: Path, folder: Path, log: Path, output: Path) -> None:
    """Make a film with this renderer."""
    takes = TakeFolder(folder)
    order = FilmOrder(board=load_storyboard(storyboard), base=storyboard.parent, takes=takes)
    with takes.locked():
        states = render_missing(order, TinyRenderer(log, pause_s=0.08))
        publish(join_takes(order, states), output, order.board)


def serve() -> None:
    """STORYBOARD FOLDER LOG OUTPUT: per line read, make the film in a process of its own; say its id, then how it ended."""
    paths = [Path(argument) for argument in sys.argv[1:]]
    for _ in sys.stdin:
        child = os.fork()
        if child == 0:
            make(*paths)
            os._exit(0)
        sys.stdout.write(f"{child}\n")
        sys.stdout.flush()
        sys.stdout.write(f"{os.waitpid(child, 0)[1]}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    serve()
