"""From PromptEncode's inputs to a storyboard, its conditioning and its report."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from ...errors import InputError, MediaError
from ...foreign_files import read_plain
from ...host.shot_request import REQUEST, SHAPES, ShotRequest, latent_shapes, packed_voices
from ...story import in_its_world, report
from ...story.storyboard import Shot, Storyboard
from ...studio.prompt_wish import PromptWish, read_wish
from ...studio.seeds import seed_of
from ..sockets.combo_files import NO_FILE, input_folder, resolve_inside
from ..sockets.host_types import Conditioning, EncodedShot, EncodedStoryboard, Recordings, storyboard_of
from ..sockets.pocket_sockets import pocket_of

MAX_FILE_BYTES = 2_000_000


def read_inputs(prompt: str, storyboard_file: str = NO_FILE, **wished: Any) -> Storyboard:
    """Read the prompt, or the file that is named, as `read_wish` does. wished: PromptWish's other fields.

    Raises PromptError for an empty or unreadable text, InputError for a file or a length that can't be taken.
    """
    if storyboard_file == NO_FILE:
        return read_wish(PromptWish(text=prompt, **wished))
    return read_wish(PromptWish(text=_text_of(storyboard_file), suffix=Path(storyboard_file).suffix, **wished))


def encode_storyboard(clip: Any, board: Storyboard, recordings: Recordings | None = None) -> EncodedStoryboard:
    """Encode every shot with a CLIP: the host's or the built-in model's. recordings: of its lines, for mouths to follow."""
    story = EncodedStoryboard(board=board, recordings=recordings or {})
    negative = ", ".join(board.negative)
    encoded = []
    for number, shot in enumerate(board.shots):
        built_in = pocket_of(clip) is not None
        request = ShotRequest(
            shot=shot, width=board.width, height=board.height, seed=seed_of(board, number),
            voices=_voices(story, number) if built_in else (),
        )  # fmt: skip
        shapes: dict[str, Any] = {SHAPES: latent_shapes(shot.duration_s, board.width, board.height)} if built_in else {}
        text = prompt_text(shot)
        positive = _encode(clip, text, {**shapes, REQUEST: request})
        encoded.append(EncodedShot(positive=positive, negative=_encode(clip, negative, shapes), text=text))
    return replace(story, encoded=tuple(encoded), clip=clip)


def _voices(story: EncodedStoryboard, number: int) -> tuple[tuple[str, bytes], ...]:
    """What is heard in a shot, for samplers that know nothing of lines; nothing where the lines can't be spoken yet."""
    from ..sockets.voices import voices_of

    try:
        return packed_voices(voices_of(story, number))
    except (InputError, MediaError):
        return ()  # the report says why


def conditioning_lists(encoded: EncodedStoryboard) -> tuple[list[Conditioning], list[Conditioning]]:
    """Return the positive and the negative CONDITIONING of every shot."""
    return [shot.positive for shot in encoded.encoded], [shot.negative for shot in encoded.encoded]


def empty_latents(clip: Any, board: Storyboard) -> list[Any]:
    """Return one empty LATENT per shot of the built-in model; for another model's CLIP, what the host skips."""
    from ... import host

    if not host.present():
        return [{"sora2_request": number} for number, _ in enumerate(board.shots)]
    if pocket_of(clip) is None:
        from ...host.calls import blocked

        reason = "PromptEncode makes empty latents for the built-in model; use this model's own empty latent node"
        return [blocked(reason) for _ in board.shots]
    from ...host.native import empty_latent

    return [empty_latent(shot.duration_s, board.width, board.height) for shot in board.shots]


def prompt_text(shot: Shot) -> str:
    """Write one shot as a paragraph for a model's text encoder: the prompt, its cues, its spoken lines."""
    cues = {
        "Camera": shot.camera,
        "Perspective": shot.perspective,
        "Lighting": shot.lighting,
        "Tone": shot.tone,
        "Soundtrack": shot.soundtrack,
        "Pace": shot.pace,
    }
    said = [f'{line.speaker} says: "{line.text}"' for line in shot.dialogue]
    parts = [shot.prompt.strip(), *(f"{name}: {cue.replace('_', ' ')}" for name, cue in cues.items() if cue), *said]
    return " ".join(part if part.endswith((".", "!", "?", '"')) else f"{part}." for part in parts)


def cue_report(story: Storyboard | EncodedStoryboard) -> str:
    """Tell what was understood in each shot, from which words, what stands in, and which words were not used.

    Of spoken lines it tells when each is heard and by what, or why they can't be spoken yet.
    """
    from ...engine.pipeline.planning import shown_brief
    from ..sockets.voices import line_report

    board = storyboard_of(story)
    lines = [f"{len(board.shots)} shot{'s' * (len(board.shots) > 1)}, {board.width}x{board.height}, seed {board.seed}"]
    lines += [f"Not held: {what}" for what in board.not_held]
    for number, shot in enumerate(board.shots, 1):
        lines += [
            "",
            f"Shot {number}, {shot.duration_s:g} s: {shot.prompt.strip()}",
            report(shown_brief(in_its_world(board, number - 1), aspect=board.width / board.height), shot),
        ]
        lines += line_report(story, number - 1)
    return "\n".join(lines)


def _text_of(name: str) -> str:
    path = resolve_inside(input_folder(), name, "storyboard_file")
    try:
        return read_plain(path, MAX_FILE_BYTES).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(f"storyboard_file: {path.name} is not UTF-8 text; save it as UTF-8") from error


def _encode(clip: Any, text: str, values: dict[str, Any]) -> Conditioning:
    conditioning = clip.encode_from_tokens_scheduled(clip.tokenize(text))
    return [[tensor, {**options, **values}] for tensor, options in conditioning]
