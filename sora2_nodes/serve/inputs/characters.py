"""Characters of the API: a name and an uploaded clip, from which the cameo room makes an identity when the request says that its subject agreed."""

from __future__ import annotations

import re
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from http import HTTPStatus
from pathlib import Path
from typing import Any

from sqlalchemy import ColumnElement, Row, delete, func, insert, select, true

from ...cameo.cameo_maker import Photo, VoiceRecording, check_clip_length, make_cameo
from ...cameo.consent import DEFAULT_ACCOUNT, new_consent
from ...cameo.library import cameos, delete_cameo, save_cameo
from ...credits.database import reading
from ...errors import InputError, MediaError
from ...media.files.foreign_clips import probe_foreign, sharpest_frame
from ...media.files.recordings import read_recording
from ...whole_files import sha256_of
from ..http.problems import Problem, wrong
from ..queue.store import Store
from ..queue.tables import CHARACTERS
from ..schemas.library_requests import CharacterConsent

MENTION = re.compile(r"@([\w.-]+)")
CAMEO_NAME = re.compile(r"\w[\w .-]{0,79}")


@dataclass(frozen=True, kw_only=True)
class Character:
    """One character. cameo: id of the cameo made of its clip, if that was agreed. The clip itself is not kept."""

    id: str
    account: str | None
    name: str
    cameo: str | None
    created_at: float


def keep_character(
    store: Store, name: str, clip: Path, account: str | None, agreement: CharacterConsent | None = None
) -> Character:
    """Keep a character's name, and make the cameo that its subject agreed to of its checked clip, which is not kept.

    Raises Problem 400 when the account has a character of that name, and for a clip that makes no cameo.
    """
    character_id = f"char_{secrets.token_hex(12)}"
    row: dict[str, Any] = {"id": character_id, "account": account, "name": name, "path": ""}
    _free_name(store, name, account)
    row["cameo"] = None if agreement is None else cameo_of(clip, name, agreement, account)
    with store.ledger.engine.begin() as connection:
        connection.execute(insert(CHARACTERS).values(row | {"created_at": store.queue.clock()}))
        return character_of(connection.execute(select(CHARACTERS).where(CHARACTERS.c.id == character_id)).one())


def list_characters(
    store: Store, *, account: str | None, after: str | None, limit: int, newest_first: bool
) -> tuple[list[Character], bool]:
    """Return one page of characters and whether more follow. Raises Problem 404 for a wrong `after`."""
    with reading(store.ledger.engine) as connection:
        mine = CHARACTERS.c.account == account if account is not None else true()
        rows = connection.execute(select(CHARACTERS).where(mine).order_by(CHARACTERS.c.created_at, CHARACTERS.c.id))
        found = [character_of(row) for row in rows]
    found = found[::-1] if newest_first else found
    if after is not None:
        get_character(store, after, account)
        found = found[[character.id for character in found].index(after) + 1 :]
    return found[:limit], len(found) > limit


def delete_character(store: Store, character_id: str, account: str | None) -> None:
    """Forget a character and its name, and delete the cameo made of it, for good. Raises Problem 404."""
    character = get_character(store, character_id, account)
    with store.ledger.engine.begin() as connection:
        kept = connection.execute(select(CHARACTERS.c.path).where(CHARACTERS.c.id == character_id)).scalar()
        connection.execute(delete(CHARACTERS).where(CHARACTERS.c.id == character_id))
    if kept:
        store.inside(kept).unlink(missing_ok=True)
    if character.cameo is not None and _kept(character.cameo):
        delete_cameo(character.cameo, now=datetime.now(timezone.utc))


