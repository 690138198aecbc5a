"""The library and its list: approve, revoke, delete; offline, signed, and never shorter than it was."""

from __future__ import annotations

import json
import shutil
import threading
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import people
import pytest

from sora2_nodes.cameo import library, revocation, vault
from sora2_nodes.cameo.cameo_file import PAPER, Cameo, read_cameo, write_cameo
from sora2_nodes.cameo.enforcement import Refused, authorize
from sora2_nodes.cameo.revocation import revocations, revoke
from sora2_nodes.cameo.revocation_witness import witness_path
from sora2_nodes.cameo.signing import own_public_key, sign, trust_signer
from sora2_nodes.errors import ConsentError, InputError
from sora2_nodes.home import data_folder, keys_folder

NOW = people.NOON + timedelta(hours=1)
PASSPHRASE = "correct horse"


def ask(cameo: Cameo, account: str = "local") -> str:
    try:
        authorize(cameo, account=account, purpose="creative", now=NOW, revocations=revocations())
    except Refused as refused:
        return refused.reason
    return "granted"


def test_a_cameo_is_found_by_name_id_and_path(mira: Cameo) -> None:
    path = library.save_cameo(mira)
    assert library.find_cameo("MIRA") == library.find_cameo(mira.id) == library.find_cameo(path) == mira
    with pytest.raises(InputError, match="there are: mira"):
        library.find_cameo("tomas")


def test_a_second_cameo_of_the_same_name_does_not_replace_the_first(mira: Cameo) -> None:
    library.save_cameo(mira)
    with pytest.raises(InputError, match="named 'mira' already"):
        library.save_cameo(people.cameo())
    assert library.find_cameo("mira").id == mira.id


def test_approving_lets_one_account_in_and_is_signed(mira: Cameo) -> None:
    library.save_cameo(mira)
    assert ask(mira, "bob") == "audience"
    approved = library.approve("mira", "bob")
    assert (ask(approved, "bob"), ask(approved, "cy"), ask(approved)) == ("granted", "audience", "granted")
    assert ask(library.find_cameo("mira"), "bob") == "granted"


