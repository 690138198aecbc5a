"""Shots and lines inside a paragraph, lines that need more time, tags that nobody knows, and languages."""

from __future__ import annotations

import pytest

from sora2_nodes.errors import PromptError
from sora2_nodes.story import Shot, brief_for, read_storyboard, report
from sora2_nodes.story.reader.lexicon.languages import language_of


@pytest.mark.parametrize(
    ("text", "shots"),
    [
        ("Scene 1: A red ball bounces. Scene 2: It rolls off the table. Scene 3: It stops.",
         [(4.0, "A red ball bounces."), (4.0, "It rolls off the table."), (4.0, "It stops.")]),
        ("[0-3s] a rocket stands on the pad. [3-8s] it lifts off.", [(3.0, "a rocket stands on the pad."), (5.0, "it lifts off.")]),
        ("A dog runs. Cut to a cat on a sofa. Cut to: both look up.", [(4.0, "A dog runs."), (4.0, "a cat on a sofa."), (4.0, "both look up.")]),
        ("0.00-2.40 - The car\nIt stops.\n2.40-5.00 - The door\nIt opens.", [(2.4, "The car. It stops."), (2.6, "The door. It opens.")]),
    ],
)  # fmt: skip
def test_as_many_shots_are_read_as_are_written(text: str, shots: list[tuple[float, str]]) -> None:
    board = read_storyboard(text)
    assert [(shot.duration_s, shot.prompt) for shot in board.shots] == shots
    assert {shot.continuity for shot in board.shots[1:]} == {"same_world"}


def test_lines_go_to_who_is_named_without_their_dash() -> None:
    text = 'A man sits at a table. A woman stands beside him.\n\nDialogue:\n- Man: "You are lying."\n- Woman: "I am just tired."'
    shot = read_storyboard(text).shots[0]
    brief = brief_for(shot)
    assert [(line.speaker, line.text) for line in brief.dialogue] == [
        ("Man", "You are lying."),
        ("Woman", "I am just tired."),
    ]
    assert [person.figure for person in brief.people] == ["man", "woman"]
    talking = [action.subject for action in brief.actions if action.verb == "talk"]
    assert talking == [("person", 0), ("person", 1)]


def test_a_line_of_a_part_nobody_plays_is_given_to_nobody_else() -> None:
    brief = brief_for(read_storyboard('A detective sits at a table.\nDialogue:\n- Suspect: "Or maybe not."').shots[0])
    assert [person.name for person in brief.people] == ["detective", "Suspect"]


def test_lines_of_a_dialogue_on_one_line_are_taken_apart() -> None:
    shot = read_storyboard('Scene: a rooftop at dusk. Dialogue: - Anna: "Stay." - Max: "Always."').shots[0]
    assert [(line.speaker, line.text) for line in shot.dialogue] == [("Anna", "Stay."), ("Max", "Always.")]


def test_an_unknown_tag_is_a_length_or_unused() -> None:
    assert read_storyboard("[CLIP DURATION: 10 seconds]\nA red ball bounces.").shots[0].duration_s == 10.0
    brief = brief_for(read_storyboard("A red ball bounces. [mystery: a green dragon]").shots[0])
    assert [thing.kind for thing in brief.things] == ["ball"]
    assert brief.unused_words == ("[mystery: a green dragon]",)


def test_a_shot_is_lengthened_for_lines_that_cannot_be_spoken_in_it() -> None:
    script = 'SHOT 1 (2s)\nAnna stands in a park.\nANNA: "This is a line that is much longer than the two seconds that its shot lasts."'
    shot = read_storyboard(script).shots[0]
    assert shot.asked_s == 2.0
    assert shot.duration_s > 4.0
    assert "Lengthened from 2 s to" in report(brief_for(shot), shot)
    assert read_storyboard('SHOT 1 (4s)\nAnna waves.\nANNA: "Hello there."').shots[0].asked_s is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("一个女孩在咖啡馆喝咖啡", "Chinese"),
        ("女の子がカフェでコーヒーを飲む", "Japanese"),
        ("Мяч падает на пол", "Russian"),
        ("un perro corre por la playa al atardecer", "Spanish"),
        ("Eine Frau geht durch den Regen", "German"),
        ("une femme marche dans la rue", "French"),
        ("a dog runs on the beach", "English"),
        ("red ball bounces", None),
        ("Zorblax", None),
    ],
)
def test_a_language_is_told(text: str, language: str | None) -> None:
    assert language_of(text) == language


def test_a_prompt_in_another_language_is_refused_by_its_name() -> None:
    with pytest.raises(PromptError, match="this prompt is in Chinese, which can't be read"):
        brief_for(Shot(prompt="一个女孩在咖啡馆喝咖啡"))
