"""What every node owes its user: tooltips, a help page, two languages, a place in a workflow; and what workflows owe nodes."""

from __future__ import annotations

import ast
import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from sora2_nodes.graph.standins import STANDINS
from sora2_nodes.graph.workflow import inputs_of, read_workflow
from sora2_nodes.graph.workflow_checks import check_prompt
from sora2_nodes.nodes import NODES, classes
from tests.shortened import TITLES

ROOT = Path(__file__).resolve().parents[2]
LANGUAGES = ("en", "fr")
API = sorted((ROOT / "workflows/api").glob("*.json"))
SAVED = sorted((ROOT / "workflows").glob("*.json"))
USES = {"social", "advertising", "design_visualization", "storytelling", "education", "creative_exploration"}
IDS = {
    "Sora2Loader", "PromptEncode", "ReferenceLoader", "PhysicsGuidance", "CameoAdapter", "Sora2Sampler", "AudioSync",
    "ShotStitch", "CreditMeter", "Sora2Video",
}  # fmt: skip
node = pytest.mark.parametrize("node_id", sorted(IDS))


@pytest.fixture(scope="module")
def known():
    return {**STANDINS, **classes()}


@pytest.fixture(scope="module")
def pack():
    """The root module as the host imports it: from its path, under another name."""
    name = "pack_under_test"
    spec = importlib.util.spec_from_file_location(name, ROOT / "__init__.py", submodule_search_locations=[str(ROOT)])
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    yield module
    for loaded in [key for key in sys.modules if key.split(".")[0] == name]:
        del sys.modules[loaded]


def test_the_pack_has_the_eight_nodes_a_loader_and_one_for_all(pack):
    assert set(pack.NODE_CLASS_MAPPINGS) == IDS == set(NODES)
    assert set(pack.NODE_DISPLAY_NAME_MAPPINGS) == IDS
    assert (ROOT / pack.WEB_DIRECTORY).is_dir()


def test_importing_the_pack_imports_no_node_and_no_torch():
    script = (
        "import importlib.util, sys; "
        f"s = importlib.util.spec_from_file_location('p', {str(ROOT / '__init__.py')!r}, submodule_search_locations=['.']); "
        "m = importlib.util.module_from_spec(s); sys.modules['p'] = m; s.loader.exec_module(m); "
        "print('torch' in sys.modules, any('sora2_nodes' in n for n in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False"]


@node
def test_every_input_and_output_has_a_tooltip(node_id):
    kind = classes()[node_id]
    bare = [name for name, (_, options, _) in inputs_of(kind).items() if len(options.get("tooltip", "")) < 20]
    assert bare == []
    assert len(kind.OUTPUT_TOOLTIPS) == len(kind.RETURN_TYPES) == len(kind.RETURN_NAMES)
    assert all(len(tooltip) >= 20 for tooltip in kind.OUTPUT_TOOLTIPS)
    assert len(kind.DESCRIPTION) >= 20
    assert kind.CATEGORY == "Sora2"
    assert callable(getattr(kind, kind.FUNCTION))


@node
def test_every_required_widget_has_a_default_that_it_accepts(node_id):
    for name, (accepted, options, required) in inputs_of(classes()[node_id]).items():
        if not required or (accepted not in ("INT", "FLOAT", "STRING", "BOOLEAN") and not isinstance(accepted, list)):
            continue
        assert "default" in options, name
        if isinstance(accepted, list):
            assert options["default"] in accepted
        elif "min" in options:
            assert options["min"] <= options["default"] <= options["max"]


@node
def test_every_node_has_a_help_page_that_names_its_inputs_and_outputs(node_id):
    page = (ROOT / f"js/docs/{node_id}.md").read_text(encoding="utf-8")
    kind = classes()[node_id]
    assert page.startswith(f"# {node_id}\n")
    missing = [name for name in kind.RETURN_NAMES if f"**{name}**" not in page]
    if node_id not in ("ReferenceLoader", "CameoAdapter"):  # their slots are described together
        missing += [name for name in inputs_of(kind) if f"**{name}**" not in page]
    assert missing == []


