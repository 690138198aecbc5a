"""What is asked for is in the sound plan, when it happens and from where it is seen."""

from __future__ import annotations

import numpy as np
import pytest

from sora2_nodes.story.reader.reading import read_prompt
from sora2_nodes.vocabulary.families import FAMILY_OF
from sora2_nodes.world.catalogue import entry
from sora2_nodes.world.soundscape.kinds import EVENTS, SOURCES
from sora2_nodes.world.soundscape.sound_plan import SoundPlan
from sora2_nodes.world.soundscape.voice_table import HAND_EVENTS, PERSON_CALLS, STROKES, VOICES, WORK_SOURCES
from sora2_nodes.world.staging.scenario import stage
from sora2_nodes.world.staging.showing import plan_of
from sora2_nodes.world.staging.sound.sound_sources import sound_plan_of, told


def heard(text: str, seconds: float = 4.0, seed: int = 3) -> SoundPlan:
    shot = stage(read_prompt(text), seed=seed, duration_s=seconds, aspect=16 / 9)
    return sound_plan_of(shot, plan_of(shot, fps=24))


def kinds(plan: SoundPlan) -> set[str]:
    return {e.kind for e in plan.events} | {s.kind for s in plan.sources}


def test_every_voice_of_the_catalogue_is_known():
    assert {entry(name).voice for name in FAMILY_OF} - {""} <= set(VOICES)


def test_voices_and_acts_sound_as_kinds_that_exist():
    rows = [(v.calls, v.rings, v.used) for v in VOICES.values()]
    lasting = [(v.motor, v.rolls, v.runs, v.played) for v in VOICES.values()]
    assert {k for row in rows for k in row if k} <= EVENTS
    assert {k for row in lasting for k in row if k} <= SOURCES
    assert {kind for kind, *_ in (*HAND_EVENTS.values(), *PERSON_CALLS.values())} | set(STROKES.values()) <= EVENTS
    assert set(WORK_SOURCES.values()) <= SOURCES


@pytest.mark.parametrize(("text", "kind"), [
    ("A barking dog", "dog"), ("A dog barks at a cat in the garden", "dog"), ("A lion roars in the savanna", "roar"), ("A cow moos on a farm", "cow"), ("An owl hoots at night", "hoot"),
    ("A car drives along a street", "engine"), ("A helicopter takes off", "helicopter"), ("A train passes", "steam engine"), ("A train passes", "rails"), ("A jet flies across the sky", "jet engine"),
    ("A rocket launches", "rocket"), ("A boy rides a bicycle through a park", "bicycle"), ("A campfire crackles at night", "fire"), ("A clock ticks on the wall", "clock"), ("A fountain in a garden", "stream"),
    ("Thunder rolls over a dark field", "thunder"), ("A man walks along a street in heavy rain", "rain on ground"), ("Fireworks explode over the city", "firework"), ("A storm over the sea", "wind"), ("A ship on the sea", "sea"),
    ("A man claps his hands in a kitchen", "clap"), ("A crowd applauds in a theatre", "applause"), ("A child laughs", "laugh"), ("A man opens a door", "door"), ("A man hammers a nail", "hammer blow"),
    ("A man plays the piano", "piano"), ("A woman plays the violin on a stage", "violin"), ("A woman sings on a stage", "singing"), ("A woman pours tea into a cup", "pour"), ("A man types on a laptop", "keys"),
    ("A glass vase falls and shatters on the floor", "glass break"), ("A house explodes", "explosion"), ("A crow flies over a wheat field", "wing beat"), ("A man sleeps in a bed", "snore"),
    ("A bee flies over a flower", "buzz"), ("A forest at night", "crickets"), ("A park in the morning", "songbirds"), ("A woman sits in a cafe", "crowd"), ("A waterfall", "waterfall"),
    ("A fish swims underwater", "underwater"), ("A person walks through a cave", "vent"), ("A stadium full of people", "stadium"),
    ("The church bell rings", "bell"), ("A man rings a bell", "bell"), ("A phone rings on a desk", "phone"), ("An alarm clock rings on a table", "alarm"), ("A car honks its horn", "horn"),
])  # fmt: skip
def test_what_is_said_is_heard(text, kind):
    assert kind in kinds(heard(text))


@pytest.mark.parametrize(("text", "kind"), [
    ("A dog sleeps on a rug", "dog"), ("A car stands in a garage", "engine"), ("A parked motorcycle on a street", "motorcycle"), ("A piano on a stage", "piano"), ("A park in heavy rain", "songbirds"), ("A park in the morning", "crickets"),
])  # fmt: skip
def test_what_is_silent_is_not_heard(text, kind):
    assert kind not in kinds(heard(text))


def test_claps_fall_on_the_strokes_of_the_plan():
    shot = stage(read_prompt("A man claps his hands"), seed=3, duration_s=3.0, aspect=16 / 9)
    plan = plan_of(shot, fps=24)
    strokes = [c.time_s for c in plan.contacts if c.kind == "stroke"]
    claps = [e.time_s for e in sound_plan_of(shot, plan).events if e.kind == "clap"]
    assert len(claps) >= 4
    assert claps == pytest.approx(strokes)


def test_a_vase_is_heard_to_break_when_it_strikes():
    shot = stage(
        read_prompt("A vase falls from the sky and shatters on the floor"), seed=3, duration_s=4.0, aspect=16 / 9
    )
    plan = plan_of(shot, fps=24)
    strike = min(c.time_s for c in plan.contacts if c.kind == "impact")
    assert [e.time_s for e in sound_plan_of(shot, plan).events if e.kind == "glass break"] == [pytest.approx(strike)]


def test_what_crosses_the_picture_is_heard_to_cross_it():
    plan = heard("A man rides a motorcycle past from left to right, static camera", seed=5)
    motor = next(s for s in plan.sources if s.kind == "motorcycle")
    assert motor.azimuth[-1] - motor.azimuth[0] > 8
    assert motor.speed.max() > 8.0


def test_two_who_stand_apart_are_heard_apart():
    plan = heard("A dog barks on the left of a cow, the cow moos")
    dog, cow = (next(e for e in plan.events if e.kind == kind) for kind in ("dog", "cow"))
    assert dog.azimuth < cow.azimuth - 4


def test_what_words_ask_to_be_heard_is_heard_and_told():
    plan = heard("A man sits on a bench, with the sound of church bells and waves")
    assert {"bell", "sea"} <= kinds(plan)
    rows = told(plan)
    assert any(row["kind"] == "bell" and row["of"] == "asked" and "time_s" in row for row in rows)
    assert any(row["kind"] == "sea" and row["from_s"] == 0.0 for row in rows)


def test_a_room_keeps_the_rain_outside():
    plan = heard("A woman reads in a living room, rain")
    assert "rain on glass" in kinds(plan)
    assert "rain on ground" not in kinds(plan)


def test_equal_shots_sound_equal():
    assert told(heard("A dog barks in a park")) == told(heard("A dog barks in a park"))
    assert np.isfinite([e.time_s for e in heard("Seven ducks swim on a lake").events]).all()
