"""Reference pictures of a request: checked, put into the job's folder with their roles and weights, and opened again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PIL import Image

from ...errors import InputError
from ...limits import API_REFERENCES, PICTURE_BYTES, ROLES
from ...media.files.picture_files import load_reference
from ..http import fields
from ..http.form import RequestForm
from ..http.problems import Problem, wrong
from ..queue.jobs import FIRST_FRAME, JobReference
from ..queue.store import Store
from .job_folder import place_file
from .picture_urls import PictureUrls
from .uploads import find_upload

if TYPE_CHECKING:
    from ...engine.pipeline.references import Reference

MOST = API_REFERENCES
KEYS = frozenset({"image_url", "file_id", "role", "weight"})


class Placer:
    """Puts the pictures of one request into one job's folder. most: bytes of a file. urls: what is taken as `image_url`."""

    def __init__(self, store: Store, account: str | None, folder: Path, *, most: int, urls: PictureUrls) -> None:
        self.store, self.account, self.folder, self.most, self.urls = store, account, folder, most, urls
        self.placed: list[JobReference] = []

    def place(self, form: RequestForm) -> tuple[JobReference, ...]:
        """Place `input_reference`, which leads the video, and what `references` lists; return them in this order.

        Raises Problem 400 for anything but still PNG, JPEG or WEBP pictures, and for more than four.
        """
        if "input_reference" in form.files:
            file = form.files["input_reference"]
            self._keep(file.path.read_bytes(), file.filename, "input_reference", FIRST_FRAME, 1.0)
        elif (asked := fields.as_object(form.values, "input_reference")) is not None:
            self._place_named(asked, "input_reference", FIRST_FRAME, 1.0)
        listed = fields.objects(form.values, "references", most=MOST)
        _check_columns(listed)
        for number, item in enumerate(listed):
            self._place_listed(item, f"references[{number}]")
        if len(self.placed) > MOST:
            raise wrong(
                "references", f"{len(self.placed)} pictures are given, {MOST} at most, input_reference included."
            )
        return tuple(self.placed)

    def _place_listed(self, item: Mapping[str, Any], name: str) -> None:
        if unknown := item.keys() - KEYS:
            raise wrong(name, f"Unknown parameter: {min(unknown)[:80]!r}.", "unknown_parameter")
        try:
            role = fields.choice(item, "role", ROLES, "")
            weight = fields.part(item, "weight")
        except Problem as error:
            raise wrong(f"{name}.{error.param}", str(error), error.code or "invalid_value") from error
        if not role:
            raise fields.missing(f"{name}.role")
        self._place_named({key: item[key] for key in item.keys() - {"role", "weight"}}, name, role, weight or 1.0)

    def _place_named(self, asked: Mapping[str, Any], name: str, role: str, weight: float) -> None:
        if set(asked) == {"image_url"}:
            self._keep(self.urls.read(asked["image_url"], name), "image_url", name, role, weight)
        elif set(asked) == {"file_id"}:
            path, filename = find_upload(self.store, fields.needed(asked, "file_id"), self.account, param=name)
            if path.stat().st_size > self.most:
                raise wrong(name, f"{filename} has more than {self.most} bytes.", "file_too_large")
            self._keep(path.read_bytes(), filename, name, role, weight)
        else:
            raise wrong(name, "Give a file, or an object with either image_url or file_id.")

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


def _check_columns(listed: list[dict[str, Any]]) -> None:
    """Refuse a form whose weights can't be told apart: forms send lists field by field."""
    weights = [item["weight"] for item in listed if "weight" in item]
    if any(isinstance(weight, str) for weight in weights) and len(weights) < len(listed):
        raise wrong("references", "In a form give every reference a weight or none, or send the list as JSON text.")
