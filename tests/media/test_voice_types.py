"""Voices by age and sex, and how cue words change a line."""

from __future__ import annotations

import numpy as np
import pytest

from sora2_nodes.media.speech.dialogue import Line, speak_lines
from sora2_nodes.media.speech.offline_voice import VOICE_RATE, median_f0, move_voice, say
from sora2_nodes.media.speech.voice_types import TYPES, manner_of, type_of, voice_of
from sora2_nodes.story.storyboard import DialogueLine, Shot, Storyboard
from sora2_nodes.studio.spoken_lines import described_voices, lines_of

WORDS = "The quick brown fox jumps over the lazy dog."


def test_each_type_has_its_own_pitch() -> None:
    plain = say(WORDS)
    for look in TYPES.values():
        assert median_f0(move_voice(plain, look), VOICE_RATE) == pytest.approx(look.f0_hz, rel=0.06)
    assert len({(look.f0_hz, look.formants) for look in TYPES.values()}) == len(TYPES) >= 6


def test_age_and_sex_choose_the_type_and_no_two_sound_alike() -> None:
    assert [type_of(*who) for who in (("man", "old", 0), ("woman", "child", 1), ("", "", 0), ("", "", 1))] == [
        "old man", "girl", "woman", "man",
    ]  # fmt: skip
    first, second = voice_of("man"), voice_of("man", 1)
    assert abs(first.f0_hz / second.f0_hz - 1) > 0.08


def test_a_speaker_has_one_voice_in_all_shots_by_what_the_film_says_of_them() -> None:
    shots = (
        Shot(
            prompt="An old man named Tom sits in a park.",
            dialogue=(DialogueLine(speaker="Tom", text="Hello."),),
        ),
        Shot(prompt="A little girl named Mia waves.", dialogue=(DialogueLine(speaker="Mia", text="Hi."),)),
        Shot(prompt="Tom smiles.", continuity="same_world", dialogue=(DialogueLine(speaker="Tom", text="Yes."),)),
    )
    board = Storyboard(shots=shots)
    voices = [described_voices(board, number) for number in range(3)]
    assert voices[0]["Tom"] == voices[2]["Tom"] == TYPES["old man"]
    assert voices[1]["Mia"] == TYPES["girl"]


@pytest.mark.parametrize(
    ("words", "slower", "louder"),
    [("sadly", True, False), ("shouting, angry", False, True), ("whispers slowly", True, False)],
)
def test_cue_words_change_pace_and_level(words: str, slower: bool, louder: bool) -> None:
    plain = speak_lines([Line(speaker="A", text=WORDS)], 8.0)
    said = speak_lines([Line(speaker="A", text=WORDS, manner=words)], 8.0)
    lengths = [one.spans[0].end_s - one.spans[0].start_s for one in (plain, said)]
    levels = [float(np.abs(one.waveform).max()) for one in (plain, said)]
    assert (lengths[1] > 1.08 * lengths[0]) == slower
    assert (levels[1] > levels[0]) == louder
    assert manner_of("") == manner_of("to Anna")


@pytest.mark.parametrize(
    ("prompt", "speakers", "manners", "kinds"),
    [
        ('An old man says "Good morning." in a park', ["man"], [""], ["old man"]),
        ('A little girl shouts "Come here!" on a beach', ["girl"], ["shouts"], ["girl"]),
        ('A woman softly says "Good night" to a baby.', ["woman"], ["softly"], ["woman"]),
        ('A man and a woman wait. He says "Hi." She whispers "Hello."', ["man", "woman"], ["", "whispers"], ["man", "woman"]),
        ('An angry man says "Get out!"', ["man"], ["angry"], ["man"]),
    ],
)  # fmt: skip
def test_what_a_prompt_quotes_is_said_in_the_voice_and_the_manner_that_it_tells(
    prompt: str, speakers: list[str], manners: list[str], kinds: list[str]
) -> None:
    board = Storyboard(shots=(Shot(prompt=prompt),))
    lines = lines_of(board.shots[0])
    assert ([one.speaker for one in lines], [one.manner for one in lines]) == (speakers, manners)
    assert list(described_voices(board, 0).values()) == [TYPES[kind] for kind in kinds]
