"""The sound of a plan: moments, materials, places."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from sora2_nodes.story.storyboard import Brief
from sora2_nodes.story.vocabulary import BACKDROPS, MATERIALS, SURFACES, TIMES_OF_DAY
from sora2_nodes.world import TEMPLATES, compose, render_sound, simulate
from sora2_nodes.world.impacts.modes import OBJECTS, loudness, response
from sora2_nodes.world.impacts.modes import SURFACES as GROUNDS
from sora2_nodes.world.scene import Contact
from tests.world.scenes import brief_of, shot

RATE = 24_000


def level_db(sound):
    return 20 * np.log10(np.sqrt(np.mean(np.square(sound, dtype=np.float64))) + 1e-12)


def only(plan, *contacts):
    """The plan with these contacts and nothing that rolls or slides."""
    still = np.zeros_like(plan.rolling)
    return replace(plan, contacts=contacts, rolling=still, sliding=still)


def pitch(sound):
    """Centre of the spectrum, Hz."""
    spectrum = np.abs(np.fft.rfft(sound)) ** 2
    return float((spectrum * np.fft.rfftfreq(len(sound), 1 / RATE)).sum() / spectrum.sum())


@pytest.mark.parametrize("material", MATERIALS)
@pytest.mark.parametrize("surface", SURFACES)
def test_an_impact_is_heard_within_a_millisecond_of_its_contact(material, surface):
    scene, plan = shot(replace(brief_of("drop", material=material), surface=surface), seed=1)
    contact = plan.contacts[0]
    sound = render_sound(scene, only(plan, contact), seed=0)
    at = contact.time_s * RATE
    before, after = np.abs(sound[: int(at) - 1]).max(), np.abs(sound)
    onset = int(np.argmax(after > max(4 * before, 0.15 * after.max())))
    assert abs(onset - at) <= RATE / 1000


def test_every_sound_is_as_long_as_its_shot_and_never_clips():
    for seed, name in enumerate(list(TEMPLATES)[::6]):
        scene, plan = shot(TEMPLATES[name](np.random.default_rng(seed)), seed=seed)
        sound = render_sound(scene, plan, sample_rate=RATE, seed=seed)
        assert sound.shape == (48_000,)
        assert sound.dtype == np.float32
        assert np.isfinite(sound).all()
        assert np.abs(sound).max() < 0.7


def test_a_hard_blow_is_about_half_of_full_scale_and_a_soft_one_is_quieter():
    scene, plan = shot(brief_of("drop", material="stone", size="large"), seed=1)
    loud = np.abs(render_sound(scene, plan)).max()
    soft = np.abs(
        render_sound(scene, only(plan, replace(plan.contacts[0], speed=0.4, impulse=plan.contacts[0].impulse / 10)))
    ).max()
    assert 0.25 < loud < 0.6
    assert soft < 0.5 * loud


def test_loudness_grows_with_speed_and_mass():
    blow = Contact(
        time_s=0,
        kind="impact",
        a=0,
        b=-1,
        material_a="wood",
        material_b="wood",
        impulse=4.0,
        speed=2.0,
        position=(0, 0, 0),
    )
    assert loudness(blow) < loudness(replace(blow, speed=4.0, impulse=8.0))
    assert loudness(blow) < loudness(replace(blow, impulse=16.0))
    assert 0 < loudness(blow) < 1


def test_each_material_and_surface_has_its_own_ring():
    assert set(OBJECTS) == set(MATERIALS)
    assert set(GROUNDS) == set(SURFACES)
    lengths = {m: np.abs(response("object", m, 24, True, RATE)) for m in MATERIALS}
    lasting = {m: int(np.nonzero(r > 0.05)[0][-1]) for m, r in lengths.items()}
    assert lasting["metal"] > lasting["glass"] > lasting["wood"] > lasting["fabric"]
    pitches = {m: pitch(response("object", m, 24, True, RATE)) for m in MATERIALS}
    assert pitches["glass"] > pitches["wood"] > pitches["rubber"] > pitches["earth"]


@pytest.mark.parametrize("material", ["metal", "wood", "glass", "plastic", "stone"])
def test_smaller_things_sound_higher(material):
    assert pitch(response("object", material, 10, True, RATE)) > 1.3 * pitch(
        response("object", material, 40, True, RATE)
    )


def test_responses_start_at_once_and_end_in_silence():
    for material in MATERIALS:
        ring = response("object", material, 24, False, RATE)
        assert np.abs(ring[: RATE // 1000]).max() > 0.15
        assert abs(ring[-1]) < 1e-3
        assert np.abs(ring).max() == pytest.approx(1.0)


@pytest.mark.parametrize("backdrop", BACKDROPS)
@pytest.mark.parametrize("time_of_day", TIMES_OF_DAY)
def test_ambience_is_quiet_enough_for_contacts_to_stand_out(backdrop, time_of_day):
    scene = compose(Brief(backdrop=backdrop, time_of_day=time_of_day), seed=1, duration_s=4.0)
    bed = level_db(render_sound(scene, simulate(scene), seed=2))
    assert -65 < bed < -28


def test_places_differ():
    heights = {}
    for backdrop in BACKDROPS:
        scene = compose(Brief(backdrop=backdrop, time_of_day="overcast"), seed=1, duration_s=4.0)
        heights[backdrop] = pitch(render_sound(scene, simulate(scene), seed=2))
    assert heights["beach"] > 1.5 * heights["city"]
    assert heights["forest"] > 1.5 * heights["mountains"]


def test_crickets_sing_at_night():
    def near_cricket(time_of_day):
        scene = compose(Brief(backdrop="park", time_of_day=time_of_day), seed=1, duration_s=4.0)
        spectrum = np.abs(np.fft.rfft(render_sound(scene, simulate(scene), seed=2))) ** 2
        hz = np.fft.rfftfreq(96_000, 1 / RATE)
        return spectrum[(hz > 4200) & (hz < 4700)].sum()

    assert near_cricket("night") > 20 * near_cricket("overcast")


def test_rolling_and_sliding_are_heard_while_they_last():
    scene, plan = shot(brief_of("roll", material="metal"), seed=2)
    silent = replace(plan, rolling=np.zeros_like(plan.rolling), sliding=np.zeros_like(plan.sliding), contacts=())
    middle = slice(24_000, 36_000)
    heard = level_db(render_sound(scene, plan, seed=1)[middle])
    assert heard > level_db(render_sound(scene, silent, seed=1)[middle]) + 6


def test_a_second_of_twenty_costs_no_more_memory_than_its_samples():
    scene, plan = shot(brief_of("roll"), seed=1, duration_s=20.0)
    assert render_sound(scene, plan).nbytes == 20 * RATE * 4


def test_sounds_repeat_by_seed():
    scene, plan = shot(brief_of("roll"), seed=1)
    assert np.array_equal(render_sound(scene, plan, seed=4), render_sound(scene, plan, seed=4))
    assert not np.array_equal(render_sound(scene, plan, seed=4), render_sound(scene, plan, seed=5))


@pytest.mark.parametrize("rate", [16_000, 24_000, 48_000])
def test_sample_rates_are_followed(rate):
    scene, plan = shot(brief_of("drop"), seed=1)
    assert len(render_sound(scene, plan, sample_rate=rate)) == 2 * rate


def test_footsteps_are_heard_when_feet_land():
    scene, plan = shot(brief_of("walk"), seed=1)
    sound = np.abs(render_sound(scene, plan, seed=0))
    for contact in plan.contacts:
        at = int(contact.time_s * RATE)
        assert sound[at : at + 480].max() > 4 * sound[max(0, at - 480) : at - 24].max()


def test_however_much_slides_contacts_stand_out():
    scene, plan = shot(brief_of("domino", shape="plank", material="wood", count=8), seed=1)
    rubbed = replace(plan, contacts=(), sliding=np.full_like(plan.sliding, 3.0))
    assert level_db(render_sound(scene, rubbed, seed=1)) < 20 * np.log10(0.1)
