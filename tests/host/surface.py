"""Reads what the host's own nodes and classes use of a VIDEO, VAE, audio VAE, CLIP and MODEL, and says what ours lack.

Run inside a host's Python: `python surface.py HOST_ROOT WEIGHTS_FOLDER [FILE ...]`, which prints the sentences as JSON.
FILEs are single sources of a newer host, read as if they stood in this one.
"""

from __future__ import annotations

import ast
import inspect
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

NAMES = {"video": "VIDEO", "vae": "VAE", "audio_vae": "audio VAE", "clip": "CLIP", "model": "MODEL", "components": "video in memory"}  # fmt: skip
INNER = {("audio_vae", "first_stage_model"): "audio VAE's first_stage_model",
         ("self", "tokenizer"): "CLIP's tokenizer", ("self", "cond_stage_model"): "CLIP's text encoder",
         ("self", "diffusion_model"): "MODEL's network"}  # fmt: skip
NOT_OURS = {  # what only models of another kind answer
    "CLIP's tokenizer": {"decode"},  # it writes no text
    "CLIP's text encoder": {"generate", "memory_estimation_function"},
}


@dataclass(frozen=True)
class Use:
    """One use of a value's attribute in a source; for a call also how many positions and which keywords it fills."""

    kind: str
    name: str
    place: str
    positions: int | None = None
    keywords: tuple[str, ...] = ()


@dataclass
class Kind:
    """ours: the object that we give. known: names that the host's class has, so that other variables are not mistaken for it."""

    ours: Any
    known: set[str] | None = None
    inherited: set[str] = field(default_factory=set)  # what a newer host's class gives us by default


def uses_in(tree: ast.AST, place: str) -> Iterator[Use]:
    """Yield every attribute read from a variable that is named as one of the kinds, or from a known part of one."""
    called = {id(node.func): node for node in ast.walk(tree) if isinstance(node, ast.Call)}
    for node in ast.walk(tree):
        if not isinstance(node, ast.Attribute) or not isinstance(node.ctx, ast.Load):
            continue
        kind = _kind(node.value)
        if kind is None:
            continue
        where, call = f"{place}:{node.lineno}", called.get(id(node))
        if (
            call is None
            or any(isinstance(a, ast.Starred) for a in call.args)
            or any(k.arg is None for k in call.keywords)
        ):
            yield Use(kind, node.attr, where)
        else:
            yield Use(kind, node.attr, where, len(call.args), tuple(str(k.arg) for k in call.keywords))


def _kind(value: ast.expr) -> str | None:
    if isinstance(value, ast.Name):
        return NAMES.get(value.id)
    if isinstance(value, ast.Attribute) and isinstance(value.value, ast.Name):
        return INNER.get((value.value.id, value.attr))
    return None


def of_itself(methods: list[ast.FunctionDef], kind: str, place: str) -> Iterator[Use]:
    """Yield what a class's own methods read from `self`: a subclass that skips its __init__ must bring all of it."""
    for method in methods:
        for node in ast.walk(method):
            own = isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "self"
            if own and isinstance(node.ctx, ast.Load):
                yield Use(kind, node.attr, f"{place}:{node.lineno}")


def lack(use: Use, kind: Kind) -> str:
    """Say in a plain sentence what ours lack for a use, or nothing."""
    if use.name.startswith("_") or use.name in NOT_OURS.get(use.kind, ()) or use.name in kind.inherited:
        return ""
    if kind.known is not None and use.name not in kind.known:
        return ""
    whose = f"{'an' if use.kind[0] == 'a' else 'a'} {use.kind}"
    if not hasattr(kind.ours, use.name):
        return f"{use.place}: the host uses `{use.name}` of {whose}, which ours does not have"
    if use.positions is None:
        return ""
    try:
        inspect.signature(getattr(kind.ours, use.name)).bind(*range(use.positions), **dict.fromkeys(use.keywords))
    except ValueError:
        return ""  # built in: nothing to compare with
    except TypeError as error:
        return f"{use.place}: the host calls `{use.name}` of {whose} in a way that ours does not take: {error}"
    return ""


def class_in(tree: ast.AST, name: str) -> ast.ClassDef | None:
    return next((node for node in ast.walk(tree) if isinstance(node, ast.ClassDef) and node.name == name), None)


def methods_of(node: ast.ClassDef | None) -> list[ast.FunctionDef]:
    return [part for part in node.body if isinstance(part, ast.FunctionDef)] if node else []


