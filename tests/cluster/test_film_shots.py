"""Films on a cluster of two nodes: the same takes as here, each once, and what the death of a node costs."""

from __future__ import annotations

import threading
import time
from collections import Counter
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from sora2_nodes.cluster.film_shots import ClusterFilm, render_on_cluster
from sora2_nodes.errors import Cancelled, InputError, PromptError, WeightsError
from sora2_nodes.story.storyboard import Shot, Storyboard
from sora2_nodes.studio.film_making import FilmOrder, render_missing
from sora2_nodes.studio.shoot import Renderer
from sora2_nodes.studio.takes import TakeFolder
from sora2_nodes.whole_files import sha256_of
from tests.cluster.conftest import Nodes
from tests.studio.tiny_renderer import TinyRenderer

pytestmark = [pytest.mark.cluster, pytest.mark.slow]


def tiny(device: str, *, log: Path | None = None, pause_s: float = 0.0) -> Renderer:
    return TinyRenderer(log, pause_s=pause_s)


class Weighty(TinyRenderer):
    """One whose weights are others in each process."""

    def __init__(self) -> None:
        import os

        super().__init__(identity=str(os.getpid()))


def weighty(device: str) -> Renderer:
    return Weighty()


class Reluctant(TinyRenderer):
    """One that refuses the third shot."""

    def render(self, order: Any, on_step: Any) -> Any:
        if order.number == 2:
            raise PromptError("shot 3: nothing in it can be read")
        return super().render(order, on_step)


def reluctant(device: str) -> Renderer:
    return Reluctant()


def order_of(folder: Path, board: Storyboard) -> FilmOrder:
    return FilmOrder(board=board, base=folder, takes=TakeFolder(folder / "takes-of-film"))


def board_of(*continuity: str) -> Storyboard:
    shots = tuple(
        Shot(prompt=f"A red ball rolls past {n}", duration_s=0.5, continuity=how) for n, how in enumerate(continuity)
    )
    return Storyboard(shots=shots, width=96, height=64, seed=3)


def make(order: FilmOrder, film: ClusterFilm) -> list[int]:
    """Render what is missing on the cluster; return the shots that came, counted from 1."""
    came: list[int] = []
    with order.takes.locked():
        render_on_cluster(order, replace(film, on_shot=lambda state: came.append(state.number + 1)))
    return came


def contents(order: FilmOrder) -> dict[str, str]:
    return {path.name: sha256_of(path) for path in (order.takes.folder / "takes").glob("*.*") if path.suffix != ".json"}


def film_on(ray: Any, nodes: Nodes, **changed: Any) -> ClusterFilm:
    return ClusterFilm(ray=ray, settings=nodes.settings, **{"make_renderer": tiny, **changed})


def test_a_film_has_the_same_takes_as_one_made_here_and_none_is_made_twice(ray, nodes, tmp_path):
    board = board_of("new", "continue", "new", "leads_in", "new", "continue")
    here, there = order_of(tmp_path / "here", board), order_of(tmp_path / "there", board)
    (tmp_path / "here").mkdir()
    with here.takes.locked():
        render_missing(here, TinyRenderer())
    log = tmp_path / "log"
    film = film_on(ray, nodes, make_renderer=partial(tiny, log=log))
    assert sorted(make(there, film)) == [1, 2, 3, 4, 5, 6]
    assert contents(there) == contents(here)
    assert make(there, film) == []
    assert sorted(log.read_text().split()) == ["1", "2", "3", "4", "5", "6"]


def test_one_changed_shot_is_made_alone(ray, nodes, tmp_path):
    board = board_of("new", "new", "new")
    make(order_of(tmp_path, board), film_on(ray, nodes))
    shots = (board.shots[0], replace(board.shots[1], prompt="A green cube falls"), board.shots[2])
    assert make(order_of(tmp_path, replace(board, shots=shots)), film_on(ray, nodes)) == [2]


