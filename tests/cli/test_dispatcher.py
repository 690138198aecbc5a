"""The command itself: help, version, errors and exit codes, before any verb does work."""

from __future__ import annotations

import argparse
import importlib
import os
import signal
import subprocess
import sys
import types

import pytest

from sora2_nodes import __version__, cli
from sora2_nodes.errors import InputError

HEAVY = (
    "torch",
    "numpy",
    "PIL",
    "av",
    "scipy",
    "sqlalchemy",
    "aiohttp",
    "pymunk",
    "cryptography",
    "c2pa",
    "hibari_tts",
)


def sora2(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "sora2_nodes", *arguments], capture_output=True, text=True, check=False
    )


@pytest.fixture
def verb(monkeypatch: pytest.MonkeyPatch):
    """Put a verb of one function in the table."""

    def install(run):
        module = types.ModuleType("sora2_nodes.cli.sample")
        module.configure = lambda parser: parser.add_argument("--number", type=int)
        module.run = run
        monkeypatch.setitem(sys.modules, module.__name__, module)
        monkeypatch.setitem(cli.VERBS, "sample", ("sample", "do nothing of note"))

    return install


def test_help_lists_every_verb_with_its_line(capsys):
    assert cli.main(["--help"]) == 0
    out = capsys.readouterr().out
    for name, (_, summary) in cli.VERBS.items():
        assert any(line.split() == [name, *summary.split()] for line in out.splitlines())


def test_help_imports_nothing_heavy():
    script = f"import sys, sora2_nodes.cli as c; c.main(['--help']); print([m for m in {HEAVY} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_version_is_the_packages(capsys):
    assert cli.main(["--version"]) == 0
    assert capsys.readouterr().out.strip() == f"sora2 {__version__}"


def test_no_command_shows_the_help_and_is_wrong_usage(capsys):
    assert cli.main([]) == 2
    assert "commands:" in capsys.readouterr().out


def test_unknown_command_names_the_nearest(capsys):
    assert cli.main(["rendr"]) == 2
    assert "did you mean 'render'" in capsys.readouterr().err


def test_an_error_of_ours_is_one_line_and_exit_1(verb, capsys):
    def fail(args: argparse.Namespace) -> int:
        raise InputError("seconds must be 2 to 20, got 90")

    verb(fail)
    assert cli.main(["sample"]) == 1
    assert capsys.readouterr().err == "sora2: seconds must be 2 to 20, got 90\n"


def test_an_interrupt_is_one_line_and_exit_130(verb, capsys):
    def interrupted(args: argparse.Namespace) -> int:
        raise KeyboardInterrupt

    verb(interrupted)
    assert cli.main(["sample"]) == 130
    assert capsys.readouterr().err.count("\n") == 1


def test_wrong_usage_is_one_line_and_exit_2(verb, capsys):
    verb(lambda args: 0)
    assert cli.main(["sample", "--number", "many"]) == 2
    err = capsys.readouterr().err
    assert err.count("\n") == 1
    assert "'many'" in err


def test_a_verbs_exit_code_is_the_commands(verb):
    verb(lambda args: args.number)
    assert cli.main(["sample", "--number", "3"]) == 3


@pytest.mark.parametrize("name", sorted(cli.VERBS))
def test_every_verb_has_help_and_a_help_line_for_each_option(name, capsys):
    assert cli.main([name, "--help"]) == 0
    parser = argparse.ArgumentParser()
    importlib.import_module(f"sora2_nodes.cli.{cli.VERBS[name][0]}").configure(parser)
    assert [action.dest for action in _leaves(parser) if not action.help] == []


def test_the_module_runs_as_a_program():
    done = sora2("--version")
    assert (done.returncode, done.stdout.strip()) == (0, f"sora2 {__version__}")


@pytest.mark.skipif(os.name == "nt", reason="sends a POSIX signal")
def test_a_real_interrupt_ends_the_process_with_130():
    script = (
        "import os, signal, sys, types, sora2_nodes.cli as cli;"
        "m = types.ModuleType('sora2_nodes.cli.s'); m.configure = lambda p: None;"
        f"m.run = lambda a: os.kill(os.getpid(), {int(signal.SIGINT)}) or __import__('time').sleep(60);"
        "sys.modules[m.__name__] = m; cli.VERBS['s'] = ('s', 'x'); sys.exit(cli.main(['s']))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert done.returncode == 130
    assert done.stderr.count("\n") == 1


def _leaves(parser: argparse.ArgumentParser) -> list[argparse.Action]:
    """Return all options and operands, those of sub-commands too."""
    found = []
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for child in action.choices.values():
                found += _leaves(child)
        else:
            found.append(action)
    return found
