"""What everyday prompts are read as, and the rules behind."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sora2_nodes.errors import PromptError
from sora2_nodes.story import Brief, read_prompt
from sora2_nodes.story.reader.lexicon import lexicon
from sora2_nodes.story.reader.plain_view import plain_view
from sora2_nodes.story.vocabulary import ACTIONS, CAMERA_MOVES, COLOURS, MATERIALS, PATTERNS, SHAPES, SIZES, SURFACES

from .golden_prompts import PROMPTS

PLAIN = {"surface": "wood", "backdrop": "studio", "time_of_day": "day", "tone": "neutral", "camera": "static",
         "angle": "eye_level", "pace": "normal", "soundtrack": "none", "gravity": None}  # fmt: skip


def told(brief: Brief) -> tuple[str, str, str, str]:
    """A brief in the notation of golden_prompts: what the picture of plain shapes shows of it."""
    brief = plain_view(brief)
    things = [
        f"{t.count} {t.size} {t.colour} {t.material} {'' if t.pattern == 'plain' else t.pattern + ' '}{t.shape}"
        for t in brief.things
    ]
    people = [f"{p.name} {p.outfit}/{p.legs}/{p.hair}" for p in brief.people]
    actions = []
    for action in brief.actions:
        refs = [f"{ref[0][0]}{ref[1]}" for ref in (action.subject, action.target) if ref]
        actions.append(
            " ".join([str(action.order), action.verb, *refs, *([action.direction] if action.direction else [])])
        )
    setting = [
        f"{name}={value:g}" if name == "gravity" else f"{name}={value}"
        for name, usual in PLAIN.items()
        if (value := getattr(brief, name)) != usual
    ]
    return ", ".join(things), ", ".join(people), ", ".join(actions), ", ".join(setting)


@pytest.mark.parametrize(("prompt", "things", "people", "actions", "setting"), PROMPTS)
def test_a_prompt_is_read_as_a_person_means_it(
    prompt: str, things: str, people: str, actions: str, setting: str
) -> None:
    assert told(read_prompt(prompt)) == (things, people, actions, setting)


def test_at_least_120_prompts_are_judged() -> None:
    assert len({prompt for prompt, *_ in PROMPTS}) >= 120


@pytest.mark.parametrize("prompt", [prompt for prompt, *_ in PROMPTS])
def test_a_brief_holds_only_what_the_world_can_show(prompt: str) -> None:
    brief = read_prompt(prompt)
    for thing in brief.things:
        assert thing.shape in SHAPES
        assert thing.colour in COLOURS
        assert thing.material in MATERIALS
        assert thing.pattern in PATTERNS
        assert thing.size in SIZES
        assert 1 <= thing.count <= 12
    for action in brief.actions:
        assert action.verb in (*ACTIONS, "do")
        for ref in (action.subject, action.target):
            assert ref is None or ref[1] < len(brief.things if ref[0] == "thing" else brief.people)


def cues(prompt: str, field: str) -> list[tuple[str, str]]:
    return [(cue.asked, cue.shown) for cue in read_prompt(prompt).cues if cue.field == field]


def test_a_colour_the_model_lacks_is_reported_with_the_nearest() -> None:
    assert cues("a crimson ball", "colour") == [("crimson", "red")]
    assert cues("a red ball", "colour") == [("red", "red")]
    assert cues("a pale pink cube", "colour") == [("pale pink", "pink")]


def test_an_object_the_world_lacks_is_reported_with_what_stands_in() -> None:
    assert cues("an apple falls", "thing") == [("apple", "apple")]
    assert cues("a lynx runs", "thing") == [("lynx", "cat")]
    assert cues("a ball falls", "thing") == [("ball", "ball")]
    assert cues("a wugglebot rolls", "thing") == []
    assert read_prompt("a wugglebot rolls").unused_words == ("wugglebot", "rolls")


def test_a_cue_names_the_words_it_came_from() -> None:
    brief = read_prompt("two glass marbles collide on ice at sunset, camera orbits slowly")
    words = {cue.field: cue.words for cue in brief.cues}
    assert words["time_of_day"] == ("sunset",)
    assert words["camera"] == ("camera", "orbits", "slowly")
    assert words["count"] == ("two",)
    assert words["surface"] == ("ice",)


def test_words_without_use_are_listed_and_small_words_are_not() -> None:
    assert read_prompt("a fluorescent ball of the philosophy drops").unused_words == ("fluorescent", "philosophy")
    assert read_prompt("and then it is on the").unused_words == ()


def test_a_count_beyond_what_fits_is_reported() -> None:
    assert cues("a hundred balls drop", "count") == [("100", "12")]
    assert cues("twenty women wave", "count") == [("20", "14")]
    assert read_prompt("twenty women wave").people[0].count == 14


def test_what_is_not_wanted_is_left_out() -> None:
    brief = read_prompt("a street at night, no people, no cars and without music")
    assert not brief.people
    assert not brief.things
    assert brief.soundtrack == "none"
    assert [cue.asked for cue in brief.cues if cue.field == "negative"] == ["people", "cars", "music"]


def test_what_cannot_be_left_out_is_listed() -> None:
    assert read_prompt("a ball bounces without shadows").unused_words == ("shadows",)


def test_what_was_said_outright_beats_what_only_stands_in() -> None:
    assert read_prompt("rain falls on a city street at night").time_of_day == "night"
    assert read_prompt("a realistic noir scene, a man walks").tone == "noir"


def test_gravity_is_read_from_places_numbers_and_degrees() -> None:
    gravities = {
        "on the moon a ball drops": 1.62,
        "a ball drops on Mars": 3.71,
        "a weightless ball": 0.0,
        "a ball drops, gravity 2.5": 2.5,
        "a ball drops with a gravity of 3 m/s2": 3.0,
        "a ball drops at half gravity": 9.81 / 2,
        "a ball drops under the full moon": None,
        "a ball drops": None,
    }
    assert {prompt: read_prompt(prompt).gravity for prompt in gravities} == gravities


def test_quoted_words_are_spoken_and_not_shown() -> None:
    brief = read_prompt('Anna says "Look at the red ball!" and waves')
    assert not brief.things
    assert [(line.speaker, line.text) for line in brief.dialogue] == [("Anna", "Look at the red ball!")]


def test_equal_texts_are_read_equally() -> None:
    assert read_prompt("a red ball rolls") == read_prompt("a red ball rolls")


@pytest.mark.parametrize("text", ["", "   ", "\n\t\n"])
def test_an_empty_prompt_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(PromptError, match="the prompt is empty: describe what happens"):
        read_prompt(text)


@pytest.mark.parametrize(
    ("text", "unused"),
    [
        ("🎉🔥", ("🎉🔥",)),
        ("红色的球落下", ("红色的球落下",)),
        ("@@@ $$$ %%%", ("@@@", "$$$", "%%%")),
        ("Мяч падает", ("Мяч", "падает")),
        ("qwertz asdfgh", ("qwertz", "asdfgh")),
    ],
)
def test_text_that_says_nothing_gives_a_brief_with_everything_unused(text: str, unused: tuple[str, ...]) -> None:
    brief = read_prompt(text)
    assert brief.unused_words == unused
    assert (brief.things, brief.people, brief.actions) == ((), (), ())


def test_ten_thousand_words_are_read() -> None:
    brief = read_prompt("a red ball rolls and a zorp glorps " * 1300)
    assert brief.things[0].colour == "red"
    assert "zorp" in brief.unused_words


KNOWN = st.sampled_from(sorted(lexicon().entries))
ODD = st.sampled_from(
    [",", ".", "and", "then", "the", "a", "it", "they", "one", "other", "no", "3", "zorp", "Zed", '"hi"', "🎉"]
)


@given(st.lists(KNOWN | ODD, min_size=1, max_size=25))
@settings(max_examples=200, deadline=None)
def test_any_words_in_any_order_give_a_brief_the_world_can_show(words: list[str]) -> None:
    brief = read_prompt(" ".join(words))
    assert all(action.verb in (*ACTIONS, "do") for action in brief.actions)
    refs = [ref for action in brief.actions for ref in (action.subject, action.target) if ref]
    assert all(ref[1] < len(brief.things if ref[0] == "thing" else brief.people) for ref in refs)
    assert len(brief.things) <= 24
    assert brief.surface in SURFACES
    assert brief.camera in CAMERA_MOVES


def test_a_prompt_that_was_read_is_kept() -> None:
    text = "A red ball rolls past two sleeping cats"
    assert read_prompt(text) is read_prompt(text)
