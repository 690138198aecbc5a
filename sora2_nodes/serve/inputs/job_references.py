"""Reference pictures of a request: checked, put into the job's folder with their roles and weights, and opened again.

Pictures may be given as `image_url`: base64 data in the address itself, or, where the operator allows it, something to download.
"""

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
from .uploads import find_upload

if TYPE_CHECKING:
    from ...engine.pipeline.references import Reference
import asyncio
import base64
import binascii
import re
from dataclasses import dataclass
from http import HTTPStatus
from ipaddress import IPv4Network, IPv6Network

import aiohttp
from yarl import URL

from ..http.problems import Problem
from ..webhooks.webhook_addresses import check_literal, connector

TIMEOUT_S = 20.0
MOST_REDIRECTS = 3
_DATA_URL = re.compile(r"data:image/(png|jpe?g|webp)(?:;[^,;]+)*;base64,")


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


@dataclass(frozen=True, kw_only=True)
class PictureUrls:
    """What is taken. most: characters of a data URL. fetch: https addresses are downloaded, from public ones or `networks`."""

    most: int
    fetch: bool = False
    networks: tuple[IPv4Network | IPv6Network, ...] = ()

    def read(self, url: str, name: str) -> bytes:
        """Return a picture's bytes. name: the field. Raises Problem 400."""
        if self.fetch and url.startswith("https://"):
            return asyncio.run(self._fetched(url, name))
        match = _DATA_URL.match(url[:200])
        if match is None:
            also = "or an https address" if self.fetch else "nothing is downloaded"
            why = f"image_url must be a data URL (data:image/png;base64,...) of a PNG, JPEG or WEBP; {also}."
            raise wrong(name, why, "invalid_image")
        if len(url) > self.most:
            raise wrong(name, f"The data URL has {len(url)} characters, {self.most} at most.", "file_too_large")
        try:
            return base64.b64decode(url[match.end() :], validate=True)
        except (binascii.Error, ValueError) as error:
            raise wrong(name, f"image_url is not base64: {error}", "invalid_image") from error

    async def _fetched(self, url: str, name: str) -> bytes:
        timeout = aiohttp.ClientTimeout(total=TIMEOUT_S)
        try:
            async with aiohttp.ClientSession(connector=connector(self.networks), timeout=timeout) as session:
                for _ in range(MOST_REDIRECTS + 1):
                    check_literal(url, self.networks)
                    async with session.get(url, allow_redirects=False) as answer:
                        if answer.status in (301, 302, 303, 307, 308) and "Location" in answer.headers:
                            url = str(URL(url).join(URL(answer.headers["Location"])))
                            if not url.startswith("https://"):
                                raise wrong(name, "image_url leads to an address that is not https.", "invalid_image")
                            continue
                        if answer.status != HTTPStatus.OK:
                            raise wrong(name, f"image_url is answered with {answer.status}.", "invalid_image")
                        return await self._body(answer, name)
        except (aiohttp.ClientError, asyncio.TimeoutError, OSError, ValueError) as error:
            raise wrong(name, f"image_url can't be downloaded: {type(error).__name__}.", "invalid_image") from error
        raise wrong(name, "image_url is redirected too often.", "invalid_image")

    async def _body(self, answer: aiohttp.ClientResponse, name: str) -> bytes:
        body = bytearray()
        async for piece in answer.content.iter_chunked(256 * 1024):
            body += piece
            if len(body) > self.most * 3 // 4:
                raise Problem(
                    400, f"The picture has more than {self.most * 3 // 4} bytes.", code="file_too_large", param=name
                )
        return bytes(body)
