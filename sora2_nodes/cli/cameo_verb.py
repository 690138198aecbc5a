"""`sora2 cameo ACTION`: make, look at, share and end cameos. Each action is one row and one function."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from ..cameo.consent import AUDIENCES, DEFAULT_ACCOUNT, PURPOSES
from .cameo_actions import (
    approve,
    challenge,
    delete,
    export,
    import_,
    list_,
    new,
    repair,
    revoke,
    show,
    trust,
    verify,
)  # fmt: skip

Action = Callable[[argparse.Namespace], int]
LIMITS = (
    "What this proves: the record was made on an installation whose key is trusted here, and was not changed since. "
    "With a spoken challenge: a voice that the encoder takes for the cameo's spoke within minutes of the phrase being "
    "shown. What it does not prove: that the person is who the record names, that they read these words, or that no "
    "machine spoke."
)


def configure(parser: argparse.ArgumentParser) -> None:
    parser.epilog = LIMITS
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    _configure_new(_action(actions, "new", new, "make a cameo from photographs, or from a clip of 2 to 4 s with sound"))
    shown = _action(actions, "show", show, "print a cameo's name, consent and measures")
    shown.add_argument("which", metavar="CAMEO", help="name, id or .cameo file")
    shown.add_argument("--thumbnail", metavar="FILE", help="also write its face as a PNG, 128x128 px")
    _json(shown)
    _configure_verify(_action(actions, "verify", verify, "check signature, dates, revocation, audience and scope"))
    _configure_sharing(actions)
    _configure_ending(actions)
    mending = _action(actions, "repair", repair, "see what is wrong with the list of revocations, and mend it")
    mending.add_argument(
        "--count-anew", type=int, metavar="N", help="the list that lies here is the whole one, with N entries: count it"
    )
    mending.add_argument(
        "--start-over", action="store_true", help="the list is lost: end every consent given so far, and begin another"
    )
    asked = _action(actions, "challenge", challenge, "show a random phrase to record; answer it with `new --answer`")
    _json(asked)
    _json(_action(actions, "list", list_, "list the cameos of this installation"))


def run(args: argparse.Namespace) -> int:
    action: Action = args.perform
    return action(args)


def _action(actions: argparse._SubParsersAction, name: str, perform: Action, summary: str) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = actions.add_parser(
        name, help=summary, description=summary[0].upper() + summary[1:]
    )
    parser.set_defaults(perform=perform)
    return parser


def _json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="print JSON, for programs")


def _configure_new(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("name", help="one word: what prompts call the cameo")
    add(
        "--photo",
        metavar="FILE",
        action="append",
        default=[],
        help="PNG, JPG or WEBP of at most 5 MB; repeat for more, up to 8",
    )
    add(
        "--box",
        metavar="L,T,R,B",
        action="append",
        default=[],
        help="the head in pixels of the photo in the same place (default: guessed)",
    )
    add("--clip", metavar="FILE", help="a clip of 2 to 4 s with sound, instead of photos and voice")
    add("--voice", metavar="FILE", help="a recording of the voice, 1 to 120 s (default: the clip's, else none)")
    add("--subject", help="whose likeness it is (default: the cameo's name)")
    add("--audience", choices=AUDIENCES, default="only_me", help="who may use it (default: only_me)")
    add("--approve", metavar="ACCOUNT", action="append", default=[], help="an account that may use it; repeat for more")
    add("--purpose", choices=PURPOSES, action="append", help="what it may be used for; repeat for more (default: all)")
    add("--days", type=int, default=365, help="days until the consent expires, 1 to 3650 (default: 365)")
    add("--restrictions", default="", help="limits in words, shown to whoever uses it")
    add("--owner", default=DEFAULT_ACCOUNT, help=f"account that it belongs to (default: {DEFAULT_ACCOUNT})")
    add("--answer", metavar="FILE", help="recording of the phrase that `sora2 cameo challenge` showed")
    add("--challenge", metavar="ID", help="the challenge that --answer answers")
    add("--i-have-consent", action="store_true", help="say that you are the subject, or have their consent; required")
    _json(parser)


def _configure_verify(parser: argparse.ArgumentParser) -> None:
    parser.epilog = f"Exit code 0: it may be used; 1: it may not, with the reason. {LIMITS}"
    parser.add_argument("which", metavar="CAMEO", help="name, id or .cameo file")
    parser.add_argument(
        "--account", default=DEFAULT_ACCOUNT, help=f"account that would use it (default: {DEFAULT_ACCOUNT})"
    )
    parser.add_argument("--purpose", choices=PURPOSES, default="creative", help="what for (default: creative)")
    _json(parser)


def _configure_sharing(actions: argparse._SubParsersAction) -> None:
    approving = _action(actions, "approve", approve, "let an account use a cameo of yours")
    approving.add_argument("which", metavar="CAMEO", help="name, id or .cameo file")
    approving.add_argument("account", help="account to let in")
    approving.add_argument(
        "--audience", choices=AUDIENCES, help="change the audience too (default: only_me becomes approved)"
    )
    trusting = _action(actions, "trust", trust, "let cameos signed by the same installation as this one count here")
    trusting.add_argument("file", metavar="FILE", help=".cameo file from elsewhere")
    for name, perform, summary in (
        ("export", export, "write a cameo for another installation, its features under a passphrase"),
        ("import", import_, "take in a cameo that was exported elsewhere"),
    ):
        moving = _action(actions, name, perform, summary)
        if name == "export":
            moving.add_argument("which", metavar="CAMEO", help="name or id")
        moving.add_argument("file", metavar="FILE", help="the exported .cameo file")
        moving.add_argument(
            "--passphrase-file", metavar="FILE", help="file whose first line is the passphrase (default: ask)"
        )


def _configure_ending(actions: argparse._SubParsersAction) -> None:
    revoking = _action(actions, "revoke", revoke, "end a cameo's consent for good, also for jobs already queued")
    revoking.add_argument("which", metavar="CAMEO", help="name, id or .cameo file")
    revoking.add_argument("--reason", default="", help="in words, shown to whoever tries to use it")
    deleting = _action(actions, "delete", delete, "remove a cameo's face and voice everywhere; only its id remains")
    deleting.add_argument("which", metavar="CAMEO", help="name, id or .cameo file")
