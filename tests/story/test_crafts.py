"""What hands make and mend has its bench, its wheel, its anvil or somebody's knees, and is heaped up by nobody."""

from __future__ import annotations

import pytest

from sora2_nodes.story import Brief, read_prompt


def kinds(brief: Brief) -> set[str]:
    return {thing.kind for thing in brief.things}


def acts(brief: Brief) -> list[str]:
    return [action.act for action in brief.actions if action.subject[0] == "person"]


@pytest.mark.parametrize(
    ("prompt", "work", "bench"),
    [
        ("A watchmaker repairs a pocket watch", "watch", "workbench"),
        ("An engineer fixes a small radio in her workshop", "radio", "workbench"),
        ("A boy makes a paper airplane at his desk", "paper plane", "desk"),
    ],
)
def test_what_is_small_is_mended_and_made_on_a_bench(prompt: str, work: str, bench: str) -> None:
    brief = read_prompt(prompt)
    on = {
        (brief.things[r.subject[1]].kind, brief.things[r.objects[0][1]].kind) for r in brief.relations if r.kind == "on"
    }
    assert (work, bench) in on


@pytest.mark.parametrize("prompt", ["A man repairs a motorcycle", "Two women fix an old tractor in a barn"])
def test_what_is_large_is_mended_where_it_stands(prompt: str) -> None:
    brief = read_prompt(prompt)
    assert "repair" in acts(brief) and not any(a.verb == "stack" for a in brief.actions)
    assert "workbench" not in kinds(brief)


@pytest.mark.parametrize("prompt", ["A sailor mends a net on the quay", "Old women patch fishing nets at the harbour"])
def test_a_net_is_mended_sitting(prompt: str) -> None:
    brief = read_prompt(prompt)
    assert "fishing net" in kinds(brief) and set(acts(brief)) == {"sew"}


def test_a_sewing_machine_stands_on_a_table_and_a_smith_has_an_anvil() -> None:
    assert {"sewing machine", "table"} <= kinds(read_prompt("A seamstress sews a red dress on a sewing machine"))
    assert {"anvil", "hammer", "sword"} <= kinds(read_prompt("A swordsmith hammers a sword in a forge"))
    assert "anvil" in kinds(read_prompt("A blacksmith hammers glowing metal"))


@pytest.mark.parametrize(
    "prompt",
    ["A ceramicist shapes a bowl on a spinning wheel", "A potter makes a vase", "Hands shape a pot on a pottery wheel"],
)
def test_clay_turns_on_a_potters_wheel(prompt: str) -> None:
    brief = read_prompt(prompt)
    assert "potter's wheel" in kinds(brief) and "gear" not in kinds(brief)


@pytest.mark.parametrize(
    ("prompt", "sex"),
    [
        ("A baker checks his watch", "man"), ("A tired student studies at her desk", "woman"), ("A pilot waves. She smiles", "woman"),
        ("A carpenter and his daughter plant a tree", "man"),
    ],
)  # fmt: skip
def test_a_pronoun_tells_the_sex_of_whom_it_means(prompt: str, sex: str) -> None:
    assert read_prompt(prompt).people[0].sex == sex


@pytest.mark.parametrize(
    ("prompt", "act"),
    [
        ("Napoleon Bonaparte eats ramen in Tokyo", "eat"), ("Abraham Lincoln doing stand-up comedy", "talk"), ("Mozart plays the piano", "play piano"),
        ("Thorvald Vexley writes a letter", "write"),
    ],
)  # fmt: skip
def test_who_has_a_name_of_their_own_is_one_person(prompt: str, act: str) -> None:
    brief = read_prompt(prompt)
    assert len(brief.people) == 1 and act in acts(brief)


def test_a_first_and_a_last_name_are_one_person() -> None:
    assert [p.name for p in read_prompt("Emily Carter walks through the rain").people] == ["Emily"]


