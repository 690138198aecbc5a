"""What the API refuses, whom it lets in, and how it serves files: seen from plain HTTP."""

from __future__ import annotations

import base64
import io
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import openai
import pytest
from PIL import Image
from sqlalchemy import update

from sora2_nodes.serve.http.api_keys import list_keys, local_key, local_key_path, new_key, revoke_key
from sora2_nodes.serve.http.server_settings import Limiter, Rate
from sora2_nodes.serve.queue.queue_worker import Worker
from sora2_nodes.serve.queue.tables import JOBS
from tests.serve.conftest import Running
from tests.serve.renderers import TinyRender, write_mp4

pytestmark = pytest.mark.filterwarnings("ignore:The Sora API is scheduled:DeprecationWarning")
LOOK = "input_reference"


def data_url(side: int = 64) -> str:
    """Return a grey picture as a data URL."""
    out = io.BytesIO()
    Image.new("RGB", (side, side), (128, 128, 128)).save(out, "PNG")
    return "data:image/png;base64," + base64.b64encode(out.getvalue()).decode()


PICTURE = {"image_url": data_url()}
GREY = PICTURE | {"role": "texture"}
Start = Callable[..., Running]


def ask(
    server: Running, path: str, *, method: str = "GET", body: bytes | None = None, **headers: str
) -> tuple[int, dict[str, str], bytes]:
    """Send one request with the key of this machine, or another, and return status, headers and body."""
    named = {name.replace("_", "-"): value for name, value in {**server.headers, **headers}.items() if value}
    request = Request(f"{server.url}{path}", data=body, method=method, headers=named)
    try:
        with urlopen(request, timeout=120) as answer:
            return answer.status, dict(answer.headers), answer.read()
    except HTTPError as error:
        with error:
            return error.code, dict(error.headers), error.read()


def post(server: Running, path: str, **values: object) -> tuple[int, dict[str, object]]:
    """Post JSON and return the status and the body."""
    status, _, body = ask(
        server, path, method="POST", body=json.dumps(values).encode(), Content_Type="application/json"
    )  # fmt: skip
    return status, json.loads(body)


@pytest.fixture
def idle(start: Start) -> Running:
    """Start a server whose jobs stay queued."""
    return start(worker=False)


