"""Scripts and plain prompts to storyboards."""
