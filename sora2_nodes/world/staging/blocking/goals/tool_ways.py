"""Ways of tools: how a tool's working point and its axis go while it stirs, strikes, strokes, saws or bores. Pure numpy.

A tool's axis runs from its socket `handle` to its socket `tip`. A way gives, over moments, where the tip is (K, 3), where the
axis points (K, 3) and what the tool's own z axis is turned to (K, 3).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ....assembly import Assembly, socket_frame
from ....motion.curves import ease

RATE_HZ = 48  # moments a second at which a way is laid down
FLAT_OUT = 0.12  # of its height: how tall is what something was pressed flat
LIFT, STRUCK = 62.0, 0.16  # of a blow: degrees by which it is raised, and the share of its time that the way down takes
UP = np.array([0.0, 1.0, 0.0])


@dataclass(frozen=True, kw_only=True)
class Way:
    """Frames (K, 3, 4) of a tool at times (K,) s, and the moments (s) at which it strikes."""

    times: np.ndarray
    frames: np.ndarray
    strikes: tuple[float, ...] = ()

    def at(self, times: np.ndarray) -> np.ndarray:
        """Its frames (F, 3, 4) at times (F,) s; before and after as at its ends."""
        flat = self.frames.reshape(len(self.frames), -1)
        made = np.stack([np.interp(times, self.times, flat[:, k]) for k in range(12)], 1)
        return made.reshape(-1, 3, 4).astype(np.float32)


@dataclass(frozen=True, kw_only=True)
class Grip:
    """A tool's own handle and tip (3,), in its own units, and how it is scaled."""

    handle: np.ndarray
    tip: np.ndarray
    scale: float

    @property
    def across(self) -> np.ndarray:
        """Its own axis (3,) square to the plane in which its handle and head lie."""
        own = np.abs(self.tip - self.handle)
        return np.array([1.0, 0.0, 0.0]) if own[2] > own[0] else np.array([0.0, 0.0, 1.0])

    @property
    def length(self) -> float:
        """From handle to tip, as it is shown."""
        return float(np.linalg.norm(self.tip - self.handle)) * self.scale


def grip_of(assembly: Assembly, scale: float) -> Grip | None:
    """Where a tool is held and works; None for what has no working point."""
    back = "butt" if "butt" in assembly.sockets else "handle"
    if "tip" not in assembly.sockets or back not in assembly.sockets:
        return None
    still = np.eye(3, 4)[None]
    handle, tip = (socket_frame(assembly, name, still, {})[0, :, 3].astype(float) for name in (back, "tip"))
    return Grip(handle=handle, tip=tip, scale=scale)


def laid(grip: Grip, times: np.ndarray, tip: np.ndarray, axis: np.ndarray, across: np.ndarray, strikes: tuple[float, ...] = ()) -> Way:  # fmt: skip
    """The way of a tool whose tip, axis and own z axis go so; each (K, 3)."""
    own = _basis(grip.tip - grip.handle, grip.across)
    turn = _basis(axis, across) @ own.T
    frames = np.empty((len(times), 3, 4))
    frames[:, :, :3] = grip.scale * turn
    frames[:, :, 3] = tip - np.einsum("kij,j->ki", frames[:, :, :3], grip.tip)
    return Way(times=times, frames=frames, strikes=strikes)


def _basis(axis: np.ndarray, across: np.ndarray) -> np.ndarray:
    """Frames (..., 3, 3) with columns along an axis, across it, and square to both."""
    a = axis / np.linalg.norm(axis, axis=-1, keepdims=True)
    n = across - (across * a).sum(-1, keepdims=True) * a
    n = n / np.maximum(np.linalg.norm(n, axis=-1, keepdims=True), 1e-9)
    return np.stack([a, n, np.cross(n, a)], -1)


def moments(duration_s: float) -> np.ndarray:
    """The moments (K,) of a shot at which a way is laid down."""
    return np.linspace(0.0, duration_s, max(int(duration_s * RATE_HZ), 2))


def stirring(grip: Grip, times: np.ndarray, bottom: np.ndarray, radius: float, lean_deg: float, rate: float) -> Way:
    """Round and round in a vessel. bottom (3,): where the tip circles; radius: of its circle, units; rate: rounds a second."""
    turn = 2 * np.pi * rate * times
    ring = np.stack([np.cos(turn), np.zeros_like(turn), np.sin(turn)], 1)
    tip = bottom + radius * ring
    lean = np.radians(lean_deg)
    top = bottom + grip.length * np.array([np.sin(lean), np.cos(lean), 0.12]) + 0.45 * radius * ring
    return laid(grip, times, tip, tip - top, np.broadcast_to([0.0, 0.0, 1.0], tip.shape))


def striking(
    grip: Grip, times: np.ndarray, place: np.ndarray, sinks: float, blows: int, *, first_s: float = 0.5
) -> Way:
    """Blow upon blow from above. place (3,): where the first one lands; sinks: how far it gives way in all, units."""
    each = max(times[-1] - first_s, 0.3) / blows
    strikes = tuple(first_s + each * k for k in range(blows))
    phase = (times - first_s) / each
    raised = np.where(phase < 0, 1 - ease(times / max(first_s, 1e-6)) ** 3, 0.0)
    share = phase - np.floor(phase)
    up, down = ease(np.clip(share / (1 - STRUCK), 0, 1)), np.clip((share - 1 + STRUCK) / STRUCK, 0, 1) ** 2
    raised = np.where((phase >= 0) & (np.floor(phase) < blows - 1), up * (1 - down), raised)
    raised = np.where(np.floor(phase) >= blows - 1, 0.7 * ease(np.clip(share / 0.8, 0, 1)), raised)
    angle = np.radians(LIFT) * raised
    deep = sunk(times, strikes, sinks)
    own = grip.tip - grip.handle
    rest = np.arctan2(own[1], np.hypot(own[0], own[2]))  # its handle is level where it lands
    axis = np.stack([np.cos(angle + rest), np.sin(angle + rest), np.zeros_like(angle)], 1)
    hand = place - grip.length * np.array([np.cos(rest), np.sin(rest), 0.0]) - deep[:, None] * UP
    tip = hand + grip.length * axis
    return laid(grip, times, tip, axis, np.broadcast_to([0.0, 0.0, 1.0], tip.shape), strikes)


