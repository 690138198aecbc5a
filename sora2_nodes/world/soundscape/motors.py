"""What goes by a motor, by blades or on wheels: its pitch and its noise follow its speed."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from .noise_field import NoiseStretch, band, coloured, drift, grains
from .tones import ringing, stacked


@dataclass(frozen=True, kw_only=True)
class Going:
    """What a lasting sound is made of. speed, doppler: (S,), see SoundSource."""

    stretch: NoiseStretch
    size_m: float
    speed: np.ndarray
    doppler: np.ndarray


@dataclass(frozen=True, kw_only=True)
class Motor:
    """One kind. idle_hz, top_hz: how often it fires at rest and at top_speed m/s. tilt: dullness; rough: of its firing.

    noise_hz: band of its air and exhaust, noise: its share; whine: pitch of a turbine or gear against the firing, with its share.
    wheels: share of its tyres or tracks at top speed. beat: how deep the firing shakes the noise (steam, blades).
    """

    idle_hz: float
    top_hz: float
    top_speed: float
    tilt: float = 1.0
    rough: float = 0.05
    noise_hz: tuple[float, float] = (80, 900)
    noise: float = 0.3
    whine: tuple[float, float] = (0.0, 0.0)
    wheels: float = 0.3
    beat: float = 0.0
    size_m: float = 4.0
    idle: float = 0.34  # how loud it is at rest


MOTORS: dict[str, Motor] = {
    "engine": Motor(idle_hz=28, top_hz=95, top_speed=25, tilt=1.0, rough=0.12, noise=0.35, wheels=0.5),
    "sports engine": Motor(idle_hz=36, top_hz=210, top_speed=40, tilt=0.65, rough=0.1, noise=0.3, wheels=0.45),
    "diesel engine": Motor(idle_hz=24, top_hz=62, top_speed=22, tilt=0.7, rough=0.3, noise=0.45, noise_hz=(60, 1600), wheels=0.45),
    "truck engine": Motor(idle_hz=18, top_hz=48, top_speed=22, tilt=0.65, rough=0.3, noise=0.5, noise_hz=(50, 1300), wheels=0.5),
    "bus engine": Motor(idle_hz=20, top_hz=52, top_speed=18, tilt=0.75, rough=0.25, noise=0.45, noise_hz=(50, 1500), wheels=0.4),
    "tractor engine": Motor(idle_hz=13, top_hz=34, top_speed=9, tilt=0.5, rough=0.45, noise=0.35, noise_hz=(60, 900), wheels=0.2),
    "tank engine": Motor(idle_hz=17, top_hz=44, top_speed=12, tilt=0.6, rough=0.35, noise=0.6, noise_hz=(50, 2600), wheels=0.9),
    "motorcycle": Motor(idle_hz=24, top_hz=150, top_speed=30, tilt=0.5, rough=0.25, noise=0.25, wheels=0.2),
    "moped": Motor(idle_hz=48, top_hz=170, top_speed=14, tilt=0.45, rough=0.15, noise=0.2, wheels=0.15),
    "motorboat": Motor(idle_hz=30, top_hz=120, top_speed=15, tilt=0.7, rough=0.15, noise=0.9, noise_hz=(120, 3800), wheels=0.0),
    "motor": Motor(idle_hz=70, top_hz=330, top_speed=3, tilt=1.3, noise=0.15, whine=(6.0, 0.2), wheels=0.4),
    "tram": Motor(idle_hz=50, top_hz=260, top_speed=14, tilt=1.4, noise=0.5, noise_hz=(100, 2200), whine=(5.3, 0.25), wheels=0.8),
    "train": Motor(idle_hz=50, top_hz=180, top_speed=45, tilt=1.6, noise=0.9, noise_hz=(60, 2800), whine=(7.1, 0.12), wheels=0.9),
    "steam engine": Motor(idle_hz=1.2, top_hz=9.0, top_speed=16, tilt=2.0, noise=1.6, noise_hz=(120, 3200), wheels=0.6, beat=0.92),
    "ship": Motor(idle_hz=9, top_hz=16, top_speed=10, tilt=0.8, rough=0.1, noise=0.9, noise_hz=(35, 500), wheels=0.0),
    "propeller plane": Motor(idle_hz=32, top_hz=88, top_speed=50, tilt=0.5, rough=0.08, noise=0.5, noise_hz=(90, 1800), wheels=0.0, beat=0.35),
    "jet engine": Motor(idle_hz=60, top_hz=130, top_speed=120, tilt=1.6, noise=3.0, noise_hz=(90, 3600), whine=(23.0, 0.3), wheels=0.0),
    "rocket": Motor(idle_hz=20, top_hz=26, top_speed=60, tilt=1.5, rough=0.6, noise=5.0, noise_hz=(25, 1100), wheels=0.0, idle=0.7),
    "helicopter": Motor(idle_hz=11, top_hz=15, top_speed=40, tilt=0.7, noise=1.6, noise_hz=(50, 1500), whine=(47.0, 0.14), wheels=0.0, beat=0.85),
    "drone": Motor(idle_hz=150, top_hz=230, top_speed=10, tilt=0.75, rough=0.05, noise=0.35, noise_hz=(400, 5200), whine=(2.06, 0.7), wheels=0.0, size_m=0.45),
    "fan": Motor(idle_hz=22, top_hz=24, top_speed=1, tilt=1.7, noise=1.8, noise_hz=(90, 1800), wheels=0.0, beat=0.2),
    "machine": Motor(idle_hz=14, top_hz=16, top_speed=1, tilt=0.9, rough=0.3, noise=1.1, noise_hz=(80, 2400), whine=(17.0, 0.1), wheels=0.0, beat=0.5),
    "washing machine": Motor(idle_hz=12, top_hz=13, top_speed=1, tilt=1.0, rough=0.2, noise=1.2, noise_hz=(70, 1100), wheels=0.0, beat=0.35),
    "sewing machine": Motor(idle_hz=14, top_hz=15, top_speed=1, tilt=0.35, rough=0.3, noise=0.6, noise_hz=(700, 4200), wheels=0.0, beat=0.8),
    "servo": Motor(idle_hz=180, top_hz=420, top_speed=1, tilt=1.1, noise=0.2, noise_hz=(600, 3000), whine=(2.7, 0.4), wheels=0.0),
    "buzz": Motor(idle_hz=190, top_hz=230, top_speed=2, tilt=0.65, rough=0.06, noise=0.1, noise_hz=(300, 3000), wheels=0.0, size_m=0.02),
    "hum": Motor(idle_hz=100, top_hz=100, top_speed=1, tilt=1.3, noise=0.06, wheels=0.0),
    "fridge": Motor(idle_hz=50, top_hz=50, top_speed=1, tilt=1.1, noise=0.3, noise_hz=(60, 500), wheels=0.0),
    "computer": Motor(idle_hz=118, top_hz=118, top_speed=1, tilt=2.0, noise=1.4, noise_hz=(200, 3400), wheels=0.0),
    "microwave": Motor(idle_hz=100, top_hz=100, top_speed=1, tilt=0.9, noise=0.5, noise_hz=(100, 1400), wheels=0.0),
    "windmill": Motor(idle_hz=0.7, top_hz=0.9, top_speed=1, tilt=2.5, noise=1.6, noise_hz=(120, 900), wheels=0.0, beat=0.7),
    "ufo": Motor(idle_hz=84, top_hz=160, top_speed=20, tilt=1.1, noise=0.1, whine=(5.02, 0.5), wheels=0.0, beat=0.3),
}  # fmt: skip


def motor_sound(motor: Motor, going: Going) -> np.ndarray:
    """A motor at its speeds, about RMS 1 at full speed and a third of it idling, (S,) float32."""
    s, rate = going.stretch, going.stretch.rate
    size = float(np.clip((motor.size_m / max(going.size_m, 0.005)) ** 0.25, 0.7, 1.5))
    load = np.clip(going.speed / motor.top_speed, 0.0, 1.3).astype(np.float32)
    hz = size * (motor.idle_hz + (motor.top_hz - motor.idle_hz) * load**0.8) * going.doppler
    phase = _phase(hz, s) + motor.rough * 3.0 * drift(s.other(3), 9.0, -1, 1)
    sound = stacked(phase, hz, rate, motor.tilt)
    if motor.rough:
        sound = sound + motor.rough * stacked(phase / 2, hz / 2, rate, motor.tilt * 0.8)
        sound = sound * (1 + motor.rough * drift(s.other(4), 23.0, -1, 1))
    noise = band(s.other(5), *motor.noise_hz, slope_db=12.0)
    if motor.beat:
        noise = noise * (1 - motor.beat + motor.beat * (np.maximum(np.sin(phase), 0.0) ** 2 * 2.2)).astype(np.float32)
    sound = sound + motor.noise * noise
    ratio, share = motor.whine
    if ratio:
        sound = sound + share * stacked(phase * ratio, np.minimum(hz * ratio, 0.4 * rate), rate, 1.8, most=8)
    sound = sound / math.sqrt(1 + motor.noise**2 + share**2)
    made = sound * (motor.idle + (1 - motor.idle) * load**0.7)
    if motor.wheels:
        made = made + motor.wheels * load * rolling_noise(going, motor.top_speed)
    return made.astype(np.float32)


def _phase(hz: np.ndarray, stretch: NoiseStretch) -> np.ndarray:
    """Phase (S,) in rad of a pitch that has been the same up to the stretch's beginning."""
    before = float(hz[0]) * stretch.first / stretch.rate if len(hz) else 0.0
    return 2 * math.pi * (before + (np.cumsum(hz) - hz) / stretch.rate)


