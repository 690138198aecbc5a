"""Matter and what becomes of it: substances with their points of melting and boiling, words for states, sizes and light."""
