"""What is seen through solids that bend light: a ray goes in and out by Snell's law, is thrown back where it comes too flat
from within, loses by Fresnel's equations (Schlick's form) what is mirrored, and takes the colour of what it goes through.

Solids that overlap or touch are one body, of the matter of the one that was met first. What lets light straight through
(panes, walls of vessels) is not met by bent rays.
"""

from __future__ import annotations

import math

import numpy as np

from ..bodies import BALL, COLOUR, INDEX, THICK, brought, reach, turned
from ..compiled import device, entry, inlined
from ..maps import BENT, NOTHING
from ..probing.probe_rays import facing, far_to, first_within, passes
from ..projection import toward
from ..raster import FAR, GROUND, SKY
from ..skies import radiance
from ..surfaces import ground_at, primitive_at

# Places in a row of `through`: reflectance of what is met and radiance that is known (sky, glow), as they come through; where it is, its
# normal, how far the ray went, m, the direction of its last way, and the share of light that comes through.
REFLECTANCE, KNOWN, PLACE, NORMAL, LENGTH, WAY, TINT = 0, 3, 6, 9, 12, 13, 16
MOST = 6  # surfaces that a ray passes, or is thrown back by
TOUCHING = 3e-4  # m from a solid, within which things are seen as if they were in it
SPARSE = 0.04  # of the way, by which places beside one another may lie apart on one face
EVEN = 0.9  # cosine between their normals
BRIGHTEST = 8.0  # radiance of the sky through a solid, but for the sun's small disc


@device
def mirrored_share(index, cosine):
    """Share of light that is mirrored at a surface (Schlick 1994). cosine: of the larger angle to the normal."""
    straight = (index - 1.0) / (index + 1.0)
    straight *= straight
    away = 1.0 - cosine
    return straight + (1.0 - straight) * away * away * away * away * away


@device
def bent(ratio, dx, dy, dz, nx, ny, nz):
    """Direction of a ray past a surface (Snell), and the cosine there; -1: it is thrown back, and goes so.

    ratio: index before the surface over that past it. n: unit normal toward where the ray comes from.
    """
    cosine = -(nx * dx + ny * dy + nz * dz)
    square = 1.0 - ratio * ratio * (1.0 - cosine * cosine)
    if square <= 0.0:
        return dx + 2.0 * cosine * nx, dy + 2.0 * cosine * ny, dz + 2.0 * cosine * nz, -1.0
    past = math.sqrt(square)
    k = ratio * cosine - past
    return ratio * dx + k * nx, ratio * dy + k * ny, ratio * dz + k * nz, past


@device
def _span(body, profile, x, y, z, dx, dy, dz):
    """Where a ray's line comes into a convex solid and leaves it, from places outside of it on both sides: the first is larger if it misses."""
    cx, cy, cz = body[BALL] - x, body[BALL + 1] - y, body[BALL + 2] - z
    along, around = cx * dx + cy * dy + cz * dz, 1.01 * body[BALL + 3]
    start, end = along - around, along + around
    ox, oy, oz = brought(body, x + start * dx, y + start * dy, z + start * dz)
    ax, ay, az = turned(body, dx, dy, dz)
    near = reach(body, profile, ox, oy, oz, ax, ay, az, 0.0)
    if near > end - start:
        return 1.0, 0.0
    ox, oy, oz = brought(body, x + end * dx, y + end * dy, z + end * dz)
    return start + near, end - reach(body, profile, ox, oy, oz, -ax, -ay, -az, 0.0)


@device
def leaving(lenses, bodies, profile, which, x, y, z, dx, dy, dz):
    """How far a ray inside of a solid goes until it leaves it and all that overlap it on its way; and the one it leaves last."""
    _, far = _span(bodies[which], profile, x, y, z, dx, dy, dz)
    far, grown, tries = max(far, 0.0), lenses.shape[0] > 1, 0
    while grown and tries < MOST:
        grown = False
        tries += 1
        for k in range(lenses.shape[0]):
            i = lenses[k]
            if i != which and passes(bodies[i], BALL, x, y, z, dx, dy, dz, far + 1e-6):
                near, end = _span(bodies[i], profile, x, y, z, dx, dy, dz)
                if near <= far + 1e-6 and end > far + 1e-6:
                    far, which, grown = end, i, True
    return far, which


