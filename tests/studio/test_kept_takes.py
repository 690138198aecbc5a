"""Takes that are found again: without loss, by what makes them, and gone when nobody has them."""

from __future__ import annotations

import gc
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from sora2_nodes.errors import Cancelled
from sora2_nodes.studio.kept_takes import KeptTakes, shot_words
from sora2_nodes.studio.prompt_wish import PromptWish, read_wish
from tests.media.media_makers import make_clip

SCRIPT = "Shot 1 (2 s): A red ball drops\n\nShot 2 (2 s): A box slides{}"


def words(tag: str = "", number: int = 1, **wish: int) -> str:
    return shot_words(read_wish(PromptWish(text=SCRIPT.format(tag), **wish)), number)


def test_a_take_is_found_again_to_the_last_bit(tmp_path: Path) -> None:
    clip, takes = make_clip(num_frames=7), KeptTakes()
    made = takes.keep("a", clip, latent="latent", end=None, shot="s", take=2, folder=tmp_path)
    found = takes.find("a")
    assert found is made and found.latent == "latent"
    for one, other in zip(clip.frames(), found.clip.frames(), strict=True):
        np.testing.assert_array_equal(one, other)
    assert takes.find("b") is None
    assert takes.stills("s").keys() == {2} and takes.stills("s")[2][:2] == b"\xff\xd8"


def test_the_oldest_goes_first_and_its_file_when_nobody_has_its_clip(tmp_path: Path) -> None:
    takes = KeptTakes(most_bytes=1)
    first = takes.keep("a", make_clip(num_frames=3), latent=None, end=None, shot="s", take=1, folder=tmp_path)
    takes.keep("b", make_clip(num_frames=3), latent=None, end=None, shot="s", take=2, folder=tmp_path)
    assert takes.find("a") is None and takes.find("b") is not None
    assert len(list(first.clip.frames())) == 3
    assert len(list(tmp_path.iterdir())) == 2
    del first
    gc.collect()
    assert len(list(tmp_path.iterdir())) == 1


def test_one_that_is_stopped_leaves_nothing(tmp_path: Path) -> None:
    def stop(done: int, total: int) -> None:
        raise Cancelled("stopped")

    takes = KeptTakes()
    with pytest.raises(Cancelled):
        takes.keep(
            "a", make_clip(num_frames=3), latent=None, end=None, shot="s", take=1, folder=tmp_path, on_frame=stop
        )
    assert takes.find("a") is None and list(tmp_path.iterdir()) == []


def test_the_words_of_a_shot_are_the_same_for_all_its_takes_joins_and_places() -> None:
    assert words() == words(" [take: 3]") == words(" [transition: dissolve]") == words(" [overlay: Yes]")
    for world in ("", " [continuity: new]"):
        ball, box = f"(2 s): A red ball drops onto wood{world}", f"(2 s): A box slides on ice{world}"
        one, moved = (
            read_wish(PromptWish(text=f"Shot 1 {first}\n\nShot 2 {second}"))
            for first, second in ((ball, box), (box, ball))
        )
        assert shot_words(one, 1) == shot_words(moved, 0)


@pytest.mark.parametrize(
    "tag", [" slowly", " [duration: 3s]", " [light: night]", " [continuity: continue]", " [seed: 4]"]
)
def test_another_word_length_light_world_or_seed_makes_another_shot(tag: str) -> None:
    assert words() != words(tag)
    assert words(tag, 0) == words(number=0)


def test_a_shot_that_continues_another_depends_on_the_take_that_it_continues() -> None:
    board = read_wish(PromptWish(text=SCRIPT.format(" [continuity: continue]")))
    other = replace(board, shots=(replace(board.shots[0], take=2), board.shots[1]))
    assert shot_words(board, 1) != shot_words(other, 1)
    assert words() != words(width=640) != words(seed=5)
