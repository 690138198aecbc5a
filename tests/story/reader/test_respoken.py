"""Reports speak in the words of the prompt, also where it was read in others."""

from __future__ import annotations

import pytest

from sora2_nodes.story import read_prompt
from sora2_nodes.story.reader.cue_report import cue_record, report


def test_a_manner_of_speaking_is_told_as_it_was_said() -> None:
    brief = read_prompt("Bigfoot walks through a forest")
    told = report(brief)
    assert "Bigfoot" in told
    assert "monster" not in [word for cue in cue_record(brief)["cues"] for word in cue["words"]]


@pytest.mark.parametrize(
    "prompt",
    [
        "A dragon flies over a medieval city",
        "A news anchor at her desk reads the evening news",
        "A chef tosses noodles in a wok",
        "Behind her a screen shows a weather map",
    ],
)
def test_no_word_is_told_as_unused_that_nobody_said(prompt: str) -> None:
    said = prompt.casefold()
    for word in cue_record(read_prompt(prompt))["unused_words"]:
        assert word.casefold() in said


def test_what_is_passed_over_is_told_as_unused() -> None:
    brief = read_prompt("A woman floats in space, her hair drifting upward")
    assert any("hair" in words for words in cue_record(brief)["unused_words"])


def test_plain_words_are_told_as_they_are() -> None:
    brief = read_prompt("a red ball drops onto a wooden floor")
    assert brief.respoken == ()
    assert ["red"] in [cue["words"] for cue in cue_record(brief)["cues"]] or "red" in report(brief)