def members(kind: type) -> set[str]:
    """Names that a class has or that its methods give its instances."""
    tree = ast.parse(Path(inspect.getsourcefile(kind) or "").read_text())
    body = class_in(tree, kind.__name__)
    assert body is not None
    stored = {n.attr for n in ast.walk(body) if isinstance(n, ast.Attribute) and isinstance(n.ctx, ast.Store)}
    return stored | set(dir(kind))


def ours(weights: Path) -> dict[str, Kind]:
    """Return what this pack gives the host of every kind."""
    from fractions import Fraction

    import comfy.model_patcher
    import comfy.sd
    import numpy as np
    from comfy_api.latest._input.video_types import VideoInput
    from comfy_api.latest._util.video_types import VideoComponents

    from sora2_nodes.host.native import load_native
    from sora2_nodes.media.files.clip import Clip
    from sora2_nodes.nodes.sockets.clip_video import video_of

    model, clip, vae, audio_vae = load_native(weights)
    frame = np.zeros((16, 16, 3), np.uint8)
    shown = video_of(
        Clip(
            width=16,
            height=16,
            fps=Fraction(24),
            num_frames=1,
            frames=lambda: iter([frame]),
            waveform=None,
            sample_rate=0,
        )
    )
    assert isinstance(shown, VideoInput), "our VIDEO is none of the host's"
    of_vae = members(comfy.sd.VAE)
    return {
        "VIDEO": Kind(shown, members(VideoInput)),
        "video in memory": Kind(shown.get_components(), set(VideoComponents.__dataclass_fields__)),
        "VAE": Kind(vae, of_vae),
        "audio VAE": Kind(audio_vae, of_vae),
        "audio VAE's first_stage_model": Kind(getattr(audio_vae, "first_stage_model", audio_vae)),
        "CLIP": Kind(clip, members(comfy.sd.CLIP)),
        "CLIP's tokenizer": Kind(clip.tokenizer),
        "CLIP's text encoder": Kind(clip.cond_stage_model),
        "MODEL": Kind(model, members(comfy.model_patcher.ModelPatcher)),
        "MODEL's network": Kind(model.model.diffusion_model),
    }


def found(host: Path, weights: Path, newer: list[Path]) -> list[str]:
    """Return one sentence for everything that the host's own sources use and ours lack."""
    kinds = ours(weights)
    uses: list[Use] = []
    for path in [host / "nodes.py", *sorted((host / "comfy_extras").glob("*.py")), *newer]:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        uses += [use for use in uses_in(tree, path.name) if not use.kind.startswith(("CLIP's", "MODEL's"))]
        if path in newer:
            _learn(kinds["VIDEO"], class_in(tree, "VideoInput"))
    library = ast.parse((host / "comfy/sd.py").read_text(encoding="utf-8"))
    vae = kinds["VAE"].ours
    inherited = [m for m in methods_of(class_in(library, "VAE")) if m.name not in type(vae).__dict__]
    uses += of_itself([m for m in inherited if m.name != "__init__"], "VAE", "sd.py")
    for method in methods_of(class_in(library, "CLIP")):
        uses += [use for use in uses_in(method, "sd.py") if use.kind.startswith("CLIP's")]
    base = ast.parse((host / "comfy/model_base.py").read_text(encoding="utf-8"))
    for method in methods_of(class_in(base, "BaseModel")):
        uses += [use for use in uses_in(method, "model_base.py") if use.kind.startswith("MODEL's")]
    return sorted({said for use in uses if (said := lack(use, kinds[use.kind]))})


def _learn(kind: Kind, newer: ast.ClassDef | None) -> None:
    """Take over what a newer VideoInput has, and which of it is not abstract, so that ours inherit it there."""
    for method in methods_of(newer):
        assert kind.known is not None
        kind.known.add(method.name)
        if not any("abstractmethod" in ast.dump(mark) for mark in method.decorator_list):
            kind.inherited.add(method.name)


if __name__ == "__main__":
    HOST, WEIGHTS, *NEWER = map(Path, sys.argv[1:])
    sys.argv = [sys.argv[0], "--cpu"]
    sys.path.insert(0, str(HOST))
    import comfy.options

    comfy.options.enable_args_parsing()
    import comfy.model_management  # what tells the pack that it runs in a host
    import folder_paths  # noqa: F401

    sys.stdout.write(json.dumps(found(HOST, WEIGHTS, NEWER)) + "\n")
