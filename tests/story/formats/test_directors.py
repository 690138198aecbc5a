"""Timelines of director nodes, Prompt Relay, shot lists and lists: as their tools write them, and round trips."""

from __future__ import annotations

import json
from fractions import Fraction

import pytest
from hypothesis import given, settings

from sora2_nodes.errors import PromptError
from sora2_nodes.story import Storyboard, read_storyboard
from sora2_nodes.story.formats import director_timelines, prompt_lists, prompt_weights, shot_lists

from .film_boards import boards

LTX = {
    "mainTrackEnabled": True, "audioTrackEnabled": True, "propHeight": 90, "global_prompt": "A harbour at dawn.", "retakeMode": False,
    "segments": [
        {"id": "seg1", "start": 48, "length": 72, "prompt": "the (red boat:1.3) sails to the right", "type": "text", "isEndFrame": False},
        {"id": "seg0", "start": 0, "length": 48, "prompt": "a gull lands on a post", "type": "image", "imageFile": "whatdreamscost/gull.png",
         "fileName": "gull.png", "guideStrength": 0.8},
    ],
    "motionSegments": [], "audioSegments": [{"id": "a0", "start": 0, "length": 120, "audioFile": "sea.wav"}],
}  # fmt: skip
H3 = {
    **LTX, "reference_mode": "ON", "prompt_format": "minimax", "overall_soundscape": "waves and gulls", "non_diegetic_music": "calm piano",
    "characters": [{"images": [], "description": "a woman in a yellow coat."}], "audioSegments": [],
    "segments": [
        {"id": "s0", "start": 0, "length": 36, "prompt": "@char1 walks along the pier", "type": "text"},
        {"id": "s1", "start": 48, "length": 48, "prompt": "cut to a close-up of @char1", "type": "text"},
    ],
}  # fmt: skip
GUIDE = """Format & Look
Duration 4s; 180° shutter; fine grain.

Location & Framing
Urban commuter platform, dawn.

Optimized Shot List (2 shots / 4 s total)

0.00–2.40 — "Arrival Drift" (32 mm, shoulder-mounted slow dolly left)
Camera slides past platform signage; a traveler looks down the tracks. Purpose: establish setting and tone.

2.40–4.00 — "Turn and Pause" (50 mm, slow arc in)
The traveler turns toward the camera.
- Traveler (softly): "There it is."

Camera Notes (Why It Reads)
Keep eyeline low.

Finishing
Fine-grain overlay.
"""
H3_TEXT = """subject_definitions: <Subject 1> is the character shown in <Picture 1>.

detailed_description: Live-action. [Shot 1] the baker opens the shutters
[Shot 2] At 00:01.500, the baker lifts a loaf
[Shot 3] At 00:04.000, a dog barks

overall_soundscape: street ambience
non_diegetic_music: calm piano
"""


def prompts(board: Storyboard) -> list[str]:
    return [shot.prompt for shot in board.shots]


@pytest.mark.parametrize(
    "text",
    [
        json.dumps(LTX),
        json.dumps(
            {"1": {"class_type": "LTXDirector", "inputs": {"timeline_data": json.dumps(LTX), "frame_rate": 24}}}
        ),
        json.dumps(
            {
                "nodes": [{"type": "LTXDirector", "widgets_values": [0, 5, json.dumps(LTX), "", 24, "seconds", 768]}],
                "links": [],
            }
        ),
    ],
    ids=["timeline", "api prompt", "workflow"],
)
def test_an_ltx_director_timeline_is_read(text: str) -> None:
    board = read_storyboard(text)
    assert prompts(board) == ["A harbour at dawn.\na gull lands on a post", "the red boat sails to the right"]
    assert [shot.duration_s for shot in board.shots] == [2.0, 3.0]
    assert [shot.continuity for shot in board.shots] == ["new", "continue"]
    assert board.shots[0].references == ("first_frame 0.8: whatdreamscost/gull.png",)
    assert board.not_held == ("clips of the audio track", "the weight 1.3 of 'red boat'")


def test_a_timeline_at_another_rate_has_other_lengths() -> None:
    text = json.dumps(
        {"1": {"class_type": "LTXDirector", "inputs": {"timeline_data": json.dumps(LTX), "frame_rate": 12}}}
    )
    board = read_storyboard(text)
    assert (board.fps, [shot.duration_s for shot in board.shots]) == (Fraction(12), [4.0, 6.0])


def test_h3_directors_cards_are_shots_of_one_world() -> None:
    board = read_storyboard(json.dumps(H3))
    assert prompts(board) == [
        "A harbour at dawn.\na woman in a yellow coat walks along the pier\nSound: waves and gulls", "cut to a close-up of a woman in a yellow coat",
    ]  # fmt: skip
    assert [shot.continuity for shot in board.shots] == ["new", "same_world"]
    assert board.shots[0].soundtrack == "calm piano"
    assert board.not_held == ("the gap of 0.5 s before segment 2",)


def test_cards_of_shots_are_read_and_those_switched_off_named() -> None:
    cards = {
        "shots": [
            {"prompt": "a ball drops", "duration_seconds": 5},
            {"prompt": "b", "enabled": False},
            {"prompt": "a box", "lora": "x"},
        ]
    }
    board = read_storyboard(json.dumps(cards))
    assert [(shot.prompt, shot.duration_s) for shot in board.shots] == [("a ball drops", 5.0), ("a box", 4.0)]
    assert board.not_held == ("card 2, which is switched off", "lora of card 3")


