"""Films of takes: what is kept, what is rendered again, and what a kill can cost."""

from __future__ import annotations

import hashlib
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from sora2_nodes.errors import Cancelled, InputError, MediaError, OutputError
from sora2_nodes.media.files.video_files import open_clip, write_clip
from sora2_nodes.media.sound.loudness import integrated_lufs
from sora2_nodes.story import brief_for, save_storyboard
from sora2_nodes.story.storyboard import DialogueLine, Shot, Storyboard
from sora2_nodes.studio.film_join import join_shots, join_takes, publish
from sora2_nodes.studio.film_making import FilmOrder, render_missing, shots_of
from sora2_nodes.studio.material import reference_named
from sora2_nodes.studio.pocket_renderer import arrays_of, end_from
from sora2_nodes.studio.seeds import seed_by_number
from sora2_nodes.studio.takes import TakeFolder
from tests.media.media_makers import make_clip
from tests.studio.tiny_renderer import TinyRenderer

ROOT = Path(__file__).parents[2]


def board_of(count: int = 5, **changed: object) -> Storyboard:
    shots = tuple(Shot(prompt=f"A red ball rolls past {n}", duration_s=1.0) for n in range(count))
    return replace(Storyboard(shots=shots, width=96, height=64, seed=3), **changed)  # type: ignore[arg-type]


def order_of(tmp_path: Path, board: Storyboard) -> FilmOrder:
    return FilmOrder(board=board, base=tmp_path, takes=TakeFolder(tmp_path / "takes-of-film"))


def make(order: FilmOrder, renderer: TinyRenderer) -> list[int]:
    """Render what is missing; return the shots drawn, counted from 1."""
    before = len(renderer.orders)
    with order.takes.locked():
        render_missing(order, renderer)
    return [drawn.number + 1 for drawn in renderer.orders[before:]]


def with_shot(board: Storyboard, number: int, **changed: object) -> Storyboard:
    shots = list(board.shots)
    shots[number] = replace(shots[number], **changed)  # type: ignore[arg-type]
    return replace(board, shots=tuple(shots))


def hashes(order: FilmOrder) -> dict[str, str]:
    return {p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in (order.takes.folder / "takes").glob("*.mp4")}


def test_every_shot_is_rendered_once_and_joined(tmp_path: Path) -> None:
    order, renderer = order_of(tmp_path, board_of()), TinyRenderer()
    assert make(order, renderer) == [1, 2, 3, 4, 5]
    assert make(order, renderer) == []
    film = join_takes(order, shots_of(order, renderer))
    assert film.num_frames == 5 * 24
    publish(film, tmp_path / "film.mp4", order.board)
    assert open_clip(tmp_path / "film.mp4").num_frames == 5 * 24


def test_a_changed_shot_alone_is_rendered_again(tmp_path: Path) -> None:
    order, renderer = order_of(tmp_path, board_of()), TinyRenderer()
    make(order, renderer)
    before = hashes(order)
    changed = replace(order, board=with_shot(order.board, 2, prompt="A blue box slides"))
    assert make(changed, renderer) == [3]
    assert before.items() <= hashes(changed).items()
    assert make(order, renderer) == []  # and back


@pytest.mark.parametrize(
    ("changed", "again"),
    [
        ({"duration_s": 2.0}, [2]),
        ({"camera": "dolly_in"}, [2]),
        ({"seed": 99}, [2]),
        ({"dialogue": (DialogueLine(speaker="A", text="Hi."),)}, [2]),
        ({"transition_in": "dissolve"}, []),
        ({"continuity": "continue", "prompt": "A blue box falls"}, [2]),
    ],
)
def test_what_makes_a_take_renders_it_again_and_nothing_else(tmp_path: Path, changed: dict, again: list[int]) -> None:
    order, renderer = order_of(tmp_path, board_of(3)), TinyRenderer()
    make(order, renderer)
    assert make(replace(order, board=with_shot(order.board, 1, **changed)), renderer) == again


