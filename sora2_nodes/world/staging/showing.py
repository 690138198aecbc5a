"""A staged shot in motion: performances and physics become its plan, and everything in it becomes a display."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from ..assembly import matrices
from ..display import Display, Lamp, Particles, Turning
from ..motion import Performance
from ..motion.performer import Mind
from ..primitives import Primitive
from ..scene import RATE_HZ, Contact, Moment, Plan, Scene
from ..simulation.simulate import simulate
from ..simulation.speech import speech_energy
from .alterations.altered import altered
from .alterations.places_altered import place_altered
from .atmosphere.crowds import crowd_of
from .atmosphere.jets import jets
from .blocking.by_hand.cords import chain_of
from .blocking.flights import stream_of
from .blocking.goals.tool_coats import coat_of
from .breakage import broken
from .framing.filming import camera_of, in_sight, shown_of
from .framing.subjects import subjects_of
from .grounds.swell import swell_of
from .inscriptions import inscribed
from .performing import performances, root_of
from .roster import Member
from .scenario import Staged
from .set_choice import place_name
from .surroundings import surroundings

GLOWING = 3.0  # glow from which a primitive lights what is around it
MOST_LAMPS = 4
WIDEST_LAMP = 0.4  # units of radius: the shadows of what is wider take seconds a frame and can't be told from none
STEP_IMPULSE = 1.2  # N·s at the strongest footfall of a figure of one unit


def plan_of(staged: Staged, *, fps: int = 24, dynamics: bool = True, start: dict[str, dict] | None = None) -> Plan:
    """Perform and simulate a staged shot. start: states of an earlier shot's parts, as world.simulation.continuity gives."""
    rate = fps / staged.tempo  # frames to a second of the world
    frames = max(1, round(staged.scene.duration_s * rate))
    times = np.arange(frames + 1) / rate
    acted = performances(staged, times)
    scene = _released(staged, acted, times)
    plan = simulate(scene, fps=rate, dynamics=dynamics, start=start)
    position, angle, velocity, yaw = (a.copy() for a in (plan.position, plan.angle, plan.velocity, plan.yaw))
    contacts = list(plan.contacts)
    after = plan.after
    for owner, performance in acted.items():
        i = staged.index[owner]
        if owner in staged.physical:
            continue
        middle = _middle(staged, owner, performance)
        position[:, i] = middle[:-1]
        if len(times) > 1:
            velocity[:, i] = np.gradient(middle[:, :2], times, axis=0)[:-1]
        yaw[:, i] = np.arctan2(-performance.root[:-1, 2, 0], performance.root[:-1, 0, 0])
        if after is not None:
            after = _after(after, i, middle[-1])
        contacts += _touched(staged, owner, performance)
    ticks = len(plan.speech)
    spans = [span for part in staged.script.parts.values() for span in part.talks]
    speech = speech_energy(ticks, RATE_HZ, spans, staged.seed) if spans else plan.speech
    made = replace(
        plan, position=position.astype(np.float32), angle=angle, velocity=velocity.astype(np.float32), yaw=yaw.astype(np.float32),
        contacts=tuple(sorted(contacts, key=lambda c: c.time_s)), speech=speech, after=after,
    )  # fmt: skip
    made = replace(made, camera=camera_of(staged, made, acted))
    return made if staged.tempo == 1.0 else _timed(made, staged.tempo, fps)


def _timed(plan: Plan, tempo: float, fps: int) -> Plan:
    """A plan of world time as one of the picture's: its contacts further apart, its velocities slower."""
    frames = len(plan.position)
    ticks = math.ceil(frames / fps * RATE_HZ - 1e-9)
    at = np.clip((np.arange(ticks) * tempo).astype(int), 0, max(len(plan.speech) - 1, 0))
    return replace(
        plan,
        fps=fps,
        velocity=plan.velocity * np.float32(tempo),
        contacts=tuple(replace(c, time_s=c.time_s / tempo) for c in plan.contacts),
        rolling=plan.rolling[at],
        sliding=plan.sliding[at],
        speech=plan.speech[at],
    )


def _after(after: Moment, i: int, place: np.ndarray) -> Moment:
    position = after.position.copy()
    position[i] = place
    return replace(after, position=position)


def _released(staged: Staged, acted: Mapping[str, Performance], times: np.ndarray) -> Scene:
    """The scene in which what a hand lets go of starts from that hand."""
    bodies = dict(staged.scene.script["bodies"])
    for shove in staged.script.shoves:
        name = staged.scene.parts[staged.index[shove.owner]].name
        if not shove.hand or name not in bodies or shove.by not in acted:
            continue
        at = int(np.clip(round(shove.time_s * (len(times) - 1) / max(times[-1], 1e-6)), 0, len(times) - 1))
        place = _middle(staged, shove.owner, acted[shove.owner])[at]
        row = bodies[name]
        bodies[name] = (float(place[0]), max(float(place[1]), 0.02), float(place[2]), *row[3:])
    return replace(staged.scene, script={**staged.scene.script, "bodies": bodies})


