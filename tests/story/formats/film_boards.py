"""Storyboards of every kind, for round trips; and files as their tools write them."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from hypothesis import strategies as st

from sora2_nodes.story import DialogueLine, Shot, Storyboard
from sora2_nodes.story.formats.held_fields import board_of

SUBJECTS = (
    "a red ball",
    "Anna",
    "a dog in a park",
    "the black cat",
    "two children at the beach",
    "A man in a grey coat",
)
DEEDS = (
    "bounces",
    "rolls to the left",
    "walks at sunset",
    "opens a door",
    "falls (slowly)",
    "says nothing *at all*",
    "waits _here_",
)
LINES = ("Stay.", "Is that your ball?", "No - it isn't mine!", "(well)", "100 % sure", "*Really*", "a_b_c", "[[what]]")
PLAIN = st.sampled_from(SUBJECTS).flatmap(lambda who: st.sampled_from(DEEDS).map(lambda deed: f"{who} {deed}"))
SECONDS = st.integers(10, 200).map(lambda tenths: tenths / 10)

lines = st.builds(
    DialogueLine,
    speaker=st.sampled_from(("ANNA", "Ben", "OLD MAN", "Dr. Vale")),
    text=st.sampled_from(LINES),
    at_s=st.none() | st.sampled_from((0.0, 0.5, 1.25)),
    manner=st.sampled_from(("", "whispering", "V.O.", "V.O.; softly")),
)


@st.composite
def shots(draw: st.DrawFn) -> Shot:
    transition = draw(st.sampled_from(("cut", "dissolve", "dip", "match")))
    return Shot(
        prompt=draw(PLAIN),
        duration_s=draw(st.integers(20, 200).map(lambda tenths: tenths / 10)),
        camera=draw(st.none() | st.sampled_from(("dolly in", "static"))),
        perspective=draw(st.none() | st.just("low angle")),
        lighting=draw(st.none() | st.just("sunset")),
        tone=draw(st.none() | st.just("warm")),
        soundtrack=draw(st.none() | st.just("calm")),
        pace=draw(st.none() | st.just("slow")),
        dialogue=tuple(draw(st.lists(lines, max_size=3))),
        references=tuple(draw(st.lists(st.sampled_from(("a.png", "environment 0.5: park.jpg")), max_size=2))),
        transition_in=transition,
        transition_s=draw(st.none() | st.just(1.5)) if transition == "dissolve" else None,
        sound_lead_s=draw(st.sampled_from((0.0, 0.5))),
        sound_tail_s=draw(st.sampled_from((0.0, 0.25))),
        overlay=draw(st.sampled_from(("", "Anna, engineer"))),
        continuity=draw(st.sampled_from(("new", "same_world", "continue"))),
        seed=draw(st.none() | st.integers(0, 2**40)),
    )


@st.composite
def boards(draw: st.DrawFn) -> Storyboard:
    """A storyboard whose shots have their ids, as any that was read from a file has."""
    made = draw(st.lists(shots(), min_size=1, max_size=4))
    made[0] = replace(made[0], transition_in="cut", transition_s=None)
    film = Storyboard(
        shots=(), title=draw(st.sampled_from(("", "The Red Ball"))), seed=draw(st.sampled_from((0, 11))),
        width=draw(st.sampled_from((1280, 854))), height=draw(st.sampled_from((720, 480))),
        fps=draw(st.sampled_from((Fraction(24), Fraction(25), Fraction(24000, 1001)))),
        negative=draw(st.sampled_from(((), ("blur", "text")))), title_card=draw(st.sampled_from(("", "One\nTwo"))),
        card_s=draw(st.sampled_from((3.0, 2.0))),
    )  # fmt: skip
    return board_of(made, [True] * len(made), film)
