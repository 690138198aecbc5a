"""The page at /films and what it asks: for whoever sits at this machine, since films are files of theirs."""

from __future__ import annotations

import asyncio
import io
import secrets
from collections.abc import AsyncIterator, Awaitable, Callable
from http import HTTPStatus
from ipaddress import ip_address
from pathlib import Path

from aiohttp import web
from yarl import URL

from ...errors import InputError, Sora2Error
from ..http.gate import admit
from ..http.handler_context import Api
from ..http.problems import Problem, problem_for
from .film_runs import EXPORTS, FilmRuns
from .film_shelf import ShelvedFilm, film_named, films_here, shot_file

PAGE = "/films"
PREFIX = "/sora2/films"
FILES = {"films.mjs": "text/javascript", "film_view.js": "text/javascript", "films.css": "text/css"}
STILL_WIDTH = 320
_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self'; connect-src 'self'; frame-ancestors 'none'"
_HEADERS = {
    "Content-Security-Policy": _POLICY,
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
}
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def add_films(app: web.Application, api: Api, runs: FilmRuns | None = None) -> None:
    """Mount the page and its routes. runs: what makes films again."""
    shelf = _Shelf(api, runs or FilmRuns())
    app.router.add_get(PAGE, shelf.page)
    app.router.add_get(f"{PREFIX}/ui/{{file}}", shelf.page_file)
    app.router.add_get(PREFIX, shelf.answered("read", shelf.listed))
    app.router.add_post(f"{PREFIX}/{{name}}/take", shelf.answered("write", shelf.take))
    app.router.add_post(f"{PREFIX}/{{name}}/retake", shelf.answered("write", shelf.retake))
    app.router.add_get(f"{PREFIX}/{{name}}/export/{{kind}}", shelf.answered("media", shelf.export))
    app.router.add_get(f"{PREFIX}/{{name}}/film", shelf.answered("media", shelf.film))
    app.router.add_get(f"{PREFIX}/{{name}}/shots/{{number}}", shelf.answered("media", shelf.still))

    async def ends(_app: web.Application) -> AsyncIterator[None]:
        yield
        await shelf.runs.stop()

    app.cleanup_ctx.append(ends)


class _Shelf:
    """The handlers. Pictures and films are fetched by elements that send no key: their addresses carry a token instead."""

    def __init__(self, api: Api, runs: FilmRuns) -> None:
        self.api, self.runs, self.token = api, runs, secrets.token_urlsafe(24)

    def answered(self, scope: str, make: Handler) -> Handler:
        """Let in who may, and answer our errors in the API's form."""

        async def handle(request: web.Request) -> web.StreamResponse:
            try:
                _at_this_machine(request)
                if scope != "media":
                    await admit(self.api, request, scope)
                elif not secrets.compare_digest(request.query.get("token", ""), self.token):
                    raise Problem(HTTPStatus.FORBIDDEN, "This address is no longer valid; reload the page.")
                answer = await make(request)
            except Sora2Error as error:
                return problem_for(error).response()
            answer.headers.update({"X-Content-Type-Options": "nosniff", "Cache-Control": "no-store"})
            return answer

        return handle

    async def page(self, request: web.Request) -> web.StreamResponse:
        """The page itself."""
        _at_this_machine(request)
        return web.Response(text=_ui("index.html"), content_type="text/html", headers=_HEADERS)

    async def page_file(self, request: web.Request) -> web.StreamResponse:
        """Its scripts and styles."""
        name = request.match_info["file"]
        if name not in FILES:
            raise web.HTTPNotFound
        return web.Response(text=_ui(name), content_type=FILES[name], headers=_HEADERS)

    async def listed(self, _request: web.Request) -> web.StreamResponse:
        """All films, and what is being made."""
        films = await asyncio.to_thread(lambda: [film.as_json() for film in films_here()])
        return web.json_response(
            {"films": films, "run": self.runs.state(), "token": self.token, "exports": list(EXPORTS)}
        )

    async def take(self, request: web.Request) -> web.StreamResponse:
        """Switch a shot to another of its takes, and join the film again."""
        film, shot, take = await self._asked(request)
        if take is None:
            raise InputError("take: give the number of a take")
        self.runs.begin(film, "--take", f"{shot}={take}")
        return web.json_response(self.runs.state(), status=202)

    async def retake(self, request: web.Request) -> web.StreamResponse:
        """Make one more take of a shot, and use it."""
        film, shot, _ = await self._asked(request)
        self.runs.begin(film, "--retake", str(shot))
        return web.json_response(self.runs.state(), status=202)

    async def _asked(self, request: web.Request) -> tuple[ShelvedFilm, int, int | None]:
        film = await asyncio.to_thread(film_named, request.match_info["name"])
        try:
            told = await request.json()
        except ValueError:
            raise InputError('the request must be JSON, such as {"shot": 1}') from None
        shot, take = (told.get(key) if isinstance(told, dict) else None for key in ("shot", "take"))
        if type(shot) is not int or not 1 <= shot <= len(film.report.get("shots", [])):
            raise InputError(f"shot {shot!r} is none of {film.title}")
        if take is not None and type(take) is not int:
            raise InputError(f"take {take!r} must be a whole number")
        return film, shot, take

    async def export(self, request: web.Request) -> web.StreamResponse:
        """A timeline, subtitles, script or sheet of a film."""
        kind = request.match_info["kind"]
        if kind not in EXPORTS:
            raise InputError(f"export {kind[:20]!r} is unknown; choose from {', '.join(EXPORTS)}")
        film = await asyncio.to_thread(film_named, request.match_info["name"])
        made = await self.runs.export(film, kind)
        name = f"{film.name}.{kind}"
        return web.Response(
            body=made,
            content_type="application/octet-stream",
            headers={"Content-Disposition": f'attachment; filename="{name}"'},
        )

    async def film(self, request: web.Request) -> web.StreamResponse:
        """The film, with ranges, so that players can seek."""
        film = await asyncio.to_thread(film_named, request.match_info["name"])
        if film.file is None:
            raise InputError(f"{film.title} is not there any more; make it again with `sora2 film`")
        return web.FileResponse(film.file)

    async def still(self, request: web.Request) -> web.StreamResponse:
        """A picture of a shot, from its take's middle."""
        film = await asyncio.to_thread(film_named, request.match_info["name"])
        number = request.match_info["number"]
        path = shot_file(film, int(number) if number.isdigit() and len(number) < 6 else 0)
        return web.Response(body=await asyncio.to_thread(_jpeg, path), content_type="image/jpeg")


def _at_this_machine(request: web.Request) -> None:
    """Raise Problem 403 for anyone from elsewhere, and for a name that another site points here."""
    names = [request.remote or "", URL(f"http://{request.headers.get('Host', '')}").host or ""]
    if not all(name == "localhost" or _is_loopback(name) for name in names):
        raise Problem(HTTPStatus.FORBIDDEN, "Films are shown at the machine they were made on alone.")


def _is_loopback(name: str) -> bool:
    try:
        return ip_address(name).is_loopback
    except ValueError:
        return False


def _jpeg(path: Path) -> bytes:
    from PIL import Image

    from ...studio.film_delivery import still_of_clip

    picture = Image.fromarray(still_of_clip(path))
    picture.thumbnail((STILL_WIDTH, STILL_WIDTH))
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=85)
    return out.getvalue()


def _ui(name: str) -> str:
    """A file of the page: beside the package in a checkout, inside it when installed."""
    package = Path(__file__).resolve().parents[2]
    place = next((folder for folder in (package / "js/films", package.parent / "js/films") if folder.is_dir()), package)
    return (place / name).read_text(encoding="utf-8")
