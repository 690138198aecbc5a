"""What travels on a CAMEO socket, how a MODEL carries cameos, and the moments at which their consent is asked for."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING, Any

from ...cameo import library
from ...cameo.cameo_file import Cameo, check_name
from ...cameo.cameo_maker import Photo, VoiceRecording, make_cameo
from ...cameo.consent import DEFAULT_ACCOUNT, new_consent
from ...cameo.enforcement import check_cast_size
from ...cameo.face_reader import in_words
from ...errors import ConsentError, InputError
from ...story.face_features import PLAIN
from ...studio.cast import CarriedCameo
from .host_types import frames_of
from .pocket_sockets import option_of, with_option

if TYPE_CHECKING:
    import torch

OPTION = "cameos"
PHANTOM = "phantom"  # option of a MODEL that was said to be Wan Phantom
ID_LORA = "id_lora"  # option of a MODEL that was said to carry an ID-LoRA
NEW = "make from face"
USE, APPROVE, REVOKE = "use it", "approve an account, then use it", "revoke it for good"
NO_WAY = "this model takes no picture of a subject (Wan VACE, Wan Phantom, LTX and image-to-video models do)"
HELD = (
    "used: the storyboard's lines of this name, spoken toward it, are held in the sound at their times, and Sora2Sampler draws "
    "picture and other sound around them"
)
REFERRED = "; a sample of it is given as reference audio"
LONGEST_DAYS = 3650


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


def report_on(
    carried: CarriedCameo, built_in: bool, way: str = "", speech: bool = False, referred: bool = False
) -> str:
    """Say what was allowed, what the model takes of the cameo, and what it does not.

    way: how a model of the host takes the face, empty where it takes none. speech: whether it takes spoken lines; referred:
    and a sample of the voice.
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
    spoken = (
        ""
        if built_in
        else f", {HELD}{REFERRED * referred}"
        if speech
        else ", for AudioSync; the model itself is given no voice"
    )
    lines.append(f"voice: {voice.f0_hz:.0f} Hz, size {voice.formant_scale:.2f}{spoken}" if voice else "voice: none")
    return "\n".join(lines)


def _photos(face: torch.Tensor) -> list[Photo]:
    return [Photo(pixels=frame, sha256=hashlib.sha256(frame.tobytes()).hexdigest()) for frame in frames_of(face)]


def _recording(audio: dict[str, Any] | None) -> VoiceRecording | None:
    if audio is None:
        return None
    waveform = audio["waveform"][0].float().cpu().numpy()
    digest = hashlib.sha256(waveform.tobytes()).hexdigest()
    return VoiceRecording(waveform=waveform, sample_rate=int(audio["sample_rate"]), sha256=digest)
