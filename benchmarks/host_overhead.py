"""What Sora2Sampler adds to a step of the host's own sampler: same model, seed and steps, one process, alternating.

    COMFYUI_PATH=~/ComfyUI python benchmarks/host_overhead.py [--runs 15] [--steps 12] [--dim 512]

It builds a Wan 2.1 network of a size that takes a good part of a second per step, with random weights, samples it in turn
through SamplerCustomAdvanced and through Sora2Sampler's path, and prints the median seconds per step of each, the share
added, and whether the results are equal. Processor seconds stand beside the seconds of the clock: on a busy machine they
are what can be compared. Run it with the host's Python.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import sys
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
LIMIT = 0.02  # of a median step
WIDTH, HEIGHT, FRAMES = 256, 256, 17


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=15, help="measured pairs (default: 15)")
    parser.add_argument("--steps", type=int, default=12, help="steps per run (default: 12)")
    parser.add_argument("--dim", type=int, default=512, help="width of the network, a multiple of 128 (default: 512)")
    parser.add_argument("--json", action="store_true", help="print one JSON record")
    args = parser.parse_args()
    start_host()
    figures = measure(args.runs, args.steps, args.dim)
    print(json.dumps(figures) if args.json else report(figures))
    return 0 if figures["equal"] and figures["added_clock"] <= LIMIT else 1


def start_host() -> None:
    """Put the host's modules in place as its own start does, without a server."""
    host = Path(os.environ.get("COMFYUI_PATH", "~/ComfyUI").split(os.pathsep)[0]).expanduser()
    sys.argv = [sys.argv[0], "--cpu"]
    sys.path[:0] = [str(host), str(ROOT)]
    os.chdir(host)
    import comfy.options

    comfy.options.enable_args_parsing()
    import asyncio

    import utils.extra_config  # noqa: F401  the host's own, before another of that name
    import nodes  # isort: skip

    asyncio.run(nodes.init_builtin_extra_nodes())


def make_model(dim: int) -> Any:
    """Return a MODEL of Wan 2.1's architecture with random weights."""
    import comfy.ldm.wan.model
    import comfy.ops
    import comfy.sd
    import torch

    shape = {
        "dim": dim,
        "ffn_dim": 4 * dim,
        "num_heads": dim // 128,
        "num_layers": 6,
        "freq_dim": 256,
        "text_dim": 4096,
    }
    layers = {"dtype": torch.float32, "device": "cpu", "operations": comfy.ops.disable_weight_init}
    network = comfy.ldm.wan.model.WanModel(model_type="t2v", in_dim=16, out_dim=16, **shape, **layers)
    generator = torch.Generator().manual_seed(0)
    for weight in network.parameters():
        size = 0.02 if weight.ndim < 2 else weight[0].numel() ** -0.5
        weight.data.copy_(torch.randn(weight.shape, generator=generator) * size)
    return comfy.sd.load_diffusion_model_state_dict(dict(network.state_dict()))


def measure(runs: int, steps: int, dim: int) -> dict[str, Any]:
    """Alternate both ways and return seconds per step and whether the latents are equal."""
    import torch

    from sora2_nodes.host.calls import call
    from sora2_nodes.host.families import family_of
    from sora2_nodes.host.families.family_order import SampleOrder
    from sora2_nodes.host.host_progress import node_progress
    from sora2_nodes.host.shot_sampling import Watch, sample_latent

    model = make_model(dim)
    family = family_of(model)
    generator = torch.Generator().manual_seed(1)
    positive, negative = ([[torch.randn(1, 32, 4096, generator=generator), {}]] for _ in range(2))
    size = {"width": WIDTH, "height": HEIGHT}

    def theirs() -> Any:
        (latent,) = call("EmptyHunyuanLatentVideo", **size, length=FRAMES, batch_size=1)
        (noise,) = call("RandomNoise", noise_seed=7)
        (guider,) = call("CFGGuider", model=model, positive=positive, negative=negative, cfg=5.0)
        (sampler,) = call("KSamplerSelect", sampler_name="euler")
        (levels,) = call("BasicScheduler", model=model, scheduler="simple", steps=steps, denoise=1.0)
        sampled = {"noise": noise, "guider": guider, "sampler": sampler, "sigmas": levels, "latent_image": latent}
        return call("SamplerCustomAdvanced", **sampled)[0]["samples"]

    def ours() -> Any:
        order = SampleOrder(
            model=model, vae=None, audio_vae=None, positive=positive, negative=negative, **size, frames=FRAMES, fps=16.0,
            steps=steps, cfg=5.0,
        )  # fmt: skip
        return sample_latent(order, family, Watch(node_progress("1")), seed=7, solver="default")["samples"]

    seconds, equal = alternate({"SamplerCustomAdvanced": theirs, "Sora2Sampler": ours}, runs, steps)
    figures = {"runs": runs, "steps": steps, "dim": dim, "equal": equal}
    for kind, by_way in seconds.items():
        figures[kind] = {name: statistics.median(values) for name, values in by_way.items()}
        pairs = zip(by_way["Sora2Sampler"], by_way["SamplerCustomAdvanced"], strict=True)
        gap = statistics.median(mine - other for mine, other in pairs)
        figures[f"added_{kind}"] = gap / figures[kind]["SamplerCustomAdvanced"]
    return figures


def alternate(ways: dict[str, Any], runs: int, steps: int) -> tuple[dict[str, dict[str, list[float]]], bool]:
    """Run the ways in turn; return seconds per step of every run, by clock and processor, and whether results are equal."""
    import torch

    clocks = {"clock": time.perf_counter, "processor": time.process_time}
    seconds: dict[str, dict[str, list[float]]] = {kind: {name: [] for name in ways} for kind in clocks}
    equal = True
    with torch.inference_mode():
        for run in range(runs + 1):
            made = {}
            for name in sorted(ways, reverse=bool(run % 2)):
                start = {kind: read() for kind, read in clocks.items()}
                made[name] = ways[name]()
                for kind, read in clocks.items():
                    if run:  # the first pair warms up
                        seconds[kind][name].append((read() - start[kind]) / steps)
            equal = equal and torch.equal(*made.values())
    return seconds, equal


def report(figures: dict[str, Any]) -> str:
    """Write the figures as lines."""
    lines = []
    for kind in ("clock", "processor"):
        lines += [f"{name}: {value:.4f} s per step by the {kind} (median)" for name, value in figures[kind].items()]
        lines.append(
            f"added by the {kind}: {figures[f'added_{kind}']:+.2%} of a step (median of {figures['runs']} pairs)"
        )
    lines.append(f"limit: {LIMIT:.0%} by the clock")
    lines.append(f"results: {'equal' if figures['equal'] else 'DIFFERENT'}")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
