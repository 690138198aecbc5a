"""What is said in a film and when, from the records of its shots."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from ..speech.subtitle_track import SubtitleLine
from .cut_list import Placed


def lines_in(shots: Sequence[Placed], fps: Fraction) -> tuple[SubtitleLine, ...]:
    """Lines that are heard, in order, from the records that shots carry."""
    found = []
    for shot in shots:
        begins, skipped = (
            float((shot.start - shot.lead) / fps),
            float(shot.source.part.begin_s + (shot.first - shot.lead) / fps),
        )
        last = float((shot.end + shot.tail) / fps)
        for line in (shot.source.record.get("sync") or {}).get("lines", []):
            start, end = (begins + float(line[key]) - skipped for key in ("start_s", "end_s"))
            if end > begins and start < last:
                said = SubtitleLine(
                    start_s=round(max(start, 0.0), 3), end_s=round(min(end, last), 3), speaker=str(line.get("speaker", "")), text=str(line.get("text", ""))
                )  # fmt: skip
                found.append(said)
    return tuple(sorted((line for line in found if line.text), key=lambda line: line.start_s))
