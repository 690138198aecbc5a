"""Measure whether a cameo's face is recognised: python -m training.evaluate_identity --people N --clips N --json FILE

An encoder that was trained for identity on other people (training.networks.train_identity) compares held-out faces. `same` is the median
cosine between pictures of one person, `lookalike` between a person and another of the same skin and hair colour (the hard
case), `anybody` between a person and all others; the margins are medians of the differences; `picked` is the share of pictures
nearer to their own person than to any other and any lookalike (chance: 1 in twice --people).

heads   pictures from many sides, in other light and clothes, at several widths in pixels: what the encoder can tell
reader  error of each feature that a cameo takes from one picture, beside that of always saying the middle
clips   a cameo made of one portrait, put on a figure: in clips of the built-in model (`model`), in the same plan drawn by the
        world's own renderer and put through the codec alone (`floor`), as drawn (`drawn`), and with the true face (`truth`)

Progress goes to standard error. --encoder takes a few minutes to train: python -m training.networks.train_identity --only encoder
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F
from safetensors.torch import load_file

from sora2_nodes.cameo.face import look_at
from sora2_nodes.engine.pipeline.painting import Painter, draw_maps
from sora2_nodes.engine.pipeline.planning import PlannedShot, RenderSettings, plan_shot
from sora2_nodes.engine.pipeline.rendering import Pocket, load_pocket, render_shot
from sora2_nodes.engine.pipeline.sequence import told_by
from sora2_nodes.engine.shapes import FRAMES_PER_LATENT
from sora2_nodes.story.face_features import Face
from sora2_nodes.story.storyboard import Person, Shot
from sora2_nodes.world.drafts.raycast import PlanTracer
from sora2_nodes.world.drafts.render import Shader

from .dataset.heads import HELD_OUT, Angles, made_up, views
from .measuring.view import view_at
from .networks.head_net import ENCODER_SIDE, IDENTITY, HeadNet, identity

WIDTHS = (36, 24, 16, 12)  # px of a head in the picture
FRONTAL = Angles(aside_deg=15.0, above_deg=(-5.0, 10.0), loose=(1.15, 1.3), off_centre=0.04)
KINDS = ("model", "floor", "drawn", "truth")
EVERY = 4  # frames from one that is looked at to the next
SHOTS = ("close-up", "eye level", "low angle, orbit")
CROP = 1.3  # widths of the head
DAYLIGHT = {"time_of_day": "day", "tone": "neutral"}  # in which a cameo's portrait is taken
FACING = np.cos(np.radians(60.0))


def counted(what: str, total: int) -> Iterator[int]:
    """Yield 0 to total - 1 and tell on standard error how far it is and how long the rest may take."""
    start = time.monotonic()
    for number in range(total):
        yield number
        spent = time.monotonic() - start
        left = spent / (number + 1) * (total - number - 1)
        end = "\n" if number + 1 == total or not sys.stderr.isatty() else "\r"
        if sys.stderr.isatty() or (number + 1) % max(1, total // 10) == 0 or number + 1 == total:
            print(
                f"{what}: {number + 1}/{total}, {spent:.0f} s, about {left:.0f} s left   ",
                end=end,
                file=sys.stderr,
                flush=True,
            )


class People:
    """Held-out people, each with a lookalike of the same colours, and what the encoder makes of them."""

    def __init__(self, count: int, encoder: HeadNet) -> None:
        self.encoder = encoder
        self.people = [made_up(HELD_OUT + number) for number in range(count)]
        alike = [made_up(HELD_OUT + 500_000 + n, like=p) for n, p in enumerate(self.people)]
        everybody = (*self.people, *alike)
        self.known = torch.cat([self.gallery(everybody[n]) for n in counted("portraits", len(everybody))])  # (2N, 64)

    def gallery(self, person: Person) -> torch.Tensor:
        """(1, 64): the middle of what eight portraits look like."""
        shown = np.concatenate([views(person, HELD_OUT + n, 4, angles=FRONTAL, side=ENCODER_SIDE) for n in (7, 8)])
        return F.normalize(self.seen(shown).mean(0, keepdim=True), dim=1)

    def seen(self, heads: np.ndarray) -> torch.Tensor:
        """(B, 32, 32, 3) uint8 → (B, 64)."""
        with torch.inference_mode():
            return identity(self.encoder, torch.from_numpy(heads).permute(0, 3, 1, 2).float() / 255)

    def compared(self, number: int, heads: np.ndarray) -> dict[str, np.ndarray]:
        """Cosines of pictures with their person and the lookalike, and whether they are nearest to their own."""
        cosines = self.seen(heads) @ self.known.T
        picked = cosines.argmax(1) == number
        alike, count = number + len(self.people), len(self.people)
        others = [n for n in range(count) if n != number]
        return {
            "same": cosines[:, number].numpy(), "lookalike": cosines[:, alike].numpy(),
            "anybody": cosines[:, others].mean(1).numpy(), "picked": picked.numpy(),
        }  # fmt: skip


def pooled(rows: list[dict[str, np.ndarray]]) -> dict[str, float]:
    """Join comparisons into figures."""
    keys = ("same", "lookalike", "anybody", "picked")
    same, alike, anybody, picked = (np.concatenate([row[key] for row in rows]) for key in keys)
    figures = {
        "same": np.median(same), "lookalike": np.median(alike), "anybody": np.median(anybody),
        "margin_to_lookalike": np.median(same - alike), "margin_to_anybody": np.median(same - anybody),
        "nearer_than_lookalike": (same > alike).mean(), "picked": picked.mean(),
    }  # fmt: skip
    return {name: round(float(figure), 3) for name, figure in figures.items()} | {"pictures": len(same)}


def shrunk(heads: np.ndarray, width: int) -> np.ndarray:
    """Pictures as they are where the head has so many pixels: made smaller, then enlarged again."""
    few = max(4, round(width * 1.4))
    x = torch.from_numpy(heads).permute(0, 3, 1, 2).float()
    x = F.interpolate(F.interpolate(x, size=few, mode="area"), size=ENCODER_SIDE, mode="bilinear", align_corners=False)
    return x.permute(0, 2, 3, 1).round().byte().numpy()


def evaluate_heads(people: People) -> dict[str, dict[str, float]]:
    """What the encoder can tell, by the head's width in pixels."""
    shown = [
        np.concatenate([views(person, HELD_OUT + 10 * n + k, 4, side=ENCODER_SIDE) for k in (1, 2)])
        for n in counted("heads", len(people.people))
        for person in (people.people[n],)
    ]
    return {
        f"{width} px": pooled([people.compared(n, shrunk(heads, width)) for n, heads in enumerate(shown)])
        for width in WIDTHS
    }


