"""One table of models: what pages, reports and checks say comes from it."""

from __future__ import annotations

import importlib.util
from datetime import date
from pathlib import Path

import pytest

from sora2_nodes.host.capabilities import CAPABILITIES, LICENCES
from sora2_nodes.nodes.sora2_sampler import sampler_report
from tests.host.test_every_sampler import REACHED
from tests.host.test_families import FAMILIES, FROM_PICTURE, PREVIEWED, SOUNDING, TO_PICTURE
from tests.host.test_habits import STOPPED
from tests.media.media_makers import make_clip

ROOT = Path(__file__).resolve().parents[2]
spec = importlib.util.spec_from_file_location("make_model_tables", ROOT / "scripts/make_model_tables.py")
assert spec is not None
assert spec.loader is not None
make_model_tables = importlib.util.module_from_spec(spec)
spec.loader.exec_module(make_model_tables)


@pytest.mark.parametrize("page", make_model_tables.PAGES)
def test_a_page_has_the_table_as_it_is(page):
    assert (ROOT / page).read_text(encoding="utf-8") == make_model_tables.written(page), (
        "run python scripts/make_model_tables.py"
    )


def test_every_model_has_a_licence_with_its_source_and_date():
    assert {one.licence for one in CAPABILITIES.values()} == set(LICENCES)
    for licence in LICENCES.values():
        assert all((licence.name, licence.regions, licence.revenue, licence.asks, licence.source))
        assert date.fromisoformat(licence.noted_on) <= date.today()


def test_the_report_tells_shots_limits_and_licence():
    told = sampler_report(object(), [make_clip(num_frames=12)])
    assert told.splitlines()[0] == "Shot 1: 96x64, 12 frames at 24 fps, with sound; seed 0"
    assert "Licence: Apache-2.0, as this pack. Regions: everywhere." in told


ROWS = {  # of tiny checkpoints: their row of the table
    "ltx2": "ltx-2", "vace": "wan-vace", "minimax_h3": "minimax-h3", "kandinsky5": "kandinsky", "hunyuan15": "hunyuan",
}  # fmt: skip
TOLD_WITH_ITS_WORDS = "minimax_h3"  # has a test of its own for who appears
UNSEEN = {"cogvideox"}  # the host has no colours for its latents
EVERY = {key for key in CAPABILITIES if key != "built-in"}


@pytest.mark.parametrize(
    ("tested", "ticked"),
    [
        (FAMILIES, EVERY),
        (STOPPED, EVERY),
        (PREVIEWED, EVERY - UNSEEN),
        (FROM_PICTURE, {key for key in EVERY if CAPABILITIES[key].first_frame}),
        (TO_PICTURE, {key for key in EVERY if CAPABILITIES[key].last_frame}),
        ([*REACHED, TOLD_WITH_ITS_WORDS], {key for key in EVERY if CAPABILITIES[key].references}),
        (SOUNDING, {key for key in EVERY if CAPABILITIES[key].sound}),
    ],
    ids=["text", "cancel", "preview", "first frame", "last frame", "who appears", "sound"],
)
def test_what_the_table_ticks_is_what_host_tests_run(tested, ticked):
    assert {ROWS.get(name, name.partition("_")[0].rstrip("0123456789")) for name in tested} == ticked
