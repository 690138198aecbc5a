"""Staged shots that continue another: what goes over the cut, and how everyone goes on from there."""
