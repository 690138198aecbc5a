"""Manners of speaking in plain words, and nouns that stand for several."""

import pytest

from sora2_nodes.story.reader.idioms import spelt_out
from sora2_nodes.story.reader.reading import read_prompt


def test_a_couple_is_two_people_and_a_family_has_a_child() -> None:
    assert [p.sex or p.figure for p in read_prompt("An old couple dances in a park").people] == ["man", "woman"]
    assert len(read_prompt("A family walks on the beach").people) == 3


def test_a_couple_of_things_stays_what_it_is() -> None:
    for text in ("a couple of red balls", "a family of ducks", "the family room"):
        assert spelt_out(text) == text


def test_a_lighthouse_has_its_beam() -> None:
    brief = read_prompt("A lighthouse on a cliff, its beam turns")
    assert [thing.kind for thing in brief.things if not thing.implied] == ["lighthouse"]


def test_a_portrait_of_somebody_is_a_framing() -> None:
    brief = read_prompt("Portrait of an old woman")
    assert brief.framing.size == "medium close-up" and not brief.things and len(brief.people) == 1


def test_a_shirt_that_reads_makes_nobody_read() -> None:
    brief = read_prompt('A girl in a hoodie that reads "NASA" waves')
    assert [thing.kind for thing in brief.things] == []
    assert [garment.text for garment in brief.people[0].clothes] == ["NASA"]


def test_a_school_of_fish_is_fish():
    brief = read_prompt("A school of fish swims past a coral reef")
    assert next((t.kind, t.count) for t in brief.things) == ("fish", 12)


def test_what_gulls_do_overhead_is_not_the_cameras():
    framing = read_prompt("An old fisherman mends his net, gulls circling overhead").framing
    assert (framing.angle, framing.move) == ("", "")
    assert read_prompt("A chess game, overhead shot").framing.angle == "bird's eye"
    assert read_prompt("A cat on a rug. Slowly circling.").framing.move == "orbit"


def test_one_of_them_cannot_be_several_trains():
    brief = read_prompt("A man trains with a punching bag in a gym")
    assert [p.name for p in brief.people] == ["man"]
    assert "train" not in [t.kind for t in brief.things]


def test_she_is_a_woman_and_the_one_who_speaks():
    brief = read_prompt('She stops and looks up. Woman: "It never stops raining here."')
    assert [(p.figure, p.sex) for p in brief.people] == [("woman", "woman")]


def test_who_is_on_horseback_rides_a_horse():
    brief = read_prompt("A knight on horseback gallops across a field")
    assert [thing.kind for thing in brief.things] == ["horse"]
    assert [relation.kind for relation in brief.relations] == ["riding"]


def test_first_steps_are_walked_and_no_stairs():
    brief = read_prompt("A toddler takes her first steps toward her father")
    assert not brief.things
    assert [action.act for action in brief.actions] == ["walk"]


def test_lighting_a_candle_is_something_that_somebody_does():
    brief = read_prompt("A man lights a candle")
    assert [(action.act, action.subject[0]) for action in brief.actions] == [("turn on", "person")]
    assert spelt_out("Soft lights the colour of honey") == "Soft lights the colour of honey"


def test_what_is_handled_is_nothing_to_stand_on():
    for prompt in ("A woman turns on the lamp", "A man switches on a lamp", "A girl puts on a red hat"):
        assert not read_prompt(prompt).relations, prompt
    turning = read_prompt("A phone turns on a pedestal")
    assert [(relation.subject[0], relation.kind) for relation in turning.relations] == [("thing", "on")]


def test_a_balloon_that_is_let_go_rises():
    brief = read_prompt("A girl lets go of a balloon")
    assert ("rise", "thing") in [(action.act, action.subject[0]) for action in brief.actions]
    assert "rise" not in [action.act for action in read_prompt("A girl lets go of a stone").actions]


def test_somebody_shows_what_they_hold_up_and_a_scene_what_is_in_it():
    doctor = read_prompt("A doctor shows an X-ray to a patient")
    assert next((action.act, action.subject[0]) for action in doctor.actions) == ("hold high", "person")
    walking = read_prompt("The scene shows a man walking")
    assert [action.act for action in walking.actions] == ["walk"]


def test_a_rock_band_is_people_with_instruments_and_earth_in_a_pile_no_planet():
    band = read_prompt("A rock band plays on a stage")
    assert [thing.kind for thing in band.things] == ["microphone", "guitar", "drum kit"] and len(band.people) == 3
    assert "earth" not in [thing.kind for thing in read_prompt("A bulldozer pushes a pile of earth").things]


