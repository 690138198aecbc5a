"""Who appears, and how they sound, reaches each family of the host by the family's own mechanism, and the clip keeps its length."""

from __future__ import annotations

import json

import av
import numpy as np
import pytest

from sora2_nodes.cameo.voice import voice_of
from sora2_nodes.media.sound.waveforms import fit
from sora2_nodes.media.speech.dialogue import Line, speak_lines
from sora2_nodes.media.speech.offline_voice import VOICE_RATE, VoiceLook, say
from sora2_nodes.nodes.cameo_adapter import AS_ID_LORA

from .graphs import film
from .test_families import needs

pytestmark = pytest.mark.host

FACE = {"class_type": "EmptyImage", "inputs": {"width": 96, "height": 96, "batch_size": 1, "color": 0xC83020}}


def shown(graph, weight=1.0):
    """Connect an identity picture to a graph's sampler."""
    graph["20"] = FACE
    graph["21"] = {
        "class_type": "ReferenceLoader",
        "inputs": {
            "file_1": "none", "role_1": "identity", "weight_1": 1.0, "images": ["20", 0], "images_role": "identity",
            "images_weight": weight,
        },
    }  # fmt: skip
    graph["11"]["inputs"]["references"] = ["21", 0]
    return graph


def as_phantom(graph):
    """Put a cameo on a graph's Wan, saying that it is Phantom."""
    graph["20"] = FACE
    graph["22"] = {
        "class_type": "CameoAdapter",
        "inputs": {
            "model": ["1", 0], "cameo": "make from face", "strength": 1.0, "name": "nora", "face": ["20", 0],
            "consent": True, "face_as": "Wan Phantom",
        },
    }  # fmt: skip
    graph["23"] = {"class_type": "PreviewAny", "inputs": {"source": ["22", 2]}}
    graph["11"]["inputs"]["model"] = ["22", 0]
    return graph


def frames_of(result, output_folder):
    saved = result.outputs["12"]["images"][0]
    with av.open(str(output_folder / saved["subfolder"] / saved["filename"])) as container:
        return container.streams.video[0].frames


@pytest.mark.parametrize("family", ["ltx2", "ltxv"])
def test_an_identity_picture_guides_ltx_from_its_start_at_its_weight(host, output_folder, family):
    if family == "ltx2" and "LTXVAudioVAELoader" not in host.get("/object_info/LTXVAudioVAELoader"):
        pytest.skip("this host is older than LTX-2")
    results = [host.run(graph) for graph in (film(family), shown(film(family)), shown(film(family), weight=0.5))]
    for result in results:
        assert result.status == "success", result.error
        assert result.outputs["13"]["finite"] == [True]
    assert len({result.outputs["13"]["digest"][0] for result in results}) == 3
    assert len({frames_of(result, output_folder) for result in results}) == 1


def test_a_cameo_is_given_to_phantom_as_a_reference_latent(host, output_folder):
    words = {"prompt": "nora waves"}
    plain, carried = host.run(film("wan", **words)), host.run(as_phantom(film("wan", **words)))
    for result in (plain, carried):
        assert result.status == "success", result.error
    assert "reference latents, one each (Phantom)" in str(carried.outputs["23"])
    assert plain.outputs["13"]["digest"] != carried.outputs["13"]["digest"]
    assert plain.outputs["13"]["shapes"] == carried.outputs["13"]["shapes"]
    assert frames_of(plain, output_folder) == frames_of(carried, output_folder)


SCRIPT = "SHOT 1\nVera stands in a room.\nVERA: Good morning.\n"
WORDS, LONG_S, FRAMES = Line(speaker="VERA", text="Good morning."), 2.0, 49


def write_wav(path, waveform):
    """Write (1, S) at 24 kHz as a stereo WAV of floats."""
    with av.open(str(path), "w") as container:
        stream = container.add_stream("pcm_f32le", rate=VOICE_RATE, layout="stereo")
        frame = av.AudioFrame.from_ndarray(
            np.repeat(waveform, 2).astype(np.float32)[None], format="flt", layout="stereo"
        )
        frame.sample_rate = VOICE_RATE
        container.mux([*stream.encode(frame), *stream.encode(None)])


def speaking(cameo: bool, seed: int, family: str = "ltx2"):
    """A film in which Vera speaks, with her cameo or without; "40" shows the sound of its latent."""
    graph = film(family, prompt=SCRIPT, duration_s=LONG_S, seed=seed)
    graph["40"] = {"class_type": "TestSound", "inputs": {"latent": ["11", 1]}}
    if cameo:
        graph["20"] = FACE
        graph["21"] = {"class_type": "LoadAudio", "inputs": {"audio": "vera.wav"}}
        graph["22"] = {
            "class_type": "CameoAdapter",
            "inputs": {
                "model": ["1", 0], "cameo": "make from face", "strength": 1.0, "name": "vera", "face": ["20", 0],
                "voice": ["21", 0], "consent": True,
            },
        }  # fmt: skip
        graph["23"] = {"class_type": "PreviewAny", "inputs": {"source": ["22", 2]}}
        graph["11"]["inputs"]["model"] = ["22", 0]
    return graph


