"""OpenTimelineIO (.otio): a timeline with takes as alternative media, spoken lines as markers, and handles.

A shot that this wrote stands whole in its clip's metadata, so that it reads back equal; a clip of another program is footage
from its in point to its out point or, where it has no file, a shot of its words.
"""

from __future__ import annotations

import json
import re
from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlparse

from ...errors import InputError, PromptError
from ...frame_rates import read_rate
from ..storyboard import Shot, Storyboard
from .edit_timeline import CutSpan, EditTimeline, timeline_of
from .held_fields import Written, board_of, fitting

if TYPE_CHECKING:
    import opentimelineio as otio

OURS = "sora2"


def is_one(text: str) -> bool:
    """Tell whether a text is OpenTimelineIO's JSON."""
    return re.match(r"\s*\{", text) is not None and '"OTIO_SCHEMA"' in text[:4000]


def library() -> Any:
    """Import opentimelineio. Raises InputError, with what to install, where it is missing."""
    try:
        import opentimelineio
    except ImportError:
        raise InputError("OTIO needs the library opentimelineio: pip install 'sora2-nodes[otio]'") from None
    return opentimelineio


def write(board: Storyboard) -> Written:
    """Write a storyboard before it is rendered, its media missing."""
    return written_otio(timeline_of(board))


def written_otio(timeline: EditTimeline) -> Written:
    """Write a film with its takes. Nothing is left out: whole shots stand in the metadata."""
    otio = library()
    made = otio.schema.Timeline(name=timeline.title)
    made.metadata[OURS] = {"storyboard": _plain(replace(timeline.board, shots=(Shot(prompt="none"),)))}
    rate = float(timeline.fps)
    track = otio.schema.Track(name="V1", kind=otio.schema.TrackKind.Video)
    made.tracks.append(track)
    for span in timeline.spans():
        if sum(span.into):
            track.append(
                otio.schema.Transition(
                    name="dissolve", transition_type=otio.schema.TransitionTypes.SMPTE_Dissolve,
                    in_offset=otio.opentime.RationalTime(span.into[0], rate), out_offset=otio.opentime.RationalTime(span.into[1], rate),
                )
            )  # fmt: skip
        track.append(_clip(otio, span, rate))
    for name, audio in zip(("A1", "A2"), _sound_tracks(otio, timeline, rate), strict=True):
        if any(isinstance(item, otio.schema.Clip) for item in audio):
            audio.name = name
            made.tracks.append(audio)
    return Written(text=otio.adapters.write_to_string(made, "otio_json") + "\n")


def _clip(otio: Any, span: CutSpan, rate: float) -> otio.schema.Clip:
    clip = span.clip
    made = otio.schema.Clip(name=clip.name, source_range=_range(otio, span.first, span.frames, rate))
    made.metadata[OURS] = {"shot": _plain(clip.shot), "frames": span.frames}
    whole = _range(otio, 0, clip.available, rate)
    if clip.files:
        media = {
            name: otio.schema.ExternalReference(target_url=str(file), available_range=whole)
            for name, file in clip.files
        }
        made.set_media_references(media, clip.files[0][0])
    else:
        made.media_reference = otio.schema.MissingReference(name=clip.name, available_range=whole)
    for marker in clip.markers:
        made.markers.append(
            otio.schema.Marker(
                name=marker.name, comment=marker.comment, marked_range=_range(otio, marker.frame, 1, rate), color=otio.schema.MarkerColor.GREEN
            )
        )  # fmt: skip
    return made


def _sound_tracks(otio: Any, timeline: EditTimeline, rate: float) -> list[Any]:
    """Two tracks, the shots' sound on one and the other in turn, since J and L cuts overlap."""
    tracks = [otio.schema.Track(kind=otio.schema.TrackKind.Audio) for _ in range(2)]
    ends = [0, 0]
    for number, span in enumerate(timeline.spans()):
        clip, lane = span.clip, number % 2
        start, frames = span.start - clip.lead, span.frames + clip.lead + clip.tail
        if not clip.files or start < ends[lane]:
            continue
        if start > ends[lane]:
            tracks[lane].append(otio.schema.Gap(source_range=_range(otio, 0, start - ends[lane], rate)))
        made = otio.schema.Clip(name=clip.name, source_range=_range(otio, span.first - clip.lead, frames, rate))
        whole = _range(otio, 0, clip.available, rate)
        made.media_reference = otio.schema.ExternalReference(target_url=str(clip.files[0][1]), available_range=whole)
        tracks[lane].append(made)
        ends[lane] = start + frames
    return tracks


def _range(otio: Any, start: int, frames: int, rate: float) -> Any:
    time = otio.opentime.RationalTime
    return otio.opentime.TimeRange(time(start, rate), time(frames, rate))


def _plain(value: Any) -> Any:
    """A shot or a storyboard as the JSON that storyboards are kept in."""
    from ..boards.storyboard_files import write_storyboard

    if isinstance(value, Shot):
        return json.loads(write_storyboard(Storyboard(shots=(replace(value, continuity="new"),))))["shots"][0] | {
            "continuity": value.continuity
        }
    made = json.loads(write_storyboard(value))
    return {key: item for key, item in made.items() if key != "shots"}


