"""Renderers for tests: they make a real, tiny MP4 file, quickly, and can be told to fail or to take their time."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import av
import numpy as np

from sora2_nodes.serve.queue.queue_worker import OnShot, OnStep, Task

STEPS = 4


def write_mp4(path: Path, *, seconds: float = 0.5, width: int = 64, height: int = 36, level: int = 0) -> Path:
    """Write a clip of flat grey pictures that grow brighter."""
    unfinished = path.with_name(f"unfinished-{path.name}")
    with av.open(str(unfinished), "w", format="mp4") as container:
        stream = container.add_stream("mpeg4", rate=24)
        stream.width, stream.height, stream.pix_fmt = width, height, "yuv420p"
        for i in range(max(1, round(seconds * 24))):
            picture = np.full((height, width, 3), (level + 5 * i) % 256, dtype=np.uint8)
            container.mux(stream.encode(av.VideoFrame.from_ndarray(picture, format="rgb24")))
        container.mux(stream.encode())
    return unfinished.replace(path)


class TinyRender:
    """Writes a tiny clip for each shot. step_s: how long a step takes. on_prompt: called with the prompt first."""

    def __init__(self, *, step_s: float = 0.0, on_prompt: Callable[[str], None] | None = None) -> None:
        self.step_s, self.on_prompt = step_s, on_prompt
        self.rendered: list[tuple[str, int]] = []  # (job id, shot)

    def __call__(self, task: Task, on_step: OnStep, on_shot: OnShot) -> dict[str, Path]:
        if self.on_prompt is not None:
            self.on_prompt(task.job.request.prompt)
        for shot in range(len(task.finished), task.job.request.shots):
            for step in range(STEPS):
                time.sleep(self.step_s)
                on_step(step + 1, STEPS, None)
            path = write_mp4(task.folder / f"shot{shot}.mp4", level=20 * shot)
            self.rendered.append((task.job.id, shot))
            on_shot(path, {"shot": shot})
        return {"video": write_mp4(task.folder / "video.mp4")}
