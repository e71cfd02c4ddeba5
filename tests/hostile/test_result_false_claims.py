"""A signer who lies, a signer nobody knows: each result is well signed, and caught all the same."""

import json
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pikepdf
import pytest
import rfc8785
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.serialization import Encoding

from app import commitments, wire
from app.domain.attestation import SCHEMA, Attestation, Reading, StepReason, Verification
from app.domain.custody import Checkpoint
from app.domain.determination import Status
from app.domain.exhibit import digest_of
from app.domain.policy import Outcome
from app.services.verify import Bench, verify
from app.signing import cms, pades, pdfa
from app.signing.certificates import (
    UnlockedKey,
    fingerprint,
    issue_authority,
    issue_examiner,
    issue_revocations,
    new_key,
)
from app.signing.report import Pages, Report, draw
from app.signing.trust import pem_of
from tests.builders import NOW, RESOURCES, a_policy, an_attestation
from tests.issued import (
    EXAMINER,
    SECOND,
    another_workstation,
    broken,
    issue,
    issued,
    read,
    revoking,
    words,
    workstation,
)

Files = dict[str, bytes]


@pytest.fixture
def files() -> Files:
    return dict(issued())


def test_a_root_that_nobody_pinned_is_named_and_trusted_by_nobody(files: Files) -> None:
    reading = read(files, roots=())
    assert broken(reading) == (2, StepReason.SIGNER_UNTRUSTED)
    step = reading.steps[1]
    assert step.state is Status.UNKNOWN
    assert fingerprint(workstation().examiner.chain[-1]) in step.detail
    assert reading.digest == digest_of(files["result.json"])


def test_another_workstation_with_people_of_the_same_names_is_not_trusted(
    tmp_path: Path,
) -> None:
    key = another_workstation().examiner
    forged = issue(an_attestation(certificate=key.fingerprint), key, tmp_path / "forged")
    reading = read(forged)
    assert broken(reading) == (2, StepReason.SIGNER_UNTRUSTED)
    assert reading.steps[1].state is Status.UNKNOWN


def rogue() -> UnlockedKey:
    """An examiner of an authority that borrows the name of the pinned root."""
    authority = workstation().examiner.chain[-1]
    root_key, key = new_key(), new_key()
    root = issue_authority(root_key, NOW, authority.subject)
    certificate = issue_examiner(EXAMINER, key.public_key(), root, root_key, NOW)
    revoked = issue_revocations(root, root_key, NOW)
    return UnlockedKey(
        certificate=certificate, chain=(root,), revocations=(revoked,), private_key=key
    )


def test_a_rogue_authority_of_the_same_name_is_refused(tmp_path: Path) -> None:
    key = rogue()
    forged = issue(an_attestation(certificate=key.fingerprint), key, tmp_path / "forged")
    assert forged["root.pem"] == pem_of(key.chain[-1])
    reading = read(forged)
    assert broken(reading) == (2, StepReason.SIGNER_UNTRUSTED)
    assert reading.steps[1].state is Status.UNMET
    assert reading.result == b""


def test_a_result_signed_after_the_certificate_expired_is_refused() -> None:
    key = workstation().examiner
    late = NOW + timedelta(days=4 * 366)
    plain = an_attestation(certificate=key.fingerprint, issued_at=late)
    text = wire.encode(commitments.seal(plain, b"")[0])
    twin = cms.sign(bytes.fromhex(digest_of(text)), [key], late)
    reading = read({"result.json": text, "result.json.p7s": twin})
    assert broken(reading) == (10, StepReason.CERTIFICATE_EXPIRED)


# --- what a signer might state falsely --------------------------------------------------------


def signed(text: bytes, **files: bytes) -> Files:
    """A twin over `text` by the examiner, as if the program had been changed."""
    twin = cms.sign(bytes.fromhex(digest_of(text)), [workstation().examiner], NOW)
    return {"result.json": text, "result.json.p7s": twin, **files}


def changed_result(**changes: object) -> bytes:
    value = json.loads(issued()["result.json"])
    return rfc8785.dumps(value | changes)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (b"{ }", StepReason.NOT_CANONICAL),
        (b'{"a":1,"a":1}', StepReason.NOT_CANONICAL),
        (b'{"b":1,"a":1}', StepReason.NOT_CANONICAL),
        (b"not json", StepReason.NOT_CANONICAL),
        (b"[" * 100_000, StepReason.NOT_CANONICAL),
    ],
)
def test_a_text_that_is_not_canonical_is_refused(text: bytes, reason: StepReason) -> None:
    assert broken(read(signed(text))) == (4, reason)


