"""Train the two networks that look at heads: the identity encoder, which only measures, and the reader of a cameo's face.

python -m training.networks.train_identity --out runs/identity

Draws the pictures first (a few minutes, kept), then trains each for --minutes; --resume goes on where it was. The encoder stays
in --out; the reader is written to sora2_nodes/cameo/face_reader.safetensors, since a cameo is read with it.
"""

from __future__ import annotations

import argparse
import os
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from safetensors import safe_open
from safetensors.numpy import save_file
from torch import Tensor

from sora2_nodes.story.face_features import Face

from ..dataset.heads import PORTRAIT, Angles, made_up, views
from .head_net import ENCODER_SIDE, IDENTITY, READER_SIDE, HeadNet, identity, same_or_other, worn
from .loop import Run

READER = Path(__file__).parent.parent.parent / "sora2_nodes" / "cameo" / "face_reader.safetensors"
PEOPLE, SEEN = 32, 4  # an encoder's batch: people, pictures of each
BATCH = 96  # of the reader
FAINT = {"mouth_width": 4.0, "hair_length": 4.0}  # weights in the reader's loss: of 2304 pixels these change 20 to 50


@dataclass(frozen=True, kw_only=True)
class Kind:
    """What pictures a network is trained on. places, views: of each person. fewest: pixels that worn pictures may have."""

    name: str
    side: int
    places: int
    views: int
    angles: Angles
    fewest: int
    first: int  # seed of the first person


ENCODER = Kind(name="heads", side=ENCODER_SIDE, places=3, views=4, angles=Angles(), fewest=10, first=0)
READING = Kind(name="portraits", side=READER_SIDE, places=2, views=3, angles=PORTRAIT, fewest=28, first=100_000)


def draw_heads(kind: Kind, people: int, out: Path) -> tuple[np.ndarray, np.ndarray]:
    """Draw or load (people, places * views, side, side, 3) uint8 pictures and (people, 11) features."""
    kept = out / f"{kind.name}.npz"
    if kept.exists():
        with np.load(kept) as arrays:
            if len(arrays["faces"]) == people:
                return arrays["heads"], arrays["faces"]
    heads, faces = [], []
    for number in range(kind.first, kind.first + people):
        person = made_up(number)
        seen = [
            views(person, number * kind.places + n, kind.views, side=kind.side, angles=kind.angles)
            for n in range(kind.places)
        ]
        heads.append(np.concatenate(seen))
        faces.append(person.face)
        if len(faces) % 200 == 0:
            print(f"{kind.name}: {len(faces)}/{people} people drawn", flush=True)
    part = out / f".{kind.name}.{os.getpid()}.npz"
    np.savez(part, heads=np.stack(heads), faces=np.array(faces, np.float32))
    part.rename(kept)
    return np.stack(heads), np.array(faces, np.float32)


def _pictures(heads: np.ndarray, rng: torch.Generator, kind: Kind) -> Tensor:
    return worn(torch.from_numpy(heads).permute(0, 3, 1, 2).float() / 255, rng, kind.fewest)


def train_encoder(heads: np.ndarray, out: Path, minutes: float, resume: bool) -> None:
    """Teach (B, 3, side, side) → unit vectors that are close for the same person, whatever the side, light and outfit."""
    torch.manual_seed(1)
    net = HeadNet(IDENTITY, ENCODER_SIDE)
    run = Run(net, [torch.optim.AdamW(net.parameters(), 2e-3)], out, minutes=minutes, average=0.99, resume=resume)
    draw, rng = np.random.default_rng(run.steps + 1), torch.Generator().manual_seed(run.steps + 1)
    people = torch.arange(PEOPLE).repeat_interleave(SEEN)
    while not run.over:
        who = draw.choice(len(heads), PEOPLE, replace=False)
        which = draw.permuted(np.tile(np.arange(heads.shape[1]), (PEOPLE, 1)), axis=1)[:, :SEEN]
        shown = heads[who[:, None], which].reshape(-1, *heads.shape[2:])
        run.step(same_or_other(identity(net, _pictures(shown, rng, ENCODER)), people))


def train_reader(heads: np.ndarray, faces: np.ndarray, out: Path, minutes: float, resume: bool) -> None:
    """Teach (B, 3, side, side) → the eleven features of the face."""
    torch.manual_seed(2)
    net = HeadNet(faces.shape[1], READER_SIDE)
    run = Run(net, [torch.optim.AdamW(net.parameters(), 2e-3)], out, minutes=minutes, average=0.99, resume=resume)
    draw, rng = np.random.default_rng(run.steps + 2), torch.Generator().manual_seed(run.steps + 2)
    weight = torch.tensor([FAINT.get(name, 1.0) for name in Face._fields])
    while not run.over:
        who, which = draw.integers(0, len(heads), BATCH), draw.integers(0, heads.shape[1], BATCH)
        guess = net(_pictures(heads[who, which], rng, READING))
        off = F.smooth_l1_loss(guess, torch.from_numpy(faces[who]), beta=0.1, reduction="none")
        run.step((off * weight).mean() / weight.mean(), plain=off.mean())


def export_reader(trained: Path, people: int, minutes: float) -> None:
    """Write the reader in half precision where the cameo room reads it, whole or not at all."""
    with safe_open(trained, "numpy") as file:
        arrays = {name: file.get_tensor(name).astype(np.float16) for name in file.keys()}  # noqa: SIM118
    record = {"made_by": "training/networks/train_identity.py", "people": str(people), "minutes": f"{minutes:g}"}
    part = READER.with_name(f".{READER.name}.{os.getpid()}")
    save_file(arrays, part, metadata=record)
    part.chmod(0o644)
    part.rename(READER)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--people", type=int, default=2400, help="people to draw (default: 2400)")
    parser.add_argument("--minutes", type=float, default=5.0, help="minutes for each network (default: 5)")
    parser.add_argument("--out", type=Path, default=Path("runs/identity"))
    parser.add_argument("--only", choices=("reader", "encoder"), help="train one of the two")
    parser.add_argument("--resume", action="store_true", help="go on where the last run stopped")
    args = parser.parse_args()
    torch.set_num_threads(1)
    args.out.mkdir(parents=True, exist_ok=True)
    if args.only != "encoder":
        heads, faces = draw_heads(READING, args.people, args.out)
        train_reader(heads, faces, args.out / "reader.safetensors", args.minutes, args.resume)
        export_reader(args.out / "reader.safetensors", args.people, args.minutes)
    if args.only != "reader":
        heads, _ = draw_heads(ENCODER, args.people, args.out)
        train_encoder(heads, args.out / "encoder.safetensors", args.minutes, args.resume)


if __name__ == "__main__":
    main()
