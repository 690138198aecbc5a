"""FCPXML 1.9, as Final Cut Pro and DaVinci Resolve take it: assets, and a spine of clips and transitions."""

from __future__ import annotations

import re
from fractions import Fraction
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from ..storyboard import Storyboard
from .edit_timeline import CutSpan, EditTimeline, timeline_of
from .held_fields import Written, left_out

VERSION = "1.9"


def is_one(text: str) -> bool:
    """Tell whether a text is FCPXML, or the older XML of Final Cut."""
    return (
        re.match(r"\s*(?:<\?xml[^>]*\?>\s*)?(?:<!DOCTYPE\s+(?:fcpxml|xmeml)\b|<(?:fcpxml|xmeml)\b)", text) is not None
    )


def fcpxml_text(timeline: EditTimeline) -> str:
    """Write a film as FCPXML. What is not rendered stands as a gap with its words as a note."""
    root = Element("fcpxml", version=VERSION)
    resources = SubElement(root, "resources")
    rate, board = timeline.fps, timeline.board
    SubElement(
        resources, "format", id="r1", frameDuration=_time(1, rate), width=str(board.width), height=str(board.height)
    )  # fmt: skip
    assets: dict[Path, str] = {}
    for clip in timeline.clips:
        for name, file in clip.files:
            if file not in assets:
                assets[file] = f"r{len(assets) + 2}"
                asset = SubElement(
                    resources, "asset", id=assets[file], name=f"{clip.name}, {name}", start="0s", hasVideo="1", hasAudio="1", audioSources="1",
                    audioChannels="2", audioRate="48000", format="r1", duration=_time(clip.available, rate),
                )  # fmt: skip
                SubElement(asset, "media-rep", kind="original-media", src=file.absolute().as_uri())
    project = SubElement(
        SubElement(SubElement(root, "library"), "event", name=timeline.title), "project", name=timeline.title
    )
    sequence = SubElement(
        project, "sequence", format="r1", tcStart="0s", tcFormat="NDF", duration=_time(timeline.num_frames, rate)
    )
    spine = SubElement(sequence, "spine")
    for span in timeline.spans():
        if sum(span.into):
            SubElement(
                spine, "transition", name="Cross Dissolve", offset=_time(span.start - span.into[0], rate), duration=_time(sum(span.into), rate)
            )  # fmt: skip
        _clip(spine, span, timeline, assets)
    ElementTree.indent(root)
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE fcpxml>\n{ElementTree.tostring(root, encoding="unicode")}\n'
    )


def _clip(spine: Element, span: CutSpan, timeline: EditTimeline, assets: dict[Path, str]) -> None:
    clip, rate = span.clip, timeline.fps
    where: dict[str, str] = {
        "name": clip.name,
        "offset": _time(span.start, rate),
        "start": _time(span.first, rate),
        "duration": _time(span.frames, rate),
    }
    if clip.files:
        made = SubElement(
            spine, "asset-clip", {"ref": assets[clip.files[0][1]], "format": "r1", "tcFormat": "NDF", **where}
        )
        if clip.lead or clip.tail:
            made.set("audioStart", _time(span.first - clip.lead, rate))
            made.set("audioDuration", _time(span.frames + clip.lead + clip.tail, rate))
    else:
        made = SubElement(spine, "gap", where)
    SubElement(made, "note").text = " ".join((clip.shot.prompt or clip.shot.footage or clip.name).split())
    for marker in clip.markers:
        if span.first <= marker.frame < span.first + span.frames:
            SubElement(
                made, "marker", start=_time(marker.frame, rate), duration=_time(1, rate), value=f"{marker.name}: {marker.comment}"
            )  # fmt: skip


def _time(frames: int, rate: Fraction) -> str:
    """Frames as FCPXML writes times: seconds as a fraction."""
    seconds = frames / rate
    return f"{seconds.numerator}s" if seconds.denominator == 1 else f"{seconds.numerator}/{seconds.denominator}s"


def write(board: Storyboard) -> Written:
    """Write a storyboard as FCPXML before it is rendered."""
    return written_fcpxml(timeline_of(board))


def written_fcpxml(timeline: EditTimeline) -> Written:
    """Write a film, and name what FCPXML has no place for."""
    shot = {
        "prompt",
        "duration_s",
        "id",
        "dialogue",
        "transition_s",
        "sound_lead_s",
        "sound_tail_s",
        "footage",
        "footage_in_s",
        "footage_out_s",
    }
    kinds = {one.transition_in for one in timeline.board.shots[1:]} - {"cut", "dissolve"}
    told = left_out(timeline.board, shot={*shot, "transition_in"}, film={"title", "fps", "width", "height"})
    other = [f"the transition {kind}, which stands as a cut" for kind in sorted(kinds)]
    return Written(text=fcpxml_text(timeline), not_held=(*told, *other))