@pytest.mark.parametrize(
    ("values", "param", "code"),
    [
        ({}, "prompt", "missing_required_parameter"),
        ({"prompt": ""}, "prompt", "invalid_length"),
        ({"prompt": 3}, "prompt", "invalid_type"),
        ({"prompt": "a\x00b"}, "prompt", "invalid_value"),
        ({"prompt": "a\ud800b"}, "prompt", "invalid_value"),
        ({"prompt": "x" * 32_001}, "prompt", "invalid_length"),
        ({"prompt": "a", "seconds": "5"}, "seconds", "invalid_value"),
        ({"prompt": "a", "seconds": True}, "seconds", "invalid_type"),
        ({"prompt": "a", "size": "640x480"}, "size", "invalid_value"),
        ({"prompt": "a", "model": "sora-9"}, "model", "invalid_value"),
        ({"prompt": "a", "seed": -1}, "seed", "invalid_value"),
        ({"prompt": "a", "seed": 1.5}, "seed", "invalid_value"),
        ({"prompt": "a", "negative": {"no": 1}}, "negative", "invalid_type"),
        ({"prompt": "a", "cameo": "../../etc/passwd"}, "cameo", "invalid_value"),
        ({"prompt": "a", "cameo": "char_nobody"}, "cameo", "character_not_found"),
        ({"prompt": "a", "characters": ["ann"]}, "characters", "invalid_type"),
        ({"prompt": "a", "characters": [{"id": "char_nobody"}]}, "characters", "character_not_found"),
        ({"prompt": "a", "quality": "high"}, "quality", "unknown_parameter"),
        ({"prompt": "a", LOOK: {"image_url": "https://example.org/a.png"}}, LOOK, "invalid_image"),
        ({"prompt": "a", LOOK: {"image_url": "data:image/png;base64,AAAA"}}, LOOK, "invalid_image"),
        ({"prompt": "a", LOOK: {"file_id": "file-none"}}, LOOK, "file_not_found"),
        ({"prompt": "a", LOOK: "a.png"}, LOOK, "invalid_type"),
        ({"prompt": "a", "references": "look.png"}, "references", "invalid_type"),
        ({"prompt": "a", "references": [GREY] * 5}, "references", "invalid_length"),
        ({"prompt": "a", "references": [GREY] * 4, LOOK: PICTURE}, "references", "invalid_value"),
        ({"prompt": "a", "references": [PICTURE]}, "references[0].role", "missing_required_parameter"),
        ({"prompt": "a", "references": [GREY, GREY | {"role": "hat"}]}, "references[1].role", "invalid_value"),
        ({"prompt": "a", "references": [GREY | {"weight": 0}]}, "references[0].weight", "invalid_value"),
        ({"prompt": "a", "references": [GREY | {"weight": 1.5}]}, "references[0].weight", "invalid_value"),
        ({"prompt": "a", "references": [GREY | {"weight": True}]}, "references[0].weight", "invalid_value"),
        ({"prompt": "a", "references": [GREY | {"name": "x"}]}, "references[0]", "unknown_parameter"),
        ({"prompt": "a", "references": [GREY | {"file_id": "x"}]}, "references[0]", "invalid_value"),
        ({"prompt": "a", "references": [{"file_id": "x", "role": "texture"}]}, "references[0]", "file_not_found"),
        ({"prompt": "a", "references": [GREY | {"weight": "1"}, GREY]}, "references", "invalid_value"),
    ],
)  # fmt: skip
def test_a_wrong_value_is_refused_and_named(idle: Running, values: dict, param: str, code: str) -> None:
    status, body = post(idle, "/v1/videos", **values)
    error = body["error"]
    assert (status, error["param"], error["code"], error["type"]) == (400, param, code, "invalid_request_error")
    assert error["message"]
    assert idle.store.queue.counts() == {}
    assert not list(idle.store.folder.glob("videos/*")), "nothing is left behind"


def test_every_size_and_length_is_taken(idle: Running) -> None:
    sizes = ["1280x720", "720x1280", "1792x1024", "1024x1792", "1920x1080", "1080x1920"]
    for size, seconds in zip(sizes, ["4", "8", "12", "16", "20", 20], strict=True):
        status, made = post(idle, "/v1/videos", prompt="a ball", size=size, seconds=seconds)
        assert (status, made["size"], made["seconds"]) == (200, size, str(seconds))


@pytest.mark.parametrize("body", [b"{", b"[]", b'{"prompt": NaN}', b"\xff", b"[" * 100_000])
def test_a_body_that_is_no_json_object_is_refused(idle: Running, body: bytes) -> None:
    status, _, answer = ask(idle, "/v1/videos", method="POST", body=body, Content_Type="application/json")
    assert (status, json.loads(answer)["error"]["code"]) == (400, "invalid_json")


def test_a_file_given_twice_is_refused(idle: Running) -> None:
    part = b'--x\r\nContent-Disposition: form-data; name="input_reference"; filename="a.png"\r\n\r\na\r\n'
    answer = ask(
        idle, "/v1/videos", method="POST", body=part + part + b"--x--\r\n",
        Content_Type="multipart/form-data; boundary=x",
    )  # fmt: skip
    assert (answer[0], json.loads(answer[2])["error"]["param"]) == (400, "input_reference")


def test_a_body_of_another_type_is_refused(idle: Running) -> None:
    assert ask(idle, "/v1/videos", method="POST", body=b"prompt", Content_Type="text/plain")[0] == 415
    broken = ask(idle, "/v1/videos", method="POST", body=b"--x", Content_Type="multipart/form-data; boundary=y")
    assert broken[0] == 400


