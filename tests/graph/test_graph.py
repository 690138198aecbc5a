"""Running workflows without a host, on hand-written nodes."""

from __future__ import annotations

import pytest

from sora2_nodes.errors import Cancelled, InputError
from sora2_nodes.graph.runner import Places, Runner, execution_order, run_graph, set_value
from sora2_nodes.nodes.shots.node_progress import progress_of

CALLS: list[str] = []


class Number:
    RETURN_TYPES, FUNCTION = ("INT",), "give"

    @classmethod
    def INPUT_TYPES(cls):
        return {"required": {"value": ("INT", {"min": 0, "max": 9})}}

    def give(self, value):
        CALLS.append("Number")
        return (value,)


class Several:
    RETURN_TYPES, FUNCTION, OUTPUT_IS_LIST = ("INT",), "give", (True,)

    @classmethod
    def INPUT_TYPES(cls):
        return {"required": {"count": ("INT", {})}}

    def give(self, count):
        return (list(range(count)),)


class Sum:
    RETURN_TYPES, FUNCTION = ("INT",), "add"

    @classmethod
    def INPUT_TYPES(cls):
        return {"required": {"a": ("INT", {}), "b": ("INT", {})}, "optional": {"mode": (["plain", "twice"], {})}}

    def add(self, a, b, mode="plain"):
        CALLS.append("Sum")
        progress_of()(1, 2, None)
        return ((a + b) * (2 if mode == "twice" else 1),)


class Whole:
    RETURN_TYPES, FUNCTION, INPUT_IS_LIST = ("INT",), "take", True

    @classmethod
    def INPUT_TYPES(cls):
        return {"required": {"values": ("INT", {})}}

    def take(self, values):
        return (sum(values),)


class Show:
    RETURN_TYPES, FUNCTION, OUTPUT_NODE = (), "show", True

    @classmethod
    def INPUT_TYPES(cls):
        return {"required": {"value": ("INT", {})}}

    def show(self, value):
        return {"ui": {"text": [value]}}


CLASSES = {kind.__name__: kind for kind in (Number, Several, Sum, Whole, Show)}


def node(kind, **inputs):
    return {"class_type": kind, "inputs": inputs}


@pytest.fixture(autouse=True)
def _no_calls():
    CALLS.clear()


def test_nodes_run_after_what_feeds_them_and_only_if_needed():
    prompt = {
        "4": node("Show", value=["3", 0]),
        "3": node("Sum", a=["1", 0], b=["2", 0]),
        "1": node("Number", value=1),
        "2": node("Number", value=2),
        "9": node("Number", value=9),
    }
    assert Runner(CLASSES).run(prompt) == {"4": {"text": [3]}}
    assert list(execution_order(prompt, CLASSES))[-2:] == ["3", "4"]
    assert CALLS.count("Number") == 2


def test_equal_nodes_run_once_and_a_second_run_reruns_only_what_changed():
    prompt = {"1": node("Number", value=4), "2": node("Number", value=4), "3": node("Sum", a=["1", 0], b=["2", 0])}
    prompt["4"] = node("Show", value=["3", 0])
    runner = Runner(CLASSES)
    assert runner.run(prompt)["4"]["text"] == [8]
    assert CALLS == ["Number", "Sum"]
    prompt["3"]["inputs"]["mode"] = "twice"
    assert runner.run(prompt)["4"]["text"] == [16]
    assert CALLS == ["Number", "Sum", "Sum"]


def test_lists_map_over_nodes_and_reach_those_that_take_them_whole():
    prompt = {"1": node("Several", count=3), "2": node("Sum", a=["1", 0], b=5), "3": node("Show", value=["2", 0])}
    prompt |= {"4": node("Whole", values=["2", 0]), "5": node("Show", value=["4", 0])}
    shown = Runner(CLASSES).run(prompt)
    assert shown == {"3": {"text": [5, 6, 7]}, "5": {"text": [18]}}


def test_progress_reaches_the_listener_and_it_may_stop_the_run(tmp_path):
    prompt = {"1": node("Sum", a=1, b=2), "2": node("Show", value=["1", 0])}
    heard = []
    places = Places(inputs=tmp_path, outputs=tmp_path)
    run_graph(prompt, Runner(CLASSES), places, on_step=lambda *step: heard.append(step))
    assert heard == [(1, 2, None)]

    def stop(*_):
        raise Cancelled("enough")

    with pytest.raises(Cancelled):
        run_graph(prompt, Runner(CLASSES), places, on_step=stop)


