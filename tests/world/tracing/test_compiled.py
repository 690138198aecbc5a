"""With and without the compiler the guide is the same, and what is compiled is kept."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from sora2_nodes.world.primitives import KINDS
from sora2_nodes.world.tracing import compiled
from sora2_nodes.world.tracing.gbuffer import Tracer
from sora2_nodes.world.tracing.probes import Probes
from tests.world.tracing.displays import ball, display, each_kind

ROOT = Path(__file__).parents[3]
PLAIN = """
import sys, warnings
sys.modules["numba"] = None  # as where it can't be installed
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    import numpy as np
    from sora2_nodes.world.primitives import KINDS
    from sora2_nodes.world.tracing.gbuffer import Tracer
    from tests.world.tracing.displays import each_kind
    for kind in KINDS:
        np.savez(f"{sys.argv[1]}/{kind}.npz", **Tracer(each_kind(kind), 32, 18).trace(0)._asdict())
print([str(w.message) for w in caught if "numba" in str(w.message)])
"""


@pytest.fixture(scope="module")
def plain(tmp_path_factory):
    """Where guides are that a process without numba traced, and what it warned of."""
    folder = tmp_path_factory.mktemp("plain")
    done = subprocess.run([sys.executable, "-c", PLAIN, folder], cwd=ROOT, capture_output=True, text=True, check=True)
    return folder, done.stdout


@pytest.mark.skipif(not compiled.available(), reason="needs numba")
@pytest.mark.parametrize("kind", KINDS)
def test_without_the_compiler_the_guide_is_the_same(kind, plain):
    maps = Tracer(each_kind(kind), 32, 18).trace(0)
    with np.load(plain[0] / f"{kind}.npz") as other:
        for name, values in maps._asdict().items():
            where = maps.cover < 1 if name == "sky" else np.ones(values.shape[:2], bool)
            if not values.size:  # nothing bends light
                continue
            apart = np.abs(values.astype(float) - other[name])[where] > 1e-4 + 1e-5 * np.abs(values[where])
            assert apart.mean() < 2e-3, name


def test_without_the_compiler_that_is_said_once(plain):
    assert plain[1].count("numba is not installed") == 1


@pytest.mark.skipif(not compiled.available(), reason="needs numba")
def test_entries_with_signatures_are_called_with_them():
    """Otherwise they would be compiled twice, and the first time for nothing."""
    for made_of_all in (each_kind("box"), display(ball(finish="crystal"), ball(x=1.0))):
        maps, probes = Tracer(made_of_all, 32, 18).trace(0), Probes(made_of_all)
        assert probes.through(maps, 0, 16 / 9).shape == (*maps.met.shape, 3)
        assert probes.mirrored(maps, 0, 16 / 9).shape == (18, 32, 3)
    own = [made for full, (made, signature) in compiled._entries.items() if signature and "tracing" in full]
    assert len(own) == 12 and all(len(made.signatures) == 1 for made in own)


@pytest.mark.skipif(not compiled.available(), reason="needs numba")
def test_the_other_half_is_compiled_by_a_process_of_its_own(tmp_path, monkeypatch):
    monkeypatch.setenv("NUMBA_CACHE_DIR", str(tmp_path))
    child = compiled._compile_elsewhere(("mark",))
    assert child is not None and child.wait(300) == 0
    assert [p.name.split("-")[0] for p in compiled.cache_folder().rglob("*.nbi")] == ["edges.mark"]
