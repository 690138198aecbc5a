"""The `.cameo` file: safetensors with the signed paper (JSON) in its header and the sealed features as its tensor."""

from __future__ import annotations

import hashlib
import json
import os
import secrets
import struct
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

import numpy as np
from safetensors import SafetensorError
from safetensors.numpy import load, save

from ..errors import ConsentError, InputError
from ..foreign_files import open_plain
from ..home import write_private
from .consent import LONGEST_NAME, Consent, consent_of, iso
from .features import Features, pack, unpack
from .signing import fingerprint, sign, signer_of
from .vault import seal, seal_for_transport, unseal, unseal_from_transport

FORMAT = "sora2-cameo/1"
PAPER = "cameo"  # what the signature says it signs
MAX_BYTES = 16 * 1024 * 1024


@dataclass(frozen=True, kw_only=True)
class Cameo:
    """A cameo as read: its paper, and its features still sealed.

    paper: the signed JSON values. sealed: ciphertext of the features. Nothing about it is trusted until `authorize`.
    """

    paper: Mapping[str, Any]
    sealed: bytes

    @property
    def id(self) -> str:
        """32 hex digits."""
        return str(self.paper.get("id", ""))

    @property
    def name(self) -> str:
        """The name a prompt uses."""
        return str(self.paper.get("name", ""))

    @property
    def consent(self) -> Consent:
        """The consent record. Raises ConsentError where it can't be read."""
        values = self.paper.get("consent")
        if not isinstance(values, Mapping):
            raise ConsentError(f"cameo {self.name!r} has no consent record: make it again with the person's consent")
        return consent_of(values)

    @property
    def consented_at(self) -> str | None:
        """When its consent was given, as its paper says, None where it says nothing."""
        values = self.paper.get("consent")
        return str(values["made_at"]) if isinstance(values, Mapping) and values.get("made_at") else None

    @property
    def signer(self) -> str:
        """Fingerprint of whoever signed. Raises ConsentError when unsigned or changed."""
        return fingerprint(signer_of(self.paper, PAPER))

    def open_features(self) -> Features:
        """Decrypt face, colours and voice with this installation's key. Raises ConsentError where that can't be."""
        return self._checked(unseal(self.id, self.sealed, self._bound_to()))

    def resigned(self, consent: Consent) -> Cameo:
        """Return the cameo under a changed consent record, signed by this installation."""
        paper = {**self.paper, "consent": asdict(consent)}
        return replace(self, paper=sign(json.loads(json.dumps(paper)), PAPER))

    def for_transport(self, passphrase: str) -> Cameo:
        """Return the cameo with its features under a passphrase; the paper and its signature stay."""
        plain = unseal(self.id, self.sealed, self._bound_to())
        return replace(self, sealed=seal_for_transport(passphrase, plain, self._bound_to()))

    def from_transport(self, passphrase: str) -> Cameo:
        """Return the cameo with its features under a key of this installation."""
        plain = unseal_from_transport(passphrase, self.sealed, self._bound_to())
        self._checked(plain)
        return replace(self, sealed=seal(self.id, plain, self._bound_to()))

    def _checked(self, plain: bytes) -> Features:
        if hashlib.sha256(plain).hexdigest() != self.paper.get("features_sha256"):
            raise ConsentError(
                f"the features of cameo {self.name!r} are not those that were signed: get the file again"
            )
        return unpack(plain)

    def _bound_to(self) -> bytes:
        return f"{self.id}:{self.paper.get('features_sha256')}".encode()


def new_cameo(*, name: str, features: Features, consent: Consent, sources: tuple[str, ...], made_at: datetime) -> Cameo:
    """Seal and sign a new cameo. sources: SHA-256 of each file it was made from.

    Raises InputError for a name that a prompt can't use.
    """
    check_name(name)
    cameo_id, plain = secrets.token_hex(16), pack(features)
    paper = {
        "format": FORMAT,
        "id": cameo_id,
        "name": name,
        "made_at": iso(made_at),
        "sources_sha256": list(sources),
        "features_sha256": hashlib.sha256(plain).hexdigest(),
        "has_voice": features.voice is not None,
        "consent": json.loads(json.dumps(asdict(consent))),
    }
    unsealed = Cameo(paper=sign(paper, PAPER), sealed=b"")
    return replace(unsealed, sealed=seal(cameo_id, plain, unsealed._bound_to()))


def check_name(name: str) -> None:
    """Raise InputError for a name that a prompt can't use."""
    if not name.replace("-", "").replace("_", "").isalnum() or len(name) > LONGEST_NAME:
        raise InputError(f"the name {name!r} must be one word of letters, digits, - or _, as it stands in a prompt")


def write_cameo(cameo: Cameo, path: Path) -> None:
    """Write a `.cameo` file only its owner may read, whole or not at all."""
    header = {"format": FORMAT, "paper": json.dumps(dict(cameo.paper), sort_keys=True)}
    write_private(path, save({"sealed": np.frombuffer(cameo.sealed, dtype=np.uint8)}, metadata=header))


def read_cameo(path: Path | str) -> Cameo:
    """Read a `.cameo` file. Raises InputError for a file that is none; its signature is checked by `authorize`."""
    path = Path(path)
    try:
        with open_plain(path) as file:
            size = os.fstat(file.fileno()).st_size
            content = file.read(MAX_BYTES) if size <= MAX_BYTES else b""
    except OSError as error:
        raise InputError(f"the cameo {path} can't be read ({error.strerror}): check the path") from error
    if size > MAX_BYTES:
        raise InputError(f"{path.name} has {size:,} bytes, more than a cameo's {MAX_BYTES:,}: it is something else")
    return cameo_from_bytes(content, path.name)


def cameo_from_bytes(content: bytes, name: str) -> Cameo:
    """Read a cameo from a file's bytes. name: what messages call it."""
    try:
        length = struct.unpack("<Q", content[:8])[0]
        metadata = json.loads(content[8 : 8 + length])["__metadata__"]
        paper = json.loads(metadata["paper"])
        sealed = load(content)["sealed"]
    except (struct.error, SafetensorError, KeyError, TypeError, ValueError, RecursionError, OverflowError) as error:
        raise InputError(f"{name} is no cameo file, or damaged: make it with `sora2 cameo new`") from error
    if metadata.get("format") != FORMAT or not isinstance(paper, dict) or sealed.dtype != np.uint8:
        raise InputError(f"{name} is no cameo of the format {FORMAT}: it was made by another version")
    return Cameo(paper=paper, sealed=sealed.tobytes())