def test_unknown_paths_and_methods_are_answered_in_the_same_form(idle: Running) -> None:
    for method, path, expected in (("GET", "/v1/nothing", 404), ("PUT", "/v1/videos", 405)):
        status, _, body = ask(idle, path, method=method)
        assert (status, "error" in json.loads(body)) == (expected, True)


def test_a_large_picture_is_refused(start: Start) -> None:
    server = start(worker=False, picture_bytes=1000)
    with pytest.raises(openai.BadRequestError, match="larger than") as refused:
        server.client().videos.create(prompt="a", input_reference=("a.png", bytes(2000)))
    assert refused.value.param == "input_reference"
    url = "data:image/png;base64," + base64.b64encode(bytes(2000)).decode()
    assert post(server, "/v1/videos", prompt="a", input_reference={"image_url": url})[0] == 400


def test_a_picture_of_another_format_is_refused_whatever_it_is_called(idle: Running) -> None:
    out = io.BytesIO()
    Image.new("RGB", (64, 64)).save(out, "GIF")
    with pytest.raises(openai.BadRequestError, match="PNG"):
        idle.client().videos.create(prompt="a", input_reference=("a.png", out.getvalue()))


def test_uploads_are_limited_in_number(start: Start) -> None:
    client = start(worker=False, upload_count=2).client()
    for _ in range(2):
        client.files.create(file=("a.txt", b"a"), purpose="user_data")
    with pytest.raises(openai.BadRequestError, match="limit is 2"):
        client.files.create(file=("a.txt", b"a"), purpose="user_data")


def test_what_is_not_finished_can_be_cancelled_but_not_deleted_nor_used(idle: Running) -> None:
    client = idle.client()
    video = client.videos.create(prompt="a ball")
    with pytest.raises(openai.ConflictError, match="queued"):
        client.videos.delete(video.id)
    with pytest.raises(openai.ConflictError, match="completed"):
        client.videos.remix(video.id, prompt="blue")
    with pytest.raises(openai.NotFoundError, match="not ready"):
        client.videos.download_content(video.id)
    status, body = post(idle, f"/v1/videos/{video.id}/cancel")
    assert (status, body["status"], body["error"]["code"]) == (200, "failed", "cancelled")
    assert client.videos.delete(video.id).deleted


def test_the_queue_is_limited_with_a_time_to_come_again(start: Start) -> None:
    client = start(worker=False, max_unfinished=1).client(max_retries=0)
    client.videos.create(prompt="a")
    with pytest.raises(openai.RateLimitError) as full:
        client.videos.create(prompt="b")
    assert (full.value.code, int(full.value.response.headers["retry-after"])) == ("queue_full", 10)


def test_too_many_requests_are_told_when_to_come_again(start: Start) -> None:
    server = start(worker=False, reads=Rate(per_s=0.5, burst=3))
    client = server.client(max_retries=0)
    for _ in range(3):
        client.videos.list()
    with pytest.raises(openai.RateLimitError) as limited:
        client.videos.list()
    assert limited.value.code == "rate_limit_exceeded"
    assert 1 <= int(limited.value.response.headers["retry-after"]) <= 2


def test_tokens_come_back_with_time() -> None:
    now = [0.0]
    limiter = Limiter(Rate(per_s=2, burst=2), callers=2, clock=lambda: now[0])
    assert [limiter.wait_s("a") for _ in range(3)] == [0, 0, 0.5]
    assert limiter.wait_s("b") == 0
    now[0] = 0.5
    assert [limiter.wait_s("a") for _ in range(2)] == [0, 0.5]
    limiter.wait_s("c")
    assert limiter.wait_s("b") == 0, "the caller forgotten longest starts anew"


