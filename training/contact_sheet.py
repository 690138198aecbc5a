"""The README's contact sheet: the first twelve held-out prompts of a seed, none left out: python -m training.contact_sheet"""

from __future__ import annotations

import argparse
import itertools
import sys
import textwrap
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from sora2_nodes.engine.pipeline.planning import RenderSettings, plan_shot
from sora2_nodes.story.storyboard import Shot

from .held_out import Case, cases

COLUMNS, ROWS = 3, 4
MOMENTS = (0.2, 0.45, 0.7)  # of a clip's length: the frames that are shown
CELL = (480, 270)  # px of the large frame; the other two are shown half as large beside it
CAPTION, GAP = 46, 10  # px


def main() -> int:
    args = _arguments()
    from sora2_nodes.engine.pipeline.rendering import load_pocket

    pocket = load_pocket(Path(args.weights) if args.weights else None)
    settings = RenderSettings(width=1280, height=720, preset=args.preset)
    cells = []
    for case in cases(COLUMNS * ROWS, args.seed):
        print(case.prompt, file=sys.stderr)
        cells.append(cell(case.prompt, frames_of(pocket, case, settings)))
    Path(args.output).parent.mkdir(parents=True, exist_ok=True)
    sheet(cells).save(args.output, quality=88)
    return 0


def frames_of(pocket: object, case: Case, settings: RenderSettings) -> list[np.ndarray]:
    """Render one case and keep the frames at MOMENTS: (H, W, 3) uint8."""
    from sora2_nodes.engine.pipeline.rendering import Pocket, render_shot

    assert isinstance(pocket, Pocket)
    planned = plan_shot(Shot(prompt=case.prompt, duration_s=case.seconds), settings, seed=case.seed, older=True)
    clip, _ = render_shot(pocket, planned, settings, seed=case.seed)
    wanted = [int(moment * clip.num_frames) for moment in MOMENTS]
    frames = dict(itertools.islice(enumerate(clip.frames()), wanted[-1] + 1))
    return [frames[index] for index in wanted]


def cell(prompt: str, frames: list[np.ndarray]) -> Image.Image:
    """One large frame, two small ones beside it, the prompt below."""
    width, height = CELL
    small = (width // 2, height // 2)
    page = Image.new("RGB", (width + small[0], height + CAPTION), "white")
    pictures = [Image.fromarray(frame) for frame in frames]
    page.paste(pictures[1].resize(CELL, Image.Resampling.LANCZOS), (0, 0))
    for number, picture in enumerate((pictures[0], pictures[2])):
        page.paste(picture.resize(small, Image.Resampling.LANCZOS), (width, number * small[1]))
    font = ImageFont.load_default(15)
    for number, line in enumerate(textwrap.wrap(prompt, 96)[:2]):
        ImageDraw.Draw(page).text((2, height + 4 + 19 * number), line, fill=(40, 40, 40), font=font)
    return page


def sheet(cells: list[Image.Image]) -> Image.Image:
    """Put cells in rows."""
    width, height = cells[0].size
    page = Image.new("RGB", (COLUMNS * (width + GAP) - GAP, ROWS * (height + GAP) - GAP), "white")
    for number, one in enumerate(cells):
        page.paste(one, (number % COLUMNS * (width + GAP), number // COLUMNS * (height + GAP)))
    return page


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m training.contact_sheet", description="Draw the contact sheet.")
    add = parser.add_argument
    add("--seed", type=int, default=0, help="which held-out prompts (default: 0)")
    add("--preset", choices=("fast", "fine"), default="fast", help="as in `sora2 render` (default: fast)")
    add("--weights", metavar="FOLDER", help="weights to show (default: the ones that ship)")
    add("-o", "--output", default="docs/contact_sheet.jpg", help="(default: docs/contact_sheet.jpg)")
    return parser.parse_args()


if __name__ == "__main__":
    raise SystemExit(main())
