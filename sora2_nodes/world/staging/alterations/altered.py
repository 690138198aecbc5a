"""A member over a shot in which something becomes of it: its surfaces, its shape, what it leaves around it and what goes up from it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from ....story.setting import RGB, Change
from ....vocabulary.matter.alterations import STATE
from ...assembly import Assembly
from ...display import Particles, Turning
from ...primitives import Primitive
from ..roster import Member
from ..scenario import Staged
from . import fumes
from .beams import beam, given, torch
from .drops_on import BOILS, BOUNCES, BURSTS, DROP_FATES, LANDS, RAINED, WATER, crown, drop_on, rained_on
from .in_water import bent_stick, floating_oil, running_drop
from .leavings import Leavings, dew, foam, frost, layer, puddle
from .member_variants import HELD_IN, variants_of
from .progress import between, progress_over
from .slumping import HEAPED, LEVELS, box_at, heap_set, is_inside, level_set, levels_of, slump_of, stretched
from .stirring import stirred
from .surface_states import numbers
from .wisps import SMOKE as THIN_SMOKE
from .wisps import SMOKES, SPARKLES, SPRAYS, STEAM, STEAMS, beads, spray, wisp

PALE_FUME: RGB = (0.95, 0.96, 0.97)
SMOKE: RGB = (0.42, 0.41, 0.40)
FLAME: RGB = (1.0, 0.55, 0.12)
CARVED = ("statue", "vase", "bust", "ball", "orb", "marble")  # of glass, they part light as a prism does
RISES = {  # state: how much vapour of its own colour goes up from it, and which where it has none
    "boiling": (1.7, PALE_FUME), "evaporated": (0.45, PALE_FUME), "sublimed": (1.5, PALE_FUME), "charred": (0.7, SMOKE), "fizzing": (0.35, PALE_FUME), "toasted": (0.3, PALE_FUME),
    "red-hot": (0.2, PALE_FUME),
}  # fmt: skip


@dataclass(kw_only=True)
class Altered:
    """A member as it is seen: its primitives with poses (F, P, 3, 4), those of what the change leaves, surfaces that turn, and particles."""

    primitives: tuple[Primitive, ...]
    poses: np.ndarray
    turnings: list[Turning] = field(default_factory=list)
    leavings: list[Leavings] = field(default_factory=list)
    particles: list[Particles] = field(default_factory=list)

    def all_primitives(self) -> tuple[Primitive, ...]:
        """The member's own primitives, then those that come with the change."""
        return (*self.primitives, *(p for made in self.leavings for p in made.primitives))

    def all_poses(self) -> np.ndarray:
        return np.concatenate([self.poses, *(made.poses for made in self.leavings)], 1)


def altered(
    staged: Staged, member: Member, assembly: Assembly, poses: np.ndarray, foot: np.ndarray, times: np.ndarray
) -> Altered | None:
    """A member with all that becomes of it; None where nothing does. assembly: as it is drawn; poses (F, P, 3, 4); foot (F, 3)."""
    changes = [c for c in staged.brief.changes if c.subject == member.ref]
    if not changes:
        return None
    made = Altered(primitives=assembly.primitives, poses=poses)
    progress = progress_over(times, staged.scene.duration_s)
    for change in changes:
        _turn_surfaces(made, staged, member, assembly, change, progress)
    for change in changes:
        _change_shape(made, assembly, member, change, foot, progress)
    for change in changes:
        if change.attribute == STATE:
            _leave(made, staged, member, change, foot, times, progress)
    return made


def _turn_surfaces(
    made: Altered, staged: Staged, member: Member, assembly: Assembly, change: Change, progress: np.ndarray
) -> None:
    variants = variants_of(staged.brief, replace(member, assembly=assembly), change, staged.unit, staged.world_seed)
    if not variants:
        return
    if len(set(change.values)) == 1:  # what it is made of all the time
        made.primitives = variants[0].primitives
        return
    stages = np.stack([numbers(one.primitives) for one in variants])  # (N, P, 10)
    turning = np.flatnonzero((stages != stages[:1]).any((0, 2)))
    rows = between(stages, progress)  # (F, P, 10)
    known = {t.primitive: t for t in made.turnings}
    primitives = list(made.primitives)
    for i in turning:
        patterned = next(
            (one.primitives[i] for one in reversed(variants) if one.primitives[i].pattern != "plain"), None
        )
        if patterned is not None:
            primitives[i] = replace(primitives[i], pattern=patterned.pattern, scale=patterned.scale)
            for k, one in enumerate(variants):
                if one.primitives[i].pattern == "plain":
                    stages[k, i, 3:6] = stages[k, i, :3]
            rows[:, i] = between(stages[:, i], progress)
        known[int(i)] = Turning(primitive=int(i), colour=rows[:, i, :3], second=rows[:, i, 3:6], matter=rows[:, i, 6:])
    made.primitives, made.turnings = tuple(primitives), list(known.values())


