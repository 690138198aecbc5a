"""How much of what people write is read as they mean it, and what every reading must keep."""

from __future__ import annotations

import pytest

from sora2_nodes.story import Brief, brief_for, read_prompt, read_storyboard
from sora2_nodes.vocabulary.acts import ACTS
from sora2_nodes.vocabulary.families import FAMILY_OF
from sora2_nodes.vocabulary.scenery import PLACES

from .everyday_prompts import rows

ROWS = rows()
AIM = 0.93  # of the prompts read without any fault


def faults(brief: Brief, things: list[str], people: list[str], acts: list[str], place: str) -> list[str]:
    """What a brief lacks or has too much of."""
    kinds = [thing.kind for thing in brief.things] + [person.beast for person in brief.people]
    named = [thing.kind for thing in brief.things if not (thing.implied or thing.furnishes)]
    found = [f"no {name}" for name in things if name not in kinds]
    found += [f"a {kind} that nobody asked for" for kind in named if kind not in things]
    figures = sorted(person.figure for person in brief.people if not person.beast)
    found += [f"{figures} for {people}"] if figures != sorted(people) else []
    done = {action.act for action in brief.actions} | {value for change in brief.changes for value in change.values}
    found += [f"nobody does {act}" for act in acts if act not in done]
    return found + ([f"{brief.place.name} for {place}"] if place and brief.place.name != place else [])


def test_most_everyday_prompts_are_read_without_a_fault() -> None:
    wrong = {prompt: found for prompt, *meant in ROWS if (found := faults(read_prompt(prompt), *meant))}
    assert len(ROWS) >= 120
    assert 1 - len(wrong) / len(ROWS) >= AIM, wrong


@pytest.mark.parametrize("prompt", [prompt for prompt, *_ in ROWS])
def test_a_brief_names_only_what_the_vocabularies_hold(prompt: str) -> None:
    brief = read_prompt(prompt)
    assert {thing.kind for thing in brief.things} <= set(FAMILY_OF)
    assert {FAMILY_OF[person.figure] for person in brief.people} <= {"person"}
    assert {action.act for action in brief.actions} <= {*ACTS, ""}
    assert brief.place.name in (*PLACES, "")
    refs = [ref for relation in brief.relations for ref in (relation.subject, *relation.objects)]
    refs += [ref for action in brief.actions for _, ref in action.roles]
    assert all(index < len(brief.things if kind == "thing" else brief.people) for kind, index in refs)


@pytest.mark.parametrize(
    "prompt",
    [
        "a video that thoroughly explains the concept of gravity",
        "their fur lightly blows in the wind",
        "a palette of key, fill and rim light, 35mm lens, film stock, grade",
        "a wugglebot zorps",
    ],
)
def test_a_word_that_nobody_can_point_at_is_never_drawn(prompt: str) -> None:
    brief = read_prompt(prompt)
    assert (brief.things, brief.people) == ((), ())


def test_relations_are_read() -> None:
    brief = read_prompt("Three red cubes to the left of a blue sphere, green cone behind")
    assert [(thing.count, thing.colour, thing.kind) for thing in brief.things] == [
        (3, "red", "cube"), (1, "blue", "ball"), (1, "green", "cone"),
    ]  # fmt: skip
    assert [(r.subject[1], r.kind, r.objects[0][1]) for r in brief.relations] == [(0, "left_of", 1), (2, "behind", 1)]


def test_what_hangs_can_be_let_go() -> None:
    brief = read_prompt("A ball hangs from a rope above a crate. The rope is let go")
    assert [(action.act, action.subject[1]) for action in brief.actions[:2]] == [("hang", 0), ("drop", 0)]


def test_clothes_hair_and_hats_are_read() -> None:
    woman = read_prompt("A woman in a red dress and black leather jacket walks down a street").people[0]
    assert [(g.kind, g.colour, g.material) for g in woman.clothes] == [
        ("dress", "red", ""),
        ("jacket", "black", "leather"),
    ]
    man = read_prompt("An old fisherman with a white beard and a blue cap speaks to the camera").people[0]
    assert (man.figure, man.age, man.beard, man.beard_colour, man.hat and man.hat.kind) == (
        "fisherman",
        "old",
        "beard",
        "white",
        "cap",
    )


