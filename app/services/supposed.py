"""Supposed cases: what the policy would say, were the measurements those that a text supposes.

Laws: a supposed case is never kept, never signed and needs no store; what it says of parties and
officers is read as a case folder's facts are; verdicts on fields are computed, never supposed.
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec

from app.domain.assessment import REQUIRED_FEATURES, Assessment, Difference, Rating
from app.domain.case import Case
from app.domain.determination import Determination, Dossier
from app.domain.errors import MalformedCaseError
from app.domain.exhibit import Digest, Exhibit, ExhibitId, MediaType, Role, digest_of
from app.domain.finding import Finding, Measure, Value
from app.domain.policy import Policy
from app.domain.provenance import Provenance
from app.services.attest import weighed
from app.services.case_facts import Stated, moment
from app.services.determine import determine
from app.services.match import Matcher
from app.services.supposed_shapes import (
    ExpectEntry,
    JudgementEntry,
    ReadingEntry,
    SupposedFile,
)

FORMAT = "rightful-supposed/1"
_VARIANTS = "variants"
_BASE = "base"
_MOST_BYTES = 2**20
"""Bytes of one text; the largest that we wrote has 6 kB."""
_ZERO = datetime(1970, 1, 1, tzinfo=UTC)
"""What an instant that is told as an offset would count from."""
_PROVENANCE = Provenance(engine="supposed", version="1")


@dataclass(frozen=True, slots=True, kw_only=True)
class Supposed:
    """One case, or one variant of it, with what the policy must say."""

    content: SupposedFile
    dossier: Dossier
    at: datetime

    @property
    def name(self) -> str:
        """The title, and the variant's name."""
        return ": ".join(filter(None, (self.content.title, self.content.name)))

    def found(self, policy: Policy) -> tuple[tuple[ExpectEntry | None, Determination], ...]:
        """What the policy says at each instant that something is expected of; else once."""
        expected: list[ExpectEntry | None] = [*self.content.expect] or [None]
        return tuple(
            (each, determine(self.dossier, policy, self._instant(each))) for each in expected
        )

    def _instant(self, expected: ExpectEntry | None) -> datetime:
        if expected is None:
            return self.at
        return self.at + (self.at - moment(f"-{expected.after}", self.at))


def differences(expected: ExpectEntry | None, found: Determination) -> tuple[str, ...]:
    """Where the determination is not what was expected, in the words of the format."""
    if expected is None:
        return ()
    reasons = {state.id: list(state.reasons) for state in found.conditions}
    least = found.counterfactual
    asked = [
        f"{r.condition}: {r.reason}" + (f", {r.detail}" if r.detail else "") for r in found.requests
    ]
    said: Mapping[str, tuple[object, object]] = {
        "rule": (expected.rule, found.rule),
        "outcomes": (expected.outcomes, list(found.outcomes)),
        "referral": (expected.referral, found.referral),
        "signable": (expected.signable, found.signable),
        "faults": (expected.faults, list(found.faults)),
        "requests": (expected.requests, asked),
        "counterfactual": (expected.counterfactual, list(least.conditions) if least else []),
        **{f"reasons {name}": (want, reasons.get(name)) for name, want in expected.reasons.items()},
    }
    return tuple(
        f"{key}: {_plain(got)}, not {_plain(want)}"
        for key, (want, got) in said.items()
        if want is not None and want != got
    )


def _plain(value: object) -> str:
    return " ".join(map(str, value)) if isinstance(value, list) else str(value)


def read_supposed(path: Path, matcher: Matcher) -> tuple[Supposed, ...]:
    """The case of a TOML file and its variants.

    Raises:
        MalformedCaseError: It is not of this format, or names a file that it does not list.
    """
    raw = _read(path)
    if name := raw.pop(_BASE, ""):
        if Path(str(name)).name != name:
            raise MalformedCaseError(f"{name} lies elsewhere")
        raw = {**_read(path.with_name(str(name))), **raw}
    variants = raw.pop(_VARIANTS, [])
    if not isinstance(variants, list):
        raise MalformedCaseError(_VARIANTS)
    try:
        return tuple(_supposed({**raw, **variant}, matcher) for variant in ({}, *variants))
    except (msgspec.MsgspecError, ValueError, TypeError, OverflowError) as error:
        raise MalformedCaseError(str(error)) from error


def _read(path: Path) -> dict[str, Any]:
    with path.open("rb") as opened:
        text = opened.read(_MOST_BYTES + 1)
    if len(text) > _MOST_BYTES:
        raise MalformedCaseError("too large")
    try:
        return tomllib.loads(text.decode("utf-8"))
    except ValueError as error:
        raise MalformedCaseError(str(error)) from error


