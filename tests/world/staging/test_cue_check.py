"""What a staged shot is told to show is asked of its plan."""

from __future__ import annotations

import functools

import numpy as np
import pytest

from sora2_nodes.engine.pipeline.planning import PlannedShot, RenderSettings, plan_shot, shown_brief
from sora2_nodes.story.storyboard import Shot
from sora2_nodes.vocabulary.framing import ANGLE_OF, MOVE_OF
from sora2_nodes.vocabulary.scenery import LIGHT_OF
from sora2_nodes.vocabulary.weather import WEATHERS
from sora2_nodes.world.staging.cue_check import ALIKE, STILL
from sora2_nodes.world.staging.set_choice import place_name, plays_in

PROMPTS = (
    "A golden retriever runs through a meadow, tracking shot",
    "A man in a red jacket rides a bicycle down a city street at night, neon lights",
    "Two cats sleep on a sofa in a living room",
    "A knight waves in front of a castle in thick fog, low angle",
    "A blue whale leaps out of the sea, wide shot",
    "A woman in a green dress dances on a rooftop at sunset, camera orbits",
    "A boy kicks a football in a park, handheld",
    "A chef stirs a pot in a kitchen, close-up, window light",
    "Heavy snow falls on a forest, a wolf walks",
    "An eagle flies over the mountains in slow motion",
    "A glass bottle falls from a shelf and shatters",
    "A lynx sits on a rock in the desert, backlit",
)
IDLE = ("rest", "wait", "stand", "")


@functools.cache
def planned(prompt: str) -> PlannedShot:
    return plan_shot(Shot(prompt=prompt, duration_s=3.0), RenderSettings(width=320, height=180), seed=3)


def deeds_of(shot: PlannedShot) -> set[str]:
    assert shot.staged is not None
    script = shot.staged.script
    found = {deed.verb for part in script.parts.values() for deed in part.deeds}
    found |= {act for _, act in script.breaks.values()}
    found |= {word for action in script.falling for word in (action.verb, action.act)}
    return found | {a.act for a in shot.brief.actions for s in script.shoves if s.by}


def in_plan(shot: PlannedShot, field: str, asked: str, shown: str) -> bool:
    """Whether a cue that is told as used is found in the plan, looked for by other ways than those that told it."""
    staged = shot.staged
    assert staged is not None
    if field == "thing":
        return any(t.noun == asked for t in shot.brief.things) and any(not m.person for m in staged.members)
    if field == "person":
        return any(m.person for m in staged.members)
    if field == "action":
        return bool({shown, ALIKE.get(shown, shown)} & deeds_of(shot)) or shown in STILL
    if field == "count":
        return str(max(sum(m.ref == ref for m in staged.members) for ref in {m.ref for m in staged.members})) == shown
    if field == "place":
        return shown == place_name(staged) or place_name(staged) in (shown, plays_in(shot.brief.place.name))
    if field == "light":
        light = shot.display.lighting
        return LIGHT_OF[asked] in shot.brief.place.lights and (len(light.lamps) > 0 or light.sun_colour.max() > 0)
    if field == "weather":
        kinds = {kind for kind, words in WEATHERS.items() if asked in words}
        return bool(kinds & {w.kind for w in shot.brief.place.weather})
    if field == "camera" and MOVE_OF.get(asked) in ("orbit", "track"):
        return bool(np.ptp(shot.plan.camera.eye, axis=0).max() > 0.1)
    if field == "angle" and ANGLE_OF.get(asked) == "low":
        return bool((shot.plan.camera.eye[:, 1] < shot.plan.camera.target[:, 1]).all())
    if field == "speed":
        return staged.tempo != 1.0
    return True


@pytest.mark.parametrize("prompt", PROMPTS)
def test_every_cue_told_as_used_is_in_the_plan(prompt: str) -> None:
    shot = planned(prompt)
    assert shot.brief.cues
    for cue in shot.brief.cues:
        assert in_plan(shot, cue.field, cue.asked, cue.shown), cue


@pytest.mark.parametrize("prompt", PROMPTS)
def test_everything_named_that_is_in_the_plan_is_told(prompt: str) -> None:
    shot = planned(prompt)
    assert shot.staged is not None
    told = {cue.asked for cue in shot.brief.cues}
    for member in shot.staged.members:
        kind, index = member.ref
        named = shot.staged.brief.people[index] if kind == "person" else shot.staged.brief.things[index]
        if not named.implied:
            assert {getattr(named, "noun", ""), getattr(named, "name", "")} & told, member.name
    lost = set(shot.brief.unused_words)
    words = {" ".join(cue.words) for cue in shot.brief.cues if cue.field == "action"}
    for action in shot.staged.brief.actions:
        if action.words and action.act not in IDLE:
            assert " ".join(action.words) in words | lost, action


def test_older_words_are_not_told_of_a_staged_shot() -> None:
    fields = {cue.field for cue in planned(PROMPTS[0]).brief.cues}
    assert not fields & {"backdrop", "surface", "time_of_day"}
    acts = [cue for cue in planned(PROMPTS[0]).brief.cues if cue.field == "action"]
    assert [(cue.asked, cue.shown) for cue in acts] == [("run", "run")]


def test_what_nothing_came_of_is_told_as_not_used() -> None:
    brief = planned("A ruined castle on a hill, dutch angle").brief
    assert "ruined" in brief.unused_words
    assert "dutch angle" in brief.unused_words


def test_rain_is_no_weather_within_walls() -> None:
    brief = planned("A cat sleeps in a bedroom, rain falls").brief
    assert not any(cue.field == "weather" for cue in brief.cues)


def test_a_storyboard_is_told_as_its_plan_would_be() -> None:
    brief = shown_brief(Shot(prompt=PROMPTS[0], duration_s=3.0))
    assert [c for c in brief.cues if c.field != "count"] == [
        c for c in planned(PROMPTS[0]).brief.cues if c.field != "count"
    ]


def test_an_hour_that_a_tag_says_is_told_as_used() -> None:
    shot = Shot(prompt="Anna stands in a park.", duration_s=2.0, lighting="sunset")
    told = shown_brief(shot)
    assert "lighting: sunset" in {" ".join(cue.words) for cue in told.cues}
    assert not told.unused_words
