"""The soundscape: what its kinds sound like in bands and pitch, where they are heard, and that a cut is not."""

from __future__ import annotations

import numpy as np
import pytest

from sora2_nodes.world.soundscape import SoundEvent, SoundPlan, SoundSource, mix
from sora2_nodes.world.soundscape.ambiences import AMBIENCES, MORE
from sora2_nodes.world.soundscape.kinds import EVENTS, LOUDNESS_DB, SOURCES, event_sound, source_sound
from sora2_nodes.world.soundscape.motors import Going
from sora2_nodes.world.soundscape.noise_field import NoiseStretch, lattice
from sora2_nodes.world.staging.places import PLACES

RATE = 32_000


def luck() -> np.random.Generator:
    return np.random.default_rng(4)


def going(seconds: float = 1.0, *, first: int = 3 * RATE, speed: float = 0.6, size_m: float = 1.0) -> Going:
    count = round(seconds * RATE)
    stretch = NoiseStretch(first=first, count=count, rate=RATE, seed=5)
    return Going(stretch=stretch, size_m=size_m, speed=np.full(count, speed), doppler=np.ones(count))


def centroid_hz(sound: np.ndarray) -> float:
    power = np.abs(np.fft.rfft(sound)) ** 2
    return float((power * np.fft.rfftfreq(len(sound), 1 / RATE)).sum() / power.sum())


def pitch_hz(sound: np.ndarray) -> float:
    """The lowest strong line of a spectrum."""
    power = np.abs(np.fft.rfft(sound * np.hanning(len(sound)))) ** 2
    strong = np.flatnonzero(power > 0.12 * power.max())
    return float(np.fft.rfftfreq(len(sound), 1 / RATE)[strong[0]])


def share(sound: np.ndarray, low_hz: float, high_hz: float) -> float:
    """How much of a sound's power lies between two frequencies."""
    power, hz = np.abs(np.fft.rfft(sound)) ** 2, np.fft.rfftfreq(len(sound), 1 / RATE)
    return float(power[(hz >= low_hz) & (hz < high_hz)].sum() / power.sum())


def side_db(waveform: np.ndarray) -> float:
    """How much louder the right channel is than the left."""
    left, right = np.mean(waveform**2, axis=1) + 1e-12
    return float(10 * np.log10(right / left))


@pytest.mark.parametrize("kind", sorted(EVENTS))
def test_every_event_sounds_and_peaks_at_one(kind):
    sound = event_sound(kind, 0.5, luck(), RATE)
    assert np.isfinite(sound).all()
    assert np.abs(sound).max() == pytest.approx(1.0, abs=0.02)
    assert 0.01 < len(sound) / RATE < 7.0


@pytest.mark.parametrize("kind", sorted(SOURCES))
def test_every_source_sounds_at_about_one_loudness(kind):
    sound = source_sound(kind, going(1.5, speed=8.0 if kind in ("rails", "rolling", "bicycle") else 0.8))
    assert np.isfinite(sound).all()
    rare = kind in ("owl", "crows", "gulls", "farmyard", "rails", "clock", "keys")  # mostly silence between
    assert (0.0 if rare else 0.04) <= float(np.sqrt(np.mean(sound**2))) < 1.8


def test_levels_are_given_to_kinds_that_exist():
    assert set(LOUDNESS_DB) <= EVENTS | SOURCES


def test_every_place_has_an_ambience_of_kinds_that_exist():
    assert {row.ambience for row in PLACES.values()} <= set(AMBIENCES)
    assert set(MORE) <= set(PLACES)
    layers = [layer for rows in (*AMBIENCES.values(), *MORE.values()) for layer in rows]
    assert {layer.kind for layer in layers} <= SOURCES


def test_a_smaller_dog_barks_higher_and_shorter():
    large, small = (event_sound("dog", size, luck(), RATE, 1) for size in (1.1, 0.35))
    assert centroid_hz(small) > 1.3 * centroid_hz(large)
    assert len(small) < len(large)


def test_a_larger_bell_rings_lower_and_longer():
    hand, church = (event_sound("bell", size, luck(), RATE) for size in (0.15, 2.0))
    assert pitch_hz(church) < 0.4 * pitch_hz(hand)
    assert len(church) > 1.5 * len(hand)


@pytest.mark.parametrize(("kind", "low", "high"), [
    ("thunder", 15, 500), ("cow", 60, 1600), ("howl", 250, 1800), ("squeak", 1000, 12_000), ("glass break", 1500, 20_000), ("explosion", 15, 900), ("hiss", 2500, 16_000),
])  # fmt: skip
def test_an_event_lies_in_its_band(kind, low, high):
    size = {"cow": 2.3, "howl": 1.25, "squeak": 0.13, "hiss": 1.4}.get(kind, 1.0)
    assert share(event_sound(kind, size, luck(), RATE), low, high) > 0.85


@pytest.mark.parametrize(("kind", "low", "high"), [
    ("rumble", 15, 200), ("songbirds", 1800, 9000), ("crickets", 3300, 5500), ("traffic", 20, 900), ("underwater", 20, 900), ("hissing", 2000, 14_000), ("crowd", 60, 3000), ("wind", 20, 2500),
])  # fmt: skip
def test_a_source_lies_in_its_band(kind, low, high):
    assert share(source_sound(kind, going(4.0)), low, high) > 0.85


