"""Sora's video API answered locally: a persistent queue, workers that render from it, and HTTP. No torch."""
