"""A planned shot becomes a clip: lengths, seeds, windows, continuation, stopping. The networks are tiny and untrained."""

from __future__ import annotations

import dataclasses
import math

import numpy as np
import pytest
import torch

from sora2_nodes.engine.config import AudioConfig, LightConfig, TransformerConfig, VideoConfig
from sora2_nodes.engine.model.audio import AudioCodec
from sora2_nodes.engine.model.checkpoint import Networks
from sora2_nodes.engine.model.light import LightPainter
from sora2_nodes.engine.model.transformer import PocketTransformer
from sora2_nodes.engine.model.video import VideoDecoder, VideoEncoder, compose
from sora2_nodes.engine.pipeline.painting import draw_maps, show
from sora2_nodes.engine.pipeline.plan_drafts import draft_clip
from sora2_nodes.engine.pipeline.planning import RenderSettings, ShotEnd, plan_shot
from sora2_nodes.engine.pipeline.references import Reference, for_shot, placed
from sora2_nodes.engine.pipeline.rendering import encode_picture, render_shot
from sora2_nodes.engine.pipeline.sequence import eased, windows_for
from sora2_nodes.errors import Cancelled, InputError, PromptError
from sora2_nodes.media.sound.loudness import integrated_lufs
from sora2_nodes.media.sound.onsets import sound_events
from sora2_nodes.story.storyboard import Brief, Cue, Shot
from sora2_nodes.world.drafts.guide import layer_masks
from sora2_nodes.world.drafts.raycast import PlanTracer
from sora2_nodes.world.simulation.simulate import plan_end

PROMPT = "a red rubber ball drops onto a wooden floor and bounces"
SMALL = RenderSettings(width=288, height=160, steps=2)


@pytest.fixture(scope="module")
def pocket() -> Networks:
    torch.manual_seed(0)
    encoder = VideoEncoder(VideoConfig())
    basis = torch.linalg.qr(torch.randn(3072, 24)).Q.T.contiguous()
    encoder.load_state_dict({"mean": torch.full((3072,), 0.5), "basis": basis, "scale": torch.ones(24)})
    codec = AudioCodec(AudioConfig())
    code = {"mean": torch.full((256,), -6.0), "basis": torch.eye(256)[:48], "scale": torch.ones(48)}
    codec.load_state_dict(code, strict=False)
    transformer = PocketTransformer(TransformerConfig(dim=64, depth=1, heads=1))
    for p in transformer.parameters():
        torch.nn.init.normal_(p, std=0.1)
    light = LightPainter(LightConfig(widths=(8, 8), blocks=(1, 1)))
    return Networks(
        encoder.eval(), VideoDecoder(VideoConfig()).eval(), codec.eval(), transformer.eval(), light.eval(), "0" * 64
    )


def shot(seconds: float = 1.0, prompt: str = PROMPT) -> Shot:
    return Shot(prompt=prompt, duration_s=seconds)


def frames_of(clip) -> np.ndarray:
    return np.stack(list(clip.frames()))


def test_a_clip_has_the_frames_and_samples_of_its_seconds(pocket: Networks) -> None:
    clip, _ = render_shot(pocket, plan_shot(shot(0.75), SMALL, seed=1), SMALL, seed=1)
    assert frames_of(clip).shape == (18, 160, 288, 3)
    assert clip.waveform.shape == (2, 36_000)
    assert clip.record["seed"] == 1
    assert clip.record["model_licence"] == "Apache-2.0"
    assert clip.record["prompt"] == PROMPT


def test_equal_seeds_repeat_and_other_seeds_vary(pocket: Networks) -> None:
    clips = [render_shot(pocket, plan_shot(shot(0.5), SMALL, seed=s), SMALL, seed=s)[0] for s in (3, 3, 4)]
    pictures = [frames_of(c) for c in clips]
    assert np.array_equal(pictures[0], pictures[1])
    assert np.array_equal(clips[0].waveform, clips[1].waveform)
    assert not np.array_equal(pictures[0], pictures[2])
    assert not np.array_equal(clips[0].waveform, clips[2].waveform)


def test_frames_can_be_read_more_than_once_and_scale_to_the_size_asked(pocket: Networks) -> None:
    settings = dataclasses.replace(SMALL, width=640, height=360)
    clip, _ = render_shot(pocket, plan_shot(shot(0.25), settings, seed=1), settings, seed=1)
    first, again = frames_of(clip), frames_of(clip)
    assert first.shape == (6, 360, 640, 3)
    assert np.array_equal(first, again)


def test_frames_of_the_older_picture_are_enlarged_once(pocket: Networks) -> None:
    settings = dataclasses.replace(SMALL, width=640, height=360)
    clip, _ = render_shot(pocket, plan_shot(shot(0.25), settings, seed=1, older=True), settings, seed=1)
    assert frames_of(clip).shape == (6, 360, 640, 3)
    assert next(iter(clip.frames.native())).shape == (320, 576, 3)


