"""The joins of continued shots on the built-in model, really rendered: python -m benchmarks.seams

Each film is shots that continue one another (or, with --leading, lead into the next), rendered as `sora2 film` does, joined
and measured. Beside every figure of the picture stands the same figure at moments inside the shots, where nothing is joined.
Sound is compared with the shots' own.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from sora2_nodes.media.files.frames import Decoder
from sora2_nodes.media.film.cut_list import FilmSettings, Join
from sora2_nodes.media.film.seams import Seam, picture_seam
from sora2_nodes.media.film.shot_sources import EDGE_FRAMES, Framer, open_source, reduced
from sora2_nodes.media.film.stitch import Film, stitch
from sora2_nodes.story.storyboard import Shot, Storyboard
from sora2_nodes.studio.film_making import FilmOrder, render_missing
from sora2_nodes.studio.pocket_renderer import PocketRenderer
from sora2_nodes.studio.seeds import joined_as
from sora2_nodes.studio.shoot import Renderer
from sora2_nodes.studio.takes import TakeFolder

PROMPTS = (
    "a red rubber ball rolls to the right over a wooden floor",
    "a yellow metal ball drops onto concrete in a park and bounces",
    "a woman in green walks along a beach",
    "a blue wooden box slides over a tiled floor in a room",
)
FIGURES = ("luma_jump", "frame_change", "texture_change", "colour_before")


@dataclass(frozen=True)
class Measured:
    """A film's joins, and the picture's figures at moments inside its shots."""

    seams: tuple[Seam, ...]
    inside: list[dict[str, float]]


def main() -> int:
    args = _arguments()
    width, height = (int(side) for side in args.size.split("x"))
    films = []
    print("| film | join | luma jump | frame change | texture | colour | sound | lag, ms |\n|" + "---|" * 8, flush=True)
    for number, prompt in enumerate(PROMPTS[: args.films]):
        ways = ["leads_in"] * (args.shots - 1) + ["new"] if args.leading else ["continue"] * args.shots
        shots = tuple(Shot(prompt=prompt, duration_s=args.seconds, continuity=way) for way in ways)
        board = Storyboard(shots=shots, width=width, height=height, seed=args.seed + number)
        films.append(measure(board, PocketRenderer()))
        for seam in films[-1].seams:
            print(row(number + 1, seam), flush=True)
    print("\n" + "\n".join(verdicts(films)))
    return 0


def measure(board: Storyboard, renderer: Renderer) -> Measured:
    """Render a film's shots, join them as they are, and measure joins and moments between."""
    with tempfile.TemporaryDirectory() as folder:
        order = FilmOrder(board=board, base=Path(folder), takes=TakeFolder(Path(folder)))
        with order.takes.locked():
            states = render_missing(order, renderer)
        joins = [Join(continuity=joined_as(board, state.number)) for state in states]
        film = stitch([state.path for state in states], joins, FilmSettings())
        return Measured(film.seams, list(inside(film)))


def inside(film: Film) -> Iterator[dict[str, float]]:
    """The picture's figures halfway between the ends of each shot's stretches of sixteen frames."""
    for shot in film.cuts.shots:
        assert shot.source.info is not None
        source = open_source(shot.source.info.path)
        framer = Framer(source, film.cuts.width, film.cuts.height)
        decoder = Decoder()
        frames = [reduced(framer.fit(picture), decoder) for picture in source.pictures()]
        for at in range(EDGE_FRAMES, len(frames) - EDGE_FRAMES + 1, EDGE_FRAMES):
            after = frames[at : at + EDGE_FRAMES]
            yield picture_seam(frames[at - EDGE_FRAMES : at], after, after)


def row(film: int, seam: Seam) -> str:
    """One join as a line of the table."""
    sound = "none" if seam.audio_correlation is None else f"{seam.audio_correlation:.4f}"
    return (
        f"| {film} | {seam.number} | {seam.luma_jump:.5f} | {seam.frame_change:.5f} | {100 * seam.texture_change:+.2f} % "
        f"| {seam.colour_before:.4f} | {sound} | {seam.audio_lag_ms or 0:.1f} |"
    )


def verdicts(films: list[Measured]) -> list[str]:
    """Joins beside moments inside the shots, median and worst, and the sound."""
    seams = [seam for film in films for seam in film.seams]
    moments = [moment for film in films for moment in film.inside]
    said = []
    for name in FIGURES:
        at = np.abs([getattr(seam, name) for seam in seams])
        between = np.abs([moment[name] for moment in moments])
        below = float(np.mean(at <= np.quantile(between, 0.95)))
        said.append(
            f"{name}: joins {np.median(at):.5f} (worst {at.max():.5f}); inside shots {np.median(between):.5f} (95 % below "
            f"{np.quantile(between, 0.95):.5f}, worst {between.max():.5f}); {100 * below:.0f} % of joins below that"
        )
    heard = [seam for seam in seams if seam.audio_correlation is not None]
    if heard:
        lags = [abs(seam.audio_lag_ms or 0.0) for seam in heard]
        said.append(
            f"sound: lowest correlation {min(s.audio_correlation or 0.0 for s in heard):.4f}, largest lag {max(lags):.1f} ms, "
            f"{len(heard)} joins"
        )
    return said


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    add = parser.add_argument
    add("--films", type=int, default=len(PROMPTS), help=f"films to make, 1 to {len(PROMPTS)} (default: all)")
    add("--shots", type=int, default=3, help="shots in each (default: 3)")
    add("--seconds", type=float, default=2.5, help="length of a shot in seconds (default: 2.5)")
    add("--size", default="1280x720", help="width x height in pixels (default: 1280x720)")
    add("--leading", action="store_true", help="shots that lead into the last one, instead of continuing the first")
    add("--seed", type=int, default=1, help="seed of the first film (default: 1)")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
