"""Which shots' packets go into a film as they are, and the colours that the film has so that they can."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from ..files.frame_colours import STANDARD, FrameColours
from .shot_sources import Source

if TYPE_CHECKING:
    from .cut_list import CutList

COPIED_CODECS = ("h264",)
COPIED_PROFILES = ("Constrained Baseline", "Baseline", "Main", "High")  # which every player mixes


def film_colours(sources: Sequence[Source], untouched: Sequence[bool], form: tuple[int, int, Fraction]) -> FrameColours:
    """The film's colours: those of the first footage that can go into it as it is, else the standard ones."""
    for source, footage in zip(sources, untouched, strict=True):
        info = source.info
        if info is None or not footage or (info.width, info.height, info.timing.fps) != form:
            continue
        own = info.colours.same_look
        if (
            info.codec in COPIED_CODECS
            and info.profile in COPIED_PROFILES
            and info.pix_fmt == "yuv420p"
            and not (own.full or own.hdr or info.rotation)
        ):
            return own
    return STANDARD


def copy_obstacle(film: CutList, number: int) -> str:
    """What keeps a shot's packets from going into the film as they are; nothing where they can."""
    shot, form = film.shots[number], (film.width, film.height, film.fps)
    info = shot.source.info
    if info is None:
        return "it is not a file"
    timing = info.timing
    followed = number + 1 < len(film.shots) and film.shots[number + 1].overlap > 0
    uncut = shot.first == 0 and shot.stop == timing.num_frames and not (shot.overlap or shot.dip_in or shot.dip_out)
    kept = {
        f"its codec is {info.codec}": info.codec in COPIED_CODECS,
        f"its H.264 profile is {info.profile}": info.profile in COPIED_PROFILES,
        f"its pixels are {info.pix_fmt}, not yuv420p": info.pix_fmt == "yuv420p",
        "it is turned when played": not info.rotation,
        f"its colours are {info.colours.in_words()}, the film's {film.colours.in_words()}": info.colours.same_look
        == film.colours,
        "its frame rate varies": not timing.variable,
        f"it is {info.width}x{info.height} at {float(timing.fps):.6g} fps": (info.width, info.height, timing.fps)
        == form,
        "only a part of it is shown": shot.source.whole,
        "a transition shows in it": uncut and not followed,
        "its colours are matched": shot.table is None,
        "words are written on it": not any(one.start < shot.end and one.stop > shot.start for one in film.letters),
        "its frames can't be cut off cleanly": timing.clean,
        "every shot is stabilised": not film.settings.stabilise,
        "every shot is to be encoded": film.settings.copy,
    }
    return next((why for why, holds in kept.items() if not holds), "")
