"""CameoAdapter: a person who consented, carried by a MODEL."""

from __future__ import annotations

from typing import Any

from ..cameo import library
from ..cameo.consent import AUDIENCES, DEFAULT_ACCOUNT, PURPOSES
from ..cameo.revocation import revocations
from ..errors import Sora2Error
from ..studio.cast import allowed, open_cameo
from .input_row import given
from .shots.held_lines import hears_voice, takes_speech
from .sockets.cameo_socket import (
    APPROVE,
    ID_LORA,
    LONGEST_DAYS,
    NEW,
    PHANTOM,
    REVOKE,
    USE,
    NewCameo,
    carry,
    made_or_kept,
    managed,
    report_on,
)
from .sockets.pocket_sockets import pocket_of, with_option
from .sockets.subject_pictures import WAYS, for_every_sampler, way_of

KNOWN, AS_PHANTOM = "as the model is known to take it", "Wan Phantom"
AS_ID_LORA = "LTX-2 with an ID-LoRA"


class CameoAdapter:
    """Puts a cameo on a MODEL, after asking whether its subject's consent allows it."""

    DESCRIPTION = (
        "Lets a person who consented appear in a shot, named in the prompt. Stops before anything is rendered or "
        "charged when the consent is missing, expired, revoked, or doesn't cover the account or purpose. Two per scene."
    )
    CATEGORY = "Sora2"
    SEARCH_ALIASES = ("sora cameo", "face", "likeness", "same person", "character")
    FUNCTION = "adapt"
    RETURN_TYPES = ("MODEL", "CAMEO", "STRING")
    RETURN_NAMES = ("model", "cameo", "report")
    OUTPUT_TOOLTIPS = (
        "The same model carrying the cameo, for Sora2Sampler, KSampler (see vae) or a second CameoAdapter.",
        "The cameo, with its voice for AudioSync.",
        "Whose consent it is and until when, its restrictions in words, what the model uses of it and what not.",
    )

    @classmethod
    def INPUT_TYPES(cls) -> dict[str, Any]:
        return {"required": _required(), "optional": _optional()}

    @classmethod
    def IS_CHANGED(cls, cameo: str = NEW, account: str = DEFAULT_ACCOUNT, purpose: str = PURPOSES[0], **_: Any) -> str:
        """Change when the consent does: a queued graph asks again when it runs."""
        return f"{len(revocations().entries)}:{cls.VALIDATE_INPUTS(cameo, account, purpose)}"

    @classmethod
    def VALIDATE_INPUTS(
        cls, cameo: str = NEW, account: str = DEFAULT_ACCOUNT, purpose: str = PURPOSES[0], manage: str = USE
    ) -> bool | str:
        """Refuse before any node of the graph runs, so that no credit is held for it."""
        try:
            if cameo != NEW and manage == USE:
                allowed(library.find_cameo(cameo), account, purpose)
        except Sora2Error as error:
            return str(error)
        return True

    def adapt(
        self, model: Any, cameo: str, strength: float, account: str = DEFAULT_ACCOUNT, purpose: str = PURPOSES[0],
        name: str = "", subject: str = "", face: Any = None, voice: Any = None, consent: bool = False,
        audience: str = AUDIENCES[0], expires_in_days: int = 365, face_as: str = KNOWN,
        manage: str = USE, approve: str = "", vae: Any = None, voice_as: str = KNOWN,
    ) -> tuple[Any, Any, str]:  # fmt: skip
        managed(cameo, manage, approve)
        asked = NewCameo(
            name=name, subject=subject, face=face, voice=voice, consent=consent, audience=audience, days=expires_in_days
        )
        chosen = made_or_kept(asked) if cameo == NEW else library.find_cameo(cameo)
        carried = open_cameo(chosen, account=account, purpose=purpose, strength=strength)
        taking = with_option(model, PHANTOM, True) if face_as == AS_PHANTOM else model
        taking = with_option(taking, ID_LORA, True) if voice_as == AS_ID_LORA else taking
        told = report_on(
            carried,
            pocket_of(model) is not None,
            WAYS.get(way_of(taking), ""),
            takes_speech(taking),
            hears_voice(taking),
        )
        patched, felt = for_every_sampler(carry(taking, carried), vae)
        return patched, carried, "\n".join(filter(None, (told, felt)))


def _required() -> dict[str, Any]:
    names = [cameo.name for _, cameo in library.cameos()]
    return {
        "model": given(
            "MODEL", "The model to carry the cameo: from Sora2Loader, the host's loaders, or another adapter."
        ),
        "cameo": given(
            [NEW, *names],
            f"A cameo made with `sora2 cameo new`, or {NEW}: make one from the face, voice and consent below.",
            default=NEW,
        ),
        "strength": given(
            "FLOAT",
            "How much the cameo counts. 1 takes its colours and voice whole; lower mixes in the built-in figure's.",
            default=1.0,
            min=0.0,
            max=1.0,
            step=0.05,
        ),
    }


def _optional() -> dict[str, Any]:
    return {
        "account": given(
            "STRING", "The account that uses it; it must be in the consent's audience.", default=DEFAULT_ACCOUNT
        ),
        "purpose": given(list(PURPOSES), "What the clip is for; the consent must cover it.", default=PURPOSES[0]),
        "name": given("STRING", f"With {NEW}: one word, as it stands in the prompt.", default=""),
        "subject": given("STRING", f"With {NEW}: whose likeness it is. Empty: the name.", default=""),
        "face": given("IMAGE", f"With {NEW}: one to eight photographs of the face, upright, well lit, 256 px or more."),
        "voice": given("AUDIO", f"With {NEW}: 1 to 120 s of the voice alone, without music."),
        "consent": given(
            "BOOLEAN",
            f"With {NEW}: turn on to say that you are the subject, or have their consent.",
            default=False,
        ),
        "audience": given(list(AUDIENCES), f"With {NEW}: who may use it.", default=AUDIENCES[0]),
        "expires_in_days": given(
            "INT", f"With {NEW}: days until the consent expires.", default=365, min=1, max=LONGEST_DAYS
        ),
        "face_as": given(
            [KNOWN, AS_PHANTOM],
            f"How a model of the host takes the face. Choose {AS_PHANTOM} for that model: its file looks like plain "
            "Wan's. The report says what is used.",
            default=KNOWN,
        ),
        "manage": given(
            [USE, APPROVE, REVOKE],
            "What to do with a kept cameo first: let one more account in, or revoke it, which stops this graph and every "
            "queued one for good.",
            default=USE,
        ),
        "approve": given("STRING", f"With {APPROVE}: the account to let in.", default=""),
        "vae": given(
            "VAE",
            "For models of the host: their VAE, with which KSampler and every other sampler shows the face too, whatever "
            "the prompt says. Sora2Sampler and the built-in model do without.",
        ),
        "voice_as": given(
            [KNOWN, AS_ID_LORA],
            f"How a model of the host hears the voice. Choose {AS_ID_LORA} where the MODEL carries one (the host's LoRA loader): "
            "a sample of the voice is then given as reference audio, which takes one more pass at every step.",
            default=KNOWN,
        ),
    }
