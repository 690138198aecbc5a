"""Turns requests into jobs: new videos, remixes, edits and extensions, with what they need in the job's folder."""

from __future__ import annotations

import filecmp
import secrets
from dataclasses import dataclass, replace
from pathlib import Path

from ...errors import PromptError, Sora2Error
from ...limits import API_SECONDS, API_TOTAL_S
from ..http.handler_context import Asked
from ..http.problems import Problem, wrong
from ..queue.job_queue import JobMissingError, new_job_id
from ..queue.jobs import COMPLETED, FAILED, Job, JobReference, VideoRequest
from ..rendering.job_shots import consents_for
from ..rendering.posters import first_picture
from ..schemas.field_types import Incoming
from ..schemas.video_requests import NewVideo, PictureSource, VideoEdit, VideoExtension, VideoRemix, VideoSource
from .changed_jobs import changed_request
from .characters import cameos_for
from .job_boards import BoardFilePlacer, shot_durations
from .job_folder import check_video, job_folder, nearest_size, place_file, place_video
from .job_references import PictureUrls, Placer, place_again, without_first_frame
from .word_policy import check_words

NEWEST = 500  # videos among which one that is sent back is looked for


def create(call: Asked, asked: NewVideo, job_id: str | None = None) -> Job:
    """Queue a new video. job_id: where it is decided already."""
    account, seconds = call.caller.account, int(asked.seconds)
    width, height = asked.sides
    request = VideoRequest(
        prompt=asked.prompt,
        model=_known_model(call, asked.model),
        durations_s=_durations(asked.storyboard, seconds),
        width=width,
        height=height,
        seed=_seed(asked),
        negative=tuple(asked.negative),
        cameos=cameos_for(
            call.api.store, asked.cameo, asked.prompt, account, [character.id for character in asked.characters]
        ),
        user=asked.user,
        metadata=asked.metadata,
    )
    job_id = job_id or new_job_id()
    with job_folder(call.api.store, job_id) as folder:
        looks = _placer(call, folder).place(asked.input_reference, asked.references)
        board = BoardFilePlacer(call.api.store, account, folder).place(asked.storyboard, seconds)
        return _submit(call, job_id, replace(request, references=looks, storyboard=board))


@dataclass(frozen=True, kw_only=True)
class SizedRequest:
    """A video by its plain size in pixels and its whole seconds, as other APIs ask for one."""

    prompt: str
    model: str
    size: tuple[int, int]
    seconds: int
    picture: PictureSource | None = None  # that it begins with
    clip: Incoming | None = None  # that it begins with; its length counts


def create_sized(call: Asked, asked: SizedRequest, job_id: str) -> Job:
    """Queue a new video of any size that the model draws."""
    request = VideoRequest(
        prompt=asked.prompt, model=_known_model(call, asked.model), durations_s=(asked.seconds,), width=asked.size[0], height=asked.size[1],
        seed=_new_seed(), cameos=cameos_for(call.api.store, (), asked.prompt, call.caller.account),
    )  # fmt: skip
    with job_folder(call.api.store, job_id) as folder:
        request = replace(request, references=_placer(call, folder).place(asked.picture, ()))
        if asked.clip is not None:
            clip, length_s, _ = place_video(call.api.store, asked.clip.path, folder)
            if length_s > asked.seconds - 1:
                why = (
                    f"The clip lasts {length_s:g} s; a video of {asked.seconds} s can go on from one a second shorter."
                )
                raise wrong("n_seconds", why)
            rest = asked.seconds - length_s
            request = replace(request, kind="extension", footage=clip, footage_s=length_s, durations_s=(rest,))
        return _submit(call, job_id, request)


def retry(call: Asked, video_id: str) -> Job:
    """Queue a failed or cancelled video again, as it was asked for. Raises Problem 409 where files it was made with are gone."""
    source = call.api.store.queue.find(video_id, call.caller.account)
    if source.status != FAILED:
        raise Problem(409, f"{video_id} is {source.status}; only a failed video can be tried again.", code="conflict")
    asked = source.request
    if asked.references or asked.footage or "videos/" in (asked.storyboard or ""):
        raise Problem(409, f"The files {video_id} was made with are gone; ask for it anew.", code="conflict")
    job_id = new_job_id()
    with job_folder(call.api.store, job_id):
        return _submit(call, job_id, asked)


def remix(call: Asked, asked: VideoRemix, video_id: str) -> Job:
    """Queue a finished video again with a change: its storyboard, seed, size, lengths and references stay."""
    source = _finished(call, video_id, param="video_id")
    job_id = new_job_id()
    with job_folder(call.api.store, job_id) as folder:
        request = _changed(call, asked, source, folder)
        return _submit(call, job_id, replace(request, kind="remix", source=source.id))


def edit(call: Asked, asked: VideoEdit) -> Job:
    """Queue a change of a video, which keeps its storyboard, seed, size, lengths and references.

    Where nothing but the picture says what was there, an uploaded clip or a model of the owner's, its first picture leads.
    """
    store, job_id = call.api.store, new_job_id()
    with job_folder(store, job_id) as folder:
        source = _source(call, asked.video)
        if isinstance(source, Incoming):
            clip, request = _like_file(call, asked, source, folder)
        else:
            clip, request = source.files["video"], replace(_changed(call, asked, source, folder), source=source.id)
        if request.storyboard is None or call.api.models[request.model].workflow is not None:
            picture = first_picture(store.inside(clip), folder / "first.png")
            looks = (JobReference(path=store.relative(picture)), *without_first_frame(request.references))
            request = replace(request, references=looks)
        return _submit(call, job_id, replace(request, kind="edit"))


