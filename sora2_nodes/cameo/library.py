"""The cameos of this installation: `.cameo` files in the data folder's `cameos/`, found by name or id."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timezone
from pathlib import Path

from ..errors import ConsentError, InputError
from ..home import data_folder
from ..story.face_features import PLAIN, mixed_face
from ..story.storyboard import Person
from .cameo_file import PAPER, Cameo, read_cameo, write_cameo
from .consent import AUDIENCES, moment_of
from .face import mixed
from .features import Features
from .revocation import revocations, revoke
from .signing import own_public_key, signer_of
from .vault import destroy_key, key_path

SUFFIX = ".cameo"


def library_folder() -> Path:
    """Return the folder of cameo files. It is not created here."""
    return data_folder() / "cameos"


def save_cameo(cameo: Cameo) -> Path:
    """Put a cameo into the library under its name. Raises InputError when another one has that name."""
    path = library_folder() / f"{cameo.name}{SUFFIX}"
    if path.exists() and read_cameo(path).id != cameo.id:
        raise InputError(f"there is a cameo named {cameo.name!r} already: choose another name or delete that one")
    write_cameo(cameo, path)
    return path


def cameos() -> list[tuple[Path, Cameo]]:
    """Return the library's files and what they hold, by name; a file that is no cameo is passed over."""
    found = []
    for path in sorted(library_folder().glob(f"*{SUFFIX}")):
        try:
            found.append((path, read_cameo(path)))
        except InputError:
            continue
    return found


def find_cameo(which: str | Path) -> Cameo:
    """Return a cameo by its name, its id, or the path of a file. Raises InputError when there is none."""
    return read_cameo(find_path(which))


def find_path(which: str | Path) -> Path:
    """Return the file of a cameo given by name, id or path."""
    text = str(which)
    if text.endswith(SUFFIX) or "/" in text or "\\" in text:
        return Path(which).expanduser()
    for path, cameo in cameos():
        if text.casefold() in (cameo.name.casefold(), cameo.id):
            return path
    names = ", ".join(cameo.name for _, cameo in cameos()) or "none yet"
    raise InputError(f"there is no cameo {text!r} here (there are: {names}): make one with `sora2 cameo new`")


def approve(which: str | Path, account: str, *, audience: str | None = None) -> Cameo:
    """Add an account to those a cameo's owner approves, sign it anew and save it.

    audience: change it too; None: "only_me" becomes "approved". Raises ConsentError for a cameo signed elsewhere.
    """
    path = find_path(which)
    cameo = read_cameo(path)
    _own(cameo)
    consent = cameo.consent
    wider = audience or ("approved" if consent.audience == "only_me" else consent.audience)
    if wider not in AUDIENCES:
        raise InputError(f"audience {wider!r} is unknown: use one of {', '.join(AUDIENCES)}")
    names = tuple(dict.fromkeys((*consent.approved, account)))
    changed = cameo.resigned(replace(consent, audience=wider, approved=names))
    write_cameo(changed, path)
    return changed


def revoke_cameo(which: str | Path, *, now: datetime, reason: str = "") -> Cameo:
    """End a cameo's consent for good, everywhere on this installation, also for jobs already queued."""
    cameo = find_cameo(which)
    revoke(cameo.id, _consent_id(cameo), now=now, reason=reason)
    return cameo


def delete_cameo(which: str | Path, *, now: datetime) -> Cameo:
    """Remove a cameo's features everywhere; only its id and the fact remain, in the revocation list.

    The key is destroyed first, so copies of the file elsewhere can't be read any more either.
    """
    path = find_path(which)
    cameo = read_cameo(path)
    key_path(cameo.id)
    revoke(cameo.id, _consent_id(cameo), now=now, reason="", deleted=True)
    destroy_key(cameo.id)
    path.unlink(missing_ok=True)
    for other, held in cameos():
        if held.id == cameo.id:
            other.unlink(missing_ok=True)
    return cameo


def person_of(cameo: Cameo, features: Features, strength: float = 1.0) -> Person:
    """Return the figure that carries a cameo in the built-in world, for `story.boards.casting.cast`.

    strength: 0 leaves the built-in figure's colours and plain face, 1 takes the cameo's, between them they are mixed.
    """
    palette = mixed(features.palette, Person(), strength)
    return Person(
        name=cameo.name,
        cameo=cameo.name,
        skin=palette.skin_name,
        hair=palette.hair_name,
        outfit=palette.outfit_name,
        face=mixed_face(PLAIN, features.drawn, strength),
    )


def status_of(cameo: Cameo, now: datetime | None = None) -> str:
    """Say in one word whether a cameo is active, revoked, deleted or, by `now`, expired."""
    entry = revocations().of(cameo.id)
    if entry is not None:
        return "deleted" if entry.deleted else "revoked"
    try:
        over = moment_of(cameo.consent.expires_at) <= (now or datetime.now(timezone.utc))
    except (ConsentError, InputError):
        return "unusable"
    return "expired" if over else "active"


def _own(cameo: Cameo) -> None:
    if signer_of(cameo.paper, PAPER) != own_public_key():
        raise ConsentError(f"cameo {cameo.name!r} was signed elsewhere: only its signer can change who may use it")


def _consent_id(cameo: Cameo) -> str:
    values = cameo.paper.get("consent")
    return str(values.get("id", "")) if isinstance(values, dict) else ""
