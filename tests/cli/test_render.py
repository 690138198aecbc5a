"""`sora2 render` and `sora2 plan`, with the world's own drawing in the networks' place."""

from __future__ import annotations

import dataclasses
import json
import sys

import av
import pytest
from PIL import Image

from sora2_nodes import cli
from sora2_nodes.engine.pipeline import plan_drafts, rendering
from sora2_nodes.errors import WeightsError
from sora2_nodes.provenance import verify_file

PROMPT = "a red rubber ball drops onto a wooden floor and bounces"
SMALL = ["--seconds", "2", "--size", "360x640", "--seed", "5"]
KEYS = "file seconds fps size native_size seed wall_s cues unused_words events onset_offset_ms sha256".split()


def fake_render(pocket, planned, settings, *, seed, references=(), on_step=None):
    for step in range(2):
        on_step(step, 2, None)
    clip = plan_drafts.draft_clip(planned, settings)
    record = {
        "model": "pocket",
        "sha256": pocket,
        "prompt": planned.shot.prompt,
        "seed": seed,
        "events": [],
        "native_size": "160x288",
    }
    return dataclasses.replace(clip, width=settings.width, height=settings.height, record=record), None


@pytest.fixture(autouse=True)
def drawn_by_the_world(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(rendering, "load_pocket", lambda **_: "f" * 64)
    monkeypatch.setattr(rendering, "render_shot", fake_render)
    monkeypatch.setattr(rendering, "begin_compiling", lambda: False)


def test_a_prompt_becomes_a_signed_clip_with_sound(tmp_path, capsys):
    assert cli.main(["render", PROMPT, *SMALL, "-o", "clip.mp4"]) == 0
    with av.open("clip.mp4") as clip:
        picture, sound = clip.streams.video[0], clip.streams.audio[0]
        assert (picture.codec.name, picture.format.name, picture.frames) == ("h264", "yuv420p", 48)
        assert sound.codec.name == "aac"
    assert verify_file(tmp_path / "clip.mp4").status == "valid"
    assert verify_file(tmp_path / "clip.mp4").record["prompt"] == PROMPT
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["clip.mp4"]
    out = capsys.readouterr().out
    assert '  "red" → colour\n' in out
    assert "seed 5" in out


def test_webm_too(tmp_path):
    assert cli.main(["render", PROMPT, *SMALL, "-o", "clip.webm"]) == 0
    with av.open("clip.webm") as clip:
        assert clip.format.name == "matroska,webm"


def test_json_is_one_record_with_every_key(capsys):
    assert cli.main(["render", PROMPT, *SMALL, "-o", "clip.mp4", "--json"]) == 0
    record = json.loads(capsys.readouterr().out)
    assert set(KEYS) <= set(record)
    assert (record["seed"], record["size"], record["fps"], record["seconds"]) == (5, "360x640", 24, 2)
    assert {"plan", "load", "draw", "write", "total"} <= set(record["wall_s"])


def test_the_first_shot_on_a_machine_says_that_it_compiles_and_waits(monkeypatch, capsys):
    waited = []
    monkeypatch.setattr(rendering, "begin_compiling", lambda: True)
    monkeypatch.setattr(rendering, "compiled", lambda: waited.append(True))
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    assert cli.main(["render", "a woman walks a dog in a park", *SMALL, "-o", "clip.mp4", "--json"]) == 0
    told = capsys.readouterr()
    assert waited == [True] and "compile" in json.loads(told.out)["wall_s"]
    assert "once on this machine" in told.err


def test_private_leaves_the_words_out_of_the_file(tmp_path):
    assert cli.main(["render", PROMPT, *SMALL, "-o", "clip.mp4", "--private", "--sidecar"]) == 0
    assert b"rubber ball" not in (tmp_path / "clip.mp4").read_bytes()
    assert len(json.loads((tmp_path / "clip.mp4.json").read_text())["prompt_sha256"]) == 64


def test_without_a_seed_each_clip_has_its_own(capsys):
    seeds = []
    for _ in range(2):
        assert cli.main(["render", PROMPT, "--seconds", "2", "--size", "640x360", "--json"]) == 0
        seeds.append(json.loads(capsys.readouterr().out)["seed"])
    assert seeds[0] != seeds[1]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["render", "  "], "empty"),
        (["render", "a ball", "--size", "1000x700"], "nearest"),
        (["render", "a ball", "--seconds", "1"], "2 to 20"),
        (["render", "a ball", "--seconds", "nan"], "2 to 20"),
        (["render", "a ball", "--steps", "0"], "steps"),
        (["render", "a ball", "--gravity", "pluto"], "gravity"),
        (["render", "a ball", "--seed", "-1"], "seed"),
        (["render", "a ball", "--image", "missing.png"], "missing.png"),
        (["render", "a ball", "--image", "environment 1.5: missing.png"], "0 to 1, not 1.5"),
        (["render", "a ball", "--image", "style: missing.png"], "the roles are identity"),
        (["render", "a ball", *["--image", "missing.png"] * 9], "at most 8"),
        (["render", "a ball", "-o", "clip.avi"], ".mp4 or .webm"),
        (["plan", "a ball", "-o", "plan.gif"], ".png"),
        (["plan", "a ball", "--seconds", "90"], "2 to 20"),
    ],
)
def test_bad_input_is_one_line_and_leaves_no_file(arguments, said, capsys, tmp_path):
    assert cli.main(arguments) == 1
    err = capsys.readouterr().err
    assert said in err
    assert err.count("\n") == 1
    assert not [path for path in tmp_path.iterdir() if path.is_file()]


