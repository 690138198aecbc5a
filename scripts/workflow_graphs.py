"""The shipped workflows, each a graph built node by node; its docstring says what it shows."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from sora2_nodes.graph.migration import filled  # noqa: E402
from sora2_nodes.graph.standins import STANDINS  # noqa: E402
from sora2_nodes.nodes import classes  # noqa: E402

KNOWN = {**STANDINS, **classes()}
DOG = "A golden retriever runs across a meadow, golden hour, camera follows"
BALL = "A red rubber ball drops onto a wooden floor and bounces, soft morning light, slow dolly in"


class Graph:
    """A prompt that is built node by node; what `add` returns stands for its first output."""

    def __init__(self) -> None:
        self.prompt: dict[str, Any] = {}

    def add(self, kind: str, title: str = "", **inputs: Any) -> list[Any]:
        """Add a node with defaults where no value is given."""
        number = str(len(self.prompt) + 1)
        self.prompt[number] = filled(kind, inputs, KNOWN)
        if title:
            self.prompt[number]["_meta"] = {"title": title}
        return [number, 0]

    def loader(self) -> list[Any]:
        return self.add("Sora2Loader")

    def words(self, loader: list[Any], prompt: Any, title: str = "", **inputs: Any) -> list[Any]:
        return self.add("PromptEncode", title, clip=out(loader, 1), prompt=prompt, **inputs)

    def guided(self, loader: list[Any], words: list[Any], **inputs: Any) -> list[Any]:
        return self.add("PhysicsGuidance", model=loader, storyboard=words, **inputs)

    def clips(self, model: list[Any], words: list[Any], title: str = "", **inputs: Any) -> list[Any]:
        return self.add("Sora2Sampler", title, model=model, storyboard=words, **inputs)

    def save(self, video: list[Any], name: str, title: str = "") -> None:
        self.add("SaveVideo", title, video=video, filename_prefix=f"sora2/{name}", format="auto", codec="auto")

    def text(self, source: list[Any], title: str) -> None:
        self.add("PreviewAny", title, source=source)

    def still(self, clip: list[Any], index: int, title: str) -> list[Any]:
        """A frame of a clip as a picture."""
        return self.add("ImageFromBatch", title, image=self.add("GetVideoComponents", video=clip), batch_index=index)


def out(node: list[Any], slot: int) -> list[Any]:
    """Another output of a node."""
    return [node[0], slot]


def sora2_loader() -> Graph:
    """The shortest way from words to a clip."""
    g = Graph()
    model = g.loader()
    g.save(g.clips(model, g.words(model, DOG)), "first_clip")
    return g


def sora2_video() -> Graph:
    """One node from a prompt to a finished clip with sound, for whoever had the Sora node."""
    g = Graph()
    g.save(g.add("Sora2Video", prompt=DOG, duration=4.0), "one_node")
    return g


def prompt_encode() -> Graph:
    """A script of two shots, and what was understood of it."""
    g = Graph()
    model = g.loader()
    script = (
        "Shot 1 (3 s): A woman in a yellow raincoat walks through a rainy street. Camera tracks right.\n\n"
        "Shot 2 (3 s): A cat looks out of a window at the rain, close up, warm tone."
    )
    words = g.words(model, script, tags="evening")
    g.text(out(words, 4), "What was understood")
    g.save(g.clips(g.guided(model, words), words), "script")
    return g


def physics_guidance() -> Graph:
    """The same drop with earth's gravity and the moon's, with their plans."""
    g = Graph()
    model = g.loader()
    words = g.words(model, "A large orange ball drops onto concrete and bounces", duration_s=3.0)
    for gravity in ("earth", "moon"):
        guided = g.guided(model, words, gravity=gravity)
        g.add("PreviewImage", f"Plan on {gravity}", images=out(guided, 1))
        g.text(out(guided, 2), f"Figures on {gravity}")
        g.save(g.clips(guided, words, gravity.title()), f"drop_{gravity}")
    return g


def reference_loader() -> Graph:
    """A picture's palette and place carried into a clip."""
    g = Graph()
    model = g.loader()
    place = g.words(model, "An empty beach at sunset, wide shot", "Place", duration_s=0.5, seed=3)
    picture = g.still(g.clips(model, place, "Place"), 5, "Picture of the place")
    loaded = g.add("ReferenceLoader", images=picture, images_role="environment", images_weight=1.0)
    g.text(out(loaded, 2), "What is used")
    words = g.words(model, "A green ball rolls across the sand and stops", duration_s=3.0)
    g.save(g.clips(g.guided(model, words), words, references=loaded), "reference")
    return g


