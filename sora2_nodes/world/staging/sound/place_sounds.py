"""What a shot's place and weather sound like, and what its words ask to be heard. No member of the shot sounds here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from ....story.storyboard import Brief
from ....vocabulary.sounds import kinds_heard
from ...soundscape.ambiences import AMBIENCES, MORE, RAIN_ON, Layer
from ...soundscape.kinds import EVENTS, SOURCES
from ...soundscape.sound_plan import SoundEvent, SoundSource

NIGHT = (19.6, 5.2)  # hours between which it is night
THROUGH = 0.25  # of what is outside, heard inside
BEHIND = 0.42  # how loud a place is against what happens in it
FAR, ASIDE = 2.6, 1.3  # lengths of the camera's view: what is said to be distant, and what is not
ALL_AROUND = frozenset(
    "wind,sea,stream,waterfall,hail,crowd,stadium,applause,traffic,room,vent,rumble,underwater,crickets,leaves,songbirds,gulls,jungle birds,frogs,owl,crows,farmyard,"
    "children,rain on ground,rain on water,rain on leaves,rain on metal,rain on glass".split(",")
)
USUAL_M = {
    "buzz": 0.02,
    "bell": 1.6,
    "drum": 0.5,
    "horn": 4.0,
    "dog": 0.8,
    "engine": 4.0,
    "phone": 0.15,
    "clock": 0.35,
    "small bell": 0.12,
    "thunder": 1.0,
}
SPEEDS = {
    "train": 22.0,
    "helicopter": 30.0,
    "jet engine": 60.0,
    "rocket": 40.0,
    "bicycle": 4.0,
    "rails": 14.0,
    "propeller plane": 40.0,
    "steam engine": 9.0,
}


def is_night(hour: float | None, time_of_day: str) -> bool:
    """Whether the birds have gone to sleep."""
    return time_of_day == "night" if hour is None else hour >= NIGHT[0] or hour < NIGHT[1]


def ambience_of(name: str, ambience: str, brief: Brief, *, indoors: bool, ground: str) -> Iterator[SoundSource]:
    """The lasting sounds of a place of this name and ambience, by its hour and weather."""
    place = brief.place
    night, wet = (
        is_night(place.hour, brief.time_of_day),
        max(place.amount("rain"), place.amount("hail"), place.amount("storm")),
    )
    for layer in (*AMBIENCES.get(ambience, AMBIENCES["quiet"]), *MORE.get(name, ())):
        if layer.when in ("any", "night" if night else "day") and not (layer.dry and wet > 0.1):
            yield _source(layer)
    yield from weather_of(brief, indoors=indoors, ground=ground)


def weather_of(brief: Brief, *, indoors: bool, ground: str) -> Iterator[SoundSource]:
    """Rain, hail, wind and waves by their amounts; through the window where the shot is inside."""
    place = brief.place
    through = THROUGH if indoors else 1.0
    rain = place.amount("rain")
    if rain > 0:
        yield _source(
            Layer(
                kind="rain on glass" if indoors else RAIN_ON.get(ground, "rain on ground"),
                strength=0.8 + 1.2 * rain,
                speed=rain,
            )
        )
    if place.amount("hail") > 0 and not indoors:
        yield _source(Layer(kind="hail", strength=0.4 + 0.6 * place.amount("hail")))
    wind = max(
        place.amount("wind"),
        0.9 * place.amount("storm"),
        0.5 * place.amount("snow") - 0.1,
        0.8 * place.amount("dust") - 0.3,
    )
    if wind > 0.05:
        yield _source(Layer(kind="wind", strength=(0.6 + 1.4 * wind) * through, speed=wind))
    if place.amount("waves") > 0 and place.name not in ("beach", "sea", "harbour", "tropical island"):
        yield _source(Layer(kind="sea", strength=0.5 + 0.6 * place.amount("waves"), speed=place.amount("waves")))
    if place.amount("leaves") > 0:
        yield _source(Layer(kind="leaves", strength=0.8))


def weather_events(brief: Brief, duration_s: float, since_s: float, seed: int) -> Iterator[SoundEvent]:
    """Thunder and fireworks, at moments of the world's own clock, from where the seed says."""
    place = brief.place
    storm = max(place.amount("storm"), place.amount("lightning"))
    rows = [("thunder", 5.2, 0.45 + 0.5 * storm, 1.4)] if storm > 0.3 else []
    if place.amount("fireworks") > 0:
        rows.append(("firework", 1.15, 0.75, 1.2))
    for kind, every_s, strength, distance in rows:
        for k in range(int((since_s - 5) // every_s), int((since_s + duration_s) // every_s) + 1):
            luck = np.random.default_rng((seed, 77, k & 0xFFFF, len(kind)))
            time_s = (k + float(luck.uniform(0.1, 0.5))) * every_s - since_s
            if 0 <= time_s < duration_s:
                yield SoundEvent(
                    kind=kind, time_s=time_s, strength=strength * float(luck.uniform(0.7, 1.0)), azimuth=float(luck.uniform(-45, 45)), distance=distance * float(luck.uniform(0.8, 1.4)), owner="weather",
                )  # fmt: skip


def sounds_asked(phrases: Sequence[str], duration_s: float, seed: int) -> tuple[list[SoundEvent], list[SoundSource]]:
    """What words ask to be heard and nobody sees: what lasts as sources, what happens as events now and then."""
    events: list[SoundEvent] = []
    sources: list[SoundSource] = []
    asked = dict.fromkeys(row for phrase in phrases for row in kinds_heard(phrase))
    for number, (kind, far) in enumerate(asked):
        luck = np.random.default_rng((seed, 78, number))
        azimuth, distance = float(luck.uniform(-40, 40)), FAR if far else ASIDE
        if kind in SOURCES:
            sources.append(_asked_source(kind, azimuth, distance, far))
        elif kind in EVENTS:
            every = float(luck.uniform(2.2, 3.2))
            first = min(float(luck.uniform(0.25, 0.7)), 0.3 * duration_s)
            one = SoundEvent(kind=kind, time_s=0.0, strength=0.8, size_m=USUAL_M.get(kind, 1.0), azimuth=azimuth, distance=distance, owner="asked")  # fmt: skip
            moments = np.arange(first, max(duration_s - 0.2, first + 0.01), every).tolist()
            events += [replace(one, time_s=t) for t in moments]
    return events, sources


def _asked_source(kind: str, azimuth: float, distance: float, far: bool) -> SoundSource:
    wide = kind in ALL_AROUND
    return SoundSource(
        kind=kind, strength=0.35 if wide and far else 1.0, size_m=USUAL_M.get(kind, 1.0), azimuth=np.array([azimuth]), distance=np.array([distance]),
        speed=np.array([SPEEDS.get(kind, 0.6)]), wide=wide, owner="asked",
    )  # fmt: skip


def _source(layer: Layer) -> SoundSource:
    """A layer of a place as a source: all around where it has no direction."""
    wide = layer.azimuth is None
    return SoundSource(
        kind=layer.kind, strength=BEHIND * layer.strength, size_m=USUAL_M.get(layer.kind, 1.5), azimuth=np.array([layer.azimuth or 0.0]),
        distance=np.array([1.0 if wide else layer.distance]), speed=np.array([layer.speed]), wide=wide, owner="place",
    )  # fmt: skip
