"""Small acts of everyday life: which act is read, and what is there for it."""

import pytest

from sora2_nodes.story.reader.reading import read_prompt


@pytest.mark.parametrize(
    ("prompt", "act"),
    [
        ("A woman does yoga on the beach", "yoga"),
        ("A man does push-ups on a rooftop", "push-up"),
        ("A barber cuts a customer's hair", "cut hair"),
        ("A girl plants a seedling in the garden", "plant"),
        ("A boy brushes his teeth", "brush teeth"),
        ("A runner ties her shoelaces", "tie shoes"),
        ("An old woman hangs laundry on a clothesline", "hang laundry"),
        ("A child opens a birthday present", "unwrap"),
        ("Two men arm wrestle", "arm wrestle"),
        ("A girl jumps rope", "jump rope"),
        ("A boy flies a kite", "fly kite"),
        ("An old man fishes at a lake", "fish"),
        ("A fisherman catches a big trout", "fish"),
        ("Kids play tug of war", "tug of war"),
        ("A woman feeds the ducks", "feed"),
    ],
)
def test_a_small_act_is_read(prompt: str, act: str) -> None:
    assert [a.act for a in read_prompt(prompt).actions if a.subject == ("person", 0)] == [act]


@pytest.mark.parametrize(
    ("prompt", "acts"),
    [
        ("A woman moves from downward-facing dog into a warrior pose", ["downward dog", "warrior pose"]),
        ("A woman holds a tree pose on a cliff", ["tree pose"]),
        ("A man does yoga, flowing from plank pose to cobra pose", ["plank", "cobra pose"]),
    ],
)
def test_yoga_poses_are_poses_and_neither_dogs_nor_trees(prompt: str, acts: list[str]) -> None:
    brief = read_prompt(prompt)
    assert [a.act for a in brief.actions] == acts
    assert not {t.kind for t in brief.things} & {"dog", "tree", "plank", "snake"} and len(brief.people) == 1


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [
        ("A boy brushes his teeth", "toothbrush"),
        ("A woman hangs laundry", "clothesline"),
        ("An angler fishes at a lake", "fishing rod"),
        ("A fisherman catches a salmon", "fishing rod"),
        ("Two friends arm wrestle", "table"),
        ("A barber cuts a man's hair", "chair"),
        ("A man lifts weights", "barbell"),
    ],
)
def test_what_an_act_takes_is_there(prompt: str, kind: str) -> None:
    assert kind in [t.kind for t in read_prompt(prompt).things]


@pytest.mark.parametrize(
    ("prompt", "kinds"),
    [
        ("A man walks his dog on a leash", {"dog"}),
        ("A girl jumps rope", set()),
        ("A runner ties her shoelaces on a bench", {"bench"}),
    ],
)
def test_a_cord_is_no_coil_on_the_ground(prompt: str, kinds: set[str]) -> None:
    assert {t.kind for t in read_prompt(prompt).things} == kinds


def test_a_nurse_and_a_patients_arm_are_english() -> None:
    assert read_prompt("A nurse takes a patient's blood pressure").people


@pytest.mark.parametrize(
    ("prompt", "act", "seat"),
    [
        ("A mother feeds her baby in a high chair", "feed", "chair"),
        ("A nurse bandages a patient's arm", "treat", "chair"),
    ],
)
def test_whom_somebody_attends_to_sits(prompt: str, act: str, seat: str) -> None:
    brief = read_prompt(prompt)
    assert [a.act for a in brief.actions if a.subject == ("person", 0)] == [act]
    [relation] = [r for r in brief.relations if r.subject == ("person", 1)]
    assert relation.kind == "on" and brief.things[relation.objects[0][1]].kind == seat


def test_each_player_has_a_racket_and_both_have_one_ball() -> None:
    brief = read_prompt("Two girls play tennis, the ball flies over the net")
    assert {t.kind: t.count for t in brief.things} == {"tennis ball": 1, "racket": 2}
    assert brief.place.name == "tennis court"


def test_a_broken_car_that_is_towed_stays_whole() -> None:
    brief = read_prompt("A tow truck tows a broken car")
    assert "break" not in [a.act for a in brief.actions] and "tow" in [a.act for a in brief.actions]


@pytest.mark.parametrize(
    ("prompt", "act"), [("A man chops wood with an axe", "chop wood"), ("A chef chops carrots", "cut")]
)
def test_wood_is_chopped_with_an_axe_and_carrots_are_cut(prompt: str, act: str) -> None:
    assert [a.act for a in read_prompt(prompt).actions if a.subject == ("person", 0)] == [act]


def test_who_skateboards_rides_a_board_and_who_cleans_a_carpet_does_not_hold_it() -> None:
    brief = read_prompt("A teenager skateboards down the street")
    assert [brief.things[r.objects[0][1]].kind for r in brief.relations if r.kind == "riding"] == ["skateboard"]
    brief = read_prompt("A woman vacuums the carpet")
    assert [brief.things[r.objects[0][1]].kind for r in brief.relations if r.kind == "holding"] == ["vacuum cleaner"]


@pytest.mark.parametrize(
    ("prompt", "act"),
    [
        ("A woman puts on lipstick in the bathroom", "put on makeup"),
        ("A grandfather and his grandson fish on a riverbank", "fish"),
        ("A man wipes a table", "wipe"),
        ("A woman sweeps the floor", "sweep"),
    ],
)
def test_manners_of_speaking_of_small_acts_are_read(prompt: str, act: str) -> None:
    assert act in [a.act for a in read_prompt(prompt).actions if a.subject[0] == "person"]


def test_who_is_taught_to_ride_rides() -> None:
    brief = read_prompt("A father teaches his son to ride a bike")
    [rider] = [r.subject for r in brief.relations if r.kind == "riding"]
    assert brief.people[rider[1]].figure == "boy"
