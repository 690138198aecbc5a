"""Shot → PlannedShot: words are read, the world composed and simulated. No torch."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np

from ...errors import InputError
from ...story.storyboard import Brief, Person, Shot
from ...world.scene import Plan, Scene
from ..shapes import FPS, Grid, grid_for
from .references import Reference, cropped, dyed, first_of, place_of, placed

if TYPE_CHECKING:
    from ...world.display import Display
    from ...world.soundscape import SoundPlan
    from ...world.staging.scenario import Staged

PRESETS = {"fast": {"steps": 1, "guidance": 1.0, "scale": 4}, "fine": {"steps": 2, "guidance": 1.0, "scale": 8}}
SECONDS = (0.25, 120.0)


@dataclass(frozen=True, kw_only=True)
class RenderSettings:
    """How a shot is drawn. None takes the preset's value.

    width, height: output pixels. steps: denoising steps. guidance: classifier-free scale, 1 is off. dynamics: False eases
    paths instead of simulating. gravity: m/s², None takes the prompt's. strength: weight of the plan, 0..1.
    plain: no lens, grain or grade.
    """

    width: int = 1280
    height: int = 720
    steps: int | None = None
    guidance: float | None = None
    solver: str = "euler"
    dynamics: bool = True
    gravity: float | None = None
    negative: tuple[str, ...] = ()
    preset: str = "fast"
    strength: float = 1.0
    plain: bool = False

    def __post_init__(self) -> None:
        if self.preset not in PRESETS:
            raise InputError(f"unknown preset {self.preset!r}; choose {' or '.join(PRESETS)}")
        if not min(self.width, self.height) >= 64 or max(self.width, self.height) > 4096:
            raise InputError(f"size {self.width}x{self.height} is out of range; each side must be 64 to 4096 pixels")

    @property
    def grid(self) -> Grid:
        return grid_for(self.width, self.height)

    @property
    def aspect(self) -> float:
        return self.width / self.height

    def chosen(self, name: str) -> float:
        """Return a setting, or the preset's where none was given."""
        own = getattr(self, name, None)
        return PRESETS[self.preset][name] if own is None else own


@dataclass(frozen=True, kw_only=True)
class ShotEnd:
    """What a continued shot takes over.

    state: part name → state, as world.plan_end gives. video (24, 2, h, w), audio (48, 8): the last latents.
    maps (16, 8, H/8, W/8), contacts (32, 21): their plan. seed: the world's seed. elapsed_s: how long the world has gone on.
    ringing (3, 2, S) float16: what lasts, rings and answers after the end, at 48 kHz; hits (n, 5): the last contacts that ring.
    moment: how everyone stands and moves, the camera, the exposure (world.staging.continuing.handover). origin: the end that the stretch
    which this shot is a part of began with; empty for one that began anew. Both are plain data.
    """

    state: dict
    video: np.ndarray
    audio: np.ndarray
    maps: np.ndarray
    contacts: np.ndarray
    seed: int
    elapsed_s: float = 0.0
    ringing: np.ndarray | None = None
    hits: np.ndarray | None = None
    moment: dict = dataclasses.field(default_factory=dict)
    origin: dict | None = None


@dataclass(frozen=True, kw_only=True)
class Stretch:
    """A run of continued shots that say nothing new, planned as one. shot: all of it, as long as they are together.

    start_s: where in it the shot at hand begins.
    """

    shot: Shot
    start_s: float


