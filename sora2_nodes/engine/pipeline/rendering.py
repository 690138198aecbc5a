"""The whole way from a planned shot to a clip: latents, sound, frames, record."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor

from ...media.files.clip import Clip
from ...media.film.seams import RECORD
from ...media.sound.onsets import sound_events
from ...story.setting import FilmLook
from ...story.storyboard import Brief
from ...world.impacts.contact_plan import contact_plan
from ...world.simulation.simulate import plan_end
from ...world.staging.continuing.handover import cuts
from ...world.staging.sound.sound_sources import told as told_sounds
from ...world.tracing.compiled import available, cache_folder, prepare, prepare_beside
from ..config import MEMORY_ROLES, MODEL_LICENCE
from ..model.checkpoint import Networks, load_networks, read_manifest, weights_folder
from ..picture.brand_colour import products_of
from ..shapes import FPS, SAMPLE_RATE
from .contact_sound import SOUND_RATE
from .frame_painter import FramePainter, Picture
from .motion_edges import motion_edges
from .network_inputs import check_inputs
from .painting import Painter, draw_maps, draw_small_maps
from .planned_stretch import moment_at_end, origin_of
from .planning import PRESETS, PlannedShot, RenderSettings, ShotEnd
from .references import Reference
from .sequence import OVERLAP, OVERLAP_AUDIO, Latents, Memory, OnStep, Preview, Sampler, Told, told_by
from .soundtrack import Soundtrack, soundtrack

Pocket = Networks
WHITE_STOPS, LOW_KEY_STOPS, SPACE_STOPS = 1.0, -0.6, -1.0
STARRY = ("space", "moon")
VISTA_M, VISTA_DEPTH = (
    5.0,
    0.14,
)  # metres of a unit from which a shot is of something large, and its depth of field then
MATCH_S = 0.2  # an onset farther than this from every contact belongs to none


def begin_compiling() -> bool:
    """Compile what staged shots need in a thread, the first time on a machine, and say whether it is; call it before the weights are read."""
    cold = available() and not cache_folder().is_dir()
    if available():
        prepare_beside()
    return cold


def compiled() -> bool:
    """Wait until all that `begin_compiling` began is compiled; False where there is no compiler."""
    return prepare()


def load_pocket(folder: Path | None = None, device: str | torch.device = "cpu") -> Pocket:
    """Load the built-in model. Raises WeightsError for missing or damaged files, or another vocabulary's."""
    check_inputs(read_manifest(folder or weights_folder()))
    return load_networks(folder, device)


@dataclass(frozen=True)
class OutputFrames:
    """A clip's frames at output size; `native` gives them unscaled, for writers that scale once themselves."""

    native: Callable[[], Iterator[np.ndarray]]
    width: int
    height: int

    def __call__(self) -> Iterator[np.ndarray]:
        from av.video.frame import VideoFrame
        from av.video.reformatter import Interpolation, VideoReformatter

        scaler = VideoReformatter()
        for picture in self.native():
            frame = VideoFrame.from_ndarray(picture, format="rgb24")
            yield scaler.reformat(
                frame, self.width, self.height, "rgb24", interpolation=Interpolation.LANCZOS
            ).to_ndarray()


def painter_of(pocket: Pocket, planned: PlannedShot, settings: RenderSettings) -> FramePainter:
    """What paints a planned shot at the size of the settings."""
    picture = Picture(
        width=settings.width,
        height=settings.height,
        look=sharp_look(planned),
        tone=planned.brief.tone,
        plain=settings.plain,
        bias=bias_of(planned.brief),
        titles=tuple(letters.text for letters in planned.brief.letterings if letters.on is None),
        begun=begun_at(planned),
        products=products_of(planned.brief, planned.display),
    )
    span = range(planned.first, planned.first + planned.num_frames)
    return FramePainter(pocket.light, planned.display, settings.grid, picture, span)


def begun_at(planned: PlannedShot) -> tuple[float, float] | None:
    """The exposure and the level of light that a shot or its stretch goes on from; None for another view, or a new world."""
    end = planned.end if planned.whole is None else planned.whole.end
    moment = {} if end is None else end.moment
    if not {"exposure", "level"} <= moment.keys() or cuts(planned.brief, moment):
        return None
    return moment["exposure"], moment["level"]


