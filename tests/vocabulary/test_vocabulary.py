"""The words of the world: enough of them, no word of a row lost, every name its own."""

from __future__ import annotations

import pytest

from sora2_nodes.story.vocabulary import BACKDROPS
from sora2_nodes.vocabulary import acts, framing, garments, relations, scenery, styles
from sora2_nodes.vocabulary.families import FAMILY_OF

PEOPLE = """\
stand, walk, stroll, limp, march, run, sprint, jump, leap, hop, skip, climb, crawl, crouch, kneel, sit, sit down,
stand up, lie, sleep, fall, stumble, roll, cartwheel, flip, dance, spin, bow, clap, cheer, wave, point, nod, shake
head, shrug, look, look up, look down, look around, turn, lean, stretch, hug, shake hands, high-five, push, pull,
lift, carry, hold, pick up, put down, throw, catch, kick, hit, swing, dribble, dunk, juggle, open, close, knock,
press, turn on, drink, eat, cook, stir, pour, cut, read, write, type, draw, paint, sweep, dig, rake, hammer, play
guitar, play violin, play drums, play piano, play trumpet, sing, talk, whisper, shout, laugh, cry, smile, scream,
ride, drive, pedal, skate, ski, surf, swim, dive, row, fish, fly"""


def test_there_are_at_least_75_places_and_every_word_of_them_means_one() -> None:
    words = [word for row in scenery.PLACES.values() for word in row.words]
    assert len(scenery.PLACES) >= 75
    assert len(words) == len(set(words))
    assert {row.backdrop for row in scenery.PLACES.values()} <= set(BACKDROPS)


@pytest.mark.parametrize("verb", [verb.strip() for verb in PEOPLE.replace("\n", " ").split(",")])
def test_a_verb_of_people_is_an_act_that_people_do(verb: str) -> None:
    assert acts.PERSON in acts.ACTS[verb].doers


def test_every_act_is_asked_for_by_its_own_name() -> None:
    by_word = acts.acts_by_word()
    assert [name for name in acts.ACTS if name not in by_word] == []


def test_what_an_act_needs_is_in_the_catalogue() -> None:
    assert {prop for prop in acts.PROPS_FOR.values() if prop not in FAMILY_OF} == set()
    assert set(acts.PROPS_FOR) <= set(acts.ACTS)


def test_a_verb_asks_for_what_its_doer_can_do() -> None:
    by_word = acts.acts_by_word()
    assert acts.act_for(by_word["tear"], acts.PERSON) == "run"
    assert acts.act_for(by_word["tear"], acts.THING) == "break"
    assert acts.act_for((), acts.THING) == ""


def test_words_lead_back_to_their_rows() -> None:
    assert framing.SIZE_OF["extreme close up"] == "extreme close-up"
    assert framing.MOVE_OF["dollies in"] == "push_in"
    assert garments.LAYER_OF[garments.GARMENT_OF["trench coat"]] == "outer"
    assert relations.RELATION_OF["next to"] == "beside"
    assert relations.STATE_OF["ajar"] == "open"
    assert scenery.LIGHT_OF["golden hour"] == "golden"
    assert styles.STYLE_OF["stop motion"] == "claymation"