@dataclass(frozen=True, kw_only=True)
class PlannedShot:
    """A shot with its words read and its motion simulated."""

    shot: Shot
    brief: Brief
    scene: Scene
    plan: Plan
    end: ShotEnd | None = None  # the shot this one continues
    staged: Staged | None = None
    plain: Staged | None = None  # the set of a shot of plain shapes, whose scene is composed
    place: Reference | None = None  # the picture that is the place of a staged shot, cropped to its aspect
    texture: Reference | None = None  # the picture that its ground takes its colours from
    whole: PlannedShot | None = None  # the stretch that it is a part of
    first: int = 0  # its first frame there

    @property
    def num_frames(self) -> int:
        return len(self.plan.position)

    @property
    def since_s(self) -> float:
        """How long the shot's world has gone on when it begins."""
        return 0.0 if self.end is None else self.end.elapsed_s

    @cached_property
    def sounds(self) -> SoundPlan:
        """What is heard of the shot beside its contacts and its lines."""
        from ...world.soundscape.sound_plan import cut_sounds
        from ...world.staging.sound.sound_sources import plain_sounds, sound_plan_of

        if self.whole is not None:
            return cut_sounds(self.whole.sounds, self.first / FPS, self.num_frames / FPS)
        if self.staged is None:
            return plain_sounds(self.scene, self.brief, self.plan, since_s=self.since_s)
        return sound_plan_of(self.staged, self.plan, since_s=self.since_s)

    @property
    def shown(self) -> bool:
        """Whether its frames are painted from a display; the older picture's are from latents."""
        return self.staged is not None or self.plain is not None

    def objects(self, width: int, height: int) -> list[dict[str, Any]]:
        """Every object of a staged shot with its box and its way, in m and in pixels; none of one of plain shapes."""
        if self.staged is None:
            return []
        from ...world.staging.performing import performances
        from ...world.staging.plan_record import objects_of, within

        whole = self.whole or self
        times = np.arange(whole.num_frames + 1) / whole.plan.fps * self.staged.tempo
        made = objects_of(self.staged, whole.plan, performances(self.staged, times), width, height)
        return made if self.whole is None else within(made, self.first / FPS, self.num_frames / FPS)

    @cached_property
    def display(self) -> Display:
        """The shot as it is to be seen, mouths following the plan's voices; all of the stretch that it is a part of."""
        if self.whole is not None:
            return self.whole.display
        from ...world.staging.showing import display_of

        if self.staged is not None:
            made = display_of(self.staged, self.plan, self.scene)
        else:
            from ...world.staging.plain_display import plain_display

            assert self.plain is not None, "a plan of the older picture can't be shown"
            made = plain_display(self.scene, self.plan, self.plain)
        if self.texture is not None:
            from ...world.staging.pictures.picture_colours import textured

            made = textured(made, self.texture.picture, self.texture.weight)
        if self.place is None:
            return made
        from ...world.staging.pictures.picture_set import pictured
        from ..picture.backdrop import radiance_for

        return pictured(made, radiance_for(self.place.picture), starts=self.place.role == "first_frame")


