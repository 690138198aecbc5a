"""What a film is delivered with beside itself: editing timelines with its takes, and sheets of its shots on paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path

import numpy as np

from ..errors import InputError
from ..frame_rates import rate_in_words
from ..media.files.video_reader import open_clip
from ..media.film.contact_sheet import SheetShot, contact_sheet, storyboard_pages
from ..media.film.cut_list import Placed
from ..media.film.stitch import Film
from ..story.formats.edit_list import written_edl
from ..story.formats.edit_timeline import EditClip, EditTimeline, markers_of
from ..story.formats.film_formats import format_for, write_as
from ..story.formats.final_cut_xml import written_fcpxml
from ..story.formats.otio_timeline import written_otio
from ..story.storyboard import Shot, Storyboard
from ..whole_files import replacing, write_text
from .film_making import FilmOrder, ShotState
from .orders import Material, order_for
from .pocket_renderer import plan_order, settings_of
from .seeds import seed_of, world_number
from .take_keys import key_of

TIMELINES = {".otio": written_otio, ".edl": written_edl, ".fcpxml": written_fcpxml}
SHEETS = (".pdf", ".png", ".jpg", ".jpeg", ".webp")
STILL_WIDTH = 480  # pixels of a shot's picture on a sheet


def timeline_of_film(order: FilmOrder, states: Sequence[ShotState], film: Film, identity: str) -> EditTimeline:
    """Lay a joined film out for editors: each shot's takes that are there, handles, and its lines where they are heard.

    identity: of the renderer that made the takes.
    """
    skipped = 1 if order.board.title_card.strip() else 0
    placed = film.cuts.shots[skipped : skipped + len(states)]
    clips: list[EditClip] = []
    for state, shot in zip(states, placed, strict=True):
        begin, whole = _in_file(shot, film)
        heard = [float(line["start_s"]) for line in (shot.source.record.get("sync") or {}).get("lines", [])]
        clips.append(
            EditClip(
                name=state.id, shot=state.shot, frames=shot.length, available=max(whole, begin + shot.stop), first=begin + shot.first,
                overlap=shot.overlap if clips else 0, dip=shot.dip_in, lead=shot.lead, tail=shot.tail,
                files=_takes(order, state, identity), markers=markers_of(state.shot, film.cuts.fps, heard),
            )
        )  # fmt: skip
    return EditTimeline(board=order.board, fps=film.cuts.fps, clips=tuple(clips))


def _in_file(shot: Placed, film: Film) -> tuple[int, int]:
    """Where a shot begins in its file, and how long the file is, in the film's frames."""
    fps, info = film.cuts.fps, shot.source.info
    return round(shot.source.part.begin_s * fps), round(info.timing.num_frames / info.timing.fps * fps) if info else 0


def _takes(order: FilmOrder, state: ShotState, identity: str) -> tuple[tuple[str, Path], ...]:
    """The takes of a shot that are finished, the chosen one first."""
    if state.footage:
        return (("footage", state.path),)
    found = [(f"take {state.choice.chosen}", state.path)]
    for take in state.choice.takes:
        path = _path_of(order, state, take, identity)
        if take != state.choice.chosen and path.is_file():
            found.append((f"take {take}", path))
    return tuple(found)


def _path_of(order: FilmOrder, state: ShotState, take: int, identity: str) -> Path:
    board, number = order.board, state.number
    alone = world_number(board, number) == number and state.world_seed == seed_of(board, number, state.choice.chosen)
    world_seed = seed_of(board, number, take) if alone else state.world_seed
    plain = order_for(
        board, number, order.material, take=take, seed=seed_of(board, number, take), world_seed=world_seed, told=order.told(number)
    )  # fmt: skip
    return order.takes.video(key_of(plain, order.material, identity, before=state.before))


def write_beside(
    path: Path, order: FilmOrder, states: Sequence[ShotState], film: Film, identity: str
) -> tuple[str, ...]:
    """Write a timeline, a sheet or the storyboard in another format, by the file's ending; return what it has no place for.

    Raises InputError for an ending that stands for none, OutputError where it can't be written.
    """
    suffix = path.suffix.lower()
    if suffix in SHEETS:
        pictures = [still_of_clip(state.path) for state in states]
        write_sheet(path, order.board, pictures)
        return ()
    if suffix in TIMELINES:
        made = TIMELINES[suffix](timeline_of_film(order, states, film, identity))
        write_text(path, made.text)
        return made.not_held
    found = format_for(path)
    if found is None:
        raise InputError(f"{path.name}: --export writes storyboards as JSON")
    return write_as(order.board, path, found)


def check_beside(path: Path) -> Path:
    """Return a path that `write_beside` can write; raises InputError for an ending that stands for nothing."""
    if path.suffix.lower() not in (*SHEETS, *TIMELINES):
        format_for(path)
    return path


def still_of_clip(path: Path) -> np.ndarray:
    """A frame of a file from its middle: (H, W, 3) uint8."""
    clip = open_clip(path)
    return next(islice(clip.frames(), clip.num_frames // 2, None))


def still_of_plan(board: Storyboard, number: int, material: Material, width: int = STILL_WIDTH) -> np.ndarray:
    """A frame of shot `number` (from 0) as it is planned, before it is rendered: (H, W, 3) uint8. Footage shows its own."""
    from ..engine.pipeline.plan_drafts import draft_still

    shot = board.shots[number]
    if shot.footage:
        return still_of_clip(material.files(shot.footage))
    height = max(2, round(width * board.height / board.width))
    order = replace(order_for(board, number, material), references=())
    return draft_still(plan_order(order)[0], settings_of(order), width, height)


def write_sheet(path: Path, board: Storyboard, pictures: Sequence[np.ndarray]) -> None:
    """Write a contact sheet, or by the ending .pdf a storyboard's pages. pictures: (H, W, 3) uint8 of each shot."""
    starts = [sum(shot.planned_s for shot in board.shots[:n]) for n in range(len(board.shots))]
    shots = [
        SheetShot(
            number=number, picture=picture, words=shot.prompt or f"Footage: {shot.footage}", details=_details(shot, start, board),
            lines=tuple(f'{line.speaker}: "{line.text}"' for line in shot.dialogue),
        )
        for number, (shot, picture, start) in enumerate(zip(board.shots, pictures, starts, strict=True), 1)
    ]  # fmt: skip
    with replacing(path) as whole:
        if path.suffix.lower() == ".pdf":
            first, *others = storyboard_pages(shots, board.title)
            first.save(whole, "PDF", save_all=True, append_images=others, resolution=150.0, title=board.title)
        else:
            contact_sheet(shots, board.title).save(whole)


def _details(shot: Shot, start: float, board: Storyboard) -> str:
    """When a shot is seen, and how it is filmed and joined."""
    end = start + shot.planned_s
    how = [f"{start:.2f} to {end:.2f} s"]
    if shot.prompt and not shot.footage:
        from ..story import brief_for

        brief = brief_for(shot)
        how += [name.replace("_", " ") for name in (brief.camera, brief.angle) if name]
    if shot.transition_in != "cut" and start:
        how.append(shot.transition_in)
    return ", ".join(how) + ("" if start else f", {rate_in_words(board.fps)} fps")