@device
def entering(lenses, bodies, profile, x, y, z, dx, dy, dz):
    """How far a ray goes to a solid that bends it, and which: FAR and -1 if there is none."""
    far, which = FAR, -1
    for k in range(lenses.shape[0]):
        i = lenses[k]
        if passes(bodies[i], BALL, x, y, z, dx, dy, dz, far):
            t = far_to(bodies[i], profile, x, y, z, dx, dy, dz)
            if t < far:
                far, which = t, i
    return far, which


@device
def bend(lenses, bodies, first, solid, bundles, profile, grounded, x, y, z, dx, dy, dz, far):
    """Follow a ray of unit direction that meets the solid `first` after `far`.

    Return a place on its last straight way and its direction, how far from there it meets what it is stopped by (a row of
    `solid`, GROUND or SKY), how far it went before, and the shares (3) of light that come through.
    lenses: rows of what bends light. solid, bundles: what stops it, as `first_met` takes them.
    """
    red, green, blue, kept, length = 1.0, 1.0, 1.0, 1.0, 0.0
    which, inside, medium, met = first, False, first, SKY
    for _ in range(MOST):
        if inside:
            far, which = leaving(lenses, bodies, profile, which, x, y, z, dx, dy, dz)
            stop, met = first_within(solid, bundles, profile, grounded, x, y, z, dx, dy, dz, far + TOUCHING)
            deep = min(stop, far) / max(bodies[medium, THICK], bodies[which, THICK])
            red *= bodies[medium, COLOUR] ** deep
            green *= bodies[medium, COLOUR + 1] ** deep
            blue *= bodies[medium, COLOUR + 2] ** deep
            if met != SKY:
                return x, y, z, dx, dy, dz, stop, met, length, red * kept, green * kept, blue * kept
        nx, ny, nz, _ = facing(bodies[which], profile, x, y, z, dx, dy, dz, far)
        x, y, z, length = x + far * dx, y + far * dy, z + far * dz, length + far
        index = bodies[medium, INDEX]
        if not inside:
            kept *= 1.0 - mirrored_share(index, -(nx * dx + ny * dy + nz * dz))
            dx, dy, dz, _ = bent(1.0 / index, dx, dy, dz, nx, ny, nz)
            inside = True
            continue
        dx, dy, dz, past = bent(index, dx, dy, dz, nx, ny, nz)
        if past < 0.0:
            continue
        kept *= 1.0 - mirrored_share(index, past)
        inside = False
        far, which = entering(lenses, bodies, profile, x, y, z, dx, dy, dz)
        stop, met = first_within(solid, bundles, profile, grounded, x, y, z, dx, dy, dz, far)
        if met != SKY or which < 0:
            return x, y, z, dx, dy, dz, stop, met, length, red * kept, green * kept, blue * kept
        medium = which
    far, met = first_within(solid, bundles, profile, grounded, x, y, z, dx, dy, dz, FAR)
    return x, y, z, dx, dy, dz, far, met, length, red * kept, green * kept, blue * kept


