"""Pictures on things, in the reading and on what bears them."""

from __future__ import annotations

import numpy as np
import pytest

from sora2_nodes.story.reader.reading import read_prompt
from sora2_nodes.world.catalogue.lookup import build
from sora2_nodes.world.staging.pictures.prints import printed


@pytest.mark.parametrize(
    ("text", "bearer", "kind"),
    [
        ("A white plate with a drawing of a rocket on it", "plate", "rocket"),
        ("A green t-shirt with a horse on it", "shirt", "horse"),
        ("A mug with a cartoon owl on it stands on a table", "mug", "owl"),
        ("A bowl with an elephant on it", "bowl", "elephant"),
        ("A red diamond-shaped sign with the silhouette of a cow", "diamond sign", "cow"),
        ("A towel with a picture of a parrot on it", "towel", "parrot"),
    ],
)
def test_what_is_pictured_stands_nowhere_else(text: str, bearer: str, kind: str) -> None:
    things = read_prompt(text).things
    assert next(t for t in things if t.kind == bearer).bears == kind
    assert kind not in {t.kind for t in things}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A plate with a cake on it", "cake"),
        ("A table with a cat on it", "cat"),
        ("A box with a puppy in it", "puppy"),
        ("A plate with a fish on it", "fish"),
        ("A towel with a cat on it and a bowl on a table", "bowl"),
    ],
)
def test_what_lies_on_something_lies_there(text: str, kind: str) -> None:
    things = read_prompt(text).things
    assert kind in {t.kind for t in things} or any(t.kind.startswith(kind) for t in things)


def test_a_silhouette_is_dark_and_a_picture_has_its_colours() -> None:
    own = len(build("diamond sign").primitives)
    dark = [p.colour for p in printed(build("diamond sign"), "pig", silhouette=True).primitives if p.role == "print"]
    bright = [p.colour for p in printed(build("diamond sign"), "pig", silhouette=False).primitives if p.role == "print"]
    assert len(dark) > 20 and np.max(dark) < 0.1
    assert max(c[0] - c[2] for c in bright) > 0.1 and own > 1


@pytest.mark.parametrize("bearer", ["mug", "shirt", "bowl", "towel", "backpack"])
def test_a_picture_lies_within_what_bears_it(bearer: str) -> None:
    made = printed(build(bearer), "duck", silhouette=False)
    cells = np.array([p.at for p in made.primitives if p.role == "print"])
    whole = np.array([p.at for p in printed(build(bearer), "duck", silhouette=True).primitives])
    assert len(cells) > 20
    assert np.ptp(cells[:, 1]) > 0.15 * np.ptp(whole[:, 1])
