"""Captions of people in company, at work, at feasts and in the water: what they sit at, what is about them and where they swim."""

from __future__ import annotations

import pytest

from sora2_nodes.story import read_prompt


@pytest.mark.parametrize(
    ("text", "act", "things", "place"),
    [
        ("Women working in a busy office", "type", {"computer", "desk"}, "office"), ("A girl works at her computer", "type", {"computer"}, ""),
        ("Managers sitting in a conference room", "sit", {"table"}, "office"), ("Family having a good time in a kitchen", "laugh", set(), "kitchen"),
        ("Friends celebrating halloween at home", "cheer", {"pumpkin"}, "living room"), ("A couple celebrates christmas in a bedroom", "cheer", {"christmas tree"}, "bedroom"),
        ("A woman sits near the indoor fireplace", "sit", {"fireplace"}, "living room"), ("A nurse holding a diploma", "hold", {"letter"}, ""),
        ("A girl exercising on a yoga mat", "sit-up", {"yoga mat"}, "gym"), ("A father and his son on a video call", "sit", {"laptop", "table"}, ""),
    ],
)  # fmt: skip
def test_captions_leave_out_what_is_about(text: str, act: str, things: set[str], place: str) -> None:
    brief = read_prompt(text)
    assert brief.people and act in {a.act for a in brief.actions}
    assert things <= {t.kind for t in brief.things} and place in ("", brief.place.name)


def test_a_room_in_a_building_is_seen_from_within() -> None:
    brief = read_prompt("A kitchen in a large villa")
    assert brief.place.name == "kitchen" and not brief.things


@pytest.mark.parametrize("text", ["An indoor plant", "A leafy indoor plant by the door", "A tall houseplant"])
def test_plants_of_rooms_are_in_pots(text: str) -> None:
    assert "potted plant" in {t.kind for t in read_prompt(text).things}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("A woman swims", "swimming pool"), ("A girl trains for swimming", "swimming pool"), ("A tiger swims", "lake"), ("A boy swims with a dog", "lake"),
        ("A woman is swimming with whales", "sea"), ("A man swims in a river", "river"), ("A mermaid swims", "underwater"),
    ],
)  # fmt: skip
def test_who_swims_is_in_water(text: str, place: str) -> None:
    assert read_prompt(text).place.name == place


def test_swimmers_wear_what_one_swims_in_unless_clothes_are_said() -> None:
    plain, dressed = (read_prompt(text).people[0] for text in ("A man swims", "A man in a red shirt swims"))
    assert [g.kind for g in plain.clothes] == ["swimsuit"] and [g.kind for g in dressed.clothes] == ["shirt"]


@pytest.mark.parametrize(
    "text",
    ["A person is drinking coffee, then they suddenly start to sing", "A person is holding a camera, then they suddenly start dancing"],
)  # fmt: skip
def test_what_is_in_hand_does_not_go_on_with_who_holds_it(text: str) -> None:
    assert [p.name for p in read_prompt(text).people] == ["person"]


def test_the_musicians_of_an_orchestra_are_those_of_it():
    alone = read_prompt("A conductor leads an orchestra")
    told = read_prompt("A conductor leads an orchestra, directing the musicians through a finale")
    assert len(told.people) == len(alone.people)
