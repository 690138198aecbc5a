"""Seeds hang on what a shot is, not on where it stands."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sora2_nodes.errors import PromptError
from sora2_nodes.story import read_storyboard, write_storyboard
from sora2_nodes.story.boards.shot_ids import shot_ids
from sora2_nodes.story.storyboard import Shot, Storyboard
from sora2_nodes.studio.seeds import seed_of, world_seed_of
from sora2_nodes.studio.takes import Choice, written_choice

WORDS = ("A red ball bounces.", "A blue ball bounces.", "A yellow box stands.")


def script(*words: str) -> Storyboard:
    """A script whose shots are numbered as they come."""
    return read_storyboard("\n".join(f"SHOT {number}\n{line}" for number, line in enumerate(words, 1)))


def seeds(board: Storyboard) -> dict[str, int]:
    return {name: seed_of(board, number) for number, name in enumerate(shot_ids(board))}


@pytest.mark.parametrize("at", [0, 1, 3])
def test_an_inserted_shot_leaves_the_others_their_seeds(at: int) -> None:
    before, after = script(*WORDS), script(*WORDS[:at], "A green cone stands.", *WORDS[at:])
    assert len(seeds(after)) == 4
    assert seeds(before).items() <= seeds(after).items()


def test_a_shot_keeps_its_seed_when_its_words_change_in_a_storyboards_json() -> None:
    board = read_storyboard(write_storyboard(script(*WORDS)))
    edited = replace(
        board, shots=(board.shots[0], replace(board.shots[1], prompt="A green cone stands."), board.shots[2])
    )
    assert seeds(edited) == seeds(board)


@settings(max_examples=50)
@given(st.permutations(range(5)), st.integers(0, 4), st.booleans())
def test_order_and_number_do_not_matter(order: list[int], left_out: int, named: bool) -> None:
    shots = [Shot(prompt=f"A ball passes {n} boxes", id=f"s{n}" if named else "") for n in range(5)]
    whole = Storyboard(shots=tuple(shots), seed=7)
    other = replace(whole, shots=tuple(shots[n] for n in order if n != left_out))
    assert seeds(other).items() <= seeds(whole).items()


def test_no_take_of_one_shot_has_the_seed_of_a_take_of_another() -> None:
    shots = tuple(Shot(prompt=f"A ball passes {n} boxes", id=str(n + 1) if n < 30 else "") for n in range(60))
    board = Storyboard(shots=shots, seed=2**63 - 1)
    found = [seed_of(board, number, take) for number in range(60) for take in range(1, 30)]
    assert len(set(found)) == len(found)
    assert all(0 <= seed < 2**63 for seed in found)


def test_a_single_prompt_has_the_storyboards_seed_and_a_shots_own_comes_first() -> None:
    assert seed_of(Storyboard(shots=(Shot(prompt="a ball"),), seed=5), 0) == 5
    assert seed_of(Storyboard(shots=(Shot(prompt="a ball", seed=9),), seed=5), 0) == 9


def test_tags_name_shots_and_others_are_named_by_their_words() -> None:
    board = read_storyboard("SHOT A\nA ball [id: opening]\nSHOT B\nA box\nSHOT C\nA  BOX")
    named = shot_ids(board)
    assert named[0] == "opening"
    assert named[2] == f"{named[1]}-2"
    assert shot_ids(read_storyboard(write_storyboard(board))) == named


def test_equal_words_are_told_apart() -> None:
    board = Storyboard(shots=tuple(Shot(prompt="a ball") for _ in range(3)))
    assert len(set(shot_ids(board))) == 3


def test_a_storyboards_take_has_that_takes_seed_and_never_moves_a_world_that_others_play_in() -> None:
    alone = read_storyboard(
        "Shot 1: a ball drops [take: 2] [continuity: new]\n\nShot 2: a cat sleeps [continuity: new]"
    )
    plain = read_storyboard("Shot 1: a ball drops [continuity: new]\n\nShot 2: a cat sleeps [continuity: new]")
    assert seed_of(alone, 0) == seed_of(plain, 0, 2) == world_seed_of(alone, 0)
    assert seed_of(alone, 1) == seed_of(plain, 1)
    shared = read_storyboard(
        "Shot 1: a ball drops [take: 2] [continuity: new]\n\nShot 2: it bounces [continuity: continue]"
    )
    assert seed_of(shared, 0) == seed_of(plain, 0, 2)
    assert world_seed_of(shared, 0) == world_seed_of(shared, 1) == seed_of(plain, 0)
    assert written_choice(alone.shots[0]) == Choice(takes=(1, 2), chosen=2)


@pytest.mark.parametrize("take", ["0", "1000", "two"])
def test_a_take_that_is_none_is_refused(take: str) -> None:
    with pytest.raises(PromptError, match=r"line 1: .*take"):
        read_storyboard(f"Shot 1: a ball drops [take: {take}]")