def read(text: str, shot_s: float) -> Storyboard:
    """Read a timeline's first video track. Raises PromptError for one without clips, or that the library can't read."""
    otio = library()
    try:
        found = otio.adapters.read_from_string(text, "otio_json")
    except (otio.exceptions.OTIOError, ValueError, TypeError, KeyError, AttributeError) as error:
        raise PromptError(f"the timeline can't be read ({' '.join(str(error).split())[:80]})") from None
    timeline = (
        found
        if isinstance(found, otio.schema.Timeline)
        else next(iter(found.find_children(otio.schema.Timeline)), None)
        if hasattr(found, "find_children")
        else None
    )
    tracks = list(timeline.video_tracks()) if timeline else []
    track = next((one for one in tracks if any(isinstance(item, otio.schema.Clip) for item in one)), None)
    if timeline is None or track is None:
        raise PromptError("the timeline has no video track with clips: put the shots on one")
    not_held = [
        f"the track {one.name or one.kind}" for one in timeline.tracks if one is not track and not _is_our_sound(one)
    ]
    return _Reading(otio, timeline, track, shot_s, not_held).board()


def _is_our_sound(track: Any) -> bool:
    return track.kind == "Audio" and track.name in ("A1", "A2")


class _Reading:
    """A timeline while its track is read."""

    def __init__(self, otio: Any, timeline: Any, track: Any, shot_s: float, not_held: list[str]) -> None:
        self._otio, self._timeline, self._track, self._shot_s, self._not_held = otio, timeline, track, shot_s, not_held
        self._into: tuple[str, float] | None = None

    def board(self) -> Storyboard:
        shots: list[Shot] = []
        clips = (self._otio.schema.Clip,)
        rate = Fraction(24)
        for item in self._track:
            if isinstance(item, self._otio.schema.Transition):
                self._into = ("dissolve", round((item.in_offset + item.out_offset).to_seconds(), 3))
                if item.transition_type not in ("SMPTE_Dissolve", ""):
                    self._not_held.append(f"the transition {item.transition_type!r}, shown as a dissolve")
            elif isinstance(item, clips):
                rate = read_rate(item.trimmed_range().duration.rate)
                shots.append(self._shot(item, len(shots) + 1))
                self._into = None
            else:
                self._not_held.append(f"the {type(item).__name__.lower()} {item.name!r} after shot {len(shots)}")
        return board_of(shots, [True] * len(shots), self._film(rate), self._not_held)

    def _film(self, rate: Fraction) -> Storyboard:
        from ..boards.storyboard_files import read_storyboard

        kept = _unboxed((self._timeline.metadata.get(OURS) or {}).get("storyboard"))
        if isinstance(kept, dict):
            return read_storyboard(json.dumps({**kept, "shots": [{"prompt": "none"}]}))
        plain = Storyboard(shots=(), title=self._timeline.name or "")
        return replace(plain, fps=rate)

    def _shot(self, clip: Any, number: int) -> Shot:
        kept = _unboxed((clip.metadata.get(OURS) or {}).get("shot"))
        shot = self._own(clip, kept, number) if isinstance(kept, dict) else self._foreign(clip, number)
        if number > 1 and self._into and shot.transition_in != "dissolve":
            shot = replace(shot, transition_in="dissolve", transition_s=self._into[1] or None)
        elif not self._into and shot.transition_in == "dissolve":
            shot = replace(shot, transition_in="cut", transition_s=None)
        takes = list(clip.media_references()) if hasattr(clip, "media_references") else []
        if len(takes) > 1:
            self._not_held.append(
                f"the takes of shot {number} ({', '.join(takes)}; {clip.active_media_reference_key} is used): they lie in the film's folder"
            )
        for effect in clip.effects:
            self._not_held.append(f"the effect {effect.name or effect.effect_name!r} on shot {number}")
        return shot

    def _own(self, clip: Any, kept: dict[str, Any], number: int) -> Shot:
        """A shot that this wrote, as long as the editor has left it."""
        from ..boards.storyboard_files import read_storyboard

        shot = read_storyboard(json.dumps({"shots": [{**kept, "continuity": "new"}]})).shots[0]
        shot = replace(
            shot,
            continuity=kept.get("continuity", "new") if number > 1 or kept.get("continuity") != "leads_in" else "new",
        )
        written, shown = int((clip.metadata.get(OURS) or {}).get("frames") or 0), clip.trimmed_range().duration
        if written and round(shown.value) != written:
            seconds = fitting(shot.duration_s + (shown.value - written) / shown.rate)
            shot = replace(shot, duration_s=seconds)
            self._not_held.append(f"where shot {number} was trimmed: it is made {seconds:g} s long")
        return shot

    def _foreign(self, clip: Any, number: int) -> Shot:
        span, media = clip.trimmed_range(), clip.media_reference
        notes = [" ".join(filter(None, (marker.name, getattr(marker, "comment", "")))) for marker in clip.markers]
        url = getattr(media, "target_url", "")
        if not url:
            words = next((note for note in notes if note), "") or _words(clip)
            return Shot(prompt=words, duration_s=fitting(span.duration.to_seconds()))
        self._not_held += [f"the marker {note[:40]!r} on shot {number}" for note in notes]
        begins = media.available_range.start_time.to_seconds() if media.available_range else 0.0
        first = round(span.start_time.to_seconds() - begins, 3)
        seconds = round(span.duration.to_seconds(), 3)
        return Shot(
            prompt="",
            footage=_path(url),
            duration_s=0.0,
            footage_in_s=first or None,
            footage_out_s=round(first + seconds, 3),
        )


def _words(clip: Any) -> str:
    found = next(
        (str(clip.metadata[key]) for key in ("prompt", "description", "notes", "comment") if clip.metadata.get(key)), ""
    )
    return found or clip.name or "An empty shot"


def _unboxed(value: Any) -> Any:
    """Metadata as plain JSON."""
    if value is None:
        return None
    if hasattr(value, "items"):
        return {key: _unboxed(item) for key, item in value.items()}
    if hasattr(value, "__iter__") and not isinstance(value, str):
        return [_unboxed(item) for item in value]
    return value


def _path(url: str) -> str:
    parsed = urlparse(url)
    return unquote(parsed.path) if parsed.scheme == "file" else url
