"""Ten scripted films, made as `sora2 film` makes them and measured by an editor's figures: python -m benchmarks.films --size 320x180

Beside each figure stands what ffmpeg says of the same file, or the truth: what the script asked for and the plan knows.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np

from sora2_nodes.media.files.video_files import open_clip
from sora2_nodes.media.sound.onsets import sound_events
from sora2_nodes.story import brief_for, in_its_world, read_storyboard, reformat, write_storyboard
from sora2_nodes.story.formats.film_formats import format_for, read_as, write_as
from sora2_nodes.story.storyboard import Storyboard
from sora2_nodes.studio.film_join import join_takes, publish
from sora2_nodes.studio.film_making import FilmOrder, ShotState, render_missing
from sora2_nodes.studio.material import files_in
from sora2_nodes.studio.orders import Material, order_for
from sora2_nodes.studio.pocket_renderer import PocketRenderer, plan_order
from sora2_nodes.studio.takes import TakeFolder

FILMS = {
    "one throw": """SHOT 1 (2s)
A red rubber ball rolls to the right off a table and falls to a wooden floor.
SHOT 2 (2s)
The ball bounces on the floor. [continuity: continue]""",
    "a walk in three": """SHOT 1 (1s)
Anna, a woman in a green jacket with red hair, walks through a park.
SHOT 2 (1s)
She walks on. [continuity: continue]
SHOT 3 (1s)
Anna stops and waves. [continuity: continue]""",
    "two friends": """SHOT 1 (1s)
Anna, a woman in a green jacket with red hair, stands in a park at sunset.
SHOT 2 (3s)
Close-up of Anna, smiling.
ANNA (at 0.3s): "Catch the ball!"
SHOT 3 (1s)
Ben, a man in a blue shirt, laughs in a kitchen.""",
    "film rate": """FPS: 23.976
SHOT 1 (2s)
A wooden box drops onto concrete.""",
    "broadcast rate": """FPS: 29.97
SHOT 1 (1s)
A blue metal ball drops onto a stone floor and bounces.
SHOT 2 (1s)
A yellow box slides to the left. [transition: dissolve] [transition length: 0.4s]""",
    "a brand": """SHOT 1 (1s)
A #00A6A6 can stands on a table in a studio. [camera: dolly in]
SHOT 2 (1s)
Close-up of the #00A6A6 can. [lighting: sunset]""",
    "another brand": """SHOT 1 (1s)
A #E4002B mug stands on a desk in an office.""",
    "split cuts": """SHOT 1 (1.5s)
A detective sits in an office at night.
SHOT 2 (2s)
A train passes. [j cut: 0.5s]""",
    "a chase": """SHOT 1 (1.5s)
A brown dog runs across a meadow. [camera: track right]
SHOT 2 (1.5s)
The dog runs on. [continuity: continue]""",
    "titles": """Title card: The Red Ball
Card length: 1s
SHOT 1 (1.5s)
A red ball drops onto a wooden floor and bounces. [overlay: Berlin]""",
}
MATRICES = {"bt601": "smpte170m", "bt709": "bt709", "bt2020": "bt2020nc"}
ROUND_TRIPS = (".json", ".fountain", ".fdx", ".otio")
REACH_S, EARLY_S, LATE_S = 0.2, 0.045, 0.125


def main() -> int:
    args = _arguments()
    size = tuple(int(side) for side in args.size.split("x"))
    boards = {name: replace(read_storyboard(text), width=size[0], height=size[1], seed=args.seed) for name, text in FILMS.items()}  # fmt: skip
    rows: dict[str, Any] = json.loads(args.results.read_text()) if args.results and args.results.exists() else {}
    with tempfile.TemporaryDirectory() as folder:
        renderer = PocketRenderer()
        for name in sorted(boards, key=lambda name: sum(shot.duration_s for shot in boards[name].shots))[: args.films]:
            if name not in rows:
                rows[name] = measure(boards[name], renderer, Path(folder) / name.replace(" ", "-"))
                if args.results:
                    args.results.write_text(json.dumps(rows, indent=1))
            if not args.json:
                print(f"{name}: {json.dumps(rows[name])}", flush=True)
        rows["colours"] = colours(Path(folder))
    print(json.dumps(rows) if args.json else f"colours, largest difference from ffmpeg in levels: {rows['colours']}")
    return 0


