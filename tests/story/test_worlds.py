"""What a shot leaves unsaid comes from its world."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sora2_nodes.story import brief_for, in_its_world, read_storyboard, write_storyboard
from sora2_nodes.story.boards.casting import cast
from sora2_nodes.story.boards.shared_worlds import lit_alike
from sora2_nodes.story.storyboard import Brief, Person, Shot, Storyboard
from sora2_nodes.story.vocabulary import BACKDROPS, SURFACES

FIRST = "A blue metal ball rolls on {} in the {}"


def told(first: str, second: str, continuity: str = "same_world", **fields: str) -> tuple[Brief, Brief]:
    """How two shots are read."""
    board = Storyboard(shots=(Shot(prompt=first, **fields), Shot(prompt=second, continuity=continuity)))  # type: ignore[arg-type]
    return tuple(brief_for(in_its_world(board, number)) for number in range(2))  # type: ignore[return-value]


@pytest.mark.parametrize("surface", SURFACES)
@pytest.mark.parametrize("backdrop", BACKDROPS)
@pytest.mark.parametrize("second", ["The ball bounces.", "it stops", "the ball hits a red box", "A woman walks"])
def test_place_and_looks_are_kept(surface: str, backdrop: str, second: str) -> None:
    before, after = told(FIRST.format(surface, backdrop), second)
    assert (after.surface, after.backdrop) == (before.surface, before.backdrop) == (surface, backdrop)
    assert [action.verb for action in after.actions] == [
        action.verb for action in brief_for(Shot(prompt=second)).actions
    ]
    if "woman" not in second:
        assert (after.things[0].colour, after.things[0].material) == ("blue", "metal")


@pytest.mark.parametrize(
    ("first", "second", "field"),
    [
        ("a ball rolls at sunset", "the ball stops", "time_of_day"),
        ("a noir shot of a ball that rolls", "the ball stops", "tone"),
        ("a ball drops on the moon", "it bounces", "gravity"),
    ],
)
def test_hour_tone_and_gravity_are_kept(first: str, second: str, field: str) -> None:
    before, after = told(first, second)
    assert getattr(before, field) == getattr(after, field) != getattr(brief_for(Shot(prompt=second)), field)


def test_people_keep_their_clothes() -> None:
    _, after = told("A woman in green named Anna walks on the beach", "Anna waves")
    assert (after.people[0].name, after.people[0].outfit) == ("Anna", "green")
    _, after = told("A man in yellow walks", "the man in red talks")
    assert after.people[0].outfit == "red"


def test_what_a_shot_says_itself_comes_first_and_a_new_world_is_left_alone() -> None:
    _, after = told("a blue ball rolls in a park at night", "a green ball drops on the beach at noon")
    assert (after.backdrop, after.things[0].colour, after.time_of_day) == ("beach", "green", "day")
    _, new = told("a blue ball rolls in a park at night", "the ball drops", continuity="new")
    assert new == brief_for(Shot(prompt="the ball drops"))


def test_the_thing_meant_is_the_one_that_fits_its_words() -> None:
    _, after = told("a red metal ball and a blue rubber ball roll", "the blue ball bounces")
    assert [(thing.colour, thing.material) for thing in after.things] == [("blue", "rubber")]


def test_a_shot_that_leads_in_is_set_where_the_next_one_is() -> None:
    shots = (Shot(prompt="the ball rolls", continuity="leads_in"), Shot(prompt="a green ball drops on the beach"))
    brief = brief_for(in_its_world(Storyboard(shots=shots), 0))
    assert (brief.backdrop, brief.things[0].colour) == ("beach", "green")


def test_worlds_are_told_over_many_shots() -> None:
    shots = [Shot(prompt="a purple box slides in the city at night")]
    shots += [Shot(prompt="the box stops", continuity="continue"), Shot(prompt="it slides", continuity="same_world")]
    brief = brief_for(in_its_world(Storyboard(shots=tuple(shots)), 2))
    assert (brief.backdrop, brief.time_of_day, brief.things[0].colour) == ("city", "night", "purple")


@pytest.mark.parametrize("name", ["Mira", "k-9_x"])
@pytest.mark.parametrize(("first", "worn"), [("{} waves in a park", "pink"), ("{} in green waves in a park", "green")])
def test_a_cameo_keeps_what_it_wears_and_is_who_she_is(name: str, first: str, worn: str) -> None:
    cameo = Person(name=name, cameo=name, outfit="pink")
    for second in (f"{name} walks", "She walks"):
        shots = (Shot(prompt=first.format(name)), Shot(prompt=second, continuity="same_world"))
        shot = in_its_world(Storyboard(shots=shots), 1, [cameo])
        (person,) = cast(shot, [cameo], brief_for).brief.people
        assert (person.cameo, person.outfit) == (name, worn)


STORY = """
SHOT 1 (3s)
Wide shot, 1970s film. Ben, a man in a yellow shirt and jeans with red hair and a white beard, stands in a park at sunset.
SHOT 2 (2s)
A blue ball bounces. [continuity: same_world]
SHOT 3 (2s)
Ben waves. [continuity: same_world]
SHOT 4 (2s)
He walks to the right in a black coat. [continuity: same_world]
"""


def test_a_film_has_one_cast_also_after_a_shot_without_it() -> None:
    board = read_storyboard(STORY)
    briefs = [brief_for(in_its_world(board, number)) for number in range(4)]
    first, later = briefs[0].people[0], briefs[2].people[0]
    for part in ("figure", "clothes", "hair", "legs", "outfit", "beard", "beard_colour"):
        assert getattr(later, part) == getattr(first, part), part
    assert [garment.kind for garment in briefs[3].people[0].clothes] == ["coat"]
    assert briefs[3].people[0].beard == "beard"
    assert {brief.place.name for brief in briefs} == {"park"}
    assert {brief.place.hour for brief in briefs} == {18.7}
    assert {brief.look.decade for brief in briefs} == {1970}
    assert briefs[1].framing.size == ""  # a shot's size is its own


def test_what_is_carried_is_in_no_file() -> None:
    board = read_storyboard(STORY)
    told = replace(board, shots=tuple(in_its_world(board, number) for number in range(4)))
    assert "carried" not in write_storyboard(told)


@pytest.mark.parametrize("framing", ["Close-up, he", "close-up: he", "Wide shot. He", "He"])
def test_he_after_a_framing_is_who_was_there(framing: str) -> None:
    board = Storyboard(
        shots=(
            Shot(prompt="An old bearded lighthouse keeper in a yellow coat climbs stairs"),
            Shot(prompt=f'{framing} says: "Not tonight."'),
        )
    )
    assert "keeper" in in_its_world(board, 1).prompt


@pytest.mark.parametrize(
    ("second", "alike"),
    [
        ("The ball bounces", True),
        ("At night, the ball bounces", False),
        ("Waves crash against a lighthouse at night", False),
    ],
)
def test_shots_are_lit_alike_in_one_place_at_one_hour(second: str, alike: bool) -> None:
    board = Storyboard(shots=(Shot(prompt="A blue ball rolls in a park"), Shot(prompt=second)))
    assert lit_alike(board, 1) is alike


@pytest.mark.parametrize(
    ("first", "second", "name"),
    [
        ("A knight in black armour kneels in a forest", "Close-up of his face. He shouts.", "knight"),
        ("A nurse in blue and a boy wave in a park", "Her hand trembles.", "nurse"),
        ("A woman in red and a man in grey talk in a park", "Close on him as he laughs.", "man"),
    ],
)
def test_a_pronoun_that_opens_a_shot_is_whom_its_world_knows(first: str, second: str, name: str) -> None:
    before, after = told(first, second, continuity="film")
    known = next(person for person in before.people if person.name == name)
    assert [person.outfit for person in after.people] == [known.outfit]


def test_a_name_that_speaks_in_a_shot_is_read_in_its_words_too() -> None:
    text = 'SHOT 1\\nBrunilde, a nurse in green, walks in a park.\\n\\nSHOT 2\\nBrunilde picks up a stone.\\nBRUNILDE: "Look."'
    brief = brief_for(in_its_world(read_storyboard(text.replace("\\n", "\n")), 1))
    assert len(brief.people) == 1
    assert any(a.act == "pick up" and a.subject == ("person", 0) for a in brief.actions)


def test_who_is_on_the_sofa_again_is_back_in_its_room() -> None:
    board = Storyboard(
        shots=(
            Shot(prompt="A man in a green shirt sits on the sofa in a living room and reads."),
            Shot(prompt="A dog sleeps in a garage.", continuity="film"),
            Shot(prompt="The man laughs on the sofa.", continuity="film"),
        )
    )
    places = [brief_for(in_its_world(board, number)).place.name for number in range(3)]
    assert places == ["living room", "garage", "living room"]


@pytest.mark.parametrize(
    ("first", "second", "name", "others"),
    [
        (
            "A diver with long red hair swims through a coral reef",
            "A shark swims up behind her. She turns around.",
            "diver",
            0,
        ),
        ("Mara, a woman in red, walks on a beach", "A dog runs up to her and she laughs.", "Mara", 0),
        ("Mara, a woman in red, walks on a beach", "A man hands her a flower.", "Mara", 1),
    ],
)
def test_who_a_pronoun_means_within_a_shot_is_of_the_shot_before(
    first: str, second: str, name: str, others: int
) -> None:
    before, after = told(first, second, continuity="film")
    known = before.people[0]
    (again,) = [p for p in after.people if p.name == name]
    assert len(after.people) == 1 + others
    assert (again.outfit, again.hair) == (known.outfit, known.hair)


def test_the_sand_of_a_sea_is_no_beach() -> None:
    _, after = told("A mermaid swims through a coral reef", "The mermaid opens a chest on the sand.", continuity="film")
    assert after.place.name == "underwater"


def test_a_splash_is_over_in_the_next_shot_and_rain_is_not() -> None:
    _, after = told("A boy on a bicycle splashes through a puddle in the rain", "The boy laughs.", continuity="film")
    assert {weather.kind for weather in after.place.weather} >= {"rain"}
    assert "splash" not in {weather.kind for weather in after.place.weather}


def test_the_ground_of_a_sea_makes_no_beach_of_the_next_shot() -> None:
    board = Storyboard(
        shots=(
            Shot(prompt="Underwater. A mermaid swims among yellow fish."),
            Shot(prompt="The mermaid opens a chest on the sand.", continuity="film"),
            Shot(prompt="A shark swims up behind her.", continuity="film"),
        )
    )
    assert [brief_for(in_its_world(board, n)).place.name for n in range(3)] == ["underwater"] * 3