@pytest.mark.parametrize("text", [b"1", b"[]", b"{}", b'{"schema":"rightful-result/99"}'])
def test_an_unknown_schema_is_not_judged(text: bytes) -> None:
    reading = read(signed(text))
    assert broken(reading) == (5, StepReason.SCHEMA_UNKNOWN)
    assert reading.steps[4].state is Status.UNKNOWN


@pytest.mark.parametrize(
    "changes", [{"extra": 1}, {"pressure_items": "3"}, {"audience": "anybody"}]
)
def test_a_known_schema_is_kept_to(changes: dict[str, object]) -> None:
    reading = read(signed(changed_result(**changes)))
    assert broken(reading) == (5, StepReason.SCHEMA_UNKNOWN)
    assert reading.steps[4].state is Status.UNMET
    assert json.loads(changed_result(**changes))["schema"] == SCHEMA


@pytest.mark.parametrize("changes", [{"examiner": SECOND}, {"certificate": "0" * 64}])
def test_a_result_that_names_another_signer_is_caught(changes: dict[str, object]) -> None:
    assert broken(read(signed(changed_result(**changes)))) == (5, StepReason.SIGNERS_DIFFER)


def test_a_result_that_names_another_time_is_caught() -> None:
    text = changed_result(issued_at="2026-11-12T10:41:52Z")
    assert broken(read(signed(text))) == (5, StepReason.TWINS_DIFFER)


def draw_for(files: Files, shown: Attestation | None = None) -> Pages:
    """Pages that show `shown`, with the issued result inside."""
    key = workstation().examiner
    order = Report(
        text=words(shown or an_attestation(certificate=key.fingerprint)),
        result=files["result.json"],
        pictures={},
        chain=(key.certificate, *key.chain),
        fonts=RESOURCES / "fonts",
    )
    pages = draw(order)
    attached = {name: files[name] for name in ("result.json", "disclosures.json")}
    profile = (RESOURCES / "colour/sRGB.icc").read_bytes()
    content = pdfa.archive(pages.content, attached, profile, NOW)
    return replace(pages, content=content)


@pytest.mark.parametrize("what", ["outcome", "case", "result"])
def test_pages_that_show_something_else_are_caught(files: Files, what: str) -> None:
    key = workstation().examiner
    true = an_attestation(certificate=key.fingerprint)
    other = {
        "outcome": replace(
            true, determination=replace(true.determination, outcomes=(Outcome.RESTORE_ACCESS,))
        ),
        "case": replace(true, dossier=replace(true.dossier, case="SP-1000")),
        "result": replace(true, result_id="f" * 32),
    }[what]
    pdf = pades.certify(draw_for(files, other), key, NOW)
    assert broken(read({"report.pdf": pdf})) == (8, StepReason.PAGES_DIFFER)


# --- what lies beside it ----------------------------------------------------------------------


def test_evidence_that_was_weighed_holds_and_other_evidence_is_named(files: Files) -> None:
    weighed = {"passport.jpg": digest_of(b"exhibit 3"), "photo.jpg": digest_of(b"exhibit 1")}
    step = read(files, evidence=weighed).steps[5]
    assert (step.state, step.detail) == (Status.MET, "2 of 9")
    reading = read(files, evidence=weighed | {"passport.jpg": digest_of(b"swapped")})
    assert broken(reading) == (6, StepReason.EVIDENCE_DIFFERS)
    assert reading.steps[5].detail == "passport.jpg"


@pytest.mark.parametrize(
    ("known", "state"),
    [
        (Checkpoint(origin="workstation", size=42, root=digest_of(b"root")), Status.MET),
        (Checkpoint(origin="workstation", size=42, root=digest_of(b"rewritten")), Status.UNMET),
        (Checkpoint(origin="workstation", size=41, root=digest_of(b"root")), Status.UNMET),
        (Checkpoint(origin="elsewhere", size=1, root=digest_of(b"x")), Status.MET),
    ],
)
def test_the_checkpoint_is_held_against_the_trail(
    files: Files, known: Checkpoint, state: Status
) -> None:
    reading = read(files, trail=known)
    assert reading.steps[7].state is state
    if state is Status.UNMET:
        assert broken(reading) == (9, StepReason.TRAIL_DIFFERS)


