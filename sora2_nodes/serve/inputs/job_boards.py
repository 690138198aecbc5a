"""Storyboards as the API takes them, a script or storyboard JSON as text or object, the one that a job renders, and the recordings and pictures that it names: uploaded files, of which its job keeps copies."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from ...errors import InputError, MediaError, PromptError
from ...limits import GOING_ON
from ...media.files.picture_files import load_reference
from ...media.files.recordings import read_recording
from ...story import Shot, Storyboard, brief_for, read_storyboard, write_storyboard
from ...story.scripts.prompt_lines import shot_of_prompt
from ...studio.material import reference_named, reference_text
from ..http.problems import wrong
from ..queue.jobs import VideoRequest
from ..queue.store import Store
from .job_folder import place_file
from .uploads import find_upload

CONTINUED = GOING_ON


FILE_ID = re.compile(r"file-[0-9a-f]{24}")


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


class BoardFilePlacer:
    """Puts the recordings and pictures that one request's storyboard names into one job's folder."""

    def __init__(self, store: Store, account: str | None, folder: Path) -> None:
        self.store, self.account, self.folder = store, account, folder
        self.placed = 0

    def place(self, board: str | None, seconds: float) -> str | None:
        """Return a storyboard's text with lengths filled in and files of the job's in place of uploads'.

        seconds: of a shot that gives no length. Raises Problem 400 for an upload that isn't there, or is no sound or picture.
        """
        if board is None:
            return None
        read = read_storyboard(board, shot_s=seconds)
        return write_storyboard(replace(read, shots=tuple(self._shot(shot) for shot in read.shots)))

    def _shot(self, shot: Shot) -> Shot:
        lines = tuple(replace(d, audio=self._recording(d.audio)) if d.audio else d for d in shot.dialogue)
        named = map(reference_named, shot.references)
        shown = tuple(reference_text(self._picture(file), role, weight) for file, role, weight in named)
        return replace(shot, dialogue=lines, references=shown)

    def _picture(self, upload_id: str) -> str:
        path, name = find_upload(self.store, upload_id, self.account, param="storyboard")
        try:
            picture = load_reference(path, name=name)
        except (InputError, MediaError) as error:
            raise wrong("storyboard", str(error), "invalid_image") from error
        self.placed += 1
        return place_file(self.store, path, self.folder / f"picture{self.placed}.{picture.format.lower()}")

    def _recording(self, upload_id: str) -> str:
        path, name = find_upload(self.store, upload_id, self.account, param="storyboard")
        try:
            read_recording(path)
        except MediaError as error:
            raise wrong("storyboard", f"{name} ({upload_id}) is no recording: {error}", "invalid_audio") from error
        self.placed += 1
        return place_file(self.store, path, self.folder / f"recording{self.placed}{Path(name).suffix.lower()[:5]}")