def _supposed(raw: Mapping[str, Any], matcher: Matcher) -> Supposed:
    content = msgspec.convert(raw, SupposedFile)
    if content.format != FORMAT:
        raise MalformedCaseError(content.format)
    if content.account is None or content.assessments:
        raise MalformedCaseError("no account state, or unsealed assessments")
    at = moment(content.at, _ZERO)
    exhibits = tuple(_exhibits(content, moment(content.submitted_at, at)))
    ids = {exhibit.name: exhibit.id for exhibit in exhibits}
    stated = Stated(facts=content, at=at)
    if len(ids) < len(exhibits) or not _named(content) | stated.files() <= ids.keys():
        raise MalformedCaseError("a file is listed twice, or not at all")
    case = Case(
        id=content.title,
        opened_at=moment(content.submitted_at, at),
        submitted_at=moment(content.submitted_at, at),
        account=content.account.state,
        capacity=content.account.capacity,
        parties=stated.parties(),
        exhibits=exhibits,
        unavailable=(*content.unavailable, *_unscored(content, ids)),
        assessments=tuple(_judged(item, ids, at) for item in content.judgements),
        statements=stated.statements(ids),
        holds=stated.holds(),
        deposits=stated.deposits(ids),
        pressure=stated.pressure(ids),
    )
    case = replace(case, findings=tuple(_findings(content, case, ids, matcher)))
    return Supposed(content=content, dossier=weighed(case, intact=content.intact), at=at)


def _named(content: SupposedFile) -> set[str]:
    return {
        *(photo.file for photo in content.photos),
        *(reading.file for reading in content.readings),
        *(name for face in content.faces for name in (face.reference, face.probe)),
        *(name for said in content.judgements for name in (said.reference, said.probe)),
    }


def _exhibits(content: SupposedFile, added: datetime) -> Iterator[Exhibit]:
    for number, item in enumerate(content.exhibits, 1):
        yield Exhibit(
            id=ExhibitId(f"E-{number:02}"),
            digest=Digest(digest_of(item.file.encode())),
            size=1,
            media_type=MediaType.PDF if item.role is Role.FUNDS else MediaType.JPEG,
            lane=item.lane,
            role=item.role,
            name=item.file,
            pages=1,
            added_at=added,
            note=item.note,
        )


def _unscored(content: SupposedFile, ids: Mapping[str, ExhibitId]) -> Iterator[str]:
    for pair in content.faces:
        if pair.score is None:
            yield f"face:{ids[pair.reference]}:{ids[pair.probe]}:no_score"


def _judged(item: JudgementEntry, ids: Mapping[str, ExhibitId], at: datetime) -> Assessment:
    return Assessment(
        examiner=item.examiner,
        lane=item.lane,
        reference=ids[item.reference],
        probe=ids[item.probe],
        ratings=tuple(
            Rating(
                feature=feature,
                similarity=-1 if feature in item.unexplained else 1,
                difference=Difference.UNEXPLAINED
                if feature in item.unexplained
                else Difference.NONE,
            )
            for feature in dict.fromkeys((*REQUIRED_FEATURES, *item.unexplained))
        ),
        conclusion=item.conclusion,
        confidence=item.confidence,
        sealed_at=moment(item.sealed_at, at),
    )


def _findings(
    content: SupposedFile, case: Case, ids: Mapping[str, ExhibitId], matcher: Matcher
) -> Iterator[Finding]:
    for exhibit in case.exhibits:
        if exhibit.role in {Role.REFERENCE, Role.PROBE, Role.DOCUMENT}:
            yield _finding(Measure.FACE_COUNT, 1, exhibit.id)
    for pair in content.faces:
        if pair.score is not None:
            yield _finding(Measure.FACE_SCORE, pair.score, ids[pair.reference], ids[pair.probe])
    for photo in content.photos:
        for row, gate in photo.gates.items():
            yield _finding(Measure.FACE_GATE, gate.value, ids[photo.file], subject=row)
    for reading in content.readings:
        paper = next(e for e in case.exhibits if e.name == reading.file)
        read = tuple(_reading(reading, paper.id))
        yield from read
        yield from matcher.match(case, paper, read)


def _reading(reading: ReadingEntry, paper: ExhibitId) -> Iterator[Finding]:
    yield _finding(Measure.DOCUMENT_FORMAT, reading.format, paper)
    yield _finding(Measure.DOCUMENT_MRZ_ACCEPTED, reading.accepted, paper)
    for name, agrees in reading.check_digits.items():
        yield _finding(Measure.DOCUMENT_CHECK_DIGIT, agrees, paper, subject=name)
    if reading.cut_short:
        subject = f"names_fill_their_room@{reading.source}"
        yield _finding(Measure.DOCUMENT_FIELD, True, paper, subject=subject)  # noqa: FBT003 -- a value
    for name, text in reading.fields.items():
        subject = f"{name}@{reading.source}"
        yield _finding(Measure.DOCUMENT_FIELD, text, paper, subject=subject)


def _finding(measure: Measure, value: Value, *exhibits: ExhibitId, subject: str = "") -> Finding:
    return Finding(
        measure=measure, value=value, exhibits=exhibits, provenance=_PROVENANCE, subject=subject
    )
