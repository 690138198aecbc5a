"""Where webhooks may go: to the public internet, and where the operator allows. Asked at the connection, after names are resolved."""

from __future__ import annotations

import socket
from collections.abc import Sequence
from ipaddress import IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

from aiohttp import TCPConnector
from aiohttp.abc import AbstractResolver, ResolveResult
from aiohttp.resolver import ThreadedResolver
from yarl import URL

from ...errors import InputError

Networks = tuple[IPv4Network | IPv6Network, ...]
_CARRYING = (
    ip_network("64:ff9b::/96"),
    ip_network("2002::/16"),
    ip_network("2001::/32"),
)  # hold an IPv4 address inside


class AddressRefused(OSError):
    """A webhook would have gone to an address of this machine or its networks."""


def networks_from(texts: Sequence[str]) -> Networks:
    """Read what the operator allows, such as 127.0.0.0/8 or 10.1.2.3. Raises InputError for what is no network."""
    try:
        return tuple(ip_network(text, strict=False) for text in texts)
    except ValueError as error:
        raise InputError(f"--webhook-network: {error}; give one such as 127.0.0.0/8 or 10.1.2.3") from error


def is_allowed(address: str, allowed: Networks) -> bool:
    """Tell whether a webhook may go to an IP address: a public one, or one that the operator allows."""
    try:
        found = ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(found, IPv6Address) and found.ipv4_mapped is not None:
        found = found.ipv4_mapped
    if any(found.version == network.version and found in network for network in allowed):
        return True
    carried = isinstance(found, IPv6Address) and any(found in network for network in _CARRYING)
    return found.is_global and not found.is_multicast and not carried


def check_literal(url: str, allowed: Networks) -> None:
    """Raise AddressRefused where a URL names a forbidden address itself; a name is checked when it is resolved."""
    host = URL(url).host or ""
    try:
        ip_address(host)
    except ValueError:
        return
    if not is_allowed(host, allowed):
        raise AddressRefused(f"{host} is not a public address")


def connector(allowed: Networks) -> TCPConnector:
    """Return what connects to public and allowed addresses alone. Nothing is remembered between two deliveries."""
    return TCPConnector(resolver=GuardedResolver(allowed), use_dns_cache=False, force_close=True)


class GuardedResolver(AbstractResolver):
    """Resolves a name to those of its addresses that webhooks may go to. Raises AddressRefused where there is none."""

    def __init__(self, allowed: Networks, inner: AbstractResolver | None = None) -> None:
        self.allowed, self.inner = allowed, inner or ThreadedResolver()

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        """Return the addresses of a name."""
        found = await self.inner.resolve(host, port, family)
        kept = [one for one in found if is_allowed(one["host"], self.allowed)]
        if not kept:
            raise AddressRefused(f"{host} has no public address")
        return kept

    async def close(self) -> None:
        """Let go of the inner resolver."""
        await self.inner.close()