def test_lightning_strikes_what_burns_and_nobody_strikes_it():
    brief = read_prompt("Lightning strikes a lone tree in a field")
    assert not brief.people and [(a.act, a.subject) for a in brief.actions] == [("burn", ("thing", 0))]
    assert brief.place.amount("lightning") > 0
    tower = read_prompt("Lightning strikes a tower")
    assert not tower.people and not [a.act for a in tower.actions if a.act] and tower.place.amount("lightning") > 0


def test_those_who_play_or_perform_together_have_an_instrument_each():
    for prompt, number in (("Four musicians play on a stage", 4), ("An orchestra performs on a stage", 5)):
        brief = read_prompt(prompt)
        assert len(brief.people) == number
        assert all(a.act.startswith("play ") for a in brief.actions)
    assert len(read_prompt("A choir sings in a church").people) == 5
    assert read_prompt("A choir sings in a church").place.name == "church interior"


def test_fans_who_cheer_are_people_and_a_model_on_a_runway_is_at_no_airport():
    assert read_prompt("Fans celebrate in a stadium").people and not read_prompt("Fans celebrate in a stadium").things
    assert read_prompt("A model walks down a runway").place.name == "stage"
    assert read_prompt("A judge sits in court").place.name != "basketball court"


def test_what_has_no_verb_of_its_own_here_is_said_in_other_words():
    def acts(prompt: str) -> list[tuple[str, str]]:
        brief = read_prompt(prompt)
        names = {"thing": [t.kind for t in brief.things], "person": ["somebody"] * len(brief.people)}
        return [(names[a.subject[0]][a.subject[1]], a.act) for a in brief.actions if a.act]

    assert ("cow", "float") in acts("A UFO abducts a cow")
    assert acts("The planets orbit the sun") == [("planet", "orbit")]
    assert acts("Ice melts and becomes water") == [("ice cube", "melt")]
    assert acts("Water boils in a pot") == [("pot", "boil")]
    assert acts("A rooster crows at dawn") == [("rooster", "bark")]
    assert acts("A surgeon operates on a patient") == [("somebody", "treat"), ("somebody", "lie")]
    assert ("somebody", "talk") in acts("A businesswoman gives a presentation")


def test_what_swallows_is_no_swallow_and_who_boxes_no_box():
    assert "swallow" not in [t.kind for t in read_prompt("A black hole swallows a star").things]
    boxing = read_prompt("Two robots box in a ring")
    assert len(boxing.people) == 2 and not boxing.things and boxing.place.name == "boxing ring"


def test_places_follow_who_swims_and_what_sails_there():
    assert read_prompt("A mermaid swims among coral reefs").place.name == "underwater"
    assert read_prompt("A giant octopus attacks a ship").place.name == "sea"
    assert read_prompt("A truck drives through a flooded road").place.name == "street"
    assert read_prompt("A dog catches a frisbee in mid-air").place.name != "sky"


def test_hands_that_turn_pages_belong_to_somebody_and_fences_do_not_smoke():
    book = read_prompt("A hand turns the pages of an old book")
    assert [a.act for a in book.actions if a.subject == ("person", 0)] == ["read"] and book.things[0].kind == "book"
    assert "steam" not in [a.act for a in read_prompt("A cowboy leans on a fence smoking").actions]
    shopping = read_prompt("A woman shops for fruit at a supermarket")
    assert len(shopping.people) == 1 and "shop" not in [t.kind for t in shopping.things]


def test_what_one_looks_at_is_in_the_aquarium_and_not_who_looks():
    brief = read_prompt("A kid looks at fish in a big aquarium")
    assert [r.subject[0] for r in brief.relations if r.kind == "in"] == ["thing"]


def test_an_orb_is_light_unless_it_is_of_glass():
    assert [(t.kind, t.count) for t in read_prompt("Two glowing orbs hover in a cave").things] == [("orb", 2)]
    assert read_prompt("A ball of light floats through a dark forest").things[0].kind == "orb"
    assert read_prompt("A fortune teller gazes into a crystal orb").things[0].kind == "crystal ball"


@pytest.mark.parametrize(
    "prompt",
    ["A man holds a door open for a woman", "A man holds the door open while a woman walks through", "A boy is holding a door as the other walks through."],
)  # fmt: skip
def test_a_door_that_is_held_open_is_walked_through(prompt: str) -> None:
    brief = read_prompt(prompt)
    assert [(a.act, a.subject) for a in brief.actions] == [("open", ("person", 0)), ("walk", ("person", 1))]


def test_who_draws_out_of_doors_has_no_desk_and_who_is_perched_stays() -> None:
    assert "desk" not in {t.kind for t in read_prompt("A child draws with chalk on the pavement").things}
    perched = read_prompt("A white dragonfly perched on a green leaf")
    assert [(a.act, a.subject) for a in perched.actions] == [("sit", ("thing", 0))]
