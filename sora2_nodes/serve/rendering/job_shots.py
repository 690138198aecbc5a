"""What a shot of a job is set in: words its world was told before, the world's seed, where it goes on from, who speaks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ...errors import InputError, MediaError, PromptError
from ...media.sound.soundtrack_sync import SyncRequest
from ...media.speech.dialogue import Dialogue, speak_lines
from ...media.speech.offline_voice import VoiceLook
from ...story import Person, Shot, Storyboard, in_its_world
from ...studio.material import lines_of, recordings_of
from ...studio.orders import seed_of, world_number
from ..inputs.job_boards import CONTINUED, board_for
from ..queue.job_queue import JobMissingError
from ..queue.jobs import VideoRequest
from ..queue.queue_worker import Task
from ..queue.store import Store
from .job_cast import Troupe
from .shot_ends import load_end

if TYPE_CHECKING:
    from ...engine.pipeline.planning import ShotEnd

MOST_SOURCES = 64  # extensions of extensions that are looked back on


@dataclass(frozen=True, kw_only=True)
class Stage:
    """shot: with what its world was told before. end: of the shot it continues, if it does."""

    shot: Shot
    world_seed: int
    end: ShotEnd | None


def stage_for(store: Store, task: Task, board: Storyboard, number: int, people: Sequence[Person]) -> Stage:
    """Set shot `number` (from 0) of a job in its world: that of its own earlier shots, or of the video it extends.

    people: cameos. Raises MediaError where the shot it continues left a damaged end.
    """
    told, before = _told_board(store, task.job.request, MOST_SOURCES)
    shot = in_its_world(told, before + number, people)
    home = world_number(board, number)
    extended = _extended_end(store, task.job.request) if board.shots[home].continuity in CONTINUED else None
    end = None
    if board.shots[number].continuity == "continue":
        end = load_end(task.folder / f"shot{number - 1}.end.npz") if number else extended
    seed = seed_of(board, home) if extended is None else extended.seed
    return Stage(shot=shot, world_seed=seed, end=end)


def spoken_in(store: Store, board: Storyboard, number: int, troupe: Troupe) -> Dialogue | None:
    """Speak the lines of a shot as they will be heard; None where there are none.

    Raises PromptError, naming the shot, for lines that overlap or don't fit and for recordings that can't be used.
    """
    asked, shot = speech_request(store, board, number, troupe), board.shots[number]
    if not asked.lines:
        return None
    try:
        return speak_lines(asked.lines, shot.duration_s, voices=asked.voices, recordings=asked.recordings)
    except (InputError, MediaError) as error:
        raise PromptError(f"shot {number + 1}: {error}") from error


def speech_request(store: Store, board: Storyboard, number: int, troupe: Troupe) -> SyncRequest:
    """What is to be heard in a shot: its lines, by their recordings, in their cameos' voices or the offline voice.

    Raises PromptError for a recording that is gone.
    """
    shot = board.shots[number]
    looks = {name.casefold(): VoiceLook(**asked) for name, asked in troupe.voices.items()}
    speakers = {line.speaker for line in shot.dialogue}
    try:
        recordings = recordings_of(shot, store.folder)
    except (InputError, MediaError) as error:
        raise PromptError(f"shot {number + 1}: {error}") from error
    return SyncRequest(
        lines=lines_of(shot), recordings=recordings, effects="keep", seed=seed_of(board, number),
        voices={who: looks[who.casefold()] for who in speakers if who.casefold() in looks},
    )  # fmt: skip


def _told_board(store: Store, request: VideoRequest, most: int) -> tuple[Storyboard, int]:
    """The job's storyboard behind those of the videos it extends, and how many shots these have."""
    board = board_for(request)
    if request.source is None or most == 0 or board.shots[0].continuity not in CONTINUED:
        return board, 0
    try:
        source = store.queue.find(request.source).request
    except JobMissingError:
        return board, 0
    told, _ = _told_board(store, source, most - 1)
    return replace(board, shots=(*told.shots, *board.shots)), len(told.shots)


def _extended_end(store: Store, request: VideoRequest) -> ShotEnd | None:
    """Where the extended video ended, if it was drawn by the built-in model and is still there."""
    if request.source is None:
        return None
    kept = sorted(
        store.video_folder(request.source).glob("shot*.end.npz"),
        key=lambda path: int(path.name.removeprefix("shot").partition(".")[0]),
    )
    return load_end(kept[-1]) if kept else None