@inlined
def _first(bodies, profile, view, ident, fringe, y, x):
    """The solid that bends the light of a pixel, and the unit ray to it with how far it goes: -1 if none is met."""
    height, width = ident.shape[0], ident.shape[1]
    best, which, ux, uy, uz = FAR, -1, 0.0, 0.0, 1.0
    for k in range(9):  # its own first, then those around it
        a, b = x + (0, 1, -1, 0, 0, 1, -1, 1, -1)[k], y + (0, 0, 0, 1, -1, 1, 1, -1, -1)[k]
        if which >= 0 or a < 0 or b < 0 or a >= width or b >= height:
            continue
        for part in range(2):
            i = ident[b, a] if part == 0 else fringe[b, a]
            if i < 0 or which >= 0 or bodies[i, 46] <= 0.0:  # INDEX
                continue
            for own in range(2):
                p, q = (x, y) if own == 0 else (a, b)
                dx, dy, dz = toward(view, (p + 0.5) / width * 2.0 - 1.0, 1.0 - (q + 0.5) / height * 2.0)
                size = math.sqrt(dx * dx + dy * dy + dz * dz)
                dx, dy, dz = dx / size, dy / size, dz / size
                t = far_to(bodies[i], profile, view[0], view[1], view[2], dx, dy, dz)
                if t < best and which < 0:
                    best, which, ux, uy, uz = t, i, dx, dy, dz
    return which, best, ux, uy, uz


@inlined
def _follow(
    row, lenses, bodies, order, solid, bundles, profile, grounded, ident, fringe, view, tint, share, y, x
):  # fmt: skip
    """Follow the ray of one pixel into its row, but for what is met there; return what it meets, NOTHING if it is not bent."""
    which, far, dx, dy, dz = _first(bodies, profile, view, ident, fringe, y, x)
    if which < 0:
        return NOTHING
    px, py, pz, dx, dy, dz, far, stop, before, red, green, blue = bend(
        lenses, bodies, which, solid, bundles, profile, grounded, view[0], view[1], view[2], dx, dy, dz, far
    )
    row[16], row[17], row[18] = share * red, share * green, share * blue  # TINT
    if tint.shape[0] > 0:
        row[16], row[17], row[18] = row[16] * tint[y, x, 0], row[17] * tint[y, x, 1], row[18] * tint[y, x, 2]
    row[13], row[14], row[15] = dx, dy, dz  # WAY
    if stop == SKY:
        row[6], row[7], row[8], row[12] = dx, dy, dz, 1.0  # as if the sky were a ball
        return stop
    row[6], row[7], row[8], row[12] = px + far * dx, py + far * dy, pz + far * dz, far + before
    return stop if stop == GROUND else order[stop]


@inlined
def _meet(row, met, bodies, profile, atlas, pyramid, ground, sky, clouds, view, eye, width, height, time):
    """Fill in a row what its ray meets."""
    red, green, blue = row[16] * 1.0, row[17] * 1.0, row[18] * 1.0
    dx, dy, dz, glow, nx, ny, nz = row[13] * 1.0, row[14] * 1.0, row[15] * 1.0, 0.0, 0.0, 0.0, 0.0
    row[0], row[1], row[2], row[3], row[4], row[5] = 0.0, 0.0, 0.0, 0.0, 0.0, 0.0
    if met == SKY:
        r, g, b = radiance(sky, clouds, dx, dy, dz, 2.0 * view[13] / height)
        r, g, b, glow = min(r, BRIGHTEST), min(g, BRIGHTEST), min(b, BRIGHTEST), 1.0
    else:
        far = row[12] * 1.0  # as if it had come straight
        eye[0], eye[1], eye[2] = row[6] - far * dx, row[7] - far * dy, row[8] - far * dz
        if met == GROUND:
            r, g, b, _, nx, ny, nz = ground_at(ground, pyramid, eye, width, height, time, far, dx, dy, dz)
        else:
            r, g, b, nx, ny, nz = primitive_at(
                bodies[met], profile, atlas, pyramid, eye, width, height, far, dx, dy, dz
            )
            glow = bodies[met, 34] * 1.0  # GLOW
    row[9], row[10], row[11] = nx, ny, nz
    k = 3 if glow > 0.0 else 0
    scale = glow if glow > 0.0 else 1.0
    row[k], row[k + 1], row[k + 2] = red * r * scale, green * g * scale, blue * b * scale


