"""What is noticed although the list of revocations and its count were put back together."""

from __future__ import annotations

import shutil
from datetime import timedelta
from pathlib import Path

import people
import pytest

from sora2_nodes.cameo import library
from sora2_nodes.cameo.cameo_file import Cameo
from sora2_nodes.cameo.enforcement import Refused, authorize
from sora2_nodes.cameo.revocation import COUNT_FILE, countable, revocations, revoke, start_over
from sora2_nodes.cameo.revocation_witness import witness_path
from sora2_nodes.errors import ConsentError
from sora2_nodes.home import keys_folder

AFTER = people.NOON + timedelta(hours=1)
OTHER = "0" * 32


@pytest.fixture
def earlier(mira: Cameo, sora2_home: Path, tmp_path: Path) -> Path:
    """A copy of the data folder, made before the cameo in it was revoked."""
    library.save_cameo(mira)
    revoke(OTHER, "consent-x", now=people.NOON)
    copy = tmp_path / "earlier"
    shutil.copytree(sora2_home, copy)
    revoke(mira.id, mira.consent.id, now=AFTER)
    return copy


def put_back(sora2_home: Path, copy: Path) -> None:
    shutil.rmtree(sora2_home)
    shutil.copytree(copy, sora2_home)


def ask(cameo: Cameo, hours: float = 2) -> None:
    now = people.NOON + timedelta(hours=hours)
    authorize(cameo, account="local", purpose="creative", now=now, revocations=revocations())


def test_a_data_folder_from_before_a_revocation_is_refused(mira: Cameo, sora2_home: Path, earlier: Path) -> None:
    put_back(sora2_home, earlier)
    with pytest.raises(ConsentError, match="not the one of 2 that this machine has seen"):
        ask(mira)
    with pytest.raises(ConsentError):
        revoke(OTHER, "consent-x", now=AFTER)  # which would make the chain as long again


def test_an_earlier_list_without_a_count_can_not_be_taken_for_the_whole_one(sora2_home: Path, earlier: Path) -> None:
    put_back(sora2_home, earlier)
    (keys_folder() / COUNT_FILE).unlink()
    with pytest.raises(ConsentError, match="has seen"):
        countable()


def test_as_long_a_list_of_other_entries_is_refused(mira: Cameo, sora2_home: Path, earlier: Path) -> None:
    kept = witness_path().read_bytes()
    witness_path().unlink()
    put_back(sora2_home, earlier)
    revoke(OTHER, "consent-y", now=AFTER)
    witness_path().write_bytes(kept)
    with pytest.raises(ConsentError, match="has seen"):
        ask(mira)


def test_a_longer_list_of_the_same_chain_is_what_another_machine_wrote(mira: Cameo, earlier: Path) -> None:
    kept = witness_path().read_bytes()
    revoke(OTHER, "consent-y", now=AFTER)
    witness_path().write_bytes(kept)
    with pytest.raises(Refused, match="was revoked"):
        ask(mira)


def test_a_clock_set_back_is_noticed_though_the_count_that_knew_better_was_put_back(
    mira: Cameo, sora2_home: Path, tmp_path: Path
) -> None:
    library.save_cameo(mira)
    shutil.copytree(sora2_home, tmp_path / "earlier")
    ask(mira, hours=48)
    put_back(sora2_home, tmp_path / "earlier")
    with pytest.raises(Refused, match="clock was set back"):
        ask(mira, hours=2)


def test_starting_over_is_believed_here_and_by_other_machines(mira: Cameo, sora2_home: Path, earlier: Path) -> None:
    kept = witness_path().read_bytes()
    put_back(sora2_home, earlier)
    start_over(now=AFTER + timedelta(hours=1))
    for _ in range(2):
        with pytest.raises(Refused, match="was revoked"):
            ask(mira, hours=3)
        witness_path().write_bytes(kept)  # as another machine has it


@pytest.mark.parametrize(
    "content", [None, b"", b"{}", b'{"entries": "x"}', b'{"entries": 1, "link": 2, "seen_at": 1e999}']
)
def test_a_machine_that_has_seen_nothing_asks_the_count_alone(
    mira: Cameo, earlier: Path, content: bytes | None
) -> None:
    witness_path().unlink()
    if content is not None:
        witness_path().write_bytes(content)
    with pytest.raises(Refused, match="was revoked"):
        ask(mira)


def test_where_nothing_can_be_kept_outside_the_data_folder_everything_else_goes_on(
    mira: Cameo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("SORA2_STATE", str(tmp_path / "file" / "state"))
    library.save_cameo(mira)
    ask(mira)
    revoke(mira.id, mira.consent.id, now=AFTER)
    with pytest.raises(Refused, match="was revoked"):
        ask(mira)
