"""Cameos on the command line: asked for before anything slow is loaded."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from ..cameo.consent import DEFAULT_ACCOUNT, PURPOSES
from ..story.storyboard import Storyboard

if TYPE_CHECKING:
    from ..studio.cast import CarriedCameo


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add --cameo, --account, --purpose and --no-mark."""
    add = parser.add_argument
    add(
        "--cameo",
        action="append",
        default=[],
        metavar="NAME",
        help="a cameo that the words name; repeat for a second",
    )
    add("--account", default=DEFAULT_ACCOUNT, help=f"account that uses the cameos (default: {DEFAULT_ACCOUNT})")
    add("--purpose", choices=PURPOSES, default=PURPOSES[0], help=f"what it is for (default: {PURPOSES[0]})")
    add("--no-mark", action="store_true", help="leave the mark on cameos out, where the account's policy allows it")


def cast_from(args: argparse.Namespace, board: Storyboard) -> tuple[CarriedCameo, ...]:
    """Ask for the consent of every cameo, and whether its mark may be left out.

    Raises ConsentError with the reason, InputError for one that the words lack.
    """
    if not args.cameo:
        return ()
    from ..cameo import library
    from ..provenance.policy import mark_wanted
    from ..studio.cast import cast_of, check_named

    cast = cast_of(map(library.find_cameo, args.cameo), account=args.account, purpose=args.purpose)
    check_named(cast, board)
    mark_wanted(
        account=args.account, consent_ids=tuple(one.grant.consent_id for one in cast), asked=mark_asked(args)
    )  # refused now, not after the work
    return cast


def mark_asked(args: argparse.Namespace) -> bool | None:
    """What was asked of the visible mark: None leaves it to the account's policy."""
    return False if args.no_mark else None
