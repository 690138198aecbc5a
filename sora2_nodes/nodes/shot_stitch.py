"""ShotStitch: clips of any count to one film, with numbers for every seam."""

from __future__ import annotations

from typing import Any

from .. import limits
from ..errors import InputError
from ..story.storyboard import Storyboard
from .input_row import given
from .sockets.clip_video import clip_of
from .sockets.host_types import storyboard_of

AS_WRITTEN = "storyboard"
MUSIC = (AS_WRITTEN, "none", *limits.MUSIC)
MUSIC_UNDER_DB = limits.MUSIC_UNDER_DB[1]
TRANSITIONS = (AS_WRITTEN, *limits.TRANSITIONS)


class ShotStitch:
    """Joins shots into one film with one look and one sound."""

    DESCRIPTION = (
        "Joins clips into one film: cuts, dissolves, dips and match cuts, colours matched within a world, one "
        "ambience, one loudness. The report measures every seam."
    )
    CATEGORY = "Sora2"
    SEARCH_ALIASES = ("join videos", "concatenate videos", "film", "edit", "transition", "merge clips")
    ESSENTIALS_CATEGORY = "Video Tools"
    FUNCTION = "stitch"
    INPUT_IS_LIST = True
    RETURN_TYPES = ("VIDEO", "STRING")
    RETURN_NAMES = ("video", "report")
    OUTPUT_TOOLTIPS = (
        "The film, for SaveVideo or PreviewVideo.",
        "The film in a line, then a line per seam: colour distance before and after, luma jump beside what "
        "neighbouring frames show, texture, loudness, correlation and lag of the sound.",
    )

    @classmethod
    def INPUT_TYPES(cls) -> dict[str, Any]:
        return {"required": _required(), "optional": _optional()}

    def stitch(self, video: list[Any], **sockets: list[Any]) -> tuple[Any, str]:
        from ..media.film.cut_list import FilmSettings, Join
        from ..studio.film_join import cards_of, font_of
        from .sockets.clip_video import film_of
        from .sockets.combo_files import input_folder

        first = {name: values[0] for name, values in sockets.items() if values}
        board = storyboard_of(first["storyboard"]) if first.get("storyboard") is not None else None
        under = first.get("music_under_db", MUSIC_UNDER_DB)
        clips = [clip_of(one) for one in video] + ([clip_of(first["then"])] if first.get("then") is not None else [])
        shown, overlays, font = len(clips), tuple(shot.overlay for shot in board.shots) if board else (), None
        music = music_for(shown, board, first.get("music_style", AS_WRITTEN), first.get("music"))
        joins = joins_for(shown, board, first["transition"], first["transition_s"])
        footage = [bool(board and n < len(board.shots) and board.shots[n].footage) for n in range(shown)]
        opening: list[Any] = []
        ending: list[Any] = []
        if board:
            font = font_of(board, input_folder())
            opening, ending = cards_of(board, font)
        settings = FilmSettings(
            size=(board.width, board.height) if board else None, fps=board.fps if board else None,
            loudness_lufs=first["loudness_lufs"], ambience=first["ambience"], match_colours=first["match_colours"],
            stabilise=first["stabilise"],
            music=(*music[:1] * len(opening), *music, *music[-1:] * len(ending)) if len(music) == shown else music,
            overlays=(*("" for _ in opening), *overlays[:shown], *("" for _ in range(shown - len(overlays[:shown]) + len(ending)))),
            burn=first.get("burn_subtitles", False), font=font,
            music_under_db=board.music_under_db if board and under == MUSIC_UNDER_DB else under,
        )  # fmt: skip
        joins = [*(Join() for _ in opening), *joins, *(Join() for _ in ending)]
        footage = [*(False for _ in opening), *footage, *(False for _ in ending)]
        made = film_of([*opening, *clips, *ending], joins, settings, footage)
        return made, made.film.in_words()


