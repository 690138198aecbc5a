"""A way out where the list of revocations or its count is lost: the operator's word, or the end of every consent so far."""

from __future__ import annotations

from datetime import datetime, timedelta

import people
import pytest

from sora2_nodes.cameo import library, revocation
from sora2_nodes.cameo.cameo_file import Cameo
from sora2_nodes.cameo.enforcement import Refused, authorize
from sora2_nodes.cameo.revocation import revocations, revoke
from sora2_nodes.cli import cameo_actions, main
from sora2_nodes.errors import ConsentError
from sora2_nodes.home import keys_folder

AFTER = people.NOON + timedelta(hours=1)


def count_file():
    return keys_folder() / revocation.COUNT_FILE


def ask(cameo: Cameo, now: datetime = AFTER) -> str:
    try:
        authorize(cameo, account="local", purpose="creative", now=now, revocations=revocations())
    except Refused as refused:
        return refused.reason
    return "granted"


@pytest.fixture
def kept(mira: Cameo, monkeypatch: pytest.MonkeyPatch) -> Cameo:
    """A cameo in the library, and a clock that stands an hour after its consent."""
    monkeypatch.setattr(cameo_actions, "_now", lambda: AFTER)
    library.save_cameo(mira)
    return mira


def test_a_whole_list_is_said_to_be_whole(kept: Cameo, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["cameo", "repair"]) == 0
    assert "whole" in capsys.readouterr().out


def test_a_key_without_a_count_is_mended_by_the_operators_word_on_the_length(
    kept: Cameo, capsys: pytest.CaptureFixture[str]
) -> None:
    revoke("0" * 32, "consent-x", now=AFTER)
    count_file().unlink()
    with pytest.raises(ConsentError, match="sora2 cameo repair"):
        ask(kept)
    assert main(["cameo", "repair"]) == 1
    assert "--count-anew 1" in capsys.readouterr().out
    assert main(["cameo", "repair", "--count-anew", "0"]) == 1
    assert "has 1 entries, not 0" in capsys.readouterr().err
    assert main(["cameo", "repair", "--count-anew", "1"]) == 0
    assert ask(kept) == "granted"
    revoke(kept.id, kept.consent.id, now=AFTER)
    assert ask(kept) == "revoked"


def test_a_key_with_neither_count_nor_list_is_mended_as_one_with_an_empty_list(kept: Cameo) -> None:
    count_file().unlink()
    assert main(["cameo", "repair", "--count-anew", "0"]) == 0
    assert ask(kept) == "granted"


def test_a_cut_list_can_not_be_counted_anew(kept: Cameo, capsys: pytest.CaptureFixture[str]) -> None:
    revoke("0" * 32, "consent-x", now=AFTER)
    revocation.list_path().unlink()
    assert main(["cameo", "repair"]) == 1
    said = capsys.readouterr().out
    assert "--start-over" in said and "--count-anew" not in said
    assert main(["cameo", "repair", "--count-anew", "0"]) == 1
    with pytest.raises(ConsentError):
        ask(kept)


def test_starting_over_ends_what_was_given_before_and_lets_new_consent_in(kept: Cameo) -> None:
    revoke("0" * 32, "consent-x", now=AFTER)
    revocation.list_path().unlink()
    assert main(["cameo", "repair", "--start-over"]) == 0
    assert ask(kept) == "revoked"
    assert library.status_of(kept) == "revoked"
    assert revocations().of("f" * 32, (AFTER + timedelta(seconds=5)).isoformat()) is None
