"""Everyday prompts say what hands hold and do, who is on what, what a room has anyhow, and whom "it" means."""

from __future__ import annotations

import pytest

from sora2_nodes.story.reader.reading import read_prompt


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [
        ("A witch raises her wand", "wand"),
        ("A man holds up a lantern", "lantern"),
        ("A knight raises his sword on a hill", "sword"),
        ("A girl opens an umbrella", "umbrella"),
    ],
)
def test_what_a_hand_can_hold_is_in_it_when_it_is_raised_or_opened(prompt: str, kind: str) -> None:
    brief = read_prompt(prompt)
    held = [brief.things[ref[1]].kind for r in brief.relations if r.kind == "holding" for ref in r.objects]
    assert held == [kind]
    assert not any(action.verb == "ramp" for action in brief.actions)


@pytest.mark.parametrize("prompt", ["A man lifts a box", "A boy lifts a cup from a table", "A crane lifts a car"])
def test_what_lies_or_is_heavy_is_lifted(prompt: str) -> None:
    assert any(action.act == "lift" for action in read_prompt(prompt).actions)


def test_a_ball_still_rolls_down_a_hill() -> None:
    assert any(action.verb == "ramp" for action in read_prompt("A man watches a ball roll down a hill").actions)


def test_a_spell_is_light_in_a_raised_hand() -> None:
    brief = read_prompt("A wizard casts a green spell in a library")
    assert [thing.kind for thing in brief.things] == ["orb"]
    assert {"hold high", "light up"} <= {action.act for action in brief.actions}


@pytest.mark.parametrize(
    ("prompt", "act", "many"),
    [
        ("A boy blows out a candle, family around him clapping", "clap", 3),
        ("A woman dances, her friends around her cheering", "cheer", 2),
    ],
)
def test_those_around_somebody_do_what_is_said_of_them(prompt: str, act: str, many: int) -> None:
    brief = read_prompt(prompt)
    doers = {action.subject for action in brief.actions if action.act == act}
    assert len(doers) == many and ("person", 0) not in doers


@pytest.mark.parametrize(
    "prompt", ["A train crosses a stone bridge", "A steam train passing over an old railway bridge at sunset"]
)
def test_a_train_goes_over_the_viaduct_that_its_bridge_is(prompt: str) -> None:
    brief = read_prompt(prompt)
    assert [thing.kind for thing in brief.things][1:] == ["viaduct"]


def test_who_knits_by_the_fire_sits_and_who_knits_walking_does_not() -> None:
    sits = read_prompt("A grandmother knits by the fireplace")
    assert any(r.kind == "on" and sits.things[r.objects[0][1]].kind == "armchair" for r in sits.relations)
    assert not any(thing.kind == "armchair" for thing in read_prompt("A man knits while walking").things)


def test_it_is_what_something_was_done_to() -> None:
    brief = read_prompt("A girl throws a ball at a wall and it bounces back")
    assert [a.subject for a in brief.actions if a.act == "bounce"] == [("thing", 0)]


@pytest.mark.parametrize("prompt", ["A lion roars on a rock", "A cat meows on a wall"])
def test_an_animal_that_calls_on_something_is_on_it(prompt: str) -> None:
    brief = read_prompt(prompt)
    assert [(r.kind, r.objects) for r in brief.relations] == [("on", (("thing", 1),))]


def test_what_lunch_is_eaten_on_is_sat_on_and_not_eaten() -> None:
    brief = read_prompt("A worker eats lunch on a steel beam")
    (eats,) = [action for action in brief.actions if action.act == "eat"]
    assert brief.things[eats.target[1]].kind == "sandwich"
    assert any(action.act == "sit" for action in brief.actions)
    assert any(r.kind == "on" and brief.things[r.objects[0][1]].kind == "plank" for r in brief.relations)


@pytest.mark.parametrize("prompt", ["A mother rocks her baby to sleep", "A father lulls his newborn to sleep"])
def test_who_lulls_a_baby_stays_awake(prompt: str) -> None:
    brief = read_prompt(prompt)
    assert not any(action.act == "sleep" and action.subject == ("person", 0) for action in brief.actions)