@pytest.mark.parametrize("change", ["weights", "size", "options", "negative", "seed"])
def test_other_settings_render_all_again(tmp_path: Path, change: str) -> None:
    order, renderer = order_of(tmp_path, board_of(2)), TinyRenderer()
    make(order, renderer)
    other = TinyRenderer(identity="other weights") if change == "weights" else renderer
    values: dict[str, dict] = {"size": {"width": 64}, "negative": {"negative": ("blur",)}, "seed": {"seed": 4}}
    board = replace(order.board, **values.get(change, {}))
    options = {"preset": "fine"} if change == "options" else {}
    assert make(replace(order, board=board, options=options), other) == [1, 2]


def test_a_continued_shot_gets_the_end_of_the_one_before_and_follows_its_change(tmp_path: Path) -> None:
    order, renderer = order_of(tmp_path, with_shot(board_of(3), 1, continuity="continue")), TinyRenderer()
    make(order, renderer)
    frames = list(open_clip(order.takes.video(shots_of(order, renderer)[0].key)).frames())
    first = next(open_clip(order.takes.video(shots_of(order, renderer)[1].key)).frames())
    assert abs(float(first.mean()) - float(frames[-1].mean())) < 3
    assert make(replace(order, board=with_shot(order.board, 0, prompt="A box")), renderer) == [1, 2]


def test_shots_of_one_world_share_its_seed_and_new_worlds_do_not(tmp_path: Path) -> None:
    board = with_shot(with_shot(board_of(4), 1, continuity="same_world"), 3, continuity="same_world")
    board = with_shot(board, 2, continuity="new")
    renderer = TinyRenderer()
    make(order_of(tmp_path, board), renderer)
    seeds = [drawn.world_seed for drawn in renderer.orders]
    assert seeds[0] == seeds[1] != seeds[2] == seeds[3]


def test_takes_are_added_and_switched_without_rendering_the_others(tmp_path: Path) -> None:
    order, renderer = order_of(tmp_path, board_of(3)), TinyRenderer()
    make(order, renderer)
    assert order.takes.add_take(order.ids, 1) == 2
    assert make(order, renderer) == [2]
    second = shots_of(order, renderer)[1].key
    order.takes.choose(order.ids, 1, 1)
    assert make(order, renderer) == []
    assert shots_of(order, renderer)[1].key != second
    order.takes.choose(order.ids, 1, 2)
    assert make(order, renderer) == []
    assert shots_of(order, renderer)[1].key == second


def test_retaking_the_first_shot_of_a_world_leaves_the_others(tmp_path: Path) -> None:
    order, renderer = order_of(tmp_path, with_shot(board_of(2), 1, continuity="same_world")), TinyRenderer()
    make(order, renderer)
    order.takes.add_take(order.ids, 0)
    assert make(order, renderer) == [1]


