"""What travels on a CAMEO socket, how a MODEL carries cameos, and the moments at which their consent is asked for."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING, Any

from ...cameo import library
from ...cameo.cameo_file import Cameo, check_name
from ...cameo.cameo_maker import Photo, Recording, make_cameo
from ...cameo.consent import DEFAULT_ACCOUNT, new_consent
from ...cameo.enforcement import ConsentGrant, authorize, check_cast_size
from ...cameo.face_reader import in_words
from ...cameo.features import Features, Voice
from ...cameo.revocation import revocations
from ...errors import ConsentError, InputError
from ...media.files.clip import Clip
from ...provenance.policy import mark_wanted
from ...provenance.visible_mark import mark_frame
from ...story.boards.casting import says_name
from ...story.face_features import PLAIN
from ...story.storyboard import Person
from .host_types import frames_of
from .pocket_sockets import option_of, with_option

if TYPE_CHECKING:
    import numpy as np
    import torch

OPTION = "cameos"
PHANTOM = "phantom"  # option of a MODEL that was said to be Wan Phantom
NEW = "make from face"
USE, APPROVE, REVOKE = "use it", "approve an account, then use it", "revoke it for good"
NO_WAY = "this model takes no picture of a subject (Wan VACE, Wan Phantom, LTX and image-to-video models do)"
HELD = (
    "used as reference audio: the storyboard's lines of this name, spoken toward it, are held in the sound at their times, and "
    "Sora2Sampler draws picture and other sound around them (LTX-2)"
)
LONGEST_DAYS = 3650


@dataclass(frozen=True, kw_only=True)
class CarriedCameo:
    """The value of a CAMEO socket: a cameo whose use was allowed, with its features open. strength: 0..1."""

    cameo: Cameo
    grant: ConsentGrant
    features: Features
    strength: float

    @property
    def person(self) -> Person:
        """The figure that carries it in the built-in world."""
        return library.person_of(self.cameo, self.features, self.strength)

    @property
    def voice(self) -> Voice | None:
        """The voice its lines are moved toward, or None."""
        return self.features.voice and self.features.voice.at(self.strength)


@dataclass(frozen=True, kw_only=True)
class NewCameo:
    """What a cameo is made from at the node. face: IMAGE. voice: AUDIO or None. days: until the consent expires."""

    name: str
    subject: str
    face: Any
    voice: dict[str, Any] | None
    consent: bool
    audience: str
    days: int


def cameos_of(model: Any) -> tuple[CarriedCameo, ...]:
    """Return the cameos that CameoAdapter put on a MODEL, in order."""
    return option_of(model, OPTION) or () if hasattr(model, "model_options") else ()


def carry(model: Any, carried: CarriedCameo) -> Any:
    """Return a clone of MODEL that carries one more cameo. Raises InputError for a third, or a second of one name."""
    others = tuple(other for other in cameos_of(model) if other.cameo.id != carried.cameo.id)
    if any(other.cameo.name.casefold() == carried.cameo.name.casefold() for other in others):
        raise InputError(
            f"two cameos are named {carried.cameo.name!r}: rename one, so that a prompt can tell them apart"
        )
    check_cast_size((*others, carried))
    return with_option(model, OPTION, (*others, carried))


def allowed(cameo: Cameo, account: str, purpose: str, uses: Sequence[str] = ("likeness",)) -> ConsentGrant:
    """Ask now whether an account may use a cameo. Raises ConsentError with the reason."""
    now = datetime.now(timezone.utc)
    return authorize(cameo, account=account, purpose=purpose, now=now, revocations=revocations(), uses=uses)


def still_allowed(carried: Sequence[CarriedCameo]) -> tuple[str, ...]:
    """Ask again for every carried cameo, before credits are held and when a job starts; return the consent ids.

    Raises ConsentError for one whose consent ended since.
    """
    for one in carried:
        allowed(one.cameo, one.grant.account, one.grant.purpose, one.grant.uses)
    return tuple(one.grant.consent_id for one in carried)


def consents_in(prompt: str, carried: Sequence[CarriedCameo], speakers: Sequence[str] = ()) -> tuple[str, ...]:
    """Return the consent ids of the cameos that a prompt names, and of those whose voice speaks a speaker's lines."""
    heard = {speaker.casefold() for speaker in speakers}
    return tuple(
        one.grant.consent_id
        for one in carried
        if says_name(prompt, one.cameo.name) or (one.voice is not None and one.cameo.name.casefold() in heard)
    )


def acted(clip: Clip, consent_ids: Sequence[str], carried: Sequence[CarriedCameo]) -> Clip:
    """Return a clip whose record names the consents it was made under, with the visible mark, drawn once."""
    named = clip.record.get("consent_ids", ())
    ids = [one for one in consent_ids if one not in named]
    if not ids:
        return clip
    frames = clip.frames
    if not named and mark_wanted(account=carried[0].grant.account, consent_ids=tuple(ids)):

        def frames() -> Iterator[np.ndarray]:
            return (mark_frame(frame, float(i / clip.fps)) for i, frame in enumerate(clip.frames()))

    return replace(clip, record={**clip.record, "consent_ids": [*named, *ids]}, frames=frames)