def _middle(staged: Staged, owner: str, performance: Performance) -> np.ndarray:
    """Places of a member's middle, (F, 3)."""
    member = staged.script.parts[owner].member
    half = (member.low + member.high) / 2
    return performance.root[:, :, 3] + performance.root[:, :, :3] @ np.array([0.0, half[1], 0.0])


def _touched(staged: Staged, owner: str, performance: Performance) -> list[Contact]:
    """Footfalls, blows and strokes of hands of a performance as contacts."""
    member = staged.script.parts[owner].member
    size = float(member.size[1])
    kinds = {"step": "step", "impact": "impact"}
    hands = "stroke" if member.person else "impact"
    return [
        Contact(
            time_s=float(touch.time_s), kind=hands if touch.kind == "impact" and touch.where.startswith("hand") else kinds[touch.kind], a=staged.index[owner], b=-1, material_a="rubber" if member.person else "earth",
            material_b=staged.scene.surface, impulse=STEP_IMPULSE * size * touch.strength, speed=0.6 + 1.6 * touch.strength,
            position=tuple(float(c) for c in np.asarray(touch.place).reshape(-1)[:3]),  # type: ignore[arg-type]
        )
        for touch in performance.touches
        if touch.kind in kinds and 0 <= touch.time_s < staged.scene.duration_s
    ]  # fmt: skip


def display_of(staged: Staged, plan: Plan, scene: Scene | None = None) -> Display:
    """Everything of a shot as it is to be seen, mouths following the plan's voices. scene: where it differs from the staged one."""
    scene = scene or staged.scene
    frames = len(plan.position)
    times = np.arange(frames) / plan.fps * staged.tempo
    struck = replace(plan, contacts=tuple(replace(c, time_s=c.time_s * staged.tempo) for c in plan.contacts))
    minds = {m.owner: _mind(staged, m, plan, times) for m in staged.members if m.person}
    acted = performances(staged, times, minds)
    primitives: list[Primitive] = []
    poses: list[np.ndarray] = []
    owners: list[str] = []
    hidden: list[tuple[int, int, np.ndarray]] = []  # primitives from, to; when they are there
    turnings: list[Turning] = []
    risen: list[Particles] = []
    for m in staged.members:
        root = root_of(staged, m, plan, acted[m.owner])
        assembly = inscribed(m, staged.brief)
        posed = matrices(assembly, root, acted[m.owner].joints)
        changed = altered(staged, m, assembly, posed, root[:, :, 3], times)
        if changed is not None:
            turnings.extend(replace(t, primitive=t.primitive + len(primitives)) for t in changed.turnings)
            risen.extend(changed.particles)
        drawn = assembly.primitives if changed is None else changed.all_primitives()
        primitives.extend(drawn)
        poses.append(posed if changed is None else changed.all_poses())
        owners.extend([m.owner] * len(drawn))
        pieces = broken(staged, struck, m, poses[-1][:, : len(m.assembly.primitives)], times)
        if pieces is not None:
            hidden.append((len(primitives) - len(drawn), len(primitives), ~pieces.shown))
            hidden.append((len(primitives), len(primitives) + len(pieces.primitives), pieces.shown))
            primitives.extend(pieces.primitives)
            poses.append(pieces.poses)
            owners.extend([m.owner] * len(pieces.primitives))
    for pour in staged.script.pours:
        stream = stream_of(pour, staged.script.parts, acted, times, staged.unit)
        if stream is not None:
            hidden.append((len(primitives), len(primitives) + 1, stream[2]))
            primitives.append(stream[0])
            poses.append(stream[1])
            owners.append(pour.source)
    for cord in staged.script.cords:
        pieces_of_cord, chain = chain_of(cord, staged.script.parts, acted, times, staged.unit)
        if cord.until_s < times[-1]:
            hidden.append((len(primitives), len(primitives) + len(pieces_of_cord), times <= cord.until_s))
        primitives.extend(pieces_of_cord)
        poses.append(chain)
        owners.extend(["prop"] * len(pieces_of_cord))
    for coat in staged.script.coats:
        strips, places, seen = coat_of(coat, times)
        hidden.extend((len(primitives) + k, len(primitives) + k + 1, seen[k]) for k in range(len(strips)))
        primitives.extend(strips)
        poses.append(places)
        owners.extend(["prop"] * len(strips))
    for name, made in _left_over(staged, scene, plan):
        primitives.append(name)
        poses.append(made)
        owners.append("prop")
    place = surroundings(staged, frames, plan.camera)
    joined = np.concatenate(poses, 1) if poses else np.zeros((frames, 0, 3, 4))
    place = in_sight(
        place, subjects_of(staged, plan, acted), primitives, joined, owners, hidden, plan.camera, staged.aspect
    )
    primitives.extend(place.primitives)
    poses.append(np.broadcast_to(place.poses, (frames, *place.poses.shape[-3:])))
    owners.extend(["set"] * len(place.primitives))
    crowd = crowd_of(staged, place_name(staged), plan.camera, times)
    if crowd is not None:
        primitives.extend(crowd.primitives)
        poses.append(crowd.poses)
        owners.extend(["set"] * len(crowd.primitives))
    sea = swell_of(staged, place_name(staged), plan.camera, times)
    if sea is not None:
        primitives.extend(sea.primitives)
        poses.append(sea.poses)
        owners.extend(["set"] * len(sea.primitives))
    joined = np.concatenate(poses, 1).astype(np.float32)
    shown = shown_of(joined.shape[0], joined.shape[1], hidden)
    lighting, ground_colours = place_altered(staged, place.lighting, place.ground, times)
    lamps = (*lighting.lamps, *_glow(primitives, joined, MOST_LAMPS - len(lighting.lamps), turnings))
    return Display(
        primitives=tuple(primitives), poses=joined, owners=tuple(owners), camera=plan.camera, lighting=replace(lighting, lamps=lamps),
        ground=place.ground, particles=(*place.particles, *risen, *jets(staged, acted, times), *(sea.spray if sea is not None else ())), fps=plan.fps, shown=shown if hidden else None,
        turnings=tuple(turnings), ground_colours=ground_colours,
    )  # fmt: skip


