"""A job as a prompt for the host: the owner's workflow with the job's words in it, or a graph of our own nodes.

The convention for an owner's workflow (API format): every PromptEncode takes the job's words, length, size and seed,
every ReferenceLoader its pictures, every SaveVideo its name. What the workflow does besides is its own business.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from ...errors import InputError
from ...story import Shot, write_storyboard
from ...studio.material import reference_named, reference_text
from ..inputs.job_boards import board_for
from ..queue.api_models import VideoModel
from ..queue.jobs import Job, VideoRequest

Prompt = dict[str, dict[str, Any]]
PlaceInput = Callable[[str], str]  # a path under our data folder -> the name under which the host's input folder has it

FOLDER = "sora2"  # of the host's output folder


def prompt_for(job: Job, model: VideoModel, place_input: PlaceInput, cameos: tuple[str, ...] = ()) -> Prompt:
    """Compose the prompt that renders a job and saves one video as `sora2/<job id>`.

    place_input: links or copies a file of ours into the host's input folder and returns its name there.
    cameos: names of the cameos that act. Raises InputError for a workflow that has nothing to put the words into.
    """
    prompt = _read(Path(model.workflow)) if model.workflow else _graph(job.request, model, cameos)
    _fill(prompt, job, place_input)
    if job.charge is not None:
        _leave_meters_out(prompt)
    return prompt


def prompt_id_of(job_id: str) -> str:
    """Return the id of a job's prompt: a UUID, which is all that newer hosts take, always the same for a job."""
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"sora2-nodes/{job_id}"))


def takes_latents(prompt: Prompt) -> bool:
    """Tell whether a node takes the LATENT of a Sora2Sampler, which is not kept with a finished shot."""
    samplers = {key for key, node in prompt.items() if node["class_type"] == "Sora2Sampler"}
    links = [value for node in prompt.values() for value in node["inputs"].values() if isinstance(value, list)]
    return any(len(link) == 2 and link[1] == 1 and str(link[0]) in samplers for link in links)


def _read(path: Path) -> Prompt:
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise InputError(f"the workflow {path} can't be read: {error}") from error
    nodes = content.get("prompt", content) if isinstance(content, dict) else None
    usable = isinstance(nodes, dict) and all(isinstance(n, dict) and "class_type" in n for n in nodes.values())
    if not usable or not nodes:
        raise InputError(f"the workflow {path} is not in API format; save it in ComfyUI with Export (API)")
    kinds = {node["class_type"] for node in nodes.values()}
    for kind in ("PromptEncode", "SaveVideo"):
        if kind not in kinds:
            raise InputError(f"the workflow {path} has no {kind}; the job's words and its file need one")
    return {str(key): {**node, "inputs": dict(node.get("inputs", {}))} for key, node in nodes.items()}


def _graph(request: VideoRequest, model: VideoModel, cameos: tuple[str, ...]) -> Prompt:
    """Wire loader, cameos, words, plan, sampler, sound, film and file."""
    prompt: Prompt = {"loader": _node("Sora2Loader", weights="built-in"), "words": _words()}
    source: list[Any] = ["loader", 0]
    for number, name in enumerate(cameos):
        prompt[f"cameo{number}"] = _node("CameoAdapter", model=source, cameo=name, strength=1.0)
        source = [f"cameo{number}", 0]
    prompt["plan"] = _node(
        "PhysicsGuidance", model=source, storyboard=["words", 0], strength=1.0, gravity="from the prompt", mode="auto"
    )
    sampler = {"model": ["plan", 0], "storyboard": ["words", 0], "steps": 0, "cfg": 0.0, "solver": "default"}
    sampler["preset"] = model.preset
    if request.references:
        prompt["look"] = _node("ReferenceLoader")
        sampler["references"] = ["look", 0]
    prompt["shots"] = _node("Sora2Sampler", **sampler)
    sound = {"dialogue": "", "effects": "keep", "music_style": "none", "loudness_lufs": -16.0, "ducking_db": 10.0}
    prompt["sound"] = _node("AudioSync", video=["shots", 0], storyboard=["words", 0], **sound)
    film = {"transition": "storyboard", "transition_s": 0.5, "match_colours": True, "ambience": True}
    film |= {"loudness_lufs": -16.0, "stabilise": False}
    prompt["film"] = _node("ShotStitch", video=["sound", 0], storyboard=["words", 0], **film)
    prompt["file"] = _node("SaveVideo", video=["film", 0], filename_prefix="", format="mp4", codec="h264")
    return prompt


def _words() -> dict[str, Any]:
    given = {"prompt": "", "negative": "", "tags": "", "duration_s": 4.0, "width": 1280, "height": 720, "fps": 24}
    return _node("PromptEncode", clip=["loader", 1], seed=0, **given)


def _node(kind: str, **inputs: Any) -> dict[str, Any]:
    return {"class_type": kind, "inputs": inputs}


def _fill(prompt: Prompt, job: Job, place_input: PlaceInput) -> None:
    asked = job.request
    words = {
        "prompt": _text(asked, place_input), "negative": ", ".join(asked.negative), "duration_s": asked.durations_s[0],
        "width": asked.width, "height": asked.height, "seed": asked.seed,
    }  # fmt: skip
    pictures: dict[str, Any] = {}
    for slot, look in enumerate(asked.references, 1):
        pictures |= {f"file_{slot}": place_input(look.path), f"role_{slot}": look.role, f"weight_{slot}": look.weight}
    for node in prompt.values():
        if node["class_type"] == "PromptEncode":
            node["inputs"] |= words
        elif node["class_type"] == "ReferenceLoader":
            node["inputs"] |= pictures
        elif node["class_type"] == "SaveVideo":
            node["inputs"]["filename_prefix"] = f"{FOLDER}/{job.id}"


def _leave_meters_out(prompt: Prompt) -> None:
    """Unplug CreditMeters from samplers: the job's own hold pays for the video, once."""
    meters = {key for key, node in prompt.items() if node["class_type"] == "CreditMeter"}
    for node in prompt.values():
        credits = node["inputs"].get("credits")
        if isinstance(credits, list) and credits and str(credits[0]) in meters:
            del node["inputs"]["credits"]


def _text(asked: VideoRequest, place_input: PlaceInput) -> str:
    """Return the words: the prompt, or the storyboard, with the footage that an extension goes on from."""
    if asked.storyboard is None and asked.footage is None:
        return asked.prompt
    board = board_for(asked)
    board = replace(board, shots=tuple(_placed(shot, place_input) for shot in board.shots))
    if asked.footage is not None:
        before = Shot(prompt="what was there", duration_s=asked.footage_s, footage=place_input(asked.footage))
        board = replace(board, shots=(before, *board.shots))
    return write_storyboard(board)


def _placed(shot: Shot, place_input: PlaceInput) -> Shot:
    """Put the recordings and the pictures of a shot where the graph finds them."""
    lines = tuple(replace(d, audio=place_input(d.audio)) if d.audio else d for d in shot.dialogue)
    shown = tuple(
        reference_text(place_input(file), role, weight) for file, role, weight in map(reference_named, shot.references)
    )
    return replace(shot, dialogue=lines, references=shown)
