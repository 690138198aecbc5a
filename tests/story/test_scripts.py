"""Plain prompts and scripts: headings, times, tags, dialogue, titles, negative cues."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sora2_nodes.errors import PromptError
from sora2_nodes.story import DialogueLine, Storyboard, brief_for, read_storyboard, write_storyboard


def prompts(board: Storyboard) -> list[str]:
    return [shot.prompt for shot in board.shots]


def lengths(board: Storyboard) -> list[float]:
    return [shot.duration_s for shot in board.shots]


def test_a_plain_prompt_is_one_shot() -> None:
    board = read_storyboard("a red ball drops onto a wooden floor\nand bounces")
    assert prompts(board) == ["a red ball drops onto a wooden floor and bounces"]
    assert lengths(board) == [4.0]


@pytest.mark.parametrize(
    "script",
    [
        "SHOT 1\na ball drops\n\nSHOT 2\na box slides",
        "Shot 1: a ball drops\nShot 2: a box slides",
        "Scene 1 - a ball drops\nScene 2 - a box slides",
        "[Shot 1]\na ball drops\n[Shot 2]\na box slides",
        "## Shot 1\na ball drops\n## Shot 2\na box slides",
        "**Shot 1:** a ball drops\n**Shot 2:** a box slides",
        "a ball drops\n---\na box slides",
        "---\na ball drops\n---\na box slides\n---\n",
        "1. a ball drops\n2. a box slides",
        "Shot A\na ball drops\nShot B\na box slides",
        "SHOT 1\r\na ball drops\r\nSHOT 2\r\na box slides\r\n",
    ],
)
def test_headings_of_many_kinds_cut_a_script(script: str) -> None:
    assert prompts(read_storyboard(script)) == ["a ball drops", "a box slides"]


@pytest.mark.parametrize(
    ("script", "seconds"),
    [
        ("SHOT 1 (6s)\na ball drops", [6.0]),
        ("Shot 1 (2.5 s): a ball drops", [2.5]),
        ("Shot 1 - 3 seconds - a ball drops", [3.0]),
        ("Shot 1 [0:07]\na ball drops", [7.0]),
        ("SHOT 1\n[duration: 8]\na ball drops", [8.0]),
        ("SHOT 1\nDuration: 1:05\na ball drops", [65.0]),
        (
            "[Shot 1] at 00:00\na ball drops\n[Shot 2] at 00:03\na box slides\n[Shot 3] at 00:10\na cube rolls",
            [3.0, 7.0, 4.0],
        ),
        ("Shot 1 (0:00-0:05): a ball drops\nShot 2 (0:05-0:07): a box slides", [5.0, 2.0]),
        ("[0:00 - 0:04] a ball drops\n[0:04 - 0:10] a box slides", [4.0, 6.0]),
        ("0-3s: a ball drops\n3-8s: a box slides", [3.0, 5.0]),
        ("00:00-00:02 a ball drops\n00:02-00:05 a box slides", [2.0, 3.0]),
    ],
)
def test_lengths_and_times_are_read(script: str, seconds: list[float]) -> None:
    board = read_storyboard(script)
    assert lengths(board) == seconds
    assert board.shots[0].prompt == "a ball drops"


def test_sluglines_say_where_and_when() -> None:
    board = read_storyboard("INT. KITCHEN - NIGHT\nA man talks.\n\nEXT. BEACH - SUNSET\nA woman walks.")
    assert prompts(board) == ["A man talks. Kitchen, night.", "A woman walks. Beach, sunset."]
    first, second = (brief_for(shot) for shot in board.shots)
    assert (first.backdrop, first.time_of_day) == ("room", "night")
    assert (second.backdrop, second.time_of_day) == ("beach", "sunset")


def test_a_shot_heading_and_a_slugline_head_one_shot() -> None:
    board = read_storyboard("SHOT 1 (3s)\nINT. KITCHEN - NIGHT\nA man talks.\nSHOT 2\na ball drops")
    assert prompts(board) == ["A man talks. Kitchen, night.", "a ball drops"]
    assert lengths(board) == [3.0, 4.0]


def test_every_tag_sets_its_field() -> None:
    shot = read_storyboard(
        "SHOT 1\na ball drops [camera: dolly in] [angle: low] [light = golden hour] [tone: noir] [soundtrack: calm piano]\n"
        "[pace: slow] [transition: cross dissolve] [continuity: same world] [duration: 5s] [seed: 12]\n"
        "[reference: anna.png, room.jpg] [footage: real.mp4] [in: 1:02.5] [out: 67.5s]"
    ).shots[0]
    assert shot.prompt == "a ball drops"
    assert (shot.camera, shot.perspective, shot.lighting, shot.tone) == ("dolly in", "low", "golden hour", "noir")
    assert (shot.soundtrack, shot.pace, shot.transition_in) == ("calm piano", "slow", "dissolve")
    assert (shot.continuity, shot.duration_s, shot.seed) == ("same_world", 5.0, 12)
    assert (shot.references, shot.footage) == (("anna.png", "room.jpg"), "real.mp4")
    assert (shot.footage_in_s, shot.footage_out_s) == (62.5, 67.5)


def test_footage_without_a_length_lasts_as_long_as_it_is() -> None:
    text = "SHOT 1\n[footage: real.mp4]\nSHOT 2 (2s)\n[footage: real.mp4]\nIn: the kitchen\nSHOT 3\n[clip: b.mp4] [in: 3s] [out: 4.5s]"
    board = read_storyboard(text, shot_s=9.0)
    assert lengths(board) == [0.0, 2.0, 0.0]
    assert [shot.planned_s for shot in board.shots] == [0.0, 2.0, 1.5]
    assert board.shots[1].prompt == "In: the kitchen"


def test_a_plain_prompt_may_have_tags_and_lines() -> None:
    shot = read_storyboard('A woman waves [camera: pan left]\nANNA: "Hello"').shots[0]
    assert (shot.prompt, shot.camera) == ("A woman waves", "pan left")
    assert shot.dialogue == (DialogueLine(speaker="ANNA", text="Hello"),)


def test_a_sentence_that_begins_like_a_tag_stays_a_sentence() -> None:
    assert prompts(read_storyboard("Camera: slow dolly in. A ball drops onto the floor.")) == [
        "Camera: slow dolly in. A ball drops onto the floor."
    ]
    assert prompts(read_storyboard("POV: a ball rolls")) == ["POV: a ball rolls"]


def test_dialogue_is_read_with_its_times() -> None:
    script = 'SHOT 1 (9s)\nTwo people talk.\nANNA: "One."\nBob (at 2.5s): "Two."\nANNA: “Three.” (at 0:04)\nBOB: Four.'
    assert read_storyboard(script).shots[0].dialogue == (
        DialogueLine(speaker="ANNA", text="One."),
        DialogueLine(speaker="Bob", text="Two.", at_s=2.5),
        DialogueLine(speaker="ANNA", text="Three.", at_s=4.0),
        DialogueLine(speaker="BOB", text="Four."),
    )


@pytest.mark.parametrize(
    ("line", "speaker"),
    [
        ('VOICE (at 0.5s): "Taste the turn."', "VOICE"),
        ('Voiceover: "Taste the turn."', "Voiceover"),
        ("VOICE OVER (warm): Taste the turn.", "VOICE OVER"),
        ("Narration: Taste the turn.", "Narration"),
        ("V.O.: Taste the turn.", "V.O."),
    ],
)
def test_a_voice_over_the_picture_is_a_line_and_shows_nobody(line: str, speaker: str) -> None:
    shot = read_storyboard(f"SHOT 1 (3s)\nA teal can slides in.\n{line}").shots[0]
    assert [(said.speaker, said.text) for said in shot.dialogue] == [(speaker, "Taste the turn.")]
    assert brief_for(shot).people == ()


def test_how_a_voice_should_sound_is_no_line() -> None:
    assert read_storyboard("SHOT 1 (3s)\nA teal can slides in.\nVoice: warm and female").shots[0].dialogue == ()


def test_a_shot_of_nothing_but_lines_shows_its_speakers() -> None:
    shot = read_storyboard('SHOT 1\nANNA: "Hello"\nBOB: "Hi"').shots[0]
    brief = brief_for(shot)
    assert [person.name for person in brief.people] == ["Anna", "Bob"]
    assert [action.verb for action in brief.actions] == ["talk", "talk"]


def test_what_stands_above_the_first_heading_is_about_the_film() -> None:
    board = read_storyboard(
        "The Ball\n\nSize: 1080x1920\nFPS: 30\nFilm seed: 5\nNegative: blur, people; text\n\nSHOT 1\na ball drops\nNegative: cars"
    )
    assert (board.title, board.width, board.height, board.fps, board.seed) == ("The Ball", 1080, 1920, 30, 5)
    assert board.negative == ("blur", "people", "text", "cars")
    assert read_storyboard('Title: "Two Balls"\nSHOT 1\na ball drops').title == "Two Balls"
    assert read_storyboard("# A Film\n\n---\na ball drops").title == "A Film"


@pytest.mark.parametrize(
    ("script", "message"),
    [
        ("SHOT 1\n\nSHOT 2\na ball", "line 1: this shot has no description: write what happens in it"),
        ("Title: X\n---\n\n---\n", "line 2: the script has no shots"),
        (
            "SHOT 1 (300s)\na ball",
            r"line 1: the shot lasts 300 s: a shot lasts 0\.5 to 120 s; change it or cut it into several",
        ),
        ("SHOT 1\n\na ball\n[duration: 0.2]", r"line 4: the shot lasts 0\.2 s"),
        ("SHOT 1\na ball [duration: soon]", "line 2: duration 'soon' can't be read: write seconds, such as 4s"),
        ("SHOT 1\na ball [transition: wipe]", "line 2: transition 'wipe' is unknown"),
        ("SHOT 1\na ball [seed: lucky]", "line 2: seed 'lucky' must be a whole number"),
        ("SHOT 1\na ball [camera: ]", r"line 2: the tag \[camera: \] is empty"),
        ("Size: huge\nSHOT 1\na ball", "line 1: size 'huge' can't be read: write width x height"),
        (
            "[Shot 1] at 0:05\na ball\n[Shot 2] at 0:02\na box",
            r"line 3: this shot starts at 2 s, not after the one before \(5 s\)",
        ),
        ('SHOT 1 (2s)\na man talks\nANNA (at 3s): "Hi"', "the line of ANNA starts at 3 s, but the shot lasts 2 s"),
    ],
)
def test_a_fault_is_named_with_its_line_and_the_way_out(script: str, message: str) -> None:
    with pytest.raises(PromptError, match=message):
        read_storyboard(script)


@given(st.text(alphabet=st.sampled_from("ab \n-[]():.\"'0123456789SHOTshotINT@#*,é🎉"), max_size=200))
def test_any_text_is_a_storyboard_or_a_clear_error(text: str) -> None:
    fault = ""
    try:
        board = read_storyboard(text)
    except PromptError as error:
        fault = str(error)
    if not fault:
        assert read_storyboard(write_storyboard(board)) == board


def test_a_line_may_name_its_recording_and_a_shot_may_lead_into_the_next() -> None:
    board = read_storyboard(
        'SHOT 1 (4s)\nAnna talks. [continuity: leads into next]\nANNA (at 1s; audio: my takes/anna 2.wav): "Look!"\n'
        'BEN (audio: ben.wav) : "Where?"\n\nSHOT 2\nA ball drops. [reference: environment 0.5: park.jpg]\n'
    )
    first, second = board.shots
    assert first.continuity == "leads_in"
    assert [(line.at_s, line.audio) for line in first.dialogue] == [(1.0, "my takes/anna 2.wav"), (None, "ben.wav")]
    assert second.references == ("environment 0.5: park.jpg",)
    assert read_storyboard(write_storyboard(board)) == board


def test_a_script_says_how_shots_are_cut_and_what_is_written_on_them() -> None:
    board = read_storyboard(
        "Title card: The Red Ball | a film\nEnd card: Fin\nCard length: 2s\nFont: inter.ttf\n\n"
        "Shot 1 (4s): a ball drops [overlay: Anna, engineer]\n"
        "Shot 2 (4s): a box slides [transition: dissolve] [transition length: 1.5s] [j cut: 0.5s] [l cut: 0.25s]"
    )
    assert (board.title_card, board.end_card, board.card_s, board.font) == (
        "The Red Ball\na film", "Fin", 2.0, "inter.ttf",
    )  # fmt: skip
    first, second = board.shots
    assert first.overlay == "Anna, engineer"
    assert (second.transition_in, second.transition_s) == ("dissolve", 1.5)
    assert (second.sound_lead_s, second.sound_tail_s) == (0.5, 0.25)
    assert read_storyboard(write_storyboard(board)) == board


@pytest.mark.parametrize(
    ("tag", "message"),
    [
        ("[transition length: 9s]", "length of its transition is 9 s: it must be 0.04 to 5 s"),
        ("[transition length: long]", "transition length 'long' can't be read"),
        ("[j cut: 3s] [l cut: 2s]", "is heard 5 s without its picture, but lasts 4 s"),
    ],
)
def test_cuts_that_cannot_be_made_are_refused(tag: str, message: str) -> None:
    with pytest.raises(PromptError, match=message):
        read_storyboard(f"Shot 1: a ball drops\nShot 2: a box slides {tag}")


def test_a_line_keeps_how_it_is_said() -> None:
    board = read_storyboard('Shot 1: Anna stands\nANNA (whispering; at 1s; audio: a.wav): "Stay."\nBEN (softly): "No."')
    first, second = board.shots[0].dialogue
    assert (first.manner, first.at_s, first.audio) == ("whispering", 1.0, "a.wav")
    assert (second.manner, second.at_s, second.audio) == ("softly", None, None)
    assert read_storyboard(write_storyboard(board)) == board


def test_a_length_in_brackets_at_the_end_of_a_shots_words_is_how_long_it_lasts() -> None:
    board = read_storyboard("1. A ball rolls (3 s)\n2. A box falls (2.5s).\n3. A red ball (the big one) bounces")
    assert [(shot.prompt, shot.duration_s) for shot in board.shots] == [
        ("A ball rolls", 3.0),
        ("A box falls", 2.5),
        ("A red ball (the big one) bounces", 4.0),
    ]
    (shot,) = read_storyboard("SHOT 1 (2s)\nA ball rolls (3 s)").shots  # a heading comes first
    assert shot.duration_s == 2.0
    with pytest.raises(PromptError, match="line 1"):
        read_storyboard("1. A ball rolls (900 s)\n2. A box falls")


def test_bullets_may_say_how_long_each_shot_is() -> None:
    board = read_storyboard("- A ball rolls (3 s)\n- A box falls")
    assert [(shot.prompt, shot.duration_s) for shot in board.shots] == [("A ball rolls", 3.0), ("A box falls", 4.0)]


@pytest.mark.parametrize("span", ["(0-4s)", "(0 - 4 s)", "0-4s", "[0s to 4s]"])
def test_a_shot_heading_may_say_from_when_to_when(span: str) -> None:
    board = read_storyboard(f"Shot 1 {span}: A ball rolls.\nShot 2 (4-7s): It stops.")
    assert [(shot.prompt, shot.duration_s) for shot in board.shots] == [("A ball rolls.", 4.0), ("It stops.", 3.0)]


def test_a_numbered_shot_may_begin_with_its_span() -> None:
    board = read_storyboard("1. [0:00-0:03] A ball rolls.\n2. [0:03-0:05] It stops.")
    assert [(shot.prompt, shot.duration_s) for shot in board.shots] == [("A ball rolls.", 3.0), ("It stops.", 2.0)]
