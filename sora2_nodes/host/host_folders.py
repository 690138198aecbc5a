"""Where the host keeps files."""

from __future__ import annotations

from pathlib import Path

import folder_paths


def input_directory() -> Path:
    """Return the host's input folder."""
    return Path(folder_paths.get_input_directory())


def temp_directory() -> Path:
    """Return the host's folder of files that end with it."""
    return Path(folder_paths.get_temp_directory())
