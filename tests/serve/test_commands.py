"""`sora2 keys`, `sora2 serve` and `sora2 worker` as a user types them."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import openai
import pytest

from sora2_nodes import cli
from sora2_nodes.serve.http.api_keys import new_key
from sora2_nodes.serve.queue.store import open_store

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.filterwarnings("ignore:The Sora API is scheduled:DeprecationWarning")


def test_a_key_is_shown_once_listed_without_its_secret_and_revoked(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["keys", "new", "laptop", "--scope", "read", "--account", "ann", "--json"]) == 0
    made = json.loads(capsys.readouterr().out)
    assert made["secret"].startswith("sk-sora2-")
    assert (made["scopes"], made["account"]) == (["read"], "ann")
    assert cli.main(["keys", "list"]) == 0
    listed = capsys.readouterr().out
    assert "laptop" in listed
    assert made["secret"] not in listed
    assert cli.main(["keys", "revoke", made["id"]]) == 0
    assert "revoked" in capsys.readouterr().out
    assert cli.main(["keys", "list", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)[0]["revoked_at"] is not None


def test_an_unknown_key_is_one_line_on_stderr(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["keys", "revoke", "key_none"]) == 1
    assert capsys.readouterr().err == "sora2: no key 'key_none'; see: sora2 keys list\n"


@pytest.mark.parametrize("verb", ["serve", "worker", "keys"])
def test_every_verb_explains_itself(verb: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main([verb, "--help"]) == 0
    assert f"sora2 {verb}" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "said"), [(["--port", "70000"], "port 70000"), (["--max-queued", "0"], "--max-queued")]
)
def test_a_wrong_option_is_one_line_on_stderr(words: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["serve", *words]) == 1
    assert said in capsys.readouterr().err


@pytest.mark.slow
def test_serve_answers_until_it_is_interrupted(sora2_home: Path) -> None:
    command = [sys.executable, "-m", "sora2_nodes", "serve", "--port", "0", "--json", "--no-worker"]
    with subprocess.Popen(command, cwd=ROOT, env=dict(os.environ), stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        told = json.loads(process.stdout.readline())
        assert told["url"].startswith("http://127.0.0.1:")
        client = openai.OpenAI(base_url=told["base_url"], api_key=Path(told["api_key_file"]).read_text())
        video = client.videos.create(prompt="a ball")
        process.send_signal(signal.SIGINT)
        assert process.wait(30) in (0, 130)
    assert open_store().queue.find(video.id).status == "queued"


def own_address() -> str:
    """Return an address of this machine that is not loopback, "" without one."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))  # nothing is sent
        except OSError:
            return ""
        address = str(probe.getsockname()[0])
    return "" if address.startswith("127.") else address


@pytest.mark.slow
@pytest.mark.skipif(not own_address(), reason="this machine has no address but loopback")
def test_a_caller_who_is_not_on_loopback_needs_a_key(sora2_home: Path) -> None:
    command = [
        sys.executable,
        "-m",
        "sora2_nodes",
        "serve",
        "--host",
        "0.0.0.0",
        "--port",
        "0",
        "--json",
        "--no-worker",
    ]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(command, cwd=ROOT, env=dict(os.environ), text=True, **pipes) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        port = json.loads(process.stdout.readline())["url"].rpartition(":")[2]
        assert "make one with: sora2 keys new" in process.stderr.readline()
        _, secret = new_key(open_store().ledger, "laptop")
        base_url = f"http://{own_address()}:{port}/v1"
        with pytest.raises(openai.AuthenticationError, match="sora2 keys new"):
            openai.OpenAI(base_url=base_url, api_key="unused").videos.list()
        assert list(openai.OpenAI(base_url=base_url, api_key=secret).videos.list()) == []
        process.send_signal(signal.SIGTERM)
        assert process.wait(30) == 0


@pytest.mark.slow
def test_a_taken_port_is_one_line_on_stderr(sora2_home: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        command = [sys.executable, "-m", "sora2_nodes", "serve", "--port", port, "--no-worker"]
        done = subprocess.run(command, cwd=ROOT, env=dict(os.environ), capture_output=True, text=True, timeout=120)
    assert done.returncode == 1
    assert f"127.0.0.1:{port} can't be listened on" in done.stderr.splitlines()[-1]
