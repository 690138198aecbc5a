"""A store in the test's own data folder."""

from __future__ import annotations

import pytest

from sora2_nodes.serve.store import Store, open_store


@pytest.fixture
def store() -> Store:
    """Open the store of the test's empty data folder."""
    return open_store()
