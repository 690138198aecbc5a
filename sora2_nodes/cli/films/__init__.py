"""Options of `sora2 film` that say how a film is delivered."""