def extend(call: Asked, asked: VideoExtension) -> Job:
    """Queue a continuation: the finished clip is the video and what follows it, stitched."""
    seconds, job_id = int(asked.seconds), new_job_id()
    with job_folder(call.api.store, job_id) as folder:
        source = _source(call, asked.video)
        if isinstance(source, Incoming):
            clip, request = _like_file(call, asked, source, folder)
            length_s = check_video(call.api.store.inside(clip))[0]
        else:
            clip = place_file(call.api.store, call.api.store.inside(source.files["video"]), folder / "source.mp4")
            length_s, request = source.request.total_s, replace(_again(call, asked, source, folder), source=source.id)
        if seconds + length_s > API_TOTAL_S:
            why = f"The extended video would last {seconds + length_s:g} s, {API_TOTAL_S:g} at most."
            raise wrong("seconds", why)
        looks = without_first_frame(request.references)
        request = replace(request, durations_s=(seconds,), kind="extension", references=looks)
        return _submit(call, job_id, replace(request, footage=clip, footage_s=length_s))


def _like_file(call: Asked, asked: VideoRemix, sent: Incoming, folder: Path) -> tuple[str, VideoRequest]:
    """Place an uploaded clip; return its path and a request of the length and size nearest to it."""
    clip, seconds, size = place_video(call.api.store, sent.path, folder)
    width, height = nearest_size(size)
    nearest = min(API_SECONDS, key=lambda s: abs(s - seconds))
    request = VideoRequest(
        prompt=asked.prompt, durations_s=(nearest,), width=width, height=height, seed=_seed(asked), user=asked.user,
        metadata=asked.metadata,
    )  # fmt: skip
    return clip, request


def _submit(call: Asked, job_id: str, request: VideoRequest) -> Job:
    """Queue a job. Where an account pays, its cameos' consent is asked for before its credits are held."""
    api, account = call.api, call.caller.account
    check_words(api.store.folder, account or call.caller.name, request.prompt, request.storyboard)
    if account is not None:
        request = replace(request, consents=consents_for(api.store, request.cameos, account))
    job = api.store.queue.submit(
        request,
        account=account,
        charged=account is not None,
        runner=api.runner,
        limit=api.settings.max_unfinished,
        job_id=job_id,
        bucket=call.bucket,
    )
    if api.host is not None:
        try:
            api.host.submit(job)
        except Sora2Error:
            api.store.queue.cancel(job.id)
            raise
    return job


def _again(call: Asked, asked: VideoRemix, source: Job, folder: Path) -> VideoRequest:
    """Repeat a job's request with new words; its storyboard's shots become one of the same length."""
    store, made = call.api.store, source.request
    return replace(
        made, prompt=asked.prompt, storyboard=None, durations_s=(made.total_s,), footage=None, footage_s=0,
        references=place_again(store, made.references, folder), seed=made.seed if asked.seed is None else asked.seed,
        cameos=cameos_for(store, made.cameos, asked.prompt, call.caller.account), user=asked.user,
        metadata=asked.metadata,
    )  # fmt: skip


def _changed(call: Asked, asked: VideoRemix, source: Job, folder: Path) -> VideoRequest:
    """Repeat a job's request with a change to its words; what was not asked to change stays."""
    again = _again(call, asked, source, folder)
    changed = changed_request(call.api.store, source, again.prompt, folder)
    if changed is None:
        return again
    kept = {name: getattr(again, name) for name in ("seed", "references", "cameos", "user", "metadata")}
    return replace(changed, **kept)


def _source(call: Asked, asked: VideoSource) -> Job | Incoming:
    """The video that a request is about: the one it names, or the one whose very file it sends back. The file, of another clip."""
    sent = asked.upload
    if sent is None:
        return _finished(call, asked.id or "", param="video")
    for job in call.api.store.queue.page(account=call.caller.account, limit=NEWEST).jobs:
        kept = call.api.store.inside(job.files["video"]) if job.status == COMPLETED else None
        if (
            kept is not None
            and kept.is_file()
            and kept.stat().st_size == sent.bytes
            and filecmp.cmp(kept, sent.path, False)
        ):
            return job
    return sent


def _finished(call: Asked, video_id: str, *, param: str) -> Job:
    try:
        job = call.api.store.queue.find(video_id, call.caller.account)
    except JobMissingError as error:
        raise Problem(404, str(error), code="not_found", param=param) from error
    if job.status != COMPLETED:
        raise Problem(409, f"{video_id} is {job.status}; only a completed video can be used.", code="conflict")
    if not call.api.store.inside(job.files["video"]).is_file():
        raise Problem(409, f"The file of {video_id} is gone.", code="conflict", param=param)
    return job


def _placer(call: Asked, folder: Path) -> Placer:
    settings = call.api.settings
    urls = PictureUrls(most=settings.data_url_chars, fetch=settings.fetch_pictures, networks=settings.webhook_networks)
    return Placer(call.api.store, call.caller.account, folder, most=settings.picture_bytes, urls=urls)


def _known_model(call: Asked, name: str) -> str:
    if name not in call.api.models:
        supported = ", ".join(map(repr, call.api.models))
        raise wrong("model", f"Invalid value: {name!r}. Supported values are: {supported}.")
    return name


def _seed(asked: VideoRemix) -> int:
    return _new_seed() if asked.seed is None else asked.seed


def _new_seed() -> int:
    return secrets.randbelow(2**32)


def _durations(board: str | None, seconds: int) -> tuple[float, ...]:
    if board is None:
        return (seconds,)
    try:
        durations = shot_durations(board, seconds)
    except PromptError as error:
        raise wrong("storyboard", str(error), "invalid_storyboard") from error
    if sum(durations) > API_TOTAL_S:
        raise wrong("storyboard", f"The storyboard lasts {sum(durations):g} s, {API_TOTAL_S:g} at most.")
    return durations
