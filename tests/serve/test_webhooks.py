"""Webhooks arrive signed as the published client expects, are repeated until taken, and are managed by that client."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from queue import Queue
from typing import Any
from urllib.request import Request, urlopen

import openai
import pytest
from sqlalchemy import select, update

from sora2_nodes.errors import InputError, MediaError
from sora2_nodes.home import keys_folder
from sora2_nodes.serve.http.api_keys import new_key
from sora2_nodes.serve.queue.jobs import VideoRequest
from sora2_nodes.serve.queue.store import Store
from sora2_nodes.serve.queue.tables import DELIVERIES, ENDPOINTS
from sora2_nodes.serve.schemas.library_requests import NewEndpoint
from sora2_nodes.serve.webhooks import deliveries, endpoints
from sora2_nodes.serve.webhooks.deliveries import PAUSES_S, note, sign, take_due
from sora2_nodes.serve.webhooks.endpoints import list_endpoints, make_endpoint, seal_all
from sora2_nodes.serve.webhooks.webhook_addresses import is_allowed, networks_from
from tests.serve.conftest import Running

pytestmark = pytest.mark.filterwarnings("ignore:The Sora API is scheduled:DeprecationWarning")
LOOPBACK = networks_from(["127.0.0.0/8"])
BOTH = ["video.completed", "video.failed"]


class Receiver:
    """A web server that keeps what is posted to it and answers with the next of `statuses`, then 200."""

    def __init__(self) -> None:
        self.got: Queue[tuple[dict[str, str], bytes]] = Queue()
        self.statuses: list[int] = []
        receiver = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                receiver.got.put((dict(self.headers), body))
                self.send_response(receiver.statuses.pop(0) if receiver.statuses else 200)
                self.end_headers()

            def log_message(self, *args: Any) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/hook"
        self.thread = threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.05})
        self.thread.start()

    def close(self) -> None:
        self.server.shutdown()
        self.thread.join()
        self.server.server_close()


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    """Listen for webhooks."""
    listening = Receiver()
    yield listening
    listening.close()


@pytest.fixture
def server(start: Callable[..., Running]) -> Running:
    """Start a server whose operator lets webhooks go to this machine."""
    return start(webhook_networks=LOOPBACK)


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Look and repeat without the pauses of real life."""
    monkeypatch.setattr(deliveries, "LOOK_EVERY_S", 0.05)
    monkeypatch.setattr(deliveries, "PAUSES_S", (0.05,) * len(PAUSES_S))


def test_the_client_accepts_our_signature_for_completed_and_failed(server: Running, receiver: Receiver) -> None:
    client = server.client()
    endpoint = client.webhooks.create(name="mine", url=receiver.url, event_types=BOTH)
    done = client.videos.create_and_poll(prompt="a ball", poll_interval_ms=20)
    headers, body = receiver.got.get(timeout=120)
    event = client.webhooks.unwrap(body, headers, secret=endpoint.signing_secret)
    assert (event.type, event.data.id, event.object) == ("video.completed", done.id, "event")

    def fail(prompt: str) -> None:
        raise MediaError("no")

    server.render.on_prompt = fail
    failed = client.videos.create_and_poll(prompt="a ball", poll_interval_ms=20)
    headers, body = receiver.got.get(timeout=120)
    event = client.webhooks.unwrap(body, headers, secret=endpoint.signing_secret)
    assert (event.type, event.data.id) == ("video.failed", failed.id)
    with pytest.raises(openai.InvalidWebhookSignatureError):
        client.webhooks.unwrap(body + b" ", headers, secret=endpoint.signing_secret)


def test_only_the_chosen_events_are_sent(server: Running, receiver: Receiver) -> None:
    client = server.client()
    client.webhooks.create(name="mine", url=receiver.url, event_types=["video.failed"])
    client.videos.create_and_poll(prompt="a ball", poll_interval_ms=20)
    with server.store.ledger.engine.begin() as connection:
        assert connection.execute(select(DELIVERIES)).all() == []


def test_a_delivery_is_repeated_with_the_same_id_until_it_is_taken(server: Running, receiver: Receiver) -> None:
    receiver.statuses = [500, 302, 503]
    client = server.client()
    client.webhooks.create(name="mine", url=receiver.url, event_types=BOTH)
    client.videos.create_and_poll(prompt="a ball", poll_interval_ms=20)
    got = [receiver.got.get(timeout=120) for _ in range(4)]
    assert len({headers["webhook-id"] for headers, _ in got}) == 1
    assert len({body for _, body in got}) == 1