@pytest.mark.parametrize(("latents", "windows"), [(1, 1), (12, 1), (13, 2), (22, 2), (23, 3), (60, 6)])
def test_windows_overlap_by_two_latents(latents: int, windows: int) -> None:
    assert windows_for(latents) == windows


def test_every_window_reports_its_steps(pocket: Networks) -> None:
    seen = []
    planned = plan_shot(shot(2.5), SMALL, seed=1)
    render_shot(pocket, planned, SMALL, seed=1, on_step=lambda *a: seen.append((a[0], a[1], a[2].shape)))
    count = windows_for(math.ceil(60 / 4)) * 2
    assert [s[:2] for s in seen] == [(i + 1, count) for i in range(count)]
    assert seen[0][2] == (160, 288, 3)


def test_raising_in_a_step_stops_the_render(pocket: Networks) -> None:
    def stop(step: int, total: int, preview: np.ndarray | None) -> None:
        raise Cancelled("stopped")

    with pytest.raises(Cancelled):
        render_shot(pocket, plan_shot(shot(), SMALL, seed=1), SMALL, seed=1, on_step=stop)


def test_a_continued_shot_goes_on_from_the_states_and_latents_before(pocket: Networks) -> None:
    first = plan_shot(shot(1.0), SMALL, seed=5)
    _, end = render_shot(pocket, first, SMALL, seed=5)
    second = plan_shot(shot(1.0), SMALL, seed=6, end=end)
    gap = np.abs(second.plan.position[0, 0] - first.plan.position[-1, 0]).max()
    step = np.abs(np.diff(first.plan.position[:, 0], axis=0)).max()
    assert gap < 3 * step + 0.02
    clip, _ = render_shot(pocket, second, SMALL, seed=6)
    assert frames_of(clip).shape[0] == 24
    assert clip.waveform.shape == (2, 48_000)
    assert end.video.shape == (24, 2, 10, 18)


def test_a_picture_changes_the_clip(pocket: Networks) -> None:
    picture = np.full((90, 160, 3), (200, 60, 60), np.uint8)
    plain, _ = render_shot(pocket, plan_shot(shot(0.25), SMALL, seed=1), SMALL, seed=1)
    shown = {w: [Reference(picture=picture, role="texture", weight=w)] for w in (0.4, 1.0)}
    told = {
        w: render_shot(
            pocket, plan_shot(shot(0.25), SMALL, seed=1, references=r), SMALL, seed=1, references=r
        )[0]
        for w, r in shown.items()
    }  # fmt: skip
    assert not np.array_equal(frames_of(plain), frames_of(told[1.0]))
    assert not np.array_equal(frames_of(told[0.4]), frames_of(told[1.0]))
    assert told[0.4].record["settings"]["references"] == [{"role": "texture", "weight": 0.4}]
    assert encode_picture(pocket, picture, (288, 160), 16 / 9).shape == (24, 1, 10, 18)


def test_a_picture_fills_in_the_place_that_no_words_named() -> None:
    beach = np.zeros((90, 160, 3), np.uint8)
    beach[:40], beach[40:] = (120, 170, 230), (225, 200, 150)
    brief = placed(Brief(cues=(Cue(field="surface", asked="tiles", shown="tile"),), surface="tile"), beach)
    assert brief.surface == "tile"
    assert brief.time_of_day in ("day", "morning", "overcast")
    assert any(cue.asked == "picture" and cue.field == "backdrop" for cue in brief.cues)


@pytest.mark.parametrize(("horizon", "angle"), [(0.0, "high"), (0.34, "eye_level"), (0.69, "low")])
def test_the_camera_stands_where_a_pictures_horizon_is(horizon: float, angle: str) -> None:
    beach = np.zeros((90, 160, 3), np.uint8)
    row = round(90 * horizon)
    beach[:row], beach[row:] = (120, 170, 230), (225, 200, 150)
    assert placed(Brief(), beach).angle == angle
    assert (
        placed(Brief(cues=(Cue(field="angle", asked="wide shot", shown="wide"),), angle="wide"), beach).angle == "wide"
    )


def test_showing_layers_one_by_one_equals_showing_them_at_once() -> None:
    planned = plan_shot(shot(0.5), SMALL, seed=2)
    tracer = PlanTracer(planned.scene, planned.plan, 576, 320, aspect=16 / 9, shading=False)
    fields, sharp = torch.rand(27, 80, 144), 0.2 * torch.rand(9, 160, 288)
    for frame in (0, 11):
        traced = tracer.trace(frame)
        whole = compose(fields[None], sharp[None], torch.from_numpy(layer_masks(traced))[None])[0]
        expected = (whole.clamp(0, 1) * 255 + 0.5).to(torch.uint8).permute(1, 2, 0).numpy()
        assert np.abs(show(fields, sharp, traced).astype(int) - expected.astype(int)).max() <= 1


