"""The missing takes of a film made on a cluster: every shot a task, as soon as what it continues is there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from ..errors import OutputError
from ..studio.cast import still_allowed
from ..studio.film_making import FilmOrder, ShotState, begin_film, note_end, ordered_take
from ..studio.seeds import making_order, neighbour_of
from .ray_cluster import RETRIES, ClusterSettings, give_up, outcome
from .shot_tasks import MakeRenderer, ProgressBoard, ShotTask, pocket_renderer, shoot_take
from .take_store import TakeStore

LOOK_EVERY_S = 0.5
MOST_AT_ONCE = 1024  # tasks that Ray knows of; each carries its pictures and voices
OnProgress = Callable[[dict[int, tuple[str, int, int]]], None]  # by shot from 0: stage, steps done, steps in all


@dataclass(frozen=True, kw_only=True)
class ClusterFilm:
    """How a film is made on a cluster. ray: its module, connected. store: where takes meet, None for the film's own folder.

    on_shot: told of every take as it arrives. on_progress: of all shots under way, now and then.
    """

    ray: Any
    settings: ClusterSettings = field(default_factory=ClusterSettings)
    store: str | None = None
    make_renderer: MakeRenderer = pocket_renderer
    on_shot: Callable[[ShotState], None] = lambda _state: None
    on_progress: OnProgress = lambda _told: None


def render_on_cluster(order: FilmOrder, film: ClusterFilm) -> list[ShotState]:
    """Render the takes that are missing, as many at once as the cluster has room for; each is kept as soon as it is finished.

    A machine that dies costs the shots it was drawing, which are drawn elsewhere. Returns the state of all shots. The folder
    must be locked by the caller. Raises what a shot raises, after the tasks under way were cancelled.
    """
    renderer = film.make_renderer(film.settings.device)
    states = begin_film(order, renderer)
    todo = [states[number] for number in making_order(order.board) if not states[number].done]
    with _Tasks(order, film, states, renderer.identity).running() as tasks:
        while todo or tasks.running_now:
            for state in [one for one in todo if tasks.may_start(one)]:
                tasks.start(state)
                todo.remove(state)
            for state in tasks.arrived():
                film.on_shot(state)
    note_end(order, states)
    return states


class _Tasks:
    """The tasks of one film."""

    def __init__(self, order: FilmOrder, film: ClusterFilm, states: list[ShotState], identity: str) -> None:
        self.order, self.film, self.states, self.identity = order, film, states, identity
        self.address = film.store or str((order.takes.folder / "takes").absolute())
        self.store = TakeStore(self.address)
        self.running_now: dict[Any, ShotState] = {}
        self.task = film.ray.remote(max_retries=RETRIES, **film.settings.resources)(shoot_take)
        self.board = film.ray.remote(num_cpus=0, max_restarts=-1)(ProgressBoard).remote()

    @contextmanager
    def running(self) -> Iterator[_Tasks]:
        """Enclose the work; however it ends, no task is left behind."""
        try:
            yield self
        finally:
            give_up(self.film.ray, list(self.running_now))
            self.film.ray.kill(self.board)

    def may_start(self, state: ShotState) -> bool:
        """Tell whether there is room for a shot, and what it continues or leads into is there."""
        other = neighbour_of(self.order.board, state.number)
        waits = bool(state.before) and 0 <= other < len(self.states) and not self.states[other].done
        return len(self.running_now) < MOST_AT_ONCE and not waits

    def start(self, state: ShotState) -> None:
        """Hand a shot to the cluster, after asking once more for its cast's consent."""
        still_allowed(self.order.cast)
        task = ShotTask(
            key=state.key, order=ordered_take(self.order, self.states, state), store=self.address,
            device=self.film.settings.device, identity=self.identity,
        )  # fmt: skip
        named = self.task.options(name=f"shot {state.number + 1}")
        self.running_now[named.remote(task, self.film.make_renderer, self.board)] = state

    def arrived(self) -> list[ShotState]:
        """Wait a moment and return the shots that are finished since."""
        ray = self.film.ray
        done, _ = ray.wait(list(self.running_now), num_returns=1, timeout=LOOK_EVERY_S)
        self._tell()
        return [self._kept(one) for one in done]

    def _kept(self, task: Any) -> ShotState:
        state = self.running_now.pop(task)
        outcome(self.film.ray, task, f"shot {state.number + 1}")
        if not self.store.get(state.key, self.order.takes):
            raise OutputError(
                f"shot {state.number + 1} is finished but not in {self.address}: the machines don't share that folder; "
                "give --folder on a disk they share, or --store s3://..."
            )
        return state

    def _tell(self) -> None:
        ray = self.film.ray
        try:
            told = ray.get(self.board.read.remote(), timeout=LOOK_EVERY_S)
        except ray.exceptions.RayError:  # busy, or starting anew elsewhere
            return
        shown = {state.number for state in self.running_now.values()}
        self.film.on_progress({number: how for number, how in told.items() if number in shown})
