"""The spoken challenge: fresh, one-time, of fitting length, and by the cameo's voice; and the encoder behind it."""

from __future__ import annotations

from datetime import timedelta
from functools import lru_cache

import numpy as np
import people
import pytest
from scipy.signal import resample_poly

from sora2_nodes.cameo import library, speaker
from sora2_nodes.cameo import spoken_challenge as room
from sora2_nodes.cameo.cameo_maker import ChallengeAnswer, Photo, VoiceRecording, make_cameo
from sora2_nodes.cameo.features import Voice
from sora2_nodes.cameo.spoken_challenge import WORDS, WORDS_IN_PHRASE, OpenChallenge, answer_challenge, issue_challenge
from sora2_nodes.cameo.voice import voice_of
from sora2_nodes.errors import ConsentError

NOW = people.NOON
needs_encoder = pytest.mark.skipif(not speaker.encoder_available(), reason=f"no encoder: {speaker.HOW_TO_INSTALL}")
torch = pytest.importorskip("torch")


@lru_cache(maxsize=8)
def spoken(text: str, size: float = 1.0) -> np.ndarray:
    """(S,) at 24 kHz: the text in the packaged voice; size below 1 lowers pitch and formants, slower."""
    hibari = pytest.importorskip("hibari")
    wave = np.asarray(hibari.Hibari(threads=1)(text), dtype=np.float32)
    return wave if size == 1.0 else resample_poly(wave, 100, round(100 * size)).astype(np.float32)


def fresh() -> OpenChallenge:
    return issue_challenge(now=NOW)


def answer(
    issued: OpenChallenge, wave: np.ndarray, voice: Voice, minutes: float = 1.0, **others: object
) -> room.Challenge:
    return answer_challenge(issued.id, wave, 24_000, voice=voice, now=NOW + timedelta(minutes=minutes), **others)


@pytest.fixture(scope="module")
def own_voice() -> Voice:
    return voice_of(spoken("Nobody heard the door open in the night, and we went home before the rain."), 24_000)


def test_phrases_are_random_and_made_of_known_words() -> None:
    phrases = {fresh().phrase for _ in range(20)}
    assert len(phrases) == 20
    assert all(len(set(p.split())) == WORDS_IN_PHRASE and set(p.split()) <= set(WORDS) for p in phrases)


@needs_encoder
def test_the_right_voice_passes_once(own_voice: Voice) -> None:
    issued = fresh()
    wave = spoken(issued.phrase)
    passed = answer(issued, wave, own_voice)
    assert (passed.phrase, passed.threshold) == (issued.phrase, 0.80)
    assert 0.80 <= passed.score <= 1.0
    with pytest.raises(ConsentError, match="no open challenge"):
        answer(issued, wave, own_voice)


@needs_encoder
@pytest.mark.parametrize("size", [0.8, 1.3])
def test_another_voice_is_refused_with_both_numbers(own_voice: Voice, size: float) -> None:
    issued = fresh()
    with pytest.raises(ConsentError, match=r"does not match the cameo's voice: 0\.\d\d, needed 0\.80"):
        answer(issued, spoken(issued.phrase, size), own_voice)


@needs_encoder
def test_a_voice_as_near_to_someone_else_is_refused(own_voice: Voice) -> None:
    issued = fresh()
    wave = spoken(issued.phrase)
    with pytest.raises(ConsentError, match="another voice known here"):
        answer(issued, wave, own_voice, others=[own_voice.embedding])


def test_a_late_answer_is_refused(own_voice: Voice) -> None:
    issued = fresh()
    with pytest.raises(ConsentError, match="shown 11 min ago, 10 are allowed"):
        answer(issued, spoken(issued.phrase), own_voice, minutes=11)
    with pytest.raises(ConsentError, match="no open challenge"):
        answer(issued, spoken(issued.phrase), own_voice)


def test_a_recording_of_the_wrong_length_is_refused_three_times_and_then_the_phrase_is_gone(own_voice: Voice) -> None:
    issued = fresh()
    for _ in range(room.ATTEMPTS):
        with pytest.raises(ConsentError, match="s of speech, and reading the phrase takes"):
            answer(issued, spoken("Hello there."), own_voice)
    with pytest.raises(ConsentError, match="3 recordings were refused"):
        answer(issued, spoken(issued.phrase), own_voice)


@needs_encoder
def test_a_recording_used_before_is_refused(own_voice: Voice) -> None:
    first, second = fresh(), fresh()
    wave = spoken(first.phrase)
    passed = answer(first, wave, own_voice)
    with pytest.raises(ConsentError, match="used before"):
        answer(second, wave, own_voice, seen=[passed.recording_sha256])


def test_without_the_encoder_the_challenge_says_what_to_install(
    own_voice: Voice, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room, "encoder_available", lambda: False)
    issued = fresh()
    with pytest.raises(ConsentError, match="pip install --no-deps resemblyzer"):
        answer(issued, spoken(issued.phrase), own_voice)


@pytest.mark.parametrize("name", ["", "../../etc", "0" * 11, "g" * 12])
def test_an_id_that_is_none_is_refused(name: str, own_voice: Voice) -> None:
    with pytest.raises(ConsentError, match="is no challenge id"):
        answer_challenge(name, np.zeros(48_000), 24_000, voice=own_voice, now=NOW)


@needs_encoder
def test_a_cameo_made_with_a_challenge_carries_it_in_its_signed_record() -> None:
    issued = fresh()
    voice = VoiceRecording(
        waveform=spoken("Seven silver spoons lay on the kitchen table all night."), sample_rate=24_000, sha256="b" * 64
    )
    heard = VoiceRecording(waveform=spoken(issued.phrase), sample_rate=24_000, sha256="c" * 64)
    made = make_cameo(
        name="mira", consent=people.agreed(), photos=[Photo(pixels=people.portrait(), sha256="a" * 64)], recording=voice,
        now=NOW, answer=ChallengeAnswer(challenge_id=issued.id, recording=heard),
    )  # fmt: skip
    library.save_cameo(made.cameo)
    kept = library.find_cameo("mira").consent.challenge
    assert kept is not None
    assert (kept.phrase, kept.encoder) == (issued.phrase, speaker.NAME)
    with pytest.raises(ConsentError, match="same file"):
        make_cameo(
            name="other", consent=people.agreed(), photos=[Photo(pixels=people.portrait(), sha256="a" * 64)],
            recording=voice, now=NOW, answer=ChallengeAnswer(challenge_id=issued.id, recording=voice),
        )  # fmt: skip


@needs_encoder
def test_one_voice_is_nearer_to_itself_than_to_another() -> None:
    texts = ("A red ball rolls down the wooden ramp and stops.", "Please tell me where the station is, I am late.")
    same = [voice_of(spoken(text), 24_000).embedding for text in texts]
    other = voice_of(spoken(texts[0], 0.8), 24_000).embedding
    assert speaker.similarity(same[0], same[1]) > 0.80 > speaker.similarity(same[1], other)
    assert np.linalg.norm(same[0]) == pytest.approx(1.0, abs=1e-5)
