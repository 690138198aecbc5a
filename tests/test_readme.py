"""The README names everything there is, and nothing that is not."""

from __future__ import annotations

import re
from pathlib import Path

from sora2_nodes import cli
from sora2_nodes.nodes import NODES

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_every_command_stands_in_the_readme_and_no_other():
    assert set(re.findall(r"^\| `sora2 (\w+)", README, re.MULTILINE)) == set(cli.VERBS)


def test_every_node_stands_in_the_readme_and_no_other():
    table = README.split("## Nodes")[1].split("##")[0]
    assert set(re.findall(r"^\| ([A-Z]\w+) ", table, re.MULTILINE)) == set(NODES)


def test_the_runs_of_a_fresh_machine_are_the_readmes_commands():
    run = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    prompt = re.search(r'sora2 render "([^"]+)"', README)
    assert prompt
    assert prompt[1] in run
    for extras in ("standalone", "standalone,test"):
        assert f'pip install -e ".[{extras}]"' in README
        assert f"install {extras} " in run


def test_every_path_the_readme_names_is_there():
    named = re.findall(r"\]\(([\w./]+)\)|`((?:js|workflows|scripts|\.ci)/[\w/]*)`", README)
    missing = [path for pair in named for path in pair if path and not (ROOT / path).exists()]
    assert missing == []