def sound_of(result):
    assert result.status == "success", result.error
    return np.array(result.outputs["40"]["sound"])


def test_ltx2_draws_around_a_cameos_lines_in_its_voice(host, output_folder):
    if not host.has("LTXVAudioVAEEncode"):
        pytest.skip("this host is older than LTX-2")
    sample = say("The quick brown fox jumps over the lazy dog.", pace=0.9)
    write_wav(host.base / "input/vera.wav", sample)
    look = VoiceLook(**voice_of(sample, VOICE_RATE).asked())
    said = speak_lines([WORDS], LONG_S, voices={"VERA": look})
    write_wav(host.base / "input/line.wav", fit(said.waveform, -(-FRAMES * VOICE_RATE // 24)))
    encoded = host.run({
        "3": film("ltx2")["3"],
        "21": {"class_type": "LoadAudio", "inputs": {"audio": "line.wav"}},
        "22": {"class_type": "LTXVAudioVAEEncode", "inputs": {"audio": ["21", 0], "audio_vae": ["3", 0]}},
        "40": {"class_type": "TestSound", "inputs": {"latent": ["22", 0]}},
    })  # fmt: skip
    expected = sound_of(encoded)
    carried, again = host.run(speaking(True, 7)), host.run(speaking(True, 8))
    held, other, plain = sound_of(carried), sound_of(again), sound_of(host.run(speaking(False, 7)))
    low, high = (round(edge * 25) for edge in (said.spans[0].start_s, said.spans[0].end_s))
    assert held.shape == other.shape == plain.shape
    np.testing.assert_allclose(held[low:high], expected[low:high], atol=0.02)
    np.testing.assert_allclose(held[low:high], other[low:high], atol=1e-6)
    assert np.abs(plain[low:high] - expected[low:high]).mean() > 0.1
    assert np.abs(held[high + 2 :] - other[high + 2 :]).mean() > 0.1  # the rest is sampled
    assert np.abs(held[high + 2 :] - plain[high + 2 :]).mean() > 0.001  # around the words
    assert "are held in the sound" in str(carried.outputs["23"])
    saved = carried.outputs["12"]["images"][0]
    with av.open(str(output_folder / saved["subfolder"] / saved["filename"])) as container:
        lines = json.loads(container.metadata["held_lines"])
        assert lines[0]["text"] == "Good morning."
        assert json.loads(container.metadata["consent_ids"])


def test_ltx2_with_an_id_lora_hears_a_sample_of_the_voice_and_an_older_host_says_that_it_cannot(host):
    if not host.has("LTXVAudioVAEEncode"):
        pytest.skip("this host is older than LTX-2")
    write_wav(host.base / "input/vera.wav", say("The quick brown fox jumps over the lazy dog.", pace=0.9))
    plain, referred = speaking(True, 7), speaking(True, 7)
    referred["22"]["inputs"]["voice_as"] = AS_ID_LORA
    told = host.run(referred)
    if not host.has("LTXVReferenceAudio"):
        assert told.status == "error"
        assert "LTXVReferenceAudio" in told.error
        return
    assert "given as reference audio" in str(told.outputs["23"])
    heard, unheard = sound_of(told), sound_of(host.run(plain))
    assert heard.shape == unheard.shape
    assert np.abs(heard - unheard)[-10:].mean() > 1e-4  # after the line, where the model speaks by itself


def test_minimax_h3_hears_a_sample_of_the_voice_of_whom_a_shot_names(host):
    needs(host, "minimax_h3")
    write_wav(host.base / "input/vera.wav", say("The quick brown fox jumps over the lazy dog.", pace=0.9))
    digests = []
    for strength in (1.0, 0.5):  # the face counts whole at both, the voice does not
        graph = speaking(True, 7, "minimax_h3")
        graph["10"]["inputs"]["prompt"] = "vera stands in a room"
        graph["22"]["inputs"]["strength"] = strength
        del graph["40"]
        made = host.run(graph)
        assert made.status == "success", made.error
        digests.append(made.outputs["13"]["digest"])
    assert digests[0] != digests[1]


def test_minimax_h3_is_given_a_cameos_lines_as_guides(host, output_folder):
    needs(host, "minimax_h3")
    write_wav(host.base / "input/vera.wav", say("The quick brown fox jumps over the lazy dog.", pace=0.9))
    early, late = (speaking(True, 7, "minimax_h3") for _ in range(2))
    late["10"]["inputs"]["prompt"] = SCRIPT.replace("VERA:", "VERA (at 1.0s):")  # what is encoded says nothing of when
    for graph in (early, late):
        del graph["40"]
    spoken, later = host.run(early), host.run(late)
    assert spoken.status == later.status == "success", spoken.error or later.error
    assert spoken.outputs["13"]["digest"] != later.outputs["13"]["digest"]
    saved = spoken.outputs["12"]["images"][0]
    with av.open(str(output_folder / saved["subfolder"] / saved["filename"])) as container:
        assert json.loads(container.metadata["held_lines"])[0]["text"] == "Good morning."
        assert container.metadata["model_licence"].startswith("MiniMax H3 Community License")
