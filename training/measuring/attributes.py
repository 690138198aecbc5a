"""Does a clip show what was asked: colour and shape of each thing, and surface, backdrop and time of day around them.

Each answer is a choice among what could have been asked: the plan is drawn again with every other answer, and the clip
must be nearest to the one asked for.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

import numpy as np
from scipy import ndimage

from sora2_nodes.story.vocabulary import BACKDROPS, COLOURS, SURFACES, TIMES_OF_DAY
from sora2_nodes.world.scene import Plan, Scene

from .drawing import Drawing, without_parts
from .track import Tracks
from .view import part_map, view_at

TOLERANCE = 3.0  # CIE76 units by which another colour must be nearer
LEAST_OVERLAP = 0.6  # intersection over union with the asked shape
ROUND = ("sphere", "disc")


def judge(frames: np.ndarray, tracks: Tracks, drawing: Drawing) -> dict[str, list[bool]]:
    """Return, per attribute, one verdict for each thing or for the place."""
    verdicts: dict[str, list[bool]] = {"colour": [], "shape": []}
    for k, part in enumerate(tracks.targets):
        frame = _best_frame(tracks, k)
        if frame is None or not drawing.scene.parts[part].owner.startswith("thing"):
            continue
        verdicts["colour"].append(_colour_is_right(frames[frame], tracks, drawing, k, frame))
        if tracks.clear[frame, k]:
            verdicts["shape"].append(_shape_is_right(tracks, drawing, k, frame))
    return verdicts | _place(frames, drawing)


def look_of(frames: np.ndarray, tracks: Tracks, drawing: Drawing) -> dict[str, np.ndarray]:
    """Lab colour of each thing minus the colour it was planned to have there, by the thing's name."""
    looks = {}
    for k, part in enumerate(tracks.targets):
        frame = _best_frame(tracks, k)
        if frame is None:
            continue
        planned, moved = _pixels(tracks, drawing, k, frame)
        measured, asked = (
            lab(a[b].reshape(-1, 3).mean(0)) for a, b in ((frames[frame], moved), (drawing.frames[frame], planned))
        )
        looks[drawing.scene.parts[part].name] = measured - asked
    return looks


def lab(colour: np.ndarray) -> np.ndarray:
    """CIE Lab (D65) of (..., 3) sRGB 0..255."""
    c = np.asarray(colour, np.float64) / 255
    linear = np.where(c <= 0.04045, c / 12.92, ((c + 0.055) / 1.055) ** 2.4)
    matrix = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
    xyz = linear @ matrix.T / np.array([0.9505, 1.0, 1.089])
    f = np.where(xyz > 0.008856, np.cbrt(xyz), 7.787 * xyz + 16 / 116)
    return np.stack([116 * f[..., 1] - 16, 500 * (f[..., 0] - f[..., 1]), 200 * (f[..., 1] - f[..., 2])], -1)


def _best_frame(tracks: Tracks, k: int) -> int | None:
    """The frame that shows most of a target, clear ones first; None when it should never be seen."""
    if not tracks.expected[:, k].any():
        return None
    area = tracks.mask[:, k].sum((1, 2)) + 1
    return int((area * (1 + 10 * tracks.clear[:, k]) * tracks.expected[:, k]).argmax())


def _pixels(tracks: Tracks, drawing: Drawing, k: int, frame: int) -> tuple[np.ndarray, np.ndarray]:
    """A target's inner pixels as planned, and the same where it was found (as planned where it was not)."""
    planned = drawing.maps()[0][frame] == tracks.targets[k]
    core = ndimage.binary_erosion(planned)
    core = core if core.sum() >= 6 else planned
    moved = ndimage.shift(core, np.rint(tracks.offset[frame, k])[::-1], order=0)
    return core, moved if moved.any() else core


def _colour_is_right(picture: np.ndarray, tracks: Tracks, drawing: Drawing, k: int, frame: int) -> bool:
    part = tracks.targets[k]
    core, moved = _pixels(tracks, drawing, k, frame)
    measured = lab(picture[moved].mean(0))
    asked = float(np.linalg.norm(measured - lab(drawing.frames[frame][core].mean(0))))
    others = drawing.once(("colours", part, frame), lambda: _other_colours(drawing, part, frame, core))
    return bool((np.linalg.norm(measured - others, axis=-1) >= asked - TOLERANCE).all())


