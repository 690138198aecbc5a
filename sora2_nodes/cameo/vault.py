"""Features at rest: sealed with ChaCha20-Poly1305 under one key per cameo, which lies in the data folder, mode 0600.

Destroying a cameo's key makes every copy of its file unreadable, wherever it is.
"""

from __future__ import annotations

import base64
import os
import re
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from ..errors import ConsentError, InputError
from ..home import keys_folder, write_private

KEY_BYTES = 32
NONCE_BYTES = 12
SHORTEST_PASSPHRASE = 8
SEALED = "sealed:"  # how the text of a sealed secret begins
_ID = re.compile(r"[0-9a-f]{32}")


def seal(cameo_id: str, features: bytes, bound_to: bytes) -> bytes:
    """Encrypt a cameo's features under its key, made on first use. bound_to: what the ciphertext only opens with."""
    path = key_path(cameo_id)
    if not path.exists():
        write_private(path, os.urandom(KEY_BYTES), keep=True)
    return _encrypted(path.read_bytes(), features, bound_to)


def unseal(cameo_id: str, sealed: bytes, bound_to: bytes) -> bytes:
    """Decrypt a cameo's features. Raises ConsentError without its key or when the file was changed."""
    path = key_path(cameo_id)
    try:
        key = path.read_bytes()
    except FileNotFoundError as error:
        raise ConsentError(
            "the face and voice of this cameo can't be read: its key is not in this data folder (it was deleted, or "
            "the file comes from elsewhere); import it with the passphrase it was exported with"
        ) from error
    return _decrypted(key, sealed, bound_to, "the cameo's features were changed: get the file again from its owner")


def has_key(cameo_id: str) -> bool:
    """Tell whether this data folder can read the cameo's features."""
    return key_path(cameo_id).exists()


def destroy_key(cameo_id: str) -> None:
    """Overwrite and remove a cameo's key: its features can't be read again from any copy."""
    path = key_path(cameo_id)
    if path.exists():
        with path.open("r+b") as file:
            file.write(os.urandom(KEY_BYTES))
            file.flush()
            os.fsync(file.fileno())
        path.unlink()


def seal_for_transport(passphrase: str, features: bytes, bound_to: bytes) -> bytes:
    """Encrypt features under a passphrase (scrypt), for a file that goes to another installation."""
    if len(passphrase) < SHORTEST_PASSPHRASE:
        raise InputError(f"the passphrase has {len(passphrase)} characters: use at least {SHORTEST_PASSPHRASE}")
    salt = os.urandom(16)
    return salt + _encrypted(_derived(passphrase, salt), features, bound_to)


def unseal_from_transport(passphrase: str, sealed: bytes, bound_to: bytes) -> bytes:
    """Decrypt what `seal_for_transport` made. Raises ConsentError for a wrong passphrase or a changed file."""
    key = _derived(passphrase, sealed[:16])
    return _decrypted(key, sealed[16:], bound_to, "wrong passphrase, or the file was changed: ask its owner")


def seal_secret(purpose: str, secret: bytes, bound_to: str) -> str:
    """Encrypt a secret that this installation must keep, as text. purpose: names its key file. bound_to: whose it is."""
    path = keys_folder() / f"{purpose}.key"
    if not path.exists():
        write_private(path, os.urandom(KEY_BYTES), keep=True)
    return SEALED + base64.b64encode(_encrypted(path.read_bytes(), secret, bound_to.encode())).decode("ascii")


def unseal_secret(purpose: str, sealed: str, bound_to: str) -> bytes:
    """Decrypt what `seal_secret` made. Raises ConsentError without its key, or where it was changed."""
    why = f"the secret of {bound_to} can't be read: its key is gone or it was changed; renew it"
    try:
        key = (keys_folder() / f"{purpose}.key").read_bytes()
        content = base64.b64decode(sealed.removeprefix(SEALED), validate=True)
    except (OSError, ValueError) as error:
        raise ConsentError(why) from error
    return _decrypted(key, content, bound_to.encode(), why)


def key_path(cameo_id: str) -> Path:
    """Return where a cameo's key lies. Raises ConsentError for an id that is none."""
    if not _ID.fullmatch(cameo_id):
        raise ConsentError(f"{cameo_id!r} is no cameo id (32 hex digits): the file was not made by this software")
    return keys_folder() / "cameos" / f"{cameo_id}.key"


def _encrypted(key: bytes, plain: bytes, bound_to: bytes) -> bytes:
    nonce = os.urandom(NONCE_BYTES)
    return nonce + ChaCha20Poly1305(key).encrypt(nonce, plain, bound_to)


def _decrypted(key: bytes, sealed: bytes, bound_to: bytes, failure: str) -> bytes:
    try:
        return ChaCha20Poly1305(key).decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], bound_to)
    except (InvalidTag, ValueError) as error:
        raise ConsentError(failure) from error


def _derived(passphrase: str, salt: bytes) -> bytes:
    if len(salt) < 16:
        raise ConsentError("the file's features are cut short: get it again from its owner")
    return Scrypt(salt=salt, length=KEY_BYTES, n=2**15, r=8, p=1).derive(passphrase.encode())
