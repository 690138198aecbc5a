"""The energy of speech while somebody talks, for mouths to follow: made up, or of voices that are given. No words."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from ...story.storyboard import Person
from ..scene import RATE_HZ, Plan, Scene


def speech_energy(ticks: int, rate_hz: int, spans: list[tuple[float, float]], seed: int) -> np.ndarray:
    """Syllables at 4 to 6 Hz in phrases with short pauses, inside the spans of seconds. (ticks,) 0..1."""
    rng = np.random.default_rng((seed, 5))
    t = np.arange(ticks) / rate_hz
    energy = np.zeros(ticks)
    for start, end in spans:
        now, left = start + 0.12, int(rng.integers(6, 13))
        while now < end - 0.1:
            length, loud = float(rng.uniform(0.13, 0.24)), float(rng.uniform(0.55, 1.0))
            u = (t - now) / length
            energy = np.maximum(
                energy, np.where((u > 0) & (u < 1), loud * np.sin(math.pi * np.clip(u, 0, 1)) ** 0.8, 0.0)
            )
            now, left = now + length, left - 1
            if left == 0:
                now, left = now + float(rng.uniform(0.2, 0.45)), int(rng.integers(6, 13))
    return energy.astype(np.float32)


def voiced(plan: Plan, people: Sequence[Person], voices: Mapping[str, np.ndarray]) -> Plan:
    """Let mouths follow voices that will be heard. voices: speaker → (N,) mouth opening 0..1 at 100 Hz.

    A speaker's figure is the one of that name; a voice of nobody seen moves no mouth, but counts as speech.
    """
    ticks = len(plan.speech)
    curves = {who: np.zeros(ticks, np.float32) for who in voices}
    for who, curve in voices.items():
        curves[who][: min(ticks, len(curve))] = curve[:ticks]
    named = {person.name.casefold(): f"person:{i}" for i, person in enumerate(people)}
    mouths = {named[who.casefold()]: curve for who, curve in curves.items() if who.casefold() in named}
    everyone = np.max(list(curves.values()), axis=0) if curves else plan.speech
    silent = {owner: np.zeros(ticks, np.float32) for owner in named.values()} if curves else {}
    return replace(plan, speech=everyone, mouths={**silent, **mouths})


def mouth_opening(scene: Scene, plan: Plan, owner: str, now_s: float) -> float:
    """How far the mouth of a figure ("person:0") is open at a moment, 0..1; closed while another talks."""
    speech = plan.speech
    if plan.mouths:
        own = plan.mouths.get(owner)
        return 0.0 if own is None else float(own[min(int(now_s * RATE_HZ), len(own) - 1)])
    spans = [s for row in scene.script.get("people", ()) if f"person:{row[0]}" == owner for s in row[3]]
    if not len(speech) or (spans and not any(s[0] == "talk" and s[1] <= now_s <= s[2] for s in spans)):
        return 0.0
    return float(speech[min(int(now_s * RATE_HZ), len(speech) - 1)])


def mouths_of(scene: Scene, plan: Plan, people: Sequence[Person]) -> dict[str, list[int]]:
    """Name → mouth opening per frame in hundredths, of the people whose mouths open at all."""
    curves = {
        person.name: [
            round(100 * mouth_opening(scene, plan, f"person:{i}", frame / plan.fps))
            for frame in range(len(plan.position))
        ]
        for i, person in enumerate(people)
    }
    return {name: curve for name, curve in curves.items() if any(curve)}