def measure(board: Storyboard, renderer: PocketRenderer, folder: Path) -> dict[str, Any]:
    """Make one film and measure it."""
    order = FilmOrder(board=board, base=folder, takes=TakeFolder(folder))
    with order.takes.locked():
        states = render_missing(order, renderer)
    film, path = join_takes(order, states), folder / "film.mp4"
    publish(film, path, board)
    told = _probed(path)
    return {
        "frames": {"file": int(told["nb_read_frames"]), "truth": film.num_frames},
        "rate": {"file": told["r_frame_rate"], "asked": str(Fraction(board.fps))},
        "sound_minus_picture_ms": round(1000 * (told["sound_s"] - film.num_frames / float(board.fps)), 3),
        "sync": sync(states),
        "lufs": {"ffmpeg": _loudness(path), "ours": None if film.loudness is None else round(film.loudness.after_lufs, 2)},
        "seams": [_seam(seam.as_record()) for seam in film.seams],
        "looks_kept": looks_kept(board),
        "round_trips": {suffix: round_trip(board, folder / f"back{suffix}") for suffix in ROUND_TRIPS},
        "height_in_9_16": subject_heights(board),
        "brand_cie76": [row["cie76"] for state in states for row in open_clip(state.path).record.get("brand_colours", [])],
    }  # fmt: skip


def _seam(record: dict[str, Any]) -> dict[str, Any]:
    jumps = [one for one in record["motion"] if one["jump"] > 0.1 and not one["hit"]]
    return {
        "luma": record["luma_jump"], "inside": record["luma_floor"], "moving": len(record["motion"]),
        "worst_jump": max((one["jump"] for one in record["motion"] if not one["hit"]), default=None),
        "named": [one["name"] for one in jumps],
    }  # fmt: skip


def sync(states: list[ShotState]) -> dict[str, Any]:
    """Onsets of the takes' sound against their planned contacts: median ms, and the share within -45..+125 ms."""
    offsets: list[float] = []
    contacts = 0
    for state in states:
        clip = open_clip(state.path)
        times = [event["time_s"] for event in clip.record.get("events", []) if event["impulse"] > 0.05]
        if clip.waveform is None or not times:
            continue
        heard = np.asarray(sound_events(clip.waveform, clip.sample_rate).times_s)
        near = [heard[np.abs(heard - t).argmin()] - t for t in times] if len(heard) else []
        offsets += [one for one in near if abs(one) < REACH_S]
        contacts += len(times)
    if not offsets:
        return {"contacts": contacts}
    inside = float(np.mean([-EARLY_S <= one <= LATE_S for one in offsets]))
    return {"contacts": contacts, "matched": len(offsets), "median_ms": round(1000 * float(np.median(offsets)), 1), "inside": round(inside, 3)}  # fmt: skip


def looks_kept(board: Storyboard) -> float:
    """The share of times that somebody who is named again has the clothes and hair that the first shot with them told."""
    first: dict[str, tuple] = {}
    kept: list[bool] = []
    for number in range(len(board.shots)):
        for person in brief_for(in_its_world(board, number)).people:
            looks = (person.outfit, person.hair, person.clothes, person.figure)
            if person.name in first:
                kept.append(first[person.name] == looks)
            first.setdefault(person.name, looks)
    return round(float(np.mean(kept)), 3) if kept else 1.0


def round_trip(board: Storyboard, path: Path) -> dict[str, Any]:
    """Write a storyboard in a format and read it again: whether words, lengths and lines are the same, and what was named as lost."""
    found = format_for(path)
    lost: tuple[str, ...] = ()
    if found is None:
        again = read_storyboard(write_storyboard(board))
    else:
        lost = write_as(board, path, found)
        again = read_as(found, path.read_text(encoding="utf-8"), None)
    same = [(s.prompt, s.duration_s, [(d.speaker, d.text) for d in s.dialogue]) for s in board.shots]
    back = [(s.prompt, s.duration_s, [(d.speaker, d.text) for d in s.dialogue]) for s in again.shots]
    return {"same": same == back, "named_as_lost": len(lost)}


