"""What is taken up or put down lies on a table or a counter, and who takes it is behind that, seen from the front."""

from __future__ import annotations

import pytest

from sora2_nodes.story import read_prompt
from sora2_nodes.vocabulary.families import FAMILY_OF
from sora2_nodes.world.staging.layouts.spots import FRONT
from sora2_nodes.world.staging.scenario import stage


@pytest.mark.parametrize(
    "prompt",
    [
        "A nurse picks up a syringe from the table",
        "A thief takes a ring from the counter",
        "A man at a table lifts a mug",
        "In a diner, a trucker lifts a cup, drinks and puts it down",
        "A woman takes a book off the desk",
    ],
)
def test_what_is_taken_lies_on_a_top_before(prompt: str) -> None:
    brief = read_prompt(prompt)
    taken = next(a.target for a in brief.actions if a.act in ("pick up", "take"))
    tops = [r.objects[0] for r in brief.relations if r.kind == "on" and r.subject == taken]
    assert [FAMILY_OF[brief.things[top[1]].kind] for top in tops] == ["furniture"]


@pytest.mark.parametrize("prompt", ["A thief takes a ring from the counter", "A chef puts a plate on the table"])
def test_who_takes_it_looks_over_the_top_at_the_viewer(prompt: str) -> None:
    staged = stage(read_prompt(prompt), seed=1, duration_s=4.0, aspect=16 / 9)
    person = next(m for m in staged.members if m.person)
    table = next(m for m in staged.members if m.name in ("table", "counter"))
    assert staged.spots[person.owner].yaw == FRONT
    assert staged.spots[person.owner].z < staged.spots[table.owner].z
    assert staged.brief.framing.size == "medium"


@pytest.mark.parametrize(
    "prompt",
    ["A boy picks up a stone on a beach", "A man lifts a heavy box", "A gardener picks up a shovel in a garden"],
)
def test_what_lies_on_the_ground_gets_no_table(prompt: str) -> None:
    assert not any(thing.kind == "table" for thing in read_prompt(prompt).things)


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [
        ("A detective pulls a candle out of his coat", "candle"),
        ("A girl takes a key from her pocket", "key"),
        ("A boy is pulling a frog out of his jacket", "frog"),
    ],
)
def test_what_comes_out_of_a_pocket_is_in_the_hand(prompt: str, kind: str) -> None:
    brief = read_prompt(prompt)
    held = [brief.things[r.objects[0][1]].kind for r in brief.relations if r.kind == "holding"]
    assert kind in held
    assert not any(a.act == "pick up" for a in brief.actions)


def test_a_drink_is_drunk_after_the_cup_was_taken() -> None:
    brief = read_prompt("In a diner, a trucker lifts a cup, drinks, then puts it down")
    acts = [a.act for a in sorted(brief.actions, key=lambda a: a.order) if a.subject == ("person", 0)]
    assert acts == ["pick up", "drink", "put down"]
    assert len({a.order for a in brief.actions if a.subject == ("person", 0)}) == 3


def test_a_close_up_of_who_takes_something_shows_the_hand_too() -> None:
    prompt = "Close-up of a woman in a kitchen. She takes a key from the table."
    staged = stage(read_prompt(prompt), seed=1, duration_s=4.0, aspect=16 / 9)
    assert staged.brief.framing.size == "medium close-up"


@pytest.mark.parametrize("prompt", ["An astronaut picks up a rock and holds it up", "A girl holds a star in a forest"])
def test_what_is_held_in_a_hand_is_no_larger_than_that_allows(prompt: str) -> None:
    staged = stage(read_prompt(prompt), seed=1, duration_s=4.0, aspect=16 / 9)
    person = next(m for m in staged.members if m.person)
    thing = next(m for m in staged.members if not m.person)
    assert max(thing.size) * staged.spots[thing.owner].scale < 0.3 * person.size[1]


@pytest.mark.parametrize(
    "prompt",
    [
        "A baker pulls bread from the oven",
        "A woman is pulling a hot pie out of an oven",
        "A chef slides a pizza out of the oven",
    ],
)
def test_who_takes_food_out_of_an_oven_stays_at_it_and_is_seen_from_the_front(prompt: str) -> None:
    brief = read_prompt(prompt)
    assert [a.act for a in brief.actions if a.subject[0] == "person"] == ["pick up"]
    staged = stage(brief, seed=1, duration_s=4.0, aspect=16 / 9)
    person = next(m for m in staged.members if m.person)
    assert staged.spots[person.owner].yaw == FRONT
