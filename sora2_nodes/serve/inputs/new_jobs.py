"""Turns requests into jobs: new videos, remixes, edits and extensions, with what they need in the job's folder."""

from __future__ import annotations

import filecmp
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ...errors import PromptError, Sora2Error
from ...limits import API_SECONDS, API_TOTAL_S, MOST_SEED
from ..http import fields
from ..http.form import RequestForm
from ..http.handler_context import Asked
from ..http.problems import Problem, wrong
from ..queue.api_models import DEFAULT_MODEL
from ..queue.job_queue import JobMissingError, new_job_id
from ..queue.jobs import COMPLETED, FAILED, Job, JobReference, VideoRequest
from ..rendering.job_cast import consents_for
from ..rendering.posters import first_picture
from .board_files import BoardFilePlacer
from .changed_jobs import changed_request
from .characters import cameos_for
from .job_boards import board_text, shot_durations
from .job_folder import check_video, job_folder, nearest_size, place_file, place_video
from .job_references import Placer, place_again, without_first_frame
from .picture_urls import PictureUrls
from .word_policy import check_words

NOTES = frozenset({"user", "metadata"})
EXTRAS = frozenset({"references", "seed", "negative", "storyboard", "cameo", "characters"}) | NOTES
CREATE = frozenset({"prompt", "model", "seconds", "size", "input_reference"}) | EXTRAS
REMIX = frozenset({"prompt", "seed"}) | NOTES
EDIT = frozenset({"prompt", "video", "seed"}) | NOTES
NEWEST = 500  # videos among which one that is sent back is looked for
EXTEND = frozenset({"prompt", "seconds", "video", "seed"}) | NOTES


def create(call: Asked, form: RequestForm, job_id: str | None = None) -> Job:
    """Queue a new video. job_id: where it is decided already."""
    form.check_names(CREATE)
    values, account = form.values, call.caller.account
    width, height = fields.size(values)
    prompt = fields.needed(values, "prompt", most=fields.MAX_PROMPT)
    board = board_text(values)
    request = VideoRequest(
        prompt=prompt,
        model=fields.choice(values, "model", list(call.api.models), DEFAULT_MODEL),
        durations_s=_durations(board, fields.seconds(values)),
        width=width,
        height=height,
        seed=_seed(values),
        negative=fields.texts(values, "negative"),
        cameos=cameos_for(call.api.store, _named_cameos(values), prompt, account),
    )
    job_id = job_id or new_job_id()
    with job_folder(call.api.store, job_id) as folder:
        settings = call.api.settings
        urls = PictureUrls(
            most=settings.data_url_chars, fetch=settings.fetch_pictures, networks=settings.webhook_networks
        )
        placer = Placer(call.api.store, account, folder, most=settings.picture_bytes, urls=urls)
        looks = placer.place(form)
        board = BoardFilePlacer(call.api.store, account, folder).place(board, fields.seconds(values))
        return _submit(call, form, job_id, replace(request, references=looks, storyboard=board))


@dataclass(frozen=True, kw_only=True)
class SizedRequest:
    """A video by its plain size in pixels and its whole seconds, as other APIs ask for one."""

    prompt: str
    model: str
    size: tuple[int, int]
    seconds: int


def create_sized(call: Asked, asked: SizedRequest, job_id: str) -> Job:
    """Queue a new video of any size that the model draws."""
    fields.choice({"model": asked.model}, "model", list(call.api.models), DEFAULT_MODEL)
    request = VideoRequest(
        prompt=asked.prompt, model=asked.model, durations_s=(asked.seconds,), width=asked.size[0], height=asked.size[1],
        seed=_seed({}), cameos=cameos_for(call.api.store, (), asked.prompt, call.caller.account),
    )  # fmt: skip
    with job_folder(call.api.store, job_id):
        return _submit(call, RequestForm(), job_id, request)


def retry(call: Asked, video_id: str) -> Job:
    """Queue a failed or cancelled video again, as it was asked for. Raises Problem 409 where files it was made with are gone."""
    source = call.api.store.queue.find(video_id, call.caller.account)
    if source.status != FAILED:
        raise Problem(409, f"{video_id} is {source.status}; only a failed video can be tried again.", code="conflict")
    asked = source.request
    if asked.references or asked.footage or "videos/" in (asked.storyboard or ""):
        raise Problem(409, f"The files {video_id} was made with are gone; ask for it anew.", code="conflict")
    form = RequestForm(values={} if asked.user is None else {"user": asked.user})
    form.values |= {"metadata": dict(asked.metadata)} if asked.metadata else {}
    job_id = new_job_id()
    with job_folder(call.api.store, job_id):
        return _submit(call, form, job_id, asked)


def remix(call: Asked, form: RequestForm, video_id: str) -> Job:
    """Queue a finished video again with a change: its storyboard, seed, size, lengths and references stay."""
    form.check_names(REMIX)
    source = _finished(call, video_id, param="video_id")
    job_id = new_job_id()
    with job_folder(call.api.store, job_id) as folder:
        request = _changed(call, form, source, folder)
        return _submit(call, form, job_id, replace(request, kind="remix", source=source.id))