def test_an_unknown_take_is_refused_with_those_there_are(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no take 7; it has 1"):
        order_of(tmp_path, board_of(1)).takes.choose(["1"], 0, 7)


def test_real_footage_stands_in_the_film_bit_for_bit(tmp_path: Path) -> None:
    write_clip(make_clip(num_frames=24), tmp_path / "real.mp4")
    order, renderer = order_of(tmp_path, with_shot(board_of(3), 1, footage="real.mp4", prompt="")), TinyRenderer()
    assert make(order, renderer) == [1, 3]
    film = join_takes(order, shots_of(order, renderer))
    assert film.cuts.shots[1].copied
    publish(film, tmp_path / "film.mp4", order.board)
    ours = list(open_clip(tmp_path / "film.mp4").frames())[24:48]
    real = list(open_clip(tmp_path / "real.mp4").frames())
    assert all(np.array_equal(a, b) for a, b in zip(ours, real, strict=True))


def test_a_shot_that_continues_footage_gets_its_last_frame(tmp_path: Path) -> None:
    write_clip(make_clip(num_frames=24), tmp_path / "real.mp4")
    board = with_shot(board_of(2), 0, footage="real.mp4", prompt="")
    order, renderer = order_of(tmp_path, with_shot(board, 1, continuity="continue")), TinyRenderer()
    make(order, renderer)
    (given,) = renderer.orders[0].references
    assert given.role == "first_frame"
    assert np.array_equal(given.picture, list(open_clip(tmp_path / "real.mp4").frames())[-1])


def test_a_shot_that_leads_in_is_made_after_the_next_one_and_ends_where_it_begins(tmp_path: Path) -> None:
    board = with_shot(with_shot(board_of(3), 0, continuity="leads_in"), 1, continuity="leads_in")
    order, renderer = order_of(tmp_path, board), TinyRenderer()
    assert make(order, renderer) == [3, 2, 1]
    assert make(order, renderer) == []
    assert len({drawn.world_seed for drawn in renderer.orders}) == 1
    film = join_takes(order, shots_of(order, renderer))
    assert [seam.continuity for seam in film.seams] == ["continue", "continue"]
    levels = [float(frame.mean()) for frame in film.frames()]
    assert np.abs(np.diff(levels) - 1).max() < 2  # one even rise over both cuts
    assert make(replace(order, board=with_shot(board, 2, prompt="A box")), renderer) == [3, 2, 1]
    assert make(replace(order, board=with_shot(board, 0, prompt="A box")), renderer) == [1]


def test_a_shot_can_lead_into_footage(tmp_path: Path) -> None:
    write_clip(make_clip(num_frames=24), tmp_path / "real.mp4")
    board = with_shot(with_shot(board_of(2), 1, footage="real.mp4", prompt=""), 0, continuity="leads_in")
    order, renderer = order_of(tmp_path, board), TinyRenderer()
    assert make(order, renderer) == [1]
    (given,) = renderer.orders[0].references
    assert np.array_equal(given.picture, next(open_clip(tmp_path / "real.mp4").frames()))
    assert join_takes(order, shots_of(order, renderer)).cuts.shots[1].copied


def test_all_references_reach_the_renderer_with_role_and_weight(tmp_path: Path) -> None:
    for name, level in (("face.png", 40), ("beach.png", 90)):
        Image.fromarray(np.full((300, 400, 3), level, np.uint8)).save(tmp_path / name)
    board = with_shot(board_of(2), 1, references=("identity: face.png", "environment 0.25: beach.png", "face.png"))
    order, renderer = order_of(tmp_path, board), TinyRenderer()
    make(order, renderer)
    assert renderer.orders[0].references == ()
    given = renderer.orders[1].references
    assert [(r.role, r.weight, int(r.picture.mean())) for r in given] == [
        ("identity", 1.0, 40), ("environment", 0.25, 90), ("environment", 1.0, 40),
    ]  # fmt: skip
    (tmp_path / "face.png").rename(tmp_path / "her.png")
    renamed = ("identity: her.png", "environment 0.25: beach.png", "her.png")
    assert make(replace(order, board=with_shot(board, 1, references=renamed)), renderer) == []  # same pictures
    lighter = ("identity 0.5: her.png", *renamed[1:])
    assert make(replace(order, board=with_shot(board, 1, references=lighter)), renderer) == [2]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("face.png", ("face.png", "environment", 1.0)),
        ("identity: a face.png", ("a face.png", "identity", 1.0)),
        ("First Frame 0.5: x/y.png", ("x/y.png", "first_frame", 0.5)),
        ("C:/pictures/a.png", ("C:/pictures/a.png", "environment", 1.0)),
    ],
)
def test_references_are_named_with_role_and_weight(text: str, found: tuple[str, str, float]) -> None:
    assert reference_named(text) == found


def test_a_weight_out_of_range_and_a_broken_picture_stop_before_anything_is_rendered(tmp_path: Path) -> None:
    renderer = TinyRenderer()
    with pytest.raises(InputError, match="must be 0 to 1, not 3"):
        make(order_of(tmp_path, with_shot(board_of(2), 1, references=("identity 3: a.png",))), renderer)
    (tmp_path / "a.png").write_bytes(b"not a picture")
    with pytest.raises((InputError, MediaError), match="shot 2: "):
        make(order_of(tmp_path, with_shot(board_of(2), 1, references=("a.png",))), renderer)
    assert renderer.orders == []


