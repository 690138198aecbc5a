"""What the arguments of `sora2 cameo` name: photographs, recordings, a consent record, a passphrase."""

from __future__ import annotations

import argparse
import getpass
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from ..cameo.cameo_maker import ChallengeAnswer, Photo, VoiceRecording, check_clip_length
from ..cameo.consent import PURPOSES, Consent, new_consent
from ..errors import InputError
from ..foreign_files import read_plain
from ..whole_files import sha256_of

MOST_PASSPHRASE = 64 * 1024  # bytes of its file


def sources_from(args: argparse.Namespace) -> tuple[list[Photo], VoiceRecording | None]:
    """Read --photo, --box, --clip and --voice. Raises InputError or MediaError for a file that can't be used."""
    from ..media.files.picture_files import load_reference

    boxes = [_box(text) for text in args.box]
    if len(boxes) > len(args.photo):
        raise InputError(
            f"{len(boxes)} boxes for {len(args.photo)} photos: give at most one --box per --photo, in order"
        )
    photos = []
    for number, name in enumerate(args.photo):
        picture = load_reference(Path(name))
        photos.append(Photo(pixels=picture.pixels, sha256=picture.sha256, box=(boxes + [None] * 8)[number]))
    recording = _recording(Path(args.voice)) if args.voice else None
    if args.clip:
        photos.append(_photo_from_clip(Path(args.clip)))
        recording = recording or _recording(Path(args.clip))
    if not photos:
        raise InputError("give at least one --photo, or a --clip")
    return photos, recording


def _photo_from_clip(path: Path) -> Photo:
    from ..media.files.foreign_clips import probe_foreign, sharpest_frame

    timing = probe_foreign(path).timing
    check_clip_length(float(timing.num_frames / timing.fps))
    return Photo(pixels=sharpest_frame(path), sha256=_digest(path))


def _recording(path: Path) -> VoiceRecording:
    from ..media.files.recordings import read_recording

    waveform, sample_rate = read_recording(path)
    return VoiceRecording(waveform=waveform, sample_rate=sample_rate, sha256=_digest(path))


def answer_from(args: argparse.Namespace) -> ChallengeAnswer | None:
    """Read --answer and --challenge."""
    if bool(args.answer) != bool(args.challenge):
        raise InputError("--answer and --challenge belong together: the recording, and the id that was shown")
    return (
        ChallengeAnswer(challenge_id=args.challenge, recording=_recording(Path(args.answer))) if args.answer else None
    )


def consent_from(args: argparse.Namespace, now: datetime) -> Consent:
    """Make the consent record that the arguments describe."""
    if not 1 <= args.days <= 3650:
        raise InputError(f"--days {args.days} is outside 1 to 3650")
    consent = new_consent(
        subject=args.subject or args.name,
        made_at=now,
        expires_at=now + timedelta(days=args.days),
        audience=args.audience,
        owner=args.owner,
        purposes=tuple(dict.fromkeys(args.purpose or PURPOSES)),
        restrictions=args.restrictions,
    )
    return replace(consent, approved=tuple(dict.fromkeys(args.approve)))


def _box(text: str) -> tuple[int, int, int, int]:
    try:
        left, top, right, bottom = (int(part) for part in text.split(","))
    except ValueError as error:
        raise InputError(f"--box {text!r} must be four whole numbers: left,top,right,bottom in pixels") from error
    return left, top, right, bottom


def passphrase_from(args: argparse.Namespace, *, twice: bool) -> str:
    """Read the passphrase from --passphrase-file, else ask for it."""
    if args.passphrase_file:
        try:
            return read_plain(args.passphrase_file, MOST_PASSPHRASE).decode("utf-8").splitlines()[0]
        except (OSError, IndexError, UnicodeDecodeError) as error:
            raise InputError(f"{args.passphrase_file} holds no passphrase in its first line") from error
    try:
        given = getpass.getpass("passphrase: ")
        again = getpass.getpass("again: ") if twice else given
    except EOFError as error:
        raise InputError("there is nobody here to type a passphrase: give --passphrase-file FILE") from error
    if again != given:
        raise InputError("the two passphrases differ: try again")
    return given


def _digest(path: Path) -> str:
    return sha256_of(path)
