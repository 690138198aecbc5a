"""Standard pictures as high-dynamic-range signals that look the same (BT.2020 primaries, PQ or HLG), and back. It knows no files."""

from __future__ import annotations

import numpy as np

HLG, PQ = "HDR", "HDR PQ"  # as the host's save node calls them
WHITE_NITS = 203.0  # cd/m² of standard white in an HDR picture (ITU-R BT.2408)
HLG_PEAK_NITS, HLG_GAMMA = 1000.0, 1.2  # the display that BT.2100 gives HLG's system gamma for

_TO_2020 = np.array(
    [[0.6274, 0.3293, 0.0433], [0.0691, 0.9195, 0.0114], [0.0164, 0.0880, 0.8956]], dtype=np.float32
)  # ITU-R BT.2087
_FROM_2020 = np.linalg.inv(_TO_2020).astype(np.float32)
_LUMINANCE = np.array([0.2627, 0.6780, 0.0593], dtype=np.float32)
_LINEAR = np.arange(256, dtype=np.float32) / 255
_LINEAR = np.where(_LINEAR <= 0.04045, _LINEAR / 12.92, ((_LINEAR + 0.055) / 1.055) ** 2.4)
_STEPS = np.linspace(0, 1, 1 << 14)
_SRGB = np.where(_STEPS <= 0.0031308, 12.92 * _STEPS, 1.055 * _STEPS ** (1 / 2.4) - 0.055)  # of light in 2^14 steps
_SRGB = (_SRGB * 255 + 0.5).astype(np.uint8)
_M1, _M2, _C1, _C2, _C3 = 2610 / 16384, 2523 / 32, 3424 / 4096, 2413 / 128, 2392 / 128  # SMPTE ST 2084
_A, _B, _C = 0.17883277, 0.28466892, 0.55991073  # ARIB STD-B67


def to_hdr(picture: np.ndarray, transfer: str) -> np.ndarray:
    """Turn (H, W, 3) uint8 sRGB into (H, W, 3) uint16 full-range RGB of BT.2020; transfer: HLG or PQ."""
    nits = _LINEAR[picture] @ _TO_2020.T * WHITE_NITS
    signal = _pq(nits) if transfer == PQ else _hlg(nits)
    return (signal.clip(0, 1) * 65535 + 0.5).astype(np.uint16)


def from_hdr(picture: np.ndarray, transfer: str) -> np.ndarray:
    """Turn (H, W, 3) uint16 full-range RGB of BT.2020 into (H, W, 3) uint8 sRGB, white at 203 cd/m², what is brighter white.

    transfer: HLG or PQ.
    """
    shown = (_from_pq if transfer == PQ else _from_hlg)(picture) @ _FROM_2020.T
    return _SRGB[(shown.clip(0, 1) * (len(_SRGB) - 1) + 0.5).astype(np.uint16)]


def _from_pq(picture: np.ndarray) -> np.ndarray:
    """Light of a PQ signal, white as one."""
    power = np.linspace(0, 1, 1 << 16) ** (1 / _M2)
    nits = 10_000 * (np.maximum(power - _C1, 0) / (_C2 - _C3 * power)) ** (1 / _M1)
    return (nits / WHITE_NITS).astype(np.float32)[picture]


def _from_hlg(picture: np.ndarray) -> np.ndarray:
    """Light that a display of 1000 cd/m² shows of an HLG signal, white as one."""
    signal = np.linspace(0, 1, 1 << 16)
    scene = np.where(signal <= 0.5, signal**2 / 3, (np.exp((signal - _C) / _A) + _B) / 12).astype(np.float32)[picture]
    luminance = np.maximum(scene @ _LUMINANCE, 1e-6)[..., None]
    return scene * luminance ** (HLG_GAMMA - 1) * (HLG_PEAK_NITS / WHITE_NITS)


def _pq(nits: np.ndarray) -> np.ndarray:
    """Signal 0..1 of light (ST 2084)."""
    part = (np.maximum(nits, 0) / 10_000) ** _M1
    return ((_C1 + _C2 * part) / (1 + _C3 * part)) ** _M2


def _hlg(nits: np.ndarray) -> np.ndarray:
    """Signal 0..1 of light that a display of 1000 cd/m² shows (BT.2100, its opto-optical transfer undone)."""
    shown = np.maximum(nits, 0) / HLG_PEAK_NITS
    luminance = np.maximum(shown @ _LUMINANCE, 1e-6)[..., None]
    scene = shown * luminance ** ((1 - HLG_GAMMA) / HLG_GAMMA)
    return np.where(scene <= 1 / 12, np.sqrt(3 * scene), _A * np.log(np.maximum(12 * scene - _B, 1e-6)) + _C)