def portrait_of(person: Person, seed: int) -> tuple[np.ndarray, tuple[int, int, int, int]]:
    """One picture that a cameo is made from, (256, 256, 3) uint8, and the box of its head."""
    side = 256
    angles = replace(FRONTAL, loose=(1.6, 1.6), off_centre=0.0)
    picture = views(person, seed, 1, angles=angles, side=side, chosen=DAYLIGHT)[0]
    edge = round(side * (1 - 1.15 / 1.6) / 2)
    return picture, (edge, edge, side - edge, side - edge)


def carried(person: Person, number: int) -> Person:
    """The figure of a cameo made from one portrait of a person."""
    look = look_at(*portrait_of(person, HELD_OUT + 100 * number))
    palette = look.palette
    return Person(
        name="mira", cameo="mira", face=look.drawn,
        skin=palette.skin_name, hair=palette.hair_name, outfit=palette.outfit_name,
    )  # fmt: skip


def evaluate_reader(people: People) -> dict[str, dict[str, float]]:
    """Mean error of each feature read from one portrait, and of saying the middle of all."""
    figures = [carried(people.people[n], n) for n in counted("cameos", len(people.people))]
    true = np.array([person.face for person in people.people])
    read = np.array([figure.face for figure in figures])
    named = [(f.skin == p.skin, f.hair == p.hair) for f, p in zip(figures, people.people, strict=True)]
    floor = np.abs(true - np.median(true, axis=0)).mean(0)
    error = np.abs(true - read).mean(0)
    names = enumerate(Face._fields)
    told = {name: {"error": float(error[i]), "always_the_middle": float(floor[i])} for i, name in names}
    skin, hair = np.mean(named, axis=0)
    return told | {"colours_named_right": {"skin": float(skin), "hair": float(hair)}}


def heads_in(frames: Sequence[np.ndarray], planned: PlannedShot, aspect: float) -> tuple[np.ndarray, list[float]]:
    """Cut heads that look our way out of every fourth frame, which are given: (B, 32, 32, 3) uint8, and widths in px of 288."""
    index = next(i for i, part in enumerate(planned.scene.parts) if part.face is not None)
    height, width = frames[0].shape[:2]
    cut, widths = [], []
    for number, frame in zip(range(0, planned.num_frames, EVERY), frames, strict=True):
        view = view_at(planned.plan, number, width, height, aspect)
        centre, yaw = planned.plan.position[number, index].astype(float), planned.plan.yaw[number, index]
        way = view.eye - centre
        reach = planned.scene.parts[index].half[0] * view.scale(centre)
        x, y = view.project(centre)
        inside = reach < x < width - reach and reach < y < height - reach
        if inside and (way[0] * np.cos(yaw) + way[2] * np.sin(yaw)) / np.hypot(way[0], way[2]) > FACING:
            cut.append(_cut(frame, x, y, reach * CROP))
            widths.append(2 * reach * 288 / width)
    return np.stack(cut) if cut else np.zeros((0, ENCODER_SIDE, ENCODER_SIDE, 3), np.uint8), widths


def _cut(frame: np.ndarray, x: float, y: float, half: float) -> np.ndarray:
    from PIL import Image

    box = (x - half, y - half, x + half, y + half)
    return np.asarray(
        Image.fromarray(frame).resize((ENCODER_SIDE, ENCODER_SIDE), Image.Resampling.BILINEAR, box=_inside(box, frame))
    )


