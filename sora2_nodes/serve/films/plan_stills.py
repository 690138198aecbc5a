"""Pictures of planned shots for the storyboard's editor, before anything is rendered. Mounted on the host's server."""

from __future__ import annotations

import asyncio
import io
import json
from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path

from aiohttp import web

from ...errors import InputError, Sora2Error
from ...story import in_its_world, read_storyboard
from ...story.storyboard import Storyboard
from ...studio.material import files_in
from ...studio.orders import Material
from ..http.gate import admit
from ..http.handler_context import Api
from ..http.problems import problem_for

PATH = "/sora2/plan_still"
MOST_TEXT = 200_000  # characters
WIDTH = 192  # pixels
MOST_KEPT = 200  # pictures


class PlanStills:
    """Draws a shot's plan once for the words of its world; one at a time, since each takes a processor."""

    def __init__(self) -> None:
        self._kept: OrderedDict[str, bytes] = OrderedDict()
        self._one = asyncio.Lock()

    async def jpeg(self, board: Storyboard, number: int) -> bytes:
        """The plan's picture of shot `number` (from 0). Raises InputError where it can't be planned."""
        key = f"{in_its_world(board, number)!r} {board.width} {board.height} {board.seed} {number if board.shots[number].seed is None else ''}"
        async with self._one:
            if key not in self._kept:
                self._kept[key] = await asyncio.to_thread(_drawn, board, number)
                while len(self._kept) > MOST_KEPT:
                    self._kept.popitem(last=False)
        return self._kept[key]


def _drawn(board: Storyboard, number: int) -> bytes:
    from PIL import Image

    from ...studio.film_delivery import still_of_plan

    picture = still_of_plan(board, number, Material(files=files_in(Path.cwd())), WIDTH)
    out = io.BytesIO()
    Image.fromarray(picture).save(out, "JPEG", quality=85)
    return out.getvalue()


def add_plan_stills(target: web.Application | web.RouteTableDef, source: Callable[[], Api]) -> None:
    """Mount the route: POST {"text", "shot"} with a shot's number from 1, and "width" and "height" of the film."""
    stills: list[PlanStills] = []

    async def handle(request: web.Request) -> web.StreamResponse:
        try:
            await admit(source(), request, "read")
            if not stills:
                stills.append(PlanStills())
            board, number = _asked(await request.text())
            made = await stills[0].jpeg(board, number)
        except Sora2Error as error:
            return problem_for(error).response()
        return web.Response(body=made, content_type="image/jpeg", headers={"Cache-Control": "no-store"})

    if isinstance(target, web.Application):
        target.router.add_post(PATH, handle)
    else:
        target.post(PATH)(handle)


def _asked(body: str) -> tuple[Storyboard, int]:
    """Read a request. Raises InputError or PromptError with what is wrong."""
    from dataclasses import replace

    try:
        told = json.loads(body)
        text, shot, width, height = (told[key] for key in ("text", "shot", "width", "height"))
    except (ValueError, KeyError, TypeError):
        raise InputError('the request must be JSON with "text", "shot", "width" and "height"') from None
    if not isinstance(text, str) or len(text) > MOST_TEXT:
        raise InputError(f"text must be a storyboard of at most {MOST_TEXT} characters")
    if not all(type(value) is int and 64 <= value <= 4096 for value in (width, height)):
        raise InputError("width and height must be 64 to 4096 pixels")
    board = replace(read_storyboard(text), width=width, height=height)
    if type(shot) is not int or not 1 <= shot <= len(board.shots):
        raise InputError(f"shot {shot!r} is none of the {len(board.shots)} of the storyboard")
    if board.shots[shot - 1].footage:
        raise InputError(f"shot {shot} is footage, which the editor shows no picture of")
    return board, shot - 1