def test_a_dark_room_is_a_room() -> None:
    assert read_prompt("A boy plays a game in a dark room").place.name not in ("", "black void")


def test_a_puddle_splashes() -> None:
    place = read_prompt("A kid jumps into a big puddle").place
    assert place.wet > 0 and place.amount("splash") > 0


@pytest.mark.parametrize("prompt", ["A helicopter flies over a burning forest", "A deer runs from a wildfire"])
def test_a_forest_that_burns_is_an_event(prompt: str) -> None:
    assert read_prompt(prompt).place.event == "wildfire"


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [
        ("A boy sits on the back of an elephant", "elephant"),
        ("A tiny house on the back of a giant turtle", "turtle"),
        ("A bird sits on the back of a rhino", "rhino"),
    ],
)
def test_whose_back_something_is_on_is_there(prompt: str, kind: str) -> None:
    brief = read_prompt(prompt)
    under = [brief.things[r.objects[0][1]].kind for r in brief.relations if r.kind in ("on", "riding")]
    assert under == [kind]


def test_nobody_stands_on_the_letter_that_is_written_on_at_its_back() -> None:
    brief = read_prompt("A man writes a note on the back of a letter")
    assert not any(r.subject == ("person", 0) and r.kind == "on" for r in brief.relations)


@pytest.mark.parametrize(
    "prompt",
    [
        "A modern living room with large windows, the camera pushes in",
        "A minimalist kitchen with marble countertops, sunlight moving across the wall",
    ],
)
def test_what_a_room_has_anyhow_stands_nowhere_in_it(prompt: str) -> None:
    brief = read_prompt(prompt)
    assert not brief.things and brief.place.name in ("living room", "kitchen")


def test_a_window_that_a_prompt_is_about_is_shown() -> None:
    assert [thing.kind for thing in read_prompt("A window in a living room, rain outside").things] == ["window"]


@pytest.mark.parametrize(
    ("prompt", "act"),
    [
        ("Hands type on a keyboard", "type"),
        ("A pair of hands kneading dough", "knead"),
        ("A hand writes a letter", "write"),
    ],
)
def test_hands_at_work_are_seen_from_near(prompt: str, act: str) -> None:
    brief = read_prompt(prompt)
    assert [action.act for action in brief.actions if action.subject == ("person", 0)] == [act]
    assert (brief.framing.size, brief.framing.part) == ("close-up", "hand")


@pytest.mark.parametrize(
    "prompt", ["A woman gives a presentation in a meeting room", "A team meets in a conference room"]
)
def test_a_room_for_meetings_is_an_office_in_which_people_talk(prompt: str) -> None:
    brief = read_prompt(prompt)
    assert brief.place.name == "office" and {action.act for action in brief.actions} == {"talk"}


@pytest.mark.parametrize(
    ("prompt", "place"),
    [
        ("A climber reaches the top of a mountain and raises his arms", "summit"),
        ("A goat stands on a mountain peak", "summit"),
        ("A mountain peak at sunrise", "mountain"),
    ],
)
def test_who_is_at_the_top_is_on_a_summit(prompt: str, place: str) -> None:
    assert read_prompt(prompt).place.name == place


def test_what_is_pulled_out_of_a_hat_is_at_it_on_a_table() -> None:
    brief = read_prompt("A magician pulls a rabbit out of a hat")
    on = {
        brief.things[r.subject[1]].kind: brief.things[r.objects[0][1]].kind for r in brief.relations if r.kind == "on"
    }
    assert on == {"rabbit": "hat", "hat": "table"}
    assert [a.act for a in brief.actions if a.subject == ("person", 0)] == ["pick up"]


def test_who_slips_on_a_peel_falls() -> None:
    assert [a.act for a in read_prompt("A man slips on a banana peel").actions if a.subject == ("person", 0)] == [
        "fall"
    ]


def test_a_bus_that_stops_is_no_bus_stop() -> None:
    assert [thing.kind for thing in read_prompt("A bus stops and people get on").things][:1] == ["bus"]


def test_a_child_s_friend_is_a_child_and_a_woman_s_is_not() -> None:
    assert read_prompt("A girl whispers to her friend").people[1].age == "child"
    assert read_prompt("A woman whispers to her friend").people[1].age != "child"