def sharp_look(planned: PlannedShot) -> FilmLook:
    """The look of a shot. Where nothing was said of depth of field, stars are points, and land, houses and ships are sharp as far as
    one sees, as what is large is through any lens."""
    look, staged = planned.brief.look, planned.staged
    if look.depth_of_field is not None:
        return look
    if planned.brief.place.name in STARRY:
        return replace(look, depth_of_field=0.0)
    vast = staged is not None and (not staged.members or staged.unit >= VISTA_M)
    return replace(look, depth_of_field=VISTA_DEPTH) if vast else look


def bias_of(brief: Brief) -> float:
    """Stops by which a shot is exposed more or less than its light alone would be."""
    background = brief.place.background
    if brief.place.name == "white void" or (background is not None and min(background) > 0.85):
        return WHITE_STOPS
    low = {"spotlight", "candle", "fire", "dramatic", "lamp", "screen", "moon", "glow"} & set(brief.place.lights)
    if brief.place.name in STARRY:
        return SPACE_STOPS
    return LOW_KEY_STOPS if low or brief.look.style == "noir" else 0.0


def _older_painter(
    pocket: Pocket, planned: PlannedShot, settings: RenderSettings, maps: np.ndarray, scene: Tensor
) -> Painter:
    """What paints a shot of plain shapes from its latents."""
    return Painter(
        (pocket.encoder, pocket.decoder), planned, maps, scene, aspect=settings.aspect, grid=settings.grid, scale=int(settings.chosen("scale")),
    )  # fmt: skip


def previewer(pocket: Pocket) -> Preview:
    """Show a window's latents (24, F', h, w) as a coarse middle frame (H/2, W/2, 3) uint8."""

    def preview(video: Tensor) -> np.ndarray:
        middle = video.shape[1] // 2
        with torch.inference_mode():
            picture = pocket.encoder.coarse(video[None, :, middle : middle + 1])[0, 1]
        return (picture.permute(1, 2, 0).clamp(0, 1) * 255).to(torch.uint8).numpy()

    return preview


def render_shot(
    pocket: Pocket, planned: PlannedShot, settings: RenderSettings, *, seed: int, references: Sequence[Reference] = (),
    on_step: OnStep | None = None, on_latents: Callable[[Latents], None] | None = None,
) -> tuple[Clip, ShotEnd]:  # fmt: skip
    """Draw a planned shot with the built-in model.

    references: pictures whose palette the clip takes, by role and weight. on_step(step, total, preview) may raise
    to stop. on_latents gets the finished latents. Frames are painted when the clip is read, a few at a time. Returns the clip
    and what a continued shot takes.
    """
    grid, aspect = settings.grid, settings.aspect
    staged = painter_of(pocket, planned, settings) if planned.shown else None
    if staged is None:
        maps, maps8 = draw_maps(planned, grid, aspect)
    else:
        maps8 = draw_small_maps(planned, grid, aspect)
    told = told_by(planned, maps8, custom=bool(references))
    memory = remember(pocket, references, (grid.width, grid.height), aspect)
    sampler = Sampler(pocket.transformer, settings, seed=seed, memory=memory)
    preview = previewer(pocket) if staged is None else lambda _: staged.preview()
    latents = sampler.sample(planned, told, on_step, preview)
    if on_latents is not None:
        on_latents(latents)
    track = soundtrack(planned, decode_sound(pocket, latents.audio, planned.num_frames))
    if staged is None:
        painter = _older_painter(pocket, planned, settings, maps, told.scene)
        native = painter.width, painter.height
        frames: Callable[[], Iterator[np.ndarray]] = OutputFrames(
            lambda: painter.frames(latents.video), settings.width, settings.height
        )
    else:
        frames, native = staged.frames, (settings.width, settings.height)
    brand = {} if staged is None or not (colours := staged.missed_colours()) else {"brand_colours": colours}
    clip = Clip(
        width=settings.width, height=settings.height, fps=Fraction(FPS), num_frames=planned.num_frames,
        frames=frames,
        waveform=track.waveform, sample_rate=SOUND_RATE,
        record={**_record(pocket, planned, settings, seed, native, track.waveform, references), **brand},
    )  # fmt: skip
    return clip, _end(planned, told, latents, track, staged)


def remember(pocket: Pocket, references: Sequence[Reference], native: tuple[int, int], aspect: float) -> Memory | None:
    """Encode references for the transformer; None where there are none."""
    if not references:
        return None
    return Memory(
        torch.cat([encode_picture(pocket, r.picture, native, aspect) for r in references], 1),
        torch.tensor([MEMORY_ROLES.index(r.role) for r in references]),
        torch.tensor([float(r.weight) for r in references]),
    )


