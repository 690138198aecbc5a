"""Fountain and Final Draft: files as their tools write them, and round trips."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from sora2_nodes.errors import PromptError
from sora2_nodes.story import Storyboard, read_storyboard
from sora2_nodes.story.formats import final_draft, fountain

from .film_boards import boards

FOUNTAIN = """Title:
    _**THE RED BALL**_
Credit: Written by
Author: A. Writer
Draft date: 1/2/2026

# Act one

INT. KITCHEN - NIGHT #12#

Anna walks to the table. She opens a box. [[check the lamp]]

ANNA (V.O.)
(whispering)
Is that your
red ball?

@McBen
Yes. *I lost it.*

CUT TO:

EXT. PARK - CONTINUOUS

= They look for the ball.

The ball bounces.

CLOSE ON THE BALL

It stops.

> FADE OUT.

/* an older ending
INT. HALL - DAY
*/
"""

FDX = """<?xml version="1.0" encoding="UTF-8" standalone="no" ?>
<FinalDraft DocumentType="Script" Template="No" Version="5">
  <Content>
    <Paragraph Number="1" Type="Scene Heading">
      <SceneProperties Length="2/8" Page="1" Title=""/>
      <Text>INT. KITCHEN - NIGHT</Text>
    </Paragraph>
    <Paragraph Type="Action">
      <Text>Anna walks to the </Text><Text Style="Bold">table</Text><Text>.</Text>
    </Paragraph>
    <Paragraph Type="Character"><Text>ANNA (CONT'D)</Text></Paragraph>
    <Paragraph Type="Parenthetical"><Text>(softly)</Text></Paragraph>
    <Paragraph Type="Dialogue"><Text>Is that your red ball?</Text></Paragraph>
    <Paragraph Type="Transition"><Text>DISSOLVE TO:</Text></Paragraph>
    <Paragraph Type="Scene Heading"><Text>EXT. PARK - DAY</Text>
      <ScriptNote ID="1" Name="Note"><Paragraph><Text>camera: dolly in</Text></Paragraph></ScriptNote>
    </Paragraph>
    <Paragraph Type="Action"><Text>The ball bounces.</Text></Paragraph>
    <Paragraph Type="Shot"><Text>CLOSE ON THE BALL</Text></Paragraph>
  </Content>
  <TitlePage><Content><Paragraph Alignment="Center"><Text>THE RED BALL</Text></Paragraph></Content></TitlePage>
</FinalDraft>
"""


def test_fountain_is_read_as_its_tools_write_it() -> None:
    board = read_storyboard(FOUNTAIN)
    assert board.title == "THE RED BALL"
    assert [shot.prompt for shot in board.shots] == [
        "Anna walks to the table. She opens a box. Kitchen, night.", "The ball bounces. Park.", "Close on the ball. It stops. Park.",
    ]  # fmt: skip
    assert [shot.continuity for shot in board.shots] == ["film", "same_world", "same_world"]
    first, second = board.shots[0].dialogue
    assert (first.speaker, first.text, first.manner) == ("ANNA", "Is that your red ball?", "V.O.; whispering")
    assert (second.speaker, second.text) == ("McBen", "Yes. I lost it.")
    for what in (
        "credit on the title page",
        "the section 'Act one'",
        "the synopsis",
        "the note 'check the lamp'",
        "/* */",
    ):
        assert any(what in said for said in board.not_held), what


def test_what_a_screenplay_says_to_its_readers_alone_is_no_shot_and_is_named() -> None:
    board = read_storyboard(
        "FADE IN:\n\nINT. KITCHEN - NIGHT\n\nA ball drops.\n\nANNA\nOh!\n\n.SCOPE POV\n\nEXT. PARK\n\nA dog runs.\n\n> THE END <\n\nFADE OUT.\n"
    )
    assert [shot.prompt for shot in board.shots] == ["A ball drops. Kitchen, night.", "A dog runs. Park."]
    for what in ("'SCOPE POV', in which nothing happens", "centred text 'THE END'"):
        assert any(what in said for said in board.not_held), what


def test_final_draft_is_read_as_it_writes() -> None:
    board = read_storyboard(FDX)
    assert board.title == "THE RED BALL"
    assert [shot.prompt for shot in board.shots] == [
        "Anna walks to the table. Kitchen, night.", "The ball bounces. Park, day.", "Close on the ball. Park, day.",
    ]  # fmt: skip
    assert board.shots[0].dialogue[0].manner == "softly"
    assert (board.shots[1].transition_in, board.shots[1].camera) == ("dissolve", "dolly in")
    assert board.not_held == ()


@pytest.mark.parametrize("module", [fountain, final_draft])
@given(board=boards())
@settings(max_examples=60, deadline=None)
def test_a_screenplay_keeps_the_whole_storyboard(module: object, board: Storyboard) -> None:
    made = module.write(board)  # type: ignore[attr-defined]
    assert made.not_held == ()
    again = module.read(made.text, 4.0)  # type: ignore[attr-defined]
    assert again == board
    assert module.write(again).text == made.text  # type: ignore[attr-defined]


def test_the_heading_is_a_slugline_where_the_words_say_a_place() -> None:
    board = read_storyboard("Shot 1: Anna walks in a park at sunset\nShot 2: A red ball bounces")
    text = fountain.write(board).text
    assert "INT./EXT. PARK - SUNSET" in text
    assert ".SHOT 2" in text


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (FDX.replace("</Content>", "", 1), "line 2.: the Final Draft file is broken XML"),
        ('<?xml version="1.0"?><FinalDraft Version="5"></FinalDraft>', "no <Content>"),
        ('<?xml version="1.0"?><FinalDraft Version="5"><Content></Content></FinalDraft>', "no scenes"),
        ('<!DOCTYPE x [<!ENTITY a "b">]><FinalDraft><Content/></FinalDraft>', "XML that is no Final Draft|entities"),
        ("<html><body>A ball</body></html>", "XML that is no Final Draft script"),
    ],
)
def test_a_screenplay_that_cannot_be_read_is_refused(text: str, message: str) -> None:
    with pytest.raises(PromptError, match=message):
        read_storyboard(text)


def test_our_own_script_stays_ours_whatever_its_ending() -> None:
    board = read_storyboard('SHOT 1 (2s)\nINT. KITCHEN - NIGHT\nA ball drops\nANNA: "Oh!"', suffix=".fountain")
    assert [shot.duration_s for shot in board.shots] == [2.0]
