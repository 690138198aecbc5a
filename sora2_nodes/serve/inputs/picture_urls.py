"""Pictures given as `image_url`: base64 data in the address itself, or, where the operator allows it, something to download."""

from __future__ import annotations

import asyncio
import base64
import binascii
import re
from dataclasses import dataclass
from http import HTTPStatus
from ipaddress import IPv4Network, IPv6Network

import aiohttp
from yarl import URL

from ..http.problems import Problem, wrong
from ..webhooks.webhook_addresses import check_literal, connector

TIMEOUT_S = 20.0
MOST_REDIRECTS = 3
_DATA_URL = re.compile(r"data:image/(png|jpe?g|webp)(?:;[^,;]+)*;base64,")


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
