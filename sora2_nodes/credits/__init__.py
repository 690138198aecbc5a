"""Credits: what a render costs, an append-only ledger that holds and settles it, and what it really cost."""
