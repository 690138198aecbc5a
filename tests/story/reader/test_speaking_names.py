"""Names before lines alone are those of the people told of; who sits at a table near a window sits at the table."""

from __future__ import annotations

import pytest

from sora2_nodes.story import read_prompt
from sora2_nodes.world.staging.scenario import stage


@pytest.mark.parametrize(
    ("prompt", "people"),
    [
        ('Two lovers sit on a bench. ANNA: "Stay." BEN: "I cannot."', [("Anna", "woman"), ("Ben", "man")]),
        ('A man and a woman stand in a kitchen. Mary: "No!" Tom: "Yes!"', [("Tom", "man"), ("Mary", "woman")]),
        ('Three friends walk in a park. Anna: "Look!"', [("Anna", "woman"), ("friend", "man"), ("friend", "man")]),
    ],
)
def test_who_speaks_is_one_of_those_told_of(prompt: str, people: list[tuple[str, str]]) -> None:
    brief = read_prompt(prompt)
    assert [(p.name, p.figure) for p in brief.people] == people
    speakers = {brief.people[a.subject[1]].name for a in brief.actions if (a.act or a.verb) == "talk"}
    assert {name for name, _ in people if name[0].isupper()} <= speakers


@pytest.mark.parametrize(
    ("prompt", "names"),
    [
        ('Anna waves to a boy. ANNA: "Stay."', ["Anna", "boy"]),
        ('A woman walks in a park. Tom: "Hi."', ["woman", "Tom"]),
    ],
)
def test_who_is_named_elsewhere_or_of_another_sex_is_somebody_else(prompt: str, names: list[str]) -> None:
    assert [p.name for p in read_prompt(prompt).people] == names


def test_friends_at_a_table_by_the_window_sit_on_chairs() -> None:
    prompt = "Two friends sit at a table near a window in a café and talk"
    staged = stage(read_prompt(prompt), seed=1, duration_s=3.0, aspect=16 / 9)
    assert [staged.spots[m.owner].relation for m in staged.members if m.person] == ["seat", "seat"]
