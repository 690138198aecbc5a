"""The painter of light's terms: what rays have found stays as it is, and beside what glows the network is not asked."""

import torch

from sora2_nodes.engine.model.light import (
    GAINS,
    GUIDE,
    REST,
    Lights,
    Terms,
    beside_glow,
    composed,
    held,
    terms,
)

H, W = 16, 32
LIGHTS = Lights(
    sun=torch.tensor([[0.0, 0.8, 0.6, 1.0, 0.9, 0.8, 0.9999]]),
    sky=torch.tensor([[0.2, 0.3, 0.6, 0.6, 0.6, 0.6, 0.2, 0.2, 0.2]]),
    lamps=torch.zeros(1, 4, 7),
    camera=torch.tensor([[0.0, 1.0, 4.0, 0.0, 0.0, -1.0, 0.5, 0.0, 0.0, 0.0, 0.3, 0.0]]),
)


def guide(**channels: float) -> torch.Tensor:
    """A level face, grey and in the sun, with some channels set."""
    made = torch.zeros(1, len(GUIDE), H, W)
    values = {
        "red": 0.5,
        "green": 0.5,
        "blue": 0.5,
        "normal_y": 1.0,
        "depth": 4.0,
        "roughness": 0.3,
        "cover": 1.0,
        "sun": 1.0,
        "mirrored_red": 0.4,
    }
    for name, value in (values | channels).items():
        made[:, GUIDE.index(name)] = value
    return made


def painted(shown: torch.Tensor, gain: float) -> tuple[torch.Tensor, Terms]:
    t = terms(shown, LIGHTS)
    gains = torch.full((1, len(GAINS), H, W), gain)
    return composed(shown, gains, t, torch.zeros(1, 3, H, W)), t


def test_what_metal_shows_is_as_rays_found_it_whatever_the_network_says() -> None:
    metal, matte = guide(metal=1.0), guide()
    assert torch.equal(painted(metal, 0.0)[0], painted(metal, 2.0)[0]) and painted(metal, 0.0)[0].min() > 0
    assert not torch.equal(painted(matte, 0.0)[0], painted(matte, 2.0)[0])


def test_a_pixel_of_metal_and_paint_mirrors_the_mean_of_both() -> None:
    half = terms(guide(metal=0.5, red=0.8), LIGHTS)
    whole = terms(guide(metal=1.0, red=0.8), LIGHTS)
    none = terms(guide(metal=0.0, red=0.8), LIGHTS)
    assert torch.allclose(half.highlight, (whole.highlight + none.highlight) / 2, rtol=0.05)


def test_gains_rest_beside_what_glows_and_nowhere_else() -> None:
    shown = guide()
    shown[:, GUIDE.index("glow_red"), 4:10, 5:12] = 1.0
    beside = beside_glow(shown)[0, 0]
    within = torch.zeros(H, W, dtype=torch.bool)
    within[5:9, 6:11] = True
    around = torch.zeros(H, W, dtype=torch.bool)
    around[4:10, 4:12] = True  # whole cells of two by two
    assert torch.equal(beside > 0, around & ~within)
    gains = held(torch.full((1, len(GAINS), H, W), 0.7), terms(shown, LIGHTS))
    assert torch.allclose(gains[0, :, 4, 4], torch.tensor(REST)) and torch.allclose(
        gains[0, :, 0, 0], torch.tensor(0.7)
    )
