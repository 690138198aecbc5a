"""Cameos: a person's face and voice in a file, with the consent under which they may be used."""

from .cameo_file import Cameo, read_cameo, write_cameo
from .consent import AUDIENCES, DEFAULT_ACCOUNT, PURPOSES, USES, Challenge, Consent, new_consent
from .enforcement import MOST_PER_SCENE, ConsentGrant, Refused, authorize, check_cast_size
from .features import Features, Palette, Voice
from .library import cameos, find_cameo, person_of, save_cameo
from .revocation import Revocations, revocations
from .voice import voice_of

__all__ = [
    "AUDIENCES",
    "DEFAULT_ACCOUNT",
    "MOST_PER_SCENE",
    "PURPOSES",
    "USES",
    "Cameo",
    "Challenge",
    "Consent",
    "ConsentGrant",
    "Features",
    "Palette",
    "Refused",
    "Revocations",
    "Voice",
    "authorize",
    "cameos",
    "check_cast_size",
    "find_cameo",
    "new_consent",
    "person_of",
    "read_cameo",
    "revocations",
    "save_cameo",
    "voice_of",
    "write_cameo",
]
