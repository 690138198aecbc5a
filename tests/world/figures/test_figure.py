"""Figures: every name of the family has one, on one skeleton, of usual size, standing on the ground and facing +x."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from sora2_nodes.story.face_features import Face
from sora2_nodes.vocabulary.families import FAMILIES
from sora2_nodes.world.assembly import bounds, frames_of, placed, socket_frame
from sora2_nodes.world.figures import Look, WornGarment, build_figure, look_of
from sora2_nodes.world.figures.clothes.gear import GEAR, SHOES
from sora2_nodes.world.figures.clothes.headgear import HEADGEAR
from sora2_nodes.world.figures.clothes.wardrobe import CUTS
from sora2_nodes.world.figures.expressions import EXPRESSIONS, blink, face_joints
from sora2_nodes.world.figures.look import BEARDS, HAIR_STYLES
from sora2_nodes.world.figures.presets import LOOKS

JOINTS = ("hips", "spine", "chest", "neck", "head", "jaw", "eye_left", "brow_right", "shoulder_left", "upper_arm_left", "forearm_right",
          "hand_left", "fingers_right", "thigh_left", "shin_right", "foot_left", "toe_right", "lid_left", "lip_right")  # fmt: skip
SOCKETS = ("hand_left", "hand_right", "head_top", "mouth", "back", "seat", "foot_left", "foot_right", "chest")
REST = placed((0, 0, 0))[None]


@pytest.mark.parametrize("name", FAMILIES["person"])
def test_everybody_who_has_a_name_is_built_on_the_one_skeleton(name):
    figure = build_figure(LOOKS[name])
    names = {node.name for node in figure.nodes}
    assert names.issuperset(JOINTS)
    assert set(figure.sockets).issuperset(SOCKETS)
    assert {p.node for p in figure.primitives} <= names | {"root"}
    assert 15 <= len(figure.primitives) <= 120


@pytest.mark.parametrize("name", ["man", "woman", "girl", "baby", "knight", "robot", "dwarf"])
def test_a_figure_stands_on_the_ground_and_faces_ahead(name):
    figure = build_figure(LOOKS[name])
    low, high = bounds(figure)
    assert abs(low[1]) < 0.05 * high[1]
    eyes = socket_frame(figure, "eyes", REST)[0, :, 3]
    assert eyes[0] > 0 and eyes[1] > 0.8 * 2 * figure.half[1] - 0.2
    assert frames_of(figure, REST)["hand_left"][0, 2, 3] < 0 < frames_of(figure, REST)["hand_right"][0, 2, 3]


def test_bodies_grow_with_age_and_heads_grow_less():
    tall = [build_figure(Look(age=age)).half[1] for age in (1, 8, 30)]
    assert tall == sorted(tall)
    child, grown = (build_figure(Look(age=age)) for age in (4, 30))
    assert child.sockets["head_top"].at[1] / child.half[1] > 1.3 * grown.sockets["head_top"].at[1] / grown.half[1]


def test_build_makes_bodies_wider():
    thin, heavy = (bounds(build_figure(Look(build=build))) for build in (0.0, 1.0))
    assert heavy[1][2] - heavy[0][2] > 1.2 * (thin[1][2] - thin[0][2])


@pytest.mark.parametrize("garment", [*CUTS, *SHOES, *HEADGEAR, *GEAR, "gloves"])
def test_every_garment_is_seen(garment):
    bare = build_figure(Look())
    assert (
        build_figure(Look(clothes=(WornGarment(name=garment, colour=(0.9, 0.1, 0.2)),))).primitives != bare.primitives
    )


@pytest.mark.parametrize("hair", [style for style in HAIR_STYLES if style != "bald"])
def test_every_hair_style_is_seen_and_wears_its_colour(hair):
    figure = build_figure(Look(hair=hair, hair_colour=(0.9, 0.1, 0.8)))
    assert any(p.role == "hair" and p.colour == (0.9, 0.1, 0.8) for p in figure.primitives)


@pytest.mark.parametrize("beard", [beard for beard in BEARDS if beard != "none"])
def test_every_beard_is_seen(beard):
    assert len(build_figure(Look(beard=beard)).primitives) > len(build_figure(Look()).primitives)


def test_the_features_of_a_face_are_seen():
    plain = build_figure(Look(face=Face(brows=0.5)))
    for name, share in Face()._asdict().items():
        other = Face(brows=0.5)._replace(**{name: 1.0 if share < 0.9 else 0.0})
        assert build_figure(Look(face=other)).primitives != plain.primitives, name


def test_an_unknown_kind_is_somebody():
    assert look_of("plumber").kind == "plumber"


def test_a_mouth_opens_and_a_smile_lifts_its_corners():
    figure = build_figure(replace(LOOKS["man"], clothes=()))
    opened = face_joints({"jaw": np.array([0.0, 1.0])}, 0.27)
    root = np.tile(REST, (2, 1, 1))
    jaw = frames_of(figure, root, opened)["jaw"]
    assert jaw[1, 1, 0] < jaw[0, 1, 0] - 0.2  # the chin's direction tips down
    smiles = face_joints({"smile": np.array([0.0, 1.0])}, 0.27)
    for side, sign in (("left", -1), ("right", 1)):
        corner = frames_of(figure, root, smiles)[f"low_lip_{side}"][:, :, :3] @ np.array([0, 0, sign * 0.1])
        assert corner[1, 1] > corner[0, 1] + 0.02


def test_every_expression_differs_from_all_others():
    made = {name: tuple(sorted(moves.items())) for name, moves in EXPRESSIONS.items()}
    assert len(made) >= 6 and len(set(made.values())) == len(made)


def test_eyes_blink_now_and_then():
    shut = blink(np.arange(0, 20, 1 / 24), seed=3)
    assert shut.max() > 0.5 and (shut > 0).mean() < 0.12