def test_a_charged_caller_needs_the_credits(start: Start) -> None:
    server = start(account="ann")
    server.store.ledger.grant("ann", 20)
    client = server.client()
    paid = client.videos.create_and_poll(prompt="a ball", poll_interval_ms=20)
    assert paid.to_dict()["credits"] == 12
    assert server.store.ledger.balance("ann").free == 8
    with pytest.raises(openai.RateLimitError, match="4") as short:
        client.videos.create(prompt="another")
    assert short.value.code == "insufficient_quota"
    assert server.store.ledger.balance("ann").free == 8


def test_without_an_account_nothing_is_charged(server: Running) -> None:
    before = server.store.ledger.balance("local")
    video = server.client().videos.create_and_poll(prompt="a ball", poll_interval_ms=20)
    assert video.to_dict()["credits"] is None
    assert server.store.ledger.balance("local") == before


def test_ranges_of_a_video_are_served(server: Running) -> None:
    video = server.client().videos.create_and_poll(prompt="a ball", poll_interval_ms=20)
    path = f"/v1/videos/{video.id}/content"
    status, headers, whole = ask(server, path)
    assert (status, headers["Content-Type"], headers["Accept-Ranges"]) == (200, "video/mp4", "bytes")
    status, headers, part = ask(server, path, Range="bytes=100-199")
    assert (status, part, headers["Content-Range"]) == (206, whole[100:200], f"bytes 100-199/{len(whole)}")
    assert ask(server, path, Range="bytes=-50")[2] == whole[-50:]
    assert ask(server, path, Range=f"bytes={len(whole)}-")[0] == 416
    assert ask(server, path, method="HEAD")[0] in (200, 405)
    assert ask(server, f"{path}?variant=trailer")[0] == 400


@pytest.mark.parametrize(
    "path",
    ["..%2f..%2fetc%2fpasswd", "%2e%2e/%2e%2e/etc/passwd", "video_x/../../sora2.db", "..%5c..%5csora2.db", "%00"],
)
def test_no_path_leads_out_of_the_data_folder(server: Running, path: str) -> None:
    for tail in ("", "/content"):
        status, _, body = ask(server, f"/v1/videos/{path}{tail}")
        assert status in (400, 404)
        assert b"SQLite" not in body
        assert b"root:" not in body
    assert ask(server, f"/v1/files/{path}/content")[0] in (400, 404)
    assert ask(server, f"/sora2/credits/ui/{path}")[0] in (400, 404)


def test_a_row_that_names_a_file_elsewhere_is_not_served(server: Running, tmp_path: Path) -> None:
    video = server.client().videos.create_and_poll(prompt="a ball", poll_interval_ms=20)
    secret = tmp_path / "secret.mp4"
    secret.write_bytes(b"secret")
    for path in (str(secret), "../secret.mp4"):
        with server.store.ledger.engine.begin() as connection:
            connection.execute(update(JOBS).values(files={"video": path}))
        assert ask(server, f"/v1/videos/{video.id}/content")[0] == 400


def test_an_uploads_name_is_never_a_path(server: Running) -> None:
    for name in ("../../evil.png", "C:\\evil.png", "/etc/evil.png"):
        file = server.client().files.create(file=(name, b"x"), purpose="user_data")
        assert file.filename == "evil.png"
        assert server.store.inside(f"uploads/{file.id}").read_bytes() == b"x"


def test_keys_are_needed_where_they_are_required(start: Start) -> None:
    server = start(key_required=True)
    key, secret = new_key(server.store.ledger, "laptop")
    for wrong in ("unused", "sk-sora2-wrong"):
        with pytest.raises(openai.AuthenticationError) as refused:
            server.client(wrong).videos.list()
        assert refused.value.code == "invalid_api_key"
    assert list(server.client(secret).videos.list()) == []
    revoke_key(server.store.ledger, key.id)
    with pytest.raises(openai.AuthenticationError, match="revoked"):
        server.client(secret).videos.list()
    assert secret not in Path(server.store.folder / "sora2.db").read_bytes().decode("latin-1")