def _mind(staged: Staged, member: Member, plan: Plan, times: np.ndarray) -> Mind:
    """What a face does beside its deeds: its mouth follows its own voice, or the made-up energy of speech while it talks."""
    part = staged.script.parts[member.owner]
    ticks = np.clip((times * RATE_HZ).astype(int), 0, max(len(plan.speech) - 1, 0))
    speech = np.zeros(len(times))
    if plan.mouths:
        own = plan.mouths.get(member.owner)
        speech = np.zeros(len(times)) if own is None else np.asarray(own)[np.clip(ticks, 0, len(own) - 1)]
    elif part.talks and len(plan.speech):
        talking = np.any([(times >= a) & (times <= b) for a, b in part.talks], 0)
        speech = plan.speech[ticks] * talking
    mood = part.mood if part.mood != "neutral" else (staged.brief.people[member.ref[1]].expression or "neutral")
    from ..figures.expressions import EXPRESSIONS

    return Mind(speech=speech, mood=mood if mood in EXPRESSIONS else "neutral")


def _left_over(staged: Staged, scene: Scene, plan: Plan) -> list[tuple[Primitive, np.ndarray]]:
    """Parts that belong to no member: strings, ramps and boards of the physics, and what an earlier shot left standing."""
    made = []
    own = {m.owner for m in staged.members}
    for i, part in enumerate(scene.parts):
        if part.owner in own or part.name.startswith("support:") or i >= plan.position.shape[1]:
            continue
        kind = {"capsule": "capsule", "sphere": "ellipsoid"}.get(
            part.shape, "cylinder" if part.shape == "cylinder" else "box"
        )
        hx, hy, hz = part.half
        size = (hx, hy, hx) if kind == "capsule" else (hx, hy, hz)
        primitive = Primitive(
            kind=kind, size=size, colour=part.colour, finish="wood" if part.material == "wood" else "satin", role="prop"
        )
        angle, place = plan.angle[:, i].astype(float), plan.position[:, i].astype(float)
        pose = np.zeros((len(place), 1, 3, 4))
        pose[:, 0, 0, 0], pose[:, 0, 0, 1], pose[:, 0, 1, 0], pose[:, 0, 1, 1] = (
            np.cos(angle),
            -np.sin(angle),
            np.sin(angle),
            np.cos(angle),
        )
        pose[:, 0, 2, 2], pose[:, 0, :, 3] = 1.0, place
        made.append((primitive, pose))
    return made


def _glow(primitives: list[Primitive], poses: np.ndarray, most: int, turnings: Sequence[Turning]) -> list[Lamp]:
    """Lamps where something glows brightly: its light on what is around, and less of it where it is dimmed."""
    dimmed = {t.primitive: t.matter[:, 3] for t in turnings}
    found = [
        (p.glow * float(np.prod(p.size[:2]) if len(p.size) > 1 else 0.01), i)
        for i, p in enumerate(primitives)
        if p.glow >= GLOWING and p.kind != "revolve"
    ]
    made = []
    for power, i in sorted(found, reverse=True)[: max(most, 0)]:
        colour = np.array(primitives[i].colour, np.float32) ** 2.2 * min(4.0 * power, 1.2)
        share = dimmed[i] / max(primitives[i].glow, 1e-6) if i in dimmed else np.ones(1)
        made.append(
            Lamp(
                position=poses[:, i, :, 3],
                colour=((share * _lit(poses[:, i]))[:, None] * colour).astype(np.float32),
                radius=float(min(max(primitives[i].size[:1] or (0.05,)), WIDEST_LAMP)),
            )
        )
    return made


def _lit(poses: np.ndarray) -> np.ndarray:
    """Share (1,) or (F,) by which a light shines whose poses (F, 3, 4) shrink where it is switched off."""
    size = np.linalg.norm(poses[:, :, 1], axis=1)
    share = size / max(float(size.max()), 1e-9)
    return np.ones(1, np.float32) if float(share.min()) > 0.5 else share.astype(np.float32)


__all__ = ["display_of", "performances", "plan_of"]