def test_place_hour_weather_look_and_framing_are_read() -> None:
    brief = read_prompt(
        "Wide shot, 1970s film, grain: a dog runs down a wet city street at night in heavy rain, neon signs, slow motion"
    )
    assert (brief.place.name, brief.place.hour, brief.place.amount("rain")) == ("neon street", 22.0, 0.9)
    assert brief.place.wet >= 0.8
    assert (brief.look.decade, brief.look.stock, brief.look.speed) == (1970, "35mm", 0.3)
    assert brief.look.grain > 0
    assert brief.framing.size == "wide"


def test_lettering_is_no_speech() -> None:
    brief = read_prompt('An astronaut plants a flag that says "HELLO"')
    assert [(letters.text, letters.on) for letters in brief.letterings] == [("HELLO", ("thing", 0))]
    assert brief.dialogue == ()


def test_a_moon_that_does_something_is_a_thing() -> None:
    brief = read_prompt('The moon orbits the earth, labels "Earth" and "Moon"')
    assert [thing.kind for thing in brief.things] == ["moon", "earth"]
    assert {letters.text: letters.on for letters in brief.letterings} == {"Earth": ("thing", 1), "Moon": ("thing", 0)}


def test_a_vessel_says_what_it_holds() -> None:
    brief = read_prompt("Two pirate ships fight inside a cup of coffee")
    assert [(thing.kind, thing.holds) for thing in brief.things] == [("pirate ship", ""), ("cup", "coffee")]


def test_a_bare_product_of_an_advert_turns_on_a_pedestal() -> None:
    brief = read_prompt("A luxury ad for a black off-road car")
    assert brief.advert
    assert [(thing.kind, thing.implied) for thing in brief.things] == [("off-road car", False), ("pedestal", True)]
    assert [(action.act, action.role("on")) for action in brief.actions] == [("spin", ("thing", 1))]
    assert (brief.place.name, brief.place.lights) == ("studio", ("studio",))


def test_who_reads_has_a_book_and_who_surfs_is_at_sea() -> None:
    assert [thing.kind for thing in read_prompt("A man reads by a window").things] == ["window", "book"]
    surfing = read_prompt("A woman surfs")
    assert (surfing.place.name, surfing.place.implied, [t.kind for t in surfing.things]) == ("sea", True, ["surfboard"])


GUIDE = """Style: 1980s thriller on 35mm film, grain. Slight gate weave and a soft vignette.

At dusk, a train platform lies in fog. A tall man in a grey coat holds a suitcase. His coat flutters.

Cinematography:
Camera: medium shot, slow push-in from eye level
Lens: 85mm; shallow depth of field
Lighting: hard key from a street lamp; cool rim
Palette: teal, amber, #203040

Actions:
- He looks at his watch.
- A woman in red runs towards him.

Background Sound:
rain on a tin roof, a dog barking far away
"""


def test_the_headings_of_a_guide_are_no_things() -> None:
    brief = brief_for(read_storyboard(GUIDE).shots[0])
    assert sorted(thing.kind for thing in brief.things) == ["suitcase"]  # the watch is on the wrist
    assert [person.figure for person in brief.people] == ["man", "woman"]
    assert (brief.place.name, brief.place.hour, brief.place.amount("fog") > 0) == ("station platform", 19.2, True)
    assert brief.place.amount("rain") == 0.0
    assert (brief.look.decade, brief.look.stock, brief.look.lens_mm) == (1980, "35mm", 85.0)
    assert len(brief.look.palette) == 3
    assert (brief.framing.size, brief.framing.move, brief.framing.angle) == ("medium", "push_in", "eye level")
    assert brief.sounds == ("rain on a tin roof a dog barking far away",)
