"""The fitted linear codecs as modules."""

from __future__ import annotations

from pathlib import Path

from safetensors.torch import load_file

from sora2_nodes.engine.config import AudioConfig, VideoConfig
from sora2_nodes.engine.model.audio import AudioCodec
from sora2_nodes.engine.model.video import VideoEncoder


def load_video(folder: Path) -> VideoEncoder:
    """Read runs/video_codec.safetensors."""
    encoder = VideoEncoder(VideoConfig())
    encoder.load_state_dict(load_file(folder / "video_codec.safetensors"))
    return encoder.eval()


def load_audio(folder: Path) -> AudioCodec:
    """Read runs/audio_codec.safetensors, and runs/vocoder.safetensors where it is trained."""
    codec = AudioCodec(AudioConfig())
    missing, _ = codec.load_state_dict(load_file(folder / "audio_codec.safetensors"), strict=False)
    assert all(name.startswith("vocoder.") for name in missing)
    if (trained := folder / "vocoder.safetensors").exists():
        codec.vocoder.load_state_dict(load_file(trained))
    return codec.eval()