@pytest.mark.parametrize(
    "prompt", ["A samurai slowly draws his katana", "An elf draws her bow", "A knight draws his sword in the rain"]
)
def test_a_weapon_is_not_drawn_with_a_pen(prompt: str) -> None:
    assert not kinds(read_prompt(prompt)) & {"pen", "desk"}


@pytest.mark.parametrize(
    "prompt",
    ["A clerk falls asleep at her desk", "A boy dozes off at the kitchen table", "A professor nods off at his desk"],
)
def test_who_falls_asleep_at_a_table_sits_at_it(prompt: str) -> None:
    assert "nod off" in acts(read_prompt(prompt))


@pytest.mark.parametrize(
    "prompt", ["A witch stirs a cauldron in a dark cottage", "A family eats soup in a small wooden house"]
)
def test_who_is_in_a_house_is_seen_in_its_room(prompt: str) -> None:
    brief = read_prompt(prompt)
    assert brief.place.indoors and not kinds(brief) & {"cottage", "house"}


@pytest.mark.parametrize(
    "prompt", ["A worker eats an apple sitting on a crate", "A girl reads a book leaning on a fence"]
)
def test_what_is_in_the_hand_neither_sits_nor_leans(prompt: str) -> None:
    brief = read_prompt(prompt)
    assert not any(a.subject[0] == "thing" and a.act in ("sit", "lean") for a in brief.actions)


@pytest.mark.parametrize(
    "prompt", ["A corgi drives a red car", "The driver is a golden retriever. A policeman looks at the red sports car"]
)
def test_an_animal_at_the_wheel_sits_in_an_open_car(prompt: str) -> None:
    brief = read_prompt(prompt)
    assert "convertible" in kinds(brief) and any(r.kind == "riding" for r in brief.relations)


@pytest.mark.parametrize(
    ("prompt", "act"),
    [("A father braids his daughter's hair", "do hair"), ("A barber gives an old man a haircut", "cut hair")],
)
def test_hair_is_done_to_somebody_who_sits(prompt: str, act: str) -> None:
    brief = read_prompt(prompt)
    assert act in acts(brief) and any(r.kind == "on" and r.subject == ("person", 1) for r in brief.relations)


@pytest.mark.parametrize(
    "prompt", ["A reporter struggles to stand in a storm", "An old woman tries to shop in the rain"]
)
def test_what_somebody_tries_is_a_verb(prompt: str) -> None:
    assert "shop" not in kinds(read_prompt(prompt))


@pytest.mark.parametrize(
    ("prompt", "figure", "sex"),
    [
        ("A ninja grandmother jumps over a fence", "ninja", "woman"), ("A female firefighter climbs a ladder", "firefighter", "woman"), ("A zombie chef cooks soup", "zombie", ""),
    ],
)  # fmt: skip
def test_what_sort_of_somebody_is_said_before_the_noun(prompt: str, figure: str, sex: str) -> None:
    person = read_prompt(prompt).people[0]
    assert (person.figure, person.sex) == (figure, sex)


@pytest.mark.parametrize(
    "prompt", ["A man walks under a blue umbrella", "A girl stands in the rain beneath a huge umbrella"]
)
def test_who_is_under_an_umbrella_holds_it(prompt: str) -> None:
    brief = read_prompt(prompt)
    assert any(r.kind == "holding" and brief.things[r.objects[0][1]].kind == "umbrella" for r in brief.relations)


@pytest.mark.parametrize(
    ("prompt", "act"),
    [
        ("A boy plays electric guitar", "play guitar"), ("A vet examines a nervous boy", "treat"), ("An archer aims her bow", "shoot"), ("A baker pulls a pie out of the oven", "pick up"),
        ("A mother teaches her son how to fish", "fish"), ("An athlete is tossed into the air", "jump"), ("A barista draws a swan in latte foam", "pour"),
    ],
)  # fmt: skip
def test_a_manner_of_speaking_of_hands_is_what_they_do(prompt: str, act: str) -> None:
    assert act in acts(read_prompt(prompt))


