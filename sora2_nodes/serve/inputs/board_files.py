"""Recordings and pictures that a storyboard names: uploaded files, of which its job keeps copies."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from ...errors import InputError, MediaError
from ...media.files.picture_files import load_reference
from ...media.files.recordings import read_recording
from ...story import Shot, read_storyboard, write_storyboard
from ...studio.material import reference_named, reference_text
from ..http.problems import wrong
from ..queue.store import Store
from .job_folder import place_file
from .uploads import find_upload

FILE_ID = re.compile(r"file-[0-9a-f]{24}")


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
