"""What a thing holds, bears, is bound to or is an image of, and parts that are seen with their whole."""

from __future__ import annotations

import numpy as np
import pytest

from sora2_nodes.story.reader.briefing import brief_for
from sora2_nodes.story.storyboard import Shot
from sora2_nodes.world.staging.performing import performances
from sora2_nodes.world.staging.scenario import stage


def _related(prompt: str) -> set[tuple[str, str, str]]:
    brief = brief_for(Shot(prompt=prompt, duration_s=4.0))
    name = lambda ref: brief.things[ref[1]].kind if ref[0] == "thing" else brief.people[ref[1]].figure  # noqa: E731
    return {(name(r.subject), r.kind, name(o)) for r in brief.relations for o in r.objects}


@pytest.mark.parametrize(
    ("prompt", "relation"),
    [
        ("A jar filled with ladybirds", ("ladybird", "in", "glass jar")),
        ("A girl carries a basket full of lemons", ("lemon", "in", "basket")),
        ("A suitcase with a cat in it", ("cat", "in", "suitcase")),
        ("A pie topped with a cherry", ("cherry", "on", "pie")),
        ("A tortoise with a lighthouse on its back", ("lighthouse", "on", "turtle")),
        ("A snail with a castle on its back", ("castle", "on", "snail")),
        ("A girl taller than a boy", ("girl", "beside", "boy")),
        ("A bench with a rooster on it", ("rooster", "on", "bench")),
        ("A goat tied to a fence", ("goat", "beside", "fence")),
        ("An oak growing out of a bus", ("oak", "on", "bus")),
        ("A beetle on the rim of a cup", ("beetle", "on", "cup")),
        ("A wasp on the stem of a sunflower", ("bee", "on", "sunflower")),
        ("A boy sits on the front steps of a church", ("boy", "in_front_of", "church")),
        ("A pear on the bottom of a pizza", ("pear", "under", "pizza")),
    ],
)
def test_each_stands_where_it_is_said(prompt: str, relation: tuple[str, str, str]) -> None:
    assert relation in _related(prompt)


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [
        ("A pile of sand beside a road", "sand heap"),
        ("Two heaps of coal in a yard", "coal heap"),
        ("A mound of sugar on a table", "sugar heap"),
        ("A mountain of dirty laundry in a bedroom", "clothes heap"),
        ("A statue of a camel in a square", "camel"),
        ("Rain on the windscreen of a truck", "truck"),
    ],
)
def test_what_it_is_of_is_there(prompt: str, kind: str) -> None:
    assert kind in [thing.kind for thing in brief_for(Shot(prompt=prompt, duration_s=4.0)).things]


@pytest.mark.parametrize("prompt", ["A glass filled with water", "A cup full of coffee", "Two bowls filled with rice"])
def test_contents_are_no_second_thing(prompt: str) -> None:
    things = [thing for thing in brief_for(Shot(prompt=prompt, duration_s=4.0)).things if not thing.implied]
    assert len({thing.kind for thing in things}) == 1


def test_pictures_on_clothes_stay_pictures() -> None:
    assert ("owl", "on", "mug") not in _related("A mug with an owl on it")


@pytest.mark.parametrize(("prompt", "still"), [("A bronze statue of an elephant", True), ("An elephant", False)])
def test_an_image_of_an_animal_does_not_move(prompt: str, still: bool) -> None:
    staged = stage(brief_for(Shot(prompt=prompt, duration_s=3.0)), seed=1, duration_s=3.0, aspect=16 / 9)
    (performance,) = performances(staged, np.linspace(0.0, 3.0, 30)).values()
    turns = [np.ptp(joint.turn, 0).max() for joint in performance.joints.values() if joint.turn is not None]
    assert bool(max(turns) == 0.0) is still


@pytest.mark.parametrize(
    ("prompt", "larger"), [("A snail bigger than a horse", "snail"), ("A bus smaller than a cat", "cat")]
)
def test_what_is_said_to_be_larger_is(prompt: str, larger: str) -> None:
    staged = stage(brief_for(Shot(prompt=prompt, duration_s=3.0)), seed=1, duration_s=3.0, aspect=16 / 9)
    sizes = {m.name: float(m.size.max()) for m in staged.members}
    assert max(sizes, key=lambda name: sizes[name]) == larger


@pytest.mark.parametrize("prompt", ["A dog jumps through a hoop", "A tiger leaps through a ring of fire"])
def test_an_animal_leaps_through_the_middle_of_a_hoop(prompt: str) -> None:
    staged = stage(brief_for(Shot(prompt=prompt, duration_s=4.0)), seed=1, duration_s=4.0, aspect=16 / 9)
    parts = {part.member.name: part for part in staged.script.parts.values()}
    hoop = parts.pop("jumping hoop")
    (animal,) = parts.values()
    root = performances(staged, np.linspace(0.0, 4.0, 200))[animal.member.owner].root[:, :, 3]
    passing = root[np.argmin(np.abs(root[:, 0] - hoop.spot.x))]
    high = hoop.spot.scale * float(hoop.member.size[1])
    feet, back = passing[1], passing[1] + float(animal.member.size[1])
    assert feet > 0.2 * high and back < 1.05 * high


def test_nobody_is_tattooed_who_has_tattoos() -> None:
    brief = brief_for(Shot(prompt="A bearded man with tattoos on his arms laughs", duration_s=3.0))
    assert len(brief.people) == 1 and brief.place.name != "hospital"


@pytest.mark.parametrize(
    ("prompt", "relation"),
    [
        ("A monkey in a tree", ("monkey", "on", "branch")),
        ("An owl sits in a tall oak tree", ("owl", "on", "branch")),
        ("A boy on a wall", ("boy", "on", "wall")),
        ("A woman in a doorway", ("woman", "in_front_of", "door")),
        ("A house in a tree", ("house", "in", "tree")),
    ],
)
def test_who_is_in_a_tree_or_a_doorway_is_seen_there(prompt: str, relation: tuple[str, str, str]) -> None:
    assert relation in _related(prompt)


@pytest.mark.parametrize("prompt", ["A picture on the wall", "A mirror hangs on a wall above a sofa"])
def test_what_hangs_on_a_rooms_wall_brings_no_wall_of_its_own(prompt: str) -> None:
    brief = brief_for(Shot(prompt=prompt, duration_s=4.0))
    kinds = [thing.kind for thing in brief.things]
    assert "wall" not in kinds and {"picture frame", "mirror"} & set(kinds) and brief.place.name == "living room"


def test_who_swims_is_in_the_air_above_a_city() -> None:
    assert [a.act for a in brief_for(Shot(prompt="A whale above a city", duration_s=4.0)).actions] == ["fly"]


@pytest.mark.parametrize(
    ("prompt", "kinds"),
    [("Two orange cars race", ["car"]), ("A girl on a balcony", []), ("A picture on the wall", ["picture frame"])],
)
def test_nothing_is_told_as_used_that_nobody_named(prompt: str, kinds: list[str]) -> None:
    brief = brief_for(Shot(prompt=prompt, duration_s=4.0))
    assert [thing.kind for thing in brief.things if not thing.implied] == kinds
    assert {cue.shown for cue in brief.cues if cue.field == "colour"} <= {"orange"}
