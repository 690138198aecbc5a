"""The words of the world: one row per word that can be shown, heard or done. Plain data, no code that draws."""