def test_importing_every_node_opens_no_connection_runs_nothing_and_writes_nothing(tmp_path):
    script = """
import sys
seen = []
def hook(event, args):
    writes = event == "open" and isinstance(args[1], str) and set(args[1]) & set("wax+")
    if writes or event.split(".")[0] in ("socket", "subprocess") or event in ("os.system", "os.mkdir", "os.fork"):
        seen.append(f"{event} {args!r}")
sys.addaudithook(hook)
from sora2_nodes.nodes import classes
for kind in classes().values():
    kind.INPUT_TYPES()
print(seen)
"""
    environment = {**os.environ, "SORA2_HOME": str(tmp_path / "home"), "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-B", "-c", script], capture_output=True, text=True, check=True, env=environment, cwd=tmp_path
    )
    assert done.stdout.strip() == "[]"


def test_no_node_evaluates_text_or_runs_programs():
    named = {"eval", "exec", "__import__", "system", "popen", "Popen", "subprocess", "pickle"}
    for path in [*(ROOT / "sora2_nodes/nodes").rglob("*.py"), *(ROOT / "sora2_nodes/host").rglob("*.py")]:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        imported = {name.name.split(".")[0] for n in ast.walk(tree) if isinstance(n, ast.Import) for name in n.names}
        called = {n.func.id for n in ast.walk(tree) if isinstance(n, ast.Call) and isinstance(n.func, ast.Name)}
        asked = {n.attr for n in ast.walk(tree) if isinstance(n, ast.Attribute)} - {"eval"}  # Module.eval is another
        assert not (imported | called | asked) & named, path.name


@pytest.mark.parametrize("language", LANGUAGES)
@node
def test_every_language_has_every_name_and_tooltip(node_id, language):
    told = json.loads((ROOT / f"locales/{language}/nodeDefs.json").read_text(encoding="utf-8"))[node_id]
    kind = classes()[node_id]
    assert told["display_name"]
    assert told["description"]
    assert set(told["inputs"]) == set(inputs_of(kind))
    assert set(told["outputs"]) == {str(number) for number in range(len(kind.RETURN_TYPES))}
    assert all(entry["name"] and entry["tooltip"] for part in ("inputs", "outputs") for entry in told[part].values())


def test_the_english_file_says_what_the_nodes_say():
    told = json.loads((ROOT / "locales/en/nodeDefs.json").read_text(encoding="utf-8"))
    for node_id, kind in classes().items():
        spoken = {name: options["tooltip"] for name, (_, options, _) in inputs_of(kind).items()}
        assert {name: entry["tooltip"] for name, entry in told[node_id]["inputs"].items()} == spoken


def test_every_node_and_every_use_has_a_workflow_in_both_formats():
    used = {entry["class_type"] for path in API for entry in json.loads(path.read_text(encoding="utf-8")).values()}
    assert used >= IDS
    assert {path.stem for path in API} == set(TITLES)
    assert {path.stem for path in SAVED} == set(TITLES.values())
    assert {path.stem for path in API} >= USES


@pytest.mark.parametrize("path", [*API, *SAVED], ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_workflow_uses_ids_inputs_and_types_that_exist(path, known):
    prompt = read_workflow(path, known)
    check_prompt(prompt, known)
    for entry in prompt.values():
        assert set(entry["inputs"]) <= set(inputs_of(known[entry["class_type"]]))


@pytest.mark.parametrize("path", API, ids=lambda path: path.stem)
def test_both_formats_of_a_workflow_say_the_same(path, known):
    saved = read_workflow(ROOT / f"workflows/{TITLES[path.stem]}.json", known)
    told = read_workflow(path, known)
    assert len(saved) == len(told)
    for mine, (_, theirs) in zip(sorted(saved.items(), key=lambda item: int(item[0])), told.items(), strict=True):
        linked = dict(theirs["inputs"])
        assert mine[1]["class_type"] == theirs["class_type"]
        assert {name: mine[1]["inputs"][name] for name in linked} == linked


@pytest.mark.parametrize("path", SAVED, ids=lambda path: path.stem)
def test_a_template_says_what_it_shows(path):
    notes = [n for n in json.loads(path.read_text(encoding="utf-8"))["nodes"] if n["type"] == "MarkdownNote"]
    assert len(notes) == 1
    title, _, words = notes[0]["widgets_values"][0].partition("\n\n")
    assert title == f"**{path.stem}**"
    assert len(words) > 20


@node
def test_every_node_is_found_by_other_words(node_id):
    assert len(classes()[node_id].SEARCH_ALIASES) >= 4


@pytest.mark.parametrize("path", SAVED, ids=lambda path: path.stem)
def test_a_template_has_a_thumbnail_of_the_same_name(path):
    picture = path.with_suffix(".jpg").read_bytes()
    assert picture.startswith(b"\xff\xd8\xff")
    assert len(picture) < 120_000