def _free_name(store: Store, name: str, account: str | None) -> None:
    """Let go of a name whose cameo was deleted by its owner. Raises Problem 400 for one that is in use."""
    same = (func.lower(CHARACTERS.c.name) == name.lower()) & _mine(account)
    with store.ledger.engine.begin() as connection:
        for row in connection.execute(select(CHARACTERS).where(same)).all():
            if row.cameo is None or _kept(row.cameo):
                raise wrong("name", f"A character named {name!r} exists; choose another name, or delete that one.")
            connection.execute(delete(CHARACTERS).where(CHARACTERS.c.id == row.id))


def _kept(cameo_id: str) -> bool:
    return any(cameo.id == cameo_id for _, cameo in cameos())


def get_character(store: Store, character_id: str, account: str | None) -> Character:
    """Look a character up. Raises Problem 404."""
    with reading(store.ledger.engine) as connection:
        row = connection.execute(select(CHARACTERS).where(CHARACTERS.c.id == character_id)).one_or_none()
    if row is None or (account is not None and row.account != account):
        raise Problem(HTTPStatus.NOT_FOUND, f"No such character: {character_id}", code="not_found", param="id")
    return character_of(row)


def cameos_for(
    store: Store, named: Sequence[str], prompt: str, account: str | None, characters: Sequence[str] = ()
) -> tuple[str, ...]:
    """Return the ids of the characters, and the names of the cameos, that a request names or mentions as @name.

    named, characters: of its fields `cameo` and `characters`.

    Raises Problem 400 for an unknown character, and for a name that no cameo can have.
    """
    fields = [("cameo", name) for name in named] + [("characters", name) for name in characters]
    chosen = [_checked(store, name, account, field) for field, name in fields]
    if mentioned := {name.lower() for name in MENTION.findall(prompt)}:
        with reading(store.ledger.engine) as connection:
            rows = connection.execute(select(CHARACTERS.c.id, CHARACTERS.c.name).where(_mine(account)))
            chosen += [row.id for row in rows if row.name.lower() in mentioned]
    return tuple(dict.fromkeys(chosen))


def _checked(store: Store, name: str, account: str | None, field: str) -> str:
    if name.startswith("char_"):
        try:
            return get_character(store, name, account).id
        except Problem as error:
            raise wrong(field, str(error), "character_not_found") from error
    if not CAMEO_NAME.fullmatch(name):
        raise wrong(field, f"{name!r} is neither the id of a character nor the name of a cameo.")
    return name


def _mine(account: str | None) -> ColumnElement[bool]:
    return CHARACTERS.c.account.is_(None) if account is None else CHARACTERS.c.account == account


def character_of(row: Row) -> Character:
    """Read a character from its row."""
    return Character(**{key: value for key, value in row._mapping.items() if key != "path"})


def cameo_of(clip: Path, name: str, agreement: CharacterConsent, account: str | None) -> str:
    """Make a cameo of a clip of 2 to 4 s, keep it in the library and return its id.

    Raises Problem 400 for a clip or a name that can't be used.
    """
    now = datetime.now(timezone.utc)
    try:
        info = probe_foreign(clip)
        check_clip_length(float(info.timing.num_frames / info.timing.fps))
        digest = _digest(clip)
        voice = _voice(clip, digest) if info.sample_rate else None
        consent = new_consent(
            subject=agreement.subject or name, made_at=now, expires_at=now + timedelta(days=agreement.days),
            audience=agreement.audience, owner=account or DEFAULT_ACCOUNT,
        )  # fmt: skip
        photo = Photo(pixels=sharpest_frame(clip), sha256=digest)
        made = make_cameo(name=name, consent=consent, photos=[photo], recording=voice, now=now)
        save_cameo(made.cameo)
    except (InputError, MediaError) as error:
        raise wrong("video", str(error), "invalid_character") from error
    return made.cameo.id


def _voice(clip: Path, digest: str) -> VoiceRecording:
    waveform, sample_rate = read_recording(clip)
    return VoiceRecording(waveform=waveform, sample_rate=sample_rate, sha256=digest)


def _digest(path: Path) -> str:
    return sha256_of(path)
