"""How clips are measured: tracks, onsets, attributes, and the figures made of them."""