def edit(call: Asked, form: RequestForm) -> Job:
    """Queue a change of a video, which keeps its storyboard, seed, size, lengths and references.

    Where nothing but the picture says what was there, an uploaded clip or a model of the owner's, its first picture leads.
    """
    form.check_names(EDIT)
    store, job_id = call.api.store, new_job_id()
    with job_folder(store, job_id) as folder:
        source = _source(call, form)
        if source is None:
            clip, request = _like_file(call, form, folder)
        else:
            clip, request = source.files["video"], replace(_changed(call, form, source, folder), source=source.id)
        if request.storyboard is None or call.api.models[request.model].workflow is not None:
            picture = first_picture(store.inside(clip), folder / "first.png")
            looks = (JobReference(path=store.relative(picture)), *without_first_frame(request.references))
            request = replace(request, references=looks)
        return _submit(call, form, job_id, replace(request, kind="edit"))


def extend(call: Asked, form: RequestForm) -> Job:
    """Queue a continuation: the finished clip is the video and what follows it, stitched."""
    form.check_names(EXTEND)
    values, job_id = form.values, new_job_id()
    if values.get("seconds") is None:
        raise fields.missing("seconds")
    prompt, seconds = fields.needed(values, "prompt", most=fields.MAX_PROMPT), fields.seconds(values)
    with job_folder(call.api.store, job_id) as folder:
        source = _source(call, form)
        if source is None:
            clip, request = _like_file(call, form, folder)
            length_s = check_video(call.api.store.inside(clip))[0]
        else:
            clip = place_file(call.api.store, call.api.store.inside(source.files["video"]), folder / "source.mp4")
            length_s, request = source.request.total_s, replace(_again(call, form, source, folder), source=source.id)
        if seconds + length_s > API_TOTAL_S:
            why = f"The extended video would last {seconds + length_s:g} s, {API_TOTAL_S:g} at most."
            raise wrong("seconds", why)
        looks = without_first_frame(request.references)
        request = replace(request, prompt=prompt, durations_s=(seconds,), kind="extension", references=looks)
        return _submit(call, form, job_id, replace(request, footage=clip, footage_s=length_s))


def _like_file(call: Asked, form: RequestForm, folder: Path) -> tuple[str, VideoRequest]:
    """Place an uploaded clip; return its path and a request of the length and size nearest to it."""
    clip, seconds, size = place_video(call.api.store, form.files["video"].path, folder)
    width, height = nearest_size(size)
    prompt = fields.needed(form.values, "prompt", most=fields.MAX_PROMPT)
    nearest = min(API_SECONDS, key=lambda s: abs(s - seconds))
    request = VideoRequest(
        prompt=prompt, durations_s=(nearest,), width=width, height=height, seed=_seed(form.values)
    )  # fmt: skip
    return clip, request


def _submit(call: Asked, form: RequestForm, job_id: str, request: VideoRequest) -> Job:
    """Queue a job. Where an account pays, its cameos' consent is asked for before its credits are held."""
    api, account = call.api, call.caller.account
    user, metadata = fields.text(form.values, "user", most=512), fields.notes(form.values)
    request = replace(request, user=user, metadata=metadata)
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


def _again(call: Asked, form: RequestForm, source: Job, folder: Path) -> VideoRequest:
    """Repeat a job's request with new words; its storyboard's shots become one of the same length."""
    store, asked = call.api.store, source.request
    prompt = fields.needed(form.values, "prompt", most=fields.MAX_PROMPT)
    seed = fields.whole(form.values, "seed", 0, MOST_SEED)
    return replace(
        asked, prompt=prompt, storyboard=None, durations_s=(asked.total_s,), footage=None, footage_s=0,
        references=place_again(store, asked.references, folder), seed=asked.seed if seed is None else seed,
        cameos=cameos_for(store, asked.cameos, prompt, call.caller.account),
    )  # fmt: skip


def _changed(call: Asked, form: RequestForm, source: Job, folder: Path) -> VideoRequest:
    """Repeat a job's request with a change to its words; what was not asked to change stays."""
    again = _again(call, form, source, folder)
    changed = changed_request(call.api.store, source, again.prompt, folder)
    if changed is None:
        return again
    return replace(changed, seed=again.seed, references=again.references, cameos=again.cameos)


def _source(call: Asked, form: RequestForm) -> Job | None:
    """The video that a request is about: the one it names, or the one whose very file it sends back. None for another clip."""
    if "video" not in form.files:
        return _named_video(call, form)
    sent = form.files["video"]
    for job in call.api.store.queue.page(account=call.caller.account, limit=NEWEST).jobs:
        kept = call.api.store.inside(job.files["video"]) if job.status == COMPLETED else None
        if (
            kept is not None
            and kept.is_file()
            and kept.stat().st_size == sent.bytes
            and filecmp.cmp(kept, sent.path, False)
        ):
            return job
    return None


def _named_video(call: Asked, form: RequestForm) -> Job:
    named = fields.as_object(form.values, "video")
    if named is None:
        raise fields.missing("video")
    if set(named) != {"id"}:
        raise wrong("video", 'Give a video file, or an object such as {"id": "video_..."}.')
    return _finished(call, fields.needed(named, "id"), param="video")


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


def _seed(values: Mapping[str, Any]) -> int:
    seed = fields.whole(values, "seed", 0, MOST_SEED)
    return secrets.randbelow(2**32) if seed is None else seed


def _named_cameos(values: Mapping[str, Any]) -> tuple[str, ...]:
    """Read `cameo`, a name or a list of them, and `characters`, a list of {"id": ...}."""
    listed = values.get("characters") or []
    if not isinstance(listed, list) or not all(isinstance(item, dict) and set(item) == {"id"} for item in listed):
        raise wrong("characters", 'Give a list such as [{"id": "char_..."}].', "invalid_type")
    return fields.texts(values, "cameo") + tuple(fields.needed(item, "id") for item in listed)


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
