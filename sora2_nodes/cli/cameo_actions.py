"""What each `sora2 cameo` action does: read files, make one call into the cameo room, print."""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

from ..cameo import library
from ..cameo.cameo_file import PAPER, Cameo, read_cameo, write_cameo
from ..cameo.cameo_maker import make_cameo
from ..cameo.enforcement import authorize
from ..cameo.face_reader import in_words
from ..cameo.revocation import count_anew, countable, revocations, start_over
from ..cameo.signing import fingerprint, signer_of, trust_signer
from ..cameo.spoken_challenge import MINUTES, issue_challenge
from ..errors import ConsentError, InputError
from ..story.face_features import Face
from .cameo_inputs import answer_from, consent_from, passphrase_from, sources_from


def new(args: argparse.Namespace) -> int:
    """Make a cameo and keep it in the library."""
    if not args.i_have_consent:
        raise ConsentError(
            "a cameo needs its subject's consent: if you are the subject or have it, add --i-have-consent"
        )
    now = _now()
    photos, recording = sources_from(args)
    made = make_cameo(
        name=args.name,
        consent=consent_from(args, now),
        photos=photos,
        recording=recording,
        now=now,
        answer=answer_from(args),
    )
    path = library.save_cameo(made.cameo)
    values = {**_values(made.cameo), "file": str(path), "box": list(made.look.box), "notes": list(made.notes)}
    values["drawn"] = made.drawn._asdict()
    if args.json:
        print(json.dumps(values))
        return 0
    print(f"{made.cameo.name}: {path}")
    print(_summary(values))
    for note in made.notes:
        print(f"  note          {note}")
    return 0


def show(args: argparse.Namespace) -> int:
    """Print a cameo's paper and, where the key is here, its measures."""
    cameo = library.find_cameo(args.which)
    values = {**_values(cameo), "status": library.status_of(cameo)}
    try:
        features = cameo.open_features()
    except ConsentError as error:
        values["features"] = str(error)
        if args.thumbnail:
            raise
    else:
        voice = features.voice
        values["palette"] = asdict(features.palette)
        values["drawn"] = features.drawn._asdict()
        values["voice"] = voice and {"f0_hz": voice.f0_hz, "rate": voice.rate, "formant_scale": voice.formant_scale}
        if args.thumbnail:
            _write_face(features.face, Path(args.thumbnail))
    print(json.dumps(values) if args.json else f"{cameo.name}\n{_summary(values)}")
    return 0


def verify(args: argparse.Namespace) -> int:
    """Say whether an account may use a cameo now, and whether its features can be read here."""
    cameo = library.find_cameo(args.which)
    try:
        grant = authorize(cameo, account=args.account, purpose=args.purpose, now=_now(), revocations=revocations())
        cameo.open_features()
    except ConsentError as refused:
        reason = getattr(refused, "reason", "unreadable")
        verdict = {"allowed": False, "reason": reason, "message": str(refused)}
        print(json.dumps(verdict) if args.json else f"no ({reason}): {refused}")
        return 1
    if args.json:
        print(json.dumps({"allowed": True, **asdict(grant)}))
        return 0
    spoken = "with" if grant.spoken_challenge else "without"
    until = f"until {grant.expires_at}, {spoken} a spoken challenge"
    print(f"yes: {grant.account} may use {grant.name} for {grant.purpose} {until}")
    if grant.restrictions:
        print(f"  restrictions  {grant.restrictions}")
    return 0


def approve(args: argparse.Namespace) -> int:
    """Let an account in."""
    cameo = library.approve(args.which, args.account, audience=args.audience)
    print(f"{cameo.name}: {cameo.consent.audience}, approved: {', '.join(cameo.consent.approved)}")
    return 0


def trust(args: argparse.Namespace) -> int:
    """Trust the signer of a cameo file."""
    public_key = signer_of(read_cameo(args.file).paper, PAPER)
    trust_signer(public_key)
    print(f"trusted from now on: cameos signed by {fingerprint(public_key)}; compare these digits with their owner")
    return 0


def export(args: argparse.Namespace) -> int:
    """Write a cameo for another installation."""
    cameo, path = library.find_cameo(args.which), Path(args.file)
    if path.exists():
        raise InputError(f"{path} is there already: choose another name")
    write_cameo(cameo.for_transport(passphrase_from(args, twice=True)), path)
    print(f"{path}: give it to its receiver with the passphrase, and tell them your digits: {cameo.signer}")
    return 0


def import_(args: argparse.Namespace) -> int:
    """Take in an exported cameo."""
    cameo = library.import_cameo(args.file, passphrase_from(args, twice=False))
    print(f"{cameo.name}: {library.find_path(cameo.id)}, signed by {cameo.signer}")
    return 0