def test_mouths_follow_the_users_own_recording(tmp_path: Path) -> None:
    wave = np.zeros((1, 24_000), np.float32)
    wave[0, 4_800:9_600] = 0.5 * np.sin(2 * np.pi * 150 * np.arange(4_800) / 24_000)  # heard for 0.2 s
    write_clip(replace(make_clip(num_frames=24), waveform=wave, sample_rate=24_000), tmp_path / "hello.mp4")
    line = DialogueLine(speaker="Anna", text="Hello.", at_s=0.4, audio="hello.mp4")
    order, renderer = order_of(tmp_path, with_shot(board_of(1), 0, dialogue=(line,))), TinyRenderer()
    make(order, renderer)
    mouth = renderer.orders[0].voices["Anna"]
    assert len(mouth) == 100
    assert mouth[44:56].min() > 0.5
    assert max(mouth[:36].max(), mouth[68:].max()) < 0.05
    clip = open_clip(shots_of(order, renderer)[0].path)  # and it is what is heard
    assert clip.waveform is not None
    heard = np.abs(clip.waveform[0, 21_000:27_000]).mean() / np.abs(clip.waveform[0, 32_000:]).mean()
    assert heard > 3
    write_clip(replace(make_clip(num_frames=24), waveform=0.5 * wave, sample_rate=24_000), tmp_path / "hello.mp4")
    assert make(order, renderer) == [1]  # another recording


def test_a_shot_is_told_the_world_it_plays_in(tmp_path: Path) -> None:
    board = with_shot(
        with_shot(board_of(2), 0, prompt="A blue box slides in a park at night"), 1, prompt="The box stops"
    )
    order, renderer = order_of(tmp_path, with_shot(board, 1, continuity="same_world")), TinyRenderer()
    make(order, renderer)
    brief = brief_for(renderer.orders[1].shot)
    assert (brief.backdrop, brief.time_of_day, brief.things[0].colour) == ("park", "night", "blue")


def test_missing_files_and_long_lines_stop_before_anything_is_rendered(tmp_path: Path) -> None:
    renderer = TinyRenderer()
    with pytest.raises(InputError, match=r"names gone\.mp4"):
        make(order_of(tmp_path, with_shot(board_of(2), 1, footage="gone.mp4")), renderer)
    line = DialogueLine(speaker="Anna", text="This is far too long a line for a shot that lasts one second only.")
    with pytest.raises(InputError, match=r"shot 2: Anna's line .* longer than its shot of 1 s; extend the shot to"):
        make(order_of(tmp_path, with_shot(board_of(2), 1, dialogue=(line,))), renderer)
    assert renderer.orders == []


def test_dialogue_is_heard_in_its_take(tmp_path: Path) -> None:
    line = DialogueLine(speaker="Anna", text="Look.", at_s=0.2)
    order, renderer = order_of(tmp_path, with_shot(board_of(1), 0, dialogue=(line,))), TinyRenderer()
    make(order, renderer)
    record = open_clip(shots_of(order, renderer)[0].path).record
    assert record["sync"]["lines"][0]["text"] == "Look."


def test_stopping_keeps_the_shots_that_are_finished(tmp_path: Path) -> None:
    order, renderer = order_of(tmp_path, board_of(3)), TinyRenderer()

    def stop(step: int, total: int, preview: object) -> None:
        if len(renderer.orders) == 2:
            raise Cancelled("stopped")

    with pytest.raises(Cancelled), order.takes.locked():
        render_missing(order, renderer, on_step=stop)
    assert make(order, renderer) == [3]


def test_a_film_continues_in_the_next(tmp_path: Path) -> None:
    first, renderer = order_of(tmp_path, board_of(2)), TinyRenderer()
    make(first, renderer)
    board = with_shot(board_of(1, seed=8), 0, continuity="continue")
    second = replace(order_of(tmp_path, board), takes=TakeFolder(tmp_path / "second"), after=first.takes)
    make(second, renderer)
    last = renderer.orders[-1]
    assert last.end is not None
    assert last.world_seed == renderer.orders[1].world_seed
    with pytest.raises(InputError, match="no finished film"):
        shots_of(replace(second, after=TakeFolder(tmp_path / "empty")), renderer)


