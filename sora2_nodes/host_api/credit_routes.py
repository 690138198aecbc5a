"""The Credits History on the host's server, for the tab in its sidebar, and pictures of plans for the storyboard's editor."""

from __future__ import annotations

import functools

from server import PromptServer

from ..credits.history_routes import add_routes
from ..credits.shared_ledger import shared_ledger
from ..serve.films.plan_stills import add_plan_stills
from ..serve.http.handler_context import Api
from ..serve.http.mount import HOST_SETTINGS, build_api, credits_account
from ..serve.queue.store import open_store


@functools.cache
def mount_credits() -> None:
    """Add the routes to the host's, once. No ledger is opened before the tab asks for it.

    A process that only imports the host, without its server, has nowhere to mount them.
    """
    server = getattr(PromptServer, "instance", None)
    if server is not None:
        add_routes(server.routes, shared_ledger, account_of=credits_account(_gate), page=None)
        add_plan_stills(server.routes, _gate)


@functools.cache
def _gate() -> Api:
    """The gate in front of `/sora2/v1`, which stands in front of the credits too."""
    return build_api(open_store(), settings=HOST_SETTINGS)
