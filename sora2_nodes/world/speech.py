"""The energy of speech while somebody talks, for mouths to follow: made up, or of voices that are given. No words."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from ..story.storyboard import Person
from .scene import Plan


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
