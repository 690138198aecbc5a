"""A film's finished takes joined to one file, as its storyboard says. It renders nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ..errors import InputError
from ..media.files.clip import Clip
from ..media.files.export import Form
from ..media.files.video_files import OnFrame
from ..media.film.cut_list import FilmSettings, Join
from ..media.film.film_lines import lines_in
from ..media.film.lettering import card, check_font
from ..media.film.shot_sources import Excerpt
from ..media.film.stitch import Film, stitch
from ..media.speech.dialogue import Recording
from ..provenance.record import Record
from ..story.boards.soundtracks import soundtracks_of
from ..story.formats.subtitle_text import SpokenCue, srt_text, vtt_text
from ..story.storyboard import Shot, Storyboard
from ..whole_files import write_text
from .film_making import AS_WRITTEN, FilmOrder, ShotState
from .publish import Edition, publish_film
from .seeds import joined_as


def join_takes(order: FilmOrder, states: Sequence[ShotState]) -> Film:
    """Plan the film of finished takes. Raises InputError when one is missing."""
    missing = [str(state.number + 1) for state in states if not state.done]
    if missing:
        raise InputError(f"shot {', '.join(missing)} is not rendered yet; run sora2 film without --list first")
    return join_shots(
        order.board, [state.path for state in states], transition_s=order.transition_s,
        loudness_lufs=order.loudness_lufs, stabilise=order.stabilise,
        music=None if order.music == AS_WRITTEN else (order.music,), burn=order.burn, base=order.base,
    )  # fmt: skip


def join_shots(
    board: Storyboard,
    paths: Sequence[Path],
    *,
    before: Sequence[Path] = (),
    transition_s: float = 0.5,
    loudness_lufs: float | None = -16.0,
    stabilise: bool = False,
    music: tuple[str | Recording, ...] | None = None,
    burn: bool = False,
    base: Path | None = None,
) -> Film:
    """Plan the film of a storyboard's finished shots, one file each, between its cards. before: real footage that stands before
    them, whose size and rate it keeps.

    music: see FilmSettings; None: as the storyboard says. burn: lines are written on the picture. base: the folder that its font
    is named from.
    """
    font = font_of(board, base)
    opening, ending = cards_of(board, font)
    opened = len(before) + len(opening)
    joins = [Join() for _ in range(opened)]
    joins += [
        Join(
            kind=shot.transition_in, seconds=shot.transition_s or transition_s, continuity=joined_as(board, number),
            lead_s=shot.sound_lead_s, tail_s=shot.sound_tail_s,
        )
        for number, shot in enumerate(board.shots)
    ]  # fmt: skip
    styles = soundtracks_of(board)
    scored = (*("none" for _ in before), *styles[:1] * len(opening), *styles, *styles[-1:] * len(ending))
    overlays = (*("" for _ in range(opened)), *(shot.overlay for shot in board.shots), *("" for _ in ending))
    settings = FilmSettings(
        size=None if before else (board.width, board.height), fps=None if before else board.fps,
        loudness_lufs=loudness_lufs, stabilise=stabilise, music=scored if music is None else music, overlays=overlays, burn=burn,
        font=font, music_under_db=board.music_under_db,
    )  # fmt: skip
    untouched = [
        *(True for _ in before),
        *(False for _ in opening),
        *(shot.footage is not None for shot in board.shots),
        *(False for _ in ending),
    ]
    shown = [_part(shot, path) for shot, path in zip(board.shots, paths, strict=True)]
    return stitch(
        [*before, *opening, *shown, *ending], [*joins, *(Join() for _ in ending)], settings, untouched=untouched
    )


def _part(shot: Shot, path: Path) -> Path | Excerpt:
    """What is shown of a shot's file: all of a take, of footage from its in point to its out point."""
    if shot.footage is None:
        return path
    in_s, out_s = shot.footage_points
    return Excerpt(shot=path, in_s=in_s, out_s=out_s)


def font_of(board: Storyboard, base: Path | None) -> str | None:
    """The font file of a storyboard's words, beside it or known to the system; None for the built-in one."""
    if board.font is None:
        return None
    beside = (base or Path()) / Path(board.font).expanduser()
    return str(beside) if beside.is_file() else board.font


def cards_of(board: Storyboard, font: str | None) -> tuple[list[Clip], list[Clip]]:
    """The cards before and after a film, one or none each. Raises InputError for a font that lacks one of their letters."""
    made: list[list[Clip]] = []
    for text in (board.title_card, board.end_card):
        check_font(font, text)
        size = {"width": board.width, "height": board.height}
        made.append([card(text, **size, fps=board.fps, seconds=board.card_s, font=font)] if text.strip() else [])
    return made[0], made[1]


@dataclass(frozen=True, kw_only=True)
class Delivery:
    """How a film is delivered. form: None, the usual one of its ending. soft: with a track of subtitles.

    beside: subtitles are written beside it, as .srt and .vtt.
    """

    form: Form | None = None
    soft: bool = False
    beside: bool = True


def publish(
    film: Film, path: Path, board: Storyboard, on_frame: OnFrame | None = None, delivery: Delivery | None = None
) -> Record:
    """Publish a joined film with its storyboard and report inside, and its lines beside it where it speaks."""
    from ..story.boards.storyboard_files import write_storyboard

    delivery = delivery or Delivery()
    tags = {"title": board.title, "storyboard": write_storyboard(board)}
    edition = Edition(tags=tags, notes={"title": board.title} if board.title else {})
    lines = lines_in(film.cuts.shots, film.cuts.fps)
    record = publish_film(film, path, edition, on_frame, form=delivery.form, subtitles=lines if delivery.soft else ())
    if lines and delivery.beside:
        cues = [
            SpokenCue(start_s=line.start_s, end_s=line.end_s, text=line.text, speaker=line.speaker) for line in lines
        ]
        write_text(path.with_suffix(".srt"), srt_text(cues))
        write_text(path.with_suffix(".vtt"), vtt_text(cues))
    return record
