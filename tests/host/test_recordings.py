"""A user's recordings on the canvas: LoadAudio to PromptEncode, a mouth that follows, and AudioSync without telling it again."""

from __future__ import annotations

import wave
from pathlib import Path

import av
import numpy as np
import pytest

from .graphs import pocket_film, pocket_ksampler, sampled_only, with_recording
from .server import HostServer

pytestmark = pytest.mark.host
RATE = 24_000


def record(host: HostServer, name: str, seconds: float) -> np.ndarray:
    """Write a tone of a voice's pitch into the host's input folder; return it, (S,) in -1..1."""
    tone = 0.4 * np.sin(2 * np.pi * 160 * np.arange(round(seconds * RATE)) / RATE)
    with wave.open(str(host.base / "input" / name), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes((tone * 32767).astype("<i2").tobytes())
    return tone


def sound_of(path: Path) -> np.ndarray:
    with av.open(str(path)) as container:
        resampler = av.AudioResampler(format="fltp", layout="mono", rate=RATE)
        return np.concatenate([p.to_ndarray()[0] for f in container.decode(audio=0) for p in resampler.resample(f)])


def test_a_recording_on_prompt_encode_moves_the_mouth_and_audio_sync_mixes_it(host, output_folder):
    record(host, "anna.wav", 0.25)
    result = host.run(with_recording(pocket_film(), "anna.wav"))
    assert result.status == "success", result.error
    (report,) = result.outputs["82"]["text"]
    assert "ANNA 0.10-0.35 s" in report
    assert "ANNA's mouth follows the recording: agreement" in report
    saved = result.outputs["12"]["images"][0]
    heard = sound_of(output_folder / saved["subfolder"] / saved["filename"])
    levels = [
        float(np.sqrt(np.mean(heard[round(a * RATE) : round(b * RATE)] ** 2))) for a, b in ((0.12, 0.33), (0.4, 0.5))
    ]
    assert levels[0] > 3 * levels[1]


def test_a_recording_on_audio_syncs_own_socket_is_heard_and_its_mouth_measured(host):
    record(host, "short.wav", 0.1)
    record(host, "long.wav", 0.3)
    graph = with_recording(pocket_film(), "short.wav")
    graph["83"] = {"class_type": "LoadAudio", "inputs": {"audio": "long.wav"}}
    graph["81"]["inputs"]["recording"] = ["83", 0]
    result = host.run(graph)
    assert result.status == "success", result.error
    (report,) = result.outputs["82"]["text"]
    assert "ANNA 0.10-0.40 s" in report
    assert "ANNA's mouth does not follow this recording: agreement" in report
    assert "connect the recording to PromptEncode" in report


def test_ksampler_feels_a_recording_too(host):
    record(host, "anna.wav", 0.25)
    spoken = pocket_ksampler(host, steps=1)
    digests = []
    for name in ("anna.wav", None):
        graph = sampled_only(spoken)
        words = {**graph["10"]["inputs"], "prompt": 'Anna stands in a park.\nANNA (at 0.1s): "Hi."'}
        if name:
            graph["80"] = {"class_type": "LoadAudio", "inputs": {"audio": name}}
            words["recording_1"] = ["80", 0]
        graph["10"] = {"class_type": "PromptEncode", "inputs": words}
        result = host.run(graph)
        assert result.status == "success", result.error
        digests.append(result.outputs["13"]["digest"])
    assert digests[0] != digests[1]


def test_a_recording_without_a_line_is_refused(host):
    record(host, "anna.wav", 0.25)
    result = host.run(with_recording(pocket_film(), "anna.wav", line="A red ball drops onto wood"))
    assert "recording_1 is connected, but the storyboard has no spoken line" in result.error
