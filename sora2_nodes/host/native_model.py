"""The built-in transformer as a MODEL of the host: any sampler, LoRA, offloading and model patch works on it."""

from __future__ import annotations

from typing import Any

import comfy.conds
import comfy.latent_formats
import comfy.model_base
import comfy.patcher_extension as extension
import comfy.supported_models_base
import torch
from torch import Tensor, nn

from ..engine.config import TransformerConfig
from ..engine.model.transformer import Conditions, PocketTransformer
from ..engine.pipeline.sequence import AUDIO_WINDOW, OVERLAP
from ..engine.shapes import FRAMES_PER_LATENT, MELS_PER_LATENT, WINDOW_LATENTS, Grid, audio_latents_for
from ..errors import InputError
from ..story.storyboard import Shot
from .shot_plans import DrawnPlan, draw_plan, packed, unpacked
from .shot_request import CELLS_PER_TOKEN, REQUEST, SHAPES, TEXT, ShotRequest

OPTIONS = "sora2"  # key in transformer_options
SIGMA_SCALE = 1000.0  # the host's timestep for sigma 1
SECONDS_PER_LATENT = FRAMES_PER_LATENT / 24
AUDIO_PER_LATENT = 25 / 6


class PocketLatent(comfy.latent_formats.LatentFormat):
    """Picture and sound packed as (B, 1, N); already of unit variance."""

    latent_channels = 1
    latent_dimensions = 3
    scale_factor = 1.0
    latent_rgb_factors = None
    latent_rgb_factors_bias = None


class PocketConfig(comfy.supported_models_base.BASE):
    """What the host asks about a model before building it."""

    unet_config = {"image_model": "sora2_pocket"}  # noqa: RUF012
    unet_extra_config: dict[str, Any] = {}  # noqa: RUF012
    latent_format = PocketLatent
    sampling_settings = {"shift": 3.0}  # noqa: RUF012
    memory_usage_factor = 0.05
    supported_inference_dtypes = [torch.bfloat16, torch.float32]  # noqa: RUF012