def test_what_is_arranged_or_cut_on_a_board_lies_on_a_table() -> None:
    for prompt, work in (
        ("A florist arranges a bouquet", "bouquet"),
        ("A cook slices tomatoes on a cutting board", "cutting board"),
    ):
        brief = read_prompt(prompt)
        assert any(brief.things[r.subject[1]].kind == work and r.kind == "on" for r in brief.relations)


def test_who_drinks_in_a_bar_sits_at_its_counter_and_who_eats_dinner_at_a_table() -> None:
    assert {"counter", "stool"} <= kinds(read_prompt("A woman sits in a bar drinking wine"))
    assert "table" in kinds(read_prompt("A couple eats dinner together"))


def test_musicians_who_are_led_play() -> None:
    assert "play violin" in acts(read_prompt("A conductor leads an orchestra"))


@pytest.mark.parametrize(
    ("prompt", "act"),
    [
        ("A woman checks her watch at a bus stop", "look down"), ("An old man carves a wooden spoon with a knife", "cut"), ("A girl throws herself on the bed", "lie"), ("A lumberjack chops a log with one swing", "chop wood"),
    ],
)  # fmt: skip
def test_a_word_of_two_meanings_is_read_by_what_is_done_to_what(prompt: str, act: str) -> None:
    brief = read_prompt(prompt)
    assert act in acts(brief) and not kinds(brief) & {"swing", "watch", "skis"}


def test_whom_one_finds_keeps_what_it_holds() -> None:
    brief = read_prompt("A boy opens the door and finds a penguin holding a suitcase")
    holding = {(r.subject[0], brief.things[r.objects[0][1]].kind) for r in brief.relations if r.kind == "holding"}
    assert ("thing", "suitcase") in holding and ("person", "penguin") not in holding


@pytest.mark.parametrize(
    "prompt", ["A girl pulls a sled with her little brother", "A man pushes a cart with his daughter"]
)
def test_whoever_is_pulled_along_sits_in_what_is_pulled(prompt: str) -> None:
    assert any(r.kind in ("riding", "on", "in") and r.subject == ("person", 1) for r in read_prompt(prompt).relations)


@pytest.mark.parametrize(
    "prompt", ["A magician makes a coin vanish", "A baker makes a sandwich", "A boy makes a paper boat"]
)
def test_what_is_made_is_a_thing_and_not_what_is_made_to_happen(prompt: str) -> None:
    assert ("build" in acts(read_prompt(prompt))) == ("paper boat" in prompt)


@pytest.mark.parametrize(
    ("prompt", "act"),
    [ ("A girl practices the violin", "play violin"), ("Two men plant tomatoes in a garden", "plant"),
        ("A cook presents a bowl of soup to the camera", "hold"),
    ],
)  # fmt: skip
def test_a_trade_s_own_words_are_what_hands_do(prompt: str, act: str) -> None:
    assert act in acts(read_prompt(prompt))


def test_who_is_read_to_is_in_the_bed_and_a_phone_is_hers() -> None:
    brief = read_prompt("A nurse reads a story to a child in a hospital bed")
    assert not any(r.subject == ("person", 0) and r.kind in ("in", "on") for r in brief.relations)
    talking = read_prompt("A mother pushes a pram while talking on her phone")
    assert not any(r.kind == "on" and r.subject == ("person", 0) for r in talking.relations)


def test_who_drives_with_nothing_named_drives_a_car() -> None:
    assert "car" in kinds(read_prompt("A woman drives through the desert at sunset"))
    assert "bus" in kinds(read_prompt("A bus driver sings while driving at night"))


def test_there_is_no_bench_out_of_doors() -> None:
    brief = read_prompt("A scout sharpens a knife by a campfire in the forest")
    assert "workbench" not in kinds(brief) and any(r.kind == "holding" for r in brief.relations)


def test_switches_that_are_flipped_make_nobody_flip() -> None:
    assert "flip" not in acts(read_prompt("A pilot sits in a cockpit and flips several switches"))