def test_both_nodes_draw_and_tell_how_far_they_are(ray, nodes, tmp_path):
    told: list[dict[int, tuple[str, int, int]]] = []
    film = film_on(ray, nodes, make_renderer=partial(tiny, pause_s=2.0), on_progress=told.append)
    make(order_of(tmp_path, board_of("new", "new", "new", "new")), film)
    assert max(len(how) for how in told) == 2
    assert {stage for how in told for stage, _, _ in how.values()} >= {"drawing"}


def test_a_node_that_dies_costs_the_shot_it_was_drawing_and_nothing_else(ray, nodes, tmp_path):
    log, board = tmp_path / "log", board_of(*["new"] * 6)
    killed: list[int] = []

    def kill_once(came: list[int]) -> None:
        if len(came) >= 2 and not killed:
            killed.append(len(came))
            threading.Thread(target=nodes.kill_second).start()

    came: list[int] = []
    order, film = order_of(tmp_path, board), film_on(ray, nodes, make_renderer=partial(tiny, log=log, pause_s=1.5))

    def on_shot(state: Any) -> None:
        came.append(state.number + 1)
        kill_once(came)

    with order.takes.locked():
        render_on_cluster(order, replace(film, on_shot=on_shot))
    drawn = Counter(log.read_text().split())
    assert sorted(came) == [1, 2, 3, 4, 5, 6] and killed
    assert set(drawn) == {"1", "2", "3", "4", "5", "6"}
    assert sum(drawn.values()) <= 7  # at most one was finished there and not stored yet
    assert all(order.takes.intact(key) for key in {path.stem for path in (order.takes.folder / "takes").glob("*.json")})


def test_takes_may_meet_in_a_store_apart_from_the_films_folder(ray, nodes, tmp_path):
    store, board = f"file://{tmp_path / 'store'}", board_of("new", "continue")
    first = order_of(tmp_path / "first", board)
    make(first, film_on(ray, nodes, store=store))
    assert {path.suffix for path in (tmp_path / "store").iterdir()} == {".mp4", ".npz", ".json"}
    log = tmp_path / "log"
    second = order_of(tmp_path / "second", board)
    make(second, film_on(ray, nodes, store=store, make_renderer=partial(tiny, log=log)))
    assert not log.exists()  # another film with the same shots finds them there
    assert contents(second) == contents(first)


def test_what_a_shot_refuses_is_told_as_it_was_and_what_was_finished_stays(ray, nodes, tmp_path):
    order = order_of(tmp_path, board_of("new", "new", "new"))
    with pytest.raises(PromptError, match=r"^shot 3: nothing in it can be read$"):
        make(order, film_on(ray, nodes, make_renderer=reluctant))
    assert sorted(make(order, film_on(ray, nodes))) in ([1, 2, 3], [2, 3], [1, 3], [3])


def test_a_machine_with_other_weights_is_not_used(ray, nodes, tmp_path):
    with pytest.raises(WeightsError, match="other weights"):
        make(order_of(tmp_path, board_of("new")), film_on(ray, nodes, make_renderer=weighty))


def test_a_film_that_is_stopped_leaves_no_task_behind(ray, nodes, tmp_path):
    log = tmp_path / "log"

    def stop(_told: object) -> None:
        raise Cancelled("stopped")

    film = film_on(ray, nodes, make_renderer=partial(tiny, log=log, pause_s=4.0), on_progress=stop)
    with pytest.raises(Cancelled):
        make(order_of(tmp_path, board_of("new", "new")), film)
    time.sleep(5)
    assert not log.exists()


def test_where_there_is_no_cluster_the_error_says_how_to_get_one(nodes):
    from sora2_nodes.cluster.ray_cluster import ClusterSettings, connected

    with pytest.raises(InputError, match="ray start --head"), connected(ClusterSettings(address="127.0.0.1:1")):
        pass
