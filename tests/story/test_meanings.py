"""What fresh everyday prompts mean, by the kind of wording that used to be misread. Written by hand, from the prompts alone."""

from __future__ import annotations

import pytest

from sora2_nodes.story import read_prompt

from .test_prompts import told

KINDS: dict[str, tuple[tuple[str, str, str, str, str], ...]] = {  # prompt, things, people, actions, setting
    "what something falls off is not hit": (
        (
            "Can you show me a green bottle falling off a wall?",
            "1 small green glass cylinder, 1 huge grey stone box",
            "",
            "0 drop t0, 0 rest t1",
            "",
        ),
        (
            "a blue ball rolls off a table onto the carpet",
            "1 medium blue rubber sphere",
            "",
            "0 roll t0",
            "surface=carpet, backdrop=room",
        ),
        ("a red ball bounces off a wall", "1 medium red rubber sphere, 1 huge grey stone box", "", "0 bounce t0 t1", ""),
    ),
    "those who roll toward each other meet": (
        (
            "The red ball is on the left and the blue ball is on the right. They roll toward each other and bounce apart.",
            "1 medium red rubber sphere, 1 medium blue rubber sphere",
            "",
            "0 collide t0 t1",
            "",
        ),
        (
            "Two marbles roll toward each other on a kitchen table and collide",
            "2 tiny cyan glass sphere",
            "",
            "0 collide t0 t0",
            "backdrop=room",
        ),
    ),
    "a landing or a rebound ends what came before": (
        (
            "a pink beach ball bounces off a wall and comes back",
            "1 large pink plastic stripes sphere, 1 huge grey stone box",
            "",
            "0 bounce t0 t1",
            "",
        ),
        (
            "a ball is thrown straight up and falls back down",
            "1 medium red rubber sphere",
            "",
            "0 throw t0",
            "",
        ),
        (
            "a foam ball rolls into a lead block and bounces back",
            "1 medium red plastic sphere, 1 medium silver metal box",
            "",
            "0 roll t0 t1",
            "",
        ),
    ),
    "comparisons name nothing to be hit": (
        (
            "the ball is bigger than the box and it pushes it off the edge",
            "1 large red rubber sphere, 1 medium tan wood box",
            "",
            "0 collide t0 t1",
            "",
        ),
        (
            "5 cans stacked like a pyramid get hit by a baseball",
            "5 small silver metal cylinder, 1 small white stone sphere",
            "",
            "0 stack t0, 1 collide t1 t0",
            "",
        ),
    ),
    "counts and colours of groups": (
        (
            "a big wooden ball and three small metal ones roll down a hill",
            "1 large brown wood sphere, 3 small silver metal sphere",
            "",
            "0 ramp t0, 0 ramp t1",
            "",
        ),
        (
            "a stack of three boxes, red on top of blue on top of green",
            "1 medium red wood box, 1 medium blue wood box, 1 medium green wood box",
            "",
            "0 stack t0, 0 stack t1, 0 stack t2",
            "",
        ),
        (
            "3 cubes (red, green, blue) slide down an icy slope",
            "1 medium red plastic box, 1 medium green plastic box, 1 medium blue plastic box",
            "",
            "0 ramp t0, 0 ramp t1, 0 ramp t2",
            "surface=ice, backdrop=mountains",
        ),
        (
            "without gravity, four colored cubes drift around a room",
            "1 medium red plastic box, 1 medium blue plastic box, 1 medium yellow plastic box, 1 medium green plastic box",
            "",
            "0 slide t0, 0 slide t1, 0 slide t2, 0 slide t3",
            "backdrop=room, gravity=0",
        ),
        (
            "bird's eye view of five marbles hit by a sixth one",
            "5 tiny cyan glass sphere, 1 tiny cyan glass sphere",
            "",
            "0 collide t1 t0",
            "angle=high",
        ),
    ),
    "one of those already there": (
        (
            "a red box on the left, a blue box on the right, a ball rolls to the blue one",
            "1 medium red wood box, 1 medium blue wood box, 1 medium red rubber sphere",
            "",
            "0 roll t2 t1, 0 rest t0",
            "",
        ),
        (
            "six purple cylinders stand in a line. A yellow ball knocks the middle one over.",
            "6 medium purple plastic cylinder, 1 medium yellow rubber sphere",
            "",
            "0 rest t0, 1 collide t1 t0, 2 topple t0",
            "",
        ),
    ),
    "sounds are heard and not seen": (
        (
            "the sound of waves and seagulls, a beach with a striped umbrella",
            "1 medium brown wood stripes plank",
            "",
            "0 rest t0",
            "surface=sand, backdrop=beach",
        ),
        ("a loud bang and then silence", "", "", "", ""),
        (
            "a lego brick falls onto a glass table with a loud clink",
            "1 medium red plastic box",
            "",
            "0 drop t0",
            "surface=tile, backdrop=room",
        ),
    ),
    "faces and hands belong to people": (
        ("close up of a face talking, warm light", "", "face blue/navy/brown", "0 talk p0", "time_of_day=sunset, angle=close_up"),
        ("a penguin slides on its belly", "1 medium white fabric box", "", "0 slide t0", ""),
    ),
    "who does it": (
        (
            "a man sits on a chair reading a newspaper",
            "1 large brown wood box, 1 small silver metal plank",
            "man blue/navy/brown",
            "0 rest p0 t0, 0 rest p0 t1",
            "",
        ),
        (
            "a dog runs after a ball in the garden",
            "1 medium brown fabric box, 1 medium red rubber sphere",
            "",
            "0 slide t0 t1, 0 roll t1",
            "surface=grass, backdrop=park",
        ),
        (
            "a toy train pulls three wagons",
            "1 large silver metal box, 3 large silver metal box",
            "",
            "0 slide t0, 0 slide t1",
            "",
        ),
        (
            "drop a watermelon and a golf ball from the same height",
            "1 large green earth stripes sphere, 1 tiny white plastic sphere",
            "",
            "0 drop t0, 0 drop t1",
            "",
        ),
        (
            "a crash test: a car drives into a concrete wall",
            "1 large red metal box, 1 huge grey stone box",
            "",
            "0 slide t0 t1",
            "surface=concrete",
        ),
        (
            "a girl is running, a boy is walking, a dog is sitting",
            "1 medium brown fabric box",
            "girl pink/purple/brown, boy red/blue/brown",
            "0 sprint p0, 0 walk p1, 0 rest t0",
            "",
        ),
    ),
    "what passes by, misses or is only beside": (
        (
            "a bowling ball rolls toward a single pin and just misses it",
            "1 medium black stone sphere, 1 medium white plastic cylinder",
            "",
            "0 roll t0, 0 rest t1",
            "",
        ),
        (
            "a ball rolls behind a wall",
            "1 medium red rubber sphere, 1 huge grey stone box",
            "",
            "0 roll t0, 0 rest t1",
            "",
        ),
        (
            "there is a ball on top of a pole, it falls off",
            "1 medium red rubber sphere, 1 huge brown wood cylinder",
            "",
            "0 drop t0, 0 rest t1",
            "",
        ),
    ),
    "what happens without anybody": (
        ("wind blows a hat along the sidewalk", "1 small white fabric plank", "", "0 slide t0", "surface=concrete, backdrop=city"),
        (
            "a tree falls in the forest, birds fly away",
            "1 huge brown wood cylinder, 3 small blue fabric sphere",
            "",
            "0 topple t0, 1 throw t1",
            "surface=grass, backdrop=forest",
        ),
        ("rain falls on a metal roof", "", "", "", "surface=metal, backdrop=city, time_of_day=overcast"),
        ("a rock hits the water with a splash", "1 medium grey stone sphere", "", "0 drop t0", ""),
    ),
    "what falls, flies and tips": (
        (
            "snow is falling, a child builds a snowman",
            "",
            "child red/blue/brown, snowman blue/navy/brown",
            "0 rest p0 p1",
            "surface=ice, backdrop=mountains",
        ),
        ("a moth flies around", "1 small blue fabric sphere", "", "0 throw t0", ""),
        ("a long row of books tips over like dominoes", "5 large red fabric box", "", "0 domino t0", ""),
        ("a hand flicks a domino over", "1 small white plastic plank", "hand blue/navy/brown", "0 topple t0, 0 rest p0", ""),
    ),
    "said again without an article": (
        (
            "orange ball hits blue ball, blue ball hits green ball",
            "1 medium orange rubber sphere, 1 medium blue rubber sphere, 1 medium green rubber sphere",
            "",
            "0 collide t0 t1, 1 collide t1 t2",
            "",
        ),
    ),
    "idioms": (
        ("a golden coin rolls in a circle and falls over", "1 tiny gold metal disc", "", "0 roll t0, 1 topple t0", ""),
        (
            "a red, a yellow and a blue ball drop in turn",
            "1 medium red rubber sphere, 1 medium yellow rubber sphere, 1 medium blue rubber sphere",
            "",
            "0 drop t0, 0 drop t1, 0 drop t2",
            "",
        ),
        ("a ball bounces down the stairs, step by step", "1 medium red rubber sphere", "", "0 ramp t0", ""),
        ("a rubber ball bounces in dappled light", "1 medium red rubber sphere", "", "0 bounce t0", ""),
        ("a cup slides across the bar and stops right at the edge", "1 small white stone cylinder", "", "0 slide t0, 1 rest t0", "backdrop=room"),
    ),
}  # fmt: skip
CASES = [pytest.param(*case, id=f"{kind}: {case[0]}") for kind, cases in KINDS.items() for case in cases]