def test_pictures_reach_the_networks_with_their_roles_and_weights(monkeypatch, tmp_path):
    def shown(*args, references, **kwargs):
        seen.extend((one.role, one.weight, one.picture.shape) for one in references)
        return fake_render(*args, **kwargs)

    seen = []
    monkeypatch.setattr(rendering, "render_shot", shown)
    Image.new("RGB", (64, 36)).save(tmp_path / "a.png")
    pictures = ["--image", "a.png", "--image", "texture 0.5: a.png"]
    assert cli.main(["render", PROMPT, *SMALL, *pictures]) == 0
    assert seen == [("first_frame", 1.0, (36, 64, 3)), ("texture", 0.5, (36, 64, 3))]


def test_a_picture_over_five_megabytes_is_refused_as_everywhere(capsys, tmp_path):
    Image.effect_noise((2000, 1700), 120).convert("RGB").save(tmp_path / "large.png")
    assert (tmp_path / "large.png").stat().st_size > 5 * 1024 * 1024
    assert cli.main(["render", PROMPT, *SMALL, "--image", "large.png"]) == 1
    assert "5,242,880 allowed" in capsys.readouterr().err


def test_damaged_weights_are_one_line(monkeypatch, capsys, tmp_path):
    def damaged(**_):
        raise WeightsError("weights file pocket.safetensors is damaged: sha256 0, expected 1")

    monkeypatch.setattr(rendering, "load_pocket", damaged)
    assert cli.main(["render", PROMPT, *SMALL, "-o", "clip.mp4"]) == 1
    assert "expected 1" in capsys.readouterr().err
    assert not (tmp_path / "clip.mp4").exists()


@pytest.mark.parametrize("failure", [KeyboardInterrupt(), OSError(28, "No space left on device")])
def test_an_interrupt_or_a_full_disk_leaves_nothing(monkeypatch, capsys, tmp_path, failure):
    def broken(pocket, planned, settings, **options):
        clip, _ = fake_render(pocket, planned, settings, **options)

        def frames():
            yield next(clip.frames())
            raise failure

        return dataclasses.replace(clip, frames=frames), None

    monkeypatch.setattr(rendering, "render_shot", broken)
    assert cli.main(["render", PROMPT, *SMALL, "-o", "clip.mp4"]) == (
        130 if isinstance(failure, KeyboardInterrupt) else 1
    )
    assert capsys.readouterr().err.count("\n") == 1
    assert not [path for path in tmp_path.iterdir() if path.is_file()]


def test_a_failed_signature_leaves_nothing(monkeypatch, tmp_path):
    def refuse(*_, **__):
        raise WeightsError("no")

    monkeypatch.setattr("sora2_nodes.studio.publish.sign_file", refuse)
    assert cli.main(["render", PROMPT, *SMALL, "-o", "clip.mp4"]) == 1
    assert not (tmp_path / "clip.mp4").exists()


@pytest.mark.parametrize("name", ["plan.png", "plan.jpg", "plan.mp4"])
def test_a_plan_is_a_picture_or_a_draft_clip(name, tmp_path, capsys):
    assert cli.main(["plan", PROMPT, "--seconds", "2", "--size", "360x640", "--seed", "5", "-o", name, "--json"]) == 0
    record = json.loads(capsys.readouterr().out)
    assert record["contacts"][0]["materials"] == ["rubber", "wood"]
    assert {row["kind"] for row in record["sounds"]} == {"room"}
    assert record["physics"] is True
    assert (tmp_path / name).stat().st_size > 1000


def test_without_physics_nothing_touches(capsys):
    assert cli.main(["plan", PROMPT, "--seconds", "2", "--seed", "5", "--no-physics", "--json"]) == 0
    record = json.loads(capsys.readouterr().out)
    assert (record["contacts"], record["physics"]) == ([], False)


def test_gravity_changes_the_plan(capsys):
    times = []
    for gravity in ("moon", "9.81"):
        assert cli.main(["plan", PROMPT, "--seconds", "3", "--seed", "5", "--gravity", gravity, "--json"]) == 0
        times.append(json.loads(capsys.readouterr().out)["contacts"][0]["time_s"])
    assert times[0] > times[1]


@pytest.mark.parametrize(
    "avoid", ["\nAvoid: jitter; blue boxes", "\nNegative prompt: blue boxes", ". Avoid: blue boxes, text"]
)
def test_what_a_prompt_says_to_avoid_is_not_planned(avoid, capsys):
    assert cli.main(["plan", f"a red ball rolls on a beach{avoid}", "--seed", "5", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["things"] == ["thing:0:0"] and ["blue boxes"] in [cue["words"] for cue in told["cues"]]
    assert cli.main(["render", f"a red ball rolls on a beach{avoid}", *SMALL, "-o", "clip.mp4", "--json"]) == 0
    assert ["blue boxes"] in [cue["words"] for cue in json.loads(capsys.readouterr().out)["cues"]]
