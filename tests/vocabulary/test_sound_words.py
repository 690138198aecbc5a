"""Words for what is heard: which kinds of sound they mean."""

from __future__ import annotations

import pytest

from sora2_nodes.vocabulary.sounds import CONTACT_WORDS, HEARD_WORDS, kinds_heard
from sora2_nodes.world.soundscape.kinds import EVENTS, SOURCES


@pytest.mark.parametrize(("words", "kinds"), [
    ("church bells", ["bell"]), ("the sound of waves and gulls", ["sea", "gulls"]), ("birds chirping", ["songbirds"]), ("distant traffic", ["traffic"]), ("a crackling fire", ["fire"]),
    ("rolling thunder", ["thunder"]), ("wolves howling far off", ["howl"]), ("clock ticking", ["clock"]), ("a police siren", ["siren"]), ("footsteps", []), ("soft music", []), ("leaves rustling", ["leaves"]),
    ("crowd cheering", ["stadium"]), ("rain on the window", ["rain on ground"]), ("the hum of a neon sign", ["hum"]),
])  # fmt: skip
def test_words_mean_kinds_of_sound(words, kinds):
    assert list(dict.fromkeys(kind for kind, _ in kinds_heard(words)))[: len(kinds) or None] == kinds


def test_what_is_said_to_be_distant_is_far():
    assert kinds_heard("distant church bells") == (("bell", True),)
    assert kinds_heard("church bells") == (("bell", False),)


def test_every_word_names_a_kind_that_can_be_made():
    assert set(HEARD_WORDS.values()) <= EVENTS | SOURCES


def test_words_for_contacts_are_left_to_the_contacts():
    assert not {word for word in CONTACT_WORDS if kinds_heard(word)} - {"thump", "tap"}