def plan_shot(
    shot: Shot,
    settings: RenderSettings,
    *,
    seed: int,
    end: ShotEnd | None = None,
    people: Sequence[Person] = (),
    references: Sequence[Reference] = (),
    older: bool = False,
    stretch: Stretch | None = None,
    world_seed: int | None = None,
) -> PlannedShot:
    """Read and simulate a shot. `end` continues an earlier one: same world, states go on. people: cameos to cast.

    stretch: of which the shot is a part, planned as a whole and cut. world_seed: of faces, clothes and the set, which all shots
    of a world share; None: seed.

    references: what the words leave open of place and hour is taken from the one that shows the place.

    older: in the older picture whatever is in it, for measuring its networks.

    Raises PromptError for an empty prompt, InputError for a duration outside 0.25..120 s.
    """
    from ...story import brief_for, without
    from ...story.boards.casting import cast
    from ...story.reader.briefing import check_read
    from ...world.staging.continuing.handover import camera_gone_on, cuts, moment_of, renumbered, rests
    from ...world.staging.cue_check import checked
    from ...world.staging.roster import is_plain
    from ...world.staging.scenario import stage
    from ...world.staging.showing import plan_of

    if stretch is not None:
        from .planned_stretch import part_of

        part = part_of(
            stretch, shot, settings, seed=seed, end=end, people=people, references=references, world_seed=world_seed
        )
        if part is not None:
            return part
    if not SECONDS[0] <= shot.duration_s <= SECONDS[1]:
        raise InputError(f"a shot of {shot.duration_s:g} s is out of range; give {SECONDS[0]:g} to {SECONDS[1]:g} s")
    brief = cast(shot, people, brief_for).brief if people else brief_for(shot)
    if settings.negative:
        brief = without(brief, settings.negative)
    place = place_of(references)
    if place is not None:
        brief = placed(brief, place.picture, angle=older)
    if settings.gravity is not None:
        brief = dataclasses.replace(brief, gravity=settings.gravity)
    own_seed = end.seed if end is not None else seed
    shared_seed = own_seed if world_seed is None else world_seed
    brief, start = check_read(brief), None if end is None else end.state
    before = None if end is None else end.moment
    if older or (is_plain(brief) and place is None and not _was_staged(start or {})):
        scene, plan = _plain_shapes(brief, settings, shot.duration_s, own_seed, start)
        if before and "camera" in before and not cuts(brief, before):
            held = rests(brief, before)
            plan = dataclasses.replace(plan, camera=camera_gone_on(plan.camera, before["camera"], FPS, held=held))
        dressed = None if older else stage(brief, seed=shared_seed, duration_s=shot.duration_s, aspect=settings.aspect)
        return PlannedShot(
            shot=shot, brief=brief, scene=scene, plan=plan, end=end, plain=dressed, texture=first_of(references, "texture")
        )  # fmt: skip
    if (shown := first_of(references, "identity")) is not None:
        brief = dyed(brief, shown.picture)
    if before and start:
        start, before = renumbered(start, before, brief), moment_of(before, brief)
    staged = stage(
        brief, seed=own_seed, duration_s=shot.duration_s, aspect=settings.aspect, start=start, before=before, world_seed=shared_seed,
    )  # fmt: skip
    plan = plan_of(staged, fps=FPS, dynamics=settings.dynamics, start=start)
    place = None if place is None else dataclasses.replace(place, picture=cropped(place.picture, settings.aspect))
    scene = dataclasses.replace(staged.scene, duration_s=shot.duration_s)  # of the picture, whatever the tempo
    return PlannedShot(
        shot=shot, brief=checked(staged), scene=scene, plan=plan, end=end, staged=staged, place=place,
        texture=first_of(references, "texture"),
    )  # fmt: skip


def shown_brief(shot: Shot, *, aspect: float = 16 / 9, seed: int = 0) -> Brief:
    """Read a shot and say what its words come to: the cues of a staged shot are those of its plan.

    Raises PromptError for an empty prompt, or one that can't be read.
    """
    from ...story import brief_for
    from ...world.staging.cue_check import checked
    from ...world.staging.roster import is_plain
    from ...world.staging.scenario import stage

    brief = brief_for(shot)
    if is_plain(brief) or not (brief.things or brief.people or brief.cues or brief.dialogue):
        return brief
    return checked(stage(brief, seed=seed, duration_s=shot.duration_s, aspect=aspect))


def _was_staged(start: dict) -> bool:
    """Whether states are those of a staged shot, which goes on as one: in a unit of its own, or with figures of one part."""
    figures = {state["owner"] for state in start.values() if state["owner"].startswith("person")}
    return any(state.get("unit", 1.0) != 1.0 for state in start.values()) or any(
        f"{o}:head" not in start for o in figures
    )


def _plain_shapes(
    brief: Brief, settings: RenderSettings, duration_s: float, seed: int, start: dict | None
) -> tuple[Scene, Plan]:
    """Compose and simulate a shot of balls, boxes and their like alone."""
    from ...story.reader.plain_view import plain_view
    from ...world.composing.compose import compose
    from ...world.simulation.continuity import carry_over
    from ...world.simulation.simulate import simulate

    scene = compose(plain_view(brief), seed=seed, duration_s=duration_s, aspect=settings.aspect)
    if start is not None:
        scene = carry_over(scene, start)
    return scene, simulate(scene, fps=FPS, dynamics=settings.dynamics, start=start)
