"""Measure the codecs on held-out clips: what the decoder gets back from true latents, how fast, and how the vocoder sounds.

python -m training.evaluate_codecs --video runs/video.safetensors --vocoder runs/vocoder.safetensors --first 49 --shards 3

Picture: PSNR in dB at native size, the mean over clips, of the whole picture, of pixels that change between neighbouring
frames, and of pixels with parts; frames a second at native size on two threads, without and with composing the layers. Sound: spectral energy distance as in
training.networks.train_vocoder, beside Griffin and Lim's on the same mels.
"""

from __future__ import annotations

import argparse
import json
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import load_file
from torch import Tensor

from sora2_nodes.engine.config import VideoConfig
from sora2_nodes.engine.model.audio import AudioCodec
from sora2_nodes.engine.model.video import BEHIND, VideoDecoder, VideoEncoder, compose

from .measuring.griffin_lim import griffin_lim
from .networks.codecs import load_audio, load_video
from .networks.train_video import KEYS, decibels, moving, painted
from .networks.train_vocoder import distance, heard, sounds

HELD_OUT = 700_000  # first clip of the sounds
FEWEST = 50  # pixels that a figure needs


def pictures(decoder: VideoDecoder, encoder: VideoEncoder, files: list[Path]) -> dict[str, list[float]]:
    """PSNR of each clip, over its two groups of frames: whole, moving, objects."""
    found: dict[str, list[float]] = {"whole": [], "moving": [], "objects": []}
    for file in files:
        with np.load(file) as z:
            shard = {k: z[k] for k in KEYS}
        for clip in range(len(shard["frames"])):
            frames, masks, painting = _clip(shard, clip, decoder, encoder)
            picture = compose(*painting, masks).clamp(0, 1)
            where = (torch.ones_like(frames[:, :1]), moving(frames), masks[:, BEHIND:].sum(1, keepdim=True))
            for name, pixels in zip(found, where, strict=True):
                if pixels.sum() >= FEWEST:
                    found[name].append(float(decibels(picture, frames, pixels)))
    return found


def _clip(
    shard: dict[str, np.ndarray], n: int, decoder: VideoDecoder, encoder: VideoEncoder
) -> tuple[Tensor, Tensor, tuple[Tensor, Tensor]]:
    frames, masks, maps, parts = (torch.from_numpy(shard[k][n]) for k in KEYS[:4])
    latents = torch.from_numpy(shard["latent"][n][:, shard["groups"][n]]).float().transpose(0, 1)[:, :, None]
    scene = torch.from_numpy(shard["scene"][n])[None].expand(2, -1)
    with torch.inference_mode():
        shares = masks.float() / 255
        painting = painted(decoder, encoder, latents, maps.float() / 127, parts.float() / 127, scene, shares)
    return frames.permute(0, 3, 1, 2).float() / 255, shares, painting


def frames_a_second(decoder: VideoDecoder, encoder: VideoEncoder, *, composed: bool, seconds: float = 4.0) -> float:
    """Frames painted (and composed) a second at native size, bfloat16, one group at a time on each of two threads."""
    model = decoder.bfloat16().to(memory_format=torch.channels_last)

    def work(until: float) -> int:
        torch.set_num_threads(1)
        done = 0
        x = [torch.rand(s).bfloat16() for s in ((1, 24, 10, 18), (4, 16, 80, 144), (4, 15, 80, 144), (1, 28))]
        latent, maps, parts, scene = (a.contiguous(memory_format=torch.channels_last) if a.ndim == 4 else a for a in x)
        masks = torch.rand(4, 9, 160, 288)
        with torch.inference_mode():
            while time.perf_counter() < until:
                coarse = encoder.coarse(latent[:, :, None].float())[0].bfloat16()
                fields, sharp = model(latent, coarse.contiguous(memory_format=torch.channels_last), maps, parts, scene)
                if composed:
                    compose(fields.float().contiguous(), sharp.float().contiguous(), masks)
                done += 4
        return done

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(work, [time.perf_counter() + 1] * 2))  # warm
        start = time.perf_counter()
        return sum(pool.map(work, [start + seconds] * 2)) / seconds


def voices(codec: AudioCodec, clips: int) -> dict[str, float]:
    """Mean spectral energy distance to the true sounds: the vocoder's, and Griffin and Lim's on the same mels.

    2 d(true, made) - d(true, true again) - d(made, made again): 0 where what is made could as well be the true sound.
    """
    rows = []
    for wave, again in zip(sounds(clips, HELD_OUT), sounds(clips, HELD_OUT, seed=1), strict=True):
        length = len(wave) // 960 * 960
        true, other = (torch.from_numpy(w[:length])[None] for w in (wave, again))
        with torch.inference_mode():
            mel = heard(codec, true)
            pairs = [codec.vocoder(mel, n) for n in torch.randn(2, 1, mel.shape[1], codec.config.noise)]
            peers = [griffin_lim(codec, mel, seed=seed) for seed in (0, 1)]
        spread = float(distance(true, other))
        rows.append([2 * float(distance(a, true)) - spread - float(distance(a, b)) for a, b in (pairs, peers)])
    return dict(zip(("vocoder", "griffin_lim"), np.mean(rows, 0).round(4).tolist(), strict=True))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--video", type=Path, default=Path("runs/video.safetensors"))
    parser.add_argument("--vocoder", type=Path, default=Path("runs/vocoder.safetensors"))
    parser.add_argument("--codecs", type=Path, default=Path("runs"))
    parser.add_argument("--data", type=Path, default=Path("runs/data"))
    parser.add_argument("--first", type=int, default=49, help="first shard in the folder that was held out")
    parser.add_argument("--shards", type=int, default=3)
    parser.add_argument("--sounds", type=int, default=24, help="held-out sounds")
    parser.add_argument("--json", type=Path, help="write the figures there")
    args = parser.parse_args()
    report: dict[str, object] = {}
    if args.video.exists():
        encoder, decoder = load_video(args.codecs), VideoDecoder(VideoConfig()).eval()
        decoder.load_state_dict(load_file(args.video))
        found = pictures(decoder, encoder, sorted(args.data.glob("[0-9]*.npz"))[args.first : args.first + args.shards])
        report["psnr_db"] = {name: round(float(np.mean(values)), 2) for name, values in found.items()}
        report["clips"] = len(found["whole"])
        report["frames_per_s"] = round(frames_a_second(decoder, encoder, composed=False), 1)
        report["frames_per_s_composed"] = round(frames_a_second(decoder, encoder, composed=True), 1)
    if args.vocoder.exists():
        codec = load_audio(args.codecs)
        codec.vocoder.load_state_dict(load_file(args.vocoder))
        report["sound_energy_distance"] = voices(codec, args.sounds)
    print(json.dumps(report, indent=1))
    if args.json:
        args.json.write_text(json.dumps(report, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
