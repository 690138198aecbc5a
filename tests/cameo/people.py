"""Drawn people and synthetic voices for the cameo tests; nobody real."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import numpy as np
from PIL import Image, ImageDraw

from sora2_nodes.cameo.cameo_file import Cameo
from sora2_nodes.cameo.cameo_maker import Photo, UnsavedCameo, VoiceRecording, make_cameo
from sora2_nodes.cameo.consent import Consent, new_consent

NOON = datetime(2026, 11, 23, 12, tzinfo=timezone.utc)


def portrait(
    skin: tuple = (210, 170, 130), hair: tuple = (60, 35, 20), shirt: tuple = (160, 25, 30),
    ground: tuple = (120, 170, 120), shift: int = 0,
) -> np.ndarray:  # fmt: skip
    """(800, 640, 3) uint8: head, hair and shirt on a plain ground with grain."""
    image = Image.new("RGB", (640, 800), ground)
    draw = ImageDraw.Draw(image)
    draw.rectangle((120 + shift, 560, 520 + shift, 800), fill=shirt)
    draw.rectangle((270 + shift, 480, 370 + shift, 600), fill=skin)
    draw.ellipse((200 + shift, 130, 440 + shift, 420), fill=hair)
    draw.ellipse((220 + shift, 190, 420 + shift, 500), fill=skin)
    for x in (280, 360):
        draw.ellipse((x - 14 + shift, 310, x + 14 + shift, 330), fill=(40, 30, 30))
    grain = np.random.default_rng(0).integers(-8, 8, (800, 640, 3))
    return (np.asarray(image).astype(int) + grain).clip(0, 255).astype(np.uint8)


def vowels(f0_hz: float = 120.0, size: float = 1.0, seconds: float = 3.0, rate: int = 24_000) -> np.ndarray:
    """(S,) float32: pulses through moving resonances, four syllables a second. size above 1: a smaller speaker."""
    from scipy.signal import lfilter

    t = np.arange(int(seconds * rate)) / rate
    wander = 1 + 0.03 * np.sin(2 * np.pi * 0.7 * t)
    pulses = np.diff(np.floor(np.cumsum(f0_hz * wander) / rate), prepend=0.0)
    wave = pulses + 0.002 * np.random.default_rng(1).normal(size=len(t))
    for formant, width in ((620, 80), (1300, 90), (2500, 140), (3500, 180), (4500, 220)):
        radius = np.exp(-np.pi * width / rate)
        angle = 2 * np.pi * formant * size / rate
        wave = lfilter([1.0], [1.0, -2 * radius * np.cos(angle), radius**2], wave)
    syllables = np.clip(np.sin(2 * np.pi * 2 * t) ** 2 * 1.6 - 0.15, 0, 1)
    wave = wave * syllables
    return (0.5 * wave / np.abs(wave).max()).astype(np.float32)


def recording(**voice: float) -> VoiceRecording:
    wave = vowels(**voice)
    return VoiceRecording(waveform=wave, sample_rate=24_000, sha256=f"{hash(wave.tobytes()) & (2**256 - 1):064x}")


def agreed(**chosen: object) -> Consent:
    dates = {"made_at": NOON, "expires_at": NOON + timedelta(days=365)}
    return new_consent(**{"subject": "Mira Test", **dates, **chosen})  # type: ignore[arg-type]


def made(name: str = "mira", voice: VoiceRecording | None = None, **chosen: object) -> UnsavedCameo:
    photo = Photo(pixels=portrait(), sha256="aa" * 32)
    return make_cameo(name=name, consent=agreed(**chosen), photos=[photo], recording=voice, now=NOON)


def cameo(name: str = "mira", **chosen: object) -> Cameo:
    return made(name, **chosen).cameo
