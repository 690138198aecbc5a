"""PromptEncode's reading: where sizes, lengths, seeds and negative cues come from, and what is refused."""

from __future__ import annotations

import json

import pytest

from sora2_nodes.errors import InputError, PromptError
from sora2_nodes.nodes.shots.prompt_encoding import cue_report, encode_storyboard, prompt_text, read_inputs
from sora2_nodes.nodes.sockets.combo_files import INPUT_FOLDER
from sora2_nodes.nodes.sockets.host_types import storyboard_of
from sora2_nodes.story.storyboard import DialogueLine, Shot
from sora2_nodes.studio.seeds import seed_of

ASKED = {
    "prompt": "A red ball drops onto wood", "negative": "", "tags": "", "storyboard_file": "none", "duration_s": 6.0,
    "width": 720, "height": 1280, "fps": 24, "seed": 11,
}  # fmt: skip


class Clip:
    """Hands back the text it was given."""

    def tokenize(self, text):
        return text

    def encode_from_tokens_scheduled(self, tokens):
        return [[tokens, {}]]


@pytest.fixture
def folder(tmp_path):
    token = INPUT_FOLDER.set(tmp_path)
    yield tmp_path
    INPUT_FOLDER.reset(token)


def read(**changes):
    return read_inputs(**{**ASKED, **changes})


def test_a_plain_prompt_takes_the_nodes_values():
    board = read()
    assert (board.width, board.height, board.seed) == (720, 1280, 11)
    assert [shot.duration_s for shot in board.shots] == [6.0]


def test_a_scripts_own_lengths_come_first_even_when_they_are_the_usual_ones():
    board = read(prompt="Shot 1 (4 s): A ball drops.\n\nShot 2: A box slides.")
    assert [shot.duration_s for shot in board.shots] == [4.0, 6.0]


def test_a_storyboard_file_is_read_instead_of_the_prompt_and_keeps_its_size(folder):
    told = {
        "version": 1,
        "width": 640,
        "height": 640,
        "seed": 3,
        "shots": [{"prompt": "A box slides", "duration_s": 2}],
    }
    (folder / "board.json").write_text(json.dumps(told))
    board = read(storyboard_file="board.json")
    assert (board.width, board.height, board.seed) == (640, 640, 3)
    assert board.shots[0].prompt == "A box slides"


def test_tags_reach_every_shot_and_negative_cues_are_gathered():
    board = read(
        prompt="Shot 1: A ball drops.\n\nShot 2: A box slides.", tags="low angle, warm tone", negative="fog, fog\nrain"
    )
    assert all(shot.prompt.endswith(", low angle, warm tone") for shot in board.shots)
    assert board.negative == ("fog", "rain")


@pytest.mark.parametrize("prompt", ["", "  \n", "Shot 1:\n\nShot 2:"])
def test_nothing_to_show_is_refused(prompt):
    with pytest.raises(PromptError):
        read(prompt=prompt)


@pytest.mark.parametrize(
    ("name", "content", "word"),
    [
        ("../secret.json", None, "outside"),
        ("missing.txt", None, "no file"),
        ("new.json", json.dumps({"version": 9, "shots": [{"prompt": "A"}]}).encode(), "version"),
        ("latin.txt", "caf\xe9".encode("latin-1"), "UTF-8"),
        ("big.txt", b"a" * 2_000_001, "2 MB"),
    ],
)
def test_a_file_that_cant_be_read_is_named_with_the_reason(folder, name, content, word):
    if content is not None:
        (folder / name).write_bytes(content)
    with pytest.raises((InputError, PromptError), match=word):
        read(storyboard_file=name)


@pytest.mark.parametrize("seconds", [0, 0.2, 130, 100_000])
def test_a_length_that_cant_be_rendered_is_refused(seconds):
    with pytest.raises((InputError, PromptError), match=f"{seconds:g} s"):
        read(duration_s=seconds)


def test_a_film_may_not_be_endless():
    script = "\n\n".join(f"Shot {n} (60 s): A ball drops." for n in range(1, 12))
    with pytest.raises(InputError, match="660 s in all"):
        read(prompt=script)


def test_every_shot_is_encoded_with_its_cues_and_lines():
    board = read(prompt="Shot 1: A ball drops.\n\nShot 2: A box slides.", negative="fog")
    encoded = encode_storyboard(Clip(), board)
    assert [shot.positive[0][0] for shot in encoded.encoded] == [prompt_text(shot) for shot in board.shots]
    assert [shot.negative[0][0] for shot in encoded.encoded] == ["fog", "fog"]
    assert storyboard_of(encoded) is board
    shot = Shot(prompt="A man talks", camera="dolly_in", dialogue=(DialogueLine(speaker="Sam", text="Hello!"),))
    assert prompt_text(shot) == 'A man talks. Camera: dolly in. Sam says: "Hello!"'


def test_each_shot_has_a_seed_of_its_own_that_follows_its_words_and_a_single_prompt_the_storyboards():
    assert seed_of(read(prompt="A ball drops."), 0) == 11
    board = read(prompt="Shot 1: A ball drops.\n\nShot 2: A box slides.")
    assert seed_of(board, 0) != seed_of(board, 1)
    assert seed_of(board, 1) == seed_of(read(prompt="Shot 1: A cat walks.\n\nShot 2: A box slides."), 1)


def test_the_report_names_cues_and_words_that_were_not_used():
    report = cue_report(read(prompt="A red ball drops onto a wooden floor, low angle, xyzzy"))
    assert "Shot 1, 6 s" in report
    assert "low angle" in report
    assert "xyzzy" in report.split("Not used")[1]


def test_what_is_no_storyboard_is_refused():
    with pytest.raises(InputError, match="PromptEncode"):
        storyboard_of({"shots": []})
