"""Orders to takes: a renderer draws, the lines are laid over its sound, and the clip says what it is. Every door shoots here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Protocol

import numpy as np

from ..media.files.clip import Clip
from ..media.files.sound_track import SOUND_CHANNELS
from ..media.sound.loudness import gain_to
from ..media.sound.waveforms import to_channels
from ..provenance.policy import mark_wanted
from .cast import CarriedCameo
from .orders import End, OnStep, ShotOrder


class Renderer(Protocol):
    """Draws shots. identity: changes whenever the same order would give another clip, such as the weights' sha256."""

    @property
    def identity(self) -> str: ...

    def render(self, order: ShotOrder, on_step: OnStep | None) -> tuple[Clip, End | None]:
        """Draw one take; the clip is of the order's size and rate. Raises to stop."""
        ...


@dataclass(frozen=True, kw_only=True)
class Take:
    """A finished shot: its clip, with lines, mark and record; and how it ended, for a shot that continues it."""

    clip: Clip
    end: End | None

    @property
    def record(self) -> Mapping[str, Any]:
        """What made it, JSON-ready."""
        return self.clip.record


def shoot(order: ShotOrder, renderer: Renderer, on_step: OnStep | None = None) -> Take:
    """Draw an order and let its lines be heard. Raises whatever on_step raises to stop."""
    clip, end = renderer.render(order, on_step)
    return Take(clip=finished(clip, order, speech=True), end=end)


def finished(clip: Clip, order: ShotOrder, *, speech: bool) -> Clip:
    """Return a drawn clip with its shot's lines, where `speech` asks for them, its mark and its record."""
    clip = levelled(order.speech.over(clip) if speech else clip)
    told = {"told": order.shot.prompt} if order.shot.prompt != order.prompt else {}
    named = {"consent_ids": list(order.consent_ids)} if order.consent_ids else {}
    made = {"prompt": order.prompt, **told, "shot": order.id, "take": order.take, "seed": order.seed, **named}
    clip = replace(clip, record={**clip.record, **made})
    return marked(clip) if order.marked else clip


def levelled(clip: Clip) -> Clip:
    """Return a drawn clip at the level that all of them have, -16 LUFS; its record holds what was reached."""
    if clip.waveform is None:
        return clip
    wave = to_channels(
        np.atleast_2d(clip.waveform), SOUND_CHANNELS
    )  # as files have it: two channels are louder than one
    gain, report = gain_to(wave, clip.sample_rate)
    reached = {"loudness_lufs": round(report.after_lufs, 2), "true_peak_dbtp": round(report.true_peak_dbtp, 2)}
    spoken = None if clip.dialogue is None else clip.dialogue * gain
    told = (
        {"levels": {**reached, "gain_db": round(report.gain_db, 2), "report": report.in_words()}}
        if report.gain_db
        else {}
    )
    return replace(clip, waveform=(wave * gain).astype(np.float32), dialogue=spoken, record={**clip.record, **told})


def acted(clip: Clip, consent_ids: Sequence[str], cast: Sequence[CarriedCameo]) -> Clip:
    """Return a clip drawn elsewhere whose record names the consents it was made under, with the visible mark, drawn once."""
    named = clip.record.get("consent_ids", ())
    ids = [one for one in consent_ids if one not in named]
    if not ids:
        return clip
    made = replace(clip, record={**clip.record, "consent_ids": [*named, *ids]})
    wanted = not named and mark_wanted(account=cast[0].grant.account, consent_ids=tuple(ids))
    return marked(made) if wanted else made


def marked(clip: Clip) -> Clip:
    """Return a clip with the visible mark on every frame, drawn once, unscaled where the clip has unscaled frames."""
    frames = clip.frames
    if hasattr(frames, "native"):
        return replace(clip, frames=replace(frames, native=_marking(clip, frames.native)))  # type: ignore[type-var]
    return replace(clip, frames=_marking(clip, frames))


def _marking(clip: Clip, frames: Any) -> Any:
    from ..provenance.visible_mark import mark_frame

    def pictures() -> Iterator[np.ndarray]:
        return (mark_frame(frame, float(index / clip.fps)) for index, frame in enumerate(frames()))

    return pictures
