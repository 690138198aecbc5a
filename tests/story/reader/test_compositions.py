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
        ("A mound of sugar on a table", "powder heap"),
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
