"""What of a background is no ground: what came to rest, what went off later, what rocks, and what was never uncovered.

Of two pictures of a place the one with the weaker step round it is the ground.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
from scipy.ndimage import (
    binary_dilation,
    binary_erosion,
    binary_fill_holes,
    find_objects,
    gaussian_filter,
    label,
    uniform_filter,
)

DIFFERENT = 4.0  # times the noise
LEAST_REGION = 20  # pixels
WEAKER, STEP = 1.12, 0.5  # times, and levels: by how much an outline must be weaker
OFTEN = 0.12  # of the samples: a place that is covered more often is in doubt
ROUNDS = 3
RINGS = (3.0, 6.0, 12.0, 24.0)  # pixels: from how far round about a place is mask_of over


def take_out_what_rests(
    colours: np.ndarray, samples: np.ndarray, busy: np.ndarray, noise_of: Callable[[np.ndarray], np.ndarray]
) -> None:
    """Replace, in place, what is no ground in the (H, W, 3) colours of a background.

    samples: (S, H, W, 3) registered frames, nan where nothing is seen. busy: (S, H, W) bool, where something moves. noise_of: of colours.
    """
    seen = ~np.isnan(samples[..., 0])
    for number in range(ROUNDS):
        noise = noise_of(colours)
        covered = _far(samples, colours, noise) > DIFFERENT
        changed = False
        for run in _runs(covered, seen, busy):
            changed |= _uncover(colours, samples, run)
        if number + 1 < ROUNDS:
            changed |= _uncover_slowly(colours, samples, covered, seen, noise)
        if not changed:
            break
    noise = noise_of(colours)
    _paint_over(colours, _far(samples, colours, noise) > DIFFERENT)


def _far(samples: np.ndarray, colours: np.ndarray, noise: np.ndarray) -> np.ndarray:
    """(S, H, W) times the noise by which samples differ, smoothed over three pixels; 0 where nothing is known."""
    return uniform_filter(np.nan_to_num(np.sqrt(_mean_square((samples - colours) / noise))), (0, 3, 3))


def _runs(covered: np.ndarray, seen: np.ndarray, busy: np.ndarray) -> Iterator[np.ndarray]:
    """Yield (S, H, W) bool: samples that differ from the first on, up to the last, and while nothing moves about them."""
    for order in (1, -1):
        running = np.logical_and.accumulate(np.where(seen, covered, True)[::order], axis=0) & seen[::order]
        yield running[::order]
    yield covered & seen & ~busy


def _uncover(colours: np.ndarray, samples: np.ndarray, run: np.ndarray) -> bool:
    """Take what the samples of a run show for ground where its outline is weaker."""
    changed = False
    twice = binary_dilation(run.sum(axis=0) >= 2, iterations=2)
    labels, _ = label(binary_erosion(binary_fill_holes(twice), iterations=2, border_value=1))
    for number, found in enumerate(find_objects(labels), 1):
        window = _widened(found, 3)
        region = labels[window] == number
        picked = np.flatnonzero(run[(slice(None), *window)][:, region].mean(axis=1) > 0.6)
        if region.sum() < LEAST_REGION or not len(picked):
            continue
        there = masked_median(samples[picked][(slice(None), *window)])
        changed |= _replace(colours[window], there, region, binary_dilation(region, iterations=2))
    return changed


def _uncover_slowly(
    colours: np.ndarray, samples: np.ndarray, covered: np.ndarray, seen: np.ndarray, noise: np.ndarray
) -> bool:
    """Take for ground, where things rest or rock for long, what is most like the ground round about."""
    often = (covered.sum(axis=0) >= 2) & (covered.sum(axis=0) > OFTEN * np.maximum(seen.sum(axis=0), 1))
    doubt = binary_dilation(often, iterations=2)
    if not doubt.any():
        return False
    rows, columns = np.nonzero(doubt)
    window = _widened((slice(rows.min(), rows.max() + 1), slice(columns.min(), columns.max() + 1)), 30)
    doubt, ground, near_noise = doubt[window], colours[window], noise[window]
    about = _from_round_about(ground, ~doubt & (seen.sum(axis=0)[window] > 2), RINGS)
    there = samples[(slice(None), *window)]
    apart = uniform_filter(np.nan_to_num(largest_channel(np.abs(there - about)), nan=500.0), (0, 3, 3))
    apart[np.isnan(there[..., 0])] = 1e9
    likest = np.take_along_axis(there, apart.argmin(axis=0)[None, ..., None], 0)[0]
    alike = _mean_square((there - likest) / near_noise) < DIFFERENT**2
    alike_seen = masked_median(np.where(alike[..., None], there, np.nan))
    differs = _mean_square((np.nan_to_num(alike_seen) - np.nan_to_num(ground)) / near_noise) > 25
    differs &= doubt & (alike.sum(axis=0) >= 2)
    labels, _ = label(binary_fill_holes(uniform_filter(differs.astype(np.float32), 5) > 0.5))
    changed = False
    for number, found in enumerate(find_objects(labels), 1):
        inner = _widened(found, 4)
        region = labels[inner] == number
        if region.sum() >= LEAST_REGION:
            wide = binary_dilation(region, iterations=2) & doubt[inner]
            changed |= _replace(ground[inner], alike_seen[inner], region, wide)
    return changed


def _paint_over(colours: np.ndarray, covered: np.ndarray) -> None:
    """Paint over, from round about, what was never uncovered amid what was, where it stands out."""
    often = binary_fill_holes(binary_dilation(covered.mean(axis=0) > OFTEN))
    labels, _ = label(often & binary_dilation(often & (covered.mean(axis=0) <= OFTEN), iterations=2))
    for number, found in enumerate(find_objects(labels), 1):
        window = _widened(found, 12)
        region, there = labels[window] == number, colours[window]
        if not 8 <= region.sum() < 3000:
            continue
        about = _from_round_about(there, ~region & ~np.isnan(there[..., 0]), tuple(ring / 2 for ring in RINGS))
        if _outline(there, region) > 2 * _outline(np.where(region[..., None], about, there), region) + 8:
            there[region] = about[region]


def _replace(ground: np.ndarray, other: np.ndarray, region: np.ndarray, wide: np.ndarray) -> bool:
    """Write another picture of a region into the ground, in place, where that makes its outline weaker."""
    known = ~np.isnan(other[..., 0])
    changed = np.where((region & known)[..., None], other, ground)
    if _outline(ground, region) <= WEAKER * _outline(changed, region) + STEP:
        return False
    ground[wide & known] = other[wide & known]
    return True


def _outline(picture: np.ndarray, region: np.ndarray) -> float:
    """Levels of the step round a region: means of two pixels inside and outside compared all along."""
    inner = region & ~binary_erosion(region, iterations=2, border_value=1)
    outer = binary_dilation(region, iterations=2) & ~region
    picture = np.nan_to_num(picture)
    means, weights = zip(*(_mean_near(picture, side) for side in (inner, outer)), strict=True)
    ring = binary_dilation(region) & ~region & (weights[0] > 0.02) & (weights[1] > 0.02)
    return float(largest_channel(np.abs(means[0] - means[1])[ring]).mean()) if ring.sum() >= 5 else 0.0


def _mean_near(picture: np.ndarray, side: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    weight = uniform_filter(side.astype(np.float32), 5)
    return uniform_filter(picture * side[..., None], (5, 5, 0)) / np.maximum(weight, 1e-3)[..., None], weight


def _from_round_about(colours: np.ndarray, known: np.ndarray, rings: tuple[float, ...]) -> np.ndarray:
    """(H, W, 3) of what is known, as near as anything is."""
    weight, filled = known.astype(np.float32), np.nan_to_num(colours) * known[..., None]
    made, have = np.zeros_like(filled), np.zeros(known.shape, dtype=bool)
    for ring in rings:
        near = gaussian_filter(weight, ring)
        new = ~have & (near > 0.1)
        made[new] = (gaussian_filter(filled, (ring, ring, 0)) / np.maximum(near, 1e-4)[..., None])[new]
        have |= new
    return made


def _widened(window: tuple[slice, ...], by: int) -> tuple[slice, slice]:
    rows, columns = window[:2]
    return slice(max(rows.start - by, 0), rows.stop + by), slice(max(columns.start - by, 0), columns.stop + by)


def largest_channel(levels: np.ndarray) -> np.ndarray:
    """The largest of the three last values, faster than over an axis."""
    return np.maximum(np.maximum(levels[..., 0], levels[..., 1]), levels[..., 2])


def masked_median(stack: np.ndarray) -> np.ndarray:
    """The median over the first axis of what is not nan; nan where nothing is."""
    ranked = np.sort(stack, axis=0)  # nan comes last
    last = len(stack) - 1 - np.isnan(stack).sum(axis=0)
    low, high = np.clip(last // 2, 0, None), np.clip((last + 1) // 2, 0, None)
    return (np.take_along_axis(ranked, low[None], 0)[0] + np.take_along_axis(ranked, high[None], 0)[0]) / 2


def _mean_square(levels: np.ndarray) -> np.ndarray:
    return (levels[..., 0] ** 2 + levels[..., 1] ** 2 + levels[..., 2] ** 2) / 3
