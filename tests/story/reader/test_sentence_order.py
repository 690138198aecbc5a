"""Sentences whose order is turned are read as those in their plain order."""

from __future__ import annotations

import pytest

from sora2_nodes.story.reader.briefing import brief_for
from sora2_nodes.story.storyboard import Brief, Shot


def _brief(prompt: str) -> Brief:
    return brief_for(Shot(prompt=prompt, duration_s=4.0))


def _read(brief: Brief) -> tuple[object, ...]:
    return (
        {t.kind for t in brief.things},
        [(p.figure, p.outfit, p.hair) for p in brief.people],
        {(r.kind, brief.things[r.objects[0][1]].kind) for r in brief.relations if r.objects[0][0] == "thing"},
        {a.act for a in brief.actions if a.act},
    )


@pytest.mark.parametrize(
    ("turned", "plain"),
    [
        ("On the table sits a grey cat.", "A grey cat sits on the table."),
        ("Under an oak sleeps a bear", "A bear sleeps under an oak"),
        ("On a bench sit two old women", "Two old women sit on a bench"),
        ("Carrying a lantern, a boy walks along a path", "A boy walks along a path, carrying a lantern"),
        ("Riding a horse, a knight crosses a bridge", "A knight crosses a bridge, riding a horse"),
        ("A woman whose coat is yellow waves", "A woman in a yellow coat waves"),
        ("A boy whose hair is red laughs", "A boy with red hair laughs"),
        ("A wolf that has a bone in its mouth walks", "A wolf with a bone in its mouth walks"),
    ],
)
def test_a_turned_sentence_is_read_as_the_plain_one(turned: str, plain: str) -> None:
    assert _read(_brief(turned)) == _read(_brief(plain))


@pytest.mark.parametrize("prompt", ["In the park, a man runs with a dog", "In a garden a girl dances"])
def test_who_is_named_before_the_verb_stays_there(prompt: str) -> None:
    brief = _brief(prompt)
    assert brief.place.name in ("park", "garden") and brief.actions[0].act in ("run", "dance")


def test_chairs_of_a_table_stand_around_it() -> None:
    brief = _brief("A round table with four chairs")
    assert [(r.kind, brief.things[r.subject[1]].kind) for r in brief.relations] == [("around", "chair")]


@pytest.mark.parametrize(
    ("prompt", "figures"), [("A Chinese couple cook", ["man", "woman"]), ("A couple of dogs run", [])]
)
def test_a_couple_is_two_whatever_is_said_of_them(prompt: str, figures: list[str]) -> None:
    assert [person.figure for person in _brief(prompt).people] == figures


def test_hair_alone_is_no_thing() -> None:
    brief = _brief("The wind moves her hair")
    assert [person.figure for person in brief.people] == ["woman"] and not brief.things


@pytest.mark.parametrize(
    ("prompt", "act", "kinds"),
    [
        ("Milk is poured from a jug into a cup", "pour", {"jug", "cup"}),
        ("Acid is slowly poured onto an orange", "pour", {"beaker", "orange"}),
        ("One domino tips and knocks over the next", "topple", {"domino"}),
        ("A tall tower collapses", "break", {"tower"}),
        ("A clock's hands spin", "spin", {"clock"}),
        ("A boat sails toward a small island", "sail", {"rowing boat", "palm island"}),
    ],
)
def test_what_is_done_to_things_is_done_by_what_does_it(prompt: str, act: str, kinds: set[str]) -> None:
    brief = _brief(prompt)
    assert act in {a.act or a.verb for a in brief.actions}
    assert kinds <= {thing.kind for thing in brief.things}


@pytest.mark.parametrize(
    ("prompt", "act", "kind"),
    [
        ("A pig rolls in the mud", "wallow", "pig"),
        ("A ball rolls in the grass", "roll", "ball"),
        ("A crow perched on a tree", "sit", "branch"),
        ("A roomba in a kitchen", "", "robot vacuum"),
    ],
)
def test_animals_wallow_and_birds_perch_on_branches(prompt: str, act: str, kind: str) -> None:
    brief = _brief(prompt)
    assert kind in {thing.kind for thing in brief.things}
    assert not act or act in {a.act for a in brief.actions}


@pytest.mark.parametrize(
    "prompt", ["In Paula Merriweather style, a river at dawn", "A river at dawn, in Anton Bergqvist style"]
)
def test_a_painter_whose_style_is_asked_for_is_nobody(prompt: str) -> None:
    assert not _brief(prompt).people