class PocketNetwork(nn.Module):
    """The transformer behind the host's calling convention; long shots run as overlapping windows, blended."""

    def __init__(
        self, config: TransformerConfig, dtype: Any = None, device: Any = None, operations: Any = None, **_: Any
    ) -> None:
        super().__init__()
        self.dtype = dtype
        self.transformer = PocketTransformer(config, operations=operations, dtype=dtype, device=device)
        self.last_plan: DrawnPlan | None = None

    def forward(self, x: Any, timestep: Tensor, context: Any = None, transformer_options: Any = None, **kw: Any) -> Any:
        """x: (B, 1, N) or [picture, sound]; timestep (B,) sigma * 1000. Return velocities in the same form."""
        options = transformer_options or {}
        wrappers = extension.get_all_wrappers(extension.WrappersMP.DIFFUSION_MODEL, options)
        executor = extension.WrapperExecutor.new_class_executor(self._forward, self, wrappers)
        return executor.execute(x, timestep, context, options, **kw)

    def _forward(
        self, x: Any, timestep: Tensor, context: Any, transformer_options: Any, sora2_shapes: Any = None,
        sora2_shot: ShotRequest | None = None, **_: Any,
    ) -> Any:  # fmt: skip
        whole = torch.is_tensor(x)
        parts = unpacked(x, sora2_shapes) if whole and sora2_shapes else ([x] if whole else list(x))
        video = parts[0]
        silent = len(parts) == 1
        latents = video.shape[2]
        audio = video.new_zeros(video.shape[0], 48, audio_latents_for(latents)) if silent else parts[1].flatten(2)
        conditions = self._conditions(sora2_shot, video, audio, transformer_options.get(OPTIONS, {}))
        velocity = self._windows(video, audio, timestep / SIGMA_SCALE, conditions, silent)
        made = [velocity[0]] if silent else [velocity[0], velocity[1].view_as(parts[1])]
        if not whole:
            return made
        return packed(made) if sora2_shapes else made[0]

    def _conditions(self, request: ShotRequest | None, video: Tensor, audio: Tensor, options: Any) -> Conditions:
        """Tell the plan of the whole shot, cut or held to the latent's length."""
        if request is None:
            return Conditions()
        physics = options.get("physics")
        grid = Grid(video.shape[4] // CELLS_PER_TOKEN, video.shape[3] // CELLS_PER_TOKEN)
        dynamics = physics is not None and physics.plans
        people = tuple(carried.person for carried in options.get("cameos") or ())
        plan = draw_plan(request, grid, dynamics, physics.gravity if physics else None, people)
        self.last_plan = plan
        maps = _fitted(plan.told.maps, 1, video.shape[2] * FRAMES_PER_LATENT, hold=True)
        contacts = _fitted(plan.told.contacts, 0, audio.shape[2] * MELS_PER_LATENT, hold=False)
        strength = physics.strength if dynamics else 1.0
        return Conditions(
            scene=plan.told.scene[None].to(video),
            maps=maps[None].to(video),
            contacts=contacts[None].to(video),
            plan_keep=torch.full((1,), strength).to(video),
        )

    def _windows(
        self, video: Tensor, audio: Tensor, sigma: Tensor, c: Conditions, silent: bool
    ) -> tuple[Tensor, Tensor]:
        """Run overlapping windows and blend their velocities where they meet."""
        total = video.shape[2]
        out = [torch.zeros_like(video), torch.zeros_like(audio)]
        weights = [video.new_zeros(total), video.new_zeros(audio.shape[2])]
        for start in window_starts(total):
            stop, first = min(start + WINDOW_LATENTS, total), round(start * AUDIO_PER_LATENT)
            last = audio.shape[2] if stop == total else min(first + AUDIO_WINDOW, audio.shape[2])
            made = self.transformer(
                video[:, :, start:stop], audio[:, :, first:last], sigma, _cut(c, start, stop, first, last, silent)
            )
            for total_v, weight, part, (a, b) in zip(out, weights, made, ((start, stop), (first, last)), strict=True):
                ramp = _ramp(b - a).to(part)
                total_v[:, :, a:b] += part * ramp.view(-1, *[1] * (part.ndim - 3))
                weight[a:b] += ramp
        return out[0] / weights[0][:, None, None], out[1] / weights[1]


class PocketBase(comfy.model_base.BaseModel):
    """The host's model around the network: v = noise - x0, sigma shifted by 3."""

    def __init__(self, config: PocketConfig, device: Any = None) -> None:
        kind = comfy.model_base.ModelType.FLOW
        super().__init__(config, model_type=kind, device=device, unet_model=PocketNetwork)

    def extra_conds(self, **kwargs: Any) -> dict[str, Any]:
        """Hand the network its shot: that of PromptEncode, or one made of CLIPTextEncode's words."""
        out = super().extra_conds(**kwargs)
        out.pop("c_crossattn", None)
        shapes = kwargs.get("latent_shapes") or kwargs.get(SHAPES)
        noise = kwargs["noise"]
        if shapes is None or len(shapes) < 2 or noise.ndim != 3:
            shapes = None
        picture = shapes[0] if shapes else list(noise.shape)
        self._check_latent(picture)
        out[SHAPES] = comfy.conds.CONDConstant([list(shape) for shape in shapes] if shapes else None)
        request = None if kwargs.get("prompt_type") == "negative" else _request(kwargs, picture)
        out[REQUEST] = comfy.conds.CONDConstant(request)
        return out

    def _check_latent(self, picture: list[int]) -> None:
        """Raise InputError for a latent whose picture part is not the built-in model's."""
        if len(picture) == 5 and picture[1] == self.diffusion_model.transformer.config.video_channels:
            return
        if len(picture) == 3 and picture[1] == 1:
            raise InputError(
                "positive: in this ComfyUI, which has no nested latents, the latent of PromptEncode needs its "
                "conditioning too; connect the conditioning of PromptEncode to both inputs"
            )
        raise InputError(
            "latent: the built-in model takes the empty latent of PromptEncode or what its VAE encodes, not one of shape "
            f"{tuple(picture)}"
        )

    def scale_latent_inpaint(self, sigma: Any, noise: Any, latent_image: Any, **kwargs: Any) -> Any:
        """Keep masked parts clean, as the network was trained with given parts."""
        return latent_image


def window_starts(latents: int) -> list[int]:
    """Return where windows of two seconds start, so that they overlap and the last one ends with the shot."""
    if latents <= WINDOW_LATENTS:
        return [0]
    last = latents - WINDOW_LATENTS
    return [*range(0, last, WINDOW_LATENTS - OVERLAP), last]


def _request(options: dict[str, Any], picture: list[int]) -> ShotRequest | None:
    if REQUEST in options:
        return options[REQUEST]
    text = options.get(TEXT, "").strip()
    if not text:
        return None
    cell = 16
    shot = Shot(prompt=text, duration_s=picture[2] * SECONDS_PER_LATENT)
    seed = int(options.get("seed") or 0)
    return ShotRequest(shot=shot, seed=seed, width=picture[4] * cell, height=picture[3] * cell)


def _cut(c: Conditions, start: int, stop: int, first: int, last: int, silent: bool) -> Conditions:
    clean = torch.ones(1, last - first, dtype=torch.bool) if silent else None
    if c.maps is None or c.contacts is None:
        return Conditions(audio_clean=clean)
    return Conditions(
        scene=c.scene,
        maps=c.maps[:, :, start * FRAMES_PER_LATENT : stop * FRAMES_PER_LATENT],
        contacts=c.contacts[:, first * MELS_PER_LATENT : last * MELS_PER_LATENT],
        plan_keep=c.plan_keep,
        audio_clean=clean if clean is None or c.scene is None else clean.to(c.scene.device),
    )


def _fitted(values: Tensor, axis: int, length: int, *, hold: bool) -> Tensor:
    """Cut to `length`, or hold the last entry (or zeros) up to it."""
    part = values.narrow(axis, 0, min(length, values.shape[axis]))
    missing = length - part.shape[axis]
    if missing <= 0:
        return part
    shape = list(part.shape)
    shape[axis] = missing
    tail = part.narrow(axis, part.shape[axis] - 1, 1).expand(shape) if hold else part.new_zeros(shape)
    return torch.cat([part, tail], axis)


def _ramp(count: int) -> Tensor:
    """Weights that are small at a window's ends, so that windows blend: (count,)."""
    place = torch.arange(count) + 1.0
    return torch.minimum(place, place.flip(0)).clamp(max=OVERLAP + 1.0)