def test_a_selfie_is_taken_with_a_phone() -> None:
    assert [thing.kind for thing in read_prompt("A woman takes a selfie").things] == ["phone"]


@pytest.mark.parametrize("prompt", ["An alien shops in a supermarket", "A woman shops for vegetables at a market"])
def test_who_shops_is_there_and_no_shops_are(prompt: str) -> None:
    brief = read_prompt(prompt)
    assert len(brief.people) == 1 and not any(thing.kind == "shop" for thing in brief.things)


def test_a_cake_is_decorated_on_a_table_and_without_a_christmas_tree() -> None:
    brief = read_prompt("A chef decorates a cake with strawberries")
    assert "christmas tree" not in [thing.kind for thing in brief.things]
    assert any(r.kind == "on" and brief.things[r.subject[1]].kind == "cake" for r in brief.relations)


def test_a_school_is_one_house_and_a_school_of_fish_is_many() -> None:
    assert [(t.kind, t.count) for t in read_prompt("A bus stands in front of a school").things][1:] == [("school", 1)]
    assert read_prompt("A school of fish swims").things[0].count > 5


@pytest.mark.parametrize("prompt", ["A cat sits on a wall under a red moon", "A wolf howls at the moon"])
def test_any_moon_that_shines_makes_a_moonlit_night(prompt: str) -> None:
    assert "moon" in read_prompt(prompt).place.lights


@pytest.mark.parametrize("prompt", ["A cat's green eyes turn red", "A woman's eyes turn blue"])
def test_eyes_that_turn_a_colour_are_the_part_that_changes(prompt: str) -> None:
    brief = read_prompt(prompt)
    assert [change.part for change in brief.changes] == ["eyes"] and brief.framing.size == "close-up"


def test_what_is_grazed_on_is_eaten_and_what_is_chattered_on_is_sat_on() -> None:
    giraffes = read_prompt("Three giraffes graze on the leaves of tall trees")
    assert not any(r.kind == "on" for r in giraffes.relations) and "tree" in [thing.kind for thing in giraffes.things]
    parrots = read_prompt("Six parrots chatter on branches")
    assert [(r.kind, r.objects) for r in parrots.relations] == [("on", (("thing", 1),))]


@pytest.mark.parametrize(
    ("prompt", "place"),
    [
        ("Cows graze in a green pasture", "meadow"),
        ("A race car speeds on a race track", "race track"),
        ("A workspace at home", "study"),
    ],
)
def test_where_it_is_has_what_one_expects_there(prompt: str, place: str) -> None:
    assert read_prompt(prompt).place.name == place


def test_a_haunted_mansion_is_a_house_and_a_clock_mounted_above_a_door_hangs() -> None:
    assert "villa" in [thing.kind for thing in read_prompt("A haunted mansion at night").things]
    assert not any(action.act == "climb" for action in read_prompt("A clock mounted above a door").actions)


@pytest.mark.parametrize(
    ("prompt", "act", "place"),
    [
        ("A man swimming underwater", "swim", "underwater"),
        ("A woman walking outdoors", "walk", "park"),
        ("An artist's brush touching the canvas", "paint", "workshop"),
    ],
)
def test_where_something_is_done_takes_nothing_from_what_is_done(prompt: str, act: str, place: str) -> None:
    brief = read_prompt(prompt)
    assert [a.act for a in brief.actions if a.subject == ("person", 0)] == [act] and brief.place.name == place


def test_a_headband_is_no_hood() -> None:
    (woman,) = read_prompt("A woman jogs wearing a pink headband").people
    assert woman.hat is not None and (woman.hat.kind, woman.hat.colour) == ("headband", "pink")


@pytest.mark.parametrize("prompt", ["A woman takes photos of a lion", "A boy is taking a picture of a lion"])
def test_of_whom_a_picture_is_taken_is_there(prompt: str) -> None:
    brief = read_prompt(prompt)
    assert "lion" in [thing.kind for thing in brief.things] and [a.act for a in brief.actions][:1] == ["photograph"]


def test_what_is_crossed_over_is_crossed() -> None:
    assert [t.kind for t in read_prompt("A train crossing over a tall bridge").things] == ["train", "bridge"]
