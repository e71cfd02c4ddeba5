"""Two examiners: each signs what the other did, and nobody can take a place that is not theirs."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from app.domain.attestation import StepReason
from app.domain.determination import Status
from app.domain.errors import AttestationError, ReviewedError, SignerError
from app.domain.exhibit import digest_of
from app.domain.ports_signing import Parcel
from app.signing import cms, pades
from app.signing.certificates import UnlockedKey, issue_examiner
from app.signing.phrases_en import ENGLISH
from app.signing.report_mark import draw_mark
from app.signing.result import WorkstationSigner
from tests.builders import NOW, RESOURCES
from tests.issued import (
    EXAMINER,
    LATER,
    SECOND,
    another_workstation,
    broken,
    countersign,
    for_two,
    issue,
    issued,
    once_signed,
    read,
    root_of_the_workstation,
    rsa_key,
    shop,
    twice_signed,
    workstation,
)

Files = Mapping[str, bytes]


def mark() -> bytes:
    return draw_mark((SECOND, LATER), (200, 40), ENGLISH, RESOURCES / "fonts")


def forced(files: Files, key: UnlockedKey) -> dict[str, bytes]:
    """A second signature by a program that checks nothing first."""
    digest = bytes.fromhex(digest_of(files["result.json"]))
    return dict(files) | {
        "report.pdf": pades.countersign(files["report.pdf"], key, LATER, mark()),
        "result.json.p7s": cms.countersign(files["result.json.p7s"], digest, key, LATER),
    }


def test_both_signatures_hold_in_the_order_in_which_they_were_made() -> None:
    reading = read(twice_signed())
    assert {step.state for step in reading.steps} == {Status.MET}
    assert reading.signers == (EXAMINER, SECOND)
    assert reading.digest == digest_of(once_signed()["result.json"])


def test_the_second_signature_leaves_the_bytes_of_the_first_alone() -> None:
    assert twice_signed()["report.pdf"].startswith(once_signed()["report.pdf"])
    assert twice_signed()["result.json"] == once_signed()["result.json"]


@pytest.mark.parametrize("names", [("report.pdf",), ("result.json", "result.json.p7s")])
def test_one_signature_of_two_is_not_yet_a_result(names: tuple[str, ...]) -> None:
    number, reason = broken(read({name: once_signed()[name] for name in names}))
    assert (number, reason) == (2 if "report.pdf" in names else 3, StepReason.SIGNATURE_MISSING)
    steps = read(once_signed()).steps
    assert steps[1].detail.endswith("1 of 2")


@pytest.mark.parametrize("name", ["report.pdf", "result.json.p7s"])
def test_the_second_signature_taken_away_again_is_missed(name: str) -> None:
    files = dict(twice_signed()) | {name: once_signed()[name]}
    number, reason = broken(read(files))
    assert number == (2 if name == "report.pdf" else 3)
    assert reason in {StepReason.SIGNATURE_MISSING, StepReason.SIGNERS_DIFFER}


def test_a_forged_first_result_is_not_countersigned() -> None:
    files = dict(once_signed())
    files["report.pdf"] = files["report.pdf"].replace(b"/Lang (en-GB)", b"/Lang (en-US)", 1)
    assert files["report.pdf"] != once_signed()["report.pdf"]
    with pytest.raises(ReviewedError, match="step 2"):
        countersign(files, workstation().second)
    assert broken(read(forced(files, workstation().second))) == (2, StepReason.SIGNATURE_INVALID)


def test_other_bytes_than_those_reviewed_are_not_countersigned() -> None:
    with pytest.raises(ReviewedError, match="other bytes"):
        countersign(once_signed(), workstation().second, reviewed=digest_of(b"another result"))


@pytest.mark.parametrize("missing", ["report.pdf", "result.json", "result.json.p7s"])
def test_a_part_alone_is_not_countersigned(missing: str) -> None:
    files = {name: text for name, text in once_signed().items() if name != missing}
    with pytest.raises(ReviewedError):
        countersign(files, workstation().second, reviewed=digest_of(once_signed()["result.json"]))


def test_nobody_signs_twice() -> None:
    with pytest.raises(SignerError, match="already"):
        countersign(once_signed(), workstation().examiner)
    with pytest.raises(SignerError, match="already"):
        countersign(twice_signed(), workstation().second)
    same = forced(once_signed(), workstation().examiner)
    assert broken(read(same)) == (2, StepReason.SIGNERS_DIFFER)


def test_one_person_in_two_spellings_or_one_key_under_two_names_is_not_two() -> None:
    for name, key in (("m vale", workstation().second), (SECOND, workstation().examiner)):
        other = issued_by_the_root(name, key)
        with pytest.raises(AttestationError):
            countersign(once_signed(), other)
        again = forced(once_signed(), other)
        assert broken(read(again)) == (2, StepReason.SIGNERS_DIFFER)


def issued_by_the_root(name: str, key: UnlockedKey) -> UnlockedKey:
    """The key of `key` under another name, really issued by the workstation's authority."""
    authority, authority_key = root_of_the_workstation()
    public = rsa_key(key).public_key()
    certificate = issue_examiner(name, public, authority, authority_key, NOW)
    return replace(key, certificate=certificate)