def test_h3s_storyboard_prompt_is_read() -> None:
    board = read_storyboard(H3_TEXT)
    assert prompts(board) == [
        "Live-action. the baker opens the shutters\nSound: street ambience",
        "the baker lifts a loaf",
        "a dog barks",
    ]
    assert [shot.duration_s for shot in board.shots] == [1.5, 2.5, 4.0]
    assert board.not_held == ("its subject_definitions",)


def test_prompt_relay_is_read_in_frames_and_in_weights() -> None:
    board = read_storyboard(
        "global_prompt: A harbour.\nlocal_prompts: a gull lands | a boat sails\nsegment_lengths: 48,72"
    )
    assert prompts(board) == ["A harbour.\na gull lands", "a boat sails"]
    assert [shot.duration_s for shot in board.shots] == [2.0, 3.0]
    weighted = read_storyboard(json.dumps({"local_prompts": "a|b", "segment_lengths": "1,3"}))
    assert [shot.duration_s for shot in weighted.shots] == [2.0, 6.0]
    assert weighted.not_held == ("segment_lengths 1,3, taken as weights of 4 s a shot",)


def test_a_shot_list_of_openais_guide_is_read() -> None:
    board = read_storyboard(GUIDE)
    assert [(shot.id, shot.duration_s, shot.camera) for shot in board.shots] == [
        ("arrival-drift", 2.4, "32 mm, shoulder-mounted slow dolly left"), ("turn-and-pause", 1.6, "50 mm, slow arc in"),
    ]  # fmt: skip
    assert board.shots[0].prompt.startswith(
        "Camera slides past platform signage; a traveler looks down the tracks.\nStyle: 180"
    )
    assert "Location: Urban commuter platform, dawn." in board.shots[0].prompt
    assert (board.shots[1].dialogue[0].speaker, board.shots[1].dialogue[0].manner) == ("Traveler", "softly")
    assert board.not_held == ("its 'Camera Notes (Why It Reads)'", "its 'Finishing'", "what shots are for (Purpose)")


def test_a_list_is_a_shot_a_prompt() -> None:
    assert prompts(read_storyboard("- a red ball bounces\n- a cat sleeps\n")) == ["a red ball bounces", "a cat sleeps"]
    assert prompts(read_storyboard('["a red ball bounces", "a cat sleeps"]')) == ["a red ball bounces", "a cat sleeps"]
    assert len(read_storyboard("a red ball:\n- it bounces\n- it stops").shots) == 1  # a prompt with points


@given(board=boards())
@settings(max_examples=40, deadline=None)
def test_what_a_form_can_hold_comes_back(board: Storyboard) -> None:
    lengths = [round(shot.duration_s * board.fps) for shot in board.shots]
    for write in (director_timelines.write_ltx, director_timelines.write_h3, prompt_weights.write):
        made = write(board)
        again = read_storyboard(made.text)
        spoken = [[line.text for line in shot.dialogue] for shot in board.shots]
        for shot, back, lines in zip(board.shots, again.shots, spoken, strict=True):
            assert back.prompt.startswith(shot.prompt) and all(line in back.prompt for line in lines)
        rate = again.fps if write is prompt_weights.write else 24
        assert [round(shot.duration_s * rate) for shot in again.shots] == lengths
        assert any("camera" in said for said in made.not_held) == any(shot.camera for shot in board.shots)
    listed = read_storyboard(prompt_lists.write(board).text)
    if len(board.shots) > 1:
        assert prompts(listed) == prompts(board)
    shot_list = read_storyboard(shot_lists.write(board).text)
    kept = [
        (s.duration_s, s.camera, s.prompt, [(d.speaker, d.text, d.manner) for d in s.dialogue]) for s in shot_list.shots
    ]
    assert shot_list.title == board.title
    assert kept == [
        (s.duration_s, s.camera, s.prompt, [(d.speaker, d.text, d.manner) for d in s.dialogue]) for s in board.shots
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            json.dumps({**LTX, "segments": [{"start": "a", "length": 3, "prompt": "x"}]}),
            "segment 1 of the timeline: start must be a number of frames",
        ),
        (json.dumps({**LTX, "segments": []}), "no segments with words"),
        ("local_prompts: a | | b", "an empty prompt"),
        ("local_prompts: a | b\nsegment_lengths: 3", "1 numbers for 2 prompts"),
        ('["a", 3]', "prompt 2 of the list must be a text"),
        ('["a", "b"', "line 1: the list of prompts is broken JSON"),
        ('["a", "b', "line 1: the list of prompts is broken JSON"),
        (
            "[Script Info]\nScriptType: v4.00+\n[Events]\nDialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,Hi",
            "not read: save them as SRT",
        ),
        (GUIDE.replace("2.40–4.00", "2.40–1.00"), "shot 2 of the list runs from 2.4 to 1 s"),
        (json.dumps({"nodes": [{"type": "KSampler", "widgets_values": []}], "links": []}), "a workflow of ComfyUI"),
        (
            "TITLE: X\nFCM: NON-DROP FRAME\n\n001  AX       V     C        00:00:00:00 00:00:01:00 01:00:00:00 01:00:01:00",
            "written and not read",
        ),
        ('<?xml version="1.0"?>\n<!DOCTYPE fcpxml>\n<fcpxml version="1.9"></fcpxml>', "written and not read"),
    ],
)
def test_what_is_clearly_a_form_and_cannot_be_read_is_refused(text: str, message: str) -> None:
    with pytest.raises(PromptError, match=message):
        read_storyboard(text)
