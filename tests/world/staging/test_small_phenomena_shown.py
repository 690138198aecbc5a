"""What is small and seen from near, in the display: a drop falls, bounces, freezes with ferns of ice, a thread of smoke rises from a wick."""

from __future__ import annotations

import numpy as np
import pytest

from sora2_nodes.story.reader.reading import read_prompt
from sora2_nodes.world.display import Display
from sora2_nodes.world.staging.atmosphere.air import particles_of
from sora2_nodes.world.staging.scenario import stage
from sora2_nodes.world.staging.showing import display_of, plan_of


def shown(text: str) -> Display:
    shot = stage(read_prompt(text), seed=3, duration_s=4.0, aspect=16 / 9)
    return display_of(shot, plan_of(shot))


def drop(display: Display) -> np.ndarray:
    """Heights (F,) of the drop."""
    index = next(i for i, p in enumerate(display.primitives) if p.role == "drop")
    return np.asarray(display.poses[:, index, 1, 3], float)


def test_a_drop_falls_ever_faster_until_it_lands() -> None:
    high = drop(shown("A drop of milk splashes on a stone."))
    speed = -np.diff(high)
    fastest = int(np.argmax(speed))
    assert speed[fastest] > 3 * speed[3] > 0 and (np.diff(speed[:fastest]) > 0).all() and fastest < 0.5 * len(high)


def test_a_drop_of_mercury_bounces_ever_lower() -> None:
    high = drop(shown("A drop of mercury bounces off a table."))
    rising = np.diff(high) > 1e-4
    assert (np.diff(rising.astype(int)) == 1).sum() >= 2  # lands and flies up again
    half = len(high) // 2
    assert high[half:].max() < 0.8 * high[:half].max()


def test_ice_grows_outward_from_a_drop_that_freezes() -> None:
    display = shown("A single droplet of water freezes on cold metal.")
    frost = [i for i, p in enumerate(display.primitives) if p.role == "frost"]
    long = np.linalg.norm(display.poses[:, frost][..., 1].astype(float), axis=-1)  # (F, N)
    assert len(frost) > 40 and long[0].max() < 0.05 * long[-1].max()
    assert (np.diff(long.sum(1)) > -1e-6).all()


@pytest.mark.parametrize(
    "text", ["Thin smoke curls from a lit candle on a desk.", "Close-up of steam drifting up from a mug of tea."]
)
def test_a_thread_rises_over_what_gives_it_off(text: str) -> None:
    display = shown(text)
    own = [i for i, o in enumerate(display.owners) if o == "thing:0:0"]
    middle = display.poses[0, own, :, 3].astype(float)
    soft = [p for p in display.particles if p.soft]
    places = np.concatenate([p.position[0] for p in soft])
    there = places[places[:, 1] > 0]
    wide = float(np.ptp(middle[:, 0])) + 0.2
    assert len(there) > 100 and (np.abs(there[:, 0] - middle[:, 0].mean()) < 2 * wide).all()
    assert there[:, 1].max() > middle[:, 1].max()


def test_flakes_melt_on_a_pane_and_run_down() -> None:
    shot = stage(read_prompt("A close-up of a window, falling snow"), seed=5, duration_s=2.0, aspect=16 / 9)
    drops = [p for p in particles_of(shot, 24) if p.tail is not None]
    assert drops
    steps = np.diff(drops[0].position[:12, :, 1], axis=0)
    assert (steps[np.abs(steps) < 1] <= 1e-6).all()