def encode_picture(pocket: Pocket, image: np.ndarray, native: tuple[int, int], aspect: float) -> Tensor:
    """Crop a picture to the aspect and encode it as one latent frame: (24, 1, h, w)."""
    from PIL import Image, ImageOps

    width, height = native
    wide = (round(height * aspect), height)
    picture = ImageOps.fit(Image.fromarray(image), wide, Image.Resampling.LANCZOS).resize(
        (width, height), Image.Resampling.LANCZOS
    )
    x = torch.from_numpy(np.asarray(picture).copy()).permute(2, 0, 1).float() / 255
    with torch.inference_mode():
        return pocket.encoder.encode(x[None, :, None].expand(-1, -1, 4, -1, -1))[0]


def decode_sound(pocket: Pocket, audio: Tensor, num_frames: int) -> np.ndarray:
    """Audio latents (48, Ta) → what the networks sound, exactly as long as the picture: (S,) float32 at 24 kHz."""
    with torch.inference_mode():
        sound = pocket.audio.waveform(pocket.audio.decode(audio[None].float()))[0].numpy()
    samples = round(num_frames / FPS * SAMPLE_RATE)
    return np.pad(sound, (0, max(0, samples - len(sound))))[:samples].astype(np.float32)


def _end(
    planned: PlannedShot, told: Told, latents: Latents, track: Soundtrack, painter: FramePainter | None
) -> ShotEnd:
    ticks = OVERLAP_AUDIO * 4
    moment = moment_at_end(planned)
    if painter is not None:
        moment |= {"exposure": painter.exposed(painter.span[-1]), "level": painter.level(painter.span[-1])}
    return ShotEnd(
        state=plan_end(planned.scene, planned.plan),
        video=latents.video[:, -OVERLAP:].numpy(),
        audio=latents.audio[:, -OVERLAP_AUDIO:].numpy(),
        maps=told.maps[:, -4 * OVERLAP :].numpy(),
        contacts=contact_plan(planned.scene, planned.plan)[-ticks:],
        seed=planned.scene.seed if planned.end is None else planned.end.seed,
        elapsed_s=planned.since_s + planned.num_frames / FPS, ringing=track.ringing, hits=track.hits,
        moment=moment, origin=origin_of(planned),
    )  # fmt: skip


def _record(
    pocket: Pocket,
    planned: PlannedShot,
    settings: RenderSettings,
    seed: int,
    native: tuple[int, int],
    waveform: np.ndarray,
    references: Sequence[Reference],
) -> dict[str, Any]:
    """What made the clip and what was measured on it; JSON-ready."""
    offsets = onset_offsets_ms(planned, waveform)
    return {
        "model": "pocket",
        "sha256": pocket.sha256,
        "model_licence": MODEL_LICENCE,
        "prompt": planned.shot.prompt,
        "seed": seed,
        "settings": {
            "width": settings.width, "height": settings.height, "fps": FPS, "preset": settings.preset, "solver": settings.solver,
            **{k: settings.chosen(k) for k in PRESETS[settings.preset]}, "physics": settings.dynamics,
            "references": [{"role": r.role, "weight": r.weight} for r in references],
            "gravity": planned.scene.gravity, "strength": settings.strength, "negative": list(settings.negative),
        },
        "native_size": f"{native[0]}x{native[1]}",
        RECORD: motion_edges(planned),
        "events": [
            {"time_s": round(c.time_s, 4), "kind": c.kind, "materials": [c.material_a, c.material_b], "impulse": round(c.impulse, 4)}
            for c in planned.plan.contacts
        ],
        "sounds": told_sounds(planned.sounds),
        "onset_offset_ms": round(float(np.median(offsets)), 1) if len(offsets) else None,
        "onsets_matched": len(offsets),
    }  # fmt: skip


def onset_offsets_ms(planned: PlannedShot, waveform: np.ndarray) -> np.ndarray:
    """Onsets of a sound (2, S) at 48 kHz minus the planned contacts they are nearest to, ms; contacts without an onset in reach are left out."""
    onsets = np.asarray(sound_events(waveform, SOUND_RATE).times_s)
    contacts = np.array([c.time_s for c in planned.plan.contacts])
    if not len(onsets) or not len(contacts):
        return np.zeros(0)
    nearest = onsets[np.abs(onsets[None] - contacts[:, None]).argmin(1)] - contacts
    return nearest[np.abs(nearest) < MATCH_S] * 1000