@pytest.mark.parametrize(
    ("prompt", "words"),
    [
        ({"7": node("KSampler")}, ("node 7", "'KSampler'", "not a node this command knows", "ComfyUI")),
        ({"7": node("Numbr", value=1)}, ("did you mean 'Number'",)),
        ({"1": node("Show")}, ("node 1 (Show)", "'value' is missing")),
        ({"1": node("Show", value=["8", 0])}, ("node 8", "not in the workflow")),
        ({"1": node("Number", value=11), "2": node("Show", value=["1", 0])}, ("11 is out of range", "0 to 9")),
        ({"1": node("Number", value="x"), "2": node("Show", value=["1", 0])}, ("'x' is not of type INT",)),
        ({"1": node("Sum", a=1, b=1, mode="odd"), "2": node("Show", value=["1", 0])}, ("'odd'", "plain, twice")),
        ({"1": node("Number", value=1)}, ("no output node", "SaveVideo")),
        ({"1": node("Show", value=["2", 0]), "2": node("Sum", a=["2", 0], b=1)}, ("feeds itself",)),
        ({"1": node("Number", value=1), "2": node("Show", value=["1", 3])}, ("has no output 3",)),
    ],
)
def test_what_is_wrong_with_a_workflow_is_named(prompt, words):
    with pytest.raises(InputError) as caught:
        Runner(CLASSES).run(prompt)
    assert all(word in str(caught.value) for word in words), str(caught.value)


def test_values_are_set_by_id_title_or_class():
    prompt = {"1": node("Number", value=1), "2": {**node("Sum", a=1, b=2), "_meta": {"title": "Total"}}}
    for assignment in ("1.value=3", "Total.a=5", "Sum.b=6"):
        set_value(prompt, assignment)
    assert prompt["1"]["inputs"] == {"value": 3}
    assert prompt["2"]["inputs"] == {"a": 5, "b": 6}


@pytest.mark.parametrize(
    ("assignment", "word"),
    [("nothing", "NODE.INPUT=VALUE"), ("5.value=1", "no node '5'"), ("1.size=1", "no input 'size'")],
)
def test_a_value_for_nothing_is_refused(assignment, word):
    with pytest.raises(InputError, match=word):
        set_value({"1": node("Number", value=1)}, assignment)


def test_text_stays_text_even_if_it_looks_like_a_number():
    prompt = {"1": node("Words", text="hello")}
    set_value(prompt, "1.text=42")
    assert prompt["1"]["inputs"]["text"] == "42"


class Twice:
    """Stands for two nodes: a number, and its sum with what is connected."""

    RETURN_TYPES, FUNCTION = ("INT",), "make"

    @classmethod
    def INPUT_TYPES(cls):
        return {"required": {"value": ("INT", {})}, "optional": {"other": ("INT", {"rawLink": True})}}

    def make(self, value, other=None):
        number = {"class_type": "Number", "inputs": {"value": value}}
        added = {"class_type": "Sum", "inputs": {"a": ["x.number", 0], "b": other or 0}}
        return {"result": (["x.sum", 0],), "expand": {"x.number": number, "x.sum": added}}


def test_a_node_that_stands_for_others_runs_them_once_and_hands_links_on():
    known = {"Number": Number, "Sum": Sum, "Twice": Twice, "Show": Show}
    prompt = {
        "1": {"class_type": "Number", "inputs": {"value": 4}},
        "2": {"class_type": "Twice", "inputs": {"value": 3, "other": ["1", 0]}},
        "3": {"class_type": "Show", "inputs": {"value": ["2", 0]}},
        "4": {"class_type": "Twice", "inputs": {"value": 3, "other": ["1", 0]}},
        "5": {"class_type": "Show", "inputs": {"value": ["4", 0]}},
    }
    CALLS.clear()
    shown = Runner(known).run(prompt)
    assert [shown[node]["text"] for node in ("3", "5")] == [[7], [7]]
    assert CALLS.count("Sum") == 1
