"""The shots of a job as orders: in their own world, or in that of the video which the job extends; and its cameos, whose consent is asked for when the job starts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ...cameo import library
from ...cameo.cameo_file import Cameo
from ...cameo.consent import DEFAULT_ACCOUNT
from ...cameo.enforcement import check_cast_size
from ...errors import ConsentError, InputError, MediaError, PromptError
from ...story import Storyboard, in_its_world
from ...studio.cast import CarriedCameo, allowed, cast_of, uses_of
from ...studio.material import files_in
from ...studio.orders import End, Material, ShotOrder, order_for, whole
from ...studio.pocket_renderer import end_from
from ...studio.seeds import world_number
from ...studio.takes import TakeFolder
from ..http.problems import Problem
from ..inputs.characters import get_character
from ..inputs.job_boards import CONTINUED, board_for, check_read
from ..inputs.job_references import open_looks
from ..queue.api_models import VideoModel
from ..queue.job_queue import JobMissingError
from ..queue.jobs import Job, VideoRequest
from ..queue.store import Store

MOST_SOURCES = 64  # extensions of extensions that are looked back on


PURPOSE = "creative"


@dataclass(frozen=True, kw_only=True)
class OrderedShots:
    """A job's storyboard and its orders, by shot from 0. extended: how the video ended that it goes on from."""

    board: Storyboard
    orders: dict[int, ShotOrder]
    extended: End | None = None

    def joined(self, number: int, takes: TakeFolder) -> ShotOrder:
        """Return a shot's order with the end of the shot it continues. Raises MediaError where that is damaged."""
        order = self.orders[number]
        if self.board.shots[number].continuity != "continue":
            return order
        return replace(order, end=takes.end(take_name(number - 1)) if number else self.extended)


def take_name(number: int) -> str:
    """Name of shot `number` (from 0) in its job's folder of takes."""
    return f"shot{number}"


def shots_for(
    store: Store, request: VideoRequest, model: VideoModel, cast: tuple[CarriedCameo, ...], *, first: int = 0
) -> OrderedShots:
    """Order the shots of a job from `first` on. Raises PromptError, naming the shot, for lines and files that can't be used."""
    board = board_for(request)
    if not request.references:
        check_read(board, first)
    material = Material(
        files=files_in(store.folder), options={"preset": model.preset}, cast=cast,
        references=tuple(open_looks(store, request.references)),
    )  # fmt: skip
    extended = _extended_end(store, request)
    told, before = _told_board(store, request, MOST_SOURCES)
    orders = {}
    for number in range(first, len(board.shots)):
        goes_on = extended is not None and board.shots[world_number(board, number)].continuity in CONTINUED
        plain = order_for(
            board, number, material, told=in_its_world(told, before + number, material.people),
            world_seed=end_from(extended).seed if goes_on and extended else None,
        )  # fmt: skip
        try:
            orders[number] = whole(plain, board, material)
        except (InputError, MediaError) as error:
            raise PromptError(str(error)) from error
    return OrderedShots(board=board, orders=orders, extended=extended)


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


def _extended_end(store: Store, request: VideoRequest) -> End | None:
    """Where the extended video ended, if it was drawn by the built-in model and is still there."""
    if request.source is None:
        return None
    try:
        last = store.queue.find(request.source).request.shots - 1
    except JobMissingError:
        return None
    return TakeFolder(store.video_folder(request.source)).end(take_name(last))


def cast_for(store: Store, job: Job) -> tuple[CarriedCameo, ...]:
    """Ask for every cameo's consent now and open their features. Raises ConsentError with the reason."""
    cameos = [_cameo(store, which, job.account) for which in job.request.cameos]
    return cast_of(cameos, account=job.account or DEFAULT_ACCOUNT, purpose=PURPOSE)


def consents_for(store: Store, cameos: Sequence[str], account: str | None) -> tuple[str, ...]:
    """Ask for every cameo's consent and return the ids, before credits are held. Raises ConsentError with the reason."""
    named = [_cameo(store, which, account) for which in cameos]
    check_cast_size(named)
    return tuple(allowed(one, account or DEFAULT_ACCOUNT, PURPOSE, uses_of(one)).consent_id for one in named)


def cameo_names(store: Store, job: Job) -> tuple[str, ...]:
    """Return the names of a job's cameos in the library. Raises ConsentError for a character without consent."""
    return tuple(_cameo(store, which, job.account).name for which in job.request.cameos)


def _cameo(store: Store, which: str, account: str | None) -> Cameo:
    if not which.startswith("char_"):
        return library.cameo_named(which, account or DEFAULT_ACCOUNT)
    try:
        character = get_character(store, which, account)
        if character.cameo is None:
            raise ConsentError(
                f"character {character.name!r} carries no consent yet: its subject agrees at the claim link that came with it, "
                'or make it again and say that they agreed (extra_body={"consent": true})'
            )
    except Problem as error:
        raise ConsentError(f"the character {which} is gone: {error}") from error
    return library.cameo_named(character.cameo, account or DEFAULT_ACCOUNT)
