"""Clips and films to files that say what they are. The only place that writes metadata and signs.

Every file gets its record, as text in its metadata and as signed content credentials where its container can hold them: prompts
and their hashes, seeds, the weights' hash, consent ids. It is written whole or not at all.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from ..media.files.clip import Clip
from ..media.files.export import Form, export_clip
from ..media.files.video_files import OnFrame, write_clip
from ..media.film.film_file import write_film
from ..media.film.stitch import Film
from ..media.speech.subtitle_track import SubtitleLine
from ..provenance.credentials import sign_file, verify_file
from ..provenance.record import Record, prompt_hash, record_of, without_words, write_sidecar
from ..whole_files import replacing

SIGNED = (".mp4", ".m4v", ".mov")  # WebM has no place for content credentials


@dataclass(frozen=True, kw_only=True)
class Edition:
    """How an output is published. private: only hashes of words. sidecar: the record also beside it, as FILE.json.

    workflow: the graph that made it. notes: more for its record, such as a price. tags: more for its metadata.
    """

    private: bool = False
    sidecar: bool = False
    workflow: Mapping[str, Any] | None = None
    notes: Mapping[str, Any] = field(default_factory=dict)
    tags: Mapping[str, Any] = field(default_factory=dict)


def publish_clip(
    clip: Clip, path: Path, edition: Edition | None = None, on_frame: OnFrame | None = None, *, form: Form | None = None
) -> Record:
    """Write a clip, sign it, and return its record. form: None: by the path's suffix.

    Raises OutputError, MediaError or InputError with nothing left behind.
    """
    edition = edition or Edition()
    record = _record(clip.record, edition)
    noted = replace(clip, record=record.as_json())
    with replacing(path) as whole:
        if form is None:
            write_clip(noted, whole, metadata=_tags(edition), on_frame=on_frame)
        else:
            export_clip(noted, whole, form, metadata=_tags(edition))
        _sign(whole, path, record, edition)
    return record


def publish_film(
    film: Film,
    path: Path,
    edition: Edition | None = None,
    on_frame: OnFrame | None = None,
    *,
    form: Form | None = None,
    subtitles: Sequence[SubtitleLine] = (),
) -> Record:
    """Write a joined film, sign it with the records of all its shots, and return its record.

    form: any but the usual one is encoded anew, shot by shot. subtitles: a soft track of these lines.
    """
    edition = edition or Edition()
    made = [one for shot in film.cuts.shots if "card" not in (one := shot.source.record)]
    record = _record({**film_notes(made), **film.record()}, edition)
    with replacing(path) as whole:
        if form is None or (form == Form(container=form.container) and path.suffix.lower() in SIGNED):
            write_film(film, whole, metadata=_tags(edition), on_frame=on_frame, subtitles=subtitles)
        else:
            clip = replace(film.clip(), record=record.as_json())
            export_clip(clip, whole, form, metadata=_tags(edition), on_frame=on_frame, subtitles=subtitles)
        _sign(whole, path, record, edition)
    return record


def publish_again(path: Path, notes: Mapping[str, Any], *, prompt: str) -> Record:
    """Sign a finished file anew, with more notes in its record, such as its price. prompt: for a file that names none."""
    known = verify_file(path).record
    record = record_of({**({} if known.get("prompt_sha256") else {"prompt": prompt}), **known, **notes})
    sign_file(path, record)
    return record


def film_notes(records: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Bring the records of a film's shots into one: prompts, seeds, settings, weights, consents, and each shot's own hashes."""
    drawn = [(number, record) for number, record in enumerate(records, 1) if record.get("prompt")]
    hashes = _unlike(str(r.get("sha256", "")) for _, r in drawn)
    names = _unlike(str(r.get("model", "")) for _, r in drawn)
    made = {
        "prompt": "\n\n".join(str(r["prompt"]) for _, r in drawn),
        "seeds": [r["seed"] for _, r in drawn if "seed" in r],
        "settings": next((r["settings"] for _, r in drawn if "settings" in r), None),
        "model": {"name": " ".join(names), "sha256": " ".join(hashes)},
        "consent_ids": _unlike(one for record in records for one in record.get("consent_ids", ())),
        "shots": [_shot_notes(number, record) for number, record in drawn],
    }
    return {key: value for key, value in made.items() if value}


def _shot_notes(number: int, record: Mapping[str, Any]) -> dict[str, Any]:
    kept = {key: record[key] for key in ("shot", "take", "seed", "sha256", "consent_ids") if record.get(key)}
    return {"number": number, "prompt_sha256": prompt_hash(str(record["prompt"])), **kept}


def _unlike(texts: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(text for text in texts if text))


def _record(made: Mapping[str, Any], edition: Edition) -> Record:
    workflow = {"workflow": edition.workflow} if edition.workflow else {}
    record = record_of({**made, **edition.notes, **workflow})
    return without_words(record) if edition.private else record


def _tags(edition: Edition) -> Mapping[str, Any] | None:
    return None if edition.private else edition.tags


def _sign(whole: Path, path: Path, record: Record, edition: Edition) -> None:
    if path.suffix.lower() in SIGNED:
        sign_file(whole, record, title=path.name)
    if edition.sidecar:
        write_sidecar(path, record)
