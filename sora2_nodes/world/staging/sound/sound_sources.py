"""A staged shot → its sound plan: what every member sounds like by its voice, its deeds and its motion, and where it is.

Contacts (steps, impacts, rolling) and spoken lines are not in it. What is here is also told: `told` puts it into words.
"""

from __future__ import annotations

from collections.abc import Iterator

from ....story.storyboard import Brief
from ...scene import Plan, Scene
from ...soundscape.ambiences import BACKDROP_AMBIENCES, DRY_PLACES, SPACES
from ...soundscape.sound_plan import SoundEvent, SoundPlan, SoundSource
from ..places import GROUNDS, PLACES
from ..scenario import Staged
from ..set_choice import place_name
from .act_times import ActTimes
from .listener import Listener
from .member_sounds import MemberSounds
from .place_sounds import ambience_of, sounds_asked, weather_events

MOST_MEMBERS = 10  # that are heard each by itself
MOST_ALIKE = 2  # sources of one kind
CLAPPING = frozenset({"clap", "cheer"})
APPLAUDING = 3  # people who clap together from which there is applause


def sound_plan_of(staged: Staged, plan: Plan, *, since_s: float = 0.0) -> SoundPlan:
    """Everything that is heard of a staged shot beside its contacts and lines. since_s: how long its world has gone on."""
    brief, row = staged.brief, PLACES.get(place_name(staged), PLACES["studio"])
    listener, times = Listener(plan, staged.unit), ActTimes(staged)
    members = [MemberSounds(staged, plan, member, listener, times) for member in staged.members[:MOST_MEMBERS]]
    indoors = row.walls is not None if brief.place.indoors is None else brief.place.indoors
    place = ambience_of(row.name, row.ambience, brief, indoors=indoors, ground=GROUNDS[row.ground].pattern)
    heard = (
        [e for m in members for e in m.events()],
        [*(s for m in members for s in m.sources()), *_applause(staged), *place],
    )
    space = SPACES.get(row.ambience, "room" if row.walls is not None else "open")
    return _whole(
        brief, plan, heard, space="open" if row.name in DRY_PLACES else space, since_s=since_s, seed=staged.seed
    )


def plain_sounds(scene: Scene, brief: Brief, plan: Plan, *, since_s: float = 0.0) -> SoundPlan:
    """Everything that is heard of a shot of plain shapes beside its contacts: its backdrop, its weather and what words ask."""
    ambience = BACKDROP_AMBIENCES.get(scene.backdrop, "quiet")
    place = ambience_of("", ambience, brief, indoors=scene.backdrop in ("studio", "room"), ground=scene.surface)
    space = "room" if scene.backdrop == "room" else "open"
    return _whole(brief, plan, ([], list(place)), space=space, since_s=since_s, seed=scene.seed)


def told(plan: SoundPlan) -> list[dict]:
    """The plan for people and JSON: what is heard, when, and from where."""
    rows: list[dict] = []
    for e in plan.events:
        at = {"azimuth_deg": round(e.azimuth, 1), "distance": round(e.distance, 2)}
        rows.append({"kind": e.kind, "time_s": round(e.time_s, 3), "of": e.owner, **at})
    for s in plan.sources:
        middle = [round(float(curve[len(curve) // 2]), 2) for curve in (s.azimuth, s.distance)]
        at = {} if s.wide else {"azimuth_deg": middle[0], "distance": middle[1]}
        span = {"from_s": round(max(s.start_s, 0.0), 3), "to_s": round(min(s.end_s, plan.duration_s), 3)}
        rows.append({"kind": s.kind, **span, "of": s.owner, **at})
    return rows


def _whole(
    brief: Brief,
    plan: Plan,
    heard: tuple[list[SoundEvent], list[SoundSource]],
    *,
    space: str,
    since_s: float,
    seed: int,
) -> SoundPlan:
    """A plan of what was found, with the weather and what words ask for."""
    duration = len(plan.position) / plan.fps
    asked = sounds_asked(brief.sounds, duration, seed)
    events = [*heard[0], *asked[0], *weather_events(brief, duration, since_s, seed)]
    inside = sorted((e for e in events if 0 <= e.time_s < duration), key=lambda e: e.time_s)
    sources = _merged([*asked[1], *heard[1]])
    return SoundPlan(
        duration_s=duration, events=tuple(inside), sources=sources, space=space, since_s=since_s, seed=seed
    )


def _applause(staged: Staged) -> Iterator[SoundSource]:
    """Many who clap together."""
    starts = {
        m.owner: [d.start_s for d in staged.script.parts[m.owner].deeds if d.verb in CLAPPING]
        for m in staged.members
        if m.person
    }
    clapping = [min(times) for times in starts.values() if times]
    if len(clapping) >= APPLAUDING:
        yield SoundSource(kind="applause", start_s=min(clapping) or -1.0, strength=0.7, wide=True, owner="crowd")


def _merged(sources: list[SoundSource]) -> tuple[SoundSource, ...]:
    """Leave out what a place has where a member or the words have it too, and all but two of many alike."""
    own = {s.kind for s in sources if s.owner != "place"}
    kept: list[SoundSource] = []
    for source in sources:
        alike = sum(s.kind == source.kind for s in kept)
        if not (source.owner == "place" and (source.kind in own or alike)) and alike < MOST_ALIKE:
            kept.append(source)
    return tuple(kept)
