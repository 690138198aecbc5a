"""What animals, vehicles and things do of themselves, and how the camera shows it, kind by kind."""

from __future__ import annotations

import numpy as np
import pytest

from sora2_nodes.story.kept_refs import leaving_out
from sora2_nodes.story.reader.reading import read_prompt
from sora2_nodes.vocabulary.families import FAMILIES
from sora2_nodes.world.staging.atmosphere.place_light import Sky
from sora2_nodes.world.staging.grounds.ways_laid import ways_laid
from sora2_nodes.world.staging.performing import performances
from sora2_nodes.world.staging.scenario import Staged, stage
from sora2_nodes.world.staging.set_choice import place_name
from sora2_nodes.world.staging.sets import build_set
from sora2_nodes.world.staging.showing import plan_of

WIDE = 16 / 9
ODD = ("ball", "card", "flowerpot")  # first members whose bare name reads as something else


def staged(prompt: str, *, duration_s: float = 2.0, seed: int = 0) -> Staged:
    return stage(read_prompt(prompt), seed=seed, duration_s=duration_s, aspect=WIDE)


def roots(shot: Staged, name: str) -> np.ndarray:
    times = np.linspace(0.0, 2.0, 21)
    owner = next(m.owner for m in shot.members if m.name == name)
    return performances(shot, times)[owner].root


def test_a_close_up_of_an_animal_is_of_its_face():
    near, far = (plan_of(staged(f"{size} of a tiger in a meadow"), fps=6).camera for size in ("Close-up", "Wide shot"))
    away = [float(np.linalg.norm(c.eye[0] - c.target[0])) for c in (near, far)]
    assert away[0] < 0.35 * away[1]
    ahead = near.target[0] - near.eye[0]
    assert abs(np.degrees(np.arctan2(ahead[1], np.hypot(ahead[0], ahead[2])))) < 8


def test_a_penguin_slides_on_its_belly():
    shot = staged("A penguin slides across the ice")
    owner = shot.members[0].owner
    joints = performances(shot, np.linspace(0.0, 2.0, 21))[owner].joints
    assert joints["body"].turn[10, 2] < -40
    assert joints["body"].shift[10, 1] < 0


@pytest.mark.parametrize("deck", ["viaduct", "bridge"])
def test_who_crosses_a_bridge_is_on_its_deck(deck):
    shot = staged(f"A steam train crosses a {deck}")
    base = next(m for m in shot.members if m.name == deck)
    high = roots(shot, "train")[:, 1, 3]
    assert np.ptp(high) < 0.05
    assert high[0] > 0.25 * base.size[1]


def test_what_climbs_a_street_goes_up_a_slope_and_not_into_the_air():
    shot = staged("A yellow tram climbs a steep street")
    place = roots(shot, "tram")[:, :, 3]
    run, rise = abs(place[-1, 0] - place[0, 0]), place[-1, 1] - place[0, 1]
    assert 0.1 * run < rise < 0.3 * run
    laid, poses = ways_laid(shot, place_name(shot))
    assert len(laid) == len(poses) > 10  # tracks, and the slope they lie on


def test_a_vessel_pours_by_itself_over_what_it_is_poured_on():
    shot = staged("Honey pours onto a stack of pancakes")
    assert len(shot.script.pours) == 1
    source, vessel = (shot.spots[o] for o in (shot.script.pours[0].source, shot.script.pours[0].vessel))
    assert source.y > vessel.y
    assert roots(shot, "honey")[-1, 1, 1] < 0  # upside down


def test_the_layers_of_a_burger_come_down_in_their_order():
    shot = staged("A burger assembles itself in mid-air, bun, patty, cheese and lettuce falling into place")
    high = {m.name: shot.spots[m.owner].y for m in shot.members}
    assert high["bun base"] < high["patty"] < high["cheese slice"] < high["lettuce"] < high["bun"]


def test_what_turns_into_something_else_does_so_where_it_is():
    shot = staged("A caterpillar turns into a butterfly")
    before, after = (
        shot.spots[next(m.owner for m in shot.members if m.name == n)] for n in ("caterpillar", "butterfly")
    )
    assert (before.x, before.z) == (after.x, after.z)


def test_a_volcano_erupts_and_stays_whole():
    shot = staged("A volcano erupts at night")
    assert any(m.name == "volcano" for m in shot.members)
    assert not shot.script.breaks


def test_an_animal_runs_after_its_ball():
    shot = staged("A puppy plays with a ball in the snow")
    dog, ball = roots(shot, "puppy"), roots(shot, "ball")
    way = dog[-1, 0, 3] - dog[0, 0, 3]
    assert abs(way) > 0.5
    assert (ball[-1, 0, 3] - dog[-1, 0, 3]) * way > 0


def test_a_herd_stands_in_depth():
    spots = list(staged("A herd of elephants on the savanna").spots.values())
    assert np.ptp([s.z for s in spots]) > 0.2 * np.ptp([s.x for s in spots])


def test_a_skylines_windows_are_lit_by_night_alone():
    glow = [
        max((p.glow for p in build_set("skyline", sky=Sky(hour=hour)).primitives), default=0.0) for hour in (12.0, 22.0)
    ]
    assert glow[0] < glow[1]


def test_things_left_out_leave_the_others_their_actions():
    brief = read_prompt("A cat watches a red ball and a dog sleeps")
    kept = leaving_out(brief, {("thing", 1)})
    assert len(kept.things) == len(brief.things) - 1
    assert all(ref[1] < len(kept.things) for a in kept.actions for ref in (a.subject,) if ref[0] == "thing")


@pytest.mark.parametrize(
    "name", [names[0] for family, names in FAMILIES.items() if family != "person" and names[0] not in ODD]
)
def test_the_first_of_every_family_is_shown_in_the_picture(name):
    shot = staged(f"A {name} in a studio", duration_s=0.5)
    assert name in {m.name for m in shot.members}
    camera = plan_of(shot, fps=6).camera
    spot = next(shot.spots[m.owner] for m in shot.members if m.name == name)
    ahead = camera.target[0] - camera.eye[0]
    assert np.dot(np.array([spot.x, spot.y, spot.z]) - camera.eye[0], ahead) > 0


def test_who_is_in_a_waterfall_stands_before_it_at_its_own_size():
    shot = stage(read_prompt("A brown bear catches a salmon in a waterfall"), seed=2, duration_s=3, aspect=16 / 9)
    spots = {m.name: shot.spots[m.owner] for m in shot.members}
    assert spots["bear"].z > spots["waterfall"].z
    assert spots["bear"].y < 0.1
    assert shot.unit < 5
