"""The persistent queue: jobs, who works on them, what they cost and how they end."""
