"""From a staged shot to its sound plan: what every member, the place and the weather sound like, and where they are heard."""
