"""Scene and Plan → small pictures: rays, shading and the networks' guide. Training data and drafts, never a result."""
