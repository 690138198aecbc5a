"""Verbs that no act names, between one who lives and whom or what it is done to."""

from __future__ import annotations

import pytest

from sora2_nodes.story.reader.lexicon.verb_table import acts_of_verbs
from sora2_nodes.story.reader.reading import read_prompt
from sora2_nodes.vocabulary.acts import ACTS, acts_by_word


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("A warden handcuffs a burglar", "touch"),
        ("A sailor strangles an octopus", "hit"),
        ("A nun is consoling a beggar", "hug"),
        ("A clown taunts a child", "laugh"),
        ("A plumber is unclogging a sink", "touch"),
        ("Two sisters flatter an aunt", "talk"),
    ],
)
def test_an_unlisted_verb_is_shown_by_the_act_of_its_kind(text: str, act: str):
    brief = read_prompt(text)
    done = [a for a in brief.actions if a.act == act]
    assert done and done[0].role("object") is not None


def test_who_does_it_is_there_though_the_verb_is_a_noun_too():
    brief = read_prompt("A warden handcuffs a burglar")
    assert [person.name for person in brief.people] == ["warden", "burglar"] and not brief.things


def test_nouns_stay_nouns():
    brief = read_prompt("A man with handcuffs and a burglar")
    assert any(thing.noun == "handcuffs" for thing in brief.things)


def test_who_is_helped_in_doing_something_does_it():
    brief = read_prompt("A father assisting his son in riding a bicycle")
    assert any(a.subject == ("person", 1) and a.act == "pedal" for a in brief.actions)


def test_the_table_holds_verbs_that_no_act_names():
    table = acts_of_verbs()
    assert len(table) > 3000
    assert not set(table) & set(acts_by_word())
    assert set(table.values()) <= set(ACTS)
