"""Cameos on the command line: asked for before anything slow is loaded, then cast, named in the record and marked."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timezone
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from ..cameo import library
from ..cameo.consent import DEFAULT_ACCOUNT, PURPOSES
from ..cameo.enforcement import authorize, check_cast_size
from ..cameo.revocation import revocations
from ..errors import InputError
from ..story.boards.casting import says_name
from ..story.storyboard import Person

if TYPE_CHECKING:
    import numpy as np

Frames = Callable[[], "Iterator[np.ndarray]"]


@dataclass(frozen=True, kw_only=True)
class Actors:
    """Who was allowed to appear. consent_ids: one per person, in order. marked: frames get the visible mark.

    voices: what lines are moved toward, by name, of those whose consent covers the voice.
    """

    people: tuple[Person, ...] = ()
    consent_ids: tuple[str, ...] = ()
    marked: bool = False
    voices: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    def marking(self, frames: Frames, fps: Fraction) -> Frames:
        """Return frames with the visible mark, where there is someone to mark."""
        from ..provenance.visible_mark import mark_frame

        if not self.marked:
            return frames
        return lambda: (mark_frame(frame, float(i / fps)) for i, frame in enumerate(frames()))


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add --cameo, --account, --purpose and --no-mark."""
    add = parser.add_argument
    add(
        "--cameo",
        action="append",
        default=[],
        metavar="NAME",
        help="a cameo that the prompt names; repeat for a second",
    )
    add("--account", default=DEFAULT_ACCOUNT, help=f"account that uses the cameos (default: {DEFAULT_ACCOUNT})")
    add("--purpose", choices=PURPOSES, default=PURPOSES[0], help=f"what the clip is for (default: {PURPOSES[0]})")
    add("--no-mark", action="store_true", help="leave the mark on cameos out, where the account's policy allows it")


def actors_from(args: argparse.Namespace) -> Actors:
    """Ask for the consent of every cameo. Raises ConsentError with the reason, InputError for one the prompt lacks."""
    from ..provenance.policy import mark_wanted

    check_cast_size(args.cameo)
    people, consents, voices = [], [], {}
    for name in args.cameo:
        cameo = library.find_cameo(name)
        if not says_name(args.prompt, cameo.name):
            raise InputError(
                f"the prompt doesn't name cameo {cameo.name!r}: say what {cameo.name} does, or leave it out"
            )
        now = datetime.now(timezone.utc)
        grant = authorize(cameo, account=args.account, purpose=args.purpose, now=now, revocations=revocations())
        features = cameo.open_features()
        people.append(library.person_of(cameo, features))
        consents.append(grant.consent_id)
        if features.voice is not None and "voice" in cameo.consent.uses:
            voices[cameo.name] = features.voice.asked()
    asked = False if args.no_mark else None
    marked = bool(people) and mark_wanted(account=args.account, consent_ids=tuple(consents), asked=asked)
    return Actors(people=tuple(people), consent_ids=tuple(consents), marked=marked, voices=voices)
