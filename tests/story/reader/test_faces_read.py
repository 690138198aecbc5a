"""Prompts about a face, and acts named by a noun: who is meant, what they feel and do, and how near they are."""

from __future__ import annotations

import pytest

from sora2_nodes.story.reader.reading import read_prompt


@pytest.mark.parametrize(
    ("prompt", "feeling"),
    [
        ("The woman's lower lip quivered with grief as she read the letter.", "sad"),
        ("A boy's eyes lit up with excitement while he watched the parrot.", "happy"),
        ("The man's brow furrowed in concentration.", "focused"),
        ("The person's jaw dropped in astonishment as she looked at the bill.", "surprised"),
        ("A girl's cheeks reddened with embarrassment.", "embarrassed"),
        ("His forehead creased in frustration", "angry"),
        ("Her eyes narrowed with suspicion as she opened a letter.", "confused"),
    ],
)
def test_a_face_that_feels_is_seen_from_near(prompt: str, feeling: str) -> None:
    brief = read_prompt(prompt)
    assert brief.people[0].expression == feeling
    assert brief.framing.size == "close-up"


def test_somebody_of_whom_she_is_said_is_a_woman() -> None:
    assert read_prompt("The person's jaw dropped in astonishment as she looked up.").people[0].sex == "woman"


@pytest.mark.parametrize(
    ("prompt", "act"),
    [
        ("A man takes a long, slow walk in a park.", "walk"),
        ("A woman is having a quiet stroll in Nairobi.", "stroll"),
        ("A tired girl lets out a huge yawn.", "yawn"),
        ("The boy gives a shy nod.", "nod"),
        ("A man coughs into his elbow.", "cough"),
        ("A child savors a spoonful of soup.", "eat"),
        ("A man takes a bite of a pear.", "eat"),
        ("A coach motivates a swimmer.", "talk"),
        ("A woman discusses market prices.", "talk"),
    ],
)
def test_an_act_that_a_noun_names_is_done_from_the_start(prompt: str, act: str) -> None:
    brief = read_prompt(prompt)
    done = [a for a in brief.actions if a.subject == ("person", 0)]
    assert [a.act for a in done][:1] == [act]
    assert done[0].order == 0


def test_a_lesson_in_dancing_is_no_dance_that_is_taken() -> None:
    assert all(a.act != "dance" for a in read_prompt("A woman takes a dance class.").actions)


@pytest.mark.parametrize(
    ("prompt", "part"), [("A zoom-in on a woman's eye.", "eyes"), ("The camera pushes in on the man's hands.", "hand")]
)
def test_a_camera_that_goes_in_on_a_part_ends_near_it(prompt: str, part: str) -> None:
    framing = read_prompt(prompt).framing
    assert framing.part == part
    assert "close-up" in framing.size
