"""How near a spoken line comes to a cameo's voice: python -m benchmarks.voice_likeness

Makes a cameo's voice of one sentence in each test voice (those of the programs flite and espeak-ng, where installed, or WAV
files NAME_1.wav and NAME_2.wav of a --folder), lets the built-in voice speak another line, and prints speaker cosines:
before (the built-in voice as it is), moved (pitch and formants only), after (with pace and timbre too), and the floor, the same
voice saying another sentence. All are compared at the loudness of the first sentence, since the encoder hears loudness too. Needs
Resemblyzer's weights.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np

from sora2_nodes.cameo.speaker import RATE, embed, encoder_available, similarity
from sora2_nodes.cameo.voice import mono_at, voice_of
from sora2_nodes.media.files.recordings import read_recording
from sora2_nodes.media.speech.offline_voice import VOICE_RATE, VoiceLook, move_voice, say

SENTENCES = (
    "The old lighthouse keeper walked slowly down the winding stairs, counting every step as he went.",
    "Yesterday we bought seven green apples, two loaves of bread, and a jar of honey at the market.",
)
LINE = "I thought the train would arrive at noon, but nobody on the platform had seen it yet."
FLITE, ESPEAK = ("awb", "rms", "slt", "kal16"), ("en-us+m3", "en-us+f2", "en-gb+m7", "en-us+f4")
Pair = tuple[np.ndarray, np.ndarray]  # two sentences of one voice, (S,) at 16 kHz


def voices(folder: Path | None) -> Iterator[tuple[str, Pair]]:
    """Yield each test voice with its two sentences."""
    if folder is not None:
        for first in sorted(folder.glob("*_1.wav")):
            name = first.name.removesuffix("_1.wav")
            yield name, (_mono(first), _mono(folder / f"{name}_2.wav"))
        return
    with tempfile.TemporaryDirectory() as place:
        out = Path(place) / "spoken.wav"
        for program, name in [*(("flite", v) for v in FLITE), *(("espeak-ng", v) for v in ESPEAK)]:
            if shutil.which(program):
                yield f"{program} {name}", (_spoken(program, name, 0, out), _spoken(program, name, 1, out))


def _spoken(program: str, name: str, number: int, out: Path) -> np.ndarray:
    text = SENTENCES[number]
    words = {"flite": ["-voice", name, "-t", text, "-o", str(out)], "espeak-ng": ["-v", name, "-w", str(out), text]}
    subprocess.run([program, *words[program]], check=True, capture_output=True)
    return _mono(out)


def _mono(path: Path) -> np.ndarray:
    return mono_at(*read_recording(path), RATE)


def measured(first: np.ndarray, second: np.ndarray, plain: np.ndarray) -> list[float]:
    """Return the cosines before, moved, after and the floor, of one voice."""
    voice = voice_of(first, RATE)
    look = VoiceLook(**voice.asked())
    lines = (
        plain,
        move_voice(plain, replace(look, timbre=None)),
        move_voice(say(LINE, pace=look.pace), look),
    )
    own = voice.embedding
    assert own is not None
    heard = [*(mono_at(line, VOICE_RATE, RATE) for line in lines), second]
    return [similarity(embed(wave * (_level(first) / _level(wave))), own) for wave in heard]


def _level(wave: np.ndarray) -> float:
    return float(np.sqrt(np.mean(np.square(wave, dtype=np.float64)))) + 1e-9


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folder", type=Path, help="folder of NAME_1.wav and NAME_2.wav")
    args = parser.parse_args()
    if not encoder_available():
        raise SystemExit("the speaker encoder is not installed: pip install --no-deps resemblyzer==0.1.4")
    plain, rows = say(LINE), []
    print("| voice | before | moved | after | floor |\n|---|---|---|---|---|")
    for name, (first, second) in voices(args.folder):
        rows.append(measured(first, second, plain))
        print(f"| {name} | " + " | ".join(f"{value:.3f}" for value in rows[-1]) + " |", flush=True)
    if rows:
        print("| mean | " + " | ".join(f"{value:.3f}" for value in np.mean(rows, axis=0)) + " |")


if __name__ == "__main__":
    main()
