"""What a remix or an edit renders: the source's storyboard with the change that was asked for, and everything else as it was."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from ...story import Shot, Storyboard, write_storyboard
from ...story.boards.prompt_changes import changed_prompt
from ...story.boards.shot_ids import shot_ids, unlike
from ...studio.material import reference_named, reference_text
from ..queue.job_queue import JobMissingError
from ..queue.jobs import Job, VideoRequest
from ..queue.store import Store
from .job_boards import board_for
from .job_folder import place_file

MOST_SOURCES = 64  # extensions of extensions that are looked back on


def changed_request(store: Store, source: Job, change: str, folder: Path) -> VideoRequest | None:
    """Return the request that renders a finished job again with a change to its words: same shots, lengths, ids and seed.

    folder: of the new job, which gets copies of the files that the storyboard names. None for a video that goes on from an
    uploaded clip, which has no storyboard from its beginning on.
    """
    board = _whole_board(store, source.request, MOST_SOURCES)
    if board is None:
        return None
    ids = unlike(shot_ids(board))
    last = len(ids) - 1
    made = [changed_prompt(shot.prompt, change, adding=number == last) for number, shot in enumerate(board.shots)]
    shots = tuple(
        _own_files(store, replace(shot, id=name, prompt=one.prompt), folder)
        for shot, name, one in zip(board.shots, ids, made, strict=True)
    )
    shots = (replace(shots[0], continuity="new"), *shots[1:])  # the source is made again, not continued
    left_out = dict.fromkeys(what for one in made for what in one.negative)
    whole = replace(board, shots=shots, negative=tuple(dict.fromkeys((*board.negative, *left_out))))
    return replace(
        source.request, prompt=change, storyboard=write_storyboard(whole), negative=(), footage=None, footage_s=0,
        durations_s=tuple(shot.duration_s for shot in shots),
    )  # fmt: skip


def _whole_board(store: Store, request: VideoRequest, most: int) -> Storyboard | None:
    """The storyboard of a video from its beginning on: that of the video it extends before its own."""
    board = board_for(request)
    if request.footage is None:
        return board
    if request.source is None or most == 0:
        return None
    try:
        before = _whole_board(store, store.queue.find(request.source).request, most - 1)
    except JobMissingError:
        return None
    return None if before is None else replace(board, shots=(*before.shots, *board.shots))


def _own_files(store: Store, shot: Shot, folder: Path) -> Shot:
    """Give the new job copies of the recordings and pictures that a shot names."""

    def copied(file: str) -> str:
        path = store.inside(file)
        target = folder / path.name
        return store.relative(target) if target.exists() else place_file(store, path, target)

    lines = tuple(replace(line, audio=copied(line.audio)) if line.audio else line for line in shot.dialogue)
    named = map(reference_named, shot.references)
    shown = tuple(reference_text(copied(file), role, weight) for file, role, weight in named)
    return replace(shot, dialogue=lines, references=shown)
