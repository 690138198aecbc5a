"""Shots on the machines of a Ray cluster: which it takes, what a task is, where finished takes go. Ray alone schedules; no HTTP."""
