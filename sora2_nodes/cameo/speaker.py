"""A speaker encoder (GE2E: Wan et al., 2018): (S,) speech to a 256-vector, closer for the same speaker.

The network is three LSTM layers. Its weights are those that the package Resemblyzer ships (Apache 2.0);
the package is only a place to find them: none of its code, nor librosa or webrtcvad, is needed or run.
"""

from __future__ import annotations

import importlib.util
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from ..errors import ConsentError
from ..whole_files import sha256_of

if TYPE_CHECKING:
    import torch

RATE = 16_000
NAME = "resemblyzer-0.1.4"
SHA256 = "39373b86598fa3da9fcddee6142382efe09777e8d37dc9c0561f41f0070f134e"
HOW_TO_INSTALL = "pip install --no-deps resemblyzer==0.1.4"
ACCEPT_FROM = 0.80  # cosine

_WINDOW, _HOP, _FFT, _MELS = 400, 160, 400, 40
_PARTIAL = 160  # mel frames the network hears at once: 1.6 s
_STEP = 77


def encoder_available() -> bool:
    """Tell whether the weights are installed."""
    return _weights_path() is not None


def embed(mono: np.ndarray) -> np.ndarray:
    """Return the (256,) float32 embedding, of unit length, of (S,) speech at 16 kHz.

    Raises ConsentError when the weights are not installed, or are not the known ones.
    """
    mel = _mel(_speech_only(mono))
    starts = range(0, max(1, len(mel) - _PARTIAL + 1), _STEP)
    mel = np.pad(mel, ((0, max(0, _PARTIAL - len(mel))), (0, 0)))
    parts = _forward(np.stack([mel[start : start + _PARTIAL] for start in starts]))
    mean = parts.mean(0)
    return (mean / np.linalg.norm(mean)).astype(np.float32)


def similarity(a: np.ndarray, b: np.ndarray) -> float:
    """Cosine of two embeddings, 0..1 in practice."""
    return float(a @ b / (np.linalg.norm(a) * np.linalg.norm(b) + 1e-12))


def _weights_path() -> Path | None:
    spec = importlib.util.find_spec("resemblyzer")
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        path = Path(folder) / "pretrained.pt"
        if path.is_file():
            return path
    return None


@lru_cache(maxsize=1)
def _network() -> tuple[torch.nn.LSTM, torch.nn.Linear]:
    """The encoder's layers with its weights; nothing that the file pickles is run."""
    import torch

    path = _weights_path()
    if path is None:
        raise ConsentError(f"comparing voices needs the weights of a speaker encoder: {HOW_TO_INSTALL}")
    if sha256_of(path) != SHA256:
        raise ConsentError(f"the speaker encoder {path} is not the known one: {HOW_TO_INSTALL} --force-reinstall")
    weights = torch.load(path, map_location="cpu", weights_only=True)["model_state"]
    lstm, linear = torch.nn.LSTM(_MELS, 256, 3, batch_first=True), torch.nn.Linear(256, 256)
    for name, layer in (("lstm", lstm), ("linear", linear)):
        layer.load_state_dict({k.removeprefix(f"{name}."): v for k, v in weights.items() if k.startswith(f"{name}.")})
    return lstm.eval(), linear.eval()


def _speech_only(mono: np.ndarray) -> np.ndarray:
    """Bring speech to -30 dBFS and cut pauses longer than 0.2 s."""
    rms = float(np.sqrt(np.mean(np.square(mono, dtype=np.float64)))) + 1e-9
    wave = mono * max(1.0, 10 ** (-30 / 20) / rms)
    size = 480
    blocks = wave[: len(wave) // size * size].reshape(-1, size)
    if not len(blocks):
        return wave
    power = np.square(blocks).mean(1)
    loud = power > max(float(power.max()) * 1e-4, 1e-8)
    near = np.convolve(loud, np.ones(7), "same") > 0
    return blocks[near].reshape(-1) if near.any() else wave


def _mel(wave: np.ndarray) -> np.ndarray:
    """(T, 40) float32 mel power (not log), 25 ms windows every 10 ms."""
    padded = np.pad(wave, _FFT // 2)
    frames = np.lib.stride_tricks.sliding_window_view(padded, _WINDOW)[::_HOP]
    window = 0.5 - 0.5 * np.cos(2 * np.pi * np.arange(_WINDOW) / _WINDOW)
    power = np.abs(np.fft.rfft(frames * window, _FFT)) ** 2
    return (power @ _filters().T).astype(np.float32)


@lru_cache(maxsize=1)
def _filters() -> np.ndarray:
    """(40, 201) triangles on Slaney's mel scale, each of unit area."""
    top = 15 + 27 * np.log(RATE / 2 / 1000) / np.log(6.4)
    mels = np.linspace(0, top, _MELS + 2)
    edges = np.where(mels < 15, mels * 200 / 3, 1000 * np.exp((mels - 15) * np.log(6.4) / 27))
    bins = np.fft.rfftfreq(_FFT, 1 / RATE)
    rising = (bins - edges[:-2, None]) / (edges[1:-1] - edges[:-2])[:, None]
    falling = (edges[2:, None] - bins) / (edges[2:] - edges[1:-1])[:, None]
    triangles: np.ndarray = np.maximum(0, np.minimum(rising, falling)) * (2 / (edges[2:] - edges[:-2]))[:, None]
    return triangles


def _forward(mels: np.ndarray) -> np.ndarray:
    """(B, 160, 40) mel power to (B, 256) embeddings of unit length."""
    import torch

    lstm, linear = _network()
    with torch.inference_mode():
        raw = torch.relu(linear(lstm(torch.from_numpy(mels))[1][0][-1]))
        return torch.nn.functional.normalize(raw, dim=1).numpy()
