"""`sora2 migrate OLD.json -o NEW.json`: rewrite workflows of the host's retired Sora node to these nodes."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from ..errors import InputError


def configure(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add(
        "file",
        type=Path,
        metavar="OLD",
        help="a workflow with OpenAIVideoSora2, in API format or as saved from the canvas",
    )
    add("-o", "--output", type=Path, required=True, metavar="NEW", help="file to write, in the same format")
    add("--json", action="store_true", help="print one JSON record: the file and how many nodes were rewritten")


def run(args: argparse.Namespace) -> int:
    from ..graph.migration import RETIRED, migrate
    from ..graph.standins import STANDINS
    from ..graph.workflow import fitting, load_workflow
    from ..nodes import classes
    from ..whole_files import replacing

    with fitting(args.file):
        moved, count = migrate(load_workflow(args.file), {**STANDINS, **classes()})
    if not count:
        raise InputError(f"{args.file}: has no {RETIRED} node; nothing to rewrite")
    with replacing(args.output) as temporary:
        temporary.write_text(json.dumps(moved, indent=2) + "\n", encoding="utf-8")
    if args.json:
        print(json.dumps({"file": str(args.output), "rewritten": count}))
    else:
        print(f"{args.output}: {count} node{'s' * (count > 1)} rewritten")
    return 0