def rolling_noise(going: Going, top_speed: float = 8.0) -> np.ndarray:
    """Wheels on a road, brighter as they go faster, RMS about 1."""
    s = going.stretch
    fast = np.clip(going.speed / top_speed, 0, 1).astype(np.float32)
    return band(s.other(21), 70, 700, 9.0) * (1 - 0.5 * fast) + band(s.other(22), 500, 2600, 9.0) * (0.25 + 0.5 * fast)


def rails(going: Going) -> np.ndarray:
    """Wheels over the joints of rails: two knocks, as often as the speed says."""
    s, rate = going.stretch, going.stretch.rate
    way = np.cumsum(np.asarray(going.speed, float)) / rate / 12.0 + s.first / rate * float(np.mean(going.speed)) / 12.0
    knock = ringing(((310, 1.0, 0.12), (720, 0.6, 0.08), (1480, 0.35, 0.05)), 0.16, rate)
    train = np.zeros(s.count + len(knock), np.float32)
    for shift in (0.0, 0.16):
        joints = np.flatnonzero(np.diff(np.floor(way + shift)) > 0)
        train[joints] += 1.0
    return np.convolve(train, knock)[: s.count].astype(np.float32) * 0.9 if train.any() else train[: s.count]


def cart_wheels(going: Going) -> np.ndarray:
    """Wooden or small hard wheels: a rumble full of knocks, silent at rest."""
    s, rate = going.stretch, going.stretch.rate
    moving = np.clip(going.speed / 1.5, 0, 1.2).astype(np.float32)
    knock = ringing(((240, 1.0, 0.09), (610, 0.6, 0.06), (1300, 0.3, 0.03)), 0.1, rate)
    return (moving * (0.7 * band(s.other(31), 80, 1100, 9.0) + 1.6 * grains(s.other(32), 26.0, knock))).astype(
        np.float32
    )


def freewheel(going: Going) -> np.ndarray:
    """The ticking hub of a bicycle and its tyres."""
    s, rate = going.stretch, going.stretch.rate
    ticks = np.cumsum(np.asarray(going.speed, float) * 5.5) / rate
    click = ringing(((3300, 1.0, 0.006), (5200, 0.6, 0.004)), 0.012, rate)
    train = np.zeros(s.count, np.float32)
    train[:-1][np.diff(np.floor(ticks)) > 0] = 0.8
    tick = np.convolve(train, click)[: s.count]
    return (
        tick + 0.35 * np.clip(going.speed / 6, 0, 1) * coloured(s.other(33), ((200, -6.0), (900, 0.0), (6000, -18.0)))
    ).astype(np.float32)
