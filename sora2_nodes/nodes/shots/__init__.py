"""From a node's inputs to rendered shots, on the built-in model or a model of the host."""