def test_who_did_not_judge_does_not_sign(tmp_path: Path) -> None:
    key = workstation().examiner
    whole = for_two(key)
    own = tuple(one for one in whole.dossier.assessments if one.examiner == EXAMINER)
    alone = replace(whole, dossier=replace(whole.dossier, assessments=own))
    files = issue(alone, key, tmp_path / "out")
    with pytest.raises(SignerError, match="did not judge"):
        countersign(files, workstation().second)
    forced_in = read(forced(files, workstation().second))
    assert broken(forced_in) == (5, StepReason.SIGNERS_DIFFER)
    assert forced_in.steps[4].detail == SECOND


def test_an_examiner_of_another_workstation_is_not_believed() -> None:
    reading = read(forced(once_signed(), another_workstation().second))
    assert broken(reading) == (2, StepReason.SIGNER_UNTRUSTED)


def test_examiners_in_the_wrong_order_are_caught() -> None:
    """The second examiner signs first, in the place and at the time of the one who is named."""
    desk = workstation()
    text = once_signed()["result.json"]
    digest = bytes.fromhex(digest_of(text))
    twin = cms.countersign(cms.sign(digest, [desk.second], NOW), digest, desk.examiner, LATER)
    assert broken(read({"result.json": text, "result.json.p7s": twin})) == (
        5,
        StepReason.TWINS_DIFFER,
    )


def test_a_twin_signed_at_another_time_than_the_report_is_caught() -> None:
    desk = workstation()
    digest = bytes.fromhex(digest_of(once_signed()["result.json"]))
    late = cms.countersign(
        once_signed()["result.json.p7s"], digest, desk.second, LATER + timedelta(hours=1)
    )
    files = dict(twice_signed()) | {"result.json.p7s": late}
    assert broken(read(files)) == (3, StepReason.TWINS_DIFFER)


def test_more_signatures_than_the_result_asks_for_are_refused() -> None:
    digest = bytes.fromhex(digest_of(issued()["result.json"]))
    twin = cms.countersign(issued()["result.json.p7s"], digest, workstation().second, LATER)
    files = {"result.json": issued()["result.json"], "result.json.p7s": twin}
    assert broken(read(files)) == (3, StepReason.SIGNERS_DIFFER)


def test_a_locked_report_takes_no_further_signature() -> None:
    with pytest.raises(AttestationError, match="awaited"):
        pades.countersign(twice_signed()["report.pdf"], workstation().second, LATER, mark())


def test_nothing_is_written_where_the_review_fails(tmp_path: Path) -> None:
    signer = WorkstationSigner(workstation().second, shop())
    with pytest.raises(ReviewedError):
        signer.countersign(once_signed(), digest_of(b""), LATER, Parcel(folder=tmp_path / "out"))
    assert list(tmp_path.iterdir()) == []


def test_a_result_signed_before_it_was_issued_is_refused() -> None:
    key = workstation().examiner
    with TemporaryDirectory() as folder:
        ahead = issue(for_two(key, issued_at=LATER), key, Path(folder, "out"))
    with pytest.raises(ReviewedError, match="later than now"):
        countersign(ahead, workstation().second, at=NOW)
