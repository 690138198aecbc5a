"""Measure whether a cameo's face is recognised: python -m training.evaluate_identity --people N --clips N --json FILE

An encoder that was trained for identity on other people (training.train_identity) compares held-out faces. `same` is the median
cosine between pictures of one person, `lookalike` between a person and another of the same skin and hair colour (the hard
case), `anybody` between a person and all others; the margins are medians of the differences; `picked` is the share of pictures
nearer to their own person than to any other and any lookalike (chance: 1 in twice --people).

heads   pictures from many sides, in other light and clothes, at several widths in pixels: what the encoder can tell
reader  error of each feature that a cameo takes from one picture, beside that of always saying the middle
clips   a cameo made of one portrait, put on a figure, in clips of the built-in model (`model`); `floor` is the same plan
        by the world's own renderer, `truth` the person's true face by it
"""

from __future__ import annotations

import argparse
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F
from safetensors.torch import load_file

from sora2_nodes.cameo.face import look_at
from sora2_nodes.engine.pipeline.planning import PlannedShot, RenderSettings, plan_shot
from sora2_nodes.story.faces import Face
from sora2_nodes.story.storyboard import Person, Shot

from .head_net import ENCODER_SIDE, IDENTITY, HeadNet, identity
from .heads import HELD_OUT, Angles, made_up, views
from .view import view_at

WIDTHS = (36, 24, 16, 12)  # px of a head in the picture
FRONTAL = Angles(aside_deg=15.0, above_deg=(-5.0, 10.0), loose=(1.15, 1.3), off_centre=0.04)
SHOTS = ("close-up", "eye level", "low angle, orbit")
CROP = 1.3  # widths of the head
DAYLIGHT = {"time_of_day": "day", "tone": "neutral"}  # in which a cameo's portrait is taken
FACING = np.cos(np.radians(60.0))


class People:
    """Held-out people, each with a lookalike of the same colours, and what the encoder makes of them."""

    def __init__(self, count: int, encoder: HeadNet) -> None:
        self.encoder = encoder
        self.people = [made_up(HELD_OUT + number) for number in range(count)]
        alike = [made_up(HELD_OUT + 500_000 + n, like=p) for n, p in enumerate(self.people)]
        self.known = torch.cat([self.gallery(person) for person in (*self.people, *alike)])  # (2N, 64)

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
    return {
        "same": float(np.median(same)), "lookalike": float(np.median(alike)), "anybody": float(np.median(anybody)),
        "margin_to_lookalike": float(np.median(same - alike)), "margin_to_anybody": float(np.median(same - anybody)),
        "nearer_than_lookalike": float((same > alike).mean()), "picked": float(picked.mean()), "pictures": len(same),
    }  # fmt: skip


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
        for n, person in enumerate(people.people)
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
    figures = [carried(person, n) for n, person in enumerate(people.people)]
    true = np.array([person.face for person in people.people])
    read = np.array([figure.face for figure in figures])
    named = [(f.skin == p.skin, f.hair == p.hair) for f, p in zip(figures, people.people, strict=True)]
    floor = np.abs(true - np.median(true, axis=0)).mean(0)
    error = np.abs(true - read).mean(0)
    names = enumerate(Face._fields)
    told = {name: {"error": float(error[i]), "always_the_middle": float(floor[i])} for i, name in names}
    skin, hair = np.mean(named, axis=0)
    return told | {"colours_named_right": {"skin": float(skin), "hair": float(hair)}}


def heads_in(frames: np.ndarray, planned: PlannedShot, aspect: float) -> tuple[np.ndarray, list[float]]:
    """Cut out every fourth frame's head where it looks our way: (B, 32, 32, 3) uint8 and widths in px of 288."""
    index = next(i for i, part in enumerate(planned.scene.parts) if part.face is not None)
    height, width = frames.shape[1:3]
    cut, widths = [], []
    for number in range(0, len(frames), 4):
        view = view_at(planned.plan, number, width, height, aspect)
        centre, yaw = planned.plan.position[number, index].astype(float), planned.plan.yaw[number, index]
        way = view.eye - centre
        reach = planned.scene.parts[index].half[0] * view.scale(centre)
        x, y = view.project(centre)
        inside = reach < x < width - reach and reach < y < height - reach
        if inside and (way[0] * np.cos(yaw) + way[2] * np.sin(yaw)) / np.hypot(way[0], way[2]) > FACING:
            cut.append(_cut(frames[number], x, y, reach * CROP))
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


def evaluate_clips(people: People, count: int) -> dict[str, dict[str, Any]]:
    """Same and other in rendered clips, by kind of shot and by who drew it."""
    from sora2_nodes.engine.pipeline.rendering import load_pocket, render_shot
    from sora2_nodes.world.render import render_frames

    pocket, settings = load_pocket(), RenderSettings()
    rows: dict[str, dict[str, list]] = {words: {"model": [], "floor": [], "truth": []} for words in SHOTS}
    widths: dict[str, list[float]] = {words: [] for words in SHOTS}
    for number in range(count):
        person = people.people[number]
        figure = carried(person, number)
        for words in SHOTS:
            shot = Shot(prompt=f"mira talks to the camera in a park, {words}", duration_s=1.0)
            planned = plan_shot(shot, settings, seed=HELD_OUT + number, people=(figure,))
            true = plan_shot(shot, settings, seed=HELD_OUT + number, people=(replace(figure, face=person.face),))
            clip, _ = render_shot(pocket, planned, settings, seed=number)
            drawn = np.stack(list(clip.frames.native()))  # type: ignore[attr-defined]
            size = drawn.shape[2], drawn.shape[1]
            for kind, of, frames in (
                ("model", planned, drawn),
                ("floor", planned, render_frames(planned.scene, planned.plan, *size, aspect=settings.aspect)),
                ("truth", true, render_frames(true.scene, true.plan, *size, aspect=settings.aspect)),
            ):
                heads, found = heads_in(frames, of, settings.aspect)
                if len(heads):
                    rows[words][kind].append(people.compared(number, heads))
                    widths[words] += found
    return {
        words: {"head_px_of_288": float(np.median(widths[words])), **{kind: pooled(r) for kind, r in kinds.items()}}
        for words, kinds in rows.items()
        if widths[words]
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--people", type=int, default=60, help="held-out people (default: 60)")
    parser.add_argument("--clips", type=int, default=6, help="people whose cameos are rendered (default: 6)")
    parser.add_argument("--encoder", type=Path, default=Path("runs/identity/encoder.safetensors"))
    parser.add_argument("--json", type=Path)
    args = parser.parse_args()
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