def test_only_its_signer_can_approve(mira: Cameo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "mira.cameo"
    write_cameo(mira, path)
    monkeypatch.setenv("SORA2_HOME", str(tmp_path / "elsewhere"))
    with pytest.raises(ConsentError, match="signed elsewhere"):
        library.approve(path, "bob")
    assert read_cameo(path) == mira


def test_a_revoked_cameo_can_not_be_used_by_a_job_queued_before(mira: Cameo) -> None:
    library.save_cameo(mira)
    queued = [library.find_cameo("mira"), read_cameo(library.find_path("mira"))]  # what jobs hold, read when queued
    assert [ask(job) for job in queued] == ["granted", "granted"]
    library.revoke_cameo("mira", now=NOW, reason="changed my mind")
    assert [ask(job) for job in queued] == ["revoked", "revoked"]
    assert library.status_of(mira) == "revoked"


def test_revocation_reaches_every_copy_and_later_approval_does_not_lift_it(mira: Cameo, tmp_path: Path) -> None:
    library.save_cameo(mira)
    write_cameo(mira, tmp_path / "copy.cameo")
    library.revoke_cameo("mira", now=NOW)
    assert ask(read_cameo(tmp_path / "copy.cameo")) == "revoked"
    assert ask(library.approve("mira", "bob"), "bob") == "revoked"


def test_deleting_leaves_the_id_and_the_fact_and_nothing_of_the_person(mira: Cameo, tmp_path: Path) -> None:
    library.save_cameo(mira)
    copy = tmp_path / "copy.cameo"
    write_cameo(mira, copy)
    shutil.copy(copy, library.library_folder() / "second.cameo")
    library.delete_cameo("mira", now=NOW)
    assert library.cameos() == []
    assert not vault.has_key(mira.id)
    with pytest.raises(ConsentError):
        read_cameo(copy).open_features()
    assert ask(read_cameo(copy)) == "deleted"
    left = [p for p in data_folder().rglob("*") if p.is_file() and b"mira" in p.read_bytes().lower()]
    assert left == []
    (entry,) = revocations().entries
    assert (entry.cameo_id, entry.deleted, entry.reason) == (mira.id, True, "")


def test_a_changed_unsigned_cut_or_missing_list_stops_every_use(mira: Cameo) -> None:
    for number in range(3):
        revoke(f"{number:032x}", "consent-x", now=NOW)
    path, content = revocation.list_path(), revocation.list_path().read_text()
    values = json.loads(content)
    old = json.loads(content)
    old["entries"] = old["entries"][:1]
    unsigned = {k: v for k, v in values.items() if k != "signature"}
    for broken in (json.dumps({**values, "entries": []}), json.dumps(old), json.dumps(unsigned), "{", "[]"):
        path.write_text(broken)
        with pytest.raises(ConsentError):
            ask(mira)
    path.unlink()
    with pytest.raises(ConsentError, match="is missing, though it had 3 entries"):
        ask(mira)
    path.write_text(content)
    assert ask(mira) == "granted"


def test_an_earlier_signed_list_put_back_is_told(mira: Cameo) -> None:
    revoke("0" * 32, "consent-x", now=NOW)
    earlier = revocation.list_path().read_bytes()
    revoke(mira.id, mira.consent.id, now=NOW)
    revocation.list_path().write_bytes(earlier)
    with pytest.raises(ConsentError, match="has 1 entries and had 2"):
        ask(mira)


def test_a_list_signed_by_another_installation_does_not_count(
    mira: Cameo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sora2_home: Path
) -> None:
    monkeypatch.setenv("SORA2_HOME", str(tmp_path / "elsewhere"))
    revoke("0" * 32, "consent-x", now=NOW)
    theirs = revocation.list_path().read_bytes()
    monkeypatch.setenv("SORA2_HOME", str(sora2_home))
    revocation.list_path().parent.mkdir(parents=True, exist_ok=True)
    revocation.list_path().write_bytes(theirs)
    with pytest.raises(ConsentError, match="signed by someone else"):
        ask(mira)


def test_revocations_written_at_once_are_all_kept() -> None:
    threads = [
        threading.Thread(target=revoke, args=(f"{number:032x}", "consent-x"), kwargs={"now": NOW})
        for number in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {entry.cameo_id for entry in revocations().entries} == {f"{number:032x}" for number in range(8)}


def test_keys_are_readable_by_their_owner_alone(mira: Cameo) -> None:
    files = [path for path in keys_folder().rglob("*") if path.is_file()]
    assert {path.name for path in files} == {"consent-ed25519.pem", "revocations.count", f"{mira.id}.key"}
    assert {path.stat().st_mode & 0o777 for path in files} == {0o600}


def test_a_file_that_is_no_cameo_is_passed_over_in_the_list(mira: Cameo) -> None:
    library.save_cameo(mira)
    (library.library_folder() / "broken.cameo").write_bytes(b"nothing")
    assert [cameo.name for _, cameo in library.cameos()] == ["mira"]


def test_a_missing_or_senseless_count_stops_every_use(mira: Cameo) -> None:
    revoke("0" * 32, "consent-x", now=NOW)
    path = keys_folder() / revocation.COUNT_FILE
    content = path.read_text()
    for broken in (
        "-5",
        "0",
        "",
        "true",
        "[]",
        '{"entries": 0}',
        '{"entries": 1, "link": "x", "seen_at": null}',
        "1e9",
    ):
        path.write_text(broken)
        with pytest.raises(ConsentError):
            ask(mira)
    path.unlink()
    for keep in (True, False):  # the list alone; neither list nor count
        if not keep:
            revocation.list_path().unlink()
        with pytest.raises(ConsentError, match="count of revocations"):
            ask(mira)
        with pytest.raises(ConsentError):
            revoke(mira.id, mira.consent.id, now=NOW)
    path.write_text(content)
    with pytest.raises(ConsentError, match="is missing, though it had 1 entries"):
        ask(mira)


def test_another_list_of_the_same_length_and_signer_is_told(mira: Cameo) -> None:
    revoke("0" * 32, "consent-x", now=NOW)
    lists, counts = revocation.list_path(), keys_folder() / revocation.COUNT_FILE
    earlier = lists.read_bytes(), counts.read_bytes()
    revoke("1" * 32, "consent-x", now=NOW)
    other = lists.read_bytes()
    lists.write_bytes(earlier[0])
    counts.write_bytes(earlier[1])
    witness_path().unlink()  # which would have told
    revoke(mira.id, mira.consent.id, now=NOW)
    assert ask(mira) == "revoked"
    lists.write_bytes(other)
    with pytest.raises(ConsentError, match="not the one this installation wrote last"):
        ask(mira)


def test_a_list_by_a_signer_who_is_trusted_for_cameos_does_not_count(
    mira: Cameo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sora2_home: Path
) -> None:
    monkeypatch.setenv("SORA2_HOME", str(tmp_path / "elsewhere"))
    revoke("0" * 32, "consent-x", now=NOW)
    theirs, count = revocation.list_path().read_bytes(), (keys_folder() / revocation.COUNT_FILE).read_bytes()
    public_key = own_public_key()
    monkeypatch.setenv("SORA2_HOME", str(sora2_home))
    trust_signer(public_key)
    revocation.list_path().parent.mkdir(parents=True, exist_ok=True)
    revocation.list_path().write_bytes(theirs)
    (keys_folder() / revocation.COUNT_FILE).write_bytes(count)
    with pytest.raises(ConsentError, match="signed by someone else"):
        ask(mira)


def test_a_clock_that_was_set_back_is_noticed(mira: Cameo) -> None:
    library.save_cameo(mira)
    later = NOW + timedelta(days=200)
    authorize(mira, account="local", purpose="creative", now=later, revocations=revocations())
    with pytest.raises(Refused, match="clock was set back") as refused:
        authorize(mira, account="local", purpose="creative", now=NOW, revocations=revocations())
    assert refused.value.reason == "clock"
    nearly = later - timedelta(minutes=9)
    authorize(mira, account="local", purpose="creative", now=nearly, revocations=revocations())


def test_what_an_earlier_version_counted_is_taken_over(mira: Cameo) -> None:
    revoke("0" * 32, "consent-x", now=NOW)
    (keys_folder() / revocation.COUNT_FILE).write_text("1")
    assert ask(mira) == "granted"
    revoke(mira.id, mira.consent.id, now=NOW)
    assert ask(mira) == "revoked"


@pytest.fixture
def gift(mira: Cameo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An exported cameo, and a data folder elsewhere that it may be imported into."""
    library.save_cameo(mira)
    path = tmp_path / "gift.cameo"
    write_cameo(mira.for_transport(PASSPHRASE), path)
    monkeypatch.setenv("SORA2_HOME", str(tmp_path / "elsewhere"))
    return path


def test_an_imported_cameo_lies_under_its_id(gift: Path) -> None:
    cameo = library.import_cameo(gift, PASSPHRASE)
    assert library.find_path("mira") == library.library_folder() / f"{cameo.id}.cameo"
    assert library.find_cameo("mira").open_features()


@pytest.mark.parametrize(
    "changes",
    [
        {"name": "../../escaped"}, {"name": "/tmp/escaped"}, {"name": "a\x00b"}, {"name": ""}, {"id": "../../../etc"},
        {"id": "0" * 31}, {"format": "other/9"}, {"consent": None}, {"signature": None}, {"signature": "AAAA"},
    ],
)  # fmt: skip
def test_a_crafted_import_is_refused_before_anything_is_written(gift: Path, changes: dict, tmp_path: Path) -> None:
    cameo = read_cameo(gift)
    write_cameo(replace(cameo, paper={**cameo.paper, **changes}), gift)
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises((ConsentError, InputError)):
        library.import_cameo(gift, PASSPHRASE)
    assert sorted(tmp_path.rglob("*")) == before


def test_a_well_signed_import_with_a_path_for_a_name_is_refused_too(gift: Path, tmp_path: Path) -> None:
    """Its maker signs what he likes."""
    cameo = read_cameo(gift)
    signed = sign({**cameo.paper, "name": str(tmp_path / "escaped")}, PAPER)
    write_cameo(replace(cameo, paper=signed), gift)
    with pytest.raises(InputError, match="one word"):
        library.import_cameo(gift, PASSPHRASE)
    assert not list(tmp_path.glob("escaped*")) and library.cameos() == []


def test_an_import_can_not_take_another_cameos_place(gift: Path) -> None:
    mine = library.import_cameo(gift, PASSPHRASE)
    forged = sign({**read_cameo(gift).paper}, PAPER)  # by this installation, under the same id
    write_cameo(replace(read_cameo(gift), paper=forged), gift)
    with pytest.raises(ConsentError, match="another signer"):
        library.import_cameo(gift, PASSPHRASE)
    assert library.find_cameo(mine.id).signer == mine.signer


def test_a_deleted_cameo_can_not_be_imported_again(gift: Path) -> None:
    library.import_cameo(gift, PASSPHRASE)
    library.delete_cameo("mira", now=NOW)
    with pytest.raises(ConsentError, match="was deleted here"):
        library.import_cameo(gift, PASSPHRASE)


def test_two_accounts_may_use_one_name_and_each_finds_its_own() -> None:
    ann, bob = (people.cameo(owner=owner) for owner in ("ann", "bob"))
    library.save_cameo(ann)
    library.save_cameo(bob)
    assert library.cameo_named("mira", "ann").id == ann.id and library.cameo_named("MIRA", "bob").id == bob.id
    with pytest.raises(ConsentError) as hidden:
        library.cameo_named("mira", "cy")
    with pytest.raises(ConsentError) as missing:
        library.cameo_named("nobody", "cy")
    assert str(hidden.value).replace("mira", "nobody") == str(missing.value), (
        "what is hidden looks like what is not there"
    )
