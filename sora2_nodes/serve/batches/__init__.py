"""Batches: files of requests that are answered within a day, behind everything else that waits."""
