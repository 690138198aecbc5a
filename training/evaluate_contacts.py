"""Measure how AudioSync finds contacts in silent clips: python -m training.evaluate_contacts --seed S --clips N --kinds drawn plain --json FILE

Truth is the simulation's: a contact is looked for where it changes a velocity by at least `contact_truth.PLAIN` widths a second in view. Steps of
feet are not looked for, nor wrong where they are found. What is found within 60 ms of no contact at all is false.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sora2_nodes.media.sound.onsets import picture_events

from .contacts.contact_truth import MotionCase, Tally, tally
from .contacts.drawn_clips import CAMERAS, drawn_case
from .contacts.world_clips import PLAIN, STAGED, plain_case, staged_case

KINDS = ("drawn", "plain", "staged")


def cases_of(kind: str, clips: int, seed: int) -> Iterator[MotionCase]:
    """Yield `clips` cases of a kind with each camera; other seeds give other ones."""
    for camera in CAMERAS:
        for number in range(clips):
            if kind == "drawn":
                yield drawn_case(seed + number, camera)
            else:
                make, prompts = (plain_case, PLAIN) if kind == "plain" else (staged_case, STAGED)
                yield make(prompts[(seed + number) % len(prompts)], seed * 77 + number, camera)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m training.evaluate_contacts", description="Measure contacts found.")
    parser.add_argument("--clips", type=int, default=6, help="of each kind and camera (default: 6)")
    parser.add_argument("--seed", type=int, default=50, help="which of them (default: 50)")
    parser.add_argument(
        "--kinds", nargs="+", choices=KINDS, default=list(KINDS), help="what is looked at (default: all)"
    )
    parser.add_argument("--json", metavar="FILE", help="write the figures there")
    args = parser.parse_args()
    counts: dict[str, Tally] = defaultdict(Tally)
    for kind in args.kinds:
        for case in cases_of(kind, args.clips, args.seed):
            one = tally(picture_events(case.clip).times_s, case.known)
            for name in (f"{kind}, {case.camera}", kind, case.camera, "all"):
                counts[name].add(one)
            print(
                f"{kind}, {case.camera}: {case.name}: {one.found} of {one.expected}, {one.wrong} wrong", file=sys.stderr
            )
    report: dict[str, Any] = {name: count.figures() for name, count in counts.items()}
    if args.json:
        Path(args.json).write_text(json.dumps(report, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(report, indent=1))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