@pytest.mark.parametrize(("prompt", "things", "people", "actions", "setting"), CASES)
def test_a_fresh_prompt_is_read_as_its_writer_means_it(
    prompt: str, things: str, people: str, actions: str, setting: str
) -> None:
    assert told(read_prompt(prompt)) == (things, people, actions, setting)


@pytest.mark.parametrize(
    ("prompt", "unused"),
    [
        ("a tennis ball bounces twice on a wooden floor and rolls into the grass", ("twice", "grass")),
        ("a ball bounces three times and rolls out of frame", ("three times", "out of frame")),
        ("a barrel rolls toward the camera", ()),
        ("a girl waves at the camera", ()),
        ("Please show a 4 second clip of a red ball that falls", ("4",)),
        ("a cup falls but makes no sound", ("no", "sound")),
    ],
)
def test_what_is_not_shown_is_said(prompt: str, unused: tuple[str, ...]) -> None:
    assert read_prompt(prompt).unused_words == unused


@pytest.mark.parametrize(
    ("prompt", "lines"),
    [
        ("she walks in and says: it's snowing again. Then she waves.", [("woman", "it's snowing again.")]),
        ("a man says hello and waves", [("man", "hello")]),
        ("A boy shouts 'catch it, don't drop it!' and jumps", [("boy", "catch it, don't drop it!")]),
        ('"Ready?" asks the coach. "Ready!" shouts the runner.', [("coach", "Ready?"), ("runner", "Ready!")]),
        ('"Hi there," Anna says', [("Anna", "Hi there")]),
    ],
)
def test_spoken_words_find_their_speaker(prompt: str, lines: list[tuple[str, str]]) -> None:
    assert [(line.speaker, line.text) for line in read_prompt(prompt).dialogue] == lines


