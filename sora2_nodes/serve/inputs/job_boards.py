"""Storyboards as the API takes them, a script or storyboard JSON as text or object, and the one that a job renders."""

from __future__ import annotations

from dataclasses import replace

from ...errors import InputError, PromptError
from ...limits import GOING_ON
from ...story import Storyboard, brief_for, read_storyboard
from ...story.scripts.prompt_lines import shot_of_prompt
from ...studio.material import reference_named
from ..queue.jobs import VideoRequest
from .board_files import FILE_ID

CONTINUED = GOING_ON


def shot_durations(text: str, seconds: float) -> tuple[float, ...]:
    """Return the seconds of each shot of a storyboard; `seconds` for one that gives none.

    Raises PromptError for one that can't be read, or that names files but for uploads: a request can't reach this machine's
    files.
    """
    board = read_storyboard(text, shot_s=seconds)
    if board.after:
        raise PromptError("the storyboard names a folder to continue; take `after` out of it")
    if board.font:
        raise PromptError("the storyboard names a font file of this machine; take `font` out of it")
    for number, shot in enumerate(board.shots, 1):
        if shot.footage:
            raise PromptError(f"shot {number} names a file of footage; take it out, or extend a video by it")
        if unknown := [file for file in map(_picture, shot.references) if not FILE_ID.fullmatch(file)]:
            raise PromptError(
                f"shot {number} names the picture {unknown[0][:80]!r}; upload it (POST /files) and name its id, file-..."
            )
        if unknown := [line.audio for line in shot.dialogue if line.audio and not FILE_ID.fullmatch(line.audio)]:
            raise PromptError(
                f"shot {number} names the recording {unknown[0][:80]!r}; upload it (POST /files) and name its id, file-..."
            )
        if shot.continuity == "leads_in":
            raise PromptError(
                f"shot {number} leads into the next, which `sora2 film` and the nodes make, not the API; change its continuity"
            )
    return tuple(shot.duration_s for shot in board.shots)


def _picture(text: str) -> str:
    try:
        return reference_named(text)[0]
    except InputError as error:
        raise PromptError(str(error)) from error


def board_for(request: VideoRequest) -> Storyboard:
    """Return the storyboard that a job renders: its own at the size asked for, or one shot per duration."""
    width, height, seed = request.width, request.height, request.seed
    if request.storyboard is not None:
        board = read_storyboard(request.storyboard)
        shots = tuple(replace(s, duration_s=d) for s, d in zip(board.shots, request.durations_s, strict=True))
        negative = (*board.negative, *request.negative)
        return replace(board, shots=shots, width=width, height=height, seed=seed, negative=negative)
    joined = "continue" if request.footage else "new"
    plain, avoided = shot_of_prompt(request.prompt)
    shots = tuple(
        replace(plain, id=str(n), duration_s=s, continuity=joined) for n, s in enumerate(request.durations_s, 1)
    )
    negative = (*avoided, *request.negative)
    return Storyboard(shots=shots, negative=negative, width=width, height=height, seed=seed)


def check_read(board: Storyboard, first: int = 0) -> None:
    """Raise PromptError, naming the shot, where nothing at all could be read in a shot's words."""
    for number, shot in enumerate(board.shots[first:], first + 1):
        brief = brief_for(shot)
        if not (brief.things or brief.people or brief.actions or brief.cues or shot.footage or shot.references):
            where = f"shot {number}: " if len(board.shots) > 1 else ""
            words = " ".join(shot.prompt.split())[:60]
            raise PromptError(
                f"{where}nothing could be read in {words!r}: name things, people or a place in English. Nothing is charged"
            )