def sunk(times: np.ndarray, strikes: tuple[float, ...], sinks: float) -> np.ndarray:
    """How far (K,) what is struck has given way: a share of it at every blow."""
    done = np.searchsorted(np.asarray(strikes), times, side="right")
    return sinks * done / max(len(strikes), 1)


def stroking(
    grip: Grip, times: np.ndarray, first: np.ndarray, last: np.ndarray, along: np.ndarray, away: np.ndarray, rate: float, lean_deg: float
) -> Way:  # fmt: skip
    """To and fro over a surface. first, last (3,): where the middle of a stroke is at the start and the end; along (3,): half a
    stroke, units; away (3,): the unit vector out of the surface; rate: strokes to and fro a second."""
    share = (times / max(times[-1], 1e-6))[:, None]
    swing = np.sin(2 * np.pi * rate * times)[:, None]
    tip = first + share * (last - first) + swing * along
    way = along / max(float(np.linalg.norm(along)), 1e-9)
    side = np.cross(away, way)
    lean = np.radians(lean_deg)
    axis = -(np.cos(lean) * away + np.sin(lean) * (way if abs(way[1]) > 0.5 else _level(way)))
    return laid(grip, times, tip, np.broadcast_to(axis, tip.shape), np.broadcast_to(side, tip.shape))


def _level(way: np.ndarray) -> np.ndarray:
    """Where a handle leans that works along the ground: aside, and a little toward the viewer."""
    made = np.array([way[0], 0.0, way[2]]) + np.array([0.0, 0.0, 0.35])
    return np.asarray(made / np.linalg.norm(made))


def sawing(grip: Grip, times: np.ndarray, top: np.ndarray, deep: float, reach: float, rate: float) -> Way:
    """To and fro along its own length, deeper and deeper. top (3,): of what is sawn; deep, reach: units."""
    share = ease(np.clip(times / max(0.9 * times[-1], 1e-6), 0, 1))
    swing = np.sin(2 * np.pi * rate * times)
    tip = top + np.stack([reach * swing, -deep * share, np.zeros_like(share)], 1)
    axis = np.broadcast_to(np.array([1.0, -0.18, 0.0]), tip.shape)
    return laid(grip, times, tip, axis, np.broadcast_to([0.0, 0.0, 1.0], tip.shape))


def boring(grip: Grip, times: np.ndarray, place: np.ndarray, into: np.ndarray, deep: float) -> Way:
    """Straight into something. place (3,): where it goes in; into (3,): unit vector; deep: units."""
    near = ease(np.clip(times / 0.8, 0, 1))[:, None]
    share = ease(np.clip((times - 0.8) / max(times[-1] - 1.2, 0.4), 0, 1))[:, None]
    shake = 0.004 * np.sin(2 * np.pi * 17 * times)[:, None] * UP
    tip = place - 0.5 * grip.length * (1 - near) * into + deep * share * into + shake * grip.length
    side = np.cross(into, UP) if abs(into[1]) < 0.9 else np.array([0.0, 0.0, 1.0])  # its handle hangs down
    return laid(grip, times, tip, np.broadcast_to(into, tip.shape), np.broadcast_to(side, tip.shape))


def pressing(grip: Grip, times: np.ndarray, place: np.ndarray, tall: float, down_s: float) -> Way:
    """Lifted, and put down on something. place (3,): on the ground below it; tall: of what it comes down on, units; down_s: when it is down."""
    high = 1.6 * tall + 0.5 * grip.length
    share = np.clip((times - down_s + 0.28) / 0.28, 0.0, 1.0) ** 2
    raised = ease(times / max(down_s - 0.4, 0.1)) * (1 - share)
    tip = place + (FLAT_OUT * tall + high * (0.45 * (1 - share) + 0.55 * raised))[:, None] * UP
    tilt = np.radians(18.0) * (1 - share)
    own = grip.tip - grip.handle
    axis = np.stack([np.sin(tilt), -np.cos(tilt), np.zeros_like(tilt)], 1) if abs(own[1]) > abs(own[0]) else np.stack([np.cos(tilt), -np.sin(tilt), np.zeros_like(tilt)], 1)  # fmt: skip
    return laid(grip, times, tip, axis, np.broadcast_to([0.0, 0.0, 1.0], tip.shape), (down_s,))


def flattened(root: np.ndarray, times: np.ndarray, down_s: float) -> Way:
    """The way of what stays at a root (3, 4) and is pressed flat at a moment."""
    share = np.clip((times - down_s + 0.05) / 0.05, 0.0, 1.0)
    frames = np.repeat(root[None].astype(float), len(times), 0)
    by = np.stack([1 + 0.35 * share, 1 - (1 - FLAT_OUT) * share, 1 + 0.35 * share], 1)
    frames[:, :, :3] = by[:, :, None] * frames[:, :, :3]
    return Way(times=times, frames=frames)