def test_being_on_this_machine_proves_nothing_and_its_key_does(start: Start) -> None:
    server = start(worker=False)
    assert ask(server, "/v1/videos")[0] == 200
    assert local_key_path().stat().st_mode & 0o777 == 0o600
    assert ask(server, "/v1/videos", Authorization="", api_key=local_key())[0] == 200
    for wrong in ("", "Bearer unused", f"Bearer {local_key()}x", f"Bearer {local_key()[:-1]}"):
        status, _, body = ask(server, "/v1/videos", Authorization=wrong)
        assert status == 401, "a reverse proxy on this machine, which says nothing of itself, looks just the same"
        assert local_key() not in body.decode()
    assert ask(server, "/sora2/credits/balance", Authorization="")[0] == 401
    locked, open_ = start(worker=False, key_required=True), start(worker=False, trust_loopback=True)
    assert ask(locked, "/v1/videos")[0] == 401, "only named keys"
    assert ask(open_, "/v1/videos", Authorization="")[0] == 200
    assert ask(open_, "/v1/videos", Authorization="", X_Real_IP="203.0.113.9")[0] == 401


def test_a_revoked_key_is_refused_even_where_none_is_needed(server: Running) -> None:
    key, secret = new_key(server.store.ledger, "laptop")
    assert list(server.client(secret).videos.list()) == []
    revoke_key(server.store.ledger, key.id)
    with pytest.raises(openai.AuthenticationError):
        server.client(secret).videos.list()
    assert [kept.revoked_at is not None for kept in list_keys(server.store.ledger)] == [True]


def test_a_key_does_what_its_scopes_say_and_no_more(server: Running) -> None:
    _, reader = new_key(server.store.ledger, "reader", scopes=["read"])
    _, writer = new_key(server.store.ledger, "writer", scopes=["write"])
    assert list(server.client(reader).videos.list()) == []
    with pytest.raises(openai.PermissionDeniedError, match="write"):
        server.client(reader).videos.create(prompt="a")
    assert server.client(writer).videos.create(prompt="a").status == "queued"
    with pytest.raises(openai.PermissionDeniedError, match="read"):
        server.client(writer).videos.list()
    with pytest.raises(openai.PermissionDeniedError, match="webhooks"):
        server.client(reader).webhooks.list()


def test_a_keys_account_sees_and_pays_for_its_own(server: Running) -> None:
    server.store.ledger.grant("ann", 100)
    server.store.ledger.grant("bob", 100)
    _, ann = new_key(server.store.ledger, "ann", account="ann")
    _, bob = new_key(server.store.ledger, "bob", account="bob")
    video = server.client(ann).videos.create_and_poll(prompt="a ball", poll_interval_ms=20)
    assert server.store.ledger.balance("ann").free == 88
    assert list(server.client(bob).videos.list()) == []
    for act in (server.client(bob).videos.retrieve, server.client(bob).videos.delete):
        with pytest.raises(openai.NotFoundError):
            act(video.id)
    assert [found.id for found in server.client().videos.list()] == [video.id], "the owner sees all"


def test_pages_of_other_sites_and_other_names_are_refused(idle: Running) -> None:
    own = idle.url
    assert ask(idle, "/v1/videos", Origin=own)[0] == 200
    for headers in (
        {"Origin": "https://example.org"},
        {"Origin": "null"},
        {"Origin": "http://[bad"},
        {"Origin": "http://127.0.0.1:1"},
    ):
        assert ask(idle, "/v1/videos", **headers)[0] == 403
    for headers in ({"Host": "example.org"}, {"X_Forwarded_For": "203.0.113.9"}, {"Forwarded": "for=203.0.113.9"}):
        assert ask(idle, "/v1/videos", **headers)[0] == 401, "it may be a page, or a proxy: not this machine"


