"""Content credentials (C2PA 2): sign an output in place, and say of any file what became of its credentials."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

import c2pa

from .. import __version__
from ..errors import MediaError, OutputError
from ..foreign_files import json_of
from ..home import unfinished
from .containers import MARK, format_of, write_fields
from .identity import signing_identity, trusted_roots
from .mark import find_mark, graph_fields, mark_text
from .record import SOFTWARE, Record, record_of

ASSERTION = "org.sora2nodes.generation"
TRAINED_MEDIA = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"

Status = Literal["valid", "tampered", "stripped", "unsigned", "untrusted"]
MEANINGS: dict[str, str] = {
    "valid": "signed by a trusted certificate and unchanged since",
    "tampered": "changed after it was signed, or its credentials were",
    "stripped": "its own metadata says that credentials were attached, but they are gone",
    "unsigned": "no credentials, and no sign that there ever were any",
    "untrusted": "unchanged since it was signed, but by a certificate that is not trusted here",
}


@dataclass(frozen=True, kw_only=True)
class Verification:
    """What a file's credentials say.

    record: from the signed assertion, else from the unsigned metadata, else empty; `record_signed` tells which.
    problems: C2PA failure codes. signer: the name in the signing certificate.
    """

    status: Status
    record: Mapping[str, Any] = field(default_factory=dict)
    record_signed: bool = False
    signer: str = ""
    problems: tuple[str, ...] = ()

    @property
    def meaning(self) -> str:
        """The status in words."""
        return MEANINGS[self.status]


def sign_file(path: Path | str, record: Mapping[str, Any] | Record, *, title: str = "") -> None:
    """Write the record into a file's metadata and attach signed content credentials, in place, whole or not at all.

    path: MP4, MOV, PNG, JPG, WEBP or WAV. record: a Record, or a clip's notes (see `record_of`). title: in the credentials,
    where it is not the file's name.
    Raises MediaError for a file that can't carry them, OutputError for one that can't be written.
    """
    path, record = Path(path), record_of(record)
    with _parts(path) as (marked, signed):
        kind = format_of(path)
        write_fields(path, marked, {MARK: mark_text(record), **graph_fields(record.workflow)}, keep=not record.private)
        _sign(marked, signed, kind, _manifest(title or path.name, record))
        os.chmod(signed, path.stat().st_mode & 0o777)
        os.replace(signed, path)


@contextmanager
def _parts(path: Path) -> Iterator[tuple[Path, Path]]:
    """Yield two temporary neighbours of a file, and leave neither behind."""
    marked, signed = unfinished(path), unfinished(path)
    try:
        yield marked, signed
    except OSError as error:
        raise OutputError(f"{path} can't be signed ({error.strerror}): check the folder and the free space") from error
    finally:
        marked.unlink(missing_ok=True)
        signed.unlink(missing_ok=True)


def _sign(source: Path, target: Path, kind: str, manifest: dict[str, Any]) -> None:
    identity = signing_identity()
    signer_info = c2pa.C2paSignerInfo(
        identity.algorithm.encode(), identity.chain_pem.encode(), identity.key_pem.encode(), None
    )
    settings = {"builder": {"thumbnail": {"enabled": False}}, "verify": {"verify_after_sign": False}}
    try:
        with (
            c2pa.Context.from_dict(settings) as context,
            c2pa.Signer.from_info(signer_info) as signer,
            c2pa.Builder(manifest, context) as builder,
            source.open("rb") as read,
            target.open("w+b") as written,
        ):
            builder.sign(signer, kind, read, written)
    except c2pa.C2paError as error:
        raise MediaError(f"the file can't carry content credentials ({error}): render or save it again") from error


def _manifest(title: str, record: Record) -> dict[str, Any]:
    agent = {"name": SOFTWARE, "version": __version__}
    known = {"model_sha256": record.model_sha256, "prompt_sha256": record.prompt_sha256}
    parameters = {f"{ASSERTION}.{key}": value for key, value in known.items() if value}
    if record.consent_ids:
        parameters[f"{ASSERTION}.consent_ids"] = ",".join(record.consent_ids)
    created = {"action": "c2pa.created", "digitalSourceType": TRAINED_MEDIA, "softwareAgent": agent}
    if parameters:
        created["parameters"] = parameters
    if record.made_at:
        created["when"] = record.made_at.replace("+00:00", "Z")
    return {
        "claim_generator_info": [agent],
        "title": title,
        "assertions": [
            {"label": "c2pa.actions.v2", "data": {"actions": [created]}, "created": True},
            {"label": ASSERTION, "data": _generation(record), "created": True},
        ],
    }


def _generation(record: Record) -> dict[str, Any]:
    """The key facts, and the record as one JSON text: the library reads a list of small numbers back as bytes."""
    facts = {
        "prompt_sha256": record.prompt_sha256,
        "model_sha256": record.model_sha256,
        "consent_ids": list(record.consent_ids),
    }
    text = json.dumps(record.as_json(), ensure_ascii=True)
    return {"ai_generated": True, **{key: value for key, value in facts.items() if value}, "record": text}


def verify_file(path: Path | str) -> Verification:
    """Check a file's content credentials against the file, offline. Raises MediaError for a file it can't open."""
    path = Path(path)
    try:
        kind, mark = format_of(path), find_mark(path)
    except OSError as error:
        raise MediaError(f"{path} can't be read ({error.strerror}): check the path") from error
    try:
        store, state = _read_store(path, kind)
    except c2pa.C2paError.ManifestNotFound:
        return Verification(status="unsigned" if mark is None else "stripped", record=mark or {})
    except (c2pa.C2paError, json.JSONDecodeError) as error:
        return Verification(status="tampered", record=mark or {}, problems=(str(error)[:200],))
    manifest = store.get("manifests", {}).get(store.get("active_manifest"), {})
    record = _record_in(manifest)
    problems = tuple(dict.fromkeys(problem["code"] for problem in store.get("validation_status", ())))
    return Verification(
        status={"Trusted": "valid", "Valid": "untrusted"}.get(state, "tampered"),  # type: ignore[arg-type]
        record=mark or {} if record is None else record,
        record_signed=record is not None and state in ("Trusted", "Valid"),
        signer=manifest.get("signature_info", {}).get("common_name", ""),
        problems=problems,
    )


def _read_store(path: Path, kind: str) -> tuple[dict[str, Any], str]:
    settings: dict[str, Any] = {
        "verify": {"verify_trust": True, "remote_manifest_fetch": False, "ocsp_fetch": False},
    }
    if roots := trusted_roots():
        settings["trust"] = {"user_anchors": roots, "allowed_list": roots}
    with (
        c2pa.Context.from_dict(settings) as context,
        path.open("rb") as file,
        c2pa.Reader(kind, file, context=context) as reader,
    ):
        return json_of(reader.json()), str(reader.get_validation_state())


def _record_in(manifest: Mapping[str, Any]) -> dict[str, Any] | None:
    for assertion in manifest.get("assertions", ()):
        if assertion.get("label") == ASSERTION:
            try:
                record = json.loads(assertion["data"]["record"])
            except (KeyError, TypeError, ValueError, RecursionError):
                return None
            return record if isinstance(record, dict) else None
    return None
