"""Signs, named styles and faces are read as what is to be seen."""

import pytest

from sora2_nodes.story.reader.briefing import brief_for
from sora2_nodes.story.storyboard import Shot


def read(prompt):
    return brief_for(Shot(prompt=prompt))


@pytest.mark.parametrize(
    ("prompt", "kind", "text"),
    [
        ('"Wet Paint" sign in a park.', "notice sign", "Wet Paint"),
        ("the words 'NO FISHING' on a sign next to a lake", "notice sign", "NO FISHING"),
        ('"GO" in bold green letters on a sign', "notice sign", "GO"),
        ('A round road sign with the word "SLOW" written in black', "round sign", "SLOW"),
        ('A diamond-shaped sign that says "DEER"', "diamond sign", "DEER"),
        ("the word 'hello' on a mug", "mug", "hello"),
    ],
)
def test_a_sign_bears_its_words(prompt, kind, text):
    brief = read(prompt)
    (letters,) = brief.letterings
    assert letters.text == text and brief.things[letters.on[1]].kind == kind


def test_the_ground_of_letters_is_the_colour_of_their_sign():
    brief = read('A warning sign with the word "HOT" in black letters against a bright yellow background')
    assert brief.things[0].kind == "notice sign" and brief.things[0].colour == "yellow"


@pytest.mark.parametrize("prompt", ["It's the dog's bone and the cats' milk", "A man says 'hello' to a dog's owner"])
def test_apostrophes_are_no_lettering(prompt):
    assert not read(prompt).letterings


@pytest.mark.parametrize(
    ("prompt", "style"),
    [
        ("a teapot with the style of Hokusai", "watercolour"),
        ("In Roy Lichtenstein style, a crab", "cartoon"),
        ("A Van Gogh painting ofA bicycle at a wall", "oil painting"),
        ("a fox, low-poly game art style", "low poly"),
        ("With the style of pointillism, two pears", "oil painting"),
    ],
)
def test_a_named_style_is_a_look_and_no_thing(prompt, style):
    brief = read(prompt)
    assert brief.look.style == style
    assert not any(t.kind == "picture frame" for t in brief.things) and len(brief.things) <= 2 and not brief.people


@pytest.mark.parametrize(
    ("prompt", "face"),
    [
        ("Anna Smith's eyes convey sadness, her face full of emotion.", "sad"),
        ("Tom Hanks's face shows joy, his eyes sparkling.", "happy"),
        ("The old woman's warm smile fills her face", "happy"),
    ],
)
def test_a_face_is_seen_near_with_what_is_in_it(prompt, face):
    brief = read(prompt)
    assert len(brief.people) == 1 and brief.people[0].expression == face
    assert brief.framing.size == "close-up"


def test_large_motion_is_no_thing():
    assert [t.kind for t in read("a crab, large motion").things] == ["crab"]


@pytest.mark.parametrize("how", ["printed inside", "painted in red", "engraved across it", "written on it"])
def test_how_words_came_onto_a_sign_is_nothing_that_it_does(how: str) -> None:
    made = read(f'A yellow sign with the word "STOP" {how}')
    assert made.letterings[0].text == "STOP"
    assert not any(action.act for action in made.actions)
