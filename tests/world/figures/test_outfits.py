"""Outfits: a brief's person gets the look that its words say."""

from __future__ import annotations

import pytest

from sora2_nodes.story.face_features import PLAIN, Face
from sora2_nodes.story.setting import Garment
from sora2_nodes.story.storyboard import Person
from sora2_nodes.story.vocabulary import COLOURS
from sora2_nodes.vocabulary.garments import BEARDS, GARMENTS, HAIR_STYLES
from sora2_nodes.world.figures import build_figure
from sora2_nodes.world.figures.outfits import UNSEEN, look_of_person

WOMAN = Person(name="woman", sex="woman")


def worn(person):
    return {garment.name: garment for garment in look_of_person(person, PLAIN, 1).clothes}


def test_named_clothes_take_the_place_of_the_usual_ones():
    red = Garment(kind="dress", colour="red")
    clothes = worn(Person(name="woman", sex="woman", clothes=(red, Garment(kind="jacket", colour="black"))))
    assert clothes["dress"].colour == COLOURS["red"] and clothes["jacket"].colour == COLOURS["black"]
    assert not {"t-shirt", "jeans"} & set(clothes)


def test_the_same_person_and_seed_look_the_same():
    assert look_of_person(WOMAN, PLAIN, 4) == look_of_person(WOMAN, PLAIN, 4)


@pytest.mark.parametrize("kind", [kind for kind in GARMENTS if kind not in UNSEEN])
def test_every_garment_that_words_know_is_worn(kind):
    assert (
        len(
            build_figure(
                look_of_person(Person(name="man", sex="man", clothes=(Garment(kind=kind, colour="purple"),)), PLAIN, 1)
            ).primitives
        )
        > 20
    )
    assert any(
        g.colour == COLOURS["purple"]
        for g in worn(Person(name="man", sex="man", clothes=(Garment(kind=kind, colour="purple"),))).values()
    )


@pytest.mark.parametrize("style", HAIR_STYLES)
def test_every_hair_style_that_words_know_is_cut(style):
    assert look_of_person(Person(name="woman", sex="woman", hair_style=style), PLAIN, 1).hair == style


@pytest.mark.parametrize("beard", BEARDS)
def test_every_beard_that_words_know_grows(beard):
    assert look_of_person(Person(name="man", sex="man", beard=beard), PLAIN, 1).beard != "none"


def test_age_build_and_height_are_seen():
    child, tall = (
        look_of_person(p, PLAIN, 1)
        for p in (Person(name="a", age="child", sex="man"), Person(name="b", sex="man", height=1.1))
    )
    assert child.kind == "boy" and child.height_m < 1.5 < tall.height_m
    assert (
        look_of_person(Person(name="c", build="heavy"), PLAIN, 1).build
        > look_of_person(Person(name="c", build="thin"), PLAIN, 1).build
    )


def test_a_creature_has_its_colour_and_a_woman_no_beard_by_chance():
    assert (
        look_of_person(Person(name="monster", figure="monster", body_colour="green"), PLAIN, 1).skin == COLOURS["green"]
    )
    assert look_of_person(WOMAN, Face(beard=0.9), 1).face.beard == 0


@pytest.mark.parametrize("seed", range(6))
def test_a_couple_and_people_of_one_name_are_dressed_apart(seed: int) -> None:
    def top(person: Person, nth: int = 0) -> tuple[float, float, float]:
        return look_of_person(person, PLAIN, seed, nth).clothes[0].colour

    man = Person(name="man", sex="man", figure="man")
    assert top(man) != top(Person(name="woman", sex="woman", figure="woman"))
    assert len({top(man, nth) for nth in range(5)}) == 5