def cameo_adapter() -> Graph:
    """A drawn figure becomes a cameo that appears by name. With your own pictures: only with consent."""
    g = Graph()
    model = g.loader()
    portrait = g.words(
        model, "A woman with red hair in a yellow shirt waves, close up", "Portrait", duration_s=1.0, width=1280
    )
    face = g.still(g.clips(model, portrait, "Portrait"), 12, "Face")
    cameo = g.add(
        "CameoAdapter", model=model, cameo="make from face", name="Rowan", subject="a figure drawn by the model",
        face=face, consent=True, expires_in_days=30,
    )  # fmt: skip
    g.text(out(cameo, 2), "Whose consent")
    words = g.words(model, "Rowan walks through a park and waves", duration_s=3.0)
    g.save(g.clips(g.guided(cameo, words), words), "cameo")
    return g


def sora2_sampler() -> Graph:
    """All inputs of the sampler on one shot, with its latent's decoders left to the host."""
    g = Graph()
    model = g.loader()
    words = g.words(model, BALL, negative="blur, text", duration_s=3.0)
    guided = g.guided(model, words)
    sampled = g.clips(guided, words, vae=out(model, 2), audio_vae=out(model, 3), steps=8, cfg=1.5, solver="heun")
    g.save(sampled, "sampler")
    return g


def audio_sync() -> Graph:
    """Lines, effects and music under a clip, and the offset between sound and picture in ms."""
    g = Graph()
    model = g.loader()
    script = (
        "Shot 1 (5 s): Sam, a man in a green shirt, sits at a table in a café and talks, medium close-up.\n"
        'SAM (at 0.5s): "They make the best coffee in town."\nSAM (at 3s): "I come here every day."'
    )
    words = g.words(model, script)
    clip = g.clips(g.guided(model, words), words)
    synced = g.add("AudioSync", video=clip, storyboard=words, music_style="calm")
    g.text(out(synced, 1), "Offset, mouth and loudness")
    g.save(synced, "dialogue")
    return g


def shot_stitch() -> Graph:
    """Three shots of one world joined with a dissolve, and what was measured at each seam."""
    g = Graph()
    model = g.loader()
    script = (
        "Shot 1 (3 s): A red ball rolls across a wooden table.\n\n"
        "Shot 2 (3 s): The red ball drops onto the floor and bounces. Low angle. [transition: cut]\n\n"
        "Shot 3 (3 s): The red ball rests beside a white box. Slow dolly in. [transition: dissolve]"
    )
    words = g.words(model, script)
    film = g.add("ShotStitch", video=g.clips(g.guided(model, words), words), storyboard=words)
    g.text(out(film, 1), "Seams")
    g.save(film, "film")
    return g


def credit_meter() -> Graph:
    """A render that is paid for, with its quote and the account's history."""
    g = Graph()
    model = g.loader()
    words = g.words(model, BALL)
    credits = g.add("CreditMeter", storyboard=words, account="local", budget=30)
    g.text(out(credits, 1), "Quote")
    g.text(out(credits, 2), "History")
    g.save(g.clips(g.guided(model, words), words, credits=credits), "paid")
    return g


def social() -> Graph:
    """One storyboard in 16:9, 9:16 and 1:1, with the same content, tone and pace."""
    g = Graph()
    model = g.loader()
    script = "A corgi in sunglasses rides a skateboard along a beach, vivid tone, upbeat music, fast pace"
    prompt = g.add("PrimitiveStringMultiline", "One prompt for all", value=script)
    for name, width, height in (("16x9", 1280, 720), ("9x16", 720, 1280), ("1x1", 720, 720)):
        words = g.words(model, prompt, name, width=width, height=height, duration_s=4.0, seed=21)
        g.save(g.clips(g.guided(model, words), words, name), f"social_{name}")
    return g


def advertising() -> Graph:
    """Three cuts and three looks of one spot, with one palette and one product picture."""
    g = Graph()
    model = g.loader()
    product = g.words(model, "A perfume bottle stands on a marble table, close up", "Product", duration_s=0.5, seed=8)
    picture = g.still(g.clips(model, product, "Product"), 5, "Product picture")
    palette = g.add("EmptyImage", "Brand colour", width=512, height=512, batch_size=1, color=0xC8902A)
    brand = g.add("ReferenceLoader", "Palette", images=palette, images_role="texture", images_weight=0.5)
    both = g.add("ReferenceLoader", "Palette and product", images=picture, images_role="identity", references=brand)
    spot = "A perfume bottle turns on a pedestal, rose petals fall, slow dolly in"
    prompt = g.add("PrimitiveStringMultiline", "One spot for all", value=spot)
    for seconds in (6.0, 4.0, 2.5):
        words = g.words(model, prompt, f"Cut of {seconds:g} s", duration_s=seconds, seed=8)
        g.save(g.clips(g.guided(model, words), words, references=both), f"spot_{seconds:g}s")
    for look in ("warm", "cool", "noir"):
        words = g.words(model, prompt, f"Look: {look}", tags=f"{look} tone", duration_s=4.0, seed=8)
        g.save(g.clips(g.guided(model, words), words, references=both), f"spot_{look}")
    return g


