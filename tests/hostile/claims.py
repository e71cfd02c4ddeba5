"""Results that are well signed and state something false, and how they are verified."""

import json
from dataclasses import dataclass, replace

import rfc8785

from app import commitments, wire
from app.domain.attestation import Attestation, Reading, StepReason, Verification
from app.domain.determination import Status
from app.domain.exhibit import digest_of
from app.services.verify import Bench, verify
from app.signing import cms, pdfa
from app.signing.report import Pages, Report, draw
from tests.builders import NOW, RESOURCES, a_policy, an_attestation
from tests.issued import (
    issued,
    read,
    words,
    workstation,
)

Files = dict[str, bytes]


def signed(text: bytes, **files: bytes) -> Files:
    """A twin over `text` by the examiner, as if the program had been changed."""
    twin = cms.sign(bytes.fromhex(digest_of(text)), [workstation().examiner], NOW)
    return {"result.json": text, "result.json.p7s": twin, **files}


def changed_result(**changes: object) -> bytes:
    """The result as it was issued, with other values."""
    value = json.loads(issued()["result.json"])
    return rfc8785.dumps(value | changes)


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
    """A whole result with other values, its commitments made anew."""
    key = workstation().examiner
    whole = an_attestation(None, certificate=key.fingerprint, **changes)
    return wire.encode(commitments.seal(whole, b"")[0])


def first_broken(found: Verification) -> tuple[int, StepReason]:
    """The first step that does not hold, and why."""
    return next((s.step, s.reason) for s in found.steps if s.state is not Status.MET)
