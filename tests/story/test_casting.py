"""Cameos in a shot's words: named ones get a figure and their colours, and what the prompt says of clothes stays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sora2_nodes.errors import InputError
from sora2_nodes.story import brief_for, read_prompt
from sora2_nodes.story.boards.casting import Casting, cast, says_name
from sora2_nodes.story.storyboard import DialogueLine, Person, Shot

MIRA = Person(name="mira", cameo="mira", outfit="red", skin="brown", hair="black")
K9 = Person(name="k-9_x", cameo="k-9_x", outfit="gold", skin="tan", hair="grey")


def cast_in(prompt: str, *people: Person) -> Casting:
    return cast(Shot(prompt=prompt), people or (MIRA, K9), lambda shot: read_prompt(shot.prompt))


@pytest.mark.parametrize("prompt", ["mira walks across the park", "@Mira walks", "A ball drops. MIRA walks past it."])
def test_a_named_cameo_gets_a_figure_that_acts(prompt: str) -> None:
    made = cast_in(prompt)
    (person,) = made.brief.people
    assert (person.name, person.cameo, person.outfit, person.hair, person.skin) == (
        "mira",
        "mira",
        "red",
        "black",
        "brown",
    )
    assert (made.cast, made.absent) == (("mira",), ("k-9_x",))
    assert "walk" in [action.verb for action in made.brief.actions]
    assert not {"mira", "Mira", "MIRA"} & set(made.brief.unused_words)


def test_two_cameos_act_together_whatever_their_names_look_like() -> None:
    made = cast_in("@Mira and k-9_x wave at each other. mira leaps")
    assert [person.cameo for person in made.brief.people] == ["mira", "k-9_x"]
    assert [action.verb for action in made.brief.actions] == ["wave", "wave", "leap"]
    assert {cue.asked for cue in made.brief.cues if cue.field == "person"} == {"mira", "k-9_x"}


def test_clothes_in_the_prompt_come_before_the_cameos() -> None:
    made = cast_in("Mira in a green coat talks to Tom")
    assert [(p.name, p.cameo, p.outfit) for p in made.brief.people] == [
        ("mira", "mira", "green"),
        ("Tom", None, "blue"),
    ]


def test_a_prompt_without_the_name_stays_as_it_is() -> None:
    made = cast_in("a ball drops beside miranda's box")
    assert (made.cast, made.absent) == ((), ("mira", "k-9_x"))
    assert made.brief == read_prompt("a ball drops beside miranda's box")


def test_a_third_cameo_and_a_second_of_one_name_are_refused() -> None:
    third = Person(name="yun", cameo="yun")
    with pytest.raises(InputError, match="at most 2"):
        cast_in("mira, k-9_x and yun walk", MIRA, K9, third)
    assert cast_in("mira and yun walk", MIRA, K9, third).cast == ("mira", "yun")
    with pytest.raises(InputError, match="same name"):
        cast_in("mira walks", MIRA, Person(name="Mira", cameo="Mira"))


def test_a_line_that_a_cameo_says_is_spoken_under_the_cameos_own_name() -> None:
    (line,) = cast_in('mira says "hello there" by the door', MIRA).brief.dialogue
    assert (line.speaker, line.text) == ("mira", "hello there")
    (line,) = cast_in('k-9_x says "good day"', K9).brief.dialogue
    assert line.speaker == "k-9_x"


@pytest.mark.parametrize("name", ["deep", "Red", "ball", "Will", "rose", "storm"])
def test_a_name_may_be_a_word_of_its_own(name: str) -> None:
    brief = cast_in(f'{name} says "good day" and waves', Person(name=name, cameo=name)).brief
    assert [person.cameo for person in brief.people] == [name]
    assert [line.speaker for line in brief.dialogue] == [name]


@given(st.text(max_size=30), st.text(max_size=30))
def test_a_name_counts_only_as_a_word_of_its_own(before: str, after: str) -> None:
    inside = (before[-1:].isalnum() or before[-1:] in ("_", "-")) or (after[:1].isalnum() or after[:1] in ("_", "-"))
    if "mira" in (before + after).lower():
        return
    if before[-1:].isascii() and after[:1].isascii():
        assert says_name(f"{before}mira{after}", "mira") is not inside


@pytest.mark.parametrize("name", ["k-9_x", "mira"])
def test_a_cameo_that_speaks_is_one_figure_and_keeps_its_name(name: str) -> None:
    shot = Shot(prompt=f"{name} waves in a park", dialogue=(DialogueLine(speaker=name.upper(), text="Hello."),))
    brief = cast(shot, (MIRA, K9), brief_for).brief
    assert [(person.name, person.cameo) for person in brief.people] == [(name, name)]
    assert {action.verb for action in brief.actions} == {"wave", "talk"}
    assert [line.speaker.casefold() for line in brief.dialogue] == [name]
    assert next(cue.words for cue in brief.cues if cue.field == "dialogue")[0].casefold() == name
