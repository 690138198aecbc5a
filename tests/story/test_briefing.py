"""A shot's explicit fields and dialogue over its prompt; the report; cuts of over-full shots."""

from __future__ import annotations

import pytest

from sora2_nodes.story import DialogueLine, Shot, brief_for, read_prompt, report, suggest_cuts
from sora2_nodes.story.boards.cuts import events_of, room_for
from sora2_nodes.story.reader.tags import read_tag


def test_explicit_fields_come_before_the_prompt() -> None:
    shot = Shot(
        prompt="a ball rolls on the beach at night, camera pans left, slowly",
        camera="dolly in",
        perspective="low angle",
        lighting="golden hour",
        tone="noir",
        soundtrack="calm piano",
        pace="fast",
    )
    brief = brief_for(shot)
    assert (brief.camera, brief.angle, brief.time_of_day) == ("dolly_in", "low", "sunset")
    assert (brief.tone, brief.soundtrack, brief.pace) == ("noir", "calm", "fast")
    assert (brief.backdrop, brief.surface) == ("beach", "sand")
    assert [cue.words for cue in brief.cues if cue.field == "camera"] == [("camera: dolly in",)]


def test_without_fields_the_prompt_alone_speaks() -> None:
    prompt = "a ball rolls at night, camera pans left"
    assert brief_for(Shot(prompt=prompt)) == read_prompt(prompt)


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        ("camera", "dolly_in", "dolly_in"),
        ("camera", "slow push in", "dolly_in"),
        ("camera", "orbits slowly around them", "orbit_left"),
        ("camera", "pan", "pan_right"),
        ("camera", "Pan-Left", "pan_left"),
        ("camera", "handheld", "handheld"),
        ("camera", "static", "static"),
        ("camera", "slow crane up over the city", "crane_up"),
        ("perspective", "bird's-eye view", "high"),
        ("perspective", "close-up", "close_up"),
        ("perspective", "medium shot", "eye_level"),
        ("lighting", "dusk", "sunset"),
        ("lighting", "soft morning light", "morning"),
        ("tone", "black and white", "noir"),
        ("tone", "moody", "muted"),
        ("soundtrack", "upbeat", "upbeat"),
        ("soundtrack", "tense strings", "tense"),
        ("soundtrack", "no music", "none"),
        ("pace", "slow motion", "slow"),
    ],
)
def test_the_users_words_for_a_field_find_its_value(field: str, text: str, value: str) -> None:
    found = read_tag(field, text)
    assert found is not None
    assert found[0] == value


def test_a_field_that_names_nothing_is_listed_and_the_prompt_stays() -> None:
    brief = brief_for(Shot(prompt="a ball rolls, camera pans left", camera="zorblify"))
    assert brief.camera == "pan_left"
    assert "camera: zorblify" in brief.unused_words


def test_a_stand_in_for_a_field_is_reported() -> None:
    brief = brief_for(Shot(prompt="a ball rolls", lighting="candlelight"))
    assert [(cue.asked, cue.shown) for cue in brief.cues if cue.field == "time_of_day"] == [("candlelight", "night")]


def lines(*speakers: str) -> tuple[DialogueLine, ...]:
    return tuple(DialogueLine(speaker=name, text=f"I am {name}") for name in speakers)


def test_speakers_become_the_people_of_the_prompt() -> None:
    brief = brief_for(Shot(prompt="a man and a woman sit in a cafe", dialogue=lines("ANNA", "BOB", "ANNA")))
    assert [person.name for person in brief.people] == ["Bob", "Anna"]
    assert [a.subject for a in brief.actions if a.verb == "talk"] == [("person", 1), ("person", 0)]
    assert {a.subject for a in brief.actions if a.act == "sit"} == {("person", 0), ("person", 1)}
    assert [line.speaker for line in brief.dialogue] == ["ANNA", "BOB", "ANNA"]


def test_a_speaker_nobody_described_is_added() -> None:
    brief = brief_for(Shot(prompt="a red ball rolls", dialogue=lines("Anna")))
    assert [person.name for person in brief.people] == ["Anna"]


def test_a_speaker_named_by_a_noun_is_that_person() -> None:
    brief = brief_for(Shot(prompt="a man walks past a woman in a green coat", dialogue=lines("WOMAN")))
    assert [(person.name, person.outfit) for person in brief.people] == [("man", "blue"), ("woman", "green")]
    assert ("talk", ("person", 1)) in [(a.verb, a.subject) for a in brief.actions]


def test_a_voice_off_screen_has_no_figure() -> None:
    brief = brief_for(Shot(prompt="a red ball rolls", dialogue=lines("NARRATOR")))
    assert brief.people == ()
    assert [line.speaker for line in brief.dialogue] == ["NARRATOR"]


def test_a_walker_who_speaks_goes_on_walking() -> None:
    brief = brief_for(Shot(prompt="Anna walks on the beach", dialogue=lines("ANNA")))
    assert {(a.verb, a.order) for a in brief.actions} == {("walk", 0), ("talk", 0)}


FULL = "A red ball drops onto a wooden floor at sunset, bounces, rolls left, hits a crate, jumps, spins and falls over"


def test_an_over_full_shot_is_cut_into_shots_that_fit() -> None:
    shot = Shot(prompt=FULL, tone="noir", dialogue=(DialogueLine(speaker="ANNA", text="Look!", at_s=3.0),))
    assert events_of(read_prompt(FULL)) == 7
    cuts = suggest_cuts(shot)
    assert len(cuts) > 1
    assert sum(events_of(read_prompt(cut.prompt)) for cut in cuts) == 7
    for cut in cuts:
        brief = read_prompt(cut.prompt)
        assert events_of(brief) <= room_for(cut.duration_s)
        assert (brief.time_of_day, brief.surface, brief.things[0].colour) == ("sunset", "wood", "red")
        assert cut.tone == "noir"
    assert [cut.continuity for cut in cuts] == ["film"] + ["continue"] * (len(cuts) - 1)
    assert [len(cut.dialogue) for cut in cuts] == [1] + [0] * (len(cuts) - 1)


def test_a_shot_that_fits_is_not_cut() -> None:
    shot = Shot(prompt="a ball drops and bounces", duration_s=4.0)
    assert suggest_cuts(shot) == (shot,)
    assert suggest_cuts(Shot(prompt=FULL, duration_s=10.0)) == (Shot(prompt=FULL, duration_s=10.0),)


def test_the_report_says_what_is_used_shown_instead_left_out_and_unused() -> None:
    prompt = "a crimson apple drops onto a marble floor, no people, with philosophy"
    assert report(read_prompt(prompt)).splitlines() == [
        "Used:",
        '  "apple" → object',
        '  "drops" → action: drop',
        "Shown instead:",
        '  "crimson" → colour: red',
        '  "marble floor" → surface: tile',
        "Left out:",
        '  "no people"',
        "Not used:",
        "  philosophy",
    ]


def test_the_report_says_when_nothing_was_named() -> None:
    assert report(read_prompt("你好")).splitlines() == [
        "Not used:",
        "  你好",
        "Nobody and nothing was named: the shot shows the studio alone. Name an object or a person.",
    ]


def test_the_report_of_an_over_full_shot_shows_the_cuts() -> None:
    text = report(read_prompt(FULL), Shot(prompt=FULL))
    assert "Over-full: this shot asks for 7 events in 4 s." in text
    assert "Cut it into 3:" in text
    assert "  1. (4 s) A red ball drops onto a wooden floor at sunset, then bounces, then rolls left" in text