def test_a_wish_for_a_sound_is_reported_as_one() -> None:
    cue = next(cue for cue in read_prompt("a pot lands with a dull thud").cues if cue.field == "sound")
    assert (cue.asked, cue.shown) == ("dull thud", "the sound of contacts and place")


def test_a_comparison_and_what_films_it_are_not_there_to_be_seen():
    brief = read_prompt("Paper planes fly through a jungle as if they were birds")
    assert [thing.kind for thing in brief.things] == ["paper plane"]
    assert [thing.kind for thing in read_prompt("A drone camera circles around a church").things] == ["church"]


def test_a_word_that_follows_whom_it_tells_of_is_what_they_do():
    brief = read_prompt("A train conductor checks tickets")
    assert [person.name for person in brief.people] == ["train conductor"]
    assert [action.act for action in brief.actions] == ["look"]


def test_an_animals_coat_is_a_part_of_it_and_gives_it_its_colour():
    brief = read_prompt("A pigeon with striking blue plumage and a red chest")
    assert [(thing.kind, thing.colour) for thing in brief.things] == [("pigeon", "blue")]
    dropped = read_prompt("A bird drops a feather")
    assert [thing.kind for thing in dropped.things] == ["sparrow", "feather"]


def test_a_sword_is_drawn_out_and_not_on_paper():
    brief = read_prompt("A samurai draws his sword")
    assert [thing.kind for thing in brief.things] == ["sword"]
    assert [action.act for action in brief.actions] == ["swing"]


def test_smoke_from_chimneys_brings_no_towers():
    assert not read_prompt("A village at sunrise, smoke from the chimneys").things