def design_visualization() -> Graph:
    """A draft of a room as the place, a tracked camera, and light through the day."""
    g = Graph()
    model = g.loader()
    draft = g.words(model, "A living room with a sofa and a bookshelf, wide shot", "Draft", duration_s=0.5)
    picture = g.still(g.clips(model, draft, "Draft"), 5, "Draft picture")
    place = g.add("ReferenceLoader", images=picture, images_role="environment")
    room = "A living room, wide shot, camera tracks left"
    times = ("morning light", "daylight", "sunset light", "night")
    script = "\n\n".join(f"Shot {n} (3 s): {room}, {light}." for n, light in enumerate(times, 1))
    words = g.words(model, script, seed=14)
    clips = g.clips(g.guided(model, words), words, references=place)
    g.save(g.add("ShotStitch", video=clips, storyboard=words, transition="dissolve"), "light_through_the_day")
    return g


def storytelling() -> Graph:
    """Two recurring characters, their lines, four shots and one film."""
    g = Graph()
    model = g.loader()
    script = (
        "Shot 1 (4 s): Mara, a woman in a red shirt, walks through a park at sunset.\n\n"
        'Shot 2 (4 s): Mara talks, close up.\nMARA: "Have you seen my ball?"\n\n'
        'Shot 3 (4 s): Theo, a man in a blue shirt, talks, close up.\nTHEO: "It rolled down the hill."\n\n'
        "Shot 4 (3 s): A yellow ball rolls across the grass and stops. Low angle. [transition: dissolve]"
    )
    words = g.words(model, script, tags="warm tone", seed=5)
    clips = g.clips(g.guided(model, words), words)
    synced = g.add("AudioSync", video=clips, storyboard=words, music_style="calm")
    film = g.add("ShotStitch", video=synced, storyboard=words)
    g.text(out(film, 1), "Seams")
    g.save(film, "story")
    return g


def education() -> Graph:
    """An experiment with its plan picture (paths, speeds over time) and its figures beside the clip."""
    g = Graph()
    model = g.loader()
    words = g.words(
        model, "A steel ball and a rubber ball drop onto concrete and bounce, static camera, eye level", duration_s=4.0
    )
    guided = g.guided(model, words, mode="plan")
    g.add("SaveImage", "Paths and speeds", images=out(guided, 1), filename_prefix="sora2/experiment_plan")
    g.text(out(guided, 2), "Simulated figures")
    synced = g.add("AudioSync", video=g.clips(guided, words), effects="keep")
    g.text(out(synced, 1), "Measured on the clip")
    g.save(synced, "experiment")
    return g


def creative_exploration() -> Graph:
    """References blended by weight over a grid of seeds."""
    g = Graph()
    model = g.loader()
    warm = g.add("EmptyImage", "Coral", width=512, height=512, batch_size=1, color=0xE8735A)
    cold = g.add("EmptyImage", "Indigo", width=512, height=512, batch_size=1, color=0x2F3A8F)
    first = g.add("ReferenceLoader", "Mostly coral", images=warm, images_role="texture", images_weight=1.2)
    blend = g.add(
        "ReferenceLoader", "A little indigo", images=cold, images_role="texture", images_weight=0.4, references=first
    )
    prompt = g.add(
        "PrimitiveStringMultiline", "One idea", value="A whale swims through the sky over a city at sunset, slow orbit"
    )
    for seed in (1, 2, 3, 4):
        words = g.words(model, prompt, f"Seed {seed}", duration_s=2.0, width=640, height=360, seed=seed)
        g.save(g.clips(g.guided(model, words), words, references=blend), f"idea_{seed}")
    return g


GRAPHS = (
    sora2_loader, sora2_video, prompt_encode, reference_loader, physics_guidance, cameo_adapter, sora2_sampler, audio_sync,
    shot_stitch, credit_meter, social, advertising, design_visualization, storytelling, education, creative_exploration,
)  # fmt: skip
TITLES = {  # the names that the canvas's template browser shows; programs go by the graph's own
    "sora2_loader": "From words to a first clip",
    "sora2_video": "One node from prompt to clip",
    "prompt_encode": "A script of two shots and what was understood",
    "reference_loader": "Place and palette from a picture",
    "physics_guidance": "The same drop on earth and on the moon",
    "cameo_adapter": "A cameo that appears by name",
    "sora2_sampler": "Every input of the sampler",
    "audio_sync": "Dialogue, effects and music",
    "shot_stitch": "Three shots joined into a film",
    "credit_meter": "A render that is paid for",
    "social": "Social - one idea in 16x9, 9x16 and 1x1",
    "advertising": "Advertising - three cuts and three looks of a spot",
    "design_visualization": "Design - a room with light through the day",
    "storytelling": "Storytelling - two people in four shots",
    "education": "Education - an experiment with its figures",
    "creative_exploration": "Creative - one idea in four seeds",
}
