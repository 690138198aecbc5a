"""Reference pictures of a request: checked, put into the job's folder with their roles and weights, and opened again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image

from ...errors import InputError
from ...limits import API_REFERENCES, PICTURE_BYTES
from ...media.files.picture_files import load_reference
from ..http.problems import wrong
from ..queue.jobs import FIRST_FRAME, JobReference
from ..queue.store import Store
from ..schemas.video_requests import PictureSource, ReferencePicture
from .job_folder import place_file
from .picture_urls import PictureUrls
from .uploads import find_upload

if TYPE_CHECKING:
    from ...engine.pipeline.references import Reference


class Placer:
    """Puts the pictures of one request into one job's folder. most: bytes of a file. urls: what is taken as `image_url`."""

    def __init__(self, store: Store, account: str | None, folder: Path, *, most: int, urls: PictureUrls) -> None:
        self.store, self.account, self.folder, self.most, self.urls = store, account, folder, most, urls
        self.placed: list[JobReference] = []

    def place(self, leading: PictureSource | None, listed: Sequence[ReferencePicture]) -> tuple[JobReference, ...]:
        """Place the picture that leads the video, and those listed; return them in this order.

        Raises Problem 400 for anything but still PNG, JPEG or WEBP pictures, and for more than four.
        """
        if leading is not None:
            self._place(leading, "input_reference", FIRST_FRAME, 1.0)
        for number, picture in enumerate(listed):
            self._place(picture, f"references[{number}]", picture.role, picture.weight)
        if len(self.placed) > API_REFERENCES:
            raise wrong(
                "references",
                f"{len(self.placed)} pictures are given, {API_REFERENCES} at most, input_reference included.",
            )
        return tuple(self.placed)

    def _place(self, picture: PictureSource, name: str, role: str, weight: float) -> None:
        if picture.upload is not None:
            self._check_bytes(picture.upload.bytes, picture.upload.filename, name)
            self._keep(picture.upload.path.read_bytes(), picture.upload.filename, name, role, weight)
        elif picture.image_url is not None:
            self._keep(self.urls.read(picture.image_url, name), "image_url", name, role, weight)
        elif picture.file_id is not None:
            path, filename = find_upload(self.store, picture.file_id, self.account, param=name)
            self._check_bytes(path.stat().st_size, filename, name)
            self._keep(path.read_bytes(), filename, name, role, weight)

    def _check_bytes(self, have: int, filename: str, name: str) -> None:
        if have > self.most:
            raise wrong(name, f"{filename} has more than {self.most} bytes.", "file_too_large")

    def _keep(self, content: bytes, filename: str, name: str, role: str, weight: float) -> None:
        try:
            picture = load_reference(content, name=filename or name, most=max(self.most, self.urls.most))
        except InputError as error:
            raise wrong(name, str(error), "invalid_image") from error
        large = len(content) > PICTURE_BYTES  # only addresses bring such; what is kept is what is used of it
        path = self.folder / f"reference{len(self.placed)}.{'jpeg' if large else picture.format.lower()}"
        if large:
            Image.fromarray(picture.pixels).save(path, "JPEG", quality=95)
        else:
            path.write_bytes(content)
        self.placed.append(JobReference(path=self.store.relative(path), role=role, weight=weight))


def place_again(store: Store, looks: tuple[JobReference, ...], folder: Path) -> tuple[JobReference, ...]:
    """Place the pictures of an earlier job, those that are still there, into a new job's folder."""
    kept = [(look, store.inside(look.path)) for look in looks]
    return tuple(
        replace(look, path=place_file(store, path, folder / path.name)) for look, path in kept if path.is_file()
    )


def without_first_frame(looks: tuple[JobReference, ...]) -> tuple[JobReference, ...]:
    """Return the pictures that say how things look, without those that a video begins with."""
    return tuple(look for look in looks if look.role != FIRST_FRAME)


def open_looks(store: Store, looks: tuple[JobReference, ...]) -> list[Reference]:
    """Open a job's pictures for the networks, each with its role and weight."""
    from ...engine.pipeline.references import Reference

    found = [(look, load_reference(store.inside(look.path)).pixels) for look in looks]
    return [Reference(picture=pixels, role=look.role, weight=look.weight) for look, pixels in found]
