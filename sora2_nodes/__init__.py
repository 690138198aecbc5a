"""Text and pictures to video with sound: the rooms behind the nodes, the CLI and the API."""

__version__ = "0.1.0"