def open_cameo(cameo: Cameo, account: str, purpose: str, strength: float) -> CarriedCameo:
    """Ask for consent and open the features. Raises ConsentError."""
    covers = cameo.consent.uses if cameo.paper.get("consent") else ()
    uses = ("likeness", "voice") if cameo.paper.get("has_voice") and "voice" in covers else ("likeness",)
    grant = allowed(cameo, account, purpose, uses)
    features = cameo.open_features()
    if "voice" not in uses:
        features = replace(features, voice=None)
    return CarriedCameo(cameo=cameo, grant=grant, features=features, strength=strength)


def made_or_kept(asked: NewCameo) -> Cameo:
    """Make a cameo of a face and a voice and keep it in the library; one already made of the same is returned.

    Raises ConsentError without consent, InputError for a name that is taken by another.
    """
    if not asked.consent:
        raise ConsentError("a cameo needs its subject's consent: if you are the subject or have it, turn consent on")
    check_name(asked.name)
    if asked.face is None:
        raise InputError("face: connect an IMAGE of the face, or choose a cameo")
    photos, recording = _photos(asked.face), _recording(asked.voice)
    sources = {photo.sha256 for photo in photos} | ({recording.sha256} if recording else set())
    for _, kept in library.cameos():
        if kept.name.casefold() == asked.name.casefold() and set(kept.paper.get("sources_sha256", ())) == sources:
            return kept
    now = datetime.now(timezone.utc)
    consent = new_consent(
        subject=asked.subject or asked.name, made_at=now, expires_at=now + timedelta(days=asked.days),
        audience=asked.audience, owner=DEFAULT_ACCOUNT,
    )  # fmt: skip
    made = make_cameo(name=asked.name, consent=consent, photos=photos, recording=recording, now=now)
    library.save_cameo(made.cameo)
    return made.cameo


def managed(name: str, manage: str, account: str) -> None:
    """Approve an account for a kept cameo, or revoke it, before it is asked for.

    Raises InputError without an account to approve, ConsentError once it is revoked and for a cameo signed elsewhere.
    """
    if manage == USE:
        return
    if name == NEW:
        raise InputError(f"manage: choose a kept cameo to {manage.split()[0]}; {NEW} has nobody yet")
    if manage == APPROVE:
        if not account.strip():
            raise InputError("approve: write the account to let in")
        library.approve(name, account.strip())
        return
    library.revoke_cameo(name, now=datetime.now(timezone.utc), reason="at the node")
    raise ConsentError(f"cameo {name!r} is revoked, as asked: no job can use it from now on, queued ones included")


def report_on(carried: CarriedCameo, built_in: bool, way: str = "", speech: bool = False) -> str:
    """Say what was allowed, what the model takes of the cameo, and what it does not.

    way: how a model of the host takes the face, empty where it takes none. speech: whether it takes spoken lines.
    """
    grant, figure, voice = carried.grant, carried.person, carried.voice
    consent = carried.cameo.consent
    lines = [
        f"{grant.name}: {grant.subject}'s consent {grant.consent_id}, for {grant.purpose}, until {grant.expires_at}",
        f"signed by {carried.cameo.signer}; audience: {consent.audience} {' '.join(consent.approved)}".rstrip(),
        f"spoken challenge: {'passed' if grant.spoken_challenge else 'none'}",
    ]
    lines += [f"restrictions: {grant.restrictions}"] if grant.restrictions else []
    if built_in:
        lines.append(f"used: skin {figure.skin}, hair {figure.hair}, outfit {figure.outfit}")
        lines.append(f"face: {in_words(figure.face or PLAIN)}; the nearest face that the built-in world draws")
    else:
        lines.append(f"used: the face, {way}" if way else f"not used: the face; {NO_WAY}")
    spoken = "" if built_in else f", {HELD}" if speech else ", for AudioSync; the model itself is given no voice"
    lines.append(f"voice: {voice.f0_hz:.0f} Hz, size {voice.formant_scale:.2f}{spoken}" if voice else "voice: none")
    return "\n".join(lines)


def _photos(face: torch.Tensor) -> list[Photo]:
    return [Photo(pixels=frame, sha256=hashlib.sha256(frame.tobytes()).hexdigest()) for frame in frames_of(face)]


def _recording(audio: dict[str, Any] | None) -> Recording | None:
    if audio is None:
        return None
    waveform = audio["waveform"][0].float().cpu().numpy()
    digest = hashlib.sha256(waveform.tobytes()).hexdigest()
    return Recording(waveform=waveform, sample_rate=int(audio["sample_rate"]), sha256=digest)
