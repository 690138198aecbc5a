"""Who signed: this installation's Ed25519 key, canonical JSON under it, and whose keys are trusted besides."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Mapping
from typing import Any

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from ..errors import ConsentError
from ..home import keys_folder, write_private

KEY_FILE = "consent-ed25519.pem"
COUNT_FILE, NOTHING_REVOKED = "revocations.count", b'{"entries": 0, "link": "", "seen_at": null}'
TRUSTED_FILE = "trusted-signers.json"
SIGNED_FIELDS = ("public_key", "signature")


def canonical(values: Mapping[str, Any]) -> bytes:
    """The one byte form of JSON values that is signed: sorted keys, no spaces, ASCII."""
    return json.dumps(values, sort_keys=True, separators=(",", ":"), ensure_ascii=True, allow_nan=False).encode()


def sign(values: Mapping[str, Any], purpose: str) -> dict[str, Any]:
    """Return the values with `public_key` and `signature` of this installation. purpose: what kind of paper it is."""
    key = _own_key()
    public = key.public_key().public_bytes_raw()
    paper = {**{k: v for k, v in values.items() if k not in SIGNED_FIELDS}, "public_key": _text(public)}
    return {**paper, "signature": _text(key.sign(_message(paper, purpose)))}


def signer_of(values: Mapping[str, Any], purpose: str) -> str:
    """Return the public key that signed the values. Raises ConsentError when unsigned or changed since."""
    public, signature = values.get("public_key"), values.get("signature")
    if not public or not signature:
        raise ConsentError(f"the {purpose} is unsigned: have it signed by whoever made it, with `sora2 cameo new`")
    paper = {key: value for key, value in values.items() if key != "signature"}
    try:
        key = Ed25519PublicKey.from_public_bytes(base64.b64decode(str(public), validate=True))
        key.verify(base64.b64decode(str(signature), validate=True), _message(paper, purpose))
    except (InvalidSignature, ValueError) as error:
        raise ConsentError(f"the {purpose} was changed after it was signed: get it again from its owner") from error
    return str(public)


def own_public_key() -> str:
    """Return this installation's public key, base64; the key pair is made on first use."""
    return _text(_own_key().public_key().public_bytes_raw())


def fingerprint(public_key: str) -> str:
    """Short form of a public key for people: 16 hex digits in groups of four."""
    digest = hashlib.sha256(public_key.encode()).hexdigest()[:16]
    return "-".join(digest[i : i + 4] for i in range(0, 16, 4))


def trusted_signers() -> frozenset[str]:
    """Return the public keys whose papers count here: this installation's, and those added with `trust_signer`."""
    return frozenset({own_public_key(), *_added()})


def trust_signer(public_key: str) -> None:
    """Let papers signed by this public key count here."""
    names = sorted({*_added(), public_key})
    write_private(keys_folder() / TRUSTED_FILE, json.dumps(names, indent=2).encode())


def _added() -> list[str]:
    path = keys_folder() / TRUSTED_FILE
    try:
        names = json.loads(path.read_text(encoding="ascii"))
    except FileNotFoundError:
        return []
    except (OSError, ValueError) as error:
        raise ConsentError(f"the trusted signers {path} can't be read ({error}): repair or remove the file") from error
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise ConsentError(f"the trusted signers {path} must be a list of public keys: repair or remove the file")
    return names


def _own_key() -> Ed25519PrivateKey:
    path = keys_folder() / KEY_FILE
    if not path.exists():
        made = Ed25519PrivateKey.generate().private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
        write_private(keys_folder() / COUNT_FILE, NOTHING_REVOKED, keep=True)  # counts from the key's first moment on
        write_private(path, made, keep=True)
    try:
        key = serialization.load_pem_private_key(path.read_bytes(), password=None)
    except (OSError, ValueError, TypeError, UnsupportedAlgorithm) as error:
        raise ConsentError(f"the consent key {path} can't be read ({error}): restore it from a backup") from error
    if not isinstance(key, Ed25519PrivateKey):
        raise ConsentError(f"the consent key {path} is not an Ed25519 key: restore it from a backup")
    return key


def _message(paper: Mapping[str, Any], purpose: str) -> bytes:
    return b"sora2 " + purpose.encode() + b"\n" + canonical(paper)


def _text(raw: bytes) -> str:
    return base64.b64encode(raw).decode("ascii")
