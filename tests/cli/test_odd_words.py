"""Every verb, with words that nobody should type: it does what it can, or says in one line what is wrong, and never fails otherwise."""

from __future__ import annotations

import argparse
import importlib
import io
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sora2_nodes import cli
from sora2_nodes.errors import Cancelled

pytestmark = pytest.mark.slow
ODD = (
    "", " ", "-", "0", "-1", "1e999", "nan", "inf", "9" * 5000, str(2**63), str(2**64), "0x10", "a" * 5000, "\udcff", "a\x00b", "\x1b[31m",
    "a\r\nb", "../..", "/etc/passwd", "/", "[]", "{}", "%s%n", "é\u202e\u0301", "1280x720", "99999x99999", "a red ball rolls", "4",
    "1/0", "first_frame 2:x.png", "0,0,-1,5", "2026-99-99", "ann", "http://[", "1d",
)  # fmt: skip
VERBS = [verb for verb in cli.VERBS if verb not in ("serve", "worker")]  # these two go on until they are stopped
ENDLESS = ("engine", "address", "ask", "watch")  # options that wait for others
words = st.one_of(st.sampled_from(ODD), st.text(max_size=40), st.integers().map(str), st.floats().map(str))


def parsers(verb: str) -> list[tuple[list[str], argparse.ArgumentParser]]:
    """The parser of a verb, or those of its actions, with the words before their arguments."""
    parser = argparse.ArgumentParser()
    importlib.import_module(f"sora2_nodes.cli.{cli.VERBS[verb][0]}").configure(parser)
    inner = [action for action in parser._actions if isinstance(action, argparse._SubParsersAction)]
    return [([verb], parser)] if not inner else [([verb, name], one) for name, one in inner[0].choices.items()]


def arguments(parser: argparse.ArgumentParser, draw: st.DrawFn) -> Iterator[str]:
    """Odd values for all that a parser must have, and for some of what it may have."""
    for action in parser._actions:
        wanted = not action.option_strings or action.required or draw(st.integers(0, 4)) == 0
        if not wanted or isinstance(action, argparse._HelpAction) or action.dest in ENDLESS:
            continue
        if action.option_strings:
            yield action.option_strings[-1]
        if action.nargs != 0:
            yield draw(st.sampled_from(sorted(map(str, action.choices)))) if action.choices else draw(words)


@st.composite
def commands(draw: st.DrawFn, verb: str) -> list[str]:
    before, parser = draw(st.sampled_from(parsers(verb)))
    return [*before, *arguments(parser, draw)]


@pytest.fixture
def nothing_is_drawn(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Go as far as a plan, in a folder of its own: what is drawn of it is tested elsewhere."""

    def stop(*_: object, **__: object) -> None:
        raise Cancelled("this test draws nothing")

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("getpass.getpass", lambda _prompt: "correct horse")
    for name in ("draw", "render"):
        monkeypatch.setattr(f"sora2_nodes.studio.pocket_renderer.PocketRenderer.{name}", stop)
    monkeypatch.setattr("sora2_nodes.cli.render_verb._make", stop)


@pytest.mark.parametrize("verb", VERBS)
def test_a_verb_takes_odd_words_or_says_why_not(verb: str, nothing_is_drawn: None) -> None:
    @settings(
        max_examples=60, deadline=10_000, derandomize=True, database=None, suppress_health_check=list(HealthCheck)
    )
    @given(commands(verb))
    def try_it(command: list[str]) -> None:
        said, told = io.StringIO(), io.StringIO()
        with redirect_stderr(said), redirect_stdout(told):
            code = cli.main(command)
        assert code in (0, 1, 2, 130), command
        lines = said.getvalue().replace("\r", "\n").split("\n")
        assert "Traceback" not in said.getvalue() and len([line for line in lines if line.startswith("sora2")]) <= 1
        assert all(c.isprintable() or c in "\n\r" for c in said.getvalue()), said.getvalue()

    try_it()
