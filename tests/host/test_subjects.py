"""Who appears reaches each family of the host by the family's own mechanism, and the clip keeps its length."""

from __future__ import annotations

import av
import pytest

from .graphs import film

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
