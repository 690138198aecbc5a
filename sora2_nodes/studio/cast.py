"""Who may appear in a film: cameos whose consent was asked for, as the figures and voices that shots take. It draws nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timezone
from typing import TYPE_CHECKING

from ..cameo import library
from ..cameo.cameo_file import Cameo
from ..cameo.consent import DEFAULT_ACCOUNT
from ..cameo.enforcement import ConsentGrant, authorize, check_cast_size
from ..cameo.features import Features, Voice
from ..cameo.revocation import revocations
from ..errors import InputError
from ..story.boards.casting import says_name
from ..story.storyboard import Person, Storyboard

if TYPE_CHECKING:
    from ..media.speech.offline_voice import VoiceLook


@dataclass(frozen=True, kw_only=True)
class CarriedCameo:
    """A cameo whose use was allowed, with its features open. strength: 0..1."""

    cameo: Cameo
    grant: ConsentGrant
    features: Features
    strength: float = 1.0

    @property
    def name(self) -> str:
        """As prompts say it."""
        return self.cameo.name

    @property
    def person(self) -> Person:
        """The figure that carries it in the built-in world."""
        return library.person_of(self.cameo, self.features, self.strength)

    @property
    def voice(self) -> Voice | None:
        """The voice its lines are moved toward, or None."""
        return self.features.voice and self.features.voice.at(self.strength)


def allowed(cameo: Cameo, account: str, purpose: str, uses: Sequence[str] = ("likeness",)) -> ConsentGrant:
    """Ask now whether an account may use a cameo. Raises ConsentError with the reason."""
    now = datetime.now(timezone.utc)
    return authorize(cameo, account=account, purpose=purpose, now=now, revocations=revocations(), uses=uses)


def uses_of(cameo: Cameo) -> tuple[str, ...]:
    """What of a cameo is asked for: its likeness, and its voice where it has one and its consent covers it."""
    covered = cameo.consent.uses if cameo.paper.get("consent") else ()
    return ("likeness", "voice") if cameo.paper.get("has_voice") and "voice" in covered else ("likeness",)


def open_cameo(
    cameo: Cameo, *, account: str = DEFAULT_ACCOUNT, purpose: str = "creative", strength: float = 1.0
) -> CarriedCameo:
    """Ask for consent and open the features. Raises ConsentError."""
    uses = uses_of(cameo)
    grant = allowed(cameo, account, purpose, uses)
    features = cameo.open_features()
    if "voice" not in uses:
        features = replace(features, voice=None)
    return CarriedCameo(cameo=cameo, grant=grant, features=features, strength=strength)


def cast_of(cameos: Iterable[Cameo], *, account: str, purpose: str) -> tuple[CarriedCameo, ...]:
    """Open the cameos of one film. Raises ConsentError with the reason, InputError for too many."""
    cameos = list(cameos)
    check_cast_size(cameos)
    return tuple(open_cameo(cameo, account=account, purpose=purpose) for cameo in cameos)


def check_named(cast: Sequence[CarriedCameo], board: Storyboard) -> None:
    """Raise InputError for a cameo that no shot names and no line is said by."""
    for one in cast:
        said = any(
            says_name(shot.prompt, one.name) or any(d.speaker.casefold() == one.name.casefold() for d in shot.dialogue)
            for shot in board.shots
        )
        if not said:
            what = "the prompt doesn't name" if len(board.shots) == 1 else "no shot names"
            raise InputError(f"{what} cameo {one.name!r}: say what {one.name} does, or leave it out")


def still_allowed(cast: Sequence[CarriedCameo]) -> tuple[str, ...]:
    """Ask again for every cameo, before credits are held and when a job starts; return the consent ids.

    Raises ConsentError for one whose consent ended since.
    """
    for one in cast:
        allowed(one.cameo, one.grant.account, one.grant.purpose, one.grant.uses)
    return tuple(one.grant.consent_id for one in cast)


def consents_in(prompt: str, cast: Sequence[CarriedCameo], speakers: Sequence[str] = ()) -> tuple[str, ...]:
    """Return the consent ids of the cameos that a prompt names, and of those whose voice speaks a speaker's lines."""
    heard = {speaker.casefold() for speaker in speakers}
    return tuple(
        one.grant.consent_id
        for one in cast
        if says_name(prompt, one.name) or (one.voice is not None and one.name.casefold() in heard)
    )


def voices_for(speakers: Iterable[str], cast: Sequence[CarriedCameo]) -> dict[str, VoiceLook]:
    """Return the voice of each speaker who has a cameo's name, as far as the cameo has one.

    Raises ConsentError for a cameo whose consent ended.
    """
    from ..media.speech.offline_voice import VoiceLook

    still_allowed(cast)
    known = {one.name.casefold(): one.voice for one in cast if one.voice is not None}
    return {who: VoiceLook(**known[who.casefold()].asked()) for who in speakers if who.casefold() in known}
