"""Which voice somebody has by age and sex, and how a line is said by its cue words. It speaks nothing.

Pitches and vocal tract lengths follow what is measured of speakers of that age and sex (Peterson and Barney, 1952; Lee,
Potamianos and Narayanan, 1999), as far as the built-in voice can be moved.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from .offline_voice import VoiceLook

TYPES: dict[str, VoiceLook] = {
    "woman": VoiceLook(f0_hz=203.0, formants=1.0),
    "man": VoiceLook(f0_hz=118.0, formants=0.87),
    "girl": VoiceLook(f0_hz=278.0, formants=1.18, pace=1.04),
    "boy": VoiceLook(f0_hz=250.0, formants=1.12, pace=1.06, tilt_db=1.0),
    "young woman": VoiceLook(f0_hz=226.0, formants=1.06, pace=1.06),
    "young man": VoiceLook(f0_hz=145.0, formants=0.93, pace=1.06),
    "old woman": VoiceLook(f0_hz=176.0, formants=0.97, pace=0.88, tilt_db=-2.0, breath=0.12),
    "old man": VoiceLook(f0_hz=104.0, formants=0.84, pace=0.86, tilt_db=-2.5, breath=0.12),
}
AGES = {
    "baby": ("girl", "boy"),
    "child": ("girl", "boy"),
    "teen": ("young woman", "young man"),
    "old": ("old woman", "old man"),
}
ADULTS = ("woman", "man")
ALIKE = (
    (1.0, 1.0),
    (0.89, 0.97),
    (1.11, 1.03),
    (0.95, 1.05),
    (1.05, 0.95),
)  # pitch and formants of the next of one type


@dataclass(frozen=True, kw_only=True)
class Manner:
    """How a line is said: factors of the voice's pace and pitch, level and tilt in dB, and the share that is breath."""

    pace: float = 1.0
    pitch: float = 1.0
    level_db: float = 0.0
    tilt_db: float = 0.0
    breath: float = 0.0


MANNERS: tuple[tuple[str, Manner], ...] = (  # the beginnings of cue words; all that are said count together
    (r"whisper|hush|under (?:his|her|their) breath", Manner(pace=0.94, pitch=0.97, level_db=-7.0, breath=0.85)),
    (r"quiet|soft|gentl|murmur|mumbl|tender", Manner(pace=0.94, level_db=-4.0, tilt_db=-1.5, breath=0.1)),
    (r"shout|yell|scream|loud|call(?:s|ing)? out|bellow", Manner(pace=1.06, pitch=1.18, level_db=4.0, tilt_db=2.0)),
    (r"angr|furious|rage|snap|bark|growl", Manner(pace=1.1, pitch=1.06, level_db=3.0, tilt_db=2.0)),
    (r"excit|happ|cheer|joy|laugh|delight|thrill|enthusias|beam", Manner(pace=1.12, pitch=1.1, level_db=1.0, tilt_db=1.0)),
    (r"sad|cry|sob|weep|mourn|grie|sigh|defeat|heartbroken", Manner(pace=0.84, pitch=0.93, level_db=-3.0, tilt_db=-2.0)),
    (r"tired|wear|sleep|exhaust|bored", Manner(pace=0.85, pitch=0.95, level_db=-2.0, tilt_db=-1.5)),
    (r"afraid|scare|fear|nervous|anxious|panic|terrif|worri", Manner(pace=1.15, pitch=1.1, breath=0.15)),
    (r"slow|hesita|calm|serious|solemn|grave|measured", Manner(pace=0.85)),
    (r"fast|quick|hurr|rush|breathless|urgent", Manner(pace=1.25)),
)  # fmt: skip


def type_of(sex: str, age: str, number: int) -> str:
    """Return the voice type for a sex (woman, man, or "") and an age; where the sex is unsaid, by the speaker's number."""
    male = sex == "man" if sex else number % 2 == 1
    return AGES.get(age, ADULTS)[int(male)]


def voice_of(name: str, before: int = 0) -> VoiceLook:
    """Return a voice of a type. before: how many speakers have had the type, so that no two sound alike."""
    pitch, formants = ALIKE[before % len(ALIKE)]
    look = TYPES[name]
    return replace(look, f0_hz=look.f0_hz * pitch, formants=look.formants * formants)


def manner_of(words: str) -> Manner:
    """Return how a line with these cue words is said: "whispering, slowly"."""
    made = Manner()
    for pattern, one in MANNERS:
        if words and re.search(rf"\b(?:{pattern})", words.lower()):
            made = Manner(
                pace=made.pace * one.pace, pitch=made.pitch * one.pitch, level_db=made.level_db + one.level_db,
                tilt_db=made.tilt_db + one.tilt_db, breath=max(made.breath, one.breath),
            )  # fmt: skip
    return made


def said_so(look: VoiceLook, manner: Manner, own_hz: float) -> VoiceLook:
    """Return a voice as it says a line. own_hz: pitch of the built-in voice in it, for a look that moves none."""
    return replace(
        look, f0_hz=(look.f0_hz or own_hz) * manner.pitch, tilt_db=look.tilt_db + manner.tilt_db,
        breath=max(look.breath, manner.breath),
    )  # fmt: skip
