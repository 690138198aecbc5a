"""The page of this machine's films: list, play, switch takes, make another, export."""
