"""Brief → Scene: which parts and people there are, where they start and what will be done to them."""
