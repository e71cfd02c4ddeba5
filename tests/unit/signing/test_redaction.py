"""A redacted copy: still what was signed, and nothing of what was hidden."""

import json
from collections.abc import Collection
from dataclasses import replace

import pytest

from app import wire
from app.commitments import Disclosures, is_hidden, seal, unseal
from app.domain.attestation import Attestation, StepReason
from app.domain.determination import Status
from app.domain.errors import MalformedError, UnknownFieldError
from app.domain.finding import Measure
from app.services.determine import determine
from app.signing.redaction import redact
from tests.builders import RECORD, a_dossier, a_finding, a_policy, an_attestation
from tests.issued import broken, issued, read

FILES = dict(issued())


def shown(files: dict[str, bytes]) -> str:
    return (files["result.json"] + files["disclosures.json"]).decode()


def test_the_signed_part_names_nobody_but_the_examiners() -> None:
    text = FILES["result.json"].decode()
    for secret in (*RECORD.values(), "Alex Rowan", "Jordan Ode", "ODE SPECIMEN"):
        if len(secret) > 3:  # UTO stands in hexadecimal by chance, if at all
            assert secret not in text, secret
    assert "M. Vale" in text
    assert RECORD["birth_date"] in FILES["disclosures.json"].decode()


@pytest.mark.parametrize(
    ("drop", "secrets"),
    [
        (["birth_date"], ["1990-02-14", "item 1.jpg"]),
        (["name"], ["ROWAN SPECIMEN", "Alex Rowan", "ODE SPECIMEN", "ALEX", "item 3.jpg"]),
        (["document_number", "nationality"], ["L898902C3"]),
        (["all"], ["1990-02-14", "ROWAN", "UTO"]),
    ],
)
def test_a_copy_holds_and_hides(drop: Collection[str], secrets: list[str]) -> None:
    copy = redact(FILES, drop)
    assert "report.pdf" not in copy
    assert copy["result.json"] == FILES["result.json"]
    for secret in secrets:
        assert secret in shown(FILES)
        assert secret not in shown(copy)
    reading = read(copy)
    assert {step.state for step in reading.steps} == {Status.MET}
    assert reading.hidden
    assert f"{len(reading.hidden)} fields hidden" in reading.steps[4].detail


def test_what_is_not_hidden_stays() -> None:
    copy = redact(FILES, ["birth_date"])
    assert RECORD["surname"] in shown(copy)
    hidden = set(read(copy).hidden)
    assert {"dossier/parties/0/record/birth_date", "dossier/exhibits/0/name"} <= hidden
    assert "dossier/parties/0/record/surname" not in hidden


def test_the_outcome_follows_from_a_redacted_copy_too() -> None:
    reading = read(redact(FILES, ["all"]))
    opened = wire.decode(reading.result, Attestation)
    stated = opened.determination
    assert is_hidden(opened.dossier.parties[0].name)
    assert determine(opened.dossier, a_policy(), stated.at) == stated


def test_a_value_that_holds_a_hidden_one_goes_with_it() -> None:
    """A national number that begins with the birth date, a zone line that spells the name."""
    dossier = a_dossier()
    told = (
        a_finding(Measure.DOCUMENT_FIELD, "UTO19900214-77", "E-03", subject="personal_number@mrz"),
        a_finding(Measure.DOCUMENT_FIELD, "900214", "E-03", subject="birth_date_raw@mrz"),
        a_finding(Measure.DOCUMENT_MRZ_LINE, "P<UTOROWAN<<ALEX", "E-03", subject="1"),
    )
    whole = an_attestation(replace(dossier, findings=(*dossier.findings, *told)))
    sealed, disclosures = seal(whole, b"secret")
    files = {
        "result.json": wire.encode(sealed),
        "disclosures.json": wire.encode(disclosures),
        "result.json.p7s": b"",
    }
    assert all(text in shown(files) for text in ("19900214", "900214", "P<UTOROWAN"))
    copy = shown(redact(files, ["birth_date"]))
    assert not any(text in copy for text in ("19900214", "900214", "P<UTOROWAN"))


def test_an_unknown_field_is_named_with_those_there_are() -> None:
    with pytest.raises(UnknownFieldError, match=r"shoe_size: .*birth_date.*surname"):
        redact(FILES, ["shoe_size"])


def test_the_report_alone_is_nothing_to_redact() -> None:
    with pytest.raises(MalformedError):
        redact({"report.pdf": FILES["report.pdf"]}, ["all"])


# --- commitments ------------------------------------------------------------------------------


def test_sealing_and_unsealing_give_the_same_back() -> None:
    whole = an_attestation()
    sealed, disclosures = seal(whole, b"secret")
    assert unseal(sealed, disclosures) == (whole, ())
    opened, hidden = unseal(sealed, None)
    assert set(hidden) == set(disclosures.fields)
    assert opened.dossier == sealed.dossier


def test_each_field_has_a_salt_that_only_the_signer_could_make() -> None:
    _, one = seal(an_attestation(), b"one secret")
    _, other = seal(an_attestation(), b"another")
    salts = {field.salt for field in one.fields.values()}
    assert len(salts) == len(one.fields)
    assert not salts & {field.salt for field in other.fields.values()}


def test_the_digest_of_the_dossier_tells_nothing_of_hidden_values() -> None:
    sealed, _ = seal(an_attestation(), b"secret")
    plain = an_attestation().determination.dossier
    assert plain not in wire.encode(sealed).decode()


def changed(**changes: object) -> dict[str, bytes]:
    value = json.loads(FILES["disclosures.json"])
    value.update(changes)
    alone = {name: FILES[name] for name in ("result.json", "result.json.p7s")}
    return alone | {"disclosures.json": wire.encode(value)}


def test_a_changed_value_is_caught() -> None:
    fields = json.loads(FILES["disclosures.json"])["fields"]
    fields["dossier/parties/0/record/birth_date"]["value"] = "2001-01-01"
    reading = read(changed(fields=fields))
    assert broken(reading) == (5, StepReason.DISCLOSURE_DIFFERS)
    assert reading.steps[4].detail == "dossier/parties/0/record/birth_date"


@pytest.mark.parametrize(
    "path", ["dossier/case", "dossier/parties/0", "x", "dossier/parties/7/name"]
)
def test_a_value_for_no_personal_field_is_caught(path: str) -> None:
    fields = json.loads(FILES["disclosures.json"])["fields"]
    reading = read(changed(fields=fields | {path: {"salt": "0" * 32, "value": "SP-1"}}))
    assert broken(reading) == (5, StepReason.DISCLOSURE_DIFFERS)


def test_the_values_of_another_result_are_caught() -> None:
    assert broken(read(changed(result_id="f" * 32))) == (5, StepReason.DISCLOSURE_DIFFERS)


def test_a_personal_text_in_the_open_is_refused() -> None:
    sealed, disclosures = seal(an_attestation(), b"secret")
    first, *others = sealed.dossier.parties
    open_ = replace(sealed.dossier, parties=(replace(first, name="Alex Rowan"), *others))
    stated = replace(sealed.determination, dossier=wire.digest(open_))
    with pytest.raises(MalformedError, match="dossier/parties/0/name"):
        unseal(replace(sealed, dossier=open_, determination=stated), disclosures)


def test_disclosures_are_one_canonical_value() -> None:
    assert (
        wire.encode(wire.decode(FILES["disclosures.json"], Disclosures))
        == (FILES["disclosures.json"])
    )
