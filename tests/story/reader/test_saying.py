"""Expressions of manners of speaking, compiled only for texts that have the letters they can't do without."""

import pytest

from sora2_nodes.story.reader.idioms import IDIOMS, spelt_out
from sora2_nodes.story.reader.reading import read_prompt
from sora2_nodes.story.reader.verbs.sayings.saying import Saying, required_letters

from ..everyday_prompts import EVERYDAY

PROMPTS = [line.partition(" | ")[0] for line in EVERYDAY.strip().splitlines()]


@pytest.mark.parametrize(
    ("said", "letters"),
    [
        (r"\b(?:at|behind) the wheel of (?=an? )", " the wheel of "),
        (r"\btyre?s\b", "tyr"),
        (r"\b(\w+ ){0,2}Drum\b", "drum"),
        (r"cat{2} is", " is"),
        (r"[a-z]on the[\]x] b", "on the"),
        (r"in flames|on fire", ""),
        (r"\b(?:as )?(?:seen|viewed) from", " from"),
    ],
)
def test_letters_are_those_that_no_match_lacks(said: str, letters: str) -> None:
    assert required_letters(said) == letters


def test_nothing_is_compiled_for_a_text_without_its_letters() -> None:
    saying = Saying(r"\bon horse ?back\b", "riding a horse")
    assert saying.spelt_out("A man walks", "a man walks") == "A man walks" and "pattern" not in vars(saying)
    assert saying.spelt_out("ON HORSEBACK", "on horseback") == "riding a horse" and "pattern" in vars(saying)


def test_every_text_is_spelt_out_as_all_expressions_would() -> None:
    for text in (*PROMPTS, *(text.upper() for text in PROMPTS)):
        plain = text
        for saying in IDIOMS:
            plain = saying.pattern.sub(saying.plain, plain)
        assert spelt_out(text) == plain


@pytest.mark.parametrize(
    "text",
    ["A girl takes a picture of a dog", "A tired student studies at her desk", "A woman bites into an apple", "A man uses a laptop", "Two friends share a pizza",
     "A gardener shapes a hedge"],
)  # fmt: skip
def test_capitals_are_read_as_small_letters(text: str) -> None:
    assert len(read_prompt(text.upper()).people) == len(read_prompt(text).people)