def test_a_report_with_something_else_attached_is_caught(files: Files, tmp_path: Path) -> None:
    pages = draw_for(files)
    (tmp_path / "pages.pdf").write_bytes(pages.content)
    with pikepdf.open(tmp_path / "pages.pdf") as pdf:
        pdf.attachments["other.json"] = b"{}"
        pdf.save(tmp_path / "more.pdf", object_stream_mode=pikepdf.ObjectStreamMode.disable)
    more = replace(pages, content=(tmp_path / "more.pdf").read_bytes())
    pdf_bytes = pades.certify(more, workstation().examiner, NOW)
    reading = read(files | {"report.pdf": pdf_bytes})
    assert broken(reading) == (4, StepReason.TWINS_DIFFER)
    assert reading.steps[3].detail == "report.pdf: attachments"


def with_list(files: Files, revoked: x509.CertificateRevocationList) -> Reading:
    signer = replace(workstation().examiner, revocations=(revoked,))
    return read({"report.pdf": pades.certify(draw_for(files), signer, NOW)})


EARLIER, LATER = NOW - timedelta(days=1), NOW + timedelta(days=9)


def test_a_revoked_certificate_is_refused(files: Files) -> None:
    reading = with_list(files, revoking(workstation().examiner, EARLIER))
    assert broken(reading) == (10, StepReason.SIGNER_UNTRUSTED)
    assert reading.steps[-1].detail.startswith("revoked: ")


def test_a_list_at_hand_counts_like_one_that_came_along(files: Files) -> None:
    revoked = revoking(workstation().examiner, EARLIER).public_bytes(Encoding.DER)
    assert broken(read(files, revocations=(revoked,))) == (10, StepReason.SIGNER_UNTRUSTED)


def test_a_list_of_somebody_else_revokes_nothing(files: Files) -> None:
    authority = workstation().examiner.chain[-1]
    entry = x509.RevokedCertificateBuilder(
        workstation().examiner.certificate.serial_number, EARLIER
    ).build()
    for name in (authority.subject, another_workstation().examiner.chain[-1].subject):
        forged = (
            x509.CertificateRevocationListBuilder()
            .issuer_name(name)
            .last_update(EARLIER)
            .next_update(LATER)
            .add_revoked_certificate(entry)
            .sign(new_key(), hashes.SHA256())
        )
        reading = with_list(files, forged)
        assert {step.state for step in reading.steps} == {Status.MET}
        assert "no revocation list" in reading.steps[-1].detail


def test_a_key_withdrawn_later_leaves_it_open_and_a_stolen_one_refuses(files: Files) -> None:
    """Without an independent clock nobody can tell a signature made before from one made after."""
    gone = revoking(workstation().examiner, LATER, x509.ReasonFlags.cessation_of_operation)
    reading = with_list(files, gone)
    assert (reading.steps[-1].state, reading.steps[-1].reason) == (
        Status.UNKNOWN,
        StepReason.SIGNER_UNTRUSTED,
    )
    stolen = revoking(workstation().examiner, LATER, x509.ReasonFlags.key_compromise)
    assert broken(with_list(files, stolen)) == (10, StepReason.SIGNER_UNTRUSTED)
    assert with_list(files, stolen).steps[-1].state is Status.UNMET


# --- what the workstation that receives it knows ------------------------------------------------


def verified(text: bytes) -> Verification:
    """Verified whole, with the policy that ships: signed by the examiner, commitments and all."""
    files = signed(text)
    reader = OneReading(read(files))
    return verify(Bench(reader=reader, practice_reader=reader, policies=(a_policy(),)), [])


@dataclass(frozen=True)
class OneReading:
    """Gives what was read already."""

    reading: Reading

    def read(self, _files: object) -> Reading:
        """See `ResultReader.read`."""
        return self.reading


def sealed(**changes: object) -> bytes:
    key = workstation().examiner
    whole = an_attestation(None, certificate=key.fingerprint, **changes)
    return wire.encode(commitments.seal(whole, b"")[0])


def first_broken(found: Verification) -> tuple[int, StepReason]:
    return next((s.step, s.reason) for s in found.steps if s.state is not Status.MET)


def test_a_result_renamed_to_another_case_by_its_signer_is_caught(files: Files) -> None:
    """The report shows the old case; the twin says the new one."""
    moved = json.loads(files["result.json"])
    moved["dossier"]["case"] = "SP-1000"
    moved["determination"]["dossier"] = wire.digest(moved["dossier"])
    text = rfc8785.dumps(moved)
    assert broken(read(signed(text, **{"report.pdf": files["report.pdf"]}))) == (
        4,
        StepReason.TWINS_DIFFER,
    )
    alone = verified(text)
    assert alone.of_case("SP-2041").state is Status.UNMET
