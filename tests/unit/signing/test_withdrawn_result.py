"""A result that names withdrawn exhibits: on paper, in the signed text, to whoever checks it."""

import json
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import rfc8785
from jsonschema import Draft202012Validator  # type: ignore[import-untyped] # ships no types
from pypdf import PdfReader

from app import wire
from app.domain.attestation import Attestation, Reading, StepReason
from app.domain.custody import Action, CustodyEvent, TrailEntry
from app.domain.determination import Status
from app.domain.exhibit import digest_of
from app.domain.ports_signing import Parcel
from app.domain.withdrawal import Withdrawal, WithdrawnExhibit, WithdrawnFor
from app.services.determine import determine
from app.signing import cms
from app.signing.phrases import Phrases
from app.signing.phrases_en import ENGLISH
from app.signing.phrases_zh import CHINESE
from app.signing.redaction import redact
from app.signing.result import WorkstationSigner
from app.signing.schema import result_schema
from tests.builders import NOW, a_dossier, a_policy, an_attestation, some_pictures
from tests.issued import EXAMINER, broken, issue, read, shop, workstation
from tests.unit.signing.reports import drawn

GONE = ("E-04", "E-07", "E-12")
"""The holder's selfie, which was judged; the holder's statement; a paper of a chain."""
FILE = b"exhibit 7"
NOTE = "Sent by the neighbour Robin Vale."
EVENT = 17


def a_withdrawn(number: int, exhibit_id: str) -> WithdrawnExhibit:
    exhibit = next(e for e in a_dossier().exhibits if e.id == exhibit_id)
    told = Withdrawal(
        exhibit=exhibit,
        at=NOW,
        examiner=EXAMINER,
        reason=WithdrawnFor.OTHER if exhibit_id == "E-07" else WithdrawnFor.STRANGER,
        note=NOTE if exhibit_id == "E-07" else "",
    )
    event = CustodyEvent(
        at=NOW,
        who=EXAMINER,
        action=Action.EXHIBIT_WITHDRAWN,
        case="SP-2041",
        object=exhibit.digest,
    )
    entry = TrailEntry(sequence=EVENT + number, previous=digest_of(b"before"), event=event)
    return WithdrawnExhibit(withdrawal=told, entry=entry)


def an_attestation_without() -> Attestation:
    whole = a_dossier()
    dossier = replace(
        whole,
        exhibits=tuple(e for e in whole.exhibits if e.id not in GONE),
        findings=tuple(f for f in whole.findings if not set(GONE) & set(f.exhibits)),
        statements=(),
    )
    return an_attestation(
        dossier,
        certificate=workstation().examiner.fingerprint,
        withdrawn=tuple(a_withdrawn(number, name) for number, name in enumerate(GONE)),
        set_aside=whole.statements,
    )


@cache
def issued() -> Mapping[str, bytes]:
    with TemporaryDirectory() as folder:
        return issue(an_attestation_without(), workstation().examiner, Path(folder, "out"))


def signed(text: bytes) -> dict[str, bytes]:
    """A twin over `text` by the examiner, as if the program had been changed."""
    twin = cms.sign(bytes.fromhex(digest_of(text)), [workstation().examiner], NOW)
    shown = issued()["disclosures.json"]
    return {"result.json": text, "result.json.p7s": twin, "disclosures.json": shown}


def told(reading: Reading, step: int) -> str:
    return next(each.detail for each in reading.steps if each.step == step)


def pages(phrases: Phrases) -> str:
    pdf = PdfReader(BytesIO(drawn(an_attestation_without(), phrases).content))
    return " ".join(page.extract_text() for page in pdf.pages)


def test_it_is_named_with_digest_reason_and_entry_and_weighs_nothing() -> None:
    reading = read(issued())
    assert {step.state for step in reading.steps} == {Status.MET}
    found = wire.decode(reading.result, Attestation)
    assert [one.withdrawal.exhibit.id for one in found.withdrawn] == list(GONE)
    assert found.withdrawn[1].withdrawal.note == NOTE
    assert found.withdrawn[1].entry.sequence == EVENT + 1
    assert determine(found.dossier, a_policy(), NOW) == found.determination
    schema = Draft202012Validator(json.loads(result_schema()))
    assert list(schema.iter_errors(json.loads(issued()["result.json"]))) == []


@pytest.mark.parametrize("phrases", [ENGLISH, CHINESE], ids=["en", "zh"])
def test_the_pages_tell_of_it(phrases: Phrases) -> None:
    text = pages(phrases)
    plain = "".join(text.split())
    say = phrases.say
    for expected in (
        say("section.withdrawn"),
        say("withdrawn.stranger"),
        say("withdrawn.words", note=NOTE),
        say("withdrawn.statements", count=1),
        say("withdrawn.part", exhibit="E-12"),
        say("withdrawn.face", exhibits="E-04"),
    ):
        assert "".join(expected.split()) in plain, expected
    for one in an_attestation_without().withdrawn:
        assert one.withdrawal.exhibit.digest in plain
        assert str(one.entry.sequence + 1) in text
    assert "".join(say("funds.explained").split()) not in plain, "its chain is broken"


