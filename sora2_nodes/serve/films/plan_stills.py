"""What the storyboard's editor on a canvas shows: pictures of shots and faces, and its shots' lines and takes. Mounted on the host's server."""

from __future__ import annotations

import asyncio
import io
import json
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path

from aiohttp import web

from ...errors import InputError, Sora2Error
from ...story import in_its_world
from ...story.storyboard import Shot, Storyboard
from ...studio.material import files_in
from ...studio.orders import Material
from ..http.gate import admit
from ..http.handler_context import Api
from ..http.problems import problem_for
from .editor_boards import EditorAsk, read_ask, shots_told, takes_of

STILL_PATH, SHOTS_PATH, FACE_PATH = "/sora2/plan_still", "/sora2/plan_shots", "/sora2/plan_face"
WIDTH = 192  # pixels
MOST_KEPT = 200  # pictures
SHOWS = "X-Sora2-Shows"  # header: take or plan
LOOKS = "{} looks into the camera, close-up"


class PlanStills:
    """Draws a shot's plan once for the words of its world; one at a time, since each takes a processor."""

    def __init__(self) -> None:
        self._kept: OrderedDict[str, bytes] = OrderedDict()
        self._one = asyncio.Lock()

    async def jpeg(self, board: Storyboard, number: int) -> bytes:
        """The plan's picture of shot `number` (from 0). Raises InputError where it can't be planned."""
        shot = board.shots[number]
        own = (number, shot.take) if shot.seed is None else (shot.seed, shot.take)
        key = f"{in_its_world(board, number)!r} {board.width} {board.height} {board.seed} {own}"
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
    """Mount the routes, each a POST of what `read_ask` reads; a shot's number counts from 1."""
    stills: list[PlanStills] = []

    def answered(
        make: Callable[[EditorAsk, PlanStills], Awaitable[web.Response]],
    ) -> Callable[..., Awaitable[web.StreamResponse]]:
        async def handle(request: web.Request) -> web.StreamResponse:
            try:
                await admit(source(), request, "read")
                if not stills:
                    stills.append(PlanStills())
                return await make(read_ask(await request.text()), stills[0])
            except Sora2Error as error:
                return problem_for(error).response()

        return handle

    for path, make in ((STILL_PATH, _still), (SHOTS_PATH, _shots), (FACE_PATH, _face)):
        if isinstance(target, web.Application):
            target.router.add_post(path, answered(make))
        else:
            target.post(path)(answered(make))


async def _still(ask: EditorAsk, stills: PlanStills) -> web.Response:
    """The picture of a shot: its take's where that is made, else its plan's."""
    number = ask.number
    shot = ask.board.shots[number]
    if shot.footage:
        raise InputError(f"shot {number + 1} is footage, which the editor shows no picture of")
    taken = await asyncio.to_thread(takes_of, ask.board, number)
    made = taken.get(shot.take) or await stills.jpeg(ask.board, number)
    return _picture(made, "take" if shot.take in taken else "plan")


async def _shots(ask: EditorAsk, _stills: PlanStills) -> web.Response:
    """The shots' lengths, lines, music and takes, and who appears."""
    told = await asyncio.to_thread(shots_told, ask)
    return web.Response(text=json.dumps(told), content_type="application/json", headers={"Cache-Control": "no-store"})


async def _face(ask: EditorAsk, stills: PlanStills) -> web.Response:
    """The face of somebody named: a connected cameo's, or as the plan draws whoever shot `shot` shows."""
    name, number = str(ask.told.get("name", "")), ask.number
    if not name.strip() or len(name) > 80:
        raise InputError("name must say whose face, in at most 80 characters")
    if name.casefold() in {one.casefold() for one in ask.cameos}:
        found = await asyncio.to_thread(_cameo_face, name)
        if found:
            return _picture(found, "cameo")
    told = LOOKS.format(name if name[:1].isupper() else f"The {name}")
    closer = Shot(prompt=told, duration_s=1.0, continuity="same_world")
    shots = (
        *(
            replace(one, continuity="new") if one.continuity == "leads_in" else one
            for one in ask.board.shots[: number + 1]
        ),
        closer,
    )
    board = replace(ask.board, shots=shots, width=256, height=256)
    return _picture(await stills.jpeg(board, number + 1), "plan")


def _cameo_face(name: str) -> bytes | None:
    """The thumbnail of a kept cameo whose consent allows it. Raises ConsentError where it ended."""
    from PIL import Image

    from ...cameo import library
    from ...studio.cast import open_cameo

    cameo = next((one for _, one in library.cameos() if one.name.casefold() == name.casefold()), None)
    if cameo is None:
        return None
    out = io.BytesIO()
    Image.fromarray(open_cameo(cameo).features.thumbnail).save(out, "JPEG", quality=90)
    return out.getvalue()


def _picture(made: bytes, shows: str) -> web.Response:
    return web.Response(body=made, content_type="image/jpeg", headers={"Cache-Control": "no-store", SHOWS: shows})