def test_chosen_origins_and_names_are_let_in(start: Start) -> None:
    server = start(worker=False, origins=("https://example.org",), hosts=("studio.example.org",))
    assert ask(server, "/v1/videos", Origin="https://example.org")[0] == 200
    assert ask(server, "/v1/videos", Host="studio.example.org")[0] == 200


def test_the_credits_page_stands_beside_the_api_behind_the_same_gate(start: Start) -> None:
    server = start(worker=False)
    status, _, body = ask(server, "/sora2/credits/balance")
    assert (status, json.loads(body)["account"]) == (200, "local")
    assert ask(server, "/credits")[0] == 200
    assert ask(server, "/sora2/credits/balance", Origin="https://example.org")[0] == 403
    locked = start(worker=False, key_required=True)
    assert ask(locked, "/sora2/credits/balance")[0] == 401
    _, secret = new_key(locked.store.ledger, "ann", account="ann")
    status, _, body = ask(locked, "/sora2/credits/balance?account=bob", Authorization=f"Bearer {secret}")
    assert (status, json.loads(body)["account"]) == (200, "ann"), "a key sees its own account"


def test_a_form_says_what_json_says(idle: Running) -> None:
    fields = {
        "prompt": "a ball", "seconds": "8", "size": "1280x720", "seed": "9", "negative[]": "text", "cameo": "ann, bo",
    }  # fmt: skip
    parts = [f'--x\r\nContent-Disposition: form-data; name="{k}"\r\n\r\n{v}\r\n' for k, v in fields.items()]
    body = ("".join(parts) + "--x--\r\n").encode()
    status, _, answer = ask(
        idle, "/v1/videos", method="POST", body=body, Content_Type="multipart/form-data; boundary=x"
    )
    assert status == 200
    asked = idle.store.queue.find(json.loads(answer)["id"]).request
    assert (asked.seed, asked.negative, asked.cameos, asked.durations_s) == (9, ("text",), ("ann", "bo"), (8,))


def test_what_is_no_video_makes_no_character_and_no_edit(idle: Running, tmp_path: Path) -> None:
    client = idle.client()
    for act in (client.videos.create_character, client.videos.edit):
        named = {"name": "Ann"} if act == client.videos.create_character else {"prompt": "a"}
        with pytest.raises(openai.BadRequestError, match="can't be read"):
            act(video=("a.mp4", b"not a video"), **named)
    with pytest.raises(openai.BadRequestError, match="at most"):
        client.videos.extend(prompt="a", seconds="20", video=write_mp4(tmp_path / "long.mp4", seconds=101))


def test_the_owner_can_change_what_a_model_means(start: Start, tmp_path: Path) -> None:
    folder = tmp_path / "sora2-home"
    (folder / "flow.json").write_text("{}")
    settings = {"sora-2-pro": {"workflow": "flow.json"}, "mine": {"preset": "fine"}}
    (folder / "models.json").write_text(json.dumps(settings))
    client = start(worker=False).client()
    assert "mine" in [model.id for model in client.models.list()]
    assert client.videos.create(prompt="a", model="mine").model == "mine"


def test_serving_needs_no_torch() -> None:
    code = (
        "import sys, sora2_nodes.serve.http.server, sora2_nodes.serve.queue.queue_worker, sora2_nodes.cli.serve_verb; "
        "print('torch' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_priority_credits_put_a_job_first(start: Start) -> None:
    server = start(worker=False)
    server.store.ledger.grant("ann", 100)
    server.store.ledger.grant("bob", 100, bucket="priority")
    keys = [new_key(server.store.ledger, name, account=name)[1] for name in ("ann", "bob")]
    jobs = [server.client(key).videos.create(prompt="a").id for key in keys]
    render = TinyRender()
    while Worker(server.store, render).work_once():
        pass
    assert [job for job, _ in render.rendered] == jobs[::-1]
