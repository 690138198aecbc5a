"""Pixels at edges: each of their rays looks for itself, among what the pixels around it see."""

from __future__ import annotations

from .bodies import brought, reach, turned
from .compiled import device, entry, inlined
from .projection import toward
from .raster import FURTHEST

MOST = 16  # things that the rays of one pixel may meet
STEP = 0.04  # of depth between neighbours, as a share, that makes an edge within one primitive
COLUMNS = 5  # of a sample: what is met, depth, place in the pixel (right, down) 0..1, share of the rays


@entry("i8(i2[:,::1], i2[:,::1], f4[:,::1], u1[:,::1], u1[:,::1])")
def mark(ident, fringe, depth, dirty, edge):
    """Set edge (H, W) of dirty pixels to 1 at edges and to 0 elsewhere; return how many edges there are."""
    height, width, count = ident.shape[0], ident.shape[1], 0
    for y in range(height):
        for x in range(width):
            if dirty[y, x] == 0:
                continue
            i, t, found = ident[y, x], depth[y, x] * 1.0, 0
            for b in range(max(y - 1, 0), min(y + 2, height)):
                for a in range(max(x - 1, 0), min(x + 2, width)):
                    if ident[b, a] != i or fringe[b, a] >= 0 or (i >= 0 and abs(depth[b, a] - t) > 0.04 * t):  # STEP
                        found = 1
            edge[y, x] = found
            count += found
    return count


@entry(
    "void(f8[:,::1], f8[:,::1], f8[::1], f8[::1], i8, i2[:,::1], i2[:,::1], u1[:,::1], u1[:,::1], i4[:,::1], "
    "f8[:,::1], f8[:,::1])"
)
def look(bodies, profile, ground, view, rays, ident, fringe, dirty, edge, starts, samples, found):
    """Write what the rays of each dirty edge meet: at samples[starts] how many, then that many samples, each of one thing.

    found (MOST + 2 S, 2): to work in.
    """
    height, width, at = ident.shape[0], ident.shape[1], 0
    for y in range(height):
        for x in range(width):
            if dirty[y, x] == 0 or edge[y, x] == 0:
                continue
            starts[y, x] = at
            count = _around(ident, fringe, y, x, found)
            for s in range(rays * rays):
                i, t = _first(bodies, profile, ground, view, rays, width, height, y, x, s, found, count)
                found[16 + s, 0], found[16 + s, 1] = i, t  # MOST
            many = _gather(rays, found, samples, at + 1)
            samples[at, 0] = many
            at += many + 1


@device
def _around(ident, fringe, y, x, found):
    """Fill `found` with the primitives that a pixel and those around it see; return how many."""
    height, width, count = ident.shape[0], ident.shape[1], 0
    for b in range(max(y - 1, 0), min(y + 2, height)):
        for a in range(max(x - 1, 0), min(x + 2, width)):
            for part in range(2):
                k = ident[b, a] if part == 0 else fringe[b, a]
                new = k >= 0 and count < 16  # MOST
                for c in range(count):
                    new = new and found[c, 0] != k
                if new:
                    found[count, 0] = k
                    count += 1
    return count


@inlined
def _first(bodies, profile, ground, view, rays, width, height, y, x, s, found, count):
    """What one ray meets first among the ground and what was found, and how deep."""
    u = (x + (s % rays + 0.5) / rays) / width * 2.0 - 1.0
    v = 1.0 - (y + (s // rays + 0.5) / rays) / height * 2.0
    dx, dy, dz = toward(view, u, v)
    best, which = 1e9, -2.0  # FAR, SKY
    if dy * FURTHEST < -view[1] and ground[6] > 0.0 and view[1] > 0.0:
        best, which = -view[1] / dy, -1.0  # GROUND
    for k in range(count):
        body = bodies[int(found[k, 0])]
        ox, oy, oz = brought(body, view[0], view[1], view[2])
        ax, ay, az = turned(body, dx, dy, dz)
        t = reach(body, profile, ox, oy, oz, ax, ay, az, 1e-3)
        if t < best:
            best, which = t, found[k, 0]
    return which, best


@device
def _gather(rays, found, samples, at):
    """Write one sample for each thing that the rays of a pixel meet, but for the sky; return how many."""
    many, written = rays * rays, 0
    for s in range(many):
        i, count, t, u, v = found[16 + s, 0], 0, 0.0, 0.0, 0.0  # MOST
        first = i > -2.0  # SKY
        for k in range(many):
            if found[16 + k, 0] == i:
                first = first and k >= s
                count += 1
                t += found[16 + k, 1]
                u += k % rays
                v += k // rays
        if first:
            row = samples[at + written]
            row[0], row[1], row[4] = i, t / count, count / many
            row[2], row[3] = (u / count + 0.5) / rays, (v / count + 0.5) / rays
            written += 1
    return written
