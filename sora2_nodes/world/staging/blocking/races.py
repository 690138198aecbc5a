"""Who races: those alike go side by side, each in a lane of its own, now one ahead and now the other."""

from __future__ import annotations

from dataclasses import replace

from .sheet import Sheet

RACING = ("rac", "speed", "compet")  # beginnings of the words of a race
LANE, AHEAD = 1.7, 0.28  # widths from one lane to the next; of its length, by which each is behind the one before


def line_up(sheet: Sheet) -> None:
    """Put racers into lanes before they go."""
    for action in sheet.actions:
        racers = [m for m in sheet.of(action.subject) if m.mobile and not m.person]
        said = action.words[0].lower() if action.words else ""
        if len(racers) < 2 or not said.startswith(RACING):
            continue
        middle = (len(racers) - 1) / 2
        for k, member in enumerate(racers):
            spot = sheet.spots[member.owner]
            behind = AHEAD * float(member.size[0]) * (k - middle) * -sheet.side
            sheet.spots[member.owner] = replace(spot, x=behind, z=-LANE * float(member.size[2]) * (k - middle))


__all__ = ["line_up"]
