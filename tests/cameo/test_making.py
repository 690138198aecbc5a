"""Faces, colours and voices read from drawn people and synthetic speech with known truth."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import people
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sora2_nodes.cameo.cameo_maker import Photo, check_clip_length, make_cameo
from sora2_nodes.cameo.consent import new_consent
from sora2_nodes.cameo.face import clusters, look_at, nearest_name
from sora2_nodes.cameo.features import BUILT_IN_RATE
from sora2_nodes.cameo.voice import voice_of
from sora2_nodes.errors import InputError
from sora2_nodes.media.files.foreign_clips import sharpest
from sora2_nodes.media.speech.timbre import band_statistics
from sora2_nodes.oklab import from_oklab, to_oklab
from sora2_nodes.story.vocabulary import COLOURS

HEAD = (200, 130, 440, 500)


@pytest.mark.parametrize("shift", [-100, 0, 110])
def test_a_drawn_face_is_found_where_it_is_and_said_to_be_a_guess(shift: int) -> None:
    look = look_at(people.portrait(shift=shift))
    left, top, right, bottom = look.box
    assert look.found_by == "skin"
    assert "guessed from the skin-coloured patch" in look.warnings[0]
    assert left < 240 + shift < 400 + shift < right
    assert top < 300 < 420 < bottom
    assert look.face.shape == (128, 128, 3)


def test_a_picture_without_skin_falls_back_to_the_upper_middle_and_says_so() -> None:
    blue = np.full((400, 600, 3), (30, 60, 160), np.uint8)
    look = look_at(blue)
    assert look.found_by == "centre"
    assert "upper middle" in look.warnings[0]


@pytest.mark.parametrize(
    ("skin", "skin_name"), [((240, 160, 180), "pink"), ((205, 165, 120), "tan"), ((110, 66, 32), "brown")]
)
@pytest.mark.parametrize(("hair", "hair_name"), [((25, 22, 22), "black"), ((215, 165, 50), "gold")])
@pytest.mark.parametrize(("shirt", "shirt_name"), [((200, 25, 25), "red"), ((25, 70, 200), "blue")])
def test_the_palette_names_skin_hair_and_shirt(skin, skin_name, hair, hair_name, shirt, shirt_name) -> None:
    palette = look_at(people.portrait(skin, hair, shirt), HEAD).palette
    assert (palette.skin_name, palette.hair_name, palette.outfit_name) == (skin_name, hair_name, shirt_name)
    for measured, drawn in ((palette.skin, skin), (palette.hair, hair), (palette.outfit, shirt)):
        assert np.abs(np.array(measured) * 255 - drawn).max() < 12


@pytest.mark.parametrize("box", [(0, 0, 5000, 40), (50, 50, 40, 90), (-1, 0, 90, 90), (0, 0, 20, 20)])
def test_a_box_that_is_not_in_the_picture_is_refused(box: tuple) -> None:
    with pytest.raises(InputError, match="face box"):
        look_at(people.portrait(), box)


@given(st.tuples(*[st.floats(0, 1)] * 3))
def test_oklab_and_back_is_the_same_colour(colour: tuple) -> None:
    assert np.allclose(from_oklab(to_oklab(np.array(colour))), colour, atol=1e-4)


def test_every_colour_of_the_vocabulary_is_nearest_to_itself() -> None:
    assert [nearest_name(colour) for colour in COLOURS.values()] == list(COLOURS)


@given(st.lists(st.tuples(*[st.floats(0, 1)] * 3), min_size=1, max_size=40), st.integers(1, 5))
def test_clusters_share_out_all_points(points: list, count: int) -> None:
    centres, shares = clusters(np.array(points), count)
    assert 1 <= len(centres) <= count
    assert np.isclose(shares.sum(), 1.0)
    assert (np.diff(shares) <= 1e-9).all()


@pytest.mark.parametrize("f0_hz", [90.0, 120.0, 180.0, 240.0])
@pytest.mark.parametrize("size", [0.9, 1.0, 1.15])
def test_pitch_rate_and_size_of_a_synthetic_voice_are_measured(f0_hz: float, size: float) -> None:
    voice = voice_of(people.vowels(f0_hz, size), 24_000)
    plain = voice_of(people.vowels(f0_hz, 1.0), 24_000)
    assert voice.f0_hz == pytest.approx(f0_hz, rel=0.04)
    assert voice.rate == pytest.approx(4.0, abs=0.8)
    assert voice.formant_scale / plain.formant_scale == pytest.approx(size, rel=0.05)


def test_strength_moves_a_voice_from_the_built_in_one_to_the_cameos() -> None:
    voice = voice_of(people.vowels(110.0), 24_000)
    assert voice.at(1.0).f0_hz == pytest.approx(voice.f0_hz)
    assert voice.at(0.0).formant_scale == 1.0
    assert voice.f0_hz < voice.at(0.5).f0_hz < voice.at(0.0).f0_hz


def test_timbre_is_measured_as_the_rooms_that_speak_measure_it() -> None:
    wave = people.vowels(140.0, rate=16_000)
    assert np.allclose(voice_of(wave, 16_000).timbre, band_statistics(wave, 16_000), atol=1e-3)


def test_a_voice_asks_for_its_pitch_size_pace_and_timbre_within_what_stays_clear() -> None:
    voice = voice_of(people.vowels(110.0), 24_000)
    asked = voice.asked()
    assert asked["f0_hz"] == voice.f0_hz
    assert asked["pace"] == pytest.approx(voice.rate / BUILT_IN_RATE, abs=0.01)
    assert [len(row) for row in asked["timbre"]] == [32, 32]
    rushed = replace(voice, rate=9.0, formant_scale=2.0).asked()
    assert (rushed["pace"], rushed["formants"]) == (1.25, 1.22)
    half = voice.at(0.5).asked()
    assert half["timbre_share"] == 0.5
    assert abs(half["pace"] - 1) < abs(asked["pace"] - 1) + 1e-9


@pytest.mark.parametrize(
    "wave", [np.zeros(48_000), np.random.default_rng(0).normal(0, 0.1, 48_000), np.ones(6_000), np.full(48_000, np.nan)]
)
def test_what_holds_no_voice_is_refused(wave: np.ndarray) -> None:
    with pytest.raises(InputError):
        voice_of(wave, 24_000)


def test_a_clip_must_have_two_to_four_seconds() -> None:
    for seconds in (2.0, 3.3, 4.05):
        check_clip_length(seconds)
    for seconds in (1.5, 4.5, 20.0):
        with pytest.raises(InputError, match="2 to 4 s"):
            check_clip_length(seconds)


def test_the_sharpest_frame_of_a_clip_is_taken() -> None:
    sharp = people.portrait()
    soft = (sharp.astype(int) // 4 + np.roll(sharp, 3, 1).astype(int) * 3 // 4).astype(np.uint8)
    flat = np.full_like(sharp, 90)
    assert sharpest([flat, soft, sharp, flat]) is sharp


def test_a_cameo_of_several_photos_takes_the_given_box_and_the_middle_colours() -> None:
    shirts = ((200, 25, 25), (205, 30, 30), (30, 60, 200))
    photos = [
        Photo(pixels=people.portrait(shirt=shirt), sha256=f"{n:064x}", box=HEAD if n == 1 else None)
        for n, shirt in enumerate(shirts)
    ]
    made = make_cameo(name="mira", consent=people.agreed(), photos=photos, recording=None, now=people.NOON)
    assert made.look.found_by == "given"
    assert made.cameo.open_features().palette.outfit_name == "red"
    assert len(made.cameo.paper["sources_sha256"]) == 3


def test_a_consent_without_a_recording_covers_no_voice() -> None:
    made = people.made()
    assert made.cameo.consent.uses == ("likeness",)
    assert any("built-in voice" in note for note in made.notes)
    with pytest.raises(InputError, match="covers only the voice"):
        people.made(uses=("voice",))


@pytest.mark.parametrize("count", [0, 9])
def test_the_number_of_photos_is_limited(count: int) -> None:
    photos = [Photo(pixels=people.portrait(), sha256="aa")] * count
    with pytest.raises(InputError, match="1 to 8"):
        make_cameo(name="mira", consent=people.agreed(), photos=photos, recording=None, now=people.NOON)


@given(st.text(max_size=80), st.text(max_size=20), st.integers(-400, 4000))
def test_a_consent_is_made_or_refused_whatever_is_typed(subject: str, audience: str, days: int) -> None:
    from datetime import timedelta

    try:
        consent = new_consent(
            subject=subject, made_at=people.NOON, expires_at=people.NOON + timedelta(days=days), audience=audience
        )
    except InputError:
        return
    assert days > 0
    assert audience in ("only_me", "approved", "everyone")
    assert 1 <= len(consent.subject) <= 64