def test_one_process_at_a_time_drives_a_folder(tmp_path: Path) -> None:
    folder = TakeFolder(tmp_path / "f")
    code = "import sys; from sora2_nodes.studio.takes import TakeFolder\nwith TakeFolder(sys.argv[1]).locked(): pass"
    with folder.locked():
        done = subprocess.run(
            [sys.executable, "-c", code, str(folder.folder)], cwd=ROOT, capture_output=True, text=True, check=False
        )
    assert "in use by another" in done.stderr
    with folder.locked():
        pass


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(OutputError, match="choose another --folder"), TakeFolder(tmp_path / "file" / "f").locked():
        pass


def test_a_shots_end_survives_its_file() -> None:
    from sora2_nodes.engine.pipeline.planning import ShotEnd

    random_ = np.random.default_rng(0)
    end = ShotEnd(
        state={"ball": {"position": [0.1, 0.2, 0.3], "angle": 0.5}}, seed=2**63 - 1,
        **{name: random_.normal(size=(2, 3)).astype(np.float32) for name in ("video", "audio", "maps", "contacts")},
    )  # fmt: skip
    back = end_from(arrays_of(end))
    assert (back.state, back.seed) == (end.state, end.seed)
    assert all(np.array_equal(getattr(back, n), getattr(end, n)) for n in ("video", "audio", "maps", "contacts"))


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="kills processes by a signal that this system lacks")
def test_a_kill_at_any_moment_loses_at_most_the_shot_in_progress(tmp_path: Path) -> None:
    chance, board, killed = random.Random(5), with_shot(board_of(5), 2, continuity="continue"), 0
    log, output, order = tmp_path / "log", tmp_path / "film.mp4", order_of(tmp_path, board)
    log.touch()
    with _film_server(tmp_path, order, log, output) as again:
        while killed < 24:
            save_storyboard(board, tmp_path / "film.json")
            before, drawn_before = _finished(order), len(log.read_text().splitlines())
            killed += again(chance.uniform(0.0, 0.2 * 2 ** chance.randrange(4)))
            after, drawn = _finished(order), len(log.read_text().splitlines()) - drawn_before
            assert before.items() <= after.items()  # byte for byte
            assert drawn - (len(after) - len(before)) in (0, 1)  # at most the one in progress is lost
            if output.exists():
                assert open_clip(output).num_frames == 120
            if len(after) == 5 and chance.random() < 0.5:  # a new film, so that kills fall everywhere
                board = replace(board, seed=board.seed + 1)
                order = order_of(tmp_path, board)
        save_storyboard(board, tmp_path / "film.json")
        assert not again(None)
    assert len(_finished(order)) == 5
    assert open_clip(output).num_frames == 120
    assert not list((order.takes.folder / "takes").glob(".*"))


def _finished(order: FilmOrder) -> dict[str, str]:
    """Name and hash of every finished take; each is a whole clip."""
    done = [state.path for state in shots_of(order, TinyRenderer()) if state.done]
    assert all(open_clip(path).num_frames == 24 for path in done)
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in done}


