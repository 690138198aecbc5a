"""How a server answers: limits, who must show a key, who pays. Plain data."""

from __future__ import annotations

from dataclasses import dataclass
from ipaddress import IPv4Network, IPv6Network

from ...limits import MB, PICTURE_BYTES
from .rate_limits import Rate

DEFAULT_PORT = 8720
DEFAULT_SIZE, DEFAULT_SECONDS = "720x1280", 4

READS, WRITES = Rate(per_s=200, burst=1000), Rate(per_s=20, burst=200)  # of one caller


@dataclass(frozen=True, kw_only=True)
class ServeSettings:
    """key_required: the key of this machine is not enough. trust_loopback: on this machine no key is asked for at all.

    account: whose credits pay for callers with the key of this machine, or without one.
    """

    key_required: bool = False
    trust_loopback: bool = False
    account: str | None = None
    max_unfinished: int = 1000  # jobs of one account
    picture_bytes: int = PICTURE_BYTES
    callers_vouch: bool = False  # a caller who makes a character says by it that its subject agreed
    fetch_pictures: bool = False  # image_url may be an https address
    video_bytes: int = 300 * MB
    upload_count: int = 1000  # files of one account
    field_bytes: int = 2 * MB  # of all text fields of a form, or of a JSON body without its pictures
    reads: Rate = READS
    writes: Rate = WRITES
    keep_s: float | None = None  # how long finished videos are kept; None: until they are deleted
    keep_bytes: int | None = None  # what all videos may have on disk
    origins: tuple[str, ...] = ()  # web origins besides the server's own that may call
    webhook_networks: tuple[IPv4Network | IPv6Network, ...] = ()  # where webhooks may go besides public addresses
    hosts: tuple[str, ...] = ()  # names besides localhost under which keyless callers may reach it

    @property
    def data_url_chars(self) -> int:
        """Longest data URL of a picture: 20 MiB, as the published schema says, for files of 5."""
        return 4 * self.picture_bytes
