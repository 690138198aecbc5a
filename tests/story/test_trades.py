"""What a trade does of itself, places that are a verb's object, and nouns that are somebody in one sentence and something in another."""

from __future__ import annotations

import pytest

from sora2_nodes.story.reader.reading import read_prompt


def acts_of(prompt: str) -> list[str]:
    return [action.act for action in read_prompt(prompt).actions if action.subject[0] == "person"]


@pytest.mark.parametrize(
    ("prompt", "acts"),
    [
        ("A cellist under an arch", ["play violin"]),
        ("Two ballerinas in an empty theatre", ["dance", "dance"]),
        ("A tourist films a juggler", ["photograph", "juggle"]),
        ("Three poker players in a smoky room", ["play cards"] * 3),
        ("Portrait of a drummer", [""]),
        ("A tired boxer sits on a stool", ["sit"]),
        ("A policeman pushes a rapper", ["push"]),
    ],
)
def test_who_is_only_named_by_a_trade_does_what_it_says(prompt: str, acts: list[str]) -> None:
    assert acts_of(prompt)[: len(acts)] == acts


def test_a_player_who_is_told_of_is_one_of_the_two() -> None:
    brief = read_prompt("Two chess players at a cafe, an old woman takes his bishop and laughs")
    assert len(brief.people) == 2
    assert [thing.kind for thing in brief.things] == ["chess set", "table"]


@pytest.mark.parametrize(
    ("prompt", "place"),
    [
        ("A fox crosses a river", "river"),
        ("Two nuns cross the street", "street"),
        ("Monkeys explore the ruins of a temple", "ruins"),
        ("A patrol roams the desert", "desert"),
        ("A man enters a bar", "bar"),
    ],
)
def test_a_place_may_be_what_a_verb_is_done_to(prompt: str, place: str) -> None:
    assert read_prompt(prompt).place.name == place


@pytest.mark.parametrize(
    ("prompt", "people", "things"),
    [
        ('An anchorman says: "Good evening."', 1, 0),
        ("A TV news anchor behind a desk", 1, 1),
        ("An old anchor lies on the beach", 0, 1),
        ("A film star waves from a balcony", 1, None),
    ],
)
def test_some_nouns_are_somebody_or_something(prompt: str, people: int, things: int | None) -> None:
    brief = read_prompt(prompt)
    assert len(brief.people) == people
    assert things is None or len(brief.things) == things


@pytest.mark.parametrize(
    ("prompt", "ages"),
    [
        ("Grandfather and granddaughter plant a tree", ["", "child"]),
        ("A woman and her nephew at the zoo", ["", "child"]),
        ("A king and his grown son", ["", ""]),
    ],
)
def test_kin_beside_their_elders_are_children(prompt: str, ages: list[str]) -> None:
    assert [person.age for person in read_prompt(prompt).people] == ages


@pytest.mark.parametrize(
    ("prompt", "part", "verbs"),
    [("A close-up of a tiger's face", "face", 0), ("Wide shot, the robot's head turns", "", 1)],
)
def test_what_an_animal_has_is_no_verb(prompt: str, part: str, verbs: int) -> None:
    brief = read_prompt(prompt)
    assert brief.framing.part == part
    assert len([a for a in brief.actions if a.act]) == verbs


@pytest.mark.parametrize(
    "prompt", ["A girl stirs tea, close-up of the cup", "A man drinks coffee, a close-up of the mug"]
)
def test_a_close_up_is_of_what_it_names_though_somebody_holds_it(prompt: str) -> None:
    brief = read_prompt(prompt)
    assert brief.framing.size == "close-up"
    assert brief.framing.subject is not None
    assert brief.framing.subject[0] == "thing"
    assert len([t for t in brief.things if t.kind in ("cup", "mug")]) == 1


@pytest.mark.parametrize(
    ("prompt", "mount"),
    [
        ("A prince rides through the woods", "horse"),
        ("A biker rides down a highway", "motorcycle"),
        ("A boy rides a donkey", "donkey"),
        ("An old man on a bicycle rides along a canal", "bicycle"),
        ("A nun at the wheel of a truck", "truck"),
        ("A yellow taxi races past, an old man behind the wheel", "taxi"),
    ],
)
def test_who_rides_or_drives_is_on_or_in_something(prompt: str, mount: str) -> None:
    brief = read_prompt(prompt)
    riding = [r for r in brief.relations if r.kind == "riding" and r.subject[0] == "person"]
    assert [brief.things[r.objects[0][1]].kind for r in riding] == [mount]


@pytest.mark.parametrize(
    ("prompt", "place"),
    [
        ("A spy in the rain", "street"),
        ("A girl reads by a rainy window", ""),
        ("A fox trots along a fence", "garden"),
        ("A herb grows on a windowsill", "living room"),
    ],
)
def test_where_it_is_follows_from_what_is_there(prompt: str, place: str) -> None:
    assert read_prompt(prompt).place.name == place


def test_one_of_a_list_does_not_do_what_others_do_after_it() -> None:
    brief = read_prompt("Two women in a square, an old man waves and laughs, cats running past")
    assert [(a.subject[0], a.act) for a in brief.actions if a.act] == [
        ("person", "wave"),
        ("person", "laugh"),
        ("thing", "run"),
    ]


def test_what_is_heard_or_worn_lies_nowhere() -> None:
    prompt = "An astronaut walks on a red rocky planet, dust whirling around his boots, breathing inside the helmet, a deep drone."
    brief = read_prompt(prompt)
    assert (brief.place.name, brief.things) == ("mars", ())
    assert brief.place.amount("wind") == 0


def test_a_storm_on_deck_is_at_sea() -> None:
    assert read_prompt("A sailor stands on the deck in a storm").place.name != "street"


def test_a_polar_bear_cub_is_no_lion() -> None:
    assert [(t.kind, t.scale < 1 or t.size == "small") for t in read_prompt("A polar bear cub plays").things] == [
        ("polar bear", True)
    ]


@pytest.mark.parametrize(
    ("text", "ball"),
    [("Three futsal players in a gym", "football"), ("Two volleyball players on a beach", "volleyball")],
)
def test_players_play_with_the_ball_of_their_game(text: str, ball: str) -> None:
    brief = read_prompt(text)
    assert {a.act for a in brief.actions if a.subject[0] == "person"} == {"play ball"}
    assert ball in {t.kind for t in brief.things}


def test_one_player_plays_with_nobody() -> None:
    brief = read_prompt("A rugby player in a park")
    assert "play ball" not in {a.act for a in brief.actions}


@pytest.mark.parametrize("text", ["A baseball player swings her bat", "A golfer swings his club"])
def test_what_is_swung_hangs_from_nothing(text: str) -> None:
    brief = read_prompt(text)
    assert "pendulum" not in {a.verb for a in brief.actions}