def subject_heights(board: Storyboard) -> float | None:
    """How tall what the first shot is about is in 9:16 beside 16:9, as shares of the picture's height; None of plain shapes."""
    tall = []
    for width, height in ((640, 360), (360, 640)):
        cut = replace(reformat(board, width, height), shots=board.shots[:1])
        planned, _ = plan_order(order_for(cut, 0, Material(files=files_in(Path.cwd()))))
        about = ":".join(map(str, planned.staged.focus[0])) if planned.staged and planned.staged.focus else "none"
        paths = [
            thing["path"] for thing in planned.objects(width, height) if f"{thing['object']}:".startswith(f"{about}:")
        ]
        boxes = [place["box_px"] for path in paths for place in path if place.get("box_px")]
        if not boxes:
            return None
        tall.append(float(np.median([(min(b[3], height) - max(b[1], 0)) / height for b in boxes])))
    return round(tall[1] / max(tall[0], 1e-6), 3)


def colours(folder: Path) -> dict[str, float]:
    """Footage of every matrix and range as we read it against ffmpeg's scale filter: the largest difference of a patch, in levels."""
    worst = {}
    for name, matrix in MATRICES.items():
        for span in ("tv", "pc"):
            path = folder / f"{name}-{span}.mkv"
            tags = f"in_color_matrix=bt709:out_color_matrix={name if name != 'bt601' else 'smpte170m'}:out_range={span}"
            _ffmpeg(
                "-f", "lavfi", "-i", "smptehdbars=size=320x180:duration=0.2", "-vf", f"scale={tags},format=yuv444p",
                "-colorspace", matrix, "-color_range", span, "-color_primaries", "bt709", "-color_trc", "bt709", "-c:v", "ffv1", str(path),
            )  # fmt: skip
            out = subprocess.run(
                ["ffmpeg", "-v", "error", "-i", str(path), "-frames:v", "1", "-vf", f"scale=in_color_matrix={matrix if matrix != 'bt2020nc' else 'bt2020'}:in_range={span}", "-f", "rawvideo", "-pix_fmt", "rgb24", "-"],
                check=True, capture_output=True,
            ).stdout  # fmt: skip
            theirs = np.frombuffer(out, np.uint8).reshape(180, 320, 3)
            ours = next(iter(open_clip(path).frames()))
            patches = [(20, x) for x in range(8, 320, 16)]
            worst[f"{name} {span}"] = float(
                max(np.abs(ours[y, x].astype(int) - theirs[y, x].astype(int)).max() for y, x in patches)
            )
    return worst


def _probed(path: Path) -> dict[str, Any]:
    asked = ["-count_frames", "-show_entries", "stream=codec_type,nb_read_frames,r_frame_rate,duration_ts,time_base"]
    out = subprocess.run(["ffprobe", "-v", "error", *asked, "-of", "json", str(path)], check=True, capture_output=True)
    streams = json.loads(out.stdout)["streams"]
    video = next(s for s in streams if s["codec_type"] == "video")
    sound = next((s for s in streams if s["codec_type"] == "audio"), None)
    seconds = float(sound["duration_ts"] * Fraction(sound["time_base"])) if sound else 0.0
    return {**video, "sound_s": seconds}


def _loudness(path: Path) -> float | None:
    """Integrated loudness by ffmpeg's ebur128."""
    out = subprocess.run(
        ["ffmpeg", "-hide_banner", "-nostats", "-i", str(path), "-filter_complex", "ebur128", "-f", "null", "-"],
        check=True, capture_output=True, text=True,
    ).stderr  # fmt: skip
    found = re.findall(r"I:\s*(-?[\d.]+) LUFS", out)
    return float(found[-1]) if found else None


def _ffmpeg(*arguments: str) -> None:
    subprocess.run(["ffmpeg", "-v", "error", "-y", *arguments], check=True)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    add = parser.add_argument
    add(
        "--films",
        type=int,
        default=len(FILMS),
        help=f"films to make, the shortest first, 1 to {len(FILMS)} (default: all)",
    )
    add("--size", default="640x360", help="width x height in pixels (default: 640x360)")
    add("--seed", type=int, default=5, help="seed of the films (default: 5)")
    add(
        "--results",
        type=Path,
        help="a JSON file that keeps the figures of each film as it is measured; films it has are not made again",
    )
    add("--json", action="store_true", help="print one JSON record")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