def test_maps_come_at_half_and_at_an_eighth_of_the_native_size() -> None:
    planned = plan_shot(shot(0.25), SMALL, seed=2)
    both, small = draw_maps(planned, SMALL.grid, SMALL.aspect)
    assert both.shape == (6, 31, 80, 144)
    assert both.dtype == np.int8
    half = both[:, :16] / 127
    assert small.shape == (16, 6, 20, 36)
    assert np.allclose(
        half.astype(np.float32).reshape(6, 16, 20, 4, 36, 4).mean((3, 5)).swapaxes(0, 1), small, atol=6e-3
    )


def test_a_picture_whose_role_or_weight_is_unknown_is_refused() -> None:
    with pytest.raises(InputError, match="mood"):
        Reference(picture=np.zeros((8, 8, 3), np.uint8), role="mood")
    with pytest.raises(InputError, match=r"weight 1\.5"):
        Reference(picture=np.zeros((8, 8, 3), np.uint8), weight=1.5)


def test_only_the_first_of_several_shots_starts_from_a_first_frame() -> None:
    picture = np.zeros((8, 8, 3), np.uint8)
    shown = [Reference(picture=picture, role="first_frame", weight=0.7), Reference(picture=picture, role="identity")]
    assert for_shot(shown, 0) == shown
    assert [(one.role, one.weight) for one in for_shot(shown, 1)] == [("environment", 0.7), ("identity", 1.0)]


def test_a_window_starts_from_the_level_before_it_and_comes_to_its_own() -> None:
    torch.manual_seed(0)
    window, cover = torch.randn(24, 12, 4, 6), torch.zeros(48, 8, 12)
    window[:, 2:] += 0.5
    cover[8:12, :4] = 1.0  # a part enters the upper half with the first new latent
    made = eased(window, 2, cover)
    assert torch.equal(made[:, :2], window[:, :2])
    assert torch.allclose(made[:, 2, 2:].mean((1, 2)), window[:, 1, 2:].mean((1, 2)), atol=1e-5)
    assert torch.equal(made[:, 8:], window[:, 8:])
    moved = (made - window)[:, :, 0, 0].abs()
    assert (moved[:, 2:8].diff(dim=1) < 0).all()


def test_a_picture_full_of_parts_keeps_its_level() -> None:
    window = torch.randn(24, 12, 4, 6)
    assert torch.equal(eased(window, 2, torch.ones(48, 8, 12)), window)


def test_a_draft_is_marked_as_a_plan() -> None:
    planned = plan_shot(shot(0.25), SMALL, seed=2)
    clip = draft_clip(planned, SMALL)
    picture = frames_of(clip)[0]
    assert clip.record["kind"] == "plan"
    assert (picture[2:20, 2:148].reshape(-1, 3) == 0).all(1).mean() > 0.5


def test_a_draft_sounds_as_its_clip_will_in_stereo_at_its_level_with_its_hits_at_their_moments() -> None:
    planned = plan_shot(shot(2.0, "a red rubber ball drops onto a wooden floor and bounces in a forest"), SMALL, seed=2)
    clip = draft_clip(planned, SMALL)
    assert clip.waveform is not None
    assert (clip.waveform.shape, clip.sample_rate) == ((2, 96_000), 48_000)
    assert integrated_lufs(clip.waveform, 48_000) == pytest.approx(-16, abs=2)  # peaks may leave no more room
    assert not np.array_equal(*clip.waveform)
    heard = sound_events(clip.waveform, 48_000).times_s
    assert np.abs(heard - planned.plan.contacts[0].time_s).min() < 0.01


def test_gravity_of_the_settings_beats_the_prompt() -> None:
    settings = dataclasses.replace(SMALL, gravity=1.62)
    assert plan_shot(shot(), settings, seed=1).scene.gravity == 1.62


def test_bad_settings_and_shots_are_named() -> None:
    with pytest.raises(InputError, match="preset"):
        RenderSettings(preset="turbo")
    with pytest.raises(InputError, match="16x9000"):
        RenderSettings(width=16, height=9000)
    with pytest.raises(InputError, match="500"):
        plan_shot(shot(500), SMALL, seed=1)
    with pytest.raises(PromptError):
        plan_shot(shot(1, ""), SMALL, seed=1)


def test_plain_shapes_go_on_in_the_world_of_a_staged_shot() -> None:
    before = plan_shot(Shot(prompt="a woman stands in a park", duration_s=0.5), SMALL, seed=3)
    empty = np.zeros((1,), np.float32)
    end = ShotEnd(
        state=plan_end(before.scene, before.plan), video=empty, audio=empty, maps=empty, contacts=empty, seed=3
    )
    after = plan_shot(Shot(prompt="A red ball drops onto grass", duration_s=0.5), SMALL, seed=3, end=end)
    assert after.staged is not None
    rolling = plan_shot(Shot(prompt="A red ball rolls", duration_s=0.5), SMALL, seed=3)
    end = dataclasses.replace(end, state=plan_end(rolling.scene, rolling.plan))
    assert plan_shot(Shot(prompt="A red ball rolls on", duration_s=0.5), SMALL, seed=3, end=end).plain is not None