def music_for(count: int, board: Storyboard | None, style: str, music: dict[str, Any] | None) -> tuple[Any, ...]:
    """The film's music: a connected AUDIO, one style, or the storyboard's per shot, which goes on under clips after it."""
    from ..story import soundtracks_of
    from .sockets.sound_requests import music_of

    if style not in MUSIC:
        raise InputError(f"music_style {style!r} is unknown; choose one of {', '.join(MUSIC)}")
    if music is not None or style != AS_WRITTEN:
        return (music_of(style, music),)
    if board is None:
        return ()
    styles = soundtracks_of(board)[:count]
    return (*styles, *(styles[-1] for _ in range(count - len(styles))))


def joins_for(count: int, board: Storyboard | None, transition: str, seconds: float) -> list[Any]:
    """One join per clip: the storyboard's, or one kind for all. Raises InputError for an unknown kind."""
    from ..media.film.cut_list import Join
    from ..studio.seeds import joined_as

    if transition not in TRANSITIONS:
        raise InputError(f"transition {transition!r} is unknown; choose one of {', '.join(TRANSITIONS)}")
    made = []
    for number in range(count):
        shot = board.shots[number] if board and number < len(board.shots) else None
        kind = transition if transition != AS_WRITTEN else shot.transition_in if shot else "cut"
        made.append(
            Join(
                kind=kind, seconds=(shot.transition_s if shot else None) or seconds,
                continuity=joined_as(board, number) if board and shot else "new",
                lead_s=shot.sound_lead_s if shot else 0.0, tail_s=shot.sound_tail_s if shot else 0.0,
            )
        )  # fmt: skip
    return made


def _required() -> dict[str, Any]:
    return {
        "video": given("VIDEO", "The clips to join, in order: a list from Sora2Sampler or AudioSync, or one clip."),
        "transition": given(
            list(TRANSITIONS),
            "How each shot begins. storyboard: as written there, else cuts. dissolve shares its seconds between two "
            "shots, so the film gets shorter; dip goes through black; match trims up to 5 frames to join the two "
            "most alike.",
            default=AS_WRITTEN,
        ),
        "transition_s": given(
            "FLOAT",
            "Length of a dissolve or dip in seconds. Longer is softer; at most half of a shot.",
            default=0.5, min=0.05, max=5.0, step=0.05,
        ),
        "match_colours": given(
            "BOOLEAN",
            "Bring the colours of shots of one world together, measured at their seams. Real footage is left as it is.",
            default=True,
        ),
        "ambience": given(
            "BOOLEAN",
            "Lay one quiet ambience under all shots of a world, so that the room does not change at a cut.",
            default=True,
        ),
        "loudness_lufs": given(
            "FLOAT",
            "Loudness of the film in LUFS by EBU R128. Higher is louder; the true peak stays below -1 dBTP.",
            default=-16.0, min=-36.0, max=-9.0, step=0.5,
        ),
        "stabilise": given(
            "BOOLEAN",
            "Remove camera jitter faster than about half a second; planned moves stay. Every frame is then re-encoded.",
            default=False,
        ),
    }  # fmt: skip


def _optional() -> dict[str, Any]:
    return {
        "storyboard": given(
            "STORYBOARD", "Gives transitions and their lengths, J and L cuts, cards, overlays, size and rate. Without it: cuts."
        ),
        "then": given("VIDEO", "One more clip after the list, such as real footage or an earlier film."),
        "music_style": given(
            list(MUSIC),
            "A quiet bed of music over the whole film, lower while lines are spoken. storyboard: as its shots say, else "
            "none. A connected music comes before it.",
            default=AS_WRITTEN,
        ),
        "music": given(
            "AUDIO",
            "Your own music over the whole film; it is repeated or cut to the film's length, and lower while lines are "
            "spoken.",
        ),
        "burn_subtitles": given(
            "BOOLEAN",
            "Write the spoken lines on the picture while they are heard, in the storyboard's font. Those shots are then "
            "re-encoded.",
            default=False,
        ),
        "music_under_db": given(
            "FLOAT",
            "How far music lies under speech, in dB of loudness. Higher is quieter. 12: as the storyboard says.",
            default=MUSIC_UNDER_DB, min=limits.MUSIC_UNDER_DB[0], max=limits.MUSIC_UNDER_DB[2], step=1.0,
        ),
    }  # fmt: skip