def test_the_pauses_grow_and_end(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(deliveries, "PAUSES_S", PAUSES_S)
    now = [1000.0]
    store.queue.clock = lambda: now[0]
    _endpoint(store)
    store.queue.cancel(store.queue.submit(VideoRequest(prompt="a")).id)
    pauses = []
    while due := take_due(store):
        note(store, due[0], 500)
        with store.ledger.engine.begin() as connection:
            due_at = connection.execute(select(DELIVERIES.c.due_at)).scalar_one()
        if due_at is not None:
            pauses.append(due_at - now[0])
            assert take_due(store) == [], "it is not due yet"
            now[0] = due_at
    assert pauses == sorted(PAUSES_S)


def test_a_claimed_delivery_is_not_sent_twice_unless_its_sender_dies(store: Store) -> None:
    now = [1000.0]
    store.queue.clock = lambda: now[0]
    _endpoint(store)
    store.queue.cancel(store.queue.submit(VideoRequest(prompt="a")).id)
    assert len(take_due(store)) == 1
    assert take_due(store) == []
    now[0] += deliveries.CLAIM_S
    assert len(take_due(store)) == 1


def test_endpoints_are_managed_by_the_published_client(server: Running, receiver: Receiver) -> None:
    webhooks = server.client().webhooks
    made = webhooks.create(name="mine", url=receiver.url, event_types=BOTH)
    assert made.signing_secret.startswith("whsec_")
    changed = webhooks.update(made.id, name="ours", event_types=["video.failed"])
    assert (changed.name, changed.event_types, changed.url) == ("ours", ["video.failed"], receiver.url)
    assert [found.id for found in webhooks.list()] == [made.id]
    shown = webhooks.retrieve(made.id)
    assert "signing_secret" not in shown.to_dict()
    assert shown.signing_secret_hint == f"...{made.signing_secret[-4:]}"
    tried = webhooks.test(made.id, event_type="video.completed")
    assert (tried.success, tried.status_code) == (True, 200)
    headers, body = receiver.got.get(timeout=120)
    assert webhooks.unwrap(body, headers, secret=made.signing_secret).type == "video.completed"
    batches = {f"batch.{how}" for how in ("completed", "failed", "expired", "cancelled")}
    assert set(webhooks.event_types.list().data) == {*BOTH, *batches}
    assert webhooks.delete(made.id).deleted
    with pytest.raises(openai.NotFoundError):
        webhooks.retrieve(made.id)


def test_a_rotated_secret_may_overlap_with_the_old_one(server: Running, receiver: Receiver) -> None:
    webhooks = server.client().webhooks
    made = webhooks.create(name="mine", url=receiver.url, event_types=BOTH)
    kept = webhooks.rotate_secret(made.id, keep_old_secret_active_for_24_hours=True)
    webhooks.test(made.id, event_type="video.failed")
    headers, body = receiver.got.get(timeout=120)
    for secret in (made.signing_secret, kept.signing_secret):
        assert webhooks.unwrap(body, headers, secret=secret).type == "video.failed"
    only = webhooks.rotate_secret(made.id)
    webhooks.test(made.id, event_type="video.failed")
    headers, body = receiver.got.get(timeout=120)
    webhooks.unwrap(body, headers, secret=only.signing_secret)
    with pytest.raises(openai.InvalidWebhookSignatureError):
        webhooks.unwrap(body, headers, secret=kept.signing_secret)


@pytest.mark.parametrize(
    "url",
    [
        "ftp://example.org",
        "example.org",
        "http://",
        "http://user:pw@example.org",
        "http://[x",
        "https://bücher.example",
    ],
)
def test_an_address_that_can_not_be_posted_to_is_refused(server: Running, url: str) -> None:
    with pytest.raises(openai.BadRequestError) as refused:
        server.client().webhooks.create(name="mine", url=url, event_types=BOTH)
    assert refused.value.param == "url"


def test_as_many_as_there_may_be_are_told_as_a_conflict_of_state(
    server: Running, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(endpoints, "MAX_ENDPOINTS", 1)
    server.client().webhooks.create(name="first", url=receiver.url, event_types=BOTH)
    with pytest.raises(openai.ConflictError, match="delete one first"):
        server.client(max_retries=0).webhooks.create(name="second", url=receiver.url, event_types=BOTH)


def test_a_request_without_a_body_needs_no_type_of_one(server: Running, receiver: Receiver) -> None:
    made = server.client().webhooks.create(name="mine", url=receiver.url, event_types=BOTH)
    renewed = Request(
        f"{server.url}/v1/webhook_endpoints/{made.id}/rotate_secret", method="POST", headers=server.headers
    )
    with urlopen(renewed, timeout=120) as answer:
        assert json.load(answer)["signing_secret"] != made.signing_secret


def test_another_accounts_videos_are_not_announced(server: Running, receiver: Receiver) -> None:
    _, bob = new_key(server.store.ledger, "bob", account="bob")
    server.client(bob).webhooks.create(name="bob's", url=receiver.url, event_types=BOTH)
    server.client().videos.create_and_poll(prompt="a ball", poll_interval_ms=20)
    assert list(server.client().webhooks.list()) == []
    with server.store.ledger.engine.begin() as connection:
        assert connection.execute(select(DELIVERIES)).all() == []
        assert connection.execute(select(ENDPOINTS.c.account)).scalars().all() == ["bob"]


def test_deliveries_that_are_over_are_forgotten(store: Store) -> None:
    _endpoint(store)
    now = [1000.0]
    store.queue.clock = lambda: now[0]
    for _ in range(3):
        store.queue.cancel(store.queue.submit(VideoRequest(prompt="a ball")).id)
    taken, lost, due = take_due(store)
    note(store, taken, 200)
    note(store, replace(lost, attempts=len(PAUSES_S)), 500)

    def left() -> list[int]:
        deliveries.forget_ended(store)
        with store.ledger.engine.begin() as connection:
            return list(connection.execute(select(DELIVERIES.c.number)).scalars())

    assert left() == [taken.number, due.number]
    now[0] += deliveries.KEPT_S + 1
    assert left() == [due.number]


def test_the_standards_own_example_is_met() -> None:
    secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
    headers = sign([secret], "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, '{"test": 2432232314}')
    assert headers["webhook-signature"] == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="


def _endpoint(store: Store) -> None:
    asked = NewEndpoint(name="mine", url="http://127.0.0.1:9/hook", event_types=BOTH)
    make_endpoint(store, None, asked, LOOPBACK)


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1", "127.1.2.3", "[::1]", "10.0.0.1", "192.168.1.1", "172.16.0.1", "169.254.169.254", "0.0.0.0", "[::]",
        "[fe80::1]", "[fd00::1]", "[::ffff:127.0.0.1]", "[::ffff:10.0.0.1]", "[64:ff9b::7f00:1]", "[2002:7f00:1::]",
        "100.64.0.1", "224.0.0.1", "[ff02::1]", "255.255.255.255",
    ],
)  # fmt: skip
def test_an_address_of_this_machine_or_its_networks_is_refused(start: Callable[..., Running], host: str) -> None:
    client = start(worker=False).client()
    with pytest.raises(openai.BadRequestError) as refused:
        client.webhooks.create(name="mine", url=f"http://{host}/hook", event_types=BOTH)
    assert (refused.value.param, refused.value.code) == ("url", "address_not_allowed")


@pytest.mark.parametrize("host", ["localhost", "2130706433", "0x7f.1", "0177.0.0.1", "127.1"])
def test_a_name_is_looked_at_when_it_is_resolved(start: Callable[..., Running], receiver: Receiver, host: str) -> None:
    """A name may point anywhere by the time it is used, and an address can be written in many ways."""
    webhooks = start(worker=False).client().webhooks
    port = receiver.server.server_port
    made = webhooks.create(name="mine", url=f"http://{host}:{port}/hook", event_types=BOTH)
    with pytest.raises(openai.BadRequestError) as refused:
        webhooks.test(made.id, event_type="video.completed")
    assert refused.value.code == "endpoint_unreachable"
    assert receiver.got.empty()


def test_a_redirect_leads_nowhere(server: Running, receiver: Receiver) -> None:
    receiver.statuses = [307]
    webhooks = server.client().webhooks
    made = webhooks.create(name="mine", url=receiver.url, event_types=BOTH)
    assert webhooks.test(made.id, event_type="video.completed").status_code == 307
    assert receiver.got.qsize() == 1


def test_what_the_operator_allows_is_allowed_and_nothing_beside_it(receiver: Receiver) -> None:
    allowed = networks_from(["10.1.0.0/16", "::1"])
    assert is_allowed("10.1.2.3", allowed) and is_allowed("::1", allowed) and is_allowed("8.8.8.8", allowed)
    assert not is_allowed("10.2.0.1", allowed) and not is_allowed("127.0.0.1", allowed)
    with pytest.raises(InputError, match="webhook-network"):
        networks_from(["everywhere"])


def test_a_webhook_can_not_act_with_this_machines_trust(start: Callable[..., Running]) -> None:
    server = start(worker=False, webhook_networks=LOOPBACK)
    _, ann = new_key(server.store.ledger, "ann", account="ann")
    server.store.ledger.grant("ann", 100)
    video = server.client(ann).videos.create(prompt="a ball")
    _, hook = new_key(server.store.ledger, "hook", account="bob", scopes=["webhooks"])
    webhooks = server.client(hook).webhooks
    made = webhooks.create(name="x", url=f"{server.url}/v1/videos/{video.id}/cancel", event_types=BOTH)
    assert webhooks.test(made.id, event_type="video.completed").status_code == 401
    assert server.client(ann).videos.retrieve(video.id).status == "queued"


def test_an_address_with_control_characters_is_refused(server: Running) -> None:
    with pytest.raises(openai.BadRequestError):
        server.client().webhooks.create(name="x", url="http://127.0.0.1:9/\r\nFORGED \x1b[31m", event_types=BOTH)


def test_secrets_are_kept_sealed_and_old_ones_are_sealed_at_the_start(store: Store) -> None:
    _endpoint(store)
    (made,) = list_endpoints(store, None)
    with store.ledger.engine.begin() as connection:
        kept = connection.execute(select(ENDPOINTS.c.secret)).scalar_one()
        assert kept.startswith("sealed:") and made.secret not in kept and len(kept) <= 100
        connection.execute(update(ENDPOINTS).values(secret="whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"))
    assert seal_all(store) == 1 and seal_all(store) == 0
    (read,) = list_endpoints(store, None)
    assert read.secret == "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
    (keys_folder() / "webhooks.key").unlink()
    (lost,) = list_endpoints(store, None)
    assert lost.secrets_at(0.0) == (), "nothing is signed with an empty secret"
