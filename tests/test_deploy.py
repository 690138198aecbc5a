"""The files that start the server elsewhere name only what there is."""

from __future__ import annotations

import argparse
import json
import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest

from sora2_nodes.cli import serve_verb

DEPLOY = Path(__file__).resolve().parent.parent / "deploy"
UNIT, CONTAINER = DEPLOY / "sora2.service", DEPLOY / "Containerfile"


def commands() -> dict[str, list[str]]:
    unit = re.search(r"^ExecStart=(.+)$", UNIT.read_text(encoding="utf-8"), re.MULTILINE)
    container = re.search(r"^ENTRYPOINT (\[.+\])$", CONTAINER.read_text(encoding="utf-8"), re.MULTILINE)
    assert unit is not None and container is not None
    return {"unit": shlex.split(unit[1]), "container": json.loads(container[1])}


@pytest.mark.parametrize("where", ["unit", "container"])
def test_the_server_is_started_with_options_that_it_has(where: str) -> None:
    program, verb, *options = commands()[where]
    assert (Path(program).name, verb) == ("sora2", "serve")
    parser = argparse.ArgumentParser(exit_on_error=False)
    serve_verb.configure(parser)
    assert parser.parse_known_args(options)[1] == []


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="no systemd here")
def test_systemd_understands_the_unit() -> None:
    done = subprocess.run(["systemd-analyze", "verify", str(UNIT)], capture_output=True, text=True, timeout=60)
    told = [line for line in done.stderr.splitlines() if UNIT.name in line and "is not executable" not in line]
    assert told == []


def test_the_unit_leaves_the_server_time_to_stop_by_itself() -> None:
    from sora2_nodes.serve.http.server import STOP_AT_MOST_S

    told = re.search(r"^TimeoutStopSec=(\d+)$", UNIT.read_text(encoding="utf-8"), re.MULTILINE)
    assert told is not None and int(told[1]) > STOP_AT_MOST_S
