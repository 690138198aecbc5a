"""The cameos of this installation: `.cameo` files in the data folder's `cameos/`, found by name or id."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timezone
from pathlib import Path

from ..errors import ConsentError, InputError
from ..home import data_folder
from ..story.face_features import PLAIN, mixed_face
from ..story.storyboard import Person
from .cameo_file import FORMAT, PAPER, Cameo, check_name, read_cameo, write_cameo
from .consent import AUDIENCES, DEFAULT_ACCOUNT, moment_of
from .enforcement import check_audience
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
    """Put a cameo into the library, in a file named after its id.

    Raises InputError when another one of the same owner has that name, ConsentError for an id that is none.
    """
    key_path(cameo.id)
    check_name(cameo.name)
    for path, other in cameos():
        if other.id == cameo.id and path.stem != cameo.id:
            path.unlink()  # named as an earlier version did
        elif other.id != cameo.id and _is_taken(cameo, other):
            raise InputError(f"there is a cameo named {cameo.name!r} already: choose another name or delete that one")
    path = library_folder() / f"{cameo.id}{SUFFIX}"
    write_cameo(cameo, path)
    return path


def import_cameo(path: Path | str, passphrase: str) -> Cameo:
    """Take in a cameo that was exported elsewhere, once its paper and its signature are in order; nothing is written before.

    Raises ConsentError for one that is unsigned, changed, deleted here, or under an id that another signer has here.
    """
    cameo = read_cameo(path)
    signer = signer_of(cameo.paper, PAPER)
    key_path(cameo.id)
    check_name(cameo.name)
    if cameo.consent and cameo.paper.get("format") != FORMAT:
        raise ConsentError(f"cameo {cameo.name!r} is of another format than {FORMAT}: it was made by another version")
    entry = revocations().of(cameo.id, cameo.consented_at)
    if entry is not None:
        raise ConsentError(f"cameo {cameo.name!r} was {'deleted' if entry.deleted else 'revoked'} here on {entry.at}")
    for _, other in cameos():
        if other.id == cameo.id and signer_of(other.paper, PAPER) != signer:
            raise ConsentError(f"another signer's cameo has the id {cameo.id} here: delete it first")
        if other.id != cameo.id and _is_taken(cameo, other):
            raise InputError(f"there is a cameo named {cameo.name!r} already: delete that one first")
    sealed = cameo.from_transport(passphrase)
    save_cameo(sealed)
    return sealed


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


def cameo_named(which: str, account: str) -> Cameo:
    """Return the cameo of this name or id that an account may use, its own first.

    What it may not use is not told from what is not there. Raises ConsentError.
    """
    found = [cameo for _, cameo in cameos() if which.casefold() in (cameo.name.casefold(), cameo.id)]
    usable = [cameo for cameo in found if _is_open_to(cameo, account)]
    if not usable:
        raise ConsentError(f"there is no cameo {which!r} that account {account!r} may use")
    return min(usable, key=lambda cameo: _owner(cameo) != account)


def find_path(which: str | Path) -> Path:
    """Return the file of a cameo given by name, id or path."""
    text = str(which)
    if text.endswith(SUFFIX) or "/" in text or "\\" in text:
        return Path(which).expanduser()
    found = [(path, cameo) for path, cameo in cameos() if text.casefold() in (cameo.name.casefold(), cameo.id)]
    if found:
        return min(found, key=lambda one: _owner(one[1]) != DEFAULT_ACCOUNT)[0]
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
    entry = revocations().of(cameo.id, cameo.consented_at)
    if entry is not None:
        return "deleted" if entry.deleted else "revoked"
    try:
        over = moment_of(cameo.consent.expires_at) <= (now or datetime.now(timezone.utc))
    except (ConsentError, InputError):
        return "unusable"
    return "expired" if over else "active"


def _owner(cameo: Cameo) -> str:
    values = cameo.paper.get("consent")
    return str(values.get("owner", "")) if isinstance(values, dict) else ""


def _is_taken(cameo: Cameo, by: Cameo) -> bool:
    return _owner(cameo) == _owner(by) and cameo.name.casefold() == by.name.casefold()


def _is_open_to(cameo: Cameo, account: str) -> bool:
    try:
        check_audience(cameo, cameo.consent, account)
    except ConsentError:
        return False
    return True


def _own(cameo: Cameo) -> None:
    if signer_of(cameo.paper, PAPER) != own_public_key():
        raise ConsentError(f"cameo {cameo.name!r} was signed elsewhere: only its signer can change who may use it")


def _consent_id(cameo: Cameo) -> str:
    values = cameo.paper.get("consent")
    return str(values.get("id", "")) if isinstance(values, dict) else ""