def _other_colours(drawing: Drawing, part: int, frame: int, core: np.ndarray) -> np.ndarray:
    """Lab colours that a part's inner pixels would have in every colour it was not asked in, (n, 3)."""
    one, found = _single(drawing.plan, frame), []
    for colour in COLOURS.values():
        parts = list(drawing.scene.parts)
        if not np.allclose(colour, parts[part].colour, atol=0.02):
            parts[part] = dataclasses.replace(parts[part], colour=colour)
            other = drawing.draw(dataclasses.replace(drawing.scene, parts=tuple(parts)), one, [0])[0]
            found.append(lab(other[core].mean(0)))
    return np.stack(found)


def _shape_is_right(tracks: Tracks, drawing: Drawing, k: int, frame: int) -> bool:
    """Compare the pixels found with a round and with an angular silhouette of the same size."""
    part = tracks.targets[k]
    asked = drawing.scene.parts[part]
    height, width = tracks.mask.shape[2:]
    view = view_at(drawing.plan, frame, width, height, drawing.aspect)
    overlap = {}
    for shape in (asked.shape, "box" if asked.shape in ROUND else "sphere"):
        parts = list(drawing.scene.parts)
        radius = float(np.sqrt(asked.half[0] * asked.half[1]))
        half = (radius,) * 3 if shape == "sphere" and asked.shape not in ROUND else asked.half
        parts[part] = dataclasses.replace(asked, shape=shape, half=half)
        silhouette = part_map(view, tuple(parts), drawing.plan, frame)[0] == part
        moved = ndimage.shift(silhouette, np.rint(tracks.offset[frame, k])[::-1], order=0)
        seen = tracks.mask[frame, k]
        overlap[shape] = (moved & seen).sum() / max((moved | seen).sum(), 1)
    return bool(overlap[asked.shape] >= LEAST_OVERLAP and overlap[asked.shape] >= max(overlap.values()) - 0.02)


def _place(frames: np.ndarray, drawing: Drawing) -> dict[str, list[bool]]:
    """Judge surface, backdrop and time of day on the middle frame, where nothing stands."""
    frame = len(frames) // 2
    free = ~ndimage.binary_dilation(drawing.maps()[0][frame] >= 0, iterations=6)
    if free.mean() < 0.1:
        return {}
    one, picture = without_parts(_single(drawing.plan, frame)), _soft(frames[frame])

    def distance(scene: Scene) -> float:
        key = ("place", frame, scene.surface, scene.backdrop, scene.light.time_of_day)
        drawn = drawing.once(key, lambda: _soft(drawing.draw(dataclasses.replace(scene, parts=()), one, [0])[0]))
        return float(np.abs(drawn - picture)[free].mean())

    def hour(scene: Scene, name: str) -> Scene:
        return dataclasses.replace(scene, light=dataclasses.replace(scene.light, time_of_day=name))

    choices: dict[str, tuple[tuple[str, ...], str, Callable[[Scene, str], Scene]]] = {
        "surface": (SURFACES, drawing.scene.surface, lambda s, name: dataclasses.replace(s, surface=name)),
        "backdrop": (BACKDROPS, drawing.scene.backdrop, lambda s, name: dataclasses.replace(s, backdrop=name)),
        "time_of_day": (TIMES_OF_DAY, drawing.scene.light.time_of_day, hour),
    }
    asked = distance(drawing.scene)
    return {
        name: [all(distance(change(drawing.scene, o)) >= asked - 0.3 for o in options if o != own)]
        for name, (options, own, change) in choices.items()
    }


def _soft(picture: np.ndarray) -> np.ndarray:
    softened: np.ndarray = ndimage.gaussian_filter(picture.astype(np.float32), (1, 1, 0))
    return softened


def _single(plan: Plan, frame: int) -> Plan:
    """One frame of a plan as a plan of its own."""
    camera = dataclasses.replace(
        plan.camera, eye=plan.camera.eye[frame : frame + 1], target=plan.camera.target[frame : frame + 1]
    )
    names = ("position", "angle", "velocity", "yaw")
    return dataclasses.replace(plan, camera=camera, **{n: getattr(plan, n)[frame : frame + 1] for n in names})