@device
def _between(surface, through, met, y, x):
    """Whether a pixel lies between even ones whose rays meet one face next to one another: then its row is filled from theirs."""
    height, width = met.shape[0], met.shape[1]
    top, left = y - y % 2, x - x % 2
    low, right = top + 2 * (y % 2), left + 2 * (x % 2)
    if low >= height or right >= width:
        return False
    k, share = met[top, left], surface[y, x, BENT]
    for j in (top, low):
        for i in (left, right):
            if met[j, i] != k or surface[j, i, BENT] != share:
                return False
    if k == NOTHING:
        return False
    a, b, c, d = through[top, left], through[top, right], through[low, left], through[low, right]
    across, off, alike = 0.0, 0.0, 0.0
    for n in range(6, 9):
        across += abs(a[n] - d[n]) + abs(b[n] - c[n])
        off += abs(a[n] + d[n] - b[n] - c[n])
    for n in range(9, 12):
        alike += a[n] * d[n] + b[n] * c[n]
    if across > SPARSE * (a[12] + d[12]) or off > 0.5 * across or (k != SKY and alike < 2.0 * EVEN):
        return False
    for n in range(6, 19):
        through[y, x, n] = 0.25 * (a[n] + b[n] + c[n] + d[n])
    return True


@entry(
    "void(f4[:,:,::1], i2[:,::1], i2[:,::1], i8[::1], f8[:,::1], i8[::1], f8[:,::1], f8[:,::1], f8[:,::1], f8[:,::1], "
    "f4[::1], f8[::1], f8[::1], f4[:,::1], f8[::1], f8, f4[:,:,::1], f8[::1], f4[:,:,::1], i2[:,::1])"
)
def see_through(
    surface, ident, fringe, lenses, bodies, order, solid, bundles, profile, atlas, pyramid, ground, sky, clouds,
    view, time, tint, eye, through, met,
):  # fmt: skip
    """Fill `through` and `met` for the pixels whose light was bent (BENT of `surface`), by rows as named above.

    What comes through is a share of what covers the pixel. Every other pixel down and across is followed; those between that
    meet one face beside one another are not. solid: rows of what stops a ray, which are those of `order` in bodies. tint: of
    panes before it, as `raster.draw` leaves it, or empty. eye: to work in, as `view`.
    """
    height, width = ident.shape[0], ident.shape[1]
    for part in range(2):
        for y in range(height):
            if part == 0 and y % 2 == 1:
                continue
            for x in range(width):
                odd = y % 2 == 1 or x % 2 == 1
                if odd != (part == 1):
                    continue
                met[y, x] = NOTHING
                share = surface[y, x, BENT] * 1.0
                if share <= 0.0:
                    continue
                row = through[y, x]
                if odd and _between(surface, through, met, y, x):
                    met[y, x] = met[y - y % 2, x - x % 2]
                else:
                    met[y, x] = _follow(
                        row, lenses, bodies, order, solid, bundles, profile, ground[6], ident, fringe, view, tint, share, y, x
                    )  # fmt: skip
                if met[y, x] != NOTHING:
                    _meet(
                        row, met[y, x], bodies, profile, atlas, pyramid, ground, sky, clouds, view, eye, width, height, time
                    )  # fmt: skip


def lenses_of(rows: np.ndarray, eye: np.ndarray) -> np.ndarray:
    """Return which rows of a frame bend light (K,), and let those that hold the eye let it straight through."""
    found = np.flatnonzero((rows[:, INDEX] > 0) & (rows[:, BALL + 3] > 0))
    for i in found:
        if np.linalg.norm(rows[i, BALL : BALL + 3] - eye) < rows[i, BALL + 3]:
            local = rows[i, :12].reshape(3, 4) @ np.array([*eye, 1.0])
            if (np.abs(local) <= rows[i, 20:23]).all():  # HALF
                rows[i, INDEX] = 0.0
    return np.ascontiguousarray(found[rows[found, INDEX] > 0])
