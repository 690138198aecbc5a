"""Things that go into something by themselves: a ball through a hoop, a paper plane into a mug."""
