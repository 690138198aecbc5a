"""A server under attack by connections that never ask, ask slowly, or ask for too much at once still answers others."""

from __future__ import annotations

import asyncio
import json
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest
import requests

from sora2_nodes.serve.http import request_bodies
from sora2_nodes.serve.http.api_keys import local_key
from sora2_nodes.serve.http.connections import ConnectionLimits
from sora2_nodes.serve.http.mount import build_api
from sora2_nodes.serve.http.problems import Problem
from sora2_nodes.serve.http.request_bodies import Pace, parse_json
from sora2_nodes.serve.http.server import build_app
from sora2_nodes.serve.queue.store import Store
from tests.serve.conftest import Running, serve_app

HALF = b"POST /v1/videos HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Ty"


@pytest.fixture
def besieged(store: Store) -> Iterator[Callable[[ConnectionLimits], tuple[str, int]]]:
    """Return a function that starts a server with these limits and gives its URL and port."""
    stops = []

    def run(limits: ConnectionLimits) -> tuple[str, int]:
        url, stop = serve_app(build_app(build_api(store)), limits)
        stops.append(stop)
        return url, int(url.rpartition(":")[2])

    yield run
    for stop in stops:
        stop()


@pytest.fixture
def knock() -> Iterator[Callable[[int, bytes], socket.socket]]:
    """Return a function that opens a connection to a port, says something, and leaves it open."""
    with ExitStack() as opened:

        def run(port: int, words: bytes) -> socket.socket:
            connection = opened.enter_context(socket.create_connection(("127.0.0.1", port), timeout=10))
            connection.sendall(words)
            return connection

        yield run


def test_half_a_request_is_dropped_in_time_and_a_whole_one_is_not(besieged, knock) -> None:
    _, port = besieged(ConnectionLimits(ask_s=0.3))
    half, idle = knock(port, HALF), knock(port, b"")
    whole = knock(port, _whole())
    assert whole.recv(12) == b"HTTP/1.1 200"
    assert _ended(half) and _ended(idle)
    time.sleep(0.4)
    whole.sendall(_whole())
    assert b"HTTP/1.1 200" in whole.recv(65536) + whole.recv(65536), "a connection kept open may ask again"


def test_more_half_requests_than_there_is_room_for_do_not_keep_anybody_out(besieged, knock) -> None:
    url, port = besieged(ConnectionLimits(most=20, per_address=20, ask_s=30))
    crowd = [knock(port, HALF) for _ in range(60)]
    for _ in range(5):
        assert requests.get(f"{url}/v1/models", headers=_local(), timeout=5).status_code == 200
    gone = sum(_ended(connection, 0.05) for connection in crowd)
    assert gone >= 40


def test_a_body_that_stalls_is_given_up(server: Running, knock, monkeypatch) -> None:
    monkeypatch.setattr(request_bodies, "PAUSE_S", 0.3)
    port = int(server.url.rpartition(":")[2])
    for kind in (b"application/json", b"multipart/form-data; boundary=x"):
        head = (
            b"POST /v1/videos HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 100\r\n"
            + _key()
            + b"Content-Type: "
            + kind
        )
        assert knock(port, head + b"\r\n\r\n{").recv(12) == b"HTTP/1.1 408"


def test_a_body_that_drips_is_given_up() -> None:
    now = [0.0]
    pace = Pace(clock=lambda: now[0])

    async def drip() -> bytes:
        now[0] += 10
        return b"x"

    async def read(pieces: int) -> None:
        for _ in range(pieces):
            await pace.wait(drip(), len)

    asyncio.run(read(3))
    with pytest.raises(Problem, match="too slowly"):  # after the grace of thirty seconds
        asyncio.run(read(1))


def test_json_that_is_larger_than_it_looks_is_refused_before_it_is_parsed(server: Running) -> None:
    body = '{"prompt": "x", "references": [' + "{}," * 400_000 + "{}]}"
    answer = requests.post(
        f"{server.url}/v1/videos", data=body, headers=server.headers | {"Content-Type": "application/json"}, timeout=120
    )
    assert answer.status_code == 400 and "values" in answer.json()["error"]["message"]
    deep = "[" * 5000 + "]" * 5000
    with pytest.raises((ValueError, Problem)):
        parse_json(deep)
    told = {"prompt": "x", "references": json.dumps([{}] * 200_000)}
    assert requests.post(f"{server.url}/v1/videos", json=told, headers=server.headers, timeout=120).status_code == 400


@pytest.mark.parametrize(
    ("headers", "body"),
    [
        ({"Content-Type": "application/json", "Content-Encoding": "gzip"}, b"no gzip"),
        ({"Content-Type": "application/json", "Content-Encoding": "deflate"}, b"\xff\xff"),
        ({"Content-Type": "application/json; charset=klingon"}, b'{"prompt": "\\ud800"}'),
        ({"Content-Type": "application/json"}, b'{"prompt": "x", "storyboard": {"shots": [{"prompt": "a \\ud800"}]}}'),
        ({"Content-Type": "application/json"}, b'{"prompt": "x", "storyboard": "a ball \\u0000 rolls"}'),
        ({"Content-Type": "multipart/form-data; boundary=XX"}, b"--XX\r\n\r\n"),
        (
            {"Content-Type": "multipart/form-data; boundary=XX"},
            b'--XX\r\nContent-Disposition: form-data; name="a' + b"[b]" * 2600 + b'"\r\n\r\ny\r\n--XX--\r\n',
        ),
    ],
)
def test_a_body_that_can_not_be_read_is_the_callers_fault(server: Running, headers, body) -> None:
    answer = requests.post(f"{server.url}/v1/videos", data=body, headers=server.headers | headers, timeout=120)
    assert answer.status_code == 400, answer.text
    assert answer.json()["error"]["message"]


def test_a_files_name_is_kept_without_what_no_log_or_database_can_hold(server: Running) -> None:
    for name in (
        b'filename="\xff\xfe.png"',
        b"filename*=utf-8''a%00b.png",
        b'filename="..\\..\\c d.png"',
        b"filename*=utf-8''c%1b%5b31m.png",
    ):
        body = b'--XX\r\nContent-Disposition: form-data; name="file"; ' + name + b"\r\n\r\nabc\r\n--XX--\r\n"
        headers = {"Content-Type": "multipart/form-data; boundary=XX"}
        answer = requests.post(f"{server.url}/v1/files", data=body, headers=server.headers | headers, timeout=120)
        assert answer.status_code == 200, answer.text
        kept = answer.json()["filename"]
        assert kept.isprintable() and "/" not in kept and "\\" not in kept


@pytest.mark.parametrize(
    "path", ["/v1/videos?after=%00", "/sora2/credits/balance?account=%00", "/sora2/credits/history?job=%00"]
)
def test_a_query_with_what_no_database_can_hold_is_refused(server: Running, path) -> None:
    assert requests.get(server.url + path, headers=server.headers, timeout=120).status_code == 400


def _local() -> dict[str, str]:
    return {"Authorization": f"Bearer {local_key()}"}


def _key() -> bytes:
    return b"Authorization: " + _local()["Authorization"].encode() + b"\r\n"


def _whole() -> bytes:
    return b"GET /v1/models HTTP/1.1\r\nHost: 127.0.0.1\r\n" + _key() + b"\r\n"


def _ended(connection: socket.socket, wait_s: float = 5.0) -> bool:
    connection.settimeout(wait_s)
    try:
        return connection.recv(1) == b""
    except ConnectionError:
        return True
    except TimeoutError:
        return False
