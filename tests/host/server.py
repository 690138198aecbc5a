"""A real ComfyUI on loopback with its own folders, and a client for its HTTP and websocket interface."""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
import uuid
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import aiohttp

from tests.nodes.tiny_face import write_face
from tests.nodes.tiny_weights import write_tiny_lora, write_tiny_weights

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parent.parent
START_S, RUN_S = 300, 300  # a busy machine takes its time


def python_of(host: Path) -> str:
    """Return the host's own interpreter where it has one."""
    own = [host / ".venv/bin/python", host / "venv/bin/python", host / ".venv/Scripts/python.exe"]
    return str(next((path for path in own if path.is_file()), Path(sys.executable)))


def make_checkpoints(host: Path, models: Path) -> None:
    """Write the tiny checkpoints with the host's own code."""
    command = [python_of(host), str(HERE / "checkpoints.py"), str(host), str(models)]
    subprocess.run(command, check=True, cwd=host, stdout=subprocess.DEVNULL)


@dataclass
class Result:
    """What one prompt did."""

    prompt_id: str
    history: dict[str, Any]
    events: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    previews: int = 0

    @property
    def status(self) -> str:
        return self.history["status"]["status_str"]

    @property
    def outputs(self) -> dict[str, dict[str, Any]]:
        return self.history["outputs"]

    @property
    def error(self) -> str:
        return next(
            (m["exception_message"] for kind, m in self.history["status"]["messages"] if kind == "execution_error"), ""
        )

    def cached(self) -> set[str]:
        return {node for kind, data in self.events if kind == "execution_cached" for node in data["nodes"]}

    def progress(self, node_id: str) -> list[tuple[int, int]]:
        found = [(d["value"], d["max"]) for kind, d in self.events if kind == "progress" and d["node"] == node_id]
        return [(int(value), int(top)) for value, top in found]


class HostServer:
    """Starts the host in a folder of its own with this pack linked into custom_nodes."""

    def __init__(self, host: Path, base: Path, *flags: str) -> None:
        self.place, self.base, self.log, self.flags = host, base, base / "host.log", flags
        for name in ("custom_nodes", "models", "input", "output", "user"):
            (base / name).mkdir(parents=True, exist_ok=True)
        os.symlink(PROJECT, base / "custom_nodes/sora2-nodes", target_is_directory=True)
        shutil.copytree(HERE / "pack", base / "custom_nodes/test-pack")
        make_checkpoints(host, base / "models")
        write_tiny_lora(write_tiny_weights(base / "sora2-home/weights/tiny"), base / "models/loras/tiny.safetensors")
        write_face(base / "input/face.png")
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.address = f"127.0.0.1:{free.getsockname()[1]}"
        self.process = self._start()
        self._wait()

    def _start(self) -> subprocess.Popen[bytes]:
        command = [python_of(self.place), "main.py", "--cpu", "--listen", "127.0.0.1"]
        command += ["--port", self.address.split(":")[1], "--base-directory", str(self.base)]
        command += ["--disable-auto-launch", "--database-url", "sqlite:///:memory:", "--preview-method", "latent2rgb"]
        command += self.flags
        environment = {**os.environ, "SORA2_HOME": str(self.base / "sora2-home"), "OMP_NUM_THREADS": "1"}
        with self.log.open("a") as log:
            return subprocess.Popen(command, cwd=self.place, stdout=log, stderr=subprocess.STDOUT, env=environment)

    def kill_and_start_again(self) -> None:
        """Kill the host as a crash would, and start it at the same address."""
        self.process.kill()
        self.process.wait(timeout=20)
        self.process = self._start()
        self._wait()

    def _wait(self) -> None:
        until = time.monotonic() + START_S
        while time.monotonic() < until and self.process.poll() is None:
            try:
                self.get("/system_stats")
                return
            except (urllib.error.URLError, OSError):
                time.sleep(0.2)
        raise RuntimeError(f"the host did not start:\n{self.log.read_text()[-3000:]}")

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(timeout=20)

    def has(self, node_id: str) -> bool:
        """Tell whether this host knows a node."""
        return node_id in self.get(f"/object_info/{node_id}")

    @property
    def nests(self) -> bool:
        """Whether this host has nested latents; older ones carry picture and sound packed."""
        return (self.place / "comfy/nested_tensor.py").is_file()

    def get(self, path: str) -> Any:
        with urllib.request.urlopen(f"http://{self.address}{path}", timeout=20) as answer:
            return json.load(answer)

    def post(self, path: str, body: Any) -> tuple[int, Any]:
        request = urllib.request.Request(f"http://{self.address}{path}", json.dumps(body).encode())
        try:
            with urllib.request.urlopen(request, timeout=20) as answer:
                text = answer.read()
                return answer.status, json.loads(text) if text else None
        except urllib.error.HTTPError as error:
            text = error.read()
            return error.code, json.loads(text) if text else None

    def run(self, prompt: dict[str, Any], *, interrupt_at: int | None = None, **extra_data: Any) -> Result:
        """Queue a prompt, follow it over the websocket, and return its history.

        interrupt_at: the step after which it is interrupted. extra_data: `workflow`, and what else the host takes there.
        """
        return asyncio.run(self._run(prompt, interrupt_at, extra_data))

    async def _run(self, prompt: dict[str, Any], interrupt_at: int | None, extra_data: dict[str, Any]) -> Result:
        client = uuid.uuid4().hex
        async with (
            aiohttp.ClientSession() as session,
            session.ws_connect(f"ws://{self.address}/ws?clientId={client}") as ws,
        ):
            workflow = extra_data.pop("workflow", None)
            extra = {**extra_data, **({"extra_pnginfo": {"workflow": workflow}} if workflow else {})}
            body: dict[str, Any] = {"prompt": prompt, "client_id": client, "extra_data": extra}
            code, answer = await asyncio.to_thread(self.post, "/prompt", body)
            if code != 200:
                raise AssertionError(f"the host refused the prompt: {json.dumps(answer)[:3000]}")
            result = Result(answer["prompt_id"], {})
            await asyncio.wait_for(self._follow(ws, result, interrupt_at), RUN_S)
        result.history = await asyncio.to_thread(self._history, result.prompt_id)
        return result

    async def _follow(self, ws: aiohttp.ClientWebSocketResponse, result: Result, interrupt_at: int | None) -> None:
        async for message in ws:
            if message.type == aiohttp.WSMsgType.BINARY:
                result.previews += 1
                continue
            event = json.loads(message.data)
            result.events.append((event["type"], event["data"]))
            if event["type"] == "progress" and event["data"]["value"] == interrupt_at:
                await asyncio.to_thread(self.post, "/interrupt", {"prompt_id": result.prompt_id})
            if event["type"] == "executing" and event["data"]["node"] is None:
                return
            if event["type"] in ("execution_error", "execution_interrupted"):
                return

    def _history(self, prompt_id: str) -> dict[str, Any]:
        until = time.monotonic() + 10
        while time.monotonic() < until:
            if found := self.get(f"/history/{prompt_id}"):
                return found[prompt_id]
            time.sleep(0.1)
        raise AssertionError(f"the host keeps no history of {prompt_id}")
