"""The lexicon: large enough, every form known, every entry something the world can show."""

from __future__ import annotations

import subprocess
import sys

import pytest

from sora2_nodes.story.reader.lexicon import LexiconEntry, lexicon
from sora2_nodes.story.reader.lexicon.colour_table import CSS, MEANT
from sora2_nodes.story.reader.lexicon.word_forms import past_forms, plural, third_person, verb_forms
from sora2_nodes.story.reader.nouns.colour_names import colour_names, hex_colour, nearest_colour
from sora2_nodes.story.vocabulary import (
    ACTIONS,
    ANGLES,
    BACKDROPS,
    CAMERA_MOVES,
    COLOURS,
    GRAVITIES,
    MATERIALS,
    PACES,
    PATTERNS,
    SHAPES,
    SIZES,
    SOUNDTRACKS,
    SURFACES,
    TIMES_OF_DAY,
    TONES,
)

VALUES = {
    "colour": COLOURS, "size": SIZES, "pattern": PATTERNS, "surface": SURFACES, "place": BACKDROPS, "time": TIMES_OF_DAY,
    "camera": CAMERA_MOVES, "angle": ANGLES, "tone": TONES, "mood": SOUNDTRACKS, "soundtrack": SOUNDTRACKS, "pace": PACES,
    "gravity": GRAVITIES, "hair": COLOURS, "skin": COLOURS, "direction": ("left", "right", "up", "down"),
}  # fmt: skip
SHOWN = {*VALUES, "thing", "person", "verb", "material", "prop", "event", "clothes"}
ENTRIES = [(phrase, entry) for phrase, entries in lexicon().entries.items() for entry in entries]


def test_it_knows_at_least_600_words_and_many_more_forms() -> None:
    words = {entry.word for _, entry in ENTRIES if entry.kind in SHOWN}
    forms = {phrase for phrase, entry in ENTRIES if entry.kind in SHOWN}
    assert len(words) >= 600
    assert len(forms) >= 2 * 600


def fits(entry: LexiconEntry) -> bool:
    """Whether an entry's value is one the world can show."""
    value = entry.value
    if entry.kind == "thing":
        shape, colour, material, pattern, size = value
        return shape in SHAPES and colour in COLOURS and material in MATERIALS and pattern in PATTERNS and size in SIZES
    if entry.kind == "person":
        return len(value) == 3 and all(colour in COLOURS for colour in value)
    if entry.kind in ("verb", "event"):
        return len(value) == 3 and all(verb in ACTIONS for verb in value)
    if entry.kind == "material":
        return value[0] in MATERIALS and (value[1] == "-" or value[1] in COLOURS)
    if entry.kind == "clothes":
        return value[0] in ("outfit", "legs", "both", "over", "none") and (value[1] is None or value[1] in COLOURS)
    if entry.kind == "prop":
        return value in ("ramp", "pendulum", "seesaw")
    return value in VALUES[entry.kind]


def test_every_entry_maps_to_a_vocabulary_value() -> None:
    assert [(phrase, entry) for phrase, entry in ENTRIES if entry.kind in SHOWN and not fits(entry)] == []


def test_every_value_of_the_vocabulary_has_a_word() -> None:
    said = {kind: {entry.value for _, entry in ENTRIES if entry.kind == kind} for kind in VALUES}
    assert {
        kind: set(values) - said[kind]
        for kind, values in VALUES.items()
        if kind not in ("hair", "skin", "mood", "soundtrack", "pace")
    } == {kind: set() for kind in VALUES if kind not in ("hair", "skin", "mood", "soundtrack", "pace")}
    verbs = {
        value
        for _, entry in ENTRIES
        if entry.kind in ("verb", "event", "prop")
        for value in (*entry.value, entry.value)
    }
    assert set(ACTIONS) <= verbs


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("drop", {"drop", "drops", "dropped", "dropping"}),
        ("roll", {"roll", "rolls", "rolled", "rolling"}),
        ("bounce", {"bounce", "bounces", "bounced", "bouncing"}),
        ("throw", {"throw", "throws", "threw", "thrown", "throwing"}),
        ("carry", {"carry", "carries", "carried", "carrying"}),
        ("lie", {"lie", "lies", "lay", "lain", "lying"}),
        ("knock over", {"knock over", "knocks over", "knocked over", "knocking over"}),
        ("catch", {"catch", "catches", "caught", "catching"}),
    ],
)
def test_verbs_are_inflected(verb: str, forms: set[str]) -> None:
    assert set(verb_forms(verb)) == forms


def test_nouns_and_verbs_take_regular_and_irregular_endings() -> None:
    assert [plural(noun) for noun in ("ball", "box", "berry", "toy", "woman", "police officer", "domino", "tennis ball")] == [
        "balls", "boxes", "berries", "toys", "women", "police officers", "dominoes", "tennis balls",
    ]  # fmt: skip
    assert [third_person(verb) for verb in ("go", "push", "fly", "play")] == ["goes", "pushes", "flies", "plays"]
    assert past_forms("fall") == ("fell", "fallen")


def test_all_148_css_names_go_to_a_model_colour() -> None:
    names = [cell.split()[0] for cell in CSS.replace("\n", " ").split(",")]
    assert len(set(names)) == 148
    assert {colour_names()[name] for name in names} <= set(COLOURS)


def test_css_names_without_a_meaning_of_their_own_go_to_the_nearest_colour() -> None:
    meant = {name.strip() for row in MEANT.values() for name in row.split(",")} | set(COLOURS)
    for cell in CSS.replace("\n", " ").split(","):
        name = cell.split()[0]
        rgb = hex_colour(name)
        assert rgb is not None
        if name not in meant:
            assert colour_names()[name] == nearest_colour(rgb), name


def test_each_model_colour_is_nearest_to_itself() -> None:
    assert {name: nearest_colour(rgb) for name, rgb in COLOURS.items()} == {name: name for name in COLOURS}


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ("crimson", "red"), ("scarlet", "red"), ("ochre", "orange"), ("light blue", "cyan"), ("navy blue", "navy"),
        ("turquoise", "cyan"), ("forest green", "green"), ("violet", "purple"), ("maroon", "red"), ("beige", "tan"),
        ("hotpink", "pink"), ("royal blue", "blue"), ("chocolate", "brown"), ("gray", "grey"), ("golden", "gold"),
        ("lemon yellow", "yellow"), ("charcoal", "black"), ("ivory", "white"), ("emerald", "green"), ("light sea green", "cyan"),
    ],
)  # fmt: skip
def test_common_colour_names_go_where_a_person_would_put_them(asked: str, shown: str) -> None:
    assert colour_names()[asked] == shown


def test_importing_the_story_loads_neither_torch_nor_numpy_nor_the_lexicon() -> None:
    code = (
        "import sys, sora2_nodes.story; "
        "print([n for n in ('torch', 'numpy', 'sora2_nodes.story.reader.lexicon.lexicon_build') if n in sys.modules])"
    )
    assert (
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"
    )


def test_every_public_name_of_the_story_is_found_where_it_lives() -> None:
    import sora2_nodes.story as story

    listed = {name for names in story.HOMES.values() for name in names}
    assert listed == set(story.__all__)
    assert all(getattr(story, name).__name__ == name for name in story.__all__)
