"""PromptEncode: words to a storyboard with encoded shots."""

from __future__ import annotations

from typing import Any

from ..engine.shapes import FPS
from ..limits import SIDES
from .input_row import given
from .shots.prompt_encoding import conditioning_lists, cue_report, empty_latents, encode_storyboard, read_inputs
from .sockets.combo_files import NO_FILE, file_stamp, input_folder, names_in

EXAMPLE = "A golden retriever runs across a meadow, golden hour, camera follows"
SUFFIXES = (".json", ".txt", ".md", ".fountain", ".fdx", ".srt", ".vtt", ".otio", ".csv")
MAX_SIDE = SIDES[1]
RECORDINGS = tuple(f"recording_{number}" for number in range(1, 5))
ORDINALS = ("first", "second", "third", "fourth")


class PromptEncode:
    """Reads a prompt, a script or a storyboard file."""

    DESCRIPTION = (
        "Reads a prompt, a script with shot headings or a storyboard file, and encodes every shot. The report "
        "says which words were understood as camera, light, tone, sound or action, and which were not."
    )
    CATEGORY = "Sora2"
    SEARCH_ALIASES = ("sora prompt", "storyboard", "script", "shot list", "text to video prompt")
    FUNCTION = "encode"
    RETURN_TYPES = ("STORYBOARD", "CONDITIONING", "CONDITIONING", "LATENT", "STRING")
    RETURN_NAMES = ("storyboard", "positive", "negative", "latent", "report")
    OUTPUT_IS_LIST = (False, True, True, True, False)
    OUTPUT_TOOLTIPS = (
        "The encoded shots, for Sora2Sampler, PhysicsGuidance, ShotStitch and CreditMeter.",
        "What each shot should show, one per shot, for KSampler and other samplers.",
        "What each shot should not show, one per shot, for KSampler and other samplers.",
        "An empty latent per shot for KSampler on the built-in model; other models have their own empty latent nodes.",
        "Which cues were read from which words, what stands in for what can't be shown, and which words were not used.",
    )

    @classmethod
    def INPUT_TYPES(cls) -> dict[str, Any]:
        return {"required": {**_words(), **_size()}, "optional": {**_files(), **_recordings()}}

    @classmethod
    def IS_CHANGED(cls, storyboard_file: str = NO_FILE, **_: Any) -> str:
        return file_stamp(input_folder(), storyboard_file)

    def encode(
        self, clip: Any, prompt: str, negative: str, tags: str, storyboard_file: str = NO_FILE, **others: Any
    ) -> tuple:
        from .sockets.voices import recordings_by_line

        recordings = [others.pop(name, None) for name in RECORDINGS]
        board = read_inputs(prompt, storyboard_file, negative=negative, tags=tags, **others)
        encoded = encode_storyboard(clip, board, recordings_by_line(board, recordings))
        return encoded, *conditioning_lists(encoded), empty_latents(clip, board), cue_report(encoded)


def _words() -> dict[str, Any]:
    return {
        "clip": given(
            "CLIP", "The text encoder of the model that will render: from Sora2Loader or the host's loaders."
        ),
        "prompt": given(
            "STRING",
            "A plain prompt, a script with shot headings (Shot 1: ...), or a storyboard as JSON. It can name camera "
            "moves, angle, light, tone, soundtrack and spoken lines.",
            default=EXAMPLE,
            multiline=True,
            dynamicPrompts=False,
        ),
        "negative": given(
            "STRING",
            "What to avoid, separated by commas. It has no effect on a sampler at cfg 1.",
            default="",
            multiline=True,
            dynamicPrompts=False,
        ),
        "tags": given(
            "STRING",
            "Cues for every shot, separated by commas: camera angle, perspective, lighting, tone, soundtrack style. "
            "A shot's own words come first.",
            default="",
        ),
    }


def _size() -> dict[str, Any]:
    return {
        "duration_s": given(
            "FLOAT",
            "Length in seconds of a shot whose text gives none. Longer shots take proportionally longer.",
            default=4.0,
            min=0.5,
            max=60.0,
            step=0.5,
        ),
        "width": given(
            "INT",
            "Width of the picture in pixels. Models of the host have a step of 16 or 32.",
            default=1280,
            min=64,
            max=MAX_SIDE,
            step=2,
        ),
        "height": given(
            "INT",
            "Height of the picture in pixels. 1280x720, 720x1280 and 720x720 suit the built-in model.",
            default=720,
            min=64,
            max=MAX_SIDE,
            step=2,
        ),
        "fps": given(
            "FLOAT",
            "Frames per second; 23.976, 29.97 and 59.94 mean the NTSC rates. The built-in model draws 24, shown at this rate; "
            "Wan 2.1 always draws 16.",
            default=float(FPS),
            min=1.0,
            max=120.0,
            step=0.001,
        ),
        "seed": given(
            "INT",
            "Which variation to make. The same seed and settings repeat a clip exactly; each shot derives its own.",
            default=0,
            min=0,
            max=2**63 - 1,
        ),
    }


def _files() -> dict[str, Any]:
    return {
        "storyboard_file": given(
            [NO_FILE, *names_in(input_folder(), SUFFIXES)],
            "A storyboard or script from the input folder (.json, .txt, .md, .fountain, .fdx, .srt, .vtt, .otio, .csv) that is read instead of the "
            "prompt.",
            default=NO_FILE,
        )
    }


def _recordings() -> dict[str, Any]:
    return {
        name: given(
            "AUDIO",
            f"Your own recording of the {ordinal} spoken line, counted over all shots. The built-in model's mouths follow it, and "
            "AudioSync, given this storyboard, lets it be heard instead of the offline voice.",
        )
        for name, ordinal in zip(RECORDINGS, ORDINALS, strict=True)
    }
