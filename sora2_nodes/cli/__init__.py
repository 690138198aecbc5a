"""The command `sora2`: a table of verbs, one module each, imported only when its verb is used.

A verb's module defines `configure(parser)`, which adds its arguments, and `run(args) -> int`, which does the work and
returns the exit code. Here its errors become one line, and nothing else is known about it.
"""

from __future__ import annotations

import argparse
import importlib
import io
import os
import signal
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from types import FrameType
from typing import Any, NoReturn

from .. import __version__
from ..errors import Cancelled, Sora2Error, printable

VERBS: dict[str, tuple[str, str]] = {  # verb: (module, one line of help)
    "render": ("render_verb", "make a clip with sound from a prompt"),
    "film": ("film_verb", "make a film of several shots from a storyboard or script"),
    "plan": ("plan_verb", "look at a prompt's simulated plan before rendering it"),
    "things": ("things_verb", "list and picture what has a shape of its own, and what a word is shown as"),
    "storyboard": ("storyboard_verb", "see how a script or prompt is read, and turn it into a storyboard file"),
    "run": ("run_verb", "run a workflow of these nodes without ComfyUI"),
    "migrate": ("migrate_verb", "rewrite a workflow of ComfyUI's retired Sora node to these nodes"),
    "verify": ("verify_verb", "check a file's content credentials and print its record"),
    "cameo": ("cameo_verb", "make, check, share and revoke cameos: faces and voices with consent"),
    "credits": ("credits_verb", "see, add and export credits, and price a render"),
    "serve": ("serve_verb", "answer Sora's video API on this machine"),
    "worker": ("worker_verb", "render queued videos on one device"),
    "keys": ("keys_verb", "make, list and revoke API keys"),
}

EXIT_ERROR, EXIT_USAGE, EXIT_INTERRUPTED = 1, 2, 128 + signal.SIGINT


def main(argv: Sequence[str] | None = None) -> int:
    """Run one verb and return the exit code: 0 done, 1 an error in one line, 2 wrong usage, 128 + N at signal N."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    os.environ.setdefault("OMP_WAIT_POLICY", "passive")  # torch's threads would spin while they wait for a core
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # what a terminal can't show is no reason to fail
    try:
        with _stoppable():
            return _dispatch(arguments)
    except KeyboardInterrupt as stop:
        number = stop.args[0] if stop.args and isinstance(stop.args[0], int) else signal.SIGINT
        _say("interrupted; nothing was kept half-written")
        return 128 + number
    except Cancelled as error:
        _say(f"cancelled: {error}")
        return EXIT_INTERRUPTED
    except Sora2Error as error:
        _say(str(error))
        return EXIT_ERROR
    except BrokenPipeError:
        # The reader of our output went away (`sora2 ... | head`); keep the interpreter from flushing into it again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return EXIT_ERROR
    except Exception as error:
        told = failure_in_words(error)
        if told is None:  # a fault of ours, which its trace helps to mend
            raise
        _say(told)
        return EXIT_ERROR


@contextmanager
def _stoppable() -> Iterator[None]:
    """Let SIGTERM and SIGHUP end a verb as Ctrl+C does, so that what is half-written is removed."""

    def stop(number: int, _frame: FrameType | None) -> None:
        raise KeyboardInterrupt(number)

    before: dict[int, Any] = {}
    if threading.current_thread() is threading.main_thread():
        for name in ("SIGTERM", "SIGHUP"):
            if number := getattr(signal, name, None):
                before[number] = signal.signal(number, stop)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _say(text: str) -> None:
    with suppress(OSError):  # nobody listens any more
        print("sora2:", printable(" ".join(text.split())), file=sys.stderr)


def failure_in_words(error: Exception) -> str | None:
    """Say what failed and what to do; None for an error that only a fault of this package explains."""
    if isinstance(error, OSError):
        from ..whole_files import reason_of

        where = error.filename if isinstance(error.filename, str) else ""
        return f"{where + ': ' if where else ''}{reason_of(error)}"
    if isinstance(error, MemoryError):
        return "there is not enough memory for this; make it smaller or shorter, or close other programs"
    if isinstance(error, UnicodeError):
        return "a word or file holds bytes that are no text; write it as UTF-8"
    if type(error).__module__.startswith("sqlalchemy.exc"):
        from ..credits.database import database_outage

        return database_outage(error)
    return None


def _dispatch(arguments: list[str]) -> int:
    if not arguments or arguments[0] in ("-h", "--help"):
        print(_overview(), end="")
        return 0 if arguments else EXIT_USAGE
    if arguments[0] in ("-V", "--version"):
        print(f"sora2 {__version__}")
        return 0
    verb = arguments[0]
    if verb not in VERBS:
        print(f"sora2: unknown command {verb[:80]!r}{_nearest(verb)}; see: sora2 --help", file=sys.stderr)
        return EXIT_USAGE
    module_name, summary = VERBS[verb]
    module = importlib.import_module(f".{module_name}", __name__)
    parser = _Parser(prog=f"sora2 {verb}", description=summary[0].upper() + summary[1:] + ".")
    module.configure(parser)
    try:
        args = parser.parse_args(arguments[1:])
    except SystemExit as stop:  # argparse has said why; --help is 0, wrong usage 2
        return stop.code if isinstance(stop.code, int) else EXIT_USAGE
    result: int = module.run(args)
    return result


class _Parser(argparse.ArgumentParser):
    """Says a usage error in one line, like every other error."""

    def error(self, message: str) -> NoReturn:
        message = message.removeprefix("argument ").replace("invalid float value:", "must be a number, not")
        message = message.replace("invalid int value:", "must be a whole number, not")
        self.exit(EXIT_USAGE, f"{self.prog}: {printable(message)}; see: {self.prog} --help\n")


def _overview() -> str:
    width = max(map(len, VERBS)) + 2
    lines = [f"  {verb:{width}}{summary}" for verb, (_, summary) in VERBS.items()]
    return "\n".join(
        [
            "usage: sora2 COMMAND [OPTIONS]",
            "",
            "Text and pictures to video with sound, on this machine.",
            "",
            "commands:",
            *lines,
            "",
            "Each command has its own help: sora2 COMMAND --help",
            "Options: -h, --help; -V, --version",
            "",
        ]
    )


def _nearest(verb: str) -> str:
    import difflib

    close = difflib.get_close_matches(verb, VERBS, n=1)
    return f"; did you mean {close[0]!r}?" if close else ""
