"""`sora2 run FILE`: run a workflow of these nodes without the host."""

from __future__ import annotations

import argparse
import json
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .progress_bar import Progress

if TYPE_CHECKING:
    import numpy as np


def configure(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("file", type=Path, metavar="FILE", help="a workflow as JSON, in API format or as saved from the canvas")
    add(
        "--set", action="append", default=[], metavar="NODE.INPUT=VALUE", dest="values",
        help="change an input before running; NODE is an id, a title, or a class that occurs once; may be repeated",
    )  # fmt: skip
    add("--input-dir", type=Path, metavar="DIR", help="where files named in the workflow are (default: input)")
    add("--output-dir", type=Path, default=Path("output"), metavar="DIR", help="where results go (default: output)")
    add("--quiet", action="store_true", help="show no progress bar")
    add("--json", action="store_true", help="print one JSON record: files, outputs by node, seconds")


def run(args: argparse.Namespace) -> int:
    start = time.perf_counter()
    from ..graph.runner import Places, Runner, run_graph, set_value
    from ..graph.standins import STANDINS
    from ..graph.workflow import read_workflow
    from ..nodes import classes

    known = {**STANDINS, **classes()}
    prompt = read_workflow(args.file, known)
    for assignment in args.values:
        set_value(prompt, assignment)
    places = Places(inputs=args.input_dir or Path.cwd() / "input", outputs=args.output_dir)
    progress, bar = Progress(quiet=args.quiet), _Bar()
    with progress.stage("run"):
        shown = run_graph(prompt, Runner(known), places, on_step=bar.on_step(progress), on_node=bar.on_node)
    report = _report(prompt, shown, time.perf_counter() - start)
    print(json.dumps(report) if args.json else _summary(report))
    return 0


class _Bar:
    """Names the node that runs beside its steps."""

    def __init__(self) -> None:
        self.label = ""

    def on_node(self, node_id: str, kind: str, number: int, count: int) -> None:
        self.label = f"{number}/{count} {kind}"

    def on_step(self, progress: Progress) -> Any:
        def step(done: int, total: int, preview: np.ndarray | None = None) -> None:
            progress.step(self.label, done, total)

        return step


def _report(prompt: dict[str, Any], shown: dict[str, Any], seconds: float) -> dict[str, Any]:
    outputs = {node_id: {"class_type": prompt[node_id]["class_type"], **values} for node_id, values in shown.items()}
    files = [path for values in shown.values() for name in ("videos", "images") for path in values.get(name, [])]
    return {"files": files, "outputs": outputs, "seconds": round(seconds, 3)}


def _summary(report: dict[str, Any]) -> str:
    texts = [text for values in report["outputs"].values() for text in values.get("text", [])]
    return "\n".join([*texts, *report["files"], f"{report['seconds']:.1f} s"])
