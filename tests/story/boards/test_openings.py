"""Of a whole plot one shot shows how it begins; what it leaves out is told, and can be cut into shots."""

from __future__ import annotations

import pytest

from sora2_nodes.story import brief_for, report
from sora2_nodes.story.boards.openings import opening_of
from sora2_nodes.story.reader.reading import read_prompt
from sora2_nodes.story.storyboard import Shot

QUEST = (
    "There was a legend about a silver whale that slept below the ice. A fisherman's daughter rowed out on the lake and found a lantern. "
    "On the first day, she climbed a mountain and met a white wolf that carried her through the snow. On the second day, she fought a giant in a cave and took his hammer. "
    "However, a witch stole the lantern and fled to her castle in the forest. In the end, the girl opened the gate, defeated the witch and danced with the villagers around the fire."
)
MATCH = (
    "The match began and both teams were nervous. Team A took an early lead after two dunks and a free throw. Team B answered with a series of fast breaks before the break. "
    "However, their captain was hurt and had to leave. In the end, Team A won by one point with a shot from the last second, and the hall was full of joy for a very long time afterwards."
)
LOOKS = (
    "A tall woman in a blue coat walks along a canal at dusk. She wears a white scarf and carries a red umbrella. Her boots splash through small puddles. "
    "Lamps are mirrored on the wet stones, and a few boats rock beside the houses. Behind her a man leads a dog past a closed café. The air is cold and clear, the colours are muted, and the mood is calm."
)


def test_a_plot_is_shown_as_far_as_there_is_room() -> None:
    shown, rest = opening_of(QUEST, read_prompt)
    assert shown.startswith("A fisherman's daughter rowed out")
    assert "legend" in rest
    assert "witch" not in shown
    people = [person.name for person in brief_for(Shot(prompt=QUEST)).people]
    assert not {"witch", "villager", "giant"} & set(people)


def test_what_is_left_out_is_told_and_cut_into_shots() -> None:
    shot = Shot(prompt=QUEST)
    told = report(brief_for(shot), shot)
    assert "danced with the villagers" in told
    assert "Cut it into" in told


@pytest.mark.parametrize(
    ("words", "sport"),
    [("two dunks and a free throw", "basketball"), ("a penalty and a corner kick", "football"), ("two aces and a break point", "tennis ball")],
)  # fmt: skip
def test_a_match_that_is_told_by_its_scores_is_played(words: str, sport: str) -> None:
    text = MATCH.replace("two dunks and a free throw", words).replace("a series of fast breaks", "a series of attacks")
    brief = brief_for(Shot(prompt=text))
    assert len(brief.people) >= 2
    assert sport in [thing.kind for thing in brief.things]


@pytest.mark.parametrize("text", [LOOKS, "A dog runs. It stops. It barks. It sits down.", f"SHOT 1: {QUEST}"])
def test_what_describes_one_scene_or_has_shots_stays_whole(text: str) -> None:
    assert opening_of(text, read_prompt) == (text, "")


@pytest.mark.parametrize(
    ("prompt", "gone"),
    [
        ("The footprints led her to a lake", "bulb"),
        ("He saw a light in the forest", "saw"),
        ("A brook of crystal-clear water", "crystal"),
    ],
)
def test_past_forms_and_likenesses_are_no_things(prompt: str, gone: str) -> None:
    assert gone not in [thing.kind for thing in brief_for(Shot(prompt=prompt)).things]


def test_a_story_in_the_past_needs_no_words_of_order() -> None:
    text = (
        "A young king named Orin became lost in a cave and found a glowing sword. The sword belonged to a giant who had slept there for years. "
        "The dwarves told Orin that the sword was cursed and that seven bells had to be rung. Orin travelled over frozen rivers, fought two trolls and climbed a burning tower. "
        "The bells were rung, the curse was lifted and the king returned to his castle, where his sister danced with the dwarves."
    )
    people = {person.figure for person in brief_for(Shot(prompt=text)).people}
    assert not {"dwarf", "monster"} & people
    assert [person.name for person in brief_for(Shot(prompt=text)).people][:1] == ["Orin"]
