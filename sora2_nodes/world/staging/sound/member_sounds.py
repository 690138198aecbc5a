"""What one member of a staged shot sounds like: by its voice, its deeds, its motion, and where it is."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from ....vocabulary.families import FAMILY_OF
from ...motion.carriages.beasts import HABITS
from ...scene import Plan
from ...soundscape.animal_calls import CALLS
from ...soundscape.instrument_notes import INSTRUMENTS
from ...soundscape.motors import MOTORS
from ...soundscape.sound_plan import TICK_HZ, SoundEvent, SoundSource
from ...soundscape.voice_table import (
    HAND_EVENTS,
    PERSON_CALLS,
    RING_EVERY_S,
    SHATTERS,
    SHUTS,
    STROKES,
    VOICES,
    WORK_SOURCES,
    ThingVoice,
)  # fmt: skip
from ..breakage import break_time
from ..roster import Member
from ..scenario import Staged
from .act_times import ActTimes
from .listener import Heard, Listener

MOVING = 0.25  # m/s from which a motor is under way
DRIVEN = 0.4  # of its top speed: how fast what goes is heard to go at least
ROLLING_MPS = 12.0
CALLING = 0.75  # chance that an animal which the shot is about calls unasked
SHORT_S = 0.4  # a syllable shorter than this falls on each opening of the mouth
LEAST_WING_M = 0.12  # smaller wings hum or are silent
VOICED = frozenset("bark,howl,cry,scream,shout,laugh,talk,sing,breathe fire".split(","))
RESTING = frozenset("sleep,dead,lie,sneak,hide".split(","))
UNDER_WAY = frozenset("drive,turn on,stop,brake,start,take off,fly,sail,hover,land,race,reverse,drift".split(","))
IN_THE_AIR = frozenset("fly,take off,land,chase,hover".split(","))
STARTED = frozenset("turn on,light up,turn wheels".split(","))
AT_ITS_DOOR = frozenset("open,close,press,turn on,turn off".split(","))  # acts that are heard at what they are done to
AS_LARGE = frozenset("crash,dive,splash,breach".split(","))  # acts that sound as large as who does them
WITH_HANDS = frozenset("row,sweep,saw,cut,write,draw,type,ring,wash,turn on,fill up,flow,drip,dance,beat".split(","))
UNHEARD = frozenset(
    "look,hold,carry,walk,open,close,read,photograph".split(",")
)  # done to a thing without its own sound


class MemberSounds:
    """The sounds of one member of a shot."""

    def __init__(self, staged: Staged, plan: Plan, member: Member, listener: Listener, times: ActTimes) -> None:
        self.staged, self.plan, self.member, self.listener, self.times = staged, plan, member, listener, times
        self.deeds = staged.script.parts[member.owner].deeds
        self.voice = VOICES.get(member.assembly.voice, ThingVoice())
        self.size_m = float(max(member.size)) * staged.unit * staged.spots[member.owner].scale
        self.heard = self._hears(member)
        self.luck = np.random.default_rng((staged.seed, 91, sum(map(ord, member.owner))))
        self.does, self.done = times.of(member.ref), times.done_to(member.ref)

    def events(self) -> Iterator[SoundEvent]:
        """What happens once."""
        yield from self._calls()
        yield from self._wings()
        yield from self._strokes()
        yield from self._breaking()
        yield from self._acts()
        yield from self._rung()
        yield from self._used()

    def sources(self) -> Iterator[SoundSource]:
        """What lasts."""
        yield from self._under_way()
        yield from self._running()
        yield from self._played()
        yield from self._work()

    def _calls(self) -> Iterator[SoundEvent]:
        """An animal's calls, on the openings of its mouth; unasked, one now and then by what the shot is about."""
        kind = self.voice.calls
        if not kind or (self.member.person and kind != "baby cry"):
            return
        call, cycle = CALLS[kind], HABITS["bark"].cycle_s
        spans = [(start, end) for act, start, end in self.does if act in VOICED]
        short = call.seconds < SHORT_S
        length = call.syllables * (call.seconds + call.gap_s) + 0.3
        each = cycle if short else cycle * float(np.ceil(length / cycle))
        for start, end in spans:
            for t in _every(start + 0.25 * cycle - 0.02, end - 0.1, each):
                yield self._event(kind, t, 0.95, syllables=1 if short and call.syllables < 4 else 0)
        resting = any(deed.verb in RESTING for deed in self.deeds)
        asked = spans or resting or self.member.ref not in self.staged.focus or self.times.duration_s < 1.5
        if not asked and self.luck.random() < CALLING:
            yield self._event(kind, float(self.luck.uniform(0.2, 0.65)) * self.times.duration_s, 0.5)

    def _wings(self) -> Iterator[SoundEvent]:
        """Feathered wings that beat while they carry."""
        feathered = FAMILY_OF.get(self.member.name) not in ("aircraft", "small") and self.size_m > LEAST_WING_M
        if self.member.assembly.carriage == "wings" and feathered:
            every = float(np.clip(0.28 * (self.size_m / 0.5) ** 0.45, 0.09, 0.7))
            for deed in (d for d in self.deeds if d.verb in IN_THE_AIR):
                last = min(deed.end_s, self.times.duration_s)
                yield from (self._event("wing beat", t, 0.6) for t in _every(max(deed.start_s, 0) + 0.1, last, every))

    def _strokes(self) -> Iterator[SoundEvent]:
        """Hands that strike something, at the contacts of the plan."""
        mine = self.staged.index[self.member.owner]
        for contact in (c for c in self.plan.contacts if c.kind == "stroke" and c.a == mine):
            going = [d.verb for d in self.deeds if d.start_s <= contact.time_s <= d.end_s + 0.1 and d.verb in STROKES]
            if going:
                strength = 0.5 + 0.5 * min(contact.speed / 2, 1.0)
                yield self._event(STROKES[going[-1]], contact.time_s, strength, size_m=0.3)

    def _breaking(self) -> Iterator[SoundEvent]:
        """What breaks or blows up, at the moment of the picture."""
        said = break_time(self.staged, self.plan, self.member)
        if said is not None:
            broken = "glass break" if self._brittle() else "splinter"
            yield self._event("explosion" if said[1] == "explode" else broken, said[0], 0.95)

    def _brittle(self) -> bool:
        assembly = self.member.assembly
        return assembly.material in SHATTERS or any(p.finish in SHATTERS for p in assembly.primitives)

    def _acts(self) -> Iterator[SoundEvent]:
        """What a mouth and hands do that is heard as such."""
        for act, start, end in self.does:
            if self.member.person and act in PERSON_CALLS:
                kind, every = PERSON_CALLS[act]
                yield from (self._event(kind, t, 0.7) for t in _every(start + 0.12, end, every))
            if act in HAND_EVENTS and self._has_a_door(act):
                kind, after, every = HAND_EVENTS[act]
                size = self.size_m if act in AS_LARGE else 0.4
                heard = self._where(act) if act in AT_ITS_DOOR else self.heard
                first = start + min(after, 0.5 * (end - start))
                yield from (self._event(kind, t, 0.7, size_m=size, heard=heard) for t in _every(first, end, every))

    def _rung(self) -> Iterator[SoundEvent]:
        """What rings, honks or sounds, said of it or done to it."""
        kind = self.voice.rings or "small bell"
        for _, start, end in (span for span in (*self.does, *self.done) if span[0] == "ring"):
            yield from (self._event(kind, t, 0.9) for t in _every(start + 0.05, end, RING_EVERY_S.get(kind, 2.2)))

    def _used(self) -> Iterator[SoundEvent]:
        """What sounds each time somebody uses it, and a door that opens by itself."""
        if not self.voice.used:
            return
        for act, start, end in self.done:
            if act not in UNHEARD:
                yield self._event(self.voice.used, start + min(0.6, 0.4 * (end - start)), 0.8)
        yield from (self._event(self.voice.used, t + 0.05, 0.8) for act, t, _ in self.does if act in ("open", "close"))

    def _under_way(self) -> Iterator[SoundSource]:
        """A motor while it goes, and wheels."""
        voice, goes = self.voice, self._goes()
        acts = {act for act, _, _ in (*self.does, *self.done)}
        driven = any(deed.verb in UNDER_WAY for deed in self.deeds) or bool(acts & STARTED)
        if voice.motor and (goes or driven) and "turn off" not in acts:
            yield self._source(voice.motor, 1.0, speed=self._driven(MOTORS[voice.motor].top_speed))
        if voice.rolls and goes:
            yield self._source(voice.rolls, 0.9, speed=self._driven(ROLLING_MPS))

    def _running(self) -> Iterator[SoundSource]:
        """What runs by itself, from when it is turned on until it is turned off."""
        voice = self.voice
        if (
            not voice.runs
            or (self._goes() and voice.runs == voice.motor)
            or (voice.runs == "siren" and not self._goes())
        ):
            return
        start, end = -1.0, self.times.duration_s + 1.0
        for act, begin, _ in (*self.does, *self.done):
            if act in ("turn on", "light up") and voice.runs not in ("fire", "clock"):
                start = begin + 0.5
            if act in ("turn off", "vanish"):
                end = begin + 0.6
        yield self._source(voice.runs, 0.9, start=start, end=end, speed=np.full(1, voice.plain))

    def _played(self) -> Iterator[SoundSource]:
        """What somebody plays or works with, or is said to play by itself."""
        spans = [(s, e) for act, s, e in (*self.done, *self.does) if act.startswith("play") or act in WITH_HANDS]
        if self.voice.played and spans:
            start, end = min(s for s, _ in spans), max(e for _, e in spans)
            yield self._source(self.voice.played, 1.0, start=start, end=end, speed=np.full(1, 0.6))

    def _work(self) -> Iterator[SoundSource]:
        """What sounds as long as an act lasts; an instrument that is seen sounds itself."""
        seen = any(VOICES.get(m.assembly.voice, ThingVoice()).played in INSTRUMENTS for m in self.staged.members)
        for act, start, end in self.does:
            kind = WORK_SOURCES.get(act, "")
            if not kind or (act.startswith("play ") and seen):
                continue
            size, speed = self.size_m, np.full(1, 0.6)
            if kind == "rolling":
                speed = self.heard.speed
            elif kind == "pour":  # as full as the vessel is
                speed = np.clip((np.arange(len(self.heard.speed)) / TICK_HZ - start) / max(end - start, 0.2), 0, 1)
                size = 0.12
            yield self._source(kind, 0.85, start=start if start > 0.05 else -1.0, end=end, speed=speed, size_m=size)

    def _goes(self) -> bool:
        return float(self.heard.speed.max()) > MOVING

    def _driven(self, top_mps: float) -> np.ndarray:
        """The speed that is heard: a stage is shorter than a road, so what goes is heard to go, as its motion has it."""
        speed, fastest = self.heard.speed, float(self.heard.speed.max())
        return speed * max(1.0, DRIVEN * top_mps / fastest) if self._goes() else speed

    def _hears(self, member: Member) -> Heard:
        return self.listener.hears(self.plan.position[:, self.staged.index[member.owner]])

    def _objects(self, act: str) -> list[Member]:
        refs = self.times.objects(self.member.ref, act)
        return [m for m in self.staged.members if m.ref in refs]

    def _where(self, act: str) -> Heard:
        """Where an act is heard: at what it is done to, else at who does it."""
        return next((self._hears(m) for m in self._objects(act)), self.heard)

    def _has_a_door(self, act: str) -> bool:
        """Whether what is opened or closed sounds as a door does; true for all other acts, and where nothing is named."""
        if act not in ("open", "close"):
            return True
        objects = self._objects(act)
        if not self.member.person and not objects:
            return self.member.name in SHUTS and not self.voice.used
        return not objects or any(m.name in SHUTS for m in objects)

    def _event(
        self, kind: str, time_s: float, strength: float, *, size_m: float | None = None, syllables: int = 0, heard: Heard | None = None,
    ) -> SoundEvent:  # fmt: skip
        azimuth, distance = (heard or self.heard).at(time_s)
        size = self.size_m if size_m is None else size_m
        return SoundEvent(
            kind=kind, time_s=max(float(time_s), 0.0), strength=strength, size_m=size, azimuth=azimuth, distance=distance, syllables=syllables,
            owner=self.member.owner,
        )  # fmt: skip

    def _source(
        self, kind: str, strength: float, *, speed: np.ndarray, start: float = -1.0, end: float = 1e9, size_m: float | None = None,
    ) -> SoundSource:  # fmt: skip
        return SoundSource(
            kind=kind, start_s=start, end_s=end, strength=strength, size_m=self.size_m if size_m is None else size_m, speed=speed,
            azimuth=self.heard.azimuth, distance=self.heard.distance, doppler=self.heard.doppler, owner=self.member.owner,
        )  # fmt: skip


def _every(first: float, last: float, step: float) -> list[float]:
    """Moments from the first on, `step` apart, before the last."""
    return [first + n * step for n in range(max(0, int(np.ceil((last - first) / step - 1e-9))))]
