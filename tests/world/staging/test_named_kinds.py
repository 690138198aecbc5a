"""Tables that tell kinds of things apart name such as the catalogue has: what it hasn't, no member of a shot ever is."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from sora2_nodes.story.reader.expected.daily.quantities import SHEDDING
from sora2_nodes.vocabulary.families import FAMILY_OF
from sora2_nodes.vocabulary.relations import LIT_BY_HAND
from sora2_nodes.world.staging.blocking.goals.bringing import BOWLS
from sora2_nodes.world.staging.blocking.goals.coming_out import FACING, HOLLOW, LIGHTER
from sora2_nodes.world.staging.blocking.goals.going_in import ENTERED
from sora2_nodes.world.staging.blocking.household.candle_lights import MATCHES
from sora2_nodes.world.staging.blocking.household.pricking import BURSTING
from sora2_nodes.world.staging.layouts.strikers import FRAGILE, TOOLS


@pytest.mark.parametrize(
    "kinds", [HOLLOW, FACING, LIGHTER, ENTERED, BOWLS, BURSTING, LIT_BY_HAND, MATCHES, FRAGILE, TOOLS, SHEDDING]
)
def test_all_that_is_named_can_be_built(kinds: Iterable[str]) -> None:
    assert not [kind for kind in kinds if kind not in FAMILY_OF]
