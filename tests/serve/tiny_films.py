"""`sora2 film` with a renderer of tiny clips: python -m tests.serve.tiny_films FILE ..."""

from __future__ import annotations

import sys

from sora2_nodes.cli import film_verb, main
from tests.studio.tiny_renderer import TinyRenderer

if __name__ == "__main__":
    film_verb.make_renderer = lambda: TinyRenderer(pause_s=0.2)  # type: ignore[assignment]
    sys.exit(main(["film", *sys.argv[1:]]))
