"""How to check a result without this program: digests, commands, who vouches for the signer."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from cryptography import x509
from reportlab.platypus import Flowable, Paragraph, Spacer, Table

from app.domain.exhibit import digest_of
from app.signing.certificates import common_name, fingerprint
from app.signing.phrases import Phrases
from app.signing.report_shapes import SignatureBox
from app.signing.report_style import BOLD, MONO, SMALL, WIDTH, Typesetter
from app.signing.report_tables import PLAIN, Tables, grouped
from app.signing.report_text import ReportText

BOX_WIDTH = (WIDTH - 18) / 2
"""Of a signature's frame, points."""
_SELF_ISSUED = "(self-issued)"
_COMMANDS = (
    "pdfdetach -savefile result.json -o inside.json report.pdf && cmp inside.json result.json",
    "openssl cms -verify -binary -inform DER -in result.json.p7s -content result.json \\",
    "-CAfile root.pem -out checked.json",
    "pdfsig report.pdf",
    "openssl x509 -in root.pem -noout -fingerprint -sha256",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Checking:
    """Builds the last part of one report. `chain`: the signer's certificate and its issuers."""

    text: ReportText
    type_: Typesetter
    tables: Tables
    result: bytes
    chain: tuple[x509.Certificate, ...]

    def digests(self) -> Table:
        """Everything that the result rests on, by its SHA-256."""
        say, attestation = self.text.phrases.say, self.text.attestation
        rows = [
            (say("check.result"), digest_of(self.result)),
            (say("check.policy"), attestation.policy.digest),
            (say("check.certificate"), fingerprint(self.chain[0])),
            (say("check.root"), fingerprint(self.chain[-1])),
            (say("check.trail"), attestation.checkpoint.root),
            *self._models(),
            *((exhibit.id, exhibit.digest) for exhibit in attestation.dossier.exhibits),
        ]
        if attestation.supersedes:
            rows.append((say("check.supersedes"), attestation.supersedes))
        return self.tables.digests([(str(name), str(value)) for name, value in rows])

    def _models(self) -> Iterator[tuple[str, str]]:
        models = {
            name: digest
            for finding in self.text.attestation.dossier.findings
            for name, digest in finding.provenance.models.items()
        }
        yield from sorted(models.items())

    def commands(self) -> list[Flowable]:
        """What to type, and what to expect."""
        say = self.text.phrases.say
        expect = say(
            "check.expect",
            expiry=self.text.phrases.day(self.chain[0].not_valid_after_utc),
            attime=int(self.text.attestation.issued_at.timestamp()),
        )
        return [
            self.type_.paragraph(say("check.commands")),
            Spacer(0, 2),
            *(self.type_.paragraph(command, MONO) for command in _COMMANDS),
            Spacer(0, 3),
            self.type_.paragraph(expect, SMALL),
        ]

    def boxes(self) -> list[SignatureBox]:
        """The frames over which the fields of the signatures will lie, the first signer's first."""
        examiner, at = common_name(self.chain[0]), self.text.attestation.issued_at
        say, set_ = self.text.phrases.say, self.type_.paragraph
        lines = signed_lines(self.text.phrases, self.type_, (examiner, at))
        room = [set_(" ", BOLD), set_(" ", SMALL)]
        first = SignatureBox([set_(say("signed.first"), SMALL), *lines], BOX_WIDTH)
        others = range(1, self.text.attestation.signatures)
        second = say("signed.second")
        return [first, *(SignatureBox([set_(second, SMALL), *room], BOX_WIDTH) for _ in others)]

    def signatures(self, boxes: list[SignatureBox]) -> Flowable:
        """The frames, and beside or below them who vouches for the signer's name."""
        issuer = self.chain[-1]
        key = "issuer.self" if _SELF_ISSUED in common_name(issuer) else "issuer.other"
        identity = [
            self.type_.paragraph(self.text.phrases.say(key), SMALL),
            self.type_.paragraph(common_name(issuer), BOLD),
            self.type_.paragraph(grouped(fingerprint(issuer)), MONO),
        ]
        style = [*PLAIN, ("VALIGN", (0, 0), (-1, -1), "TOP")]
        cells = [*boxes, identity]
        rows = [[*cells[at : at + 2], ""][:2] for at in range(0, len(cells), 2)]
        if len(rows) > 1:
            style.append(("TOPPADDING", (0, 1), (-1, -1), 8))
        return Table(rows, colWidths=[BOX_WIDTH + 18, BOX_WIDTH], style=style)


def signed_lines(
    phrases: Phrases, type_: Typesetter, signer: tuple[str, datetime]
) -> list[Paragraph]:
    """What stands in the frame of a signature that was given: who, when."""
    examiner, at = signer
    signed = phrases.say("signed", examiner=examiner)
    moment = phrases.say("signed.at", moment=phrases.moment(at))
    return [type_.paragraph(signed, BOLD), type_.paragraph(moment, SMALL)]