def _inside(box: tuple[float, ...], frame: np.ndarray) -> tuple[float, float, float, float]:
    height, width = frame.shape[:2]
    return max(0.0, box[0]), max(0.0, box[1]), min(float(width), box[2]), min(float(height), box[3])


def drawn_by_world(planned: PlannedShot, width: int, height: int, aspect: float, every: int) -> list[np.ndarray]:
    """Every so many frames of a plan by the world's own renderer, (height, width, 3) uint8 each."""
    shader = Shader(PlanTracer(planned.scene, planned.plan, width, height, aspect=aspect))
    return [shader.picture(shader.tracer.trace(number)) for number in range(0, planned.num_frames, every)]


def through_codec(pocket: Pocket, planned: PlannedShot, settings: RenderSettings) -> list[np.ndarray]:
    """Every fourth frame of the world's own drawing of a plan, encoded and painted again as the model's clips are."""
    grid, aspect = settings.grid, settings.aspect
    true = np.stack(drawn_by_world(planned, grid.width, grid.height, aspect, 1))
    maps, maps8 = draw_maps(planned, grid, aspect)
    whole = np.concatenate([true, np.repeat(true[-1:], -len(true) % FRAMES_PER_LATENT, 0)])
    with torch.inference_mode():
        video = pocket.encoder.encode(torch.from_numpy(whole).permute(3, 0, 1, 2)[None].float() / 255)[0]
    networks, scene = (pocket.encoder, pocket.decoder), told_by(planned, maps8).scene
    scale = int(settings.chosen("scale"))
    return list(Painter(networks, planned, maps, scene, aspect=aspect, grid=grid, scale=scale).frames(video))[::EVERY]


def clips_of(
    pocket: Pocket, person: Person, number: int, words: str
) -> Iterator[tuple[str, list[np.ndarray], PlannedShot]]:
    """One shot of a person's cameo: who drew it, every fourth frame, and the plan it was drawn from."""
    settings, figure = RenderSettings(), carried(person, number)
    shot = Shot(prompt=f"mira talks to the camera in a park, {words}", duration_s=1.0)
    planned = plan_shot(shot, settings, seed=HELD_OUT + number, people=(figure,), older=True)
    true = plan_shot(shot, settings, seed=HELD_OUT + number, people=(replace(figure, face=person.face),), older=True)
    clip, _ = render_shot(pocket, planned, settings, seed=number)
    model = list(clip.frames.native())[::EVERY]  # type: ignore[attr-defined]
    height, width = model[0].shape[:2]
    yield "model", model, planned
    yield "floor", through_codec(pocket, planned, settings), planned
    yield "drawn", drawn_by_world(planned, width, height, settings.aspect, EVERY), planned
    yield "truth", drawn_by_world(true, width, height, settings.aspect, EVERY), true


def evaluate_clips(people: People, count: int) -> dict[str, dict[str, Any]]:
    """Same and other in rendered clips, by kind of shot and by who drew it, and over all kinds of shot."""
    pocket, aspect = load_pocket(), RenderSettings().aspect
    rows: dict[str, dict[str, list]] = {words: {kind: [] for kind in KINDS} for words in SHOTS}
    widths: dict[str, list[float]] = {words: [] for words in SHOTS}
    for turn in counted("clips", count * len(SHOTS)):
        number, words = turn // len(SHOTS), SHOTS[turn % len(SHOTS)]
        for kind, frames, planned in clips_of(pocket, people.people[number], number, words):
            heads, found = heads_in(frames, planned, aspect)
            if len(heads):
                rows[words][kind].append(people.compared(number, heads))
                widths[words] += found
    figures: dict[str, dict[str, Any]] = {
        words: {
            "head_px_of_288": float(np.median(widths[words])),
            **{kind: pooled(r) for kind, r in kinds.items() if r},
        }
        for words, kinds in rows.items()
        if widths[words]
    }
    seen = {kind: [row for kinds in rows.values() for row in kinds[kind]] for kind in KINDS}
    return figures | {"all": {kind: pooled(found) for kind, found in seen.items() if found}}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--people", type=int, default=60, help="held-out people (default: 60)")
    parser.add_argument("--clips", type=int, default=6, help="people whose cameos are rendered (default: 6)")
    parser.add_argument("--encoder", type=Path, default=Path("runs/identity/encoder.safetensors"))
    parser.add_argument("--json", type=Path)
    args = parser.parse_args()
    if not 0 <= args.clips <= args.people:
        parser.error(f"--clips {args.clips} must be 0 to --people ({args.people}): clips are of those people")
    if not args.encoder.is_file():
        parser.error(
            f"{args.encoder} is not there; train it: python -m training.networks.train_identity --only encoder"
        )
    torch.set_num_threads(1)
    encoder = HeadNet(IDENTITY, ENCODER_SIDE).eval()
    encoder.load_state_dict(load_file(args.encoder))
    people = People(args.people, encoder)
    report: dict[str, Any] = {"heads": evaluate_heads(people), "reader": evaluate_reader(people)}
    if args.clips:
        report["clips"] = evaluate_clips(people, args.clips)
    if args.json:
        args.json.write_text(json.dumps(report, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(report, indent=1, default=float))


if __name__ == "__main__":
    main()
