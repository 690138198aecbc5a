"""Sora2Sampler and PhysicsGuidance on the built-in architecture without a host, and what passes between nodes."""

from __future__ import annotations

import json
from fractions import Fraction

import av
import numpy as np
import pytest

from sora2_nodes.errors import Cancelled, HostError, InputError, WeightsError
from sora2_nodes.media.files.clip import Clip
from sora2_nodes.nodes.audio_sync import AudioSync
from sora2_nodes.nodes.physics_guidance import PhysicsGuidance
from sora2_nodes.nodes.prompt_encode import PromptEncode
from sora2_nodes.nodes.shots.plan_requests import physics_of
from sora2_nodes.nodes.shots.storyboard_shots import SamplerJob, render_storyboard
from sora2_nodes.nodes.sockets.clip_video import ClipVideo, clip_of, video_of
from sora2_nodes.nodes.sockets.pocket_sockets import PocketModel, option_of, pocket_of, with_option
from sora2_nodes.nodes.sockets.reference_socket import LoadedReference, References, first_frame, shown_to_networks
from sora2_nodes.nodes.sora2_loader import Sora2Loader

from .tiny_weights import write_tiny_weights

SIZE = {"duration_s": 0.5, "width": 288, "height": 160, "fps": 24, "seed": 1}


@pytest.fixture
def loaded(sora2_home):
    write_tiny_weights(sora2_home / "weights/tiny")
    return Sora2Loader().load("tiny")


def board(loaded, prompt="A red ball drops onto wood"):
    return PromptEncode().encode(loaded[1], prompt, "", "", **SIZE)[0]


def moving_clip(frames=12):
    def pictures():
        for number in range(frames):
            yield np.full((16, 16, 3), number * 10, np.uint8)

    wave = np.sin(np.arange(frames * 1000) / 20)[None].astype(np.float32)
    return Clip(width=16, height=16, fps=Fraction(24), num_frames=frames, frames=pictures, waveform=wave,
                sample_rate=24_000, record={"prompt": "made up"})  # fmt: skip


def test_shots_are_rendered_in_order_and_progress_counts_all_of_them(loaded):
    steps = []
    words = board(loaded, "Shot 1: A red ball drops.\n\nShot 2: A blue box slides.")
    job = SamplerJob(model=loaded[0], storyboard=words, steps=2)
    made = render_storyboard(job, lambda *step: steps.append(step))
    assert [shot.clip.num_frames for shot in made] == [12, 12]
    assert [(done, total) for done, total, _ in steps] == [(1, 4), (2, 4), (3, 4), (4, 4)]
    assert all(preview.shape[2] == 3 for *_, preview in steps)
    assert [list(part.shape) for part in made[0].latent["samples"]] == [[1, 24, 3, 10, 18], [1, 48, 13, 1]]


def test_a_stop_ends_the_render_within_one_step(loaded):
    seen = []

    def stop(done, total, preview):
        seen.append(done)
        raise Cancelled("enough")

    with pytest.raises(Cancelled):
        render_storyboard(SamplerJob(model=loaded[0], storyboard=board(loaded), steps=9), stop)
    assert seen == [1]


def test_physics_changes_what_is_rendered_and_off_does_not(loaded):
    words = board(loaded)
    latents = []
    for mode in ("auto", "off"):
        model, plan, figures = PhysicsGuidance().guide(loaded[0], words, 1.0, "moon", mode)
        assert plan.shape[0] == 1
        assert "gravity 1.62 m/s²" in figures
        made = render_storyboard(SamplerJob(model=model, storyboard=words, steps=1), lambda *_: None)
        latents.append(made[0].latent["samples"][0])
    plain = render_storyboard(SamplerJob(model=loaded[0], storyboard=words, steps=1), lambda *_: None)
    assert not latents[0].equal(latents[1])
    assert plain[0].clip.record["settings"]["physics"] is False


def test_a_patched_model_is_a_copy(loaded):
    patched = with_option(loaded[0], "physics", "p")
    assert option_of(patched, "physics") == "p"
    assert physics_of(loaded[0]) is None
    assert pocket_of(patched) is pocket_of(loaded[0])


def test_a_solver_that_the_built_in_model_lacks_is_refused(loaded):
    with pytest.raises(InputError, match="default or euler or heun, not 'lcm'"):
        render_storyboard(SamplerJob(model=loaded[0], storyboard=board(loaded), solver="lcm"), lambda *_: None)


@pytest.mark.parametrize("name", ["vae", "audio_vae"])
def test_a_vae_of_another_model_is_refused(loaded, name):
    job = SamplerJob(model=loaded[0], storyboard=board(loaded), steps=1, **{name: object()})
    with pytest.raises(InputError, match=f"{name}: it belongs to another model; connect Sora2Loader's"):
        render_storyboard(job, lambda *_: None)


@pytest.mark.parametrize(
    ("weights", "error", "words"),
    [
        ("../tiny", InputError, "points outside"),
        ("/etc", InputError, "points outside"),
        ("gone", WeightsError, "has no manifest.json; choose one of built-in, tiny"),
    ],
)
@pytest.mark.usefixtures("loaded")
def test_weights_are_looked_up_again_when_the_loader_runs(weights, error, words):
    with pytest.raises(error, match=words):
        Sora2Loader().load(weights)


def test_an_unknown_model_is_refused_without_a_host(loaded):
    with pytest.raises(HostError, match="Sora2Loader"):
        render_storyboard(SamplerJob(model=object(), storyboard=board(loaded)), lambda *_: None)