def _change_shape(
    made: Altered, assembly: Assembly, member: Member, change: Change, foot: np.ndarray, progress: np.ndarray
) -> None:
    heaped = member.name in HEAPED
    slump = slump_of(change.attribute, change.values, _holds(member) and not heaped)
    if slump is not None and heaped and change.attribute == STATE:
        made.poses = heap_set(assembly, made.poses, between(slump, progress))
    elif slump is not None:
        made.poses = stretched(made.poses, foot, between(slump, progress))
    levels = levels_of(change.values)
    if change.attribute == STATE and levels is not None:
        made.poses = level_set(assembly, made.poses, between(levels, progress))


def _leave(
    made: Altered,
    staged: Staged,
    member: Member,
    change: Change,
    foot: np.ndarray,
    times: np.ndarray,
    progress: np.ndarray,
) -> None:
    """What lies, hangs and rises around the thing by the state that it comes to."""
    state, colour = change.values[-1], change.colours[-1] if change.colours else None
    rng = np.random.default_rng((staged.seed, 91, member.copy))
    low, high = box_at(made.primitives, made.poses[0])
    size, wide = float(max(high - low)), float(max(high[0] - low[0], high[2] - low[2]))
    inside = _inside_box(made)
    top = inside or (low, high)
    own = colour or _main_colour(made.primitives)
    cold = made.primitives, made.poses[0]
    if state == "melted" and not _holds(member):
        made.leavings.append(puddle(foot[0], wide, progress, own, clear=max(own) - min(own) < 0.35 and own[2] > 0.8))
    elif state == "dewy":
        made.leavings.append(dew(*cold, size, np.ones(len(times)), rng))
    elif state == "condensed":
        made.leavings.append(dew(*cold, size, progress, rng))
    elif state in ("frozen", "frosted"):
        made.leavings.append(frost(*cold, size, progress, rng))
    elif state == "fizzing" and inside is not None:
        made.leavings.append(foam(inside, progress, own, rng))
    elif state == "in a beam":
        made.leavings.append(torch((low, high), len(times)))
        clear = any(p.finish in ("glass", "crystal", "ice") for p in made.primitives) and member.name in CARVED
        made.particles.extend(beam((low, high), times, "crystal" if clear else member.name, rng))
    elif state == "with a stick in it" and inside is not None:
        made.leavings.append(bent_stick(inside, progress, colour or (0.85, 0.2, 0.15)))
    elif state == "with oil on it" and inside is not None:
        made.leavings.append(floating_oil(inside, times, rng))
    elif state == "with a running drop":
        made.leavings.append(running_drop(*cold, (low, high), progress, rng))
    elif state == "beaming":
        made.particles.extend(given((low, high), times, rng))
    elif state == "fizzing over":
        made.leavings.append(foam((low, high), progress, own, rng))
    elif state in ("layered over", "layered under") and inside is not None and colour is not None:
        made.leavings.append(
            layer(inside, progress, colour, below=state == "layered under", rise=LEVELS["layered under"] - 1)
        )
    elif state == "stirred" and inside is not None and len(change.colours) > 2:
        first, blend, second = change.colours
        if first is not None and blend is not None and second is not None:
            surface, turnings = stirred(inside, progress, first, second, blend)
            count = len(made.all_primitives())
            made.leavings.append(surface)
            made.turnings.extend(replace(t, primitive=t.primitive + count) for t in turnings)
    share = np.clip(times / max(staged.scene.duration_s, 1e-6), 0.0, 1.0)
    if state == RAINED:
        rings, drops = rained_on((low, high), times, rng)
        made.leavings.append(rings)
        made.particles.extend(drops)
    elif state in DROP_FATES:
        finish = "chrome" if state == BOUNCES else "gloss" if colour else "water"
        made.leavings.append(drop_on((low, high), share, state, colour or WATER, finish))
    over = _tip(made) if state == SMOKES else inside or (low, high)
    made.particles.extend(_fine((low, high), over, inside, state, colour, times, share, rng))
    made.particles.extend(_risen(made, state, colour, top, inside, (low, high), foot[0], times, progress, rng))