@contextmanager
def _film_server(tmp_path: Path, order: FilmOrder, log: Path, output: Path) -> Iterator[Callable[[float | None], bool]]:
    """A function that makes the film in a process and kills it after some seconds; it tells whether that was in time."""
    program = [sys.executable, str(ROOT / "tests/studio/tiny_renderer.py"), str(tmp_path / "film.json")]
    program += [str(order.takes.folder), str(log), str(output)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    server = subprocess.Popen(program, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment, text=True)
    told, heard = server.stdin, server.stdout
    assert told is not None
    assert heard is not None

    def again(kill_after_s: float | None) -> bool:
        told.write("\n")
        told.flush()
        child = int(heard.readline())
        if kill_after_s is not None:
            time.sleep(kill_after_s)
            with suppress(ProcessLookupError):
                os.kill(child, signal.SIGKILL)
        status = int(heard.readline())
        assert status in (0, signal.SIGKILL)
        return status != 0

    with server:
        yield again
        told.close()


def test_a_shot_put_in_between_is_the_only_one_to_be_made(tmp_path: Path) -> None:
    board = board_of(4)
    board = replace(board, shots=tuple(replace(s, id=str(n), continuity="same_world" if n else "new")
                                       for n, s in enumerate(board.shots)))  # fmt: skip
    order, renderer = order_of(tmp_path, board), TinyRenderer()
    make(order, renderer)
    order.takes.add_take(order.ids, 2)
    make(order, renderer)
    more = Shot(prompt="A bird box stands", duration_s=1.0, id="2b", continuity="same_world")
    longer = replace(order, board=replace(board, shots=(*board.shots[:2], more, *board.shots[2:])))
    assert make(longer, renderer) == [3]
    assert [state.choice.chosen for state in shots_of(longer, renderer)] == [1, 1, 1, 2, 1]
    shorter = replace(order, board=replace(board, shots=(board.shots[0], *board.shots[2:])))
    assert make(shorter, renderer) == []


def test_takes_of_a_folder_of_version_1_are_found(tmp_path: Path) -> None:
    order, renderer = order_of(tmp_path, board_of(3)), TinyRenderer()
    old = replace(order, board=replace(order.board, shots=tuple(
        replace(shot, seed=seed_by_number(order.board, n, 2 if n == 1 else 1))
        for n, shot in enumerate(order.board.shots))))  # fmt: skip
    assert make(old, renderer) == [1, 2, 3]
    (order.takes.folder / "film.json").write_text('{"shots": {"2": {"takes": [1, 2], "chosen": 2}}}')
    assert make(order, renderer) == []
    assert shots_of(order, renderer)[1].choice.takes == (1, 2)


def test_footage_is_shown_as_its_shot_says_and_what_goes_on_from_it_depends_on_that(tmp_path: Path) -> None:
    write_clip(make_clip(num_frames=72, sound=None), tmp_path / "real.mp4")

    def order(**points: float) -> FilmOrder:
        real = Shot(prompt="", footage="real.mp4", **{"duration_s": 0.0, **points})
        shots = (real, Shot(prompt="A red ball bounces", duration_s=1.0, continuity="continue"))
        board = Storyboard(shots=shots, width=96, height=64, fps=Fraction(24))
        return FilmOrder(board=board, base=tmp_path, takes=TakeFolder(tmp_path / "film"))

    whole, part = order(), order(footage_in_s=0.5, footage_out_s=1.5)
    states = [shots_of(one, TinyRenderer()) for one in (whole, part, order(duration_s=2.0))]
    assert len({after.key for _, after in states}) == 3
    film = join_shots(part.board, [tmp_path / "real.mp4", write_clip(make_clip(num_frames=24), tmp_path / "b.mp4")])
    assert [shot.length for shot in film.cuts.shots] == [24, 24]


def test_every_take_has_one_level_and_keeps_what_is_spoken_apart(tmp_path: Path) -> None:
    lines = (DialogueLine(speaker="Anna", text="Look at that ball.", at_s=0.3),)
    shots = (
        Shot(prompt="A red ball bounces", duration_s=2.0),
        Shot(prompt="Anna waves", duration_s=2.5, dialogue=lines),
    )
    board = Storyboard(shots=shots, width=96, height=64, fps=Fraction(24), seed=3)
    order = FilmOrder(board=board, base=tmp_path, takes=TakeFolder(tmp_path / "film"), loudness_lufs=-20.0)
    with order.takes.locked():
        states = render_missing(order, TinyRenderer())
    for state in states:
        clip = open_clip(state.path)
        assert clip.waveform is not None
        assert clip.record["levels"]["loudness_lufs"] == pytest.approx(-16, abs=0.5)
        assert integrated_lufs(clip.waveform, clip.sample_rate) == pytest.approx(-16, abs=0.7)
    spoken = open_clip(states[1].path)
    assert spoken.dialogue is not None and spoken.waveform is not None
    film = join_takes(order, states)
    assert film.parts is not None
    dialogue = film.parts("dialogue").read(0, film.parts("dialogue").samples)
    assert not dialogue[:, : 2 * 48_000 - 2000].any()
    assert np.abs(dialogue[:, round(2.5 * 48_000) : 3 * 48_000]).max() > 0.05
    assert film.loudness is not None and film.loudness.after_lufs == pytest.approx(-20, abs=0.3)
