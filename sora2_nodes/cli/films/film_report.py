"""What `sora2 film` says of a film: its shots, their takes, and what came of it; for people or as JSON."""

from __future__ import annotations

import argparse
import json
from typing import TYPE_CHECKING, Any

from .film_works import FilmWork

if TYPE_CHECKING:
    from ...media.film.stitch import Film
    from ...studio.film_making import ShotState


def report_of(work: FilmWork, states: list[ShotState], film: Film | None) -> dict[str, Any]:
    """Compose the report of one film; without `film`, of what there is of it so far."""
    shots = [
        {
            "shot": state.number + 1,
            "id": state.id,
            "state": "footage" if state.footage else "done" if state.done else "missing",
            "take": None if state.footage else state.choice.chosen,
            "takes": [] if state.footage else list(state.choice.takes),
            "seed": state.seed,
            "continuity": state.shot.continuity,
            "transition": state.shot.transition_in,
            "prompt": state.shot.footage or state.shot.prompt,
            "file": str(state.path),
            "seconds": state.shot.planned_s,
            "lines": [f"{line.speaker}: {line.text}" for line in state.shot.dialogue],
        }
        for state in states
    ]
    made: dict[str, Any] = {"format": work.form, "folder": str(work.order.takes.folder), "shots": shots}
    made["not_held"] = list(work.order.board.not_held)
    if film:
        seams = [seam.as_record() for seam in film.seams]
        made |= {"film": str(work.output), "seconds": film.duration_s, "seams": seams, "report": film.in_words()}
    return made


def show(args: argparse.Namespace, reports: list[dict[str, Any]]) -> int:
    """Print reports and return the exit code."""
    if args.json:
        print(json.dumps({"films": reports}))
        return 0
    for report in reports:
        if report["not_held"]:
            print("\n".join(f"Not held: {what}" for what in report["not_held"]))
        if report["format"]:
            print(f"{report['format']}:")
        for shot in report["shots"]:
            takes = f"take {shot['take']} of {len(shot['takes'])}" if shot["takes"] else ""
            print(f"{shot['shot']:>3}  {shot['state']:<8} {takes:<14} {shot['continuity']:<11} {shot['prompt'][:60]}")
        print(f"takes: {report['folder']}")
        if "film" in report:
            drawn = ", ".join(map(str, report["rendered"])) or "none"
            print("\n".join([report["report"], f"rendered shots: {drawn}", report["film"], *report["stems"]]))
            for path, lost in report["beside"].items():
                print("\n".join([path, *(f"  not in it: {what}" for what in lost)]))
    return 0
