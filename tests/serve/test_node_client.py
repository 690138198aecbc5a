"""The published Node client, with nothing but its address and key changed."""

from __future__ import annotations

import base64
import subprocess
from pathlib import Path

import pytest

from sora2_nodes.serve.http.api_keys import local_key
from tests.serve.conftest import Running
from tests.serve.test_client import picture

SCRIPTS = Path(__file__).parents[1] / "js"


@pytest.mark.slow
@pytest.mark.skipif(not (SCRIPTS / "node_modules" / "openai").is_dir(), reason="run npm ci in tests/js first")
def test_the_node_client_gets_what_it_got_from_soras_api(server: Running) -> None:
    done = subprocess.run(
        ["node", "openai_client.mjs", f"{server.url}/v1", local_key()], cwd=SCRIPTS, capture_output=True, text=True,
        timeout=300, env={"PATH": "/usr/local/bin:/usr/bin:/bin", "PICTURE": base64.b64encode(picture()).decode()},
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count("ok ") == 5
