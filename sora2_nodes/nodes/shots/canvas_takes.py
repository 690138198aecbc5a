"""Shots of a graph on the canvas, found again when nothing that makes them has changed. Only in the host, where graphs are run again and again."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from ...media.files.clip import Clip
from ...story.storyboard import Storyboard
from ...studio.kept_takes import KeptTake, kept_takes, shot_words
from ...studio.orders import End
from ...studio.seeds import neighbour_of, seed_of, staging_seed_of, world_seed_of
from ...studio.spoken_lines import described_voices
from ..sockets.cameo_socket import cameos_of
from ..sockets.combo_files import file_stamp, input_folder
from ..sockets.host_types import storyboard_of
from .node_progress import OnStep

if TYPE_CHECKING:
    from .storyboard_shots import SamplerJob

WORDS = "PromptEncode"
ITS_OWN = (
    "clip",
    "recording_1",
    "recording_2",
    "recording_3",
    "recording_4",
)  # inputs of PromptEncode that no shot's words hold
NOT_MAKING = ("storyboard", "credits")  # inputs of Sora2Sampler: the first is read shot by shot


def graph_behind(nodes: Any, node_id: str) -> str:
    """A digest of everything that leads to a node, but for the words that PromptEncode reads. nodes: the host's DYNPROMPT."""
    known: dict[str, str] = {}

    def digest(one: str, left_out: tuple[str, ...] = (), kept: tuple[str, ...] | None = None) -> str:
        node = nodes.get_node(one)
        inputs = {
            name: link(value)
            for name, value in sorted(node["inputs"].items())
            if name not in left_out and (kept is None or name in kept)
        }
        return hashlib.sha256(json.dumps([node["class_type"], inputs], default=str).encode()).hexdigest()

    def link(value: Any) -> Any:
        if not (isinstance(value, list) and len(value) == 2 and isinstance(value[0], str)):
            return value
        source, slot = value
        of_words = slot == 0 and nodes.get_node(source)["class_type"] == WORDS  # the STORYBOARD alone
        name = f"{source} {of_words}"
        if name not in known:
            known[name] = digest(source, kept=ITS_OWN if of_words else None)
        return [known[name], slot]

    return digest(node_id, NOT_MAKING)


class CanvasTakes:
    """Finds and keeps the shots of one run of a Sora2Sampler."""

    def __init__(self, job: SamplerJob) -> None:
        self._job, self._board = job, storyboard_of(job.storyboard)
        self._keys: dict[int, str] = {}
        self._shared = self._of_all_shots()

    def find(self, number: int) -> KeptTake | None:
        """Return shot `number` (from 0) where it was made before."""
        return kept_takes().find(self._key(number))

    def keep(self, number: int, clip: Clip, latent: Any, end: End | None, on_step: OnStep | None) -> KeptTake:
        """Keep a shot that was just made, and tell the canvas. on_step: told of its frames; either way the host can stop it."""
        from ...host.calls import temp_directory
        from ...host.host_progress import stop_if_asked
        from ...host.prompt_server import told_canvas

        def on_frame(done: int, total: int) -> None:
            stop_if_asked()
            if on_step:
                on_step(done, total, None)

        made = kept_takes().keep(
            self._key(number), clip, latent=latent, end=end, shot=shot_words(self._board, number),
            take=self._board.shots[number].take, folder=temp_directory(), on_frame=on_frame,
        )  # fmt: skip
        told_canvas("sora2.take", {"shot": number + 1, "take": made.take})
        return made

    def _key(self, number: int) -> str:
        if number not in self._keys:
            other = neighbour_of(self._board, number)
            before = "" if not 0 <= other < len(self._board.shots) else self._before(other)
            parts = [self._shared, before, *_of_shot(self._job, self._board, number)]
            self._keys[number] = hashlib.sha256(json.dumps(parts, default=str).encode()).hexdigest()
        return self._keys[number]

    def _before(self, other: int) -> str:
        footage = self._board.shots[other].footage
        return (
            f"{file_stamp(input_folder(), footage)} {self._board.shots[other].footage_points}"
            if footage
            else self._key(other)
        )

    def _of_all_shots(self) -> list[Any]:
        job = self._job
        cast = [
            [c.grant.consent_id, c.strength, asdict(c.person), asdict(c.voice) if c.voice else None]
            for c in cameos_of(job.model)
        ]
        pictures = [
            [one.role, one.weight, hashlib.sha256(one.pixels.tobytes()).hexdigest()]
            for one in (job.references.items if job.references else ())
        ]
        return [job.graph, job.steps, job.cfg, job.solver, job.preset, cast, pictures]


def _of_shot(job: SamplerJob, board: Storyboard, number: int) -> list[Any]:
    """What makes one shot beside what makes all of them."""
    shot, recordings = board.shots[number], job.storyboard.recordings
    sounds = [
        [line, hashlib.sha256(one.waveform.tobytes()).hexdigest()]
        for (of, line), one in sorted(recordings.items())
        if of == number
    ]
    named = [*shot.references, *(line.audio for line in shot.dialogue if line.audio)]
    stamps = [file_stamp(input_folder(), name.rpartition(": ")[2]) for name in named]
    first = number == 0 and job.references is not None  # only the first shot starts from a first frame
    text = job.storyboard.encoded[number].text if job.storyboard.encoded else ""
    voices = repr(described_voices(board, number, [one.person for one in cameos_of(job.model)]))
    seed, world_seed = seed_of(board, number), world_seed_of(board, number)
    return [
        shot_words(board, number),
        text,
        voices,
        seed,
        world_seed,
        staging_seed_of(board, number, shot.take, seed=seed, world_seed=world_seed),
        sounds,
        stamps,
        first,
    ]
