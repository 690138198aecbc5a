"""`python -m sora2_nodes` is the command `sora2`."""

from .cli import main

if __name__ == "__main__":
    raise SystemExit(main())
