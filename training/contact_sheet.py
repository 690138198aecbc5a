"""The README's contact sheets: the first prompts of a seed or of a file, none left out.

python -m training.contact_sheet
python -m training.contact_sheet --prompts FILE -o docs/miniatures.jpg
"""

from __future__ import annotations

import argparse
import sys
import textwrap
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from sora2_nodes.engine.pipeline.planning import RenderSettings, plan_shot
from sora2_nodes.story.storyboard import Shot

from .measuring.held_out import cases

COLUMNS, ROWS = 3, 4
SECONDS = 4.0  # of prompts of a file
MOMENTS = (0.2, 0.45, 0.7)  # of a clip's length: the frames that are shown
CELL = (480, 270)  # px of the large frame; the other two are shown half as large beside it
CAPTION, GAP = 46, 10  # px


def main() -> int:
    args = _arguments()
    from sora2_nodes.engine.pipeline.rendering import load_pocket

    pocket = load_pocket(Path(args.weights) if args.weights else None)
    settings = RenderSettings(width=1280, height=720, preset=args.preset)
    cells = []
    for prompt, seconds, seed in asked(args):
        print(prompt, file=sys.stderr)
        cells.append(cell(prompt, frames_of(pocket, Shot(prompt=prompt, duration_s=seconds), seed, settings)))
    Path(args.output).parent.mkdir(parents=True, exist_ok=True)
    sheet(cells).save(args.output, quality=88)
    return 0


def asked(args: argparse.Namespace) -> list[tuple[str, float, int]]:
    """Prompts, their seconds and their seeds."""
    if args.prompts is None:
        return [(case.prompt, case.seconds, case.seed) for case in cases(COLUMNS * ROWS, args.seed)]
    lines = Path(args.prompts).read_text(encoding="utf-8").splitlines()
    prompts = [line.partition("\t")[0].strip() for line in lines if line.strip() and not line.startswith("#")]
    return [(prompt, SECONDS, args.seed) for prompt in prompts[: COLUMNS * ROWS]]


def frames_of(pocket: object, shot: Shot, seed: int, settings: RenderSettings) -> list[np.ndarray]:
    """Paint a shot's frames at MOMENTS: (H, W, 3) uint8."""
    from sora2_nodes.engine.pipeline.rendering import Pocket, painter_of

    assert isinstance(pocket, Pocket)
    planned = plan_shot(shot, settings, seed=seed)
    painter = painter_of(pocket, planned, settings)
    return [painter.at(int(moment * planned.num_frames)) for moment in MOMENTS]


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
    rows = -(-len(cells) // COLUMNS)
    page = Image.new("RGB", (COLUMNS * (width + GAP) - GAP, rows * (height + GAP) - GAP), "white")
    for number, one in enumerate(cells):
        page.paste(one, (number % COLUMNS * (width + GAP), number // COLUMNS * (height + GAP)))
    return page


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m training.contact_sheet", description="Draw the contact sheet.")
    add = parser.add_argument
    add("--seed", type=int, default=0, help="which held-out prompts (default: 0)")
    add("--preset", choices=("fast", "fine"), default="fast", help="as in `sora2 render` (default: fast)")
    add(
        "--prompts",
        metavar="FILE",
        help="lines to show instead of held-out prompts; of a line with tabs, what is before the first",
    )
    add("--weights", metavar="FOLDER", help="weights to show (default: the ones that ship)")
    add("-o", "--output", default="docs/contact_sheet.jpg", help="(default: docs/contact_sheet.jpg)")
    return parser.parse_args()


if __name__ == "__main__":
    raise SystemExit(main())
