"""`sora2 serve`: Sora's video API on this machine, with a worker of its own. It binds to loopback unless told."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from ..errors import InputError
from ..home import private_home
from ..serve.http.api_keys import list_keys, local_key, local_key_path
from ..serve.http.mount import build_api
from ..serve.http.server import Address, Engine, build_app, worker_engine
from ..serve.http.server import run as serve
from ..serve.http.server_settings import DEFAULT_PORT, ServeSettings
from ..serve.operation.retention import span_from
from ..serve.operation.server_log import end_process, start_log
from ..serve.queue.store import Store, open_store
from ..serve.webhooks.webhook_addresses import networks_from
from .arguments import add_engine, add_log, cluster_from


def configure(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add(
        "--host",
        default="127.0.0.1",
        help="address to listen on; anything but loopback needs keys (default: 127.0.0.1)",
    )
    add("--port", type=int, default=DEFAULT_PORT, help=f"TCP port, 0 for a free one (default: {DEFAULT_PORT})")
    add(
        "--device",
        default="auto",
        help="what its worker renders on: cpu, cuda:0, mps (default: the first GPU, else cpu)",
    )
    add_engine(parser, "videos")
    add("--no-worker", action="store_true", help="only answer; run `sora2 worker` elsewhere")
    add("--require-key", action="store_true", help="the key of this machine is not enough (sora2 keys new)")
    add(
        "--trust-loopback",
        action="store_true",
        help="ask callers on this machine for no key; not behind a proxy, nor where others have accounts",
    )
    add("--account", help="account whose credits pay for callers without a key (default: none: nothing is charged)")
    add("--max-queued", type=int, default=1000, metavar="N", help="unfinished videos of one account (default: 1000)")
    add("--keep", metavar="SPAN", help="remove finished videos after this long, such as 30d or 12h (default: never)")
    add("--keep-gb", type=float, metavar="N", help="remove the oldest videos beyond this many GB (default: never)")
    add("--callers-vouch", action="store_true", help="who makes a character says by it that its subject agreed")
    add("--fetch-images", action="store_true", help="download an image_url that is an https address, from public ones")
    add("--origin", action="append", default=[], help="web origin, such as https://example.org, whose pages may call")
    add(
        "--webhook-network",
        action="append",
        default=[],
        metavar="NET",
        help="where webhooks may go besides public addresses, such as 127.0.0.0/8",
    )
    add(
        "--public-name", action="append", default=[], metavar="NAME", help="host name of this machine, beside localhost"
    )
    add_log(parser)
    add("--json", action="store_true", help="print the address as one JSON line when ready, for programs")


def run(args: argparse.Namespace) -> int:
    start_log(level=args.log_level, as_json=args.log_json)
    if not 0 <= args.port <= 65535:
        raise InputError(f"port {args.port} is not one; give 0 to 65535")
    if args.require_key and args.trust_loopback:
        raise InputError("--require-key and --trust-loopback say the opposite; give one of them")
    local_key()  # made before anybody asks with it
    if args.keep_gb is not None and not 0 < args.keep_gb < 1e9:
        raise InputError(f"--keep-gb {args.keep_gb:g} keeps nothing; give a number above 0")
    if args.max_queued < 1:
        raise InputError(f"--max-queued {args.max_queued} lets nothing in; give 1 or more")
    address, store = Address(host=args.host, port=args.port), open_store()
    settings = ServeSettings(
        key_required=args.require_key,
        trust_loopback=args.trust_loopback,
        account=args.account,
        max_unfinished=args.max_queued,
        origins=tuple(args.origin),
        hosts=tuple(args.public_name),
        fetch_pictures=args.fetch_images,
        callers_vouch=args.callers_vouch,
        keep_s=None if args.keep is None else span_from(args.keep),
        keep_bytes=None if args.keep_gb is None else round(args.keep_gb * 1e9),
        webhook_networks=networks_from(args.webhook_network),
    )
    if not address.is_loopback or args.require_key:
        _warn_without_keys(store)
    with _engine(args) as engine:
        app = build_app(build_api(store, settings=settings), engine=engine)
        serve(app, address, lambda url: _announce(args, url))
    end_process()


@contextmanager
def _engine(args: argparse.Namespace) -> Iterator[Engine | None]:
    """Give what renders: a worker of our own, a cluster, or nothing here."""
    cluster = cluster_from(args)
    if cluster is None:
        command = worker_command(args.device, log_level=args.log_level, log_json=args.log_json)
        yield None if args.no_worker else worker_engine(command)
        return
    if args.no_worker:
        raise InputError("--no-worker and --engine ray say the opposite; give one of them")
    from ..cluster.ray_cluster import connected
    from ..serve.queue.job_tasks import JobCrew, Workplace, database_for_cluster

    database = database_for_cluster()
    with connected(cluster) as ray:
        crew = f"ray {ray.get_runtime_context().get_job_id()}"
        place = Workplace(database=database, home=str(private_home().absolute()), crew=crew)
        yield JobCrew(ray=ray, place=place, settings=cluster).keep_busy


def worker_command(device: str, *, log_level: str = "info", log_json: bool = False) -> list[str]:
    """Return the command that starts a worker which ends with this process."""
    package = __name__.rpartition(".cli.")[0]
    log = ["--log-level", log_level, *(["--log-json"] if log_json else [])]
    return [sys.executable, "-m", package, "worker", "--device", device, "--with-parent", *log]


def _announce(args: argparse.Namespace, url: str) -> None:
    if args.json:
        line: dict[str, Any] = {"url": url, "base_url": f"{url}/v1", "credits": f"{url}/credits"}
        line["api_key_file"] = str(local_key_path())
        print(json.dumps(line), flush=True)
        return
    asks = not args.require_key and not args.trust_loopback
    key = "\nThe key of this machine: sora2 keys local" if asks else ""
    page = f"{url}/#key={local_key()}" if asks and sys.stdout.isatty() else f"{url}/"
    print(f"Sora's video API: base_url={url}/v1{key}\nPage: {page}\nStop with Ctrl+C.", flush=True)


def _warn_without_keys(store: Store) -> None:
    if not any(key.revoked_at is None for key in list_keys(store.ledger)):
        print("sora2: callers need a key and there is none; make one with: sora2 keys new NAME", file=sys.stderr)
