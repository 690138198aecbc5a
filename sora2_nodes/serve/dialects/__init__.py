"""Other ways of asking for videos than Sora's own, translated into its jobs."""
