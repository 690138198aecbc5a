"""What a request brings along: storyboards, pictures, recordings, characters; checked, and put into its job's folder."""
