"""A character made without consent waits for its subject: its clip is kept for a week behind a link that only its maker is told.

The link's last part is the character's id under a key of this installation, so that nothing about it is stored and none can be guessed.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
import shutil
from http import HTTPStatus
from pathlib import Path

from sqlalchemy import select, update

from ...credits.database import reading
from ...home import keys_folder, write_private
from ..http.problems import Problem
from ..inputs.character_consent import cameo_of
from ..inputs.characters import Character, character_of
from ..queue.store import Store
from ..queue.tables import CHARACTERS
from ..schemas.library_requests import Consent

FOLDER, KEY_FILE = "characters", "claims.key"
WAITS_S = 7 * 24 * 3600.0
MOST_BYTES = 50 * 1024 * 1024  # of a clip of 2 to 4 s


def keep_clip(store: Store, character: Character, clip: Path) -> str | None:
    """Keep the clip of a character without consent; return the last part of its link. None for a clip that is too large."""
    if clip.stat().st_size > MOST_BYTES:
        return None
    target = store.inside(f"{FOLDER}/{character.id}{clip.suffix}")
    target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    shutil.copyfile(clip, target)
    _set(store, character.id, path=store.relative(target))
    return f"{character.id}.{_proof(character.id)}"


def claimed(store: Store, token: str) -> tuple[Character, Path]:
    """Return the character that a link is of, and its clip. Raises Problem 404 for a wrong, used or old one."""
    character_id, _, proof = token.partition(".")
    good = proof.isascii() and hmac.compare_digest(proof, _proof(character_id))
    with reading(store.ledger.engine) as connection:
        row = (
            connection.execute(select(CHARACTERS).where(CHARACTERS.c.id == character_id)).one_or_none()
            if good
            else None
        )
    if row is None or not row.path or row.cameo or row.created_at + WAITS_S < store.queue.clock():
        raise Problem(HTTPStatus.NOT_FOUND, "This link is wrong, was used, or is older than a week.", code="not_found")
    return character_of(row), store.inside(row.path)


def agree(store: Store, token: str, agreement: Consent) -> Character:
    """Make the cameo that the subject agrees to, and let its clip go. Raises Problem 400 for a clip that makes none."""
    character, clip = claimed(store, token)
    cameo = cameo_of(clip, character.name, agreement, character.account)
    _set(store, character.id, path="", cameo=cameo)
    clip.unlink(missing_ok=True)
    return character


def refuse(store: Store, token: str) -> None:
    """Delete the clip of a subject who does not agree."""
    character, clip = claimed(store, token)
    _set(store, character.id, path="")
    clip.unlink(missing_ok=True)


def sweep_unclaimed(store: Store) -> None:
    """Delete the clips that nobody claimed in time."""
    folder = store.folder / FOLDER
    for clip in folder.iterdir() if folder.is_dir() else ():
        with reading(store.ledger.engine) as connection:
            row = connection.execute(select(CHARACTERS).where(CHARACTERS.c.id == clip.stem)).one_or_none()
        if row is None or row.created_at + WAITS_S < store.queue.clock():
            _set(store, clip.stem, path="")
            clip.unlink(missing_ok=True)


def _set(store: Store, character_id: str, **values: str) -> None:
    with store.ledger.engine.begin() as connection:
        connection.execute(update(CHARACTERS).where(CHARACTERS.c.id == character_id).values(**values))


def _proof(character_id: str) -> str:
    path = keys_folder() / KEY_FILE
    if not path.exists():
        write_private(path, secrets.token_bytes(32), keep=True)
    return hmac.new(path.read_bytes(), character_id.encode("utf-8", "surrogatepass"), hashlib.sha256).hexdigest()[:40]