def test_references_reach_the_networks_by_role_and_weight():
    def picture(role, value, weight=1.0):
        return LoadedReference(name="p", role=role, weight=weight, pixels=np.full((8, 8, 3), value, np.uint8))

    shown = shown_to_networks(References((picture("texture", 0, 0.5), picture("identity", 200, 1.6))))
    assert [(one.role, one.weight, one.picture[0, 0, 0]) for one in shown] == [
        ("texture", 0.5, 0),
        ("identity", 1.0, 200),
    ]
    assert shown_to_networks(None) == []
    assert first_frame(References((picture("identity", 9),))) is None
    assert first_frame(References((picture("first_frame", 255),))).shape == (1, 8, 8, 3)


def test_a_clip_on_a_video_socket_can_be_saved_trimmed_and_taken_apart(tmp_path):
    video = video_of(moving_clip())
    assert isinstance(video, ClipVideo)
    assert video.get_dimensions() == (16, 16)
    video.save_to(tmp_path / "a.mp4", metadata={"prompt": {"1": {"class_type": "X"}}})
    with av.open(str(tmp_path / "a.mp4")) as container:
        assert json.loads(container.metadata["prompt"]) == {"1": {"class_type": "X"}}
        assert container.streams.video[0].frames == 12
    parts = video.get_components()
    assert parts.images.shape == (12, 16, 16, 3)
    assert parts.audio["waveform"].shape == (1, 1, 12_000)
    cut = video.as_trimmed(0.25, 0.125)
    assert (cut.clip.num_frames, cut.clip.waveform.shape[1]) == (3, 3000)
    assert next(cut.clip.frames())[0, 0, 0] == 60
    with pytest.raises(InputError, match="outside"):
        video.as_trimmed(0.4, 0.3)
    end = video.as_trimmed(-0.125, 0)
    assert (end.clip.num_frames, next(end.clip.frames())[0, 0, 0]) == (3, 90)
    with pytest.raises(InputError, match="format"):
        video.save_to(tmp_path / "a.avi", format="avi")
    video.save_to(tmp_path / "a.webm", format="webm", codec="av1", crf=40.0, what_a_newer_host_adds=1)
    assert (tmp_path / "a.webm").stat().st_size
    assert clip_of(video) is video.clip


def test_what_is_no_video_is_refused():
    with pytest.raises(InputError, match="expected a VIDEO"):
        clip_of(42)


def test_the_model_socket_carries_the_networks():
    assert pocket_of(PocketModel("networks")) == "networks"
    assert pocket_of(object()) is None


def test_a_shot_that_leads_into_the_next_ends_where_that_begins(loaded):
    words = board(
        loaded,
        "Shot 1: The ball rolls to the right. [continuity: leads in]\n\nShot 2: A red ball rolls to the right on wood.",
    )
    first, second = render_storyboard(SamplerJob(model=loaded[0], storyboard=words, steps=1), lambda *step: None)
    ended, began = (json.loads(end[name].tobytes()) for end, name in ((first.end, "json"), (second.end, "begin")))
    assert np.allclose(ended["state"]["thing:0:0"]["position"], began["thing:0:0"]["position"], atol=0.05)
    assert first.clip.record["lead_in_missed"]["m"] < 0.05


def speech(seconds=0.3):
    import torch

    at = torch.arange(round(seconds * 24_000)) / 24_000
    wave = 0.4 * torch.sin(at * 900)
    return {"waveform": wave[None, None], "sample_rate": 24_000}


def test_a_recording_given_to_prompt_encode_moves_the_mouth_and_is_heard(loaded):
    words = 'Anna stands in a park.\nANNA (at 0.1s): "Hi."'
    opened, reports = [], []
    for seconds in (0.3, 0.15):
        story, *_, report = PromptEncode().encode(loaded[1], words, "", "", **SIZE, recording_1=speech(seconds))
        assert f"ANNA 0.10-{0.1 + seconds:.2f} s, a recording: Hi." in report
        clip = render_storyboard(SamplerJob(model=loaded[0], storyboard=story, steps=1), lambda *_: None)[0].clip
        opened.append(clip.record["mouths"]["Anna"])
        plain = {
            name: [spec[1]["default"]] for name, spec in AudioSync.INPUT_TYPES()["required"].items() if name != "video"
        }
        reports += AudioSync().sync([video_of(clip)], **plain, storyboard=[story])[1]
    assert all("ANNA's mouth follows the recording: agreement" in report for report in reports)
    assert opened[0][8] > 0
    assert opened[1][8] == 0  # the shorter recording is over by then
    assert [who for who, _ in story.encoded[0].positive[0][1]["sora2_shot"].voices] == ["ANNA"]  # for KSampler


def test_a_line_that_is_longer_than_its_shot_is_told_and_refused_before_anything_is_rendered(loaded):
    words = 'Shot 1 (0.5 s): A red ball drops.\n\nShot 2 (0.5 s): Anna stands in a park.\nANNA: "Hi."'
    story, *_, report = PromptEncode().encode(loaded[1], words, "", "", **SIZE, recording_1=speech(2.5))
    assert "lines: they can't be spoken yet: ANNA's line" in report
    assert "extend the shot to" in report
    drawn = []
    with pytest.raises(InputError, match=r"shot 2: ANNA's line .* longer than its shot of 1\.5 s; extend"):
        render_storyboard(SamplerJob(model=loaded[0], storyboard=story, steps=1), lambda *step: drawn.append(step))
    assert not drawn
