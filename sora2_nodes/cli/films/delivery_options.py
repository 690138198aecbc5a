"""How a film is delivered: its codec, its subtitles and cards, and what is written beside it."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from ...errors import InputError
from ...story.storyboard import Storyboard

if TYPE_CHECKING:
    from ...media.files.export import Form
    from ...studio.film_join import Delivery

SUBTITLES = ("none", "beside", "soft", "burn")
CODECS = ("h264", "h265", "av1", "vp9", "prores", "dnxhr")
REPEATED = (
    "after",
    "codec",
    "title_card",
    "end_card",
    "font",
    "music",
    "account",
    "purpose",
    "size",
)  # texts of a film that is made again
ENDINGS = (".mp4", ".mov", ".mkv", ".webm")


def add_delivery(parser: argparse.ArgumentParser) -> None:
    """Add the options."""
    add = parser.add_argument
    add("--codec", choices=CODECS,
        help="h264, h265 (HEVC), av1, vp9 (.webm), or for editing prores (422 HQ) and dnxhr (HQ) in .mov with "
        "uncompressed sound (default: h264, vp9 for .webm)")  # fmt: skip
    add("--bits", type=int, choices=(8, 10), default=8, help="bits a sample; prores always has 10 (default: 8)")
    add("--subtitles", choices=SUBTITLES, default="beside",
        help="of a film that speaks: beside it as .srt and .vtt, soft: a track in it too, burn: written on the picture too, "
        "none (default: beside)")  # fmt: skip
    add(
        "--title-card",
        metavar="TEXT",
        help="a card before the film; \\n begins another line (default: the storyboard's)",
    )
    add("--end-card", metavar="TEXT", help="a card after the film (default: the storyboard's)")
    add(
        "--font",
        metavar="FILE",
        help="a TrueType or OpenType font of cards, overlays and burnt subtitles (default: the storyboard's)",
    )
    add("--also", metavar="FILE", action="append", default=[],
        help="also write, by its ending: a timeline with takes, markers and handles (.otio, .edl, .fcpxml), a contact sheet "
        "(.png, .jpg), a storyboard to print (.pdf), a screenplay (.fountain, .fdx); may be repeated")  # fmt: skip


def with_cards(board: Storyboard, args: argparse.Namespace) -> Storyboard:
    """Give a storyboard the cards and the font that were asked for."""
    asked = {"title_card": args.title_card, "end_card": args.end_card, "font": args.font}
    given = {name: text.replace("\\n", "\n") for name, text in asked.items() if text is not None}
    return replace(board, **given) if given else board


def delivery_from(args: argparse.Namespace, output: Path) -> Delivery:
    """Read how the film is to be delivered. Raises InputError for a codec that its file can't hold."""
    from ...studio.film_join import Delivery

    return Delivery(form=_form(args, output), soft=args.subtitles == "soft", beside=args.subtitles != "none")


def _form(args: argparse.Namespace, output: Path) -> Form | None:
    from ...media.files.export import form_for

    if args.codec is None and args.bits == 8 and output.suffix.lower() in (".mp4", ".webm"):
        return None
    return form_for(output, "auto", args.codec or "auto", {"bit_depth": args.bits})


def files_beside(args: argparse.Namespace, several: bool) -> list[Path]:
    """The files of --also. Raises InputError for an ending that stands for nothing, or for several formats of a film."""
    from ...studio.film_delivery import check_beside

    if args.also and several:
        raise InputError("--also writes beside one film: give one of --formats, or run them in turn")
    return [check_beside(Path(name).expanduser()) for name in args.also]


def command_again(args: argparse.Namespace, folder: Path, output: Path, form: str) -> list[str]:
    """The arguments that make the same film again, whatever the current folder is. form: its format of --formats, or nothing."""
    made = [str(Path(args.file).expanduser().resolve()), "--folder", str(folder.resolve()), "-o", str(output.resolve())]
    texts = {name: getattr(args, name) for name in REPEATED}
    if args.after:
        texts["after"] = str(Path(args.after).expanduser().resolve())
    if args.music and Path(args.music).expanduser().is_file():
        texts["music"] = str(Path(args.music).expanduser().resolve())
    texts |= {"formats": form or None}
    texts |= {"preset": args.preset, "subtitles": args.subtitles, "bits": str(args.bits)}
    texts |= {"transition_seconds": str(args.transition_seconds), "loudness": str(args.loudness)}
    for name, text in texts.items():
        if text is not None:
            made += [f"--{name.replace('_', '-')}={text}"]
    made += [f"--style={style}" for style in args.style]
    made += [f"--cameo={name}" for name in getattr(args, "cameo", None) or ()]
    return made + (["--stabilise"] if args.stabilise else [])
