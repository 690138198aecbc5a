"""What follows from a body's motion: gaze and face, skirts, capes and hair, and what touches what and when."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from ..assembly import Joint
from ..figures.expressions import EXPRESSIONS, MOVEMENTS, blink
from . import body
from .body import Build, Channels, Frames
from .channels import Layered
from .curves import ease
from .deeds import Mind, Plant, Touch, watched
from .footing import Footing
from .kinematics import apply
from .moves import move_of
from .timeline import Span
from .timing import event_times

SIDES = ("left", "right")


def look_at(frames: Frames, build: Build, c: Channels, layers: Sequence[Layered], mind: Mind, t: np.ndarray) -> None:
    """Turn head and eyes to what is looked at."""
    places = [(np.ones(len(t)), mind.look)] if mind.look is not None else []
    places += [(layer.weight, watched(layer.deed, t)) for layer in layers if "look" in layer.deed.targets]
    for weight, place in places:
        eyes = frames.place["head"] + np.array([0, 0.5 * build.head, 0])
        way = apply(np.swapaxes(frames.turn["chest"], 1, 2), np.broadcast_to(place, (len(t), 3)) - eyes)
        side = np.degrees(np.arctan2(-way[:, 2], way[:, 0]))
        up = np.degrees(np.arctan2(way[:, 1], np.hypot(way[:, 0], way[:, 2])))
        weight = weight * ease((150 - np.abs(side)) / 40)
        c["look"] = c["look"] + (np.clip(0.8 * side, -70, 70) - c["look"]) * weight
        c["nod"] = c["nod"] + (np.clip(-0.7 * up, -35, 35) - c["nod"]) * weight
        c["gaze_side"] = c["gaze_side"] + np.clip(side - c["look"], -22, 22) * weight
        c["gaze_up"] = c["gaze_up"] + np.clip(up + c["nod"], -18, 18) * weight
    if places:
        body.trunk(build, frames, c)


def trailing(build: Build, joints: dict[str, Joint], root: np.ndarray, t: np.ndarray) -> dict[str, Joint]:
    """What hangs on a body: a skirt spreads with the legs, a cape and a tail of hair trail behind."""

    def bent(name: str) -> np.ndarray:
        turn = joints[name].turn
        assert turn is not None
        return turn[:, 2]

    left, right = bent("thigh_left"), bent("thigh_right")
    zero, one = np.zeros(len(t)), np.ones(len(t))
    reach = build.thigh * np.abs(np.sin(np.radians(np.clip(left - right, -120, 120) / 2)))
    wide = np.maximum(1.0, (reach + 0.045 * build.height) / (0.115 * build.height))
    mean = (left + right) / 2
    low = np.clip((bent("shin_left") + bent("shin_right")) / 2, -100, 0) * ease((mean - 20) / 30)
    sat = ease((mean - 45) / 30)  # on a seat: cloth lies flat on the thighs and hangs close to the shins
    speed = np.gradient(root[:, :, 3], t, axis=0) if len(t) > 1 else np.zeros((1, 3))
    fast = np.linalg.norm(speed[:, [0, 2]], axis=1)
    kernel = np.ones(9) / 9
    trail = np.convolve(np.pad(fast, 4, mode="edge"), kernel, mode="valid") if len(t) > 8 else fast
    sway = np.sin(2 * math.pi * 0.7 * t) * np.minimum(trail, 2.0)
    return {
        "skirt": Joint(
            turn=np.stack([zero, zero, mean * (0.4 + 0.56 * ease((mean - 25) / 40))], 1),
            scale=np.stack([wide * (1 - 0.72 * sat), one, (0.35 * wide + 0.65) * (1 - 0.4 * sat)], 1),
        ),
        "skirt_low": Joint(
            turn=np.stack([zero, zero, low], 1), scale=np.stack([1 - 0.55 * sat, 1 + 1.8 * sat, 1 - 0.15 * sat], 1)
        ),
        "cape": Joint(turn=np.stack([2 * sway, zero, -5 - np.minimum(50, 7 * trail) + 2 * sway], 1)),
        "hair_tail": Joint(turn=np.stack([4 * sway, zero, -np.minimum(50, 9 * trail) + 3 * sway], 1)),
    }


def face_of(layers: Sequence[Layered], c: Channels, mind: Mind, t: np.ndarray, seed: int) -> dict[str, np.ndarray]:
    """Movements of the face: mood, expressions of deeds, what their tables say, speech and blinking."""
    face = {name: np.full(len(t), EXPRESSIONS.get(mind.mood, {}).get(name, 0.0)) for name in MOVEMENTS}
    for layer in layers:
        expression = str(layer.deed.params.get("expression", move_of(layer.deed.verb).expression))
        for name, value in EXPRESSIONS.get(expression, {}).items() if expression else ():
            face[name] = face[name] + (value - face[name]) * layer.weight
        if move_of(layer.deed.verb).layer == "body" and not expression and mind.mood == "neutral":
            for name in face:
                face[name] = face[name] * (1 - layer.weight)
    for name in face:
        face[name] = face[name] + c[name]
    if mind.speech is not None:
        face["jaw"] = np.maximum(face["jaw"], 0.7 * np.asarray(mind.speech, float))
    face["lid"] = np.maximum(face["lid"], blink(t, seed) * 1.0) if mind.mood != "dead" else face["lid"]
    return face


def touches_of(
    footing: Footing, spans: Sequence[Span], layers: Sequence[Layered], frames: Frames, t: np.ndarray
) -> tuple[Touch, ...]:
    made = []
    for side, name in enumerate(SIDES):
        for stand in footing.stands[side]:
            if stand.heard and len(t) and t[0] <= stand.start_s <= t[-1]:
                made.append(
                    Touch(
                        time_s=stand.start_s, kind="step", where=f"foot_{name}", place=stand.place, strength=stand.heard
                    )
                )
    seen = set()
    for layer in layers:
        if id(layer.deed) in seen:
            continue
        seen.add(id(layer.deed))
        move = move_of(layer.deed.verb)
        for when, kind, where, strength in event_times(move, layer.deed) if move.events else ():
            i = int(np.clip(np.searchsorted(t, when), 0, len(t) - 1))
            place = frames.place.get(where, frames.place["chest"])[i]
            made.append(Touch(time_s=when, kind=kind, where=where, place=place, strength=strength))
    return tuple(sorted(made, key=lambda touch: touch.time_s))


def plants_of(footing: Footing, spans: Sequence[Span], c: Channels, t: np.ndarray) -> tuple[Plant, ...]:
    """Stays of the feet, cut to the time in which the body holds on to them."""
    made, carried = [], np.zeros(len(t), bool)
    for span in spans:
        if span.rides:
            carried |= (t >= span.begin_s - 1e-9) & (t <= span.end_s + 1e-9)
    for side, name in enumerate(SIDES):
        for stand in footing.stands[side]:
            held = (t >= stand.start_s) & (t <= stand.end_s) & (c[f"{name[0]}_grip"] > 0.999) & ~carried
            edges = np.flatnonzero(np.diff(np.concatenate([[0], held.astype(int), [0]])))
            for a, b in zip(edges[::2], edges[1::2], strict=True):
                made.append(Plant(foot=f"foot_{name}", start_s=float(t[a]), end_s=float(t[b - 1]), place=stand.place))
    return tuple(made)