def _fine(
    whole: fumes.Box, over: fumes.Box, inside: fumes.Box | None, state: str, colour: RGB | None, times: np.ndarray, share: np.ndarray, rng: np.random.Generator
) -> Iterator[Particles]:  # fmt: skip
    """Threads, strings of bubbles and drops that are small beside the thing."""
    if state in (SMOKES, STEAMS):
        yield from wisp(
            over,
            float(max(whole[1] - whole[0])),
            times,
            rng,
            THIN_SMOKE if state == SMOKES else STEAM,
            fine=state == SMOKES,
        )
    if state == SPARKLES and inside is not None:
        yield from beads(inside, times, rng)
    if state == SPRAYS:
        yield from spray(whole, times, share, rng)
    if state == BURSTS:
        yield from crown(whole, share, colour or WATER, rng)
    if state == BOILS:
        low, high = whole
        spot = (0.5 * (low + high) - 0.10 * (high - low), 0.5 * (low + high) + 0.10 * (high - low))
        spot[0][1], spot[1][1] = high[1] - 0.05 * (high[0] - low[0]), high[1] + 0.12 * (high[0] - low[0])
        boiling = np.clip((share - LANDS) / 0.06, 0.0, 1.0) * (1 - 0.55 * np.clip((share - 0.8) / 0.2, 0.0, 1.0))
        yield from fumes.steam(spot, times, boiling, PALE_FUME, rng, strength=1.5)


def _risen(
    made: Altered, state: str, colour: RGB | None, top: fumes.Box, inside: fumes.Box | None, whole: fumes.Box, foot: np.ndarray, times: np.ndarray, progress: np.ndarray,
    rng: np.random.Generator,
) -> Iterator[Particles]:  # fmt: skip
    begun = np.clip(progress / 0.3, 0.0, 1.0)
    if state in RISES:
        much, own = RISES[state]
        tint = colour if state == "sublimed" and colour is not None else own
        over = whole[1][1] if state in ("boiling", "evaporated") and top is inside else top[1][1]
        outlet = (
            np.array([top[0][0], over if top is inside and state != "sublimed" else top[0][1], top[0][2]]),
            np.array([top[1][0], over, top[1][2]]),
        )
        ends = 1 - np.clip((progress - 0.8) / 0.2, 0, 1) * (0.6 if state == "charred" else 0.0)
        yield from fumes.steam(outlet, times, begun * ends * min(1.0, 0.3 + much), tint, rng, strength=much)
    if state in ("condensed", "wet"):  # the vapour that settles there
        yield from fumes.steam(
            whole, times, 0.6 * np.clip(progress / 0.2, 0.0, 1.0) * (1 - 0.5 * progress), PALE_FUME, rng, strength=0.6
        )
    if state == "fogging":
        yield from fumes.rolling_fog(foot, float(max(whole[1] - whole[0])), times, begun, rng)
    if state in ("boiling", "fizzing") and inside is not None:
        level = np.ones(len(times)) if state == "fizzing" else 1 - 0.36 * progress
        yield from fumes.bubbles(inside, level, times, begun, rng)
    if state == "tinged" and inside is not None and colour is not None:
        yield fumes.plume(inside, times, progress, colour, rng)
    if state in ("alight", "flared"):
        yield from fumes.coloured_flame(
            _narrowed(whole, 0.66 if state == "flared" else 1.0), times, begun, colour or FLAME, rng
        )
    if state == "alight":
        yield from fumes.steam(
            (whole[1], whole[1] + 0.6 * (whole[1] - whole[0])), times, 0.6 * begun, SMOKE, rng, strength=0.8
        )


def _narrowed(box: fumes.Box, share: float) -> fumes.Box:
    """A box that is as much as a share of it wide, about its middle."""
    low, high = box
    middle, half = (low + high) / 2, (high - low) / 2 * [share, 1.0, share]
    return middle - half, middle + half


def _holds(member: Member) -> bool:
    from ....vocabulary.families import FAMILY_OF

    return FAMILY_OF.get(member.name) in HELD_IN and any(is_inside(p) for p in member.assembly.primitives)


def _tip(made: Altered) -> fumes.Box:
    """The box of what reaches highest: a wick's flame, the end of a stick."""
    tops = np.array([box_at([p], made.poses[0, [i]])[1][1] for i, p in enumerate(made.primitives)])
    highest = np.flatnonzero(tops > tops.max() - 0.04 * (tops.max() - tops.min()))
    return box_at([made.primitives[i] for i in highest], made.poses[0, highest])


def _inside_box(made: Altered) -> fumes.Box | None:
    """The box of what is in a vessel, at first."""
    inside = [i for i, p in enumerate(made.primitives) if is_inside(p)]
    return box_at([made.primitives[i] for i in inside], made.poses[0, inside]) if inside else None


def _main_colour(primitives: Sequence[Primitive]) -> RGB:
    """The colour that most of a thing has."""
    from collections import Counter

    count = Counter(p.colour for p in primitives if p.role in ("main", "contents")) or Counter(
        p.colour for p in primitives
    )
    return count.most_common(1)[0][0]
