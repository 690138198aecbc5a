"""Records: what a clip noted arrives in full, privately without a word, and the mark survives any text."""

from __future__ import annotations

import json
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from sora2_nodes.provenance.mark import find_mark, mark_text
from sora2_nodes.provenance.record import prompt_hash, record_of, without_words, write_sidecar

plain = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(max_size=30),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)


@given(prompt=st.text(min_size=1, max_size=200), details=st.dictionaries(st.text(max_size=8), plain, max_size=4))
def test_the_mark_is_found_whatever_the_prompt_holds(prompt: str, details: dict, tmp_path_factory: object) -> None:
    prompt = prompt.encode("utf-8", "replace").decode()
    path = Path(tmp_path_factory.mktemp("mark")) / "file"  # type: ignore[attr-defined]
    record = record_of({"prompt": prompt, "details": details})
    text = mark_text(record)
    assert not set("<>&") & set(text)
    path.write_bytes(b"\0before" + text.encode("ascii") + b"\xffafter")
    found = find_mark(path)
    assert found is not None
    assert (found["prompt"], found["content_credentials"]) == (prompt, "attached")


@given(secret=st.text(alphabet="abcdefgh ", min_size=6, max_size=40), number=st.integers(0, 99))
def test_a_private_record_has_no_text_of_the_user_anywhere(secret: str, number: int) -> None:
    noted = {
        "prompt": secret,
        "workflow": {"nodes": [secret]},
        "settings": {"steps": number, "negative": [secret], "preset": "fast"},
        "brief": {"things": [{"noun": secret, "count": number}]},
    }
    text = json.dumps(without_words(record_of(noted)).as_json())
    assert json.dumps(secret)[1:-1] not in text
    assert prompt_hash(secret) in text
    assert '"preset": "fast"' in text


def test_a_record_too_long_for_a_comment_is_shortened_and_says_so() -> None:
    text = mark_text(record_of({"prompt": "short", "details": {"events": ["x" * 40] * 4000}}))
    values = json.loads(text)["sora2_record"]
    assert (values["prompt"], values["shortened"]) == ("short", True)
    assert len(text) < 60_000


def test_a_damaged_mark_still_says_that_there_was_one(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b'{"sora2_record":{"prompt":"half')
    assert find_mark(path) == {}
    path.write_bytes(b"")
    assert find_mark(path) is None


def test_the_sidecar_stands_beside_the_file_and_holds_the_record(tmp_path: Path) -> None:
    beside = write_sidecar(tmp_path / "clip.mp4", {"prompt": "a ball", "seed": 3, "offset_ms": 12})
    assert beside.name == "clip.mp4.json"
    values = json.loads(beside.read_text(encoding="utf-8"))
    assert (values["prompt"], values["seeds"], values["details"]) == ("a ball", [3], {"offset_ms": 12})