def revoke(args: argparse.Namespace) -> int:
    """End a consent."""
    cameo = library.revoke_cameo(args.which, now=_now(), reason=args.reason)
    print(f"{cameo.name}: revoked; no job can use it from now on, queued ones included")
    return 0


def delete(args: argparse.Namespace) -> int:
    """Remove a cameo's features."""
    cameo = library.delete_cameo(args.which, now=_now())
    print(f"{cameo.name}: deleted; copies of its file can't be read any more, and only the id {cameo.id} is kept")
    return 0


def challenge(args: argparse.Namespace) -> int:
    """Show a phrase."""
    issued = issue_challenge(now=_now())
    if args.json:
        print(json.dumps({"id": issued.id, "phrase": issued.phrase, "issued_at": issued.issued_at, "minutes": MINUTES}))
        return 0
    print(f"Read this aloud, once, in a quiet room, and record it within {MINUTES} minutes:\n\n    {issued.phrase}\n")
    print(f"Then: sora2 cameo new NAME ... --answer RECORDING --challenge {issued.id}")
    return 0


def list_(args: argparse.Namespace) -> int:
    """List the library."""
    rows = [
        {**_values(cameo), "file": str(path), "status": library.status_of(cameo)} for path, cameo in library.cameos()
    ]
    if args.json:
        print(json.dumps(rows))
        return 0
    for row in rows:
        consent = row["consent"]
        expires = consent.get("expires_at", "?")
        print(f"{row['name']:16} {row['status']:8} {consent.get('audience', '?'):9} until {expires}")
    if not rows:
        print("no cameos yet; make one with: sora2 cameo new NAME --photo FILE --i-have-consent")
    return 0


def repair(args: argparse.Namespace) -> int:
    """Say what is wrong with the list of revocations, or do what the operator decided about it."""
    if args.count_anew is not None and args.start_over:
        raise InputError("--count-anew and --start-over say the opposite; give one of them")
    if args.start_over:
        start_over(now=_now())
        print("every consent given so far has ended; make new cameos with: sora2 cameo new NAME ...")
        return 0
    if args.count_anew is not None:
        count_anew(args.count_anew, now=_now())
        print(f"the list is taken for the whole one: {args.count_anew} entries")
        return 0
    try:
        found = countable()
    except ConsentError as error:
        lost = str(error).partition(": ")[0]
        print(f"{lost}.\nRestore it, or end every consent given so far: sora2 cameo repair --start-over")
        return 1
    if found is None:
        print("the list of revocations is whole")
        return 0
    entries = found[1]
    last = f", the last of {entries[-1].at}" if entries else ""
    print(
        f"{found[0].partition(': ')[0]}.\nThe list that lies here has {len(entries)} entries{last}. If nothing was revoked or deleted"
    )
    print(f"since, take it for the whole one: sora2 cameo repair --count-anew {len(entries)}")
    print("If you can't be sure, end every consent given so far: sora2 cameo repair --start-over")
    return 1


def _values(cameo: Cameo) -> dict[str, Any]:
    kept = ("id", "name", "made_at", "has_voice", "sources_sha256", "consent")
    values = {key: cameo.paper.get(key) for key in kept}
    values["consent"] = values["consent"] if isinstance(values["consent"], dict) else {}
    try:
        values["signer"] = cameo.signer
    except ConsentError as error:
        values["signer"] = str(error)
    return values


def _summary(values: dict[str, Any]) -> str:
    consent = values["consent"]
    rows = {
        "id": values["id"],
        "status": values.get("status"),
        "subject": consent.get("subject"),
        "covers": ", ".join([*consent.get("uses", ()), *consent.get("purposes", ())]),
        "audience": consent.get("audience"),
        "approved": ", ".join(consent.get("approved", ())),
        "expires": consent.get("expires_at"),
        "restrictions": consent.get("restrictions"),
        "challenge": "passed" if consent.get("challenge") else "none",
        "signer": values["signer"],
        "face": in_words(Face(**values["drawn"])) if "drawn" in values else None,
        "voice": _heard(values.get("voice")) or ("yes" if values["has_voice"] else "none"),
        "features": values.get("features"),
    }
    return "\n".join(f"  {key:14}{value}" for key, value in rows.items() if value)


def _heard(voice: dict[str, float] | None) -> str:
    """A voice's measures in words."""
    if not voice:
        return ""
    return f"{voice['f0_hz']:.0f} Hz, {voice['rate']:.1f} syllables/s, size {voice['formant_scale']:.2f}"


def _write_face(face: Any, path: Path) -> None:
    from PIL import Image

    from ..whole_files import replacing

    with replacing(path) as temporary:
        Image.fromarray(face).save(temporary, "PNG")


def _now() -> datetime:
    return datetime.now(timezone.utc)