def test_every_reason_has_its_words() -> None:
    assert {f"withdrawn.{each}" for each in WithdrawnFor} <= ENGLISH.table.keys()


def test_words_about_it_are_hidden_as_other_words_are() -> None:
    copy = redact(issued(), ["birth_date"])
    text = (copy["result.json"] + copy["disclosures.json"]).decode()
    assert NOTE in issued()["disclosures.json"].decode()
    assert NOTE not in text
    assert "item 7.pdf" not in text
    reading = read(copy)
    assert {step.state for step in reading.steps} == {Status.MET}
    assert wire.decode(reading.result, Attestation).withdrawn[1].withdrawal.exhibit.id == "E-07"


def test_its_file_is_known_as_withdrawn_and_not_as_weighed() -> None:
    weighed = {"kyc.jpg": digest_of(b"exhibit 1")}
    gone = {"letter.pdf": digest_of(FILE)}
    total = len(an_attestation_without().dossier.exhibits)
    assert told(read(issued(), evidence=weighed), 6) == f"1 of {total}"
    assert told(read(issued(), evidence=weighed | gone), 6) == f"1 of {total}, 1 withdrawn"
    strange = {"other.pdf": digest_of(b"of nobody")}
    assert broken(read(issued(), evidence=strange)) == (6, StepReason.EVIDENCE_DIFFERS)


@pytest.mark.parametrize("old", [b'"reason":"stranger"', FILE])
def test_one_changed_word_breaks_the_signature(old: bytes) -> None:
    files = dict(issued())
    if old == FILE:
        old = digest_of(FILE).encode()
    assert old in files["result.json"]
    new = b'"reason":"repeated"' if b"reason" in old else digest_of(b"another").encode()
    files["result.json"] = files["result.json"].replace(old, new, 1)
    assert broken(read(files))[1] in {StepReason.SIGNATURE_INVALID, StepReason.TWINS_DIFFER}


LIES = (
    "case",
    "object",
    "action",
    "who",
    "early",
    "after the checkpoint",
    "weighed all the same",
    "gone without a word",
)


def changes() -> dict[str, Any]:
    """What a signer might state falsely of a withdrawal, by what is false in it."""
    value = json.loads(issued()["result.json"])
    first, *others = value["withdrawn"]
    event = first["entry"]["event"]
    weighed = value["dossier"] | {
        "exhibits": [*value["dossier"]["exhibits"], first["withdrawal"]["exhibit"]]
    }
    otherwise = {
        "case": event | {"case": "SP-9999"},
        "object": event | {"object": digest_of(b"another")},
        "action": event | {"action": Action.EXHIBIT_FILED.value},
        "who": event | {"who": "Q. Stranger"},
        "early": event | {"at": "2026-11-01T10:00:00Z"},
    }
    told = {
        name: {"withdrawn": [first | {"entry": first["entry"] | {"event": each}}, *others]}
        for name, each in otherwise.items()
    }
    late = first | {"entry": first["entry"] | {"sequence": 42}}
    return told | {
        "after the checkpoint": {"withdrawn": [late, *others]},
        "weighed all the same": {"dossier": weighed},
        "gone without a word": {"withdrawn": []},
    }


@pytest.mark.parametrize("lie", LIES)
def test_a_signer_who_lies_about_it_is_caught(lie: str) -> None:
    value = json.loads(issued()["result.json"]) | changes()[lie]
    value["determination"]["dossier"] = wire.digest(value["dossier"])
    assert broken(read(signed(rfc8785.dumps(value)))) == (5, StepReason.SCHEMA_UNKNOWN)


def test_without_a_lie_the_same_bytes_hold() -> None:
    value = json.loads(issued()["result.json"])
    reading = read(signed(rfc8785.dumps(value)))
    assert {step.state for step in reading.steps} == {Status.MET}


@pytest.mark.parametrize("complete", [True, False])
def test_the_trail_that_came_along_tells_of_it(complete: bool, tmp_path: Path) -> None:  # noqa: FBT001 -- both
    stated = an_attestation_without()
    entries = [one.entry for one in stated.withdrawn][: None if complete else -1]
    parcel = Parcel(folder=tmp_path / "out", annex={"trail.json": wire.encode(entries)})
    signer = WorkstationSigner(workstation().examiner, shop())
    files = signer.issue(stated, some_pictures(), parcel).files
    packed = next(file.read_bytes() for file in files if file.name == "result.asice")
    reading = read({"result.asice": packed})
    if complete:
        assert {step.state for step in reading.steps} == {Status.MET}
    else:
        assert broken(reading) == (9, StepReason.TRAIL_DIFFERS)
        assert told(reading, 9) == GONE[-1]
