"""The films that one call of `sora2 film` makes, one a format."""

from __future__ import annotations

import argparse
import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ...errors import InputError
from ...home import data_folder
from ...story.storyboard import Storyboard
from ..actors import cast_from, mark_asked
from ..arguments import output_from
from .board_changes import formatted
from .delivery_options import ENDINGS, delivery_from, files_beside

if TYPE_CHECKING:
    from ...media.speech.dialogue import Recording
    from ...studio.film_join import Delivery
    from ...studio.film_making import FilmOrder


@dataclass(frozen=True, kw_only=True)
class FilmWork:
    """One film to make, in one format."""

    order: FilmOrder
    output: Path
    form: str
    delivery: Delivery
    beside: tuple[Path, ...] = ()
    stems: bool = False


def works_from(args: argparse.Namespace, board: Storyboard) -> list[FilmWork]:
    """Read what films are asked for. Raises InputError."""
    from ...studio.film_making import FilmOrder
    from ...studio.takes import TakeFolder

    source = Path(args.file).expanduser().resolve()
    folder = TakeFolder(args.folder or default_folder(source))
    output = output_from(args.output, "film", ENDINGS)
    beside = files_beside(args, several="," in (args.formats or ""))
    music, cast, made = _music(args.music), cast_from(args, board), []
    after = args.after or (board.after and source.parent / Path(board.after).expanduser())
    for form, shaped in formatted(board, args.formats):
        order = FilmOrder(
            board=shaped, base=source.parent, takes=folder, options={"preset": args.preset}, cast=cast,
            mark=mark_asked(args),
            after=TakeFolder(after) if after else None, transition_s=args.transition_seconds,
            loudness_lufs=args.loudness, stabilise=args.stabilise, music=music, burn=args.subtitles == "burn",
        )  # fmt: skip
        name = output.with_stem(f"{output.stem}-{form.replace(':', 'x')}") if form and "," in args.formats else output
        made.append(
            FilmWork(
                order=order, output=name, form=form, delivery=delivery_from(args, name), beside=tuple(beside),
                stems=args.stems,
            )
        )  # fmt: skip
    return made


def _music(asked: str) -> str | Recording:
    """Read --music: a style's name, or a sound file."""
    from ...media.files.recordings import read_recording
    from ...media.sound.music_beds import STYLES
    from ...media.speech.dialogue import Recording
    from ...studio.film_making import AS_WRITTEN

    if asked in (*STYLES, "none", AS_WRITTEN):
        return asked
    if not Path(asked).expanduser().is_file():
        raise InputError(f"--music {asked!r} is neither a file nor one of {', '.join(STYLES)}, none, {AS_WRITTEN}")
    waveform, sample_rate = read_recording(Path(asked).expanduser())
    return Recording(waveform=waveform, sample_rate=sample_rate)


def default_folder(source: Path) -> Path:
    """Where takes of a storyboard file are kept: by its name and place."""
    place = hashlib.sha256(str(source).encode()).hexdigest()[:8]
    return data_folder() / "films" / f"{source.stem}-{place}"
