"""How the subject of a character agrees: a link made with it, and the page behind the link, plain HTML without scripts.

A character made without consent waits for its subject: its clip is kept for a week behind a link that only its maker is told.
The link's last part is the character's id under a key of this installation, so that nothing about it is stored and none can be guessed.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
import shutil
from collections.abc import Callable
from html import escape
from http import HTTPStatus
from pathlib import Path

from aiohttp import web
from sqlalchemy import select, update

from ...cameo.consent import AUDIENCES
from ...credits.database import reading
from ...errors import Sora2Error
from ...home import keys_folder, write_private
from ..inputs.characters import Character, cameo_of, character_of
from ..queue.store import Store
from ..queue.tables import CHARACTERS
from ..schemas.field_types import checked
from ..schemas.library_requests import DAYS, CharacterConsent
from .answer_headers import is_allowed_origin
from .handler_context import Api
from .problems import Problem, problem_for

PREFIX = "/claims/"
MOST_FORM = 10_000  # bytes
_AUDIENCE_WORDS = {
    "only_me": "the account that made it",
    "approved": "accounts I approve later",
    "everyone": "everyone here",
}
_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer", "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff",
}  # fmt: skip
_STYLE = (
    "body{font:1rem/1.5 sans-serif;max-width:36rem;margin:2rem auto;padding:0 1rem}label{display:block;margin:.6rem 0}"
)


FOLDER, KEY_FILE = "characters", "claims.key"
WAITS_S = 7 * 24 * 3600.0
MOST_BYTES = 50 * 1024 * 1024  # of a clip of 2 to 4 s


def claim_url(request: web.Request, token: str) -> str:
    """Return the whole link, under the name by which the caller reached the server."""
    return str(request.url.origin().with_path(PREFIX + token))


def add_claims(app: web.Application, api: Api) -> None:
    """Mount the page. Its link is its key; it is counted against its reader's address."""

    async def show(request: web.Request) -> web.Response:
        return await _answered(api, request, _shown)

    async def take(request: web.Request) -> web.Response:
        return await _answered(api, request, _taken)

    app.router.add_get(PREFIX + "{token}", show)
    app.router.add_post(PREFIX + "{token}", take)


async def _answered(api: Api, request: web.Request, make: Callable[[Api, str, dict[str, str]], str]) -> web.Response:
    try:
        if api.writes.wait_s(f"claims {request.remote}"):
            raise Problem(HTTPStatus.TOO_MANY_REQUESTS, "Too many requests; come again in a minute.")
        if "Origin" in request.headers and not is_allowed_origin(api, request):
            raise Problem(HTTPStatus.FORBIDDEN, "Pages of other sites may not answer for you.")
        if (request.content_length or 0) > MOST_FORM:
            raise Problem(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "The form is too long.")
        given = {key: str(value) for key, value in (await request.post()).items()} if request.method == "POST" else {}
        return _page(await api.off_loop(make, api, request.match_info["token"], given))
    except Sora2Error as error:
        return _page(f"<h1>Not now</h1><p>{escape(str(error))}</p>", problem_for(error).status)


def _shown(api: Api, token: str, _given: dict[str, str]) -> str:
    character, _ = claimed(api.store, token)
    choices = "".join(f'<option value="{name}">{escape(_AUDIENCE_WORDS[name])}</option>' for name in AUDIENCES)
    return f"""<h1>May your likeness be used?</h1>
<p>Somebody sent a clip of you to this server, to let <b>{escape(character.name)}</b> appear in generated videos. If you agree, your face's
features and your voice's are taken from the clip, encrypted, and the clip is deleted. Every video says that you agreed; you can end it at any
time by asking whoever runs this server. If you don't, the clip is deleted now; after a week it is deleted anyway.</p>
<form method="post"><label>Your name <input name="subject" maxlength="64" required></label>
<label>Who may use it <select name="audience">{choices}</select></label>
<label>For how many days <input name="days" type="number" min="1" max="3650" value="{DAYS}"></label>
<label><input name="is_me" type="checkbox" value="yes" required> I am the person in the clip, or their guardian</label>
<button name="answer" value="yes">I agree</button></form>
<form method="post"><button name="answer" value="no">I don't: delete the clip</button></form>"""


def _taken(api: Api, token: str, given: dict[str, str]) -> str:
    if given.get("answer") != "yes":
        refuse(api.store, token)
        return "<h1>The clip is deleted</h1>"
    if given.get("is_me") != "yes":
        raise Problem(HTTPStatus.BAD_REQUEST, "Only the person in the clip, or their guardian, can agree.")
    agreement = checked(
        CharacterConsent, {name: given[name].strip() or None for name in given.keys() & CharacterConsent.model_fields}
    )
    if agreement.subject is None:
        raise Problem(HTTPStatus.BAD_REQUEST, "Your name is missing.")
    character = agree(api.store, token, agreement)
    return f"<h1>Thank you</h1><p>{escape(character.name)} can now appear in videos. The clip is deleted.</p>"


def _page(body: str, status: int = 200) -> web.Response:
    head = f'<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><style>{_STYLE}</style>'
    return web.Response(
        text=f"{head}<title>Consent</title>{body}</html>", content_type="text/html", status=status, headers=_HEADERS
    )


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


def agree(store: Store, token: str, agreement: CharacterConsent) -> Character:
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
