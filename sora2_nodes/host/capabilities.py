"""What every model can do and under which licence it comes: one table, from which checks, reports and pages are made. No host needed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..engine.config import MODEL_LICENCE

ANY = "any"


@dataclass(frozen=True, kw_only=True)
class Licence:
    """Who may use a model, as far as was known of its maker's words. It is guidance, no advice, and forbids nothing here.

    regions: where it does not apply. revenue: what it costs whom. asks: what it wants of whoever uses or shows its work.
    """

    name: str
    regions: str
    revenue: str
    asks: str
    source: str
    noted_on: str  # ISO date

    def in_words(self) -> str:
        """The licence in one line."""
        return f"{self.name}. Regions: {self.regions}. Revenue: {self.revenue}. It asks: {self.asks}. Noted on {self.noted_on}; source: {self.source}"


@dataclass(frozen=True, kw_only=True)
class Capability:
    """What a family of models draws. Frames are frame_step * n + frame_first; size in steps of pixels.

    fps, first_frame, last_frame, references, negative: in words, for pages and reports; empty where it takes none.
    picture_channels: of its picture's latent, where the host's own format says another number.
    """

    name: str
    size_multiple: int
    frame_step: int
    steps: int
    cfg: float
    licence: str
    frame_first: int = 1
    fps: str = ANY
    solver: str = "euler"
    sound: bool = False
    first_frame: str = ""
    last_frame: str = ""
    references: str = ""
    negative: str = "yes"
    picture_channels: int | None = None

    @property
    def frames(self) -> str:
        """The rule of its length, in words."""
        return ANY if self.frame_step == 1 else f"{self.frame_step}n + {self.frame_first}"


LICENCES = {
    "built-in": Licence(
        name=f"{MODEL_LICENCE}, as this pack", regions="everywhere", revenue="free", asks="its notice is kept",
        source="LICENSE of this pack", noted_on="2026-11-26",
    ),
    "wan": Licence(
        name="Apache-2.0", regions="everywhere", revenue="free", asks="its notice is kept",
        source="https://huggingface.co/Wan-AI/Wan2.2-T2V-A14B", noted_on="2026-11-26",
    ),
    "ltx-2": Licence(
        name="LTX-2.x Community License (11 August 2026)", regions="everywhere",
        revenue="free below 10 million US dollars a year; above, a paid licence of Lightricks",
        asks="that machine-made pictures are disclosed, its use restrictions are passed on, and no competing model or product is made with it",
        source="https://github.com/Lightricks/LTX-2/blob/main/LICENSE-2_x", noted_on="2026-11-26",
    ),
    "ltxv": Licence(
        name="LTXV Open Weights License (5 May 2025; 0.9.0 and 0.9.1: another)", regions="everywhere",
        revenue="free below 10 million US dollars a year; above, a paid licence of Lightricks",
        asks="that its use restrictions are passed on",
        source="https://huggingface.co/Lightricks/LTX-Video", noted_on="2026-11-26",
    ),
    "hunyuan": Licence(
        name="Tencent Hunyuan Community License", regions="not in the European Union, the United Kingdom and South Korea",
        revenue="free below 100 million users a month; above, a licence of Tencent",
        asks="no training of other models on its output; its acceptable use policy is kept",
        source="https://github.com/Tencent-Hunyuan/HunyuanVideo-1.5", noted_on="2026-11-26",
    ),
    "minimax-h3": Licence(
        name="MiniMax H3 Community License (2 August 2026)",
        regions="not in the European Union, the United Kingdom, South Korea and the USA, its output included",
        revenue="above 20 million US dollars a year, MiniMax's written consent",
        asks="that machine-made pictures are disclosed, products show its name and keep safeguards, and its output trains no other model",
        source="https://huggingface.co/MiniMaxAI/MiniMax-H3/blob/main/LICENSE", noted_on="2026-11-26",
    ),
    "cogvideox": Licence(
        name="CogVideoX License (the 2B model: Apache-2.0)", regions="everywhere",
        revenue="free for research; for business after registering with Z.ai, below 1 million visits a month",
        asks="its notice is kept, and its name is shown where it is used",
        source="https://huggingface.co/zai-org/CogVideoX-5b/blob/main/LICENSE", noted_on="2026-11-27",
    ),
    "mochi": Licence(
        name="Apache-2.0", regions="everywhere", revenue="free", asks="its notice is kept",
        source="https://huggingface.co/genmo/mochi-1-preview", noted_on="2026-11-27",
    ),
    "kandinsky": Licence(
        name="MIT", regions="everywhere", revenue="free", asks="its notice is kept",
        source="https://github.com/kandinskylab/kandinsky-5", noted_on="2026-11-26",
    ),
}  # fmt: skip

CAPABILITIES = {
    "built-in": Capability(
        name="built-in", size_multiple=2, frame_step=1, steps=1, cfg=1.0, licence="built-in", sound=True,
        first_frame="its place and colours", references="identity, environment, texture", negative="as words left out",
    ),
    "ltx-2": Capability(
        name="LTX-2", size_multiple=32, frame_step=8, steps=20, cfg=4.0, licence="ltx-2", sound=True,
        first_frame="yes", last_frame="yes", references="a guide frame; voices: held lines, with an ID-LoRA a sample",
    ),
    "ltxv": Capability(
        name="LTXV", size_multiple=32, frame_step=8, steps=30, cfg=3.0, licence="ltxv", first_frame="yes",
        last_frame="yes", references="a guide frame",
    ),
    "wan": Capability(
        name="Wan", size_multiple=16, frame_step=4, steps=20, cfg=5.0, licence="wan", fps="16 (5B: 24)",
        first_frame="image-to-video models and 5B", last_frame="image-to-video models",
        references="Phantom: reference latents; image-to-video: the first frame",
    ),
    "wan-vace": Capability(
        name="Wan VACE", size_multiple=16, frame_step=4, steps=20, cfg=5.0, licence="wan", fps="16",
        references="a reference latent",
    ),
    "hunyuan": Capability(
        name="HunyuanVideo", size_multiple=16, frame_step=4, steps=20, cfg=6.0, licence="hunyuan", fps="24",
        first_frame="image-to-video models and 1.5", references="image-to-video: the first frame",
        negative="1.5 only",
    ),
    "minimax-h3": Capability(
        name="MiniMax H3", size_multiple=32, frame_step=17, frame_first=5, steps=20, cfg=1.0, licence="minimax-h3",
        fps="24", solver="res_multistep", sound=True, first_frame="yes", last_frame="yes",
        references="pictures and voices beside the words, <Picture i>, <Audio j>", negative="above cfg 1", picture_channels=24,
    ),
    "kandinsky": Capability(
        name="Kandinsky 5", size_multiple=16, frame_step=4, steps=50, cfg=5.0, licence="kandinsky", fps="24",
        solver="euler_ancestral", first_frame="its image-to-video file",
    ),
    "cogvideox": Capability(
        name="CogVideoX", size_multiple=16, frame_step=8, frame_first=5, steps=50, cfg=6.0, licence="cogvideox",
        fps="8 (1.5: 16)", first_frame="image-to-video models",
    ),
    "mochi": Capability(
        name="Mochi", size_multiple=16, frame_step=6, steps=30, cfg=4.5, licence="mochi", fps="24",
    ),
}  # fmt: skip
LOOKALIKES = {  # host's configuration class: what it is, and what to take in its place
    "WAN21_CausalAR_T2V": "a Wan model that draws frame after frame and needs a sampler of its own",
    "HunyuanVideo15_SR_Distilled": "HunyuanVideo 1.5's upscaler; load its text- or image-to-video model",
    "CogVideoX_Inpaint": "CogVideoX's inpainting model; load its text- or image-to-video model",
    "Kandinsky5Image": "Kandinsky 5's picture model; load its video model",
}


def capability_table() -> str:
    """The table of all models in Markdown."""
    head = ("model", "size in steps of", "frames", "fps", "steps", "cfg", "sound", "first frame", "last frame", "who appears", "negative cues")  # fmt: skip
    rows = [
        (
            one.name, f"{one.size_multiple} px", one.frames, one.fps, str(one.steps), f"{one.cfg:g}",
            "yes" if one.sound else "no", one.first_frame or "no", one.last_frame or "no", one.references or "no",
            one.negative,
        )
        for one in CAPABILITIES.values()
    ]  # fmt: skip
    return _markdown(head, rows)


def licence_table() -> str:
    """The table of all licences in Markdown."""
    head = ("models", "licence", "regions", "revenue", "what it asks", "noted, source")
    rows = []
    for key, licence in LICENCES.items():
        names = ", ".join(one.name for one in CAPABILITIES.values() if one.licence == key)
        rows.append(
            (
                names,
                licence.name,
                licence.regions,
                licence.revenue,
                licence.asks,
                f"{licence.noted_on}, {licence.source}",
            )
        )
    return _markdown(head, rows)


def _markdown(head: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    lines = [head, tuple("---" for _ in head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
