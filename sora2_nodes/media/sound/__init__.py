"""Waveforms: their arithmetic, loudness, music, effects, onsets, and one soundtrack for a clip."""
