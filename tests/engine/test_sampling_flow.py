"""Solvers on flows whose answer is known in closed form."""

from __future__ import annotations

import pytest
import torch

from sora2_nodes.engine.sampling.flow import SOLVERS, State, euler, guide, noise_like, sigmas

TARGET = torch.tensor([[1.5, -2.0]])


def to_point(x: State, sigma: float) -> State:
    """The exact velocity when all data is one point: (x - x0) / sigma."""
    return ((x[0] - TARGET) / sigma,)


def to_gaussian(x: State, sigma: float) -> State:
    """The exact velocity when data is normal with standard deviation 1/2."""
    spread = 0.25 * (1 - sigma) ** 2 + sigma**2
    return (x[0] * (sigma - 0.25 * (1 - sigma)) / spread,)


@pytest.mark.parametrize("solver", sorted(SOLVERS))
@pytest.mark.parametrize("steps", [1, 4, 9])
def test_one_point_is_reached_in_any_number_of_steps(solver: str, steps: int) -> None:
    made = SOLVERS[solver](to_point, (torch.randn(1, 2),), sigmas(steps))
    assert torch.allclose(made[0], TARGET, atol=1e-4)


def test_heun_follows_a_gaussian_more_closely_than_euler() -> None:
    noise = (torch.tensor([[1.0, -0.5]]),)
    exact = noise[0] * 0.5
    errors = {
        name: float((solve(to_gaussian, noise, sigmas(60))[0] - exact).abs().max()) for name, solve in SOLVERS.items()
    }
    assert errors["heun"] < errors["euler"] / 3
    assert errors["heun"] < 0.01


def test_noise_levels_fall_from_one_to_zero_and_spend_more_steps_near_noise() -> None:
    levels = sigmas(4)
    assert levels[0] == 1.0
    assert levels[-1] == 0.0
    assert levels == sorted(levels, reverse=True)
    assert levels[2] > 0.5


def test_a_step_reports_its_estimate_and_can_stop_the_run() -> None:
    seen = []

    def stop_at_two(step: int, total: int, x0: State) -> None:
        seen.append((step, total))
        assert torch.allclose(x0[0], TARGET, atol=1e-4)
        if step == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        euler(to_point, (torch.randn(1, 2),), sigmas(5), stop_at_two)
    assert seen == [(1, 5), (2, 5)]


def test_guidance_goes_beyond_the_conditional_by_its_scale() -> None:
    made = guide((torch.tensor(2.0),), (torch.tensor(1.0),), 3.0)
    assert made[0].item() == 4.0


def test_equal_seeds_draw_equal_noise_and_others_do_not() -> None:
    shapes = [(1, 3, 2), (1, 4)]
    first, again, other = (noise_like(shapes, seed) for seed in (5, 5, 6))
    assert all(torch.equal(a, b) for a, b in zip(first, again, strict=True))
    assert not torch.equal(first[0], other[0])
