"""AudioSync: a soundtrack for each clip, exactly as long as its picture, with the offset measured."""

from __future__ import annotations

from typing import Any

from ..limits import MUSIC, MUSIC_UNDER_DB
from ..studio.cast import consents_in
from ..studio.shoot import acted
from .input_row import given
from .sockets.clip_video import clip_of, video_of
from .sockets.host_types import storyboard_of
from .sockets.sound_requests import music_of, requests_for

OWN_SOUND = ("auto", "keep", "align", "from_motion", "none")
STYLES = ("none", *MUSIC)


class AudioSync:
    """Gives clips dialogue, effects and music at their moments, and says how far sound and picture are apart."""

    DESCRIPTION = (
        "Gives each clip a soundtrack exactly as long as its picture: spoken lines, the clip's own sound or effects "
        "made from its motion, and music, at a loudness. Reports the offset between sound and picture in ms."
    )
    CATEGORY = "Sora2"
    SEARCH_ALIASES = ("sora sound", "dialogue", "voice", "lip sync", "music", "sound effects", "add audio to video")
    ESSENTIALS_CATEGORY = "Audio"
    FUNCTION = "sync"
    INPUT_IS_LIST = True
    RETURN_TYPES = ("VIDEO", "STRING")
    RETURN_NAMES = ("video", "report")
    OUTPUT_IS_LIST = (True, True)
    OUTPUT_TOOLTIPS = (
        "The clips with their soundtrack, in the order they came in.",
        "Per clip: offset in ms with the number of events it comes from, what was moved, lines with their times, how far "
        "mouths follow them, loudness in LUFS and true peak in dBTP.",
    )

    @classmethod
    def INPUT_TYPES(cls) -> dict[str, Any]:
        return {"required": _required(), "optional": _optional()}

    def sync(self, video: list[Any], **sockets: list[Any]) -> tuple[list[Any], list[str]]:
        from ..media.sound.soundtrack_sync import sync_sound

        first = {name: values[0] for name, values in sockets.items() if values}
        options = {
            "effects": first["effects"],
            "music": music_of(first["music_style"], first.get("music")),
            "loudness_lufs": first["loudness_lufs"],
            "duck_db": -first["ducking_db"],
            "music_under_db": first.get("music_under_db", MUSIC_UNDER_DB[1]),
        }
        clips = [clip_of(one) for one in video]
        story = first.get("storyboard")
        if story is not None:
            storyboard_of(story)
        asked = requests_for(
            clips,
            story,
            first["dialogue"],
            options,
            voice=first.get("voice"),
            recording=first.get("recording"),
            cameos=sockets.get("cameo", ()),
        )
        cameos = sockets.get("cameo", ())
        made = []
        for clip, request in zip(clips, asked, strict=True):
            synced, report = sync_sound(clip, request)
            made.append(
                (acted(synced, consents_in("", cameos, [line.speaker for line in request.lines]), cameos), report)
            )
        return [video_of(clip) for clip, _ in made], [report.in_words() for _, report in made]


def _required() -> dict[str, Any]:
    return {
        "video": given("VIDEO", "One clip or several, from Sora2Sampler or any loader; several are shots, in order."),
        "dialogue": given(
            "STRING",
            "Spoken lines, one a row: NAME: line. NAME @1.5: line starts it 1.5 s into its shot. An empty row goes on "
            "to the next shot. Empty: the storyboard's lines.",
            default="",
            multiline=True,
        ),
        "effects": given(
            list(OWN_SOUND),
            "The sound under the lines. keep: the clip's own. align: the clip's own, moved when a constant offset is "
            "measured. from_motion: knocks made from changes of motion. auto: align, or from_motion for a silent clip.",
            default="auto",
        ),
        "music_style": given(
            list(STYLES), "A quiet bed of music under the clip. A connected music comes before it.", default="none"
        ),
        "loudness_lufs": given(
            "FLOAT",
            "Loudness to reach, in LUFS by EBU R128. -14 to -16 suits the web, -23 broadcast. Higher is louder; the "
            "true peak stays below -1 dBTP.",
            default=-16.0,
            min=-36.0,
            max=-9.0,
            step=0.5,
        ),
        "ducking_db": given(
            "FLOAT",
            "How far the effects sink while someone speaks, in dB. 0: not at all.",
            default=10.0,
            min=0.0,
            max=30.0,
            step=1.0,
        ),
    }


def _optional() -> dict[str, Any]:
    return {
        "storyboard": given(
            "STORYBOARD",
            "Gives each clip the dialogue of its shot and the recordings PromptEncode was given, where the dialogue field is "
            "empty.",
        ),
        "voice": given("AUDIO", "A few seconds of a voice; the first speaker gets its pitch and size."),
        "recording": given(
            "AUDIO",
            "Your own recording of the first line, for a picture that is already made: it is heard, but no mouth follows it, and "
            "the report measures that. For a mouth that follows it, connect it to PromptEncode.",
        ),
        "music": given("AUDIO", "Your own music; it is repeated or cut to the clip's length."),
        "music_under_db": given(
            "FLOAT",
            "How far music lies under speech, in dB of loudness. Higher is quieter.",
            default=MUSIC_UNDER_DB[1],
            min=MUSIC_UNDER_DB[0],
            max=MUSIC_UNDER_DB[2],
            step=1.0,
        ),
        "cameo": given(
            "CAMEO", "A cameo from CameoAdapter: lines of a speaker with its name are spoken toward its voice."
        ),
    }
