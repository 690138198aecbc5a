"""Where on a body something is: heads, shoulders, laps, noses, beaks, paws."""

from __future__ import annotations

import pytest

from sora2_nodes.story import read_prompt


def told(prompt: str) -> set[tuple[str, str, str, str]]:
    """Relations with a place on a body: who, how, whom, where."""
    brief = read_prompt(prompt)
    names = {("thing", i): t.kind for i, t in enumerate(brief.things)}
    names |= {("person", i): p.name for i, p in enumerate(brief.people)}
    return {(names[r.subject], r.kind, names[r.objects[0]], r.part) for r in brief.relations if r.part}


@pytest.mark.parametrize(
    ("prompt", "meant"),
    [
        ("A crow sits on a scarecrow's head", ("crow", "on", "scarecrow", "head")),
        ("A monkey sits on the shoulder of a sailor", ("monkey", "on", "sailor", "shoulder")),
        ("A girl with a hen on her head crosses a yard", ("hen", "on", "girl", "head")),
        ("A puppy sleeps in a woman's lap", ("puppy", "on", "woman", "lap")),
        ("A butterfly lands on a fox's nose", ("butterfly", "on", "fox", "nose")),
        ("A dolphin balances a yellow ball on its nose", ("ball", "on", "dolphin", "nose")),
        ("An owl with a mouse in its talons glides over a field", ("owl", "holding", "mouse", "claws")),
        ("A hamster holds a carrot in its paws", ("hamster", "holding", "carrot", "paws")),
        ("A knight stands in the snow, a falcon perched on his shoulder", ("eagle", "on", "knight", "shoulder")),
    ],
)
def test_a_place_on_a_body_is_read(prompt: str, meant: tuple[str, str, str, str]) -> None:
    assert told(prompt) == {meant}