def test_an_engine_turns_faster_the_faster_it_goes():
    slow, fast = (pitch_hz(source_sound("sports engine", going(1.0, speed=speed, size_m=4.5))) for speed in (1.0, 35.0))
    assert fast > 2.5 * slow


def test_running_water_is_fuller_where_there_is_more_of_it():
    little, much = (source_sound("stream", going(3.0, speed=speed)) for speed in (0.1, 1.0))
    assert np.sqrt(np.mean(much**2)) > 1.3 * np.sqrt(np.mean(little**2))


@pytest.mark.parametrize(
    "kind",
    ["sea", "wind", "crowd", "songbirds", "fire", "engine", "clock", "rain on ground", "piano", "crickets", "siren"],
)
def test_a_source_goes_on_over_a_cut_sample_by_sample(kind):
    whole = source_sound(kind, going(2.0))
    parts = [source_sound(kind, going(1.0)), source_sound(kind, going(1.0, first=4 * RATE))]
    assert np.abs(np.concatenate(parts) - whole).max() < 0.01


def test_noise_is_even_and_the_same_wherever_it_is_asked():
    values = lattice(7, -1000, 200_000)
    assert abs(float(values.mean())) < 0.01
    assert float(values.std()) == pytest.approx(3**-0.5, abs=0.01)
    assert np.array_equal(values[5000:5100], lattice(7, 4000, 100))
    assert abs(float(np.corrcoef(values[:-1], values[1:])[0, 1])) < 0.01


@pytest.mark.parametrize(
    ("azimuth", "least", "most"), [(-60, -99, -25), (-25, -15, -2), (0, -0.1, 0.1), (25, 2, 15), (60, 25, 99)]
)
def test_a_sound_is_heard_from_where_it_is(azimuth, least, most):
    plan = SoundPlan(duration_s=1.0, events=(SoundEvent(kind="dog", time_s=0.1, azimuth=azimuth),))
    assert least <= side_db(mix(plan, RATE)[0]) <= most


def test_what_passes_by_goes_from_one_side_to_the_other_and_falls_in_pitch():
    t = np.linspace(-1, 1, 400)
    source = SoundSource(
        kind="siren", azimuth=np.degrees(np.arctan2(t, 0.15)), distance=np.hypot(t, 0.15) / 0.3, doppler=1 - 0.08 * np.tanh(8 * t)
    )  # fmt: skip
    waveform, _ = mix(SoundPlan(duration_s=4.0, sources=(source,)), RATE)
    assert side_db(waveform[:, :RATE]) < -8
    assert side_db(waveform[:, 3 * RATE :]) > 8
    loud = [float(np.sqrt(np.mean(waveform[:, a * RATE : (a + 1) * RATE] ** 2))) for a in range(4)]
    assert max(loud[1:3]) > 1.3 * max(loud[0], loud[3])


def test_what_is_far_off_is_softer():
    def level(distance: float) -> float:
        plan = SoundPlan(duration_s=1.0, events=(SoundEvent(kind="bell", time_s=0.0, distance=distance),))
        return float(np.abs(mix(plan, RATE)[0]).max())

    assert level(1.0) > 2.5 * level(4.0)


def test_an_event_begins_at_its_moment():
    plan = SoundPlan(duration_s=1.0, events=(SoundEvent(kind="clap", time_s=0.4),))
    heard = np.flatnonzero(np.abs(mix(plan, RATE)[0][0]) > 0.02)
    assert heard[0] / RATE == pytest.approx(0.4, abs=0.002)


def test_nothing_reaches_full_scale_however_much_sounds():
    events = tuple(SoundEvent(kind="explosion", time_s=0.1, strength=1.0, distance=0.3) for _ in range(12))
    assert np.abs(mix(SoundPlan(duration_s=1.0, events=events), RATE)[0]).max() < 0.98


def test_a_hall_answers_after_the_sound_and_a_field_does_not():
    def late(space: str) -> float:
        plan = SoundPlan(duration_s=1.5, events=(SoundEvent(kind="clap", time_s=0.1),), space=space)
        return float(np.sqrt(np.mean(mix(plan, RATE)[0][:, RATE // 2 :] ** 2)))

    assert late("hall") > 1e-4 > late("open")


def test_water_swallows_what_is_high():
    air, water = (
        mix(SoundPlan(duration_s=1.0, events=(SoundEvent(kind="glass break", time_s=0.0),), space=space), RATE)[0][0]
        for space in ("open", "water")
    )
    assert centroid_hz(water) < 0.3 * centroid_hz(air)


def test_a_cut_is_not_heard_in_what_lasts_rings_and_answers():
    sources = (SoundSource(kind="sea", wide=True), SoundSource(kind="clock", azimuth=np.array([30.0])))
    bell = SoundEvent(kind="bell", time_s=0.7)
    whole, _ = mix(SoundPlan(duration_s=2.0, sources=sources, events=(bell,), space="hall"), RATE)
    first, tail = mix(SoundPlan(duration_s=1.0, sources=sources, events=(bell,), space="hall"), RATE)
    second, _ = mix(SoundPlan(duration_s=1.0, sources=sources, space="hall", since_s=1.0), RATE, before=tail)
    made = np.concatenate([first, second], axis=1)
    join = slice(RATE - 2400, RATE + 12_000)
    assert np.corrcoef(made[0, join], whole[0, join])[0, 1] > 0.98
    step = np.abs(np.diff(made[:, RATE - 1 : RATE + 1])).max()
    assert step <= np.abs(np.diff(whole[:, RATE - 480 : RATE + 480])).max() * 1.5
